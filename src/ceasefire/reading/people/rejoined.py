"""Short names handed to their bearers, so that one figure has all its mentions.

Read   `with_short_names`.
"""

from collections.abc import Iterable

from ceasefire.reading.people.actors import Actor, NamedActor, NameKind
from ceasefire.reading.people.figures import Figure
from ceasefire.reading.people.shortened import Shortened
from ceasefire.reading.text.parse import Parse
from ceasefire.reading.text.span_map import SpanMap


def with_short_names(
    parse: Parse, figures: list[Figure], short: Iterable[Shortened]
) -> list[Figure]:
    """Give what is called by a short name to its bearer, and to nobody else.

    A short name that may be that of two stays with neither.
    """
    told = [one for one in short if one.bearer is not None]
    spans = SpanMap((one.span, None) for one in told)
    for figure in figures:
        if figure.actor is None and any(map(spans.meets, figure.mentions)):
            figure.mentions = [one for one in figure.mentions if not spans.meets(one)]
            if figure.mentions and spans.meets(figure.name):
                figure.name = figure.mentions[0]
    by_actor = {one.actor.id: one for one in figures if one.actor is not None
                and not one.is_person}  # fmt: skip
    for one in told:
        bearer = one.bearer
        if isinstance(bearer, Actor):
            new = Figure(one.span, is_person=False, actor=bearer)
            bearer = by_actor.setdefault(bearer.id, new)
            figures += [new] if bearer is new else []
        if bearer is not None:
            bearer.mentions.append(one.span)
    figures = [one for one in figures if one.mentions]
    unclear = SpanMap((one.span, None) for one in short if one.bearer is None)
    return _join_short_names(parse, figures, unclear)


def named_with(
    named: tuple[NamedActor, ...], short: Iterable[Shortened]
) -> tuple[NamedActor, ...]:
    """Add whom short names mean to the known names, from left to right."""
    more = [
        NamedActor(one.span, one.bearer, NameKind.SHORT)
        for one in short
        if isinstance(one.bearer, Actor)
    ]
    return tuple(sorted((*named, *more), key=lambda one: one.span.start))


def _join_short_names(
    parse: Parse, figures: list[Figure], unclear: SpanMap[None]
) -> list[Figure]:
    """Take "Front" for "the Marrow Front", if there is one such name."""
    words_of = parse.document.words_of
    others = {
        words_of(one.name).lower(): one
        for one in figures
        if one.actor is None and not one.is_person
    }
    by_end: dict[str, list[Figure]] = {}
    for key, one in others.items():
        if " " in key:
            for end in {key.split()[0], key.split()[-1]}:
                by_end.setdefault(end, []).append(one)
    gone: set[int] = set()
    for key, one in others.items():
        longer = by_end.get(key, [])
        if " " in key or len(longer) != 1 or any(map(unclear.meets, one.mentions)):
            continue
        if words_of(one.name)[:1].isupper():
            longer[0].mentions += one.mentions
            gone.add(id(one))
    return [one for one in figures if id(one) not in gone]
