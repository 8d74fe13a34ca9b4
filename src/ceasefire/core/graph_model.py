"""A conflict as moves between states: who can change what, and who prefers what."""

import operator
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ceasefire.core.asked import take_tuples
from ceasefire.core.errors import CeasefireError
from ceasefire.core.readers import PUBLIC


class ImpossibleModel(CeasefireError, ValueError):
    """A graph model was put together that cannot be."""

    def __init__(self, title: str, why: str) -> None:
        super().__init__(title, why)
        self.title, self.why = title, why

    def __str__(self) -> str:
        return f"The graph model '{self.title}' cannot be: {self.why}."


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
    states : n of m booleans
        What is done and what is not, option by option; the feasible states only, each
        once.
    levels : for each decision maker, n whole numbers
        Of each state: the higher, the more preferred. States of one number are equally
        preferred.
    coalitions
        Decision makers, by position, who may move together.
    status_quo, wanted
        Positions of states; None where none is named.
    notes
        What was read otherwise than a maker of the file might expect.

    Raises
    ------
    ImpossibleModel
        If lengths do not fit each other, a state stands twice, a preference is no whole
        number, or a position is none.
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

    def __post_init__(self) -> None:
        take_tuples(self)
        keep = object.__setattr__
        keep(self, "states", tuple(tuple(map(bool, state)) for state in self.states))
        levels = tuple(_whole(one, self.title) for one in self.levels)
        keep(self, "levels", levels)
        for name in ("status_quo", "wanted"):
            keep(self, name, _place(getattr(self, name)))
        coalitions = tuple(tuple(map(_place, one)) for one in self.coalitions)
        keep(self, "coalitions", coalitions)
        if (why := _why_unsound(self)) is not None:
            raise ImpossibleModel(self.title, why)

    def label(self, state: int) -> str:
        """Write a state as a string of Y and N, in the order of the options."""
        return "".join("Y" if done else "N" for done in self.states[state])


def _place(given: Any) -> Any:
    """Take a position out of an array for the number that it is."""
    return operator.index(given) if hasattr(given, "__index__") else given


def _whole(levels: Iterable[object], title: str) -> tuple[int, ...]:
    try:
        return tuple(operator.index(level) for level in levels)  # type: ignore[arg-type]
    except TypeError as error:
        raise ImpossibleModel(title, "a preference is no whole number") from error


def _why_unsound(model: GraphModel) -> str | None:
    """Say what does not fit together; None where all does."""
    n_makers, n_states = len(model.decision_makers), len(model.states)
    if not n_makers or not n_states:
        return "it has no decision maker, or no state"
    if any(len(state) != len(model.options) for state in model.states):
        return f"a state does not say of each of {len(model.options)} options"
    if len(set(model.states)) < n_states:
        return "a state stands twice"
    if len(model.levels) != n_makers:
        return f"{n_makers} decide, and {len(model.levels)} have preferences"
    if any(len(levels) != n_states for levels in model.levels):
        return f"somebody has no preference for each of {n_states} states"
    owners = [option.owner for option in model.options]
    members = [one for coalition in model.coalitions for one in coalition]
    if not all(_is_place(one, n_makers) for one in (*owners, *members)):
        return "an option or a coalition is of nobody who decides"
    if any(len(set(one)) < len(one) for one in model.coalitions):
        return "somebody stands twice in a coalition"
    for name, state in (("status quo", model.status_quo), ("wanted", model.wanted)):
        if state is not None and not _is_place(state, n_states):
            return f"{name} is {state!r}, and there are {n_states} states, from 0"
    return None


def _is_place(given: object, n: int) -> bool:
    return isinstance(given, int) and 0 <= given < n


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
