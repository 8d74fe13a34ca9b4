"""Where rules and model read otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.reading.documents import Document
from ceasefire.reading.records import Mention, StatementFound
from ceasefire.reading.second_reader.model import Difference, SaidToModel
from ceasefire.reading.text.spans import Span

_SAME = 0.5  # of the characters of both


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs that agree, differences, and what only one of the two found."""

    agreed: tuple[tuple[str, str], ...]
    differences: tuple[Difference, ...]
    only_rules: tuple[str, ...]
    only_model: tuple[str, ...]


def compare(
    document: Document,
    by_rules: Sequence[StatementFound],
    by_model: Sequence[SaidToModel],
) -> Compared:
    """Pair what shares half of its characters, the closest first, and compare it."""
    shares = sorted(
        (
            (-_shared(ours.content, theirs.content), i, j)
            for i, ours in enumerate(by_rules)
            for j, theirs in enumerate(by_model)
        ),
    )
    left, right = set(range(len(by_rules))), set(range(len(by_model)))
    agreed: list[tuple[str, str]] = []
    differences: list[Difference] = []
    for share, i, j in shares:
        if -share < _SAME or i not in left or j not in right:
            continue
        left.discard(i)
        right.discard(j)
        found = _differences(document, by_rules[i], by_model[j])
        differences += found
        if not found:
            agreed.append((by_rules[i].id, by_model[j].id))
    return Compared(
        tuple(agreed),
        tuple(sorted(differences, key=lambda one: (int(one.rules[1:]), one.on))),
        tuple(by_rules[i].id for i in sorted(left)),
        tuple(by_model[j].id for j in sorted(right)),
    )


def _shared(content: tuple[Span, ...], span: Span) -> float:
    common = sum(
        max(0, min(piece.end, span.end) - max(piece.start, span.start))
        for piece in content
    )
    return common / (sum(map(len, content)) + len(span) - common)


def _differences(
    document: Document, ours: StatementFound, theirs: SaidToModel
) -> list[Difference]:
    def told(on: str, rules: str, model: str) -> Difference:
        return Difference(
            rules=ours.id, model=theirs.id, on=on, rules_say=rules, model_says=model
        )

    found = []
    mine, other = _names(document, ours.speaker), _words(document, theirs.speaker)
    if not _is_same_speaker(mine, other):
        found.append(told("speaker", next(iter(mine), "nobody"), other or "nobody"))
    if ours.kind is not theirs.kind:
        found.append(told("kind", str(ours.kind), str(theirs.kind)))
    if ours.negative != theirs.negative:
        words = {True: "negative", False: "positive"}
        found.append(told("polarity", words[ours.negative], words[theirs.negative]))
    return found


def _names(document: Document, mention: Mention | None) -> list[str]:
    if mention is None:
        return []
    return [document.words_of(one) for one in (mention.name, mention.span) if one]


def _words(document: Document, span: Span | None) -> str | None:
    return document.words_of(span) if span else None


def _is_same_speaker(mine: list[str], other: str | None) -> bool:
    """Say whether one of our names stands in theirs, or theirs in ours."""
    if other is None or not mine:
        return other is None and not mine
    theirs = other.casefold()
    return any(one.casefold() in theirs or theirs in one.casefold() for one in mine)
