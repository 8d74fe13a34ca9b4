"""How long a safe order takes: 40 measures of four parties. No peer does this.

Run: python benchmarks/trust.py [--small]

SIMULATED measures: what each party stakes and gains is drawn, a fifth of the measures
need another before. Every order that is found is walked step by step. Printed are the
median and the longest time, how many orders were found and how many proved.
"""

import argparse
import statistics
import sys
import time

import numpy as np

from ceasefire.trust.ladder import Ladder
from ceasefire.trust.safe_order import safest_order

MOST_SECONDS = 5.0


def drawn(seed: int, n: int, n_parties: int) -> Ladder:
    """A ladder of which every party gains on balance."""
    rng = np.random.default_rng(seed)
    net = rng.integers(-6, 6, (n, n_parties)) * (rng.random((n, n_parties)) < 0.7)
    net = net - np.maximum(0, net.sum(axis=0) + 1) / n
    needs = tuple(
        1 << int(rng.integers(0, i)) if i and rng.random() < 0.2 else 0
        for i in range(n)
    )
    return Ladder(
        names=tuple(f"m{i}" for i in range(n)),
        parties=tuple(f"p{i}" for i in range(n_parties)),
        net=net.astype(float),
        needs=needs,
        days=(1,) * n,
        together=(),
        limits=np.full(n_parties, 8.0),
    )


def is_safe(ladder: Ladder, steps: tuple[int, ...]) -> bool:
    """Walk an order: limits, prerequisites, and that going on is worth it."""
    done, net, floor = 0, np.zeros(len(ladder.parties)), ladder.net.sum(axis=0)
    for step in steps:
        if (net < floor - 1e-6).any():
            return False
        for i in range(len(ladder.names)):
            if step >> i & 1:
                if ladder.needs[i] & ~done or done >> i & 1:
                    return False
                net = net + ladder.net[i]
        done |= step
        if (net > ladder.limits + 1e-6).any():
            return False
    return done == (1 << len(ladder.names)) - 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="check only, in seconds")
    asked = parser.parse_args()
    n, n_cases = (12, 20) if asked.small else (40, 40)
    seconds, found, proved, wrong = [], 0, 0, 0
    for seed in range(n_cases):
        ladder = drawn(seed, n, 4)
        begun = time.perf_counter()
        order = safest_order(ladder)
        seconds.append(time.perf_counter() - begun)
        found += order.found
        proved += order.proved
        wrong += order.found and not is_safe(ladder, order.steps)
    print(f"{n_cases} SIMULATED ladders of {n} measures and 4 parties")
    print(f"  median {statistics.median(seconds):.3f} s, longest {max(seconds):.2f} s")
    print(f"  an order found for {found}, proved {proved}, unsafe {wrong}")
    if not asked.small:
        print(f"  each under {MOST_SECONDS:.0f} s: {max(seconds) < MOST_SECONDS}")
    sys.exit(1 if wrong or not found else 0)


if __name__ == "__main__":
    main()
