"""What the text itself tells of a party: its coming by other words, and its promises.

Every sentence is of invented groups, and what has to be read is worked out by hand.
"""

import pytest
from tests.support.sellach import RIVER_ALLIANCE, Talks

from ceasefire.reading import Drafted, Reading, drafted, known_actors

TALKS = Talks.among(
    "orchard quay government ravka elders", RIVER_ALLIANCE, venue="Tolmin Abbey"
)
bound_by = TALKS.bound_by
TOLD_ONLY = (
    "the text tells it of the party, and nobody is quoted with it. Where somebody "
    "knows better, correct it"
)


def accepted(text: str) -> tuple[Reading, Drafted]:
    """Read a text and accept all that is found."""
    reading = TALKS.read(text)
    every = [*reading.statements, *reading.commitments, *reading.measures]
    every += [*reading.decision_rules, *reading.relations]
    return reading, drafted(reading, every, TALKS.case, known_actors(TALKS.case))


@pytest.mark.parametrize(
    ("text", "by", "condition"),
    [
        (
            "The Government of Sellach will be at the abbey as long as Ravkania is not "
            "invited.",
            "government",
            "attend(government) only if not invite(ravka)",
        ),
        (
            "If the Orchard Front gives up its mortars, the government will pass the "
            "amnesty.",
            "government",
            "so(pass-the-amnesty) if so(orchard-front-gives-up-its-mortars)",
        ),
        (
            "The Orchard Front will not free the millers unless the road is opened.",
            "orchard",
            "so(free-the-millers) only if so(road-is-opened)",
        ),
        (
            "If the road is opened, the Quay Brigades will then also free the millers.",
            "quay",
            "so(free-the-millers) if so(road-is-opened)",
        ),
        (
            "The Orchard Front won't free the millers unless the road is opened.",
            "orchard",
            "so(free-the-millers) only if so(road-is-opened)",
        ),
        (
            "The Council of Elders will invite the Quay Brigades only if they sign the "
            "truce.",
            "elders",
            "invite(quay) only if signs(quay, truce)",
        ),
    ],
)
def test_what_is_told_of_a_party_that_is_named_binds_it(text, by, condition) -> None:
    assert bound_by(text) == {(by, condition)}


@pytest.mark.parametrize(
    "text",
    [
        "If the road is opened, the Quay Brigades will split.",
        "If the talks fail, the Quay Brigades will need new guns.",
        "If the road is opened, the Quay Brigades will lose ground.",
        "For years the Front would hear of no truce unless the road was opened.",
        "The Orchard Front would change its name if the road was opened.",
        "If the road is opened, the farmers will free the millers.",
        "The Council of Elders will invite the guild only if it signs the truce.",
    ],
)
def test_what_the_text_guesses_binds_nobody(text) -> None:
    assert bound_by(text) == set()


def test_what_only_the_text_tells_is_less_sure_and_remarked_on() -> None:
    text = "If the road is opened, the Orchard Front will free the millers."
    reading, made = accepted(text)
    (told,) = (of for where, of in made.lists if where == ("statements",))
    assert [(one["by"], one["kind"], one["confidence"]) for one in told] == [
        ("orchard", "offer", 0.75)
    ]
    assert reading.commitments[0].confidence > 0.75
    assert [(one.id, one.why) for one in made.remarks] == [("c1", TOLD_ONLY)]


ARTICLE = """A table in the abbey

5 March 2031

The Council of Elders has borrowed chairs. The Government of Sellach will be at the
abbey as long as Ravkania is not invited. If the Orchard Front gives up its mortars, the
government will pass the amnesty. If the rains come early, everybody will be late.

"No road, no delegation," a courier of the Quay Brigades said. The River Alliance
decides by consensus. The Quay Brigades could come only if the millers were freed. They
had asked for a mill before. Officials say that Ravkania backs the Orchard Front.

The Orchard Front said it would not leave the Vale, and that it would come to the talks
if the road is opened. The farmers would burn the mill unless they are paid.
"""


def test_whatever_is_accepted_is_written_or_remarked_on() -> None:
    reading, made = accepted(ARTICLE)
    written = {one["id"] for _, of in made.lists for one in of}
    named = {one.id for one in (*made.left_out, *made.remarks)}
    source = next(of[0]["id"] for where, of in made.lists if where == ("sources",))
    spoken = {one.statement for one in reading.commitments if one.formula}
    records = [*reading.statements, *reading.commitments, *reading.decision_rules]
    silent = [
        one.id
        for one in records
        if not any(id_.startswith(f"{source}-{one.id}") for id_ in written)
        and one.id not in named | spoken
    ]
    assert len(records) > 8
    assert silent == []


@pytest.mark.parametrize(
    "text",
    [
        "Ravkania will leave for Tolmin on 2 June.",
        "Ravkania will be at the abbey.",
        "Ravkania, for its part, is coming.",
        "Ravkania will come after all.",
        "Ravkania's attendance is no longer in doubt.",
        "Ravkania's attendance is certain.",
        "Ravkania's participation in the talks is beyond doubt.",
        "Ravkania's presence at the abbey is now assured.",
        "The attendance of Ravkania is not in doubt.",
        "Ravkania said that its attendance was no longer in doubt.",
        "Ravkania said it would set out for Tolmin on 2 June.",
    ],
)
def test_coming_is_told_by_the_way_the_place_and_what_is_sure(text) -> None:
    assert bound_by(text) == {("ravka", "attend(ravka)")}


@pytest.mark.parametrize(
    "text",
    [
        "Ravkania will not go to the abbey.",
        "Ravkania's attendance is out of the question.",
        "Ravkania's attendance has been ruled out.",
        "The talks open on Monday. Ravkania, for its part, is not coming.",
    ],
)
def test_so_is_staying_away(text) -> None:
    assert bound_by(text) == {("ravka", "not attend(ravka)")}


@pytest.mark.parametrize(
    "text",
    [
        "Ravkania's attendance is in doubt.",
        "Ravkania's attendance is not certain.",
        "Ravkania's attendance was certain.",
        "Ravkania's participation in the war is not in doubt.",
        "Ravkania's participation in the talks is not ruled out.",
        "Ravkania will be at the old abbey.",
        "Ravkania will leave for Bregen on 2 June.",
        "Ravkania will leave the abbey for now.",
    ],
)
def test_what_leaves_it_open_tells_nobody_comes(text) -> None:
    assert bound_by(text) == set()
