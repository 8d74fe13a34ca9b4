"""How far two agree: one annotation held against another as a reading is.

`as_reading` lets a second annotation stand where a reading stands, so that the measure
of `reading_scores` serves for both. `acts_table` counts how two mark the same acts, and
`kappa` is what remains of their agreement beyond chance.

References
----------
.. [1] Cohen, J. (1960). A coefficient of agreement for nominal scales. *Educational and
       Psychological Measurement*, 20(1), 37-46. https://doi.org/10.1177/001316446002000104
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from types import SimpleNamespace

import numpy as np
from tests.support.annotated import AnnotatedArticle, Span
from tests.support.reading_scores import (
    Counts,
    content_shared,
    ours,
    overlap,
    paired,
    said_in,
    shared,
)

Table = Counter[tuple[str, str]]

DONE, SPOKEN_OF, UNMARKED = "done", "spoken of", "unmarked"


def _mention(span: Span | None) -> SimpleNamespace | None:
    return None if span is None else SimpleNamespace(span=span)


def as_reading(article: AnnotatedArticle) -> SimpleNamespace:
    """An annotation in the shape of a reading; `not_done` are events not done."""
    done = [
        SimpleNamespace(
            trigger=one.trigger, done=True, cameo_root=one.cameo_root, plover=one.plover
        )
        for one in article.events
    ]
    spoken_of = [SimpleNamespace(trigger=one, done=False) for one in article.not_done]
    return SimpleNamespace(
        statements=[
            SimpleNamespace(
                content=one.content,
                speaker=_mention(one.speaker),
                kind=one.kind,
                nested_in=one.nested_in,
            )
            for one in article.statements
        ],
        commitments=[
            SimpleNamespace(
                actor=_mention(one.actor),
                action=one.action,
                condition=one.condition,
                operator=one.operator,
                operator_span=None,
                will=one.polarity == "will",
            )
            for one in article.conditions
        ],
        events=done + spoken_of,
        decision_rules=[
            SimpleNamespace(cue=one.cue, kind=one.rule)
            for one in article.decision_rules
        ],
        measures=[
            SimpleNamespace(words=one.text, kind=one.kind) for one in article.measures
        ],
        relations=article.relations,
    )


def _marks(reading) -> list[tuple[tuple[int, int], str]]:
    return [
        ((one.trigger.start, one.trigger.end), DONE if one.done else SPOKEN_OF)
        for one in reading.events
    ]


def acts_table(first: AnnotatedArticle, reading) -> Table:
    """Count acts by how the first annotation and a reading mark them.

    Keys are pairs of ``done``, ``spoken of`` and ``unmarked``, the first annotation
    before the reading. An act is the same where the words that name it overlap.
    """
    rows, columns = _marks(as_reading(first)), _marks(reading)
    pairs = paired(columns, rows, lambda a, b: float(overlap(a[0], b[0])))
    table = Counter((rows[j][1], columns[i][1]) for i, j in pairs)
    left_rows = set(range(len(rows))) - {j for _, j in pairs}
    left_columns = set(range(len(columns))) - {i for i, _ in pairs}
    table.update((rows[j][1], UNMARKED) for j in left_rows)
    table.update((UNMARKED, columns[i][1]) for i in left_columns)
    return table


def kinds_table(first: AnnotatedArticle, reading) -> Table:
    """Count the statements that both have, by the kind that each gives them."""
    gold, found = said_in(first), ours(first, reading)
    return Counter(
        (str(gold[j].kind), str(found[i].kind))
        for i, j in paired(found, gold, content_shared)
    )


def both_marked(table: Table) -> Table:
    """Leave out the acts that only one of the two marks."""
    return Counter({key: n for key, n in table.items() if UNMARKED not in key})


def kappa(table: Table) -> float:
    """Cohen's kappa [1]_ of a square table; NaN where chance alone would agree.

    1 is full agreement, 0 what two would reach who know nothing but how often each
    mark is given.
    """
    n = table.total()
    if not n:
        return float("nan")
    agreed = sum(count for (a, b), count in table.items() if a == b) / n
    rows, columns = Counter[str](), Counter[str]()
    for (a, b), count in table.items():
        rows[a] += count
        columns[b] += count
    by_chance = sum(rows[mark] * columns[mark] for mark in rows) / n**2
    return (agreed - by_chance) / (1 - by_chance) if by_chance < 1 else float("nan")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _meet(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether any mention of one overlaps one of the other, or neither has any."""
    if not first or not second:
        return not first and not second
    return any(overlap(_ends(a), _ends(b)) for a in first for b in second)


def measure_fields(first: AnnotatedArticle, second: AnnotatedArticle) -> Counter[str]:
    """Count the fields that agree, of measures whose words overlap (`both`)."""
    pairs = paired(
        second.measures,
        first.measures,
        lambda a, b: shared([_ends(a.text)], [_ends(b.text)]),
    )
    counts = Counter(both=len(pairs))
    for i, j in pairs:
        a, b = second.measures[i], first.measures[j]
        counts["kind"] += a.kind == b.kind
        counts["status"] += a.status == b.status
        counts["place"] += _meet(
            [a.place] if a.place else [], [b.place] if b.place else []
        )
        counts["parties"] += _meet(a.parties, b.parties)
        counts["proposed by"] += _meet(a.proposed_by, b.proposed_by)
    return counts


def resampled(
    texts: Sequence[Counts], n_draws: int, rng: np.random.Generator
) -> Iterable[list[Counts]]:
    """Draw as many texts with replacement, again and again."""
    for row in rng.integers(0, len(texts), (n_draws, len(texts))):
        yield [texts[i] for i in row]
