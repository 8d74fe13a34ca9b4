"""Whom a delegation speaks for is said only where its side is known."""

from dataclasses import replace
from datetime import date

from tests.support.invented import case, event, evidence

from ceasefire.convening.delegation import delegations
from ceasefire.core import Case, Forum, Party, PartyKind


def _league(side: str | None) -> Case:
    """A league of South, at a table; East stands on the side that is given."""
    plain = case()
    league = Party(
        id="league",
        name="League",
        kind=PartyKind.COALITION,
        members=("south",),
        side=side,
    )
    west = Party(id="west", name="West", kind=PartyKind.ARMED_GROUP, side=side)
    forum = Forum(id="table", title="The table", sides=("north", "league"))
    return replace(plain, parties=(*plain.parties, league, west), forum=forum)


def test_of_a_side_that_is_known_its_share_is_counted() -> None:
    day = date(2030, 4, 1)
    made = evidence([event(1, day), event(2, day, side_b="West")])
    (found,) = delegations(_league("opposition"), made)
    assert (found.n_events, found.n_events_of_side) == (1, 2)
    assert found.groups_of_side == ("south", "west")


def test_where_no_side_is_known_nobody_is_said_to_speak_for_all_of_it() -> None:
    made = evidence([event(1, date(2030, 4, 1))])
    assert delegations(_league(None), made) == ()
