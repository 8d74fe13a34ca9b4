"""Names of armed actors, made comparable and taken apart.

Why    One group is "Jaysh al-Asha’er" here and "Jaysh al Ashaer" there, and one field
       may hold five groups.
How    A name becomes a row of words without case, accents, hyphens and apostrophes;
       letters that Arabic hands write in two ways become one. A list is split at
       commas, semicolons, slashes, ampersands and "and", but a name that is known as
       a whole is found whole: the longest known name first.
Read   `words_of`, then `split`.
"""

import re
import unicodedata
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import combinations

Words = tuple[str, ...]

_SILENT = "'’‘`´ʻʼʾʿ\u0640\u200d"  # apostrophes; what only stretches or joins letters
_MARKS = "".join(  # combining: accents, and the vowel signs of many scripts
    chr(code)
    for code in range(0x300, 0x3100)
    if unicodedata.category(chr(code)).startswith("M")
)
_WORD = rf"[^\W_](?:[{_MARKS}{_SILENT}]*[^\W_])*[{_MARKS}]*"
_SIGNS = ",;/&+،؛"
_TOKEN = re.compile(rf"{_WORD}|[{_SIGNS}]")
_BREAKS = frozenset({*_SIGNS, "and"})
_NOBODYS = frozenset({"unknown", "unidentified", "unnamed", "unspecified", "unclear",
                      "undetermined", "anonymous", "unattributed"})  # fmt: skip
_LONG_WORD = 4  # letters, from which a word may be another with a slip
_SAME_LETTER = str.maketrans("ىیکةı", "ييكهi")


@dataclass(frozen=True, slots=True)
class Piece:
    """One name out of a list: as printed, its words, and whether it is known."""

    text: str
    words: Words
    known: bool


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int

    @property
    def is_break(self) -> bool:
        return self.word in _BREAKS


def words_of(name: str) -> Words:
    """Return the words and breaks of a name, made comparable."""
    return tuple(token.word for token in _tokens(name))


def split(name: str, known: Container[Words]) -> tuple[Piece, ...]:
    """Take a list of names apart.

    Parameters
    ----------
    name
        As the source has it: ``"Ahrar al-Sham, HTS, Southern Front"``.
    known
        The words of every known name.

    Returns
    -------
    pieces
        In the order printed. Neighbours that are both unknown and joined by "and"
        alone stay together, for the word may be part of a name; a comma before it
        ends one.
    """
    tokens = _tokens(name)
    pieces: list[Piece] = []
    joined_by_and = False
    start = 0
    while start < len(tokens):
        if tokens[start].is_break:
            is_alone = start > 0 and not tokens[start - 1].is_break
            joined_by_and = is_alone and tokens[start].word == "and"
            start += 1
            continue
        piece, end = _next_piece(name, tokens, start, known)
        if joined_by_and and pieces and not (piece.known or pieces[-1].known):
            piece = _joined(pieces.pop(), piece)
        pieces.append(piece)
        start, joined_by_and = end, False
    return tuple(pieces)


def _tokens(name: str) -> list[_Token]:
    tokens = (
        _Token(_plain(found.group()), found.start(), found.end())
        for found in _TOKEN.finditer(name)
    )
    return [token for token in tokens if token.word]


def _plain(word: str) -> str:
    letters = (
        letter
        for letter in unicodedata.normalize("NFKD", word.casefold())
        if not (_is_accent(letter) or letter in _SILENT)
    )
    return "".join(letters).translate(_SAME_LETTER)


def _is_accent(letter: str) -> bool:
    """Say whether it stands above or below a letter and may as well be left out.

    Unicode's combining classes: 10 to 36 are the points of Hebrew, Arabic and Syriac,
    200 and above the accents. Vowel signs of Burmese or Hindi are neither: without them
    another word would be left.
    """
    of = unicodedata.combining(letter)
    return 10 <= of <= 36 or of >= 200


def _next_piece(
    name: str, tokens: list[_Token], start: int, known: Container[Words]
) -> tuple[Piece, int]:
    """Return the longest known name that begins here, or what runs to a break."""
    ends = [
        end
        for end in range(start + 1, len(tokens) + 1)
        if end == len(tokens) or tokens[end].is_break
    ]
    for end in reversed(ends):
        words = tuple(token.word for token in tokens[start:end])
        if words in known:
            return Piece(_text(name, tokens, start, end), words, True), end
    words = tuple(token.word for token in tokens[start : ends[0]])
    return Piece(_text(name, tokens, start, ends[0]), words, False), ends[0]


def _text(name: str, tokens: list[_Token], start: int, end: int) -> str:
    """As printed, with the brackets and quotes that stand around it."""
    closing = re.match(rf"[^\w\s{_SIGNS}]*", name[tokens[end - 1].end :])
    return name[tokens[start].start : tokens[end - 1].end] + (
        closing.group() if closing else ""
    )


def _joined(first: Piece, second: Piece) -> Piece:
    return Piece(
        f"{first.text} and {second.text}", (*first.words, "and", *second.words), False
    )


def alike(names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of names that may be one, with a slip of the pen in one of them.

    They have as many words, and each word that differs is long and one slip away from
    the other: a letter more, less, another, or two that changed places. "Front A" and
    "Front B" are two, and so are "Northern" and "Southern", and numbers that differ.
    """
    words = [words_of(name) for name in names]
    return tuple(
        (names[i], names[j])
        for i, j in combinations(range(len(names)), 2)
        if len(words[i]) == len(words[j]) > 0
        and words[i] != words[j]
        and all(map(_is_one_slip, words[i], words[j]))
    )


def is_nobodys(name: str) -> bool:
    """Say whether a name names nobody, as "Unknown", "?" or "Unidentified gunmen"."""
    words = words_of(name)
    return (
        not words or bool(_NOBODYS.intersection(words)) or words[:2] == ("not", "known")
    )


def _is_one_slip(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG_WORD or not (one + other).isalpha():
        return False
    same = _n_shared(one, other)
    one, other = one[same:], other[same:]
    same = _n_shared(one[::-1], other[::-1])
    one, other = one[: len(one) - same], other[: len(other) - same]
    is_swapped = len(one) == 2 and one == other[::-1]
    return is_swapped or max(len(one), len(other)) == 1


def _n_shared(one: str, other: str) -> int:
    """Letters that both begin with."""
    pairs = zip(one, other, strict=False)
    return next(
        (i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other))
    )
