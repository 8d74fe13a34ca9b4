"""Answers without a subject to what was asked as a mere possibility.

Read   `is_an_answer` of "What would he have done? Burned it."; `is_only_being` of
       "Being shelled asleep.", which names a fear or a wish.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.telling import TELLS
from ceasefire.reading.text.parse import Sentence, Word

_SUBJECTS: Final = ("nsubj", "nsubjpass", "expl", "csubj")
_ASIDE: Final = frozenset({"relcl", "acl", "amod", "advcl", "pcomp", "xcomp"})
_DREADS: Final = table.SPOKEN_OF | words("dread afraid scared worry like love hate")


def is_an_answer(word: Word, before: Sequence[Sentence]) -> bool:
    """Say whether an act is told without a subject, behind an open question.

    Parameters
    ----------
    word
        Verb of the act.
    before
        The sentences before its own, the nearest first.
    """
    asked = next((one for one in before if not _is_without_a_subject(one)), None)
    return asked is not None and _answers(word, asked)


def _is_without_a_subject(one: Sentence) -> bool:
    """Of "Burned it.", behind which "Then fled." answers as well."""
    return one.root.tag in {"VBN", "VBD", "VBG"} and not any(
        word.dep in _SUBJECTS or word.dep in {"aux", "auxpass"} for word in one.words
    )


def _answers(word: Word, before: Sentence) -> bool:
    if not any(one.text == "?" for one in before.words[-2:]):
        return False
    open_ = any(one.tag == "MD" or one.low == "if" for one in before.words)
    lemmas = {one.lemma for one in before.words}
    if not (open_ or lemmas & _DREADS):
        return False
    one = word
    while one.dep == "conj" and one.head.is_verb:
        one = one.head
    said = one.dep == "advcl" and one.i < one.head.i and one.head.lemma in TELLS
    if (one.dep in _ASIDE and not said) or any(one.each(*_SUBJECTS, "aux")):
        return False
    return one.tag in {"VBN", "VBD", "VBG"}


def is_only_being(word: Word) -> bool:
    """Of "Being shelled asleep.", which no finite verb tells of."""
    helping = {one.low for one in word.each("aux", "auxpass")}
    if helping - {"being", "having", "been"} or not helping & {"being", "having"}:
        return False
    if any(word.each("nsubj", "nsubjpass")):
        return False
    return word.head is word or (word.dep == "conj" and word.head.tag == "VBG")
