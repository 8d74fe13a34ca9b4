"""Would it hold? The graph model of conflict resolution.

Answer     `analyse`, `StabilityAnswer`
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

__all__ = [
    "ChangedPair",
    "CoalitionView",
    "Concept",
    "Focus",
    "LeastChange",
    "Path",
    "StabilityAnswer",
    "Step",
    "analyse",
    "stable_states",
]
