"""The day a document gives for itself, in its first lines.

How    A line that is a day and little else; else a day beside the place in the
       dateline. A copyright line is no date.
"""

import re
from dataclasses import dataclass
from datetime import date

from ceasefire.reading.day_words import DAY_PATTERN, day_of
from ceasefire.reading.spans import Span

_HEAD = 1_200  # characters
_COPYRIGHT = re.compile(r"copyright|©|\(c\)|all rights", re.IGNORECASE)
_LEAD = re.compile(
    r"^\s*(?:published|updated|posted|date|dated|issued|report date|as of|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s:,|-]*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[A-Z][\w .'’/-]{1,40}(?:,[\w .'’/-]{1,40})?,?\s*\(?$")
_MOST_AFTER = 60


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day, and where the text states it."""

    day: date
    span: Span


def find_day(text: str) -> StatedDay | None:
    """Return the day that the text gives for itself; None where it gives none."""
    start = 0
    for line in text[:_HEAD].split("\n"):
        skip = _COPYRIGHT.search(line) or "\t" in line
        found = None if skip else _in_line(line)
        if found is not None:
            day, first, last = found
            return StatedDay(day, Span(start + first, start + last))
        start += len(line) + 1
    return None


def _in_line(line: str) -> tuple[date, int, int] | None:
    for found in DAY_PATTERN.finditer(line):
        day = day_of(found)
        if day is None:
            continue
        before, after = line[: found.start()], line[found.end() :]
        alone = bool(_LEAD.match(before)) and len(after.strip(" .|,-")) <= _MOST_AFTER
        placed = bool(_DATELINE.match(before.strip())) and bool(
            re.match(r"\)?\s*(?:\([A-Za-z ./-]+\)\s*)?[—–:-]", after)
            or not after.strip(" .")
        )
        titled = len(line) < 120 and not line.rstrip().endswith(".")
        if alone or placed or titled:
            return day, found.start(), found.end()
    return None
