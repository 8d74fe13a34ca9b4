"""When a name fails: what is done stays done, and the rest is planned anew.

Read   `replan_exchange`; a plan out of a file is `plan_written_down`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ceasefire.core import Case, Detainee, DetaineeConsent, Exchange, Failure
from ceasefire.exchange.errors import UnknownFailures
from ceasefire.exchange.model import PlanAnswer, Replan
from ceasefire.exchange.naming import named, near, told
from ceasefire.exchange.objectives import Counts, Judged, best_plan
from ceasefire.exchange.people import StaysBecause, pool_of
from ceasefire.exchange.plan import (
    exchange_of,
    held_of,
    refusal,
    set_aside,
    stays_of,
)
from ceasefire.exchange.problem import (
    DEFAULT_PRIORITY,
    OTHERS,
    class_of,
    problem_of,
)
from ceasefire.exchange.words import findings_of


def replan_exchange(
    case: Case,
    people: Sequence[Detainee],
    before: PlanAnswer,
    failures: Sequence[Failure],
    *,
    n_done: int = 0,
    same: Mapping[str, str] | None = None,
    unclaimed: frozenset[str] = frozenset(),
) -> Replan:
    """Plan the rest anew after names failed.

    Parameters
    ----------
    case, people, same, unclaimed
        As for `plan_exchange`.
    before
        The plan that was being carried out.
    failures
        Of those, nobody goes, also not those who were to go at a stage that is done.
    n_done
        Stages that have taken place.

    Raises
    ------
    UnknownFailures
        If a failed row is on no list of those held.
    Collision
        If the rules cannot all be kept any more.
    """
    exchange = exchange_of(case)
    held = _after(held_of(people, exchange), failures)
    failed = {one.row for one in failures}
    done = [
        tuple(one for one in stage.people if one.row not in failed)
        for stage in before.stages[:n_done]
    ]
    gone = [one for people_ in done for one in people_]
    aside = set_aside(held, same or {}) | {
        one.row: StaysBecause.RELEASED for one in gone
    }
    if exchange.only_claimed:
        aside |= dict.fromkeys(unclaimed - set(aside), StaysBecause.UNCLAIMED)
    pool = pool_of(held, exchange, set_aside=aside)
    n_left = max(max(exchange.n_stages, len(before.stages)) - n_done, 1)
    problem = problem_of(pool, exchange, gone=gone, n_stages=n_left)
    earlier = {row: stage - 1 - n_done for row, stage in before.stage_of.items()}
    counts, staging = best_plan(problem, near=near(problem, earlier))
    if staging is None:
        raise refusal(held, exchange, aside, gone=gone, n_stages=n_left)
    groups = (*done, *named(problem, staging.units, earlier=earlier))
    after = PlanAnswer(
        parties=exchange.parties,
        classes=problem.classes,
        stages=told(groups, exchange, n_done=n_done),
        judged=(*_with_those_gone(counts, gone, exchange), *staging.judged),
        stays=stays_of(held, pool, groups),
        pseudonyms=before.pseudonyms,
    )
    after = replace(after, findings=findings_of(case, exchange, after))
    return Replan(before=before, after=after, failed=tuple(failed))


def plan_written_down(
    case: Case,
    people: Sequence[Detainee],
    releases: Sequence[Sequence[str]],
    *,
    pseudonyms: Mapping[str, str] | None = None,
) -> PlanAnswer:
    """Make a plan of the rows that an earlier one released, stage by stage.

    Raises
    ------
    UnknownFailures
        If rows of it are on no list of those held any more.
    """
    exchange = exchange_of(case)
    by_row = {one.row: one for one in held_of(people, exchange)}
    rows = [row for stage in releases for row in stage]
    unknown = tuple(number for number, row in enumerate(rows, 1) if row not in by_row)
    if unknown:
        raise UnknownFailures(unknown)
    groups = tuple(tuple(by_row[row] for row in stage) for stage in releases)
    stages = told(groups, exchange, n_done=len(groups))
    limit = max((float(v) for one in stages for v in one.exposure.values()), default=0)
    priority = exchange.priority or DEFAULT_PRIORITY
    return PlanAnswer(
        parties=exchange.parties,
        classes=(*(one.id for one in priority), OTHERS),
        stages=stages,
        judged=(Judged("limit", limit, limit),),
        stays={},
        pseudonyms=pseudonyms or {},
    )


def _with_those_gone(
    counts: Counts, gone: Sequence[Detainee], exchange: Exchange
) -> tuple[Judged, ...]:
    """Count those who went at stages that are done with those who go now."""
    priority = exchange.priority or DEFAULT_PRIORITY
    went = Counter(class_of(one, priority) for one in gone)
    return tuple(
        Judged(one.what, one.value + went[one.what], one.bound + went[one.what])
        for one in counts.judged or ()
    )


def _after(held: list[Detainee], failures: Sequence[Failure]) -> list[Detainee]:
    """Write failures into the rows they are about."""
    known = {one.row for one in held}
    unknown = tuple(
        number for number, one in enumerate(failures, 1) if one.row not in known
    )
    if unknown:
        raise UnknownFailures(unknown)
    by_row = {one.row: one for one in failures}
    return [_changed(one, by_row.get(one.row)) for one in held]


def _changed(person: Detainee, failure: Failure | None) -> Detainee:
    if failure is None:
        return person
    if failure.custody is None:
        return replace(person, consent=DetaineeConsent.NO)
    return replace(person, custody=failure.custody)
