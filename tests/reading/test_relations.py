"""How one stands to another, in the words in which texts say so."""

import pytest
from tests.support.records import relations


@pytest.mark.parametrize(
    ("text", "subject", "kind", "object_"),
    [
        # verbs, active and passive, and what is given or got
        ("The Front is armed by neighbouring Lutania.", "neighbouring Lutania",
         "backs", "The Front"),
        ("The League, which Torvan backs, will come.", "Torvan", "backs",
         "The League"),
        ("Torvan has supplied the army with radar.", "Torvan", "backs", "the army"),
        ("Torvan gives them guns.", "Torvan", "backs", "them"),
        ("The Front gets its weapons from Torvan.", "Torvan", "backs", "The Front"),
        ("Torvan threw its weight behind the insurgents.", "Torvan", "backs",
         "the insurgents"),
        ("The union has thrown its support behind the rebels.", "The union", "backs",
         "the rebels"),
        ("Torvan sides with the government.", "Torvan", "ally-of", "the government"),
        ("The emir has been mediating between the two sides.", "The emir",
         "mediates-for", "the two sides"),
        ("The Coalition includes the Greens.", "the Greens", "member-of",
         "The Coalition"),
        # nouns: beside a name, behind "is", "as", "with"
        ("Torvan, an ally of Estmark, stayed away.", "Torvan", "ally-of", "Estmark"),
        ("The army and its ally Torvan stayed away.", "Torvan", "ally-of", "its"),
        ("The Maru Front, seen as a proxy of Torvan, stayed away.", "Torvan", "backs",
         "The Maru Front"),
        ("Torvan became the patron of the rebels.", "Torvan", "backs", "the rebels"),
        ("Torvan expressed its support for the government.", "its", "backs",
         "the government"),
        ("The rebels enjoy the backing of Torvan.", "Torvan", "backs", "The rebels"),
        ("The government is part of the Alliance.", "The government", "member-of",
         "the Alliance"),
        ("The bishop acts as mediator between the army and the rebels.", "The bishop",
         "mediates-for", "the army and the rebels"),
        # how somebody stands
        ("The clans are loyal to the king.", "The clans", "ally-of", "the king"),
        ("Hostile to the army, the clans are on their own.", "the clans", "opposes",
         "the army"),
        ("Torvan is at war with Estmark.", "Torvan", "opposes", "Estmark"),
    ],
)  # fmt: skip
def test_a_relation_is_told_in_many_ways(
    reading_of, text, subject, kind, object_
) -> None:
    assert (subject, kind, object_) in relations(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Torvan denies arming the Front.",
        "Torvan does not back the rebels.",
        "Torvan no longer supports the rebels.",
        "Torvan may back the rebels.",
        "Torvan lost the support of Estmark.",
        "The rebels want the support of Torvan.",
        "We belong to no bloc.",
        "Does Torvan back the rebels?",
        "Torvan, a former ally of Estmark, stayed away.",
        "Torvan sent its chief mediator, Paula Ness.",
        "The letters belong to a family in the town.",
        "The village is close to the border.",
        "A diplomat close to him said so.",
        "The members of the council left.",
        "Torvan gives the children bread.",
    ],
)
def test_what_is_denied_over_or_of_another_sort_is_no_relation(
    reading_of, text
) -> None:
    assert relations(reading_of(text)) == []


def test_one_relation_is_told_once(reading_of) -> None:
    text = "Torvan backs the Front. The Front is funded by Torvan."
    assert relations(reading_of(text)) == [("Torvan", "backs", "the Front")]


def test_a_cue_holds_what_is_given(reading_of) -> None:
    reading = reading_of("Torvan gives them guns.")
    (found,) = reading.relations
    assert reading.document.words_of(found.cue) == "gives them guns"
