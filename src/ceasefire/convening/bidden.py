"""Who is bidden to the table on a day, and who may attend at all.

Read   `invitations`, `parties_of`, `seats`.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ceasefire.convening.preconditions import ATTEND, INVITE, OF_A_SEAT
from ceasefire.core import Atom, Case, Forum, Invitation
from ceasefire.core.conditions import Formula, Not, Or, atoms_of, claimed_in

CLAIMED = "claimed"  # about an invitation, by a statement that stands
_EVER = date.min  # an invitation without a day came before all others


def attends(party: str) -> Atom:
    """Say that a party attends."""
    return Atom(ATTEND, (party,))


def _invited(party: str) -> Atom:
    return Atom(INVITE, (party,))


def claims_about_invitations(formula: Formula) -> Iterator[Atom]:
    """Say of each invitation that a statement makes a claim about that one is made."""
    for atom in claimed_in(formula):
        if atom.predicate == INVITE:
            yield Atom(CLAIMED, atom.names)


def invitations(
    forum: Forum,
    said: Iterable[Formula],
    assumed: Iterable[Formula],
    as_of: date | None,
) -> Iterator[Formula]:
    """Invitations as facts, unless a claim about one stands.

    Where all claims about it are dropped, what the list says of it is a fact again.
    What is assumed of one goes before the list: "what if it were withdrawn?"
    """
    contested = {atom for one in said for atom in claims_about_invitations(one)}
    what_if = {atom for one in assumed for atom in claims_about_invitations(one)}
    for party, invitation in as_listed(forum, as_of).items():
        atom, claimed = _invited(party), Atom(CLAIMED, (party,))
        gone = invitation.withdrawn_on
        so = atom if gone is None or is_after(gone, as_of) else Not(atom)
        if claimed not in what_if:
            yield Or((so, claimed)) if claimed in contested else so


def as_listed(forum: Forum, as_of: date | None) -> dict[str, Invitation]:
    """Return of each party listed by a day its latest invitation."""
    known = [one for one in forum.invitations if not is_after(one.on, as_of)]
    return {one.party: one for one in sorted(known, key=lambda one: one.on or _EVER)}


def is_after(day: date | None, as_of: date | None) -> bool:
    """Say whether a day is later; one that is not known is not."""
    return day is not None and as_of is not None and day > as_of


def parties_of(
    case: Case, forum: Forum, formulas: Iterable[Formula]
) -> tuple[str, ...]:
    """Whoever may attend: at the table, asked to it, or spoken of as coming."""
    named = {*forum.convenors, *forum.sides}
    named |= {one.party for one in forum.invitations}
    named |= {
        atom.names[0]
        for formula in formulas
        for atom in atoms_of(formula)
        if atom.predicate in OF_A_SEAT
    }
    named |= {
        matter.names[0]
        for rule in forum.decision_rules
        for matter in rule.decides
        if matter.names and matter.predicate in OF_A_SEAT
    }
    return tuple(party.id for party in case.parties if party.id in named)


def seats(forum: Forum, parties: tuple[str, ...]) -> Iterator[Formula]:
    """Who is not invited does not attend, those who invite excepted."""
    for party in parties:
        if party not in forum.convenors:
            yield Or((Not(attends(party)), _invited(party)))
