"""How often a group is said to gain where it does not, and where it does.

Run: python benchmarks/gains.py [--runs 200] [--small]

Invented countries are simulated for three years each, with a ceasefire between north
and south in the middle that leaves the wolves out. Three truths: nothing changes
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
from displacement import FALLS_TO, case, drawn, stream

from ceasefire.events.simulated import evidence_of
from ceasefire.events.simulator_plan import Stream
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


def verdicts(seed: int) -> dict[str, Verdict]:
    """What is said of the wolves in one country, by what is true of them."""
    area, *wolves = streams()
    covered = drawn(area, seed, FALLS_TO)
    said = {}
    for truth, (fought, other) in TRUTHS.items():
        events = covered
        for one in wolves:
            events += drawn(one, seed, fought if "fought" in one.id else other)
        record = assess_gains(case(), evidence_of(events, "Inventia")).records[0]
        said[truth] = record.groups[0].verdict
    return said


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    n_runs = 4 if asked.small else asked.runs
    begun = time.perf_counter()
    print("Every country and event here is simulated.")
    found = [verdicts(seed) for seed in range(n_runs)]
    said = {truth: Counter(one[truth] for one in found) for truth in TRUTHS}
    for truth, counted in said.items():
        shares = ", ".join(
            f"{one.value} {counted[one] / n_runs:.1%}" for one in Verdict
        )
        print(f"  {truth} ({n_runs} countries): {shares}")
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
