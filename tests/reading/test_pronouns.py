"""Whom "it", "they" and "she" take up: nobody who speaks only later."""

import pytest


def actors(reading) -> list[str | None]:
    """By whom conditional acts would be done, in order."""
    words = reading.document.words_of
    return [
        words(one.actor.name) if one.actor and one.actor.name else None
        for one in reading.commitments
    ]


def test_who_speaks_only_later_is_not_taken_up(reading_of) -> None:
    text = (
        "The Coastal Council asked for a seat. It is prepared to come if it is "
        "asked.\n\nThe Grey Hand claimed that it had shelled the post at Kesh."
    )
    assert actors(reading_of(text)) == ["Coastal Council"]


def test_she_is_the_woman_told_of_before_and_not_who_signs_below(reading_of) -> None:
    text = (
        "Foreign Minister Lena Aldo said that no observer would come. She would drop "
        "her objection if the Front stops recruiting.\n\n"
        "Mira Solt said on Tuesday that the bridge was open."
    )
    assert actors(reading_of(text)) == ["Lena Aldo"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Hill Front has honoured the pause. Yesterday the army broke it when "
            "it shelled the well at Kesh.",
            "army",
        ),
        (
            "The Hill Front has honoured the pause. The brigade stood on the ridge. It "
            "shelled the well at Kesh.",
            "brigade",
        ),
        (
            "The Hill Front has honoured the pause. The rain stood on the ridge. It "
            "shelled the well at Kesh.",
            "Hill Front",
        ),
        (
            "The army and the guard stood on the ridge. They shelled the well at Kesh.",
            "army and the guard",
        ),
    ],
)
def test_it_is_the_subject_before_that_can_act(reading_of, text, who) -> None:
    reading = reading_of(text)
    done = [one for one in reading.events if one.done]
    words = reading.document.words_of
    assert [
        words(one.source.name) if one.source.name else None
        for one in done
        if words(one.trigger) == "shelled"
    ] == [who]


def test_a_town_in_whose_district_something_is_does_not_speak(reading_of) -> None:
    text = (
        "The mission watched the pause in the district of Ilvet. It confirmed that "
        "two wells were damaged."
    )
    reading = reading_of(text)
    (one,) = reading.statements
    assert reading.document.words_of(one.speaker.name) == "mission"


def test_what_is_said_no_more_or_for_cover_is_not_said(reading_of) -> None:
    text = (
        "Commander Tesk said that the road was open. He no longer insists on a list. "
        "A diplomat, who asked not to be named, said that the boat had left."
    )
    reading = reading_of(text)
    words = reading.document.words_of
    assert [words(one.content[0]) for one in reading.statements] == [
        "the road was open",
        "the boat had left",
    ]


def test_who_dismisses_a_report_does_not_make_it(reading_of) -> None:
    reading = reading_of(
        "Minister Brest dismissed reports that officers would stand at the bridge."
    )
    first, second = reading.statements
    assert reading.document.words_of(first.speaker.name) == "Brest"
    assert (str(first.kind), second.speaker) == ("objection", None)


def test_it_behind_provided_is_the_subject_before(reading_of) -> None:
    reading = reading_of(
        "The government has said that Tolvania can be invited provided that it "
        "withdraws its advisers first."
    )
    (one,) = reading.commitments
    (coin,) = (one for one in one.coins if one.noun == "matter")
    words = reading.document.words_of
    assert [words(by.name) for by in coin.up_to] == ["Tolvania"]


def test_a_clause_behind_a_noun_hangs_on_the_verb_over_it(reading_of) -> None:
    reading = reading_of(
        "The mission watched the pause in the district of Ilvet. It recorded nine "
        "allegations, of which it confirmed two."
    )
    (one,) = reading.statements
    assert reading.document.words_of(one.speaker.name) == "mission"


def test_its_spokesman_speaks_for_whom_he_speaks_of(reading_of) -> None:
    reading = reading_of(
        "The Hill Front will attend the talks in Kesh only if the army lifts the siege "
        "of Ilvet, its spokesman said on Monday."
    )
    words = reading.document.words_of
    (one,) = reading.statements
    assert (words(one.speaker.name), words(one.behalf.name)) == (
        "spokesman",
        "Hill Front",
    )
