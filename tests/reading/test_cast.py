"""Who is who, where a case gives the names of those who speak for a party."""

from datetime import date

import pytest

from ceasefire.core import Case, Party, PartyKind
from ceasefire.reading import document_of, known_actors, read

TEXT = (
    "KESH, March 4 - The President's spokeswoman, Lena Orlova, said on Tuesday that "
    "the road was shut. She added that nobody would pass.\n\n"
    "Samuel Adeyo said that the union was ready to pay. Later Adeyo said that the "
    "money had come."
)


def case_of(*parties: Party) -> Case:
    return Case(
        id="c", title="C", time_zone="UTC", countries=("Valdora",), parties=parties
    )


def test_people_who_are_aliases_of_a_party_speak_as_it_and_are_still_people() -> None:
    case = case_of(
        Party(
            id="government", name="Government of Valdora", kind=PartyKind.GOVERNMENT,
            aliases=("Lena Orlova",),
        ),
        Party(
            id="union", name="Regional Union",
            kind=PartyKind.INTERNATIONAL_ORGANISATION, aliases=("Samuel Adeyo",),
        ),
    )  # fmt: skip
    document = document_of(TEXT, "a.txt", on=date(2031, 3, 5))
    reading = read(document, known_actors(case))
    said = [one for one in reading.statements if one.speaker is not None]
    assert [one.speaker.actor for one in said] == [
        "government", "government", "union", "union",
    ]  # fmt: skip


def test_a_name_with_a_dotted_capital_is_known(reading_of) -> None:
    reading = reading_of("İsrael said the road was open, and ISRAEL and Turkey agreed.")
    assert reading.statements[0].speaker.actor == "israel"


@pytest.mark.parametrize(
    "text",
    [
        "Valdora backs the TLF, and Valdora wants talks.",
        "Valdora supplies the rebels. Valdora wants talks.",
    ],
)
def test_who_backs_a_group_is_no_person(reading_of, text) -> None:
    assert "Valdora" not in reading_of(text).people


def test_who_bears_a_title_stays_a_person(reading_of) -> None:
    text = "Colonel Ivo Dressel spoke on Monday. Dressel backs the TLF."
    assert "Ivo Dressel" in reading_of(text).people


def test_the_longest_of_names_is_found_whatever_letter_others_begin_with() -> None:
    called = (
        "Karsk",
        "'Aln Front",
        "Sarn League",
        "Karsk Front",
        "Karsk Front of Sarn",
    )
    parties = [
        Party(id=f"p{i}", name=one, kind=PartyKind.ARMED_GROUP)
        for i, one in enumerate(called)
    ]
    known = known_actors(case_of(*parties))
    text = (
        "KARSK FRONT  of Sarn, karsk front, Karsk-men, Karsk; ’Aln Front, Sarn league."
    )
    found = [text[one.span.start : one.span.end] for one in known.mentions(text)]
    assert found == [
        "KARSK FRONT  of Sarn", "karsk front", "Karsk", "’Aln Front", "Sarn league",
    ]  # fmt: skip
