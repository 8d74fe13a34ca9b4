"""Transcripts: a turn is what stands behind the label of its speaker."""

import re
from collections.abc import Iterator

from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Parse
from ceasefire.reading.text.spans import Span, trimmed

_ASKS = re.compile(
    r"(?:presenter|moderator|host|interviewer|q|question|reporter|journalist|chair)"
    r"(?:\s*\([^)]*\))?",
    re.IGNORECASE,
)
_MARKS = " \n\t“”\"'‘’`.,;:!?"


def labelled(parse: Parse) -> Iterator[Attribution]:
    """Every turn that is no question."""
    turn: list[Span] = []
    label: Span | None = None
    text = parse.document.text
    for paragraph in parse.paragraphs:
        if paragraph.label is not None:
            yield from _turn(text, label, turn)
            turn, label = [], paragraph.label
        elif _is_aside(text[paragraph.span.start : paragraph.span.end]):
            yield from _turn(text, label, turn)
            turn, label = [], None
        if label is not None and paragraph.body is not None:
            turn.append(paragraph.body)
    yield from _turn(text, label, turn)


def _is_aside(words: str) -> bool:
    """Say whether a paragraph is a clerk's: "(The witness was shown a map.)"."""
    return words[:1] + words[-1:] in {"()", "[]"}


def _turn(text: str, label: Span | None, said: list[Span]) -> Iterator[Attribution]:
    pieces = [trimmed(text, one, of=_MARKS) for one in said]
    content = tuple(one for one in pieces if one is not None)
    if label is None or not content or _ASKS.fullmatch(text[label.start : label.end]):
        return
    if text[said[-1].start : said[-1].end].rstrip().endswith("?"):
        return
    yield Attribution(
        cue=None,
        act=Act.SAY,
        content=content,
        speaker=None,
        mention=label,
        rule="label",
        confidence=0.95,
    )
