"""Would it hold? The graph model of conflict resolution.

Answer     `analyse`, `StabilityAnswer`
Of a case  `stability_of`, `CaseStability`, `ModelView`
Concepts   `Concept`, `Focus`, `stable_states`
In it      `Path`, `Step`, `CoalitionView`, `LeastChange`, `ChangedPair`
"""

from ceasefire.terms.stability.analyse import analyse
from ceasefire.terms.stability.concepts import Concept, Focus, stable_states
from ceasefire.terms.stability.model import (
    ChangedPair,
    CoalitionView,
    LeastChange,
    Path,
    StabilityAnswer,
    Step,
)
from ceasefire.terms.stability.of_case import CaseStability, ModelView, stability_of

__all__ = [
    "CaseStability",
    "ChangedPair",
    "CoalitionView",
    "Concept",
    "Focus",
    "LeastChange",
    "ModelView",
    "Path",
    "StabilityAnswer",
    "Step",
    "analyse",
    "stability_of",
    "stable_states",
]
