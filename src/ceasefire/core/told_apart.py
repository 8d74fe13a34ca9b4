"""Names and titles that tell things apart: pages print these, and never ids.

Why    Of two places called Kesh, one besieged and one open, a page would say both of
       one.
       A name is made unlike among what a reader may see, and by nothing else: that
       there is another Kesh may be a confidence.
How    Of several of one name each has its id behind it, or the division it lies in
       where that is enough. What it was called stays among its aliases, for it is by
       names that events and texts find it.
Read   `told_apart`, and `called_alike` for who wrote the case.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

_T = TypeVar("_T", bound=Any)


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Several entries of one kind that are called the same.

    Attributes
    ----------
    noun
        What they are.
    name
        What they are called.
    ids
        Of all of them.
    """

    noun: str
    name: str
    ids: tuple[str, ...]


def told_apart(things: tuple[_T, ...]) -> tuple[_T, ...]:
    """Return things of one kind under names that no other of them has.

    Parameters
    ----------
    things
        Frozen, each with an `id`, and a `name` or a `title`; where they have `admin`,
        its first part is their division.
    """
    many = {name for name, n in Counter(map(_plain, things)).items() if n > 1}
    if not many:
        return things
    marks = {
        id_: mark
        for name in many
        for id_, mark in _marks([one for one in things if _plain(one) == name]).items()
    }
    return tuple(
        _called(one, marks[one.id]) if one.id in marks else one for one in things
    )


def called_alike(of_noun: Mapping[str, Iterable[Any]]) -> Iterator[Namesakes]:
    """Find what is called the same, kind by kind; for remarks on a case."""
    for noun, things in of_noun.items():
        by_name: dict[str, list[Any]] = {}
        for one in things:
            by_name.setdefault(_plain(one), []).append(one)
        for alike in by_name.values():
            if len(alike) > 1:
                ids = tuple(one.id for one in alike)
                yield Namesakes(noun, getattr(alike[0], _key(alike[0])), ids)


def _plain(one: Any) -> str:
    """Fold case and spaces, which no reader would look at."""
    return " ".join(getattr(one, _key(one)).split()).casefold()


def _key(one: Any) -> str:
    return "name" if hasattr(one, "name") else "title"


def _marks(alike: list[Any]) -> dict[str, str]:
    """Return by id what tells each of these from the others."""
    divisions = [next(iter(getattr(one, "admin", ())), "") for one in alike]
    if all(divisions) and len(set(divisions)) == len(alike):
        return {one.id: where for one, where in zip(alike, divisions, strict=True)}
    return {one.id: one.id for one in alike}


def _called(one: _T, mark: str) -> _T:
    key = _key(one)
    name = getattr(one, key)
    more = {"aliases": (*one.aliases, name)} if hasattr(one, "aliases") else {}
    return replace(one, **{key: f"{name} ({mark})"}, **more)
