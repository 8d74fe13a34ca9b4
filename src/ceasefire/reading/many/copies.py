"""The same wire story, printed by several: told by its words, whatever stands around.

How    Of all runs of four words of a text, the few whose hashes are smallest are kept.
       Two texts that share nearly all of these share nearly all of their words [1]_. A
       text with other figures is another report, and so is a short text that is not
       the same to the letter.
Read   `Copies`.

References
----------
.. [1] Broder, A. Z. (1997). On the resemblance and containment of documents. *Proc.
   Compression and Complexity of Sequences*, 21-29.
   https://doi.org/10.1109/SEQUEN.1997.666900
"""

import hashlib
import re
from array import array

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_RUN = 4  # words
_KEPT = 24  # hashes of a text
_LEAST_SHARED = 22  # of these
_FILED = 4  # of these, under which a text is looked for


class Copies:
    """Texts met so far, each by a few numbers."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._sketches: list[array[int]] = []
        self._filed: dict[int, int] = {}

    def first_of(self, name: str, text: str) -> str | None:
        """Return the name of the first text of which this is a copy, or note it.

        Parameters
        ----------
        name
            Of this text.
        text
            Of the document.
        """
        sketch = _sketch(text)
        for one in sketch[1 : 1 + _FILED]:
            at = self._filed.get(one)
            if at is not None and _same(self._sketches[at], sketch):
                return self._names[at]
        for one in sketch[1 : 1 + _FILED]:
            self._filed.setdefault(one, len(self._names))
        self._names.append(name)
        self._sketches.append(sketch)
        return None


def _sketch(text: str) -> "array[int]":
    """Return a hash of the figures, then the smallest hashes of runs of words."""
    words = [one.lower() for one in _WORD.findall(text)]
    figures = sorted(one for one in words if one[0].isdigit() and not _YEAR.match(one))
    runs = {" ".join(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))}
    least = sorted(map(_hash, runs))[:_KEPT]
    if len(runs) < _KEPT:
        least = [_hash(" ".join(words))]
    return array("Q", [_hash(" ".join(figures)), *least])


def _hash(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest())


def _same(a: "array[int]", b: "array[int]") -> bool:
    if a[0] != b[0] or len(a) != len(b):
        return False
    if len(a) == 2:
        return a[1] == b[1]
    least = sorted({*a[1:], *b[1:]})[:_KEPT]
    shared = {*a[1:]} & {*b[1:]}
    return sum(one in shared for one in least) >= _LEAST_SHARED
