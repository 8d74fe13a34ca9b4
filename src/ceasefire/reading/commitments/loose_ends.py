"""Whether an act hangs on something that no rule took up.

Why    "It would attend only if ..." read as "it would attend" is the worst that can be
       read: a promise where a condition was set. Where a sentence goes on with a word
       of condition, what was said stands in its words, without a formula.
Read   `hangs_on_more`.
"""

from collections.abc import Sequence

from ceasefire.reading.commitments.stretches import stretch_of
from ceasefire.reading.commitments.unclaimed import asks
from ceasefire.reading.commitments.unmeant import is_if_need_be
from ceasefire.reading.text.parse import Word

_OPENS = frozenset({"if", "unless", "provided", "providing", "condition", "long"})
_BEFORE_CONDITION = frozenset({"on", "one", "the", "sole", "single", "this", "only"})
_UNTIL = frozenset({"until", "till"})
_POINTING = {
    "until": frozenset({"then", "that", "this"}),
    "till": frozenset({"then", "that", "this"}),
    "before": frozenset({"then", "that", "this"}),
    "after": frozenset({"that", "this"}),
    "without": frozenset({"that", "this", "it", "them", "these", "one"}),
}
_MORE = frozenset({"VBZ", "VBD", "VBP", "MD", "JJ", "CD", "IN"})
_WHATEVER_COMES = frozenset({"even", "as"})


def hangs_on_more(act: Word | None) -> bool:
    """Say whether a word of condition stands behind an act, in its stretch.

    "Even if", "as if" and the "if" of a question make nothing hang.
    """
    if act is None:
        return False
    words, (first, last) = act.sentence.words, stretch_of(act)
    if any(map(hangs_on_then, words[first:last])) or says_or_not_at_all(words):
        return True
    return any(_opens(one) for one in words[act.i + 1 : last])


def says_or_not_at_all(words: Sequence[Word]) -> bool:
    """Of "they will come together, or not at all", that it is no bare promise."""
    lows = [one.low for one in words if one.text != ","]
    return "or" in lows and any(
        lows[at : at + 4] == ["or", "not", "at", "all"] for at in range(len(lows))
    )


def hangs_on_then(word: Word) -> bool:
    """Of "until then it will not come", "without that", "before this", the first word.

    What it points to was told before. Of "before that day" it is a day.
    """
    if word.low not in _POINTING:
        return False
    behind = word.sentence.words[word.i + 1 : word.i + 3]
    points = bool(behind) and behind[0].low in _POINTING[word.low]
    if not points or behind[0].low == "then" or word.child("pobj") is behind[0]:
        return points
    return not any(one.is_noun or one.tag in _MORE for one in behind[1:])


def _opens(word: Word) -> bool:
    if word.low in _UNTIL:
        return word.dep == "mark"
    if word.low not in _OPENS or word.tag in {"VBD", "VB"}:
        return False
    if is_if_need_be(word):
        return False
    before = word.sentence.words[word.i - 1].low
    if word.low == "long":
        behind = word.sentence.words[word.i + 1 : word.i + 2]
        return before in {"as", "so"} and [one.low for one in behind] == ["as"]
    if word.low == "condition":
        return before in _BEFORE_CONDITION
    asked = word.low == "if" and word.dep == "mark" and asks(word.head)
    return before not in _WHATEVER_COMES and not asked
