"""Rules told by counting, and who belongs to whom."""

import pytest
from tests.support.records import relations, rules


@pytest.mark.parametrize(
    ("text", "kind", "cue"),
    [
        ("The Fire Brigade does nothing unless all nine villages agree.", "unanimity",
         "unless all nine villages agree"),
        ("The league moves only when all its members agree.", "unanimity",
         "when all its members agree"),
        ("A pardon requires the president's signature alone.", "one-decides",
         "requires the president's signature alone"),
        ("To grant a pardon, the law requires his signature alone.", "one-decides",
         "requires his signature alone"),
        ("She joined the Provincial Council, where five votes out of six decide.",
         "qualified-majority", "five votes out of six"),
        ("Four votes out of seven carry a motion in the senate.", "qualified-majority",
         "Four votes out of seven"),
        ("In the chapter, nine votes out of twelve are needed.", "qualified-majority",
         "nine votes out of twelve"),
        ("Our parish council speaks with one voice or not at all.", "unanimity",
         "with one voice or not at all"),
        ("The two chambers must speak with one voice.", "unanimity", "with one voice"),
        ("Nothing happens until it has voted: three quarters must be in favour.",
         "qualified-majority", "three quarters"),
        ("Three fifths of the deputies have to be in favour.", "qualified-majority",
         "Three fifths"),
        ("Two thirds of the members must say yes.", "qualified-majority", "Two thirds"),
        ("Half of the owners must be in favour.", "majority", "Half"),
    ],
)  # fmt: skip
def test_a_rule_is_told_by_what_is_counted(reading_of, text, kind, cue) -> None:
    assert rules(reading_of(text)) == [(kind, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "The chamber passed the bill by a majority.",
        "Five votes out of six were counted.",
        "The motion fell short by two votes out of nine.",
        "Three quarters were in favour of peace.",
        "Two thirds must leave the camp by noon.",
        "Three quarters of the houses must be rebuilt.",
        "He spoke with one voice, then with another.",
        "The choir sang with one voice.",
        "The crowd spoke with one voice on Friday.",
        "The letter needs only a stamp.",
        "The form requires a signature.",
        "He does nothing unless he is paid.",
        "The guards act by night.",
        "She refused to sign unless all nine were freed.",
    ],
)
def test_what_was_counted_once_is_no_rule(reading_of, text) -> None:
    assert rules(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "subject", "kind", "object_"),
    [
        ("It was stolen by my own cousin, who belonged to the Guard.", "my own cousin",
         "member-of", "the Guard"),
        ("The miller, who belongs to the Front, stayed at home.", "The miller",
         "member-of", "the Front"),
        ("Two clerks, both members of the League, were freed.", "Two clerks",
         "member-of", "the League"),
        ("The three, members of the Resistance, were tried.", "The three", "member-of",
         "the Resistance"),
        ("The colonel joined the Front in May.", "The colonel", "member-of",
         "the Front"),
        ("Two of the clans have joined the Coalition.", "Two of the clans",
         "member-of", "the Coalition"),
        ("The monks carry messages between the two armies.", "The monks",
         "mediates-for", "the two armies"),
    ],
)  # fmt: skip
def test_a_person_belongs_to_a_body(reading_of, text, subject, kind, object_) -> None:
    assert (subject, kind, object_) in relations(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The boat belonged to the miller.",
        "The house belongs to the bishop.",
        "He joined the talks on Friday.",
        "She joined the queue.",
        "The army joined the search.",
        "The postman carried messages between the villages' shops.",
        "He wanted to join the Front.",
        "The Front asked her to join the Council.",
        "He never belonged to the Guard.",
        "She refused to join the Resistance.",
    ],
)
def test_a_thing_owned_or_a_body_shunned_is_no_membership(reading_of, text) -> None:
    assert relations(reading_of(text)) == []
