"""Who mediates, told by the talks: "talks between A and B, brokered by C".

How    A verb of mediating says who does it, as its subject or behind "by"; for whom is
       told by "between" or "with" beside the talks, the truce or the deal.
Read   `stated_by_broker`.
"""

from collections.abc import Iterator

from ceasefire.reading.lexicon import relations as table
from ceasefire.reading.steps.stated import Stated, behind, is_told, who_of
from ceasefire.reading.text.parse import Word


def stated_by_broker(verb: Word) -> Iterator[Stated]:
    """What a verb of mediating says of who mediates, and between whom."""
    yield from _misread(verb)
    if not verb.is_verb or verb.lemma not in table.BROKERS:
        return
    by = behind(verb, "by")
    if verb.tag == "VBN" and by is not None:
        made = verb.child("nsubjpass") or (verb.head if verb.dep == "acl" else None)
        sides = _sides(made) if made is not None else None
        if sides is not None and (verb.dep == "acl" or is_told(verb)):
            yield Stated(by, sides, "mediates-for", verb)
        return
    thing, who = verb.child("dobj"), who_of(verb)
    sides = behind(thing, "between", "with") if thing is not None else None
    if who is not None and sides is not None and is_told(verb):
        yield Stated(who, sides, "mediates-for", verb)


def _misread(word: Word) -> Iterator[Stated]:
    """Of "Norway mediates between them", where the parser takes the verb for a noun."""
    if not word.is_noun or word.dep != "ROOT" or word.low[:-1] not in table.BROKERS:
        return
    who, between = word.child("compound", "nmod"), behind(word, "between")
    if word.low.endswith("s") and who is not None and between is not None:
        yield Stated(who, between, "mediates-for", word)


def _sides(made: Word) -> Word | None:
    """Return the sides of what was mediated; the parser may hang it on them."""
    if made.dep == "pobj" and made.head.low == "between":
        return made
    one = made
    while one.dep == "conj":
        one = one.head
    if one is not made and one.dep == "pobj" and one.head.low in {"between", "with"}:
        return one
    return behind(made, "between", "with")
