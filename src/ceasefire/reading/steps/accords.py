"""Agreements that are steps themselves: "signed the harbour protocol".

How    A noun for what is agreed is a step where something is done to it by which it
       comes about, and its words say which it is; "a deal" alone is none.
Read   `accords`.
"""

from collections.abc import Iterator

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import bargains as table
from ceasefire.reading.steps.concrete import words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_TOLD = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_WHICH = ("compound", "amod", "nmod", "poss", "nummod")


def accords(sentence: Sentence) -> Iterator[Step]:
    """Every agreement of a sentence that somebody makes, or would make."""
    for word in sentence.words:
        if not word.is_noun or word.lemma not in table.ACCORDS:
            continue
        verb = word.head
        sealed = verb.is_verb and verb.lemma in table.SEALS
        if not sealed or word.dep not in {"dobj", "nsubjpass"} or not _is_told(word):
            continue
        span = span_of(words_of_act(word))
        if span is not None:
            yield Step(
                kind=_kind(word),
                head=word,
                span=span,
                status=_status(verb),
                by=None,
                parties=tuple(verb.each("nsubj")),
                rule=f"accord:{word.lemma}",
                confidence=0.6,
                is_named=True,
            )


def _is_told(noun: Word) -> bool:
    """Say whether its words tell which it is: "a page about the tolls"."""
    beside = [*noun.each("prep"), *(o for o in noun.head.each("prep") if o.i > noun.i)]
    about = any(o.low in {"on", "about", "with", "between"} for o in noun.each("prep"))
    about |= any(o.low in {"on", "about"} and not _is_a_day(o) for o in beside)
    which = [one for one in noun.each(*_WHICH) if one.tag != "PRP$"]
    return about or bool(which)


def _is_a_day(on: Word) -> bool:
    return any(one.is_time for one in on.each("pobj"))


def _kind(noun: Word) -> MeasureKind:
    """Return what it is about; what is given "all for all" are prisoners."""
    low = [one.low for one in noun.within()]
    for first, link, last in zip(low, low[2:], low[4:], strict=False):
        if first == last == "all" and link == "for":
            return MeasureKind.PRISONER_EXCHANGE
    kind = kind_of_act(words_of_act(noun))
    return MeasureKind.OTHER if kind is MeasureKind.TALKS else kind


def _status(verb: Word) -> MeasureStatus:
    if denied(verb):
        return MeasureStatus.REFUSED
    modal = any(one.tag == "MD" for one in verb.each("aux"))
    if verb.tag in _TOLD and not modal and verb.dep != "advcl":
        return MeasureStatus.AGREED
    return MeasureStatus.DISCUSSED
