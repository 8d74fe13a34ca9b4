"""Speech done by saying that one would: "I would ask that", "I must insist that".

Why    "would ask" tells of no speech that took place, except in the first person: who
       says so asks. "I would ask if I could" hangs on something, and asks nothing.
Read   `is_performed`.
"""

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.text.parse import Word

_TOLD = frozenset({Act.SAY, Act.JUDGE, Act.WARN, Act.DEMAND})
_SPOKEN = _TOLD | {Act.PRAISE}
_BY_MODAL = {
    "would": _TOLD | {Act.PROPOSE},
    "'d": _TOLD | {Act.PROPOSE},
    "’d": _TOLD | {Act.PROPOSE},
    "should": frozenset({Act.SAY, Act.DEMAND}),
    "must": _SPOKEN | {Act.REJECT},
    "can": frozenset({Act.REPORT, Act.SAY, Act.ANNOUNCE}),
    "may": frozenset({Act.SAY}),
}
_WISHES = words("want wish like")
_NO_MANNERS = words("answer reply respond write continue conclude boast complain joke")
_DEPENDS = frozenset({"if", "unless", "when", "once", "until", "before"})


def is_performed(word: Word, act: Act) -> bool:
    """Say whether a verb of speech in the first person is spoken by its modal."""
    if word.lemma in _NO_MANNERS or any(word.each("neg")):
        return False
    verb = word
    if word.dep == "xcomp" and word.head.lemma in _WISHES:
        verb = word.head
        return act in _SPOKEN and _is_first(verb) and not _hangs(verb) and _now(verb)
    if _let_me(word):
        return act in _SPOKEN
    modal = next((o.low for o in word.each("aux") if o.low in _BY_MODAL), None)
    if modal is None or any(o.low in {"have", "be"} for o in word.each("aux")):
        return False
    return act in _BY_MODAL[modal] and _is_first(word) and not _hangs(word)


def _is_first(verb: Word) -> bool:
    subject = verb.child("nsubj")
    return subject is not None and subject.low in {"i", "we"}


def _now(verb: Word) -> bool:
    """Say whether a wish is one of now: "we want to", "I would like to"."""
    if any(verb.each("neg")):
        return False
    modal = {one.low for one in verb.each("aux")}
    return verb.tag == "VBP" or bool(modal & {"would", "'d", "’d", "should"})


def _let_me(word: Word) -> bool:
    """Of "let me add that", "allow me to remind you"."""
    subject = word.child("nsubj")
    let = word.head.lemma in {"let", "allow", "permit"} and word.dep in {
        "ccomp",
        "xcomp",
    }
    return let and subject is not None and subject.low in {"me", "us"}


def _hangs(verb: Word) -> bool:
    return any(
        mark.low in _DEPENDS
        for clause in verb.each("advcl")
        for mark in clause.each("mark", "advmod")
    )
