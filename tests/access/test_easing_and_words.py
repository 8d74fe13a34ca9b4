"""Easing, and what is said beside a number so that nobody takes it for more."""

from dataclasses import replace

import pytest
from tests.support.ground import DAY, case, consent, depot, need, roads

from ceasefire.access import plan_access, ways_geojson, ways_gpx
from ceasefire.access.asking import told_of
from ceasefire.access.export import line_along
from ceasefire.access.hand import Hand
from ceasefire.access.words import people_in_words
from ceasefire.core import (
    Checkpoint,
    CheckpointKind,
    Easing,
    Fleet,
    Notification,
    Site,
)
from ceasefire.core.consents import ConsentDependency, ConsentDependencyKind
from ceasefire.events.evidence import Evidence

_GRAPH = roads([("d", "x", 10.0, ("a",), 0.1), ("x", "p", 10.0, ("b",), 0.1)])


def _answer(*consents, graph=_GRAPH, needs=None, assumed=(), **more):
    given = case(
        graph,
        depots=[depot("d")],
        needs=needs or [need("p", "p", daily_kg=1_000.0)],
        consents=consents,
        **more,
    )
    return plan_access(given, Evidence.none(), assumed=assumed)


def _post(**more):
    return Checkpoint(
        id="gate",
        name="Gate",
        kind=CheckpointKind.CHECKPOINT,
        site=Site(stretch="s1"),
        **more,
    )


def _placed(graph):
    n = len(graph.nodes)
    return replace(
        graph,
        longitude_deg=tuple(i / 10 for i in range(n)),
        latitude_deg=(0.0,) * n,
    )


def test_to_lift_a_post_takes_no_consent_for_a_stretch_away() -> None:
    both = consent("both", "a", stretches=("s0",), checkpoints=("gate",))
    (option,) = _answer(
        both,
        checkpoints=(_post(controllers=("b",)),),
        easings=(Easing(id="e", title="E", lifts=("gate",), opens=("s1",)),),
    ).easings
    assert option.newly == ("p",)


def test_any_is_all_kinds_together_in_days_of_supply() -> None:
    kinds = (("any", 12_000), ("medicine", 2_000))
    (option,) = _answer(
        consent("yes", "a"),
        checkpoints=(_post(lorries_per_hour=1.0),),
        fleets=(Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=kinds),),
        easings=(Easing(id="e", title="E", opens=("gate",), window_h=2.0),),
    ).easings
    assert option.supplies[0].days == pytest.approx(24.0)


def test_a_place_that_is_reached_already_is_told_its_supply_by_what_is_opened() -> None:
    yes = (consent("one", "a"), consent("two", "b"))
    fleet = Fleet(id="f", depot="depot", n_vehicles=1, capacity_kg=(("any", 5_000),))
    (option,) = _answer(
        *yes,
        checkpoints=(_post(lorries_per_hour=1.0),),
        fleets=(fleet,),
        easings=(Easing(id="e", title="E", opens=("gate",), window_h=3.0),),
    ).easings
    assert option.newly == ()
    assert [(one.place, one.days) for one in option.supplies] == [("p", 15.0)]


def test_a_place_that_no_road_joins_to_a_depot_is_not_called_refused() -> None:
    graph = roads([("d", "x", 1.0, (), 0.1), ("y", "p", 1.0, (), 0.1)])
    assert "no road" in _answer(graph=graph).places[0].why
    graph = roads([("d", "p", 1.0, (), 0.1)], closed=[0])
    assert "is closed" in _answer(graph=graph).places[0].why
    no = consent("no", "a", "refused", final=True)
    assert "refused for good: A" in _answer(no).places[0].why


def test_whose_last_no_keeps_a_place_shut_is_named() -> None:
    graph = roads([("d", "x", 1.0, ("a",), 0.1), ("x", "p", 1.0, ("b",), 0.1)])
    no = consent("no", "b", "refused", final=True)
    shut = "every way to it is closed, or needs the consent of who refused for good: "
    assert _answer(no, graph=graph).places[0].why == f"{shut}B"
    on_b = ConsentDependency(kind=ConsentDependencyKind.CONSENT, id="no")
    hangs = consent("maybe", "a", depends_on=(on_b,))
    free_of_b = roads([("d", "p", 1.0, ("a",), 0.1)])
    assert _answer(hangs, no, graph=free_of_b).places[0].why == f"{shut}B"
    elsewhere = roads([("d", "p", 1.0, ("a",), 0.1), ("q", "r", 1.0, ("b",), 0.1)])
    mine = consent("mine", "a", "refused", final=True)
    assert _answer(mine, no, graph=elsewhere).places[0].why == f"{shut}A"


def test_who_was_notified_has_not_consented_because_it_is_assumed() -> None:
    told = Notification(id="n", to="a", on=DAY)
    answer = _answer(notifications=(told,), assumed=("a",))
    assert answer.told[0].has_consented is False


def test_who_was_notified_of_no_journey_is_not_said_to_have_consented() -> None:
    told = Notification(id="n", to="a", on=DAY)
    given = case(_GRAPH, depots=[depot("d")], needs=[], notifications=(told,))
    assert [one.has_consented for one in told_of(Hand.on(given, DAY))] == [False]


def test_a_name_out_of_a_set_can_be_assumed() -> None:
    yes = consent("yes", "b")
    part = consent("part", "a", "asked", stretches=("s0",))
    sets = _answer(yes, part).places[0].sets
    assert sets[0].names == ["a/part"]
    answer = _answer(yes, part, assumed=("a/part",))
    assert answer.places[0].reachable
    assert answer.assumed == ("part",)


def test_people_whom_nobody_counted_are_never_said_to_be_none() -> None:
    answer = _answer(consent("yes", "a"), needs=[need("p", "p", people=None)])
    said = people_in_words(answer.best[0])
    assert said == "1 place whose people nobody counted"
    assert "0 people" not in answer.findings[0].claim


def test_a_way_that_is_not_permitted_says_so_in_its_name() -> None:
    answer = _answer(consent("yes", "a"), graph=_placed(_GRAPH))
    given = case(_placed(_GRAPH), depots=[depot("d")], needs=[need("p", "p")])
    text = ways_gpx(given, answer)
    assert "<name>NOT PERMITTED: P, way 1</name>" in text
    assert "Needs the further consent of B." in text
    (way,) = ways_geojson(given, answer)["features"]
    assert way["properties"]["desc"] == ("Needs the further consent of B. In hand: A.")
    assert way["geometry"]["type"] == "LineString"
    open_ = _answer(consent("yes", "a"), consent("too", "b"), graph=_placed(_GRAPH))
    assert "NOT PERMITTED" not in ways_gpx(given, open_)


def test_a_way_over_the_180th_meridian_is_cut_there() -> None:
    graph = replace(
        _GRAPH, longitude_deg=(179.9, -179.9, -179.8), latitude_deg=(1.0, 3.0, 3.0)
    )
    assert graph.nodes == ("d", "x", "p")
    answer = _answer(graph=graph)
    given = case(graph, depots=[depot("d")], needs=[need("p", "p", daily_kg=1_000.0)])
    (way,) = ways_geojson(given, answer)["features"]
    assert way["geometry"]["type"] == "MultiLineString"
    before, after = way["geometry"]["coordinates"]
    assert before == [[179.9, 1.0], [180.0, pytest.approx(2.0)]]
    assert after == [[-180.0, pytest.approx(2.0)], [-179.9, 3.0], [-179.8, 3.0]]


def test_a_line_begins_at_the_depot() -> None:
    graph = _placed(roads([("p", "d", 1.0, (), 0.1)]))
    assert line_along(graph, [0], 1) == ((0.1, 0.0), (0.0, 0.0))
    assert line_along(graph, [0, 0], 1) == ((0.1, 0.0), (0.0, 0.0), (0.1, 0.0))


def test_the_standing_of_every_entry_is_told_and_not_the_last_one_alone() -> None:
    hangs = (ConsentDependency(ConsentDependencyKind.MEASURE, "stage"),)
    part = consent("part", "a", stretches=("s0",), depends_on=hangs)
    whole = consent("whole", "a", "refused", depends_on=hangs)
    askings = {one.consent.name: one for one in _answer(part, whole).askings}
    assert askings["a"].in_words == "refused"
    assert [one.consent for one in askings["a"].entries] == ["whole"]


def test_groups_left_out_are_told_for_every_way_worth_comparing() -> None:
    """The first way avoids the group; the shorter one passes by it."""
    graph = roads([("d", "p", 50.0, ("a",), 0.1), ("d", "p", 9.0, ("b", "c"), 0.1)])
    given = case(graph, depots=[depot("d")], needs=[need("p", "p")])
    parties = tuple(replace(one, excluded=one.id == "c") for one in given.parties)
    answer = plan_access(replace(given, parties=parties), Evidence.none())
    assert [(one.group, one.way, one.holds_km) for one in answer.touches] == [
        ("c", 2, 9.0)
    ]
    assert answer.first_touches == ()
