"""People who are parties of the case: he or she, by surname, and behind a label."""

from datetime import date

import pytest

from ceasefire.core import Case, Party, PartyKind
from ceasefire.reading import Reading, document_of, known_actors, read

ALDO = Party(id="lena-aldo", name="Lena Aldo", kind=PartyKind.PERSON)
TESK = Party(id="joran-tesk", name="Joran Tesk", kind=PartyKind.PERSON)
OTHER = Party(id="mira-tesk", name="Mira Tesk", kind=PartyKind.PERSON)


def read_in(text: str, *parties: Party) -> Reading:
    case = Case(
        id="c", title="C", time_zone="UTC", countries=("Valdora",), parties=parties
    )
    return read(document_of(text, "a.txt", on=date(2031, 3, 5)), known_actors(case))


def speakers(reading: Reading) -> list[str | None]:
    return [one.speaker.actor if one.speaker else None for one in reading.statements]


def test_she_is_a_woman_of_the_case_and_no_other_person() -> None:
    text = (
        "Commander Tesk told the mission that the guns were gone.\n\nForeign Minister "
        "Lena Aldo said that the bridge was open. She said that it would stay open."
    )
    assert speakers(read_in(text, ALDO, TESK)) == [
        "joran-tesk",
        "lena-aldo",
        "lena-aldo",
    ]


@pytest.mark.parametrize(
    ("parties", "who"),
    [((TESK,), "joran-tesk"), ((TESK, OTHER), None), ((ALDO,), None)],
)
def test_a_surname_alone_is_of_the_only_one_who_bears_it(parties, who) -> None:
    reading = read_in("Commander Tesk said that the guns were gone.", *parties)
    assert speakers(reading) == [who]
    (one,) = reading.statements
    expected = ("surname", 0.85) if who else (None, None)
    assert (one.speaker.resolved_by, one.speaker.confidence) == expected


def test_another_full_name_is_another_person() -> None:
    reading = read_in("Mira Tesk said that the guns were gone.", TESK)
    assert speakers(reading) == [None]


def test_labels_of_a_transcript_are_surnames_too() -> None:
    text = (
        "ALDO: We will leave the ridge if the pilot is freed.\n\n"
        "QUESTION: And you?\n\nTESK: The guns are gone from the ridge."
    )
    assert speakers(read_in(text, ALDO, TESK)) == ["lena-aldo", "joran-tesk"]
