"""Acts told by somebody that the next words gainsay, without calling them untrue.

How    What somebody tells, or lays at another's door, is left open where the sentence
       behind finds nothing, or something else: "They found no damage of any kind.",
       "The wells were clean.", "It turned out to be a herd.", "He preached on Sunday.".
       Of what the text tells itself nothing is taken back.
Read   `is_gainsaid`.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ceasefire.reading.acts.company import things_of
from ceasefire.reading.acts.governing import governors
from ceasefire.reading.acts.verdicts import is_blamed, is_told
from ceasefire.reading.lexicon import gainsaying as said
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.text.parse import Sentence, Word

_HAVE: Final = frozenset({"had"})
_GONE: Final = frozenset({"no", "never"})


def is_gainsaid(word: Word, later: Sequence[Sentence]) -> bool:
    """Say whether an act is told by somebody, and what follows does not agree.

    Parameters
    ----------
    word
        Verb or noun of the act.
    later
        The sentences behind its own, in the same paragraph.
    """
    if later and _is_of_the_dead(word, later[0]):
        return True
    if _is_alive_now(word, later):
        return True
    if is_blamed(word) and said.FOUND_OTHERWISE.search(_text(word.sentence, word.i)):
        return True
    reported = _is_reported(word)
    if reported and said.ELSEWHERE.search(_text(word.sentence, word.i)):
        return True
    if not (is_told(word) or is_blamed(word) or reported):
        return False
    if _is_alive(word, later):
        return True
    if not later or word.lemma in said.LEAVES:
        return False
    text = _text(later[0])
    if is_blamed(word) and said.CLEARS_OF_BLAME.search(text):
        return True
    if any(one.search(text) for one in said.GAINSAYS):
        return True
    return (
        _is_not_there(word, later[0])
        or _is_denied_by_the_harmed(word, later[0])
        or _stands(word, text)
        or _is_answered_for(word, later[0])
    )


def _text(of: Sentence, start: int = 0) -> str:
    return " ".join(one.low for one in of.words[start:])


def _is_denied_by_the_harmed(word: Word, next_: Sentence) -> bool:
    """Of "The two women denied this.", where they were said to have been harmed."""
    harmed = {one.lemma for one in things_of(word) if one.is_noun}
    return any(
        one.lemma in harmed and one.dep == "nsubj" and one.head.lemma in said.DENIES
        for one in next_.words
    )


def _is_of_the_dead(word: Word, next_: Sentence) -> bool:
    """Of "One of the dead has telephoned.", behind rebels shown killed at Dov."""
    dead = word.lemma in said.KILLS
    return dead and said.OF_THE_DEAD.search(_text(next_)) is not None


def _is_alive_now(word: Word, later: Sequence[Sentence]) -> bool:
    """Of "Corporal Hite, killed at Brin. Corporal Hite keeps a bar.", whoever tells it.

    So it is of "the nurse, whose murder we reported, rang us on Tuesday".
    """
    if word.lemma not in said.KILLS - said.SURVIVED:
        return False
    if word.is_noun and any(one.low == "whose" for one in word.each("poss")):
        clause = next((o for o in word.ancestors() if o.dep == "relcl"), None)
        return clause is not None and _lives(clause.head)
    names = {one.low for one in _victims(word) if one.is_name}
    return any(
        _lives(one, now=True)
        for sentence in later[:1]
        for one in sentence.words
        if one.low in names
    )


def _is_answered_for(word: Word, next_: Sentence) -> bool:
    """Of "Our camp was moved in May.", behind his word that he had bombed it."""
    ours = {one.lemma for one in things_of(word) if _is_ours(one)}
    return any(
        one.lemma in ours and one.dep in {"nsubj", "nsubjpass"} and _is_ours(one)
        for one in next_.words
    )


def _is_ours(one: Word) -> bool:
    return one.is_noun and any(who.low == "our" for who in one.each("poss"))


def _is_reported(word: Word) -> bool:
    """Of "said to have been shot", "reported killed", "according to first reports"."""
    if any(one.lemma in unreal.TOLD_OF for one in governors(word) if one.is_verb):
        return True
    text = " ".join(one.low for one in word.sentence.words[: word.i])
    return said.BY_REPORT.search(text) is not None


def _is_not_there(word: Word, next_: Sentence) -> bool:
    """Of "attacked a post at Dov. There is no post at Dov.", by the post."""
    named = {
        one.lemma
        for one in word.sentence.words
        if one.is_noun and not one.is_name and one.kind != "DATE"
    }
    return any(
        one.lemma in named
        and any(det.low in _GONE for det in one.each("det", "neg"))
        and one.head.lemma in {"be", "have", "own", "keep"}
        for one in next_.words
        if one.is_noun
    )


def _stands(word: Word, text: str) -> bool:
    """Of "burned the hospital. The hospital stands", by what it did to it."""
    things = [one for one in things_of(word) if one.is_noun]
    return any(
        re.search(rf"\b{re.escape(one.low)}\b(?: [\w'’-]+){{0,2}}? {said.STANDS}", text)
        for one in things
    )


def _is_alive(word: Word, later: Sequence[Sentence]) -> bool:
    """Say whether whoever is told to have been killed is seen alive behind it."""
    if word.lemma not in said.KILLS:
        return False
    if said.ALIVE.search(_text(word.sentence, word.i)):
        return True
    victims = {one.low for one in _victims(word) if one.is_noun}
    for number, sentence in enumerate(later):
        if not number and said.ALIVE.search(_text(sentence)):
            return True
        if any(_lives(one) for one in sentence.words if one.low in victims):
            return True
    return False


def _victims(word: Word) -> Iterable[Word]:
    """Return who was killed; of "the commander Osk" the name as well."""
    every = word.sentence.words
    for thing in things_of(word):
        yield thing
        yield from (one for one in every[thing.i + 1 : thing.i + 2] if one.is_name)
    for one in (word, *governors(word)):
        yield from one.each("nsubjpass", "dobj")
        if one.dep in {"acl", "relcl"}:
            yield one.head


def _lives(who: Word, *, now: bool = False) -> bool:
    """Of "the lieutenant wrote on Thursday", of which the day is told.

    Where `now`, only of what is so today: "the lieutenant keeps a bar".
    """
    verb = who.head
    if who.dep != "nsubj" or not verb.is_verb or verb.lemma in said.OF_ONE_DEAD:
        return False
    helping = {one.low for one in verb.each("aux")}
    if helping & {"has", "have"} and verb.tag == "VBN":
        return True
    if verb.tag == "VBZ" and not helping:
        return True
    if now:
        return False
    day = any(said.A_DAY.search(one.low) for one in verb.within())
    return verb.tag in {"VBD", "VBP"} and day and not helping & _HAVE
