"""What has to stand beside a verb for it to be an act.

How    A side that is empty asks for nothing. The codes follow the guide's table: a root
       of CAMEO, a name of PLOVER.
Read   `Frame`; the tables are `frames` and `figures`.
"""

from dataclasses import dataclass
from typing import Final

from ceasefire.reading.lexicon import words

PERSON: Final = "@person"
PLACE: Final = "@place"
SIDE: Final = "@side"
ABSTRACT: Final = "@abstract"
SPORTING: Final = "@sporting"
JOINT: Final = "@joint"
"""Marks in a kind: whoever is a person, whatever is the name of a place, of a party;
whatever ends as nouns do that name nothing one can touch; a side of a match; people of both sides."""
MARKS: Final = frozenset({PERSON, PLACE, SIDE, ABSTRACT, SPORTING, JOINT})

_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What has to stand beside a verb for it to be an act.

    Attributes
    ----------
    codes
        Root of CAMEO and name of PLOVER; None where it is no act of conflict.
    verbs
        By their lemmas; in the table of figures nouns as well.
    by, what
        Kinds of who does it, and of what it is done to.
    to, where
        Prepositions and particles of which one has to be there, and the kind of what
        stands behind it.
    particle
        Particles of which one has to be there: "took in", not "took it in May".
    beside
        Words of which one has to stand anywhere with the verb: "set it ablaze".
    among
        Words of which one has to stand in the sentence: "midfield".
    before
        Kinds of what stands before a noun: "a heart attack".
    bare
        Whether there must be no object.
    unsaid
        Whether it is one as well where a passive leaves out who does it.
    """

    codes: tuple[str, str] | None
    verbs: frozenset[str]
    by: frozenset[str] = _NONE
    what: frozenset[str] = _NONE
    to: frozenset[str] = _NONE
    where: frozenset[str] = _NONE
    particle: frozenset[str] = _NONE
    beside: frozenset[str] = _NONE
    among: frozenset[str] = _NONE
    before: frozenset[str] = _NONE
    bare: bool = False
    unsaid: bool = False


def frame(
    codes: str | None,
    verbs: str,
    *,
    by: frozenset[str] = _NONE,
    what: frozenset[str] = _NONE,
    to: frozenset[str] | str = _NONE,
    where: frozenset[str] = _NONE,
    particle: str = "",
    beside: str = "",
    among: frozenset[str] = _NONE,
    before: str = "",
    bare: bool = False,
    unsaid: bool = False,
) -> Frame:
    """Return a frame from the cells of a table: codes as "19 ASSAULT", words in one."""
    root, _, name = (codes or "").partition(" ")
    after = words(to) if isinstance(to, str) else to
    return Frame(codes=(root, name) if codes else None, verbs=words(verbs), by=by, what=what, to=after,
                 where=where, particle=words(particle), beside=words(beside),
                 among=among, before=words(before),                 bare=bare, unsaid=unsaid)  # fmt: skip
