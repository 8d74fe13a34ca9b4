"""Whose briefing a transcript is of, by its heading: "Ministry of Selk, briefing".

How    The headings before the first turn name one party of the case, and all turns that
       are no questions are of one speaker, who has a title and no name that the text
       knows. He speaks for that party.
Read   `host_of`.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.text.parse import Parse

_WHERE_FROM: Final = re.compile(r"\s*\([^)]*\)")
"""Of "QUESTION (Highland Radio)", what stands in brackets."""
_BRIEFINGS: Final = words(
    "briefing conference briefings statement transcript remarks interview conversation"
)
_ASKS: Final = words("""question q reporter journalist moderator press presenter host
    interviewer chair interview""")


def host_of(parse: Parse, cast: Cast) -> Actor | None:
    """Return for whom the only speaker of a briefing speaks; None where it is open."""
    text = parse.document.text
    labels = [one for one in parse.paragraphs if one.label is not None]
    told = (text[one.label.start : one.label.end] for one in labels if one.label)
    speakers = {_WHERE_FROM.sub("", name.lower()) for name in told} - _ASKS
    if len(speakers) != 1:
        return None
    first = labels[0].span.start
    headings = [
        one.span
        for one in parse.paragraphs
        if one.label is None and one.span.end <= first
    ]
    said = " ".join(text[one.start : one.end].lower() for one in headings)
    if not any(one in said for one in _BRIEFINGS):
        return None
    named = {
        one.actor.id: one.actor
        for span in headings
        for one in cast.actors_in(span)
        if one.actor.in_case
    }
    return next(iter(named.values())) if len(named) == 1 else None
