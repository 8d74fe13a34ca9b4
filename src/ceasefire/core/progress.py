"""How far along a long piece of work is, told to whoever wants to know."""

from typing import Protocol


class Progress(Protocol):
    """Called with a task in words, and how much of how much is done."""

    def __call__(self, task: str, done: int, total: int, /) -> None:
        """Take note."""


def silent(_task: str, _done: int, _total: int, /) -> None:
    """Tell nobody."""
