"""What became of a step by the end of the text, where it is told further on.

How    Behind a step that was put forward, the next sentences may say how it was
       answered: "the army turned the idea down", "both accepted it". A verb of
       refusing or accepting has to have the step before it as its object, by a
       noun for what is put forward, or by "it".
Read   `answer_to`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ceasefire.core import MeasureStatus
from ceasefire.reading.lexicon import answers as table
from ceasefire.reading.steps.found import Step
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word

_OPEN = frozenset({MeasureStatus.PROPOSED, MeasureStatus.OFFERED})
_NEXT = 2
"""Sentences within which an answer stands."""
_THINGS = ("dobj", "nsubjpass")


def answer_to(
    step: Step, status: MeasureStatus, sentences: Sequence[Sentence]
) -> MeasureStatus:
    """Return how far a step has come by what the next sentences say of it.

    Parameters
    ----------
    step
        As found in a sentence of the text.
    status
        How far it has come by that sentence.
    sentences
        Of the text, in their order.
    """
    if status not in _OPEN:
        return status
    for word in _behind(step, sentences):
        found = _answer(word)
        if found is not None:
            return found
    return status


def _behind(step: Step, sentences: Sequence[Sentence]) -> Iterator[Word]:
    """The words of the next sentences of its paragraph."""
    own = step.head.sentence
    at = bisect_right(sentences, own.span.start, key=lambda one: one.span.start)
    for one in sentences[at : at + _NEXT]:
        if one.paragraph == own.paragraph:
            yield from one.words


def _answer(verb: Word) -> MeasureStatus | None:
    if not verb.is_verb or modal_of(verb) is not None or denied(verb):
        return None
    things = list(verb.each(*_THINGS))
    if not any(one.lemma in table.PUT or one.low in table.THIS for one in things):
        return None
    if any(one.low == "down" and verb.lemma == "turn" for one in verb.each("prt")):
        return MeasureStatus.REFUSED
    if verb.tag not in {"VBD", "VBN", "VBZ"}:
        return None
    return table.ANSWERS.get(verb.lemma)
