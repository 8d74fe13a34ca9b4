"""Who writes a document, by its heading: "Statement of the Northern Front", "From:".

How    In the headings before the first prose, a noun for a paper and "of", "from" or
       "by", or "From:", and right behind it a party that is known. Its "we", outside of
       what anybody is quoted with, is that party; without such a heading it is nobody.
Read   `sender_of_document`.
"""

import re
from typing import Final

from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.text.parse import Parse

_PAPER: Final = re.compile(
    r"(?:\b(?:statement|communiqu[eé]|letter|declaration|message|release|reply|answer"
    r"|note|resolution)\b[^\n]{0,30}?\b(?:of|from|by)|^from:)\s+(?:the\s+)?",
    re.IGNORECASE | re.MULTILINE,
)


def sender_of_document(parse: Parse, cast: Cast) -> Actor | None:
    """Return the party that writes, by the headings; None where they name none."""
    text = parse.document.text
    prose = (one.body.start for one in parse.paragraphs if one.body is not None)
    first = next(prose, len(text))
    starts = {one.span.start: one.actor for one in cast.named if one.span.end <= first}
    for found in _PAPER.finditer(text, 0, first):
        actor = starts.get(found.end())
        if actor is not None:
            return actor
    return None
