"""Steps between parties: what kind, where, whose, proposed by whom, how far.

How    Steps that a noun or verb names (`named`), that stand behind a word of asking,
       offering or agreeing (`spoken_acts`), that a text lays down (`laid_down`), or
       that hang on something (`hanging`), each once, at its first mention. What is
       history by its year is none.
Read   `measures_of`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import LETS
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.measures import NOUNS
from ceasefire.reading.lexicon.steps import BROUGHT_UP, MEDICS
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import (
    CommitmentFound,
    EventFound,
    MeasureFound,
    Mention,
    StatementFound,
)
from ceasefire.reading.steps.accords import accords
from ceasefire.reading.steps.answers import answer_to
from ceasefire.reading.steps.bargains import bargained_steps
from ceasefire.reading.steps.carried_out import carried_out_steps
from ceasefire.reading.steps.concrete import (
    is_new_thing,
    is_step,
    words_of_act,
)
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_giving
from ceasefire.reading.steps.hanging import hanging_steps
from ceasefire.reading.steps.history import is_past
from ceasefire.reading.steps.how_far import status_of, told_of
from ceasefire.reading.steps.how_wide import is_wide
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.steps.laid_down import laid_down_steps
from ceasefire.reading.steps.named import named_steps
from ceasefire.reading.steps.nouns_of_steps import kind_of_noun
from ceasefire.reading.steps.spoken_acts import spoken_acts
from ceasefire.reading.steps.spoken_nouns import SpokenAct
from ceasefire.reading.steps.stated import is_actor
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.span_map import SpanMap

_ASKED = words("meeting talk corridor access pause round dialogue swap")
"""Nouns that name a step where it is asked for, and many things elsewhere."""
_FURTHER = words("further another more second third next fresh new other")
_OF_STATE = words("return state official royal ministerial courtesy working papal")
_BRINGS = words("bring carry take present submit")
"""Of "bring lists to the next meeting", that the lists are the step."""
_SPEAKS = {"propose", "offer", "demand"}


def measures_of(
    parse: Parse,
    mentions: Mentions,
    statements: Sequence[StatementFound],
    commitments: Sequence[CommitmentFound],
    events: Sequence[EventFound],
) -> tuple[MeasureFound, ...]:
    """Return every step between parties, each once."""
    steps: list[Step] = []
    for sentence in parse.sentences:
        steps += named_steps(sentence)
        steps += filter(None, map(_spoken, spoken_acts(sentence)))
        steps += laid_down_steps(sentence)
        steps += bargained_steps(sentence)
        steps += accords(sentence)
    steps += carried_out_steps(parse, events)
    steps += hanging_steps(mentions.words, commitments)
    day = parse.document.on
    kept = _each_once(
        one
        for one in steps
        if not is_past(one.head, day) and not (one.by and is_past(one.by, day))
    )
    told = SpanMap((piece, one) for one in statements for piece in one.content)
    hung = SpanMap(
        (side, one)
        for one in commitments
        for side in (one.action, one.condition)
        if side is not None
    )
    found = (
        _measure(f"m{i}", one, mentions, told.meeting(one.span), hung.meets(one.span))
        for i, one in enumerate(kept, start=1)
    )
    return tuple(
        replace(one, status=answer_to(step, one.status, parse.sentences))
        for one, step in zip(found, kept, strict=True)
    )


def _spoken(act: SpokenAct) -> Step | None:
    """Return the step that somebody asks for, offers or agrees on, if it is one."""
    told = words_of_act(act.head)
    kind = _kind(act.head, told)
    span = span_of(told)
    brought_up = act.behind.lemma in BROUGHT_UP and _is_new(act.head)
    brought_up |= act.behind.is_noun and _is_behind_colon(act)
    step = is_step(act.head, told, kind) or (brought_up and is_new_thing(act.head))
    if span is None or not step:
        return None
    other = kind is MeasureKind.OTHER
    if other and act.of is not None and not _is_party(act.of):
        return None
    if other and _is_to_own(act) and not is_giving(act.head):
        return None
    refused = act.status is MeasureStatus.REFUSED and act.head.is_verb
    gives = is_giving(act.head) or act.head.lemma in LETS
    if other and refused and act.behind.is_verb and not gives:
        return None  # "declined to side with anyone"
    whose = act.of if act.status is MeasureStatus.PROPOSED else act.by
    subject = act.head.child("nsubj") if act.head.is_verb else None
    return Step(
        kind=kind,
        head=act.head,
        span=span,
        status=act.status,
        by=act.by,
        parties=tuple(filter(None, (subject or whose,))),
        rule=f"step:{act.behind.lemma}",
        confidence=0.6,
    )


def _is_to_own(act: SpokenAct) -> bool:
    """Of "ordered his men to take the hill", which concerns no other side."""
    orders = act.behind.lemma in {"order", "instruct", "tell"}
    own = act.of.child("poss") if act.of is not None else None
    return orders and own is not None and own.tag == "PRP$"


def _is_behind_colon(act: SpokenAct) -> bool:
    between = act.head.sentence.words[act.behind.i : act.head.i]
    return any(one.text == ":" for one in between)


def _is_party(asked: Word) -> bool:
    """Tell what is asked of those who act from what is asked of a guest."""
    return is_actor(asked) or asked.lemma in SOMEBODY or not asked.is_noun


def _kind(head: Word, told: Sequence[Word]) -> MeasureKind:
    if head.is_noun and not head.is_name:
        named = kind_of_noun(head) or (
            NOUNS[head.lemma] if head.lemma in _ASKED else None
        )
        if named is not None:
            return named
        if head.lemma == "visit" and any(o.low == "joint" for o in head.each("amod")):
            return MeasureKind.OTHER
        if head.lemma in MEDICS or _is_visit(head):
            return MeasureKind.HUMANITARIAN_ACCESS
    return kind_of_act(told)


def _is_visit(noun: Word) -> bool:
    """Of "promised a first visit", not of "a return visit", "a visit by the king"."""
    if noun.lemma != "visit" or noun.child("poss") is not None:
        return False
    of_state = any(one.low in _OF_STATE for one in noun.each("amod", "compound"))
    return not of_state and noun.preposition("by", "of", "to") is None


def _each_once(steps: Iterator[Step]) -> list[Step]:
    """Keep the fullest of those that overlap, the first of those that are the same."""
    kept: dict[int, Step] = {}
    at: SpanMap[int] = SpanMap()
    numbers = count()
    for one in sorted(steps, key=lambda s: (s.span.start, s.rank, -len(s.span))):
        across = [number for number in at.meeting(one.span) if number in kept]
        if not all(_gives_way(kept[number], one) for number in across):
            continue
        for number in across:
            del kept[number]
        if not any(_is_same(one, other) for other in kept.values()):
            kept[number := next(numbers)] = one
            at.add(one.span, number)
    return list(kept.values())


def _gives_way(outer: Step, inner: Step) -> bool:
    """Of "extend the truce", say that the truce is the step."""
    other = outer.kind is MeasureKind.OTHER and outer.head.is_verb
    named = inner.head.is_noun and inner.head is not outer.head
    thing = outer.head.child("dobj", "nsubjpass")
    aside = thing is not None and thing.is_noun and outer.head.lemma in _BRINGS
    over = inner.head.head
    direct = over is outer.head or (not aside and over.head is outer.head)
    return other and named and direct and inner.is_named


def _is_same(one: Step, other: Step) -> bool:
    if one.kind is not other.kind:
        return False
    if one.head.is_noun and other.head.is_noun and one.head.lemma == other.head.lemma:
        return one.place == other.place or not (one.place and other.place)
    if one.kind is MeasureKind.OTHER:
        if _are_given(one, other):
            return True
        return len(one.things & other.things) > 1 or (
            one.head.lemma == other.head.lemma and bool(one.things & other.things)
        )
    if one.is_done or other.is_done:
        if _is_further(other.head) or _is_further(one.head):
            return False
        if any(s.head.is_noun and not s.things for s in (one, other)):
            return True  # "The swap was the first"
        return bool(one.things & other.things)
    noun = one.head.is_noun
    if noun and (not _is_new(one.head) or (one.is_named and other.head.is_noun)):
        return one.place is None or one.place == other.place
    return bool(one.things & other.things)


def _are_given(one: Step, other: Step) -> bool:
    """Say whether they are the same: "returns the dead", "the dead are given up"."""
    if not (is_giving(one.head) and is_giving(other.head)):
        return False
    things = [{o.lemma for o in s.head.each("dobj", "nsubjpass")} for s in (one, other)]
    return bool(things[0] & things[1])


def _is_new(noun: Word) -> bool:
    """Say whether a noun brings up what was not spoken of: "a five-day pause"."""
    return any(one.low in {"a", "an", "another"} for one in noun.each("det"))


def _is_further(noun: Word) -> bool:
    """Of "further convoys", "a second batch", that it is none of those before."""
    return any(one.low in _FURTHER for one in noun.children)


def _measure(
    id_: str,
    step: Step,
    mentions: Mentions,
    around: Sequence[StatementFound],
    hangs: bool,
) -> MeasureFound:
    """Return one step, from the statements around it and whether it hangs on any."""
    kind = step.kind
    if kind is MeasureKind.LOCALISED_CEASEFIRE and is_wide(step, mentions):
        kind = MeasureKind.OTHER
    inner = min(around, key=lambda s: sum(len(p) for p in s.content), default=None)
    status = step.status
    if status is None:
        status = told_of(inner) if hangs else status_of(step.head, inner)
    return MeasureFound(
        id=id_,
        words=step.span,
        kind=kind,
        status=status,
        place=step.place,
        parties=tuple(mentions.of(one) for one in step.parties),
        proposed_by=_proposers(step, inner, mentions),
        rule=step.rule,
        confidence=step.confidence,
    )


def _proposers(
    step: Step, inner: StatementFound | None, mentions: Mentions
) -> tuple[Mention, ...]:
    if step.by is not None:
        if step.status in {MeasureStatus.PROPOSED, MeasureStatus.OFFERED}:
            return (mentions.of(step.by),)
        return ()
    if inner is not None and inner.kind in _SPEAKS and inner.speaker is not None:
        return (inner.behalf or inner.speaker,)
    return ()
