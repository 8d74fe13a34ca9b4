"""What is asked for and told again: "Lift the curfew. If it is not lifted, we stay".

How    A passive condition whose subject is "it" or "they", and whose verb is one with
       which a sentence before asked for something, is what was asked for there.
Read   `asked_again`.
"""

from collections.abc import Sequence

from ceasefire.reading.commitments.asked_for import Asked, asked_in
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Sentence

_POINTS = frozenset({"it", "they", "this", "these"})
_BESIDE = frozenset({"aux", "auxpass", "neg", "mark", "advmod", "punct", "nsubj",
                     "nsubjpass"})  # fmt: skip
_FAR = 3  # sentences


def asked_again(one: Conditional, before: Sequence[Sentence]) -> list[Asked]:
    """Return what a condition says again, which the sentences before ask for."""
    verb, subject = one.given, nearest_subject(one.given)
    if subject is None or subject.low not in _POINTS or subject.dep != "nsubjpass":
        return []  # "if it went" is told of somebody, and not of what is asked for
    if any(o.dep not in _BESIDE and not o.holds(one.verb) for o in verb.children):
        return []
    for sentence in reversed(before[-_FAR:]):
        if sentence.paragraph != verb.sentence.paragraph:
            return []
        asked = [o for o in asked_in(sentence) if o[0].lemma == verb.lemma]
        if len(asked) == 1:
            return asked
    return []
