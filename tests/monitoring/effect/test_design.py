"""Which periods are treated and which are left out, and every refusal."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from ceasefire.core import NotADay, NotSeveral
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect import (
    AllTreated,
    EffectRefused,
    ImpossibleTreatment,
    NothingHappened,
    NothingTreated,
    StartOutside,
    TooLittleUntreated,
    Treatment,
)
from ceasefire.monitoring.effect.design import begin_of, counts_of, last_of, roles_of


def series(n: int = 100, period: Period = Period.DAY, **changes) -> CountSeries:
    values = {"period": period, "first": period.begin(date(2021, 1, 4))}
    values |= {"counts": np.arange(n) % 5 + 1.0} | changes
    return CountSeries(**values)


def day(n: int) -> date:
    return date(2021, 1, 4) + timedelta(days=n)


def places(mask) -> list[int]:
    return np.flatnonzero(mask).tolist()


def test_an_open_end_goes_on_to_the_end_of_the_series() -> None:
    roles = roles_of(series(), Treatment.starting(day(95)))
    assert places(roles.treated) == [95, 96, 97, 98, 99]
    assert not roles.left_out.any()


def test_the_days_from_the_announcement_are_left_out() -> None:
    roles = roles_of(series(), Treatment.starting(day(60), day(61), day(57)))
    assert places(roles.treated) == [60, 61]
    assert places(roles.left_out) == [57, 58, 59]
    assert places(roles.untreated) == [i for i in range(100) if not 57 <= i <= 61]


def test_a_week_treated_in_part_is_left_out() -> None:
    weeks = series(30, Period.WEEK)
    roles = roles_of(weeks, Treatment.starting(date(2021, 5, 5), date(2021, 5, 26)))
    assert [weeks.starts[i] for i in places(roles.treated)] == [
        date(2021, 5, 10),
        date(2021, 5, 17),
    ]
    assert [weeks.starts[i] for i in places(roles.left_out)] == [
        date(2021, 5, 3),
        date(2021, 5, 24),
    ]


def test_a_month_that_ends_with_the_treatment_is_whole() -> None:
    months = series(24, Period.MONTH)
    roles = roles_of(months, Treatment.starting(date(2022, 3, 1), date(2022, 4, 30)))
    assert places(roles.treated) == [14, 15]
    assert not roles.left_out.any()


def test_single_days_are_treated_and_no_others() -> None:
    days = [day(40), day(41), day(48), day(400)]
    roles = roles_of(series(), Treatment.on_days(days))
    assert places(roles.treated) == [40, 41, 48]


@pytest.mark.parametrize(
    ("treatment", "refusal", "says"),
    [
        (Treatment.starting(day(-3)), StartOutside, "2021-01-04 to 2021-04-13"),
        (Treatment.starting(day(100)), StartOutside, "lies outside the series"),
        (Treatment.starting(day(27)), TooLittleUntreated, "27 days before the start"),
        (
            Treatment.starting(day(40), announced=day(20)),
            TooLittleUntreated,
            "20 days before the announcement, and 28 are needed",
        ),
        (
            Treatment.starting(day(40), announced=day(-2)),
            TooLittleUntreated,
            "0 days before the announcement",
        ),
        (Treatment.on_days([day(-9), day(-8)]), NothingTreated, "No treated day lies"),
        (Treatment.on_days([day(i) for i in range(100)]), AllTreated, "All 100 days"),
        (
            Treatment.on_days([day(i) for i in range(80)]),
            TooLittleUntreated,
            "20 days without treatment",
        ),
    ],
)
def test_what_cannot_be_told_is_refused_with_what_is_needed(treatment, refusal, says):
    with pytest.raises(refusal, match=says) as refused:
        roles_of(series(), treatment)
    assert isinstance(refused.value, EffectRefused)


def test_a_series_of_one_treated_day_is_told_of_in_the_singular() -> None:
    with pytest.raises(AllTreated, match="The only day of the series is treated, "):
        roles_of(series(1), Treatment.on_days([day(0)]))


def test_a_treatment_without_a_whole_week_is_refused() -> None:
    weeks = series(30, Period.WEEK)
    treatment = Treatment.starting(date(2021, 5, 5), date(2021, 5, 14))
    with pytest.raises(NothingTreated, match="No whole week"):
        roles_of(weeks, treatment)


def test_nothing_but_zeros_is_refused() -> None:
    zeros = series(counts=np.zeros(100))
    with pytest.raises(NothingHappened, match="of the series"):
        roles_of(zeros, Treatment.starting(day(50)))
    only_treated = series(counts=np.where(np.arange(100) >= 50, 3.0, 0.0))
    with pytest.raises(NothingHappened, match="outside the treated"):
        roles_of(only_treated, Treatment.starting(day(50)))


def test_a_treatment_that_cannot_be_is_refused_at_birth() -> None:
    for make in (
        lambda: Treatment.starting(day(5), day(4)),
        lambda: Treatment.starting(day(5), announced=day(6)),
        lambda: Treatment.on_days([]),
        lambda: Treatment.on_days([day(1), day(1)]),
        Treatment,
        lambda: Treatment(start=day(1), days=(day(2),)),
    ):
        with pytest.raises(ImpossibleTreatment):
            make()


@pytest.mark.parametrize("period", list(Period))
def test_a_place_has_its_day_without_counting_up_to_it(period: Period) -> None:
    made = series(40, period)
    assert tuple(begin_of(made, at) for at in range(40)) == made.starts
    assert last_of(made) == made.last


@pytest.mark.parametrize(
    ("n", "period", "columns"),
    [
        (100, Period.DAY, 1 + 6 + 0 + 1 + 1),
        (548, Period.DAY, 1 + 6 + 2 + 1 + 1),
        (1100, Period.DAY, 1 + 6 + 4 + 1 + 1),
        (60, Period.WEEK, 1 + 0 + 1 + 1),
        (80, Period.WEEK, 1 + 2 + 1 + 1),
        (18, Period.MONTH, 1 + 2 + 1 + 1),
    ],
)
def test_a_season_asks_for_a_year_and_a_half(n, period, columns) -> None:
    made = series(n, period)
    roles = roles_of(made, Treatment.starting(made.starts[-2]))
    counts, slow = counts_of(made, roles, made.counts)
    assert counts.design.shape == (n, columns)
    assert slow[-1] == columns - 1
    assert np.array_equal(counts.design[:, -1], roles.treated)


def test_exposure_and_control_enter_as_they_should() -> None:
    exposure = np.linspace(0.5, 2, 100)
    control = np.full(100, 7.0)
    made = series(exposure=exposure, control=control)
    roles = roles_of(made, Treatment.starting(day(90)))
    counts, _ = counts_of(made, roles, made.counts)
    np.testing.assert_allclose(counts.offset, np.log(exposure))
    np.testing.assert_allclose(counts.design[:, -2], 0, atol=1e-12)


@pytest.mark.parametrize("days", [(day(500),), (day(500), day(501))])
def test_treated_days_outside_the_series_are_no_treatment(days) -> None:
    with pytest.raises(NothingTreated, match=r"^No treated day lies in the series\. "):
        roles_of(series(), Treatment.on_days(days))


def test_days_of_a_treatment_are_days_whatever_frame_they_come_from() -> None:
    midnight = datetime.fromisoformat("2021-01-05")
    assert Treatment.starting(midnight) == Treatment.starting(day(1))
    held = Treatment.on_days(one for one in (day(3), midnight))
    assert held == Treatment(days=(day(1), day(3)))
    assert [type(one) for one in held.days] == [date, date]


@pytest.mark.parametrize(
    "make",
    [
        lambda: Treatment.starting("2021-01-05"),
        lambda: Treatment.starting(day(1), end="2021-01-09"),
        lambda: Treatment.starting(day(1), announced=datetime(2021, 1, 5, tzinfo=UTC)),
        lambda: Treatment.on_days(["2021-01-05"]),
        lambda: Treatment(days=("2021-01-05",)),
    ],
)
def test_what_is_no_day_is_no_day_of_a_treatment(make) -> None:
    with pytest.raises(NotADay, match="treatment"):
        make()


def test_one_word_is_no_list_of_days_of_a_treatment() -> None:
    for make in (Treatment.on_days, lambda days: Treatment(days=days)):
        with pytest.raises(NotSeveral, match="'2031-01-01', and no list"):
            make("2031-01-01")
