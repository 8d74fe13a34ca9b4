"""Steps that a text lays down or tells to take: "shall release", "let them through".

How    "Shall" in the clauses of an agreement, "is to be" under one, "must" and "should"
       of whoever speaks, and bare orders. All but the first only where the kind of the
       step is clear, or its verb is one of giving, freeing or withdrawing.
Read   `laid_down_steps`.
"""

from collections.abc import Iterator

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.decisions import DECIDES, DECISIONS
from ceasefire.reading.lexicon.steps import NOMINAL, VAGUE
from ceasefire.reading.steps.concrete import is_step, words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_giving
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.steps.stated import is_actor
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_DUE = frozenset({"yet", "due", "bound", "set", "scheduled", "slated"})
_MUST = frozenset({"must", "should"})
_SETS_UP = frozenset(
    [
        "send",
        "station",
        "deploy",
        "establish",
        "create",
        "set",
        "open",
        "form",
        "install",
    ]
)
_TO_COME = frozenset({"will", "would"})


def laid_down_steps(sentence: Sentence) -> Iterator[Step]:
    """Every act of a sentence that is laid down, or told to be done."""
    if any(one.text == "?" for one in sentence.words[-2:]):
        return
    for word in sentence.words:
        if not word.is_verb or word.dep in {"aux", "auxpass", "advcl"}:
            continue
        status = _status(word)
        step = _step(word, status) if status is not None else None
        if step is not None:
            yield step


def _status(verb: Word) -> MeasureStatus | None:
    modal = modal_of(verb)
    if modal == "shall":
        return MeasureStatus.OFFERED if _is_own(verb) else MeasureStatus.AGREED
    if modal in _MUST:
        return MeasureStatus.PROPOSED
    passive = verb.child("nsubjpass") is not None
    whose = verb.child("nsubjpass")
    if modal in _TO_COME and whose is not None and whose.is_noun:
        return MeasureStatus.OFFERED
    own = verb.child("nsubj")
    acts = own is not None and (is_actor(own) or own.lemma in SOMEBODY)
    if modal in _TO_COME and acts and _is_promised(verb):
        return MeasureStatus.OFFERED
    now = any(one.low in {"is", "are"} for one in verb.each("auxpass"))
    if verb.lemma in {"establish", "create"} and passive and now:
        return MeasureStatus.AGREED  # "is hereby established"
    if _is_due(verb) or _is_outstanding(verb):
        return MeasureStatus.AGREED  # "has yet to hand over"
    be_to = verb.dep == "xcomp" and verb.head.lemma == "be" and not _is_if(verb.head)
    if be_to and any(one.low == "to" for one in verb.each("aux")):
        return MeasureStatus.AGREED
    bare = verb.tag == "VB" and _begins(verb) and not _is_to_us(verb)
    if bare and verb.child("nsubj", "nsubjpass", "aux") is None:
        return MeasureStatus.PROPOSED
    return None


def _is_due(verb: Word) -> bool:
    """Of "has yet to hand over", "were due to meet"."""
    due = verb.dep == "xcomp" and any(
        one.low in _DUE for one in (verb.head, *verb.head.children)
    )
    return due and any(one.low == "to" for one in verb.each("aux"))


def _is_outstanding(verb: Word) -> bool:
    """Of "neither side has yet withdrawn from the mill", that it is due."""
    has = any(one.lemma == "have" for one in verb.each("aux"))
    yet = any(one.low == "yet" for one in verb.each("advmod"))
    return has and yet and verb.tag in {"VBN", "VBD"} and denied(verb)


def _is_if(be: Word) -> bool:
    """Of "were you to free her", which is an "if" by its order."""
    who = be.child("nsubj")
    return be.low == "were" and who is not None and who.i > be.i


def _begins(verb: Word) -> bool:
    """Say whether a verb without a subject heads its sentence, or begins its clause."""
    if verb.head is verb:
        return True
    before = verb.sentence.words[verb.first - 1] if verb.first else None
    opens = before is None or before.text in {";", ":", "\u2014", "\u2013", "-", '"'}
    return opens and verb.dep in {"ccomp", "conj", "parataxis", "dep"}


def _step(verb: Word, status: MeasureStatus) -> Step | None:
    words = words_of_act(verb)
    kind = kind_of_act(words)
    span = span_of(words)
    if span is None or _is_of_deciding(verb) or not is_step(verb, words, kind):
        return None
    refused = modal_of(verb) == "shall" and denied(verb) and _is_own(verb)
    if refused:
        return None
    if kind is MeasureKind.OTHER and not _is_plain(verb):
        return None
    if kind is MeasureKind.TALKS and not _they_meet(verb):
        return None
    subject = verb.child("nsubj")
    return Step(
        kind=kind,
        head=verb,
        span=span,
        status=status,
        by=None,
        parties=(subject,) if subject is not None else (),
        rule=f"step:{modal_of(verb) or 'order'}",
        confidence=0.55,
    )


def _is_to_us(verb: Word) -> bool:
    """Of "let us count", "let him say so", "give me a month"."""
    inner = verb.child("ccomp", "xcomp")
    whom = [*verb.each("dobj", "dative"), *(inner.each("nsubj") if inner else ())]
    says = inner is not None and inner.lemma in VAGUE
    return says or any(one.low in {"us", "me"} for one in whom)


def _is_promised(verb: Word) -> bool:
    """Say whether it will be done; not to shoot is done by not doing it."""
    if verb.lemma in {"shoot", "fire"}:
        return denied(verb)
    return verb.lemma != "leave" and not denied(verb)


def _is_plain(verb: Word) -> bool:
    """Say whether an act that is of no kind is a step without anybody's asking."""
    lets = verb.lemma in {"let", "permit", "allow"}
    if (modal_of(verb) == "shall" and not _is_own(verb)) or verb.lemma in {
        "establish",
        "create",
    }:
        return True
    if modal_of(verb) in _MUST and verb.lemma in _SETS_UP:
        return any(one.lemma in NOMINAL for one in verb.each("dobj", "nsubjpass"))
    return is_giving(verb) or (lets and verb.child("ccomp", "xcomp") is not None)


def _they_meet(verb: Word) -> bool:
    """Of "envoys of the two sides will meet next week", not "they will meet"."""
    who = verb.child("nsubj")
    several = who is not None and (who.tag == "NNS" or who.child("conj") is not None)
    whom = verb.child("dobj")
    if verb.lemma != "meet" or whom is None:
        return verb.lemma == "meet" and several
    return _is_due(verb) and (is_actor(whom) or whom.lemma in SOMEBODY)


def _is_own(verb: Word) -> bool:
    return any(one.low in {"we", "i"} for one in verb.each("nsubj"))


def _is_of_deciding(verb: Word) -> bool:
    """Of "decisions shall be taken by consensus", "the chair shall decide"."""
    things = {one.lemma for one in verb.each("dobj", "nsubjpass")}
    decides = verb.lemma in {
        "decide",
        "determine",
        "appoint",
        "elect",
        "adopt",
        "settle",
    }
    return decides or bool(things & DECISIONS and verb.lemma in DECIDES)
