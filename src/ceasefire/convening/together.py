"""Promises that wait for each other: what has to be announced together.

How    Parties announce one after the other what they are ready for (to come, to accept,
       to vote), each as soon as what it makes a condition of it is met by those who
       have. Whoever is left waits for somebody; a circle of such waiting is a group.
Read   `waiting_together`.
"""

from collections.abc import Mapping

from ceasefire.convening.decisions import VOTES
from ceasefire.convening.frame import Frame
from ceasefire.convening.literals import Literal, literals_of
from ceasefire.convening.preconditions import ATTEND
from ceasefire.core import Atom
from ceasefire.core.conditions import Formula, is_so

_ANNOUNCED = (ATTEND, "accepts", "signs", "recognises", VOTES)


def waiting_together(
    frame: Frame, state: Mapping[Atom, bool]
) -> tuple[tuple[str, ...], ...]:
    """Return the groups of parties that wait for each other.

    Parameters
    ----------
    frame
        What stands.
    state
        A consistent state, in which the only largest set of parties attends.
    """
    said = [one.formula for one in frame.standing]
    formulas = [(one, literals_of(one)) for one in (*said, *frame.given)]
    ready = {atom for atom, so in state.items() if so and atom.predicate in _ANNOUNCED}
    actors = dict.fromkeys(atom.names[0] for atom in sorted(ready))
    conditions = {
        actor: [
            (formula, literals)
            for formula, literals in formulas
            if any((atom, False) in literals for atom in ready if _is_by(atom, actor))
        ]
        for actor in actors
    }
    waiting = _left_waiting(conditions, state)
    waits_for = {
        actor: {
            other
            for other in waiting
            if other != actor and _hangs_on(conditions[actor], other, ready)
        }
        for actor in waiting
    }
    order = [*frame.parties, *sorted(set(waiting) - set(frame.parties))]
    return _circles({one: waits_for[one] for one in order if one in waits_for})


_Conditions = list[tuple[Formula, frozenset[Literal]]]


def _is_by(atom: Atom, actor: str) -> bool:
    return atom.names[0] == actor


def _left_waiting(
    conditions: Mapping[str, _Conditions], state: Mapping[Atom, bool]
) -> list[str]:
    """Whoever cannot announce anything until somebody does who cannot either."""
    announced: set[str] = set()
    while True:
        ready = {
            actor
            for actor, own in conditions.items()
            if actor not in announced and _met(own, {*announced, actor}, state)
        }
        if not ready:
            return [actor for actor in conditions if actor not in announced]
        announced |= ready


def _met(own: _Conditions, there: set[str], state: Mapping[Atom, bool]) -> bool:
    """Say whether conditions are met if only those have announced anything."""
    now = {
        atom: so and (atom.predicate not in _ANNOUNCED or atom.names[0] in there)
        for atom, so in state.items()
    }
    return all(is_so(formula, now) for formula, _ in own)


def _hangs_on(own: _Conditions, other: str, ready: set[Atom]) -> bool:
    return any(
        (atom, True) in literals
        for _, literals in own
        for atom in ready
        if _is_by(atom, other)
    )


def _circles(waits_for: dict[str, set[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups in which everybody waits, over however many steps, for everybody."""
    reach = {party: _reached(party, waits_for) for party in waits_for}
    groups = []
    for party in waits_for:
        group = tuple(
            one for one in waits_for if one in reach[party] and party in reach[one]
        )
        if len(group) > 1 and group not in groups:
            groups.append(group)
    return tuple(groups)


def _reached(party: str, waits_for: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [party]
    while waiting:
        for other in waits_for[waiting.pop()] - found:
            found.add(other)
            waiting.append(other)
    return found
