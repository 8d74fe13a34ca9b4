"""Acts in the words of monitors and wires, and the same words where none was done."""

import re
from pathlib import Path

import pytest

LINES = [
    line
    for line in Path(__file__)
    .with_name("acts_of_monitors.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]
DONE = [line.split(" | ") for line in LINES if not line.startswith("-")]
NOT_DONE = [line.removeprefix("- | ") for line in LINES if line.startswith("-")]
HEADINGS = (
    "Minutes of the 41st meeting, held at the customs house on 9 February",
    "JOINT COMMUNIQUÉ\n\nof the twelfth meeting of the Contact Group, 21 June",
    "Summary record of the fifth session of the Lake Panel, Ostra, 8 November",
)
NO_MEETINGS = (
    "Draft minutes of the 41st meeting, 9 February",
    "Minutes of the 41st meeting, to be held on 9 February",
    "Minutes of the cancelled meeting of 9 February",
    "DRAFT COMMUNIQUÉ\n\nof the twelfth meeting of the Contact Group, 21 June",
    "Agenda of the 41st meeting, 9 February",
    "Tabletop exercise\n\nMinutes of the 41st meeting, 9 February",
)
BODY = "\n\nThe chair thanked both sides. The next date is not fixed."


def done_in(reading) -> list[tuple[str, str]]:
    words = reading.document.words_of
    return [
        (words(one.trigger), f"{one.cameo_root} {one.plover}")
        for one in reading.events
        if one.done
    ]


@pytest.mark.parametrize(("codes", "trigger", "text"), DONE)
def test_an_act_that_is_told_plainly_is_coded_once(
    reading_of, codes, trigger, text
) -> None:
    assert done_in(reading_of(text)) == [(trigger, codes)]


@pytest.mark.parametrize("text", NOT_DONE)
def test_the_same_words_code_nothing_that_was_not_done(reading_of, text) -> None:
    assert done_in(reading_of(text)) == []


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_heading_of_minutes_tells_of_the_meeting(reading_of, heading) -> None:
    ((trigger, codes),) = done_in(reading_of(heading + BODY))
    assert re.search(rf"\b{trigger}\b", heading)
    assert codes == "04 CONSULT"


@pytest.mark.parametrize("heading", NO_MEETINGS)
def test_what_is_written_before_a_meeting_tells_of_none(reading_of, heading) -> None:
    assert done_in(reading_of(heading + BODY)) == []


def test_there_are_scores_of_either() -> None:
    assert len(DONE) >= 80
    assert len(NOT_DONE) >= 120
