"""Acts that are laid down, wanted or meant of anybody, and not yet done.

Read   `is_laid_down`: "under the draft", "the deal was that", "a side that has";
       `is_one_of_several` of what goes on in the next sentence.
"""

import re
from collections.abc import Sequence
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
from ceasefire.reading.text.parse import Sentence, Word

_BY: Final = listed("under by in")
_PLANS: Final = (unreal.PAPERS | unreal.PLANNED) - listed("text outline")
_HAS: Final = listed("have see put call place leave get provide foresee show")
_SEVERAL: Final = (
    unreal.PLANNED | unreal.PAPERS | unreal.FICTION | unreal.DRILLS | unreal.DREAMS
    | listed("version account story tale")
)  # fmt: skip
_COUNTED: Final = listed(
    "one another first second third fourth other last latter former"
)
_WANTS: Final = SPOKEN_OF | listed("owe lack await")
_LABELS: Final = (
    unreal.PLANNED | unreal.PAPERS | unreal.FICTION | unreal.DRILLS | unreal.FANCIES
    | unreal.RUMOURS | listed("""template sample specimen object
    objective intent purpose task target inject card story tasking insured covered
    excluded exempt punishable forbidden prohibited permitted insurance reward prophecy
    horoscope forecast crossword""")
)  # fmt: skip
_LABEL: Final = 4  # words before a colon, at most
_HIGH: Final = listed("high about")
_TO_BE: Final = re.compile(
    r"\b(?:(?:was|were|is|are) to|should|must|shall|ought to) be \w+(?: (?:up|down|"
    r"off|out|"
    r"back|away))?(?:(?: by| at| on| in| to)(?: [\w]+){1,3})?(?: ,[\w ]{1,40})*"
    r"(?: ,(?: and)?| and)$"
)
"""Before "wells poisoned", that it is ordered as well."""
_TO_BE_FIRST: Final = re.compile(r"^: [^;:.,]{0,40}\bto be \w+[^;:.]*,")
"""Behind a colon, that the rest is to be as well: "cranes to be toppled, gates"."""
_ORDERS: Final = listed("plan order scheme instruction directive")
_TASKS: Final = listed("""task order instruction demand wish aim target objective
    requirement duty assignment mission directive command""")
_OF_ITSELF: Final = listed("""attack flee surrender withdraw retreat march meet gather
    advance fire enter cross land desert mutiny riot protest return deploy""")
"""What is done without an object, so that it needs no helping verb."""
_WHOEVER: Final = listed("whoever whichever whatever whosoever")


def is_laid_down(word: Word) -> bool:
    """Say whether an act is part of a plan or a rule."""
    return word.is_verb and (
        _is_agreed(word)
        or _is_in_a_list(word)
        or _is_on_paper(word)
        or _is_whoevers(word)
        or _is_of_a_rule(word)
        or _is_by_an_offer(word)
        or _is_overdue(word)
        or _is_in_a_plan(word)
        or _is_to_be_as_well(word)
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
    return lows[0] in {"in", "under", "by", "on"} and bool(_COUNTED & set(lows[1:]))


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
        label = colon <= _LABEL and not any(one.is_verb for one in words[:colon])
        named |= label and any(
            one.lemma in _LABELS or one.low in _LABELS for one in words[:colon]
        )
        if named or (colon == 2 and words[0].lemma in unreal.PARTS):
            return True
        if _is_wanted_before(words[:colon]) and _is_bare(word):
            return True  # "two things they owe us: the fine paid, the boat released"
        goes_on = " ".join(one.low for one in words[colon:])
        if _TO_BE_FIRST.match(goes_on) and _is_bare(word):
            return True
        opens = {
            one.lemma for one in words[1:_LABEL] if words[0].dep in {"det", "poss"}
        }
        if opens & _ORDERS and _is_bare(word):
            return True  # "the plan fitted on a card: the sentries killed"
    if word.dep != "conj" or word.head.lemma != "be":
        return False
    to = (a.low for one in word.head.each("xcomp") for a in one.each("aux"))
    return "to" in to and not any(word.each("aux", "auxpass"))


def _is_wanted_before(lead: Sequence[Word]) -> bool:
    """Of "two things they owe us", "what was wanted", "listed the tasks"."""
    wants = any(one.is_verb and one.lemma in _WANTS for one in lead)
    return wants or any(one.lemma in _TASKS for one in lead[-1:])


def _is_bare(word: Word) -> bool:
    """Of "the mill burned", "burned" without a helping verb or an object."""
    if any(word.each("aux", "auxpass", "dobj", "agent")):
        return False
    if word.tag == "VBN":
        return True
    before = word.sentence.words[word.i - 1]
    return word.tag == "VBD" and word.lemma not in _OF_ITSELF and before.is_noun


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


def _is_to_be_as_well(word: Word) -> bool:
    """Of the second of "bridges were to be blown up, wells poisoned"."""
    who = word.child("nsubj", "nsubjpass") or (word.head if word.dep == "acl" else None)
    if word.tag not in {"VBN", "VBD"} or word.lemma in _OF_ITSELF or who is None:
        return False
    if any(word.each("aux", "auxpass", "dobj")) or word.i - who.i > 1:
        return False
    before = " ".join(one.low for one in word.sentence.words[: who.first])
    return _TO_BE.search(before) is not None


def _is_overdue(word: Word) -> bool:
    """Of "it is high time that they released them"."""
    return any(
        one.dep in {"relcl", "acl", "ccomp", "advcl"}
        and one.head.lemma == "time"
        and one.head.dep == "attr"
        and any(before.low in _HIGH for before in one.head.each("amod", "advmod"))
        for one in with_joined(word)
    )


def _is_of_no_one_known(who: Word, over: Word) -> bool:
    """Of "the rule applies to towns that were attacked"."""
    known = any(one.dep in {"det", "poss", "nummod"} for one in who.children)
    return not known and not who.is_name and over.lemma in unreal.APPLIES
