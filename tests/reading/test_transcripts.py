"""Turns of a transcript: questions, numbered witnesses, and a clerk's asides."""

from tests.support.records import said


def test_a_question_ends_the_turn_before_it(reading_of) -> None:
    text = (
        "Q. Where was the lorry?\n\nHADEK: It stood by the well.\n\n"
        "Q. And who drove it?\n\nHADEK: Nobody drove it on that day."
    )
    assert said(reading_of(text)) == [
        ("HADEK", "It stood by the well"),
        ("HADEK", "Nobody drove it on that day"),
    ]


def test_answers_may_be_labelled_as_questions_are(reading_of) -> None:
    text = "Q. Where was the lorry?\n\nA. It stood by the well.\n\nQ. Thank you."
    assert said(reading_of(text)) == [("A", "It stood by the well")]


def test_an_initial_is_no_answer_where_nobody_asks(reading_of) -> None:
    text = "A. Hadek drove to the well.\n\nB. Orne stayed at home all day."
    assert said(reading_of(text)) == []


def test_a_clerks_aside_ends_a_turn(reading_of) -> None:
    text = (
        "WITNESS 4: The lorry stood by the well.\n\n(The witness was shown a map.)\n\n"
        "WITNESS 12: I saw no lorry."
    )
    assert said(reading_of(text)) == [
        ("WITNESS 4", "The lorry stood by the well"),
        ("WITNESS 12", "I saw no lorry"),
    ]


def test_numbered_parts_of_a_plan_are_no_speakers(reading_of) -> None:
    text = (
        "Phase 1: The guns leave the ridge.\n\nPhase 2: The buses run to the village."
    )
    assert said(reading_of(text)) == []


def test_a_question_under_its_whole_name_ends_a_turn_too(reading_of) -> None:
    text = (
        "HADEK: The lorry stood by the well.\n\nQUESTION: Who drove it?\n\n"
        "ORNE: We drove it once the well was dry.\n\n"
        "QUESTION (Karsk Radio): And will you drive it again?\n\nHADEK: Not today."
    )
    assert said(reading_of(text)) == [
        ("HADEK", "The lorry stood by the well"),
        ("ORNE", "We drove it once the well was dry"),
        ("HADEK", "Not today"),
    ]


def test_we_is_whose_turn_it_stands_in_and_not_who_speaks_last(reading_of) -> None:
    text = (
        "ORNE: We will leave the ridge if the pilot is freed.\n\n"
        "QUESTION: When?\n\nHADEK: I shall tell the council."
    )
    reading = reading_of(text)
    (one,) = reading.commitments
    assert reading.document.words_of(one.actor.name) == "ORNE"
