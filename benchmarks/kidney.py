"""Kidney-exchange instances, the public test of exchange among many.

Run: python benchmarks/kidney.py FILE.wmd --max-cycle 3 [--max-chain 4]
     python benchmarks/kidney.py --small

Prints one line of JSON: how many receive (a chain's last gift to the waiting list is
not counted), whether it is proved that no exchange lets more, and the seconds it took.
FILE.wmd is PrefLib's weighted matching data: vertices numbered from 1, edges from 0.
The .dat file beside it, if there is one, says which vertices give and want nothing.
With --peer a second line says the same of kep_solver, if it is installed: it counts
the last gift of a chain, which is taken off here. With --small an instance is drawn
and held against a plain search of all exchanges.
"""

import argparse
import csv
import json
import sys
import time
from functools import cache
from itertools import pairwise, permutations
from pathlib import Path

import numpy as np

from ceasefire.exchange import exchange_in_rings

Edges = list[tuple[int, int]]


def read_wmd(path: Path) -> tuple[int, Edges, frozenset[int]]:
    """Read an instance: vertices, edges, and those who give and want nothing."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("#")]
    n_vertices = int(lines[0].split(",")[0])
    rows = [line.split(",") for line in lines[n_vertices + 1 :]]
    edges = [(int(row[0]), int(row[1])) for row in rows if float(row[2]) > 0]
    return n_vertices, edges, _givers(path.with_suffix(".dat"))


def _givers(path: Path) -> frozenset[int]:
    if not path.is_file():
        return frozenset()
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return frozenset(
        int(row["Pair"]) - 1
        for row in rows
        if (row.get("Altruist") or "0").strip() == "1"
    )


def by_search(
    n: int, edges: Edges, givers: frozenset[int], max_cycle: int, max_chain: int
) -> int:
    """Try all sets of rings and chains that do not touch."""
    can = set(edges)
    ways: list[tuple[int, int]] = []  # bits of vertices, and how many receive
    takers = [v for v in range(n) if v not in givers]
    for size in range(2, max_cycle + 1):
        for ring in permutations(takers, size):
            closed = zip(ring, ring[1:] + ring[:1], strict=True)
            if ring[0] == min(ring) and all(arc in can for arc in closed):
                ways.append((sum(1 << v for v in ring), size))
    for size in range(1, max_chain + 1):
        for giver in givers:
            for rest in permutations(takers, size):
                chain = (giver, *rest)
                if all(arc in can for arc in pairwise(chain)):
                    ways.append((sum(1 << v for v in chain), size))
    ways = list(dict.fromkeys(ways))

    @cache
    def best(first: int, used: int) -> int:
        if first == len(ways):
            return 0
        bits, gain = ways[first]
        without = best(first + 1, used)
        if bits & used:
            return without
        return max(without, gain + best(first + 1, used | bits))

    return best(0, 0)


def by_kep_solver(
    n: int, edges: Edges, givers: frozenset[int], max_cycle: int, max_chain: int
) -> int:
    """Let kep_solver find as many as it can."""
    from kep_solver.entities import Donor, Instance, Recipient, Transplant
    from kep_solver.model import TransplantCount
    from kep_solver.programme import Programme

    instance = Instance()
    donors = [Donor(str(v)) for v in range(n)]
    recipients = {v: Recipient(str(v)) for v in range(n) if v not in givers}
    for v, donor in enumerate(donors):
        if v in recipients:
            donor.recipient = recipients[v]
            recipients[v].addDonor(donor)
            instance.addRecipient(recipients[v])
        else:
            donor.NDD = True
            instance.addDonor(donor)
    for giver, receiver in edges:
        if receiver in recipients:
            gift = Transplant(donors[giver], recipients[receiver], 1.0)
            donors[giver].addTransplant(gift)
    programme = Programme(
        [TransplantCount()],
        maxCycleLength=max_cycle,
        maxChainLength=max_chain + 1 if max_chain else 0,  # it counts the giver
        description="",
        full_details=False,
    )
    solution, _ = programme.solve_single(instance)
    return sum(
        len(one.exchange) - any(v.isNdd() for v in one.exchange.vertices)
        for one in solution.selected
    )


def small(max_cycle: int, max_chain: int) -> bool:
    rng = np.random.default_rng(20140113)
    n, givers = 9, frozenset({7, 8})
    edges = [
        (int(a), int(b)) for a, b in rng.integers(n, size=(22, 2)) if a != b and b < 7
    ]
    found = exchange_in_rings(
        n, edges, max_ring=max_cycle, max_chain=max_chain, givers=givers
    )
    print(_line(found.n_received, found.proved, 0.0))
    searched = by_search(n, edges, givers, max_cycle, max_chain)
    return found.proved and found.n_received == searched


def _line(n: int, proved: bool, seconds: float) -> str:
    return json.dumps(
        {"transplants": n, "proved": proved, "seconds": round(seconds, 3)}
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--max-cycle", type=int, default=3)
    parser.add_argument("--max-chain", type=int, default=0)
    parser.add_argument("--peer", action="store_true", help="kep_solver beside it")
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    if asked.small or asked.file is None:
        sys.exit(0 if small(asked.max_cycle, asked.max_chain or 2) else 1)
    begun = time.perf_counter()
    n_vertices, edges, givers = read_wmd(asked.file)
    found = exchange_in_rings(
        n_vertices,
        edges,
        max_ring=asked.max_cycle,
        max_chain=asked.max_chain,
        givers=givers,
    )
    print(_line(found.n_received, found.proved, time.perf_counter() - begun))
    if asked.peer:
        begun = time.perf_counter()
        try:
            n = by_kep_solver(
                n_vertices, edges, givers, asked.max_cycle, asked.max_chain
            )
        except ImportError:
            print("kep_solver is not installed", file=sys.stderr)
            sys.exit(0 if found.proved else 1)
        seconds = time.perf_counter() - begun
        print(json.dumps({"kep_solver": n, "seconds": round(seconds, 3)}))
    sys.exit(0 if found.proved else 1)


if __name__ == "__main__":
    main()
