"""Acts that are laid down, wanted or meant of anybody, and not yet done.

Read   `is_laid_down`: "under the draft", "the deal was that", "a side that has";
       `is_one_of_several` of what goes on in the next sentence.
"""

from typing import Final

from ceasefire.reading.acts.governing import (
    governors,
    has_a_day,
    is_ahead,
    main_verb_over,
    with_joined,
)
from ceasefire.reading.acts.set_out import is_in_a_list, is_to_be_as_well
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.events import SPOKEN_OF
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word

_BY: Final = listed("under by in")
_PLANS: Final = (unreal.PAPERS | unreal.PLANNED) - listed("text outline")
_PAPERS: Final = unreal.PAPERS | listed("""option scenario variant script prophecy
    legend myth fable bill hypothesis theory""")
_HAS: Final = listed("have see put call place leave get provide foresee show")
_SEVERAL: Final = (
    unreal.PLANNED | unreal.PAPERS | unreal.FICTION | unreal.DRILLS | unreal.DREAMS
    | listed("version account story tale")
)  # fmt: skip
_PIECES: Final = unreal.FICTION | unreal.DRILLS | unreal.DREAMS | listed("tale story")
_COUNTED: Final = listed(
    "one another first second third fourth other last latter former"
)
_HIGH: Final = listed("high about")
_WHOEVER: Final = listed("whoever whichever whatever whosoever")


def is_laid_down(word: Word) -> bool:
    """Say whether an act is part of a plan or a rule."""
    return word.is_verb and (
        _is_agreed(word)
        or is_in_a_list(word)
        or _is_on_paper(word)
        or _is_whoevers(word)
        or _is_of_a_rule(word)
        or _is_by_an_offer(word)
        or _is_overdue(word)
        or _is_in_a_plan(word)
        or is_to_be_as_well(word)
    )


def is_one_of_several(word: Word, before: Sentence | None) -> bool:
    """Of "He sees three scenarios. In the first, the army stormed it", say so.

    Parameters
    ----------
    word
        Verb or noun of the act.
    before
        The sentence before its own; None where there is none in its paragraph.
    """
    if before is None or not any(one.lemma in _SEVERAL for one in before.words):
        return False
    lows = [one.low for one in word.sentence.words[:3]]
    if lows[:2] == ["in", "it"]:  # "He wrote a play. In it, the army stormed the town."
        return any(one.lemma in _PIECES and not one.is_name for one in before.words)
    return lows[0] in {"in", "under", "by", "on"} and bool(_COUNTED & set(lows[1:]))


def _is_agreed(word: Word) -> bool:
    """Of "the deal was that they withdrew", "the text foresees that they withdrew"."""
    if any(_is_what_was_meant(one, word) for one in governors(word)):
        return True
    if any(map(_is_what_is_not, word.each("csubj"))):
        return True  # "what they planned was opening it", by its gerund
    return any(
        one.head.lemma in unreal.FORESEES and any(c.low == "that" for c in one.children)
        for one in with_joined(word)
        if one.dep in {"ccomp", "relcl", "acl"}
    )


def _is_what_was_meant(be: Word, word: Word) -> bool:
    if be.lemma != "be" or not be.is_verb:
        return False
    for subject in be.each("nsubj", "csubj"):
        if subject.holds(word):
            continue
        within = (subject, *subject.children)
        dread = subject.lemma in unreal.DREADS and not any(be.each("acomp"))
        if subject.lemma in unreal.PLANNED or dread:
            return True
        if any(one.lemma in SPOKEN_OF and one.is_verb for one in within):
            return True
    if any(map(_is_what_is_not, be.each("csubj"))):
        return True
    wanted = any(
        one.lemma in SPOKEN_OF
        for one in be.each("attr", "ccomp")
        if not one.holds(word)
    )
    return wanted and word.dep in {"csubj", "nsubj"}


def _is_what_is_not(clause: Word) -> bool:
    """Of "what is untrue is that", "what nobody did was"."""
    said = {one.low for one in clause.each("acomp", "attr")}
    planned = clause.lemma in SPOKEN_OF and any(clause.each("dobj"))
    return bool(said & (unreal.UNTRUE | unreal.DOUBTED)) or planned or denied(clause)


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
            if any(kind.lemma in _PAPERS for kind in kinds):
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
        ruled = helped or over.lemma in unreal.RULES
        if one.dep == "acl" and ruled and not has_a_day(one):
            return True
    return False


def _is_by_an_offer(word: Word) -> bool:
    """Of "their offer, under which they released the crew"."""
    for one in with_joined(word):
        if one.dep != "relcl" or not _is_by_which(one):
            continue
        if one.head.lemma in unreal.PLANNED | unreal.PAPERS:
            return True
        if one.head.lemma in unreal.AGREED and not has_a_day(word):
            return True
    return False


def _is_by_which(clause: Word) -> bool:
    if any(one.low == "whereby" for one in clause.children):
        return True
    return any(
        inner.low == "which"
        for prep in clause.each("prep")
        if prep.low in _BY
        for inner in prep.each("pobj")
    )


def _is_in_a_plan(word: Word) -> bool:
    """Of "the plan has two brigades withdrawn by May"."""
    return any(
        who.lemma in _PLANS
        for one in (*governors(word), *governors(word.head))
        if one.is_verb and one.lemma in _HAS
        for who in one.each("nsubj")
    )


def _is_overdue(word: Word) -> bool:
    """Of "it is (high) time that they released them", "it is vital that they did"."""
    for one in with_joined(word):
        if one.dep not in {"relcl", "acl", "ccomp", "advcl", "csubj"}:
            continue
        times = [one.head] if one.head.dep == "attr" else [*one.head.each("attr")]
        for time in times:
            before = [*time.each("amod", "advmod", "det", "nummod", "poss")]
            if time.lemma == "time" and all(b.low in _HIGH for b in before):
                return True
        if any(how.low in unreal.WANTED for how in one.head.each("acomp")):
            return True
    return False


def _is_of_no_one_known(who: Word, over: Word) -> bool:
    """Of "the rule applies to towns that were attacked"."""
    known = any(one.dep in {"det", "poss", "nummod"} for one in who.children)
    return not known and not who.is_name and over.lemma in unreal.APPLIES
