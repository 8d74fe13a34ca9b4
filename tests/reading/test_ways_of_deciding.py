"""Rules told by silence, by keys, by whose right it is, and by so many of so many."""

import pytest


def rules(reading) -> list[tuple[str, str]]:
    words = reading.document.words_of
    return [(str(one.kind), words(one.cue)) for one in reading.decision_rules]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # silence
        ("The list of guests is deemed to be adopted unless a delegation objects.",
         ("consensus", "unless a delegation objects")),
        ("If nobody objects by Friday, the list stands.",
         ("consensus", "If nobody objects")),
        ("New members are admitted under a silence procedure.",
         ("consensus", "silence procedure")),
        # keys and names
        ("The vault can be opened only with both keys.",
         ("mutual-consent", "both keys")),
        ("Two signatures are required.", ("mutual-consent", "Two signatures")),
        ("No warrant is valid without the countersignature of the judge.",
         ("mutual-consent", "without the countersignature of")),
        ("The levy takes effect only if the governor countersigns it.",
         ("mutual-consent", "if the governor countersigns")),
        ("Unless the two chairs agree, no minute is published.",
         ("mutual-consent", "Unless the two chairs agree")),
        # whose right it is
        ("In the council the decision is the marshal's alone.",
         ("one-decides", "the marshal's alone")),
        ("The matter is the governor's to decide.",
         ("one-decides", "the governor's to decide")),
        ("The commander alone may order a withdrawal.",
         ("one-decides", "commander alone may order")),
        ("Only the parliament can ratify the accord.",
         ("one-decides", "Only the parliament can ratify")),
        ("The agenda is set by the mediator.", ("one-decides", "set by the mediator")),
        ("In the event of a tie the chair decides.", ("one-decides", "chair decides")),
        ("The arbiter's word is binding on both.", ("one-decides", "word is binding")),
        # counted
        ("Four of the five judges must concur.",
         ("qualified-majority", "Four of the five judges")),
        ("Three of the five judges must concur.",
         ("majority", "Three of the five judges")),
        ("The plan needs 60 of 99 votes.", ("qualified-majority", "60 of 99 votes")),
        ("A majority of the members must vote in favour.", ("majority", "majority")),
        ("Voting is by majority.", ("majority", "by majority")),
        ("The status of the island shall be decided by referendum.",
         ("majority", "by referendum")),
        ("Prisoners are a matter for the whole cabinet, unanimously.",
         ("unanimity", "unanimously")),
        ("The alliance would not act without its members' unanimous vote.",
         ("unanimity", "unanimous")),
        ("The council acts by consensus.", ("consensus", "by consensus")),
        ("Each of the three guarantors may veto a deployment.",
         ("unanimity", "may veto")),
    ],
)  # fmt: skip
def test_a_rule_is_told_in_many_ways(reading_of, text, rule) -> None:
    assert rules(reading_of(text)) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "The convoy will leave unless the army objects.",
        "The village has two keys to the mosque.",
        "Both signatures were on the page.",
        "Only the rain can stop the army.",
        "The price is set by the market.",
        "The prize was decided by the jury.",
        "Two of the three brothers must stay.",
        "The petition needs a thousand signatures.",
        "The minister decides tomorrow.",
        "The order was signed by the president alone.",
        "Nobody objected and the plan was adopted.",
    ],
)
def test_what_only_looks_like_a_rule_is_none(reading_of, text) -> None:
    assert rules(reading_of(text)) == []


def test_the_rule_of_those_who_approve_is_told_once(reading_of) -> None:
    text = "The pact is subject to the approval of the senate, which votes by majority."
    assert rules(reading_of(text)) == [("majority", "by majority")]
