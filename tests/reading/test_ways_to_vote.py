"""Rules by which bodies decide, in every form of a sentence that ordinary prose has."""

from itertools import product

import pytest

BODIES = ("The council", "The coalition", "The Joint Commission", "Their assembly")
ACTS = (
    "decides", "votes", "takes its decisions", "adopts resolutions",
    "elects its chair", "makes all decisions on the truce",
)  # fmt: skip
WAYS = (
    ("by simple majority", "majority"),
    ("by a majority of its members", "majority"),
    ("by a two-thirds majority", "qualified-majority"),
    ("with the votes of three quarters of its members", "qualified-majority"),
    ("unanimously", "unanimity"),
    ("by consensus", "consensus"),
)
OTHERS = (
    "Decisions of the council are taken {}.",
    "The council's resolutions are adopted {}.",
    "Any change to the map has to be approved by the council {}.",
    "Matters of security will be decided {}.",
    "Under the draft, the assembly would decide {}.",
)


def _kinds(reading) -> list[str]:
    return [str(one.kind) for one in reading.decision_rules]


@pytest.mark.parametrize("act", ACTS)
def test_a_body_that_decides_some_way(reading_of, act: str) -> None:
    skipped = {("votes", "with the votes of three quarters of its members")}
    every = [(b, w) for b, w in product(BODIES, WAYS) if (act, w[0]) not in skipped]
    text = "\n\n".join(f"{body} {act} {way}." for body, (way, _) in every)
    assert _kinds(reading_of(text)) == [kind for _, (_, kind) in every]


@pytest.mark.parametrize("form", OTHERS)
def test_what_is_decided_some_way(reading_of, form: str) -> None:
    text = "\n\n".join(form.format(way) for way, _ in WAYS)
    assert _kinds(reading_of(text)) == [kind for _, kind in WAYS]


def test_a_change_that_has_to_be_approved_is_what_is_decided(reading_of) -> None:
    text = "Any change to the map has to be approved by the council by simple majority."
    (rule,) = reading_of(text).decision_rules
    words = reading_of(text).document.words_of
    assert words(rule.decision) == "Any change to the map"
    assert [words(one.span) for one in rule.deciders] == ["the council"]


def test_a_headline_gets_no_verb(reading_of) -> None:
    reading = reading_of("The rebel attacks in the north. Army positions near Kell.")
    assert [one for one in reading.events if one.done] == []
