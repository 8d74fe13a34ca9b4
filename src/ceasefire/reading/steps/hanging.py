"""Steps that something hangs on, or that hang on something: "if it frees the crew".

How    Of a commitment the act is what its actor would do; what it hangs on is somebody
       else's step, where its verb is one of giving, freeing or withdrawing.
Read   `hanging_steps`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon.threats import WARNS
from ceasefire.reading.records import CommitmentFound
from ceasefire.reading.steps.concrete import is_step, words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_giving, is_harm, yields
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_SHUT = frozenset(["closed", "shut", "locked", "blocked", "sealed", "barred"])
_CLAIMS = frozenset({"claim", "right", "title", "demand", "seat"})
_REFUSES = frozenset(["deny", "refuse", "violate", "breach", "break", "reject"])


def hanging_steps(
    words: Sequence[Word], commitments: Sequence[CommitmentFound]
) -> Iterator[Step]:
    """Every step of a commitment, and every step that one hangs on."""
    for one in commitments:
        if one.will and one.action is not None and not _is_asked(one, words):
            for step in _steps(words, one.action, MeasureStatus.OFFERED, strict=False):
                if not _is_a_threat(step, one, words):
                    yield step
        if one.condition is not None and not _is_remote(one, words):
            yield from _steps(words, one.condition, MeasureStatus.PROPOSED, strict=True)


def _is_asked(one: CommitmentFound, words: Sequence[Word]) -> bool:
    """Of "whether the road opens depends on", that nobody offers to open it."""
    inside = _inside(words, one.action)
    before = inside[0].sentence.words[: inside[0].i] if inside else []
    return any(word.low == "whether" for word in before[-3:])


def _is_remote(one: CommitmentFound, words: Sequence[Word]) -> bool:
    """Of "were they to free her", "had they freed her", that nobody proposes it."""
    mark = _inside(words, one.operator_span) if one.operator_span is not None else []
    return any(word.low in {"were", "had"} for word in mark)


def _is_a_threat(step: Step, one: CommitmentFound, words: Sequence[Word]) -> bool:
    """Of "warned that the ferry would be sunk if", "we will burn it unless".

    Who frees or gives something back threatens nobody, whatever it hangs on.
    """
    if step.kind is not MeasureKind.OTHER:
        return False
    if one.operator == "unless" or _walks_out(step.head):
        return True
    if _lasts(step.head) and (one.operator == "until" or _is_shut(step.head)):
        return True
    if one.operator == "provided-that" and _goes_on(step.head):
        return True
    if is_giving(step.head):
        return False
    warned = any(above.lemma in WARNS for above in step.head.ancestors())
    given = _inside(words, one.condition) if one.condition is not None else []
    refused = any(word.is_verb and denied(word) for word in given)
    return warned or refused


def _walks_out(verb: Word) -> bool:
    """Of "would walk away from the accord"."""
    return verb.lemma == "walk" and any(w.low in {"away", "out"} for w in verb.children)


def _is_shut(verb: Word) -> bool:
    """Of "may keep the pass closed"."""
    return any(word.low in _SHUT for word in verb.within())


def _goes_on(verb: Word) -> bool:
    """Of "pays them a stipend so long as", which is done already."""
    return verb.tag in {"VBZ", "VBP"} and not any(verb.each("aux"))


def _lasts(verb: Word) -> bool:
    """Of "the cargo stays on board until", which is as it is already."""
    held = {verb.lemma, *(one.lemma for one in verb.each("auxpass"))}
    return bool(held & {"stay", "remain", "keep", "hold", "retain"})


def _steps(
    words: Sequence[Word], span: Span, status: MeasureStatus, *, strict: bool
) -> Iterator[Step]:
    """Every step in the words of an act or of what it hangs on, joined by "and"."""
    inside = _inside(words, span)
    held = {id(one) for one in inside}
    tops = [one for one in inside if id(one.head) not in held or one.head is one]
    head = next((one for one in tops if one.is_verb), None)
    if head is None:
        return
    further = [o for o in head.each("conj") if o.is_verb and id(o) in held]
    until = min((one.first for one in further if one.i > head.i), default=None)
    first = [one for one in inside if until is None or one.i < until]
    for one, told in [(head, first), *((o, words_of_act(o)) for o in further)]:
        step = _step(one, told, status, strict=strict)
        if step is not None:
            yield step


def _step(
    head: Word, inside: Sequence[Word], status: MeasureStatus, *, strict: bool
) -> Step | None:
    whole = span_of(inside)
    if whole is None:
        return None
    kind = kind_of_act(inside)
    leaves = strict and _leaves_off(head)
    if not (leaves or is_step(head, inside, kind)):
        return None
    if strict and kind is MeasureKind.OTHER and not (leaves or _is_given(head)):
        return None
    if strict and (kind is MeasureKind.TALKS or head.lemma in _REFUSES):
        return None
    subject = head.child("nsubj")
    if (
        subject is not None and subject.i < head.i
    ):  # the act is called without its actor
        whole = span_of(one for one in inside if one.i >= head.i) or whole
    return Step(
        kind=kind,
        head=head,
        span=whole,
        status=status,
        by=None,
        parties=(subject,) if subject is not None else (),
        rule="step:condition" if strict else "step:commitment",
        confidence=0.55,
    )


def _leaves_off(verb: Word) -> bool:
    """Of "if they stop selling to it", "let us mend it", "give up their claim"."""
    if denied(verb) or verb.child("nsubj") is None:
        return False
    if verb.lemma in {"stop", "cease", "quit"}:
        return any(verb.each("xcomp"))
    if verb.lemma in {"let", "allow", "permit"}:
        inner = verb.child("ccomp", "xcomp")
        return inner is not None and any(inner.each("nsubj", "aux"))
    up = verb.lemma == "give" and any(one.low == "up" for one in verb.each("prt"))
    return up and any(one.lemma in _CLAIMS for one in verb.each("dobj"))


def _is_given(verb: Word) -> bool:
    """Say whether what something hangs on is a step of the other side's."""
    return yields(verb) and not denied(verb) and not is_harm(verb)


def _inside(words: Sequence[Word], span: Span) -> list[Word]:
    first = bisect_left(words, span.start, key=lambda one: one.start)
    last = bisect_left(words, span.end, key=lambda one: one.start)
    return list(words[first:last])
