"""What somebody said before something else, and may hold no longer.

Why    "It had said that it would come only if ..." stands in a text as often as not
       because the party has moved since. A page that counts it among the terms of
       today sends an envoy to ask for what nobody wants any more.
How    By the past perfect of the word of speech, or of the one it is joined to, and by
       a word that sets it back: "at first refused", "initially said".
Read   `is_told_of_before`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Word

_ONCE: Final = words("previously initially originally formerly once")


def is_told_of_before(cue: Word | None) -> bool:
    """Say whether a word of speech is told as of before something else."""
    if cue is None:
        return False
    while not _is_finite(cue) and cue.head.is_verb and cue.head is not cue:
        cue = cue.head
    had = any(one.low in {"had", "'d", "’d"} for one in cue.each("aux"))
    return (had and cue.tag in {"VBN", "VBD"}) or any(map(_sets_back, cue.children))


def _is_finite(cue: Word) -> bool:
    """Say whether a verb has a tense of its own, and is not joined to another's."""
    if any(cue.each("aux", "nsubj", "nsubjpass")):
        return True
    return cue.tag in {"VBD", "VBZ", "VBP"} and cue.dep != "conj"


def _sets_back(one: Word) -> bool:
    if one.dep == "advmod" and one.low in _ONCE:
        return True
    behind = one.sentence.words[one.i + 1 : one.i + 2]
    return one.low == "at" and any(first.low == "first" for first in behind)
