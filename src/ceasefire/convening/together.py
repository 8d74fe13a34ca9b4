"""Promises that wait for each other: whose attendance has to be announced together.

How    Parties announce one after the other, each as soon as what it makes a condition
       of its coming is met by those who have. Whoever is left though all of them can
       attend waits for somebody; a circle of such waiting is a group.
Read   `waiting_together`.
"""

from collections.abc import Mapping

from ceasefire.convening.frame import ATTEND, Frame, Standing
from ceasefire.convening.literals import literals_of
from ceasefire.core import Atom
from ceasefire.core.conditions import is_so


def waiting_together(
    frame: Frame, attending: frozenset[str], state: Mapping[Atom, bool]
) -> tuple[tuple[str, ...], ...]:
    """Return the groups of parties that wait for each other.

    Parameters
    ----------
    frame
        What stands.
    attending
        The only largest set of parties.
    state
        A consistent state in which they attend.
    """
    on_seat = {
        party: [one for one in frame.standing if _says(one, party, attends=False)]
        for party in frame.parties
        if party in attending
    }
    announced: set[str] = set()
    while True:
        ready = {
            party
            for party, conditions in on_seat.items()
            if party not in announced and _met(conditions, {*announced, party}, state)
        }
        if not ready:
            break
        announced |= ready
    waiting = [party for party in on_seat if party not in announced]
    waits_for = {
        party: {
            other
            for other in waiting
            if other != party
            and any(_says(one, other, attends=True) for one in on_seat[party])
        }
        for party in waiting
    }
    return _circles(waits_for)


def _says(one: Standing, party: str, *, attends: bool) -> bool:
    """Say whether a party's attending, or its staying away, would meet a statement."""
    return (Atom(ATTEND, (party,)), attends) in literals_of(one.formula)


def _met(
    conditions: list[Standing], there: set[str], state: Mapping[Atom, bool]
) -> bool:
    """Say whether conditions are met if only those are there."""
    now = {
        atom: (atom.names[0] in there if atom.predicate == ATTEND else so)
        for atom, so in state.items()
    }
    return all(is_so(one.formula, now) for one in conditions)


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
