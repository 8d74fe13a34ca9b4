"""Which days the event data cover, for the ceasefires of one country.

Why    A list names ceasefires of many countries, and files of events are of one country
       and some years, or of another. After the last day of its file nothing is known
       of a country, however long the file of another goes on.
How    A file covers the countries that it has events of, from its first day to its
       last, or as long as it was said to be watched. Files of one country follow on
       each other; between two that are said when they were watched, nobody watched.
Read   `Coverage.of`, then `Coverage.around`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pyarrow.compute as pc

from ceasefire.core import Watched
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.series import day_number

Stretch = tuple[int, int]
"""First and last of days without a gap, in days since 1970."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """What one file covers.

    Attributes
    ----------
    first, last
        Days since 1970.
    first_stated, last_stated
        Whether somebody said that it was watched from, or up to, then.
    """

    first: int
    last: int
    first_stated: bool
    last_stated: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What each file covers, by its name, and the files of each country.

    Attributes
    ----------
    by_country
        Of countries as their sources spell them.
    """

    spans: dict[str, Span]
    by_country: dict[str, frozenset[str]]

    @classmethod
    def of(cls, evidence: Evidence) -> "Coverage":
        """Find what the files cover; one without an event covers nothing."""
        days = (
            evidence.events.select(["file", "country", "date_start", "date_end"])
            .group_by(["file", "country"])
            .aggregate([("date_start", "min"), ("date_end", "max")])
            .to_pylist()
        )
        by_file: dict[str, list[dict[str, Any]]] = {}
        by_country: dict[str, set[str]] = {}
        for row in days:
            by_file.setdefault(row["file"] or "", []).append(row)
            by_country.setdefault(row["country"] or "", set()).add(row["file"] or "")
        stated = _stated(evidence, by_file)
        return cls(
            {name: _span(rows, stated[name]) for name, rows in by_file.items()},
            {country: frozenset(files) for country, files in by_country.items()},
        )

    def around(self, files: Iterable[str], day: int) -> Stretch | None:
        """Return the days without a gap, of these files, in which a day lies."""
        stretches: list[list[int]] = []
        is_stated = False
        for span in sorted(self.spans[name] for name in files):
            is_gap = bool(stretches) and span.first > stretches[-1][1] + 1
            if not stretches or (is_gap and is_stated and span.first_stated):
                stretches.append([span.first, span.last])
                is_stated = span.last_stated
            elif span.last > stretches[-1][1]:
                stretches[-1][1], is_stated = span.last, span.last_stated
        return next(
            ((first, last) for first, last in stretches if first <= day <= last), None
        )


def _stated(evidence: Evidence, names: Iterable[str]) -> dict[str, Watched]:
    """Return what is said of each file; of those of a store, what is said of it."""
    said = {read.file: read.watched for read in evidence.reads}
    present = set(pc.unique(evidence.events.column("file").cast("string")).to_pylist())
    of_stores = [watched for file, watched in said.items() if file not in present]
    firsts = [one.first for one in of_stores if one.first]
    lasts = [one.last for one in of_stores if one.last]
    store = Watched(min(firsts, default=None), max(lasts, default=None))
    return {name: said.get(name, store) for name in names}


def _span(rows: list[dict[str, Any]], watched: Watched) -> Span:
    """Take a file from its first event to its last, or as far as it was watched."""
    first = min(row["date_start_min"] for row in rows)
    last = max(row["date_end_max"] for row in rows)
    return Span(
        day_number(min(first, watched.first or first)),
        day_number(max(last, watched.last or last)),
        watched.first is not None,
        watched.last is not None,
    )
