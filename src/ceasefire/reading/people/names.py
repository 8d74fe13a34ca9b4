"""Figures by their titles and by the words of their names, gathered once.

Read   `Names`.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.text.parse import Parse


@dataclass(frozen=True)
class Names:
    """Looks up whom a title or a word may mean in one document."""

    parse: Parse
    cast: Cast

    def last_titled(self, title: str, before: int) -> Figure | None:
        """Return the person of a title who is mentioned last before a character."""
        held = self._bearers.get(title, [])
        at = bisect_left(held, before, key=lambda one: one[0])
        return held[at - 1][1] if at else None

    @cached_property
    def _bearers(self) -> dict[str, list[tuple[int, Figure]]]:
        """Mentions of people by their titles, from left to right."""
        found: dict[str, list[tuple[int, Figure]]] = {}
        for one in self.cast.figures:
            for title in one.titles if one.is_person else ():
                held = found.setdefault(title, [])
                held += [(mention.start, one) for mention in one.mentions]
        for held in found.values():
            held.sort(key=lambda each: each[0])
        return found

    @cached_property
    def by_word(self) -> dict[str, list[Figure]]:
        """Figures by each word of their names."""
        found: dict[str, list[Figure]] = {}
        for one in self.cast.figures:
            name = self.parse.document.words_of(one.name).lower()
            for word in dict.fromkeys(name.split()):
                found.setdefault(word, []).append(one)
        return found
