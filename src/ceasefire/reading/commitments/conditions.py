"""What somebody will do, or not, depending on something else.

How    A conjunction or preposition that makes one thing hang on another is found first
       ("only if", "until", "without", "as a condition for"); then the clause that hangs
       on it, with its actor and act; then what has to be, and who would have to do it.
       Forecasts that nobody decides, and what came true in the past, are left out.
Read   `conditions_in`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ceasefire.reading.commitments.conditional import Conditional, duty_of, unbroken
from ceasefire.reading.commitments.hinges import Hinge, hinges, with_joined
from ceasefire.reading.commitments.orders import orders
from ceasefire.reading.commitments.prerequisites import prerequisites
from ceasefire.reading.commitments.unclaimed import is_claimed
from ceasefire.reading.lexicon.conditions import (
    COMMITS,
    MODALS,
    NOBODY_DECIDES,
    READY,
    SOMEBODY,
)
from ceasefire.reading.lexicon.cues import VERBS, Act
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.denial import is_negated, is_refused, stand_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import phrase_of, span_of
from ceasefire.reading.text.spans import Span

_SURE: Final = {
    "only-if": 0.9, "if": 0.8, "unless": 0.9, "until": 0.8, "without": 0.7,
    "provided-that": 0.85,
}  # fmt: skip

_LEADS: Final = frozenset({"that", ",", "and", "or", "until", "unless", "when"})


def conditions_in(sentence: Sentence) -> Iterator[Conditional]:
    """Every conditional commitment of a sentence, from left to right."""
    taken: list[Hinge] = []
    every = list(with_joined([*hinges(sentence), *orders(sentence)]))
    for hinge in every:
        if any(w is hinge.mark for one in taken for w in one.words):
            continue  # "if we are invited without preconditions" is one
        others = [one for one in every if one.main is hinge.main and one is not hinge]
        found = _conditional(hinge, others)
        if found is not None:
            taken.append(hinge)
            yield found
    yield from prerequisites(sentence)


def _conditional(hinge: Hinge, others: Sequence[Hinge]) -> Conditional | None:
    main = hinge.main
    verb, strength = _act(main)
    if strength is None or verb.lemma in NOBODY_DECIDES:
        return None
    if hinge.operator == "without" and not _bargains(hinge, strength):
        return None
    if _is_unreal(hinge.given):
        return None
    if any(one.tag in {"WP", "WRB"} and one.dep != "mark" for one in main.children):
        return None
    subject = subject_of(main) if verb is main else subject_of(main) or subject_of(verb)
    subject = _asked(main) or _aiming(main) or subject
    if _is_told_to(main):
        subject = None
    actor = subject if subject is not None and _can_act(subject, main, verb) else None
    if hinge.operator == "without" and actor is None and not _is_done(verb, hinge):
        return None  # "the ward will close without fuel" is a forecast
    skip = {one.i for one in (*hinge.words, hinge.mark)} | {
        one.i for one in hinge.mark.sentence.words[: hinge.mark.i] if _leads(one, hinge)
    }
    for other in others:  # "may return fire only after" hangs on two things
        skip |= {one.i for one in (*other.words, other.mark)}
        before = other.mark.sentence.words[: other.mark.i]
        skip |= {one.i for one in before if _leads(one, other)}
    action = _action(verb, main, actor, subject, skip)
    given = [w for w in hinge.words if w.i > hinge.mark.i or _is_order(hinge)]
    condition = span_of(_before_aside(given))
    if action is None or condition is None or action.meets(condition):
        return None
    return Conditional(
        verb=verb,
        given=hinge.given,
        actor=actor,
        actor_span=phrase_of(actor) if actor is not None else None,
        action=action,
        condition=condition,
        operator=hinge.operator,
        operator_span=hinge.mark.span,
        will=_will(main, verb),
        strength=strength,
        duty=duty_of(hinge.given),
        confidence=_SURE[hinge.operator] - (0.1 if actor is None else 0.0),
        claimed=is_claimed(main),
    )


def _is_order(hinge: Hinge) -> bool:
    """Of "give me a boat and I will", where "and" stands behind what has to be."""
    return hinge.mark.dep == "cc"


def _will(main: Word, verb: Word) -> bool:
    """Say whether it is done: "is ready to", and not "refuses to" or "ready not to"."""
    if verb is main:
        return not is_refused(main)
    return is_refused(main) == is_negated(verb)


def _is_unreal(given: Word) -> bool:
    """Of "if I were a betting man", which is so of nobody."""
    subject = given.child("nsubj")
    one = subject is not None and subject.low in {"i", "he", "she", "it"}
    return one and given.low == "were"


def _asked(main: Word) -> Word | None:
    """Of "urges the Front to open the bridge", return who would open it."""
    cue = VERBS.get(main.head.lemma)
    if cue is None or cue.act is not Act.DEMAND or not is_infinitive(main):
        return None
    return main.head.child("dobj") or main.child("nsubj")


def _aiming(main: Word) -> Word | None:
    """Of "has no intention to attend", return who has none."""
    above = main.head
    if main.dep != "acl" or above.dep != "dobj" or above.head.lemma != "have":
        return None
    return subject_of(above.head)


def _is_done(verb: Word, hinge: Hinge) -> bool:
    """Say whether somebody does it, even where nobody is named."""
    passive = verb.child("auxpass", "nsubjpass") is not None
    asked = hinge.given.lemma in {"precondition", "condition", "prejudice"}
    return passive or asked or verb.child("nsubj") is None


def _leads(word: Word, hinge: Hinge) -> bool:
    """Say whether a word before the operator is part of it: "on condition that"."""
    near = hinge.mark.i - word.i
    return (
        near <= 3
        and word.low in {"only", "on", "the", "as", "soon", "long", "so"}
        and (
            all(
                one.low
                in {"only", "on", "the", "as", "soon", "long", "so", "condition"}
                for one in hinge.mark.sentence.words[word.i : hinge.mark.i]
            )
        )
    )


def _is_told_to(main: Word) -> bool:
    """Of "show your papers", where nobody is named."""
    alone = main.child("aux", "nsubj", "nsubjpass", "mark") is None
    return main.tag == "VB" and alone and main.dep in {"ROOT", "ccomp"}


def _act(main: Word) -> tuple[Word, str | None]:
    """Return the verb of what would be done, and how firmly; None for no commitment."""
    ready = main.child("acomp", "attr", "oprd") or main
    if ready.low in READY or (main.lemma == "prepare" and main.tag == "VBN"):
        inner = (ready if ready.low in READY else main).child("xcomp", "ccomp") or (
            main.child("xcomp")
        )
        strength = "welcome" if ready.low == "welcome" else "prepared-to"
        return (inner or main), strength
    if main.lemma in COMMITS:
        inner = main.child("xcomp", "ccomp")
        if inner is not None and is_infinitive(inner):
            return inner, "prepared-to" if main.lemma != "refuse" else "will"
    stand = stand_of(main)
    if stand is not None:
        inner = stand.child("acl") or next(
            (one for one in main.each("advcl") if is_infinitive(one)), None
        )
        return (inner or main), "could"
    modal = next(
        (one.low for one in main.children if one.dep == "aux" and one.low in MODALS),
        None,
    )
    if modal is not None:
        inner = main.child("xcomp")
        if main.lemma in {"be", "need"} and inner is not None:
            return inner, "could"
        return main, "will" if modal in {
            "will",
            "would",
            "'ll",
            "’ll",
            "wo",
            "shall",
        } else "could"
    if is_infinitive(main):
        return main, "could"
    if any(one.low in {"do", "does"} for one in main.each("aux")):
        return main, "will"  # "we do not sit with them as long as"
    future = any(one.low == "to" and one.dep == "aux" for one in main.children)
    if main.lemma == "go" or future:
        return main, "will"
    if main.tag in {"VBZ", "VBP"} and main.lemma not in {"say", "be", "have"}:
        return main, "will"
    if main.tag in {"VBZ", "VBP"} and main.lemma == "be":
        return main, "could"
    if _is_told_to(main):
        return main, "could"  # "if a patrol stops you, show your papers"
    return main, None


def _bargains(hinge: Hinge, strength: str) -> bool:
    given = hinge.given
    if given.lemma in {"precondition", "condition", "prejudice"}:
        return True
    return (
        strength in {"will", "prepared-to"}
        and hinge.main.tag in {"VB", "JJ", "VBN"}
        and (given.is_noun or given.is_verb)
    )


def _can_act(subject: Word, main: Word, verb: Word) -> bool:
    if subject.dep == "nsubjpass" or verb.child("auxpass") is not None:
        return False
    if (
        subject.tag == "PRP"
        or subject.is_name
        or subject.kind in {"PERSON", "ORG", "GPE", "NORP"}
    ):
        return subject.low != "it" or main.child("expl") is None
    return subject.lemma in SOMEBODY or any(
        one.is_name or one.lemma in SOMEBODY for one in subject.each("compound")
    )


def _action(
    verb: Word, main: Word, actor: Word | None, subject: Word | None, skip: set[int]
) -> Span | None:
    """Return the words of the act without its actor; all of it without one."""
    words = [
        one
        for one in verb.within()
        if one.i not in skip and not _is_another_act(one, verb)
    ]
    if actor is None:
        if subject is not None:
            first = subject.first
            words = [one for one in words if one.i >= first]
            every = {one.i for one in words} | set(range(first, verb.i))
            words = [
                one
                for one in verb.sentence.words
                if one.i in every and one.i not in skip
            ]
        elif verb is main and verb.child("acomp"):
            pass
    else:
        words = [one for one in words if one.i >= verb.i]
    return span_of(unbroken(words, verb))


def _is_another_act(one: Word, verb: Word) -> bool:
    """Leave out a joined clause of its own, which is another act."""
    for up in (one, *one.ancestors()):
        if up is verb:
            return False
        if (
            up.dep == "conj"
            and up.head is verb
            and up.child("nsubj", "nsubjpass", "aux")
        ):
            return True
        if up.dep in {"cc", "punct"} and up.head is verb and up.i > verb.i:
            later = [c for c in verb.each("conj") if c.i > up.i]
            return (
                bool(later) and later[0].child("nsubj", "nsubjpass", "aux") is not None
            )
    return False


def _before_aside(words: list[Word]) -> list[Word]:
    """Cut off "that" and "and until" in front, and a quoted or dashed aside behind."""
    while words and words[0].low in _LEADS:
        words = words[1:]
    return words
