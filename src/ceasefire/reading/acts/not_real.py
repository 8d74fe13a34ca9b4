"""Acts that are only told, thought or played: "the lie that", "wrongly said", "mock".

Read   `is_not_real`.
"""

import re
from typing import Final

from ceasefire.reading.acts.fallen_tales import is_in_a_fallen_tale
from ceasefire.reading.acts.governing import governors, tellers, with_joined
from ceasefire.reading.acts.played import is_played
from ceasefire.reading.acts.ways_of_play import is_for_show
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.telling import BLAMES
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_NOT_SO: Final = re.compile(
    r"\b(is|was|are|were) ?(n't|n’t|not|never) "
    r"(so|true|right|correct|the case|a fact) that\b"
)
_QUOTES: Final = frozenset(['"', "“", "”", "``", "''", "'", "‘", "’"])  # fmt: skip
_REPORTS: Final = listed("report announce claim")
_MISTAKES: Final = listed("mistake misread mishear misunderstand misjudge")
_PUTS_DOWN: Final = listed("""say write report announce tell print publish broadcast
    record enter claim state list declare""")
_NEARLY: Final = (("all", "but"), ("as", "good", "as"))


def is_not_real(word: Word) -> bool:
    """Say whether an act is told as a lie, an error, a fancy or a play."""
    return (
        _is_wrongly_told(word)
        or _is_a_fancy(word)
        or _is_contested(word)
        or _is_not_so(word)
        or is_played(word)
        or is_for_show(word)
        or is_in_a_fallen_tale(word)
        or _is_only_thought(word)
        or _is_nearly(word)
    )


def _is_wrongly_told(word: Word) -> bool:
    """Of "wrongly said to have burned it", "a hoax said he had been killed"."""
    for one in governors(word):
        if not one.is_verb or one.lemma in table.STARTS:
            continue
        if word.is_noun and one.lemma not in _REPORTS:
            continue
        if any(c.low in unreal.FALSELY for c in one.each("advmod")):
            return True
        if any(c.lemma in _MISTAKES for c in one.each("advcl")):
            return True
        if one.lemma in _PUTS_DOWN | BLAMES and _is_by_mistake(one):
            return True
        for who in one.each("nsubj"):
            made_up = any(c.low in unreal.UNTRUE for c in who.each("amod", "compound"))
            told = who.lemma in unreal.TALES_TOLD
            if who.lemma in unreal.NO_SOURCE or (made_up and told):
                return True
    according = (p for one in with_joined(word) for p in one.each("prep"))
    return any(
        any(c.low in unreal.UNTRUE for c in inner.each("amod"))
        for prep in according
        if prep.low == "according"
        for to in prep.each("prep")
        for inner in to.each("pobj")
    )


def _is_by_mistake(verb: Word) -> bool:
    """Of "by a slip of the pen the clerk wrote that"."""
    return any(
        thing.lemma in unreal.SLIPS
        for prep in verb.each("prep", "agent")
        if prep.low in {"by", "in", "through"}
        for thing in prep.each("pobj")
    )


def _is_a_fancy(word: Word) -> bool:
    """Of "the belief that they did", "its boast that it had", taken back later."""
    for one in with_joined(word):
        tale = one.head
        if one.dep not in {"acl", "relcl", "ccomp"} or not tale.is_noun:
            continue
        marked = any(m.low == "that" for m in one.children)
        own = any(s.low != "that" for s in one.each("nsubj", "nsubjpass"))
        if tale.lemma in unreal.FANCIES and marked and own:
            return True
        inside = one.preposition("in") is not None
        pictured = tale.lemma in unreal.PICTURES and inside
        told = tale.lemma in unreal.TALES_TOLD and own
        if told and any(c.low in unreal.UNTRUE for c in tale.each("amod")):
            return True
        if (pictured or told) and _is_taken_back(tale):
            return True
        if inside and tale.lemma in unreal.FICTION - {"game"}:
            return True
    return any(one.lemma == "dream" and one.is_noun for one in governors(word))


def _is_taken_back(tale: Word) -> bool:
    verb = tale.head
    turned = [verb, *(one for one in verb.each("xcomp") if one.lemma == "be")]
    said = {c.low for one in turned for c in one.each("acomp", "oprd", "attr")}
    if tale.dep in {"nsubj", "nsubjpass"} and said & unreal.UNTRUE:
        return True
    passive = tale.dep in {"nsubjpass", "dobj"}
    return passive and verb.lemma in unreal.TAKES_BACK and not denied(verb)


def _is_contested(word: Word) -> bool:
    """Of "disputes that it did", "lied that", "made up that", "acquitted of having"."""
    for one in with_joined(word):
        over = one.head
        subjects = one.each("nsubj", "nsubjpass")
        own = any(s.low not in {"that", "which", "who"} for s in subjects)
        that = any(c.low == "that" for c in one.children)
        clause = one.dep in {"ccomp", "relcl", "acl"} and own and over is not one
        if clause and that and over.lemma in {"dispute", "contest"}:
            return not denied(over)
    if any(_is_cleared_of(one) for one in (word, *governors(word))):
        return True
    for one in tellers(word):
        if one.is_verb and one.lemma in unreal.DISPUTES and one.dep != "aux":
            return not denied(one)
        if one.lemma == "make" and any(c.low == "up" for c in one.each("prt")):
            return True
        if one.low == "lied":
            return True
        if one.is_verb and one.dep == "advcl" and one.head.low == "lied":
            return True  # "lied when they said"
        if one.dep == "pcomp" and one.head.head.lemma in unreal.TAKES_BACK:
            return True  # "apologised for saying"
    return False


def _is_cleared_of(word: Word) -> bool:
    """Of "acquitted of having killed him", "escaped being killed"."""
    if word.dep == "pcomp" and word.head.low in {"of", "from"}:
        over = word.head.head
        over = over.head if over.dep == "dobj" else over  # "cleared him of having"
        return over.lemma in unreal.CLEARS | unreal.ESCAPES
    return word.dep in {"xcomp", "ccomp"} and word.head.lemma in unreal.ESCAPES


def _is_not_so(word: Word) -> bool:
    """Of "it isn't so that"."""
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    return _NOT_SO.search(before) is not None


def _is_only_thought(word: Word) -> bool:
    """Of "thought killed"; of "reported killed" where he is alive after all."""
    if word.tag != "VBN" or word.i == 0:
        return False
    before = word.sentence.words[word.i - 1]
    thought = before.lemma in unreal.THOUGHT or before.low == "thought"
    if thought and before.dep != "aux":
        return True
    sentence = " ".join(one.low for one in word.sentence.words)
    over = [one for one in (before, *governors(word)) if one.lemma in unreal.TOLD_OF]
    if over and any(one in sentence for one in unreal.ALIVE):
        return True
    marks = word.sentence.words[word.i - 1 : word.i + 2 : 2]
    return len(marks) == 2 and all(one.text in _QUOTES for one in marks)


def _is_nearly(word: Word) -> bool:
    """Of "all but captured it", "the non-signed text"."""
    words = word.sentence.words
    lows = [one.low for one in words[: word.i]]
    if any(tuple(lows[-len(few) :]) == few for few in _NEARLY):
        return True
    if len(lows) < 2 or lows[-1] not in {"-", "‑"}:
        return lows[-1:] == ["virtually"]
    close = words[word.i - 1].end == word.start
    return close and lows[-2] in {"non", "never", "not", "un", "half", "quasi"}
