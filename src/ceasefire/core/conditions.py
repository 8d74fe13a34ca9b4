"""Conditions: what has to be so for a party to come, accept or invite.

Why    People say "only if", "unless", "at least two of us". A sentence that a person
       can read and write, and that can be computed with, keeps the two together.
How    An atom says one thing about parties, texts, measures and bodies of the case,
       such as ``attend(snc)``; what no other atom can say, ``so(matter)`` does. Words
       join atoms; `as_logic` reduces the words to not, and, or, at least.
Read   `Condition`, then `PREDICATES`.
Else   From text to a `Condition` and back: `condition_text`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Predicate:
    """What can be said in one atom.

    Attributes
    ----------
    nouns
        For each name in its parentheses, what it may be a name of.
    n_needed
        How many of the names have to be given.
    says, denies
        In words, with a place for each name; `short` where the last is left out.
    """

    nouns: tuple[tuple[str, ...], ...]
    says: str
    denies: str
    n_needed: int = 0
    short: tuple[str, str] | None = None

    @property
    def n_most(self) -> int:
        """How many names there may be."""
        return len(self.nouns)

    @property
    def n_least(self) -> int:
        """How many names there have to be."""
        return self.n_needed or len(self.nouns)


_PARTY = ("party",)
_AGREED = ("text", "measure", "ceasefire", "body", "forum")
_SEATED = ("body", "forum")

PREDICATES: Mapping[str, Predicate] = {
    "attend": Predicate((_PARTY,), "{0} attends", "{0} does not attend"),
    "invite": Predicate((_PARTY,), "{0} is invited", "{0} is not invited"),
    "accepts": Predicate(
        (_PARTY, _AGREED), "{0} accepts {1}", "{0} does not accept {1}"
    ),
    "signs": Predicate((_PARTY, _AGREED), "{0} signs {1}", "{0} does not sign {1}"),
    "recognises": Predicate(
        (_PARTY, ("party", *_SEATED)),
        "{0} recognises {1}",
        "{0} does not recognise {1}",
    ),
    "excluded": Predicate(
        (_PARTY, _SEATED), "{0} has no part in {1}", "{0} has a part in {1}"
    ),
    "precondition": Predicate(
        (_PARTY, _AGREED),
        "{1} is asked of {0} for its invitation",
        "{1} is not asked of {0} for its invitation",
        n_needed=1,
        short=(
            "something is asked of {0} for its invitation",
            "nothing is asked of {0} for its invitation",
        ),
    ),
    "so": Predicate((("matter",),), "{0}", "it is not so that {0}"),
    "done": Predicate((("measure",),), "{0} is carried out", "{0} is not carried out"),
    "leaves": Predicate(
        (_PARTY, ("place",)), "{0} leaves {1}", "{0} does not leave {1}"
    ),
    "holds": Predicate((("ceasefire",),), "{0} holds", "{0} does not hold"),
    "gains": Predicate(
        (_PARTY, ("ceasefire", "measure")),
        "{0} gains from {1}",
        "{0} does not gain from {1}",
        n_needed=1,
        short=("{0} gains from it", "{0} does not gain from it"),
    ),
}

ALIASES: Mapping[str, str] = {
    "attends": "attend",
    "invited": "invite",
    "invites": "invite",
    "accept": "accepts",
    "accepted": "accepts",
    "sign": "signs",
    "signed": "signs",
    "recognise": "recognises",
    "recognizes": "recognises",
    "exclude": "excluded",
    "excludes": "excluded",
    "preconditions": "precondition",
    "leave": "leaves",
    "kept": "holds",
}
"""Other spellings of a predicate."""


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """One thing that may be so or not: a predicate and the ids it is about."""

    predicate: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        """As it is written."""
        return (
            f"{self.predicate}({', '.join(self.names)})"
            if self.names
            else (self.predicate)
        )


@dataclass(frozen=True, slots=True)
class Not:
    """It is not so."""

    of: "Formula"


@dataclass(frozen=True, slots=True)
class And:
    """All are so; of none, that is true."""

    of: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one is so; of none, that is false."""

    of: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `n` of them are so."""

    n: int
    of: tuple["Formula", ...]


class Connective(StrEnum):
    """How a claim hangs on what is given."""

    ONLY_IF = "only if"
    IF = "if"
    UNLESS = "unless"
    EXACTLY_IF = "if and only if"


@dataclass(frozen=True, slots=True)
class Hinged:
    """A claim, and what it hangs on.

    ``X only if Y`` is necessary: X implies Y. ``X if Y`` is sufficient: Y implies X.
    ``X unless Y`` means X if not Y.
    """

    connective: Connective
    claim: "Formula"
    given: "Formula"


Formula = Atom | Not | And | Or | AtLeast | Hinged


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as it was written, and what it says.

    Attributes
    ----------
    text
        As the case has it.
    formula
        What it says.
    """

    text: str
    formula: Formula

    def __str__(self) -> str:
        """As the case has it."""
        return self.text


def as_logic(formula: Formula) -> Formula:
    """Return the same with not, and, or, at least alone."""
    match formula:
        case Not(of):
            return Not(as_logic(of))
        case And(of):
            return And(tuple(as_logic(one) for one in of))
        case Or(of):
            return Or(tuple(as_logic(one) for one in of))
        case AtLeast(n, of):
            return AtLeast(n, tuple(as_logic(one) for one in of))
        case Hinged(connective, claim, given):
            return _unhinged(connective, as_logic(claim), as_logic(given))
    return formula


def _unhinged(connective: Connective, claim: Formula, given: Formula) -> Formula:
    only_if = Or((Not(claim), given))
    if_ = Or((claim, Not(given)))
    match connective:
        case Connective.ONLY_IF:
            return only_if
        case Connective.IF:
            return if_
        case Connective.UNLESS:
            return Or((claim, given))
    return And((only_if, if_))


def atoms_of(formula: Formula) -> Iterator[Atom]:
    """Every atom in it, from left to right, as often as it stands there."""
    match formula:
        case Atom():
            yield formula
        case Not(of):
            yield from atoms_of(of)
        case Hinged(_, claim, given):
            yield from atoms_of(claim)
            yield from atoms_of(given)
        case And(of) | Or(of) | AtLeast(_, of):
            for one in of:
                yield from atoms_of(one)


def claimed_in(formula: Formula) -> Iterator[Atom]:
    """Atoms of what is claimed, without those of what it hangs on."""
    match formula:
        case Atom():
            yield formula
        case Not(of):
            yield from claimed_in(of)
        case Hinged(_, claim, _):
            yield from claimed_in(claim)
        case And(of) | Or(of) | AtLeast(_, of):
            for one in of:
                yield from claimed_in(one)


def is_so(formula: Formula, state: Mapping[Atom, bool]) -> bool:
    """Say whether it is so where these atoms are so and those are not."""
    match formula:
        case Atom():
            return state[formula]
        case Not(of):
            return not is_so(of, state)
        case And(of):
            return all(is_so(one, state) for one in of)
        case Or(of):
            return any(is_so(one, state) for one in of)
        case AtLeast(n, of):
            return sum(is_so(one, state) for one in of) >= n
    return is_so(as_logic(formula), state)
