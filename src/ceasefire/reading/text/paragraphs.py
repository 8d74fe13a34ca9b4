"""Blocks of a text: what is prose in it, and what stands around it.

How    Blank lines part blocks; so do lines that end a sentence, or are much shorter
       than the rest. Headings, rows of figures, copyright lines and passages in another
       language are no prose. A line before a list is parsed first: `leading` tells
       whether it is a heading. What is too long for the parser is parted.
Read   `paragraphs_of`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ceasefire.reading.documents.language import is_foreign
from ceasefire.reading.text.parse import Paragraph
from ceasefire.reading.text.spans import Span

_BREAK = re.compile(r"\n[ \t]*\n\s*")
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+)*|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
    r"(?:,? [\w .,]{1,30})?(?: \([A-Za-z ./]+\))?\s?(?:—|–|--| - )\s*(?=[A-Z“\"'‘])"
)
_BULLET = re.compile(r"(?:[-*•–·]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)]|\([ivx]+\))\s+")
_NUMBERED = (
    r"(?i:witness|caller|speaker|voice|delegate|resident|villager|survivor|soldier|"
    r"officer|official|prisoner|detainee|expert|counsel|respondent|interviewee|"
    r"listener|panellist|member|man|woman|child)(?i: no\.?)? [0-9]{1,4}"
)
_NAMED = r"[A-Z][\w.'’-]*(?: (?:[A-Z(][\w.'’)-]*|of|the|for|and|de|al|bin)){0,7}"
_LABEL = re.compile(rf"(?P<name>(?:{_NUMBERED}|{_NAMED})(?: \([^)\n]{{2,50}}\))?):\s+")
_ASKED = re.compile(r"(?P<name>Q)\.\s+")
_ANSWERED = re.compile(r"(?P<name>A)\.\s+")
_NOT_SPEAKERS = re.compile(
    r"(?:note|notes|source|sources|date|subject|background|summary|location|from|to|re|"
    r"annex|figure|table|update|reference|context|place|time|period|title|area|"
    r"participants|agenda|contents|copyright|interview|briefing|analysis|comment)\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"\s*(?:copyright|©|\(c\)[^.]*\b(?:19|20)\d\d\b|all rights reserved)", re.IGNORECASE
)  # not "(c) The army", which is third in a list
_ENDS = (".", "!", "?", "”", '"', "’", ":", ";", ",")
_ASIDE_ENDS = (".)", "!)", "?)", ".]", "!]", "?]")
_MOST_OF_A_HEADING = 120  # characters
_SHORT_LINE = 0.6  # of the longest in its block
_LONGEST = 20_000  # characters parsed at once; a page has 3,000
_FIGURES = 0.25  # share of digits in a row of figures


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Part a text into blocks, in order."""
    spans = [one for span in _blocks(text) for one in _in_pieces(text, span)]
    blocks = [
        _plain(text, one, behind)
        for one, behind in zip(spans, [*spans[1:], None], strict=False)
    ]
    asked = any(_ASKED.match(text, one.start, one.end) for one in spans)
    labels = [_label(text, one.span, asked=asked) for one in blocks]
    if sum(one is not None for one in labels) < 2:
        return tuple(blocks)
    return tuple(
        replace(block, label=found[0], body=found[1]) if found else block
        for block, found in zip(blocks, labels, strict=True)
    )


def _blocks(text: str) -> Iterator[Span]:
    start = 0
    for found in [*_BREAK.finditer(text), None]:
        end = found.start() if found else len(text)
        if text[start:end].strip():
            yield from _lines(text, start, end)
        start = found.end() if found else end


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Part a block where a line ends it, and keep lines together that were wrapped."""
    lines = text[start:end].split("\n")
    longest = max(len(one) for one in lines)
    at = begun = start
    for number, line in enumerate(lines):
        at += len(line) + 1
        last = number == len(lines) - 1
        ended = line.rstrip().endswith((".", "!", "?", "”", '"', ":"))
        short = len(line) < _SHORT_LINE * longest
        bullet = not last and _BULLET.match(lines[number + 1].lstrip())
        if last or ended or short or bullet:
            piece = text[begun : at - 1]
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                yield Span(begun + lead, begun + len(piece.rstrip()))
            begun = at


def _plain(text: str, span: Span, behind: Span | None) -> Paragraph:
    words = text[span.start : span.end]
    before_list = behind is not None and bool(_BULLET.match(text, behind.start))
    unended = _has_no_end(words) and not _BULLET.match(words)
    if before_list and unended and not _is_no_prose(f"{words}:"):
        return Paragraph(span, span, leads=True)
    if _is_no_prose(words):
        return Paragraph(span, None)
    start = span.start
    for lead in (_BULLET, _DATELINE):
        found = lead.match(text, start, span.end)
        if found and found.end() < span.end:
            start = found.end()
    return Paragraph(span, Span(start, span.end))


def _is_no_prose(words: str) -> bool:
    if _COPYRIGHT.match(words):
        return True
    if _has_no_end(words):
        return True
    if "\t" in words or " | " in words:
        return True
    dense = len(words) - sum(map(str.isspace, words))
    if sum(map(str.isdigit, words)) > _FIGURES * dense:
        return True
    return is_foreign(words)


def _has_no_end(words: str) -> bool:
    """Say whether a short line ends as headings do."""
    return len(words) < _MOST_OF_A_HEADING and not words.endswith(_ENDS + _ASIDE_ENDS)


def _in_pieces(text: str, span: Span) -> Iterator[Span]:
    """Part what is too long for the parser behind a sentence, or else between words."""
    start = span.start
    while span.end - start > _LONGEST:
        end = start + _LONGEST
        for mark in (". ", " ", ""):
            at = text.rfind(mark, start + _LONGEST // 2, end)
            if at >= 0:
                end = at + len(mark.rstrip()) if mark else end
                break
        yield Span(start, end)
        start = end
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)


def _label(text: str, span: Span, *, asked: bool) -> tuple[Span, Span] | None:
    """Return a label and what stands behind it: "CLERK:", or "Q." and "A."."""
    found = _LABEL.match(text, span.start, span.end)
    if found is None and asked:
        found = _ASKED.match(text, span.start, span.end) or _ANSWERED.match(
            text, span.start, span.end
        )
    if found is None or _NOT_SPEAKERS.match(found["name"]):
        return None
    if found.end() >= span.end:
        return None
    return Span(*found.span("name")), Span(found.end(), span.end)
