"""How right a reading is, held against an annotated text.

Content is right where it shares at least half of its characters with what was annotated
(intersection over union), one to one. The source is right where the mention found and
the one annotated overlap, or both are nobody.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

LEAST_SHARED = 0.5

Pieces = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Said:
    """A statement, as any system finds it."""

    content: Pieces
    speaker: tuple[int, int] | None
    kind: str | None = None
    nested: bool | None = None


def shared(a: Pieces, b: Pieces) -> float:
    """Intersection over union of the characters."""
    left = {i for start, end in a for i in range(start, end)}
    right = {i for start, end in b for i in range(start, end)}
    return len(left & right) / len(left | right) if left | right else 0.0


def overlap(a: tuple[int, int] | None, b: tuple[int, int] | None) -> bool:
    if a is None or b is None:
        return a is b
    return a[0] < b[1] and b[0] < a[1]


def paired(found: Sequence, gold: Sequence, score: Callable) -> list[tuple[int, int]]:
    """Pair one to one, the best first; a score of zero is no pair."""
    every = sorted(
        ((score(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold)),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    pairs, used_found, used_gold = [], set(), set()
    for value, i, j in every:
        if value > 0 and i not in used_found and j not in used_gold:
            pairs.append((i, j))
            used_found.add(i)
            used_gold.add(j)
    return pairs


def said_in(article) -> list[Said]:
    """The statements that were annotated."""
    return [
        Said(
            content=[(one.start, one.end) for one in s.content],
            speaker=(s.speaker.start, s.speaker.end) if s.speaker else None,
            kind=s.kind,
            nested=s.nested_in is not None,
        )
        for s in article.statements
    ]


def content_shared(found: Said, gold: Said) -> float:
    value = shared(found.content, gold.content)
    return value if value >= LEAST_SHARED else 0.0


def statement_counts(found: Sequence[Said], gold: Sequence[Said]) -> Counter[str]:
    pairs = paired(found, gold, content_shared)
    counts = Counter(found=len(found), gold=len(gold), content=len(pairs))
    for i, j in pairs:
        counts["source"] += overlap(found[i].speaker, gold[j].speaker)
        counts["kind"] += found[i].kind == gold[j].kind
        counts["nested"] += found[i].nested == gold[j].nested
    return counts


def f1(right: int, found: int, gold: int) -> float:
    """In percent; 100 where there was nothing to find and nothing was found."""
    return 200 * right / (found + gold) if found + gold else 100.0


def in_percent(counts: Counter[str]) -> dict[str, float]:
    content = counts["content"]
    return {
        "content precision": 100 * content / max(counts["found"], 1),
        "content recall": 100 * content / max(counts["gold"], 1),
        "content F1": f1(content, counts["found"], counts["gold"]),
        "content and source F1": f1(counts["source"], counts["found"], counts["gold"]),
        "kind right": 100 * counts["kind"] / max(content, 1),
    }


def total(counts: Iterable[Counter[str]]) -> Counter[str]:
    return sum(counts, Counter())


def ours(article, reading) -> list[Said]:
    """The statements that we found."""
    return [
        Said(
            content=[(one.start, one.end) for one in s.content],
            speaker=_ends(s.speaker.span) if s.speaker else None,
            kind=str(s.kind),
            nested=s.nested_in is not None,
        )
        for s in reading.statements
    ]


def _ends(span) -> tuple[int, int] | None:
    return (span.start, span.end) if span is not None else None


def _hanging(one):
    return one.condition or one.operator_span


def condition_counts(reading, article) -> Counter[str]:
    """Right where act and condition each share half; those without one are left out.

    "Without preconditions", which is annotated as a condition of the operator
    ``without``, is right where it is read as a mark that none is set.
    """
    found = [one for one in reading.commitments if _hanging(one) is not None]

    def score(a, b) -> float:
        least = min(
            shared([_ends(a.action)], [_ends(b.action)]),
            shared([_ends(_hanging(a))], [_ends(b.condition)]),
        )
        return least if least >= LEAST_SHARED else 0.0

    pairs = paired(found, article.conditions, score)
    counts = Counter(found=len(found), gold=len(article.conditions), right=len(pairs))
    for i, j in pairs:
        gold = article.conditions[j]
        operator = "without" if found[i].condition is None else found[i].operator
        counts["operator"] += operator == gold.operator
        counts["polarity"] += found[i].will == (gold.polarity == "will")
        counts["actor"] += overlap(
            _ends(found[i].actor.span) if found[i].actor else None,
            _ends(gold.actor) if gold.actor else None,
        )
    return counts


def event_counts(reading, article) -> Counter[str]:
    """Right where trigger and root are; `wrongly done` must not be."""
    done = [one for one in reading.events if one.done]
    pairs = paired(
        done, article.events, lambda a, b: overlap(_ends(a.trigger), _ends(b.trigger))
    )
    wrong = [
        one
        for one in done
        if any(overlap(_ends(one.trigger), _ends(no)) for no in article.not_done)
    ]
    counts = Counter(found=len(done), gold=len(article.events), trigger=len(pairs))
    counts["wrongly done"] = len(wrong)
    for i, j in pairs:
        counts["root"] += done[i].cameo_root == article.events[j].cameo_root
        counts["plover"] += done[i].plover == article.events[j].plover
    return counts


def listed_counts(found, gold, same: Callable) -> Counter[str]:
    pairs = paired(found, gold, same)
    return Counter(found=len(found), gold=len(gold), right=len(pairs))


def _rule(a, b) -> float:
    return float(overlap(_ends(a.cue), _ends(b.cue)) and str(a.kind) == b.rule)


def _measure(a, b) -> float:
    return float(overlap(_ends(a.words), _ends(b.text)) and str(a.kind) == b.kind)


def _relation(a, b) -> float:
    return float(overlap(_ends(a.cue), _ends(b.cue)) and a.kind == b.kind)


LISTS: dict[str, Callable] = {
    "decision_rules": _rule,
    "measures": _measure,
    "relations": _relation,
}

Counts = dict[str, Counter[str]]


def counts_of(article, reading) -> Counts:
    """What is right in the reading of one text, by statements, conditions and so on."""
    return {
        "statements": statement_counts(ours(article, reading), said_in(article)),
        "conditions": condition_counts(reading, article),
        "events": event_counts(reading, article),
    } | {
        name: listed_counts(getattr(reading, name), getattr(article, name), same)
        for name, same in LISTS.items()
    }


def scores_from(texts: Iterable[Counts]) -> dict[str, float]:
    """All figures of several texts, from the counts of each."""
    texts = list(texts)
    said, hinged, acts, *lists = (
        total(one[name] for one in texts)
        for name in ("statements", "conditions", "events", *LISTS)
    )
    right = max(hinged["right"], 1)
    return (
        in_percent(said)
        | {
            "nesting right": 100 * said["nested"] / max(said["content"], 1),
            "conditions F1": f1(hinged["right"], hinged["found"], hinged["gold"]),
            "operator right": 100 * hinged["operator"] / right,
            "condition polarity right": 100 * hinged["polarity"] / right,
            "condition actor right": 100 * hinged["actor"] / right,
            "events F1": f1(acts["root"], acts["found"], acts["gold"]),
            "wrongly done": float(acts["wrongly done"]),
        }
        | {
            f"{name.replace('_', ' ')} F1": f1(c["right"], c["found"], c["gold"])
            for name, c in zip(LISTS, lists, strict=True)
        }
    )


def scores_of(pairs: Iterable[tuple]) -> dict[str, float]:
    """All figures of one half, of pairs of an annotated article and its reading."""
    return scores_from(counts_of(a, r) for a, r in pairs)
