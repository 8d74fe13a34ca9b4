"""What was read, what was kept, what was rejected and why."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import Act, Watched, number_of
from ceasefire.events.file_days import NUMBERED, FileDays, file_days
from ceasefire.events.force import may_be_force
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA

CONFIRMED, REFUTED = "confirmed", "refuted"
_DAY = timedelta(days=1)
_MONTH = 31  # days: sheets of single months may leave as many between them


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """The account of one file. ``n_read`` always equals what became of its rows.

    Attributes
    ----------
    file
        As the user named it.
    layout
        What it turned out to be, in words: ``UCDP GED, 41 columns``.
    n_read
        Rows in the file, without its header.
    n_kept, n_rejected, n_duplicates
        Rows in the table, in the rejects, and dropped because their id was kept
        before. They add up to `n_read`.
    reasons
        Number of rejected rows by reason code.
    first_day, last_day
        Over the kept rows; None where none was kept.
    watched
        Days over which the file, its mapping or the case says that events were
        recorded.
    notes
        Facts about the file that a reader must know: columns that are missing,
        an encoding that was not UTF-8, codes that lost leading zeros.
    """

    file: str
    layout: str
    n_read: int
    n_kept: int
    n_rejected: int
    n_duplicates: int
    reasons: dict[str, int] = field(default_factory=dict)
    first_day: date | None = None
    last_day: date | None = None
    watched: Watched = Watched()
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "file": self.file,
            "layout": self.layout,
            "read": self.n_read,
            "kept": self.n_kept,
            "rejected": self.n_rejected,
            "duplicates": self.n_duplicates,
            "reasons": dict(sorted(self.reasons.items())),
            "first_day": self.first_day.isoformat() if self.first_day else None,
            "last_day": self.last_day.isoformat() if self.last_day else None,
            "watched_since": _iso(self.watched.first),
            "watched_until": _iso(self.watched.last),
            "notes": list(self.notes),
        }


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Events that can be counted, leads that cannot, and the account of both.

    Attributes
    ----------
    table
        `EVENT_SCHEMA`; leads are in it, marked ``is_lead``.
    rejects
        `REJECT_SCHEMA`.
    reads
        One account per file, in the order given.
    events
        The rows that may be counted: no leads, and nothing that was refuted.
    """

    table: pa.Table
    rejects: pa.Table
    reads: tuple[FileRead, ...]
    events: pa.Table = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "events", _counted(self.table))

    @classmethod
    def none(cls) -> "Evidence":
        """No event data at all: an empty table, and no claim that nothing happened."""
        return cls(
            table=EVENT_SCHEMA.empty_table(),
            rejects=REJECT_SCHEMA.empty_table(),
            reads=(),
        )

    def force(self, or_acts: Iterable[Act] = ()) -> pa.Table:
        """Those of `events` that are acts of force, or may be, or are of these acts."""
        events = self.events
        return events.filter(pa.array(may_be_force(events, or_acts)))

    @property
    def n_without_force(self) -> int:
        """Protests, pacts, movements and their like, which are not counted as force."""
        events = self.events
        return int((~may_be_force(events)).sum())

    @property
    def why_empty(self) -> str | None:
        """Why there is nothing to count, and what to do; None where there is."""
        if self.events.num_rows:
            return None
        n_read = sum(read.n_read for read in self.reads)
        if not self.reads:
            return (
                "No event data were given, so nothing is said of what happened. Give a "
                "file with --events, or name one under 'events:' in the case."
            )
        if not n_read:
            return (
                "The files of events have no row, so nothing is said of what happened. "
                "Give a file with rows with --events."
            )
        if self.n_leads:
            return (
                f"Of {number_of(n_read, 'row')} read none can be counted; "
                f"{number_of(self.n_leads, 'is a lead', 'are leads')}. Give a file "
                "of events beside them with --events."
            )
        return (
            f"Of {number_of(n_read, 'row')} read none can be counted. 'ceasefire "
            "events check FILE' says why, row by row."
        )

    @property
    def n_leads(self) -> int:
        """Reports to follow up, which are never counted."""
        return int(pc.sum(self.table.column("is_lead")).as_py() or 0)

    @property
    def of_the_same_days(self) -> tuple[str, ...]:
        """Names of files that may report the same incidents, which then count twice.

        Of one country and of common days. A source that numbers its events for the
        whole world has each of them once, in however many files.
        """
        spans = (
            self.events.select(["file", "source", "country", "date_start", "date_end"])
            .group_by(["file", "source", "country"])
            .aggregate([("date_start", "min"), ("date_end", "max")])
            .to_pylist()
        )
        pairs = [
            (one, other)
            for one, other in itertools.combinations(spans, 2)
            if one["file"] != other["file"]
            and one["country"] == other["country"]
            and not (one["source"] == other["source"] and one["source"] in NUMBERED)
            and one["date_start_min"] <= other["date_end_max"]
            and other["date_start_min"] <= one["date_end_max"]
        ]
        return tuple(
            sorted({Path(each["file"]).name for pair in pairs for each in pair})
        )

    @property
    def first_day(self) -> date | None:
        """First day that was watched: of each file as stated, or of its first event."""
        return min((one.first for one in self.file_days), default=None)

    @property
    def last_day(self) -> date | None:
        """Last day that was watched: of each file as stated, or of its last event."""
        return max((one.last for one in self.file_days), default=None)

    @cached_property
    def file_days(self) -> tuple[FileDays, ...]:
        """Days that each file watched: as stated, or from its first to its last event.

        Events outside the days that a file states make none of the days between them
        and these a day that was watched.
        """
        return tuple(file_days(self.events, self.table, self.reads))

    @property
    def gaps(self) -> tuple[tuple[date, date], ...]:
        """Spans of days between files, first and last, of which nobody knows.

        So it is where both files say when they were watched. Where one does not, days
        between them may be quiet ones; unless there are more of them than `_MONTH`, and
        than either file has in a row without an event.
        """
        spans = sorted(
            (
                (begins, ends, read.watched)
                for read in self.reads
                if (begins := read.watched.first or read.first_day)
                and (ends := read.watched.last or read.last_day)
            ),
            key=lambda span: span[:2],
        )
        found: list[tuple[date, date]] = []
        reached: date | None = None
        is_stated = False
        for first, last, watched in spans:
            if reached and first > reached + _DAY:
                gap = (reached + _DAY, first - _DAY)
                if (is_stated and watched.first) or self.is_strange(gap):
                    found.append(gap)
            if reached is None or last > reached:
                reached, is_stated = last, watched.last is not None
        return tuple(found)

    def of_files(self, names: frozenset[str]) -> "Evidence":
        """Return what these files are evidence of, by themselves.

        A store holds events of many files: what is said of it, it says of each.
        """
        file = self.table.column("file").cast(pa.string()).fill_null("")
        present = set(pc.unique(file).to_pylist())
        return Evidence(
            table=self.table.filter(
                pc.is_in(file, pa.array(sorted(names), pa.string()))
            ),
            rejects=REJECT_SCHEMA.empty_table(),
            reads=tuple(
                read
                for read in self.reads
                if read.file in names or (read.n_kept and read.file not in present)
            ),
        )

    def is_strange(self, gap: tuple[date, date]) -> bool:
        """Say whether so long a silence around files is like none within them."""
        return self.is_longest(gap) and (gap[1] - gap[0]).days + 1 > _MONTH

    def is_longest(self, gap: tuple[date, date]) -> bool:
        """Say whether a silence around files is longer than any within them."""
        return (gap[1] - gap[0]).days + 1 > self._longest_silence

    @cached_property
    def _longest_silence(self) -> int:
        """Most days in a row without an event, within any one file."""
        by_file = self.events.select(["file", "date_start", "date_end"])
        longest = 0
        for name in pc.unique(by_file.column("file")):
            of_file = by_file.filter(pc.equal(by_file.column("file"), name))
            of_file = of_file.sort_by("date_start")
            begins, ends = (
                of_file.column(side).cast(pa.int32()).to_numpy().astype(np.int64)
                for side in ("date_start", "date_end")
            )
            quiet = begins[1:] - np.maximum.accumulate(ends)[:-1] - 1
            longest = max(longest, int(quiet.max(initial=0)))
        return longest

    @property
    def is_watch_stated(self) -> bool:
        """Whether some file says how long it was watched, at both ends."""
        return any(read.watched.first for read in self.reads) and any(
            read.watched.last for read in self.reads
        )


def _counted(table: pa.Table) -> pa.Table:
    status = table.column("status").cast(pa.string())
    is_refuted = pc.fill_null(pc.equal(status, REFUTED), False)
    is_left_out = pc.or_(table.column("is_lead"), is_refuted)
    return (
        table.filter(pc.invert(is_left_out)) if pc.any(is_left_out).as_py() else table
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
