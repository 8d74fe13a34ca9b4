"""Why not, and what would have to move, at 120 and 1,000 parties; beside its peers.

Run: python benchmarks/convening.py [--small] [--peer-python PATH]

Every table is SIMULATED (`convening_parts/simulated_table.py`). CPMpy's explanation
tools and clingo get the same frame (facts, rules, red lines, which statement makes
which precondition) as formulas, not as our clauses. Peers are asked for as many
conflicts as we have, and are stopped after --peer-seconds. Each conflict that anybody
found, and each correction of ours, is then checked by all peers. Smaller tables are
enumerated to the end by everybody. Reading a frame in counts for everybody; imports
for nobody.

Without peers it says so and prints ours alone. Small tables are always held against
looking at every possible state.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from convening_parts.every_state import conflicts_and_corrections
from convening_parts.peers import PEERS, Given, Peers, problem
from convening_parts.simulated_table import DAY, simulated

from ceasefire.convening import Weights, find_attendance
from ceasefire.convening.conflicts import smallest_conflicts
from ceasefire.convening.corrections import Corrections, cheapest_corrections
from ceasefire.convening.costs import SCALE, cost_of
from ceasefire.convening.encoding import encode
from ceasefire.convening.frame import Frame, frame_of
from ceasefire.convening.pysat_solver import Satisfier
from ceasefire.core import Case

MOST, ALL = 20, 10_000
MOST_ATOMS = 19  # half a million states
MOST_SECONDS, MOST_SECONDS_HUGE = 2.0, 60.0
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


def whole(case: Case) -> float:
    """Print what `find_attendance` says in all, and return the seconds by the clock.

    It uses one core: where nothing else runs, a core is busy as long as it takes.
    """
    used = time.process_time()
    answer, seconds = timed(lambda: find_attendance(case, as_of=DAY, most=MOST))
    used = time.process_time() - used
    print(
        f"  whole answer in {seconds:.2f} s, a core busy for {used:.2f} s: "
        f"{len(answer.conflicts)} conflicts "
        f"({'all' if answer.conflicts_complete else 'there may be more'}), "
        f"{len(answer.corrections)} cheapest corrections "
        f"({'proved' if answer.proved else 'best found'})"
    )
    return seconds


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


def hold_up(n: int) -> bool:
    """Ask of larger tables, clause by clause, what peers are asked of the largest."""
    wrong, n_conflicts = [], 0
    for seed in range(n):
        case = simulated(60, 180, seed)
        encoding, found = encode(frame_of(case, DAY)), ours(case)
        satisfier = Satisfier([*encoding.clauses, [encoding.wanted]])

        def holds(ids: Iterable[int], satisfier=satisfier, encoding=encoding) -> bool:
            return satisfier.holds([encoding.switches[i] for i in ids])

        n_conflicts += len(found.conflicts)
        conflicts = all(
            not holds(one) and all(holds(i for i in one if i != j) for j in one)
            for one in found.conflicts
        )
        left = [set(range(len(encoding.switches))) - set(c) for c in found.corrections]
        if not (conflicts and all(map(holds, left))):
            wrong.append(seed)
    print(
        f"{n} tables of 60 parties and 180 conditions, {n_conflicts} conflicts: each "
        f"smallest, each correction enough: {said(not wrong)} {wrong or ''}"
    )
    return not wrong and n_conflicts > n


# Beside peers


def problem_of(case: Case) -> Given:
    frame = frame_of(case, DAY)
    return problem(frame, prices(case, frame))


def row(what: str, *cells: object) -> None:
    print(f"  {what:29}" + "".join(f"{cell!s:>17}" for cell in cells))


def said(right: bool) -> str:
    return "yes" if right else "NO"


def agreement(mine: list[Any], theirs: list[list[Any]]) -> str:
    """Say whether all answers are the same; a peer may have run out of time."""
    if any(one != mine[: len(one)] for one in theirs):
        return "NO"
    return "yes" if all(len(one) == len(mine) for one in theirs) else "so far"


def same_conflicts(mine: Found, given: Given, peers: Peers) -> bool:
    n = len(mine.conflicts)
    told = [peers.asked(name, "conflicts", given, n) for name in PEERS]
    own = {tuple(one) for one in mine.conflicts}
    theirs = [{tuple(one) for one in each.found} for each in told]
    every = sorted(own.union(*theirs))
    claims = {"conflicts": every, "corrections": mine.corrections}
    checked = [peers.asked(name, "check", given, -1, **claims) for name in PEERS]
    n_claims = len(every) + len(mine.corrections)
    agreed = [len(one.found) == n_claims and all(one.found) for one in checked]
    # Who has all there are has those of all others; else there is more to be found.
    same = "NO" if mine.ended else "so far"
    if len(every) == n and all(one == own for one in theirs):
        same = "yes"
    row("", "ceasefire", *PEERS, "same answer")
    row("conflicts", f"{n} in {mine.conflicts_seconds:.2f} s", *told)
    row("  of them, also ours", n, *(len(one & own) for one in theirs), same)
    what = f"  {len(every)} of anybody: smallest"
    row(what, "", *map(said, agreed), said(all(agreed)))
    return all(agreed) and not (mine.ended and len(every) > n)


def same_corrections(mine: Found, given: Given, peers: Peers) -> bool:
    told = [peers.asked(name, "corrections", given, MOST) for name in PEERS]
    theirs = [
        [sum(given["costs"][i] for i in one) for one in each.found] for each in told
    ]
    n, costs = len(mine.costs), mine.costs or [0]
    first = agreement(mine.costs[:1], [one[:1] for one in theirs])
    same = agreement(mine.costs, theirs)
    row(
        f"cheapest: {costs[0] / SCALE:g}",
        f"{mine.first_seconds:.2f} s",
        *(f"{one.seconds[0]:.2f} s" if one.seconds else "-" for one in told),
        first,
    )
    row(
        f"{n} cheapest, to {costs[-1] / SCALE:g}",
        f"{n} in {mine.corrections_seconds:.2f} s",
        *told,
        same,
    )
    return "NO" not in {first, same}


def to_the_end(n: int, peers: Peers) -> bool:
    """All conflicts and all corrections of tables where everybody can say so."""
    same = dict.fromkeys(PEERS, 0)
    found = []
    for seed in range(n):
        case = simulated(16, 36, seed)
        mine, given = ours(case, ALL), problem_of(case)
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


def large(n: int, peers: Peers) -> bool:
    """Tables of the size that is promised, and one of the size that may be asked."""
    there = peers.are_there()
    good = not there or to_the_end(10, peers)
    for seed in range(n):
        case = simulated(120, 360, seed)
        print(f"\n120 parties, 360 conditions, seed {seed}")
        whole(case)
        mine = ours(case)
        good &= mine.proved and mine.corrections_seconds < MOST_SECONDS
        if there:
            given = problem_of(case)
            good &= same_conflicts(mine, given, peers)
            good &= same_corrections(mine, given, peers)
        else:
            print(
                f"  conflicts {mine.conflicts_seconds:.2f} s, cheapest correction "
                f"{mine.first_seconds:.2f} s, {MOST} {mine.corrections_seconds:.2f} s"
            )
    print("\n1,000 parties, 3,000 conditions")
    return whole(simulated(1000, 3000, 0)) < MOST_SECONDS_HUGE and good


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--peer-python", default=sys.executable, metavar="PATH")
    parser.add_argument("--peer-seconds", type=float, default=60.0, metavar="S")
    parser.add_argument("--seeds", type=int, default=3, help="how many large tables")
    asked = parser.parse_args()
    print("Every table here is SIMULATED.")
    good = against_every_state(60)
    good &= hold_up(4)
    if not asked.small:
        good &= large(asked.seeds, Peers(asked.peer_python, asked.peer_seconds))
    print(f"  right, and as fast as said: {said(good)}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
