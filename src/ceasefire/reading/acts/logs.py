"""Entries of a log, which tell what was in participles: "0915 Wounded evacuated.".

Why    Without its helping verb a participle tells of what is to be as well. Where hour
       after hour is told in the past, and none is still to come, it tells of what was.
Read   `logged_paragraphs`.
"""

import re
from collections import defaultdict
from typing import Final

from ceasefire.reading.text.parse import Parse, Sentence

_HOUR: Final = re.compile(
    r"\W*(?:[01]?\d|2[0-3])[:.h]?[0-5]\d(?: ?(?:hrs?|hours|h|z|l|utc|am|"
    r"pm))?\b[.:,]?\s",
    re.IGNORECASE,
)
_FEW: Final = 3  # entries that make a log
_TOLD: Final = 2  # of them that are told in the past


def logged_paragraphs(parse: Parse) -> frozenset[int]:
    """Return the numbers of paragraphs that are entries of a log."""
    text = parse.document.text
    hours = {
        number
        for number, one in enumerate(parse.paragraphs)
        if _HOUR.match(text, one.span.start, one.span.end)
    }
    within: dict[int, list[Sentence]] = defaultdict(list)
    for one in parse.sentences:
        if one.paragraph in hours:
            within[one.paragraph].append(one)
    told = sum(any(map(_is_past, every)) for every in within.values())
    if len(hours) < _FEW or told < _TOLD:
        return frozenset()
    ahead = any(_is_ahead(one) for every in within.values() for one in every)
    return frozenset() if ahead else frozenset(hours)


def _is_past(sentence: Sentence) -> bool:
    """Say whether it tells with a subject and a verb in the past."""
    return any(
        one.tag == "VBD"
        and one.dep in {"ROOT", "auxpass"}
        and (one.child("nsubj") is not None or one.dep == "auxpass")
        for one in sentence.words
    )


def _is_ahead(sentence: Sentence) -> bool:
    """Say whether its main verb tells of what shall be."""
    return any(one.tag == "MD" for one in sentence.root.each("aux"))
