"""What somebody will do, or not, depending on something else.

How    A conjunction or preposition that makes one thing hang on another is found first
       ("only if", "until", "without", "as a condition for"); then the clause that hangs
       on it, with its actor and act; then what has to be, and who would have to do it.
       Forecasts that nobody decides, and what came true in the past, are left out.
Read   `conditions_in`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ceasefire.reading.cues import is_infinitive
from ceasefire.reading.lexicon.conditions import (
    COMMITS,
    DEPENDENT,
    MARKS,
    MODALS,
    NOBODY_DECIDES,
    PREREQUISITES,
    READY,
    SOMEBODY,
)
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.parse import Sentence, Word
from ceasefire.reading.phrases import phrase_of, span_of
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import subject_of

_SURE: Final = {
    "only-if": 0.9, "if": 0.8, "unless": 0.9, "until": 0.8, "without": 0.7,
    "as-condition-for": 0.85, "provided-that": 0.85,
}  # fmt: skip
_NEGATORS: Final = frozenset({"not", "n't", "n’t", "never", "no", "nor"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Conditional:
    """An act and what it hangs on, as found.

    Attributes
    ----------
    verb, given
        The words that head the act and what has to be.
    actor
        Head of the mention of who would act; None where the text leaves it open.
    duty
        Head of the mention of who would have to do what has to be done.
    """

    verb: Word
    given: Word
    actor: Word | None
    actor_span: Span | None
    action: Span
    condition: Span
    operator: str
    operator_span: Span
    will: bool
    strength: str
    duty: Word | None
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class _Hinge:
    """An operator with the word it hangs what has to be on, and the clause it bends."""

    operator: str
    mark: Word
    given: Word
    main: Word
    words: tuple[Word, ...]  # of what has to be, operator included


def conditions_in(sentence: Sentence) -> Iterator[Conditional]:
    """Every conditional commitment of a sentence, from left to right."""
    taken: list[_Hinge] = []
    for hinge in _hinges(sentence):
        if any(w is hinge.mark for one in taken for w in one.words):
            continue  # "if we are invited without preconditions" is one
        found = _conditional(hinge)
        if found is not None:
            taken.append(hinge)
            yield found
    yield from _prerequisites(sentence)


# What it hangs on


def _hinges(sentence: Sentence) -> Iterator[_Hinge]:
    for word in sentence.words:
        if word.dep in {"advcl", "ccomp", "acl", "relcl", "conj"} or word.head is word:
            hinge = _clause_hinge(word)
            if hinge is not None:
                yield hinge
    for word in sentence.words:
        if word.low == "without" and word.dep in {"prep", "conj"}:
            yield from _without(word)
        elif word.low in {"after", "until"} and word.dep == "prep":
            yield from _not_before(word)


def _clause_hinge(clause: Word) -> _Hinge | None:
    found = _operator(clause)
    if found is None:
        return None
    operator, mark = found
    main = _bent(clause)
    if main is None:
        return None
    words = clause.within()
    if operator == "as-long-as":
        operator = "provided-that"
    only = _word_before(mark, "only")
    if only and operator in {"if", "when"}:
        operator = "only-if"
    if operator == "when":
        operator = "only-if" if _not_sooner(clause) else "if"
    return _Hinge(operator, mark, clause, main, tuple(words))


def _operator(clause: Word) -> tuple[str, Word] | None:
    """Return the operator at the head of a clause, and the word that is it."""
    lead = [one for one in clause.children if one.i < clause.i]
    named = _named_operator(clause)
    if named is not None:
        return named
    for one in lead:
        if one.dep in {"mark", "advmod", "prep"} and one.low in MARKS:
            if one.low == "if" and _word_before(one, "as"):
                return None
            return MARKS[one.low], one
        if one.low == "when" and one.dep == "advmod" and clause.dep == "advcl":
            return "when", one
        if one.dep == "mark" and one.low == "after" and _word_before(one, "only"):
            return "only-if", one
        if one.dep == "mark" and one.low == "before" and _denied(clause.head):
            return "until", one
        if one.dep == "mark" and one.low == "as":
            before = {w.low for w in clause.sentence.words[max(0, one.i - 2) : one.i]}
            if "long" in before:
                return "as-long-as", one
            if "soon" in before:
                return "if", one
        if one.dep == "mark" and one.low == "that":
            last = clause.sentence.words[max(0, one.i - 1)]
            if last.low in {"provided", "providing", "condition"}:
                return "provided-that", last
    should = next(
        (one for one in lead if one.low == "should" and one.dep == "aux"), None
    )
    subject = clause.child("nsubj", "nsubjpass")
    if (
        should
        and subject
        and should.i < subject.i
        and clause.dep in {"advcl", "ccomp", "conj"}
    ):
        return "if", should
    if clause.head.low in {"provided", "providing"} and clause.head.i < clause.i:
        return "provided-that", clause.head
    return None


def _named_operator(clause: Word) -> tuple[str, Word] | None:
    """Find "as long as" and "provided" at the head of a clause, however parsed."""
    words = clause.sentence.words
    if not clause.is_verb or clause.child("nsubj", "nsubjpass", "expl") is None:
        return None
    for at in range(max(0, clause.first - 2), min(clause.first + 3, clause.i)):
        word = words[at]
        if word.low in {"provided", "providing"} and word is not clause:
            after = words[at + 1]
            return "provided-that", after if after.low == "that" else word
        if word.low == "as" and at >= 2 and words[at - 1].low == "long":
            return "provided-that", word
    return None


def _word_before(word: Word, low: str) -> bool:
    return word.i > 0 and word.sentence.words[word.i - 1].low == low


def _not_sooner(clause: Word) -> bool:
    words = [one.low for one in clause.sentence.words]
    return "sooner" in words or ("not" in words and "before" in words)


def _bent(clause: Word) -> Word | None:
    """Return the verb whose act hangs on a clause."""
    head = clause.head
    if head is clause:
        return None
    if head.lemma in VERBS and not head.child("ccomp"):
        return _amid(clause, head)
    if head.low in {"provided", "providing", "condition"}:
        while head.dep in {"pobj", "prep", "advcl", "prepc"} and head.head is not head:
            head = head.head
            if head.is_verb and head.low not in {"provided", "providing"}:
                break
    while not (head.is_verb or head.tag in {"JJ", "MD"}) and head.head is not head:
        head = head.head
    if head.lemma in VERBS and head.tag in {"VBD", "VBZ", "VBP", "VBG", "VBN"}:
        said = head.child("ccomp")
        if said is not None and not said.holds(clause):
            return said
    if head.tag == "JJ" and head.dep == "acomp" and head.head.is_verb:
        return head.head
    return head


def _amid(clause: Word, cue: Word) -> Word:
    """Of "unless it came, she said, they would march", return who would march."""
    for one in clause.sentence.words:
        modal = any(a.low in MODALS for a in one.each("aux"))
        if one is not clause and one is not cue and modal and not clause.holds(one):
            return one
    return cue


def _without(prep: Word) -> Iterator[_Hinge]:
    given = prep.child("pobj", "pcomp")
    if given is None:
        return
    main = prep.head
    while not main.is_verb and main.head is not main and main.tag != "JJ":
        main = main.head
    if main.dep == "pobj":
        return
    if main.is_verb:
        yield _Hinge("without", prep, given, main, tuple(prep.within()))


def _not_before(prep: Word) -> Iterator[_Hinge]:
    given = prep.child("pobj", "pcomp")
    if given is None or given.kind in {"DATE", "TIME"} or not prep.head.is_verb:
        return
    if prep.low == "after" and _word_before(prep, "only"):
        yield _Hinge("only-if", prep, given, prep.head, tuple(prep.within()))
    elif prep.low == "until" and _denied(prep.head):
        yield _Hinge("until", prep, given, prep.head, tuple(prep.within()))


# What hangs on it


def _conditional(hinge: _Hinge) -> Conditional | None:
    main = hinge.main
    verb, strength = _act(main)
    if strength is None or verb.lemma in NOBODY_DECIDES:
        return None
    if hinge.operator == "without" and not _bargains(hinge, strength):
        return None
    if any(one.tag in {"WP", "WRB"} and one.dep != "mark" for one in main.children):
        return None
    subject = subject_of(main) if verb is main else subject_of(main) or subject_of(verb)
    actor = subject if subject is not None and _can_act(subject, main, verb) else None
    skip = {one.i for one in hinge.words} | {
        one.i for one in hinge.mark.sentence.words[: hinge.mark.i] if _leads(one, hinge)
    }
    action = _action(verb, main, actor, subject, skip)
    given = [w for w in hinge.words if w.i > hinge.mark.i]
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
        will=not _denied(main) and not _denied(verb),
        strength=strength,
        duty=_duty(hinge.given),
        confidence=_SURE[hinge.operator] - (0.1 if actor is None else 0.0),
    )


def _leads(word: Word, hinge: _Hinge) -> bool:
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
    future = any(one.low == "to" and one.dep == "aux" for one in main.children)
    if main.lemma == "go" or future:
        return main, "will"
    if main.tag in {"VBZ", "VBP"} and main.lemma not in {"say", "be", "have"}:
        return main, "will"
    if main.tag in {"VBZ", "VBP"} and main.lemma == "be":
        return main, "could"
    return main, None


def _bargains(hinge: _Hinge, strength: str) -> bool:
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
    return span_of(_run(words, verb))


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


def _run(words: list[Word], verb: Word) -> list[Word]:
    """Keep the unbroken run of words around a verb."""
    numbers = {one.i for one in words}
    if verb.i not in numbers:
        return words
    first = last = verb.i
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    return verb.sentence.words[first : last + 1]


def _before_aside(words: list[Word]) -> list[Word]:
    """Cut off "that" in front, and a quoted or dashed aside behind."""
    while words and words[0].low in {"that", ","}:
        words = words[1:]
    return words


def _denied(verb: Word) -> bool:
    if any(one.dep == "neg" or one.low in _NEGATORS for one in verb.children):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    if verb.lemma in {"refuse", "decline"}:
        return True
    if verb.dep == "xcomp" and verb.head.lemma in {"refuse", "decline"}:
        return True
    object_ = verb.child("dobj")
    return any(
        noun is not None and any(d.low == "no" for d in noun.each("det"))
        for noun in (subject, object_)
    ) or (subject is not None and subject.low in {"nobody", "none", "nothing"})


def _duty(given: Word) -> Word | None:
    """Return who would have to bring it about, where the words say so."""
    verb: Word | None = given
    while verb is not None and not verb.is_verb and verb.head is not verb:
        verb = verb.head if verb.dep in {"acomp", "attr"} else None
    if verb is None:
        return None
    agent = verb.child("agent")
    if agent is not None:
        return agent.child("pobj")
    subject = verb.child("nsubj")
    if subject is None or verb.lemma in {"receive", "get", "come", "be"}:
        return None
    return subject


# "As a condition for"


def _prerequisites(sentence: Sentence) -> Iterator[Conditional]:
    for word in sentence.words:
        if word.lemma in PREREQUISITES and word.is_noun:
            what = word.preposition("for", "of", "to")
            act = what.child("pcomp", "pobj") if what is not None else None
            given = _set_as(word)
            if what is not None and act is not None and given is not None:
                yield from _prerequisite(word, act, given)
        elif word.low in DEPENDENT or word.lemma == "depend":
            on = word.preposition("on", "upon")
            given = on.child("pobj", "pcomp") if on is not None else None
            verb = word if word.lemma == "depend" else word.head
            act = verb.child("nsubj", "nsubjpass")
            if on is not None and given is not None and act is not None:
                yield from _prerequisite(word, act, given)


def _set_as(word: Word) -> Word | None:
    """Return what is made a condition: "X is a condition", "X as a condition"."""
    head = word.head
    if word.dep in {"attr", "oprd"} or (word.dep == "dobj" and head.lemma == "make"):
        return head.child("nsubj", "nsubjpass", "ccomp")
    if word.dep == "pobj" and head.low == "as":
        bearer = head.head
        if bearer.is_verb and bearer.lemma in VERBS:
            return bearer.child("ccomp", "dobj", "nsubjpass")
        return bearer
    return None


def _prerequisite(cue: Word, act: Word, given: Word) -> Iterator[Conditional]:
    skip = {one.i for one in (cue.head if cue.head.low == "as" else cue).within()}
    action = span_of(
        [
            one
            for one in act.within()
            if one.low not in {"its", "their", "his"} or one.i != act.first
        ]
    )
    words = [one for one in given.within() if one.i not in skip and one.low != "that"]
    condition = span_of(_run(words, given))
    if action is None or condition is None or action.meets(condition):
        return
    actor = _asker(cue)
    yield Conditional(
        verb=act,
        given=given,
        actor=actor,
        actor_span=phrase_of(actor) if actor is not None else None,
        action=action,
        condition=condition,
        operator="as-condition-for",
        operator_span=cue.span,
        will=True,
        strength="will",
        duty=_duty(given),
        confidence=_SURE["as-condition-for"],
    )


def _asker(cue: Word) -> Word | None:
    """Of "has been demanding ... as a condition for joining", who demands."""
    for one in cue.ancestors():
        if one.is_verb and one.lemma in VERBS:
            subject = subject_of(one)
            if subject is not None and (
                subject.is_name or subject.lemma in SOMEBODY or subject.tag == "PRP"
            ):
                return subject
    return None


__all__ = ["SOMEBODY", "Conditional", "conditions_in"]
