"""Codes of verbs of speaking, which are an act with somebody alone.

Read   `codes_by_talk`.
"""

from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.roles import PUBLIC
from ceasefire.reading.lexicon.things import DIPLOMATS
from ceasefire.reading.lexicon.whom import KIN
from ceasefire.reading.text.parse import Word

_SPEAKS = frozenset({"speak", "talk", "negotiate", "discuss"})
_ELSE = frozenset({"out", "up", "in", "before", "publicly", "first"})
_TWO = frozenset({"two", "both"})
_WIRES = frozenset({"telephone", "phone", "hotline", "video", "radio"})


def codes_by_talk(word: Word) -> tuple[str, str] | None:
    """Return the codes of speaking to somebody else than the press."""
    spoke = word.lemma in _SPEAKS and _is_with_somebody(word)
    met = spoke or _is_rung_up(word) or _is_called_on(word)
    return ("04", "CONSULT") if met else None


def _is_called_on(word: Word) -> bool:
    """Of "the envoy called on the general", not "on the general to withdraw"."""
    on, who = word.preposition("on"), word.child("nsubj")
    whom = on.child("pobj") if on is not None else None
    if word.lemma != "call" or whom is None or who is None or word.tag == "VB":
        return False
    if any(word.each("xcomp", "ccomp", "dobj", "prt", "advcl", "conj")):
        return False
    asked = {one.low for one in word.each("prep")} & {"for", "to", "in"}
    both = all(one.lemma in DIPLOMATS for one in (whom, who))
    return both and not asked and whom.tag == "NN"


def _is_rung_up(word: Word) -> bool:
    """Of "the premier called the general on Sunday", not "called him a liar"."""
    whom, who = word.child("dobj"), word.child("nsubj")
    if word.lemma != "call" or whom is None or who is None:
        return False
    if any(word.each("oprd", "xcomp", "ccomp", "prt", "dative", "advcl", "advmod")):
        return False
    if {one.low for one in word.each("prep")} - {"on", "in", "at", "from", "after"}:
        return False
    both = all(one.lemma in DIPLOMATS or one.kind == "PERSON" for one in (whom, who))
    return both and not any(whom.each("appos"))


def _is_how_long(prep: Word) -> bool:
    """Of "talked for an hour"; who speaks for a party talks to nobody."""
    return any(one.kind in {"TIME", "DATE"} for one in prep.each("pobj"))


def _is_with_somebody(word: Word) -> bool:
    by = word.preposition("by", "over", "on")
    who = word.child("nsubj")
    both = who is not None and any(one.low in _TWO for one in who.each("nummod", "det"))
    alone = word.preposition("to", "with", "of", "at", "against") is None
    alone = alone and all(
        map(_is_how_long, (o for o in word.each("prep") if o.low == "for"))
    )
    of_what = [one.low for one in word.each("prep", "prt", "advmod")]
    alone = alone and not {*of_what} & _ELSE
    if both and alone and word.tag in {"VBD", "VBN"} and not any(word.each("ccomp")):
        return True  # "the two had spoken about it"
    many = who is not None and (
        who.low in {"we", "they"} or who.tag in {"NNS", "NNPS"} or any(who.each("conj"))
    )
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
