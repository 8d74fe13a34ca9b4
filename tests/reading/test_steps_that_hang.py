"""Steps of commitments of many forms, and acts that nobody offers or proposes."""

import pytest


def steps(reading) -> list[str]:
    return [reading.document.words_of(one.words) for one in reading.measures]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The elders would go home the moment the police stop charging tolls.",
         "stop charging tolls"),
        ("The union is ready to reopen the mine in return for a pardon.",
         "reopen the mine"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_moment_or_a_thing_is_a_step(reading_of, text, step) -> None:
    assert steps(reading_of(text)) == [step]


@pytest.mark.parametrize(
    "text",
    [
        "The visits remain suspended pending a letter from the ministry.",
        "The Guard would walk away from the accord in the event of a raid.",
        "The Guard may keep the road closed in case a breach is proved.",
        "The Guard pays the drivers a wage so long as the road is quiet.",
        "Whether the road opens depends on the weather.",
        "The captains would sing, were the army to free the drivers.",
    ],
)
def test_what_goes_on_or_is_only_asked_is_none(reading_of, text) -> None:
    assert steps(reading_of(text)) == []
