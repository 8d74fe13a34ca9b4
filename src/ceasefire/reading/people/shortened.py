"""Short names where a text uses them: "the Front", "the army", "the Valdoran army".

How    Behind an article or demonstrative, a short form means whom it fits: a party of
       the case, or who bears such a name in the text. Where it fits two, that of whom
       the full name was last mentioned before; else nobody. "The army" with no
       country beside it is that of the case, unless the text last spoke of another.
Read   `shortened_in`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.actors import Actor, KnownActors, NamedActor, NameKind
from ceasefire.reading.people.figures import Figure, Grounds
from ceasefire.reading.people.short_names import NOUNS_OF_KINDS, short_forms
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

BY_NOUN: Final = Grounds("short-name", 0.85)
BY_LAST_NAMED: Final = Grounds("short-name-of-last-named", 0.75)
BY_COUNTRY: Final = Grounds("noun-with-country", 0.8)
BY_KIND: Final = Grounds("noun-of-kind", 0.7)
OF_SEVERAL: Final = Grounds("short-name-of-several", None)
# Set in the order in which they seem to go wrong; not measured.

_ARTICLES = frozenset({"the", "this", "that", "these", "those"})
_SMALL: Final = words("movement militia coalition alliance")
"""Nouns that mean a party in small letters too: "the front" is a line."""
_SOME: Final = frozenset({"a", "an", "the", "another"})
_MOST_WORDS = 4  # of a short form


@dataclass(frozen=True, slots=True, eq=False)
class Shortened:
    """A short name, and whom it means: an actor, or somebody else that is named."""

    span: Span
    bearer: Actor | Figure | None
    grounds: Grounds


@dataclass(slots=True)
class _Full:
    """Somebody with a full name, and where the text mentions it."""

    bearer: Actor | Figure
    starts: list[int]


class _Bearers:
    """Whom short forms fit in one text."""

    def __init__(
        self,
        parse: Parse,
        known: KnownActors,
        named: Iterable[NamedActor],
        figures: Iterable[Figure],
    ) -> None:
        self.full: dict[str, _Full] = {}
        self.by_form: dict[str, dict[str, None]] = {}
        actors = {one.id: one for one, _ in known.names.values() if one.in_case}
        for id_, actor in actors.items():
            self.full[id_] = _Full(actor, [])
        for form, ids in known.short.by_form.items():
            self.by_form[form] = dict.fromkeys(one for one in ids if one in actors)
        words_of = parse.document.words_of
        for one in named:
            if one.how is NameKind.NAME:
                self._add(one.actor.id, one.actor, words_of(one.span), one.span.start)
        for noun, called_so in _called_in_small(parse, named).items():
            if len(called_so) == 1 and called_so <= self.full.keys():
                self.by_form.setdefault(noun, {}).update(dict.fromkeys(called_so))
        others = [one for one in figures if one.actor is None and not one.is_person]
        called = [words_of(one.name) for one in others]
        shorter = {form for name in called for form in short_forms(name)}
        for figure, name in zip(others, called, strict=True):
            if name.lower() not in shorter and name.lower() not in self.by_form:
                for span in figure.mentions:
                    key = f"figure {figure.name.start}"
                    self._add(key, figure, words_of(span), span.start)
        for held in self.full.values():
            held.starts.sort()

    def _add(self, key: str, bearer: Actor | Figure, name: str, start: int) -> None:
        if isinstance(bearer, Actor) and bearer.kind is PartyKind.STATE:
            return
        held = self.full.setdefault(key, _Full(bearer, []))
        forms = (
            () if isinstance(bearer, Actor) and bearer.in_case else short_forms(name)
        )
        if forms or isinstance(bearer, Actor):
            held.starts.append(start)
        for form in forms:
            self.by_form.setdefault(form, {})[key] = None

    def of(
        self, ids: Iterable[str], before: int, grounds: Grounds
    ) -> tuple[Actor | Figure | None, Grounds]:
        """Return whom of several is meant; nobody where that cannot be told."""
        fit = [self.full[one] for one in ids if one in self.full]
        if len(fit) == 1:
            return fit[0].bearer, grounds
        last = [(one.starts[at - 1], one.bearer) for one in fit
                if (at := bisect_left(one.starts, before))]  # fmt: skip
        if not last:
            return None, OF_SEVERAL
        return max(last, key=lambda each: each[0])[1], BY_LAST_NAMED


def _called_in_small(parse: Parse, named: Iterable[NamedActor]) -> dict[str, set[str]]:
    """Return who is said to be what: "the Guard, a militia", "is a coalition"."""
    found: dict[str, set[str]] = {}
    names = SpanMap((one.span, one) for one in named if one.how is NameKind.NAME)
    for sentence in parse.sentences:
        for word in sentence.words:
            if word.low not in _SMALL or word.dep not in {"appos", "attr"}:
                continue
            of = word.head if word.dep == "appos" else word.head.child("nsubj")
            if of is None or not any(o.low in _SOME for o in word.each("det")):
                continue
            if word.dep == "attr" and word.head.lemma != "be":
                continue
            for one in names.covering(of.span):
                found.setdefault(word.low, set()).add(one.actor.id)
    return found


def shortened_in(
    parse: Parse,
    known: KnownActors,
    named: tuple[NamedActor, ...],
    figures: list[Figure],
) -> tuple[Shortened, ...]:
    """Return every short name of a text that fits somebody.

    Where it fits several and none can be told to be meant, the bearer is None.

    Parameters
    ----------
    named, figures
        Known names, and everybody with a name in the text.
    """
    bearers = _Bearers(parse, known, named, figures)
    owned = SpanMap((one.span, one) for one in named)
    last: dict[str, str | None] = {}
    found: list[Shortened] = []
    for sentence in parse.sentences:
        every = sentence.words
        for word in every:
            group = NOUNS_OF_KINDS.get(word.low)
            if group and word.is_noun:
                one = _by_kind(word, group, known, bearers, last, owned)
            elif word.low in _ARTICLES and word.i + 1 < len(every):
                one = _by_form(every[word.i + 1 : word.i + 1 + _MOST_WORDS], bearers)
            else:
                continue
            again = found and one is not None and found[-1].span.meets(one.span)
            if one is not None and not owned.meets(one.span) and not again:
                found.append(one)
    return tuple(found)


def _by_form(behind: list[Word], bearers: _Bearers) -> Shortened | None:
    """Return whom the longest short form right behind an article means."""
    for length in range(len(behind), 0, -1):
        form = _as_written(behind[:length])
        ids = bearers.by_form.get(form)
        if ids and _is_bare(behind[:length]):
            span = Span(behind[0].start, behind[length - 1].end)
            bearer, grounds = bearers.of(ids, span.start, BY_NOUN)
            return Shortened(span, bearer, grounds)
    return None


def _as_written(form: list[Word]) -> str:
    """Return words in small letters, apart only where the text parts them."""
    said = ""
    for before, one in zip([None, *form], form, strict=False):
        parted = before is not None and one.start > before.end
        said += f" {one.low}" if parted else one.low
    return said.replace("’", "'")


def _is_bare(form: list[Word]) -> bool:
    """Say whether nothing behind makes another name of it: "the Front Street"."""
    last = form[-1]
    big = all(one.text[:1].isupper() or not one.text.isalnum() for one in form)
    if not big and (last.low not in _SMALL or last.dep == "compound"):
        return False
    if last.low in NOUNS_OF_KINDS and (len(form) == 1 or not big):
        return False
    behind = last.sentence.words[last.i + 1 :][:1]
    return not any(
        one.low in {"of", "-"} or (one.is_name and not one.is_time) for one in behind
    )


def _by_kind(
    noun: Word,
    group: str,
    known: KnownActors,
    bearers: _Bearers,
    last: dict[str, str | None],
    owned: SpanMap[NamedActor],
) -> Shortened | None:
    """Return whose army "the army", or "the Valdoran army", is.

    `last` keeps of whom the text spoke last by a noun with a name beside it.
    """
    if noun.dep == "compound":
        return None
    if own := owned.meeting(noun.span):
        if own[-1].actor.id in known.short.by_group.get(group, ()):
            last.pop(group, None)  # the case's again, whichever that is
        else:
            last[group] = own[-1].actor.id
        return None
    beside = list(_beside(noun))
    names = [one for one in beside if one.text[:1].isupper()]
    if names:
        return _of_country(noun, group, names, known, bearers, last, owned)
    article = any(one.low in _ARTICLES for one in noun.each("det"))
    if beside or not article:
        return None
    ids = known.short.by_group.get(group, ())
    as_name = noun.text[:1].isupper()
    if as_name:
        ids = tuple(dict.fromkeys((*ids, *bearers.by_form.get(noun.low, ()))))
    if group in last:
        ids = tuple(one for one in ids if one == last[group])
    bearer, grounds = bearers.of(ids, noun.start, BY_KIND)
    if len(ids) > 1 and not as_name:
        bearer, grounds = None, OF_SEVERAL  # the last named may be another's army
    if not ids or (bearer is None and group == "rule"):
        return None  # `governments` may still tell which one
    return Shortened(noun.span, bearer, grounds)


def _beside(noun: Word) -> Iterator[Word]:
    """Words that say which army it is: "rebel", "Valdora's", "of Valdora"."""
    yield from noun.each("amod", "compound", "poss", "nmod", "nummod")
    for one in noun.each("prep"):
        of = one.child("pobj") if one.low == "of" else None
        if of is not None:
            yield of


def _of_country(
    noun: Word,
    group: str,
    names: list[Word],
    known: KnownActors,
    bearers: _Bearers,
    last: dict[str, str | None],
    owned: SpanMap[NamedActor],
) -> Shortened | None:
    """Return who is Valdoran, of "the Valdoran army"; remember of whom it spoke."""
    last[group] = None
    if listed := [actor for one in names for actor in owned.meeting(one.span)]:
        last[group] = known.governing(listed[0].actor, noun.low).id
        return None
    ids = known.short.of_country(names[0].low)
    bearer, _ = bearers.of(ids, noun.start, BY_COUNTRY)
    if len(ids) != 1 or not isinstance(bearer, Actor):
        return None
    last[group] = bearer.id
    first, end = min(names[0].start, noun.start), max(names[0].end, noun.end)
    return Shortened(Span(first, end), bearer, BY_COUNTRY)
