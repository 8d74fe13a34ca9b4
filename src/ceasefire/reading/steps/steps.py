"""Steps that are worded as an act: what somebody offers, proposes or sets terms for.

How    The content of an offer or proposal is a step, and so is the act of a commitment
       that would be done; its kind is told by verb and thing, and is "other" where the
       table has none. What a statement hangs on is somebody else's step, and is asked.
Read   `acts_said`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ceasefire.core import MeasureKind, MeasureStatus, StatementKind
from ceasefire.reading.lexicon.acts import ATTENDS, SHUTS_OUT, TABLES
from ceasefire.reading.lexicon.measures import STEPS
from ceasefire.reading.records import CommitmentFound, Mention, StatementFound
from ceasefire.reading.steps.staying_away import tells_of_absence
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.spans import Span

_STATUS = {
    StatementKind.OFFER: MeasureStatus.OFFERED,
    StatementKind.PROPOSAL: MeasureStatus.PROPOSED,
    StatementKind.DEMAND: MeasureStatus.PROPOSED,
    StatementKind.ACCEPTANCE: MeasureStatus.AGREED,
    StatementKind.PRECONDITION: MeasureStatus.OFFERED,
}
_TALKS = frozenset(
    ["talk", "meeting", "round", "negotiation", "dialogue", "conference"]
)
_BARE = frozenset({"it", "this", "that", "so", "them"})
_LEAST, _MOST = 2, 30  # words of a step


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """An act that somebody put into words."""

    span: Span
    kind: MeasureKind
    status: MeasureStatus
    by: Mention | None
    rule: str


def acts_said(
    words: Sequence[Word],
    statements: Sequence[StatementFound],
    commitments: Sequence[CommitmentFound],
) -> Iterator[Step]:
    """Every step that is offered, proposed, agreed on or set terms for."""
    met: list[Span] = []
    for one in statements:
        span = _act_of(one, commitments)
        if span is None or any(span.meets(other) for other in met):
            continue
        inside = _inside(words, span)
        if len(inside) < _LEAST or inside[0].low in _BARE:
            continue
        kind = kind_of_step(inside)
        if _has_no_subject(inside) or _is_no_step(inside):
            continue
        named = one.kind in {StatementKind.OFFER, StatementKind.PROPOSAL}
        if kind is MeasureKind.OTHER and not (named and _is_an_act(inside)):
            continue
        met.append(span)
        yield Step(
            span, kind, _STATUS[one.kind], one.behalf or one.speaker, f"step:{one.kind}"
        )


def _has_no_subject(words: Sequence[Word]) -> bool:
    """Tell "could be implemented", a clause cut in two, from what can be a title."""
    first = words[0]
    helps = first.dep in {"aux", "auxpass"} and first.tag in {"VBZ", "VBP", "VBD"}
    return first.tag == "MD" or helps


def _is_no_step(words: Sequence[Word]) -> bool:
    """Say whether it is to stay away, to shut somebody out, or only to be there."""
    if not any(one.lemma in TABLES for one in words):
        return False
    verbs = [one for one in words if one.is_verb]
    there = bool(verbs) and verbs[0].lemma in ATTENDS
    shut_out = any(one.lemma in SHUTS_OUT for one in verbs)
    return there or shut_out or tells_of_absence(words)


def _is_an_act(words: Sequence[Word]) -> bool:
    """Tell "to clear the path" from "40 million crowns" and a whole turn of speech."""
    done = any(
        one.is_verb and one.dep not in {"aux", "auxpass", "relcl", "acl", "amod"}
        for one in words
    )
    return done and len(words) <= _MOST


def _act_of(one: StatementFound, commitments: Sequence[CommitmentFound]) -> Span | None:
    """Return what would be done by a statement, without what it hangs on."""
    if one.kind not in _STATUS:
        return None
    own = [c for c in commitments if c.statement == one.id and c.will]
    if own:
        return own[0].action
    if one.kind is StatementKind.PRECONDITION:
        return None
    return max(one.content, key=len)


def _inside(words: Sequence[Word], span: Span) -> list[Word]:
    first = bisect_left(words, span.start, key=lambda one: one.start)
    last = bisect_left(words, span.end, key=lambda one: one.start)
    return list(words[first:last])


def kind_of_step(words: Sequence[Word]) -> MeasureKind:
    """Tell the kind of an act by its verb and the things in it."""
    verbs = {one.lemma for one in words if one.is_verb or one.low.endswith("ing")}
    things = {one.lemma for one in words} | {one.low for one in words}
    for kind, acts, objects in STEPS:
        if verbs & acts and things & objects:
            return kind
    held = {id(one) for one in words}
    heads = [one for one in words if id(one.head) not in held or one.head is one]
    talks = any(one.lemma in _TALKS for one in heads)
    return MeasureKind.TALKS if talks else MeasureKind.OTHER
