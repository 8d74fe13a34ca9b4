"""What an act hangs on as told, thought or laid down.

Read   `governors`, `tellers`, `with_joined`, `listed_before`, `main_verb_over`,
       `is_ahead`, `has_a_day`.
"""

from collections.abc import Iterator

from ceasefire.reading.acts.set_apart import stands_apart
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.events import ASIDE
from ceasefire.reading.text.parse import Word

_MARK = {"IN": "mark"}  # a "that" which the parser takes for an object all the same
_HAVE = frozenset({"have", "has", "had"})


def governors(word: Word) -> Iterator[Word]:
    """Words that a word hangs on as what they say, from the nearest on.

    A relative clause, an adverbial one, a participle and an aside stand for themselves;
    of joined clauses the first is passed over, since what is said of it alone is not
    said of the second.
    """
    one = word
    while one.head is not one:
        if one.dep in {"advcl", "relcl"} or stands_apart(one):
            return
        if one.dep == "acl" and one.tag == "VBN" and not any(one.each("aux", "mark")):
            return
        if one.dep in {"pobj", "pcomp"} and one.head.low in ASIDE | {"by"}:
            return
        joined = one.dep == "conj"
        one = one.head
        if not joined:
            yield one


def tellers(word: Word) -> Iterator[Word]:
    """Words that an act hangs on as what they tell.

    Of "told a patrol that they had burned it" the parser hangs the clause on "patrol".
    """
    for one in with_joined(word):
        told = any(
            child.low == "that" and "mark" in {child.dep, _MARK.get(child.tag)}
            for child in one.children
        )
        if one.dep in {"relcl", "acl"} and told and one.head.dep in {"dobj", "pobj"}:
            over = one.head.head
            yield over if over.is_verb else over.head
    yield from governors(word)


def with_joined(word: Word) -> list[Word]:
    """Return a word and the words it is joined to: of "A and B" seen from B, both."""
    every = [word]
    while every[-1].dep == "conj":
        every.append(every[-1].head)
    return every


def listed_before(word: Word) -> Iterator[Word]:
    """Of "looted" in "had not seized it, looted the depot or left", the seizing."""
    for one in word.each("ccomp", "advcl", "csubj"):
        between = word.sentence.words[one.i : word.i]
        commas = [mark for mark in between if mark.text == ","]
        if one.i < word.i and commas and one.child("nsubj", "nsubjpass") is not None:
            yield one


def main_verb_over(word: Word) -> Word | None:
    """Return the nearest verb above, whatever the way."""
    return next((one for one in word.ancestors() if one.is_verb), None)


def is_ahead(verb: Word) -> bool:
    """Say whether a verb tells of what is to come or of what holds at any time."""
    helped = {one.low for one in verb.each("aux")}
    if helped & (MODALS | {"to", "do", "does"}):
        return True
    if any("to" in {a.low for a in one.each("aux")} for one in verb.each("xcomp")):
        return verb.lemma == "be"  # "are to be registered"
    return verb.tag in {"VBZ", "VBP"} and not helped & _HAVE


def has_a_day(word: Word) -> bool:
    """Say whether a clause gives a day: "was stopped in May"."""
    return any(
        inner.kind == "DATE" for one in word.each("prep") for inner in one.each("pobj")
    )
