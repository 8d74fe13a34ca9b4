"""Acts that are told as untrue, played, laid down or left open, and none was done."""

import pytest
from tests.support.records import done


@pytest.mark.parametrize(
    "text",
    [
        "Assuming the rebels have released the crew, the port will reopen.",
        "Presuming that the guards had vacated the mill, the farmers could return.",
        "Only once the guns had been withdrawn were the boys to be freed.",
        "In case the rebels mined the road, the convoy carried a sweeper.",
        "In the event that the navy has seized the boat, the owners are to be told.",
        "On the rebels having vacated the bridge, the guards are to go home.",
        "Upon having been released, the men will be flown to Karsk.",
        "With the siege lifted, food could reach the town.",
        "The curfew ends the moment the gunmen have surrendered.",
        "The fine falls due the day a party has fired.",
        "The truce ends, the text says, the moment either side has shelled a village.",
        "The families longed for the day when the men were released.",
        "The clause holds except where the other side has attacked.",
        "The seat is kept, save where a party has shelled a village.",
        "Where a party has shelled a village, the mission may fine it.",
        "Either the police shot him or the gang did.",
        "The rebels have withdrawn by 1 May or the talks are off.",
    ],
)
def test_what_something_hangs_on_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "What the elders wanted was that the militia withdrew.",
        "The bargain was that the Front freed the crew.",
        "The aim was that both sides withdrew and the mission visited the camp.",
        "The offer was plain: the army withdrew, the Front freed its prisoners.",
        "Under the timetable the rebels vacated the mill on Tuesday.",
        "Under the draft agreement, both armies withdrew to the hills in spring.",
        "According to the roadmap the two sides exchanged prisoners in June.",
        "The protocol foresees that the rebels have withdrawn by then.",
        "Paragraph 3: the army has withdrawn by 1 May.",
        "The men, the text says, were to be released and the road opened.",
    ],
)
def test_what_is_only_laid_down_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Front freed not a single soldier.",
        "The navy seized zero boats.",
        "The mission visited hardly any camps.",
        "The delegation met with none of the elders.",
        "The envoy met with no one.",
        "Food was delivered to no camp.",
        "The rebels withdrew from none of the hills.",
        "Zero arrests were reported.",
        "The boats were not, as the paper wrote, seized.",
    ],
)
def test_what_is_done_to_nobody_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "It isn't so that the navy seized the boat.",
        "It was not so that the navy had seized the boat.",
        "That the rebels burned the mill is an invention.",
        "It is improbable that the rebels burned the mill.",
        "The army is unlikely to have shelled the mill.",
    ],
)
def test_what_is_said_not_to_be_so_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The navy disputed that it had seized the boat.",
        "The minister contests that the police beat the boy.",
        "The colonel lied that his men had withdrawn.",
        "The colonel lied when he said his men had withdrawn.",
        "The boys made up that soldiers had burned the mill.",
        "The court cleared the captain of having shot the driver.",
        "The driver escaped being shot.",
        "The Front apologised for saying it had captured the town.",
    ],
)
def test_what_is_contested_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "He was wrongly accused of having killed the mayor.",
        "The guard was mistakenly said to have shot a farmer.",
        "State radio erroneously reported that the town had been captured.",
        "A hoax claimed that the premier had been shot.",
        "Mistaken reports said that the mayor had been shot.",
        "The paper ran a false report that the bridge had been blown up.",
        "According to a false report, rebels had captured the bridge.",
    ],
)
def test_what_is_wrongly_told_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The notion that the police burned the market is absurd.",
        "The belief that guards had killed the priest was common.",
        "The myth that the navy shelled the town persists.",
        "The lie that we had burned their mosque was repeated on air.",
        "The general retracted his boast that he had captured the town.",
        "The video in which rebels killed a soldier is fake.",
        "The story that the police had beaten him turned out to be false.",
    ],
)
def test_what_is_believed_or_invented_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The radio said the crew had been freed, but they had not.",
        "The rebels say the army shelled the camp and burned the mill, but it did not.",
        "The ministry said the bridge was captured, which it was not.",
        "The Front said it had freed the crew, which proved false.",
        "The rebels burned the mill, a story the elders called untrue.",
        "The Front announced it had released the men, but none came home.",
        "Rebels shot the mayor. This is false.",
        "The Front said the men had been released. They had not.",
        "Fact check: The army shelled the camp. False.",
        "False: the army shelled the camp.",
        "The army shelled the camp - not true, says the mission.",
    ],
)
def test_what_is_taken_back_afterwards_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "A party that has fired on a convoy forfeits its seat.",
        "Whoever burned the mill, the talks go on.",
        "A signatory that attacked another shall pay a fine.",
        "A party having attacked the other shall pay.",
        "The rule applies to towns that were attacked.",
        "The rule applies where a village was attacked.",
    ],
)
def test_what_a_rule_says_of_anybody_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "In the novel the rebels captured the port.",
        "In the drill, marines boarded a boat.",
        "In a simulated battle the troops stormed the hill.",
        "As part of a drill, gunmen stormed a bus.",
        "The mock attack lasted an hour.",
        "The staged kidnapping lasted an hour.",
    ],
)
def test_what_is_played_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The general, once reported killed, is alive.",
        "The priest, presumed murdered, walked in at noon.",
        "The men, thought killed, came home.",
    ],
)
def test_who_was_only_thought_dead_was_not_killed(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The rebels had all but captured the bridge.",
        "The non-signed copy lay on the table.",
    ],
)
def test_what_nearly_was_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Was it the rebels who burned the mill?",
        "Is it the navy that seized the boat?",
    ],
)
def test_what_a_cleft_asks_is_not_done(reading_of, text) -> None:
    assert not done(reading_of(text))
