"""The day a document gives for itself, in its first lines.

How    A line that is a day and little else; else a day beside the place in the
       dateline. A copyright line is no date. What stands in a day's place and is none,
       or can be read in two ways, is told and not used.
Read   `find_day`, `find_unusable_day`, `is_only_a_day`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ceasefire.reading.days_and_places.day_words import (
    DAY_PATTERN,
    FIGURES_PATTERN,
    day_of,
    days_of_figures,
)
from ceasefire.reading.text.spans import Span

_HEAD = 1_200  # characters
_COPYRIGHT = re.compile(r"copyright|©|\(c\)|all rights", re.IGNORECASE)
_LEAD = re.compile(
    r"^\s*(?:published|updated|posted|date|dated|issued|report date|as of|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s:,|-]*$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"^[A-Z][\w .'’/-]{1,40}(?:,[\w .'’/-]{1,40})?,?\s*\(?$")
_PLACE_ALONE = re.compile(
    r"^(?:[A-Z][\w.'’-]* ?){1,3}(?:, ?(?:[A-Z][\w.'’-]* ?){1,3})?, ?$"
)
_MOST_AFTER = 60


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day, and where the text states it."""

    day: date
    span: Span


@dataclass(frozen=True, slots=True)
class UnusableDay:
    """What stands where a day would, and cannot be used; `why` is a clause."""

    span: Span
    why: str


TWO_WAYS = "can be read in two ways"
NO_SUCH_DAY = "is no day of the calendar"


def find_day(text: str) -> StatedDay | None:
    """Return the day that the text gives for itself; None where it gives none."""
    for days, span in _given(text):
        if len(days) == 1:
            return StatedDay(days[0], span)
    return None


def find_unusable_day(text: str) -> UnusableDay | None:
    """Return what the text gives for its day, where that is none; None if nothing."""
    for days, span in _given(text):
        if len(days) != 1:
            return UnusableDay(span, TWO_WAYS if days else NO_SUCH_DAY)
    return None


def is_only_a_dateline(line: str) -> bool:
    """Say whether a line is a place and a day and no more: "Ambenob, 2 August 2032"."""
    for pattern in (DAY_PATTERN, FIGURES_PATTERN):
        found = pattern.search(line)
        if found is not None and not line[found.end() :].strip(" .|,-:"):
            return _PLACE_ALONE.match(line[: found.start()]) is not None
    return False


def is_only_a_day(line: str) -> bool:
    """Say whether a line is a day and no more: "Published: 3 May 2031"."""
    for pattern in (DAY_PATTERN, FIGURES_PATTERN):
        found = pattern.search(line)
        if found is None:
            continue
        before, after = line[: found.start()], line[found.end() :]
        if _LEAD.match(before) and not after.strip(" .|,-:"):
            return True
    return False


def _given(text: str) -> Iterator[tuple[tuple[date, ...], Span]]:
    """Whatever stands where a text gives its day, with the days it may be."""
    start = 0
    for line in text[:_HEAD].split("\n"):
        if not _COPYRIGHT.search(line) and "\t" not in line:
            for days, first, last in _in_line(line):
                yield days, Span(start + first, start + last)
        start += len(line) + 1


def _in_line(line: str) -> Iterator[tuple[tuple[date, ...], int, int]]:
    written = [
        (found, () if (day := day_of(found)) is None else (day,))
        for found in DAY_PATTERN.finditer(line)
    ]
    figures = [
        (found, days_of_figures(found)) for found in FIGURES_PATTERN.finditer(line)
    ]
    for found, days in [*written, *figures]:
        before, after = line[: found.start()], line[found.end() :]
        alone = bool(_LEAD.match(before)) and len(after.strip(" .|,-")) <= _MOST_AFTER
        placed = bool(_DATELINE.match(before.strip())) and bool(
            re.match(r"\)?\s*(?:\([A-Za-z ./-]+\)\s*)?[—–:-]", after)
            or not after.strip(" .")
        )
        titled = len(line) < 120 and not line.rstrip().endswith(".")
        if alone or placed or titled:
            yield days, found.start(), found.end()
