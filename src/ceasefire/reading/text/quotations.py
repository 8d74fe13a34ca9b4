"""Quotation marks in pairs, whatever their shape, across paragraphs.

How    Marks that open and close differently are paired as they stand. Straight ones
       take turns. A quotation that is open at the end of a paragraph goes on in the
       next if that one opens it again, or closes it before it opens another. One that
       is never closed ends before the next word of speech, or with its paragraph: what
       others are told to have said is not in it. Two grave accents open, and two
       apostrophes close, as typesetters write them.
Read   `quotations_of`.
"""

import re
from collections.abc import Iterator, Sequence

from ceasefire.reading.text.parse import Paragraph
from ceasefire.reading.text.spans import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‹": "›", "「": "」"}
_CLOSERS = frozenset("”»’›」")
_STRAIGHT = frozenset("\"'")
_MARK = re.compile("[“”„«»‹›「」\"‘’']")
_ORDINARY = str.maketrans(
    {"«": '"', "»": '"', "„": '"', "‟": '"', "″": '"', "‹": "'", "›": "'", "`": "'",
     "「": '"', "」": '"', "\n": " ", "\t": " ", "\xa0": " ", "\f": " ", "–": "—"}
)  # fmt: skip


_SPEAKS = re.compile(
    r"[,.!?]\s+(?P<who>(?:[\w’'.-]+\s+){0,6})(?:said|says|told|added|warned|insisted|"
    r"replied|announced|declared)\b"
    r"|[,!?]\s+(?:said|says|added|warned|insisted|replied)\s"
)


def ordinary(text: str) -> str:
    """Put common signs for odd ones, one for one, so that every place stays."""
    if "``" in text:
        text = text.replace("``", '""').replace("''", '""')
    return text.translate(_ORDINARY)


def _typed(text: str) -> str:
    """Put quotation marks for accents and apostrophes that stand for them."""
    if "`" not in text:
        return text
    if "``" in text:
        text = text.replace("``", " “").replace("''", "” ")
    return re.sub(r"(?<!\w)`(?=\w)", "'", text)


def quotations_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Span, ...]:
    """Return what stands between quotation marks, without the marks, in order.

    A quotation over several paragraphs is one span per paragraph. A quotation inside
    a quotation is part of the outer one.
    """
    found: list[Span] = []
    opened: str | None = None
    text = _typed(text)
    for number, paragraph in enumerate(paragraphs):
        span = paragraph.span
        marks = list(_marks(text, span))
        start = span.start
        if opened is not None and not _goes_on(opened, marks, text, span):
            opened = None
        first = marks[0] if marks else None
        again = first is not None and not text[span.start : first[0]].strip()
        if first is not None and first[1] == opened and again:
            start, marks = first[0] + 1, marks[1:]  # opened again
        for at, mark in marks:
            if opened is None:
                if mark in _PAIRS or mark in _STRAIGHT:
                    opened, start = mark, at + 1
            elif mark in _PAIRS.get(opened, opened):
                if at > start:
                    found.append(Span(start, at))
                opened = None
        if opened is not None and span.end > start:
            rest = paragraphs[number + 1 : number + 2]
            goes_on = any(
                _goes_on(opened, list(_marks(text, one.span)), text, one.span)
                for one in rest
            )
            end = span.end if goes_on else _end_of_open(text, start, span.end)
            found.append(Span(start, end))
    return tuple(found)


def _end_of_open(text: str, start: int, end: int) -> int:
    """Return where a quotation that is never closed ends: before who speaks."""
    told = _SPEAKS.search(text, start, end)
    return told.start() if told is not None and told.start() > start else end


def _goes_on(opened: str, marks: list[tuple[int, str]], text: str, span: Span) -> bool:
    if opened in {"‘", "'"}:
        return bool(marks) and marks[0] == (span.start, opened)
    if text[span.start : span.end].lstrip().startswith(opened):
        return True
    if opened in _STRAIGHT:
        return sum(mark == opened for _, mark in marks) % 2 == 1
    first = next((mark for _, mark in marks if mark in opened + _PAIRS[opened]), None)
    return first is not None and first in _PAIRS[opened]


def _marks(text: str, span: Span) -> Iterator[tuple[int, str]]:
    for found in _MARK.finditer(text, span.start, span.end):
        at, mark = found.start(), found.group()
        if mark not in "‘’'":
            yield at, mark
        else:
            before = text[at - 1] if at > span.start else " "
            after = text[at + 1] if at + 1 < span.end else " "
            if before.isalnum() and after.isalnum():
                continue  # an apostrophe
            opens = (
                mark in "‘'"
                and (before.isspace() or before in '(—“"')
                and after.isalnum()
            )
            closes = mark in "’'" and not after.isalnum() and not before.isspace()
            if opens or (closes and (before in ".,?!" or before != "s")):
                yield at, mark
