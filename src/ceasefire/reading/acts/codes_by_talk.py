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
_WIRES = frozenset({"telephone", "phone", "hotline", "video"})


def codes_by_talk(word: Word) -> tuple[str, str] | None:
    """Return the codes of speaking to somebody else than the press."""
    spoke = word.lemma in _SPEAKS and _is_with_somebody(word)
    return ("04", "CONSULT") if spoke or _is_rung_up(word) else None


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


def _is_with_somebody(word: Word) -> bool:
    by = word.preposition("by", "over", "on")
    who = word.child("nsubj")
    both = who is not None and any(one.low in _TWO for one in who.each("nummod", "det"))
    alone = word.preposition("to", "with", "of", "for", "at", "against") is None
    of_what = [one.low for one in word.each("prep", "prt", "advmod")]
    alone = alone and not {*of_what} & _ELSE
    if both and alone and word.tag in {"VBD", "VBN"} and not any(word.each("ccomp")):
        return True  # "the two had spoken about it"
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
