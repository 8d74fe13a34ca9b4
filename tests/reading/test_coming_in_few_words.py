"""Coming told by the verb before, and of "us": "The Guard will not", "count us out".

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard guard riders guild government ravka")
SAYS = " said the leader of the Orchard Front. The talks are near."


def bound(*told: str) -> set[tuple[str, str]]:
    """Give each of these to whom it is of."""
    return {(one.split("(")[1].split(")")[0], one) for one in told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Orchard Front will be in Tolmin. The Hill Guard will not.",
            bound("attend(orchard)", "not attend(guard)"),
        ),
        (
            "The Guild's chairman said it would come. He said the Riders would not.",
            {("guild", "attend(guild)"), ("guild", "not attend(riders)")},
        ),
        (
            "The Guild will come to Tolmin, but the Hill Guard will not.",
            bound("attend(guild)", "not attend(guard)"),
        ),
        (
            "The Guild will be in Tolmin, and so will the Hill Guard.",
            bound("attend(guild)", "attend(guard)"),
        ),
        (
            "The Guild will not be in Tolmin, and neither will the Hill Guard.",
            bound("not attend(guild)", "not attend(guard)"),
        ),
        ("The Guild may come to Tolmin. The Hill Guard will not.", set()),
        (
            "The Guild will come to Tolmin if the road is open. The Guard will not.",
            bound("attend(guild) only if so(road-is-open)"),
        ),
        ("The Guild will sell boats. The Guard will not. The talks are near.", set()),
        ("The Guild came to Tolmin in May. The Hill Guard did not.", set()),
        (
            "The Orchard Front's delegation to Tolmin will be led by its deputy.",
            bound("attend(orchard)"),
        ),
        ("Idar Venn will not lead the Orchard Front's delegation to Tolmin.", set()),
        (
            "For the Riders, Captain Sel promised that they would come to Tolmin.",
            bound("attend(riders)"),
        ),
        (
            "A foreign ministry spokeswoman said Sellach would not come to Tolmin.",
            bound("not attend(government)"),
        ),
        ("A foreign ministry official said Ravkania would come to Tolmin.", set()),
        (
            '"If the riders go to Tolmin, the guild stays at home," said the head of '
            "the Ferrymen's Guild.",
            bound("attend(guild) only if not attend(riders)"),
        ),
        ("If the road is shut, the boats stay at home, said the Hill Guard.", set()),
        ('"You will see us in Tolmin,"' + SAYS, bound("attend(orchard)")),
        ('"Nobody will see us in Tolmin,"' + SAYS, bound("not attend(orchard)")),
        ('"You will see us in the market,"' + SAYS, set()),
        ('"Tolmin will have to do without us,"' + SAYS, bound("not attend(orchard)")),
        ('"The talks will not begin without us,"' + SAYS, set()),
        (
            '"Count us out if the Hill Guard is invited,"' + SAYS,
            bound("attend(orchard) only if not invite(guard)"),
        ),
    ],
)
def test_few_words_tell_who_comes(text, told) -> None:
    assert TALKS.bound_by(text) == told


ARTICLE = """The government of Sellach will be represented in Tolmin by its interior
minister, Dana Holk, a statement from the presidency said.

The Hill Guard makes its coming depend on the Riders. "If the Riders show up in
Tolmin, you will not see us there," its commander, a man who calls himself Uncle, said.

The Riders' answer came a day later. They are going to Tolmin, their secretary, Ilya
Brandt, announced, no matter who else is in the hall.

Ravkania was asked as well. Its embassy said that Ravkania would not be taking part.

The Orchard Front has told the mediators that it will come only if its radio station
is back on the air. For the Guild, Anna Doyle confirmed that two members would attend.
"""


def test_all_of_an_article_is_heard() -> None:
    assert TALKS.bound_by(ARTICLE) == {
        ("government", "attend(government)"),
        ("guard", "attend(guard) only if not attend(riders)"),
        ("riders", "attend(riders)"),
        ("ravka", "not attend(ravka)"),
        ("orchard", "attend(orchard) only if so(radio-station-is-back-on-the-air)"),
        ("guild", "attend(guild)"),
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Orchard Front will come to Tolmin only if the power is back.",
            bound("attend(orchard) only if so(power-is-back)"),
        ),
        (
            "The Guild will come only if the general is present. The talks are near.",
            bound("attend(guild) only if so(general-is-present)"),
        ),
        (
            "The Guard will not set foot in Tolmin while the blockade continues.",
            bound("attend(guard) only if not so(blockade-continues)"),
        ),
        (
            "The Hill Guard would sit down with anyone, but only if it got a seat, its "
            "leader said.",
            bound("attend(guard) only if invite(guard)"),
        ),
        (
            'The Guild insists on a seat for the Hill Guard. "The Hill Guard has to be '
            'there," its chairman said. The talks are near.',
            {("guild", "invite(guard)")},
        ),
    ],
)
def test_things_and_officers_come_to_no_table(text, told) -> None:
    assert TALKS.bound_by(text) == told
