"""What an event is to a ceasefire, by who was in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Ceasefire, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import Group, groups_for, never_met
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.compliance.decisions import Unproven, reason_of

DAY = date(2030, 4, 2)


def _party(id_: str, kind=PartyKind.ARMED_GROUP, **more) -> Party:
    return Party(**({"id": id_, "name": id_.title(), "kind": kind} | more))


PARTIES = (
    _party("north", PartyKind.GOVERNMENT, members=("guards",)),
    _party("guards"),
    _party("south", PartyKind.COALITION, members=("brigade",)),
    _party("brigade", members=("battalion", "turncoats")),
    _party("battalion"),
    _party("turncoats"),
    _party("wolves", members=("pups", "turncoats")),
    _party("pups"),
    _party("east", PartyKind.STATE),
    _party("villagers", PartyKind.CIVILIANS),
)
TRUCE = truce(parties=("north", "south"), excludes=("wolves",))


def _group(a: str | None, b: str | None, ceasefire: Ceasefire = TRUCE) -> Group:
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    table = evidence([event(1, DAY, side_a=a, side_b=b)]).table
    (group,) = groups_for(made, ceasefire, resolve_actors(made, table)).tolist()
    return Group(group)


@pytest.mark.parametrize(
    ("a", "b", "group"),
    [
        ("North", "South", Group.COVERED),
        ("South", "North", Group.COVERED),
        ("Guards", "Battalion", Group.COVERED),  # members of members are bound
        ("South", "Brigade", Group.THIRD),
        ("North", None, Group.COVERED),
        (None, "North", Group.COVERED),
        ("North", "Civilians", Group.COVERED),
        ("North", "Villagers", Group.COVERED),
        ("North", "Wolves", Group.EXCLUDED),
        ("Pups", "South", Group.EXCLUDED),
        ("Turncoats", "North", Group.EXCLUDED),  # of both: left out comes first
        ("Wolves", "East", Group.EXCLUDED),
        ("Wolves", "Owls", Group.EXCLUDED),
        ("Wolves", "Civilians", Group.EXCLUDED),
        ("Wolves", None, Group.EXCLUDED),
        ("Brigade, Pups", "North", Group.EXCLUDED),
        ("East", "North", Group.THIRD),
        ("East", "Civilians", Group.THIRD),
        ("East", None, Group.THIRD),
        ("South, East", "North", Group.THIRD),
        ("North", "Owls", Group.UNRESOLVED),
        ("Owls", "East", Group.UNRESOLVED),
        ("Owls", "Civilians", Group.UNRESOLVED),
        ("Owls", None, Group.UNRESOLVED),
        ("Civilians", None, Group.UNRESOLVED),
        ("Civilians", "Villagers", Group.UNRESOLVED),
        (None, None, Group.UNRESOLVED),
        ("South, Owls", "North", Group.COVERED),  # counts by those who are known
        ("East, Owls", "North", Group.THIRD),
        ("Wolves, Owls", "North", Group.EXCLUDED),
    ],
)
def test_an_event_is_of_the_group_of_those_in_it(a, b, group) -> None:
    assert _group(a, b) is group
    assert _group(b, a) is group


def test_who_is_bound_and_left_out_is_said_by_the_ceasefire_alone() -> None:
    """A party that agreements leave out as a rule can be bound by a single one."""
    local = truce(parties=("north", "wolves"), excludes=())
    assert _group("North", "Wolves", local) is Group.COVERED
    assert _group("North", "East", local) is Group.THIRD
    # Of the south only the turncoats are bound, as wolves: it may have been they.
    assert _group("North", "South", local) is Group.UNRESOLVED
    assert _group("North", "Turncoats", local) is Group.COVERED


@pytest.mark.parametrize(
    ("a", "b", "group"),
    [
        ("North", "South", Group.COVERED),  # whomever it fights
        ("East", "Guards", Group.COVERED),
        ("North", "Civilians", Group.COVERED),
        ("North", None, Group.COVERED),
        ("North", "Wolves", Group.EXCLUDED),
        ("South", "East", Group.THIRD),
        ("South", "Civilians", Group.THIRD),
        ("North", "Owls", Group.UNRESOLVED),
    ],
)
def test_a_unilateral_ceasefire_is_kept_towards_all_it_does_not_leave_out(
    a, b, group
) -> None:
    alone = truce(parties=("north",), excludes=("wolves",))
    assert _group(a, b, alone) is group
    assert _group(b, a, alone) is group


@pytest.mark.parametrize(
    ("bound", "coalition", "group"),
    [
        (("north", "brigade", "east"), {"members": ("brigade", "east")}, "COVERED"),
        (("north", "brigade"), {"members": ("brigade", "east")}, "UNRESOLVED"),
        (("north", "brigade"), {"members": ("brigade",)}, "UNRESOLVED"),
        (("north", "brigade"), {"members": ("east",)}, "THIRD"),
        (
            ("north", "brigade", "east"),
            {"members": ("brigade", "east"), "may_include": ("pups",)},
            "UNRESOLVED",
        ),
        (
            ("north", "brigade", "east"),
            {"members": ("brigade", "east"), "kind": PartyKind.ARMED_GROUP},
            "UNRESOLVED",  # a group is more than those of its parts that are known
        ),
    ],
)
def test_a_coalition_of_nobody_but_those_bound_is_bound(
    bound, coalition, group
) -> None:
    """Signatories who fight on under a new common name fight on."""
    pact = _party("pact", **({"kind": PartyKind.COALITION} | coalition))
    ceasefire = truce(parties=bound, excludes=())
    made = case(parties=(*PARTIES, pact), ceasefires=(ceasefire,))
    table = evidence(
        [
            event(1, DAY, side_a="North", side_b="Pact"),
            event(2, DAY, side_a="Pact", side_b="Civilians"),
        ]
    ).table
    found = groups_for(made, ceasefire, resolve_actors(made, table)).tolist()
    assert [Group(one).name for one in found] == [group, group]
    bound_too = ("pact",) if group == "COVERED" else ()
    assert made.bound_by_members(ceasefire) == bound_too


def test_who_of_a_coalition_bound_in_part_it_was_is_not_known() -> None:
    """It may have been the member that is bound: no breach is ruled out."""
    pact = _party("pact", PartyKind.COALITION, members=("brigade", "east"))
    ceasefire = truce(parties=("north", "brigade"), excludes=())
    made = case(parties=(*PARTIES, pact), ceasefires=(ceasefire,))
    seen = evidence([event(1, DAY, side_a="North", side_b="Pact")])
    (record,) = assess_compliance(made, seen).records
    (one,) = record.judged
    assert one.decision == Unproven(
        "who of Pact it was: it binds Brigade, and not all of Pact"
    )


def test_a_coalition_one_of_whose_members_is_left_out_is_not_bound() -> None:
    pact = _party("pact", PartyKind.COALITION, members=("brigade", "east"))
    ceasefire = truce(parties=("north", "brigade", "east"), excludes=("east",))
    made = case(parties=(*PARTIES, pact), ceasefires=(ceasefire,))
    assert "pact" not in made.bound_by(ceasefire)
    assert made.bound_by_members(ceasefire) == ()


def test_coalitions_of_coalitions_are_bound_whatever_their_order() -> None:
    upper = _party("upper", PartyKind.COALITION, members=("pact", "north"))
    pact = _party("pact", PartyKind.COALITION, members=("brigade", "east"))
    ceasefire = truce(parties=("north", "brigade", "east"), excludes=())
    made = case(parties=(upper, *PARTIES, pact), ceasefires=(ceasefire,))
    assert made.bound_by_members(ceasefire) == ("pact", "upper")


def test_it_is_said_which_coalitions_are_bound_by_their_members() -> None:
    pact = _party("pact", PartyKind.COALITION, members=("brigade", "east"))
    ceasefire = truce(parties=("north", "brigade", "east"), excludes=())
    made = case(parties=(*PARTIES, pact), ceasefires=(ceasefire,))
    seen = evidence([event(1, DAY, side_a="North", side_b="Pact")])
    (record,) = assess_compliance(made, seen).records
    assert record.coalitions == (
        "Counted as bound, though it does not name them, as all their members in the "
        "case are: Pact."
    )
    assert record.to_dict()["bound_by_members"] == ["pact"]


def test_of_one_of_a_coalition_alone_it_is_said_that_it_is_between_members() -> None:
    """Of a coalition's own truce no breach would show, and no line would say why."""
    ours = truce(parties=("south",), excludes=())
    made = case(parties=PARTIES, ceasefires=(ours,))
    seen = evidence([event(1, DAY, side_a="North", side_b="South")])
    (record,) = assess_compliance(made, seen).records
    assert record.strangers == (
        "It binds a coalition alone, and is held against events between that one's "
        "members. If the coalition declared it towards somebody else, what it does to "
        "them stands with third parties here; name them under 'towards' in the case."
    )
    assert record.to_dict()["between_members"] is True
    group = truce(parties=("brigade",), excludes=())
    made = case(parties=PARTIES, ceasefires=(group,))
    (record,) = assess_compliance(made, seen).records
    assert (record.strangers, record.is_among) == ("", False)


def test_one_of_a_coalition_alone_is_between_its_members() -> None:
    among = truce(parties=("south",), excludes=())
    assert _group("Brigade", "Battalion", among) is Group.COVERED
    assert _group("Brigade", "North", among) is Group.THIRD


def test_no_events_have_no_groups() -> None:
    made = case(parties=PARTIES)
    resolution = resolve_actors(made, Evidence.none().table)
    assert groups_for(made, TRUCE, resolution).shape == (0,)


_ARMED = {
    "north": {"north"},
    "guards": {"guards"},
    "south": {"south"},
    "battalion": {"battalion"},
    "turncoats": {"turncoats"},
    "wolves": {"wolves"},
    "pups": {"pups"},
    "east": {"east"},
}
_BOUND = {"north", "guards", "south", "brigade", "battalion"}
_OF_ONE_PARTY = ({"north", "guards"}, {"south", "brigade", "battalion"})
_LEFT_OUT = {"wolves", "pups", "turncoats"}
_SIDES = st.lists(
    st.sampled_from([*_ARMED, "owls", "foxes", "civilians", "villagers"]),
    max_size=3,
    unique=True,
)


def _by_hand(a: list[str], b: list[str]) -> Group:
    known = {name for name in (*a, *b) if name in _ARMED}
    if known & _LEFT_OUT:
        return Group.EXCLUDED
    for side in (a, b):
        strangers = {"owls", "foxes"} & set(side)
        if strangers and strangers == set(side):
            return Group.UNRESOLVED
    if not known:
        return Group.UNRESOLVED
    if any(a and b and {*a, *b} <= one for one in _OF_ONE_PARTY):
        return Group.THIRD
    return Group.COVERED if known <= _BOUND else Group.THIRD


@given(st.lists(st.tuples(_SIDES, _SIDES), min_size=1, max_size=8))
def test_groups_are_those_found_by_hand(rows) -> None:
    made = case(parties=PARTIES, ceasefires=(TRUCE,))
    events = [
        event(i, DAY, side_a=", ".join(a) or None, side_b=", ".join(b) or None)
        for i, (a, b) in enumerate(rows)
    ]
    resolution = resolve_actors(made, evidence(events).table)
    groups = groups_for(made, TRUCE, resolution).tolist()
    assert groups == [_by_hand(a, b) for a, b in rows]


SHARED = (
    *PARTIES[:8],
    _party("east", PartyKind.STATE, aliases=("The Front",)),
    _party("west", aliases=("the front",)),
    _party("fox", aliases=("Fox Band", "Red Band")),
    _party("vixen", aliases=("fox band",)),
)


@pytest.mark.parametrize(
    ("name", "binds", "excludes", "group"),
    [
        ("The Front", ("north", "west"), (), Group.UNRESOLVED),
        ("The Front", ("north",), ("east",), Group.UNRESOLVED),
        ("The Front, Brigade", ("north", "south", "west"), (), Group.UNRESOLVED),
        ("The Front", ("north", "west", "east"), (), Group.COVERED),
        ("The Front", ("north",), ("west", "east"), Group.EXCLUDED),
        ("The Front", ("north", "south"), (), Group.THIRD),
        ("The Front, Pups", ("north", "west"), ("wolves",), Group.EXCLUDED),
        ("Red Band", ("north", "fox"), ("vixen",), Group.COVERED),
        ("Red Band, Fox Band", ("north",), ("fox",), Group.EXCLUDED),
        ("Red Band, Fox Band", ("north", "fox"), (), Group.UNRESOLVED),
    ],
)
def test_a_name_that_two_bear_says_only_what_is_true_of_both(
    name, binds, excludes, group
) -> None:
    one = truce(parties=binds, excludes=excludes)
    made = case(parties=SHARED, ceasefires=(one,))
    table = evidence([event(1, DAY, side_a="North", side_b=name)]).table
    resolution = resolve_actors(made, table)
    assert groups_for(made, one, resolution).tolist() == [group]


def test_it_is_said_how_many_events_count_by_a_part_of_a_side() -> None:
    """Their deaths stand with those bound, whoever the others on that side were."""
    made = case(parties=PARTIES, ceasefires=(TRUCE,))
    both = event(1, DAY, side_a="North", side_b="South")
    partly = event(2, DAY, side_a="North", side_b="South, Owls")
    again = event(3, DAY, side_a="South, Owls", side_b="North")
    said = assess_compliance(made, evidence([both, partly])).partly_known
    assert said == (
        "1 event has on a side several names of which the case knows some only, and "
        "counts by those that it knows."
    )
    two = assess_compliance(made, evidence([both, partly, again])).partly_known
    assert two.startswith("2 events have on a side several names")
    assert assess_compliance(made, evidence([both])).partly_known == ""


def test_an_event_under_such_a_name_is_unproven_and_says_why() -> None:
    one = truce(parties=("north", "west"), excludes=("east",))
    made = case(parties=SHARED, ceasefires=(one,))
    record = assess_compliance(made, evidence([event(1, DAY, side_b="the Front")]))
    (judged,) = record.records[0].judged
    assert judged.kind == "unproven"
    said = reason_of(judged.decision, {})
    assert said == "not known: who the Front is: East and West bear the name"


@pytest.mark.parametrize(
    ("a", "b", "parties", "group"),
    [
        ("Brigade", "Battalion", ("north", "south"), Group.THIRD),
        ("North", "Guards", ("north", "south"), Group.THIRD),
        ("North", "North", ("north", "south"), Group.THIRD),
        ("Brigade", "Battalion", ("south",), Group.COVERED),
        ("Brigade", "Battalion", ("north", "brigade", "battalion"), Group.COVERED),
        ("Brigade, North", "Battalion", ("north", "south"), Group.COVERED),
        ("Brigade", None, ("north", "south"), Group.COVERED),
        ("Brigade", "Villagers", ("north", "south"), Group.COVERED),
        ("Brigade", "Turncoats", ("north", "south"), Group.EXCLUDED),
    ],
)
def test_a_party_has_no_truce_with_itself(a, b, parties, group) -> None:
    assert _group(a, b, truce(parties=parties, excludes=("wolves",))) == group


@pytest.mark.parametrize(
    ("parties", "sides", "never"),
    [
        (("north", "south"), [("North", "East"), ("South", "East")], True),
        (("north", "south"), [("North", "East"), ("South", "Villagers")], True),
        (("north", "south"), [("North", "East"), ("North", "South")], False),
        (("north", "south"), [("North", "East"), ("Battalion", "Guards")], False),
        (("north", "south"), [("North", "East")], False),  # it may have another name
        (("north",), [("North", "East")], False),
        (("north", "south", "wolves"), [("Pups", "North"), ("South", "East")], False),
    ],
)
def test_those_who_never_fight_each_other_have_no_truce_with_each_other(
    parties, sides, never
) -> None:
    ceasefire = truce(parties=parties, excludes=())
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    told = evidence(
        [event(i, DAY, side_a=a, side_b=b) for i, (a, b) in enumerate(sides)]
    )
    resolution = resolve_actors(made, told.table)
    assert never_met(made, ceasefire, resolution) is never
    record = assess_compliance(made, told).records[0]
    assert record.to_dict()["never_met"] is never
    assert record.strangers.startswith("In all the data no event") is never
