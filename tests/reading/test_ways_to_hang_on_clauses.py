"""Acts that hang on a clause by order, by place or by "provided", and what looks so."""

import pytest
from tests.support.records import hinged

BEFORE = "The Bank said so yesterday. "


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


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("Before we sign, the tanks must leave.",
         "until", False, "sign", "the tanks must leave"),
        ("The tanks must leave; only then shall we sign.",
         "only-if", True, "sign", "The tanks must leave"),
        ("The army wants the tower demolished before it signs.",
         "until", False, "signs", "the tower demolished"),
        ("Only those who have laid down their arms may stand for the council.",
         "only-if", True, "stand for the council", "have laid down their arms"),
        ("A precondition for any talks, said the envoy, is the withdrawal of the "
         "militia.",
         "as-condition-for", True, "any talks", "the withdrawal of the militia"),
        ("Among its conditions for talks is the release of the prisoners.",
         "as-condition-for", True, "talks", "the release of the prisoners"),
        ("The Front set the release of its leader as a condition for joining the "
         "committee.",
         "as-condition-for", True, "joining the committee",
         "the release of its leader"),
        ("The clans would sign on the basis that their land is returned.",
         "provided-that", True, "sign", "their land is returned"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_what_must_come_first(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Before the war, the bridge was open.",
        "Before we left, the tanks fired.",
        "The tanks left; only then did we sleep.",
        "Only those who have seen it will understand.",
        "Among its conditions is one for farmers.",
        "His condition is stable.",
        "The condition of the road is poor.",
        "The clans live on the basis of trust.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_what_must_come_first(
    reading_of, text
) -> None:
    assert hinged(reading_of(BEFORE + text)) == []
