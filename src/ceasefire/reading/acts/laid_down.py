"""Acts that are laid down, wanted or meant of anybody, and not yet done.

Read   `is_laid_down`: "under the draft", "the deal was that", "a side that has".
"""

from typing import Final

from ceasefire.reading.acts.governing import (
    governors,
    has_a_day,
    is_ahead,
    main_verb_over,
    with_joined,
)
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.events import SPOKEN_OF
from ceasefire.reading.text.parse import Word

_WHOEVER: Final = listed("whoever whichever whatever whosoever")


def is_laid_down(word: Word) -> bool:
    """Say whether an act is part of a plan or a rule."""
    return word.is_verb and (
        _is_agreed(word)
        or _is_in_a_list(word)
        or _is_on_paper(word)
        or _is_whoevers(word)
        or _is_of_a_rule(word)
    )


def _is_agreed(word: Word) -> bool:
    """Of "the deal was that they withdrew", "the text foresees that they withdrew"."""
    if any(_is_what_was_meant(one, word) for one in governors(word)):
        return True
    return any(
        one.head.lemma in unreal.FORESEES and any(c.low == "that" for c in one.children)
        for one in with_joined(word)
        if one.dep in {"ccomp", "relcl", "acl"}
    )


def _is_in_a_list(word: Word) -> bool:
    """Of "the plan was simple: they withdrew", "were to be freed and it opened"."""
    words = word.sentence.words[: word.i]
    colon = next((one.i for one in words if one.text == ":"), None)
    if colon is not None:
        named = any(
            one.lemma in unreal.PLANNED and one.dep == "nsubj"
            for one in words[:colon]
            if one.head.lemma == "be"
        )
        if named or (colon == 2 and words[0].lemma in unreal.PARTS):
            return True
    if word.dep != "conj" or word.head.lemma != "be":
        return False
    to = (a.low for one in word.head.each("xcomp") for a in one.each("aux"))
    return "to" in to and not any(word.each("aux", "auxpass"))


def _is_what_was_meant(be: Word, word: Word) -> bool:
    if be.lemma != "be" or not be.is_verb:
        return False
    for subject in be.each("nsubj", "csubj"):
        if subject.holds(word):
            continue
        within = (subject, *subject.children)
        if subject.lemma in unreal.PLANNED:
            return True
        if any(one.lemma in SPOKEN_OF and one.is_verb for one in within):
            return True
    wanted = any(
        one.lemma in SPOKEN_OF
        for one in be.each("attr", "ccomp")
        if not one.holds(word)
    )
    return wanted and word.dep in {"csubj", "nsubj"}


def _is_on_paper(word: Word) -> bool:
    """Of "under the plan they withdrew", "according to the draft"."""
    for one in (*with_joined(word), *governors(word)):
        for prep in one.each("prep"):
            if prep.i > word.i:
                continue
            inner = prep.child("prep") if prep.low == "according" else prep
            thing = inner.child("pobj") if inner is not None else None
            if thing is None or prep.low not in {"under", "according"}:
                continue
            kinds = (thing, *thing.each("compound"))
            if any(kind.lemma in unreal.PAPERS for kind in kinds):
                return True
    return False


def _is_whoevers(word: Word) -> bool:
    """Of "whoever shelled it", "a party having attacked the other shall pay"."""
    for one in with_joined(word):
        subjects = list(one.each("nsubj", "nsubjpass"))
        if any(c.low in _WHOEVER for s in subjects for c in (s, *s.children)):
            return True
        having = any(a.low == "having" for a in one.each("aux"))
        if having and any(
            d.low in unreal.ANYBODY for s in subjects for d in s.each("det")
        ):
            return True
    return False


def _is_of_a_rule(word: Word) -> bool:
    """Of "a side that has shelled a town loses its seat"."""
    for one in with_joined(word):
        who = one.head
        over = main_verb_over(who)
        if one.dep not in {"relcl", "acl"} or over is None or not is_ahead(over):
            continue
        if one.dep == "relcl" and _is_of_no_one_known(who, over):
            return True
        anybody = any(d.low in unreal.ANYBODY for d in who.each("det"))
        if not anybody or over.lemma in unreal.SAYS:
            continue
        helped = any(a.dep == "aux" for a in over.children)
        ruled = one.dep == "relcl" and who.lemma in unreal.SIDES
        if ruled and (helped or over.lemma != "be"):
            return True
        if one.dep == "acl" and helped and not has_a_day(one):
            return True
    return False


def _is_of_no_one_known(who: Word, over: Word) -> bool:
    """Of "the rule applies to towns that were attacked"."""
    known = any(one.dep in {"det", "poss", "nummod"} for one in who.children)
    return not known and not who.is_name and over.lemma in unreal.APPLIES
