"""Bargains without a conjunction, and pairs of clauses that are none."""

import pytest

BEFORE = "The Bank said so yesterday. "


def hinged(reading) -> list[tuple[str, bool, str, str]]:
    words = reading.document.words_of
    return [
        (one.operator, one.will, words(one.action), words(one.condition))
        for one in reading.commitments
        if one.condition is not None
    ]


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("No list, no flour.",
         "without", False, "flour", "list"),
        ("The answer was plain: no list, no flour.",
         "without", False, "flour", "list"),
        ('"No maps, no pilots," said the colonel.',
         "without", False, "pilots", "maps"),
        ("No talks without a truce.",
         "without", False, "talks", "a truce"),
        ("Without a truce, no talks.",
         "without", False, "talks", "a truce"),
        ("First the flour, then the march.",
         "if", True, "the march", "the flour"),
        ("First they give back the boat, then we reopen the market.",
         "if", True, "reopen the market", "they give back the boat"),
        ("The bargain is simple: he sends the guards home, I lift the ban on his "
         "flour.",
         "if", True, "lift the ban on his flour", "he sends the guards home"),
        ("You release our men, we release yours.",
         "if", True, "release yours", "You release our men"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_a_bargain_in_a_breath(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "No water, no bread, no power.",
        "There is no water, no bread.",
        "No rain fell, no wind blew.",
        "No, no more.",
        "No man, no woman, no child was spared.",
        "First the mayor spoke, then the bishop.",
        "The rebels hold the hill, the army holds the town.",
        "They know the road, we know the hills.",
        "He reads the paper, she drinks her tea.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_a_bargain_in_a_breath(
    reading_of, text
) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("Anyone who names the thief may go home tonight.",
         "if", True, "go home tonight", "names the thief"),
        ("Those who sign a paper may go home.",
         "if", True, "go home", "sign a paper"),
        ("Every village that hands in its rifles will get seed.",
         "if", True, "get seed", "hands in its rifles"),
        ("Whoever hands in his rifle may go home.",
         "if", True, "go home", "hands in his rifle"),
        ("Those who leave the town by noon will not be harmed.",
         "if", False, "harmed", "leave the town by noon"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_whoever_does_it(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Anyone who knows him will tell you that.",
        "Those who died will be buried on Sunday.",
        "Those who live by the lake eat fish.",
        "Everyone who came was fed.",
        "Anyone who has seen the valley will understand.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_whoever_does_it(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("My two drivers must be let go. Otherwise I shall go home.",
         "unless", True, "go home", "My two drivers must be let go"),
        ("They must leave the depot; otherwise we will shoot.",
         "unless", True, "shoot", "They must leave the depot"),
        ("The army must leave the wells, or else the clans will leave the truce.",
         "unless", True, "leave the truce", "The army must leave the wells"),
        ("And if they are not let go? Then we stay at home.",
         "if", True, "stay at home", "they are not let go"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_the_sentence_before(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "The road was mined. Otherwise the day was quiet.",
        "It must be Sunday. Otherwise the bells would not ring.",
        "Otherwise all is well.",
        "And if it rains? We have umbrellas.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_the_sentence_before(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []
