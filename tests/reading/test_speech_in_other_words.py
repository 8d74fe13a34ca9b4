"""Speech by nouns, by what one would ask, and by letting somebody know."""

import pytest
from tests.support.records import said


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The driver let both sides know that he would not wait.", "The driver",
         "he would not wait"),
        ("The general gave them to understand that the bridge was closed.",
         "The general", "the bridge was closed"),
        ("The captain let it be known that he would sell the boat.", "The captain",
         "he would sell the boat"),
        ("The bishop made it known that he would not sign.", "The bishop",
         "he would not sign"),
        ("I would ask that the road be opened.", "I", "the road be opened"),
        ("I can confirm that the depot was shelled.", "I", "the depot was shelled"),
        ("I must insist that the road be opened.", "I", "the road be opened"),
        ("We would urge both sides to wait.", "We", "to wait"),
        ("I'd thank the council to leave us alone.", "I", "to leave us alone"),
        ("The mayor's answer was that the road was mined.", "The mayor",
         "the road was mined"),
        ("My advice to everybody is to leave the town.", "My", "to leave the town"),
        ("Her answer: the road is mined.", "Her", "the road is mined"),
        ("Here is my offer: whoever brings a rifle gets a goat.", "my",
         "whoever brings a rifle gets a goat"),
        ("What the envoy told the council was that the road was mined.", "the envoy",
         "the road was mined"),
        ("What the general demanded was the release of his brother.", "the general",
         "the release of his brother"),
        ("The governor thanked both armies for their patience.", "The governor",
         "their patience"),
        ("She moved that the prisoners be sent home.", "She",
         "the prisoners be sent home"),
        ("The rebels' envoy hissed that the road was mined.", "envoy",
         "the road was mined"),
        ("The governor, said the guild, is ill.", "the guild", "The governor | is ill"),
        ("Four, countered the general.", "the general", "Four"),
        ("The road, he had promised his wife, would be open.", "he",
         "The road | would be open"),
        ("Goats, he went on, were no matter for him.", "he",
         "Goats | were no matter for him"),
        ("Guns out by Easter, says the council.", "the council",
         "Guns out by Easter"),
        ("In the view of the council, the road is mined.", "the council",
         "the road is mined"),
        ("In her eyes the deal is dead.", "her", "the deal is dead"),
        ("By the guards' count, forty men were there.", "the guards",
         "forty men were there"),
        ("The council, in whose view the road is mined, has left.", "The council",
         "the road is mined"),
        ("Our mayor has rejected it as insolent.", "Our mayor", "it | insolent"),
        ("The scheme was condemned by the consul as piracy.", "the consul",
         "The scheme | piracy"),
        ("She hailed the deal as a miracle.", "She", "the deal | a miracle"),
        ("The truce which the mediator proposed remains unanswered.",
         "the mediator", "The truce"),
        ("The army admits this.", "The army", "this"),
        ("The union rejected the plan: “We were not asked.”", "The union",
         "the plan | We were not asked"),
        ("The objection raised by the miller, that the line is too wide, was noted.",
         "the miller", "the line is too wide"),
    ],
)  # fmt: skip
def test_it_is_said(reading_of, text, speaker, content) -> None:
    (found,) = said(reading_of(text))
    assert found[1] == content
    assert speaker in (found[0] or "nobody")


@pytest.mark.parametrize(
    "text",
    [
        "He would ask that the road be opened.",
        "I cannot confirm that the depot was shelled.",
        "We would welcome rain.",
        "I did not want to say that the road was open.",
        "The general did not let them know that the road was mined.",
        "The general will let them know that the road is mined.",
        "Its answer will be that the road is mined.",
        "The problem is that the road is mined.",
        "The position is that the road is mined.",
        "His job is to mine the road.",
        "Her decision was to stay.",
        "The report has three parts: figures, maps and names.",
        "What he said is not known.",
        "The boy was asked for bread, he groaned, he slept.",
        "On Monday, replied the guild.",
        "The war, he knew, went on for years.",
        "The dust got in his eyes.",
        "Tell us, in your own words, what you saw there.",
        "The hospital admitted forty guards.",
        "Orne, whom the bishop knew, has left.",
    ],
)
def test_nothing_is_said(reading_of, text) -> None:
    contents = [content for _, content in said(reading_of(text))]
    assert contents in ([], ["bread"])


def test_a_half_sentence_about_now_is_the_narrators_again(reading_of) -> None:
    text = "The letter, he had promised his wife, would be burnt; it hangs in the hall."
    assert said(reading_of(text)) == [("he", "The letter | would be burnt")]
