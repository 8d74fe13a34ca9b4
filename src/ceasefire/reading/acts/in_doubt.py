"""Acts told as open: "perhaps", "allegedly", "is thought to have".

Read   `is_in_doubt`, `is_doubted`.
"""

import re
from collections.abc import Iterable

from ceasefire.reading.acts.governing import governors, with_joined
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.text.parse import Word

_FOR_ALL = re.compile(r"\bfor all (?:we|i|anyone|anybody|he|she|they) knows?\b")
_HEARSAY = unreal.THOUGHT | frozenset(["say", "report", "allege", "rumour", "rumor"])


def is_doubted(word: Word) -> bool:
    """Of "it is unlikely that they did", "for all we know they did"."""
    if _FOR_ALL.search(" ".join(one.low for one in word.sentence.words[: word.i])):
        return True
    return any(
        _is_called(one, unreal.DOUBTED) for one in governors(word) if one.is_verb
    )


def is_in_doubt(word: Word) -> bool:
    """Say whether an act is told as what may be and may not."""
    over = list(governors(word))
    near: Iterable[Word] = (*with_joined(word), *(one for one in over if one.is_verb))
    if any(c.low in unreal.PERHAPS for one in near for c in one.each("advmod")):
        return True
    if any(c.low == "alleged" for c in word.each("amod")):
        return True
    if any(_is_called(one, unreal.POSSIBLE) for one in over):
        return True
    if _is_by_rumour(word, over):
        return True
    have = any(one.low == "have" for one in word.each("aux"))
    to = any(one.low == "to" for one in word.each("aux"))
    return (
        have
        and to
        and any(
            one.lemma == "claim"
            or (one.lemma in _HEARSAY and one.child("nsubjpass") is not None)
            for one in over
        )
    )


def _is_called(verb: Word, how: frozenset[str]) -> bool:
    return any(one.low in how for one in verb.each("acomp", "oprd"))


def _is_by_rumour(word: Word, over: Iterable[Word]) -> bool:
    for one in over:
        if any(who.lemma in unreal.RUMOURS for who in one.each("nsubj")):
            return True
    for one in with_joined(word):
        for prep in one.each("prep", "advcl"):
            if any(inner.lemma in unreal.RUMOURS for inner in prep.within()):
                return prep.low in {"according", "has"}
    return False
