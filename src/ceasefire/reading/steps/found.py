"""A step as the rules find it, before it becomes a record.

Read   `Step`.
"""

from dataclasses import dataclass
from functools import cached_property

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.spans import Span

_PLACES = frozenset({"in", "at", "of", "around", "to", "on", "near", "along"})
_NO_THINGS = frozenset(["party", "side", "day", "week", "hour", "month"])


@dataclass(frozen=True, eq=False, kw_only=True)
class Step:
    """A step by the word that heads it.

    Attributes
    ----------
    status
        None where it is told by what governs the head, and by who says it.
    by
        Who proposes or offers it; None where that is whoever says it, if anybody.
    is_named
        Whether a noun or verb of the table names it, whatever governs that.
    is_done
        Whether it is told as one act that was done, and no other is meant.
    """

    kind: MeasureKind
    head: Word
    span: Span
    status: MeasureStatus | None
    by: Word | None
    parties: tuple[Word, ...]
    rule: str
    confidence: float
    is_named: bool = False
    is_done: bool = False

    @property
    def rank(self) -> int:
        """Of two that begin at one word, which is looked at first."""
        return 1 if self.is_named else 0

    @cached_property
    def things(self) -> frozenset[str]:
        """What it is done to, by lemma."""
        inside = (one for one in self.head.within() if self.span.covers(one.span))
        return frozenset(
            one.lemma
            for one in inside
            if one.is_noun
            and one is not self.head
            and not one.is_time
            and one.lemma not in _NO_THINGS
        )

    @cached_property
    def place(self) -> Span | None:
        """The place beside it, by the parser's names of places."""
        for word in self.head.within():
            if word.dep != "pobj" or word.head.low not in _PLACES or not word.is_noun:
                continue
            if not self.span.covers(word.span) or word.is_time:
                continue
            names = [
                w for w in word.within() if w.kind in {"GPE", "LOC", "FAC"} or w.is_name
            ]
            if names:
                return Span(names[0].start, names[-1].end)
        return None
