"""Acts that another lays at the door of whoever writes: "the radio said that we had".

How    A text that says "we" speaks for those it is of; what others tell of their acts
       it need not bear out. What a court, a mission or a witness finds, it passes on.
Read   `is_laid_at_our_door`.
"""

from itertools import pairwise
from typing import Final

from ceasefire.reading.acts.company import who_of
from ceasefire.reading.acts.governing import tellers, with_joined
from ceasefire.reading.lexicon import telling, words
from ceasefire.reading.text.parse import Word

_OURS: Final = frozenset({"we", "us", "our"})
_TELLS: Final = telling.BLAMES | words("""say tell announce report claim declare insist
    state write allege maintain boast assert broadcast have accuse repeat""")
_FINDS: Final = words("""court tribunal judge jury commission inquiry panel mission
    monitor observer witness survivor villager neighbour inspector investigator
    committee ombudsman auditor prosecutor i we you who""")
_QUOTES: Final = frozenset('"“”')


def is_laid_at_our_door(word: Word) -> bool:
    """Say whether somebody else tells that we, or our own men, did an act."""
    if _is_by_their_account(word):
        return True
    for teller in tellers(word):
        if not teller.is_verb or teller.lemma not in _TELLS or teller.i > word.i:
            continue
        between = word.sentence.words[teller.i : word.i]
        if any(one.text in _QUOTES for one in between):
            continue
        if word.dep == "pcomp" and any(map(_is_ours, teller.each("nsubjpass"))):
            return teller.lemma in telling.BLAMES  # "we are charged with"
        by = [*teller.each("nsubj")]
        if not by or any(one.lemma in _FINDS or one.low in _FINDS for one in by):
            continue
        if any(one.low in _OURS for one in by[0].children):
            continue
        blamed = [*teller.each("dobj")] if word.dep == "pcomp" else []
        if any(map(_is_ours, (*who_of(word), *_doers(word), *blamed))):
            return True
    return False


def _is_by_their_account(word: Word) -> bool:
    """Of "according to the tyrant's press our fighters robbed the village"."""
    lows = [one.low for one in word.sentence.words[: word.i]]
    if not any(pair == ("according", "to") for pair in pairwise(lows)):
        return False
    finds = any(one.lemma in _FINDS for one in word.sentence.words[: word.i])
    return not finds and any(map(_is_ours, _doers(word)))


def _doers(word: Word) -> list[Word]:
    """Return who does an act, or the one it is joined to."""
    return [who for one in with_joined(word) for who in one.each("nsubj")]


def _is_ours(who: Word) -> bool:
    return who.low in _OURS or any(one.low in _OURS for one in who.each("poss"))
