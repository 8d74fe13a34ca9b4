"""Why not, and what would have to move, at 120 and 1,000 parties; beside its peers.

Run: python benchmarks/convening.py [--small] [--peer-python PATH] [--seeds 3]

Every table is SIMULATED (`convening_parts/simulated_table.py`). CPMpy's explanation
tools and clingo get the same frame (facts, rules, red lines, which statement makes
which precondition) as formulas, not as our clauses. Peers are asked for as many
conflicts as we have, and are stopped after a while. Each conflict and correction that
anybody found is then checked by all. Small tables are enumerated to the end by all
four. Reading a frame in counts for everybody; imports for nobody.

Without peers it says so and prints ours alone. Small tables are always held against
looking at every possible state.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from convening_parts.every_state import conflicts_and_corrections
from convening_parts.simulated_table import DAY, simulated

from ceasefire.convening import Weights, find_attendance
from ceasefire.convening.conflicts import smallest_conflicts
from ceasefire.convening.corrections import Corrections, cheapest_corrections
from ceasefire.convening.costs import SCALE, cost_of
from ceasefire.convening.encoding import encode
from ceasefire.convening.frame import PRECONDITION, Frame, frame_of
from ceasefire.core import Case
from ceasefire.core.conditions import And, AtLeast, Formula, Not, Or

MOST, ALL = 20, 10_000
MOST_ATOMS = 19  # half a million states
MOST_SECONDS, MOST_SECONDS_HUGE = 2.0, 60.0
PARTS = Path(__file__).parent / "convening_parts"
PEERS = {
    "CPMpy, pysat": ("cpmpy_peer.py", "pysat", "rc2"),
    "CPMpy, OR-tools": ("cpmpy_peer.py", "ortools", "ortools"),
    "clingo": ("clingo_peer.py",),
}
VERSIONS = """
import clingo, cpmpy, ortools, pysat
print(f"CPMpy {cpmpy.__version__} with python-sat {pysat.__version__} or OR-tools "
      f"{ortools.__version__}; clingo {clingo.__version__}")
"""
HOW = "name a Python that has cpmpy, python-sat, ortools, clingo: --peer-python PATH"
Numbers = list[list[int]]


# Ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Conflicts and corrections, as numbers of statements; `ended` if they are all."""

    conflicts: Numbers
    corrections: Numbers
    costs: list[int]
    proved: bool
    ended: bool
    conflicts_seconds: float
    first_seconds: float
    corrections_seconds: float


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    begun = time.perf_counter()
    return work(), time.perf_counter() - begun


def prices(case: Case, frame: Frame) -> dict[int, int]:
    """What each statement costs that is no red line."""
    return {
        i: cost_of(one.statement, case, Weights(), DAY).value
        for i, one in enumerate(frame.standing)
        if not one.red_line
    }


def corrected(case: Case, most: int) -> Corrections:
    frame = frame_of(case, DAY)
    return cheapest_corrections(encode(frame), prices(case, frame), most)


def ours(case: Case, most: int = MOST) -> Found:
    """Conflicts and corrections apart, from the case on."""
    (conflicts, complete), conflicts_seconds = timed(
        lambda: smallest_conflicts(encode(frame_of(case, DAY)))
    )
    _, first_seconds = timed(lambda: corrected(case, 1))
    found, corrections_seconds = timed(lambda: corrected(case, most))
    costs = prices(case, frame_of(case, DAY))
    return Found(
        conflicts=[sorted(one) for one in conflicts],
        corrections=[sorted(one) for one in found.found],
        costs=[sum(costs[i] for i in one) for one in found.found],
        proved=found.proved,
        ended=complete and found.complete,
        conflicts_seconds=conflicts_seconds,
        first_seconds=first_seconds,
        corrections_seconds=corrections_seconds,
    )


def whole(case: Case) -> tuple[float, bool]:
    """Print what `find_attendance` as a whole took; return that, and if it has ways."""
    answer, seconds = timed(lambda: find_attendance(case, as_of=DAY, most=MOST))
    print(
        f"  whole answer in {seconds:.2f} s: {len(answer.conflicts)} conflicts "
        f"({'all' if answer.conflicts_complete else 'best found'}), "
        f"{len(answer.corrections)} cheapest corrections "
        f"({'proved' if answer.proved else 'best found'})"
    )
    return seconds, bool(answer.corrections) or answer.possible


def against_every_state(n: int) -> bool:
    """Hold small tables, some with several conflicts, against every state."""
    wrong, n_several, n_tables = [], 0, 0
    for seed in range(10 * n):
        case = simulated(6, 14, seed)
        frame = frame_of(case, DAY)
        if len(frame.atoms) > MOST_ATOMS or n_tables == n:
            continue
        n_tables += 1
        found = ours(case, ALL)
        conflicts, corrections = conflicts_and_corrections(frame)
        n_several += len(conflicts) > 1
        if not (
            found.ended
            and found.costs == sorted(found.costs)
            and sorted(found.conflicts) == sorted(conflicts)
            and sorted(found.corrections) == sorted(corrections)
        ):
            wrong.append(seed)
    print(
        f"{n_tables} small tables, {n_several} with several conflicts; conflicts and "
        f"corrections as every state says: {said(not wrong)} {wrong or ''}"
    )
    return not wrong and n_tables == n and n_several > n // 10


# Peers


def as_told(formula: Formula) -> Any:
    """A formula as lists, for a peer to read."""
    match formula:
        case Not(of):
            return ["not", as_told(of)]
        case And(of):
            return ["and", *map(as_told, of)]
        case Or(of):
            return ["or", *map(as_told, of)]
        case AtLeast(n, of):
            return ["at least", n, *map(as_told, of)]
    return str(formula)


def problem(case: Case) -> dict[str, Any]:
    """The frame of a case as `telling.Peer` takes it: nothing of our clauses."""
    frame = frame_of(case, DAY)
    costs = prices(case, frame)
    numbers = range(len(frame.standing))
    return {
        "given": [as_told(one) for one in frame.given],
        "standing": [as_told(one.formula) for one in frame.standing],
        "asks": {
            str(atom): [i for i in numbers if atom in frame.standing[i].asks]
            for atom in frame.atoms
            if atom.predicate == PRECONDITION
        },
        "wanted": as_told(frame.wanted),
        "red": [i not in costs for i in numbers],
        "costs": [costs.get(i, 0) for i in numbers],
    }


@dataclass(frozen=True, slots=True)
class Told:
    """What a peer found, and when; `ended` if it knows that there is no more."""

    found: list[Any]
    seconds: list[float]
    ended: bool

    def __str__(self) -> str:
        return f"{len(self.found)} in {self.seconds[-1] if self.seconds else 0:.2f} s"


class Peers:
    """Everybody else, each in a process of the peers' environment."""

    def __init__(self, python: str, limit_s: float) -> None:
        self.python, self.limit_s = python, limit_s

    def are_there(self) -> bool:
        done = subprocess.run(
            [self.python, "-c", VERSIONS], capture_output=True, text=True, check=False
        )
        print(done.stdout.strip() or f"Not all peers are installed here: {HOW}")
        return not done.returncode

    def asked(
        self, name: str, job: str, given: dict[str, Any], most: int, **more: Numbers
    ) -> Told:
        script, *solvers = PEERS[name]
        try:
            done = subprocess.run(
                [self.python, PARTS / script, job, *solvers],
                input=json.dumps({**given, **more, "most": most}),
                capture_output=True,
                text=True,
                timeout=None if job == "check" else self.limit_s,
                check=False,
            )
        except subprocess.TimeoutExpired as over:
            told = (over.stdout or b"").decode()
        else:
            if done.returncode:
                raise SystemExit(f"{name} failed at {job}:\n{done.stderr[-2000:]}")
            told = done.stdout
        # The last line may have been cut off with its writer.
        lines = [json.loads(one) for one in told.splitlines() if one.endswith("}")]
        findings = [one for one in lines if "found" in one]
        return Told(
            [one["found"] for one in findings],
            [one["seconds"] for one in findings],
            any("complete" in one for one in lines),
        )


def row(what: str, *cells: object) -> None:
    print(f"  {what:29}" + "".join(f"{cell!s:>17}" for cell in cells))


def said(right: bool) -> str:
    return "yes" if right else "NO"


def beside(case: Case, peers: Peers) -> bool:
    """One large table: ours and theirs, and every answer checked by everybody."""
    mine, given = ours(case), problem(case)
    row("", "ceasefire", *PEERS, "same answer")
    return (
        same_conflicts(mine, given, peers)
        & same_corrections(mine, given, peers)
        & mine.proved
    )


def same_conflicts(mine: Found, given: dict[str, Any], peers: Peers) -> bool:
    n = len(mine.conflicts)
    told = [peers.asked(name, "conflicts", given, n) for name in PEERS]
    own = {tuple(one) for one in mine.conflicts}
    theirs = [{tuple(one) for one in each.found} for each in told]
    every = sorted(own.union(*theirs))
    checked = [
        peers.asked(
            name,
            "check",
            given,
            -1,
            conflicts=every,
            corrections=mine.corrections,
        )
        for name in PEERS
    ]
    n_claims = len(every) + len(mine.corrections)
    agreed = [len(one.found) == n_claims and all(one.found) for one in checked]
    # Who has all there are has those of all others.
    missed = mine.ended and len(every) > n
    row("conflicts", f"{n} in {mine.conflicts_seconds:.2f} s", *told)
    row(
        "  of them, also ours", n, *(len(one & own) for one in theirs), said(not missed)
    )
    row(
        f"  {len(every)} of anybody: smallest",
        "",
        *map(said, agreed),
        said(all(agreed)),
    )
    return all(agreed) and not missed


def same_corrections(mine: Found, given: dict[str, Any], peers: Peers) -> bool:
    told = [peers.asked(name, "corrections", given, MOST) for name in PEERS]
    theirs = [
        [sum(given["costs"][i] for i in one) for one in each.found] for each in told
    ]
    n = len(mine.costs)
    # A peer that ran out of time is held to the costs that it came to.
    first = all(one[:1] == mine.costs[:1] for one in theirs if one)
    all_same = all(one == mine.costs[: len(one)] for one in theirs)
    row(
        f"cheapest: {mine.costs[0] / SCALE:g}" if n else "cheapest: none",
        f"{mine.first_seconds:.2f} s",
        *(f"{one.seconds[0]:.2f} s" if one.seconds else "not found" for one in told),
        said(first),
    )
    row(
        f"{n} cheapest, to {mine.costs[-1] / SCALE:g}" if n else "",
        f"{n} in {mine.corrections_seconds:.2f} s",
        *told,
        said(all_same),
    )
    return first and all_same


def to_the_end(n: int, peers: Peers) -> bool:
    """All conflicts and all corrections of tables where everybody can say so."""
    same = dict.fromkeys(PEERS, 0)
    found = []
    for seed in range(n):
        case = simulated(16, 36, seed)
        mine, given = ours(case, ALL), problem(case)
        found.append(mine)
        for name in PEERS:
            conflicts = peers.asked(name, "conflicts", given, ALL)
            corrections = peers.asked(name, "corrections", given, ALL)
            same[name] += (
                conflicts.ended
                and corrections.ended
                and sorted(conflicts.found) == sorted(mine.conflicts)
                and sorted(corrections.found) == sorted(mine.corrections)
            )
    n_ended = sum(one.ended for one in found)
    right = {n_ended, *same.values()} == {n}
    print(
        f"\n{n} tables of 16 parties and 36 conditions, "
        f"{sum(len(one.conflicts) for one in found)} conflicts and "
        f"{sum(len(one.corrections) for one in found)} corrections in all"
    )
    row("", "ceasefire", *PEERS, "same answer")
    row("enumerated to the end, same", n_ended, *same.values(), said(right))
    return right


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--peer-python", default=sys.executable, metavar="PATH")
    parser.add_argument("--peer-seconds", type=float, default=60.0, metavar="S")
    parser.add_argument("--seeds", type=int, default=3, help="how many large tables")
    asked = parser.parse_args()
    print("Every table here is SIMULATED.")
    good = against_every_state(60)
    if asked.small:
        print("One table of 40 parties and 120 conditions")
        good &= whole(simulated(40, 120, 0))[1]
    else:
        good &= large(asked.seeds, Peers(asked.peer_python, asked.peer_seconds))
    print(f"  right, and as fast as said: {said(good)}")
    sys.exit(0 if good else 1)


def large(n: int, peers: Peers) -> bool:
    there = peers.are_there()
    good = not there or to_the_end(10, peers)
    for seed in range(n):
        case = simulated(120, 360, seed)
        print(f"\n120 parties, 360 conditions, seed {seed}")
        whole(case)
        if there:
            good &= beside(case, peers)
        good &= ours(case).corrections_seconds < MOST_SECONDS
    print("\n1,000 parties, 3,000 conditions")
    seconds, _ = whole(simulated(1000, 3000, 0))
    return good and seconds < MOST_SECONDS_HUGE


if __name__ == "__main__":
    main()
