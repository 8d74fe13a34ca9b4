"""A sheet of what was requested, approved and delivered, by place and month.

Columns  ``place`` and ``month`` (2017-04); where known ``requested``, ``approved``,
         ``delivered`` (people), ``not_approved_because``, ``not_delivered_because``
         (constraint types, put apart by bars), ``last_delivery`` (a day of the
         month). An empty cell is not known; 0 is none.
Read     `read_ledger`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from ceasefire.case.entries.access import LedgerEntry
from ceasefire.case.faults import nearest
from ceasefire.case.plain_rows import PlainRows, open_rows
from ceasefire.core import ConstraintKind, Fault, FaultyInput, LedgerRow, LedgerSheet

_MEND_TWICE = "Put the two rows together: a total must not count one twice."
_ALIASES = {
    "location": "place",
    "people_requested": "requested",
    "people_approved": "approved",
    "people_reached": "delivered",
    "reached": "delivered",
}


def read_ledger(
    entry: LedgerEntry, folder: Path, ids: Mapping[str, str] = MappingProxyType({})
) -> LedgerSheet:
    """Read a ledger.

    Parameters
    ----------
    ids
        Of the places that its readers may see, by their names in small letters.

    Raises
    ------
    FaultyInput
        With every cell that cannot be believed.
    """
    rows, each = open_rows(
        folder / entry.file, entry.file, _ALIASES, ("place", "month")
    )
    found: dict[tuple[str, date], LedgerRow] = {}
    for row in each:
        n_before = len(row.faults)
        taken = _row(row, ids)
        if taken is None or len(row.faults) > n_before:
            continue
        before = found.setdefault((taken.place, taken.month), taken)
        if before is not taken:
            row.fault(_twice(taken, f"line {before.line}"), _MEND_TWICE)
    if rows.faults:
        raise FaultyInput(tuple(rows.faults))
    return LedgerSheet(
        file=entry.file,
        rows=tuple(found.values()),
        sources=tuple(entry.sources),
        owner=entry.owner,
    )


def counted_twice(sheets: Iterable[LedgerSheet]) -> Iterator[Fault]:
    """Rows of one place and month in several sheets."""
    found: dict[tuple[str, date], str] = {}
    for sheet in sheets:
        for row in sheet.rows:
            before = found.setdefault((row.place, row.month), sheet.file)
            if before != sheet.file:
                what = _twice(row, before)
                line = row.line or 0
                yield Fault(file=sheet.file, line=line, what=what, mend=_MEND_TWICE)


def _twice(row: LedgerRow, where: str) -> str:
    return f"'{row.place}' in {row.month:%Y-%m} stands in {where} too."


def _row(row: PlainRows, ids: Mapping[str, str]) -> LedgerRow | None:
    place, month = row.text("place"), _month(row)
    requested, approved = row.whole("requested"), row.whole("approved")
    delivered, last = row.whole("delivered"), row.day("last_delivery")
    if place is None:
        row.fault("The row has no place.", "Name it.")
    if last is not None and month is not None and last.replace(day=1) != month:
        row.fault(f"The last delivery ({last}) is not in {month:%Y-%m}.")
    if delivered == 0 and last is not None:
        row.fault("Nothing was delivered, and there is a last delivery.")
    because = _kinds(row, "not_approved_because"), _kinds(row, "not_delivered_because")
    if place is None or month is None:
        return None
    return LedgerRow(
        place=ids.get(place.casefold(), place),
        month=month,
        requested=requested,
        approved=approved,
        delivered=delivered,
        not_approved_because=because[0],
        not_delivered_because=because[1],
        last_delivery=last,
        line=row.line,
    )


def _month(row: PlainRows) -> date | None:
    cell = row.text("month")
    try:
        return date.fromisoformat(f"{(cell or '')[:7]}-01")
    except ValueError:
        row.fault(f"'{cell or ''}' is no month.", "Write 2017-04.")
        return None


def _kinds(row: PlainRows, name: str) -> tuple[ConstraintKind, ...]:
    kinds = []
    for word in row.listed(name) or ():
        try:
            kinds.append(ConstraintKind(word.casefold().replace(" ", "-")))
        except ValueError:
            known = [kind.value for kind in ConstraintKind]
            row.fault(f"'{word}' is no type of constraint.", nearest(word, known))
    return tuple(kinds)
