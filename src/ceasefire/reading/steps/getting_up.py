"""Coming and staying away told by a seat left, or a part in the talks that is none.

Why    "If the Guard sits down at that table, we get up from it" and "it will have no
       part in the talks" keep a party away as surely as "will not attend".
How    Who gets up does so from the table, or from "it" behind a table; who leaves a
       seat leaves his own, the room, or what the sentence has named. A part in the
       talks is had, played or not wanted by whoever says so of himself.
Read   `gets_up`, `has_a_part`.
"""

from typing import Final

from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_RISES: Final = words("get stand rise")
_LEAVES: Final = words("leave vacate")
_SEATS: Final = words("seat chair place")
_ROOMS: Final = words("room hall chamber")
_PARTS: Final = {"have": {"part"}, "play": {"part", "role"}, "want": {"part"}}
_OURS: Final = frozenset({"ours", "mine", "theirs"})
_OF: Final = frozenset({"in", "of", "at"})


def gets_up(verb: Word, tables: Tables) -> bool:
    """Say whether who is at the table leaves it: "get up from it", "leave ours"."""
    if verb.lemma in _RISES:
        up = verb.lemma == "rise" or any(
            one.low == "up" for one in verb.each("prt", "advmod", "prep")
        )
        return up and _is_table(_from(verb), tables)
    thing = verb.child("dobj")
    if verb.lemma not in _LEAVES or thing is None:
        return False
    if any(verb.each("prep", "xcomp", "oprd", "ccomp", "dative", "acomp")):
        return False  # "leave it to the court", "leave our seats empty"
    if thing.lemma in _SEATS:
        return any(one.tag == "PRP$" for one in thing.each("poss"))
    if thing.low in _OURS:
        return any(one.lemma in _SEATS for one in _before(verb))
    room = thing.lemma in _ROOMS and not any(thing.each("compound", "poss", "prep"))
    return room or (thing.low == "it" and _is_table(thing, tables))


def has_a_part(verb: Word, tables: Tables) -> bool:
    """Of "would have no part in the talks", "wants no part of them", say so.

    Whether it is denied is not looked at; but who wants a part may get none.
    """
    part = verb.child("dobj")
    if part is None or part.lemma not in _PARTS.get(verb.lemma, set()):
        return False
    if any(part.each("amod", "relcl", "acl")):
        return False
    every = [*part.each("prep"), *verb.each("prep")]
    where = next((one for one in every if one.low in _OF), None)
    table = where.child("pobj") if where is not None else None
    return tables.has(table) and (verb.lemma != "want" or denied(verb))


def _from(verb: Word) -> Word | None:
    for one in (verb, *verb.each("prt", "advmod", "prep")):
        from_ = one.preposition("from")
        if from_ is not None:
            return from_.child("pobj")
    return None


def _is_table(thing: Word | None, tables: Tables) -> bool:
    """Say whether it is the table, or "it" behind one."""
    if thing is None:
        return False
    if thing.low == "it":
        nouns = [one for one in _before(thing) if one.is_noun and one.dep == "pobj"]
        return bool(nouns) and _is_table(nouns[-1], tables)
    return tables.has(thing) or (thing.lemma in acts.TABLES and not thing.is_name)


def _before(word: Word) -> list[Word]:
    return word.sentence.words[: word.i]
