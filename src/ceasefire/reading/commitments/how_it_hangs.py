"""How an act hangs on what has to be: on nothing less, or promised for it.

Why    Who sets terms for coming does not come without them, also where it says "if".
       Who says "we will free sixty men if the Front comes" promises something for it,
       and a reader has to be able to hold it to that.
How    Of coming, inviting, accepting and the like "if" is heard as "only if". Another
       act is promised where it says "if", and hangs on no more where it says "only
       if" or "provided". Coming "if invited" is promised too: that nobody comes
       uninvited needs no saying. A threat is no more than it says.
Read   `hinged`.
"""

from ceasefire.core.conditions import (
    Atom,
    Connective,
    Formula,
    Hinged,
    Not,
    atoms_of,
)
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.hung_on import not_
from ceasefire.reading.commitments.threats import is_threat

_OPEN = frozenset({"if", "provided-that"})
_MARKS = frozenset({",", '"', "“", "”"})


def hinged(one: Conditional, claim: Formula, given: Formula, *, will: bool) -> Hinged:
    """Say how the act hangs on it, as it is heard of an own act.

    Whoever will act "unless" or "until" something is so, or will not act "if" it is,
    acts only if it is not so; in all other cases, only if it is. "Stays away if" says
    the same as "comes only if not".
    """
    contrary = (one.operator in {"unless", "until"} and will) or (
        one.operator in _OPEN and not will
    )
    if one.operator == "only-if" and one.will and not will:
        return Hinged(Connective.ONLY_IF, not_(claim), given)
    if says_both_ways(one):
        return Hinged(Connective.EXACTLY_IF, claim, given if will else not_(given))
    if will and is_threat(one):
        threat = Connective.UNLESS if one.operator == "unless" else Connective.IF
        return Hinged(threat, claim, given)
    if will and _is_promised(one, claim, given):
        return Hinged(Connective.IF, claim, given)
    return Hinged(Connective.ONLY_IF, claim, not_(given) if contrary else given)


def says_both_ways(one: Conditional) -> bool:
    """Of "will go if the Guard goes, and not otherwise", "if and only if it goes"."""
    if one.operator not in _OPEN | {"only-if"}:
        return False
    every = one.given.sentence.words
    held = [w.i for w in every if one.condition.covers(w.span)]
    behind = [w.low for w in every[held[-1] + 1 :] if w.text not in _MARKS][:4]
    before = [w.low for w in every[: held[0]] if w.text not in _MARKS]
    otherwise = behind[:3] in (["and", "not", "otherwise"], ["but", "not", "otherwise"])
    within = [w.low for w in every[held[0] : held[-1] + 1]][-3:]
    otherwise = otherwise or behind[:2] == ["not", "otherwise"]
    otherwise = otherwise or within[-2:] == ["not", "otherwise"]
    then = behind[:3] in (["and", "only", "then"], ["but", "only", "then"])
    exactly = before[-4:] == ["if", "and", "only", "if"]
    return otherwise or then or exactly


def _is_promised(one: Conditional, claim: Formula, given: Formula) -> bool:
    if one.operator == "if" and _are_all("so", claim):
        return True
    return one.operator in _OPEN and _is_of_own_seat(claim, given)


def _is_of_own_seat(claim: Formula, given: Formula) -> bool:
    """Of "the Riders come if they are invited", that it hangs on nothing else."""
    if not (isinstance(claim, Atom) and claim.predicate == "attend"):
        return False
    return given == Atom("invite", claim.names)


def _are_all(predicate: str, formula: Formula) -> bool:
    return all(one.predicate == predicate for one in atoms_of(formula))


def is_unasked(formula: Formula) -> bool:
    """Say whether it is that nothing is asked of somebody."""
    return (
        isinstance(formula, Not)
        and isinstance(formula.of, Atom)
        and formula.of.predicate == "precondition"
    )
