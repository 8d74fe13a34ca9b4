"""Intervals, each held to a published number or to a law."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.siting.intervals import (
    garwood,
    inverse_simpson,
    inverse_simpson_interval,
    rate_ratio,
    wilson,
)


def test_wilson_agrees_with_the_formula_worked_out_by_hand() -> None:
    """10 of 50 at 90%: Wilson's score interval is 0.1235 to 0.3082."""
    low, high = wilson(10, 50)
    z2, n, p = 1.6448536269514722**2, 50, 0.2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = (z2 / n * p * (1 - p) + z2**2 / (4 * n * n)) ** 0.5 / (1 + z2 / n)
    assert (low, high) == pytest.approx((middle - half, middle + half))


def test_garwood_agrees_with_r() -> None:
    """R: ``poisson.test(10, conf.level = 0.9)$conf.int`` is 5.425406 and 16.962219."""
    assert garwood(10) == pytest.approx((5.425406, 16.962219), rel=1e-6)


def test_nothing_seen_does_not_bound_a_rate_at_nothing() -> None:
    low, high = garwood(0)
    assert low == 0
    assert high == pytest.approx(2.9957, rel=1e-4)  # minus the logarithm of 0.05


def test_rate_ratio_agrees_with_the_exact_binomial() -> None:
    from scipy.stats import binomtest

    low, high = rate_ratio(12, 5)
    bounds = binomtest(5, 17).proportion_ci(0.9, method="exact")
    assert low == pytest.approx(bounds.low / (1 - bounds.low))
    assert high == pytest.approx(bounds.high / (1 - bounds.high))


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=20))
def test_effective_number_lies_between_one_and_the_number(weights) -> None:
    value = inverse_simpson(np.array(weights))
    assert 1 - 1e-9 <= value <= len(weights) + 1e-9


def test_equal_groups_count_in_full() -> None:
    assert inverse_simpson(np.ones(4)) == pytest.approx(4)


def test_the_bootstrap_interval_holds_the_value_and_narrows() -> None:
    rng = np.random.default_rng(1)
    few = np.eye(3)[rng.integers(0, 3, 30)]
    many = np.eye(3)[rng.integers(0, 3, 3000)]
    wide = inverse_simpson_interval(few, np.random.default_rng(2))
    narrow = inverse_simpson_interval(many, np.random.default_rng(2))
    assert narrow[1] - narrow[0] < wide[1] - wide[0]
    assert narrow[0] <= inverse_simpson(many.sum(axis=0)) <= narrow[1]


@given(st.floats(0, 200), st.floats(0.5, 400))
def test_wilson_holds_the_share(successes: float, n: float) -> None:
    share = min(successes / n, 1.0)
    low, high = wilson(min(successes, n), n)
    assert 0 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1
