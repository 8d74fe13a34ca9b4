"""The answer as a whole: what was put in is found, and doubt is told."""

import json
from datetime import date, timedelta

import numpy as np
import pytest

from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import (
    EffectRefused,
    ImpossibleRequest,
    Kind,
    Treatment,
    estimate_effect,
)

FIRST = date(2020, 1, 6)


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def drawn(
    seed: int, ratio: float = 1.0, n: int = 500, treated=slice(440, None), mean=5.0
) -> np.ndarray:
    """Overdispersed counts with a disturbance that fades, and a known ratio."""
    rng = np.random.default_rng(seed)
    u = np.zeros(n)
    for i in range(1, n):
        u[i] = 0.6 * u[i - 1] + 0.25 * rng.normal()
    mu = mean * np.exp(u) * rng.gamma(5, 1 / 5, n)
    mu[treated] *= ratio
    return rng.poisson(mu).astype(float)


def series(counts, **changes) -> CountSeries:
    values = {"period": Period.DAY, "first": FIRST, "counts": counts} | changes
    return CountSeries(**values)


TREATED = Treatment.starting(day(440))


def test_a_ratio_that_was_put_in_is_found() -> None:
    logs, held = [], 0
    for seed in range(40):
        effect = estimate_effect(series(drawn(seed, 0.5)), TREATED)
        logs.append(np.log(effect.ratio.median))
        held += effect.ratio.lower <= 0.5 <= effect.ratio.upper
    assert np.exp(np.mean(logs)) == pytest.approx(0.5, rel=0.12)
    assert held >= 35  # of 40; fewer come by chance once in some hundred


def test_where_nothing_changed_little_is_found() -> None:
    found = 0
    for seed in range(40):
        ratio = estimate_effect(series(drawn(100 + seed)), TREATED).ratio
        found += ratio.upper < 1 or ratio.lower > 1
    assert found <= 6  # of 40


def test_a_series_answers_the_same_every_time() -> None:
    one, two = (estimate_effect(series(drawn(1)), TREATED) for _ in range(2))
    assert one.to_dict() == two.to_dict()


def test_the_answer_is_plain_values_and_never_nan() -> None:
    answer = estimate_effect(series(drawn(2, 0.6)), TREATED).to_dict()
    assert list(answer)[1:6] == [
        "ratio",
        "placebo_share",
        "smallest_detectable_ratio",
        "in_words",
        "method",
    ]
    assert set(answer["ratio"]) == {"median", "lower", "upper", "level"}
    json.dumps(answer, allow_nan=False)


def test_a_wider_level_has_a_wider_interval_around_the_same_median() -> None:
    made = series(drawn(3, 0.7))
    narrow, wide = (
        estimate_effect(made, TREATED, level=level).ratio for level in (0.8, 0.99)
    )
    assert wide.lower < narrow.lower < narrow.median < narrow.upper < wide.upper
    assert wide.median == narrow.median


def test_a_known_change_of_reporting_is_taken_out() -> None:
    """Half is reported while treated: what is counted halves, what happens does not."""
    exposure = np.where(np.arange(500) >= 440, 0.5, 1.0)
    counts = drawn(4, 0.5)
    plain = estimate_effect(series(counts), TREATED).ratio
    known = estimate_effect(series(counts, exposure=exposure), TREATED).ratio
    assert known.median == pytest.approx(2 * plain.median, rel=0.02)


def test_the_unit_of_exposure_does_not_matter() -> None:
    counts = drawn(5, 0.6)
    ratios = [
        estimate_effect(series(counts, exposure=np.full(500, unit)), TREATED).ratio
        for unit in (1.0, 24.0)
    ]
    assert ratios[1].median == pytest.approx(ratios[0].median, rel=0.01)
    assert ratios[1].upper == pytest.approx(ratios[0].upper, rel=0.01)


def test_an_unknown_change_of_reporting_makes_a_bound() -> None:
    made = series(drawn(6, 0.5))
    plain = estimate_effect(made, TREATED)
    bound = estimate_effect(made, TREATED, reporting_change=(0.8, 1.5))
    assert bound.ratio.lower == pytest.approx(plain.ratio.lower / 1.5)
    assert bound.ratio.upper == pytest.approx(plain.ratio.upper / 0.8)
    assert bound.probability_below_one <= plain.probability_below_one
    assert bound.smallest_detectable_ratio is not None
    assert plain.smallest_detectable_ratio is not None
    assert bound.smallest_detectable_ratio < plain.smallest_detectable_ratio
    known = estimate_effect(made, TREATED, reporting_change=(1.0, 1.0))
    assert known.ratio == plain.ratio


def test_what_lies_between_announcement_and_start_does_not_count() -> None:
    counts = drawn(7)
    treatment = Treatment.starting(day(440), announced=day(430))
    quiet = estimate_effect(series(counts), treatment)
    counts[430:440] = 60
    surge = estimate_effect(series(counts), treatment)
    assert surge.ratio.median == pytest.approx(quiet.ratio.median, rel=1e-6)
    assert surge.n_left_out == 10


def test_on_and_off_days_are_compared_with_their_neighbours() -> None:
    days = [day(7 * week + d) for week in range(20, 60, 2) for d in (4, 5, 6)]
    at = [(d - FIRST).days for d in days]
    level_shift = np.where(np.arange(500) > 300, 0.3, 1.0)
    rng = np.random.default_rng(8)
    counts = rng.poisson(6 * level_shift * rng.gamma(4, 1 / 4, 500)).astype(float)
    counts[at] = rng.binomial(counts[at].astype(int), 0.5)
    ratio = estimate_effect(series(counts), Treatment.on_days(days)).ratio
    assert ratio.lower < 0.5 < ratio.upper
    assert ratio.upper < 0.8


def test_one_massacre_does_not_make_a_ceasefire() -> None:
    """Deaths in their hundreds on one day before the start move the ratio little."""
    rng = np.random.default_rng(9)
    counts = rng.negative_binomial(0.7, 0.7 / (0.7 + 8), 500).astype(float)
    before = estimate_effect(series(counts), TREATED, kind="deaths")
    counts[425] = 900
    after = estimate_effect(series(counts), TREATED, kind="deaths")
    as_events = estimate_effect(series(counts), TREATED)
    assert after.ratio.median == pytest.approx(before.ratio.median, rel=0.1)
    assert after.cut is not None
    assert after.cut.n_periods >= 1
    assert as_events.cut is None


def test_the_smallest_detectable_ratio_is_found_four_times_out_of_five() -> None:
    """Held to its own promise, loosely: 60 draws at that ratio."""
    made = series(drawn(10))
    smallest = estimate_effect(made, TREATED).smallest_detectable_ratio
    assert smallest is not None
    found = sum(
        estimate_effect(series(drawn(200 + s, smallest)), TREATED).ratio.upper < 1
        for s in range(60)
    )
    assert 36 <= found <= 58


def test_an_interval_of_a_low_level_makes_no_change_surer() -> None:
    """At 60 % the interval lies below 1, but a fall is 86 % probable, and no more."""
    made = series(drawn(6, 0.8))
    usual, narrow = (
        estimate_effect(made, TREATED, level=level) for level in (0.95, 0.6)
    )
    assert 0.8 < narrow.probability_below_one < 0.95
    assert narrow.ratio.upper < 1 < usual.ratio.upper
    assert narrow.verdict == usual.verdict == "not told apart from chance"
    assert "interval" in narrow.in_words
    assert "not told apart from chance" in narrow.in_words


def test_reporting_that_may_have_fallen_makes_other_dates_count_more() -> None:
    """What is said holds for every change in the range, the placebo share as well."""
    made = series(drawn(1, 0.55))
    alone = estimate_effect(made, TREATED)
    bounded = estimate_effect(made, TREATED, reporting_change=(0.6, 1.0))
    same = estimate_effect(made, TREATED, reporting_change=(1.0, 1.0))
    assert alone.placebo_share == same.placebo_share
    assert bounded.placebo_share > alone.placebo_share
    assert bounded.placebo.ratio == alone.placebo.ratio


def test_nothing_counted_while_treated_is_told_and_bounded() -> None:
    counts = drawn(11)
    counts[440:] = 0
    effect = estimate_effect(series(counts), TREATED)
    assert 0 < effect.ratio.lower < effect.ratio.upper < 0.2
    assert any("Nothing was counted" in note for note in effect.notes)


@pytest.mark.parametrize("kind", [Kind.EVENTS, Kind.DEATHS])
def test_one_massacre_that_did_not_happen_again_is_no_fall(kind) -> None:
    """One burst lies before day 278 of 400 by chance in two of three cases."""
    counts = np.zeros(400)
    counts[274] = 500
    effect = estimate_effect(series(counts), Treatment.starting(day(278)), kind=kind)
    assert effect.verdict == "not told apart from chance"
    assert any("fell on 1 or so of the 400 days" in note for note in effect.notes)


def test_a_short_sparse_series_says_that_it_could_have_found_nothing() -> None:
    counts = np.zeros(45)
    counts[[3, 17]] = 1
    effect = estimate_effect(series(counts), Treatment.starting(day(42)))
    assert effect.smallest_detectable_ratio is None
    assert effect.placebo_share is None
    assert "not told apart from chance" in effect.in_words
    assert "and even a complete stop would have been found" in effect.in_words
    json.dumps(effect.to_dict(), allow_nan=False)


@pytest.mark.parametrize(
    ("period", "n"), [(Period.WEEK, 16), (Period.WEEK, 120), (Period.MONTH, 40)]
)
def test_weeks_and_months_are_answered_too(period: Period, n: int) -> None:
    rng = np.random.default_rng(12)
    counts = rng.negative_binomial(6, 6 / 46, n).astype(float)
    counts[-3:] = np.round(counts[-3:] * 0.2)
    made = series(counts, period=period, first=period.begin(FIRST))
    ratio = estimate_effect(made, Treatment.starting(made.starts[-3])).ratio
    assert ratio.lower < 0.2 < ratio.upper
    assert ratio.median < 0.5


def test_a_control_takes_out_what_moves_both() -> None:
    """Both fall together on the day of the start; only one was treated."""
    rng = np.random.default_rng(13)
    shared = np.exp(0.5 * np.sin(np.arange(500) / 17))
    shared[440:] *= 0.4
    counts, control = (rng.poisson(m * shared).astype(float) for m in (6.0, 60.0))
    alone = estimate_effect(series(counts), TREATED).ratio
    beside = estimate_effect(series(counts, control=control), TREATED).ratio
    assert alone.median < 0.6
    assert beside.median == pytest.approx(1, abs=0.2)
    assert beside.lower < 1 < beside.upper
    assert beside.upper / beside.lower < alone.upper / alone.lower


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "injuries"},
        {"level": 0.4},
        {"level": 1.0},
        {"level": float("nan")},
        {"level": "0.9"},
        {"level": None},
        {"reporting_change": (1.5, 0.8)},
        {"reporting_change": (0.0, 1.0)},
        {"reporting_change": (0.5, float("inf"))},
        {"reporting_change": (float("nan"), 1.0)},
        {"reporting_change": 0.8},
        {"reporting_change": (0.8,)},
        {"reporting_change": (0.8, 1.0, 1.5)},
        {"reporting_change": ("0.8", "1.5")},
    ],
)
def test_an_impossible_request_is_refused(asked) -> None:
    with pytest.raises(ImpossibleRequest) as refused:
        estimate_effect(series(drawn(1)), TREATED, **asked)
    assert isinstance(refused.value, EffectRefused)
    assert "; give " in str(refused.value)


def test_a_level_out_of_an_array_fits_json() -> None:
    level = np.float32(0.9)
    answer = estimate_effect(series(drawn(1)), TREATED, level=level)
    assert type(answer.ratio.level) is float
    json.dumps(answer.to_dict(), allow_nan=False)
