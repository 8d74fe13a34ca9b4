"""Many ceasefires at once, as a list has them.

Why    A case describes one process to the clock time. A researcher's list has
       thousands of ceasefires, one line each, with months and years for days, and
       with its own codes. The two are not the same noun.
How    `ListedCeasefire` keeps what is known and no more: a span of possible days for
       each date, None for what is not known, and the list's own codes beside what we
       read them as. How it ended is one of three small types.
Read   `ListedCeasefire`, then `CeasefireList`.
Else   Lists are read in `ceasefire_file`. This stands in `events` and not in `case`,
       because it is read with the reader of event files, and held against events.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ceasefire.core import Around, CeasefireError, Fault
from ceasefire.events.day_spans import DaySpan
from ceasefire.events.evidence import FileRead


@dataclass(frozen=True, slots=True)
class Ended:
    """It ended, on one of these days."""

    on: DaySpan


@dataclass(frozen=True, slots=True)
class Holding:
    """It had not ended.

    Attributes
    ----------
    as_of
        Last day on which that was known; None for the day on which the list was
        closed.
    """

    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class EndNotKnown:
    """The list does not say whether it ended, or not when."""


End = Ended | Holding | EndNotKnown


class ImpossibleListing(CeasefireError, ValueError):
    """A ceasefire was listed that cannot be."""

    def __init__(self, id_: str, why: str) -> None:
        super().__init__(id_, why)
        self.id, self.why = id_, why

    def __str__(self) -> str:
        return f"The ceasefire '{self.id}' of the list cannot be: {self.why}."


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCeasefire:
    """One ceasefire of a list. What the list does not say is None, never no.

    Attributes
    ----------
    lines
        Of the file: one, or one for each actor.
    start
        Days on which it may have taken effect.
    start_is_declared
        Whether `start` is the day of its declaration, for want of another.
    declared
        Days on which it may have been declared.
    end
        Whether, and when, it ended.
    ended_code
        The list's own code or word for how it ended.
    dyads
        UCDP's ids of the pairs that it binds; empty where the list has none.
    area
        Where it applies, if the list says so.
    ceasefire_class
        A value of `core.CeasefireClass`, or the list's own word.
    kind
        ``unilateral``, ``bilateral`` or ``multilateral``, or the list's own word.
    purposes
        None where not known.
    mediated, mechanism, partial, written
        Whether somebody mediated, a mechanism watches over it, it is limited in area
        or acts, it is in writing.
    codes
        Raw cells of the columns that were read as something else, by column; several
        of them, where the lines of its actors differ, joined by ``|``.
    rows_disagree
        Names of what the lines of its actors say differently.
    """

    id: str
    lines: tuple[int, ...]
    start: DaySpan
    end: End
    title: str = ""
    start_is_declared: bool = False
    declared: DaySpan | None = None
    ended_code: str | None = None
    country: str | None = None
    parties: tuple[str, ...] = ()
    dyads: tuple[int, ...] = ()
    area: Around | None = None
    ceasefire_class: str | None = None
    kind: str | None = None
    purposes: tuple[str, ...] | None = None
    mediated: bool | None = None
    mechanism: bool | None = None
    partial: bool | None = None
    written: bool | None = None
    codes: dict[str, str] = field(default_factory=dict)
    rows_disagree: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            raise ImpossibleListing("(no id)", "it has no id")
        if isinstance(self.end, Ended) and self.end.on.last < self.start.first:
            raise ImpossibleListing(self.id, "it ends before it starts")

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON, without how long it lasted."""
        return {
            "id": self.id,
            "title": self.title or None,
            "lines": list(self.lines),
            "country": self.country,
            "parties": list(self.parties),
            "ucdp_dyads": list(self.dyads),
            "class": self.ceasefire_class,
            "type": self.kind,
            "purposes": None if self.purposes is None else list(self.purposes),
            "mediated": self.mediated,
            "mechanism": self.mechanism,
            "partial": self.partial,
            "written": self.written,
            "codes": dict(self.codes),
            "start": self.start.to_dict(),
            "start_is_day_of_declaration": self.start_is_declared,
            "rows_disagree_on": list(self.rows_disagree),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A row that could not be read: where, why, and how to mend it.

    Attributes
    ----------
    reason
        A short code, the same for all rows of its kind.
    row
        As it stood, cut if it is long.
    """

    fault: Fault
    reason: str
    row: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "file": self.fault.file,
            "line": self.fault.line,
            "reason": self.reason,
            "what": self.fault.what,
            "mend": self.fault.mend,
            "row": self.row,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireList:
    """What a file of ceasefires holds, and the account of its rows.

    Attributes
    ----------
    ceasefires
        In the order of the file.
    rejects
        Rows that could not be read.
    read
        Rows read are rows kept, rejected and dropped as duplicates. A ceasefire with
        several actors has several rows.
    """

    ceasefires: tuple[ListedCeasefire, ...]
    rejects: tuple[Reject, ...]
    read: FileRead

    @property
    def last_day(self) -> date:
        """The latest day that the list is certain to have known of."""
        ends = [one.end for one in self.ceasefires]
        days = [one.start.first for one in self.ceasefires]
        days += [end.on.first for end in ends if isinstance(end, Ended)]
        days += [end.as_of for end in ends if isinstance(end, Holding) and end.as_of]
        return max(days)
