"""How one stands to another, where a word says so outright.

How    Verbs ("backs"), nouns ("an ally of", "with the support of"), adjectives ("loyal
       to") and compounds ("the Torvan-backed militia") of a table, where both are in
       the sentence. What is denied, over, wished or yet to come is none.
Read   `relations_of`.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import Mention, RelationFound
from ceasefire.reading.steps.relations_by_noun import stated_by_noun
from ceasefire.reading.steps.relations_by_state import stated_by_state
from ceasefire.reading.steps.relations_by_verb import stated_by_verb
from ceasefire.reading.steps.relations_of_brokers import stated_by_broker
from ceasefire.reading.steps.stated import Stated, is_actor, is_somebody
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.phrases import joined_to
from ceasefire.reading.text.spans import Span


def relations_of(parse: Parse, mentions: Mentions) -> tuple[RelationFound, ...]:
    """Return every relation that a word states between two who are named."""
    found: list[RelationFound] = []
    told: set[tuple[str, str, str]] = set()
    told_of = (one for one in parse.sentences if not _is_asked(one))
    for word in chain.from_iterable(one.words for one in told_of):
        for one in chain.from_iterable(map(_apart, _stated(word))):
            if not _is_between_two(one):
                continue
            apart = bool(joined_to(one.subject))
            subject = (mentions.alone if apart else mentions.of)(one.subject)
            object_ = mentions.of(one.object)
            key = (_called(subject, parse), one.kind, _called(object_, parse))
            if key in told:
                continue
            told.add(key)
            found.append(
                RelationFound(
                    id=f"r{len(found) + 1}",
                    subject=subject,
                    object=object_,
                    kind=one.kind,
                    cue=one.words,
                    rule=f"relation:{one.cue.lemma}",
                    confidence=0.75,
                )
            )
    return tuple(found)


def _apart(one: Stated) -> Iterator[Stated]:
    """Of "Karsten and Ombria support it", what is told of each that is named."""
    yield one
    for other in joined_to(one.subject):
        if other.is_name and other is not one.object:
            yield replace(one, subject=other)


def _is_asked(sentence: Sentence) -> bool:
    return any(one.text == "?" for one in sentence.words[-2:])


def _called(one: Mention, parse: Parse) -> str:
    """Return who it is, or else how it is called where it stands."""
    if one.actor is not None:
        return one.actor
    words = parse.document.words_of(one.name or one.span or Span(0, 0)).lower()
    return words.removeprefix("the ")


def _stated(word: Word) -> Iterator[Stated]:
    return chain(
        stated_by_verb(word),
        stated_by_noun(word),
        stated_by_state(word),
        stated_by_broker(word),
    )


def _is_between_two(one: Stated) -> bool:
    if one.subject is one.object or one.subject is one.cue or one.object is one.cue:
        return False
    joins = one.kind in {"member-of", "mediates-for"} and is_somebody(one.subject)
    sides = one.kind == "mediates-for" and one.object.low in {"two", "three", "four"}
    return (joins or is_actor(one.subject)) and (sides or is_actor(one.object))
