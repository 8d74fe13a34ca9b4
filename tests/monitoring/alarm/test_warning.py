"""A warning comes before an alarm, and assumes that calm does not wander for long."""

import math
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from scipy.stats import nbinom

from ceasefire.brief.sections.warnings import SECTION
from ceasefire.case import read_case
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.alarm import (
    CalmLevel,
    WarningRecord,
    WarningsAnswer,
    watch,
)
from ceasefire.monitoring.alarm.betting import BREAKDOWNS, start_weight
from ceasefire.monitoring.alarm.calm import MEMORIES, SCATTERS, prior_belief
from ceasefire.monitoring.alarm.findings import finding_of
from ceasefire.monitoring.alarm.warning import LONGEST, that_forgets_soon
from ceasefire.monitoring.alarm.watch import HALF_SPENT
from ceasefire.monitoring.alarm.words import answer_in_words

FIRST = date(2021, 2, 1)
RATE = 2.0


def series(counts) -> CountSeries:
    return CountSeries(
        period=Period.DAY, first=FIRST, counts=np.asarray(counts, dtype=float)
    )


def scattered(seed: int, n_calm: int, n_after: int, times: float) -> CountSeries:
    """Calm of 2 a day with twice the variance of chance; days do not go together."""
    rng = np.random.default_rng(seed)
    rates = np.repeat([RATE, RATE * times], [n_calm, n_after])
    return series(rng.poisson(rates * rng.gamma(RATE, 1 / RATE, len(rates))))


def day_of(label: str) -> int:
    return (date.fromisoformat(label) - FIRST).days


def likelihood(counts, setting, times=1.0, steadier=1.0, start=None) -> float:
    """Of counts in one setting, whose rate is multiplied from `start` on; by scipy."""
    variance, carry, persistence = setting
    size, level, made, mean = RATE / (variance - 1), RATE, 1.0, RATE
    for at, count in enumerate(counts):
        if at == start:
            size, level, mean = size * steadier, level * times, mean * times
        made *= nbinom.pmf(count, size, size / (size + level))
        level = mean * (1 - persistence) + carry * count + (persistence - carry) * level
    return float(made)


def settings_that_forget_soon() -> list[tuple[float, tuple[float, float, float]]]:
    """Weights and settings, from the tables: memory weighs less with little scatter."""
    return [
        (
            of_scatter * weight * (min(1, (variance - 1) / 2) if persistence else 1),
            (variance, carry, persistence),
        )
        for variance, of_scatter in SCATTERS
        for carry, persistence, weight in MEMORIES
        if persistence <= 0.75
    ]


def test_its_evidence_is_the_sum_of_ratios_that_anybody_can_compute() -> None:
    """A rate that is given, four counts: every start, multiple and setting."""
    counts = [3, 9, 6, 11]
    every = settings_that_forget_soon()
    calm = sum(weight * likelihood(counts, setting) for weight, setting in every)
    evidence = sum(
        start_weight(start, HALF_SPENT[Period.DAY])
        * share
        * sum(
            weight * likelihood(counts, setting, times, steadier, start)
            for weight, setting in every
        )
        / calm
        for start in range(len(counts))
        for times, steadier, share in BREAKDOWNS
    )
    answer = watch(series(counts), FIRST, calm=CalmLevel(rate=RATE))
    assert answer.evidence[-1].warning_evidence == pytest.approx(evidence, rel=1e-9)


def test_it_is_what_is_believed_of_a_calm_that_forgets_soon() -> None:
    belief = prior_belief(RATE, 28)
    kept = that_forgets_soon(belief)
    assert max(belief.persistence) > LONGEST == max(kept.persistence)
    assert set(zip(kept.carry, kept.persistence, strict=True)) == {
        (carry, persistence)
        for carry, persistence, _ in MEMORIES
        if persistence <= LONGEST
    }


@pytest.mark.parametrize("seed", range(6))
def test_a_fourfold_rate_is_warned_of_within_days_and_before_any_alarm(seed) -> None:
    answer = watch(scattered(seed, 90, 30, times=4.0), FIRST)
    first = answer.warnings[0]
    assert 90 <= day_of(first.raised) <= 100
    assert abs((first.since - FIRST).days - 90) <= 5
    if answer.alarm:
        assert first.raised <= answer.first_alarm


def test_calm_whose_days_do_not_go_together_is_seldom_warned_of() -> None:
    warned = [bool(watch(scattered(s, 150, 0, 1), FIRST).warnings) for s in range(40)]
    assert sum(warned) <= 5  # at most 5 in 100; six or more of 40 have under 2 in 100


def test_a_warning_without_alarm_says_what_it_assumes() -> None:
    answer = watch(scattered(2, 90, 12, times=3.0), FIRST, with_power=True)
    assert answer.warning_standing
    assert not answer.alarm
    last = answer.warnings[-1]
    assert answer.in_words.startswith(f"Warning on {last.raised}: more than calm since")
    assert "unless calm wanders for more than a few days" in answer.in_words
    assert "it is no alarm" in answer.in_words
    assert f"Since {last.since}: " in answer.in_words
    assert answer.rate_now.n_periods == len(answer.evidence) + 28 - day_of(
        last.periods[0]
    )
    assert any(
        "forgets a surplus within a few days" in one for one in answer.assumptions
    )
    # What a warning would find is not asked while one stands.
    assert answer.warning_power is None
    assert answer.power is not None


def test_it_is_told_to_machines_beside_the_alarm() -> None:
    told = watch(scattered(2, 90, 12, times=3.0), FIRST).to_dict()
    assert (told["alarm"], told["warning"], told["warning_standing"]) == (
        False, True, True,
    )  # fmt: skip
    assert told["first_alarm"] is None
    assert told["first_warning"] == told["warnings"][0]["raised"]
    assert told["warning_since"] == told["warnings"][0]["since"]
    assert told["warning_line"] == 20
    reached = [one for one in told["evidence"] if one["warning_evidence"] >= 20]
    assert reached[0]["period"] == told["first_warning"]


def test_it_ends_when_calm_has_come_back_and_comes_again() -> None:
    rng = np.random.default_rng(6)
    rates = np.repeat([2.0, 9.0, 2.0, 9.0], [60, 8, 60, 8])
    answer = watch(series(rng.poisson(rates)), FIRST)
    first, second = answer.warnings
    assert 60 <= day_of(first.raised) < 68 < day_of(first.rearmed) < 128
    assert 128 <= day_of(second.raised) < 136
    assert second.rearmed is None


def test_power_tells_both_and_a_warning_finds_no_less() -> None:
    answer = watch(scattered(4, 90, 0, 1), FIRST, with_power=True)
    assert answer.power is not None
    assert answer.warning_power is not None
    assert answer.warning_power.n_found >= answer.power.n_found
    by = math.ceil(answer.warning_power.median_periods or math.nan)
    n_found = answer.warning_power.n_found
    assert f"and a warning in {n_found} (half of all by day {by})." in answer.in_words


def test_the_finding_of_a_case_names_the_events_of_a_warning(ceasefire) -> None:
    counts = scattered(2, 90, 12, times=3.0)
    ids = [[f"{day}-{k}" for k in range(int(n))] for day, n in enumerate(counts.counts)]
    answer = watch(counts, FIRST, event_ids=ids)
    found = finding_of(ceasefire, None, answer, None, "between those it binds")
    assert found.certainty.words == "warning, no alarm"
    last = answer.warnings[-1]
    span = range(day_of(last.periods[0]), day_of(last.raised) + 1)
    expected = tuple(e for day in span for e in ids[day])
    assert last.events == expected
    assert found.grounds[-1].refs == expected[:25]
    assert found.grounds[-1].n == len(expected)


@pytest.fixture
def ceasefire():
    return read_case("two-rivers").ceasefires[0]


def test_a_week_after_the_start_of_a_breakdown_it_already_stands() -> None:
    """Calm of two a day for four months, then four times as much: plain to any eye."""
    calm = [2, 1, 4, 0, 3, 2, 2, 5, 1, 0, 2, 3, 4, 1, 2, 0, 3, 2, 6, 1, 2, 1, 3, 2] * 5
    broken = [10, 6, 7, 9, 6, 12, 2]
    answer = watch(series(calm + broken), FIRST)
    start = FIRST + timedelta(days=len(calm))
    assert answer.warning_standing
    assert answer.warnings[-1].since == start
    assert day_of(answer.warnings[-1].raised) <= len(calm) + 5


CALM = [2, 1, 3, 2, 4, 0, 2, 1, 2, 3, 1, 5, 2, 0, 2, 3, 1, 2, 2, 4] * 3


def test_a_warning_after_an_alarm_that_is_over_is_not_told_as_that_alarm(
    ceasefire,
) -> None:
    answer = watch(series([*CALM, *[9] * 12, *CALM, 6, 7, 6]), FIRST)
    assert [one.rearmed for one in answer.alarms] == ["2021-04-27"]
    assert (answer.alarm, answer.standing, answer.warning_standing) == (
        True,
        False,
        True,
    )
    assert answer.in_words.startswith("Warning on 2021-06-15")
    found = finding_of(ceasefire, None, answer, None, "between those it binds")
    assert found.certainty.words == "warning, no alarm"
    assert found.grounds[-1].says.endswith("on which the warning rests")
    record = WarningRecord(
        ceasefire=ceasefire,
        watched=None,
        answer=answer,
        why_not=None,
        n_undated=0,
        n_unplaced=0,
        findings=(found,),
    )
    told = WarningsAnswer(records=(record,), level=0.05, missing=None)
    (headline,) = SECTION.headlines(read_case("two-rivers"), Evidence.none(), told)
    assert headline.certainty.words == "warning, no alarm"
    assert (
        "a warning on 2021-06-15, and no alarm since that of 2021-04-04;"
        in headline.claim
    )


def test_a_warning_that_has_passed_is_told_where_there_was_no_alarm() -> None:
    """Nine days at three times calm, warned of and past: silence would deny them."""
    rng = np.random.default_rng(3)
    rates = np.repeat([RATE, RATE * 3, RATE], [60, 9, 40])
    answer = watch(series(rng.poisson(rates * rng.gamma(RATE, 1 / RATE, 109))), FIRST)
    assert not answer.alarm
    assert not answer.warning_standing
    assert (
        "That is no proof of calm. A warning on 2021-04-04, of more than calm since "
        "about 2021-04-01, has passed: calm had come back by 2021-04-25. In the last "
        in answer.in_words
    )


def test_of_many_warnings_that_have_passed_the_first_five_are_named() -> None:
    answer = watch(scattered(3, 60, 10, 3.0), FIRST)
    one = replace(answer.warnings[0], rearmed="2021-06-01")
    days = [f"2021-05-0{day}" for day in range(1, 8)]
    many = replace(
        answer, alarms=(), warnings=tuple(replace(one, raised=day) for day in days)
    )
    told = answer_in_words(many, "2021-06-30").in_words
    named = ", ".join(days[:5])
    assert f"have passed, as calm came back: {named}, and 2 after them." in told


def test_beside_an_alarm_that_stands_it_is_said_when_it_was_warned_of() -> None:
    answer = watch(scattered(3, 120, 60, 3.0), FIRST)
    assert answer.standing
    assert answer.alarms[-1].raised == "2021-06-11"
    assert "It was warned of on 2021-06-06." in answer.in_words


def test_a_warning_on_the_day_of_an_alarm_is_not_told_beside_it() -> None:
    rng = np.random.default_rng(3)
    rates = np.repeat([RATE, RATE * 15, RATE / 2], [60, 3, 60])
    answer = watch(series(rng.poisson(rates)), FIRST)
    (alarm,), warned = answer.alarms, [one.raised for one in answer.warnings]
    assert alarm.rearmed
    assert warned == [alarm.raised]
    assert f"Alarm on {alarm.raised}" in answer.in_words
    assert "arning" not in answer.in_words.split("Were the rate")[0]
