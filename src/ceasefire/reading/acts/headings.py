"""Meetings that the heading of their own minutes tells: "Minutes of the 41st meeting".

Why    Minutes and communiqués are written when a meeting is over, and name it in their
       heading alone, which holds no sentence. An agenda or a draft is written before.
Read   `meeting_in_the_heading`.
"""

import re
from typing import Final

from ceasefire.reading.acts.titles import played_under_titles
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.records import EventFound
from ceasefire.reading.text.parse import Parse
from ceasefire.reading.text.spans import Span

_PAPER: Final = (
    r"(?:(?:agreed|final|joint|summary|verbatim|official) ){0,2}"
    r"(?:minutes|communiqu[eé]|records?|proceedings|conclusions|statement)"
)
_MEETING: Final = re.compile(
    rf"\W*(?:{_PAPER} )?(?:of|from) the (?P<which>(?:[\w-]+ ){{0,4}}?)"
    r"(?P<met>meeting|session|talks|consultations|summit)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PAPER_ALONE: Final = re.compile(rf"\W*{_PAPER}\W*", re.IGNORECASE)
_DAY: Final = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})\w*",
    re.IGNORECASE,
)
_AHEAD: Final = re.compile(
    r"\b(?:to be held|scheduled|due|planned|postponed|cancelled|canceled|not held|"
    r"draft|will|template|specimen|sample|exercise)\b",
    re.IGNORECASE,
)
_NOT_HELD: Final = table.TO_COME | unreal.CALLED_OFF | unreal.MOCK
_FIRST_BLOCKS: Final = 4


def meeting_in_the_heading(parse: Parse) -> EventFound | None:
    """Return the meeting whose minutes a text is by its heading, with a day."""
    text = parse.document.text
    before = ""
    for one in parse.paragraphs[:_FIRST_BLOCKS]:
        if one.body is not None:
            before = ""
            continue
        found = _MEETING.match(text, one.span.start, one.span.end)
        shown = text[one.span.start : one.span.end]
        named = re.match(rf"\W*{_PAPER}\b", shown, re.IGNORECASE)
        if found and (named or _PAPER_ALONE.fullmatch(before)) and _was_held(found):
            if _AHEAD.search(before) or played_under_titles(parse):
                return None
            return EventFound(
                id="e1",
                trigger=Span(found.start("met"), found.end("met")),
                done=True,
                why_not_done=None,
                source=None,
                together=(),
                target=None,
                cameo_root="04",
                plover="CONSULT",
                rule="heading",
                confidence=0.65,
            )
        before = shown
    return None


def _was_held(found: re.Match[str]) -> bool:
    which = {*found["which"].lower().split()}
    day = _DAY.search(found["rest"])
    ahead = _AHEAD.search(found["rest"]) or which & _NOT_HELD
    return day is not None and not ahead
