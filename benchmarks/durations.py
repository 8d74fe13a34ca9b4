"""Estimate how long simulated ceasefires last; beside lifelines, in one run.

Run: python benchmarks/durations.py [--small]

Both are given the same durations and must find the same curve, median, restricted mean
and log-rank test. Where ends are known only to the month, both look for the most likely
curve, and the likelihoods are held against each other. lifelines is no dependency of
ours: without it, ours is timed and checked alone.
"""

import argparse
import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from ceasefire.monitoring.durations import (
    NEVER,
    Observed,
    log_rank_sums,
    log_rank_test,
    product_limit,
    turnbull,
)

SIZES = {"full": (100_000, 2_000), "small": (2_000, 200)}
HORIZON_DAYS = 365
LEAST_GAP = 1e-5  # of the log likelihood per duration: what we may be worse by


Answers = dict[str, tuple[float, Any]]  # by name: seconds, and the answer


def known(n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Days, whether the end was seen, and the group, of simulated ceasefires."""
    rng = np.random.default_rng(7)
    group = rng.integers(0, 2, n)
    days = np.floor(rng.weibull(0.7, n) * np.where(group, 150, 120)).astype(np.int64)
    closed = rng.integers(30, 3000, n)
    return np.minimum(days, closed), days <= closed, group


def rough(n: int) -> Observed:
    """The same, of which four in ten ends are known to the month or the year."""
    days, ended, _ = known(n)
    rng = np.random.default_rng(11)
    span = rng.choice([1, 1, 1, 30, 365], n)
    low = np.maximum(days - rng.integers(0, span), 0)
    return Observed(
        earliest=np.where(ended, low, days + 1),
        latest=np.where(ended, np.maximum(low + span - 1, days), NEVER),
    )


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


def log_likelihood(observed: Observed, last: np.ndarray, survival: np.ndarray) -> float:
    """Mean log likelihood of durations under a curve that falls on some days."""
    steps = np.concatenate([[1.0], survival])

    def longer(days: np.ndarray) -> np.ndarray:
        return steps[np.searchsorted(last, days, side="right")]

    after = np.where(observed.is_holding, 0.0, longer(observed.latest))
    return float(np.log(longer(observed.earliest - 1) - after).mean())


def ours(n: int, n_rough: int) -> Answers:
    days, ended, group = known(n)
    observed, between = Observed.exact(days, ended), rough(n_rough)
    fit_s, steps = timed(lambda: product_limit(observed))
    mean_s, mean = timed(lambda: steps.restricted_mean(HORIZON_DAYS)[0])
    test_s, test = timed(
        lambda: log_rank_test([log_rank_sums(days, ended, group, 2)])[0]
    )
    masses_s, masses = timed(lambda: turnbull(between))
    finite = masses.last < NEVER
    return {
        "curve": (fit_s, steps),
        "median": (0.0, steps.first_at_or_below(0.5)),
        "mean": (mean_s, mean),
        "log-rank": (test_s, test),
        "rough ends": (
            masses_s,
            log_likelihood(between, masses.last[finite], masses.survival[finite]),
        ),
    }


def theirs(n: int, n_rough: int) -> Answers:
    from lifelines import KaplanMeierFitter
    from lifelines.fitters.npmle import npmle
    from lifelines.statistics import logrank_test
    from lifelines.utils import restricted_mean_survival_time

    days, ended, group = known(n)
    between = rough(n_rough)
    fit_s, fitted = timed(lambda: KaplanMeierFitter().fit(days, ended))
    mean_s, mean = timed(lambda: restricted_mean_survival_time(fitted, t=HORIZON_DAYS))
    test_s, test = timed(
        lambda: (
            logrank_test(
                days[group == 0], days[group == 1], ended[group == 0], ended[group == 1]
            ).test_statistic
        )
    )
    upper = np.where(between.is_holding, np.inf, between.latest)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        masses_s, (shares, runs) = timed(lambda: npmle(between.earliest, upper))
    finite = np.array([np.isfinite(run.right) for run in runs])
    last = np.array([run.right for run in runs])[finite].astype(np.int64)
    survival = 1 - np.cumsum(shares)[finite]
    return {
        "curve": (fit_s, fitted),
        "median": (0.0, fitted.median_survival_time_),
        "mean": (mean_s, float(mean)),
        "log-rank": (test_s, float(test)),
        "rough ends": (
            masses_s,
            log_likelihood(between, last, survival),
        ),
    }


def check(
    mine: dict[str, tuple[float, Any]], peer: dict[str, tuple[float, Any]]
) -> None:
    """Hold the answers against each other; fast and wrong is not fast."""
    steps, fitted = mine["curve"][1], peer["curve"][1]
    at = fitted.survival_function_at_times(steps.day).to_numpy()
    np.testing.assert_allclose(steps.survival, at, atol=1e-9)
    assert mine["median"][1] == peer["median"][1]
    for name in ("mean", "log-rank"):
        np.testing.assert_allclose(mine[name][1], peer[name][1], rtol=1e-6)
    assert mine["rough ends"][1] >= peer["rough ends"][1] - LEAST_GAP


def check_alone(n: int) -> None:
    """Without a peer: where days are known, both of our estimates are one curve."""
    days, ended, _ = known(min(n, 2_000))
    observed = Observed.exact(days, ended)
    steps, masses = product_limit(observed), turnbull(observed, gap=1e-8)
    finite = masses.last < NEVER
    np.testing.assert_allclose(steps.survival, masses.survival[finite], atol=1e-5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    size = "small" if parser.parse_args().small else "full"
    n, n_rough = SIZES[size]
    mine = ours(n, n_rough)
    check_alone(n)
    try:
        peer = theirs(n, n_rough)
    except ImportError:
        peer = {}
        print("lifelines is not here: ours alone. To compare: pip install lifelines")
    else:
        check(mine, peer)
    print(f"{n:,} ceasefires known to the day; {n_rough:,} of which some are not")
    print(f"{'':12} {'ours':>12} {'s':>9}   {'lifelines':>12} {'s':>9}")
    for name, (seconds, value) in mine.items():
        theirs_s, their_value = peer.get(name, (None, None))
        print(f"{name:12} {_shown(value):>12} {seconds:9.4f}   "
              f"{_shown(their_value):>12} "
              f"{'-' if theirs_s is None else f'{theirs_s:9.4f}':>9}")  # fmt: skip
    print("The answers agree." if peer else "The answer agrees with itself.")


def _shown(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.6g}" if isinstance(value, int | float | np.number) else "(curve)"


if __name__ == "__main__":
    main()
