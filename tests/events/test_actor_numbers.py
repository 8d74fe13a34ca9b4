"""A wrong number gives a party somebody else's events: it is told, not decided."""

from datetime import date

from tests.support.invented import case, event, evidence

from ceasefire.core import Party, PartyKind
from ceasefire.events.actor_numbers import NumberDoubt, number_doubts
from ceasefire.events.actors import resolve_actors
from ceasefire.monitoring.compliance import assess_compliance

DAY = date(2030, 4, 2)


def _party(id_: str, *numbers: int, **more) -> Party:
    values = {"id": id_, "name": id_.title(), "kind": PartyKind.ARMED_GROUP}
    return Party(**(values | {"ucdp_ids": numbers} | more))


CASE = case(
    parties=(
        _party("north", 1001),
        _party("south", 2002),
        _party("wolves", 3003, 3004),
        _party("east", aliases=("Border Guard",)),
        _party("alliance", 5005, members=("south",)),
    )
)


def _doubts(*sides: tuple[str, int | None]) -> tuple[NumberDoubt, ...]:
    rows = [
        event(at, DAY, side_a=name, side_a_id=number, side_b=None)
        for at, (name, number) in enumerate(sides)
    ]
    return number_doubts(CASE, resolve_actors(CASE, evidence(rows).table))


def test_a_number_beside_the_name_of_another_party_is_told() -> None:
    [one] = _doubts(("North", 2002), ("North", 2002), ("South", 2002), ("North", 1001))
    assert one.to_dict() == {
        "party": "south",
        "numbers": [2002],
        "name": "North",
        "name_of": ["north"],
        "numbers_found": [2002],
        "events": 2,
    }
    assert one.in_words == (
        "2 events are taken for those of 'south', which has the UCDP number 2002, and "
        "bear the name 'North' of 'north'."
    )


def test_a_party_of_which_no_number_occurs_and_whose_name_does_is_told() -> None:
    [one] = _doubts(("Wolves", 3005), ("Wolves", 3006), ("Wolves", 3006))
    assert (one.party, one.numbers, one.found) == ("wolves", (3003, 3004), (3005, 3006))
    assert one.in_words == (
        "No event has any of the UCDP numbers 3003 and 3004 of 'wolves'; 3 "
        "events bear its name 'Wolves', with 3005 and 3006."
    )


def test_what_agrees_or_says_nothing_is_in_no_doubt() -> None:
    assert _doubts(
        ("North", 1001),
        ("Wolves", 3004),  # one of its numbers occurs
        ("Wolves", 3009),
        ("Government of the North", 1001),  # no party's name
        ("", 2002),
        ("South", None),
        ("East", 4004),  # the case has no number of it
        ("South", 5005),  # a part of the alliance
        ("Civilians", 1),
    ) == ()  # fmt: skip


def test_the_most_events_come_first_and_the_answer_has_them() -> None:
    rows = [
        event(1, DAY, side_a="North", side_a_id=2002, side_b="Wolves", side_b_id=3005),
        event(2, DAY, side_a="Wolves", side_a_id=3005, side_b="Wolves", side_b_id=3005),
    ]
    told = assess_compliance(CASE, evidence(rows)).to_dict()["numbers_in_doubt"]
    assert [(one["party"], one["events"]) for one in told] == [
        ("wolves", 2), ("south", 1),
    ]  # fmt: skip
