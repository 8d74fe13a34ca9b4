"""Verbs that do no more than say that the act of a noun was done: "carried out a raid".

Why    The noun names the act, and the verb says whether it took place: whatever
       undoes the verb undoes the act.
Read   `light_verb_of`.
"""

from typing import Final

from ceasefire.reading.acts.codes_of_nouns import codes_of_noun
from ceasefire.reading.lexicon import act_nouns, words
from ceasefire.reading.lexicon.events import MASSES, ROUNDS
from ceasefire.reading.text.parse import Word

_TERMS: Final = words(
    "condition price priority demand requirement aim goal crime offence offense rule"
)
_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})


def light_verb_of(noun: Word) -> Word | None:
    """Return the verb that says of an act that it was done; None where none does."""
    round_ = _round_of(noun)
    if round_ is not None and round_.dep in _OBJECTS and _is_light(round_.head, noun):
        return round_.head
    if noun.dep in _OBJECTS and _is_light(noun.head, noun):
        return noun.head
    held = next((one for one in noun.each("acl") if one.tag == "VBN"), None)
    return held if held is not None and _is_light(held, noun) else None


def names_its_act(verb: Word) -> bool:
    """Say whether the object of a verb is what names the act."""
    things = [*verb.each("dobj", "nsubjpass")]
    if verb.dep == "acl" and verb.tag == "VBN":
        things.append(verb.head)
    things += [
        inner
        for one in things
        if one.lemma in ROUNDS
        for of in one.each("prep")
        for inner in of.each("pobj")
    ]
    return any(
        codes_of_noun(one) is not None and light_verb_of(one) is verb for one in things
    )


def _round_of(noun: Word) -> Word | None:
    """Of "a second round of talks", return the round."""
    of = noun.head
    within = noun.dep == "pobj" and of.low == "of" and of.head.lemma in ROUNDS
    return of.head if within else None


def _is_light(verb: Word, noun: Word) -> bool:
    if not verb.is_verb or any(verb.each("oprd", "acomp", "xcomp", "ccomp", "attr")):
        return False  # "made it a condition"
    if _is_bare(noun):
        return False
    if verb.lemma == "make" and _is_made_something(noun):
        return False
    if verb.lemma == "have":
        codes = codes_of_noun(noun)
        return codes is not None and codes[0] == "04"
    if verb.lemma in act_nouns.LIGHT:
        return True
    return verb.lemma in act_nouns.MEETS_WITH and noun.lemma in act_nouns.OBSERVED


def _is_made_something(noun: Word) -> bool:
    """Of "made the signing of the pact a condition", however that hangs on it."""
    return any(one.dep == "appos" and one.lemma in _TERMS for one in noun.within())


def _is_bare(noun: Word) -> bool:
    """Of "made withdrawal the price"; "resumed shelling" needs no article."""
    known = any(noun.each("det", "poss", "nummod", "amod", "compound"))
    mass = noun.tag == "VBG" or noun.lemma in MASSES
    return noun.tag == "NN" and not known and not mass
