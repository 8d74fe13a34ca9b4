"""Steps of former years, which nobody can take any more.

Read   `is_past`.
"""

import re
from datetime import date

from ceasefire.reading.text.parse import Word

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_TOLD = frozenset({"VBD", "VBN"})
_FORMER = frozenset({"in", "of", "from", "since"})


def is_past(head: Word, on: date | None) -> bool:
    """Say whether a noun is that of an earlier year: "the first conference in 2012".

    Parameters
    ----------
    head
        Noun of the step.
    on
        Day of the document; without one nothing is taken for past.
    """
    if on is None or not head.is_noun:
        return False
    beside = [one for one in head.children if one.dep in {"nummod", "compound", "amod"}]
    verb = head.head
    told = verb.is_verb and head.dep in {"nsubjpass", "dobj"} and verb.tag in _TOLD
    for preposition in (*head.each("prep"), *(verb.each("prep") if told else ())):
        if preposition.low in _FORMER:
            beside += preposition.each("pobj")
    years = [int(one.text) for one in beside if _YEAR.fullmatch(one.text)]
    return any(year < on.year for year in years)
