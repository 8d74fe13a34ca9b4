"""Who comes, told by "will not" alone: "The Union will come, the Council will not".

How    A helping verb with a subject and no verb behind it goes with the clause before,
       in the sentence or the one before it in the paragraph, where that tells of coming
       by the same helping verb. "Nor will the Council" and "so will" do, too.
Read   `told_in_short`; `is_will_alone` of "if the Union comes, the Council will not".
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word

_WILL: Final = frozenset({"will", "would", "shall", "wo", "'ll", "’ll"})
_STANDS: Final = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_BESIDE: Final = frozenset({"nsubj", "neg", "punct", "advmod", "cc", "preconj"})
_BACKWARDS: Final = frozenset({"nor", "neither"})
_SO: Final = frozenset({"so", "too", "also", "certainly", "either", "likewise"})


def told_in_short(
    sentence: Sentence, before: Sentence | None
) -> Iterator[tuple[Word, Word, bool]]:
    """Yield each such helping verb, the verb it goes with, and whether it denies it."""
    for one in sentence.words:
        if not _stands_alone(one):
            continue
        verb = _act_in(sentence.words[: one.i])
        if verb is None and before is not None and _opens(one):
            verb = _act_in(before.words)
        if verb is not None:
            yield one, verb, _denies(one)


def is_will_alone(one: Word) -> bool:
    """Say whether "will" is all that is told of a subject, beside what it hangs on."""
    if one.low not in _WILL or one.tag != "MD" or nearest_subject(one) is None:
        return False
    return all(o.dep in _BESIDE | {"advcl", "mark"} for o in one.children)


def _stands_alone(one: Word) -> bool:
    """Say whether no verb stands behind "will", and somebody before or behind it."""
    if one.low not in _WILL or one.dep not in _STANDS:
        return False
    behind = [o for o in one.children if o.i > one.i or o.dep == "nsubj"]
    if nearest_subject(one) is None or any(o.dep not in _BESIDE for o in behind):
        return False
    return all(
        o.low in _SO | {"not", "n't", "n’t"} for o in behind if o.dep == "advmod"
    )


def _opens(one: Word) -> bool:
    """Say whether nothing but its subject stands before it in the sentence."""
    subject = nearest_subject(one)
    first = min(one.i, subject.first if subject is not None else one.i)
    lead = one.sentence.words[:first]
    return all(o.low in _BACKWARDS | _SO | {"but", "and", ","} for o in lead)


def _act_in(words: list[Word]) -> Word | None:
    """Return the last verb of a clause that is told with "will"."""
    for one in reversed(words):
        told = one.is_verb and one.dep in _STANDS
        if told and any(o.low in _WILL for o in one.each("aux")):
            return one if nearest_subject(one) is not None else None
    return None


def _denies(one: Word) -> bool:
    before = one.sentence.words[one.i - 1].low if one.i else ""
    return denied(one) or before in _BACKWARDS
