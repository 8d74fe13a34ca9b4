"""How a peer is asked and answers: JSON comes in, a line of it goes out per finding."""

import json
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Given = dict[str, Any]
Holds = Callable[[Iterable[int]], bool]


class Peer(ABC):
    """Answers about one frame, in statements by number.

    `given` has: `given` and `wanted`, formulas that have to be so; `standing`, one per
    statement, to be so while it stands; `asks`, by precondition the statements that
    make it; `red` and `costs` by statement.
    """

    def __init__(self, given: Given) -> None:
        self.given = given
        self.n = len(given["standing"])

    @abstractmethod
    def conflicts(self) -> Iterator[list[int]]:
        """Smallest sets of statements that cannot stand."""

    @abstractmethod
    def corrections(self) -> Iterator[list[int]]:
        """Ways to let go of statements, the cheapest first."""

    @abstractmethod
    def holds(self) -> Holds:
        """Return what says whether statements can stand together."""


def answer(peer: Callable[[Given], Peer], job: str) -> None:
    """Do a job, and tell each finding as it comes, with the seconds it took."""
    given = json.load(sys.stdin)
    begun = time.perf_counter()
    made = peer(given)
    found = _checked(made) if job == "check" else getattr(made, job)()
    for n_found, one in enumerate(found, 1):
        seconds = time.perf_counter() - begun
        print(json.dumps({"found": one, "seconds": seconds}), flush=True)
        if n_found == given["most"]:
            return
    print(json.dumps({"complete": True}))


def _checked(peer: Peer) -> Iterator[bool]:
    """Say of each conflict whether it is one, and smallest; then of each correction."""
    holds = peer.holds()
    for ids in peer.given["conflicts"]:
        without = [[j for j in ids if j != i] for i in ids]
        yield not holds(ids) and all(map(holds, without))
    for ids in peer.given["corrections"]:
        yield bool(holds(i for i in range(peer.n) if i not in ids))
