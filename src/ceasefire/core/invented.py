"""What of a simulated case is invented, and how a page says it.

Why    An exercise often puts invented groups on real ground. To call that ground
       invented would be as wrong as to pass the groups for real.
"""

from collections.abc import Collection
from enum import StrEnum


class Invented(StrEnum):
    """What can be invented in a case, in the order in which it is named."""

    COUNTRY = "country"
    PARTIES = "parties"
    EVENTS = "events"


_NAMED = {
    Invented.COUNTRY: "the country",
    Invented.PARTIES: "the parties",
    Invented.EVENTS: "the events",
}


def say_invented(what: Collection[Invented], *, where: str = "") -> str:
    """Say what is invented, and what is not, in one clause without a full stop.

    Parameters
    ----------
    what
        What is invented. Of nothing, nothing is said.
    where
        Put behind what is invented, as in " on this page".
    """
    if not what:
        return ""
    made_up = [one for one in Invented if one in what]
    real = [one for one in Invented if one not in what]
    said = f"{_named(made_up)}{where} {_are(made_up)} invented"
    return f"{said}; {_named(real)} {_are(real)} not" if real else said


def _named(things: list[Invented]) -> str:
    names = [_NAMED[one] for one in things]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _are(things: list[Invented]) -> str:
    return "is" if things == [Invented.COUNTRY] else "are"
