"""Statements over options, such as ``not attack if (withdraw or blockade)``.

How    Words and signs are taken apart, then put together by rank: ``not`` binds most,
       then ``and``, ``or``, ``if``, ``iff``. An option is named, or counted from 1.
Read   `parse_statement`.
"""

import re
from collections.abc import Callable, Sequence

State = tuple[bool, ...]
Truth = Callable[[State], bool]

_SIGNS = {
    "&": "and", "&&": "and", "|": "or", "||": "or", "!": "not", "~": "not", "-": "not",
    "->": "implies", "=>": "implies", "<->": "iff", "<=>": "iff", "only if": "implies",
}  # fmt: skip
_SIGN = re.compile(r"<->|<=>|->|=>|&&|\|\||[&|!~()-]")
_WORD = re.compile(r"(?:only\s+if|iff|if|then|and|or|not)\b", re.IGNORECASE)
_DEEPEST = 50  # brackets and negations inside each other


class Unreadable(ValueError):
    """A statement that cannot be read, and why."""


def parse_statement(text: str, options: Sequence[str]) -> Truth:
    """Return what says whether a statement holds in a state.

    Parameters
    ----------
    text
        ``A``, ``not A``, ``A and B``, ``A or B``, ``A if B`` (whenever B, then A),
        ``if B then A``, ``A only if B``, ``A iff B``, with brackets; or the signs
        ``& | - -> <->``.
    options
        Names of the options, in their order.

    Raises
    ------
    Unreadable
        With the reason.
    """
    reader = _Reader(_tokens(text, options))
    found = reader.iff()
    if reader.next is not None:
        raise Unreadable(
            f"'{_shown(reader.next)}' stands where the statement should end"
        )
    return found


Token = str | int
"""A word, a sign, or the position of an option."""


def _tokens(text: str, options: Sequence[str]) -> list[Token]:
    names = sorted(enumerate(options), key=lambda pair: -len(pair[1]))
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        rest = text[at:]
        if rest[0].isspace() or rest[0] in "\"'`":
            at += 1
            continue
        option = next((one for one in names if _begins_with(rest, one[1])), None)
        word = None if option else _WORD.match(rest) or _SIGN.match(rest)
        number = None if option or word else re.match(r"\d+", rest)
        if option is not None:
            tokens.append(option[0])
            at += len(option[1])
        elif word is not None:
            plain = " ".join(word.group().lower().split())
            tokens.append(_SIGNS.get(plain, plain))
            at += word.end()
        elif number is not None and 1 <= int(number.group()) <= len(options):
            tokens.append(int(number.group()) - 1)
            at += number.end()
        else:
            raise Unreadable(f"'{rest[:30]}' begins with no option and no known word")
    return tokens


def _begins_with(text: str, name: str) -> bool:
    end = len(name)
    whole = end >= len(text) or not (text[end].isalnum() and name[-1:].isalnum())
    return whole and text[:end].lower() == name.lower()


def _shown(token: Token) -> str:
    return f"option {token + 1}" if isinstance(token, int) else token


class _Reader:
    """Reads tokens by rank, the loosest first."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    @property
    def next(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, word: str) -> bool:
        """Go past a word if it is the next."""
        is_next = self.next == word
        self.at += is_next
        return is_next

    def iff(self) -> Truth:
        left = self.condition()
        while self.take("iff"):
            left = _same(left, self.condition())
        return left

    def condition(self) -> Truth:
        if self.take("if"):
            premise = self.either()
            self.take("then")
            return _implies(premise, self.either())
        left = self.either()
        while True:
            if self.take("if"):
                left = _implies(self.either(), left)
            elif self.take("implies"):
                left = _implies(left, self.either())
            else:
                return left

    def either(self) -> Truth:
        parts = [self.both()]
        while self.take("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else lambda s: any(p(s) for p in parts)

    def both(self) -> Truth:
        parts = [self.single()]
        while self.take("and"):
            parts.append(self.single())
        return parts[0] if len(parts) == 1 else lambda s: all(p(s) for p in parts)

    def single(self) -> Truth:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise Unreadable(f"it is more than {_DEEPEST} levels deep")
        try:
            return self._single()
        finally:
            self.depth -= 1

    def _single(self) -> Truth:
        if self.take("not"):
            inner = self.single()
            return lambda s: not inner(s)
        if self.take("("):
            inner = self.iff()
            if not self.take(")"):
                raise Unreadable("a bracket is not closed")
            return inner
        option = self.next
        if not isinstance(option, int):
            ends = "it ends" if option is None else f"'{option}' stands"
            raise Unreadable(f"{ends} where an option should stand")
        self.at += 1
        return lambda s: s[option]


def _implies(premise: Truth, conclusion: Truth) -> Truth:
    return lambda s: conclusion(s) or not premise(s)


def _same(left: Truth, right: Truth) -> Truth:
    return lambda s: left(s) == right(s)
