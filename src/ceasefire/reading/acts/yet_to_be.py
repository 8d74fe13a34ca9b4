"""Acts named by a noun that are told as planned, feared or called off.

Read   `is_yet_to_be` of "the long-rumoured offensive", "the assault they were to lead";
       `is_called_off` of "the aborted raid".
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_BEFORE: Final = ("amod", "advmod", "nmod", "compound")
_DUE: Final = listed("due set slated scheduled set-for planned")
_SPOKEN: Final = table.SPOKEN_OF | unreal.PLANS_OUT


def is_called_off(word: Word) -> bool:
    """Of "the foiled attack", "so-called attack"; there was none."""
    return any(one.low in unreal.CALLED_OFF for one in word.each(*_BEFORE))


def is_put_off(time: Word) -> bool:
    """Of "the day of the raid was put off", "the hour was not known"."""
    verb = time.head
    if time.dep not in {"nsubj", "nsubjpass"} or not verb.is_verb:
        return False
    away = any(one.low in {"off", "back", "forward"} for one in verb.each("prt"))
    spoken = time.dep == "nsubjpass" and verb.lemma in _SPOKEN | {
        "set",
        "agree",
        "name",
    }
    return away or spoken or denied(verb)


def is_yet_to_be(word: Word) -> bool:
    """Say whether words at a noun tell that its act has not been yet."""
    if any(one.low in table.TO_COME for one in word.each(*_BEFORE)):
        return True
    behind = word.sentence.words[word.i + 1 : word.i + 2]
    if any(one.low in _DUE and one.dep != "acomp" for one in behind):
        return True  # "the meeting due on Friday"
    return any(map(_is_of_a_plan, _clauses_on(word)))


def _clauses_on(word: Word) -> Iterator[Word]:
    for one in word.each("acl", "relcl"):
        yield one
        yield from one.each("conj")


def _is_of_a_plan(clause: Word) -> bool:
    """Of "that the staff had drawn up", "which they were to lead"."""
    if clause.lemma in _SPOKEN or clause.tag == "VB":
        return True
    wanted = clause.lemma in unreal.WANTED_FOR
    if wanted and any(one.low == "for" for one in clause.each("prep")):
        return True
    to = any(aux.low == "to" for one in clause.each("xcomp") for aux in one.each("aux"))
    adjectives = (one.low for one in clause.each("acomp"))
    if to and clause.lemma in unreal.SHOULD_BE:
        return True
    if any(one in _DUE for one in adjectives):
        return True
    carried_out = clause.lemma in unreal.CARRIES_OUT
    unsure = denied(clause) or any(one.low in MODALS for one in clause.each("aux"))
    return carried_out and unsure
