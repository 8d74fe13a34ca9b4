"""Stability, in sentences that somebody who lives there can follow."""

from ceasefire.core import Certainty, Finding, GraphModel, Ground, GroundKind, number_of
from ceasefire.terms.stability.concepts import Concept
from ceasefire.terms.stability.model import (
    ChangedPair,
    CoalitionView,
    LeastChange,
    Path,
    States,
)

METHOD = "graph-model"
_MOST_PAIRS = 6
_WHY = {
    Concept.NASH: "nobody can better its lot by a move of its own",
    Concept.SEQ: "whoever moved away would be answered by moves that the others gain "
    "from, and be no better off",
    Concept.SIM: "whoever moved away while the others move too would be no better off",
    Concept.SMR: "whoever moved away could be answered, and could not get out of the "
    "answer",
    Concept.GMR: "whoever moved away could be answered, if need be at the others' cost",
}
_FROM_FIRMEST = tuple(_WHY)


def said(model: GraphModel, state: int) -> str:
    """Describe a state by what is done in it: ``blockade, withdraw (state 7)``."""
    options = zip(model.options, model.states[state], strict=True)
    done = [option.name for option, is_done in options if is_done]
    return f"{', '.join(done) or 'nothing is done'} (state {state + 1})"


def findings_of(
    model: GraphModel,
    equilibria: dict[Concept, States],
    coalitions: tuple[CoalitionView, ...],
    paths: tuple[Path, ...],
    changes: tuple[LeastChange, ...],
) -> tuple[Finding, ...]:
    """Say one sentence per state that holds, per coalition, per way and per change."""
    firmest: dict[int, Concept] = {}
    for concept in reversed(_FROM_FIRMEST):
        firmest |= dict.fromkeys(equilibria[concept], concept)
    held = [
        _finding(model, f"holds/{state + 1}", _holds(model, state, firmest[state]))
        for state in sorted(firmest, key=lambda s: (_FROM_FIRMEST.index(firmest[s]), s))
    ]
    if not held:
        sentence = "No state holds: from each, somebody can better its lot for good."
        held = [_finding(model, "holds/none", sentence)]
    moved = [
        _finding(model, f"coalition/{n}", sentence)
        for n, one in enumerate(coalitions)
        for sentence in _upsets(model, one, equilibria[Concept.NASH])
    ]
    ways = [_finding(model, f"way/{one.to + 1}", _way(model, one)) for one in paths]
    turned = [
        _finding(
            model,
            f"change/{one.concept.value}",
            _turn(model, one),
            "proved" if one.is_proved else "best found",
        )
        for one in changes
    ]
    return (*held, *moved, *ways, *turned)


def _finding(
    model: GraphModel, name: str, claim: str, certainty: str = "proved"
) -> Finding:
    ground = Ground(
        kind=GroundKind.CASE,
        says=f"options, moves and preferences as '{model.title}' has them, over "
        f"{number_of(len(model.states), 'state')}",
    )
    return Finding(
        id=f"stability/{name}",
        claim=claim,
        certainty=Certainty(words=certainty),
        method=METHOD,
        grounds=(ground,),
    )


def _holds(model: GraphModel, state: int, concept: Concept) -> str:
    return f"'{said(model, state)}' holds: {_WHY[concept]}."


def _upsets(model: GraphModel, coalition: CoalitionView, held: States) -> list[str]:
    who = " and ".join(model.decision_makers[i] for i in coalition.members)
    return [
        f"Together, {who} can leave '{said(model, state)}' for "
        f"'{said(model, coalition.improvements[state][0])}', and all of them gain."
        for state in held
        if state in coalition.improvements
    ] or [f"Together, {who} cannot better any state that holds by itself."]


def _way(model: GraphModel, path: Path) -> str:
    if path.steps is None:
        return f"From the status quo, no moves lead to '{said(model, path.to)}'."
    if not path.steps:
        return f"The status quo is '{said(model, path.to)}' itself."
    at = model.status_quo or 0
    told = []
    for step in path.steps:
        gain = "gains" if step.improves else "does not gain"
        does = _does(model, at, step.to)
        told.append(f"{model.decision_makers[step.mover]} {does} and {gain}")
        at = step.to
    return f"From the status quo to '{said(model, path.to)}': {'; then '.join(told)}."


def _does(model: GraphModel, before: int, after: int) -> str:
    """Say what a move changes: ``takes up blockade, drops withdraw``."""
    triples = zip(model.options, model.states[before], model.states[after], strict=True)
    changed = [(option.name, now) for option, was, now in triples if was != now]
    taken = [name for name, now in changed if now]
    dropped = [name for name, now in changed if not now]
    parts = [f"takes up '{' and '.join(taken)}'"] if taken else []
    parts += [f"drops '{' and '.join(dropped)}'"] if dropped else []
    return " and ".join(parts)


def _turn(model: GraphModel, change: LeastChange) -> str:
    wanted, name = said(model, change.wanted), change.concept.value.upper()
    name = "Nash" if change.concept is Concept.NASH else name
    if change.levels is None:
        return f"No change was found that makes '{wanted}' hold ({name})."
    if not change.pairs:
        return f"'{wanted}' holds as it is ({name})."
    told = [_mind(model, pair) for pair in change.pairs[:_MOST_PAIRS]]
    rest = len(change.pairs) - len(told)
    more = f"; and {rest} more" if rest else ""
    how = (
        "preferences must change on at least"
        if change.is_proved
        else "the smallest change that was found is of preferences on"
    )
    return (
        f"For '{wanted}' to hold ({name}), {how} "
        f"{number_of(len(change.pairs), 'pair')} of states: {'; '.join(told)}{more}."
    )


def _mind(model: GraphModel, pair: ChangedPair) -> str:
    better, worse = pair.first, pair.second
    after = pair.after
    if pair.after == "<" or (pair.after == "=" and pair.before == "<"):
        better, worse = worse, better
        after = {"<": ">", "=": "="}[pair.after]
    who = model.decision_makers[pair.decision_maker]
    how = "no longer prefers" if after == "=" else "comes to prefer"
    return f"{who} {how} '{said(model, better)}' to '{said(model, worse)}'"
