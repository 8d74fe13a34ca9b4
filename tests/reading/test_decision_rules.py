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
