"""How often a group is said to gain where it does not, and where it does.

Run: python benchmarks/gains.py [--runs 200] [--small]

In each run an invented country is simulated for three years, with a ceasefire between
north and south in its middle that leaves the wolves out. Three truths: nothing changes
for the wolves; those bound fight them at 0.4 of the rate before while they do 1.7
times as much elsewhere (a gain); those bound fight them 2.5 times as much and they do
half as much elsewhere (a loss). Counted are the verdicts.
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import replace

import numpy as np
from displacement import LAST, START, case, plan, stream

from ceasefire.events.simulated import evidence_of
from ceasefire.events.simulator import Effect, Stream, simulate
from ceasefire.monitoring.gains import Verdict, assess_gains

STATED_RATE = 0.05
NOTHING = "nothing changes"
TRUTHS = {
    NOTHING: (1.0, 1.0),
    "gains": (0.4, 1.7),
    "loses": (2.5, 0.5),
}
"""By how much the wolves are fought by those bound, and active otherwise."""


def streams() -> tuple[Stream, ...]:
    """Fighting between those bound, and all that the wolves are in."""
    fought = [
        stream(f"fought-{km}", km, 1.0, ("North", "Wolves")) for km in (60.0, 160.0)
    ]
    other = [
        stream(f"other-{km}", km, 0.7, ("East", "Wolves")) for km in (220.0, 320.0)
    ]
    civilians = replace(
        stream("civilians", 120.0, 0.5, ("Wolves", "Civilians")),
        acts={"attack-on-civilians": 1.0},
    )
    return (stream("area", 0.0, 3.0, ("North", "South")), *fought, *other, civilians)


def verdict(truth: str, seed: int) -> Verdict:
    """What is said of the wolves in one run."""
    made = streams()
    fought, other = TRUTHS[truth]
    base = plan(1.0, made)
    effects = [*base.effects]
    for ratio, names in ((fought, ("fought",)), (other, ("other", "civilians"))):
        ids = tuple(one.id for one in made if one.id.startswith(names))
        if ratio != 1:
            effects.append(Effect(ratio=ratio, first=START, last=LAST, streams=ids))
    drawn = simulate(replace(base, effects=tuple(effects)), np.random.default_rng(seed))
    record = assess_gains(case(), evidence_of(drawn, "Inventia")).records[0]
    return record.groups[0].verdict


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    n_runs = 4 if asked.small else asked.runs
    begun = time.perf_counter()
    print("Every country and event here is simulated.")
    said: dict[str, Counter[Verdict]] = {}
    for truth in TRUTHS:
        n = n_runs if truth == NOTHING else n_runs // 2
        said[truth] = Counter(verdict(truth, seed) for seed in range(n))
        shares = ", ".join(f"{one.value} {said[truth][one] / n:.1%}" for one in Verdict)
        print(f"  {truth} ({n} runs): {shares}", flush=True)
    print(f"  {time.perf_counter() - begun:.0f} s")
    nothing = said[NOTHING]
    n_wrong = nothing[Verdict.GAINS] + nothing[Verdict.LOSES]
    error = float(np.sqrt(STATED_RATE * (1 - STATED_RATE) / n_runs))
    is_held = n_wrong <= n_runs * (STATED_RATE + 3 * error)
    is_turned = said["gains"][Verdict.LOSES] + said["loses"][Verdict.GAINS]
    print(f"  held within three standard errors of 5%: {'yes' if is_held else 'NO'}")
    sys.exit(0 if is_held and not is_turned else 1)


if __name__ == "__main__":
    main()
