"""Who mediates, by the talks; who arms whom; who belongs to what."""

import pytest
from tests.support.records import relations


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Talks between the two, mediated by Norland, broke down.", "mediates-for"),
        ("Norland brokered the truce between the League and the Crown.",
         "mediates-for"),
        ("The talks between the Crown and the League are mediated by Norland.",
         "mediates-for"),
        ("Norland mediates between the Crown and the League.", "mediates-for"),
        ("The two sides meet in Ombrin under Norland's auspices.", "mediates-for"),
        ("The League is supplied with rifles by Sarland.", "backs"),
        ("Hardliners around the general oppose the bishop.", "opposes"),
        ("Brother Anselm had joined the Resistance.", "member-of"),
        ("Agnes Moll and two others, all members of the Dockers' Union, may be freed.",
         "member-of"),
    ],
)  # fmt: skip
def test_a_relation_is_told_in_many_ways(reading_of, text, kind) -> None:
    assert [one[1] for one in relations(reading_of(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were mediated in Ombrin.",
        "Norland has not brokered a truce between the League and the Crown.",
        "The League is supplied with bread by Sarland.",
        "The bishop joined the talks.",
    ],
)
def test_what_names_no_two_or_did_not_happen_is_none(reading_of, text) -> None:
    assert relations(reading_of(text)) == []
