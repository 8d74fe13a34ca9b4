"""Mentions for records: a noun phrase, who it is, and where that is said most fully."""

from bisect import bisect_left

from ceasefire.reading.people.pronouns import Resolver
from ceasefire.reading.people.resolved import Resolved
from ceasefire.reading.people.stands_for import stands_for
from ceasefire.reading.records import Mention
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import (
    joined_to,
    phrase_of,
    phrase_words,
    span_of,
    with_hyphens,
)
from ceasefire.reading.text.spans import Span


class Mentions:
    """Makes mentions of the words of one document."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver
        self.tables = Tables(resolver.parse, resolver.cast)
        self.words = list(resolver.parse.words())

    def of(self, head: Word) -> Mention:
        """Return the mention of a noun phrase by its head."""
        return self.speaker_of(phrase_of(head), self.resolver.who(head))

    def alone(self, head: Word) -> Mention:
        """Return the mention of one of several who are joined."""
        words = [one for one in phrase_words(head) if not _joined(one, head)]
        span = span_of(with_hyphens(words)) or head.span
        return self.speaker_of(span, self.resolver.who(head))

    def others(self, head: Word | None) -> tuple[Mention, ...]:
        """Return mentions of those who are joined to one: "A and B said"."""
        return tuple(map(self.alone, joined_to(head))) if head is not None else ()

    def listed(self, head: Word | None) -> tuple[Mention, ...]:
        """Of "two delegations will come: A and B", return A and B, if known."""
        if head is None or head.tag != "NNS" or head.child("nummod") is None:
            return ()
        every = head.sentence.words
        colon = next((one.i for one in every if one.text == ":" and one.i > head.i), -1)
        behind = every[colon + 1 :] if colon > 0 else []
        top = next((o for o in behind if o.is_noun and o.head.i <= colon), None)
        named = [self.alone(o) for o in (top, *joined_to(top))] if top else []
        return tuple(named) if all(one.actor for one in named) else ()

    def speaker(self, span: Span | None, who: Resolved) -> Mention | None:
        """Return the mention of a speaker; None where nobody is named."""
        return self.speaker_of(span, who) if span is not None else None

    def speaker_of(self, span: Span, who: Resolved) -> Mention:
        """Return a mention whose bearer is known already."""
        actor = who.actor or who.acts_for
        if actor is None and who.name is not None:
            text = self.resolver.parse.document.words_of(who.name)
            actor = stands_for(text, self.resolver.cast.known)
        return Mention(
            span=span,
            actor=actor.id if actor else None,
            name=who.name,
            resolved_by=who.grounds.rule if who.grounds else None,
            confidence=who.grounds.confidence if who.grounds else None,
        )

    def at(self, span: Span) -> Mention:
        """Return the mention at some characters, by the word that heads them."""
        first = bisect_left(self.words, span.start, key=lambda one: one.start)
        last = bisect_left(self.words, span.end, key=lambda one: one.start)
        inside = self.words[first:last]
        tops = [
            one for one in inside if not span.covers(one.head.span) or one.head is one
        ]
        return (
            self.speaker_of(span, self.resolver.who(tops[0]))
            if tops
            else Mention(span=span)
        )


def _joined(word: Word, head: Word) -> bool:
    """Say whether a word belongs to what is joined to a noun by "and"."""
    return word is not head and any(
        one.dep in {"conj", "cc", "preconj"} and one.head is head
        for one in (word, *word.ancestors())
    )
