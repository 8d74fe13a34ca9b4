"""A date among the options, as long as it is named: a day, a week or a month.

Read   `period_given`.
"""

from typing import TYPE_CHECKING

from ceasefire.core import CeasefireError

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.events.count_series import Period

FORMS = "2021-02-17, 2021-W07 or 2021-02"


class NoSuchDate(CeasefireError):
    """A word is no date, or no date of this series."""

    def __init__(self, option: str, word: str, wanted: str) -> None:
        super().__init__(option, word, wanted)
        self.option, self.word, self.wanted = option, word, wanted

    def __str__(self) -> str:
        return f"{self.option} is '{self.word}'; {self.wanted}."


def period_given(option: str, word: str) -> "tuple[Period, date]":
    """Return what a word names: how long it is, and its first day.

    Raises
    ------
    NoSuchDate
        If it names no day, week or month.
    """
    from ceasefire.events.count_sheet import period_of

    found = period_of(word)
    if found is None:
        raise NoSuchDate(option, word, f"write a date like {FORMS}")
    return found


def is_coarser(period: "Period", other: "Period") -> bool:
    """Say whether one period is longer than another."""
    sizes = list(type(period))
    return sizes.index(period) > sizes.index(other)
