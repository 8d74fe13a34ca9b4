"""Things by the characters they lie on, so that what is near is found at once.

Why    A long text has thousands of quotations, speakers and conditions; to go through
       all of them for each grows with the square of the text.
Read   `SpanMap`.
"""

from collections.abc import Iterable
from typing import Generic, TypeVar

from ceasefire.reading.text.spans import Span

_ROOM = 256  # characters of one drawer

T = TypeVar("T")


class SpanMap(Generic[T]):
    """Things with their spans, in drawers of so many characters each."""

    def __init__(self, things: Iterable[tuple[Span, T]] = ()) -> None:
        self._drawers: dict[int, list[tuple[int, Span, T]]] = {}
        self._n = 0
        for span, thing in things:
            self.add(span, thing)

    def add(self, span: Span, thing: T) -> None:
        """Put one more in."""
        for drawer in _drawers(span):
            self._drawers.setdefault(drawer, []).append((self._n, span, thing))
        self._n += 1

    def pairs(self, at: Span) -> list[tuple[Span, T]]:
        """Return what shares a character with a span, in the order it was put in."""
        found = {
            number: (span, thing)
            for drawer in _drawers(at)
            for number, span, thing in self._drawers.get(drawer, ())
            if span.start < at.end and at.start < span.end
        }
        return [found[number] for number in sorted(found)]

    def meeting(self, at: Span) -> list[T]:
        """Return the things of `pairs`."""
        return [thing for _, thing in self.pairs(at)]

    def covering(self, at: Span) -> list[T]:
        """Return the things whose span holds the whole of another."""
        return [thing for span, thing in self.pairs(at) if span.covers(at)]

    def meets(self, at: Span) -> bool:
        """Say whether anything shares a character with a span."""
        return any(
            span.start < at.end and at.start < span.end
            for drawer in _drawers(at)
            for _, span, _ in self._drawers.get(drawer, ())
        )


def _drawers(span: Span) -> range:
    return range(span.start // _ROOM, (span.end - 1) // _ROOM + 1)
