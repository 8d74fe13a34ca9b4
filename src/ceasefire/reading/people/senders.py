"""Who writes a document, by its heading or its end: "Statement of the Northern Front".

How    In the headings before the first prose, a noun for a paper and "of", "from" or
       "by", or "From:", and right behind it a party that is known. Of a letter, which
       has "To" or a salutation before its prose, the party whose name is the first
       line, or for which it is signed at the end; of an account "as told by" somebody,
       whom he speaks for. Its "we", outside of what anybody is
       quoted with, is that party; without such a heading it is nobody.
Read   `sender_of_document`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.people.actors import Actor, NamedActor
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.text.parse import Parse

_PAPER: Final = re.compile(
    r"(?:\b(?:statement|communiqu[eé]|letter|declaration|message|release|reply|answer"
    r"|note|resolution|memorandum|appeal)\b[^\n]{0,30}?\b(?:of|from|by)|^from:)\s+"
    r"(?:the\s+)?",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESSED: Final = re.compile(
    r"^(?:to(?: the| his| her| all|:)\s|(?:your )?excellenc(?:y|ies)\b|dear\s"
    r"|(?:sir|madam|mr|mrs|ms|brothers|friends|honou?red|esteemed)\b[^.\n]{0,50},\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNED: Final = re.compile(
    r"(?:\bfor|\bon behalf of|\bin the name of|^signed(?: by)?:?)\s+(?:the\s+)?",
    re.IGNORECASE | re.MULTILINE,
)
_FROM: Final = re.compile(r"^from\s+(?:the\s+)?", re.IGNORECASE | re.MULTILINE)
_DICTATED: Final = re.compile(
    r"\s*as (?:told|dictated)\b[^\n]{0,80}?\bby\s[^\n]{0,60}?,\s+"
    r"(?:who speaks for|speaking for|\w+ (?:of|for))\s+(?:the\s+)?",
    re.IGNORECASE,
)
_SALUTATION: Final = 40  # characters into the prose: "Your Excellency,"
_END: Final = 160  # characters at the end, of which one may be a signature


def sender_of_document(parse: Parse, cast: Cast) -> Actor | None:
    """Return the party that writes, by the headings; None where they name none."""
    text = parse.document.text
    prose = (one.body.start for one in parse.paragraphs if one.body is not None)
    first = next(prose, len(text))
    head = [one for one in cast.named if one.span.end <= first]
    starts = {one.span.start: one.actor for one in head}
    for found in _PAPER.finditer(text, 0, first):
        actor = starts.get(found.end())
        if actor is not None:
            return actor
    dictated = _DICTATED.match(text)
    if dictated is not None:
        every = {one.span.start: one.actor for one in cast.named}
        return every.get(dictated.end())
    if _ADDRESSED.search(text, 0, first + _SALUTATION) is None:
        return None
    ends = [one.body.end for one in parse.paragraphs if one.body is not None]
    return next(_of_a_letter(text, head, cast, max(ends, default=len(text))), None)


def _of_a_letter(
    text: str, head: list[NamedActor], cast: Cast, last: int
) -> Iterator[Actor]:
    """Yield from whom it is, whose letterhead opens it, and for whom it is signed.

    That is the only party in the lines behind its `last` prose, or who stands behind
    "for" close to its end.
    """
    starts = {one.span.start: one.actor for one in head}
    for found in _FROM.finditer(text, 0, max(starts, default=0)):
        if found.end() in starts:
            yield starts[found.end()]
    lead, line = _first_line(text)
    for one in head:
        if line and one.span.start == lead and one.span.end == lead + len(line):
            yield one.actor
    tail = {one.actor.id: one.actor for one in cast.named if one.span.start >= last}
    if len(tail) == 1:
        yield next(iter(tail.values()))
    near = max(0, len(text.rstrip()) - _END)
    ends = {one.span.start: one.actor for one in cast.named if one.span.start > near}
    for found in _SIGNED.finditer(text, near):
        if found.end() in ends:
            yield ends[found.end()]


def _first_line(text: str) -> tuple[int, str]:
    """Return where the first line starts behind "The", and what it says."""
    lead = len(text) - len(text.lstrip())
    line = text[lead:].split("\n", 1)[0].rstrip(" ,:")
    return (lead + 4, line[4:]) if line.lower().startswith("the ") else (lead, line)
