"""What was requested, approved and delivered, with totals that add up.

How    None is not known and 0 is none, in every cell and in every sum. A share is made
       of the months in which both its numbers are known; the others are left out of
       both sides, and counted. People reached at least once lie between the most of
       any one month and the sum of all months, for nobody knows whether the same
       people were reached again.
Read   `ledger_of`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.core import Case, LedgerRow


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
        People reached at least once; None where no delivery is known.
    last_delivery
        Day, or the first of the month where the sheet gives no day.
    days_since
        From it to the day asked about.
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
    last_delivery: date | None = None
    days_since: int | None = None

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
            "last_delivery": self.last_delivery.isoformat()
            if self.last_delivery
            else None,
            "days_since_last_delivery": self.days_since,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The whole ledger.

    Attributes
    ----------
    contradictions
        Rows in which more were reached than approved, or approved than requested:
        it happens, and it is told.
    """

    total: LedgerLine
    places: tuple[LedgerLine, ...]
    months: tuple[LedgerLine, ...]
    gaps: tuple[Gap, ...]
    contradictions: tuple[str, ...]
    owners: frozenset[str]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "total": self.total.to_dict(),
            "places": [one.to_dict() for one in self.places],
            "months": [one.to_dict() for one in self.months],
            "gaps": [one.to_dict() for one in self.gaps],
            "more_than_before": list(self.contradictions),
        }


def ledger_of(case: Case, day: date | None) -> Ledger | None:
    """Add the sheets of a case up; None where it has none.

    Parameters
    ----------
    case
        As its reader may know it.
    day
        For the days since the last delivery; later months are left alone.
    """
    sheets = case.access.ledgers
    rows = [row for sheet in sheets for row in sheet.rows]
    if day is not None:
        rows = [row for row in rows if row.month <= day]
    if not rows:
        return None
    names = {place.id: place.name for place in case.places}
    by_place: dict[str, list[LedgerRow]] = defaultdict(list)
    by_month: dict[date, list[LedgerRow]] = defaultdict(list)
    for row in rows:
        by_place[row.place].append(row)
        by_month[row.month].append(row)
    places = tuple(
        _line(names.get(id_, id_), many, day) for id_, many in sorted(by_place.items())
    )
    return Ledger(
        total=_total(rows, places, day),
        places=places,
        months=tuple(
            _line(f"{month:%Y-%m}", many, None)
            for month, many in sorted(by_month.items())
        ),
        gaps=tuple(_gaps(rows)),
        contradictions=tuple(_contradictions(rows, names)),
        owners=frozenset(sheet.owner for sheet in sheets),
    )


def _line(name: str, rows: Sequence[LedgerRow], day: date | None) -> LedgerLine:
    delivered = [row.delivered for row in rows]
    known = [one for one in delivered if one is not None]
    last = max(
        (row.last_delivery or row.month for row in rows if row.delivered), default=None
    )
    return LedgerLine(
        name=name,
        requested=Sum.of(row.requested for row in rows),
        approved=Sum.of(row.approved for row in rows),
        delivered=Sum.of(delivered),
        approved_share=Share.of((row.approved, row.requested) for row in rows),
        delivered_share=Share.of((row.delivered, row.requested) for row in rows),
        delivered_of_approved=Share.of((row.delivered, row.approved) for row in rows),
        reached_low=max(known, default=None),
        reached_high=sum(known) if known else None,
        last_delivery=last,
        days_since=(day - last).days if day is not None and last is not None else None,
    )


def _total(
    rows: Sequence[LedgerRow], places: Sequence[LedgerLine], day: date | None
) -> LedgerLine:
    """All rows; people of different places are different people."""
    whole = _line("all", rows, day)
    lows = [one.reached_low for one in places if one.reached_low is not None]
    return LedgerLine(
        name="all",
        requested=whole.requested,
        approved=whole.approved,
        delivered=whole.delivered,
        approved_share=whole.approved_share,
        delivered_share=whole.delivered_share,
        delivered_of_approved=whole.delivered_of_approved,
        reached_low=sum(lows) if lows else None,
        reached_high=whole.reached_high,
        last_delivery=whole.last_delivery,
        days_since=whole.days_since,
    )


def _gaps(rows: Sequence[LedgerRow]) -> Iterable[Gap]:
    """People not approved and not reached, by the reasons of their row."""
    people: Counter[tuple[str, tuple[str, ...]]] = Counter()
    n_rows: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for row in rows:
        stages = (
            ("not approved", row.requested, row.approved, row.not_approved_because),
            ("not delivered", row.approved, row.delivered, row.not_delivered_because),
        )
        for stage, before, after, because in stages:
            if before is not None and after is not None and after < before:
                key = stage, tuple(sorted(one.value for one in because))
                people[key] += before - after
                n_rows[key] += 1
    for key, n in sorted(people.items(), key=lambda one: (one[0][0], -one[1], one[0])):
        yield Gap(stage=key[0], reasons=key[1], people=n, n_rows=n_rows[key])


def _contradictions(rows: Sequence[LedgerRow], names: dict[str, str]) -> Iterable[str]:
    for row in rows:
        where = f"{names.get(row.place, row.place)}, {row.month:%Y-%m}"
        if None not in (row.requested, row.approved) and row.approved > row.requested:  # type: ignore[operator]
            yield f"{where}: more approved than requested"
        if None not in (row.approved, row.delivered) and row.delivered > row.approved:  # type: ignore[operator]
            yield f"{where}: more reached than approved"
