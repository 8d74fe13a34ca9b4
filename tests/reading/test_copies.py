"""A copy says nothing that the first does not, whatever stands around it."""

import re

import pytest

from ceasefire.reading import document_of
from ceasefire.reading.many.copies import Copies

STORY = (
    "The army shelled the market in Belmor on Monday, killing three people, the "
    "mission said in its report. Two others were wounded and brought to Sarn.\n\n"
    "The Tolva Liberation Front denied that it had fired first. Its spokesman, Daro "
    "Venn, said that “the front has kept every word of the truce since March”.\n\n"
    "The government said that dozens of fighters had gathered before the guns opened "
    "up, and that none of the reports could be checked. The mission, which has eleven "
    "posts along the river, would send a team if both sides agreed to a pause.\n"
)
HEAD = "Market shelled in Belmor\n\n4 March 2031\n\n"
WIRE = HEAD + STORY


def first_of(first: str, second: str) -> str | None:
    copies = Copies()
    for name, text in (("a", first), ("b", second)):
        document = document_of(text, name)
        found = copies.first_of(name, document.text, document.on)
    return found


@pytest.mark.parametrize("headline", ["Market shelled in Belmor", "Shells hit a town"])
@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("killing three", "killing nine"),
        ("army shelled", "army did not shell"),
        ("denied that", "said that"),
        ("market in Belmor", "market in Tolva"),
        ("on Monday", "on Tuesday"),
        ("since March", "since April"),
        ("dozens", "scores"),
        ("eleven", "twelve"),
        ("eleven", "11"),
        ("none of", "some of"),
        ("The army", "The front"),
        ("would send", "will send"),
        ("if both", "unless both"),
        ("said that “the front", "said that the front"),
        ("to a pause.", "to a pause?"),
        ("4 March", "11 March"),
    ],
)
def test_a_story_of_which_a_word_is_changed_is_another(
    now: str, then: str, headline: str
) -> None:
    changed = WIRE.replace(now, then, 1)
    assert changed != WIRE
    other = changed.replace("Market shelled in Belmor", headline)
    assert first_of(WIRE, other) is None


@pytest.mark.parametrize(
    "end", ["The front denied it.", "Nine died.", "Truce ends.", "The army withdrew."]
)
def test_a_story_that_goes_on_is_another(end: str) -> None:
    assert first_of(WIRE, f"{WIRE}\n{end}\n") is None


@pytest.mark.parametrize(
    "headline",
    ["Nine killed in Belmor", "Army denies attack", "Market in Tarn shelled",
     "Army Shells Market In Tarn"],
)  # fmt: skip
def test_a_headline_with_a_toll_denial_or_town_of_its_own_makes_it_another(
    headline: str,
) -> None:
    changed = WIRE.replace("Market shelled in Belmor", headline)
    assert first_of(WIRE, changed) is None


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("Market shelled in Belmor", "Shells hit Belmor market"),
        ("Market shelled in Belmor", "Army Shells Market in Belmor, Mission Says"),
        ("Market shelled in Belmor\n\n", ""),
        ("4 March 2031", "By Jane Doe\n\n4 March 2031"),
        ("4 March 2031", "Published Tuesday 4 March 2031 | Updated 10:42 GMT"),
        ("4 March 2031", "2031-03-04"),
        ("The army shelled", "BELMOR (Wire) -- The army shelled"),
        ("The army shelled", "BELMOR, March 4 (Wire) — The army shelled"),
        ("a pause.\n", "a pause.\n\nReporting by Jane Doe; editing by John Roe.\n"),
        ("a pause.\n", "a pause. (Reporting by Jane Doe; Editing by John Roe)\n"),
        ("a pause.\n", "a pause.\n\n© 2031 Karsk Post. All rights reserved.\n"),
        ("a pause.\n", "a pause.\n\nRead more: Convoys wait at the bridge\n"),
        ("a pause.\n", "a pause.\n\nENDS\n"),
        ("“the front", '"the front'),
        ("4 March 2031\n\n", ""),
    ],
)
def test_whatever_stands_around_a_story_it_is_one(now: str, then: str) -> None:
    assert first_of(WIRE, WIRE.replace(now, then, 1)) == "a"


def test_neither_wrapped_lines_nor_capitals_make_another_story() -> None:
    assert first_of(WIRE, HEAD + STORY.upper()) == "a"
    wrapped = re.sub(r"(.{60,75}) ", r"\1\n", STORY)
    assert first_of(WIRE, HEAD + wrapped) == "a"


def test_a_story_that_gives_a_day_is_no_copy_of_one_that_gives_none() -> None:
    assert first_of(STORY, WIRE) is None


def test_another_toll_has_copies_of_its_own() -> None:
    copies, nine = Copies(), STORY.replace("three", "nine")
    assert copies.first_of("a", STORY) is None
    assert copies.first_of("b", nine) is None
    assert copies.first_of("c", f"Shells hit a town\n\n{nine}") == "b"


def test_short_texts_are_held_to_the_letter() -> None:
    copies = Copies()
    assert copies.first_of("a", "Nothing new.") is None
    assert copies.first_of("b", "NOTHING new.") == "a"
    assert copies.first_of("c", "Nothing new?") is None
    assert copies.first_of("d", "Nothing else.") is None
