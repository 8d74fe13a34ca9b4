"""Who will come to the table, why not, and the least that would have to move.

Answer     `find_attendance`, `ConveningAnswer`, `Seat`, `Attendance`
Why not    `Conflict`
What to    `Correction`, `Ask`, `Weights`
move
How sure   `Chances`, `Chance`
For whom   `Delegation`
Day by day `replay`, `Turn`
Refusals   `NoTable`, `UnknownWeight`
"""

from ceasefire.convening.attendance import find_attendance
from ceasefire.convening.chance_model import Chance, Chances
from ceasefire.convening.costs import UnknownWeight, Weights
from ceasefire.convening.frame import NoTable
from ceasefire.convening.model import (
    Attendance,
    ConveningAnswer,
    Delegation,
    Seat,
    Turn,
)
from ceasefire.convening.obstacles import Ask, Conflict, Correction
from ceasefire.convening.replay import replay

__all__ = [
    "Ask",
    "Attendance",
    "Chance",
    "Chances",
    "Conflict",
    "ConveningAnswer",
    "Correction",
    "Delegation",
    "NoTable",
    "Seat",
    "Turn",
    "UnknownWeight",
    "Weights",
    "find_attendance",
    "replay",
]
