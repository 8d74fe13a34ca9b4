"""Bargains without a conjunction, and pairs of clauses that are none."""

import pytest
from tests.support.records import hinged

BEFORE = "The Bank said so yesterday. "


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("Hand over the boat, and we will talk about the fish.",
         "if", True, "talk about the fish", "Hand over the boat"),
        ("Send your drivers unarmed, at noon, and they will load flour under my "
         "own eyes.",
         "if", True, "load flour under my own eyes",
         "Send your drivers unarmed, at noon"),
        ("Open the depot, send the flour and free the men, and I will call off "
         "the march.",
         "if", True, "call off the march",
         "Open the depot, send the flour and free the men"),
        ('"Release my son," she wrote, "and I will call off the strike."',
         "if", True, "call off the strike", "Release my son"),
        ("Open the depot and I give you my word that no shot will be fired.",
         "if", False, "no shot will be fired", "Open the depot"),
        ("Touch one of our wells, and the truce is dead.",
         "if", True, "the truce is dead", "Touch one of our wells"),
        ("Stop shooting, or we will leave the talks.",
         "unless", True, "leave the talks", "Stop shooting"),
        ("Lift the siege, and only then will we talk.",
         "if", True, "talk", "Lift the siege"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_an_order(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Go to the market and you will see the ruins.",
        "Take the road north and the bridge is on your left.",
        "Read the report and it will be clear.",
        "Take it or leave it.",
        "They load the boats and we will carry them.",
        "Turn the page, and there will be another lie.",
        "Ask anybody and they will tell you.",
        "Go home and rest.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_an_order(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


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


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("One more shot and we leave.",
         "if", True, "leave", "One more shot"),
        ("Another raid, and the talks are over.",
         "if", True, "the talks are over", "Another raid"),
        ("Don't touch the dam, or we'll burn the mill.",
         "unless", True, "burn the mill", "Don't touch the dam"),
        ("Touch the dam and we burn the mill.",
         "if", True, "burn the mill", "Touch the dam"),
        ("Give us the mill, otherwise we burn it.",
         "unless", True, "burn it", "Give us the mill"),
        ("Either they pay or the lamps go out.",
         "unless", True, "the lamps go out", "they pay"),
        ("They say they will sign, but not without a guarantee.",
         "without", False, "sign", "a guarantee"),
        ("Not until every mine is cleared will the farmers return.",
         "until", False, "return", "every mine is cleared"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_an_ultimatum(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "One more song and the band went home.",
        "Another winter, and nothing had changed.",
        "Don't worry, or at least not yet.",
        "Either way they pay.",
        "They either pay or leave.",
        "Come alone, or do not come at all.",
        "Not a word was said until noon.",
        "Until then, nobody moves.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_an_ultimatum(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []
