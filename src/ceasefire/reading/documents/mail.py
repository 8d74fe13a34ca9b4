"""An exchange of letters by e-mail: marks of quotation, and what it is about.

How    Programs put ">" before every line of a letter that is answered, once for each
       answer. These marks part names and clauses, and are taken off, where the text
       begins with the head of a letter or holds several such lines.
Read   `unquoted`, `subject_of`.
"""

import re
from typing import Final

from ceasefire.reading.text.spans import Span

_HEAD: Final = 1_200  # characters
_LEAST: Final = 3  # lines; one or two may be a comparison
_FIELD: Final = re.compile(
    r"^(?:from|to|cc|sent|date|subject): *\S", re.IGNORECASE | re.MULTILINE
)
_SUBJECT: Final = re.compile(
    r"^subject: *(?:(?:re|fwd?|aw|wg): *)*(?P<what>\S[^\n]*?) *$",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS: Final = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)


def unquoted(text: str) -> str:
    """Return a text without the marks before lines of a letter that is answered."""
    marked = len(_MARKS.findall(text))
    if not marked or (marked < _LEAST and not _is_letter(text)):
        return text
    return _MARKS.sub("", text)


def subject_of(text: str) -> Span | None:
    """Return what a letter is about, by its head; None where it has none."""
    found = _SUBJECT.search(text[:_HEAD]) if _is_letter(text) else None
    return Span(*found.span("what")) if found else None


def _is_letter(text: str) -> bool:
    return len(_FIELD.findall(text[:_HEAD])) > 1
