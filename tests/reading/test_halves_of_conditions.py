"""Both halves of what something hangs on: "only if A is lifted and B are freed"."""

from itertools import product

import pytest

from ceasefire.core import MeasureStatus
from ceasefire.reading import Reading

MAINS = (
    "The front said it would attend the talks",
    "The council will come to the conference",
    "Estmark is ready to sign the text, it said,",
    "The League told reporters that its delegates would join the talks",
    "The army agreed to open the road",
)
HINGES = ("only if", "if", "unless", "provided that", "provided", "as long as")
HALVES = (
    ("the army withdraws from Kesh", "Russia is not invited"),
    ("the siege is lifted", "the prisoners are freed"),
    ("the prisoners are freed", "the army pulls back"),
    ("the heavy weapons are withdrawn", "monitors are deployed"),
    ("the mediator guarantees it", "no mines are laid"),
)


def _hanging(reading: Reading) -> list[str]:
    words = reading.document.words_of
    return [words(one.condition) for one in reading.commitments if one.condition]


def _told(reading: Reading) -> list[str]:
    """All that is told as having happened."""
    words = reading.document.words_of
    acts = [words(one.trigger) for one in reading.events if one.done]
    steps = [o for o in reading.measures if o.status is MeasureStatus.DONE]
    return acts + [words(one.words) for one in steps]


@pytest.mark.parametrize("main", MAINS)
def test_both_halves_hang_and_neither_is_done(reading_of, main: str) -> None:
    every = list(product(HINGES, HALVES))
    text = "\n\n".join(f"{main} {hinge} {a} and {b}." for hinge, (a, b) in every)
    reading = reading_of(text)
    assert _hanging(reading) == [f"{a} and {b}" for _, (a, b) in every]
    assert _told(reading) == []


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The rebels would release the crew only if the navy withdrew and the harbour "
         "was reopened.", "the navy withdrew and the harbour was reopened"),
        ("The union threatened to walk out unless wages are paid and the organisers "
         "are freed.", "wages are paid and the organisers are freed"),
        ("The army opens the gate only if the village hands in its guns and its elders "
         "vouch for the young.",
         "the village hands in its guns and its elders vouch for the young"),
        ("The front will attend if shelling stops and aid is let in.",
         "shelling stops and aid is let in"),
        ("The enclave would accept inspectors only if sanctions are lifted and its "
         "funds are freed.", "sanctions are lifted and its funds are freed"),
    ],
)  # fmt: skip
def test_a_second_half_is_in_the_tense_of_the_first(
    reading_of, text: str, condition: str
) -> None:
    reading = reading_of(text)
    assert _hanging(reading) == [condition]
    assert _told(reading) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army said it would leave if asked, and two soldiers were killed.",
         "killed"),
        ("The front will attend if the road is safe, and its men shelled the port.",
         "shelled"),
    ],
)  # fmt: skip
def test_what_is_told_beside_a_condition_stays_told(
    reading_of, text: str, told: str
) -> None:
    reading = reading_of(text)
    assert told not in " ".join(_hanging(reading))
    words = reading.document.words_of
    assert told in {words(one.trigger) for one in reading.events}


def test_an_agreement_that_provides_sets_no_condition(reading_of) -> None:
    reading = reading_of("The agreement provided that the prisoners are freed.")
    assert _hanging(reading) == []


@pytest.mark.parametrize(
    "condition",
    [
        "only if the army withdraws from Kesh and Russia is not invited",
        "provided the army withdraws from Kesh and Russia is not invited",
        "unless the army stays in Kesh and Russia is invited",
        "only if seven of nine of them, nobody abstaining, so vote",
    ],
)
def test_a_promise_on_a_condition_is_never_one_without(
    reading_of, condition: str
) -> None:
    reading = reading_of(f"The front said that it would attend the talks {condition}.")
    assert [one.formula for one in reading.statements] == [None]


def test_even_if_and_a_question_leave_a_promise_as_it_is(reading_of) -> None:
    for words in ("even if the shelling goes on", "and asked if the road was open"):
        reading = reading_of(f"The front said that it would attend the talks {words}.")
        assert reading.statements[0].formula == "attend(front)", words


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The front will leave if shelling stops.", "shelling stops"),
        ("The League told reporters that its delegates would join the talks provided "
         "the prisoners are freed.", "the prisoners are freed"),
        ("The front said it would attend the talks provided that the guard leaves the "
         "port.", "the guard leaves the port"),
    ],
)  # fmt: skip
def test_a_single_clause_hangs_where_it_goes(
    reading_of, text: str, condition: str
) -> None:
    assert _hanging(reading_of(text)) == [condition]


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("The Army will attend the talks if Norway is invited and will accept the "
         "communique if Russia attends.",
         ["attend(army) only if invite(norway)",
          "accepts(army, communique) only if attend(russia)"]),
        ("The front said that if Norway is invited it will attend the talks and if "
         "Norway is not invited it will stay away.",
         ["attend(front) only if invite(norway)"] * 2),
    ],
)  # fmt: skip
def test_two_acts_each_hang_on_their_own(
    reading_of, text: str, formulas: list[str]
) -> None:
    assert [one.formula for one in reading_of(text).commitments] == formulas
