"""Whether an act took place, or is only spoken of.

How    It is done only if nothing speaks against it: no negation, modal, infinitive,
       condition, demand, plan, promise, denial. Where that is unsure it is not done.
Read   `why_not_done`.
"""

from collections.abc import Iterable, Sequence

from ceasefire.reading.clauses import denied
from ceasefire.reading.conditional import Conditional
from ceasefire.reading.found import Attribution
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon.conditions import MARKS, MODALS
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word

_DENYING = frozenset({Act.DENY, Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.PROMISE,
                      Act.THREATEN, Act.REJECT})  # fmt: skip
_NEAR = 8  # words
_PRESUPPOSED = frozenset({"ASSAULT", "COERCE", "RETREAT"})
_HAVE = frozenset({"have", "has", "had", "'ve", "’ve"})
_KNOWN = frozenset(
    ["the", "those", "these", "our", "my", "your", "their", "its", "his"]
)
_SEASONS = frozenset({"winter", "spring", "summer", "autumn"})


def why_not_done(
    word: Word,
    codes: tuple[str, str],
    found: Sequence[Attribution],
    conditions: Sequence[Conditional],
) -> str | None:
    """Say why an act is not done; None where it took place.

    Parameters
    ----------
    word
        Verb or noun of the act.
    codes
        CAMEO's root and PLOVER's name.
    """
    if _is_presupposed(word, codes):
        return None
    if _is_asked(word):
        return "asked"
    of_any = word.dep == "acl" and any(
        one.low in {"any", "every", "no", "each"} for one in word.head.each("det")
    )
    if of_any:
        return "unsure"
    if any(
        c.action.covers(word.span) or c.condition.covers(word.span) for c in conditions
    ):
        return "conditional"
    for one in found:
        if one.act in _DENYING and any(p.covers(word.span) for p in one.content):
            return "denied" if one.act is Act.DENY else "spoken-of"
    if _depends(word):
        return "conditional"
    chain = [word, *_clauses_above(word)]
    for verb in chain:
        why = _against(verb, top=verb is word)
        if why is not None:
            return why
    if word.is_noun:
        return _noun_not_done(word)
    return None


def _is_presupposed(word: Word, codes: tuple[str, str]) -> bool:
    """Of "return the tractors stolen in winter", say that they were stolen.

    Whatever is demanded or promised about them, or hangs on them.
    """
    if word.dep == "relcl" and codes[1] in _PRESUPPOSED:
        now = word.tag == "VBD" or any(o.low in _HAVE for o in word.each("aux"))
        told = (
            now and not denied(word) and not any(o.low in MODALS for o in word.children)
        )
        return told and any(d.low in _KNOWN for d in word.head.children)
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


def _is_asked(word: Word) -> bool:
    """Of "why did you stop it?"; a relative clause takes what is in it for granted."""
    marks = word.sentence.words[-2:]
    aside = any(one.dep in {"relcl", "acl"} for one in (word, *word.ancestors()))
    return any(one.text == "?" for one in marks) and not aside


def _depends(word: Word) -> bool:
    """Find a conjunction that the parser may have hung elsewhere, close before."""
    before = word.sentence.words[max(0, word.i - _NEAR) : word.i]
    words = [one.low for one in before]
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]
    return any(one in MARKS or one == "whether" for one in words)


def _clauses_above(word: Word) -> Iterable[Word]:
    """Verbs that a word hangs on through complements, which may undo it."""
    one = word
    while one.head is not one:
        if one.dep in {"advcl", "relcl"}:
            return
        finite = any(one.each("aux", "auxpass", "mark"))
        if one.dep == "acl" and one.tag in {"VBN", "VBG"} and not finite:
            return
        if one.dep == "pobj" and one.head.low in table.ASIDE:
            return
        own = any(one.each("nsubj", "nsubjpass", "aux", "auxpass"))
        joined = one.dep == "conj" and one.is_verb and own
        one = one.head
        if (one.is_verb or one.is_noun) and not joined:
            yield one


def _against(word: Word, *, top: bool) -> str | None:
    if word.is_verb:
        if denied(word) or _negated_before(word):
            return "negated"
        aux = {c.low for c in word.children if c.dep in {"aux", "auxpass"}}
        if "be" in aux and not aux & (MODALS | {"to"}):
            return "planned"  # "that they be let through"
        if _is_turned(word):
            return "conditional"
        modals = aux & MODALS
        sure = not top and word.lemma in table.TOLD and modals <= {"can", "must"}
        if modals and not sure:
            return "planned"
        begun = word.dep == "xcomp" and word.head.lemma in table.STARTS
        told = "have" in aux and word.head.lemma in table.TOLD
        if "to" in aux and not (begun or told):
            return "planned"
        if any(c.low in MARKS and c.dep in {"mark", "advmod"} for c in word.children):
            return "conditional"
        if any(c.low in {"whether", "if"} for c in word.each("mark")):
            return "conditional"
        if top and word.tag in {"VB", "VBP", "VBZ"} and "did" not in aux:
            return "not-past"
        asked = any(c.low == "who" for c in word.each("nsubj"))
        if top and asked and word.dep != "relcl":
            return "asked"
        by = word.dep == "pcomp" and word.head.low == "by"
        if top and word.tag == "VBG" and not by and not _goes_on(word):
            return None if _accused(word) else "not-past"
        if not top and word.lemma in table.SPOKEN_OF:
            return "spoken-of"
        if any(c.low in table.UNREAL for c in word.each("acomp", "attr")):
            return "denied"
        return None
    if any(c.low in {"no", "any", "neither"} for c in word.each("det")):
        return "negated"
    if not top and word.lemma in table.PLANS:
        return "spoken-of"
    return None


def _is_turned(word: Word) -> bool:
    """Of "had the troops entered the town", which stands for "if they had"."""
    subject = word.child("nsubj", "nsubjpass")
    had = next((one for one in word.each("aux") if one.low == "had"), None)
    return subject is not None and had is not None and had.i < subject.first


def _negated_before(word: Word) -> bool:
    """Find a "not" that the parser hung elsewhere: "has yet to", "failed to"."""
    subject = word.child("nsubj", "nsubjpass")
    if subject is not None and subject.low in {"nobody", "none", "neither", "no"}:
        return True
    return word.head.lemma in {
        "fail",
        "refuse",
        "decline",
        "avoid",
        "stop",
        "cease",
    } and (word.dep in {"xcomp", "dobj", "pcomp"})


def _goes_on(word: Word) -> bool:
    return any(c.lemma == "be" and c.tag in {"VBD", "VBN"} for c in word.each("aux"))


def _accused(word: Word) -> bool:
    return (
        word.dep == "pcomp"
        and word.head.low in {"of", "for"}
        and (word.head.head.lemma in {"accuse", "blame", "charge"})
    )


def _told_as_past(word: Word) -> bool:
    """Say whether the verb above a noun tells of what was, without a modal."""
    if any(one.lemma in table.SPOKEN_OF for one in word.each("acl", "relcl")):
        return False
    verb = next((one for one in word.ancestors() if one.is_verb), None)
    if verb is None or verb.tag not in {"VBD", "VBN"} or denied(verb):
        return False
    aux = {c.low for c in verb.children if c.dep in {"aux", "auxpass"}}
    return not aux & (MODALS | {"to"}) and verb.dep in {"ROOT", "conj", "ccomp"}


def _noun_not_done(word: Word) -> str | None:
    """Nouns of acts are done where the text points at one that was."""
    pointed = any(
        c.low in {"the", "that", "this", "last"} for c in word.each("det", "amod")
    )
    verb = word.head if word.head.is_verb else None
    if pointed and word.lemma in table.GOES_ON:
        return "unsure"
    if (
        word.dep in {"nsubj", "nsubjpass"}
        and verb is not None
        and verb.tag in {"VBD", "VBN"}
    ):
        return None
    if word.dep == "pobj" and word.head.low in {
        "of",
        "by",
        "in",
        "after",
        "during",
        "since",
        "at",
        "under",
    }:
        if pointed or word.lemma in {"shelling", "bombardment", "fire"}:
            return None
        told = word.head.low in {"at", "in", "after", "by", "under"} and _told_as_past(
            word
        )
        return None if told else "unsure"
    if word.dep == "dobj" and pointed and verb is not None and verb.lemma in {
        "condemn", "deplore", "denounce", "mourn", "report", "describe", "record",
    }:  # fmt: skip
        return None
    return "unsure"
