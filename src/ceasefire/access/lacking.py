"""Which of lorries, hours and escorts is lacking for what a plan leaves out.

Why    "They do not suffice" names nothing that anybody could ask for.
How    The plan is made anew with one of them taken away as a limit, all else as it is;
       what it then brings more to a place would be brought by that alone. Hours are
       taken away at one post or place after another where all of them together help.
Read   `with_what_helps`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time

from ceasefire.access.convoy_group import NO_TIME
from ceasefire.access.convoy_model import (
    DAYLIGHT,
    ESCORTS,
    HOURS,
    LORRIES,
    ConvoyPlan,
    Goods,
    LeftOut,
    WouldHelp,
)
from ceasefire.access.loads import capacity
from ceasefire.core import AccessRecord, Case, Hours

_MOST_PLACES_OF_HOURS = 8
_MOST_LORRIES = 100  # more of a fleet
_ALL_DAY = Hours(time(0), time(23, 59))

Planned = Callable[[Case], ConvoyPlan]
Change = tuple[str, str | None, Case]


def with_what_helps(case: Case, plan: ConvoyPlan, planned: Planned) -> ConvoyPlan:
    """Say of what is left out for want of time or lorries what alone would bring it.

    Parameters
    ----------
    case
        The plan is for it.
    planned
        Makes a plan of a changed case.
    """
    if not any(one.why == NO_TIME for one in plan.left_out):
        return plan
    found: dict[str, list[WouldHelp]] = {one.place: [] for one in plan.left_out}
    for what, of, changed in _changes(case, plan, planned):
        other = planned(changed)
        if left_by_priority(case, other) >= left_by_priority(case, plan):
            continue  # what one place would get another would lose
        for one in plan.left_out:
            more = _more(plan, other, one)
            if one.why == NO_TIME and more:
                found[one.place].append(WouldHelp(what=what, of=of, goods=more))
    return replace(
        plan,
        left_out=tuple(
            replace(one, would_help=_least(found[one.place]))
            if one.why == NO_TIME
            else one
            for one in plan.left_out
        ),
    )


def left_by_priority(case: Case, plan: ConvoyPlan) -> list[int]:
    """Kilograms left out, of the highest priority first."""
    left: dict[int, int] = defaultdict(int)
    of_place = {need.place: need.priority for need in case.access.needs}
    for one in plan.left_out:
        left[of_place[one.place]] += sum(kg for _, kg in one.goods)
    return [left[priority] for priority in sorted(set(of_place.values()))]


def _more(plan: ConvoyPlan, other: ConvoyPlan, left: LeftOut) -> Goods:
    """What another plan brings a place more of what was left out of the first."""
    before = plan.delivered.get(left.place, {})
    after = other.delivered.get(left.place, {})
    more = ((kind, after.get(kind, 0) - before.get(kind, 0)) for kind, _ in left.goods)
    return tuple((kind, kg) for kind, kg in more if kg > 0)


def _least(found: list[WouldHelp]) -> tuple[WouldHelp, ...]:
    """Leave all hours together away where those of one post or place bring as much."""
    of_one = [one.goods for one in found if one.what == HOURS and one.of is not None]
    return tuple(
        one
        for one in found
        if not (one.what == HOURS and one.of is None and one.goods in of_one)
    )


def _changes(case: Case, plan: ConvoyPlan, planned: Planned) -> Iterator[Change]:
    """The case with one limit less, for every limit that it has."""
    record = case.access
    yield LORRIES, None, _with(case, fleets=_more_lorries(record))
    if any(one.escorts is not None for one in record.fleets):
        fleets = tuple(replace(one, escorts=None) for one in record.fleets)
        yield ESCORTS, None, _with(case, fleets=fleets)
    light = replace(record.convoys, daylight=_ALL_DAY)
    yield DAYLIGHT, None, _with(case, convoys=light)
    ids = [one.id for one in record.checkpoints if one.hours]
    ids += [one.place for one in record.needs if one.hours]
    if not ids:
        return
    freely = _without_hours(case, set(ids))
    if left_by_priority(case, planned(freely)) < left_by_priority(case, plan):
        if len(ids) > 1:
            yield HOURS, None, freely
        for id_ in ids[:_MOST_PLACES_OF_HOURS]:
            yield HOURS, id_, _without_hours(case, {id_})


def _with(case: Case, **changed: object) -> Case:
    return replace(case, access=replace(case.access, **changed))  # type: ignore[arg-type]


def _more_lorries(record: AccessRecord) -> tuple[object, ...]:
    """Fleets with as many more lorries as all goods could take."""
    kinds = tuple(sorted({kind for one in record.needs for kind, _ in one.goods_kg}))
    asked = sum(kg for one in record.needs for _, kg in one.goods_kg)
    return tuple(
        replace(one, n_vehicles=one.n_vehicles + min(_MOST_LORRIES, 1 + asked // most))
        if one.n_vehicles and (most := capacity(one, kinds)[-1])
        else one
        for one in record.fleets
    )


def _without_hours(case: Case, ids: set[str]) -> Case:
    record = case.access
    return _with(
        case,
        checkpoints=tuple(
            replace(one, hours=None) if one.id in ids else one
            for one in record.checkpoints
        ),
        needs=tuple(
            replace(one, hours=None) if one.place in ids else one
            for one in record.needs
        ),
    )
