"""What somebody said before something else, and may hold no longer.

Why    "It had said that it would come only if ..." stands in a text as often as not
       because the party has moved since. A page that counts it among the terms of
       today sends an envoy to ask for what nobody wants any more.
How    By the past perfect of the word of speech, or of the one it is joined to, and by
       a word that sets it back: "at first refused", "initially said", "first sent
       word"; not of "first said on Monday", which tells when.
       Whether it still holds, as what was said two days ago may, is asked where it is
       written into a case (`into_case.still_held`).
Read   `is_told_of_before`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.cues import VERBS, Act
from ceasefire.reading.text.parse import Word

_LETS: Final = words("let make give")
_TURNS: Final = frozenset({Act.REJECT, Act.ACCEPT, Act.THREATEN})
_NOW: Final = frozenset({"has", "have", "will", "is", "are"})
_LONG: Final = words("year month decade summer autumn winter spring season century")
_BEFORE: Final = words("previous earlier")
_IN_A_ROW: Final = words("report bulletin edition issue briefing update newsletter")
_PAPERS: Final = _IN_A_ROW | words("note letter statement message")
_ONCE: Final = words("previously initially originally formerly once")


def is_told_of_before(cue: Word | None) -> bool:
    """Say whether a word of speech is told as of before something else."""
    if cue is None:
        return False
    if cue.head.lemma in _LETS and cue.dep == "ccomp":
        cue = cue.head  # "had let it be known that"
    while not _is_finite(cue) and cue.head.is_verb and cue.head is not cue:
        cue = cue.head
    had = any(one.low in {"had", "'d", "’d"} for one in cue.each("aux"))
    inside = [
        *cue.children,
        *(o for inner in cue.each("xcomp") for o in inner.children),
    ]
    if (
        any(map(_is_long_ago, inside))
        or any(map(_is_of_last_paper, inside))
        or _is_gone_by(cue)
    ):
        return True
    back = had and cue.tag in {"VBN", "VBD"}
    return back or any(map(_sets_back, cue.children))


def _is_gone_by(cue: Word) -> bool:
    """Of "the Front, which refused to come, has given in", what it did before."""
    told = VERBS.get(cue.lemma)
    if cue.dep != "relcl" or cue.tag != "VBD" or told is None or told.act not in _TURNS:
        return False
    now = cue.head.head if cue.head.dep == "nsubj" else None
    helps = {one.low for one in now.each("aux")} if now is not None else set()
    return bool(helps & _NOW)


def _is_long_ago(one: Word) -> bool:
    """Of "last year it refused", "in the winter of last year"."""
    last = any(w.low == "last" for w in one.each("amod"))
    return one.dep == "npadvmod" and last and one.lemma in _LONG


def _is_of_last_paper(one: Word) -> bool:
    """Of "in our previous report we wrote", what this report may take back."""
    paper = one.child("pobj") if one.dep == "prep" and one.low == "in" else None
    if paper is None or paper.lemma not in _PAPERS:
        return False
    last = paper.lemma in _IN_A_ROW and any(w.low == "last" for w in paper.each("amod"))
    return last or any(w.low in _BEFORE for w in paper.each("amod"))


def _is_finite(cue: Word) -> bool:
    """Say whether a verb has a tense of its own, and is not joined to another's."""
    if any(cue.each("aux", "nsubj", "nsubjpass")):
        return True
    return cue.tag in {"VBD", "VBZ", "VBP"} and cue.dep != "conj"


def _sets_back(one: Word) -> bool:
    if one.dep == "advmod" and one.low in _ONCE:
        return True
    behind = one.sentence.words[one.i + 1 : one.i + 2]
    if one.low == "first" and one.dep == "advmod" and behind == [one.head]:
        return not any(o.is_time for o in one.head.within() if o.i > one.head.i)
    return one.low == "at" and any(first.low == "first" for first in behind)
