"""Speech without a verb: "according to", "in the words of", "reportedly"."""

from collections.abc import Iterator

from ceasefire.reading.lexicon.cues import REPORTED_ADVERBS, Act
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import named_in, phrase_of, span_of
from ceasefire.reading.text.spans import Span


def according_to(sentence: Sentence) -> Iterator[Attribution]:
    """Every such attribution of a sentence; what was said is the rest of it."""
    for word in sentence.words:
        source = _source(word)
        if source is not None:
            yield _rest(sentence, word, source)
        elif word.low in REPORTED_ADVERBS:
            yield Attribution(
                cue=word,
                act=Act.REPORT,
                content=_without(sentence, word.i, word.i),
                speaker=None,
                mention=None,
                rule=f"adverb:{word.low}",
                confidence=0.7,
            )


def _source(word: Word) -> Word | None:
    if word.low == "according":
        to = word.preposition("to")
        if to is None and word.i + 1 < len(word.sentence.words):
            after = word.sentence.words[word.i + 1]
            to = after if after.low == "to" else None
        return to.child("pobj") if to is not None else None
    if word.low == "words" and word.head.low == "in" and word.child("prep"):
        of = word.preposition("of")
        return of.child("pobj") if of else None
    return None


def _rest(sentence: Sentence, word: Word, source: Word) -> Attribution:
    first = word.head.i if word.low == "words" else word.i
    last = max(one.i for one in source.within())
    comma = next(
        (one.i for one in sentence.words[word.i : last + 1] if one.text == ","), None
    )
    if comma is not None and comma > source.i:
        last = comma - 1
    speaker = named_in(source)
    return Attribution(
        cue=word,
        act=Act.REPORT,
        content=_without(sentence, first, last),
        speaker=speaker,
        mention=phrase_of(speaker),
        rule="according-to",
        confidence=0.9,
    )


def _without(sentence: Sentence, first: int, last: int) -> tuple[Span, ...]:
    pieces = span_of(sentence.words[:first]), span_of(sentence.words[last + 1 :])
    kept = tuple(one for one in pieces if one is not None)
    return kept or (sentence.span,)
