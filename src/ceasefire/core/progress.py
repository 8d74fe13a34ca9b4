"""How far along a long piece of work is, told to whoever wants to know."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

_T = TypeVar("_T")


class Progress(Protocol):
    """Called with a task in words, and how much of how much is done."""

    def __call__(self, task: str, done: int, total: int, /) -> None:
        """Take note."""


def silent(_task: str, _done: int, _total: int, /) -> None:
    """Tell nobody."""


def with_progress(things: Sequence[_T], task: str, progress: Progress) -> Iterator[_T]:
    """Give one thing after another, and tell before each how many are done."""
    for done, thing in enumerate(things):
        progress(task, done, len(things))
        yield thing
