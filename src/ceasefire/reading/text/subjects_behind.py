"""Who acts behind a phrase that opens a sentence: "In a call with X, the leader said".

Why    The parser takes "the leader" for another name of X, and the verb has no subject:
       what the leader promised is then laid to X.
How    By place: the first phrase opens with a preposition, the noun stands behind a
       comma in it, and right behind that noun and what hangs on it is the finite verb
       of the sentence, which has no subject.
Read   `give_a_subject`.
"""

from typing import Final

from ceasefire.reading.text.parse import Sentence, Word

_SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})


def give_a_subject(sentence: Sentence) -> None:
    """Hang such a noun on its verb, while a sentence is made."""
    verb, first = sentence.root, sentence.words[0]
    finite = verb.tag in _FINITE or any(
        one.tag in _FINITE | {"MD"} for one in verb.each("aux", "auxpass")
    )
    if not finite or verb.child(*_SUBJECTS) is not None:
        return
    if first.dep != "prep" or first.head is not verb:
        return
    for noun in first.within():
        if noun.dep == "appos" and _stands_before(noun, verb):
            noun.head, noun.dep = verb, "nsubj"
            sentence.wire()
            return


def _stands_before(noun: Word, verb: Word) -> bool:
    """Say whether a comma is before a noun, and the verb right behind it."""
    words = verb.sentence.words
    comma = noun.first and words[noun.first - 1].text == ","
    helps = [one.i for one in verb.each("aux", "auxpass", "neg") if one.i < verb.i]
    start = min([verb.i, *helps])
    behind = [one for one in words[noun.last + 1 : start] if one.text != ","]
    return bool(comma) and noun.last < start and not behind
