"""Whether a ceasefire is that of one place, or of a country or front.

How    A place in its words makes it local, unless that is a state; so does a length in
       hours or a few days. What is called general, lasts for weeks or has no place and
       no day is that of all.
Read   `is_wide`.
"""

from ceasefire.reading.lexicon import measures as table
from ceasefire.reading.lexicon import things
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.steps.found import Step
from ceasefire.reading.text.parse import Word

_SHORT = frozenset(
    {"hour", "hours", "overnight", "morning", "night", "mornings", "nights"}
)
_LONG = frozenset(["week", "month", "year", "weeks", "months", "years", "winter"])
_WHERE = frozenset({"in", "at", "around", "near", "along"})
_WHERE_OF_VERBS = _WHERE | {"inside", "within", "into", "over", "across", "on"}
_POINTS = frozenset({"on", "at", "from", "by"})
_STREETS = frozenset(["area", "street", "market", "road", "cemetery"])
_SMALL = (things.GROUND | things.INSIDE | _STREETS) - {
    "territory", "province", "region", "county", "border", "frontier", "zone", "capital"
}  # fmt: skip
_FRONTS = frozenset({"front", "theatre", "theater"})
_ALL = frozenset({"all", "every", "each", "both", "other"})
_FEW = 12  # days
_NUMBERS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
]  # fmt: skip


def is_wide(step: Step, mentions: Mentions) -> bool:
    """Say whether a ceasefire is that of a country or front, or nobody knows of where.

    One spoken of by its day, as one that is known, is that of the place at hand.
    """
    head = step.head
    near = [one for one in head.within() if step.span.covers(one.span)]
    if any(one.low in table.WIDE for one in head.children):
        return True
    if any(one.low in table.LOCAL for one in near):
        return False
    if _is_between(head, near) and not _is_short(near):
        return True
    if any(map(_is_a_front, near)):
        return True
    if step.place is not None:
        where = mentions.at(step.place)
        return where.actor is not None and not any(one.low == "single" for one in near)
    if head.is_verb:
        return not (_is_short(near) or any(map(_is_bound, near)))
    inside = [one for one in head.sentence.words if step.span.covers(one.span)]
    if _has_place_beside(head, mentions) or any(map(_is_a_place, inside)):
        return False
    if _is_short(near) or head.lemma in {"zone", "pause"}:
        return False
    if any(one.low in _LONG or one.lemma in {"day", "week"} for one in near):
        return True
    of = head.preposition("of")
    return of is None or not any(day.kind == "DATE" for day in of.each("pobj"))


def _is_bound(prep: Word) -> bool:
    """Of "stop firing in the strip", "around the mill", "at midnight", "on Friday"."""
    kinds = {one.kind for one in prep.each("pobj")}
    if "TIME" in kinds or ("DATE" in kinds and prep.low in _POINTS):
        return True
    return prep.low in _WHERE_OF_VERBS and any(
        where.is_noun and not where.is_time for where in prep.each("pobj")
    )


def _is_a_place(prep: Word) -> bool:
    """Of "in the market area", "around the hospital"; "in the territory" is wide."""
    if prep.dep != "prep" or prep.low not in _WHERE | {"inside", "within"}:
        return False
    return any(
        where.lemma in _SMALL and not any(one.low in _ALL for one in where.children)
        for where in prep.each("pobj")
    )


def _has_place_beside(head: Word, mentions: Mentions) -> bool:
    """Say whether the place hangs on the verb: "offered a truce in Dorva"."""
    verb = head.head.head if head.dep == "pobj" else head.head
    if not verb.is_verb:
        return False
    for prep in verb.each("prep"):
        where = prep.child("pobj")
        if prep.i < head.i or where is None or prep.low not in _WHERE:
            continue
        if prep.low == "at" and where.lemma in _SMALL:
            return True  # "agree on a daily truce at the cemetery"
        named = where.is_name or any(where.each("compound"))
        if named and mentions.of(where).actor is None and where.kind != "DATE":
            return True
    return False


def _is_a_front(prep: Word) -> bool:
    """Of "on the Deva front", which is that of many places."""
    return prep.dep == "prep" and any(o.lemma in _FRONTS for o in prep.each("pobj"))


def _is_between(head: Word, near: list[Word]) -> bool:
    """Say whether it is told by its two sides alone, without a place of its own."""
    sides = head.preposition("between")
    placed = any(one.low in {"in", "at", "around", "for"} for one in head.each("prep"))
    placed |= any(one.low == "along" for one in near)
    return sides is not None and not placed


def _is_short(words: list[Word]) -> bool:
    for one in words:
        if one.low in _SHORT or one.lemma in {"hour", "minute"}:
            return True
        if one.lemma != "day":
            continue
        before = [w.low for w in one.sentence.words[max(one.i - 3, 0) : one.i]]
        if any(_number(w) <= _FEW for w in before):
            return True
    return False


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else _FEW + 1
