"""Decision rules, and what only looks like one."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "“We will not take the first step alone,” the minister said.",
        "The army took the hill alone.",
        "Torvan will make the journey alone.",
        "The government will not settle the matter alone.",
        "The majority of the residents left the town.",
        "The vast majority of the trucks needs repairs.",
        "The country needs an agreement.",
    ],
)
def test_without_a_decision_there_is_no_rule(reading_of, text) -> None:
    assert reading_of(text).decision_rules == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mediators decide alone.", "one-decides"),
        ("The chair takes decisions on the agenda alone.", "one-decides"),
        ("A majority of the members decides on new seats.", "majority"),
        ("Invitations are approved by majority vote of the members.", "majority"),
        ("Amendments need the consent of both councils.", "mutual-consent"),
        ("Decisions are taken by consensus.", "consensus"),
    ],
)
def test_a_rule_says_how_something_is_decided(reading_of, text, kind) -> None:
    assert [str(one.kind) for one in reading_of(text).decision_rules] == [kind]


@pytest.mark.parametrize(
    ("text", "kind", "deciders"),
    [
        ("The Accord can be ratified only by three fifths of all members.",
         "qualified-majority", ["all members"]),
        ("The board decides by a three-quarters vote.", "qualified-majority",
         ["The board"]),
        ("Six of eight votes are needed.", "qualified-majority", []),
        ("Matters of substance shall be settled by a majority of two thirds.",
         "qualified-majority", []),
        ("The council decides by a show of hands.", "majority", ["The council"]),
        ("The budget must be approved by both chambers.", "mutual-consent",
         ["both chambers"]),
        ("Its conclusions are valid only if endorsed by both sides.", "mutual-consent",
         ["both sides"]),
        ("No dam may be built unless both banks agree.", "mutual-consent",
         ["both banks"]),
        ("Nothing is signed unless all nine agree.", "unanimity", ["all nine"]),
        ("Each of the five members has a veto.", "unanimity",
         ["Each of the five members"]),
        ("Both capitals have to sign off.", "mutual-consent", ["Both capitals"]),
        ("The chair shall have the casting vote.", "one-decides", ["The chair"]),
        ("The appointment rests with the court.", "one-decides", ["the court"]),
        ("The court is an arbiter whose decision is final.", "one-decides",
         ["an arbiter"]),
        ("The facilitator shall determine the agenda.", "one-decides",
         ["The facilitator"]),
        ("War and peace are for the governor to declare.", "one-decides",
         ["the governor"]),
        ("The appointment is at the discretion of the mission.", "one-decides",
         ["the mission"]),
    ],
)  # fmt: skip
def test_a_rule_is_told_by_who_has_the_say(reading_of, text, kind, deciders) -> None:
    reading = reading_of(text)
    (found,) = reading.decision_rules
    words = reading.document.words_of
    assert str(found.kind) == kind
    assert [words(one.span) for one in found.deciders] == deciders


@pytest.mark.parametrize(
    "text",
    [
        "The resolution was adopted unanimously.",
        "The council voted unanimously to expel him.",
        "Shareholders voted by a large majority for the sale.",
        "Two thirds of the aid was looted by gunmen.",
        "Half of the town was burned.",
        "The war is not decided by a majority.",
        "He had the last word in the argument.",
        "No member has a veto.",
        "Both sides agreed to the text.",
        "Who decides when the gates open?",
        "The two sides agreed to work together.",
        "The residents left with the consent of both sides.",
    ],
)
def test_what_was_decided_once_or_by_nobody_is_no_rule(reading_of, text) -> None:
    assert reading_of(text).decision_rules == ()
