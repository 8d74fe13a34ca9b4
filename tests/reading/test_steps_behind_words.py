"""Steps that stand behind words of asking, offering, agreeing and laying down."""

import pytest
from tests.support.records import steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        # asked
        ("The envoy urged both sides to extend the truce in Belmor and to free all "
         "those held in the fort.",
         ("prisoner-exchange", "proposed", "free all those held in the fort")),
        ("The Front asked that its scouts leave the tower.",
         ("other", "proposed", "its scouts leave the tower")),
        ("The army wants the guns removed from the ridge.",
         ("other", "proposed", "the guns removed from the ridge")),
        ("The group called for the release of all hostages and for an end to the siege "
         "of Dol.",
         ("easing-of-siege", "proposed", "an end to the siege of Dol")),
        ("The union demanded access for aid workers.",
         ("humanitarian-access", "proposed", "access for aid workers")),
        ("Mediators pressed both sides to return to talks.",
         ("talks", "proposed", "return to talks")),
        ("The elders asked the army for three days of quiet.",
         ("localised-ceasefire", "proposed", "three days of quiet")),
        ("The chief monitor put forward a plan for a demilitarised orchard.",
         ("other", "proposed", "a demilitarised orchard")),
        # offered
        ("The army is ready to let the wounded leave the town.",
         ("evacuation", "offered", "let the wounded leave the town")),
        ("The Front's offer to hand over two pilots stands.",
         ("prisoner-exchange", "offered", "hand over two pilots")),
        ("The colonel promised that he would not shoot in the mornings.",
         ("localised-ceasefire", "offered", "he would not shoot in the mornings")),
        # agreed and laid down
        ("The parties agreed that observers be stationed on the bridge.",
         ("other", "agreed", "observers be stationed on the bridge")),
        ("Agreement was reached on the establishment of a joint cell.",
         ("other", "agreed", "the establishment of a joint cell")),
        ("Under the deal, guns fall silent around the dam from Friday.",
         ("localised-ceasefire", "agreed",
          "guns fall silent around the dam from Friday")),
        ("The Parties shall release all persons detained in the war.",
         ("prisoner-exchange", "agreed",
          "The Parties shall release all persons detained in the war")),
        ("The parties have yet to hand over the maps.",
         ("other", "agreed", "hand over the maps")),
        ("The bargain is simple: buses for diesel.",
         ("other", "agreed", "buses for diesel")),
        # told, and ordered
        ("Rebels freed 12 captured policemen on Saturday.",
         ("prisoner-exchange", "done", "freed 12 captured policemen on Saturday")),
        ("Leave the wells by Friday.",
         ("other", "proposed", "Leave the wells by Friday")),
    ],
)  # fmt: skip
def test_a_step_stands_behind_a_word(reading_of, text, step) -> None:
    assert step in steps(reading_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy asked both sides to show restraint.",
        "The union urged all parties to find a solution.",
        "The minister told reporters to wait in the yard.",
        "The Front declined to side with anyone.",
        "The grandmother asked every guest to take off his shoes.",
        "Analysts expect the decline to end in autumn.",
        "The ministry will decide whether to fund a second dome.",
        "The army threatened to cut off the town.",
        "The road will stay closed until the snow goes.",
        "Two cows were freed from the flood by soldiers.",
        "Let us be fair about the talk of the town.",
        "It is not a ceasefire.",
        "A drone dropped two grenades on the post.",
        "Is there a ceasefire in Belmor?",
        "The Council shall consist of five delegates from each bank.",
        "The statutes shall be read by the chair.",
    ],
)
def test_what_cannot_be_taken_as_a_step_is_none(reading_of, text) -> None:
    assert steps(reading_of(text)) == []


def test_the_name_of_a_body_is_no_step(reading_of) -> None:
    assert steps(reading_of("The Joint Commission said so on Friday.")) == []


def test_each_of_a_list_is_a_step(reading_of) -> None:
    text = (
        "The plan calls for a freeze on troop movements, the deployment of unarmed "
        "observers and the release of 300 captives."
    )
    assert [kind for kind, _, _ in steps(reading_of(text))] == [
        "other", "other", "prisoner-exchange",
    ]  # fmt: skip


def test_what_is_given_in_return_is_another_step(reading_of) -> None:
    text = "The Front offered to hand over two pilots in return for a truce in Belmor."
    assert [kind for kind, _, _ in steps(reading_of(text))] == [
        "prisoner-exchange", "localised-ceasefire",
    ]  # fmt: skip


def test_a_truce_that_is_kept_or_extended_is_the_step(reading_of) -> None:
    (found,) = steps(reading_of("Both sides agreed to extend the truce of June."))
    assert found == ("localised-ceasefire", "agreed", "the truce of June")


def test_who_asks_and_who_is_asked_are_kept(reading_of) -> None:
    reading = reading_of("The envoy asked the army to open the gate to aid.")
    (found,) = reading.measures
    words = reading.document.words_of
    assert [words(one.span) for one in found.proposed_by] == ["The envoy"]
    assert [words(one.span) for one in found.parties] == ["the army"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The envoy proposed a 72-hour truce.", "localised-ceasefire"),
        ("The envoy proposed a truce of three months.", "other"),
        ("The envoy proposed a truce in Belmor.", "localised-ceasefire"),
        ("The envoy proposed a permanent truce.", "other"),
    ],
)
def test_a_few_days_or_a_place_make_a_truce_local(reading_of, text, kind) -> None:
    assert [one[0] for one in steps(reading_of(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Valdora will not act in order to receive an invitation.",
        "The army moved in order to free the prisoners.",
        "The envoy came in order that the prisoners be freed.",
        "The minister said that the convoys wait in order to reach the town.",
    ],
)
def test_a_purpose_is_no_order_and_nothing_agreed(reading_of, text) -> None:
    reading = reading_of(text)
    assert {str(one.status) for one in reading.measures} <= {"discussed"}
    assert not [one for one in reading.statements if one.rule == "noun:order"]


def test_an_order_is_one_still(reading_of) -> None:
    reading = reading_of("The general gave an order to free the prisoners.")
    assert [one.rule for one in reading.statements] == ["noun:order"]
