"""How long an effect takes; beside CausalPy's interrupted time series, in one run.

Run: python benchmarks/effect_speed.py [--small] [--peer-python PATH] [--n 2000]

One simulated series of 730 days with weekdays, season and trend; the last 28 days are
treated, true ratio 0.5. The peer fits its linear regression on the logarithm of counts
plus one, with the same regressors, by sampling with its own settings, one chain after
the other; its answer is the mean gap after the start. Both say how long one answer
takes, imports and, for the peer, a first small run (it compiles) left out.

Then 2,000 ceasefires, each with a series of events and one of deaths of 730 days, on
two cores. Without CausalPy the first part says so and prints ours alone.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one thread for each of two cores

import numpy as np

N_DAYS, N_TREATED, RATIO = 730, 28, 0.5
START = N_DAYS - N_TREATED
FIRST = (2021, 1, 1)
MOST_SECONDS, LEAST_TIMES = 60.0, 100.0

PEER = """
import json, sys, time, warnings
warnings.filterwarnings("ignore")
import numpy as np, pandas as pd
import causalpy as cp

given = json.load(sys.stdin)
frame = pd.DataFrame(given["columns"])
formula = "y ~ 1 + " + " + ".join(name for name in frame if name != "y")

def run(**settings):
    begun = time.perf_counter()
    model = cp.pymc_models.LinearRegression(
        sample_kwargs={"random_seed": 1, "progressbar": False, "cores": 1, **settings}
    )
    result = cp.InterruptedTimeSeries(
        frame, given["start"], formula=formula, model=model
    )
    return time.perf_counter() - begun, float(result.post_impact.mean())

run(draws=20, tune=20, chains=1)
seconds, gap = run()
print(json.dumps({"seconds": seconds, "gap": gap, "version": cp.__version__}))
"""


def drawn(number: int, *, deaths: bool = False) -> np.ndarray:
    """A simulated series; of deaths, each event has a heavy-tailed number of them."""
    rng = np.random.default_rng([23, number])
    at = np.arange(N_DAYS)
    mu = 5 * np.exp(0.2 * np.sin(2 * np.pi * at / 365.25) - 0.1 * at / 365.25)
    mu *= rng.gamma(4, 1 / 4, N_DAYS)
    mu[START:] *= RATIO
    events = rng.poisson(mu)
    if not deaths:
        return events.astype(float)
    each = np.ceil(rng.pareto(1.5, int(events.sum()))).clip(1, 500)
    ends = np.append(0, np.cumsum(events))
    total = np.append(0.0, np.cumsum(each))
    return total[ends[1:]] - total[ends[:-1]]


def estimated(counts: np.ndarray, kind: str) -> float:
    """Our median ratio."""
    from ceasefire.events.count_series import CountSeries, Period
    from ceasefire.monitoring.effect import Treatment, estimate_effect

    series = CountSeries(period=Period.DAY, first=date(*FIRST), counts=counts)
    start = date(*FIRST) + timedelta(days=START)
    return estimate_effect(series, Treatment.starting(start), kind=kind).ratio.median


def both(number: int) -> tuple[float, float]:
    """One ceasefire: events and deaths."""
    events = estimated(drawn(number), "events")
    return events, estimated(drawn(number, deaths=True), "deaths")


def peer(python: str) -> dict[str, float] | None:
    """Let the peer answer, in its own environment; None where it is not installed."""
    at = np.arange(N_DAYS)
    years = at / 365.25
    columns = {
        "y": np.log1p(drawn(0)).tolist(),
        "trend": (years - years.mean()).tolist(),
        "sine": np.sin(2 * np.pi * years).tolist(),
        "cosine": np.cos(2 * np.pi * years).tolist(),
    }
    for k in range(6):
        columns[f"weekday_{k}"] = (at % 7 == k).astype(float).tolist()
    done = subprocess.run(
        [python, "-c", PEER],
        input=json.dumps({"columns": columns, "start": START}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        if "No module named 'causalpy'" not in done.stderr:
            print(done.stderr[-2000:], file=sys.stderr)
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def one_answer(python: str) -> bool:
    """Time one answer of both."""
    counts = drawn(0)
    ratio = estimated(counts, "events")
    times = []
    for _ in range(20):
        begun = time.perf_counter()
        estimated(counts, "events")
        times.append(time.perf_counter() - begun)
    ours = float(np.median(times))
    print(f"one SIMULATED series of {N_DAYS} days, true ratio {RATIO}")
    print(f"  ceasefire   {ours * 1e3:10.1f} ms   ratio {ratio:.2f}")
    theirs = peer(python)
    if theirs is None:
        print("  CausalPy    is not installed here; name a Python: --peer-python PATH")
        return True
    print(
        f"  CausalPy    {theirs['seconds'] * 1e3:10.1f} ms   gap of log(1 + count) "
        f"{theirs['gap']:.2f} (version {theirs['version']})"
    )
    times_faster = theirs["seconds"] / ours
    print(f"  ratio of times {times_faster:,.0f}")
    return times_faster >= LEAST_TIMES


def many(n: int) -> tuple[float, float, np.ndarray]:
    """Time many ceasefires on two cores: by the clock, and by what the cores did."""
    begun, used = time.perf_counter(), _cores()
    with ProcessPoolExecutor(2) as pool:
        found = np.array(list(pool.map(both, range(n), chunksize=10)))
    return time.perf_counter() - begun, _cores() - used, found


def _cores() -> float:
    """Seconds that finished processes of ours have kept a core busy."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--peer-python", default=sys.executable, metavar="PATH")
    parser.add_argument("--n", type=int, default=2000, help="how many ceasefires")
    asked = parser.parse_args()
    n = 12 if asked.small else asked.n
    is_fast = asked.small or one_answer(asked.peer_python)
    seconds, busy, found = many(n)
    means = np.exp(np.log(found).mean(axis=0))
    print(f"{n:,} SIMULATED ceasefires, events and deaths, two cores: {seconds:.1f} s")
    print(f"  mean ratio: events {means[0]:.2f}, deaths {means[1]:.2f} (true {RATIO})")
    print(
        f"  a core was busy for {busy:.1f} s: {busy / n / 2 * 1e3:.1f} ms an estimate"
    )
    close = 0.2 if asked.small else 0.05
    is_right = bool(np.all(np.abs(means - RATIO) <= close))
    is_quick = asked.small or seconds < MOST_SECONDS * n / 2000
    good = is_fast and is_right and is_quick
    print(f"  right, and as fast as said: {'yes' if good else 'NO'}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
