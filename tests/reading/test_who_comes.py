"""Who comes to the table: told by nouns, by who speaks for whom, and of an earlier day.

Every sentence is of invented groups, and its formula is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks, formulas_of

from ceasefire.reading import Reading

TALKS = Talks.among("orchard quay council government ravka")
read_in = TALKS.read
formulas = formulas_of


def speakers(reading: Reading) -> list[str | None]:
    return [
        (one.speaker.actor if one.speaker else None) or one.acts_for
        for one in reading.statements
    ]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("The Orchard Front refused to attend the talks.", "not attend(orchard)"),
        ("Ravkania declined to take part in the talks.", "not attend(ravka)"),
        ("Ravkania has declined the invitation.", "not attend(ravka)"),
        ("Ravkania rejected the invitation in a short note.", "not attend(ravka)"),
        (
            "Ravkania turned down the invitation in a note dated 2 March.",
            "not attend(ravka)",
        ),
        (
            "The Orchard Front turned down an invitation to Tolmin.",
            "not attend(orchard)",
        ),
        (
            "The Weavers' Council ruled out its participation in the talks.",
            "not attend(council)",
        ),
        (
            "The Weavers' Council refused to come because its hall was burnt.",
            "not attend(council)",
        ),
        ("Ravkania said it will stay away from the talks.", "not attend(ravka)"),
        (
            "Ravkania said it would not come to the talks in Tolmin on Friday.",
            "not attend(ravka)",
        ),
        ("Ravkania accepts the invitation.", "attend(ravka)"),
        ("The Orchard Front confirmed its attendance.", "attend(orchard)"),
        ("The Orchard Front agreed to take part in the talks.", "attend(orchard)"),
        ("The Orchard Front said it would be in Tolmin.", "attend(orchard)"),
        ("The Orchard Front said it is coming to Tolmin.", "attend(orchard)"),
        (
            "The Government of Sellach repeated that it would come with no conditions.",
            "attend(government)",
        ),
        (
            "The Orchard Front and the Quay Brigades refused to attend the talks.",
            "not (attend(orchard) or attend(quay))",
        ),
        (
            "The Orchard Front and the Quay Brigades said they would attend the talks.",
            "attend(orchard) and attend(quay)",
        ),
    ],
)
def test_who_comes_or_not_is_heard_from_a_noun_or_an_infinitive(text, formula) -> None:
    assert formulas(read_in(text)) == [formula]


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Front refused to attend the talks as an observer.",
        "The Orchard Front refused to take part in talks led by Ravkania.",
        "The Orchard Front said it would not attend talks chaired by Ravkania.",
        "The Orchard Front said it would not attend in person.",
        "The Orchard Front said it would have come without preconditions.",
        "Ilo Hale said his country would come to the talks.",
        "The Orchard Front said that any party would attend the talks.",
        "The Orchard Front said the two sides should come.",
        "The Orchard Front said it would cut its funds if any party stayed away.",
        "The Orchard Front rejected a similar invitation in 2029.",
        "The Orchard Front declined an invitation to a dinner.",
        "The Orchard Front rejected the invitation to the Weavers' Council.",
        "The Orchard Front has not refused to attend the talks.",
        "The Orchard Front said that Ravkania comes to the talks only to win time.",
        "“They come, they shout, they go,” said a clerk of the Orchard Front.",
    ],
)
def test_a_narrower_refusal_and_another_invitation_keep_nobody_away(text) -> None:
    assert formulas(read_in(text)) == []


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "Ravkania confirmed its attendance by letter, on condition that its flag is"
            " raised.",
            "attend(ravka) only if so(flag-is-raised)",
        ),
        (
            "The Orchard Front accepted the invitation, but only if Ravkania comes.",
            "attend(orchard) only if attend(ravka)",
        ),
        (
            "The Orchard Front announced its participation unless Ravkania is invited.",
            "attend(orchard) only if not invite(ravka)",
        ),
        (
            "The Weavers' Council said its participation depends on that of Ravkania.",
            "attend(council) only if attend(ravka)",
        ),
        (
            "The Weavers' Council said its attendance depends on the participation of"
            " the Orchard Front.",
            "attend(council) only if attend(orchard)",
        ),
        (
            "The Weavers' Council said it would go to Tolmin if Ravkania went too.",
            "attend(council) only if attend(ravka)",
        ),
        (
            "“If the shelling ends, we come,” the Orchard Front said.",
            "attend(orchard) only if so(shelling-ends)",
        ),
        (
            "The Orchard Front said it stays out of any meeting at which Ravkania is"
            " present.",
            "attend(orchard) only if not attend(ravka)",
        ),
        (
            "The Orchard Front said it would not attend talks at which Ravkania has a"
            " seat.",
            "attend(orchard) only if not invite(ravka)",
        ),
        (
            "The Orchard Front said it would not sit at the same table as the Quay"
            " Brigades.",
            "attend(orchard) only if not attend(quay)",
        ),
        (
            "The Orchard Front said it would not come to talks with Ravkania in the"
            " room.",
            "attend(orchard) only if not attend(ravka)",
        ),
        (
            "The Orchard Front refused to sit at the table with Ravkania.",
            "attend(orchard) only if not attend(ravka)",
        ),
        (
            "The Orchard Front said it would not join talks with the Quay Brigades.",
            "attend(orchard) only if not attend(quay)",
        ),
        (
            "The Orchard Front and the Quay Brigades said they would come to Tolmin"
            " only if Ravkania stays away.",
            "(attend(orchard) or attend(quay)) only if not attend(ravka)",
        ),
        (
            "Ravkania said it would come if it was invited with no preconditions.",
            "attend(ravka) only if (invite(ravka) and not precondition(ravka))",
        ),
    ],
)
def test_what_a_presence_hangs_on_is_kept_with_it(text, formula) -> None:
    reading = read_in(text)
    assert formulas(reading) == [formula]
    assert all(one.statement for one in reading.commitments)


@pytest.mark.parametrize(
    "text",
    [
        "The Orchard Front would come if Ravkania stays away, its chief said, and the"
        " Weavers' Council is invited.",
        "The Orchard Front would come if Ravkania stays away, its chief said, or if the"
        " Weavers' Council is seated.",
        "The Orchard Front will come as soon as a date is set, its chief said, and"
        " wants water on the agenda.",
    ],
)
def test_half_a_condition_is_none(text) -> None:
    assert formulas(read_in(text)) == []


def test_what_is_said_beside_it_in_another_tense_is_no_half() -> None:
    text = (
        "The Orchard Front would come if Ravkania stays away, its chief said, and it "
        "has sent a letter."
    )
    assert formulas(read_in(text)) == ["attend(orchard) only if not attend(ravka)"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Orchard Front will come to Tolmin, its spokesman, Idar Venn, said. “We"
            " are packed,” Venn told reporters.",
            ["orchard", "orchard"],
        ),
        (
            "The Orchard Front met for two days. Its secretary, Mila Oster, said that"
            " the mill was theirs.",
            ["orchard"],
        ),
        (
            "The Orchard Front had no comment. “We will wait,” said its representative,"
            " Idar Venn.",
            ["orchard"],
        ),
        (
            "The Quay Brigades dismissed the plan. They will not attend, their"
            " political office said.",
            ["quay", "quay"],
        ),
        (
            "Ravkania stayed silent for a week. Its foreign ministry said that the road"
            " was open.",
            ["ravka"],
        ),
        (
            "The Weavers' Council is split. A member of its negotiating team said that"
            " the vote was close.",
            ["council"],
        ),
        (
            "The mission met the leadership of the Orchard Front. Its chairman, Ilo"
            " Hale, repeated that the mill was lost.",
            ["orchard"],
        ),
        (
            "Ilo Hale, who heads the Orchard Front, said that the mill was lost.",
            ["orchard"],
        ),
        ("Aram Tel of the Orchard Front said that it was lost.", ["orchard"]),
        ("Aram Tel of Ravkania said that it was lost.", [None]),
        (
            "The war in the north goes on. Its commander said that the mill was lost.",
            [None],
        ),
        (
            "The Orchard Front and Ravkania signed. Its president said it was late.",
            [None],
        ),
    ],
)
def test_who_holds_its_office_speaks_for_the_group_before(text, who) -> None:
    assert speakers(read_in(text)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Orchard Front will never sit with Ravkania, it said.", ["orchard"]),
        (
            "Selma Haas said that it was late. President Rolf Orr spoke in the evening."
            " His roof, he said, was gone.",
            ["Selma Haas", "Rolf Orr"],
        ),
    ],
)
def test_he_and_it_are_of_whom_the_words_before_tell(text, who) -> None:
    reading = read_in(text)
    words = reading.document.words_of
    assert [
        one.speaker.actor or words(one.speaker.name) for one in reading.statements
    ] == who


def test_it_of_we_come_if_it_stops_is_not_who_speaks() -> None:
    reading = read_in("“If it stops, we come to Tolmin,” the Orchard Front said.")
    (one,) = reading.commitments
    assert one.formula == "attend(orchard) only if so(it-stops)"
    assert one.duty is None
    assert [coin.up_to for coin in one.coins] == [()]


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("The Orchard Front had refused to attend the talks.", True),
        ("The Orchard Front at first refused to attend the talks.", True),
        ("The Orchard Front, which had threatened a boycott, was silent.", True),
        ("The Orchard Front previously said it would come if it rains.", True),
        ("The Orchard Front has refused to attend the talks.", False),
        ("The Orchard Front said it had been shelled.", False),
        ("The Orchard Front refused to attend the talks.", False),
    ],
)
def test_what_had_been_said_is_told_as_of_before(text, earlier) -> None:
    reading = read_in(text)
    assert [one.earlier for one in reading.statements] == [earlier]
