"""A stretch of a document, by its first and its past-the-last character.

Why    A record that holds spans and no strings cannot say what its source does not:
       its words are cut out of the document when it is shown, and not before.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of a document, from `start` up to but not including `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"{self.start} to {self.end} is no span")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """Say whether the other lies wholly in it."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


def merged(spans: Iterable[Span], *, gap: int = 0) -> tuple[Span, ...]:
    """Return the same characters in order, with pieces closer than `gap` joined."""
    joined: list[Span] = []
    for one in sorted(spans):
        if joined and one.start - joined[-1].end <= gap:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, one.end))
        else:
            joined.append(one)
    return tuple(joined)


def trimmed(text: str, span: Span, *, of: str) -> Span | None:
    """Take characters in `of` off both ends; None where nothing is left."""
    start, end = span.start, span.end
    while start < end and text[start] in of:
        start += 1
    while end > start and text[end - 1] in of:
        end -= 1
    return Span(start, end) if start < end else None
