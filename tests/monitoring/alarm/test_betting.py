"""The bet is fair: what the bound on false alarms rests on."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.monitoring.alarm.betting import (
    BREAKDOWNS,
    Bets,
    start_weight,
)
from ceasefire.monitoring.alarm.calm import (
    CalmBelief,
    log_mean_terms,
    prior_belief,
)
from ceasefire.monitoring.alarm.densities import log_scatter_terms
from ceasefire.monitoring.alarm.weekdays import weekday_factors

HALF_SPENT = 90.0


def one_setting(mean=2.0, size=2.0, carry=0.3, persistence=0.6) -> CalmBelief:
    values = {"mean": mean, "size": size, "carry": carry, "persistence": persistence}
    arrays = {name: np.array([value]) for name, value in values.items()}
    return CalmBelief(
        **arrays,
        shape=np.zeros(1, dtype=int),
        level=np.array([mean]),
        log_weight=np.zeros(1),
    )


def settled(counts, belief: CalmBelief) -> list[float]:
    """Evidence after each count."""
    bets, told = Bets(belief), []
    for number, count in enumerate(counts):
        weight = start_weight(number, HALF_SPENT)
        told += bets.see(number, weight, np.array([float(count)]), 1.0).tolist()
    return np.exp(told).tolist()


def draw(rng: np.random.Generator, belief: CalmBelief, n: int) -> list[float]:
    """Draw counts of calm from one setting, chosen by the weights of the belief."""
    pick = rng.choice(len(belief.mean), p=belief.weights)
    one, counts = belief.keeping(np.array([pick])), []
    for _ in range(n):
        rate = one.level[0] * rng.gamma(one.size[0]) / one.size[0]
        counts.append(float(rng.poisson(rate)))
        one = one.after(counts[-1], 1.0)
    return counts


def probability(count: int, belief: CalmBelief) -> float:
    logs = log_scatter_terms(float(count), belief.size)
    logs = logs + log_mean_terms(float(count), belief.level, belief.size)
    return float(belief.weights @ np.exp(logs))


def test_the_bet_is_fair_exactly() -> None:
    """Over all pairs of counts, the mean is the weight of the starts so far."""
    first, mean, mass = one_setting(mean=0.3, size=8.0), 0.0, 0.0
    for one, two in itertools.product(range(40), repeat=2):
        chance = probability(one, first)
        chance *= probability(two, first.after(float(one), 1.0))
        mean += chance * settled([one, two], first)[-1]
        mass += chance
    assert mass == pytest.approx(1)
    assert mean == pytest.approx(
        start_weight(0, HALF_SPENT) + start_weight(1, HALF_SPENT), rel=1e-3
    )


def test_the_evidence_of_calm_is_at_most_one_on_average() -> None:
    rng, belief = np.random.default_rng(1), one_setting()
    ends = [settled(draw(rng, belief, 12), belief)[-1] for _ in range(300)]
    spent = 1 - 1 / (1 + 12 / HALF_SPENT)  # weight on starts within 12 periods
    error = float(np.std(ends)) / math.sqrt(len(ends))
    assert spent / 3 < np.mean(ends) < spent + 4 * error


def test_the_evidence_of_calm_seldom_reaches_the_line() -> None:
    rng, belief = np.random.default_rng(2), one_setting()
    highest = [max(settled(draw(rng, belief, 60), belief)) for _ in range(120)]
    assert np.mean(np.array(highest) >= 5) <= 0.2 + 0.08


def test_the_bet_is_fair_whatever_setting_of_the_prior_is_true() -> None:
    rng, belief = np.random.default_rng(3), prior_belief(2.0, None)
    ends = [settled(draw(rng, belief, 10), belief)[-1] for _ in range(300)]
    error = float(np.std(ends)) / math.sqrt(len(ends))
    assert np.mean(ends) <= 1 - 1 / (1 + 10 / HALF_SPENT) + 4 * error


def test_evidence_of_one_count_is_its_ratio_of_likelihoods() -> None:
    """By the negative binomial of scipy."""
    from scipy.stats import nbinom

    def density(mean: float, size: float) -> float:
        return float(nbinom.pmf(7, size, size / (size + mean)))

    broken = sum(w * density(2.0 * m, 2.0 * k) for m, k, w in BREAKDOWNS)
    by_hand = start_weight(0, HALF_SPENT) * broken / density(2.0, 2.0)
    assert settled([7.0], one_setting()) == pytest.approx([by_hand])


def test_the_weights_of_breakdowns_sum_to_one() -> None:
    assert sum(weight for _, _, weight in BREAKDOWNS) == pytest.approx(1)


@given(st.integers(0, 60), st.integers(1, 40))
def test_more_events_are_more_evidence_for_a_rise(count: int, more: int) -> None:
    few, many = (
        settled([float(n)], one_setting(size=4.0)) for n in (count, count + more)
    )
    assert many > few


def test_weights_of_starts_sum_to_one_and_half_of_them_comes_early() -> None:
    weights = np.array([start_weight(n, HALF_SPENT) for n in range(200_000)])
    assert weights[: int(HALF_SPENT)].sum() == pytest.approx(0.5)
    assert 0.999 < weights.sum() < 1


def test_scatter_terms_make_a_density() -> None:
    """Against the negative binomial of scipy."""
    from scipy.stats import nbinom

    size, mean, counts = 1.7, 2.3, np.arange(30)
    for count in counts:
        log = log_scatter_terms(float(count), np.array([size]))[0]
        log += count * math.log(mean) - (count + size) * math.log(mean + size)
        assert log == pytest.approx(nbinom.logpmf(count, size, size / (size + mean)))


def test_belief_learns_the_rate_that_is_there() -> None:
    rng = np.random.default_rng(4)
    belief = prior_belief(2.0, 28)
    for count in rng.poisson(3.0, 400):
        belief = belief.after(float(count), 1.0)
    assert belief.weights @ belief.mean == pytest.approx(3.0, abs=0.35)
    assert belief.variance_over_mean < 1.4
    assert belief.expected_carry_over < 0.15


def test_weekdays_that_do_not_differ_are_left_alike() -> None:
    from datetime import date

    rng, alike = np.random.default_rng(5), 0
    for _ in range(50):
        counts = rng.poisson(2.0, 28).astype(float)
        factors = weekday_factors(counts, np.ones(28), date(2021, 2, 1))
        alike += bool(np.allclose(factors, 1))
    assert alike > 15
    strong = np.tile([1.0, 1, 1, 1, 9, 9, 1], 8)
    factors = weekday_factors(strong, np.ones(56), date(2021, 2, 1))
    assert factors.mean() == pytest.approx(1)
    assert factors[4] > 2
    assert factors[0] < 0.6
