"""A file to a `Document`, or a refusal that says what to do.

How    What a file is, is seen from its first bytes and not from its name.
Read   `read_document`.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from ceasefire.core import FaultyInput, as_day_if_any
from ceasefire.reading.documents.characters import cleaned, decoded
from ceasefire.reading.documents.dateline import (
    find_day,
    find_unusable_day,
    is_only_a_dateline,
    is_only_a_day,
)
from ceasefire.reading.documents.extract import Extract
from ceasefire.reading.documents.language import is_a_table, why_not_english
from ceasefire.reading.documents.mail import subject_of, unquoted
from ceasefire.reading.documents.model import Dating, Document
from ceasefire.reading.text.spans import Span, trimmed

MOST_BYTES = 20_000_000  # an article has 10,000, the report of a commission 3,000,000
_MOST_LETTERS = 4_000_000
_LONGEST_TITLE = 200
_FEWEST_OF_A_HEADLINE = 4  # words, below a place and a day: fewer are a name
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|!--|html|head|body|article|main|section"
    rb"|div|p|h[1-6]|span|meta|table)\b"
)
_MAY_BE_SCANNED = frozenset({b"%P", b"%p", b"PK"})  # how PDF and DOCX begin
_SAVED_WHOLE = "See that it was saved, or fetched, as a whole."
_CONTROL_SHARE = 0.02  # text has none but tab, line feed and carriage return


def read_document(path: Path | str, *, on: date | None = None) -> Document:
    """Read a document.

    Parameters
    ----------
    path
        Of a file of text, HTML, PDF or DOCX.
    on
        Its day, where the reader knows it better.

    Raises
    ------
    FaultyInput
        If it is empty, too large, no document, or not in English.
    """
    path = Path(path)
    name = path.name
    try:
        n_bytes = path.stat().st_size
        if n_bytes > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise _refusal(
                name,
                f"The file has {n_bytes / 1e6:,.0f} MB, more than {most}.",
                "Split it into the single documents, or take out what is no text.",
            )
        raw = path.read_bytes()
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise _refusal(
            name,
            f"The file cannot be read: {why}.",
            "See that it is there, and that you may read it.",
        ) from error
    if not raw.strip():
        raise _refusal(name, "The file is empty.", _SAVED_WHOLE)
    extract = _extractor(raw)(raw, name)
    if raw.lstrip()[:2] in _MAY_BE_SCANNED and not cleaned(extract.text).strip():
        raise _refusal(
            name,
            "There is no text in the file.",
            "Scanned pages have to go through text recognition first.",
        )
    return document_of(extract.text, name, on=on, head_says=extract.on)


def document_of(
    text: str, name: str, *, on: date | None = None, head_says: date | None = None
) -> Document:
    """Make a document of its text.

    Parameters
    ----------
    text
        In English; marks that do not show are taken out of it.
    name
        That records and refusals are told with.
    on
        Its day, from which "yesterday" and its like are counted; else it is that of
        `head_says`, else of the first lines.
    head_says
        The day that stands in the head of a page.

    Returns
    -------
    document
        Spans of a reading are positions in its `text`.

    Raises
    ------
    FaultyInput
        As `read_document`.
    NotADay
        If `on` is no day.
    """
    on = as_day_if_any(on, "on")
    text = unquoted(cleaned(text))
    if not text.strip():
        raise _refusal(name, "There is no text in it: it is empty.", _SAVED_WHOLE)
    if len(text) > _MOST_LETTERS:
        raise _refusal(
            name,
            f"The text has {len(text):,} characters, more than {_MOST_LETTERS:,}.",
            "Split it into the single documents.",
        )
    if is_a_table(text):
        raise _refusal(
            name,
            "This is a table of figures, and no prose.",
            "Tables of events are read by: ceasefire events.",
        )
    foreign = why_not_english(text)
    if foreign is not None:
        raise _refusal(name, foreign, "Give an English translation.")
    said = find_day(text)
    day, dating, span = on, Dating.GIVEN, None
    if on is None and head_says is not None:
        day, dating = head_says, Dating.HEAD
    elif on is None:
        day = said.day if said else None
        dating = Dating.TEXT if said else Dating.UNKNOWN
        span = said.span if said else None
    return Document(
        name=name,
        text=text,
        on=day,
        dating=dating,
        on_span=span,
        title=subject_of(text) or _title(text),
        unusable_day=find_unusable_day(text) if day is None else None,
    )


def _extractor(raw: bytes) -> Callable[[bytes, str], Extract]:
    """Return what takes the text out of such a file; engines are imported here."""
    head = raw[:2048].lstrip().lower()
    if head.startswith(b"%pdf"):
        from ceasefire.reading.documents.pypdf_text import text_of_pdf

        return text_of_pdf
    if raw.startswith(b"PK\x03\x04") and b"word/" in raw:
        from ceasefire.reading.documents.docx_text import text_of_docx

        return text_of_docx
    if _PAGE.match(head) or b"<html" in head:
        from ceasefire.reading.documents.lxml_text import text_of_html

        return text_of_html
    return _plain


def _plain(raw: bytes, name: str) -> Extract:
    text = decoded(raw)
    controls = sum(not one.isprintable() and one not in "\n\r\t\f" for one in text)
    odd = text.count("\ufffd") + sum(
        ord(one) < 32 for one in text if one not in "\n\r\t\f"
    )
    if "\0" in text or odd > _CONTROL_SHARE * len(text) or controls > 0.1 * len(text):
        raise _refusal(
            name, "This is no text.", "Give a file of text, HTML, PDF or DOCX."
        )
    return Extract(text)


def _title(text: str) -> Span | None:
    """Take the first line for a headline, if it is short and ends like none.

    A line that is only a day is passed over, and so is one of a place and a day that
    stands above a longer line of this kind.
    """
    first = _first_line(text, 0)
    line = text[first.start : first.end]
    if is_only_a_day(line) or is_only_a_dateline(line):
        second = _headline(text, _first_line(text, first.end))
        words = "" if second is None else text[second.start : second.end]
        if is_only_a_day(line) or len(words.split()) >= _FEWEST_OF_A_HEADLINE:
            return second
    return _headline(text, first)


def _first_line(text: str, start: int) -> Span:
    """Return the first line with something on it."""
    begin = start + len(text[start:]) - len(text[start:].lstrip())
    end = text.find("\n", begin)
    line = text[begin : end if end >= 0 else len(text)].rstrip()
    return Span(begin, begin + len(line))


def _headline(text: str, span: Span) -> Span | None:
    line = text[span.start : span.end]
    if not line or len(line) > _LONGEST_TITLE or line[-1] in '.!?:;,”"':
        return None
    return trimmed(text, span, of=" \t")


def _refusal(name: str, what: str, mend: str) -> FaultyInput:
    return FaultyInput.at(name, 0, what, mend)
