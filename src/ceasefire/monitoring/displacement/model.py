"""What displacement says: lines looked at, and what each of them shows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.core import Ceasefire, Finding, percent, rounded, tenths
from ceasefire.monitoring.answer import AnswerOnWindows
from ceasefire.monitoring.compared import Compared
from ceasefire.monitoring.family import Rarity
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

_WHOLE_FROM = 1.0  # events: fewer are printed to one decimal, not as 0 or 1


class Dimension(StrEnum):
    """Whither violence may move."""

    SPACE = "space"
    ACTORS = "actors"
    ACTS = "acts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One place, actor or kind of act that was looked at for a rise.

    Attributes
    ----------
    id
        Such as ``space/0-25``, ``actors/islamic-state``, ``acts/indirect-fire``.
    name
        As a reader meets it.
    before, during
        Expected events in the two windows.
    rows_before, rows_during
        Rows of the data that may be among them.
    all_before, all_during
        Expected events of all kinds of act, for a line that is a share of them; None
        for others.
    deaths_before, deaths_during
        Expected deaths, best estimates; None where there are events and no estimate.
    ratio
        Of daily rates, or of shares; None where there was next to nothing before.
    rise
        How rare a rise as large is; of a fall, that most dates show more.
    """

    id: str
    dimension: Dimension
    name: str
    before: float
    during: float
    rows_before: int
    rows_during: int
    all_before: float | None = None
    all_during: float | None = None
    deaths_before: float | None
    deaths_during: float | None
    ratio: float | None
    rise: Rarity

    @property
    def has_risen(self) -> bool | None:
        """Whether there is more of it; None where there was next to nothing before."""
        return None if self.ratio is None else self.ratio > 1

    @property
    def in_words(self) -> str:
        """Name it with how it changed: a share may rise where its number falls."""
        if self.all_before is None or self.all_during is None:
            ratio = "" if self.ratio is None else f" (ratio {self.ratio:.2f})"
            return f"{self.name}{ratio}"
        was = share_of(self.before, self.all_before)
        now = share_of(self.during, self.all_during)
        return f"the share of {self.name} ({was} events before, {now} during)"

    @property
    def is_rare_rise(self) -> bool:
        """Whether it rose, and stands out of the whole family."""
        return self.rise.is_rare and self.has_risen is not False

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "line": self.id,
            "name": self.name,
            "events_before": rounded(self.before, 3),
            "events_during": rounded(self.during, 3),
            "rows_before": self.rows_before,
            "rows_during": self.rows_during,
            "of_events_before": rounded(self.all_before, 3),
            "of_events_during": rounded(self.all_during, 3),
            "deaths_before": rounded(self.deaths_before, 3),
            "deaths_during": rounded(self.deaths_during, 3),
            "ratio": rounded(self.ratio, 3),
            "rise": self.rise.to_dict(),
            "reading": "no rise" if self.has_risen is False else self.rise.words,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Premise:
    """Events between those bound, inside: what could have moved.

    Attributes
    ----------
    before, during
        Expected events in the two windows.
    everyone_before, everyone_during
        The same of all actors.
    ratio
        Of daily rates; None where there was next to nothing before.
    fall
        How rare a fall as large is, on its own.
    n_unplaced
        Rows between those bound, in the windows, of which it is not known whether they
        were inside; they are in none of these numbers.
    """

    before: float
    during: float
    everyone_before: float
    everyone_during: float
    ratio: float | None
    fall: Rarity
    n_unplaced: int = 0

    @property
    def is_known(self) -> bool:
        """Whether anything was counted, or nothing was there to be."""
        return self.before + self.during > 0 or not self.n_unplaced

    @property
    def has_fallen(self) -> bool | None:
        """Whether there is less of it; None where that cannot be told."""
        return None if self.ratio is None else self.ratio < 1

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "events_before": rounded(self.before, 3),
            "events_during": rounded(self.during, 3),
            "events_of_everyone_before": rounded(self.everyone_before, 3),
            "events_of_everyone_during": rounded(self.everyone_during, 3),
            "ratio": rounded(self.ratio, 3),
            "rows_of_unknown_place": self.n_unplaced,
            "fall": {
                "placebo_share": rounded(self.fall.placebo_share, 4),
                "placebo_dates": self.fall.n_dates,
            },
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotient:
    """The weighted displacement quotient of Bowers and Johnson.

    Attributes
    ----------
    value
        None where the area did not fall against the rest of the country, or a count
        that it divides by is nothing.
    says
        What it means, or why there is none.
    """

    value: float | None
    says: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"value": rounded(self.value, 3), "says": self.says}


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplacementRecord:
    """What the evidence says of one ceasefire.

    Attributes
    ----------
    windows
        ``before``, ``between``, ``after``.
    lacks
        Why nothing can be compared; None if it can.
    premise
        None where nothing can be compared.
    lines
        In the order of the dimensions.
    notes
        By dimension, what cannot be told and why.
    quotient
        None for a ceasefire of the whole country.
    n_unplaced
        Rows in the country whose place is not known: in no ring, and not outside.
    running
        Other ceasefires in force on days of the window before; None if there were none.
    compared
        Whose events are counted: of the files that watched all the days compared.
    """

    ceasefire: Ceasefire
    windows: dict[str, Window]
    lacks: str | None
    premise: Premise | None
    lines: tuple[Line, ...]
    notes: dict[Dimension, tuple[str, ...]]
    quotient: Quotient | None
    n_unplaced: int
    running: Running | None
    compared: Compared
    findings: tuple[Finding, ...]

    @property
    def n_tested(self) -> int:
        """Lines that had events enough to be looked at."""
        return sum(line.rise.family_share is not None for line in self.lines)

    @property
    def rises(self) -> tuple[Line, ...]:
        """Lines that rose by more than chance allows, all lines considered."""
        return tuple(line for line in self.lines if line.is_rare_rise)

    def of(self, dimension: Dimension) -> tuple[Line, ...]:
        """Lines of one dimension."""
        return tuple(line for line in self.lines if line.dimension is dimension)

    def line(self, id_: str) -> Line | None:
        """Return the line of this id, if there is one."""
        return next((line for line in self.lines if line.id == id_), None)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ceasefire": self.ceasefire.id,
            "title": self.ceasefire.title,
            "windows": {name: one.to_dict() for name, one in self.windows.items()},
            "lacks": self.lacks,
            "files_not_compared": [one.to_dict() for one in self.compared.aside],
            "taken_as_watched": [one.to_dict() for one in self.compared.taken],
            "in_force_before": self.running.to_dict() if self.running else None,
            "covered": None if self.premise is None else self.premise.to_dict(),
            "lines_looked_at": len(self.lines),
            "lines_tested": self.n_tested,
            "rises": [line.id for line in self.rises],
            "dimensions": {
                one.value: {
                    "notes": list(self.notes.get(one, ())),
                    "lines": [line.to_dict() for line in self.of(one)],
                }
                for one in Dimension
            },
            "weighted_displacement_quotient": None
            if self.quotient is None
            else self.quotient.to_dict(),
            "rows_of_unknown_place": self.n_unplaced,
            "findings": [finding.to_dict() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplacementAnswer(AnswerOnWindows[DisplacementRecord]):
    """The answer: one record per ceasefire, in the order of the case."""


def share_of(part: float, whole: float) -> str:
    """Print a share with what it is of: 55% of 11. Of nothing, none is told."""
    if not whole > 0:
        return "none"
    of = tenths(whole) if whole < _WHOLE_FROM else f"{whole:,.0f}"
    return f"{percent(part / whole)} of {of}"
