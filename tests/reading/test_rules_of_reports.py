"""Decision rules and relations in the forms of reports, statements and minutes."""

import pytest
from tests.support.records import relations, rules


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Incidents are classed by simple majority of the six monitors.",
         ("majority", "by simple majority of")),
        ("The date of a visit is set by the duty officer.",
         ("one-decides", "set by the duty officer")),
        ("That is for the premier, and for her alone.",
         ("one-decides", "for her alone")),
        ("The transfer of land is a matter for the emir alone.",
         ("one-decides", "for the emir alone")),
        ("The elders meet at noon, and a single no is enough.",
         ("unanimity", "a single no is enough")),
        ("One objection suffices to send the draft back.",
         ("unanimity", "One objection suffices")),
        ("The commission acts by a majority of four out of five.",
         ("qualified-majority", "by a majority of four")),
        ("Members are admitted by a vote of two thirds.",
         ("qualified-majority", "by a vote of two thirds")),
        ("It takes seven of the nine elders to lift a ban.",
         ("qualified-majority", "seven of the nine elders")),
        ("Any transfer needs the blessing of both commanders.",
         ("mutual-consent", "needs the blessing of")),
        ("No decision is valid without the governor's signature.",
         ("mutual-consent", "signature")),
        ("Until May either party could block them.",
         ("mutual-consent", "could block")),
        ("Appointments are made by the governor.",
         ("one-decides", "made by the governor")),
    ],
)  # fmt: skip
def test_a_way_of_deciding_is_found_in_the_words_of_reports(
    reading_of, text, rule
) -> None:
    assert rules(reading_of(text)) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "The tables were set by the cook.",
        "The letter is a gift for her alone.",
        "A single shot is enough to kill a man.",
        "The town is held by a majority of settlers.",
        "He could block the road.",
        "The shoes are made by the governor.",
        "It takes two of the five boats to the island.",
    ],
)
def test_what_decides_nothing_is_no_rule(reading_of, text) -> None:
    assert rules(reading_of(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild backs the Front.", [("The guild", "backs", "the Front")]),
        ("The Dune Party supports the islanders.",
         [("The Dune Party", "backs", "the islanders")]),
        ("The Salt Party, an opponent of the junta, walked out.",
         [("The Salt Party", "opposes", "the junta")]),
        ("Torvan, as a member of the Contact Group, sent an envoy.",
         [("Torvan", "member-of", "the Contact Group")]),
        ("The chair of the Commission, to which Norland and Ruvane belong, will come.",
         [("Norland", "member-of", "the Commission"),
          ("Ruvane", "member-of", "the Commission")]),
        ("Karsten and Ombria support the Government.",
         [("Karsten", "backs", "the Government"),
          ("Ombria", "backs", "the Government")]),
        ("Torvan supports the envoy's suggestion that the ferries be allowed.", []),
    ],
)  # fmt: skip
def test_a_relation_is_told_of_each_that_it_holds_of(
    reading_of, text, expected
) -> None:
    assert relations(reading_of(text)) == expected
