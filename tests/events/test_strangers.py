"""Of which groups an event may be, where a name hides whose it is."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Ceasefire, Party, PartyKind
from ceasefire.events.actors import resolve_actors
from ceasefire.events.groups import Group, groups_for
from ceasefire.events.strangers import Strange, Strangers, strangers_for

DAY = date(2030, 4, 2)
TOLD = (Group.COVERED, Group.EXCLUDED, Group.THIRD)


def _party(id_: str, kind=PartyKind.ARMED_GROUP, **more) -> Party:
    return Party(**({"id": id_, "name": id_.title(), "kind": kind} | more))


PARTIES = (
    _party("north", PartyKind.GOVERNMENT, members=("guards",)),
    _party("guards"),
    _party("south", PartyKind.COALITION, members=("brigade", "turncoats")),
    _party("brigade"),
    _party("turncoats"),
    _party("wolves", members=("pups",)),
    _party("pups"),
    _party("east", PartyKind.STATE),
    _party("relief", PartyKind.INTERNATIONAL_ORGANISATION),
    _party("villagers", PartyKind.CIVILIANS),
)
ARMED = [one.name for one in PARTIES if one.kind.is_armed]
CEASEFIRES = (
    truce(parties=("north", "south")),
    truce(parties=("north", "brigade"), excludes=("wolves",)),
    truce(parties=("north",), excludes=("wolves",)),
    truce(parties=("south",), excludes=()),
    truce(parties=("south",), towards=("north",), excludes=("wolves",)),
    truce(parties=("north", "south"), excludes=()),
)
STRANGERS = ("Owls", "Norht Army")


def _strangers(rows, ceasefire: Ceasefire, parties=PARTIES) -> Strangers:
    made = case(parties=parties, ceasefires=(ceasefire,))
    rows = [event(i, DAY, side_a=a, side_b=b) for i, (a, b) in enumerate(rows)]
    resolution = resolve_actors(made, evidence(rows).table)
    groups = groups_for(made, ceasefire, resolution)
    return strangers_for(made, ceasefire, resolution, groups)


def _meant(name: str | None, ceasefire: Ceasefire) -> list[str | None]:
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    if name in STRANGERS:
        return list(ARMED)
    if name and name.lower() in made.partly_bound_by(ceasefire):
        return [made.party(id_).name for id_ in made.with_members([name.lower()])]
    return [name]


def _groups(rows, ceasefire: Ceasefire) -> list[Group]:
    made = case(parties=PARTIES, ceasefires=(ceasefire,))
    rows = [event(i, DAY, side_a=a, side_b=b) for i, (a, b) in enumerate(rows)]
    resolution = resolve_actors(made, evidence(rows).table)
    return [Group(one) for one in groups_for(made, ceasefire, resolution).tolist()]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(CEASEFIRES),
    st.lists(
        st.tuples(
            st.sampled_from([*STRANGERS, *ARMED, "Civilians", "Relief", None]),
            st.sampled_from(STRANGERS),
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_it_may_be_what_it_is_if_its_strangers_are_parties_of_the_case(
    ceasefire, rows
) -> None:
    """By brute force: each stranger is written down as each party in turn.

    And one of whose members it binds some alone as each of these.
    """
    found = _strangers(rows, ceasefire)
    for number, (a, b) in enumerate(rows):
        taken = [(x, y) for x in _meant(a, ceasefire) for y in _meant(b, ceasefire)]
        own = _groups([(a, b)], ceasefire)[0]
        wanted = set(_groups(taken, ceasefire)) if own is Group.UNRESOLVED else set()
        got = {group for group in TOLD if found.of(group)[number]}
        assert got == wanted.intersection(TOLD), (a, b, ceasefire.parties)


@pytest.mark.parametrize(
    ("a", "b", "covered"),
    [
        ("North", "Owls", True),
        ("Owls", "Owls", True),
        ("Civilians", "Owls", True),
        (None, "Owls", True),
        ("East", "Owls", False),  # a third against anybody is not between two bound
        ("Wolves", "Owls", False),
        ("South, Owls", "North", False),  # which counts, by those who are known
        ("North", "South", False),
        ("Civilians", None, False),  # no name hides it
    ],
)
def test_those_who_are_known_rule_out_what_it_may_be(a, b, covered) -> None:
    found = _strangers([(a, b)], CEASEFIRES[0])
    assert found.of(Group.COVERED).tolist() == [covered]


def test_a_name_of_several_may_mean_those_alone() -> None:
    parties = (*PARTIES[:-3], _party("east", aliases=("Front",)), _party("west"))
    fox = _party("fox", aliases=("front",))
    found = _strangers([("North", "Front")], CEASEFIRES[0], (*parties, fox))
    assert not found.may_be.any()  # both are third, and so is it
    pack = _party("pack", aliases=("Front", "south"))
    found = _strangers([("North", "South")], CEASEFIRES[0], (*parties, pack))
    assert found.may_be[:, 0].tolist() == [True, False, True]


def test_a_coalition_bound_in_part_may_mean_any_of_its_members() -> None:
    found = _strangers([("North", "South")], CEASEFIRES[1])
    assert found.of(Group.COVERED).all()
    assert found.of(Group.THIRD).all()
    assert found.named_in(found.of(Group.COVERED)) == (Strange("South", 1, (), True),)


def test_a_name_is_told_with_the_known_one_that_is_a_slip_away() -> None:
    rows = [("Nortth", "South"), ("Nortth", "Owls"), ("North", "Owls"), ("Owls", None)]
    found = _strangers(rows, CEASEFIRES[0])
    assert found.named_in(found.of(Group.COVERED)) == (
        Strange("Owls", 3, (), False),
        Strange("Nortth", 2, ("North",), False),
    )
