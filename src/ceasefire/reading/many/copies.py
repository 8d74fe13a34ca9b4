"""The same wire story, printed by several: word for word, whatever stands around it.

Why    A report that differs in one word may say the opposite, or tell of another toll,
       town or day. To read a copy costs a second; what was none of one would be lost.
How    Two texts are one where all that is read of them is the same, word by word and
       mark by mark. Left out are headings at the head and the end, the agency line and
       the credits: these are not read, and still may not bring a number, a negation, a
       day or the name of a place of their own.
Read   `Copies`.
"""

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from ceasefire.reading.many.around import Around, parted

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[-‐-―]+|\S")
_MARKS = str.maketrans(dict.fromkeys("“”„«»‘’`'", '"'))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    name: str
    on: date | None
    around: Around


class Copies:
    """Texts met so far, each by a digest and what stands around it."""

    def __init__(self) -> None:
        self._met: defaultdict[bytes, list[_Met]] = defaultdict(list)

    def first_of(self, name: str, text: str, on: date | None = None) -> str | None:
        """Return the name of the first text of which this is a copy, or note it.

        Parameters
        ----------
        name
            Of this text.
        text
            Of the document.
        on
            Its day. A story of another day is another; one without a day can be a copy
            of one that has a day, and not the other way round.
        """
        story, around = parted(text, on)
        met = self._met[_digest(story)]
        for one in met:
            if on in {None, one.on} and around.adds_nothing_to(one.around):
                return one.name
        met.append(_Met(name=name, on=on, around=around))
        return None


def _digest(story: str) -> bytes:
    """Return a digest of words and marks; case and the form of marks apart."""
    found = _TOKEN.findall(story.lower())
    told = " ".join(map(_plain, found))
    return hashlib.blake2b(told.encode(), digest_size=16).digest()


def _plain(token: str) -> str:
    if token[0].isalnum():
        return token.replace("’", "'")
    if re.match("[-‐-―]", token):
        return "-"
    return token.translate(_MARKS)
