"""Rules told by silence, by keys, by whose right it is, and by so many of so many."""

import pytest
from tests.support.records import rules


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


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # by custom, in any tense
        ("We have no judge; the headman alone decided who drew water.",
         ("one-decides", "headman alone")),
        ("This court has always worked by consensus.", ("consensus", "by consensus")),
        ("For generations the valley has decided by consensus.",
         ("consensus", "by consensus")),
        ("Unanimity is the rule in the lodge.", ("unanimity", "Unanimity")),
        # a majority of so many, or of whom
        ("The board shall act by a majority of seven.",
         ("qualified-majority", "by a majority of seven")),
        ("The panel decides by a majority of four of its six members.",
         ("majority", "by a majority of four")),
        ("The panel decides by a majority of five of its six members.",
         ("qualified-majority", "by a majority of five")),
        ("To dissolve it, a simple majority of delegates suffices.",
         ("majority", "a simple majority of")),
        ("In the guild a simple majority will do.", ("majority", "a simple majority")),
        ("In the guild the majority prevails.", ("majority", "the majority")),
        # whose yes it takes, and whose no is enough
        ("It takes the approval of both banks.",
         ("mutual-consent", "takes the approval of")),
        ("Both chambers have to say yes.",
         ("mutual-consent", "Both chambers have to say")),
        ("All three must say yes.", ("unanimity", "All three must say")),
        ("A single delegate can block any resolution.", ("unanimity", "can block")),
        ("One of the two mayors can block a decision.",
         ("mutual-consent", "can block")),
        # whose word is the last
        ("In the abbey the last word is hers.", ("one-decides", "last word")),
        ("The final say is with the abbot.", ("one-decides", "final say")),
        ("Whether the gate opens is up to the colonel alone.",
         ("one-decides", "up to the colonel")),
        ("It is up to the court to decide.", ("one-decides", "up to the court")),
    ],
)  # fmt: skip
def test_a_rule_holds_by_custom_by_counting_or_by_a_word(
    reading_of, text, rule
) -> None:
    assert rules(reading_of(text)) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "The colonel alone decided to surrender.",
        "The council decided by consensus to open the gate.",
        "The panel was elected by a majority of four.",
        "The visit took the consent of both sides.",
        "He takes the consent of the town for granted.",
        "The last word was his.",
        "The final decision is with the printers.",
        "It is up to us to pray.",
        "One lorry can block the road.",
        "Subject to the consent of the senate, the army will reopen the port by May.",
    ],
)
def test_what_was_once_or_is_one_plan_is_no_rule(reading_of, text) -> None:
    assert rules(reading_of(text)) == []
