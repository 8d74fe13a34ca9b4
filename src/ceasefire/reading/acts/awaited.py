"""Acts that are a condition of something else: "the moment it has", "in case it did".

Read   `is_awaited`.
"""

import re
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
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_SUPPOSING: Final = listed("assuming supposing presuming providing imagining granting")
_TIMES: Final = listed("day moment minute hour instant second week date time")
_AT_ONCE: Final = listed("moment minute instant")
_LONGED_FOR: Final = listed("""long wait hope pray await dread fear imagine picture
    dream look think yearn anticipate live""")
_COMES: Final = listed("come arrive dawn")
_WHERE: Final = listed("where when wherever whenever")
_WHEN: Final = listed("when after once whenever")
_EXCEPT: Final = listed("save except")
_HAVE: Final = listed("has have")
_CASES: Final = tuple(tuple(one.split()) for one in (
    "in case", "in the event that", "in the event of", "on condition that", "for fear",
    "so long as", "as soon as", "with the proviso that", "subject to", "always that",
    "on the understanding that"))  # fmt: skip
_WOULD: Final = listed("would will shall must should")
_EACH_TIME: Final = re.compile(
    r"\b(?:each|every|any|the next|the first) time (?:that )?(?:[\w'’-]+ ){1,5}$"
    r"|(?<!on )(?<!of )(?<!since )(?<!until )\bthe (?:very|same) (?:day|moment|minute|"
    r"hour|instant|second) (?:that |when )?(?:[\w'’-]+ ){1,5}$"
)
_THE_DAY: Final = re.compile(
    r"\bthe (?:day|moment|hour|time|night) (?:when |that |on which |in which )?"
    r"(?:[\w'’-]+ ){1,5}$"
)
_NEVER_CAME: Final = re.compile(
    r"^[^,;]* (?:never|did not|did n[’']t|has yet to|had yet to|has not|had not) "
    r"(?:come|came|dawn(?:ed)?|arrived?)\b"
)
_OR_ELSE: Final = re.compile(
    r"\bor else (?:it|they|he|she|we|the|their|his|its)\b[^;:,]*$"
)
_OR_ELSE_BEHIND: Final = re.compile(
    r"^[^;:]*\bor else (?:it|they|he|she|we|the|their|his|its)\b"
)
_HUNG: Final = listed("on upon with after")


def is_awaited(word: Word) -> bool:
    """Say whether an act is what something else hangs on."""
    if _is_in_case(word) or _is_each_time(word):
        return True
    return word.is_verb and (
        _is_supposed(word)
        or _is_of_a_day_to_come(word)
        or _is_a_way_out(word)
        or _is_first_to_be(word)
        or _is_whenever(word)
    )


def _is_each_time(word: Word) -> bool:
    """Of "each time they burned a mill, the fine would double"."""
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    if _OR_ELSE.search(before) or _OR_ELSE_BEHIND.search(
        " ".join(one.low for one in word.sentence.words[word.i :])
    ):
        return word.is_verb
    if _THE_DAY.search(f"{before} ") and _NEVER_CAME.search(
        " ".join(one.low for one in word.sentence.words[word.i :])
    ):
        return True
    would = any(one.low in _WOULD for one in word.sentence.words if one.tag == "MD")
    return word.is_verb and would and _EACH_TIME.search(f"{before} ") is not None


def _is_in_case(word: Word) -> bool:
    """Of "in case the army attacked", "in the event of it having"."""
    lows = [one.low for one in word.sentence.words[: word.i]]
    if "," in lows:
        lows = lows[len(lows) - lows[::-1].index(",") :]
    for case in _CASES:
        for at in range(len(lows) - len(case) + 1):
            if tuple(lows[at : at + len(case)]) != case:
                continue
            verbs = [o for o in word.sentence.words[: word.i][-(len(lows) - at) :]
                     if o.is_verb and o.dep not in {"aux", "auxpass"}]  # fmt: skip
            if all(one in governors(word) or one in with_joined(word) for one in verbs):
                return case[0] != "as" or _hangs_ahead(word)
    return False


def _hangs_ahead(word: Word) -> bool:
    over = main_verb_over(word)
    return over is not None and is_ahead(over)


def _is_supposed(word: Word) -> bool:
    """Of "assuming it has", "on it having", "with it withdrawn"."""
    over = list(governors(word))
    if any(one.low in _SUPPOSING and one.tag == "VBG" for one in over):
        return True
    top = next((one for one in with_joined(word) if one.dep != "conj"), word)
    lead = {one.low for one in top.each("mark", "prep") if one.i < top.i}
    if top.dep == "pcomp":
        lead.add(top.head.low)
    aux = {one.low for one in top.children if one.dep in {"aux", "auxpass"}}
    if top.dep == "acl" and top.head.dep == "pobj" and "having" in aux:
        lead.add(top.head.head.low)
    hung = top.dep in {"advcl", "pcomp", "acl"} and lead & _HUNG
    unfinished = not aux or aux & {"having", "being"}
    return bool(hung and unfinished) and _hangs_ahead(top)


def _is_of_a_day_to_come(word: Word) -> bool:
    """Of "the moment it has withdrawn", "longed for the day when they were freed"."""
    for one in with_joined(word):
        if one.dep != "relcl" or one.head.lemma not in _TIMES:
            lead = one.sentence.words[one.first : one.i]
            at_once = any(w.low in _AT_ONCE for w in lead if w.dep == "nsubj")
            perfect = any(a.low in _HAVE for a in one.each("aux"))
            if at_once and perfect and _hangs_ahead(one):
                return True
            continue
        over = main_verb_over(one.head)
        if one.head.dep == "attr" or over is None:
            continue
        if one.head.dep == "nsubj" and over.lemma in _COMES and denied(over):
            return True  # "the day when they were freed never came"
        if over.lemma in _LONGED_FOR and one.head.dep in {"dobj", "pobj"}:
            return True
        perfect = any(a.low in _HAVE for a in one.each("aux"))
        if over.lemma in unreal.ENDS and (is_ahead(over) or over.lemma in _LONGED_FOR):
            return True
        if perfect and is_ahead(over):
            return True
    return False


def _is_whenever(word: Word) -> bool:
    """Of "after a town has been shelled its dogs do not bark"."""
    for one in with_joined(word):
        if one.dep not in {"advcl", "ccomp"}:
            continue
        lead = {c.low for c in one.each("mark", "advmod") if c.i < one.i}
        perfect = any(a.low in {"has", "have"} for a in one.each("aux"))
        now = one.head.tag in {"VBZ", "VBP"} and not any(one.head.each("aux"))
        if perfect and lead & _WHEN and (now or is_ahead(one.head)):
            return True
    return False


def _is_a_way_out(word: Word) -> bool:
    """Of "where a side has attacked, the other may", "save where it has"."""
    for one in with_joined(word):
        lead = next((c for c in one.each("advmod", "mark") if c.low in _WHERE), None)
        if lead is None or lead.i > one.i:
            continue
        before = one.sentence.words[lead.i - 1].low if lead.i else ""
        if before in _EXCEPT:
            return True
        anybody = any(
            d.low in unreal.ANYBODY
            for s in one.each("nsubj", "nsubjpass")
            for d in s.each("det")
        )
        if anybody and one.dep != "relcl" and not has_a_day(one) and _hangs_ahead(one):
            return True
    either = any(
        c.low == "either" and c.i < word.i
        for one in with_joined(word)
        for at in (one, *one.each("nsubj", "nsubjpass"))
        for c in at.each("preconj", "cc", "advmod")
    )
    return either or _is_or_else(word)


def _is_or_else(word: Word) -> bool:
    """Of "it has withdrawn by 1 May or the deal is off"."""
    words = word.sentence.words
    return any(
        other.i > word.i
        and other.is_verb
        and other.child("nsubj", "nsubjpass") is not None
        and words[other.first - 1].low == "or"
        and words[other.first].low != "so"  # "or so they heard"
        for other in word.each("conj")
    )


def _is_first_to_be(word: Word) -> bool:
    """Of "only after it had withdrawn were the men to be released"."""
    for one in with_joined(word):
        lead = [c for c in one.each("mark", "advmod") if c.i < one.i]
        if one.dep != "advcl" or not any(c.low == "only" for c in lead):
            continue
        after = one.sentence.words[one.last + 1 :]
        be = next((w.i for w in after if w.low in {"was", "were"}), None)
        to = [w for w in after if w.low == "to" and w.dep == "aux"]
        if be is not None and to and to[0].head.is_verb:
            return True
    return False
