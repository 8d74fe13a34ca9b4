"""When a name fails: what is done stays done, and the rest is planned anew.

Read   `replan_exchange`; a plan out of a file is `plan_written_down`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ceasefire.core import Case, Custody, Detainee, DetaineeConsent, Exchange, Failure
from ceasefire.exchange.errors import (
    NoStageLeft,
    NotSoManyStages,
    TornPlan,
    UnknownFailures,
    UnknownReleases,
)
from ceasefire.exchange.marks import DEFAULT_PRIORITY, OTHERS, class_of
from ceasefire.exchange.model import PlanAnswer, Stage
from ceasefire.exchange.naming import named, near, told
from ceasefire.exchange.objectives import Counts, Judged, best_plan
from ceasefire.exchange.people import StaysBecause, pool_of
from ceasefire.exchange.plan import (
    exchange_of,
    held_of,
    set_aside,
    stays_of,
    unclear_of,
)
from ceasefire.exchange.problem import problem_of
from ceasefire.exchange.refusal import refusal
from ceasefire.exchange.replanned import Replan
from ceasefire.exchange.staging import as_it_went, without_offers_used
from ceasefire.exchange.words import findings_of


def replan_exchange(
    case: Case,
    people: Sequence[Detainee],
    before: PlanAnswer,
    failures: Sequence[Failure],
    *,
    n_done: int = 0,
    same: Mapping[str, str] | None = None,
    apart: frozenset[frozenset[str]] = frozenset(),
    unclaimed: frozenset[str] = frozenset(),
) -> Replan:
    """Plan the rest anew after names failed.

    Parameters
    ----------
    case, people, same, apart, unclaimed
        As for `plan_exchange`.
    before
        The plan that was being carried out; who failed before it stays out.
    failures
        Of those, nobody goes, also not those who were to go at a stage that is done:
        they did not. Only who was released has gone with it.
    n_done
        Stages that have taken place.

    Raises
    ------
    NotSoManyStages, NoStageLeft
        If more stages are done than there are, or all of them.
    UnknownFailures
        If a failed row is on no list of those held.
    Collision
        If the rules cannot all be kept any more.
    """
    exchange = exchange_of(case)
    n_left = _stages_left(exchange, before, n_done)
    held = held_of(people, exchange)
    _check_failures(held, failures)
    known = {one.row: one for one in (*before.failures, *failures)}
    held = [_changed(one, known.get(one.row)) for one in held]
    done = _done(before.stages[:n_done], known)
    gone = [one for people_ in done for one in people_]
    aside = set_aside(held, exchange, same or {}, apart, unclaimed)
    aside |= dict.fromkeys((one.row for one in gone), StaysBecause.RELEASED)
    pool = pool_of(held, exchange, set_aside=aside)
    problem = problem_of(pool, exchange, gone=gone, n_stages=n_left)
    began = [
        as_it_went(problem, went, one.people)
        for went, one in zip(done, before.stages[:n_done], strict=True)
    ]
    problem = without_offers_used(problem, began)
    earlier = {row: stage - 1 - n_done for row, stage in before.stage_of.items()}
    counts, staging = best_plan(problem, near=near(problem, earlier))
    if staging is None:
        raise refusal(held, exchange, aside, gone=gone, began=began, n_stages=n_left)
    groups = (*done, *named(problem, staging.units, earlier=earlier))
    stages = told(groups, exchange, n_done=n_done)
    stays = stays_of(held, pool, groups)
    after = PlanAnswer(
        parties=exchange.parties,
        classes=problem.classes,
        stages=stages,
        judged=(
            *_with_those_gone(counts, gone, exchange),
            *(_over_all(one, stages[:n_done]) for one in staging.judged),
        ),
        stays=stays,
        pseudonyms=before.pseudonyms,
        failures=tuple(known.values()),
        unclear=unclear_of(held, groups, stays, apart),
    )
    after = replace(after, findings=findings_of(case, exchange, after))
    return Replan(before=before, after=after, failed=tuple(one.row for one in failures))


def _stages_left(exchange: Exchange, before: PlanAnswer, n_done: int) -> int:
    if n_done > len(before.stages):
        raise NotSoManyStages(n_done, len(before.stages))
    n_left = max(exchange.n_stages, len(before.stages)) - n_done
    if not n_left:
        raise NoStageLeft
    return n_left


def _done(
    stages: Sequence[Stage], failures: Mapping[str, Failure]
) -> list[tuple[Detainee, ...]]:
    """Return who went at stages that are done: all but those who failed at the gate."""

    def went(row: str) -> bool:
        return row not in failures or failures[row].custody is Custody.RELEASED

    return [tuple(one for one in stage.people if went(one.row)) for stage in stages]


def _over_all(one: Judged, done: Sequence[Stage]) -> Judged:
    """Have the limit speak of the stages that are done, too."""
    if one.what != "limit":
        return one
    most = max((float(v) for stage in done for v in stage.exposure.values()), default=0)
    return replace(one, value=max(one.value, most), bound=max(one.bound, most))


def plan_written_down(
    case: Case,
    people: Sequence[Detainee],
    releases: Sequence[Sequence[str]],
    *,
    failures: Sequence[Failure] = (),
    pseudonyms: Mapping[str, str] | None = None,
) -> PlanAnswer:
    """Make a plan of the rows that an earlier one released, stage by stage.

    Parameters
    ----------
    failures
        Of rows that had failed when it was made.

    Raises
    ------
    UnknownReleases
        If rows of it are on no list of those held any more.
    TornPlan
        If it releases somebody twice.
    """
    exchange = exchange_of(case)
    by_row = {one.row: one for one in held_of(people, exchange)}
    rows = [row for stage in releases for row in stage]
    unknown = tuple(number for number, row in enumerate(rows, 1) if row not in by_row)
    if unknown:
        raise UnknownReleases(unknown)
    twice = tuple(row for row, n in Counter(rows).items() if n > 1)
    if twice:
        raise TornPlan(twice)
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
        failures=tuple(failures),
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


def _check_failures(held: Sequence[Detainee], failures: Sequence[Failure]) -> None:
    known = {one.row for one in held}
    unknown = tuple(
        number for number, one in enumerate(failures, 1) if one.row not in known
    )
    if unknown:
        raise UnknownFailures(unknown, held[0].row if held else "")


def _changed(person: Detainee, failure: Failure | None) -> Detainee:
    if failure is None:
        return person
    if failure.custody is None:
        return replace(person, consent=DetaineeConsent.NO)
    return replace(person, custody=failure.custody)
