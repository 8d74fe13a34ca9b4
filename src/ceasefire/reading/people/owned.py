"""Parties by what belongs to them: "his movement", "her country", "our side".

How    The owner is who speaks, where the words stand in what somebody said and name
       nobody else before; else the person last named. Whose leader or spokesman the
       owner is, that party is meant.
Read   `is_owned_party`, `speaks_of_it`, `named_before`.
"""

from collections.abc import Mapping
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

PARTY_NOUNS: Final = words(
    """movement group side party government country delegation force army front
    organisation organization coalition council faction militia men fighter alliance
    leadership administration nation people union authority"""
)
_MANY: Final = words("man delegate negotiator representative")
"""Nouns that stand for a party in the plural: "his men", not "her man"."""
_PARTS: Final = words("""member supporter fighter delegate commander officer hardliner
    councillor""")
_FACTIONS: Final = words("minority section hardliner")
_ALONE: Final = _PARTS - words("member")
_ANY: Final = frozenset({"a", "an"})
_SOME: Final = words("some many most several few certain")
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})
_FIRST = frozenset({"my", "our"})


def is_owned_party(head: Word) -> bool:
    """Say whether a noun stands for somebody's party: "his movement"."""
    noun = head.lemma.lower()
    many = head.tag == "NNS" and noun in _MANY
    return (noun in PARTY_NOUNS or many) and _owner(head) is not None


def is_some_of_it(head: Word) -> bool:
    """Of "three members of the Front", "some fighters", that they are not the Front."""
    some = head.child("nummod") is not None or any(
        one.low in _SOME for one in head.each("det", "amod")
    )
    any_one = head.lemma in _ALONE and any(one.low in _ANY for one in head.each("det"))
    return head.lemma in _FACTIONS or (head.lemma in _PARTS and some) or any_one


def speaks_of_it(
    head: Word, held: Mapping[int, Attribution], quotations: SpanMap[None]
) -> int | None:
    """Return the number of what was said in which the speaker's own party is meant.

    "His" within quotation marks is somebody else's, unless the word of speech stands
    within them too: "she told me that her movement will come".

    Parameters
    ----------
    held
        What was said in which the words stand, by number.
    quotations
        All that stands within quotation marks.
    """
    owner = _owner(head)
    holding = [
        (sum(len(piece) for piece in one.content), number)
        for number, one in held.items()
    ]
    if owner is None or not holding:
        return None
    number = min(holding)[1]
    cue = held[number].cue
    retold = cue is not None and bool(quotations.covering(cue.span))
    quoted = bool(quotations.covering(head.span)) and not retold
    direct = held[number].rule == "label" or quoted
    return number if direct is (owner.low in _FIRST) else None


def named_before(head: Word, one: Attribution, cast: Cast) -> Figure | None:
    """Return the person that what was said names last before: "Rast and his men"."""
    if one.start >= head.start:
        return None
    found = [
        (span.end, figure)
        for span, figure in cast.near.pairs(Span(one.start, head.start))
        if figure.is_person and one.start <= span.start < head.start
    ]
    return max(found, key=lambda each: each[0])[1] if found else None


def _owner(head: Word) -> Word | None:
    return next((one for one in head.each("poss") if one.low in _OWNERS), None)
