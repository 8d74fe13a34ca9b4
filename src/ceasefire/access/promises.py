"""What was promised of aid to a place, and came: from the lines of the ledger.

Why    The ledger says how many people were approved and reached, and not by whom they
       were approved, or towards whom. Where the case says both, a line is a promise.
How    Who promised: those who decide on entry to the place; where the case names none,
       the actors of a measure of humanitarian access to it. Towards whom: the
       counterparts of such a measure; where there is none, the party through whom the
       consent was asked.
Read   `ledger_promises`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ceasefire.core import (
    Case,
    Consent,
    ConstraintKind,
    Ground,
    GroundKind,
    LedgerRow,
    Measure,
    MeasureKind,
    MeasureStatus,
    Observed,
    Outcome,
    Promise,
    SeenIn,
    number_of,
)

_OF_WHO_APPROVED = frozenset(
    {
        ConstraintKind.DENIAL_OF_NEEDS,
        ConstraintKind.MOVEMENT_INTO_COUNTRY,
        ConstraintKind.MOVEMENT_WITHIN_COUNTRY,
        ConstraintKind.RESTRICTED_ACCESS_OF_PEOPLE,
    }
)
"""Reasons that lie with those who decide; interference may be anybody's."""
_PROMISED = (MeasureStatus.AGREED, MeasureStatus.UNDER_WAY, MeasureStatus.DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """Who promised, and to whom, as far as the case says."""

    by: str
    to: str
    measures: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()


def ledger_promises(case: Case, as_of: date | None = None) -> Observed:
    """Say of each month and place in which something was approved what became of it.

    Parameters
    ----------
    case
        As its reader may know it.
    as_of
        Later months are left out.

    Returns
    -------
    observed
        One promise per month, place and pair: kept where somebody was reached, broken
        where nobody was for a reason that lies with the one who approved, else
        unverified. Nothing is promised where nothing is known to have been approved.
    """
    promises: list[Promise] = []
    n_approved = n_left_out = 0
    for sheet in case.access.ledgers:
        for row in sheet.rows:
            if not row.approved or not _is_by(row, as_of):
                continue
            n_approved += 1
            deciding = _deciding(case, row)
            pairs = [pair for by in deciding for pair in _pairs(case, row, by)]
            n_left_out += not pairs
            promises += [
                replace(
                    _promise(case, row, pair),
                    outcome=_outcome(row, deciding, as_of),
                    on=_seen_on(row, as_of),
                    owner=sheet.owner,
                )
                for pair in pairs
            ]
    left_out = (
        f"{n_left_out} of {number_of(n_approved, 'line')} of the ledger in which "
        f"something was approved {'is' if n_left_out == 1 else 'are'} left out of the "
        "record: the case does not say who approved, or to whom.",
    )
    return Observed(promises=tuple(promises), left_out=left_out if n_left_out else ())


def _is_by(row: LedgerRow, as_of: date | None) -> bool:
    """Say whether a line tells of nothing after a day."""
    return as_of is None or max(row.month, row.last_delivery or row.month) <= as_of


def _outcome(row: LedgerRow, deciding: list[str], as_of: date | None) -> Outcome:
    if row.delivered:
        return Outcome.KEPT
    because = row.not_delivered_because
    lies_with_one = len(deciding) == 1 and because and set(because) <= _OF_WHO_APPROVED
    is_over = as_of is None or _last_day(row.month) <= as_of
    if row.delivered == 0 and lies_with_one and is_over:
        return Outcome.BROKEN
    return Outcome.UNVERIFIED


def _deciding(case: Case, row: LedgerRow) -> list[str]:
    """Those who decide on entry; else those who would act in what was agreed of it."""
    needs = [one for one in case.access.needs if one.place == row.place]
    controllers = [id_ for need in needs for id_ in need.controllers]
    actors = [id_ for one in _agreed(case, row) for id_ in one.actors]
    return list(dict.fromkeys(controllers or actors))


def _agreed(case: Case, row: LedgerRow) -> Iterator[Measure]:
    """Measures of access to the place that were agreed by the month."""
    for one in case.measures:
        is_agreed = one.kind is MeasureKind.HUMANITARIAN_ACCESS and (
            one.status in _PROMISED
        )
        is_by_then = one.on is not None and one.on <= _last_day(row.month)
        if is_agreed and is_by_then and row.place in one.places:
            yield one


def _pairs(case: Case, row: LedgerRow, by: str) -> list[_Pair]:
    """Return those to whom a party promised it: by a measure, or through a consent."""
    owners = frozenset(
        one.owner
        for one in case.access.needs
        if one.place == row.place and by in one.controllers
    )
    measures = [one for one in _agreed(case, row) if by in one.actors]
    counterparts = dict.fromkeys(
        to for one in measures for to in one.counterparts if to != by
    )
    if counterparts:
        return [
            _Pair(
                by=by,
                to=to,
                measures=tuple(one.id for one in measures if to in one.counterparts),
                owners=owners
                | {one.owner for one in measures if to in one.counterparts},
            )
            for to in counterparts
        ]
    asked = [one for one in case.access.consents if _was_asked(one, row, by)]
    through = dict.fromkeys(one.asked_through for one in asked)
    return [
        _Pair(
            by=by,
            to=to,
            owners=owners | {one.owner for one in asked if one.asked_through == to},
        )
        for to in through
        if to is not None and to != by
    ]


def _was_asked(consent: Consent, row: LedgerRow, by: str) -> bool:
    """Say whether a party's yes to a journey to the place had been asked by then."""
    return (
        consent.by == by
        and not consent.is_narrowed_to_stretches
        and (not consent.places or row.place in consent.places)
        and consent.last_line(_last_day(row.month)) is not None
    )


def _promise(case: Case, row: LedgerRow, pair: _Pair) -> Promise:
    """Say who promised what to whom; what became of it is added to it."""
    names = {one.id: one.name for one in case.places}
    month = f"{row.month:%Y-%m}"
    place = names.get(row.place, row.place)
    return Promise(
        id=f"access/ledger/{row.place}/{month}/{pair.by}/{pair.to}",
        by=pair.by,
        to=pair.to,
        kind=MeasureKind.HUMANITARIAN_ACCESS,
        outcome=Outcome.UNVERIFIED,
        on=row.month,
        about=row.place,
        seen_in=SeenIn.LEDGER,
        also_about=pair.measures,
        month=row.month.replace(day=1),
        rests_on=(
            Ground(
                kind=GroundKind.ROWS,
                says=f"months of the ledger in which aid to {place} was approved",
                refs=(f"access/ledger/{row.place}/{month}",),
            ),
        ),
        draws_on=pair.owners,
    )


def _seen_on(row: LedgerRow, as_of: date | None) -> date:
    """Day of the last delivery, else the end of the month, unless it is not over."""
    due = row.last_delivery or _last_day(row.month)
    return due if as_of is None else min(due, as_of)


def _last_day(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(
        days=1
    )
