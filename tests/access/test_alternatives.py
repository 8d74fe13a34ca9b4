"""Consents that would do one for the other, spans that do not meet, ground claimed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.support.ground import DAY, case, consent, depot, need, roads

from ceasefire.access import plan_access
from ceasefire.core import (
    Area,
    Ceasefire,
    Consent,
    ConsentDependency,
    ConsentDependencyKind,
    ConsentEvent,
    ConsentStatus,
    Control,
    Polygon,
)
from ceasefire.events.evidence import Evidence

_ONE = roads([("d", "p", 10.0, ("a",), 0.1)])
_TWO = roads([("d", "x", 5.0, ("a",), 0.1), ("x", "p", 5.0, ("a",), 0.1)])


def _answer(*consents, graph=_ONE, assumed=(), needs=None, **more):
    given = case(
        graph,
        depots=[depot("d")],
        needs=needs or [need("p", "p")],
        consents=consents,
        **more,
    )
    return plan_access(given, Evidence.none(), assumed=assumed).to_dict()


def _fewest(*consents, **more):
    told = _answer(*consents, **more)["places"][0]["fewest"]
    return told["number"], told["sets"]


def _on(kind, id_):
    return ConsentDependency(ConsentDependencyKind(kind), id_)


def test_of_two_lines_of_one_day_the_later_one_counts() -> None:
    lines = [
        ConsentEvent(on=DAY, status=ConsentStatus(s)) for s in ("asked", "granted")
    ]
    given = Consent(id="one", by="a", record=tuple(lines))
    assert given.status_on(DAY) is ConsentStatus.GRANTED
    assert _fewest(given) == (0, [[]])
    taken = Consent(id="one", by="a", record=tuple(reversed(lines)))
    assert taken.status_on(DAY) is ConsentStatus.ASKED


def test_of_several_consents_that_would_do_the_least_is_asked_for() -> None:
    waiting = consent("old", "a", "lapsed", depends_on=(_on("consent", "other"),))
    other = consent("other", "b", "asked")
    assert _fewest(waiting, other) == (2, [["a", "b"]])
    assert _fewest(waiting, other, consent("new", "a", "asked")) == (1, [["a"]])


def test_a_consent_for_the_whole_way_is_enough_where_one_is_for_a_part() -> None:
    part = consent("part", "a", "asked", stretches=("s0",))
    assert _fewest(part, graph=_TWO) == (1, [["a"]])
    whole = consent("whole", "a", "asked")
    assert _fewest(part, whole, graph=_TWO) == (1, [["a"]])
    assert _fewest(part, whole) == (1, [["a"], ["a/part"]])


def test_a_yes_for_the_entry_is_enough_where_one_is_asked_for_the_road() -> None:
    part = consent("part", "a", "asked", stretches=("s0",))
    entry = [need("p", "p", controllers=("a",))]
    told = _answer(part, needs=entry)
    assert told["places"][0]["fewest"]["sets"] == [["a"]]
    (asking,) = told["who_could_ask"]
    assert asking["status"] is None
    assert asking["entries"] == []
    assert asking["for_a_part"] == [
        {
            "consent": "part",
            "status": "asked",
            "for_this_day": True,
            "only_for": "named stretches",
        }
    ]


def test_a_last_no_for_a_part_of_the_road_is_not_passed_by_asking_for_all() -> None:
    part = consent("part", "a", "refused", stretches=("s0",), final=True)
    assert _fewest(part, graph=_TWO) == (None, [])


def test_a_yes_for_some_of_the_goods_is_told_beside_the_one_that_is_wanted() -> None:
    food = consent("food", "a", kinds=("food",), depends_on=(_on("measure", "sick"),))
    for_both = [need("p", "p", goods_kg=(("food", 9), ("medicine", 1)))]
    given = case(
        _ONE, depots=[depot("d")], needs=for_both,
        consents=[food, consent("all", "a", "refused")],
    )  # fmt: skip
    answer = plan_access(given, Evidence.none())
    (asking,) = answer.askings
    assert asking.in_words == "all: refused, food: granted, for food alone"
    assert asking.status == "refused"
    assert asking.conditions == ("sick",)


def test_both_ways_to_one_entry_are_told() -> None:
    free = roads([("d", "p", 10.0, (), 0.1)])
    entry = [need("p", "p", controllers=("a",))]
    granted = consent("granted", "a", depends_on=(_on("consent", "other"),))
    other = consent("other", "b", "asked")
    asked = consent("asked", "a", "asked")
    found = _answer(granted, other, asked, graph=free, needs=entry)
    assert found["places"][0]["fewest"]["sets"] == [["a"], ["b"]]
    best = {one["party"]: one["people"] for one in found["best_consent"]}
    assert best == {"a": 100, "b": 100}


def test_a_yes_that_hangs_on_a_last_no_does_not_close_what_another_yes_opens() -> None:
    hung = consent("hung", "a", depends_on=(_on("consent", "no"),))
    no = consent("no", "b", "refused", final=True)
    assert _fewest(hung, no) == (None, [])
    assert _fewest(hung, no, consent("new", "a", "asked")) == (1, [["a"]])


def test_what_never_holds_at_one_hour_is_not_in_hand() -> None:
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
    truce = Ceasefire(
        id="truce", title="T", parties=("a", "b"), announced_at=noon, starts_at=noon
    )
    hangs = consent(
        "one", "a", valid_until=noon, depends_on=(_on("ceasefire", "truce"),)
    )
    given = case(_ONE, depots=[depot("d")], needs=[need("p", "p")], consents=[hangs])
    given = replace(given, ceasefires=(truce,))
    assert plan_access(given, Evidence.none()).to_dict()["in_hand"] == []
    early = consent("early", "b", valid_until=noon)
    late = consent("late", "a", valid_from=noon, depends_on=(_on("consent", "early"),))
    assert _answer(early, late)["in_hand"] == ["early"]


def test_what_is_assumed_waits_for_others_all_the_same() -> None:
    """So that an assumption opens what the best single consent says it opens."""
    waits = consent("waits", "a", "asked", depends_on=(_on("consent", "other"),))
    other = consent("other", "b", "asked")
    assert _fewest(waits, other, assumed=("a",)) == (1, [["b"]])
    assert _fewest(waits, other, assumed=("waits",)) == (1, [["b"]])
    assert _fewest(waits, other, assumed=("a", "b")) == (0, [[]])


def test_whom_to_ask_is_told_by_what_is_about_this_way_only() -> None:
    """A yes for another place, however late, says nothing of this one."""
    here = consent("here", "a", "refused", places=("p",), asked_through="b")
    there = consent("there", "a", places=("q",), asked_through="c")
    needs = [need("p", "p"), need("q", "p")]
    (told,) = _answer(here, there, needs=needs)["who_could_ask"]
    assert (told["status"], told["through"]) == ("refused", ["b"])
    food = consent("food", "a", kinds=("food",))
    waits = consent("waits", "b", depends_on=(_on("consent", "food"),))
    both = [need("p", "p", goods_kg=(("food", 1), ("medicine", 1)))]
    (told,) = _answer(food, waits, needs=both)["who_could_ask"]
    assert (told["consent"], told["status"], told["entries"]) == ("a", None, [])


def test_a_party_that_holds_nothing_and_is_waited_for_can_be_assumed() -> None:
    waits = consent("waits", "a", depends_on=(_on("consent", "other"),))
    other = consent("other", "b", "asked")
    assert _fewest(waits, other) == (1, [["b"]])
    assert _fewest(waits, other, assumed=("b",)) == (0, [[]])


def test_a_way_relies_on_what_its_consents_hang_on_as_well() -> None:
    hangs = consent("hangs", "a", depends_on=(_on("consent", "other"),))
    found = _answer(hangs, consent("other", "b"))
    assert found["places"][0]["pareto"][0]["relies_on"] == ["hangs", "other"]


def _square(id_, party, west, east):
    ring = ((west, -1.0), (east, -1.0), (east, 1.0), (west, 1.0), (west, -1.0))
    area = Area(polygons=(Polygon(outer=ring),), file=f"{id_}.geojson")
    return Control(id=id_, party=party, area=area, on=date(2031, 4, 1))


@pytest.mark.parametrize(
    ("maps", "unknown_km", "contested"),
    [
        ([("m", "a", -1, 1), ("n", "a", -1, 2)], 0.0, 0),
        ([("m", "a", -1, 0.5), ("n", "b", -1, 0.5)], 10.0, 1),
        ([("m", "a", -1, 0.5), ("n", "b", 0.5, 2)], 0.0, 0),
        ([("m", "a", -1, 0.5), ("n", "a", -1, 0.5)], 10.0, 0),
    ],
)
def test_ground_counts_once_and_is_contested_between_parties_only(
    maps, unknown_km, contested
) -> None:
    graph = replace(
        _ONE,
        longitude_deg=(0.0, 1.0),
        latitude_deg=(0.0, 0.0),
        controllers=(None,),
    )
    found = _answer(graph=graph, control=tuple(_square(*one) for one in maps))
    assert found["ground"]["contested"] == contested
    way = found["places"][0]["pareto"][0]
    assert way["unknown_control_km"] == unknown_km
