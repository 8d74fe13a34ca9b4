"""Acts told beside what something else hangs on: "the crew, two of whom were beaten".

Why    Whoever would return the boats that were taken last winter tells that they were
       taken, whatever the returning hangs on.
Read   `is_told_aside`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.events import SPOKEN_OF, TALES
from ceasefire.reading.lexicon.telling import AHEAD
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_KNOWN: Final = words("the those these our my your their its his her")
_PAST: Final = words("was were had did")
_WHO: Final = words("who which whom whose")
_WHEN: Final = words("in on at since during")
_LAST: Final = words("last yesterday ago")
_PREAMBLES: Final = words("""recalling noting recognising recognizing considering
    deploring regretting remembering acknowledging""")
_SEASONS: Final = words("winter spring summer autumn")
_BLAMES: Final = words("accuse blame charge suspect convict")
_OPEN: Final = words("nearly almost hardly barely scarcely perhaps maybe")


def is_told_aside(word: Word) -> bool:
    """Say whether a clause of its own tells an act as past, of somebody known."""
    if _is_blamed_aside(word) or _is_in_a_preamble(word):
        return True
    if not _is_past(word) or any(one.low in _OPEN for one in word.each("advmod")):
        return False
    if _is_of_whom(word):
        return True
    noun = word.head
    if word.dep != "relcl" or noun.dep == "attr" or noun.lemma in TALES | {"thing"}:
        return False
    if _is_behind_a_comma(word) and noun.is_name:
        return True
    known = noun.low == "those" or any(one.low in _KNOWN for one in noun.children)
    return (known or _is_whom_one_took(word)) and _has_been(word)


def _is_whom_one_took(word: Word) -> bool:
    """Of "a judge whom it abducted in January": one judge, and no judge whatever."""
    noun = word.head
    one = any(o.low in {"a", "an", "one"} for o in noun.each("det", "nummod"))
    whom = any(o.low in {"whom", "which", "that"} for o in word.each("dobj"))
    who = word.child("nsubj")
    own = who is not None and (
        who.is_name
        or who.low in {"it", "we", "they"}
        or any(o.low == "the" for o in who.each("det"))
    )
    return one and whom and own and noun.dep in {"dobj", "pobj"}


def _is_in_a_preamble(word: Word) -> bool:
    """Of "Recalling that they ceased fire in May, the Parties have agreed"."""
    before = word.sentence.words[: word.i]
    lows = [one.low for one in before]
    if lows[:1] == ["the"] or not _PREAMBLES & {*lows[:2]} or "that" not in lows[1:]:
        return False
    if any(one.is_verb and one.lemma in SPOKEN_OF | AHEAD for one in before):
        return False
    comma = any(one.text == "," for one in word.sentence.words[word.i :])
    return word.tag == "VBD" and comma and _is_past(word)


def _is_past(word: Word) -> bool:
    helping = {one.low for one in word.each("aux", "auxpass")}
    if denied(word) or helping & (MODALS | {"to", "be", "being"}):
        return False
    return word.tag == "VBD" or (word.tag == "VBN" and bool(helping & _PAST))


def _is_of_whom(word: Word) -> bool:
    """Of "two of whom were beaten"."""
    return any(
        inner.low in {"whom", "which"}
        for who in word.each("nsubj", "nsubjpass")
        for of in who.each("prep")
        if of.low == "of"
        for inner in of.each("pobj")
    )


def _is_behind_a_comma(clause: Word) -> bool:
    """Of "Keita, who was arrested", and not "the man who was"."""
    words_ = clause.sentence.words
    at = next((one.i for one in clause.within() if one.low in _WHO), 0)
    return at > 0 and words_[at - 1].text == ","


def _has_been(word: Word) -> bool:
    """Say whether it tells of a day that has been: "in May", "last winter"."""
    if any(one.low in _LAST for when in word.each("npadvmod", "advmod")
           for one in (when, *when.children)):  # fmt: skip
        return True
    return any(
        inner.kind == "DATE" or inner.lemma in _SEASONS
        for one in word.each("prep")
        if one.low in _WHEN
        for inner in one.each("pobj")
    )


def _is_blamed_aside(word: Word) -> bool:
    """Of "the men whom the army accuses them of having shot"."""
    if word.dep != "pcomp" or word.head.low not in {"of", "for", "with"}:
        return False
    over = word.head.head
    over = over.head if over.dep in {"dobj", "pobj"} else over
    plain = over.tag in {"VBZ", "VBP", "VBD"} and not any(over.each("aux"))
    return over.dep == "relcl" and over.lemma in _BLAMES and plain and not denied(over)
