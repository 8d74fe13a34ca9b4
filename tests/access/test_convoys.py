"""Convoys: a plan holds, tells what it leaves out, and is found out if it does not."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from tests.support.convoy_ground import grounds, humanitarian
from tests.support.ground import DAY, case, consent, depot, need, roads

from ceasefire.access import faults_of_plan, plan_convoys
from ceasefire.access.routing import RoutingProblem
from ceasefire.core import (
    Area,
    Checkpoint,
    CheckpointKind,
    Control,
    ConvoyRules,
    Fleet,
    Hours,
    Polygon,
    Site,
)


def _small(**more):
    """A depot, a road that `a` holds, a place behind it."""
    values = {
        "depots": [depot("d")],
        "needs": [need("p", "p", goods_kg=(("food", 9_000),), unloading_min=60.0)],
        "consents": [consent("yes", "a")],
        "fleets": (
            Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=(("any", 5_000),)),
        ),
        "convoys": ConvoyRules(
            first_day=DAY, n_days=2, daylight=Hours(time(8), time(16))
        ),
    }
    graph = roads([("d", "x", 20.0, (), 0.1), ("x", "p", 20.0, ("a",), 0.1)])
    return case(graph, **(values | more))


@pytest.mark.parametrize("seed", range(3))
def test_a_plan_holds_when_it_is_worked_out_anew(seed) -> None:
    given = humanitarian(seed, n_places=10, n_days=3, side=7)
    plan = plan_convoys(given, iterations=100)
    assert plan.trips
    assert faults_of_plan(given, plan, grounds(given, plan)) == ()


def test_a_load_beyond_one_lorry_is_brought_on_several_days() -> None:
    plan = plan_convoys(_small(), iterations=100)
    assert plan.delivered == {"p": {"food": 9_000}}
    assert len({trip.day for trip in plan.trips}) == 2
    assert plan.left_out == ()


@pytest.mark.parametrize("n_days", [2, 5])
def test_what_can_be_brought_on_the_first_day_is_not_kept_for_later(n_days) -> None:
    """Two lorries and two places near each other; several seeds of the search."""
    graph = roads([("d", "p", 20.0, (), 0.1), ("p", "q", 5.0, (), 0.1)])
    asked = case(
        graph,
        depots=[depot("d")],
        needs=[need(one, one, goods_kg=(("food", 5_000),)) for one in ("p", "q")],
        fleets=(
            Fleet(id="f", depot="depot", n_vehicles=2, capacity_kg=(("any", 5_000),)),
        ),
        convoys=ConvoyRules(
            first_day=DAY, n_days=n_days, daylight=Hours(time(8), time(16))
        ),
    )
    for iterations in (1, 20, 100):
        plan = plan_convoys(asked, iterations=iterations)
        assert plan.delivered_kg == 10_000
        assert {trip.day for trip in plan.trips} == {DAY}


def test_an_earlier_day_leaves_no_load_out_however_short_the_roads() -> None:
    """Ten days for four loads of one lorry: the first four, and nothing missing."""
    graph = roads([("d", "p", 0.5, (), 0.1)])
    asked = case(
        graph,
        depots=[depot("d")],
        needs=[need("p", "p", goods_kg=(("food", 20_000),), unloading_min=400.0)],
        fleets=(
            Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=(("any", 5_000),)),
        ),
        convoys=ConvoyRules(
            first_day=DAY, n_days=10, daylight=Hours(time(8), time(16))
        ),
    )
    plan = plan_convoys(asked, iterations=100)
    assert plan.delivered_kg == 20_000
    assert {trip.day for trip in plan.trips} == {
        DAY + timedelta(days=number) for number in range(4)
    }


def test_what_is_left_out_is_told_with_its_reason() -> None:
    def why(given):
        (left,) = plan_convoys(given, iterations=50).left_out
        return left.why

    assert "no way" in why(_small(consents=[]))
    assert "hours" in why(_small(convoys=ConvoyRules(first_day=DAY, n_days=1)))
    cold = Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=(("ice", 9_000),))
    assert "no lorry" in why(_small(fleets=(cold,)))
    none = Fleet(id="f", depot="depot", n_vehicles=0, capacity_kg=(("any", 9_000),))
    assert "no lorry" in why(_small(fleets=(none,)))


def test_a_consent_that_lapses_at_noon_is_used_before_noon() -> None:
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
    given = _small(consents=[consent("yes", "a", valid_until=noon)])
    plan = plan_convoys(given, iterations=50)
    assert {trip.day for trip in plan.trips} == {date(2031, 5, 1)}
    assert all(leg.arrives <= noon for trip in plan.trips for leg in trip.legs[:-1])
    assert faults_of_plan(given, plan, grounds(given, plan)) == ()


def test_a_higher_priority_goes_first() -> None:
    graph = roads([("d", "p", 5.0, (), 0.1), ("d", "q", 60.0, (), 0.1)])
    given = _small()
    needs = [
        need("p", "p", priority=2, goods_kg=(("food", 5_000),)),
        need("q", "q", priority=1, goods_kg=(("food", 5_000),)),
    ]
    asked = case(
        graph,
        depots=[depot("d")],
        needs=needs,
        fleets=given.access.fleets,
        convoys=ConvoyRules(first_day=DAY, n_days=1, daylight=Hours(time(8), time(16))),
    )
    plan = plan_convoys(asked, iterations=50)
    assert plan.delivered == {"q": {"food": 5_000}}


def test_a_closed_crossing_shows_whom_it_cuts_off() -> None:
    post = Checkpoint(
        id="gate",
        name="Gate",
        kind=CheckpointKind.CROSSING,
        site=Site(stretch="s1"),
        controllers=("a",),
        hours=Hours(time(9), time(14)),
    )
    given = _small(checkpoints=(post,))
    plan = plan_convoys(given, iterations=50)
    assert faults_of_plan(given, plan, grounds(given, plan)) == ()
    (closed,) = plan.when_closed
    assert (closed.post, closed.delivered_kg, closed.lost) == ("gate", 0, ("p",))


def test_entry_is_at_the_hours_of_those_who_decide_on_it() -> None:
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
    late = consent("late", "b", valid_from=noon)
    asked = [
        need(
            "p", "p", goods_kg=(("food", 5_000),), unloading_min=60, controllers=("b",)
        )
    ]
    given = _small(consents=[consent("yes", "a"), late], needs=asked)
    plan = plan_convoys(given, iterations=50)
    assert plan.delivered_kg == 5_000
    begun = [
        one.begins for trip in plan.trips for one in trip.stops if not one.is_depot
    ]
    assert min(begun) >= noon
    ended = _small(
        consents=[
            consent("yes", "a"),
            replace(late, valid_from=None, valid_until=noon),
        ],
        needs=asked,
    )
    faults = " ".join(faults_of_plan(ended, plan, grounds(ended, plan)))
    assert "entry to p" in faults


def test_what_large_lorries_leave_small_ones_bring() -> None:
    large = Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=(("any", 5_000),))
    small = Fleet(id="g", depot="depot", n_vehicles=3, capacity_kg=(("any", 1_000),))
    one_day = ConvoyRules(first_day=DAY, n_days=1, daylight=Hours(time(8), time(16)))
    given = _small(fleets=(large, small), convoys=one_day)
    plan = plan_convoys(given, iterations=50)
    assert plan.delivered == {"p": {"food": 8_000}}
    assert plan.faults == ()


def test_a_higher_priority_goes_first_though_other_consents_count_for_it() -> None:
    """A lorry is not spent on a third priority because it rides with a first."""
    needs = [
        need(f"p{i}", "p", priority=i, goods_kg=(("food", 5_000),)) for i in (1, 2, 3)
    ]
    yes = [consent("odd", "a", places=("p1", "p3"))]
    nine = datetime(2031, 5, 1, 9, tzinfo=UTC)
    yes.append(consent("even", "a", places=("p2",), valid_from=nine))
    given = _small(needs=needs, consents=yes)
    plan = plan_convoys(given, iterations=50)
    assert set(plan.delivered) == {"p1", "p2"}
    assert plan.faults == ()


def test_a_consent_for_food_lets_food_through_whatever_else_is_asked_for() -> None:
    both = [need("p", "p", goods_kg=(("food", 4_000), ("medicine", 400)))]
    given = _small(needs=both, consents=[consent("yes", "a", kinds=("food",))])
    plan = plan_convoys(given, iterations=50)
    assert plan.delivered == {"p": {"food": 4_000}}
    assert [one.goods for one in plan.left_out] == [(("medicine", 400),)]
    assert plan.faults == ()


def test_the_map_of_each_day_counts_on_that_day() -> None:
    """From the second day on `b` holds the road, and nobody asked it."""
    ring = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0))
    taken = Control(
        id="m",
        party="b",
        area=Area(polygons=(Polygon(outer=ring),)),
        on=date(2031, 5, 2),
    )
    graph = replace(
        roads([("d", "p", 20.0, (), 0.1)]),
        longitude_deg=(0.0, 0.1),
        latitude_deg=(0.0, 0.0),
        controllers=(None,),
    )
    given = _small()
    given = replace(
        given, access=replace(given.access, roads=graph, control=(taken,), consents=())
    )
    plan = plan_convoys(given, iterations=50)
    assert plan.faults == ()
    assert {trip.day for trip in plan.trips} == {DAY}
    assert plan.delivered == {"p": {"food": 5_000}}


@pytest.mark.parametrize("seed", range(3))
def test_every_post_on_the_way_is_closed_once_or_said_not_to_be(seed) -> None:
    given = humanitarian(seed, n_places=10, n_days=2, side=7)
    plan = plan_convoys(given, iterations=60)
    on = {one.site.stretch: one.id for one in given.access.checkpoints}
    driven = {
        name for trip in plan.trips for leg in trip.legs for name in leg.stretches
    }
    tried = {one.post for one in plan.when_closed}
    assert {on[name] for name in driven & on.keys()} == tried | set(plan.not_closed)


def _spoiled(plan, **change):
    trip = plan.trips[0]
    return replace(plan, trips=(replace(trip, **change), *plan.trips[1:]))


def test_the_verifier_finds_what_is_wrong() -> None:
    given = _small()
    plan = plan_convoys(given, iterations=50)
    ground = grounds(given, plan)

    def faults(spoiled):
        return " ".join(faults_of_plan(given, spoiled, ground))

    trip = plan.trips[0]
    late = timedelta(hours=9)
    legs = tuple(
        replace(leg, departs=leg.departs + late, arrives=leg.arrives + late)
        for leg in trip.legs
    )
    stops = tuple(
        replace(
            one,
            arrives=one.arrives + late,
            begins=one.begins + late,
            leaves=one.leaves + late,
        )
        for one in trip.stops
    )
    assert "daylight" in faults(_spoiled(plan, legs=legs, stops=stops))
    idle = timedelta(minutes=30)
    there = replace(trip.stops[1], leaves=trip.stops[1].leaves - idle)
    stops_there = (trip.stops[0], there, *trip.stops[2:])
    assert "before it is unloaded" in faults(_spoiled(plan, stops=stops_there))
    slow = replace(given.access.depots[0], loading_min=30.0)
    unloaded = replace(given, access=replace(given.access, depots=(slow,)))
    found = " ".join(faults_of_plan(unloaded, plan, ground))
    assert "before it is loaded" in found
    full = replace(trip.stops[0], goods=(("food", 6_000),))
    assert "too much" in faults(_spoiled(plan, stops=(full, *trip.stops[1:])))
    fast = replace(trip.legs[0], departs=trip.legs[0].arrives)
    assert "too fast" in faults(_spoiled(plan, legs=(fast, *trip.legs[1:])))
    jump = replace(trip.legs[0], stretches=("s1", "s0"))
    assert "no way" in faults(_spoiled(plan, legs=(jump, *trip.legs[1:])))
    assert "add up" in faults(replace(plan, trips=plan.trips[1:]))
    assert "there are fewer" in faults(replace(plan, trips=(trip, trip)))
    unasked = replace(given, access=replace(given.access, consents=()))
    assert "No consent of a" in " ".join(faults_of_plan(unasked, plan, ground))


def test_the_adapter_loses_nothing(shared_data) -> None:
    """Every instance comes back as it was from our words."""
    import pyvrp

    from ceasefire.access.pyvrp_routes import data_of, problem_of

    files = sorted((shared_data / "convoy_vrptw").glob("*.vrp"))
    assert files
    for file in files:
        data = pyvrp.read(file, round_func="dimacs")
        problem = problem_of(data)
        assert isinstance(problem, RoutingProblem)
        assert data_of(problem) == data, file.name


def test_more_than_all_lorries_can_bring_is_not_cut_into_loads() -> None:
    """A slip of the pen in a quantity must not keep the plan from being made."""
    asked = 9_000_000_000
    needs = [need("p", "p", goods_kg=(("food", asked),), unloading_min=60.0)]
    given = _small(needs=needs)
    plan = plan_convoys(given, iterations=50)
    assert plan.delivered == {"p": {"food": 10_000}}  # 5,000 kg on each of two days
    (left,) = plan.left_out
    assert left.goods == (("food", asked - 10_000),)
    assert faults_of_plan(given, plan, grounds(given, plan)) == ()
