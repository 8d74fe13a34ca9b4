"""Whether violence moved: in space, to other actors, to other kinds of act.

Answer     `assess_displacement`, `DisplacementAnswer`, `DisplacementRecord`,
           `WINDOW_DAYS`
The lines  `Line`, `Dimension`, `Premise`, `Quotient`
The rings  `Whereabouts`, `RING_EDGES_KM`
"""

from ceasefire.monitoring.displacement.assess import assess_displacement
from ceasefire.monitoring.displacement.model import (
    Dimension,
    DisplacementAnswer,
    DisplacementRecord,
    Line,
    Premise,
    Quotient,
)
from ceasefire.monitoring.displacement.rings import RING_EDGES_KM, Whereabouts
from ceasefire.monitoring.windows import WINDOW_DAYS

__all__ = [
    "RING_EDGES_KM",
    "WINDOW_DAYS",
    "Dimension",
    "DisplacementAnswer",
    "DisplacementRecord",
    "Line",
    "Premise",
    "Quotient",
    "Whereabouts",
    "assess_displacement",
]
