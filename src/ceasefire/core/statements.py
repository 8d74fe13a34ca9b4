"""Who said what, and the record it rests on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ceasefire.core.conditions import Condition
from ceasefire.core.readers import PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that something in the case rests on.

    Attributes
    ----------
    published_on
        Day of publication; None where it is not known.
    file
        Its text in the case folder, if it is kept there.
    """

    id: str
    title: str
    publisher: str
    published_on: date | None = None
    url: str | None = None
    file: str | None = None
    note: str | None = None
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An agreement or resolution that parties accept, refuse or invoke."""

    id: str
    title: str
    on: date | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that is so, whoever says what: it is not up for bargaining.

    Attributes
    ----------
    holds
        What is so.
    on
        The day from which it is; None where it always was.
    """

    id: str
    holds: Condition
    on: date | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that may be so or not, as ``so(matter)`` says in a condition.

    Attributes
    ----------
    title
        What would be so, as a clause: "the army leaves Kesh".
    up_to
        Ids of the parties whose move it is; empty where nobody said.
    """

    id: str
    title: str
    up_to: tuple[str, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


class StatementKind(StrEnum):
    """What somebody does by saying it."""

    PROPOSAL = "proposal"
    DEMAND = "demand"
    PRECONDITION = "precondition"
    OFFER = "offer"
    ACCEPTANCE = "acceptance"
    OBJECTION = "objection"
    RED_LINE = "red-line"
    PREFERENCE = "preference"
    POSITION = "position"
    DECISION = "decision"
    REPORT = "report"


class Firmness(StrEnum):
    """How hard it would be to move the speaker, as far as the words tell."""

    RED_LINE = "red-line"
    FIRM = "firm"
    NEGOTIABLE = "negotiable"
    WISH = "wish"
    UNKNOWN = "unknown"


class ClaimKind(StrEnum):
    """What can be said of a place and checked against events."""

    FEW_OTHER_GROUPS = "few-other-groups"
    NO_EXCLUDED_GROUP = "no-excluded-group"
    CALM = "calm"
    VIOLENCE_FALLING = "violence-falling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A checkable claim about a place.

    Attributes
    ----------
    place
        Id of the place it is about.
    kind
        What it says.
    apart_from
        Ids of the parties whose presence it concedes ("few other groups apart
        from the Free Syrian Army").
    """

    place: str
    kind: ClaimKind
    apart_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing somebody said.

    Attributes
    ----------
    by, to
        Ids of parties. `by` is None where the source names no speaker.
    on
        The day it was said, as far as the source tells.
    says
        What was said, in the case maker's own words.
    source, span
        Id of the source, and first and past-the-last character in its text.
    about
        Ids of parties, places, measures, ceasefires or texts it speaks of.
    condition
        What would have to be so, such as
        ``attend(snc) only if excluded(assad, transitional-government)``.
    confidence
        How surely it was read, 0 to 1; None where nobody judged it.
    supersedes
        Ids of earlier statements of the same speaker that it replaces.
    """

    id: str
    by: str | None
    on: date
    says: str
    kind: StatementKind
    source: str
    to: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    about: tuple[str, ...] = ()
    condition: Condition | None = None
    claim: Claim | None = None
    firmness: Firmness = Firmness.UNKNOWN
    confidence: float | None = None
    supersedes: tuple[str, ...] = ()
    owner: str = PUBLIC
