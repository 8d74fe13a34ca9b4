"""Who will come to the table, why not, and the least that would have to move.

Answer     `find_attendance`, `ConveningAnswer`, `Seat`, `Attendance`
Why not    `Conflict`
What to    `Correction`, `Ask`, `Weights`
move
How sure   `Chances`, `Chance`
Refusals   `NoTable`, `UnknownWeight`
"""

from ceasefire.convening.attendance import find_attendance
from ceasefire.convening.costs import UnknownWeight, Weights
from ceasefire.convening.frame import NoTable
from ceasefire.convening.model import (
    Ask,
    Attendance,
    Chance,
    Chances,
    Conflict,
    ConveningAnswer,
    Correction,
    Seat,
)

__all__ = [
    "Ask",
    "Attendance",
    "Chance",
    "Chances",
    "Conflict",
    "ConveningAnswer",
    "Correction",
    "NoTable",
    "Seat",
    "UnknownWeight",
    "Weights",
    "find_attendance",
]
