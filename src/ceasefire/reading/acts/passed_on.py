"""Acts that went from mouth to mouth, and that whoever answers says are not so.

How    What one "heard from the porter, who had it from the milkman" is vouched for by
       nobody, nor is what goes on behind it of the same "it" or "they". "Not a word of
       the milkman's story was true" goes back to where the milkman is named. "We had a
       text saying that" is answered by the next turn of a talk: "No, no."
Read   `passed_on_sentences` of a paragraph; `is_answered_no` of an act.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Sentence

_CHAIN: Final = re.compile(
    r"\b(?:heard|had|got|learn(?:ed|t)) (?:it|this|that|the (?:news|story|tale)) from "
    r"[\w' ]{2,30}, (?:who|and (?:he|she|they)) (?:had |in turn )*(?:had|got|heard|"
    r"learn(?:ed|t)) (?:it|this|that)? ?from\b"
    r"|\b(?:a|the) (?:friend|cousin|brother|sister|uncle|neighbour|neighbor) of (?:a|"
    r"the|his|her|their|my) (?:friend|cousin|brother|sister|uncle|aunt|neighbour|"
    r"neighbor|hairdresser|barber|milkman) (?:had )?(?:said|says|saw|heard|told)\b"
)
_NO_WORD: Final = re.compile(
    r"^\W*(?:(?:not|hardly) a (?:single )?(?:word|line|syllable) of|none of|nothing in|"
    r"there (?:is|was) (?:no|not a word of) truth in) (?:the |his |her |their |that |"
    r"this )?(?P<whose>[\w-]+) ?['’]s? (?:[\w-]+ )?"
    r"(?:story|tale|account|report|news|rumou?r|version|letter|tales|stories|rumou?rs)"
    r"(?: (?:was|is|were|are|proved) (?:ever )?(?:true|so|right)| of (?:it|this))?\W*$"
)
_SAME: Final = words("it they he she its their")
_NO: Final = re.compile(
    r"^(?:\W*(?:no|nope|nonsense|rubbish|not (?:true|so|at all)|never|untrue|false|"
    r"(?:all )?lies|a lie)\b)+\W*$"
)
"""All of a sentence; "No, I was not there" denies nothing."""


def passed_on_sentences(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of sentences in a paragraph that tell what went round."""
    found: set[int] = set()
    for at, one in enumerate(sentences):
        text = _text(one)
        if _CHAIN.search(text):
            found.add(one.number)
            found |= set(_goes_on(sentences[at + 1 :]))
        unsaid = _NO_WORD.match(text)
        if unsaid is None:
            continue
        for back in range(at - 1, -1, -1):
            if unsaid["whose"] in _text(sentences[back]).split():
                found |= {sentences[back].number, *_goes_on(sentences[back + 1 : at])}
                break
    return frozenset(found)


def _goes_on(later: Sequence[Sentence]) -> list[int]:
    """Return the sentences that go on with what "it" did, or "they"."""
    numbers: list[int] = []
    for one in later:
        who = [*one.root.each("nsubj", "nsubjpass")]
        if not who or who[0].low not in _SAME:
            break
        numbers.append(one.number)
    return numbers


def is_answered_no(following: Sentence | None) -> bool:
    """Say whether a sentence is a no, and nothing else."""
    return following is not None and _NO.match(_text(following)) is not None


def _text(one: Sentence) -> str:
    joined = " ".join(word.low for word in one.words)
    return joined.replace(" ,", ",").replace(" '", "'")
