"""Everybody a document names: one figure for all mentions of somebody.

How    Known names first; then names of people by the parser, kept under the last word
       of the name, with the title or office given beside any mention; then other names
       as they are written; then short names of all of them.
Read   `cast_of`.
"""

from collections.abc import Iterable, Iterator

from ceasefire.reading.lexicon.roles import HONORIFICS, OFFICES
from ceasefire.reading.people.actors import KnownActors, NamedActor
from ceasefire.reading.people.figures import Cast, Figure, Grounds
from ceasefire.reading.people.rejoined import named_with, with_short_names
from ceasefire.reading.people.shortened import shortened_in
from ceasefire.reading.people.titles import give_offices
from ceasefire.reading.people.who_speaks_of_one import who_speaks_of_one
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.phrases import office_bearer
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

_PERSON_LINKS = frozenset(
    {"-", "al", "bin", "ibn", "de", "van", "von", "der", "el", "’", "'"}
)

_SURNAME = 0.85  # how surely a surname alone is that of a person of the case; our guess


def cast_of(parse: Parse, known: KnownActors) -> Cast:
    """Gather everybody a document names."""
    text = parse.document.text
    named = known.mentions(text)
    by_name = [one for one in named if one.actor.is_person]
    in_person = [*_persons_among(parse, named), *by_name]
    others = tuple(one for one in named if one not in in_person)
    taken = SpanMap((one.span, None) for one in others)
    people = _people(parse, taken, known)
    _add_people(parse, people, by_name)
    _know(people.values(), in_person)
    by_surname = list(_by_surname(people, known))
    figures = [*_actors(others), *people.values(), *_other_names(parse, taken, people)]
    short = shortened_in(parse, known, named, figures)
    figures = with_short_names(parse, figures, short)
    named = named_with(named, short)
    mentions = [(span, one) for one in figures for span in one.mentions]
    mentions.sort(key=lambda one: one[0])
    near = SpanMap((span, one) for one in figures for span in one.mentions)
    grounds = {one.span.end: one.grounds for one in short}
    grounds |= {
        span.end: Grounds("surname", _SURNAME)
        for one in by_surname
        for span in one.mentions
    }
    cast = Cast(tuple(figures), named, known, tuple(mentions), near, grounds)
    for sentence in parse.sentences:
        give_offices(sentence, cast)
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


def _add_people(
    parse: Parse, people: dict[str, Figure], named: Iterable[NamedActor]
) -> None:
    """Add people of the case whose names the parser did not take for such."""
    met = SpanMap((span, None) for one in people.values() for span in one.mentions)
    for one in named:
        if met.meets(one.span):
            continue
        surname = parse.document.words_of(one.span).split()[-1]
        new = Figure(one.span, is_person=True, surname=surname)
        figure = people.setdefault(surname.lower(), new)
        figure.mentions.append(one.span)
        figure.has_long_name |= len(one.span) > len(surname)
        if len(one.span) > len(figure.name):
            figure.name = one.span


def _by_surname(people: dict[str, Figure], known: KnownActors) -> Iterator[Figure]:
    """Know those whom the text calls by surname alone, and the case in full."""
    for surname, figure in people.items():
        actor = known.surnames.get(surname)
        if actor is not None and figure.actor is None and not figure.has_long_name:
            figure.actor = actor
            yield figure


def _know(people: Iterable[Figure], named: Iterable[NamedActor]) -> None:
    by_place = SpanMap((one.span, (number, one)) for number, one in enumerate(named))
    for figure in people:
        met = [one for span in figure.mentions for one in by_place.meeting(span)]
        if met:
            figure.actor = max(met, key=lambda one: one[0])[1].actor


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


def _people(
    parse: Parse, taken: SpanMap[None], known: KnownActors
) -> dict[str, Figure]:
    people: dict[str, Figure] = {}
    told: set[tuple[str, Span]] = set()
    for sentence in parse.sentences:
        every = [*_runs(sentence, "PERSON"), *_titled(sentence), *_bearers(sentence)]
        every += who_speaks_of_one(sentence, taken)
        for run in every:
            span = Span(run[0].start, run[-1].end)
            if taken.meets(span):
                continue
            key = run[-1].low
            new = Figure(span, is_person=True, surname=run[-1].text)
            figure = people.setdefault(key, new)
            if (key, span) not in told:
                told.add((key, span))
                figure.mentions.append(span)
            figure.has_long_name |= len(run) > 1
            if len(span) > len(figure.name):
                figure.name = span
    for sentence in parse.sentences:  # a surname alone that the parser took for a thing
        for run in _capitals(sentence):
            if len(run) == 1 and run[0].low in known.surnames:
                new = Figure(run[0].span, is_person=True, surname=run[0].text)
                people.setdefault(run[0].low, new)
        for word in sentence.words:
            called = word.is_name and word.kind != "PERSON" and word.low in people
            called = called or _is_surname(word, people)
            if called and not taken.meets(word.span):
                people[word.low].mentions.append(word.span)
    return {low: one for low, one in people.items() if one.mentions}


def _is_surname(word: Word, people: dict[str, Figure]) -> bool:
    """Say whether a word is the surname of somebody whom the text names in full.

    The parser may take a rare one for a noun: "Dost said".
    """
    alone = word.is_noun and not word.is_name and not any(word.each("det", "compound"))
    known = alone and word.text[:1].isupper() and people.get(word.low)
    return bool(known) and people[word.low].has_long_name


def _titled(sentence: Sentence) -> Iterator[list[Word]]:
    """Names behind a title, which the parser may take for those of things."""
    for run in _capitals(sentence):
        titles = [one for one in run if one.low in OFFICES | HONORIFICS]
        last = titles[-1] if titles else None
        rest = [one for one in run if last is not None and one.i > last.i]
        if rest and not any(one.low == "of" for one in rest):
            yield rest


def _bearers(sentence: Sentence) -> Iterator[list[Word]]:
    """Names set beside an office, which the parser may take for those of things."""
    for word in sentence.words:
        name = office_bearer(word)
        beside = word.dep == "appos" and word.lemma in OFFICES and not word.is_name
        if name is None and beside and word.head.is_name and word.head.i < word.i:
            name = word.head  # "Doren Vask, leader of the TLF"
        missed = name is None and word.is_name and word.kind != "PERSON"
        if missed and any(map(_is_of_a_person, word.children)):
            name = word  # "Ilo Hale, who heads the Front"
        first = [
            one
            for one in (name.each("compound") if name else ())
            if one.is_name and one.low not in OFFICES | HONORIFICS
        ]
        if name is not None and first:
            yield sentence.words[first[0].i : name.i + 1]


def _is_of_a_person(clause: Word) -> bool:
    """Say whether a clause tells of a person: "who"."""
    subject = clause.child("nsubj") if clause.dep == "relcl" else None
    return subject is not None and subject.low == "who"


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
        while run and run[0].low in OFFICES | HONORIFICS:
            run.pop(0)
        if run:
            yield run
        run = []


def _other_names(
    parse: Parse, taken: SpanMap[None], people: dict[str, Figure]
) -> list[Figure]:
    """Names that are neither known nor of people: groups, offices, bodies."""
    persons = SpanMap((span, None) for one in people.values() for span in one.mentions)
    figures: dict[str, Figure] = {}
    for sentence in parse.sentences:
        for run in _capitals(sentence):
            span = Span(run[0].start, run[-1].end)
            if taken.meets(span) or persons.meets(span):
                continue
            key = parse.document.words_of(span).lower()
            figure = figures.setdefault(key, Figure(span, is_person=False))
            figure.mentions.append(span)
    return list(figures.values())


def _capitals(sentence: Sentence) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in [*sentence.words, None]:
        if (word is not None and word.is_name and not word.is_time) or (
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
