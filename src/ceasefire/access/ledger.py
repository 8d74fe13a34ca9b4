"""What was requested, approved and delivered, with totals that add up.

How    None is not known and 0 is none, in every cell and in every sum. A share is made
       of the months in which both its numbers are known; the others are left out of
       both sides, and counted. People reached at least once lie between the most of
       any one month and the sum of all months, for nobody knows whether the same
       people were reached again. A month that is not known leaves the upper end open.
Read   `ledger_of`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ceasefire.access.last_delivery import last_delivery_of
from ceasefire.access.ledger_model import Gap, Ledger, LedgerLine, Share, Sum
from ceasefire.core import Case, LedgerRow


def ledger_of(case: Case, day: date | None) -> Ledger | None:
    """Add the sheets of a case up; None where it has no row of any month.

    Parameters
    ----------
    case
        As its reader may know it.
    day
        For the days since the last delivery; later months are in no sum, and told
        under `later`.
    """
    sheets = case.access.ledgers
    every = [row for sheet in sheets for row in sheet.rows]
    if not every:
        return None
    rows = [row for row in every if day is None or row.month <= day]
    later = [row.month for row in every if day is not None and row.month > day]
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
        strangers=tuple(sorted({row.place for row in every} - names.keys())),
        later=tuple(sorted(later)),
        files=tuple((one.file, len(one.rows), one.sources) for one in sheets),
    )


def _line(name: str, rows: Sequence[LedgerRow], day: date | None) -> LedgerLine:
    delivered = Sum.of(row.delivered for row in rows)
    return LedgerLine(
        name=name,
        requested=Sum.of(row.requested for row in rows),
        approved=Sum.of(row.approved for row in rows),
        delivered=delivered,
        approved_share=Share.of((row.approved, row.requested) for row in rows),
        delivered_share=Share.of((row.delivered, row.requested) for row in rows),
        delivered_of_approved=Share.of((row.delivered, row.approved) for row in rows),
        reached_low=max((row.delivered or 0 for row in rows), default=0)
        if delivered.n_known
        else None,
        reached_high=delivered.people if not delivered.n_unknown else None,
        last=last_delivery_of(rows, day),
    )


def _total(
    rows: Sequence[LedgerRow], places: Sequence[LedgerLine], day: date | None
) -> LedgerLine:
    """All rows; people of different places are different people."""
    lows = [one.reached_low for one in places if one.reached_low is not None]
    return replace(_line("all", rows, day), reached_low=sum(lows) if lows else None)


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
