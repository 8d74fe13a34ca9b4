"""Which act a clause is about, and how firmly it is said that it will be done.

Read   `act_of`.
"""

from ceasefire.reading.commitments.consents import presence_consented_to
from ceasefire.reading.commitments.told_in_short import is_will_alone
from ceasefire.reading.lexicon.acts import PRESENCES
from ceasefire.reading.lexicon.conditions import (
    COMMITS,
    MODALS,
    OFFERS,
    READY,
    STAYS,
    TAKES_UP,
)
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_negated, is_refused, stand_of
from ceasefire.reading.text.parse import Word

_FIRM = frozenset({"will", "would", "'ll", "’ll", "wo", "shall"})
_PRESENT = frozenset({"VBZ", "VBP"})


def act_of(main: Word) -> tuple[Word, str | None]:
    """Return the verb of what would be done, and how firmly; None for no commitment."""
    ready = main.child("acomp", "attr", "oprd") or main
    if ready.low in READY or (main.lemma == "prepare" and main.tag == "VBN"):
        inner = (ready if ready.low in READY else main).child("xcomp", "ccomp") or (
            main.child("xcomp")
        )
        strength = "welcome" if ready.low == "welcome" else "prepared-to"
        return (inner or main), strength
    if main.lemma in COMMITS:
        behind = (one for one in main.each("xcomp", "ccomp") if one.i > main.i)
        inner = next(behind, None)
        if inner is not None and is_infinitive(inner):
            return inner, "prepared-to" if main.lemma != "refuse" else "will"
    if main.lemma in OFFERS and main.child("xcomp", "ccomp") is None:
        thing = main.child("dobj")
        if thing is not None and thing.is_noun:
            return thing, "prepared-to"  # "offered a truce, provided"
    consented = presence_consented_to(main)
    if consented is not None:
        return consented, "prepared-to"  # "would agree to the Guard's presence if"
    if main.lemma in TAKES_UP:
        thing = main.child("dobj")
        if thing is not None and thing.lemma in (
            {"invitation"} if main.lemma == "accept" else PRESENCES
        ):
            return thing, "prepared-to"  # "confirmed its attendance, provided"
    if (due := _is_going_to(main)) is not None:
        return due, "will"
    stand = stand_of(main)
    if stand is not None:
        inner = stand.child("acl") or next(
            (one for one in main.each("advcl") if is_infinitive(one)), None
        )
        return (inner or main), "could"
    return _by_tense(main)


def _by_tense(main: Word) -> tuple[Word, str | None]:
    """Return the act of a clause that says nothing of readiness."""
    modal = next(
        (one.low for one in main.children if one.dep == "aux" and one.low in MODALS),
        None,
    )
    if modal is not None:
        inner = main.child("xcomp")
        if main.lemma in {"be", "need"} and inner is not None:
            return inner, "could"
        return main, "will" if modal in _FIRM else "could"
    if is_will_alone(main):
        return main, "will"  # "if the Guard comes, we will not"
    if is_infinitive(main):
        return main, "could"
    going = main.tag == "VBG" and any(map(_is_present, main.each("aux")))
    if going and denied(main):
        return main, "will"  # "we are not leaving without"
    if _is_of_a_plan(main):
        return main, "will"
    if any(one.low in {"do", "does"} for one in main.each("aux")):
        return main, "will"  # "we do not sit with them as long as"
    future = any(one.low == "to" and one.dep == "aux" for one in main.children)
    was_let = main.head.lemma == "let" and main.head.tag in {"VBN", "VBD"}
    goes = main.lemma == "go" and main.tag in {"VB", "VBP", "VBZ"}
    if (goes and not was_let) or future:
        return main, "will"
    if main.tag in _PRESENT and main.lemma not in {"say", "be", "have"}:
        return main, "will"
    if main.lemma == "be" and main.tag in {*_PRESENT, "VBD"}:
        due = _infinitive_behind(main)
        if due is not None and main.child("acomp", "attr") is None:
            return due, "will"  # "they are to leave if"
    if main.tag in _PRESENT and main.lemma == "be":
        return main, "could"
    if main.tag == "VBN" and any(map(_is_present, main.each("auxpass"))):
        return main, "could"  # "visits are suspended until"
    if is_told_to(main):
        return main, "could"  # "if a patrol stops you, show your papers"
    return main, None


def _infinitive_behind(main: Word) -> Word | None:
    return next((o for o in main.each("xcomp") if is_infinitive(o)), None)


def _is_going_to(main: Word) -> Word | None:
    """Of "we are not going to sit with them until", return "sit"."""
    going = main.low == "going" and any(map(_is_present, main.each("aux")))
    return _infinitive_behind(main) if going else None


def _is_of_a_plan(main: Word) -> bool:
    """Of "the wall would come down, each side removing one brick only when"."""
    own = main.tag == "VBG" and main.child("nsubj") is not None
    above = main.head if main.dep == "advcl" else main
    return own and any(one.low in _FIRM for one in above.each("aux"))


def _is_present(helping: Word) -> bool:
    """Say whether a helping verb is of now; the parser takes "remain" for a noun."""
    return helping.tag in _PRESENT or (helping.lemma in STAYS and helping.tag != "VBD")


def is_told_to(main: Word) -> bool:
    """Of "show your papers", where nobody is named."""
    alone = main.child("aux", "nsubj", "nsubjpass", "mark") is None
    return main.tag == "VB" and alone and main.dep in {"ROOT", "ccomp"}


def will_be_done(main: Word, verb: Word) -> bool:
    """Say whether it is done: "is ready to", and not "refuses to" or "ready not to"."""
    if main.child("expl") is not None and denied(main):
        return False  # "there will be no talks until"
    if verb is main:
        return not is_refused(main)
    return is_refused(main) == is_negated(verb)
