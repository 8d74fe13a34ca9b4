"""The table that seats are spoken of at: by its title, its short title, its venue.

How    A noun of talks is the table, unless it bears a name that is none of the forum's;
       so is the name alone, and the place where the text says that talks are held.
Read   `Tables`; `table_of` for what it is called.
"""

import re
from collections.abc import Iterator, Sequence

from ceasefire.core import MeasureKind
from ceasefire.reading.documents import Document
from ceasefire.reading.lexicon import acts
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.records import MeasureFound
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import phrase_of, phrase_words
from ceasefire.reading.text.spans import Span

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_INVITED = frozenset({"invitation", "invite"})
_COMES = frozenset({"come", "attend"})
_ASKS = frozenset({"ask", "wonder"})
_FAR = 2  # paragraphs
_HELD = frozenset({"in", "at", "on"})


class Tables:
    """Tells the table of one document from other things that can be gone to."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self.cast = cast
        self.is_of_case = bool(cast.known.tables)
        self.are_spoken_of = self.is_of_case or any(
            one.is_noun and _is_of_talks(one) for one in parse.words()
        )
        names = [
            {one.lower() for one in _WORD.findall(title)} for title in cast.known.tables
        ]
        if not names:
            names = [
                {one.low for one in run}
                for run in _venues(parse)
                if not any(self._is_somebody(one) for one in run)
            ]
        self.names = tuple(kept for one in names if (kept := one - acts.TABLES))
        self.kinds = _kinds_of_place(cast)
        self.invitations = frozenset(_invitations(parse))

    def has(self, head: Word | None) -> bool:
        """Say whether a noun phrase is the table."""
        if head is None:
            return False
        words = [one for one in phrase_words(head) if not _in_other_case(one, head)]
        own = {one.low for one in self._own_names(words)}
        if any(_is_of_talks(one) for one in words):
            return not (own and self.is_of_case) or self._is_named(own)
        return self.is_called_so(head) or self._is_short_for_it(head)

    def _is_short_for_it(self, head: Word) -> bool:
        """Of "Harrow Mission", say whether "the mission" alone is meant for it.

        Not where somebody who takes part is called so.
        """
        known = any(one.low in {"the", "that"} for one in head.each("det"))
        alone = all(one.dep in {"det", "punct"} for one in head.children)
        if head.is_name or not (known and alone) or self._is_somebody(head):
            return False
        return head.low in self.kinds

    def is_called_so(self, head: Word) -> bool:
        """Say whether a name alone is that of the table, or of where it stands."""
        own = {one.low for one in phrase_words(head) if one.is_name}
        return bool(own) and any(own <= one and len(own) > 0 for one in self.names)

    def _is_named(self, own: set[str]) -> bool:
        return any(own & one for one in self.names)

    def _own_names(self, words: list[Word]) -> Iterator[Word]:
        """Names in a phrase that are not those of somebody who takes part."""
        for one in words:
            is_table = one.lemma in acts.TABLES
            if one.is_name and not is_table and not self._is_somebody(one):
                yield one

    def _is_somebody(self, word: Word) -> bool:
        """Tell somebody known or titled from what the parser takes for a person."""
        figure = self.cast.figure_at(word)
        titled = figure is not None and figure.is_person and bool(figure.titles)
        return figure is not None and (titled or figure.actor is not None)


def _invitations(parse: Parse) -> Iterator[int]:
    """Return paragraphs that speak of invitations, or follow on who is coming."""
    for one in parse.words():
        if one.lemma in _INVITED:
            yield one.sentence.paragraph
        if one.low == "who" and one.head.lemma in _COMES and _is_asked(one):
            yield from range(one.sentence.paragraph, one.sentence.paragraph + _FAR + 1)


def _is_asked(who: Word) -> bool:
    """Of "many ask after Mass who is coming", that nobody is told on who came."""
    before = who.sentence.words[: who.i]
    if who.head.tag in {"VBD", "VBN"}:
        return False
    return who.head.dep != "relcl" or any(one.lemma in _ASKS for one in before)


def _kinds_of_place(cast: Cast) -> frozenset[str]:
    """Return what a venue of several words is, by its last: a mission, a monastery."""
    every = (_WORD.findall(title) for title in cast.known.tables)
    return frozenset(
        one[-1].lower() for one in every if len(one) > 1 and _is_kind(one[-1])
    )


def _is_kind(word: str) -> bool:
    return word.lower() in acts.VENUES


def _in_other_case(word: Word, head: Word) -> bool:
    """Say whether a word hangs on another noun than the head: of "the end of talks"."""
    return any(
        one.dep == "pobj" and one is not head and head.holds(one)
        for one in (word, *word.ancestors())
    )


def _names_before(word: Word) -> Iterator[Word]:
    """Names right before a word, whatever the parser made of it: "Lake Tarn talks"."""
    for one in reversed(word.sentence.words[: word.i]):
        group = one.kind in {"DATE", "NORP"} or one.lemma.lower() in SOMEBODY
        if not one.is_name or group:
            return
        yield one


def _venues(parse: Parse) -> Iterator[list[Word]]:
    """Where talks are said to be held: "the Lake Tarn talks", "talks at Lake Tarn"."""
    for word in parse.words():
        if not _is_of_talks(word):
            continue
        before = list(_names_before(word))
        if before:
            yield before
        for prep in word.each("prep"):
            place = prep.child("pobj") if prep.low in _HELD else None
            if place is not None and place.is_name:
                yield [w for w in phrase_words(place) if w.is_name]


def table_of(
    measures: Sequence[MeasureFound], document: Document, words: Sequence[Word]
) -> Span | None:
    """Return the talks that bear a name, or else the first talks spoken of.

    Not those of an earlier year than the document's. Of "attend the Lake Tarn talks",
    that is the talks.
    """
    day = document.on
    talks = [
        one.words
        for one in measures
        if one.kind is MeasureKind.TALKS
        and not any(
            day is not None and int(year) < day.year
            for year in _YEAR.findall(document.words_of(one.words))
        )
    ]
    named = [one for one in talks if _bears_a_name(document.words_of(one))]
    found = next(iter([*named, *talks]), None)
    return _without_verb(found, words) if found else None


def _bears_a_name(words: str) -> bool:
    rest = words[4:]  # behind "the "
    return rest != rest.lower() and "conference" in rest


def _without_verb(span: Span, words: Sequence[Word]) -> Span:
    inside = [one for one in words if span.covers(one.span)]
    heads = [one for one in inside if one.is_noun and _is_of_talks(one)]
    by_verb = bool(inside) and (inside[0].is_verb or inside[0].tag == "RB")
    return phrase_of(heads[0]) if heads and by_verb else span


def _is_of_talks(word: Word) -> bool:
    return word.lemma in acts.TABLES or word.low in acts.TABLES
