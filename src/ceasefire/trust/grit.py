"""Rules for steps that lower tension, and whether an order keeps them.

References
----------
.. [1] Osgood, C. E. (1962). *An Alternative to War or Surrender*. University of
       Illinois Press.
"""

from collections.abc import Sequence

from ceasefire.core import Case, Measure
from ceasefire.trust.model import Rule, Step


def rules_of(case: Case, steps: Sequence[Step]) -> tuple[Rule, ...]:
    """Hold an order against the rules: verifiable, reciprocal, small first, reversible.

    Parameters
    ----------
    case
        With the measures.
    steps
        In order; of them only `measures` and `verifiers` are looked at.
    """
    if not steps:
        return ()
    measures = {one.id: one for one in case.measures}
    taken = [[measures[base_of(id_)] for id_ in step.measures] for step in steps]
    names = {one.id: one.name for one in case.parties}
    return (
        _verifiable(steps),
        _reciprocal(taken, names),
        _announced(taken),
        _small(taken),
    )


def base_of(name: str) -> str:
    """Id of the measure that a move is, or is a part of."""
    return name.partition("#")[0]


def _verifiable(steps: Sequence[Step]) -> Rule:
    without = [n for n, step in enumerate(steps, start=1) if not step.verifiers]
    return Rule(
        rule="verifiable",
        kept=not without,
        why="Each step has a verifier."
        if not without
        else f"Steps without a verifier: {', '.join(map(str, without))}.",
    )


def _reciprocal(taken: Sequence[Sequence[Measure]], names: dict[str, str]) -> Rule:
    """Nobody acts alone three times running."""
    actors = [frozenset(a for one in step for a in one.actors) for step in taken]
    for n, three in enumerate(zip(actors, actors[1:], actors[2:], strict=False), 1):
        if len(three[0]) == 1 and three[0] == three[1] == three[2]:
            (party,) = three[0]
            why = f"{names[party]} acts alone in steps {n}, {n + 1} and {n + 2}."
            return Rule(rule="reciprocal", kept=False, why=why)
    return Rule(
        rule="reciprocal", kept=True, why="Nobody acts alone three times running."
    )


def _announced(taken: Sequence[Sequence[Measure]]) -> Rule:
    unsaid = [one.title for step in taken for one in step if not one.sources]
    return Rule(
        rule="announced",
        kept=not unsaid,
        why="Each measure rests on a source."
        if not unsaid
        else f"No source speaks of {', '.join(dict.fromkeys(unsaid))}.",
    )


def _small(taken: Sequence[Sequence[Measure]]) -> Rule:
    """What can be undone comes before what cannot."""
    reversible = [[one.reversible for one in step] for step in taken]
    if any(one is None for step in reversible for one in step):
        why = "Of some measures it is not known whether they can be undone."
        return Rule(rule="reversible first", kept=None, why=why)
    first_final = next(
        (n for n, step in enumerate(reversible) if not all(step)), len(taken)
    )
    kept = not any(any(step) for step in reversible[first_final + 1 :])
    why = (
        "What can be undone comes before what cannot."
        if kept
        else f"Step {first_final + 1} cannot be undone, and later ones can."
    )
    return Rule(rule="reversible first", kept=kept, why=why)
