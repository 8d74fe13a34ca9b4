"""Quotation marks in pairs, whatever their shape, across paragraphs.

How    Marks that open and close differently are paired as they stand. Straight ones
       take turns. A quotation that is open at the end of a paragraph goes on in the
       next if that one opens it again, or closes it before it opens another. One that
       is never closed ends with its paragraph.
Read   `quotations_of`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.reading.parse import Paragraph
from ceasefire.reading.spans import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‹": "›", "「": "」"}
_CLOSERS = frozenset("”»’›」")
_STRAIGHT = frozenset("\"'")
_ORDINARY = str.maketrans(
    {"«": '"', "»": '"', "„": '"', "‟": '"', "″": '"', "‹": "'", "›": "'", "`": "'",
     "「": '"', "」": '"', "\n": " ", "\t": " ", "\xa0": " ", "\f": " ", "–": "—"}
)  # fmt: skip


def ordinary(text: str) -> str:
    """Put common signs for odd ones, one for one, so that every place stays."""
    return text.translate(_ORDINARY)


def quotations_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Span, ...]:
    """Return what stands between quotation marks, without the marks, in order.

    A quotation over several paragraphs is one span per paragraph. A quotation inside
    a quotation is part of the outer one.
    """
    found: list[Span] = []
    opened: str | None = None
    for paragraph in paragraphs:
        span = paragraph.span
        marks = list(_marks(text, span))
        start = span.start
        if opened is not None and not _goes_on(opened, marks, text, span):
            opened = None
        if opened is not None and marks and marks[0] == (span.start, opened):
            start, marks = span.start + 1, marks[1:]  # opened again
        for at, mark in marks:
            if opened is None:
                if mark in _PAIRS or mark in _STRAIGHT:
                    opened, start = mark, at + 1
            elif mark in _PAIRS.get(opened, opened):
                if at > start:
                    found.append(Span(start, at))
                opened = None
        if opened is not None and span.end > start:
            found.append(Span(start, span.end))
    return tuple(found)


def _goes_on(opened: str, marks: list[tuple[int, str]], text: str, span: Span) -> bool:
    if opened in {"‘", "'"}:
        return bool(marks) and marks[0] == (span.start, opened)
    if text[span.start] == opened:
        return True
    if opened in _STRAIGHT:
        return sum(mark == opened for _, mark in marks) % 2 == 1
    first = next((mark for _, mark in marks if mark in opened + _PAIRS[opened]), None)
    return first is not None and first in _PAIRS[opened]


def _marks(text: str, span: Span) -> Iterator[tuple[int, str]]:
    for at in range(span.start, span.end):
        mark = text[at]
        if mark in '“”„«»‹›「」"':
            yield at, mark
        elif mark in "‘’'":
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
