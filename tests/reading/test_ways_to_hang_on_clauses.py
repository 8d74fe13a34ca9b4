"""Acts that hang on a clause by order, by place or by "provided", and what looks so."""

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
        ("Were the islanders to hand back the boat, the ministry would reopen the "
         "market.",
         "if", True, "reopen the market", "the islanders to hand back the boat"),
        ("The ministry would reopen the market, its spokeswoman said on Monday, "
         "were the islanders to hand back the boat.",
         "if", True, "reopen the market", "the islanders to hand back the boat"),
        ("The clans will join the truce, the elder added, should the army leave "
         "the wells.",
         "if", True, "join the truce", "the army leave the wells"),
        ("The Bank is prepared to open the depot should they ask for it in writing.",
         "if", True, "open the depot", "they ask for it in writing"),
        ("Had the army left the wells, the clans would have joined the truce.",
         "if", True, "joined the truce", "the army left the wells"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_the_order_of_words(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Should they worry?",
        "The army should leave.",
        "The guards were to leave on Monday.",
        "The guards had left when the boat came.",
        "Were it not for the guards, the Bank would open the depot.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_the_order_of_words(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


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
        ("The flour would still be delivered, on one condition: that the minister "
         "come in person.",
         "provided-that", True, "The flour would still be delivered",
         "the minister come in person"),
        ("They will give their names, on the understanding that you write it down.",
         "provided-that", True, "give their names", "you write it down"),
        ("Each side may keep its flag for as long as it observes the truce.",
         "provided-that", True, "keep its flag", "it observes the truce"),
        ("The Bank would sign with the proviso that the guards leave.",
         "provided-that", True, "sign", "the guards leave"),
        ("In case a breach is proved, the Bank may keep the depot shut.",
         "if", True, "keep the depot shut", "a breach is proved"),
        ("Unless and until the mast is down, the siege goes on.",
         "unless", True, "the siege goes on", "the mast is down"),
        ("The list will be burned unless claimed by its owner.",
         "unless", True, "The list will be burned", "claimed by its owner"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_several_words_for_provided(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "He waited as long as he could.",
        "The river is twice as long as the road.",
        "As long as anyone can remember, the bridge has stood.",
        "He keeps a gun in case the thieves return.",
        "In case you wonder, the bridge is closed.",
        "The Bank will not open the depot lest the guards return.",
        "Assuming office in May, he promised peace.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_several_words_for_provided(
    reading_of, text
) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("The Bank insists on a full list before it discusses the flour.",
         "until", False, "discusses the flour", "a full list"),
        ("The Bank insists that the guards leave the depot before it sends a "
         "single lorry.",
         "until", False, "sends a single lorry", "the guards leave the depot"),
        ("The guards must leave the depot before the Bank sends a lorry.",
         "until", False, "sends a lorry", "The guards must leave the depot"),
        ("The Bank demands an apology before any talks.",
         "until", False, "any talks", "an apology"),
        ("The tanks have to go before a single rifle is handed in.",
         "until", False, "a single rifle is handed in", "The tanks have to go"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_what_must_come_before(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "The roof must be mended before the rains come.",
        "He wants the boat painted before Sunday.",
        "The guards left before the bell rang.",
        "They must leave before it rains.",
        "The council wants a report before Friday.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_what_must_come_before(
    reading_of, text
) -> None:
    assert hinged(reading_of(BEFORE + text)) == []
