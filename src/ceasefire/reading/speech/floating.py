"""Quotations made whole, and those that stand without a word of speech.

How    Content that takes in a part of a quotation takes in all of it. A quotation
       behind an attributed one in its paragraph goes on with it; so does one that opens
       the next paragraph without being closed before. Any other is given to whom the
       last sentence is about, with little confidence.
Read   `with_quotations`.
"""

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import replace

from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.speech.letters import sender_of
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.phrases import named_in, phrase_of
from ceasefire.reading.text.spans import Span, merged, trimmed

_MARKS = " \n\t“”\"'‘’`.,;:!?-—"
_NEAR = 6_000  # characters; a quotation goes on with none that is farther off
_MAIN = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
_LEAST = 4  # words of a quotation that says something


def with_quotations(parse: Parse, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions with their quotations whole, and lone quotations."""
    text = parse.document.text
    longest = max(map(len, parse.quotations), default=0)
    whole = [
        replace(one, content=_whole(text, one, _near(one, parse.quotations, longest)))
        for one in found
    ]
    for quotation in parse.quotations:
        span = trimmed(text, quotation, of=_MARKS)
        if span is None or not _says_something(text, quotation):
            continue
        if any(
            piece.meets(span) and not (one.cue and span.covers(one.cue.span))
            for one in whole
            for piece in one.content
        ):
            continue
        introduced = text[: quotation.start - 1].rstrip().endswith(":")
        before = (_announced if introduced else _before)(parse, whole, span)
        if before is not None:
            at = whole.index(before)
            whole[at] = replace(before, content=(*before.content, span))
        else:
            lone = _lone(parse, whole, span)
            if lone is not None:
                whole.append(lone)
    return whole


def _says_something(text: str, quotation: Span) -> bool:
    """Say whether a quotation is a sentence, and not a word in inverted commas."""
    words = text[quotation.start : quotation.end].split()
    ended = bool(words) and words[-1][-1] in ".!?"
    return len(words) >= _LEAST or (ended and len(words) > 1 and words[0][:1].isupper())


def _near(
    one: Attribution, quotations: tuple[Span, ...], longest: int
) -> tuple[Span, ...]:
    """Return the quotations that content may meet, of all in the order of the text.

    They never overlap, so that none can meet content through another.
    """
    start = min(piece.start for piece in one.content) - longest
    end = max(piece.end for piece in one.content)
    first = bisect_left(quotations, start, key=lambda q: q.start)
    return quotations[first : bisect_right(quotations, end, key=lambda q: q.start)]


def _whole(
    text: str, one: Attribution, quotations: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Add the rest of every quotation that the content begins or ends in."""
    pieces = list(one.content)
    for quotation in quotations:
        span = trimmed(text, quotation, of=_MARKS)
        if span is None:
            continue
        touched = any(piece.meets(span) for piece in pieces)
        speaks_inside = one.cue is not None and span.covers(one.cue.span)
        if not touched or speaks_inside:  # speech in speech
            continue
        if one.mention is not None and span.meets(one.mention):
            continue
        pieces.append(span)
    joined = merged(pieces)
    cut = [piece for span in joined for piece in _split(text, span, quotations)]
    return tuple(cut) or joined


def _split(text: str, span: Span, quotations: tuple[Span, ...]) -> list[Span]:
    """Part a piece where quotation marks stand in it."""
    edges = sorted(
        {span.start, span.end}
        | {
            edge
            for q in quotations
            for edge in (q.start, q.end)
            if span.start < edge < span.end
        }
    )
    pieces = [
        trimmed(text, Span(a, b), of=_MARKS) for a, b in itertools.pairwise(edges)
    ]
    return [one for one in pieces if one is not None]


def _sentence_at(parse: Parse, at: int) -> Sentence | None:
    number = bisect_right(parse.sentences, at, key=lambda one: one.words[0].start) - 1
    found = parse.sentences[number] if number >= 0 else None
    return found if found is not None and at < found.words[-1].end else None


def _paragraph_at(parse: Parse, at: int) -> int:
    return next(
        number
        for number, one in enumerate(parse.paragraphs)
        if one.span.start <= at <= one.span.end
    )


def _before(parse: Parse, found: list[Attribution], span: Span) -> Attribution | None:
    """Return the attribution that a quotation goes on with."""
    here = _paragraph_at(parse, span.start)
    quoted = [
        one
        for one in found
        if span.start - _NEAR < one.start < span.start
        and (one.cue is None or one.cue.start < span.start)
        and (_is_quoted(one, parse.quotations) or _is_next(parse, one, span))
    ]
    last = max(quoted, key=lambda one: (one.end, one.start), default=None)
    if last is None:
        return None
    there = _paragraph_at(parse, last.start)
    opens = span.start - parse.paragraphs[here].span.start <= 2
    if there == here or (there == here - 1 and opens):
        later = [
            one
            for one in found
            if one is not last
            and one.cue is not None
            and last.end < one.cue.start < span.start
        ]
        return None if later else last
    return None


def _announced(
    parse: Parse, found: list[Attribution], span: Span
) -> Attribution | None:
    """Of "the union rejected the plan: “Nobody asked us”", return the rejection.

    Its word of speech is the last main verb before the colon.
    """
    colon = parse.document.text.rfind(":", 0, span.start)
    sentence = _sentence_at(parse, colon)
    here = [
        one
        for one in found
        if one.cue is not None and one.cue.sentence is sentence and one.end <= colon
    ]
    last = max(here, key=lambda one: one.cue.i if one.cue else 0, default=None)
    if last is None or last.cue is None or last.speaker is None:
        return None
    return last if last.cue.dep in _MAIN else None


def _is_next(parse: Parse, one: Attribution, span: Span) -> bool:
    """Say whether a quotation stands in the sentence after an attribution's."""
    here, there = _sentence_at(parse, span.start), _sentence_at(parse, one.end - 1)
    return (
        here is not None
        and there is not None
        and there.number == here.number - 1
        and there.paragraph == here.paragraph
    )


def _is_quoted(one: Attribution, quotations: tuple[Span, ...]) -> bool:
    return any(q.meets(piece) for q in quotations for piece in one.content)


def _lone(parse: Parse, found: list[Attribution], span: Span) -> Attribution | None:
    sentence = _sentence_at(parse, span.start)
    if sentence is None:
        return None
    speaker = sender_of(parse, span) or _subject(sentence, span)
    if speaker is None:
        here = _paragraph_at(parse, span.start)
        spoke = [
            one
            for one in found
            if one.mention is not None
            and one.end <= span.start
            and _paragraph_at(parse, one.start) == here
        ]
        speaker = spoke[-1].speaker if spoke else None
    if speaker is None and sentence.number > 0:
        earlier = parse.sentences[sentence.number - 1]
        if earlier.paragraph == sentence.paragraph:
            speaker = _subject(earlier, span)
    return Attribution(
        cue=None,
        act=Act.SAY,
        content=(span,),
        speaker=speaker,
        mention=phrase_of(speaker) if speaker is not None else None,
        rule="lone-quotation",
        confidence=0.5,
    )


def _subject(sentence: Sentence, span: Span) -> Word | None:
    subject = sentence.root.child("nsubj", "nsubjpass")
    if subject is None or span.covers(subject.span):
        return None
    return named_in(subject)
