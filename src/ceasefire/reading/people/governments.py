"""One government under its several names: "X's regime", "the government of Valdora".

How    A noun of government is known by whom or what it is of: a state, a person, the
       person of "his". Whoever holds an office of a state that the case or the list
       knows stands for it. A ruler and a state that the text ties to nobody else are
       one government, where it speaks of one of each; "the government" alone is the
       only one that it speaks of.
Read   `governments_in`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.short_names import is_of_country
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import phrase_words
from ceasefire.reading.text.spans import Span

NOUNS = frozenset({"government", "regime"})
_THIRD = frozenset({"his", "her"})


@dataclass(frozen=True, slots=True, eq=False)
class Government:
    """A government in a text.

    Attributes
    ----------
    name
        The words it is first called by, those that name a state before others.
    ruler
        The person it is called after.
    actor
        Who it is, if the case or the list knows.
    """

    name: Span
    ruler: Figure | None = None
    actor: Actor | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Called:
    head: Word
    ruler: Figure | None
    state: str | None
    actor: Actor | None


def governments_in(
    parse: Parse, cast: Cast, person_of: Callable[[Word], Figure | None]
) -> dict[int, Government]:
    """Return the government that each noun of government stands for, by its start.

    Parameters
    ----------
    parse, cast
        Of the document.
    person_of
        Says who "his" and "her" are.
    """
    called = [one for head in _heads(parse) if (one := _called(head, cast,
              person_of)) is not None]  # fmt: skip
    owned = [one for one in called if one.ruler or one.state or one.actor]
    keys = {id(one): _key(one) for one in owned}
    rulers = {key for key in keys.values() if key[0] == "ruler"}
    states = {key for key in keys.values() if key[0] == "state"}
    actors = {key for key in keys.values() if key[0] == "actor"}
    same = len(rulers) == 1 and len(states) == 1 and not actors
    of: dict[tuple[str, str], list[_Called]] = {}
    for one in owned:
        key = ("one", "") if same else keys[id(one)]
        of.setdefault(key, []).append(one)
    known = {key: _government(each) for key, each in of.items()}
    found = {
        one.head.start: known[("one", "") if same else keys[id(one)]] for one in owned
    }
    if len(known) == 1:
        (only,) = known.values()
        names = {name for one in owned for name in _countries(one, only, parse)}
        found |= {one.head.start: only for one in called if not _is_foreign(one, names)}
    return found


def _countries(one: _Called, only: Government, parse: Parse) -> list[str]:
    """Return words by which the country of a government may be named."""
    named = [one.actor.name] if one.actor is not None else []
    named += [parse.document.words_of(only.name)] if one.state or one.actor else []
    return " ".join(named).lower().split()


def _is_foreign(one: _Called, names: set[str]) -> bool:
    """Of "the Moravian government", say whether the only one is of another country."""
    beside = [o.low for o in one.head.each("amod", "compound") if o.text[:1].isupper()]
    if not names or one.ruler or one.state or one.actor:
        return False
    return any(not any(is_of_country(o, name) for name in names) for o in beside)


def _heads(parse: Parse) -> Iterator[Word]:
    for word in parse.words():
        if word.lemma.lower() not in NOUNS or word.tag not in {"NN", "NNP"}:
            continue
        if word.dep != "compound":
            yield word


def _called(
    head: Word, cast: Cast, person_of: Callable[[Word], Figure | None]
) -> _Called | None:
    ruler, state = None, None
    own = cast.figure_at(head)
    actor = own.actor if own is not None else None
    for one in phrase_words(head):
        figure = cast.figure_at(one) if one is not head else None
        if one.low in _THIRD and one.dep == "poss" and one.head is head:
            figure = person_of(one)
        bare = figure is not None and figure.is_person and _is_bare(figure)
        if bare and head.lemma.lower() == "government" and _owns(one, head):
            state = state or one.low  # a place that the parser takes for a person
        elif figure is not None and figure.is_person:
            ruler = ruler or figure
        elif figure is not None and figure.actor is not None:
            actor = actor or cast.known.governing(figure.actor, "government")
        elif one.is_name and one is not head and _owns(one, head):
            state = state or one.low
    if ruler is not None and actor is None:
        actor = ruler.actor or ruler.acts_for or _ruled_by(ruler, cast)
    alone = ruler is None and state is None and actor is None
    if alone and not any(one.low == "the" for one in head.each("det")):
        return None
    return _Called(head, ruler, state, actor)


def _ruled_by(ruler: Figure, cast: Cast) -> Actor | None:
    """Return the government that the case calls after a person."""
    return cast.known.called(f"{ruler.surname}'s regime") if ruler.surname else None


def _is_bare(figure: Figure) -> bool:
    """Say whether a person bears one short name and no title."""
    return not figure.titles and not figure.has_long_name


def _owns(word: Word, head: Word) -> bool:
    """Say whether a name is that of a state: "of Valdora", "Valdora's"."""
    up = word
    while up.head is not head and up.head is not up and up.dep == "compound":
        up = up.head
    of = up.dep == "pobj" and up.head.low == "of" and up.head.head is head
    return of or (up.dep == "poss" and up.head is head)


def _key(one: _Called) -> tuple[str, str]:
    if one.actor is not None:
        return "actor", one.actor.id
    if one.ruler is not None:
        return "ruler", f"{one.ruler.name.start}"
    return "state", one.state or ""


def _government(called: list[_Called]) -> Government:
    named = next((one for one in called if one.state), None)
    first = named or next((one for one in called if _is_full(one)), called[0])
    words = [one for one in phrase_words(first.head) if one.low not in {"the", "a"}]
    return Government(
        name=Span(words[0].start, words[-1].end),
        ruler=next((one.ruler for one in called if one.ruler), None),
        actor=next((one.actor for one in called if one.actor), None),
    )


def _is_full(one: _Called) -> bool:
    return not any(word.low in _THIRD for word in phrase_words(one.head))
