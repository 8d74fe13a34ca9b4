"""Promises that wait for each other: what has to be announced together.

How    Parties announce one after the other what they are ready for (to come, to accept,
       to vote), each as soon as what it makes a condition of it is met by those who
       have. Whoever is left waits for somebody; a circle of such waiting is a group.
Why    What a party says of its own coming binds that party alone: "we come if and only
       if they do" makes the speaker wait, and nobody else. Only what others say of it,
       facts and rules bind whomever they speak of.
Read   `waiting_together`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ceasefire.convening.decisions import VOTES
from ceasefire.convening.frame import Frame
from ceasefire.convening.literals import Literal, literals_of
from ceasefire.convening.preconditions import ATTEND
from ceasefire.core import Atom
from ceasefire.core.conditions import Formula, is_so

_ANNOUNCED = (ATTEND, "accepts", "signs", "recognises", VOTES)

_State = Mapping[Atom, bool]


@dataclass(frozen=True, slots=True)
class _Condition:
    """What somebody's announcement hangs on; `is_own` if that party said so itself."""

    formula: Formula
    literals: frozenset[Literal]
    is_own: bool

    def names(self, atom: Atom) -> bool:
        """Say whether an announcement hangs on this one of another party.

        One's own word hangs on all that it names: "if you come, we come" waits, too.
        """
        return (atom, True) in self.literals or (
            self.is_own and (atom, False) in self.literals
        )


_Conditions = list[_Condition]


def waiting_together(frame: Frame, state: _State) -> tuple[tuple[str, ...], ...]:
    """Return the groups of parties that wait for each other.

    Parameters
    ----------
    frame
        What stands.
    state
        A consistent state, in which the only largest set of parties attends.
    """
    ready = {atom for atom, so in state.items() if so and atom.predicate in _ANNOUNCED}
    conditions: dict[str, _Conditions] = {atom.names[0]: [] for atom in sorted(ready)}
    for actor, condition in _conditions(frame, ready):
        conditions[actor].append(condition)
    waiting = _left_waiting(conditions, state, ready)
    waits_for = {
        actor: {
            other
            for other in waiting
            if other != actor
            and any(
                one.names(atom)
                for one in conditions[actor]
                for atom in ready
                if atom.names[0] == other
            )
        }
        for actor in waiting
    }
    order = [*frame.parties, *sorted(set(waiting) - set(frame.parties))]
    return _circles({one: waits_for[one] for one in order if one in waits_for})


def _conditions(frame: Frame, ready: set[Atom]) -> Iterator[tuple[str, _Condition]]:
    """Who is bound by what: the speaker if it speaks of itself, else the one spoken of.

    A vote hangs on what the voter said, and not on what the rule makes of it.
    """
    for one in frame.standing:
        literals = literals_of(one.formula)
        by = one.statement.by
        if any(atom in ready and atom.names[0] == by for atom, _ in literals):
            yield by or "", _Condition(one.formula, literals, is_own=True)
        else:
            yield from _of_those_bound(one.formula, literals, ready)
    no_votes = {atom for atom in ready if atom.predicate != VOTES}
    for formula in frame.given:
        yield from _of_those_bound(formula, literals_of(formula), no_votes)


def _of_those_bound(
    formula: Formula, literals: frozenset[Literal], ready: set[Atom]
) -> Iterator[tuple[str, _Condition]]:
    bound = {atom.names[0] for atom in ready if (atom, False) in literals}
    for actor in sorted(bound):
        yield actor, _Condition(formula, literals, is_own=False)


def _left_waiting(
    conditions: Mapping[str, _Conditions], state: _State, ready: set[Atom]
) -> list[str]:
    """Whoever cannot announce anything until somebody does who cannot either."""
    announced: set[str] = set()
    while True:
        now_ready = {
            actor
            for actor, own in conditions.items()
            if actor not in announced
            and _is_met(own, now := _if_only({*announced, actor}, state))
            and all(
                _is_due(own, atom, now, state)
                for atom in ready
                if atom.names[0] == actor
            )
        }
        if not now_ready:
            return [actor for actor in conditions if actor not in announced]
        announced |= now_ready


def _if_only(there: Iterable[str], state: _State) -> _State:
    """Return how things are if only those have announced anything."""
    return {
        atom: so and (atom.predicate not in _ANNOUNCED or atom.names[0] in there)
        for atom, so in state.items()
    }


def _is_met(own: _Conditions, now: _State) -> bool:
    return all(is_so(one.formula, now) for one in own)


def _is_due(own: _Conditions, atom: Atom, now: _State, state: _State) -> bool:
    """Say whether what a party promised on a condition is due, as the condition is met.

    True where it promised nothing of the kind.
    """
    promises = [
        one.formula
        for one in own
        if one.is_own and not is_so(one.formula, {**state, atom: False})
    ]
    return not promises or any(not is_so(one, {**now, atom: False}) for one in promises)


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
