"""Codes that a verb has by who does it, with whom, or by what goes with it.

Read   `codes_by_kin`.
"""

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.roles import OFFICES, PUBLIC
from ceasefire.reading.lexicon.whom import KIN
from ceasefire.reading.text.parse import Word

_MINES = frozenset({"mine", "landmine"})
_WOUNDED = frozenset({"wounded", "patient", "sick", "injured", "casualty"})
_STORES = frozenset({"depot", "warehouse", "store", "shop", "granary"})
_SPEAKS = frozenset({"speak", "talk", "negotiate"})
_WIRES = frozenset({"telephone", "phone", "hotline", "video"})
_HURT = words(
    "wounded sick injured patient child civilian family woman people casualty"
)


def codes_by_kin(word: Word) -> tuple[str, str] | None:
    """Return the codes of a verb that is an act with some subjects and others alone.

    Columns enter a place; convoys reach one; somebody speaks to somebody else than the
    press.
    """
    if word.lemma in _SPEAKS:
        return ("04", "CONSULT") if _is_with_somebody(word) else None
    return _by_subject(word) or _by_what_is_with_it(word)


def _is_with_somebody(word: Word) -> bool:
    by = word.preposition("by", "over", "on")
    who = word.child("nsubj")
    many = who is not None and (who.tag in {"NNS", "NNPS"} or any(who.each("conj")))
    if many and by is not None and any(o.low in _WIRES for o in by.each("pobj")):
        return True  # "spoke by telephone"
    to = word.preposition("to", "with")
    other = to.child("pobj") if to is not None else None
    if other is None or other.lemma in PUBLIC:
        return False
    if other.low == "those" and any(other.each("relcl")):
        return True
    return (
        other.is_name
        or other.lemma in KIN
        or other.lemma in SOMEBODY
        or other.kind == "PERSON"
    )


def _by_subject(word: Word) -> tuple[str, str] | None:
    subject = word.child("nsubj")
    if subject is None:
        return None
    who = {one.lemma for one in (subject, *subject.each("compound", "conj"))}
    if word.lemma in {"reach", "arrive", "cross"} and who & table.RELIEF:
        return "07", "AID"
    place = word.child("dobj")
    if word.lemma == "leave" and who & table.ARMED and place is not None:
        return ("08", "RETREAT") if place.lemma in table.GROUND else None
    if word.lemma in {"enter", "reach"} and who & table.ARMED:
        return "15", "MOBILIZE"
    down = word.lemma == "break" and any(one.low == "down" for one in word.children)
    if down and who & table.TABLES:
        return "16", "SANCTION"
    opens = word.lemma == "open" and any(one.low == "up" for one in word.children)
    if opens and who & table.GUNS:
        return "19", "ASSAULT"
    if word.lemma == "kill" and who & table.GUNMEN:
        return "19", "ASSAULT"
    return None


def _by_what_is_with_it(word: Word) -> tuple[str, str] | None:
    whom = word.child("dobj", "nsubjpass")
    what = whom.lemma if whom is not None else ""
    if word.lemma == "bring" and what in _HURT and _has(word, table.OUT_OF_REACH):
        return "07", "AID"
    if word.lemma in {"move", "carry", "ferry"} and what in _WOUNDED:
        return "07", "AID"
    fire = any(one.low in {"fire", "flames"} for one in word.within())
    if word.lemma == "set" and (fire or _has(word, table.ABLAZE)):
        return "17", "ASSAULT"
    if word.lemma == "empty" and what in _STORES:
        return "17", "COERCE"
    up = word.lemma == "give" and any(one.low == "up" for one in word.children)
    if up and what in table.ARMS:
        return "08", "RETREAT"
    if word.lemma == "withdraw" and what in table.RECALLED:
        return "16", "SANCTION"
    if word.lemma in {"walk", "pull"} and _leaves_table(word):
        return "16", "SANCTION"
    seen = word.child("dobj")
    if word.lemma == "see" and seen is not None and seen.lemma in OFFICES:
        return "04", "CONSULT"  # "saw both mayors"
    on = word.preposition("on") if word.lemma == "step" else None
    trodden = {one.lemma for one in on.each("pobj")} if on is not None else set()
    if (word.lemma == "hit" and what in _MINES) or trodden & _MINES:
        return "18", "ASSAULT"
    return None


def _has(verb: Word, lows: frozenset[str]) -> bool:
    """Say whether one of some words goes with a verb: "were brought out"."""
    return any(one.low in lows for one in verb.within())


def _leaves_table(word: Word) -> bool:
    """Of "walked out of the talks", "pulled out of the commission"."""
    out = any(one.low in {"out", "away"} for one in word.children)
    return out and any(
        one.dep == "pobj" and one.lemma in table.TABLES for one in word.within()
    )
