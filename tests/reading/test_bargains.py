"""Steps that stand against each other, accords, and acts that are no step."""

import pytest
from tests.support.records import steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        # what the other side is to do first
        ("The miners will unlock the shaft when the company reinstates the forty men.",
         ("other", "proposed", "reinstates the forty men")),
        ("The Front will talk if the army takes its tanks off the causeway.",
         ("other", "proposed", "takes its tanks off the causeway")),
        ("The elders will go home if the police stop charging tolls on the river.",
         ("other", "proposed", "stop charging tolls on the river")),
        ("The union will lift the strike once the eleven are freed.",
         ("prisoner-exchange", "proposed", "the eleven are freed")),
        ("The nuns will walk up if the mortars are silent at noon.",
         ("localised-ceasefire", "proposed", "are silent at noon")),
        # told behind a colon
        ("The deal is as follows: the rebels free the pilot, and the crown reopens the "
         "mint.",
         ("other", "agreed", "the crown reopens the mint")),
        ("The two mayors settled on three things: the militia leaves the school, the "
         "guard empties the jail, and each side buries its dead.",
         ("other", "agreed", "the militia leaves the school")),
        ("They signed a paper: the guard quits the ford, the clan quits the hill.",
         ("other", "agreed", "the guard quits the ford")),
        # in return for
        ("He said the boats could be given back in exchange for an apology.",
         ("other", "offered", "the boats could be given back")),
        # tied to each other
        ("The clan has made the reopening of the school conditional on the departure "
         "of the foreign teachers.",
         ("other", "discussed", "the departure of the foreign teachers")),
        ("Its withdrawal is tied to the formation of a joint guard.",
         ("other", "discussed", "the formation of a joint guard")),
        # accords
        ("The parties initialled the Belvar accord last night.",
         ("other", "agreed", "the Belvar accord")),
        ("Both sides have signed a protocol on fishing rights.",
         ("other", "agreed", "a protocol on fishing rights")),
        ("Should the clans ratify the grazing pact, the fair will open.",
         ("other", "discussed", "the grazing pact")),
        # promised, and due
        ("I give you my word that no gun will be mounted on the tower.",
         ("other", "offered", "no gun will be mounted on the tower")),
        ("The clans renewed the offer made by both to let the herds through.",
         ("other", "offered", "let the herds through")),
        ("The Reef Council was due to meet the governor on Sunday.",
         ("talks", "agreed", "meet the governor on Sunday")),
        ("The army has begun pulling its guns back from the ridge.",
         ("other", "under-way", "pulling its guns back from the ridge")),
        ("Talks mediated by the Holy See resumed on Monday.",
         ("talks", "under-way", "Talks mediated by the Holy See")),
        ("The text obliges the militia to leave the airport.",
         ("other", "agreed", "leave the airport")),
        ("The pipeline will be repaired as soon as the army stops shelling the pump.",
         ("other", "offered", "The pipeline will be repaired")),
        # kinds
        ("In a gesture, the Brotherhood sent home four conscripts.",
         ("prisoner-exchange", "done", "sent home four conscripts")),
        ("The rebels have offered a truce in Dorva.",
         ("localised-ceasefire", "offered", "a truce")),
        ("On the way back they brought out nine patients.",
         ("evacuation", "done", "brought out nine patients")),
        ("The captain would release them in return for the village.",
         ("prisoner-exchange", "offered", "The captain would release them")),
        ("The command demands that soldiers ride on every convoy.",
         ("humanitarian-access", "proposed", "soldiers ride on every convoy")),
        ("The monks ask for a doctor.",
         ("humanitarian-access", "proposed", "a doctor")),
        ("The League opened the western strait for two days.",
         ("humanitarian-access", "done",
          "opened the western strait for two days")),
        ("The truce between the Crown and the Reef Council has survived its first "
         "week.",
         ("other", "under-way", "The truce between the Crown and the Reef Council")),
    ],
)  # fmt: skip
def test_both_sides_of_a_bargain_are_steps(reading_of, text, step) -> None:
    assert step in steps(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The patrol did not return fire.",
        "On Monday the army moved two companies up to the canal.",
        "If either side breaks the truce of Kesh, the other is free to resume fire.",
        "If the men are still there on Sunday, I shall close the gate to them.",
        "Patrol Five is to return to the lock tomorrow.",
        "The minister was asked whether the prisoners have been handed to the police.",
        "The clerk tells us that he will hand over his.",
        "Few had expected it to last a weekend.",
        "The president is to meet the families today, unless it rains.",
        "His men will go back to robbing trains.",
        "The government has not bought a ceasefire.",
        "And the negotiations?",
        "The army will stop the convoys if the attacks go on.",
        "The treaty on the fisheries was signed in 1998 by both.",
        "The success of the bank depends on the release of the report.",
        "The general ordered his men to take the hill.",
        "Were you to free her, the bells would ring.",
        "He will not pull them off the ridge until noon.",
        "The other half stays on board until the crew is paid.",
    ],
)
def test_what_harms_or_moves_nothing_between_them_is_none(reading_of, text) -> None:
    found = [one for one in steps(reading_of(text)) if "truce of Kesh" not in one[2]]
    assert found == []


def test_what_is_given_back_is_one_step(reading_of) -> None:
    text = (
        "The guard will leave only after the League returns the bodies of the dead. "
        "The League says the bodies would be given up at dawn."
    )
    assert [one[2] for one in steps(reading_of(text))] == [
        "returns the bodies of the dead"
    ]
