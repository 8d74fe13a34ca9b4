"""How a condition is read, token by token, and what is wrong where it is none.

How    From loosest to tightest: one of ``only if``, ``if``, ``unless``, ``if and only
       if``; ``or``; ``and``; ``not``; ``at least N of (...)``, parentheses, an atom.
Read   `formula_in`.
Else   `condition_text` is what others call.
"""

import difflib
import re
from collections.abc import Callable, Iterator
from typing import NoReturn

from ceasefire.core.conditions import (
    ALIASES,
    PREDICATES,
    And,
    AtLeast,
    Atom,
    Connective,
    Formula,
    Hinged,
    Not,
    Or,
)
from ceasefire.core.errors import CeasefireError

_TOKEN = re.compile(r"\s*([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|[(),])")
_WORDS = frozenset({"and", "or", "not", "only", "if", "unless", "at", "least", "of"})
_EXAMPLE = "attend(front) only if not invite(neighbour)"
_DEEPEST = 60  # parentheses in parentheses
_MOST_BOTH_WAYS = 4  # each doubles what follows from the others


class NoCondition(CeasefireError, ValueError):
    """A text is no condition; says what is wrong with it and what would be right."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what, mend)
        self.what, self.mend = what, mend

    def __str__(self) -> str:
        return f"{self.what} {self.mend}"


def formula_in(text: str) -> Formula:
    """Return what a text says as a condition.

    Raises
    ------
    NoCondition
        With what is wrong and what would be right.
    """
    return _Parser(text).whole()


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
                f"'{cut(self.text)}' has two of 'if', 'only if', 'unless' in a row.",
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
        predicate = predicate_of(word)
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
        rest = "its end" if place is None else f"'{cut(self.text[place:].strip())}'"
        raise NoCondition(
            f"The condition '{cut(self.text.strip())}' {how} {rest}.",
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


def predicate_of(word: str) -> str:
    """Return the predicate that a word is, or is another name of."""
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
    raise NoCondition(f"A condition cannot say '{cut(word)}'.", mend)


def _form(predicate: str) -> str:
    known = PREDICATES[predicate]
    names = [nouns[0] for nouns in known.nouns[: known.n_least]]
    return f"{predicate}({', '.join(names)})"


def cut(text: str, most: int = 70) -> str:
    """Shorten a text that a sentence repeats."""
    return text if len(text) <= most else f"{text[:most]}…"
