"""A conflict as moves between states: who can change what, and who prefers what."""

from dataclasses import dataclass
from enum import StrEnum

from ceasefire.core.readers import PUBLIC


class Direction(StrEnum):
    """Which way an option can be changed once it stands."""

    BOTH = "both"
    FORWARD = "forward"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOption:
    """Something that one decision maker may do or leave.

    Attributes
    ----------
    owner
        Position of its decision maker.
    direction
        `FORWARD`: once done it cannot be undone. `BACK`: once left it cannot be done.
    """

    name: str
    owner: int
    direction: Direction = Direction.BOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphModel:
    """Decision makers, their options, the states these make, and who prefers which.

    Attributes
    ----------
    states
        What is done and what is not, option by option; the feasible states only.
    levels
        By decision maker, for each state a number: the higher, the more preferred.
        States of one number are equally preferred.
    coalitions
        Decision makers, by position, who may move together.
    status_quo, wanted
        Positions of states; None where none is named.
    notes
        What was read otherwise than a maker of the file might expect.
    """

    title: str
    decision_makers: tuple[str, ...]
    options: tuple[MoveOption, ...]
    states: tuple[tuple[bool, ...], ...]
    levels: tuple[tuple[int, ...], ...]
    coalitions: tuple[tuple[int, ...], ...] = ()
    status_quo: int | None = None
    wanted: int | None = None
    notes: tuple[str, ...] = ()

    def label(self, state: int) -> str:
        """Write a state as a string of Y and N, in the order of the options."""
        return "".join("Y" if done else "N" for done in self.states[state])


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelledConflict:
    """A graph model of a case, whose decision makers are its parties.

    Attributes
    ----------
    file
        As the case names it.
    model
        Its decision makers are ids of parties.
    """

    id: str
    file: str
    model: GraphModel
    note: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC
