"""Ids that hold a name: they are printed, so they are refused, and not repeated.

How    An id's words are held against the names on the lists: as they are written, and
       as consonants, for the id may be in Latin letters and the name in Arabic ones.
       A word of the same row counts from three letters on and inside longer words, one
       of another row only whole and from four on; else the months would be names.
Read   `check_ids`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ceasefire.core import Detainee, Exchange
from ceasefire.exchange.errors import NamesInIds
from ceasefire.exchange.names import words_of

_LETTERS = re.compile(r"[^\W\d_]{3,}")
_OWN, _INSIDE, _OTHERS = 3, 4, 4  # letters from which a word counts


def check_ids(people: Sequence[Detainee], exchange: Exchange) -> None:
    """Refuse ids of rows, lists, rules and classes that hold a part of a name.

    Raises
    ------
    NamesInIds
        With the places of all of them.
    """
    written: set[str] = set()
    sounds: set[str] = set()
    for one in people:
        words = _words(_of(one))
        written |= {word for word in words if len(word) >= _OTHERS}
        sounds |= {word for word in _sounds(_of(one)) if len(word) >= _OTHERS}

    def is_named(id_: str) -> bool:
        return not (written.isdisjoint(_words(id_)) and sounds.isdisjoint(_sounds(id_)))

    stems = {one.list for one in people}
    places = [
        *_numbered("the file name of list", (one.name for one in exchange.lists)),
        *_numbered("the id of rule", (one.id for one in exchange.rules)),
        *_numbered("the id of class", (one.id for one in exchange.priority)),
    ]
    found = [place for place, id_ in places if is_named(id_)]
    found += [
        f"the id in line {one.line:,} of {one.list}"
        if not is_named(one.list)
        else f"the id in line {one.line:,} of a list"
        for one in people
        if not _is_made(one, stems) and (_holds_own(one) or is_named(one.row))
    ]
    if found:
        raise NamesInIds(tuple(found))


def _numbered(what: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f"{what} number {number}", id_) for number, id_ in enumerate(ids, 1))


def _is_made(one: Detainee, stems: set[str]) -> bool:
    """Say whether the id is the list's name and a number."""
    stem, _, number = one.row.rpartition("-")
    return number.isdigit() and stem in stems


def _holds_own(one: Detainee) -> bool:
    own, letters = _words(_of(one)), "".join(_LETTERS.findall(one.row.casefold()))
    if any(len(word) >= _INSIDE and word in letters for word in own):
        return True
    heard = {word for word in _sounds(_of(one)) if len(word) >= _OWN}
    return not (own.isdisjoint(_words(one.row)) and heard.isdisjoint(_sounds(one.row)))


def _of(one: Detainee) -> str:
    return f"{one.name} {one.father} {one.mother}"


@lru_cache(maxsize=100_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(_LETTERS.findall(text.casefold()))


@lru_cache(maxsize=100_000)
def _sounds(text: str) -> frozenset[str]:
    return frozenset(
        sound for word in _words(text) for sound in words_of(word) if len(sound) >= _OWN
    )
