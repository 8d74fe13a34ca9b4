"""Whether a comma parts off the decimals of a file that brings no mapping.

Why    A spreadsheet of a country that writes 33,51 saves UCDP's columns with
       semicolons or tabs between them and a comma in every coordinate.
How    It does where another mark than a comma parts the columns, and a coordinate is
       written with a comma and none with a point: of a coordinate a comma cannot part
       thousands. Where commas part the columns as well nobody says so, and such a file
       is refused once, if no row of it could be read.
Read   `are_with_commas`, `refusal_of_commas`.
"""

import re
from collections.abc import Iterable

from ceasefire.core import Fault, FaultyInput

_COMMA, _POINT = (re.compile(rf"[-+]?\d+{mark}\d+") for mark in (",", r"\."))
MARKS_APART = frozenset(";\t|")
"""Marks between columns beside which a comma is free for decimals."""

NOTE = "A comma parts off decimals in this file: its coordinates are written so."


def are_with_commas(cells: Iterable[str]) -> bool:
    """Say whether of these coordinates some have a comma in them, and none a point."""
    found = False
    for cell in cells:
        if _POINT.fullmatch(cell.strip()):
            return False
        found = found or _COMMA.fullmatch(cell.strip()) is not None
    return found


def refusal_of_commas(name: str) -> FaultyInput:
    """Refuse a file of which no row could be read for that, with what to do."""
    what = (
        "No row of the file can be read: its coordinates are written with a comma, as "
        "in 33,51, and nothing says that it parts off decimals."
    )
    mend = (
        "Save it with points, as in 33.51; or with semicolons or tabs between the "
        "columns, and then a comma is taken for that."
    )
    return FaultyInput((Fault(file=name, line=0, what=what, mend=mend),))
