"""What is put together in memory and cannot be is refused at birth."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from tests.support.invented import case, truce

from ceasefire.core import (
    Domain,
    GraphModel,
    ImpossibleCase,
    ImpossibleCeasefire,
    ImpossibleDomain,
    ImpossibleModel,
    ImpossibleWatched,
    MoveOption,
    NotADay,
    NotSeveral,
    Party,
    PartyKind,
    Profile,
    Watched,
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
        (
            lambda: Domain(issues=("border",), options=("open",), profiles=()),
            "options of an issue is 'open'",
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


def dilemma(**changes) -> GraphModel:
    """Two who may each keep a truce; both rather break it, whatever the other does."""
    values = {
        "title": "Truce",
        "decision_makers": ("Army", "Front"),
        "options": (MoveOption(name="keep", owner=0), MoveOption(name="keep", owner=1)),
        "states": ((True, True), (True, False), (False, True), (False, False)),
        "levels": ((3, 1, 4, 2), (3, 4, 1, 2)),
    }
    return GraphModel(**(values | changes))


def test_a_model_of_arrays_is_the_model_of_plain_numbers() -> None:
    arrays = dilemma(
        states=np.array(dilemma().states),
        levels=np.array(dilemma().levels),
        coalitions=[np.array([0, 1])],
        status_quo=np.int64(3),
        wanted=np.int64(0),
    )
    plain = dilemma(coalitions=((0, 1),), status_quo=3, wanted=0)
    assert arrays == plain
    assert {type(one) for row in arrays.levels for one in row} == {int}
    assert (type(arrays.status_quo), type(arrays.coalitions[0][0])) == (int, int)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"levels": ((3, 1, 4), (3, 4, 1, 2))},
         "somebody has no preference for each of 4 states"),
        ({"levels": ((3, 1, 4, 2),)}, "2 decide, and 1 have preferences"),
        ({"levels": ((3, 1, 4, 2),) * 3}, "2 decide, and 3 have preferences"),
        ({"levels": ((3, float("nan"), 4, 2), (3, 4, 1, 2))},
         "a preference is no whole number"),
        ({"states": ((True,), (False,))}, "a state does not say of each of 2 options"),
        ({"states": (), "levels": ((), ())}, "it has no decision maker, or no state"),
        ({"states": ((True, True),) * 4}, "a state stands twice"),
        ({"options": (MoveOption(name="keep", owner=7),) * 2},
         "an option or a coalition is of nobody who decides"),
        ({"coalitions": (("Army", "Front"),)},
         "an option or a coalition is of nobody who decides"),
        ({"coalitions": ((0, 0),)}, "somebody stands twice in a coalition"),
        ({"status_quo": 4}, "status quo is 4, and there are 4 states, from 0"),
        ({"wanted": -1}, "wanted is -1, and there are 4 states, from 0"),
    ],
)  # fmt: skip
def test_a_model_that_does_not_fit_together_is_refused(changes, why: str) -> None:
    with pytest.raises(ImpossibleModel) as refused:
        dilemma(**changes)
    assert str(refused.value) == f"The graph model 'Truce' cannot be: {why}."


def scored(*values, **changes) -> Profile:
    return Profile(**({"name": "North", "values": values} | changes))


def test_a_score_is_the_number_it_is_written_as() -> None:
    profile = scored(
        (0.1, 2, Fraction(1, 3), Decimal("0.25"), np.float64(0.3), np.int64(4)),
        reservation=0.7,
    )
    tenths = (Fraction(1, 10), Fraction(2), Fraction(1, 3), Fraction(1, 4))
    assert profile.values == ((*tenths, Fraction(3, 10), Fraction(4)),)
    assert profile.reservation == Fraction(7, 10)


@pytest.mark.parametrize("score", [float("nan"), float("inf"), "0.1", None, True])
def test_what_is_no_number_is_no_score(score) -> None:
    with pytest.raises(ImpossibleDomain) as refused:
        scored((score,))
    assert str(refused.value) == (
        f"The negotiation cannot be: a score is {score!r}, and no number."
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"profiles": (scored((1, 0)),)},
         "'North' does not score each option of each issue"),
        ({"profiles": (scored((1, 0), (1, 2)),)},
         "'North' does not score each option of each issue"),
        ({"options": (("in", "out"),)}, "there are 2 issues, and options of 1"),
        ({"forbidden": (((2, frozenset({0})),),)},
         "a combination names an issue or an option that is none"),
        ({"forbidden": (((0, frozenset({2})),),)},
         "a combination names an issue or an option that is none"),
    ],
)  # fmt: skip
def test_a_negotiation_that_does_not_fit_together_is_refused(changes, why: str) -> None:
    values = {
        "issues": ("seat", "aid"),
        "options": (("in", "out"), ("now", "later", "never")),
        "profiles": (scored((1, 0), (2, 1, 0)),),
    }
    Domain(**values)
    with pytest.raises(ImpossibleDomain) as refused:
        Domain(**(values | changes))
    assert str(refused.value) == f"The negotiation cannot be: {why}."


def test_days_watched_are_days_in_their_order() -> None:
    first = datetime.fromisoformat("2031-01-01")
    watched = Watched(first, date(2031, 5, 31))
    assert watched == Watched(date(2031, 1, 1), date(2031, 5, 31))
    with pytest.raises(NotADay, match="The last day watched is"):
        Watched(first, "2031-05-31")
    with pytest.raises(ImpossibleWatched, match="end on 2030-12-31 are none"):
        Watched(first, date(2030, 12, 31))
