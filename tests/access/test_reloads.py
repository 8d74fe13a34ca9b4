"""A lorry that is back loads again: as often, and where, it may; for whoever waits."""

from dataclasses import replace
from datetime import time

import pytest
from tests.support.convoy_ground import grounds, humanitarian
from tests.support.ground import DAY, case, consent, depot, need, roads

from ceasefire.access import faults_of_plan, plan_convoys
from ceasefire.core import ConvoyRules, Fleet, Hours

_NEEDS = (
    need("p", "p", goods_kg=(("any", 1_500),)),
    need("q", "p", goods_kg=(("any", 1_000),)),
)


def _ground(graph=None, *, fleet=None, hours=(time(6), time(18)), **more):
    """One lorry of 1,000 kg, and 2,500 kg asked for 20 km away: half an hour."""
    lorry = {
        "id": "f",
        "depot": "depot",
        "n_vehicles": 1,
        "capacity_kg": (("any", 1_000),),
        "reloads": 3,
    }
    graph = graph or roads([("d", "p", 20.0, (), 0.1), ("p", "e", 5.0, (), 0.1)])
    values = {
        "depots": [depot("d"), depot("e", "other")],
        "needs": _NEEDS,
        "fleets": (Fleet(**(lorry | (fleet or {}))),),
        "convoys": ConvoyRules(first_day=DAY, n_days=1, daylight=Hours(*hours)),
    }
    return case(graph, **(values | more))


def _planned(given):
    plan = plan_convoys(given, iterations=200)
    assert faults_of_plan(given, plan, grounds(given, plan)) == ()
    return plan


def _loadings(trip):
    return [one.at for one in trip.stops[:-1] if one.is_depot]


def test_one_lorry_brings_in_three_loads_what_three_lorries_would() -> None:
    plan = _planned(_ground())
    (trip,) = plan.trips
    assert plan.delivered == {"p": {"any": 1_500}, "q": {"any": 1_000}}
    assert _loadings(trip) == ["depot"] * 3
    assert plan.left_out == ()


@pytest.mark.parametrize(("reloads", "kg"), [(0, 1_000), (1, 2_000), (2, 2_500)])
def test_a_lorry_loads_again_no_more_often_than_it_may(reloads, kg) -> None:
    assert _planned(_ground(fleet={"reloads": reloads})).delivered_kg == kg


def test_a_lorry_loads_again_as_long_as_the_day_lasts() -> None:
    """Two rounds of an hour fit between eight and half past ten."""
    plan = _planned(_ground(hours=(time(8), time(10, 30))))
    assert plan.delivered_kg == 2_000
    slow = [replace(depot("d"), loading_min=30.0)]
    plan = _planned(_ground(depots=slow, hours=(time(8), time(10, 30))))
    assert plan.delivered_kg == 1_000


def test_a_lorry_loads_again_where_the_case_lets_it() -> None:
    plan = _planned(_ground(fleet={"reload_depots": ("other",)}))
    (trip,) = plan.trips
    assert plan.delivered_kg == 2_500
    assert _loadings(trip) == ["depot", "other", "other"]
    assert trip.stops[-1].at == "depot"


def test_a_lorry_that_is_back_goes_for_a_place_that_other_consents_lead_to() -> None:
    """Of the two places each needs a consent that the other does not."""
    graph = roads([("d", "p", 20.0, ("a",), 0.1), ("d", "q", 20.0, ("b",), 0.1)])
    needs = [need(one, one, goods_kg=(("any", 1_000),)) for one in "pq"]
    given = _ground()
    yes = (consent("a", "a", places=("p",)), consent("b", "b", places=("q",)))
    record = replace(
        given.access, roads=graph, consents=yes, depots=(depot("d"),), needs=(*needs,)
    )
    plan = _planned(replace(given, access=record))
    (trip,) = plan.trips
    assert plan.delivered == {"p": {"any": 1_000}, "q": {"any": 1_000}}
    assert trip.legs[2].departs >= trip.legs[1].arrives


@pytest.mark.parametrize("seed", range(3))
def test_a_plan_with_reloads_holds_and_brings_more(seed) -> None:
    given = humanitarian(seed, n_places=10, n_days=2, side=7)

    def planned(reloads):
        fleets = tuple(
            replace(one, n_vehicles=1, reloads=reloads) for one in given.access.fleets
        )
        access = replace(given.access, fleets=fleets)
        plan = _planned(replace(given, access=access))
        assert len({(one.fleet, one.day) for one in plan.trips}) == len(plan.trips)
        return plan.delivered_kg

    assert planned(2) > planned(0)


def test_the_verifier_finds_a_lorry_that_loads_too_often_or_elsewhere() -> None:
    given = _ground()
    plan = _planned(given)

    def faults(**change):
        fleets = (replace(given.access.fleets[0], **change),)
        other = replace(given, access=replace(given.access, fleets=fleets))
        return " ".join(faults_of_plan(other, plan, grounds(other, plan)))

    assert "loads again 2 times" in faults(reloads=1)
    assert "loads again where it may not" in faults(reload_depots=("other",))


@pytest.mark.parametrize(("n", "reloads"), [(2, 0), (3, 0), (2, 1)])
def test_an_escort_is_left_to_the_place_that_needs_one(n, reloads) -> None:
    """The more urgent place, to which other consents lead, is planned first."""
    graph = roads([("d", "p", 20.0, ("a",), 0.1), ("d", "q", 20.0, ("b",), 0.1)])
    lorries = {"n_vehicles": n, "escorts": 1, "reloads": reloads}
    plan = _planned(
        _ground(
            graph,
            fleet=lorries,
            depots=[depot("d")],
            needs=(
                need("p", "p", goods_kg=(("any", (n - 1) * 1_000),), priority=1),
                need("q", "q", goods_kg=(("any", 1_000),), priority=2, escort=True),
            ),
            consents=[consent("a-yes", "a"), consent("b-yes", "b", places=("q",))],
            hours=(time(6), time(8, 5)),
        )
    )
    assert plan.left_out == ()
    (trip,) = (one for one in plan.trips if one.is_escorted)
    assert "q" in trip.places
