"""Quotation marks of odd shapes, and those that are never closed."""

import pytest
from tests.support.records import said


@pytest.mark.parametrize("marks", [("``", "''"), ("`", "'"), ("“", "”")])
def test_marks_of_typesetters_are_quotation_marks(reading_of, marks) -> None:
    before, after = marks
    text = f"{before}The road is open,{after} Colonel Mira Hadek said in Belmor."
    assert said(reading_of(text)) == [("Colonel Mira Hadek", "The road is open")]


def test_a_quotation_of_two_paragraphs_goes_on_with_accents_too(reading_of) -> None:
    text = "Colonel Mira Hadek said: ``The road is open.\n\n``The bridge is open too.''"
    assert said(reading_of(text)) == [
        ("Colonel Mira Hadek", "The road is open | The bridge is open too")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The road is open, Colonel Mira Hadek said in Belmor. General Osk said "
            "the bridge was closed.",
            [
                ("Colonel Mira Hadek", "The road is open"),
                ("General Osk", "the bridge was closed"),
            ],
        ),
        (
            "“The road is open, and so is the gate. General Osk said the bridge was "
            "closed.",
            [
                (None, "The road is open, and so is the gate"),
                ("General Osk", "the bridge was closed"),
            ],
        ),
    ],
)
def test_what_another_says_is_not_in_a_quotation_never_closed(
    reading_of, text, expected
) -> None:
    assert said(reading_of(text)) == expected


def test_a_town_in_which_something_is_said_does_not_say_it(reading_of) -> None:
    reading = reading_of("In Belmor: “We accept the draft. We will sign it.”")
    words = reading.document.words_of
    names = [one.speaker.name for one in reading.statements if one.speaker]
    assert "Belmor" not in [words(one) for one in names if one is not None]
