"""Of whom an invitation asks something: "would invite the Riders only if they sign".

Why    "They" are the Riders there, who have to do something for their seat, and not
       those who invite.
How    By number: "they" of one or many, "it" of one.
Read   `whom_it_asks`.
"""

from ceasefire.core.conditions import Atom, Formula, Not
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.people.speakers import nearest_subject

_LAST_IS_WHOM = frozenset({"invite", "recognises"})
_MANY = frozenset({"NNS", "NNPS"})


def whom_it_asks(one: Conditional, claim: Formula | None, mine: list[str]) -> list[str]:
    """Return ids of those whom "it", "they" and "its" of what has to be mean."""
    of = claim.of if isinstance(claim, Not) else claim
    if not isinstance(of, Atom) or of.predicate not in _LAST_IS_WHOM:
        return mine
    subject = nearest_subject(one.given) if one.given.is_verb else None
    whom = one.verb.child("dobj")
    if of.names[-1] in mine or subject is None:
        return mine
    many = whom is not None and whom.tag in _MANY
    meant = subject.low == "they" or (subject.low == "it" and not many)
    return [of.names[-1]] if meant else mine
