"""Acts told in the present of a case that is only supposed: "I kill him, I am hanged".

How    "Consider what follows if the letter arrives." goes on to the first sentence in
       the past, or that turns. "If that is an assault, my wife has assaulted me" tells
       what would have to be called so. A passive among clauses in the present with its
       own subject is told as they are; and nobody tells of his own death.
Read   `supposed_sentences` of a paragraph; `is_supposed` of an act.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.acts.codes import codes_of
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.telling import TELLS
from ceasefire.reading.text.parse import Sentence, Word

_OPENS: Final = re.compile(
    r"^\W*(?:now |next |so |first )?(?:"
    r"(?:consider|ask|think|see|picture) (?:now )?what (?:would |might |could |must )?"
    r"(?:follows?|happens?|becomes?|comes?|goes)\b[^.;]*\b(?:if|when|had)\b"
    r"|(?:take|consider|imagine|picture|let us (?:take|consider)) (?:now )?"
    r"(?:an?|the|another|our|this) (?:[\w-]+ ){0,2}(?:case|example|hypothetical|"
    r"thought experiment)\W*$"
    r"|(?:here|this) is (?:how|what) (?:i|we|he|she|they) would (?:do|have done)\b"
    r"[^;]*$)"
)
_TURNS: Final = re.compile(
    r"^\W*(?:but|yet|however|instead|in (?:fact|reality|truth|the (?:event|real))|"
    r"nothing|none|last|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|as it (?:is|"
    r"was|happened))\b"
)
_CRIMES: Final = words("""crime theft robbery murder treason rebellion terrorism
    violence vandalism torture piracy sabotage aggression""")
_THAT: Final = words("that this it those these")
_DIES: Final = words("hang kill execute behead murder slaughter guillotine lynch")
_NOW: Final = frozenset({"VBZ", "VBP"})
_IS: Final = words("am is are 'm 're 's ’m ’re ’s")
_ENOUGH: Final = 2  # other clauses in the present
_FLAT: Final = TELLS | words("be have know think want need seem")


def supposed_sentences(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of sentences in a paragraph that go on in a supposed case."""
    found: set[int] = set()
    for at, one in enumerate(sentences[:-1]):
        if _OPENS.search(_text(one)) is None:
            continue
        for next_ in sentences[at + 1 :]:
            if next_.root.tag == "VBD" or _TURNS.search(_text(next_)):
                break
            found.add(next_.number)
    return frozenset(found)


def is_supposed(word: Word) -> bool:
    """Say whether an act is one of a case that is supposed, by its own sentence."""
    return word.is_verb and (
        _is_what_it_would_be(word) or _is_among_the_present(word) or _is_own_death(word)
    )


def _is_what_it_would_be(word: Word) -> bool:
    """Of "if that is theft, my landlord has robbed me"; not of "if this is peace"."""
    for clause in word.each("advcl"):
        marked = any(one.low == "if" for one in clause.each("mark"))
        that = any(one.low in _THAT for one in clause.each("nsubj"))
        if not (marked and that and clause.lemma == "be" and clause.i < word.i):
            continue
        called = [*clause.each("attr", "acomp")]
        if any(_is_a_wrong(one) for one in called):
            return True
    return False


def _is_a_wrong(noun: Word) -> bool:
    codes = codes_of(noun)
    return noun.lemma in _CRIMES or (codes is not None and codes[1] == "ASSAULT")


def _is_among_the_present(word: Word) -> bool:
    """Of "I cross the square, I kill the major, I am hanged"."""
    who = word.child("nsubjpass")
    helping = {one.low for one in word.each("aux", "auxpass")}
    if who is None or word.tag != "VBN" or not helping or not helping <= _IS:
        return False
    if any(one.tag == "VBD" or one.low in MODALS for one in word.sentence.words):
        return False
    beside = [
        one
        for one in word.sentence.words
        if one.tag in _NOW
        and one.lemma not in _FLAT
        and any(it.low == who.low for it in one.each("nsubj"))
    ]
    return len(beside) >= _ENOUGH


def _is_own_death(word: Word) -> bool:
    """Of "I was hanged and they named a street after me"."""
    passive = any(word.each("auxpass"))
    return (
        passive
        and word.lemma in _DIES
        and any(who.low == "i" for who in word.each("nsubjpass"))
    )


def _text(one: Sentence) -> str:
    return " ".join(word.low for word in one.words)
