"""What is put together in memory and cannot be is refused at birth."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from tests.support.invented import case, truce

from ceasefire.core import (
    ImpossibleCase,
    ImpossibleCeasefire,
    NotADay,
    NotSeveral,
    Party,
    PartyKind,
)


def test_lists_become_tuples() -> None:
    one = truce(parties=["north", "south"], excludes=iter(["wolves"]))
    assert (one.parties, one.excludes) == (("north", "south"), ("wolves",))
    made = case(countries=["Inventia"], ceasefires=[one])
    assert (made.countries, made.ceasefires) == (("Inventia",), (one,))
    assert hash(made.party("north")) == hash(case().party("north"))


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda: truce(parties="north"), "parties of Ceasefire is 'north'"),
        (lambda: truce(places="ford"), "places of Ceasefire is 'ford'"),
        (lambda: case(countries="Inventia"), "countries of Case is 'Inventia'"),
        (
            lambda: Party(id="a", name="A", kind=PartyKind.STATE, aliases="Aa"),
            "aliases of Party is 'Aa'",
        ),
    ],
)
def test_one_word_is_not_taken_letter_by_letter(make, what: str) -> None:
    with pytest.raises(NotSeveral, match=f"^{what}, and no list"):
        make()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"time_zone": "Asia/Damscus"}, "there is no time zone 'Asia/Damscus'"),
        ({"time_zone": ""}, "there is no time zone ''"),
        (
            {"ceasefires": (truce(parties=("norht", "south")),)},
            "the ceasefire 'truce' names the party 'norht', which it does not have",
        ),
        (
            {"ceasefires": (truce(excludes=("wolfs",)),)},
            "the ceasefire 'truce' names the party 'wolfs', which it does not have",
        ),
        (
            {"ceasefires": (truce(places=("frod",)),)},
            "the ceasefire 'truce' names the place 'frod', which it does not have",
        ),
        (
            {"ceasefires": (truce(), truce())},
            "there are two entries of the ceasefire 'truce'",
        ),
        ({"parties": case().parties * 2}, "there are two entries of the party 'north'"),
    ],
)
def test_a_case_that_would_give_smaller_answers_is_refused(changes, why: str) -> None:
    with pytest.raises(ImpossibleCase) as refused:
        replace(case(), **changes)
    assert str(refused.value) == f"The case 'invented' cannot be: {why}."


def test_the_day_of_a_case_is_a_day() -> None:
    stamped = case(as_of=datetime.fromisoformat("2031-03-14")).as_of
    assert (stamped, type(stamped)) == (date(2031, 3, 14), date)
    with pytest.raises(NotADay, match="as_of is"):
        case(as_of="2031-03-14")


@pytest.mark.parametrize("instant", [date(2030, 4, 1), "2030-04-01", None])
def test_a_ceasefire_starts_at_an_instant(instant) -> None:
    with pytest.raises(ImpossibleCeasefire, match="starts_at is no datetime"):
        truce(starts_at=instant)
