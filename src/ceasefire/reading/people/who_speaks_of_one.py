"""People told by whose they are: "Bera Lund of the Red Cedar Army told reporters".

Why    The parser takes rare names for those of books and products. Who speaks, and is
       of a party that is known, is a person all the same.
How    Two or three capital words that no noun for groups is among, the subject of a
       verb of speech, and behind "of" or "from" the name of a party.
Read   `who_speaks_of_one`.
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.roles import HONORIFICS, OFFICES
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.span_map import SpanMap

_NO_PEOPLE: Final = SOMEBODY | OFFICES | HONORIFICS | words("radio voice television")
_SPEAKS: Final = VERBS.keys() | words("speak address appear write")
_MOST: Final = 3  # words of a name


def who_speaks_of_one(sentence: Sentence, taken: SpanMap[None]) -> Iterator[list[Word]]:
    """Yield the words of each such name.

    Parameters
    ----------
    taken
        Where the names of parties stand.
    """
    for name in sentence.words:
        if not name.is_name or name.dep != "nsubj" or name.kind == "PERSON":
            continue
        of = name.preposition("of", "from")
        group = of.child("pobj") if of is not None else None
        if (
            group is None
            or not taken.meets(group.span)
            or name.head.lemma not in _SPEAKS
        ):
            continue
        run = [*(one for one in name.each("compound") if one.is_name), name]
        run = [one for one in run if one.low not in HONORIFICS]
        beside = run[-1].i - run[0].i == len(run) - 1
        people = not any(one.lemma.lower() in _NO_PEOPLE for one in run)
        if 1 < len(run) <= _MOST and beside and people:
            yield run
