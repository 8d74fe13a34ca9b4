"""What somebody "had said" and still holds: told to who reports it, or of late.

Why    "On Thursday the president had said that he would come only if" sets the scene
       of Friday's news, and is his word of today; "had said in January" may be gone.
How    By the day beside the word of speech, or by who was told ("had informed her"),
       where nothing after it, in the same sentence or the next, turns to another
       state of affairs, and nothing else in the text tells of the same party's coming.
       Who tells what he said himself, and then turns, holds it no more either.
Read   `still_holds`, `was_taken_back`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.core.conditions import Atom, atoms_of
from ceasefire.reading.into_case.of_the_text import claim_of
from ceasefire.reading.records import Reading, StatementFound

_MOST_DAYS: Final = 7
_REPORTS: Final = frozenset({"us", "me", "her", "him"})
_TURNS: Final = re.compile(
    r"\b(?:but|yet|since|however|now|instead|later|then|no longer|changed|dropped|"
    r"withdr[ae]w|meanwhile|until|again|thought better)\b",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"[.!?][”\"’']?\s")


def still_holds(one: StatementFound, formula: str, reading: Reading) -> bool:
    """Say whether what was told as said before is still the word of who said it."""
    if not (_is_of_late(one, reading) or _is_told_to_who_reports(one, reading)):
        return False
    return not _turns_behind(one, reading) and not _tells_otherwise(
        one, formula, reading
    )


def was_taken_back(one: StatementFound, reading: Reading) -> bool:
    """Of "we said that we would not come. That has changed", say that it was."""
    return one.nested_in is not None and not one.hearsay and _turns_behind(one, reading)


def _is_of_late(one: StatementFound, reading: Reading) -> bool:
    day, on = one.on, reading.document.on
    if day is None or on is None or day.first != day.last or day.clash:
        return False
    return 0 <= (on - day.first).days <= _MOST_DAYS


def _is_told_to_who_reports(one: StatementFound, reading: Reading) -> bool:
    words = reading.document.words_of
    return any(by.span and words(by.span).lower() in _REPORTS for by in one.to)


def _turns_behind(one: StatementFound, reading: Reading) -> bool:
    """Say whether a word behind it, up to the end of the next sentence, turns away."""
    text, end = reading.document.text, one.content[-1].end
    block = text.find("\n\n", end)
    block = len(text) if block < 0 else block
    stops = [found.end() for found in _ENDS.finditer(text, end, block)]
    last = stops[1] if len(stops) > 1 else block
    return _TURNS.search(text, end, last) is not None


def _tells_otherwise(one: StatementFound, formula: str, reading: Reading) -> bool:
    mine = set(_comers(formula))
    others = [s.formula for s in reading.statements if s is not one and s.formula]
    others += [
        c.formula for c in reading.commitments if c.formula and c.statement != one.id
    ]
    return any(mine & set(_comers(other)) for other in others if other != formula)


def _comers(formula: str) -> Iterator[Atom]:
    """Every atom of coming that a formula claims, whatever it hangs on."""
    claim = claim_of(formula)
    yield from (one for one in atoms_of(claim) if one.predicate == "attend")
