"""Acts that took place, told in words like those of acts that did not."""

import pytest
from tests.support.records import done


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "Only after the army had withdrawn did rebels release the men.",
            "release",
        ),
        ("On the army having withdrawn, the rebels entered the town.", "entered"),
        ("With the army withdrawn, the rebels opened the road.", "withdrawn"),
        ("In the event, the army shelled the town.", "shelled"),
        ("The families still mourn the day the army shelled the camp.", "shelled"),
        ("On the day the army shelled the port, two ships burned.", "shelled"),
        ("Where a bridge was blown up in May, boats now cross.", "blown"),
        ("When a convoy was stopped, the drivers were beaten.", "stopped"),
        ("The army opened fire, or so the villagers heard.", "opened"),
        ("Either way, the army shelled the town on Monday.", "shelled"),
        ("The truth was that the army withdrew.", "withdrew"),
        ("What the mission saw was that the army withdrew.", "withdrew"),
        (
            "Under the agreement, both sides exchanged prisoners.",
            "exchanged",
        ),
        ("Under cover of night the army withdrew.", "withdrew"),
        ("According to the report, rebels burned the mill.", "burned"),
        ("The plan failed: the army attacked the town.", "attacked"),
        ("The fear was real: the army had shelled two camps.", "shelled"),
        ("The army released one of its prisoners.", "released"),
        ("The army released not only the men but also the women.", "released"),
        ("The army met the envoy, with nobody else there.", "met"),
        ("The army attacked the town with no warning.", "attacked"),
        ("The rebels attacked the port to no avail.", "attacked"),
        ("The army released the men, but no women.", "released"),
        ("The army wrongly arrested two farmers.", "arrested"),
        ("Troops mistakenly shelled a school.", "shelled"),
        ("The man was wrongly jailed in May.", "jailed"),
        ("The minister lied after the army shelled the camp.", "shelled"),
        ("The court acquitted the man who killed the mayor.", "killed"),
        ("The prisoners escaped when the army shelled the jail.", "shelled"),
        ("The army cleared the hill after it shelled the road.", "shelled"),
        ("The boys escaped by stabbing a guard.", "stabbing"),
        ("The guard wrongly fled after he shot a boy.", "shot"),
        ("The dispute ended when the army withdrew.", "withdrew"),
        ("The belief spread after the army shelled the camp.", "shelled"),
        ("The rebels made up their minds and attacked the port.", "attacked"),
        ("The army shelled the camp, but the rebels did not.", "shelled"),
        ("The army shelled the camp, but it did not shell the port.", "shelled"),
        (
            "The army attacked the town and made a claim, which was false.",
            "attacked",
        ),
        (
            "The army reopened the road, which was wrong to the elders.",
            "reopened",
        ),
        ("The villagers say the army shelled the camp. They are afraid.", "shelled"),
        ("The army shelled the camp. It did not say why.", "shelled"),
        ("The army shelled the port: two ships burned.", "shelled"),
        ("A soldier who shot two farmers was arrested on Monday.", "shot"),
        ("A patrol that has seized two boats returned to the port.", "seized"),
        ("A party that had lost the vote burned the hall.", "burned"),
        ("Two soldiers were killed in an exercise near the port.", "killed"),
        ("In the exercise of its powers, the police arrested two men.", "arrested"),
        ("During a drill at the port gunmen attacked the guards.", "attacked"),
        ("Police arrested the actor in the film about the war.", "arrested"),
        ("Four soldiers were reported killed near the bridge.", "killed"),
        ("Ten people were killed, and two were found alive.", "killed"),
        ("The signed text was sent to the council.", "signed"),
    ],
)
def test_an_act_of_like_wording_that_took_place_is_done(
    reading_of, text, trigger
) -> None:
    assert trigger in done(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army allegedly shelled the camp.",
        "The army reportedly shelled the camp.",
        "The army is alleged to have shelled the camp.",
        "The army claims to have captured the bridge.",
    ],
)
def test_what_somebody_alleges_counts_for_less(reading_of, text) -> None:
    (one,) = reading_of(text).events
    assert one.done
    assert one.confidence == 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Perhaps the army shelled the camp.",
        "Maybe the rebels burned the church.",
        "It is possible that the army shelled the camp.",
        "The army is thought to have captured the town.",
        "The army was said on Monday to have captured the town.",
        "According to rumours, the army shelled the camp.",
        "Rumour has it that the army shelled the camp.",
        "A rumour that the army had shelled the camp sent people running.",
        "Reports that a ferry had been sunk were being checked.",
        "The women whispered about a village that had been burned.",
        "The third nurse, first reported abducted, came home at dusk.",
        "The mission asked about the reported attack on the mill.",
        "They had not so much as slapped the postman.",
        "He never again attacked the port.",
        "Ignore the film of a hotel being blown up.",
        "They watched a drill in which a village is stormed and then burned.",
        "Critics reply that committees get beaten.",
    ],
)
def test_what_nobody_vouches_for_is_not_coded(reading_of, text) -> None:
    assert not [one for one in reading_of(text).events if one.done]


@pytest.mark.parametrize(
    "text",
    [
        "The mission's report that the army had shelled the camp was read out.",
        "A report by the mission that the army had shelled the camp was read out.",
        "The men were arrested and beaten.",
        "The patrol did get beaten.",
        "The village has been stormed and burned.",
    ],
)
def test_what_somebody_vouches_for_is_coded(reading_of, text) -> None:
    assert [one for one in reading_of(text).events if one.done]


def test_what_is_told_plainly_counts_in_full(reading_of) -> None:
    (one,) = reading_of("The mission said that the army shelled the camp.").events
    assert one.confidence == 0.8


def test_an_attack_that_is_called_off_is_no_act(reading_of) -> None:
    assert not done(reading_of("The raid that was called off was not planned well."))
    assert done(reading_of("The talks were called off on Monday.")) == {"called"}
