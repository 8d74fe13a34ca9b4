"""Marks that nobody sees, and that change what is seen.

Why    A mark can turn the order of all letters behind it, so that a name reads as
       another, or steer the terminal. Marks that open and close around a word in
       another script do no harm, and names need them.
Read   `first_unseen`, `shown`.

References
----------
.. [1] Unicode Standard Annex #9: Unicode Bidirectional Algorithm, 2.1 to 2.5.
       https://www.unicode.org/reports/tr9/
"""

import re

_MARKS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_CLOSES = {
    "\u202c": frozenset("\u202a\u202b"),
    "\u2069": frozenset("\u2066\u2067\u2068"),
}
_OPENS = frozenset().union(*_CLOSES.values())


def first_unseen(text: str) -> str | None:
    """Return the first mark that changes what stands around it; None without one.

    Control characters other than tabs and ends of lines; marks that override the
    direction of letters; and others of direction that are not closed, or that close
    what is not open.
    """
    open_: list[str] = []
    for mark in _MARKS.findall(text):
        if mark in _OPENS:
            open_.append(mark)
        elif not (open_ and open_[-1] in _CLOSES.get(mark, ())):
            return str(mark)
        else:
            open_.pop()
    return open_[0] if open_ else None


def shown(text: str) -> str:
    """Return a text with such marks written out, as ⟨U+202E⟩, so that they are seen."""
    if first_unseen(text) is None:
        return text
    return _MARKS.sub(lambda mark: f"⟨U+{ord(mark.group()):04X}⟩", text)


def escaped(document: str) -> str:
    """Return JSON with all these marks as escapes, which say the same to machines."""
    return _MARKS.sub(lambda mark: f"\\u{ord(mark.group()):04x}", document)
