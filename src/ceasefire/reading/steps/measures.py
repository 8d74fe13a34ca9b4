"""Steps between parties: what kind, where, whose, proposed by whom, how far.

How    Nouns and verbs of a table, each kind and place once, at its first mention; what
       is history by its year is none. How far it has come is told by the verb that
       governs it, and by who says so.
Read   `measures_of`; `steps` finds those that are worded as an act.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ceasefire.core import MeasureKind
from ceasefire.reading.lexicon import measures as table
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import (
    CommitmentFound,
    MeasureFound,
    Mention,
    StatementFound,
)
from ceasefire.reading.steps.history import is_past
from ceasefire.reading.steps.how_far import status_of, told_of
from ceasefire.reading.steps.staying_away import is_shunned
from ceasefire.reading.steps.steps import acts_said
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_SPEAKS = {"propose", "offer", "demand"}


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    kind: MeasureKind
    head: Word
    span: Span


def measures_of(
    parse: Parse,
    mentions: Mentions,
    statements: Sequence[StatementFound],
    commitments: Sequence[CommitmentFound],
) -> tuple[MeasureFound, ...]:
    """Return every step between parties, each once."""
    found: list[MeasureFound] = []
    seen: set[tuple[MeasureKind, str | None]] = set()
    for sentence in parse.sentences:
        for word in sentence.words:
            step = _step(word)
            if step is None or is_past(word, parse.document.on):
                continue
            place = _place(step)
            key = (step.kind, parse.document.words_of(place) if place else None)
            if key in seen or (place is None and any(k is step.kind for k, _ in seen)):
                continue
            seen.add(key)
            found.append(
                _measure(
                    f"m{len(found) + 1}", step, place, mentions, statements, commitments
                )
            )
    words = list(parse.words())
    for act in acts_said(words, statements, commitments):
        if any(act.span.meets(one.words) for one in found):
            continue
        found.append(
            MeasureFound(
                id=f"m{len(found) + 1}",
                words=act.span,
                kind=act.kind,
                status=act.status,
                place=None,
                parties=(),
                proposed_by=(act.by,) if act.by is not None else (),
                rule=act.rule,
                confidence=0.55,
            )
        )
    return tuple(found)


def _step(word: Word) -> _Step | None:
    kind: MeasureKind | None = None
    if word.is_noun and word.dep != "compound" and not _is_none(word):
        kind = table.NOUNS.get(word.lemma)
        needs = table.NEEDS.get(word.lemma)
        if (
            kind is not None
            and needs
            and not any(w.lemma in needs for w in word.within())
        ):
            kind = None
    elif word.is_verb and word.lemma in table.VERBS:
        kind, objects = table.VERBS[word.lemma]
        thing = word.child("dobj", "nsubjpass")
        if thing is None or not any(w.lemma in objects.split() for w in thing.within()):
            kind = None
        if word.tag in {"VBD", "VBN"} and denied(word) and modal_of(word) is None:
            kind = None  # "has not withdrawn its guns"
    if kind is None or (kind is MeasureKind.TALKS and is_shunned(word)):
        return None
    whose = word.child("nsubjpass")  # "the siege was lifted" is no "lifted"
    if whose is not None and whose.tag in {"WDT", "WP"} and word.dep == "relcl":
        whose = word.head
    first = whose.first if whose is not None else word.i
    further = [one for one in word.each("conj") if one.child("nsubj", "nsubjpass")]
    end = min((one.first for one in further), default=word.last + 1)
    words = word.sentence.words[first:end] if word.is_verb else _named(word)
    span = span_of(words)
    return _Step(kind, word, span) if span is not None else None


def _named(noun: Word) -> list[Word]:
    """Return the words of a noun without what is joined to it or told of it aside."""
    words = noun.sentence.words
    aside = [
        one
        for one in noun.children
        if one.dep in {"conj", "cc"}
        or (one.dep == "relcl" and words[one.first - 1].text == ",")
    ]
    return [w for w in noun.within() if not any(one.holds(w) for one in aside)]


def _is_none(word: Word) -> bool:
    """Say whether it is of another sort, "a press conference", or "no ceasefire"."""
    return any(
        (one.dep == "det" and one.low == "no") or one.low in {"press", "news"}
        for one in word.children
    )


def _place(step: _Step) -> Span | None:
    """Return the place beside it, by the parser's names of places."""
    for word in step.head.within():
        if word.dep == "pobj" and word.head.low in {"in", "at", "of", "around", "to"}:
            names = [
                w for w in word.within() if w.kind in {"GPE", "LOC", "FAC"} or w.is_name
            ]
            if names and word.kind not in {"DATE", "TIME"} and word.is_noun:
                return Span(names[0].start, names[-1].end)
    return None


def _measure(
    id_: str,
    step: _Step,
    place: Span | None,
    mentions: Mentions,
    statements: Sequence[StatementFound],
    commitments: Sequence[CommitmentFound],
) -> MeasureFound:
    kind = step.kind
    if kind is MeasureKind.LOCALISED_CEASEFIRE and _is_wide(step, place, mentions):
        kind = MeasureKind.OTHER
    around = [s for s in statements if any(p.meets(step.span) for p in s.content)]
    hangs = any(
        c.action.meets(step.span)
        or (c.condition is not None and c.condition.meets(step.span))
        for c in commitments
    )
    inner = min(around, key=lambda s: sum(len(p) for p in s.content), default=None)
    proposers: tuple[Mention, ...] = ()
    if inner is not None and inner.kind in _SPEAKS and inner.speaker is not None:
        proposers = (inner.behalf or inner.speaker,)
    return MeasureFound(
        id=id_,
        words=step.span,
        kind=kind,
        status=told_of(inner) if hangs else status_of(step.head, inner),
        place=place,
        parties=tuple(mentions.of(one) for one in _parties(step.head)),
        proposed_by=proposers,
        rule=f"measure:{step.head.lemma}",
        confidence=0.65,
    )


def _is_wide(step: _Step, place: Span | None, mentions: Mentions) -> bool:
    """Say whether a ceasefire is that of a country or front, or nobody knows of where.

    One spoken of by its day, as one that is known, is that of the place at hand.
    """
    named = any(one.low in table.WIDE for one in step.head.children)
    if named or step.head.is_verb:
        return named
    if any(one.low in table.LOCAL for one in step.head.children):
        return False
    if place is not None:
        where = mentions.at(place)
        return where.actor is not None and _single(step) is None
    behind = [one for one in step.head.within() if one.i > step.head.i]
    lasts = any(one.lemma in {"hour", "day", "week", "month"} for one in behind)
    dated = not lasts and any(one.kind == "DATE" for one in behind)
    local = step.head.lemma in {"zone", "pause"}
    return not (dated and step.head.child("det") is not None) and not local


def _single(step: _Step) -> Word | None:
    return next((one for one in step.head.within() if one.low == "single"), None)


def _parties(head: Word) -> Iterator[Word]:
    if head.is_verb:
        subject = head.child("nsubj")
        if subject is not None and subject.tag != "PRP":
            yield subject
        return
    between = head.preposition("between", "with")
    one = between.child("pobj") if between is not None else None
    while one is not None:
        yield one
        one = one.child("conj")
