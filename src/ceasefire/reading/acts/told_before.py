"""Whether a noun points back at an act that the text has told: "the attack", again.

Read   `is_told_before`.
"""

from collections.abc import Iterable
from typing import Final

from ceasefire.reading.records import EventFound
from ceasefire.reading.text.parse import Word

_POINTS: Final = frozenset({"the", "that", "this", "these", "those"})
_SAYS_WHICH: Final = ("prep", "acl", "relcl", "amod", "nummod", "compound", "poss")


def is_told_before(
    word: Word, codes: tuple[str, str], told: Iterable[EventFound]
) -> bool:
    """Say whether "the attack" is one that an earlier sentence told as done."""
    if not word.is_noun or any(word.each(*_SAYS_WHICH)):
        return False
    if not any(one.low in _POINTS for one in word.each("det")):
        return False
    begins = word.sentence.span.start
    return any(
        one.done and one.plover == codes[1] and one.trigger.end <= begins
        for one in told
    )
