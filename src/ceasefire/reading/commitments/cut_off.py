"""Where one side of a condition ends: before asides, comments and other matters.

Read   `without_more`, `tense_of`.
"""

from collections.abc import Sequence

from ceasefire.reading.commitments.stretches import COMMAS, STOPS, acts_among, asides
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Word


def without_more(words: Sequence[Word], head: Word) -> list[Word]:
    """Cut off what goes on behind one side: asides, comments and other clauses."""
    kept = list(words)
    for one in words:
        if one.i > head.i and _parts(one, words, head):
            kept = [each for each in words if each.i < one.i]
            break
    return kept


def _parts(mark: Word, words: Sequence[Word], head: Word) -> bool:
    """Say whether a mark ends one side: ";", or a comma before a comment."""
    if mark.text in STOPS:
        return True
    if mark.text not in COMMAS:
        return False
    every = mark.sentence.words
    behind = every[mark.i + 1 : mark.i + 5]
    if not behind:
        return False
    if mark.text == "," and behind[0].tag == "``":
        return not any(one.tag == "``" for one in words if one.i < mark.i)
    if mark.text == "," and _adds_not(behind):
        return True
    if mark.text == "," and (_is_comment(behind) or _goes_elsewhere(mark, words, head)):
        return True
    return any(run.start == mark.i + 1 for run in asides(mark.sentence)) and _closes(
        mark, words
    )


def _adds_not(behind: Sequence[Word]) -> bool:
    """Of ", and not before", ", not an hour earlier"."""
    lows = [one.low for one in behind if one.low not in {"and", "but"}]
    verb = any(one.is_verb for one in behind)
    return lows[:1] == ["not"] and not verb


def _is_comment(behind: Sequence[Word]) -> bool:
    """Of ", which", ", of whom two", ", as an aide muttered"."""
    lead = behind[0]
    if lead.tag in {"WDT", "WP", "WP$"} or lead.low in {"where", "though", "although"}:
        return True
    second = behind[1] if len(behind) > 1 else lead
    return lead.tag == "IN" and second.tag in {"WDT", "WP", "WP$"}


def _goes_elsewhere(comma: Word, words: Sequence[Word], head: Word) -> bool:
    """Of ", and we have fed them" behind "if they leave", that it is another matter.

    What goes on behind "and" is of the same tense, and has no "that" before it.
    """
    behind = [one for one in words if one.i > comma.i]
    if not behind or behind[0].dep != "cc" or behind[0].low == "or":
        return False
    if len(behind) > 1 and behind[1].low == "that":
        return True
    acts = acts_among(behind)
    subject = nearest_subject(acts[0]) if acts else None
    if subject is None or not comma.i < subject.i < acts[0].i:
        return False
    between = comma.sentence.words[comma.i + 1 : subject.first]
    if head.is_noun or any(one.is_noun for one in between):
        return True
    return tense_of(acts[0]) != tense_of(head)


def tense_of(verb: Word) -> str:
    """Return whether a verb is of what is now, past, done by now, or to come."""
    helps = {one.low for one in verb.each("aux", "auxpass")}
    if helps & MODALS:
        return "to come"
    if helps & {"has", "have", "had"}:
        return "perfect"
    past = verb.tag == "VBD" or helps & {"was", "were", "did"}
    return "past" if past else "now"


def _closes(mark: Word, words: Sequence[Word]) -> bool:
    """Say whether an aside behind a mark is the last that a side has.

    It is where a quotation ends before it, and none begins behind it.
    """
    run = next(r for r in asides(mark.sentence) if r.start == mark.i + 1)
    rest = [one for one in words if one.i >= run.stop]
    if mark.tag == "''":
        return not any(one.tag == "``" for one in rest)
    return not any(one.text not in COMMAS | {"."} for one in rest)
