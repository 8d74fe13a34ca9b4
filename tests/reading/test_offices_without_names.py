"""Offices and organs that no person is named beside: whose word it is, and whose not.

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

from ceasefire.core import Party, PartyKind

TALKS = Talks.among("orchard riders council guild government ravka")
COMES = "The talks open on Monday. "


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("The commander of the Sand Riders said they would come.", "riders"),
        ("The Sand Riders' leader said they would come.", "riders"),
        ("The leaders of the Sand Riders said they would come.", "riders"),
        ("The deputy commander of the Orchard Front said it would come.", "orchard"),
        ("The chairman of the Weavers' Council said that it would come.", "council"),
        ("The treasurer of the Ferrymen's Guild said that it would come.", "guild"),
        ("The executive of the Ferrymen's Guild decided that it will come.", "guild"),
        ("The royal court of Ravkania said that it would come.", "ravka"),
        ("The embassy told the mission that Ravkania will come.", "ravka"),
        ("The palace let it be known that Ravkania would come.", "ravka"),
        ("The Minister of Defence said the government would come.", "government"),
        ("The defence minister said that Sellach would come.", "government"),
        ("The Foreign Ministry said that Sellach would come.", "government"),
        ("The Minister of Defence said that it would come.", "government"),
        ("The President said that the Government of Sellach would come.", "government"),
        (
            "The President of the Republic has answered. The Government of Sellach, he "
            "writes, will come.",
            "government",
        ),
        ("The Sand Riders received us. They will come, their captain said.", "riders"),
        ("The step put the Orchard Front in a corner. It agreed to come.", "orchard"),
        ('"We are coming," Bera Lund of the Orchard Front told reporters.', "orchard"),
        ('"We will come," said Jon Vey from the Ferrymen\'s Guild.', "guild"),
        (
            "Bera Lund of the Orchard Front spoke to reporters. "
            '"We are coming to Tolmin," she said.',
            "orchard",
        ),
    ],
)
def test_an_office_or_organ_speaks_for_whose_it_is(said, by) -> None:
    assert TALKS.bound_by(COMES + said) == {(by, f"attend({by})")}
    added = dict(TALKS.accepted(COMES + said).lists).get(("parties",), ())
    assert added == ()


@pytest.mark.parametrize(
    "said",
    [
        "A commander of the Orchard Front said he would come.",
        "Commanders of the Orchard Front said they would come.",
        "The area commander of the Orchard Front said he would come.",
        "The former leader of the Orchard Front said he would come.",
        "The youth wing of the Orchard Front said it would come.",
        "The foreign ministry said that Ravkania would come.",
        "The governor said that he would come.",
        "Ravkania has not answered. The defence minister said that it would come.",
        "The step put the Orchard Front and the Sand Riders in a corner. It refused.",
        '"We shall come," said Jon Vey from Ravkania.',
    ],
)
def test_who_speaks_for_a_few_or_of_another_binds_nobody(said) -> None:
    assert TALKS.bound_by(COMES + said) == set()


def test_the_mayor_speaks_for_the_only_town_and_small_names_are_names() -> None:
    rebels = Party(
        id="cedar",
        name="Red Cedar Army",
        kind=PartyKind.ARMED_GROUP,
        aliases=("the rebels",),
    )
    talks = Talks.among("town government", rebels)
    text = (
        "The talks open on Monday. The city council can be relied on. It will come, "
        "Mayor Ada Leone said. The rebels will come if the government comes. The "
        "government refuses to come as long as the rebels occupy the airport."
    )
    assert talks.bound_by(text) == {
        ("town", "attend(town)"),
        ("cedar", "attend(cedar) only if attend(government)"),
        (
            "government",
            "attend(government) only if not so(rebels-occupy-the-airport)",
        ),
    }
    lists = dict(talks.accepted(text).lists)
    assert ("parties",) not in lists
    assert [one["up_to"] for one in lists[("matters",)]] == [["cedar"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'The Hill Guard is thinking. "The pass is shut. We will stay away from '
            'Tolmin," its field commander, known as Wolf, told this agency.',
            {("guard", "not attend(guard)")},
        ),
        (
            "A court official said that Ravkania would be at the table in Tolmin.",
            {("ravka", "attend(ravka)")},
        ),
        (
            "Ravkania has not replied. The ambassador told the hosts that his country "
            "would come to Tolmin.",
            {("ravka", "attend(ravka)")},
        ),
        (
            "The Sand Riders were not present. A message from their captain, read out "
            'by the chair, said: "We are coming to Tolmin."',
            {("riders", "attend(riders)")},
        ),
        (
            "Finance Minister Orla Tesk told deputies that the government's delegation "
            "would leave for Tolmin. Ravkania sells guns.",
            {("government", "attend(government)")},
        ),
        (
            "The Hill Guard asked that the Riders be kept out. The talks are near.",
            {("guard", "not invite(riders)")},
        ),
        (
            "The Hill Guard adds that, should the Riders be invited, it will think "
            "again. The talks are near.",
            set(),
        ),
    ],
)
def test_whom_officers_and_messages_speak_for(text, told) -> None:
    talks = Talks.among("orchard riders guard government ravka")
    assert talks.bound_by(text) == told
