"""In which order to build trust, so that nobody is ever exposed too far.

Read   `plan_sequence`.
Else   Who kept what is in `record`; what can be ordered, in `rungs`; the search, in
       `safe_order`; what would mend it, in `mends`; what could go wrong, in `breaches`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ceasefire.core import Case, Promise, as_day_if_any, number_of
from ceasefire.trust.breaches import Actor, risk_of
from ceasefire.trust.breaks import breaks_of
from ceasefire.trust.findings import findings_of
from ceasefire.trust.grit import rules_of
from ceasefire.trust.ladder import Ladder, Moves
from ceasefire.trust.mends import tried_mends
from ceasefire.trust.model import Mend, Risk, Step, TrustAnswer
from ceasefire.trust.record import counted, record_of
from ceasefire.trust.reputation import Reputation
from ceasefire.trust.rungs import Rungs, rungs_of
from ceasefire.trust.safe_order import Order, safest_order


def plan_sequence(
    case: Case,
    *,
    as_of: date | None = None,
    pairs: bool = False,
    observed: tuple[Promise, ...] = (),
    left_out: tuple[str, ...] = (),
) -> TrustAnswer:
    """Put the measures of a case in an order in which nobody is exposed too far.

    Parameters
    ----------
    case
        As one reader may know it.
    as_of
        The day on which the record is looked at; that of the case, or of its last
        promise known to be kept or broken, if None.
    pairs
        Whether any two measures may be taken at once, and not only joint ones.
    observed
        Promises that were worked out from what else the same reader may know. What the
        case says of the same thing goes before them.
    left_out
        What could not be worked out so, in sentences; it is passed on.

    Returns
    -------
    answer
        With the order, or with what breaks it and what would mend it.
    """
    day = as_day_if_any(as_of, "as_of") or case.as_of
    record = record_of(counted(case.promises, observed), day)
    rungs = rungs_of(case, record, pairs=pairs)
    ladder = rungs.ladder
    limits = {
        party: float(limit)
        for party, limit in zip(ladder.parties, ladder.limits, strict=True)
        if limit < float("inf")
    }
    answer = TrustAnswer(
        record=record,
        limits=limits,
        steps=(),
        safe=None,
        proved=True,
        largest_exposure=None,
        stuck_at=None,
        breaks=(),
        mends=(),
        rules=(),
        risk=None,
        unknown=rungs.unknown,
        barred=rungs.barred,
        findings=(),
        at_start=_exposure(rungs, 0),
        at_start_between=rungs.bounds.after(ladder, 0),
        left_out=(*_later(case, day), *left_out),
    )
    if rungs.unverified:
        answer = replace(
            answer,
            safe=False,
            mends=_verifiers(case, rungs),
            once_verified=_once_verified(rungs),
        )
    elif ladder.names:
        answer = _ordered(case, rungs, record, answer)
    return findings_of(case, answer)


def _later(case: Case, day: date | None) -> tuple[str, ...]:
    n = sum(day is not None and one.on > day for one in case.promises)
    told = f"{number_of(n, 'promise')} of a day after {day}"
    return (f"{told} {'is' if n == 1 else 'are'} left out of the record.",) if n else ()


def _verifiers(case: Case, rungs: Rungs) -> tuple[Mend, ...]:
    titles = {one.id: one.title for one in case.measures}
    return tuple(
        Mend(
            kind="verifier",
            of=id_,
            by=None,
            in_words=f"Name a verifier of '{titles[id_]}' who is neither side of it.",
        )
        for id_ in rungs.unverified
    )


def _once_verified(rungs: Rungs) -> tuple[Step, ...]:
    order = safest_order(rungs.ladder)
    return _steps(rungs, order) if order.found else ()


def _ordered(
    case: Case, rungs: Rungs, record: tuple[Reputation, ...], answer: TrustAnswer
) -> TrustAnswer:
    ladder = rungs.ladder
    order = safest_order(ladder)
    if not order.found:
        mends, all_tried = tried_mends(ladder, _calling(case))
        return replace(
            answer,
            safe=False if rungs.is_valued else None,
            proved=order.proved and rungs.is_valued,
            stuck_at=_stuck(ladder, order),
            breaks=breaks_of(ladder, order, _calling(case), rungs.bounds),
            mends=mends,
            all_tried=all_tried,
        )
    steps = _steps(rungs, order)
    return replace(
        answer,
        safe=None if rungs.unknown else True,
        proved=order.proved and rungs.is_valued,
        steps=steps,
        largest_exposure=None if any(one.between for one in steps) else order.largest,
        rules=rules_of(case, steps),
        risk=_risk(rungs, order, record),
    )


def _calling(case: Case) -> Callable[[str], str]:
    """Return what gives the words for the id of a party or the name of a move."""
    words = {one.id: one.title for one in case.measures}
    words |= {one.id: one.name for one in case.parties}

    def called(name: str) -> str:
        id_, _, part = name.partition("#")
        return f"{words[id_]}, part {part}" if part else words[id_]

    return called


def _stuck(ladder: Ladder, order: Order) -> tuple[tuple[str, ...], tuple[str, ...]]:
    done = 0
    for step in order.steps:
        done |= step
    return _named(ladder, done), _named(ladder, ladder.all & ~done)


def _named(ladder: Ladder, moves: Moves) -> tuple[str, ...]:
    return tuple(name for i, name in enumerate(ladder.names) if moves >> i & 1)


def _steps(rungs: Rungs, order: Order) -> tuple[Step, ...]:
    ladder = rungs.ladder
    steps = []
    done, day = 0, 0
    known = True
    for moves in order.steps:
        done |= moves
        days = ladder.days_of(moves)
        taken = [one for i, one in enumerate(rungs.measures) if moves >> i & 1]
        steps.append(
            Step(
                measures=_named(ladder, moves),
                day=day if known else None,
                days=days,
                exposure=_exposure(rungs, done),
                between=rungs.bounds.after(ladder, done),
                verifiers=tuple(
                    dict.fromkeys(one.verifier for one in taken if one.verifier)
                ),
                helps=tuple(dict.fromkeys(g for one in taken for g in one.helps)),
            )
        )
        known = known and days is not None
        day += days or 0
    return tuple(steps)


def _exposure(rungs: Rungs, done: Moves) -> dict[str, float | None]:
    net = rungs.ladder.standing(done)
    unknown = rungs.bounds.after(rungs.ladder, done)
    return {
        party: None if party in unknown else max(0.0, float(net[i]))
        for i, party in enumerate(rungs.ladder.parties)
    }


def _risk(rungs: Rungs, order: Order, record: tuple[Reputation, ...]) -> Risk:
    by_pair = {
        (one.party, one.towards): one
        for one in record
        if one.kind is None and one.n_known
    }
    actors = []
    for measure in rungs.measures:
        of_move = []
        for party in measure.actors:
            others = (*measure.counterparts, *measure.actors)
            towards = [one for one in dict.fromkeys(others) if one != party]
            known = [by_pair[party, one] for one in towards if (party, one) in by_pair]
            worst = min(known, key=lambda one: one.mean, default=None)
            of_move.append(
                Actor(party, worst.kept, worst.broken)
                if worst
                else Actor(party, 0.0, 0.0)
            )
        actors.append(of_move or [Actor(f"whoever carries out {measure.id}", 0.0, 0.0)])
    unknown = rungs.bounds.after(rungs.ladder, rungs.ladder.all)
    return risk_of(rungs.ladder, order.steps, actors, unknown=unknown)
