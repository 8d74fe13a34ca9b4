"""What a caller asks with: a day that is a day, a number that is a whole one.

Why    A `datetime`, and a time stamp of a data frame, is a `date` to Python, and
       cannot be compared with one; `True` is the number 1, and 3.5 days are no days.
       What is taken silently here is a wrong answer further on.
Read   `as_day`, `as_whole`, `as_several`; nouns ask `take_tuples` at birth.
"""

import operator
from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any, TypeVar, get_origin

from ceasefire.core.errors import CeasefireError

_T = TypeVar("_T")
_MOST_SHOWN = 100  # characters of what was given


class NotADay(CeasefireError, ValueError):
    """Something else was given where a day belongs."""

    def __init__(self, name: str, given: object) -> None:
        super().__init__(name, given)
        self.name, self.given = name, given

    def __str__(self) -> str:
        return (
            f"{self.name} is {self.given!r}, and no day; give a datetime.date, such as "
            "date(2021, 2, 17)."
        )


class NotWhole(CeasefireError, ValueError):
    """Something else was given where a whole number within bounds belongs."""

    def __init__(self, name: str, given: object, least: int, most: int) -> None:
        super().__init__(name, given, least, most)
        self.name, self.given = name, given
        self.least, self.most = least, most

    def __str__(self) -> str:
        return (
            f"{self.name} is {self.given!r}; give a whole number from {self.least:,} "
            f"to {self.most:,}."
        )


class NotSeveral(CeasefireError, ValueError):
    """One thing was given where several belong: a word is no list of its letters."""

    def __init__(self, name: str, given: object) -> None:
        super().__init__(name, given)
        self.name, self.given = name, given

    def __str__(self) -> str:
        is_word = isinstance(self.given, str) and len(self.given) < _MOST_SHOWN
        of_type = type(self.given).__name__
        article = "an" if of_type[0] in "aeiou" else "a"
        one = repr(self.given) if is_word else f"{article} {of_type}"
        return f"{self.name} is {one}, and no list; give a list, if only of one."


def as_day(given: date, name: str) -> date:
    """Take a day; a time stamp is one at midnight, if it has no time zone.

    Parameters
    ----------
    given
        A `date`, or a `datetime` (or one of its kind, as pandas has it) at 00:00. An
        instant of a zone is no day: whose day it is depends on where one asks.
    name
        Of what it is, for the refusal.

    Raises
    ------
    NotADay
        If it is anything else.
    """
    if isinstance(given, datetime):
        is_one = given == given and given.tzinfo is None  # noqa: PLR0124 - NaT is not
        if not is_one or given.time() != time.min:
            raise NotADay(name, given)
        return date(given.year, given.month, given.day)
    if not isinstance(given, date):
        raise NotADay(name, given)
    return given


def as_day_if_any(given: date | None, name: str) -> date | None:
    """Take a day, or none at all; `NotADay` for anything else."""
    return None if given is None else as_day(given, name)


def as_whole(given: object, name: str, *, least: int, most: int) -> int:
    """Take a whole number within bounds, of Python or of an array.

    Raises
    ------
    NotWhole
        If it is none, or yes or no, or lies outside.
    """
    try:
        number = operator.index(given)  # type: ignore[arg-type]
    except TypeError as error:
        raise NotWhole(name, given, least, most) from error
    if isinstance(given, bool) or not least <= number <= most:
        raise NotWhole(name, given, least, most)
    return number


def as_several(given: Iterable[_T], name: str) -> tuple[_T, ...]:
    """Take a list, or any other run of things, as a tuple; one word is none.

    Raises
    ------
    NotSeveral
        If it is a string, each of whose letters would be taken for one; or one thing.
    """
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise NotSeveral(name, given)
    return tuple(given)


def take_tuples(noun: Any) -> None:
    """Make a tuple of whatever was given where a noun that is born holds one.

    Raises
    ------
    NotSeveral
        If a word was given.
    """
    for one in fields(noun):
        if get_origin(one.type) is tuple:
            given = getattr(noun, one.name)
            if type(given) is not tuple:
                name = f"{one.name} of {type(noun).__name__}"
                object.__setattr__(noun, one.name, as_several(given, name))
