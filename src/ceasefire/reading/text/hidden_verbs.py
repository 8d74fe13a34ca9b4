"""Verbs that do not look like one: taken for nouns, or left out behind "does not".

Read   `is_misread` of "Turkey leaves", `is_elided` of "and Turkey does not";
       `give_a_verb` to a sentence that has no other, while it is made.
"""

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Sentence, Word

_THIRD = words("""attends joins participates comes goes leaves quits withdraws signs
    ratifies accepts endorses approves agrees refuses returns resigns stops moves
    disarms frees releases lifts opens boycotts objects""")  # fmt: skip
_TENSES = frozenset({"VBZ", "VBP", "VBD", "MD"})
_STANDS_FOR = frozenset({"do", "be", "have"})
_BESIDE = frozenset(
    {"nsubj", "neg", "mark", "advmod", "punct", "cc", "conj", "preconj"}
)

_ADDS = words("""too also so not either neither well now then indeed still only both
    never likewise already yet there first""")

_HELPS = frozenset({"aux", "auxpass"})
_LEAD = frozenset({"cc", "det", "punct"})


def is_misread(word: Word) -> bool:
    """Say whether a noun in "s" is a verb: "or Turkey leaves"."""
    sentence = word.sentence.words
    if word.tag != "NNS" or word.low not in _THIRD or not word.i:
        return False
    after = sentence[word.i + 1] if word.i + 1 < len(sentence) else None
    followed = after is not None and (
        after.is_verb or after.tag == "MD" or after.low == "of"
    )
    return sentence[word.i - 1].is_noun and not followed


def give_a_verb(sentence: Sentence) -> None:
    """Of "The assembly votes by majority.", make "votes" the verb it is."""
    root = sentence.root
    named = root.tag == "NNS" and (root.low in _THIRD or root.low == "votes")
    if not named or any(one.tag in _TENSES for one in sentence.words):
        return
    by = next((o for o in root.each("compound") if o.i == root.i - 1), None)
    if by is None:
        return
    root.retag("VBZ")
    by.dep = "nsubj"
    for one in [o for o in root.children if o.i < by.i]:
        one.head = by
        root.children.remove(one)
        by.children.append(one)
        by.first = min(by.first, one.first)
    by.children.sort(key=lambda one: one.i)


def is_elided(word: Word) -> bool:
    """Say whether a verb stands for one that was said: "does", "will not"."""
    modal = word.tag == "MD"
    finite = word.tag in {"VBZ", "VBP", "VBD"} and word.lemma in _STANDS_FOR
    if not (modal or finite) or (word.dep in _HELPS and not _ends_there(word)):
        return False
    told = (o for o in word.children if o.dep == "advmod" and o.lemma not in _ADDS)
    if word.lemma == "be" and any(one.i > word.i for one in told):
        return False  # "if the power is back"
    return all(one.dep in _BESIDE for one in word.children)


def _ends_there(word: Word) -> bool:
    behind = [one for one in word.sentence.words[word.i + 1 :] if one.dep != "neg"]
    return not behind or behind[0].dep == "punct"


def elided_behind(last: Word) -> list[Word]:
    """Return "but Turkey does not" where a clause was cut off before or amid it."""
    every = last.sentence.words
    at = last.i + 1
    while at < len(every) and (every[at].is_noun or every[at].dep in _LEAD):
        at += 1
    if at >= len(every) or not is_elided(every[at]) or not every[at - 1].is_noun:
        return []
    run = every[last.i : at]
    linked = any(one.dep == "cc" for one in run) or every[at - 2].dep == "cc"
    if not linked:
        return []
    return [
        one for one in every[last.i + 1 : at + 2] if one.i <= at or one.dep == "neg"
    ]
