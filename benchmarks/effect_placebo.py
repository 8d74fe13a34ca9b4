"""How often an effect is found where there was no ceasefire; beside a Poisson test.

Run: python benchmarks/effect_placebo.py [--small] [--step N]

UCDP's events in Syria, 2016 to 2019: every date further than 28 days from the starts
of seven ceasefires is taken for a start, and the 28 days from it for treated. Each
estimate sees the days up to the last of its window, and none after; history is all
days before, at least 28. Nothing is tuned on these dates: what the method believes
beforehand was set on other conflicts (`effect_elsewhere.py`). The peer is what is often
done: a two-sample Poisson test of 28 days against the 28 days before.

The dates follow one another, so that neighbours share 27 of 28 days: there are some 35
windows that share none. Held to the bound are events; deaths are printed beside them.

Without the file, or with --small, a simulated series stands in for it, whose level
drifts as strongly; the bounds are then wide, for few dates are tried.
"""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from ceasefire.core import EventFile
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.read import read_events
from ceasefire.monitoring.effect import Treatment, estimate_effect
from ceasefire.monitoring.series import Days, daily, day_number

FILE = "ucdp/ged_syria_2016_2019.csv.gz"
STARTS = (
    *(date(2016, 2, 27), date(2016, 9, 12), date(2016, 12, 30), date(2017, 5, 6)),
    *(date(2018, 2, 24), date(2018, 9, 17), date(2019, 8, 31)),
)
DYAD = "Government of Syria - Syrian insurgents"
WINDOW = 28
HISTORY = 28
MOST_SIGNIFICANT = 0.07
MOST_OF_FEW = 0.15  # of some forty dates


@dataclass(frozen=True)
class Trial:
    """One placebo date of one series."""

    series: CountSeries
    kind: str
    at: int


def real_series(path: Path) -> dict[str, CountSeries]:
    """Read the three series, of events and of deaths."""
    evidence = read_events([EventFile(path=str(path), name=path.name)])
    table = evidence.events
    sides = [table.column(name).to_pylist() for name in ("side_a", "side_b")]
    masks = {
        "government-insurgents": np.array(
            [
                dyad == DYAD and kind == "1"
                for dyad, kind in zip(
                    table.column("dyad").to_pylist(),
                    table.column("source_type").to_pylist(),
                    strict=True,
                )
            ]
        ),
        "IS": np.array(["IS" in pair for pair in zip(*sides, strict=True)]),
        "all": np.ones(table.num_rows, dtype=bool),
    }
    days, first = Days.of(table), date(2016, 1, 1)
    span = day_number(first), day_number(evidence.last_day)
    deaths = np.array(table.column("deaths_best").to_pylist(), dtype=float)
    made = {}
    for name, mask in masks.items():
        for kind, weights in (("events", 1.0), ("deaths", deaths)):
            counts = daily(days, np.where(mask, weights, 0.0), *span)
            made[f"{name}, {kind}"] = CountSeries(
                period=Period.DAY, first=first, counts=counts
            )
    return made


def simulated_series() -> dict[str, CountSeries]:
    """Invent two series whose level drifts by 4 % a day."""
    rng = np.random.default_rng(7)
    made = {}
    for name, mean in (("simulated", 4.0), ("simulated, busier", 12.0)):
        level = np.cumsum(rng.normal(0, 0.04, 800))
        mu = mean * np.exp(level - level.mean()) * rng.gamma(3, 1 / 3, 800)
        counts = rng.poisson(mu).astype(float)
        made[f"{name}, events"] = CountSeries(
            period=Period.DAY, first=date(2016, 1, 1), counts=counts
        )
    return made


def placebo_days(series: CountSeries) -> list[int]:
    """Positions far enough from every ceasefire, and from both ends."""
    starts = [series.position(day) for day in STARTS]
    return [
        at
        for at in range(HISTORY, len(series) - WINDOW + 1)
        if all(abs(at - start) > WINDOW for start in starts)
    ]


def estimated(trial: Trial) -> tuple[float, float, float]:
    """Ratio and interval, from the days up to the end of the window."""
    whole = trial.series
    seen = CountSeries(
        period=whole.period,
        first=whole.first,
        counts=whole.counts[: trial.at + WINDOW],
    )
    start = whole.first + timedelta(days=trial.at)
    effect = estimate_effect(seen, Treatment.starting(start), kind=trial.kind)
    return effect.ratio.lower, effect.ratio.median, effect.ratio.upper


def poisson_test(series: CountSeries, at: int) -> bool:
    """Say whether a plain test at 5 % finds 28 days to differ from those before."""
    from scipy.stats import binomtest

    after = round(series.counts[at : at + WINDOW].sum())
    before = round(series.counts[at - WINDOW : at].sum())
    total = after + before
    return total > 0 and binomtest(after, total, 0.5).pvalue < 0.05


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--step", type=int, default=1, help="take every N-th date")
    asked = parser.parse_args()
    here = Path(__file__).resolve().parents[2] / "shared" / "data"
    path = Path(os.environ.get("CEASEFIRE_SHARED_DATA", here)) / FILE
    is_real = path.is_file() and not asked.small
    step = asked.step if is_real else 12
    made = real_series(path) if is_real else simulated_series()
    what = "UCDP, Syria" if is_real else "SIMULATED series"
    print(f"{what}: share of placebo dates on which an effect is found at 5 %")
    print(f"{'':36}{'dates':>6}{'found':>8}{'fall':>7}{'rise':>7}{'Poisson test':>14}")
    good, most = True, MOST_SIGNIFICANT if is_real else MOST_OF_FEW
    with ProcessPoolExecutor(2) as pool:
        for name, series in made.items():
            days = placebo_days(series)[::step]
            kind = name.rpartition(", ")[2]
            trials = [Trial(series, kind, at) for at in days]
            found = np.array(list(pool.map(estimated, trials, chunksize=8)))
            fall, rise = np.mean(found[:, 2] < 1), np.mean(found[:, 0] > 1)
            naive = np.mean([poisson_test(series, at) for at in days])
            print(
                f"{name:36}{len(days):6}{fall + rise:8.1%}{fall:7.1%}{rise:7.1%}"
                f"{naive:14.1%}",
                flush=True,
            )
            if kind == "events":
                good &= fall + rise <= most
            good &= naive > fall + rise
    print(f"  events: at most {most:.0%} in each: {'yes' if good else 'NO'}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
