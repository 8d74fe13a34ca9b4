"""Convoys: the adapter beside PyVRP alone, and a humanitarian plan checked anew.

Run: python benchmarks/access_convoys.py [FILE.vrp ...] [--seconds 60] [--small]

On each instance PyVRP runs on its own data for so many seconds; then, for as many
iterations, on what came back from our `RoutingProblem`. With one seed the two must
cost the same: then nothing is lost, on a busy machine as on a free one. With a file
FILE.sol beside it the gap to the cost in there is printed. Costs are in the file's own
convention: distances of multi-depot instances to three decimals (`exact`), of others to
one (`dimacs`).

Wrong, and a non-zero exit: data that do not come back as they were; a cost that
differs; a fault that the verifier finds in a plan.
"""

import argparse
import os
import re
import sys
import time
from pathlib import Path

import pyvrp
from pyvrp.stop import MaxIterations, MaxRuntime

from ceasefire.access import plan_convoys
from ceasefire.access.pyvrp_routes import data_of, plan_routes, problem_of

_ROOT = Path(__file__).resolve().parents[1]
_DATA = (
    Path(os.environ.get("CEASEFIRE_SHARED_DATA", _ROOT.parent / "shared" / "data"))
    / "convoy_vrptw"
)


def convention(name: str) -> tuple[str, float]:
    """How a file's distances are rounded, and by what its cost is scaled."""
    if name.startswith("PCVRPTW"):
        return "dimacs", 1.0
    if name.startswith("PR"):
        return "exact", 1.0
    return "dimacs", 10.0


def given_cost(file: Path) -> float | None:
    solution = file.with_suffix(".sol")
    if not solution.is_file():
        return None
    found = re.search(r"Cost:?\s*([\d.]+)", solution.read_text("utf-8"))
    return float(found.group(1)) if found else None


def compared(file: Path, seconds: float | None) -> bool:
    """Solve one instance both ways; false where ours is not the same."""
    rounding, scale = convention(file.name)
    data = pyvrp.read(file, round_func=rounding)
    problem = problem_of(data)
    is_whole = data_of(problem) == data
    stop = MaxIterations(200) if seconds is None else MaxRuntime(seconds)
    begun = time.process_time()
    alone = pyvrp.solve(data, stop, seed=1, collect_stats=False, display=False)
    worked = [time.process_time() - begun]
    begun = time.process_time()
    ours = plan_routes(problem, iterations=alone.num_iterations, seed=1)
    worked.append(time.process_time() - begun)
    best = given_cost(file)
    over = None if best is None else alone.cost() / (best * scale) - 1
    gap = "not known" if over is None else f"{over:+.2%}"
    print(
        f"{file.name}: PyVRP alone {alone.cost():,.0f} ({gap} of the given cost) in "
        f"{alone.num_iterations:,} iterations and {worked[0]:.1f} s of a processor; "
        f"through the adapter {ours.cost or 0:,} in {worked[1]:.1f} s; data "
        f"{'as they were' if is_whole else 'CHANGED'}",
        flush=True,
    )
    return is_whole and ours.cost == alone.cost()


def humanitarian(*, is_small: bool) -> bool:
    """40 places, 3 depots, 5 days, with consents that begin and lapse."""
    sys.path.insert(0, str(_ROOT))
    from tests.support.convoy_ground import humanitarian as ground

    sound = True
    for seed in range(1 if is_small else 3):
        size = {"n_places": 8, "n_days": 2, "side": 6} if is_small else {}
        given = ground(seed, **size)
        begun, begun_work = time.perf_counter(), time.process_time()
        plan = plan_convoys(given)
        took, worked = time.perf_counter() - begun, time.process_time() - begun_work
        print(
            f"humanitarian instance {seed}: {len(given.access.needs)} places, "
            f"{len(given.access.depots)} depots, {len(plan.days)} days: {took:.1f} s "
            f"({worked:.1f} s of one processor), with {len(plan.when_closed)} closures "
            f"tried; {plan.delivered_kg:,} of {plan.asked_kg:,} kg in "
            f"{len(plan.trips)} trips; {len(plan.faults)} faults"
        )
        sound &= not plan.faults and bool(plan.trips)
    return sound


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    files = asked.files or sorted(_DATA.glob("*.vrp"))
    if asked.small:
        files = [one for one in files if one.name in {"RC208.vrp", "PR11A.vrp"}]
    if not files:
        print("No instances here: see CEASEFIRE_SHARED_DATA.")
    seconds = None if asked.small else asked.seconds
    sound = [humanitarian(is_small=asked.small)]
    sound += [compared(file, seconds) for file in files]
    sys.exit(0 if all(sound) else 1)


if __name__ == "__main__":
    main()
