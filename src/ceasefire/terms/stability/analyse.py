"""From a graph model to what holds in it.

Read   `analyse`.
"""

from collections.abc import Iterable
from functools import reduce

import numpy as np

from ceasefire.core import GraphModel
from ceasefire.terms.stability.concepts import Concept, Focus, stable_states
from ceasefire.terms.stability.model import (
    CoalitionView,
    LeastChange,
    StabilityAnswer,
    States,
)
from ceasefire.terms.stability.trace import paths_from
from ceasefire.terms.stability.words import findings_of

MOST_STATES_CHANGED = 60  # a programme over all rankings of more would not end
_TOO_MANY = (
    f"The least change was not sought: there are more than {MOST_STATES_CHANGED} "
    "states. Leave out options, or states that do not matter."
)


def analyse(
    model: GraphModel, *, concepts_wanted: Iterable[Concept] = tuple(Concept)
) -> StabilityAnswer:
    """Say which states are stable for whom, which hold for all, and what leads there.

    Parameters
    ----------
    model
        If it names a status quo, ways from there are traced; if it names a wanted
        state, the least change of preferences is sought that makes it hold.
    concepts_wanted
        For which concepts that least change is sought.
    """
    makers = range(len(model.decision_makers))
    stable = tuple(_stable(model, (maker,)) for maker in makers)
    equilibria = {
        concept: reduce(_and, (one[concept] for one in stable)) for concept in Concept
    }
    coalitions = tuple(_coalition(model, members) for members in model.coalitions)
    held = sorted({state for states in equilibria.values() for state in states})
    start = model.status_quo
    paths = () if start is None else paths_from(model, start, held)
    changes = _changes(model, equilibria, concepts_wanted)
    return StabilityAnswer(
        model=model,
        stable=stable,
        equilibria=equilibria,
        coalitions=coalitions,
        paths=paths,
        changes=changes,
        findings=findings_of(model, equilibria, coalitions, paths, changes),
        notes=(*model.notes, _TOO_MANY) if _is_too_large(model) else model.notes,
    )


def _stable(model: GraphModel, members: tuple[int, ...]) -> dict[Concept, States]:
    focus = Focus.of(model, members)
    found = {one: np.flatnonzero(stable_states(model, focus, one)) for one in Concept}
    return {one: tuple(states.tolist()) for one, states in found.items()}


def _and(first: States, second: States) -> States:
    return tuple(state for state in first if state in second)


def _coalition(model: GraphModel, members: tuple[int, ...]) -> CoalitionView:
    focus = Focus.of(model, members)
    found = {n: tuple(focus.improvements(n)) for n in range(len(model.states))}
    return CoalitionView(
        members=members,
        stable=_stable(model, members),
        improvements={state: to for state, to in found.items() if to},
    )


def _is_too_large(model: GraphModel) -> bool:
    return model.wanted is not None and len(model.states) > MOST_STATES_CHANGED


def _changes(
    model: GraphModel, equilibria: dict[Concept, States], concepts: Iterable[Concept]
) -> tuple[LeastChange, ...]:
    wanted = model.wanted
    if wanted is None or _is_too_large(model):
        return ()
    from ceasefire.terms.stability.inverse import least_change  # scipy

    return tuple(
        LeastChange(wanted, concept, (), model.levels, is_proved=True)
        if wanted in equilibria[concept]
        else least_change(model, wanted, concept)
        for concept in concepts
    )
