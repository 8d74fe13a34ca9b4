"""What counts as a consent in hand, and what does not."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.support.ground import DAY, case, consent, depot, need, roads

from ceasefire.access import NoSuchConsent, plan_access
from ceasefire.core import (
    Backing,
    Carried,
    Ceasefire,
    Checkpoint,
    CheckpointKind,
    Consent,
    ConsentDependency,
    ConsentDependencyKind,
    Easing,
    Exemption,
    Hazard,
    HazardKind,
    ImpossibleConsent,
    Membership,
    Notification,
    Site,
)
from ceasefire.events.evidence import Evidence

_GRAPH = roads(
    [
        ("d", "x", 10.0, ("a",), 0.1),
        ("x", "p", 10.0, ("b",), 0.1),
        ("d", "p", 90.0, ("c",), 0.1),
    ]
)


def _told(*consents, graph=_GRAPH, assumed=(), day=None, needs=None, **more):
    given = case(
        graph,
        depots=[depot("d")],
        needs=needs or [need("p", "p")],
        consents=consents,
        **more,
    )
    answer = plan_access(given, Evidence.none(), assumed=assumed, day=day)
    return answer.to_dict()


def _sets(*consents, **more):
    fewest = _told(*consents, **more)["places"][0]["fewest"]
    return fewest["number"], fewest["sets"]


def test_one_controller_is_asked_once_however_often_it_is_met() -> None:
    graph = roads([("d", "x", 1.0, ("a",), 0.1), ("x", "p", 1.0, ("a",), 0.1)])
    assert _sets(graph=graph) == (1, [["a"]])


def test_a_notification_opens_nothing() -> None:
    told = Notification(id="n", to="c", on=date(2031, 4, 1), acknowledged=True)
    answer = _told(notifications=(told,))
    assert answer["places"][0]["fewest"]["number"] == 1
    (notified,) = answer["notified"]
    assert notified["is_permission"] is False
    assert notified["has_consented"] is False


@pytest.mark.parametrize("status", ["asked", "refused", "lapsed", "withdrawn"])
def test_only_what_was_granted_is_in_hand(status) -> None:
    assert _sets(consent("one", "c", status)) == (1, [["c"]])
    assert _sets(consent("one", "c")) == (0, [[]])


def test_a_consent_lapses_and_begins_on_its_day() -> None:
    until = consent("one", "c", valid_until=datetime(2031, 5, 1, tzinfo=UTC))
    assert _sets(until) == (1, [["c"]])
    assert _sets(until, day=date(2031, 4, 30)) == (0, [[]])
    since = consent("one", "c", valid_from=datetime(2031, 5, 1, 18, tzinfo=UTC))
    assert _sets(since)[0] == 0
    assert _sets(since, day=date(2031, 4, 30))[0] == 1


def test_what_was_refused_can_be_asked_again_unless_it_was_final() -> None:
    never = consent("one", "c", "refused", final=True)
    assert _sets(never) == (2, [["a", "b"]])
    assert _sets(never, consent("two", "b", "refused", final=True)) == (None, [])


def test_a_consent_waits_for_those_it_depends_on() -> None:
    after = (ConsentDependency(ConsentDependencyKind.CONSENT, "other"),)
    waiting = consent("one", "c", depends_on=after)
    asked = consent("other", "h", "asked")
    assert _sets(waiting, asked) == (1, [["h"]])
    assert _sets(waiting, consent("other", "h")) == (0, [[]])
    unasked = consent("one", "c", "asked", depends_on=after)
    assert _sets(unasked, asked) == (2, [["a", "b"], ["c", "h"]])


def test_a_consent_may_hang_on_a_ceasefire_in_force() -> None:
    after = (ConsentDependency(ConsentDependencyKind.CEASEFIRE, "truce"),)
    hanging = consent("one", "c", depends_on=after)
    truce = Ceasefire(
        id="truce",
        title="Truce",
        parties=("a",),
        starts_at=datetime(2031, 4, 1, tzinfo=UTC),
        ends_at=datetime(2031, 5, 1, 12, tzinfo=UTC),
    )
    given = case(
        _GRAPH, depots=[depot("d")], needs=[need("p", "p")], consents=[hanging]
    )
    given = replace(given, ceasefires=(truce,))
    now = plan_access(given, Evidence.none())
    assert now.places[0].reachable is True
    later = plan_access(given, Evidence.none(), day=date(2031, 5, 2))
    assert later.places[0].reachable is False
    assert later.askings[0].conditions == ("truce",)


def test_a_consent_for_named_stretches_is_for_no_other() -> None:
    graph = roads([("d", "x", 1.0, ("a",), 0.1), ("x", "p", 1.0, ("a",), 0.1)])
    near = consent("near", "a", stretches=("s0",))
    assert _sets(near, graph=graph) == (1, [["a"]])
    far = consent("far", "a", stretches=("s1",))
    assert _sets(near, far, graph=graph) == (0, [[]])
    asked = consent("far", "a", "asked", stretches=("s1",))
    assert _sets(near, asked, graph=graph) == (1, [["a/far"]])


def test_a_consent_for_journeys_to_one_place_is_for_no_other() -> None:
    graph = roads([("d", "p", 1.0, ("a",), 0.1), ("p", "q", 1.0, (), 0.1)])
    needs = [need("p", "p"), need("q", "q")]
    told = _told(consent("one", "a", places=("q",)), graph=graph, needs=needs)
    assert [one["reachable"] for one in told["places"]] == [False, True]


def test_a_consent_for_people_or_for_other_goods_lets_no_food_through() -> None:
    people = consent("one", "c", carries=(Carried.PEOPLE,))
    assert _sets(people)[0] == 1
    food = [need("p", "p", goods_kg=(("food", 10),))]
    assert _sets(consent("one", "c", kinds=("medicine",)), needs=food)[0] == 1
    assert _sets(consent("one", "c", kinds=("food",)), needs=food)[0] == 0


def test_a_place_may_itself_have_controllers() -> None:
    assert _sets(consent("one", "c"), needs=[need("p", "p", controllers=("e",))]) == (
        1,
        [["e"]],
    )


def test_an_assumed_consent_is_taken_as_given() -> None:
    assert _sets(assumed=("c",)) == (0, [[]])
    assert _sets(consent("one", "c", "asked"), assumed=("one",)) == (0, [[]])
    with pytest.raises(NoSuchConsent, match="nobody"):
        _told(assumed=("nobody",))


def test_a_hazard_closes_or_adds_to_the_risk() -> None:
    def way(**more):
        hazard = Hazard(id="h", stretches=("s2",), **more)
        told = _told(consent("one", "c"), hazards=(hazard,))["places"][0]
        return told["fewest"]["number"], told["fewest"]["ways"][0]

    assert way(kind=HazardKind.CLOSURE)[0] == 2
    assert way(kind=HazardKind.MINES)[0] == 2  # nobody says how dangerous it is
    number, found = way(kind=HazardKind.MINES, expected_incidents=0.5)
    assert number == 0
    assert found["expected_incidents"] == pytest.approx(0.6)


def test_risk_that_nobody_knows_is_null_and_not_zero() -> None:
    graph = roads([("d", "p", 10.0, (), None), ("d", "p", 9.0, ("a",), 0.5)])
    told = _told(graph=graph)["places"][0]
    assert [way["expected_incidents"] for way in told["pareto"]] == [None, None]
    assert [way["km"] for way in told["pareto"]] == [10.0, 9.0]


def test_backers_are_those_who_could_ask() -> None:
    given = case(_GRAPH, depots=[depot("d")], needs=[need("p", "p")])
    gone = Backing(
        id="y", backer="f", backed="c", how=("arms",), until=date(2030, 1, 1)
    )
    stands = Backing(id="x", backer="g", backed="c", how=("money",))
    given = replace(given, backings=(stands, gone))
    answer = plan_access(given, Evidence.none())
    assert answer.askings[0].backers == (("g", ("money",)),)


def test_lifting_a_post_and_opening_a_crossing_are_weighed() -> None:
    graph = roads([("d", "p", 9.0, (), 0.1), ("d", "q", 9.0, (), 0.1)], closed=[1])
    post = Checkpoint(
        id="post",
        name="Post",
        kind=CheckpointKind.CHECKPOINT,
        site=Site(stretch="s0"),
        controllers=("a",),
    )
    told = _told(
        graph=graph,
        needs=[need("p", "p", 70), need("q", "q", None)],
        checkpoints=(post,),
        easings=(
            Easing(id="lift", title="Lift the post", lifts=("post",)),
            Easing(id="open", title="Open the road", opens=("s1",)),
        ),
    )
    lift, opened = told["easings"]
    assert (lift["newly_reachable"], lift["people"]) == (["p"], 70)
    assert (opened["newly_reachable"], opened["people"]) == (["q"], 0)
    assert opened["unknown_places"] == 1


def test_a_group_left_out_on_the_way_is_told_with_all_that_passes() -> None:
    given = case(_GRAPH, depots=[depot("d")], needs=[need("p", "p")])
    parties = tuple(replace(one, excluded=one.id == "c") for one in given.parties)
    rule = Exemption(id="rule", title="Rule", parties=("c",))
    given = replace(
        given, parties=parties, access=replace(given.access, exemptions=(rule,))
    )
    (touch,) = plan_access(given, Evidence.none()).touches
    assert (touch.group, touch.holds_km, touch.bound_share) == ("c", 90.0, 1.0)
    assert touch.exemptions == ("rule",)


@pytest.mark.parametrize(
    ("as_of", "exemptions"),
    [
        (date(2031, 1, 1), ("rule",)),
        (date(2031, 1, 2), ()),  # it has left those that are exempt
        (None, ()),  # nor is it known to belong to them
    ],
)
def test_an_exemption_covers_who_belongs_to_those_it_names_by_then(
    as_of, exemptions
) -> None:
    given = case(_GRAPH, depots=[depot("d")], needs=[need("p", "p")])
    until = (Membership(member="c", until=date(2031, 1, 1)),)
    parties = tuple(
        replace(one, excluded=True)
        if one.id == "c"
        else replace(one, members=("c",), memberships=until)
        if one.id == "a"
        else one
        for one in given.parties
    )
    rule = Exemption(id="rule", title="Rule", parties=("a",))
    record = replace(given.access, exemptions=(rule,), on=as_of)
    given = replace(given, parties=parties, access=record, as_of=None)
    (touch,) = plan_access(given, Evidence.none(), day=DAY).touches
    assert touch.exemptions == exemptions


def test_a_consent_that_ends_before_it_begins_cannot_be() -> None:
    with pytest.raises(ImpossibleConsent, match="before it begins"):
        Consent(
            id="x",
            by="a",
            valid_from=datetime(2031, 5, 2, tzinfo=UTC),
            valid_until=datetime(2031, 5, 1, tzinfo=UTC),
        )


def test_the_same_day_counts_from_its_first_hour() -> None:
    assert _sets(consent("one", "c", valid_until=datetime(2031, 5, 1, 1, tzinfo=UTC)))[
        0
    ] == (0)
    assert date(2031, 5, 1) == DAY
