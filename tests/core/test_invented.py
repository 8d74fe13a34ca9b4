"""A page says what is invented, and does not pass real ground for invented."""

import pytest

from ceasefire.core import Invented, say_invented


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (tuple(Invented), "the country, the parties and the events are invented"),
        (
            (Invented.PARTIES, Invented.EVENTS),
            "the parties and the events are invented; the country is not",
        ),
        (
            (Invented.EVENTS,),
            "the events are invented; the country and the parties are not",
        ),
        ((), ""),
    ],
)
def test_what_is_invented_and_what_is_not_are_both_said(
    what: tuple[Invented, ...], said: str
) -> None:
    assert say_invented(what) == said
