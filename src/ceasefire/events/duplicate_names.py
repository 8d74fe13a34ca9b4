"""How alike two names are, whoever wrote them down.

Why    "Jaysh al-Islam" here is "Jaish al Islam" there, and "HTS" is neither.
How    Names are taken apart into the pieces of a list, and what stands in brackets is
       one more. Two words are as alike as the share of pairs of letters that
       they have in common (Dice); two pieces as their words are, of which rare ones
       weigh more ("Ahrar" more than "Front"); and a piece that is made of the other's
       first letters is alike too. Parties of a case, where known, decide at once.
Read   `Names`, then `actors_alike`.

References
----------
.. [1] Dice, L. R. (1945). Measures of the amount of ecologic association between
       species. *Ecology*, 26(3), 297-302. https://doi.org/10.2307/1932409
"""

import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from ceasefire.core import Case
from ceasefire.events.actors import resolve_actors
from ceasefire.events.duplicate_reports import NONE, Floats, Ints, codes
from ceasefire.events.names import Words, split, words_of

_ACRONYM = 0.9  # likeness of a name and its first letters
_SHORTEST_ACRONYM = 3
_SHORTENED = 0.8  # likeness of a word and its beginning: "Gov." and "Government"
_ALIKE = 0.6  # likeness under which two words have nothing in common
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")


@dataclass(frozen=True, slots=True)
class _Piece:
    words: Words
    initials: str
    short: str


@dataclass(slots=True)
class Names:
    """Distinct names, ready to be compared.

    Attributes
    ----------
    pieces
        Of each name, taken apart if it is a list.
    parties
        Of each name, the parties of the case that it stands for; empty where none is
        known.
    rarity
        Of each word: the logarithm of 1 and the number of names over those with it.
    """

    pieces: list[tuple[_Piece, ...]]
    parties: list[frozenset[str]]
    rarity: dict[str, float]
    _known: dict[tuple[int, int], float] = field(default_factory=dict)
    _words: dict[tuple[str, str], float] = field(default_factory=dict)

    @classmethod
    def of(cls, names: list[str]) -> "Names":
        """Take names as they are."""
        return cls.resolved(names, [frozenset()] * len(names))

    @classmethod
    def resolved(cls, names: list[str], parties: list[frozenset[str]]) -> "Names":
        """Take names with the parties of the case that they stand for."""
        pieces = [_pieces(name) for name in names]
        counted = Counter(
            word for name in pieces for word in {w for one in name for w in one.words}
        )
        rarity = {word: float(np.log1p(len(names) / n)) for word, n in counted.items()}
        return cls(pieces, parties, rarity)

    def alike(self, one: Ints, other: Ints) -> Floats:
        """Return how alike names are, 0 to 1; NaN where one of them is none."""
        low, high = np.minimum(one, other), np.maximum(one, other)
        packed = (low + 1) * (len(self.pieces) + 1) + high + 1
        distinct, place = np.unique(packed, return_inverse=True)
        pairs = zip(
            (distinct // (len(self.pieces) + 1) - 1).tolist(),
            (distinct % (len(self.pieces) + 1) - 1).tolist(),
            strict=True,
        )
        shares = np.array([self._alike(a, b) for a, b in pairs])
        return shares[place] if len(shares) else np.zeros(0)

    def _alike(self, one: int, other: int) -> float:
        if NONE in {one, other}:
            return np.nan
        if one == other:
            return 1.0
        if (one, other) not in self._known:
            ours, theirs = self.parties[one], self.parties[other]
            self._known[one, other] = (
                float(bool(ours & theirs))
                if ours and theirs
                else max(
                    (
                        self._of_pieces(a, b)
                        for a in self.pieces[one]
                        for b in self.pieces[other]
                    ),
                    default=0.0,
                )
            )
        return self._known[one, other]

    def _of_pieces(self, one: _Piece, other: _Piece) -> float:
        for short, long in ((one, other), (other, one)):
            is_long = len(short.short) >= _SHORTEST_ACRONYM
            if is_long and short.short == long.initials:
                return _ACRONYM
        return self._share(one.words, other.words)

    def _share(self, one: Words, other: Words) -> float:
        """Share of the rarity of both that their words have in common."""
        in_all = sum(self.rarity[word] for word in (*one, *other))
        in_common = sum(
            self.rarity[word]
            * max((self._of_words(word, w) for w in theirs), default=0)
            for ours, theirs in ((one, other), (other, one))
            for word in ours
        )
        return in_common / in_all if in_all else 0.0

    def _of_words(self, one: str, other: str) -> float:
        if one == other:
            return 1.0
        pair = (one, other) if one < other else (other, one)
        if pair not in self._words:
            self._words[pair] = _likeness(*pair)
        return self._words[pair]


def actors_alike(table: pa.Table, case: Case | None, left: Ints, right: Ints) -> Floats:
    """Return how alike the sides of two events are, whichever stands first.

    Parameters
    ----------
    table
        `EVENT_SCHEMA`.
    case
        Whose parties decide, where they are known.
    left, right : (k,) int
        Rows to compare.

    Returns
    -------
    alike : (k,) float
        0 to 1; NaN where one of the events names nobody. An event that names one side
        alone is held against the nearer of the two.
    """
    names, side_a, side_b = _sides(table, case)
    a1, b1, a2, b2 = side_a[left], side_b[left], side_a[right], side_b[right]
    straight = _both(names.alike(a1, a2), names.alike(b1, b2))
    crossed = _both(names.alike(a1, b2), names.alike(b1, a2))
    return np.fmax(straight, crossed)


def _both(first: Floats, second: Floats) -> Floats:
    """Mean of two likenesses; the one that is known where the other is not."""
    mean = (first + second) / 2
    return np.where(np.isnan(mean), np.fmax(first, second), mean)


def _sides(table: pa.Table, case: Case | None) -> tuple[Names, Ints, Ints]:
    if case is None:
        a, names_a = codes(table, "side_a")
        b, names_b = codes(table, "side_b")
        b = np.where(b == NONE, NONE, b + len(names_a))
        return Names.of([*names_a, *names_b]), a, b
    found = resolve_actors(case, table)
    parties = [
        side.parties | ({"civilians"} if side.civilians else set())
        for side in found.sides
    ]
    names = Names.resolved([side.name for side in found.sides], parties)
    return names, found.side_a.astype(np.int64), found.side_b.astype(np.int64)


def _pieces(name: str) -> tuple[_Piece, ...]:
    parts = [_BRACKETS.sub(" ", name), *_BRACKETS.findall(name)]
    found = [piece.words for part in parts for piece in split(part, ())]
    return tuple(
        _Piece(words, "".join(word[0] for word in words), "".join(words))
        for words in (found or [words_of(name)])
    )


def _likeness(one: str, other: str) -> float:
    """Return how alike two words are; nothing in common counts as nothing."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST_ACRONYM and long.startswith(short):
        return _SHORTENED
    a, b = _letters(one), _letters(other)
    dice = 2 * len(a & b) / (len(a) + len(b))
    return dice if dice >= _ALIKE else 0.0


def _letters(word: str) -> set[str]:
    padded = f" {word} "
    return {padded[i : i + 2] for i in range(len(padded) - 1)}
