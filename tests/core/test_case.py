"""The case as a whole, and the case as one reader may know it."""

import pickle
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ceasefire.core import (
    MEDIATOR,
    PUBLIC,
    Case,
    Ceasefire,
    Forum,
    ImpossibleCase,
    Invitation,
    Party,
    PartyKind,
    Reader,
    Statement,
    StatementKind,
    UnknownName,
    UnknownReader,
)


def _party(id_: str, *members: str, owner: str = PUBLIC) -> Party:
    return Party(
        id=id_,
        name=id_.title(),
        kind=PartyKind.ARMED_GROUP,
        members=members,
        owner=owner,
    )


def _statement(id_: str, owner: str) -> Statement:
    return Statement(
        id=id_,
        by="north",
        on=date(2030, 1, 1),
        says="We could come.",
        kind=StatementKind.OFFER,
        source="letter",
        owner=owner,
    )


_CASE = Case(
    id="c",
    title="C",
    time_zone="UTC",
    countries=("Nowhere",),
    parties=(
        _party("north", "north-east"),
        _party("north-east", "village-guard"),
        _party("village-guard"),
        _party("south"),
        _party("whisper", owner=MEDIATOR),
    ),
    statements=(
        _statement("open", PUBLIC),
        _statement("whispered", MEDIATOR),
        _statement("of-the-south", "party:south"),
    ),
    forum=Forum(
        id="f",
        title="F",
        invitations=(
            Invitation(party="north"),
            Invitation(party="south", owner=MEDIATOR),
        ),
    ),
)


def test_membership_reaches_all_the_way_down() -> None:
    assert _CASE.with_members(["north"]) == {"north", "north-east", "village-guard"}


def test_a_ceasefire_does_not_bind_a_member_whom_it_excludes() -> None:
    truce = Ceasefire(
        id="t",
        title="T",
        parties=("north", "south"),
        starts_at=datetime(2030, 1, 1, tzinfo=UTC),
        excludes=("north-east",),
    )
    assert _CASE.bound_by(truce) == {"north", "south"}
    assert _CASE.excluded_from(truce) == {"north-east", "village-guard"}


@pytest.mark.parametrize(
    ("reader", "statements", "parties", "invited"),
    [
        (PUBLIC, ["open"], 4, 1),
        ("party:south", ["open", "of-the-south"], 4, 1),
        (MEDIATOR, ["open", "whispered", "of-the-south"], 5, 2),
    ],
)
def test_what_a_reader_may_not_see_is_gone(
    reader: str, statements: list[str], parties: int, invited: int
) -> None:
    seen = _CASE.for_reader(Reader(reader))
    assert [statement.id for statement in seen.statements] == statements
    assert len(seen.parties) == parties
    assert seen.forum is not None
    assert len(seen.forum.invitations) == invited


def test_a_hidden_forum_is_gone_as_a_whole() -> None:
    assert _CASE.forum is not None
    hidden = replace(_CASE, forum=replace(_CASE.forum, owner=MEDIATOR))
    assert hidden.for_reader(Reader(PUBLIC)).forum is None


def test_a_reader_who_is_no_party_of_the_case_is_refused() -> None:
    with pytest.raises(UnknownName, match="no party 'nobody'"):
        _CASE.for_reader(Reader("party:nobody"))


def test_an_unknown_name_is_refused_and_the_refusal_travels() -> None:
    with pytest.raises(UnknownName, match="It has: none") as refusal:
        _CASE.place("bridge-town")
    assert str(pickle.loads(pickle.dumps(refusal.value))) == str(refusal.value)


def test_a_reader_may_be_named_by_a_word() -> None:
    for name in (PUBLIC, MEDIATOR, "party:south"):
        assert _CASE.for_reader(name) == _CASE.for_reader(Reader(name))
    with pytest.raises(UnknownReader):
        _CASE.for_reader("everybody")
    with pytest.raises(UnknownName):
        _CASE.for_reader("party:nobody")


def test_a_ceasefire_never_names_who_is_hidden_from_its_reader() -> None:
    """A party that is gone would make the ceasefire bind fewer, and say nothing."""
    truce = Ceasefire(
        id="t",
        title="T",
        parties=("north", "whisper"),
        starts_at=datetime(2030, 1, 1, tzinfo=UTC),
    )
    both = replace(_CASE, ceasefires=(truce,))
    assert both.for_reader(MEDIATOR).ceasefires == (truce,)
    with pytest.raises(ImpossibleCase, match="names the party 'whisper'"):
        both.for_reader(PUBLIC)
