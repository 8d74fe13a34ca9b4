"""Words of force and of steps that are no acts of conflict, from `figures.txt`.

Each sentence marks its words: `[-attacked]` is of another domain, `[+attacked]` is
meant as it is said.
"""

from pathlib import Path

import pytest
from tests.reading.test_acts_at_length import MARK, marks_of

from ceasefire.reading.lexicon.figures import FIGURES

LINES = [
    line.split(" | ", 1)[1]
    for line in Path(__file__)
    .with_name("figures.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("marked", LINES)
def test_a_word_is_an_act_in_the_company_of_an_act_alone(reading_of, marked) -> None:
    done = [e for e in reading_of(MARK.sub(r"\2", marked)).events if e.done]
    for meant, start, end in marks_of(marked):
        found = any(e.trigger.start < end and start < e.trigger.end for e in done)
        assert found == meant


def test_there_are_many_of_either() -> None:
    meant = [sign for marked in LINES for sign, _, _ in marks_of(marked)]
    assert meant.count(False) >= 200
    assert meant.count(True) >= 80


def test_a_figure_stays_among_the_acts_that_were_not_done(reading_of) -> None:
    (event,) = reading_of("The opposition attacked the budget on Monday.").events
    assert (event.done, event.why_not_done) == (False, "figure")
    assert (event.cameo_root, event.plover) == (None, None)


@pytest.mark.parametrize(
    "what", ["Tolm", "the Ebbing", "Anton Bray", "the brakk", "it", "the old quarter"]
)
def test_what_is_of_no_known_kind_can_be_attacked(reading_of, what) -> None:
    (event,) = reading_of(f"The rebels attacked {what} on Monday.").events
    assert (event.done, event.cameo_root, event.plover) == (True, "19", "ASSAULT")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The garrison captured a bishop.", "17 COERCE"),
        ("The garrison captured two soldiers.", "17 COERCE"),
        ("The rebels captured a nurse.", "18 ASSAULT"),
        ("The rebels captured a cannon.", "19 COERCE"),
        ("The rebels captured the ridge.", "19 COERCE"),
        ("The junta lifted the state of emergency.", "08 CONCEDE"),
        ("We demand the boy Timur, whom the raiders took in spring.", "18 ASSAULT"),
        ("The envoys sat down with the rebels.", "04 CONSULT"),
        ("The king fired on the crowd on Tuesday.", "19 ASSAULT"),
    ],
)
def test_what_it_is_done_to_says_which_act_it_is(reading_of, text, codes) -> None:
    done = [one for one in reading_of(text).events if one.done]
    assert [f"{one.cameo_root} {one.plover}" for one in done] == [codes]


@pytest.mark.parametrize(
    "text",
    [
        "The corporal sat down and wept.",
        "The king fired the cook on Tuesday.",
        "The teacher demonstrated that the pump worked.",
        "The captured diaries lay on the desk.",
    ],
)
def test_what_harms_nobody_is_no_act(reading_of, text) -> None:
    assert not [one for one in reading_of(text).events if one.done]


def test_every_row_asks_for_some_company() -> None:
    for row in FIGURES:
        asked = row.by | row.what | row.to | row.particle | row.beside | row.among
        assert asked | row.before, row.verbs
