"""Survival curves: laws, and numbers that others have published."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, binomtest

from ceasefire.monitoring.durations import (
    NEVER,
    Observed,
    beta_product,
    completions,
    log_log_bounds,
    log_rank_sums,
    log_rank_test,
    product_limit,
    turnbull,
)
from ceasefire.monitoring.durations.imputation import last_seen
from ceasefire.monitoring.durations.intervals import BetaProduct, median_bounds
from ceasefire.monitoring.durations.observed import ImpossibleDurations
from ceasefire.monitoring.durations.turnbull import Unsettled, support_of

# Weeks in remission of acute leukaemia; a plus is still in remission. Freireich, E. J.
# et al. (1963). Blood, 21(6), 699-716, https://doi.org/10.1182/blood.V21.6.699.699.
TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"


def weeks(words: str) -> tuple[np.ndarray, np.ndarray]:
    said = words.split()
    days = np.array([int(word.rstrip("+")) for word in said])
    return days, np.array([not word.endswith("+") for word in said])


def treated() -> Observed:
    return Observed.exact(*weeks(TREATED))


def test_the_curve_of_freireichs_trial_is_the_published_one() -> None:
    """Kalbfleisch and Prentice (1980), and every text since: S at each relapse."""
    steps = product_limit(treated())
    assert steps.day.tolist() == [6, 7, 10, 13, 16, 22, 23]
    assert steps.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]
    published = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    assert steps.survival == pytest.approx(published, abs=5e-5)
    errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    assert np.sqrt(steps.variance) == pytest.approx(errors, abs=5e-5)
    assert steps.first_at_or_below(0.5) == 23
    placebo = product_limit(Observed.exact(*weeks(PLACEBO)))
    assert placebo.first_at_or_below(0.5) == 8


def test_its_log_log_bounds_are_those_of_r() -> None:
    """R, survfit with conf.type = "log-log": 0.620 to 0.952, ..., 0.188 to 0.680."""
    low, high = log_log_bounds(product_limit(treated()))
    assert [low[0], high[0]] == pytest.approx([0.620, 0.952], abs=5e-4)
    assert [low[-1], high[-1]] == pytest.approx([0.188, 0.680], abs=5e-4)


def test_its_log_rank_test_is_the_published_one() -> None:
    """Chi-square 16.79; 9 relapses against 19.25 expected, 21 against 10.75."""
    days, ended = weeks(f"{TREATED} {PLACEBO}")
    sums = log_rank_sums(days, ended, np.repeat([0, 1], 21), 2)
    assert sums.observed.tolist() == [9, 21]
    assert sums.expected == pytest.approx([19.25, 10.75], abs=5e-3)
    statistic, freedom, p_value = log_rank_test([sums])
    assert (statistic, freedom) == (pytest.approx(16.79, abs=5e-3), 1)
    assert p_value == pytest.approx(4.17e-5, abs=5e-8)


lengths = st.lists(st.integers(0, 40), min_size=1, max_size=30)
cut_off = st.lists(st.tuples(st.integers(0, 30), st.booleans()), min_size=1,
                   max_size=30)  # fmt: skip


@given(lengths)
def test_without_censoring_the_curve_is_the_share_that_lasted_longer(days) -> None:
    days = np.array(days)
    steps = product_limit(Observed.exact(days, np.ones(len(days), dtype=bool)))
    longer = [(days > day).mean() for day in steps.day]
    assert steps.survival == pytest.approx(longer, abs=1e-12)
    shares = steps.survival * (1 - steps.survival) / len(days)
    assert steps.variance[:-1] == pytest.approx(shares[:-1], abs=1e-12)
    assert np.isnan(steps.variance[-1])  # Greenwood says nothing at 0
    assert steps.restricted_mean(100)[0] == pytest.approx(days.mean())


@given(cut_off, st.randoms())
def test_the_order_of_the_list_does_not_matter_and_the_curve_only_falls(
    pairs, chance
) -> None:
    first = product_limit(_cut(pairs))
    chance.shuffle(pairs)
    second = product_limit(_cut(pairs))
    assert first.day.tolist() == second.day.tolist()
    assert first.survival == pytest.approx(second.survival)
    assert (np.diff(first.at_risk) < 0).all()
    assert (np.diff(first.survival) < 0).all()
    assert (first.ends <= first.at_risk).all()


def _cut(pairs) -> Observed:
    days, ended = zip(*pairs, strict=True)
    return Observed.exact(np.array(days), np.array(ended))


@given(cut_off)
def test_turnbull_is_kaplan_and_meier_where_days_are_known(pairs) -> None:
    observed = _cut(pairs)
    steps, masses = product_limit(observed), turnbull(observed, gap=1e-9)
    falls = masses.last < NEVER
    assert (masses.first == masses.last)[falls].all()
    assert masses.first[falls].tolist() == steps.day.tolist()
    assert masses.survival[falls] == pytest.approx(steps.survival, abs=1e-6)


bounds = st.lists(
    st.tuples(st.integers(0, 40), st.one_of(st.integers(0, 30), st.none())),
    min_size=1,
    max_size=25,
)


def _between(pairs) -> Observed:
    return Observed(
        earliest=np.array([low for low, _ in pairs]),
        latest=np.array([NEVER if d is None else low + d for low, d in pairs]),
    )


@given(bounds)
def test_turnbull_shares_out_what_there_is_and_no_more(pairs) -> None:
    observed = _between(pairs)
    masses = turnbull(observed)
    assert masses.share.sum() == pytest.approx(1)
    assert (masses.share >= 0).all()
    assert (masses.first[1:] > masses.last[:-1]).all()
    assert 0 <= masses.gap <= 1e-6
    support = support_of(observed)
    assert (support.begin < support.stop).all()


@given(bounds, st.integers(0, 1000))
def test_no_other_distribution_makes_the_durations_likelier(pairs, seed) -> None:
    observed = _between(pairs)
    masses, support = turnbull(observed), support_of(observed)

    def likelihood(share: np.ndarray) -> float:
        sums = np.concatenate([[0.0], np.cumsum(share)])
        runs = sums[support.stop] - sums[support.begin]
        return float(np.log(np.maximum(runs, 1e-300)).mean())

    best = likelihood(masses.share)
    rng = np.random.default_rng(seed)
    for _ in range(20):
        other = rng.dirichlet(np.full(len(masses.share), 0.5))
        near = 0.9 * masses.share + 0.1 * other
        assert likelihood(other) <= best + 1e-5
        assert likelihood(near) <= best + 1e-5


def test_turnbull_agrees_with_a_table_worked_by_hand() -> None:
    """Two end on 1 to 3, one on 3 to 5, one holds after 4: half on 3, half beyond.

    Innermost are [3, 3] and [5, 5]. The first two can only be at 3, the last only at
    5, the third at either: p = (2 + p) / 4 gives p = 2/3.
    """
    observed = Observed(earliest=np.array([1, 1, 3, 5]), latest=np.array([3, 3, 5, 5]))
    masses = turnbull(observed, gap=1e-9)
    assert masses.first.tolist() == [3, 5]
    assert masses.share == pytest.approx([2 / 3, 1 / 3], abs=1e-6)


def test_rounds_that_do_not_come_to_rest_are_refused() -> None:
    rng = np.random.default_rng(0)
    low = rng.integers(0, 300, 60)
    observed = Observed(earliest=low, latest=low + rng.integers(5, 90, 60))
    with pytest.raises(Unsettled, match="more precisely"):
        turnbull(observed, gap=-1.0, most_rounds=20)


@pytest.mark.parametrize(("n", "n_ended"), [(1, 1), (5, 2), (12, 12), (40, 17)])
def test_without_censoring_bounds_are_those_of_clopper_and_pearson(n, n_ended) -> None:
    days = np.arange(1, n + 1)
    observed = Observed.exact(days, np.ones(n, dtype=bool))
    product = beta_product(product_limit(observed), days, np.array([n_ended]))
    low, high = product.bounds()
    exact = binomtest(n - n_ended, n).proportion_ci(0.95, method="exact")
    assert (low[0], high[0]) == pytest.approx((exact.low, exact.high), abs=1e-9)


def test_bounds_agree_with_the_product_of_betas_that_they_stand_for() -> None:
    """The trial at week 22, against 400,000 draws of each factor.

    The beta distribution with the moments of the product is not quite the product:
    its lower bound is 0.248 there, and that of the draws 0.243.
    """
    observed = treated()
    steps = product_limit(observed)
    product = beta_product(steps, last_seen(observed), np.array([22]))
    rng = np.random.default_rng(3)
    upper = np.ones(400_000)
    for n, d in zip(steps.at_risk[:6], steps.ends[:6], strict=True):
        upper *= beta(n - d + 1, d).rvs(len(upper), random_state=rng)
    lower = upper * beta(6, 1).rvs(len(upper), random_state=rng)
    low, high = product.bounds()
    assert low[0] == pytest.approx(np.quantile(lower, 0.025), abs=0.006)
    assert high[0] == pytest.approx(np.quantile(upper, 0.975), abs=0.004)


@given(cut_off)
def test_bounds_hold_the_curve_and_say_nothing_once_nobody_is_followed(pairs) -> None:
    observed = _cut(pairs)
    steps, seen = product_limit(observed), last_seen(observed)
    days = np.unique(seen)
    low, high = beta_product(steps, seen, days).bounds()
    assert (low <= steps.at(days) + 1e-9).all()
    assert (high >= steps.at(days) - 1e-9).all()
    assert low[-1] == 0
    assert ((low >= 0) & (high <= 1)).all()


def test_three_that_hold_do_not_prove_that_all_do() -> None:
    observed = Observed.exact(np.full(3, 100), np.zeros(3, dtype=bool))
    product = beta_product(product_limit(observed), np.full(3, 100), np.array([50]))
    low, high = product.bounds()
    assert (low[0], high[0]) == (pytest.approx(0.025 ** (1 / 3)), 1)


def test_the_median_is_bounded_by_where_one_half_lies_between_the_bounds() -> None:
    days = np.array([1, 2, 3, 4])
    low, high = np.array([0.6, 0.5, 0.3, 0.1]), np.array([0.9, 0.8, 0.5, 0.49])
    assert median_bounds(days, low, high) == (2, 4)
    assert median_bounds(days[:3], low[:3] + 0.5, high[:3]) == (None, None)


@given(bounds, st.integers(0, 99))
def test_completions_lie_within_what_is_known(pairs, seed) -> None:
    observed = _between(pairs)
    completed = completions(observed, np.random.default_rng(seed), n=3)
    for one in completed:
        assert not one.is_between.any()
        assert (one.earliest >= observed.earliest).all()
        assert (one.latest <= observed.latest).all()
        assert (one.is_holding == observed.is_holding).all()
    if not observed.is_between.any():
        assert completed == [observed]


def test_days_that_are_not_known_widen_the_bounds() -> None:
    """The same durations, known to the day and known to a span of 120 days."""
    rng = np.random.default_rng(4)
    days = np.sort(rng.integers(0, 200, 60))
    known = Observed.exact(days, np.ones(60, dtype=bool))
    off = rng.integers(0, 120, 60)
    low = np.maximum(days - off, 0)
    rough = Observed(earliest=low, latest=days - off + 120)
    at = np.array([100])
    widths = []
    for observed in (known, rough):
        parts = completions(observed, np.random.default_rng(5))
        products = [
            beta_product(product_limit(one), last_seen(one), at) for one in parts
        ]
        low_, high = BetaProduct.mixed(products).bounds()
        widths.append(high[0] - low_[0])
    assert widths[1] > widths[0]


@given(cut_off, st.integers(2, 4))
def test_ends_expected_are_ends_seen_and_one_group_is_like_itself(pairs, k) -> None:
    days, ended = (np.array(one) for one in zip(*pairs, strict=True))
    group = np.arange(len(days)) % k
    sums = log_rank_sums(days, ended, group, k)
    assert sums.expected.sum() == pytest.approx(sums.observed.sum())
    assert sums.covariance.sum(axis=1) == pytest.approx(np.zeros(k), abs=1e-9)
    twice = log_rank_sums(
        np.tile(days, 2), np.tile(ended, 2), np.repeat([0, 1], len(days)), 2
    )
    assert twice.observed == pytest.approx(twice.expected)


def test_groups_of_one_curve_are_told_apart_as_often_as_the_level_says() -> None:
    """Of 400 pairs of groups of 40 alike, about 5 % have p below 0.05."""
    rng = np.random.default_rng(6)
    n_told = 0
    for _ in range(400):
        days = rng.geometric(0.02, 80)
        ended = days <= 90
        sums = log_rank_sums(np.minimum(days, 90), ended, np.repeat([0, 1], 40), 2)
        n_told += log_rank_test([sums])[2] < 0.05
    assert 8 <= n_told <= 34  # 99.8 % of a binomial of 400 and 0.05


def test_more_uncertain_completions_make_a_test_less_sure() -> None:
    days, ended = weeks(f"{TREATED} {PLACEBO}")
    group = np.repeat([0, 1], 21)
    alike = [log_rank_sums(days, ended, group, 2)] * 5
    rng = np.random.default_rng(7)
    apart = [
        log_rank_sums(days + rng.integers(0, 12, 42), ended, group, 2) for _ in range(5)
    ]
    assert log_rank_test(alike)[0] == pytest.approx(16.79, abs=5e-3)
    assert log_rank_test(apart)[0] < log_rank_test(alike)[0]


def test_durations_that_cannot_be_are_refused() -> None:
    with pytest.raises(ImpossibleDurations, match="shorter than no day"):
        Observed.exact(np.array([-1]), np.array([True]))
    with pytest.raises(ImpossibleDurations, match="latest"):
        Observed(earliest=np.array([5]), latest=np.array([4]))
    with pytest.raises(ImpossibleDurations, match="one length"):
        Observed(earliest=np.array([5]), latest=np.array([5, 6]))
    with pytest.raises(ImpossibleDurations, match="turnbull"):
        product_limit(Observed(earliest=np.array([5]), latest=np.array([9])))


@pytest.mark.parametrize(
    ("days", "ended"),
    [
        ([6, 10, 10], [True, False, True]),
        (np.array([6.0, 10.0, 10.0]), np.array([1, 0, 1])),
        (np.array([6, 10, 10], dtype=object), np.array([1.0, 0.0, 1.0])),
    ],
)
def test_durations_of_any_column_are_whole_days(days, ended) -> None:
    known = Observed.exact(days, ended)
    assert known.earliest.tolist() == [6, 11, 10]
    assert known.latest.tolist() == [6, NEVER, 10]
    assert known.is_holding.tolist() == [False, True, False]
    assert product_limit(known).survival == pytest.approx([2 / 3, 1 / 3])


def test_a_latest_day_beyond_never_is_never() -> None:
    known = Observed(earliest=[7], latest=np.array([float(NEVER)]))
    assert known.is_holding.tolist() == [True]


@pytest.mark.parametrize(
    ("days", "ended", "why"),
    [
        ([6.5], [1], "days holds a blank, or a part of a day"),
        ([np.nan], [1], "days holds a blank, or a part of a day"),
        ([None], [1], "days holds a blank, or a part of a day"),
        ([np.inf], [1], "days holds a blank, or a part of a day"),
        (["6"], [1], "days holds what is no number of days"),
        ([True], [1], "days holds what is no number of days"),
        (np.array([6], dtype="timedelta64[D]"), [1], "days holds what is no number of "
         "days"),
        ([-1], [1], "one is shorter than no day at all"),
        ([6], [None], "ended holds neither yes nor no"),
        ([6], [2], "ended holds neither yes nor no"),
        ([6], ["yes"], "ended holds neither yes nor no"),
        ([6, 7], [1], "days and ended are not of one length"),
    ],
)  # fmt: skip
def test_what_is_no_duration_is_refused(days, ended, why: str) -> None:
    with pytest.raises(ImpossibleDurations) as refused:
        Observed.exact(days, ended)
    assert str(refused.value) == f"The durations cannot be: {why}."


def test_durations_change_neither_with_their_source_nor_by_themselves() -> None:
    source = np.array([6, 7])
    known = Observed(earliest=source, latest=source)
    source[0] = 99
    assert known.earliest.tolist() == [6, 7]
    with pytest.raises(ValueError, match="read-only"):
        known.latest[0] = 99


def test_ends_told_by_ones_and_zeros_are_ends_and_no_positions() -> None:
    days, ended = weeks(f"{TREATED} {PLACEBO}")
    sums = log_rank_sums(days.tolist(), ended.astype(int), [0] * 21 + [1] * 21, 2)
    assert sums.observed.tolist() == [9, 21]
    assert log_rank_test([sums])[0] == pytest.approx(16.79, abs=5e-3)


@pytest.mark.parametrize(
    ("days", "ended", "group", "why"),
    [
        ([6, 7], [1, 0], [0, 2], "a group is not one of 2, from 0"),
        ([6, 7], [1, 0], [0, -1], "a group is not one of 2, from 0"),
        ([6, 7], [1], [0, 1], "last_seen, ended and group are not of one length"),
        ([6, np.nan], [1, 0], [0, 1], "last_seen holds a blank, or a part of a day"),
        ([6, 7], [1, np.nan], [0, 1], "ended holds neither yes nor no"),
    ],
)
def test_a_test_of_what_is_no_duration_is_refused(days, ended, group, why) -> None:
    with pytest.raises(ImpossibleDurations) as refused:
        log_rank_sums(days, ended, group, 2)
    assert str(refused.value) == f"The durations cannot be: {why}."
