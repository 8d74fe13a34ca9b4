"""What undoes the first of several verbs and holds for the next as well.

Why    Of "had not seized the ferry, looted the depot or left" the parser may hang the
       first on the second, and of "is believed to have fled and burned it" the second
       on the believing.
Read   `is_undone_with_the_first`, `joined_below`.
"""

from collections.abc import Iterator

from ceasefire.reading.acts.against import why_against
from ceasefire.reading.acts.undone import is_as_though
from ceasefire.reading.lexicon import words
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_WHOEVER = words("whoever whichever anyone anybody who")
_SEEMS = words("be seem look feel sound act behave appear")


def is_undone_with_the_first(word: Word) -> bool:
    """Say whether a verb shares what undoes the verb before it."""
    if not word.is_verb:
        return False
    bare = not any(word.each("aux", "auxpass", "nsubj", "nsubjpass", "mark"))
    if bare and any(map(_is_left_open, _firsts(word))):
        return True
    if bare and word.dep == "conj" and _is_told_to_have(word.head):
        return True
    return _is_seeming_too(word)


def _firsts(word: Word) -> Iterator[Word]:
    """Of "looted" in "had not seized it, looted the depot or left", the seizing."""
    for one in word.each("ccomp", "advcl", "csubj"):
        between = word.sentence.words[one.i : word.i]
        commas = [mark for mark in between if mark.text == ","]
        if one.i < word.i and commas and one.child("nsubj", "nsubjpass") is not None:
            yield one


def _is_left_open(first: Word) -> bool:
    whoever = any(one.low in _WHOEVER for one in first.each("nsubj", "nsubjpass"))
    if any(first.each("mark")) or (first.dep != "ccomp" and not whoever):
        return False
    return whoever or denied(first) or why_against(first, top=True) == "conditional"


def _is_told_to_have(teller: Word) -> bool:
    """Of "is believed to have fled", whoever believes it."""
    passive = any(teller.each("auxpass"))
    return passive and any(
        {"to", "have"} <= {aux.low for aux in one.each("aux")}
        for one in teller.each("xcomp")
    )


def _is_seeming_too(word: Word) -> bool:
    """Of "it was as if it had fled and the guards had been shot", of the shooting."""
    over = word.head
    had = any(one.low == "had" for one in word.each("aux"))
    if word.dep != "conj" or not had or over.lemma not in _SEEMS:
        return False
    return any(
        over.i < one.i < word.i and any(map(is_as_though, one.each("mark", "advmod")))
        for one in over.each("advcl")
    )


def joined_below(word: Word) -> Word | None:
    """Return the clause that one goes on from: "the plan was that A left and B fled".

    Only without a comma, in one tense, and where the first is a clause of another verb
    and not denied itself.
    """
    if not word.is_verb or word.child("nsubj", "nsubjpass") is None or word.first < 1:
        return None
    and_ = word.sentence.words[word.first - 1]
    first = and_.head
    if and_.dep != "cc" or not first.is_verb or first.i > word.i or first is word.head:
        return None
    helps = {one.low for one in first.each("aux", "auxpass")}
    alike = helps == {one.low for one in word.each("aux", "auxpass")}
    below = first.dep in {"ccomp", "advcl", "csubj"} and any(first.each("mark"))
    return first if alike and below and not denied(first) else None
