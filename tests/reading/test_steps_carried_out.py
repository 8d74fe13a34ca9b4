"""Steps that a text tells as taken, and acts that are none."""

import pytest
from tests.support.records import steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The 2nd Rifles vacated the quarry on 3 May.",
         ("other", "done", "vacated the quarry on 3 May")),
        ("The Marsh Clans gave back thirty sheep on Tuesday.",
         ("other", "done", "gave back thirty sheep on Tuesday")),
        ("The army had let the mail boat land again on Monday.",
         ("other", "done", "let the mail boat land again on Monday")),
        ("Both sides allowed a team of engineers to mend the cable.",
         ("other", "done", "allowed a team of engineers to mend the cable")),
        ("Nine were exchanged on Friday, five for four.",
         ("prisoner-exchange", "done", "Nine were exchanged on Friday, five for four")),
        ("A convoy of four lorries got through to Dorva on 2 March.",
         ("humanitarian-access", "done",
          "A convoy of four lorries got through to Dorva on 2 March")),
        ("Forty tonnes of flour reached Dorva the same night.",
         ("humanitarian-access", "done",
          "Forty tonnes of flour reached Dorva the same night")),
        ("The clans returned forty stolen cattle.",
         ("other", "done", "returned forty stolen cattle")),
        ("The Guard allowed farmers back to their fields.",
         ("other", "done", "allowed farmers back to their fields")),
        ("The Front has stopped shelling the market since Sunday.",
         ("other", "done", "stopped shelling the market since Sunday")),
        ("The Front has begun to withdraw its guns from the ridge.",
         ("other", "under-way", "withdraw its guns from the ridge")),
        ("The army pulled out of Sorrel overnight.",
         ("other", "done", "pulled out of Sorrel overnight")),
        ("The Front pulled one of its brigades out of the valley.",
         ("other", "done", "pulled one of its brigades out of the valley")),
        ("Engineers of both sides have cleared 300 explosive devices from the canal.",
         ("other", "done", "cleared 300 explosive devices from the canal")),
    ],
)  # fmt: skip
def test_what_was_given_eased_or_let_through_is_a_step_done(
    reading_of, text, step
) -> None:
    assert step in steps(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The tenants vacated the flat.",
        "The army did not let the ferry cross.",
        "Perhaps the army let the ferry cross.",
        "The herders, who were freed in May, said that they had carried salt.",
        "Two sacks came, and mice had been there before us.",
        "The army let the matter rest.",
        "The army let its prisoners starve.",
        "The rebels withdrew from politics.",
        "The team pulled out of the tournament.",
        "Trucks with rifles reached the Front.",
        "The police freed a driver from the wreck.",
        "The court released the suspect on bail.",
        "Fourteen soldiers surrendered at the mill.",
        "Nobody knew whether the army had let the ferry cross.",
    ],
)
def test_what_nobody_gave_or_only_a_rumour_tells_is_none(reading_of, text) -> None:
    assert steps(reading_of(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army would let the ferry cross if the Front left the quay.",
        "The mediator asked the army to let the ferry cross.",
        "The army promised to let the ferry cross.",
        "Unless the army lets the ferry cross, the Front will not sign.",
    ],
)
def test_what_is_only_spoken_of_is_not_done(reading_of, text) -> None:
    assert all(how != "done" for _, how, _ in steps(reading_of(text)))


def test_a_further_convoy_is_another_step(reading_of) -> None:
    reading = reading_of(
        "The army allowed the convoy through on Monday. It offered a further convoy."
    )
    assert [how for _, how, _ in steps(reading)] == ["done", "offered"]


def test_the_swap_of_a_later_sentence_is_the_one_told(reading_of) -> None:
    reading = reading_of(
        "The Front and the army exchanged 40 prisoners on Friday. The swap was the "
        "first since May."
    )
    assert len(reading.measures) == 1


def test_who_is_still_held_may_be_freed_beside_a_swap_that_was(reading_of) -> None:
    reading = reading_of(
        "Seven were exchanged on Tuesday. The army offered to empty the cells."
    )
    assert [how for _, how, _ in steps(reading)] == ["done", "offered"]


def test_the_side_that_took_a_step_is_its_party(reading_of) -> None:
    reading = reading_of("The Marsh Clans gave back thirty sheep.")
    (step,) = reading.measures
    words = reading.document.words_of
    assert [words(one.span) for one in step.parties] == ["The Marsh Clans"]


def test_a_text_that_is_but_the_heading_of_minutes_has_no_step(reading_of) -> None:
    """The meeting was; its words are a heading, which is no prose."""
    text = "Minutes of the 41st meeting, held at the customs house on 9 February"
    reading = reading_of(text)
    assert [one.done for one in reading.events] == [True]
    assert steps(reading) == []
