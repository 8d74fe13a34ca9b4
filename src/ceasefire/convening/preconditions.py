"""What a statement asks of a party in return for its invitation.

Read   `preconditions_of`.
"""

from collections.abc import Iterator, Mapping

from ceasefire.convening.literals import alternatives
from ceasefire.core import Atom
from ceasefire.core.conditions import Formula, as_logic, claimed_in

ATTEND, INVITE, PRECONDITION = "attend", "invite", "precondition"
OF_A_SEAT = (ATTEND, INVITE, PRECONDITION)
MATTER = "so"


def preconditions_of(
    formula: Formula, by: str | None, moves: Mapping[str, tuple[str, ...]]
) -> Iterator[Atom]:
    """Preconditions that a statement makes: what it asks in return for an invitation.

    It does where it makes a claim about a party's invitation, which it rules out unless
    something else about that party is so, or a matter that is up to it.
    """
    about = {
        atom.names
        for atom in claimed_in(formula)
        if atom.predicate == INVITE and atom.names[0] != by
    }
    for one, other in alternatives(as_logic(formula)) if about else ():
        for (seat, is_so), (asked, _) in ((one, other), (other, one)):
            if seat.predicate != INVITE or is_so or seat.names not in about:
                continue
            if asked.predicate == MATTER and (
                seat.names[0] in moves.get(asked.names[0], ())
            ):
                yield Atom(PRECONDITION, seat.names)
            if asked.names[:1] == seat.names and asked.predicate not in OF_A_SEAT:
                yield Atom(PRECONDITION, seat.names)
                if len(asked.names) > 1:
                    yield Atom(PRECONDITION, (*seat.names, asked.names[1]))
