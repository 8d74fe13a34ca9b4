"""Acts told without a helping verb: "prisoners released within ten days".

How    A participle without "was" or "have" tells of what was as well as of what shall
       be. It is done where a day that has been stands beside it, and open elsewhere.
Read   `is_a_fragment`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Word

_MAIN: Final = frozenset({"ROOT", "conj", "ccomp", "parataxis", "appos", "dep"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEEDS_AN_OBJECT: Final = words("""free release arrest detain vacate evacuate vaccinate
    deport evict imprison jail seize loot confiscate ransack abduct kidnap murder
    assassinate execute exchange deliver distribute lift raze demolish destroy expel
    disarm capture visit sign empty liberate impound""")
_EITHER: Final = words("""open reopen surrender retreat demonstrate rally protest clash
    fire strike explode meet attack riot confer redeploy deploy mass march
    sail arrive come fall""")
_WHEN: Final = words("on in at since during last")
_PAST: Final = words("yesterday ago overnight last")


def is_a_fragment(word: Word) -> bool:
    """Say whether a clause has neither a finite verb nor a day that has been."""
    alone = word.lemma in _NEEDS_AN_OBJECT and _has_no_finite_verb(word)
    if word.tag == "VBN" and alone and not _has_been(word):
        return not any(word.each("aux", "auxpass"))
    if word.dep not in _MAIN or any(word.each("aux", "auxpass", "dobj", "prt")):
        return False
    subject = word.child("nsubj", "nsubjpass")
    if subject is None or subject.tag in {"WDT", "WP", "PRP"}:
        return False
    past_tense = word.tag == "VBD" and word.lemma not in _NEEDS_AN_OBJECT
    if past_tense or word.tag not in {"VBD", "VBN"} or word.lemma in _EITHER:
        return False
    shares = word.dep == "conj" and any(word.head.each("aux", "auxpass"))
    return not shares and not _has_been(word)


def _has_no_finite_verb(word: Word) -> bool:
    """Of "the wish list: hostages freed, guns withdrawn"."""
    return not any(
        one.tag in _FINITE and one is not word for one in word.sentence.words
    )


def _has_been(word: Word) -> bool:
    for one in word.each("prep"):
        dated = any(inner.kind in {"DATE", "TIME"} for inner in one.each("pobj"))
        if one.low in _WHEN and dated:
            return True
    return any(one.low in _PAST for one in word.within())
