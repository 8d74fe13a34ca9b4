"""What holders promised in an exchange, and kept: the stages that have taken place.

Why    A plan that was agreed is a promise of each who releases to each who receives;
       the case says how many of its stages are done. What is to come is not due yet.
Read   `exchange_promises`.
"""

from datetime import date

from ceasefire.core import (
    Case,
    Exchange,
    Ground,
    GroundKind,
    Measure,
    MeasureKind,
    Observed,
    Outcome,
    Promise,
    SeenIn,
    number_of,
)


def exchange_promises(case: Case, as_of: date | None = None) -> Observed:
    """Say who released at the stages that are done, and to whom.

    Parameters
    ----------
    case
        As its reader may know it.
    as_of
        Day on which the stages count as seen, for neither case nor plan gives theirs.

    Returns
    -------
    observed
        One promise per stage, holder and receiver, kept.
    """
    exchange = case.exchange
    if exchange is None or exchange.agreed is None or not exchange.n_done:
        return Observed()
    done = exchange.agreed.stages[: exchange.n_done]
    if as_of is None:
        n = len(done)
        return Observed(
            left_out=(
                f"{number_of(n, 'stage')} of the exchange "
                f"{'is' if n == 1 else 'are'} done, but on which day is not known; "
                "give the case a day with 'as_of'.",
            )
        )
    known = {one.id for one in case.parties}
    promises = []
    for number, stage in enumerate(done, 1):
        pairs = {(by, to) for (by, to, _), n in stage.released.items() if n > 0}
        promises += [
            _promise(case, exchange, number, pair, as_of)
            for pair in sorted(pairs)
            if pair[0] != pair[1] and known.issuperset(pair)
        ]
    return Observed(promises=tuple(promises))


def _promise(
    case: Case, exchange: Exchange, number: int, pair: tuple[str, str], as_of: date
) -> Promise:
    by, to = pair
    measures = [one for one in case.measures if _is_between(one, by, to)]
    return Promise(
        id=f"exchange/plan/stage-{number}/{by}/{to}",
        by=by,
        to=to,
        kind=MeasureKind.PRISONER_EXCHANGE,
        outcome=Outcome.KEPT,
        on=as_of,
        about=measures[0].id if len(measures) == 1 else None,
        owner=exchange.owner,
        seen_in=SeenIn.EXCHANGE,
        rests_on=(
            Ground(
                kind=GroundKind.CASE,
                says=(
                    "stages of the exchange that are done; of which day is not known, "
                    f"so they count as of {as_of}"
                ),
                refs=(f"exchange/plan/stage-{number}",),
            ),
        ),
    )


def _is_between(measure: Measure, by: str, to: str) -> bool:
    return (
        measure.kind is MeasureKind.PRISONER_EXCHANGE
        and by in measure.actors
        and to in measure.counterparts
    )
