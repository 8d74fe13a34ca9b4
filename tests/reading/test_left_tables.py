"""Who gets up from the table, has no part in it, or is only said to stay away.

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import Talks

TALKS = Talks.among("orchard guard riders guild government ravka")
SAYS = " said the leader of the Orchard Front. The talks are near."
APART = {("orchard", "attend(orchard) only if not attend(guard)")}
CONTRARY = "the same party says the contrary later"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"“If the Hill Guard sits down at that table, we get up from it,”{SAYS}",
            APART,
        ),
        (f"“If the Hill Guard comes, we stand up from the table,”{SAYS}", APART),
        (f"“If the Hill Guard takes its seat, we leave ours,”{SAYS}", APART),
        (f"“If the Hill Guard comes, we will leave the room,”{SAYS}", APART),
        (
            f"“If the mill is lost, we leave it,”{SAYS}",
            {("orchard", "so(leave-it) if so(mill-is-lost)")},
        ),
        (
            "The Guild's chairman said it would have no part in the talks. The Orchard "
            "Front wants no part in the talks. The Hill Guard wants a part in them.",
            {("guild", "not attend(guild)"), ("orchard", "not attend(orchard)")},
        ),
        (
            "The Guild said that the Hill Guard would have no part in the talks.",
            {("guild", "excluded(guard, talks)")},
        ),
        (
            "The Ferrymen's Guild will attend only if the mill road is opened, its "
            "president, Sir Aram Tel, announced at a lunch. The Hill Guard will "
            "attend, its chairman, Idar Venn, said on Monday.",
            {
                ("guild", "attend(guild) only if so(mill-road-is-opened)"),
                ("guard", "attend(guard)"),
            },
        ),
        ("If the Hill Guard comes to Tolmin, the Orchard Front will not.", APART),
        (f"“If the Hill Guard takes a seat in Tolmin, we won't,”{SAYS}", APART),
        (
            "The Guild told Ravkania that if the Hill Guard came, it would not. If the "
            "Guild pays the ferrymen, the Orchard Front will not. The swap will take "
            "place if the Orchard Front sits down.",
            {("guild", "attend(guild) only if not attend(guard)")},
        ),
        (
            "Ravkania has a letter from the chairman of the Ferrymen's Guild, Mr Ole "
            "Strand, in which he says that the Guild will not come to Tolmin. It had a "
            "call from the commander of the Hill Guard, Aram Tel, on Monday. Tel said "
            "that it would come to Tolmin.",
            {("guild", "not attend(guild)"), ("guard", "attend(guard)")},
        ),
        (
            "The Orchard Front will not enter a room in which the Hill Guard is "
            "sitting. The Riders will not attend talks where the Guild sits. The Guild "
            "will not enter a room in which its men were beaten.",
            APART | {("riders", "attend(riders) only if not attend(guild)")},
        ),
        (
            "3. The Hill Guard. Colonel Harb received us in his tent. He said that he "
            "will come only if the mill is free.\n\n"
            "4. The Sand Riders. Mr Holm of the Ferrymen's Guild told us on Monday "
            "that the Guild will come.",
            {
                ("guard", "attend(guard) only if so(mill-is-free)"),
                ("guild", "attend(guild)"),
            },
        ),
        (
            "Many of you ask after lunch who is coming.\n\nThe Ferrymen's Guild has "
            "accepted. The Hill Guard has declined.",
            {("guild", "attend(guild)"), ("guard", "not attend(guard)")},
        ),
        ("Many ask who came to the mill. The Guild has accepted.\n\nA plan.", set()),
        (
            "Certain newspapers have written that the Hill Guard will stay away if its "
            "flag is not flown. There are rumours that the Guild will not come unless "
            "it is paid. It is said in the markets that the Riders will come only if "
            "the road is open. Diplomats say that the Orchard Front will come only if "
            "the mill is free.",
            {("unnamed", "attend(orchard) only if so(mill-is-free)")},
        ),
    ],
)
def test_who_leaves_the_table_does_not_come(
    text: str, told: set[tuple[str, str]]
) -> None:
    assert TALKS.bound_by(text) == told


def test_what_a_professor_writes_takes_the_place_of_what_the_party_told() -> None:
    read = TALKS.accepted(
        "The Guild said in January that it would have no part in the talks. Professor "
        "Yrala wrote on Monday that the Guild will come to Tolmin after all."
    )
    said = next(of for where, of in read.lists if where == ("statements",))
    assert [one["condition"] for one in said] == [None, "attend(guild)"]
    assert any(CONTRARY in str(why) for why in read.remarks)
