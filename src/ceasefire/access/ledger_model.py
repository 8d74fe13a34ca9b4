"""What the ledger is made of: sums and shares that keep unknown apart from none."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ceasefire.access.last_delivery import LastDelivery
from ceasefire.core import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum of people over months.

    Attributes
    ----------
    people
        Over the months in which it is known; None where it is known in none.
    n_known, n_unknown
        Months. They add up to all rows.
    """

    people: int | None
    n_known: int
    n_unknown: int

    @classmethod
    def of(cls, values: Iterable[int | None]) -> "Sum":
        """Add up what is known."""
        listed = list(values)
        known = [one for one in listed if one is not None]
        return cls(
            people=sum(known) if known else None,
            n_known=len(known),
            n_unknown=len(listed) - len(known),
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "people": self.people,
            "known": self.n_known,
            "unknown": self.n_unknown,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One number of people over another, where both are known.

    Attributes
    ----------
    share
        None where no month has both, or the second is 0 in all of them.
    top, bottom
        What was divided.
    n_rows, n_left_out
        Rows with both numbers, and without one of them.
    """

    share: float | None
    top: int
    bottom: int
    n_rows: int
    n_left_out: int

    @classmethod
    def of(cls, pairs: Iterable[tuple[int | None, int | None]]) -> "Share":
        """Divide the sums over the rows in which both are known."""
        listed = list(pairs)
        both = [(a, b) for a, b in listed if a is not None and b is not None]
        top, bottom = sum(a for a, _ in both), sum(b for _, b in both)
        return cls(
            share=top / bottom if bottom else None,
            top=top,
            bottom=bottom,
            n_rows=len(both),
            n_left_out=len(listed) - len(both),
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "share": self.share,
            "of": [self.top, self.bottom],
            "rows": self.n_rows,
            "left_out": self.n_left_out,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """People who fell out between two stages, by the reason given.

    Attributes
    ----------
    reasons
        As the sheet has them together; empty where it gives none.
    """

    stage: str
    reasons: tuple[str, ...]
    people: int
    n_rows: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "stage": self.stage,
            "reasons": list(self.reasons),
            "people": self.people,
            "rows": self.n_rows,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """Some rows of the ledger together: a place, a month, or all.

    Attributes
    ----------
    reached_low, reached_high
        People reached at least once: at least, and at most. None where no delivery is
        known; no upper bound where that of some month is not.
    last
        The last delivery that is known, and what is not known since.
    """

    name: str
    requested: Sum
    approved: Sum
    delivered: Sum
    approved_share: Share
    delivered_share: Share
    delivered_of_approved: Share
    reached_low: int | None = None
    reached_high: int | None = None
    last: LastDelivery = field(default_factory=LastDelivery)

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "name": self.name,
            "requested": self.requested.to_dict(),
            "approved": self.approved.to_dict(),
            "delivered": self.delivered.to_dict(),
            "approved_of_requested": self.approved_share.to_dict(),
            "delivered_of_requested": self.delivered_share.to_dict(),
            "delivered_of_approved": self.delivered_of_approved.to_dict(),
            "reached_at_least_once": [self.reached_low, self.reached_high],
            **self.last.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The whole ledger.

    Attributes
    ----------
    contradictions
        Rows in which more were reached than approved, or approved than requested:
        it happens, and it is told.
    strangers
        Names in the sheets that are no place of the case.
    files
        Each sheet by name, with the number of its rows and the ids of its sources.
    later
        Months after the day asked about, one for each row of such a month: these rows
        are in no sum, and in no line.
    """

    total: LedgerLine
    places: tuple[LedgerLine, ...]
    months: tuple[LedgerLine, ...]
    gaps: tuple[Gap, ...]
    contradictions: tuple[str, ...]
    owners: frozenset[str]
    strangers: tuple[str, ...] = ()
    later: tuple[date, ...] = ()
    files: tuple[tuple[str, int, tuple[str, ...]], ...] = ()

    @property
    def left_alone(self) -> str | None:
        """What is not added up because it is of later months, in words."""
        if not self.later:
            return None
        first, last = (f"{one:%B %Y}" for one in (self.later[0], self.later[-1]))
        months = first if first == last else f"{first} to {last}"
        n = len(self.later)
        are = "is" if n == 1 else "are"
        return (
            f"{number_of(n, 'line')} of the sheets {are} of months after the day asked "
            f"about ({months}), and in no sum."
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "files": [
                {"file": file, "rows": n_rows, "sources": list(sources)}
                for file, n_rows, sources in self.files
            ],
            "total": self.total.to_dict(),
            "places": [one.to_dict() for one in self.places],
            "months": [one.to_dict() for one in self.months],
            "gaps": [one.to_dict() for one in self.gaps],
            "more_than_before": list(self.contradictions),
            "no_place_of_the_case": list(self.strangers),
            "after_the_day": [f"{one:%Y-%m}" for one in self.later],
        }
