"""Acts by those whom a later sentence shows to be actors: "the troops were extras".

How    The doers are taken by their nouns. Whoever was only harmed may well have been an
       actor by trade, and is left alone.
Read   `stand_ins` of a text, by the paragraphs whose acts they take back;
       `is_by_a_stand_in` of an act.
"""

import re
from collections import defaultdict
from typing import Final

from ceasefire.reading.acts.company import things_of, who_of
from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.text.parse import Parse, Sentence, Word

_PLAYERS: Final = words("""actor actress extra stuntman re-enactor reenactor dummy
    puppet mannequin role-player roleplayer cadet""")
_PLAYED: Final = (
    unreal.FICTION | unreal.DRILLS | words("epic series serial sitcom advert")
)
_KNOWN: Final = words("the these those")
_BE: Final = re.compile(r"\b(?:was|were|are|is|been|turned out to be)\b")


def stand_ins(parse: Parse) -> dict[int, frozenset[str]]:
    """Return nouns of those who only played, by the paragraphs that they are in."""
    found: dict[int, set[str]] = defaultdict(set)
    for sentence in parse.sentences:
        for who in _who_played(sentence):
            found[sentence.paragraph].add(who)
            found[sentence.paragraph - 1].add(who)
    return {number: frozenset(names) for number, names in found.items()}


def is_by_a_stand_in(word: Word, players: frozenset[str]) -> bool:
    """Say whether one of the players does an act, or bears it from another of them."""
    if any(_is_in(one, players) for one in who_of(word)):
        return True
    borne = any(_is_in(one, players) for one in things_of(word))
    doers = (one for one in word.sentence.words if one.dep == "nsubj")
    return borne and any(_is_in(one, players) for one in doers)


def _who_played(sentence: Sentence) -> list[str]:
    """Of "The mayor was an actor and the troops extras in a war epic", both."""
    every = sentence.words
    if not any(_is_in(one, _PLAYERS) for one in every) or not _has_a_piece(every):
        return []
    if not _BE.search(" ".join(one.low for one in every)):
        return []
    return [
        _bare(one)
        for one in every
        if one.is_noun
        and any(d.low in _KNOWN for d in every[max(0, one.i - 2) : one.i])
        and _is_called_a_player(one)
    ]


def _is_in(one: Word, names: frozenset[str]) -> bool:
    return one.lemma in names or _bare(one) in names


def _bare(one: Word) -> str:
    """Return a noun without its plural, which the parser leaves to a name."""
    return one.low.removesuffix("s") if one.is_name else one.lemma


def _has_a_piece(every: list[Word]) -> bool:
    """Say whether a film, a play or a drill is named that is told of as one of many."""
    return any(
        one.lemma in _PLAYED and any(d.low in {"a", "an"} for d in one.each("det"))
        for one in every
    )


def _is_called_a_player(who: Word) -> bool:
    """Of "the mayor was an actor"; of "the troops extras", without a verb."""
    behind = who.sentence.words[who.i + 1 : who.i + 6]
    for one in behind:
        if _is_in(one, _PLAYERS):
            return True
        if one.text in {",", ";"} or (one.is_noun and one.dep != "compound"):
            return False
    return False
