"""Main clauses that a parser hung on another one, across a semicolon or a label.

Why    Of "a patrol was shot at; nobody was hurt" the first half hangs on the second in
       the parse, and would be denied with it.
Read   `stands_apart`, `is_behind_a_stop`, `since_the_last_stop`.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.text.parse import Word, once

_STOPS: Final = frozenset({";", "."})
_WAS: Final = frozenset({"was", "were", "did"})
_CLAUSES: Final = frozenset({"ccomp", "parataxis", "advcl", "acl", "relcl", "dep"})
_LONGEST: Final = 3  # words of a label before a colon
_NO_LABELS: Final = (
    unreal.PLANNED | unreal.PAPERS | unreal.FICTION | unreal.DREAMS | unreal.DRILLS
    | unreal.TALES_TOLD | unreal.FANCIES | unreal.AGREED | unreal.PARTS | unreal.UNTRUE
    | unreal.RUMOURS | table.PLANS | table.SPOKEN_OF | words("task step day week if")
)  # fmt: skip


@once
def stands_apart(clause: Word) -> bool:
    """Say whether a clause told in the past is no part of what it hangs on."""
    if clause.dep not in _CLAUSES or not _is_plain_past(clause):
        return False
    if any(clause.each("mark")) or clause.child("nsubj", "nsubjpass") is None:
        return False
    if clause.i > clause.head.i:
        return _is_behind_a_label(clause)
    between = clause.sentence.words[clause.last : clause.head.i]
    return any(one.text in _STOPS for one in between)


def is_behind_a_stop(word: Word, other: Word) -> bool:
    """Say whether a plain past stands in another main clause than a word before it."""
    if other.sentence is not word.sentence or not _is_plain_past(word):
        return False
    if word.child("nsubj", "nsubjpass") is None:
        return False
    between = word.sentence.words[other.i : word.i]
    return any(one.text in _STOPS for one in between)


def since_the_last_stop(before: Sequence[Word]) -> Sequence[Word]:
    """Return the words of the main clause that are among some."""
    stop = next((one for one in reversed(before) if one.text in _STOPS), None)
    return before if stop is None else before[before.index(stop) + 1 :]


def _is_plain_past(word: Word) -> bool:
    helping = [one.low for one in word.each("aux", "auxpass")]
    if word.tag == "VBD":
        return not helping
    return bool(helping) and all(one in _WAS for one in helping)


def _is_behind_a_label(clause: Word) -> bool:
    """Of "Mines: a truck hit a mine", not of "The plan: the army attacked"."""
    lead = clause.sentence.words[: clause.first]
    if not lead or lead[-1].text != ":" or clause.head.i > len(lead):
        return False
    named = [one for one in lead[:-1] if one.text.isalpha()]
    return (
        0 < len(named) <= _LONGEST
        and all(one.is_noun or one.tag in {"CC", "JJ", "IN", "DT"} for one in named)
        and not any(one.lemma in _NO_LABELS for one in named)
    )
