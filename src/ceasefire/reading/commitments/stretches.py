"""Stretches of a sentence, what stands aside in them, and their clauses, by place.

Why    The parser often hangs a phrase on the wrong word. Commas, semicolons and helping
       verbs stand where they stand.
How    A stretch ends at a mark that parts whole clauses. An aside only says who speaks
       (", he said,"). A verb has a clause of its own where it is finite and stands
       behind no relative pronoun.
Read   `stretch_of`, `asides`, `acts_among`.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ceasefire.reading.lexicon.conditions import MODALS, STAYS
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Sentence, Word, once

STOPS: Final = frozenset({";", ":", "—", "–", "--", "(", ")"})
COMMAS: Final = frozenset({",", '"', "“", "”"})
LINKS: Final = frozenset({"and", "but", "that", "so", "or", "yet", "then"})
_RELATIVES: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
_TOLD: Final = frozenset({"VBD", "VBZ", "VBP"})
_HELPS: Final = _TOLD | {"MD"}
_OPERATORS: Final = frozenset({"provided", "providing", "assuming", "supposing",
                               "once", "should", "were", "had", "without",
                               "failing"})  # fmt: skip
_LETS: Final = frozenset({"let", "make", "have", "see", "watch", "help", "hear"})
_ANSWERS: Final = frozenset({"answer", "reply", "response", "word", "message",
                             "order", "explanation"})  # fmt: skip
_LONGEST_ANSWER: Final = 4  # words
_LONGEST_ASIDE: Final = 12  # words
_KEPT: Final = 8  # sentences of which asides are kept, while one is read


@once
def stretch_of(word: Word) -> tuple[int, int]:
    """Return the first number of the stretch around a word, and that behind it."""
    words = word.sentence.words
    first = next((o.i + 1 for o in reversed(words[: word.i]) if o.text in STOPS), 0)
    last = next((o.i for o in words[word.i :] if o.text in STOPS), len(words))
    return first, last


@lru_cache(maxsize=_KEPT)
def asides(sentence: Sentence) -> tuple[range, ...]:
    """Every run between commas that only says who speaks: ", he said,"."""
    words = sentence.words
    marks = [one.i for one in words if one.text in COMMAS]
    found = []
    for number, start in enumerate(marks):
        after = marks[number + 1] if number + 1 < len(marks) else len(words) - 1
        run = words[start + 1 : after]
        if words[start].tag == "``":
            continue  # behind an opening mark somebody speaks
        if run and _says_who(run):
            found.append(range(start + 1, after))
    return tuple(found)


@lru_cache(maxsize=_KEPT)
def in_asides(sentence: Sentence) -> frozenset[int]:
    """Return the numbers of all words that stand in one."""
    return frozenset(i for run in asides(sentence) for i in run)


def _says_who(run: Sequence[Word]) -> bool:
    if _is_an_answer(run):
        return True
    cue = next((one for one in run if one.lemma in VERBS and _tells(one, run)), None)
    if len(run) > _LONGEST_ASIDE or cue is None or _leads_on(run[0]):
        return False
    if any(one.low == "that" for one in run if one.i > cue.i):
        return False
    others = any(is_finite(one) for one in run if one is not cue)
    speaks = any(o.is_noun or o.tag in {"PRP", "DT"} for o in run if o is not cue)
    object_ = cue.child("dobj")
    takes = object_ is not None and object_ in run and object_.i > cue.i
    held = takes and any(one.dep == "nsubj" and one.i < cue.i for one in run)
    told = object_ is not None and object_.tag == "PRP"  # "its secretary told us"
    return speaks and not others and (told or not held)


def _is_an_answer(run: Sequence[Word]) -> bool:
    """Of ", came the answer,", ", ran the reply,"."""
    told = run[0].lemma in {"come", "go", "run"} and run[0].tag in _TOLD
    return told and len(run) <= _LONGEST_ANSWER and run[-1].low in _ANSWERS


def _tells(cue: Word, run: Sequence[Word]) -> bool:
    """Say whether a verb says who speaks: "said", and "we were told by"."""
    passive = cue.child("auxpass") in run and cue.lemma in {"tell", "inform"}
    return cue.tag in _TOLD or (cue.tag == "VBN" and passive)


def _leads_on(first: Word) -> bool:
    """Say whether a run begins a clause, or a phrase, that says more."""
    linked = first.low in LINKS | _OPERATORS
    return linked or (first.tag in {"IN", "TO"} and first.low != "as")


def is_finite(word: Word) -> bool:
    """Say whether a verb has a tense of its own, or a helping verb that has."""
    if not word.is_verb or word.dep in {"aux", "auxpass", "amod", "compound"}:
        return False
    helped = any(
        one.tag in _HELPS or one.lemma in STAYS for one in word.each("aux", "auxpass")
    )
    return helped or word.tag in _TOLD


def acts_among(words: Sequence[Word]) -> list[Word]:
    """Return the verbs of clauses of their own: no relative clause, and no aside."""
    if not words:
        return []
    aside = in_asides(words[0].sentence)
    return [
        one
        for one in words
        if is_finite(one) and one.i not in aside and not _is_beside(one, words[0].i)
    ]


def _is_beside(verb: Word, first: int) -> bool:
    """Say whether a verb only adds to a noun or to another clause."""
    lead = [one for one in verb.children if first <= one.i < verb.i]
    if any(one.tag in _RELATIVES or one.dep == "mark" for one in lead):
        return not any(one.low == "that" and one.dep == "mark" for one in lead)
    subject = verb.child("nsubj", "nsubjpass")
    relative = verb.dep == "relcl" and subject is not None
    return relative and not any(one.tag == "MD" for one in lead)


def completed_by(verb: Word) -> Word:
    """Return the verb that another one completes: "agreed to let them pass"."""
    while verb.head is not verb and verb.head.is_verb:
        bare = verb.tag == "VB" and verb.child("aux", "mark") is None
        let = verb.dep == "ccomp" and bare and verb.head.lemma in _LETS
        if verb.dep not in {"xcomp", "pcomp"} and not let:
            break
        verb = verb.head
    return verb


def opening_of(act: Word) -> int:
    """Return the number of the first word of an act: its subject, or helping verb."""
    subject = nearest_subject(act) or act.child("expl")
    numbers = [one.i for one in act.each("aux", "auxpass", "neg") if one.i < act.i]
    if subject is not None and subject.i < act.i:
        numbers.append(subject.first)
    return min([act.i, *numbers])


def has_modal(verb: Word) -> bool:
    """Say whether a verb has a modal before it."""
    return any(one.low in MODALS for one in verb.each("aux"))
