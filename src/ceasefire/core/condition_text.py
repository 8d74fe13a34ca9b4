"""The language of conditions, from text to what it says.

How    From loosest to tightest: one of ``only if``, ``if``, ``unless``, ``if and only
       if``; ``or``; ``and``; ``not``; ``at least N of (...)``, parentheses, an atom.
Read   `parse_condition`.

Examples
--------
>>> str(parse_condition("attend(front) only if not invite(neighbour)").formula.claim)
'attend(front)'
"""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NoReturn

from ceasefire.core.conditions import (
    ALIASES,
    PREDICATES,
    And,
    AtLeast,
    Atom,
    Condition,
    Connective,
    Formula,
    Hinged,
    Not,
    Or,
    atoms_of,
)
from ceasefire.core.errors import CeasefireError

_TOKEN = re.compile(r"\s*([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|[(),])")
_WORDS = frozenset({"and", "or", "not", "only", "if", "unless", "at", "least", "of"})
_EXAMPLE = "attend(front) only if not invite(neighbour)"
_DEEPEST = 60  # parentheses in parentheses
_MOST_BOTH_WAYS = 4  # each doubles what follows from the others
_DERIVED = "precondition"  # it follows from statements, and nobody decides it


class NoCondition(CeasefireError, ValueError):
    """A text is no condition; says what is wrong with it and what would be right."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what, mend)
        self.what, self.mend = what, mend

    def __str__(self) -> str:
        return f"{self.what} {self.mend}"


def parse_condition(text: str) -> Condition:
    """Read a condition.

    Raises
    ------
    NoCondition
        With what is wrong and what would be right. Whether the names in it are those
        of anything is not looked at: `names_in` lists them.
    """
    return Condition(text.strip(), _Parser(text).whole())


def parse_matter(text: str) -> Atom:
    """Read what a rule decides: an atom, or a predicate alone for all of its kind.

    Raises
    ------
    NoCondition
        As `parse_condition`.
    """
    word = text.strip()
    if re.fullmatch(r"[A-Za-z-]+", word):
        formula: Formula = Atom(_predicate(word), ())
    else:
        formula = _Parser(text).whole()
    if not isinstance(formula, Atom) or formula.predicate == _DERIVED:
        raise NoCondition(
            f"'{_cut(word)}' is not one thing that can be decided.",
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


class _Parser:
    """Reads a text token by token; one method per level of the language."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
        self.at = 0
        self.depth = 0
        self.both_ways = 0

    def whole(self) -> Formula:
        if not self.tokens:
            raise NoCondition("There is no condition here.", f"Write as {_EXAMPLE}.")
        formula = self.hinged()
        if self.at < len(self.tokens):
            self.fail("ends before")
        return formula

    def hinged(self) -> Formula:
        claim = self.any_of()
        connective = self.connective()
        if connective is None:
            return claim
        given = self.any_of()
        if self.connective() is not None:
            raise NoCondition(
                f"'{_cut(self.text)}' has two of 'if', 'only if', 'unless' in a row.",
                "Put one of them with its parts in parentheses.",
            )
        return Hinged(connective, claim, given)

    def connective(self) -> Connective | None:
        if self.take("if"):
            if self.peek() == "and" and self.peek(1) == "only":
                self.take("and")
                self.take("only")
                self.need("if")
                self.both_ways += 1
                if self.both_ways > _MOST_BOTH_WAYS:
                    raise NoCondition(
                        f"The condition has more than {_MOST_BOTH_WAYS} of 'if and "
                        "only if'.",
                        "Split it into several statements.",
                    )
                return Connective.EXACTLY_IF
            return Connective.IF
        if self.take("only"):
            self.need("if")
            return Connective.ONLY_IF
        return Connective.UNLESS if self.take("unless") else None

    def any_of(self) -> Formula:
        parts = [self.all_of()]
        while self.take("or"):
            parts.append(self.all_of())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all_of(self) -> Formula:
        parts = [self.one()]
        while self.take("and"):
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def one(self) -> Formula:
        if self.take("not"):
            return Not(self.deeper(self.one))
        if self.take("at"):
            return self.at_least()
        if self.take("("):
            formula = self.deeper(self.hinged)
            self.need(")")
            return formula
        return self.atom()

    def at_least(self) -> Formula:
        self.need("least")
        number = self.peek()
        if not re.fullmatch(r"0*[1-9][0-9]{0,3}", number):
            self.fail("lacks a number of 1 or more at")
        self.at += 1
        self.need("of")
        self.need("(")
        parts = [self.deeper(self.hinged)]
        while self.take(","):
            parts.append(self.deeper(self.hinged))
        self.need(")")
        if int(number) > len(parts):
            raise NoCondition(
                f"'at least {number} of' has only {len(parts)} to choose from.",
                f"Ask for {len(parts)} at most.",
            )
        return AtLeast(int(number), tuple(parts))

    def atom(self) -> Atom:
        word = self.peek()
        if not word or word in _WORDS or not word[0].isalpha():
            self.fail("lacks something like attend(front) at")
        self.at += 1
        predicate = _predicate(word)
        self.need("(")
        names = [self.name()]
        while self.take(","):
            names.append(self.name())
        self.need(")")
        known = PREDICATES[predicate]
        if not known.n_least <= len(names) <= known.n_most:
            raise NoCondition(
                f"'{predicate}' is said of {known.n_least}, not of {len(names)}.",
                f"Write {_form(predicate)}.",
            )
        return Atom(predicate, tuple(names))

    def name(self) -> str:
        word = self.peek()
        if not word or word in "(),":
            self.fail("lacks a name at")
        self.at += 1
        return word.lower()

    def deeper(self, read: Callable[[], Formula]) -> Formula:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise NoCondition(
                f"The condition has more than {_DEEPEST} parentheses in each other.",
                "Split it into several statements.",
            )
        formula = read()
        self.depth -= 1
        return formula

    def peek(self, ahead: int = 0) -> str:
        at = self.at + ahead
        return self.tokens[at][0] if at < len(self.tokens) else ""

    def take(self, word: str) -> bool:
        if self.peek().lower() == word:
            self.at += 1
            return True
        return False

    def need(self, word: str) -> None:
        if not self.take(word):
            self.fail(f"lacks '{word}' at")

    def fail(self, how: str) -> NoReturn:
        place = self.tokens[self.at][1] if self.at < len(self.tokens) else None
        rest = "its end" if place is None else f"'{_cut(self.text[place:].strip())}'"
        raise NoCondition(
            f"The condition '{_cut(self.text.strip())}' {how} {rest}.",
            f"Write as {_EXAMPLE}.",
        )


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if found is None:
            sign = text[at:].strip()[0]
            raise NoCondition(
                f"A condition has no '{sign}' in it.",
                f"Write words, ids, commas and parentheses, as in {_EXAMPLE}.",
            )
        yield found.group(1), found.start(1)
        at = found.end()


def _predicate(word: str) -> str:
    small = word.lower()
    predicate = ALIASES.get(small, small)
    if predicate in PREDICATES:
        return predicate
    close = difflib.get_close_matches(small, [*PREDICATES, *ALIASES], n=1)
    forms = ", ".join(_form(one) for one in PREDICATES)
    mend = (
        f"Did you mean {_form(ALIASES.get(close[0], close[0]))}?"
        if close
        else f"There are: {forms}."
    )
    raise NoCondition(f"A condition cannot say '{_cut(word)}'.", mend)


def _form(predicate: str) -> str:
    known = PREDICATES[predicate]
    names = [nouns[0] for nouns in known.nouns[: known.n_least]]
    return f"{predicate}({', '.join(names)})"


def _cut(text: str, most: int = 70) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


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
