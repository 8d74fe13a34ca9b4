"""People on lists of an exchange: who they are said to be, and what is said of them.

Why    A name on a list can cost a life. What is written of a person never shows when a
       value is printed: names, parents, places and families are kept out of `repr`.
Read   `Detainee`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class Category(StrEnum):
    """What agreements tell people apart by."""

    WOUNDED_OR_ILL = "wounded-or-ill"
    CHILD = "child"
    WOMAN = "woman"
    ELDERLY = "elderly"
    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    REMAINS = "remains"


class Urgency(StrEnum):
    """How soon a person needs care; the most urgent first."""

    CRITICAL = "critical"
    URGENT = "urgent"
    STABLE = "stable"
    UNKNOWN = "unknown"


class DetaineeConsent(StrEnum):
    """Whether a detainee wants to go, asked in private."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not-asked"


class Custody(StrEnum):
    """What a list says has become of a person."""

    HELD = "held"
    NOT_HELD = "not-held"
    DEAD = "dead"
    RELEASED = "released"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Detainee:
    """One row of a list: a person as one side wrote them down.

    Attributes
    ----------
    row
        Id of the row; it names nobody.
    holder, receiver
        Ids of the party that holds the person, and of the one that the person would
        come home to. None where the list does not say.
    claimed
        Whether a party claims that the person is held, and not the holder that he is.
    name, father, mother, place
        As written, in either script; empty where not known.
    born, arrested
        ``1990``, ``1990-05`` or ``1990-05-01``; empty where not known.
    categories
        The first decides for priority where several are of one class.
    family
        Who stay together; the word is as confidential as a name.
    values
        By party, what the person is worth in its own measure, where the list says.
    """

    row: str
    list: str
    line: int
    holder: str | None
    receiver: str | None
    claimed: bool = False
    name: str = field(default="", repr=False)
    father: str = field(default="", repr=False)
    mother: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    place: str = field(default="", repr=False)
    arrested: str = field(default="", repr=False)
    categories: tuple[Category, ...] = ()
    urgency: Urgency = Urgency.UNKNOWN
    family: str = field(default="", repr=False)
    consent: DetaineeConsent = DetaineeConsent.NOT_ASKED
    custody: Custody = Custody.HELD
    values: Mapping[str, Fraction] = field(default_factory=dict)
