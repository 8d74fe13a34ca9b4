"""An agreement that is sought is none; and which ceasefire is that of a place."""

import pytest


def _measures(reading) -> list[tuple[str, str]]:
    words = reading.document.words_of
    return [(words(one.words), str(one.status)) for one in reading.measures]


@pytest.mark.parametrize(
    "text",
    [
        "The sides were close to an agreement on the release of women and children.",
        "The envoy hopes for an agreement on the release of women and children.",
        "They failed to reach an accord on the release of women and children.",
        "The parties could strike a deal on the release of women and children.",
        "They are on the verge of a deal on the release of women and children.",
        "Work on an accord on the release of women and children goes on.",
        "They parted without an agreement on the release of women and children.",
    ],
)
def test_what_is_sought_is_not_agreed(reading_of, text: str) -> None:
    statuses = [status for _, status in _measures(reading_of(text))]
    assert "agreed" not in statuses
    assert "done" not in statuses


@pytest.mark.parametrize(
    "text",
    [
        "Thanks to an agreement on the release of the crew, families were at the pier.",
        "They reached an agreement on the release of the crew.",
        "Under an agreement on the release of the crew, buses are to come on Friday.",
        "The envoy announced an agreement on the release of the crew.",
    ],
)
def test_what_was_reached_is_agreed(reading_of, text: str) -> None:
    assert "agreed" in [status for _, status in _measures(reading_of(text))]


@pytest.mark.parametrize(
    ("words", "local"),
    [
        ("a truce in the market area", True),
        ("a ceasefire in the port district", True),
        ("a pause around the hospital", True),
        ("a ceasefire in the old quarter", True),
        ("a ceasefire in all districts", False),
        ("a ceasefire in the whole country", False),
        ("a ceasefire in the territory", False),
        ("a ceasefire", False),
    ],
)
def test_a_ceasefire_of_a_place_is_local(reading_of, words: str, local: bool) -> None:
    (found,) = reading_of(f"The council rejected {words}.").measures
    assert (str(found.kind) == "localised-ceasefire") == local
    assert str(found.status) == "refused"


def test_a_truce_that_was_brokered_is_agreed(reading_of) -> None:
    for verb in ("brokered", "arranged", "sealed"):
        (found,) = reading_of(f"Elders {verb} a two-day truce in Dorn.").measures
        assert str(found.status) == "agreed", verb
