"""Who a mention is, and how that was found out.

Read   `Resolved`, `Via`, `of_figure`.
"""

from dataclasses import dataclass
from enum import StrEnum

from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Figure, Grounds
from ceasefire.reading.text.spans import Span


class Via(StrEnum):
    """How a mention was resolved."""

    NAME = "name"
    SHORT_NAME = "short-name"
    ROLE = "role"
    PRONOUN = "pronoun"
    NONE = "none"


@dataclass(frozen=True, slots=True, eq=False)
class Resolved:
    """Who a mention is.

    Attributes
    ----------
    name
        Where the text names it most fully; None where nobody knows.
    speaks_for
        Where the text says on whose behalf.
    grounds
        Of what was called by a short name, by which rule it was resolved.
    """

    via: Via
    figure: Figure | None = None
    actor: Actor | None = None
    acts_for: Actor | None = None
    name: Span | None = None
    speaks_for: Span | None = None
    grounds: Grounds | None = None


NOBODY = Resolved(Via.NONE)


def of_figure(figure: Figure, via: Via) -> Resolved:
    """Return a mention of somebody who is named."""
    return Resolved(
        via, figure, figure.actor, figure.acts_for, figure.name, figure.speaks_for
    )
