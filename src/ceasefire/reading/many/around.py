"""What stands around a story: headings, agency line, credits; and what that adds to it.

Read   `parted`, `Around`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from ceasefire.reading.days_and_places.day_words import (
    DAY_PATTERN,
    FIGURES_PATTERN,
    MONTHS,
    day_of,
    days_of_figures,
)
from ceasefire.reading.lexicon import words
from ceasefire.reading.text.paragraphs import paragraphs_of
from ceasefire.reading.text.parse import Paragraph

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CREDIT: Final = re.compile(
    r"reporting|edited|editing|writing by|written by|compiled|copyright|©|\(c\)|rights"
    r"|newsletter|subscribe|sign up|follow us|read more|see also|first published",
    re.IGNORECASE,
)
_OF_CREDITS: Final = words(
    "reporting additional edited editing writing written compiled by and in for from "
    "at of the to with our us on your all rights reserved copyright c newsletter "
    "subscribe sign up follow read more see also this story article report was first "
    "published a daily weekly"
)
_LINK: Final = re.compile(r"(?:read more|see also|related)\b", re.IGNORECASE)
_CREDITS_BEHIND: Final = re.compile(r"\s*[(\[]([^()\[\]]{1,200})[)\]]\.?$")
_MOST_OF_CREDITS = 40  # words
_MOST_OF_A_HEADING = 120  # characters
_NUMBERS: Final = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred hundreds thousand thousands million millions dozen "
    "dozens score scores half both several many few couple single zero"
)
_AGAINST: Final = words(
    "no not never none nobody nothing nor neither without cannot deny denies denied "
    "denying denial denials refuse refuses refused reject rejects rejected false "
    "untrue hoax fake lie lies unproven unconfirmed disputed disputes retracted "
    "retracts correction corrected halts halted ends ended"
)
_DAYS: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
    "tonight"
)
_SAYS_MUCH: Final = _NUMBERS | _AGAINST | _DAYS | frozenset(MONTHS)
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_TIME: Final = re.compile(
    r"\b\d{1,2}[:.]\d\d(?:\s?[ap]m)?(?:\s?(?:GMT|UTC))?\b", re.IGNORECASE
)
_BEFORE_A_PLACE: Final = words("in at near from to on of against over")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a story and not in it.

    Attributes
    ----------
    telling
        Numbers, negations, weekdays and months.
    names
        What looks like a name, outside of bylines and credits.
    agency_line
        Words before the dash with which a report begins, such as its town.
    """

    telling: frozenset[str]
    names: frozenset[str]
    agency_line: tuple[str, ...]

    def adds_nothing_to(self, first: "Around") -> bool:
        """Say whether all that is told around a story is told around the first too."""
        lines = {self.agency_line, first.agency_line} - {()}
        return (
            self.telling == first.telling
            and self.names <= first.names
            and len(lines) < 2
        )


def parted(text: str, on: date | None) -> tuple[str, Around]:
    """Part a text into its story and what stands around it.

    Parameters
    ----------
    text
        Of a document.
    on
        Its day, which may stand in its head in any form.
    """
    blocks = list(paragraphs_of(text))
    told = [i for i, block in enumerate(blocks) if not _stands_around(block, text, on)]
    start, end = (told[0], told[-1] + 1) if told else (0, len(blocks))
    pieces = [_words_of(block, text) for block in blocks]
    story, line = "\n".join(pieces[start:end]), ""
    if told and (body := blocks[start].body) and blocks[start].label is None:
        n_before = body.start - blocks[start].span.start
        story, line = story[n_before:], story[:n_before]
    story = story[: len(story) - _credits_behind(story)]
    known = frozenset(_low(story))
    headings = [
        _without_day(one, on)
        for one in pieces[:start] + pieces[end:]
        if not _LINK.match(one) and not _is_end(one)
    ]
    agency = _without_day(re.sub(r"\([^)]*\)", " ", line), on)
    around = Around(
        telling=frozenset(_telling([*headings, agency])) - known,
        names=frozenset(_names(headings, agency)) - known,
        agency_line=tuple(_low(agency)),
    )
    return story, around


def _stands_around(block: Paragraph, text: str, on: date | None) -> bool:
    words = _words_of(block, text)
    if (block.body is not None and not block.leads) or _is_credit(words):
        return _is_credit(words)
    bare = _without_day(words, on)
    n_figures = sum(one.isdigit() for one in bare)
    is_table = "\t" in words or n_figures > len(bare) / 4
    return len(words) < _MOST_OF_A_HEADING and not is_table


def _is_end(words: str) -> bool:
    return words.strip(" .#-").lower() == "ends"


def _is_credit(words: str) -> bool:
    """Say whether there are only words of credits, and names."""
    found = _WORD.findall(words)
    if words.isupper():
        return False  # nothing shows there what is a name
    plain = all(one in _OF_CREDITS or not one[0].islower() for one in found)
    return bool(_CREDIT.search(words)) and plain and len(found) <= _MOST_OF_CREDITS


def _credits_behind(words: str) -> int:
    """Return how many characters of credits in brackets a paragraph ends with."""
    found = _CREDITS_BEHIND.search(words)
    return len(found[0]) if found and _is_credit(found[1]) else 0


def _words_of(block: Paragraph, text: str) -> str:
    return text[block.span.start : block.span.end]


def _without_day(words: str, on: date | None) -> str:
    """Take out the times of day, and the day of the document in whatever form."""
    words = _TIME.sub(" ", words)
    if on is None:
        return words
    words = DAY_PATTERN.sub(lambda m: " " if day_of(m) == on else m[0], words)
    words = FIGURES_PATTERN.sub(
        lambda m: " " if on in days_of_figures(m) else m[0], words
    )
    months = "|".join(name for name, number in MONTHS.items() if number == on.month)
    day = rf"{on.day}(?:st|nd|rd|th)?"
    short = rf"\b(?:{day}\s+(?:{months})|(?:{months})\.?\s+{day})\b"
    return re.sub(rf"{short}|\b{on:%A}\b", " ", words, flags=re.IGNORECASE)


def _telling(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        for word in _low(line):
            is_figure = word[0].isdigit() and not _YEAR.match(word)
            if is_figure or word in _SAYS_MUCH or word.endswith("n't"):
                yield word


def _names(headings: Sequence[str], agency: str) -> Iterator[str]:
    """Give what looks like a name; in a headline in capitals, only where a place is."""
    yield from _low(agency)
    for line in headings:
        found = _WORD.findall(line)
        if _is_credit(line) or not found or found[0].lower() == "by":
            continue
        is_plain = any(one.islower() and len(one) > 3 for one in found)
        for before, word in pairwise(found):
            placed = is_plain or before.lower() in _BEFORE_A_PLACE
            if placed and not word[0].islower() and not word[0].isdigit():
                yield word.lower()


def _low(words: str) -> list[str]:
    return [one.lower().replace("’", "'") for one in _WORD.findall(words)]
