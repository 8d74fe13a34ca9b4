"""A frame as clauses, with a switch per statement.

How    The switch of a statement is true while it stands. What a statement entails (a
       precondition, say) holds exactly while the switch of one that entails it is true:
       dropping it lifts it.
Read   `encode`.
"""

from dataclasses import dataclass

from ceasefire.convening.clauses import Clause, Clauses
from ceasefire.convening.frame import ENTAILED, Frame
from ceasefire.convening.preconditions import ATTEND
from ceasefire.core import Atom


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """Clauses, and what their variables stand for.

    Attributes
    ----------
    switches : (n_statements,)
        Variable of each standing statement, in the order of the frame.
    given : (n_given,)
        The same of each of the formulas that are given, where these were asked for.
    attends
        Variable by party.
    atoms
        Variable of whatever may be so or not.
    wanted
        Literal of the outcome that is asked about.
    n_of_frame
        How many of the clauses say what stands; the rest say what `wanted` means.
    """

    clauses: list[Clause]
    n_variables: int
    switches: tuple[int, ...]
    given: tuple[int, ...]
    attends: dict[str, int]
    atoms: dict[Atom, int]
    wanted: int
    n_of_frame: int


def encode(frame: Frame, *, switch_given: bool = False) -> Encoding:
    """Return a frame as clauses.

    Parameters
    ----------
    frame
        What stands.
    switch_given
        Whether facts and rules get switches as well: to ask which of them are at odds.
    """
    made = Clauses()
    switches = tuple(made.variable() for _ in frame.standing)
    given = tuple(made.variable() for _ in frame.given) if switch_given else ()
    for i, formula in enumerate(frame.given):
        made.require(formula, unless=-given[i] if given else None)
    for switch, one in zip(switches, frame.standing, strict=True):
        made.require(one.formula, unless=-switch)
    entailing: dict[Atom, list[int]] = {}
    for switch, one in zip(switches, frame.standing, strict=True):
        for atom in one.entails:
            entailing.setdefault(atom, []).append(switch)
    every = frame.atoms
    for atom in every:
        if atom.predicate in ENTAILED:
            by = entailing.get(atom, [])
            holds = made.literal(atom)
            made.clauses.append([-holds, *by])
            made.clauses += [[holds, -switch] for switch in by]
    attends = {party: made.literal(Atom(ATTEND, (party,))) for party in frame.parties}
    atoms = {atom: made.literal(atom) for atom in every}
    n_of_frame = len(made.clauses)
    wanted = made.literal(frame.wanted)
    return Encoding(
        clauses=made.clauses,
        n_variables=made.n_variables,
        switches=switches,
        given=given,
        attends=attends,
        atoms=atoms,
        wanted=wanted,
        n_of_frame=n_of_frame,
    )
