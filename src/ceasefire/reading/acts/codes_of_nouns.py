"""Codes of acts that a noun names: "the shelling", "a call by telephone", "a car bomb".

Read   `codes_of_noun`, `is_named`.
"""

from typing import Final

from ceasefire.reading.lexicon import act_nouns, things, words
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.text.parse import Word

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_UNDER: Final = words("come be remain")
_TELEPHONE: Final = words("phone telephone video conference")
_CALLS: Final = words("make place have hold")
_PARTIES: Final = words("by from with to between")
_OF_PRISONERS: Final = things.HELD | words("dead wounded soldier people map")
_BARRIERS: Final = words(
    "barrier checkpoint roadblock barricade post ban mine landmine"
)
_OF_PEOPLE: Final = words(
    "release execution rescue detention expulsion freeing liberation immunisation"
    " immunization inoculation vaccination"
)
_TAKEN: Final = (
    things.LIVESTOCK | things.GOODS | things.WEAPONS | things.VESSELS | things.LOADED
)
_OF_WHAT: Final = {
    noun: kind
    for nouns, kind in (
        ("exchange swap", _OF_PRISONERS),
        ("clearance demining", things.DANGERS | things.GROUND | things.PROPERTY),
        ("transfer return", _OF_PRISONERS | things.VESSELS),
        ("disbanding", things.ARMS_BEARERS | words("militia")),
        ("removal dismantling lifting reopening easing unblocking",
         things.ROADS | things.CURBS | _BARRIERS),
        ("delivery distribution resupply", things.GOODS | things.CONVOYS),
        ("signing signature ratification initialling", things.TEXTS),
        (" ".join(_OF_PEOPLE - {"vaccination"}), things.PEOPLE | things.HELD),
        ("surrender", things.GROUND | things.ARMS_BEARERS | things.WEAPONS),
        ("handback restitution", things.GROUND | things.INSIDE | _TAKEN),
        ("theft robbery", _TAKEN),
        ("burglary", things.INSIDE),
        ("closure", things.ROADS),
        ("suspension cancellation severance breakdown",
         things.SITTINGS | things.RELATIONS | things.TRUCES),
        ("repair", things.WORKS),
    )
    for noun in nouns.split()
}  # fmt: skip
"""Of what a noun is that is an act with that alone: "the lifting of the curfew"."""
_BEHIND: Final = {
    "vigil": ("outside", "against", "for"),
    "advance": ("on", "into", "towards", "toward"),
    "conference": ("with", "between", "of"),
    "parley": ("with", "between", "of"),
    "encounter": ("between",),
    "audience": ("with",),
    "rendezvous": ("with", "between"),
}
"""What stands behind such a noun: "an audience with the king"."""
_RINGS: Final = words("ring crack echo")
_HEARS: Final = words("hear record register log note")
_STAGES: Final = words("hold stage disperse organise organize quell suppress")
_COUNTED: Final = words("dozen number hundred score series string")


def is_named(word: Word) -> bool:
    """Say whether a word names an act: a noun, or "shelling damaged it"."""
    return word.is_noun or _is_a_gerund(word)


def codes_of_noun(word: Word) -> tuple[str, str] | None:
    """Return the codes of an act that is named, None where none is."""
    first = word.i == 0 and word.low in table.MASSES  # taken for a name
    if (word.is_name and not first) or not is_named(word):
        return None
    noun = word.low if word.tag == "VBG" else word.lemma
    guns = {one.low for one in word.each("compound", "amod", "nmod")}
    if noun == "fire":
        return ("19", "ASSAULT") if guns & table.OF_GUNS or _is_under(word) else None
    if noun == "in" and any(one.low == "sit" for one in word.each("compound")):
        return "14", "PROTEST"  # "a sit-in", which the parser takes apart
    if noun in act_nouns.MUNITIONS:
        return _codes_of_munition(word)
    if noun in {"shot", "gunshot"}:
        return ("19", "ASSAULT") if _is_heard(word) else None
    if noun == "protest" and not _is_in_the_street(word):
        return None
    if noun == "strike" and _is_of_workers(word):
        return "14", "PROTEST"
    if noun == "exchange" and _is_of(word, table.GUNFIRE):
        return "19", "ASSAULT"
    if noun in act_nouns.IF_TOLD:
        return act_nouns.IF_TOLD[noun] if _is_meant(word, noun) else None
    return act_nouns.NOUNS.get(noun)


def _is_a_gerund(word: Word) -> bool:
    """Of "shelling damaged it", not of "shelling the town was easy"."""
    if word.tag != "VBG" or word.low not in act_nouns.NOUNS:
        return False
    if any(word.each("dobj", "nsubj", "aux", "prt")):
        return False
    # "destroyed by shelling", "closed for two days by fighting"
    mass = word.low in table.MASSES and word.head.low == "by"
    by = word.dep == "pcomp" and (word.head.dep == "agent" or mass)
    # a parser may take the first word of "Shelling damaged it" for a helping verb
    first = word.dep == "aux" and word.i == 0 and word.head.tag == "VBD"
    first |= _leads(word)
    return word.dep in _SUBJECTS or by or first


def _leads(word: Word) -> bool:
    """Of "Shelling in the mills quarter killed two", hung on the verb as a clause."""
    verb = word.head
    if word.dep != "advcl" or word.i or verb.tag != "VBD":
        return False
    between = verb.sentence.words[: verb.i]
    hurts = verb.lemma in table.HURTS | words("leave damage destroy force")
    return hurts and all(one.text != "," for one in between)


def _is_heard(word: Word) -> bool:
    """Of "shots rang out", "heard four shots"; a shot on goal is heard by nobody."""
    verb = word.head
    if word.dep == "nsubj":
        return verb.lemma in _RINGS
    return word.dep in {"dobj", "nsubjpass"} and verb.lemma in _HEARS


def _is_in_the_street(word: Word) -> bool:
    """Of "a protest was held outside the court"; a note of protest is handed over."""
    verb = word.head
    if word.dep in {"dobj", "nsubjpass"}:
        return verb.lemma in _STAGES
    took_place = verb.lemma in table.HAPPENS or verb.lemma == "break"
    return word.dep == "nsubj" and took_place


def _is_under(fire: Word) -> bool:
    """Of "came under fire"."""
    under = fire.dep == "pobj" and fire.head.low == "under"
    return under and fire.head.head.lemma in _UNDER


def _codes_of_munition(word: Word) -> tuple[str, str] | None:
    """Of "a car bomb killed two", "a rocket fell on the mill"."""
    verb = word.head
    if word.dep != "nsubj" or verb.lemma not in act_nouns.COMES_DOWN:
        return None
    kinds = {one.low for one in word.each("compound", "amod", "nmod")}
    planted = word.lemma in {"mine", "landmine"} or kinds & act_nouns.PLANTED
    if word.lemma == "bomb" and not kinds & table.OF_GUNS:
        planted = True
    return ("18", "ASSAULT") if planted else ("19", "ASSAULT")


def _is_meant(word: Word, noun: str) -> bool:
    """Say whether a noun of two meanings is the act: a call by telephone, an arrest."""
    if _is_of(word, table.MADE_OF_WORDS):
        return False
    if noun == "call":
        light = word.dep == "dobj" and word.head.lemma in _CALLS
        told = any(one.low in _TELEPHONE for one in word.each("compound", "amod"))
        with_whom = word.preposition(*_PARTIES) is not None
        return word.preposition("for") is None and (told or light or with_whom)
    if noun == "talk":
        return word.tag == "NNS"
    if noun == "patrol":
        return any(one.low in act_nouns.JOINT for one in word.each("amod"))
    if noun in _OF_WHAT:
        named = noun in _OF_PEOPLE and _is_of_a_name(word)
        return named or _is_of(word, _OF_WHAT[noun])
    if noun == "stoppage":
        return _is_of_workers(word)
    if noun in _BEHIND:
        return word.preposition(*_BEHIND[noun]) is not None
    return not (noun == "search" and word.head.low == "in")


def _is_of(word: Word, kind: frozenset[str]) -> bool:
    """Say of what it is: "the exchange of 40 prisoners", "the prisoner exchange"."""
    beside = [*word.each("compound", "poss")]
    for of in word.each("prep"):
        if of.low == "of":
            beside += of.each("pobj")
    for one in list(beside):
        if one.tag == "CD" or one.lemma in _COUNTED:
            beside += [c for of in one.each("prep") for c in of.each("pobj")]
    return any(one.lemma in kind or one.low in kind for one in beside)


def _is_of_a_name(word: Word) -> bool:
    of = word.preposition("of")
    whom = of.child("pobj") if of is not None else word.child("poss")
    return whom is not None and (whom.is_name or whom.tag == "CD")


def _is_of_workers(word: Word) -> bool:
    """Of "the dock strike", "a strike by teachers"."""
    by = word.preposition("by", "of")
    who = (*word.each("compound", "amod", "poss"), *(by.each("pobj") if by else ()))
    return any(one.lemma in table.WORKERS for one in who)
