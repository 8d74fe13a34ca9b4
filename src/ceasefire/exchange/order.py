"""The order in which rows are taken and told: by their lists and ids.

Why    The same people in another order of rows or of files must give the same plan.
Read   `in_order`.
"""

import re
from collections.abc import Iterable

from ceasefire.core import Detainee

_FIGURES = re.compile(r"(\d+)")

Key = tuple[str, tuple[tuple[int, int, str], ...]]


def key_of(person: Detainee) -> Key:
    """Sort by list, then by id; figures in an id count as numbers."""
    parts = tuple(
        (0, int(part), part) if part.isdigit() else (1, 0, part)
        for part in _FIGURES.split(person.row)
        if part
    )
    return person.list, parts


def in_order(people: Iterable[Detainee]) -> list[Detainee]:
    """Put people into an order that does not hang on that of the rows."""
    return sorted(people, key=key_of)
