"""Acts that a relative clause or participle takes for granted, or leaves open.

Read   `is_presupposed` of "the tractors stolen in winter"; `is_of_any` of "any boat
       seized".
"""

from typing import Final

from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.events import TALES
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

HAVE: Final = frozenset({"have", "has", "had", "'ve", "’ve"})
_SEASONS = frozenset({"winter", "spring", "summer", "autumn"})
_TIMES = frozenset({"day", "moment", "hour", "minute", "week", "time", "date"})
_PRESUPPOSED = frozenset({"ASSAULT", "COERCE", "RETREAT"})
_KNOWN = frozenset(
    ["the", "those", "these", "our", "my", "your", "their", "its", "his"]
)
_ANY = frozenset(
    [
        "any", "every", "no", "each", "whatever", "whoever", "anyone", "anybody",
        "nobody", "everyone", "everybody", "someone", "whichever", "those",
    ]
)  # fmt: skip


def is_presupposed(word: Word, codes: tuple[str, str]) -> bool:
    """Of "return the tractors stolen in winter", say that they were stolen.

    Whatever is demanded or promised about them, or hangs on them.
    """
    if word.head.lemma in TALES:
        return False  # "the claim that they stole it"
    if word.dep == "relcl" and word.head.dep != "attr" and codes[1] in _PRESUPPOSED:
        now = word.tag == "VBD" or any(o.low in HAVE for o in word.each("aux"))
        told = (
            now and not denied(word) and not any(o.low in MODALS for o in word.children)
        )
        sure = word.tag != "VBD" or not any(map(is_helped, word.ancestors()))
        return told and sure and any(d.low in _KNOWN for d in word.head.children)
    if (
        word.tag != "VBN"
        or word.dep != "acl"
        or any(word.each("aux", "auxpass", "neg"))
    ):
        return False
    if codes[1] not in {"ASSAULT", "COERCE"}:
        return False
    known = {one.low for one in word.head.each("det", "nummod", "poss")}
    if known & {"any", "no", "every", "a", "an", "each"} or not known:
        return False
    when = [one for one in word.each("prep") if one.low in {"in", "on", "at", "since"}]
    return any(
        inner.kind in {"DATE", "GPE", "LOC", "FAC"} or inner.child("det") is not None
        or inner.lemma in _SEASONS
        for one in when
        for inner in one.each("pobj")
    )  # fmt: skip


def is_of_any(word: Word) -> bool:
    """Of "any boat seized", "whoever fired", or "mines laid there must be removed"."""
    if word.dep not in {"acl", "relcl"}:
        return False
    known = {one.low for one in word.head.each("det", "poss", "nummod")}
    if known & _ANY or word.head.low in _ANY:
        return True
    spoken = any(is_helped(one) for one in word.head.ancestors() if one.is_verb)
    if word.dep == "relcl":  # "the side that fired first would lose"
        past = word.tag == "VBD" or any(
            one.low in {"was", "were"} for one in word.each("auxpass", "aux")
        )
        return spoken and (past or word.head.lemma in _TIMES)
    bare = not known and not word.head.is_name and word.head.tag in {"NN", "NNS"}
    above = next((one for one in word.head.ancestors() if one.is_verb), None)
    told = above is not None and above.tag == "VBD"
    return bare and (spoken or not told)


def is_helped(verb: Word) -> bool:
    """Say whether a verb stands behind a modal or "to"."""
    return any(one.low in MODALS | {"to"} for one in verb.each("aux"))


def shares_a_modal(word: Word) -> bool:
    """Of "the men would be freed, the road reopened", however it was parsed."""
    if word.tag != "VBN" or word.dep not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return False
    return any(map(is_helped, word.sentence.words[: word.i]))
