"""What all sides could accept, and whether it would hold.

Answer     `find_agreements`, `TermsAnswer`, `Table`, `Refusal`
Packages   `Package`, `OnFront`, `Concession`, `Correction`
The text   `SingleText`, `Obstacle`, `SuggestionView`, `Teller`
Scores     `solve`, `Bargain`, `Solution`, `Point`

Whether a state would hold is asked of `ceasefire.terms.stability`.
"""

from ceasefire.terms.bargain import Bargain, Point, Solution, solve
from ceasefire.terms.find import find_agreements
from ceasefire.terms.model import (
    Correction,
    Obstacle,
    Package,
    SingleText,
    SuggestionView,
    TermsAnswer,
)
from ceasefire.terms.ordinal import OnFront
from ceasefire.terms.refusals import Refusal
from ceasefire.terms.table import Concession, Table
from ceasefire.terms.teller import Teller

__all__ = [
    "Bargain",
    "Concession",
    "Correction",
    "Obstacle",
    "OnFront",
    "Package",
    "Point",
    "Refusal",
    "SingleText",
    "Solution",
    "SuggestionView",
    "Table",
    "Teller",
    "TermsAnswer",
    "find_agreements",
    "solve",
]
