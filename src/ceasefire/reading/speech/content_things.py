"""A thing that was said: an object, what it is called, or what a preposition governs.

How    It ends before what the narrator adds: an aside, or the occasion of saying; and
       goes on over what it is wanted for.
Read   `object_of`, `for_what`, `named_thing`, `behind_preposition`.
"""

from ceasefire.reading.lexicon.cues import ASKED_FOR, NOUNS, OCCASIONS, OWNS_UP, Act
from ceasefire.reading.speech.cues import CueUse, is_infinitive
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import between, whole
from ceasefire.reading.text.spans import Span

_TO_A_THING = frozenset({Act.ACCEPT, Act.REJECT, Act.PROMISE})
_OF_A_THING = frozenset(
    {
        "of", "for", "to", "in", "between", "at", "over", "about", "towards", "with",
        "against", "regarding",
    }
)  # fmt: skip
_OF_STEPS = frozenset(
    {Act.PROPOSE, Act.DEMAND, Act.OFFER, Act.PROMISE, Act.REJECT, Act.CONDEMN}
)
_OCCASION_BY = frozenset(["in", "at", "during", "on"])


def named_thing(use: CueUse) -> tuple[Span, ...]:
    """Of "described the plan as a trap" and "called it a trap", all behind the verb."""
    frames = use.cue.frames
    thing = use.word.child("dobj") if "as" in frames else None
    if "as" in frames:
        as_ = use.word.preposition("as") or (thing and thing.preposition("as"))
        if thing is not None and as_ is not None and thing.i > use.word.i:
            sentence = use.word.sentence
            named = between(sentence, thing.first, min(thing.last, as_.i - 1))
            return (*whole(named), *whole(between(sentence, as_.i + 1, as_.last)))
    if "oprd" in frames and use.word.preposition("for", "on", "upon") is None:
        called = max(use.word.each("oprd"), key=_place, default=use.word.child("ccomp"))
        if called is not None and called.i > use.word.i and not is_infinitive(called):
            first = min(one.first for one in (called, *use.word.each("dobj", "oprd")))
            return whole(
                between(use.word.sentence, max(first, use.word.i + 1), called.last)
            )
    return ()


def what_it_hangs_on(use: CueUse) -> tuple[Span, ...]:
    """Of "the truce which the mediator proposed", return the truce."""
    word, thing = use.word, use.word.head
    if word.dep != "relcl" or "np" not in use.cue.frames or use.act not in _OF_STEPS:
        return ()
    which = next((o for o in word.each("dobj") if o.i < word.i), None)
    if which is None or which.low not in {"which", "that"} or not thing.is_noun:
        return ()
    if thing.is_name or thing.i > which.i:
        return ()
    first_of_clause = min(word.first, which.i)
    aside = word.sentence.words[first_of_clause - 1].text == ","
    if aside and thing.head.low == "of" and thing.head.head.is_noun:
        thing = thing.head.head  # "a commission of widows, which"
    return whole(between(word.sentence, thing.first, first_of_clause - 1))


def for_what(use: CueUse) -> tuple[Span, ...]:
    """Of "thanked both armies for their patience", what they are thanked for."""
    whom = use.word.child("dobj") if "np" in use.cue.to else None
    if whom is None or whom.i < use.word.i or not {"np", "for"} <= use.cue.frames:
        return ()
    if use.act is not Act.PRAISE:
        return ()
    for one in (*use.word.each("prep"), *whom.each("prep")):
        inner = one.child("pcomp", "pobj") if one.low in {"for", "on"} else None
        if inner is not None and one.i > whom.i and not inner.is_time:
            return whole(between(use.word.sentence, inner.first, one.last))
    return ()


def object_of(use: CueUse) -> tuple[Span, ...]:
    """Return the object of a cue: "rejected the plan"."""
    if "np" not in use.cue.frames:
        return ()
    thing = use.word.child("dobj") or next(
        (
            one
            for one in use.word.each("xcomp", "ccomp", "advcl")
            if (one.tag == "VBG" or any(a.low == "having" for a in one.each("aux")))
            and one.first - use.word.i <= 2
            and use.word.sentence.words[one.first - 1].text != ","
        ),
        None,
    )
    if thing is None or thing.i < use.word.i or thing.low in {"that", "so"}:
        return ()
    if use.key in {"refuse", "decline"} and not _is_asked_for(thing):
        return ()
    if use.key in OWNS_UP and not _is_owned_up_to(thing):
        return ()
    if thing.low == "you" or thing.low.endswith(("self", "selves")):
        return ()
    owned = use.key in OWNS_UP
    if use.act is Act.SAY and thing.tag == "PRP" and not owned:
        return ()
    last, first = thing.last, thing.first
    if first and use.word.sentence.words[first - 1].low == "first":
        first -= 1  # "says first the rifles"
    for one in use.word.children:
        goes_on = one.dep == "prep" and one.low in _OF_A_THING and not _is_occasion(one)
        if goes_on and one.i == last + 1:
            last = one.last
    found = _without_asides(between(use.word.sentence, first, last), thing)
    return whole(_with_purpose(found, use))


def _is_asked_for(thing: Word) -> bool:
    """Say whether words are refused, or a step: "the request", "to a truce", "it"."""
    return thing.lemma in ASKED_FOR or thing.is_verb


def _is_owned_up_to(thing: Word) -> bool:
    """Say whether it is an act, or points to one: "the entry", "this"."""
    return thing.low in {"this", "it"} or is_of_an_act(thing)


def _place(word: Word) -> int:
    return word.i


def _is_occasion(preposition: Word) -> bool:
    """Say whether it tells when or where something was said: "in a letter"."""
    inner = preposition.child("pobj")
    if inner is None:
        return False
    return inner.is_time or inner.lemma in OCCASIONS


def _without_asides(words: list[Word], thing: Word) -> list[Word]:
    """End before ", whose navy ..." and "in a letter", which are the narrator's."""
    for one in words:
        if one.i <= thing.i:
            continue
        comma = one.i > 0 and one.sentence.words[one.i - 1].text == ","
        if comma and one.low in {"who", "whose", "whom", "which"}:
            return [before for before in words if before.i < one.i - 1]
        when = one.dep == "prep" and one.low in _OCCASION_BY and _is_occasion(one)
        if when and any(one.head is other for other in words):
            return [before for before in words if before.i < one.i]
    return words


def _with_purpose(words: list[Word], use: CueUse) -> list[Word]:
    """Go on over "so that ...", which says what a thing is wanted for."""
    if not words:
        return words
    every, last = use.word.sentence.words, words[-1].i
    after = [one.low for one in every[last + 1 : last + 3]]
    if after != ["so", "that"]:
        return words
    end = max(
        (one.last for one in use.word.within() if one.dep == "advcl" and one.i > last),
        default=last,
    )
    return every[words[0].i : end + 1]


def behind_preposition(use: CueUse) -> tuple[Span, ...]:
    """Return what stands behind a preposition that a cue governs."""
    for one in use.word.children:
        if one.i < use.word.i or one.dep not in {"prep", "prt", "agent", "dative"}:
            continue
        if one.low == "to" and use.act not in _TO_A_THING:
            continue
        listens = one.low in use.cue.to and one.low not in use.cue.frames
        if listens or one.low not in use.cue.frames:
            continue
        inner = one.child("pcomp", "pobj")
        if inner is not None and not inner.is_time:
            found = between(use.word.sentence, inner.first, one.last)
            found = _without_asides(_without_comment(found), inner)
            return whole(_with_purpose(found, use))
    for one in use.word.each("prep", "dative"):  # "for" hung on who is asked
        asked = one.child("pobj") if one.low in use.cue.to else None
        for inner in asked.each("prep") if asked is not None else ():
            wanted = inner.child("pobj", "pcomp")
            if inner.low in use.cue.frames and wanted is not None:
                return whole(between(use.word.sentence, wanted.first, inner.last))
    thing = use.word.child("dobj")
    if thing is not None:  # "of" hung on who is accused
        for one in thing.each("prep"):
            inner = one.child("pcomp", "pobj") if one.low in use.cue.frames else None
            if inner is not None and ("np" in use.cue.to):
                return whole(between(use.word.sentence, inner.first, one.last))
    return ()


def _without_comment(words: list[Word]) -> list[Word]:
    """End before ", a charge that ...", which is the narrator's."""
    for one in words:
        if one.dep == "appos" and one.lemma in NOUNS:
            return [before for before in words if before.i < one.first]
    return words
