"""Dangers that are recorded on roads: told wherever one drives, and kept away from."""

from dataclasses import replace
from datetime import time

import pytest
from tests.support.convoy_ground import grounds
from tests.support.ground import DAY, case, consent, depot, need, roads

from ceasefire.access import faults_of_plan, plan_access, plan_convoys, ways_gpx
from ceasefire.access.words import conditions_in_words
from ceasefire.core import (
    MEDIATOR,
    Checkpoint,
    CheckpointKind,
    ConvoyRules,
    Fleet,
    Hazard,
    HazardKind,
    Hours,
    Reader,
    Site,
)
from ceasefire.events.evidence import Evidence

_MINES = Hazard(
    id="m", kind=HazardKind.MINES, stretches=("s0",), expected_incidents=0.25
)


def _ground(*graph, **more):
    """A short road with mines, and others; one lorry and two days."""
    values = {
        "depots": [depot("d")],
        "needs": [need("p", "p", goods_kg=(("food", 4_000),))],
        "hazards": (_MINES,),
        "fleets": (
            Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=(("any", 5_000),)),
        ),
        "convoys": ConvoyRules(first_day=DAY, n_days=1),
    }
    return case(roads(list(graph)), **(values | more))


_SHORT = ("d", "p", 10.0, (), None)
_LONG = ("d", "p", 30.0, (), None)


def test_where_the_risk_is_not_known_a_recorded_danger_is_told_all_the_same() -> None:
    """A short way past mines is no better than a long one without."""
    answer = plan_access(_ground(_SHORT, _LONG), Evidence.none())
    short, long = answer.places[0].corridors
    assert (short.km, short.expected_incidents, short.least_incidents) == (
        10.0,
        None,
        0.25,
    )
    assert (short.hazards, long.hazards) == (("m",), ())
    assert (long.km, long.least_incidents) == (30.0, 0.0)
    assert answer.places[0].sets[0].least_incidents == 0.25
    claim = next(one.claim for one in answer.findings if one.id == "access/p")
    assert claim == (
        "P can be reached now, by 10 km, past mines, with 0.25 incidents or more "
        "to be expected."
    )


def test_a_figure_for_some_of_the_roads_makes_no_other_seem_safe() -> None:
    graph = ("d", "p", 10.0, (), 0.5), ("d", "p", 30.0, (), None)
    (way,) = (
        plan_access(_ground(*graph, hazards=()), Evidence.none()).places[0].corridors
    )
    assert (way.km, way.expected_incidents, way.least_incidents) == (10.0, None, 0.5)


def test_convoys_take_the_way_without_the_danger() -> None:
    given = _ground(_SHORT, _LONG)
    plan = plan_convoys(given, iterations=50)
    (trip,) = plan.trips
    assert [leg.stretches for leg in trip.legs] == [("s1",), ("s1",)]
    assert (trip.hazards, trip.least_incidents) == ((), 0.0)
    assert faults_of_plan(given, plan, grounds(given, plan)) == ()


def test_convoys_go_by_a_post_with_hours_before_they_pass_mines() -> None:
    post = Checkpoint(
        id="gate", name="Gate", kind=CheckpointKind.CHECKPOINT,
        site=Site(stretch="s1"), hours=Hours(time(8), time(12)),
    )  # fmt: skip
    plan = plan_convoys(_ground(_SHORT, _LONG, checkpoints=(post,)), iterations=50)
    assert [leg.stretches for leg in plan.trips[0].legs] == [("s1",), ("s1",)]
    (closed,) = plan.when_closed
    assert (closed.delivered_kg, closed.hazards) == (4_000, ("m",))


def test_a_convoy_that_has_no_other_way_tells_what_it_passes() -> None:
    given = _ground(_SHORT)
    plan = plan_convoys(given, iterations=50)
    (trip,) = plan.trips
    assert trip.hazards == (("m", 2),)  # there and back
    assert trip.least_incidents == 0.5
    assert trip.to_dict()["hazards"] == {"m": 2}
    hidden = replace(plan, trips=(replace(trip, hazards=()),))
    assert faults_of_plan(given, hidden, grounds(given, plan)) == (
        f"f on {DAY} does not tell all dangers on its way.",
    )


def test_a_danger_of_other_days_is_none() -> None:
    past = replace(_MINES, until=DAY.replace(year=2030))
    plan = plan_convoys(_ground(_SHORT, hazards=(past,)), iterations=50)
    assert plan.trips[0].hazards == ()


@pytest.mark.parametrize("reader", [MEDIATOR, "public"])
def test_who_may_not_see_ways_does_not_learn_which_danger_one_passes(reader) -> None:
    given = _ground(_SHORT, _LONG)
    record = replace(given.access, routes_owner=MEDIATOR)
    answer = plan_access(
        replace(given, access=record, reader=Reader(reader)), Evidence.none()
    )
    told = str(answer.to_dict()) + str([one.claim for one in answer.findings])
    assert ("'m'" in told, "past mines" in told) == (reader == MEDIATOR,) * 2
    assert answer.places[0].sets[0].least_incidents == 0.25


def test_a_track_past_a_danger_says_so_on_the_screen() -> None:
    given = _ground(_SHORT)
    placed = replace(
        given.access.roads, longitude_deg=(0.0, 0.1), latitude_deg=(0.0, 0.0)
    )
    given = replace(given, access=replace(given.access, roads=placed))
    text = ways_gpx(given, plan_access(given, Evidence.none()))
    assert text.count("DANGER: it passes mines.") == 2  # the way and the convoy


def test_a_yes_to_a_stretch_wanted_of_its_holder_is_still_asked() -> None:
    held = ("d", "p", 10.0, ("a",), None)
    answer = plan_access(
        _ground(held, consents=[consent("one", "a", "asked")]), Evidence.none()
    )
    claim = next(one.claim for one in answer.findings if one.id == "access/p")
    assert claim.endswith("past mines, with 0.25 incidents or more to be expected.")


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (HazardKind.MINES, "mined, and nobody gave a figure"),
        (HazardKind.OTHER, "dangerous, and nobody gave a figure"),
    ],
)
def test_a_road_is_called_mined_only_where_mines_are_recorded(kind, why) -> None:
    hazard = replace(_MINES, kind=kind, expected_incidents=None)
    answer = plan_access(_ground(_SHORT, _LONG, hazards=(hazard,)), Evidence.none())
    assert answer.ground.closed == ((why, 1),)


def _ground_of(graph):
    given = case(graph, depots=[depot("d")], needs=[need("p", "p")])
    return plan_access(given, Evidence.none()).ground


def test_what_is_written_of_a_road_that_is_driven_all_the_same_is_told() -> None:
    """A word that is not known to close a road does not make it safe."""
    graph = replace(
        roads([_SHORT, _LONG, _LONG, _LONG, _LONG]),
        condition=("blocked", "Destroyed", "good", "blocked", None),
    )
    ground = _ground_of(graph)
    assert ground.closed == (("destroyed", 1),)
    assert ground.to_dict()["conditions_driven"] == {"blocked": 2, "good": 1}
    assert conditions_in_words(ground) == (
        "Driven all the same: stretches whose condition is blocked (2). Only closed, "
        "destroyed, impassable keep a stretch from being driven."
    )
    calm = replace(graph, condition=("good", None, None, None, None))
    assert conditions_in_words(_ground_of(calm)) == ""
