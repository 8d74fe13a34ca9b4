"""What somebody has decided to do, told by a verb, a vote or a mind made up.

How    The act is the clause's own verb behind "will", or what stands behind a word of
       decision: "decided to", "voted against", "has no intention of", "sees no point
       in". Only words that settle it: who hopes, wants or thinks of it has not decided.
Read   `decided_act`, `Decided`.
"""

from dataclasses import dataclass
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import GOES_AWAY
from ceasefire.reading.lexicon.conditions import UNREADY
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_negated
from ceasefire.reading.text.parse import Word

_TO_DO: Final = words("""decide resolve choose opt elect vote intend plan
    determine mean prefer""")
"""Behind which an infinitive is what somebody settled on."""
_NOT_TO: Final = words("intend plan mean")
"""Of which "does not intend to" settles that it is not done."""
_REFUSES: Final = words("refuse decline")
_VOTES: Final = words("vote decide come opt rule choose")
_FOR: Final = frozenset({"for", "on"})
_FAVOUR: Final = words("favour favor")
_AIMS: Final = words("intention plan wish desire interest")
_SENSE: Final = words("point sense use reason purpose need")
_SEES: Final = words("see find have")
_INTERESTED: Final = words("interested uninterested")
_HAVE: Final = frozenset({"has", "have", "'ve", "’ve"})
_LATELY: Final = words("""monday tuesday wednesday thursday friday saturday sunday
    today yesterday""")
_ONLY: Final = frozenset({"only", "once"})


@dataclass(frozen=True, slots=True)
class Decided:
    """An act that is settled on, and whether it will be done."""

    act: Word
    will: bool


def decided_act(main: Word) -> Decided | None:
    """Return what a clause says is settled; None where it settles nothing."""
    if any(one.low in _ONLY for one in main.each("advmod")):
        return None
    for find in (_by_verb, _by_vote, _by_mind, _by_aim, _by_leaving, _by_state):
        found = find(main)
        if found is not None:
            return found
    return None


def _by_verb(main: Word) -> Decided | None:
    """Of "decided not to go", "does not intend to attend", "refused to come"."""
    inner = next((o for o in main.each("xcomp", "ccomp") if is_infinitive(o)), None)
    if inner is None or inner.i < main.i or any(inner.each("nsubj", "mark")):
        return None
    no = is_negated(main)
    going = main.lemma == "go" and main.tag == "VBG"
    if going and any(one.lemma == "be" for one in main.each("aux")):
        return Decided(inner, no == denied(inner))
    if main.lemma in _REFUSES and not no:
        return Decided(inner, denied(inner))
    if main.lemma not in _TO_DO or (no and main.lemma not in _NOT_TO):
        return None
    return Decided(inner, no == denied(inner))


def _by_vote(main: Word) -> Decided | None:
    """Of "voted against attending", "decided in favour of taking part"."""
    if main.lemma not in _VOTES or is_negated(main):
        return None
    out = main.lemma == "rule" and any(one.low == "out" for one in main.children)
    if main.lemma == "rule":
        act = main.child("xcomp", "dobj", "ccomp", "advcl") if out else None
        fits = act is not None and act.tag == "VBG"
        return Decided(act, denied(act)) if act is not None and fits else None
    against = _behind(main, "against")
    if against is not None:
        return Decided(against, denied(against))
    if main.lemma == "come":
        return None
    act = _behind(main, *_FOR) or _in_favour(main)
    return Decided(act, not denied(act)) if act is not None else None


def _in_favour(main: Word) -> Word | None:
    for prep in main.each("prep"):
        noun = prep.child("pobj") if prep.low == "in" else None
        if noun is not None and noun.low in _FAVOUR:
            return _behind(noun, "of")
    return None


def _by_mind(main: Word) -> Decided | None:
    """Of "has made up its mind to attend"."""
    if main.lemma != "make" or not any(one.low == "up" for one in main.children):
        return None
    inner = next(
        (o for o in main.each("ccomp", "xcomp", "advcl") if is_infinitive(o)), None
    )
    mind = main.child("dobj")
    held = [*main.children, *(inner.children if inner is not None else ())]
    minds = any(one.low in {"mind", "minds"} for one in held)
    if mind is not None and inner is None:
        inner = next((o for o in mind.each("acl", "relcl") if is_infinitive(o)), None)
    if inner is None or not minds or is_negated(main):
        return None
    return Decided(inner, not denied(inner))


def _by_aim(main: Word) -> Decided | None:
    """Of "has no intention of coming", "sees no point in attending"."""
    thing = main.child("dobj")
    if thing is None or main.lemma not in _SEES or any(main.each("neg")):
        return None
    aims = thing.lemma in _AIMS and main.lemma == "have"
    no = any(one.low in {"no", "little"} for one in thing.each("det", "amod"))
    every = any(one.low == "every" for one in thing.each("det"))
    if not (aims or thing.lemma in _SENSE) or not (no or (aims and every)):
        return None
    act = _behind(thing, "of", "in") or next(
        (o for o in thing.each("acl", "relcl", "xcomp") if is_infinitive(o)), None
    )
    act = (
        act
        or _behind(main, "of", "in")
        or next((o for o in main.each("xcomp", "advcl") if is_infinitive(o)), None)
    )
    return Decided(act, every and not denied(act)) if act is not None else None


def _by_state(main: Word) -> Decided | None:
    """Of "is not interested in taking part", "will be unable to attend"."""
    state = main.child("acomp")
    unable = state is not None and state.low in UNREADY and not is_negated(main)
    if main.lemma == "be" and unable and state is not None:
        inner = next((o for o in state.each("xcomp") if is_infinitive(o)), None)
        return Decided(inner, denied(inner)) if inner is not None else None
    no = state is not None and (is_negated(main) or state.low == "uninterested")
    if main.lemma != "be" or not no or state is None or state.low not in _INTERESTED:
        return None
    act = _behind(state, "in")
    return Decided(act, will=False) if act is not None else None


def _by_leaving(main: Word) -> Decided | None:
    """Of "has pulled out of the talks", "walked out on Monday"; not of "in 2029"."""
    if main.lemma not in GOES_AWAY or is_negated(main):
        return None
    now = main.tag == "VBN" and any(one.low in _HAVE for one in main.each("aux"))
    when = (w for one in main.children for w in (one, *one.each("pobj")))
    lately = main.tag == "VBD" and any(w.low in _LATELY for w in when)
    return Decided(main, will=True) if now or lately else None


def _behind(word: Word, *prepositions: str) -> Word | None:
    """Return the verb behind a preposition: "against attending"."""
    for one in word.each("prep", "prt", "advmod"):
        inner = one.child("pcomp", "pobj") if one.low in prepositions else None
        if inner is not None and inner.tag == "VBG":
            return inner
    return None
