"""Acts that a label counts: "Aid workers killed: 0", "Lorries looted: 2".

Read   `is_counted_as_none`, `is_counted`.
"""

import re
from typing import Final

from ceasefire.reading.text.parse import Word

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD", "TO"})
_NONE: Final = (
    r"(?:0|nil|none|zero|no|nobody|no one|not one|n/a|not known|unknown|pending|"
    r"unconfirmed|planned|tba|tbc|awaited|false|untrue|denied|not yet|cancelled|"
    r"postponed|refused|under discussion)"
)
_LABELS: Final = r"^(?:[\w'’()/-]+ ){0,6}?"
_AS_NONE: Final = re.compile(
    rf"{_LABELS}(?:(?:[:=|]|[–—-]+) {_NONE}|, (?:0|nil|zero))(?![.,]?\d)(?!\w)"
)
_NUMBER: Final = (
    r"(?:[1-9][\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozens|hundreds|thousands|several)"
)
_AS_SOME: Final = re.compile(rf"{_LABELS}: {_NUMBER}(?!\w)")


def is_counted_as_none(word: Word) -> bool:
    """Say whether a label with an act in it has nought behind it."""
    return _is_in_a_label(word) and _AS_NONE.match(_behind(word)) is not None


def is_counted(word: Word) -> bool:
    """Say whether a label with an act in it has a number behind it."""
    if not _is_in_a_label(word) or word.tag not in {"VBN", "VBD"}:
        return False
    return _AS_SOME.match(_behind(word)) is not None


def _behind(word: Word) -> str:
    return " ".join(one.low for one in word.sentence.words[word.i + 1 :])


def _is_in_a_label(word: Word) -> bool:
    """A label tells nothing: no finite verb stands before its end."""
    until = [one for one in word.sentence.words[: word.i + 1] if one.text == ";"]
    first = until[-1].i + 1 if until else 0
    lead = word.sentence.words[first : word.i]
    if any(one.tag in _FINITE for one in lead):
        return False
    return not any(word.each("aux", "auxpass"))
