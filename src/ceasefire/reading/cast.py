"""Everybody a document names: one figure for all mentions of somebody.

How    Known names first; then names of people by the parser, kept under the last word
       of the name, with the title or office given beside any mention; then other names
       as they are written.
Read   `cast_of`, `Cast.figure_at`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ceasefire.reading.actors import Actor, KnownActors, NamedActor
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.roles import GOVERNS, LEADS, MEN, OFFICES, SPOKES, WOMEN
from ceasefire.reading.parse import Parse, Sentence, Word
from ceasefire.reading.phrases import phrase_words
from ceasefire.reading.spans import Span

_HONORIFICS = frozenset({"mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr."})
_PERSON_LINKS = frozenset(
    {"-", "al", "bin", "ibn", "de", "van", "von", "der", "el", "’", "'"}
)


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
    has_long_name, surname
        Whether the text gives a person more than one word of name, and the last.
    """

    name: Span
    is_person: bool
    actor: Actor | None = None
    acts_for: Actor | None = None
    speaks_for: Span | None = None
    titles: set[str] = field(default_factory=set)
    woman: bool | None = None
    mentions: list[Span] = field(default_factory=list)
    has_long_name: bool = False
    surname: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """All figures of a document, and the known names in it."""

    figures: tuple[Figure, ...]
    named: tuple[NamedActor, ...]
    known: KnownActors
    mentions: tuple[tuple[Span, Figure], ...]

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


def cast_of(parse: Parse, known: KnownActors) -> Cast:
    """Gather everybody a document names."""
    text = parse.document.text
    named = known.mentions(text)
    in_person = _persons_among(parse, named)
    others = tuple(one for one in named if one not in in_person)
    taken = [one.span for one in others]
    people = _people(parse, taken)
    _know(people.values(), in_person)
    figures = [*_actors(others), *people.values(), *_other_names(parse, taken, people)]
    mentions = [(span, one) for one in figures for span in one.mentions]
    mentions.sort(key=lambda one: one[0])
    cast = Cast(tuple(figures), named, known, tuple(mentions))
    for sentence in parse.sentences:
        _give_offices(sentence, cast)
    return cast


def _persons_among(parse: Parse, named: tuple[NamedActor, ...]) -> list[NamedActor]:
    """Return names of people that a case gives to its parties, as whom they speak."""
    given = [
        one
        for one in named
        if one.actor.in_case and parse.document.words_of(one.span) != one.actor.name
    ]
    if not given:
        return []
    starts = {word.start: word for word in parse.words()}
    return [
        one
        for one in given
        if (word := starts.get(one.span.start)) is not None
        and word.kind == "PERSON"
        and " " in parse.document.words_of(one.span)
    ]


def _know(people: Iterable[Figure], named: Iterable[NamedActor]) -> None:
    for figure in people:
        for one in named:
            if any(one.span.meets(span) for span in figure.mentions):
                figure.actor = one.actor


def _actors(named: tuple[NamedActor, ...]) -> list[Figure]:
    figures: dict[str, Figure] = {}
    for one in named:
        figure = figures.setdefault(
            one.actor.id, Figure(one.span, is_person=False, actor=one.actor)
        )
        figure.mentions.append(one.span)
        if len(one.span) > len(figure.name) and one.how == "name":
            figure.name = one.span
    return list(figures.values())


def _people(parse: Parse, taken: list[Span]) -> dict[str, Figure]:
    people: dict[str, Figure] = {}
    for sentence in parse.sentences:
        for run in [*_runs(sentence, "PERSON"), *_titled(sentence)]:
            span = Span(run[0].start, run[-1].end)
            if any(span.meets(one) for one in taken):
                continue
            key = run[-1].low
            new = Figure(span, is_person=True, surname=run[-1].text)
            figure = people.setdefault(key, new)
            if span not in figure.mentions:
                figure.mentions.append(span)
            figure.has_long_name |= len(run) > 1
            if len(span) > len(figure.name):
                figure.name = span
    for sentence in parse.sentences:  # a surname alone that the parser took for a thing
        for word in sentence.words:
            known = word.is_name and word.kind != "PERSON" and word.low in people
            if known and not any(word.span.meets(one) for one in taken):
                people[word.low].mentions.append(word.span)
    return people


def _titled(sentence: Sentence) -> Iterator[list[Word]]:
    """Names behind a title, which the parser may take for those of things."""
    for run in _capitals(sentence):
        titles = [one for one in run if one.low in OFFICES | _HONORIFICS]
        last = titles[-1] if titles else None
        rest = [one for one in run if last is not None and one.i > last.i]
        if rest and not any(one.low == "of" for one in rest):
            yield rest


def _runs(sentence: Sentence, kind: str) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in [*sentence.words, None]:
        if (
            word is not None
            and word.kind == kind
            and (word.is_name or word.low in _PERSON_LINKS)
        ):
            run.append(word)
            continue
        while run and not run[-1].is_name:
            run.pop()
        while run and run[0].low in OFFICES | _HONORIFICS:
            run.pop(0)
        if run:
            yield run
        run = []


def _other_names(
    parse: Parse, taken: list[Span], people: dict[str, Figure]
) -> list[Figure]:
    """Names that are neither known nor of people: groups, offices, bodies."""
    spans = [*taken, *(span for one in people.values() for span in one.mentions)]
    figures: dict[str, Figure] = {}
    for sentence in parse.sentences:
        for run in _capitals(sentence):
            span = Span(run[0].start, run[-1].end)
            if any(span.meets(one) for one in spans):
                continue
            key = parse.document.words_of(span).lower()
            figure = figures.setdefault(key, Figure(span, is_person=False))
            figure.mentions.append(span)
    _join_short_names(parse, figures)
    return list(figures.values())


def _capitals(sentence: Sentence) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in [*sentence.words, None]:
        if (
            word is not None and word.is_name and word.kind not in {"DATE", "TIME"}
        ) or (
            word is not None
            and run
            and word.low in {"of", "-", "and"}
            and (word.low != "and")
            and word.i + 1 < len(sentence.words)
            and sentence.words[word.i + 1].is_name
        ):
            run.append(word)
        elif run:
            yield run
            run = []


def _join_short_names(parse: Parse, figures: dict[str, Figure]) -> None:
    """Take "the Front" for "the Marrow Front", if one such name came before."""
    words_of = parse.document.words_of
    for key in list(figures):
        if " " in key:
            continue
        longer = [
            one
            for other, one in figures.items()
            if " " in other and (other.split()[-1] == key or other.split()[0] == key)
        ]
        if len(longer) == 1 and words_of(figures[key].name)[:1].isupper():
            longer[0].mentions += figures.pop(key).mentions


def _give_offices(sentence: Sentence, cast: Cast) -> None:
    """Read titles and whom they are held for, beside the mentions of a person."""
    for word in sentence.words:
        figure = cast.figure_at(word) if word.is_name else None
        if figure is None or not figure.is_person:
            continue
        if word.head.is_name and word.dep == "compound" and word.head.kind == "PERSON":
            continue
        beside = [
            one
            for one in phrase_words(word)
            if not any(span.covers(one.span) for span in figure.mentions)
        ]
        if word.dep == "appos":
            beside += phrase_words(word.head)
        for one in word.children:
            if one.dep == "appos" or (one.dep == "relcl" and one.lemma == "be"):
                beside += one.within()
        _take_office(figure, beside, cast)


def _take_office(figure: Figure, beside: list[Word], cast: Cast) -> None:
    offices = {one.lemma for one in beside if one.lemma in OFFICES}
    figure.titles |= offices
    for one in beside:
        if one.low in WOMEN:
            figure.woman = True
        elif one.low in MEN - {"his", "he", "him"}:
            figure.woman = False
    if not offices & (GOVERNS | SPOKES | OFFICES) or not beside:
        return
    spans = [one.span for one in beside]
    around = Span(min(spans).start, max(spans).end)
    for known in cast.actors_in(around):
        if any(known.span.covers(span) for span in spans):
            noun = next(iter(offices & GOVERNS), "")
            actor = cast.known.governing(known.actor, noun)
            figure.acts_for = figure.acts_for or actor
            if offices & SPOKES:
                figure.speaks_for = figure.speaks_for or known.span
            return
    if offices & (SPOKES | LEADS):
        _speak_for_a_group(figure, beside, cast)


def _speak_for_a_group(figure: Figure, beside: list[Word], cast: Cast) -> None:
    """Of "the Front's leader, Lena Orlova", remember the Front, though nobody knows it.

    A place is no group: "the governor of Kesh" speaks for nobody that is named.
    """
    for one in beside:
        group = cast.figure_at(one) if one.is_name else None
        is_group = (
            group is not None
            and not group.is_person
            and one.lemma.lower() in (SOMEBODY)
        )
        if group is not None and is_group and figure.speaks_for is None:
            figure.speaks_for = group.name
