"""Figures: who is named in a document, with all mentions of each.

Read   `Figure`, `Cast`.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from ceasefire.reading.people.actors import Actor, KnownActors, NamedActor
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True)
class Grounds:
    """By which rule a mention without a full name was resolved, and how sure it is.

    The confidence is None where it may be several, and stands for nobody.
    """

    rule: str
    confidence: float | None


@dataclass(slots=True, eq=False)
class Figure:
    """Somebody named.

    Grows while a document is gone through, and is left alone afterwards.

    Attributes
    ----------
    name
        Where the text names it most fully.
    actor
        Who it is, if the case or the list knows.
    acts_for
        Of a person, the actor whose office is held.
    titles
        Nouns of office that stand beside a mention, in small letters.
    owners
        Names that stand beside an office, in small letters: "karsania" of "Karsania's
        foreign minister".
    has_long_name, surname
        Whether the text gives a person more than one word of name, and the last.
    """

    name: Span
    is_person: bool
    actor: Actor | None = None
    acts_for: Actor | None = None
    speaks_for: Span | None = None
    titles: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    woman: bool | None = None
    mentions: list[Span] = field(default_factory=list)
    has_long_name: bool = False
    surname: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """All figures of a document, and the known names in it.

    Attributes
    ----------
    mentions
        Of every figure, from left to right.
    near
        Figures by where they are mentioned.
    short
        Grounds of what is called by a short name, by the ends of its mentions.
    """

    figures: tuple[Figure, ...]
    named: tuple[NamedActor, ...]
    known: KnownActors
    mentions: tuple[tuple[Span, Figure], ...]
    near: SpanMap[Figure]
    short: dict[int, Grounds] = field(default_factory=dict)

    def is_unclear(self, span: Span) -> bool:
        """Say whether these characters end in a short name that may be several's."""
        grounds = self.short.get(span.end)
        return grounds is not None and grounds.confidence is None

    def figure_at(self, word: Word) -> Figure | None:
        """Return whose mention a word is part of."""
        at = bisect_right(self.mentions, word.start, key=lambda one: one[0].start) - 1
        if at < 0 or not self.mentions[at][0].covers(word.span):
            return None
        return self.mentions[at][1]

    def actors_in(self, span: Span) -> tuple[NamedActor, ...]:
        """Known names in these characters."""
        first = bisect_left(self.named, span.start, key=lambda one: one.span.start)
        last = bisect_right(self.named, span.end, key=lambda one: one.span.start)
        return tuple(one for one in self.named[first:last] if span.covers(one.span))
