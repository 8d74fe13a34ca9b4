"""Codes that a verb has where it is done to a person, and by a group.

Why    A table is slapped, a picture hung and a rope let go without harm to anybody.
Read   `codes_by_whom`.
"""

from ceasefire.reading.lexicon import whom as table
from ceasefire.reading.lexicon.acts import SENT
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.events import ARMED, MADE_OF_WORDS
from ceasefire.reading.lexicon.roles import OFFICES, PUBLIC
from ceasefire.reading.lexicon.things import (
    ARMS_BEARERS,
    BROUGHT_UP,
    HARMLESS,
    PARTS_OF_A_BODY,
)
from ceasefire.reading.lexicon.things import PEOPLE as TRADES_AND_KIN
from ceasefire.reading.text.parse import Word

_PERSONS = SOMEBODY | OFFICES | table.KIN | table.PEOPLE | TRADES_AND_KIN
_THEM = frozenset(
    {"him", "her", "them", "us", "me", "he", "she", "they", "we", "i", "those"}
)
_MANY = frozenset({"they", "we", "who"})
_AWAY = frozenset({"to", "at", "for", "with", "into", "by", "as", "along"})
_AIMED = frozenset({"at", "on", "upon", "into", "towards", "back"})
_HELD_UP = PARTS_OF_A_BODY | {
    "sign",
    "placard",
    "banner",
    "mirror",
    "flag",
    "photograph",
}
_TALKS_TO = frozenset({"telephone", "phone", "ring", "meet", "radio"})
_LOOKS_INTO = frozenset({"examine", "inspect"})
_ABOARD = frozenset({"aboard", "ashore"})
_LEADS_OFF = frozenset({"march", "drag", "beat", "shoot", "kill", "lead", "take"})
_OUT = frozenset({"out", "from"})


def codes_by_whom(word: Word) -> tuple[str, str] | None:
    """Return the codes of a verb that is an act with some people alone."""
    whom = _whom(word)
    if word.lemma in table.HURTS_WHOM and is_a_person(whom):
        return "18", "ASSAULT"
    if word.lemma in table.PELTS and whom is not None:
        hit = is_a_person(whom) or whom.lemma in table.PELTED
        hit = hit and not _is_with_eggs(word)
        return ("18", "ASSAULT") if hit else None
    if word.lemma == "take" and _is_taken(word, whom):
        return "18", "ASSAULT"
    if word.lemma == "stop" and _is_held_up(word, whom):
        return "19", "COERCE"
    if word.lemma == "surround" and _by_arms(word):
        return "19", "COERCE"
    if word.lemma == "expel" and whom is not None and whom.lemma in table.MISSIONS:
        return "16", "SANCTION"
    if word.lemma == "let" and _is_let_go(word, whom):
        return "08", "RETREAT"
    if word.lemma == "pull" and _is_pulled_out(word, whom):
        led_off = any(one.lemma in _LEADS_OFF for one in word.each("conj"))
        return ("17", "COERCE") if led_off else ("07", "AID")
    if word.lemma == "allow" and _is_admitted(word, whom):
        return "08", "RETREAT"
    if word.lemma == "walk" and _walks_out(word):
        return "16", "SANCTION"
    return None


def is_no_act(word: Word) -> bool:
    """Of "fired the cook", "she crossed the lines": say that it harms nobody."""
    if word.lemma == "fire":
        aimed = any(one.low in _AIMED and not _is_a_day(one) for one in word.children)
        return not aimed and is_a_person(word.child("dobj", "nsubjpass"))
    if word.lemma == "capture":  # "captured him on film"
        on = word.preposition("on", "in")
        ends = on.each("pobj") if on is not None else ()
        return any(one.lemma in table.PICTURED_ON for one in ends)
    if word.lemma in {"take", "break", "cut"} and _is_his_own(word):
        return True
    if word.lemma == "take" and _lows(word) & _ABOARD:
        return True  # "the crew were taken aboard and given soup"
    if word.lemma == "take":  # "to court", "to hospital"
        to = word.preposition("to")
        ends = to.each("pobj") if to is not None else ()
        return any(one.lemma in table.GOOD_ENDS for one in ends)
    if word.lemma == "hold":  # "held up two fingers"
        return any(one.lemma in _HELD_UP for one in word.each("dobj"))
    if word.lemma in _TALKS_TO:  # "telephoned this newspaper"
        return any(one.lemma in PUBLIC for one in word.each("dobj"))
    if word.lemma == "see":  # "saw journalists for twenty minutes"
        return any(one.lemma in PUBLIC for one in word.each("dobj", "nsubjpass"))
    if word.lemma == "demonstrate":  # "demonstrated that it was so"
        return any(word.each("ccomp"))
    if word.lemma in _LOOKS_INTO:  # "examined the proposal"
        return any(one.lemma in MADE_OF_WORDS for one in word.each("dobj", "nsubjpass"))
    who = word.child("nsubj")
    alone = who is not None and who.low in {"he", "she", "i", "it"}
    return word.lemma == "cross" and alone


def _is_his_own(word: Word) -> bool:
    """Of "the officer took his bag from the rack"."""
    who = word.child("nsubj")
    thing = word.child("dobj")
    if who is None or thing is None or who.tag in {"NNS", "NNPS"} or is_a_person(thing):
        return False
    one = who.tag == "NN" or who.kind == "PERSON" or who.low in {"he", "she", "i"}
    return one and any(c.low in {"his", "her", "my"} for c in thing.each("poss"))


def _is_a_day(prep: Word) -> bool:
    """Of "fired the cook on Tuesday"."""
    return any(one.kind in {"DATE", "TIME"} for one in prep.each("pobj"))


def _is_with_eggs(word: Word) -> bool:
    """Of "pelted the car with eggs", which is a protest."""
    prep = word.preposition("with")
    return prep is not None and any(one.lemma in HARMLESS for one in prep.each("pobj"))


def _whom(word: Word) -> Word | None:
    passive = word.tag == "VBN" and word.dep == "acl"
    whom = word.child("dobj", "nsubjpass")
    if whom is None and word.dep == "conj" and any(word.each("auxpass")):
        over = word.head  # "was taken at the ford and was hanged"
        while over.dep == "conj" and not any(over.each("nsubjpass", "nsubj")):
            over = over.head
        whom = over.child("nsubjpass", "nsubj")
    if whom is not None and whom.tag in {"WP", "WDT"} and word.dep == "relcl":
        return word.head
    return whom or (word.head if passive else None)


def is_a_person(one: Word | None) -> bool:
    """Say whether a word stands for a person or several."""
    if one is None:
        return False
    known = _PERSONS
    if one.tag in {"CD", "PRP", "DT"}:
        return one.low in _THEM or one.tag == "CD" or one.kind == "CARDINAL"
    named = any(inner.kind == "PERSON" for inner in one.each("appos"))
    return one.lemma in known or one.kind == "PERSON" or (named and one.is_noun)


def _lows(word: Word) -> set[str]:
    """Return the prepositions and particles that go with a verb."""
    return {one.low for one in word.each("prep", "prt", "advmod", "dative")}


def _by_many(word: Word) -> bool:
    """Say whether a group does it: "the Uplanders", "gunmen", "they"."""
    agent = word.child("agent")
    who = word.child("nsubj") or (agent.child("pobj") if agent is not None else None)
    while who is None and word.dep == "conj":
        word = word.head
        who = word.child("nsubj")
    if who is None:
        return False
    many = who.tag in {"NNS", "NNPS"} or who.low in _MANY
    many |= who.is_name and who.kind != "PERSON" and any(who.each("det"))
    return many or who.lemma in ARMED


def _by_arms(word: Word) -> bool:
    agent = word.child("agent")
    by = agent or word.preposition("by")
    who = [*word.each("nsubj"), *(by.each("pobj") if by is not None else ())]
    return any(one.lemma in ARMS_BEARERS for one in who)


def _is_taken(word: Word, whom: Word | None) -> bool:
    """Of "the Uplanders took the chaplain", not "took the mayor at his word"."""
    if whom is None or whom.dep != "dobj" or (_lows(word) | _lows(whom)) & _AWAY:
        return False
    known = any(one.low == "the" for one in whom.each("det")) or any(whom.each("poss"))
    led = whom.lemma in OFFICES | table.CLERGY | table.KIN and whom.tag in {"NN", "NNS"}
    return known and led and _by_many(word) and not any(word.each("xcomp", "advcl"))


def _is_held_up(word: Word, whom: Word | None) -> bool:
    """Of "the Wardens stopped him at the ditch", not "from going"."""
    where = word.preposition("at", "on", "near", "outside")
    held = is_a_person(whom) and whom is not None and whom.dep != "nsubj"
    free = not _lows(word) & {"from", "for"} and not any(word.each("xcomp"))
    return held and free and where is not None and _by_many(word)


def _is_let_go(word: Word, whom: Word | None) -> bool:
    """Of "let the driver go", "was let go", not "let him go to the market"."""
    go = next((o for o in word.each("ccomp", "xcomp") if o.lemma == "go"), None)
    if go is None or any(o.low in {"of", "to", "on", "out"} for o in go.children):
        return False
    freed = go.child("nsubj") or whom
    if freed is None and word.tag == "VBN" and word.dep == "conj":
        freed = word.head.child("nsubjpass")
    return is_a_person(freed)


def _is_pulled_out(word: Word, whom: Word | None) -> bool:
    """Of "pulled six children out", and not "pulled its troops out"."""
    if whom is None or whom.lemma in ARMED or not is_a_person(whom):
        return False
    of = whom.preposition("of")  # "two of its battalions"
    if of is not None and any(one.lemma in BROUGHT_UP for one in of.each("pobj")):
        return False
    return any(one.low in _OUT for one in word.children)


def _is_admitted(word: Word, whom: Word | None) -> bool:
    """Of "was allowed to see him", "were allowed into the camp"."""
    if word.child("nsubjpass") is None or word.tag != "VBN" or not is_a_person(whom):
        return False
    sees = any(o.lemma in table.VISITS for o in word.each("xcomp"))
    return sees or bool(_lows(word) & {"into", "in", "through"})


def _walks_out(word: Word) -> bool:
    """Of "the delegation walked out", and not "out to the garden"."""
    who = word.child("nsubj")
    if who is None or "out" not in {one.low for one in word.children}:
        return False
    if any(one.low in {"to", "into", "onto", "of", "with"} for one in word.children):
        return False
    talks = who.lemma in SENT | table.SIDES
    named = who.is_name and who.kind != "PERSON"
    return talks or named or who.tag == "NNPS"
