"""The language of conditions, from text to what it says, and back.

Read   `parse_condition`.
Else   The grammar, and what is said of a text that breaks it, are in
       `condition_parser`.

Examples
--------
>>> str(parse_condition("attend(front) only if not invite(neighbour)").formula.claim)
'attend(front)'
"""

import re
from collections.abc import Mapping

from ceasefire.core.condition_parser import NoCondition, cut, formula_in, predicate_of
from ceasefire.core.conditions import (
    PREDICATES,
    And,
    AtLeast,
    Atom,
    Condition,
    Formula,
    Hinged,
    Not,
    Or,
    atoms_of,
)

_DERIVED = "precondition"  # it follows from statements, and nobody decides it


def parse_condition(text: str) -> Condition:
    """Read a condition.

    Raises
    ------
    NoCondition
        With what is wrong and what would be right. Whether the names in it are those
        of anything is not looked at: `names_in` lists them.
    """
    return Condition(text.strip(), formula_in(text))


def parse_matter(text: str) -> Atom:
    """Read what a rule decides: an atom, or a predicate alone for all of its kind.

    Raises
    ------
    NoCondition
        As `parse_condition`.
    """
    word = text.strip()
    if re.fullmatch(r"[A-Za-z-]+", word):
        formula: Formula = Atom(predicate_of(word), ())
    else:
        formula = formula_in(text)
    if not isinstance(formula, Atom) or formula.predicate == _DERIVED:
        raise NoCondition(
            f"'{cut(word)}' is not one thing that can be decided.",
            "Write it as invite(iran), or as invite for all invitations.",
        )
    return formula


def names_in(formula: Formula) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Names in a condition, each once, with the nouns it may be the name of."""
    pairs = (
        (name, nouns)
        for atom in atoms_of(formula)
        for name, nouns in zip(
            atom.names, PREDICATES[atom.predicate].nouns, strict=False
        )
    )
    return tuple(dict.fromkeys(pairs))


def renamed(text: str, names: Mapping[str, str]) -> str:
    """Return a condition with other names in it, otherwise as it was written."""
    if not names:
        return text
    return re.sub(
        r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![A-Za-z0-9-]|\s*\()",
        lambda found: names.get(found.group(), found.group()),
        text,
    )


def waits_for_itself(formula: Formula) -> Atom | None:
    """Return what a condition claims and hangs on at once, if there is such a thing."""
    if not isinstance(formula, Hinged):
        return None
    claim = formula.claim.of if isinstance(formula.claim, Not) else formula.claim
    given = set(atoms_of(formula.given))
    return claim if isinstance(claim, Atom) and claim in given else None


def written(formula: Formula) -> str:
    """Write a condition so that `parse_condition` reads it back."""
    match formula:
        case Atom():
            return str(formula)
        case Not(of):
            return f"not {_enclosed(of)}"
        case And(of):
            return " and ".join(_enclosed(one) for one in of)
        case Or(of):
            return " or ".join(_enclosed(one) for one in of)
        case AtLeast(n, of):
            return f"at least {n} of ({', '.join(written(one) for one in of)})"
        case Hinged(connective, claim, given):
            return f"{_enclosed(claim)} {connective.value} {_enclosed(given)}"


def _enclosed(formula: Formula) -> str:
    simple = isinstance(formula, Atom | AtLeast | Not)
    return written(formula) if simple else f"({written(formula)})"
