"""For whom somebody speaks: a party by what belongs to it, and by its offices."""

from datetime import date

import pytest

from ceasefire.core import Case, Party, PartyKind
from ceasefire.reading import Reading, document_of, known_actors, read

CASE = Case(
    id="c", title="C", time_zone="UTC", countries=("Karsania",),
    parties=(
        Party(
            id="tlf", name="Tamor Liberation Front", kind=PartyKind.ARMED_GROUP,
            aliases=("TLF",),
        ),
        Party(
            id="government", name="Government of Karsania",
            kind=PartyKind.GOVERNMENT,
        ),
    ),
)  # fmt: skip


def in_case(text: str) -> Reading:
    document = document_of(text, "a.txt", on=date(2031, 3, 5))
    return read(document, known_actors(CASE))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "The TLF leader Doren Vask said his movement would not come to the talks "
            "unless the siege of Orvel was lifted.",
            "tlf",
        ),
        (
            "“Our movement will sign the text only if the siege is lifted,” said Doren "
            "Vask, leader of the TLF.",
            "tlf",
        ),
        (
            "Karsania's prime minister, Mira Holt, said her government would sign the "
            "text only if the siege was lifted.",
            "government",
        ),
        (
            "The TLF leader Doren Vask said that Ivo Dral and his group would come to "
            "the talks only if the siege was lifted.",
            None,
        ),
    ],
)
def test_his_movement_is_the_party_of_the_speaker(text, actor) -> None:
    (one,) = [c for c in in_case(text).commitments if c.condition is not None]
    assert (one.actor.actor if one.actor else None) == actor


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "The Government of Karsania will attend the talks. Foreign Minister Pavel "
            "Orsic said that the road was open.",
            ["government"],
        ),
        (
            "The Government of Karsania met the Government of Valdora. Foreign "
            "Minister Pavel Orsic said that the road was open.",
            [None],
        ),
        (
            "The Government of Karsania will attend the talks. Valdora's foreign "
            "minister, Ana Pell, said that the road was open.",
            [None],
        ),
        (
            "The Government of Karsania will attend the talks. Colonel Rast said that "
            "the road was open.",
            [None],
        ),
    ],
)
def test_an_office_of_state_is_held_for_the_only_government(text, actors) -> None:
    said = [one.speaker for one in in_case(text).statements]
    assert [one.actor for one in said if one is not None] == actors


def test_the_government_served_is_named_also_without_a_case(reading_of) -> None:
    (one,) = reading_of(
        "The Government of Karsania will attend the talks. Foreign Minister Pavel "
        "Orsic said that the road was open."
    ).statements
    assert one.speaks_for is not None


def test_what_is_taken_up_by_which_is_no_person(reading_of) -> None:
    reading = reading_of(
        "Valdora, which supports the TLF, said on Monday that it would not come."
    )
    assert reading.people == frozenset()
    assert "Assad" in reading_of("Assad said that he would come.").people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A TLF spokesman, Josip Arden, said the road was closed.", "Josip Arden"),
        ("The ambassador of Norway, Kari Holm, said it was closed.", "Kari Holm"),
        ("The president of Karsania, Ivo Maric, said it was closed.", "Ivo Maric"),
        ("Doren Vask, leader of the TLF, said it was closed.", "Doren Vask"),
    ],
)
def test_who_holds_an_office_keeps_the_name(reading_of, text, name) -> None:
    reading = reading_of(text)
    (one,) = reading.statements
    assert one.speaker is not None
    assert reading.document.words_of(one.speaker.span) == name
    assert name in reading.people


def test_a_name_is_not_cut_at_its_hyphen(reading_of) -> None:
    reading = reading_of(
        "The opposition will come only if al-Assad and his forces leave Damascus."
    )
    (one,) = reading.commitments
    assert one.duty is not None
    assert reading.document.words_of(one.duty.span) == "al-Assad and his forces"
