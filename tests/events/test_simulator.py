"""What is put in can be found again, and looks like counts of conflict."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from ceasefire.events.simulator import rates, simulate
from ceasefire.events.simulator_plan import (
    Effect,
    ImpossiblePlan,
    Plan,
    Record,
    Spot,
    Stream,
)

FIRST, N_DAYS = date(2030, 1, 1), 3000
HALF = FIRST + timedelta(days=N_DAYS // 2)
END = FIRST + timedelta(days=N_DAYS)
SPOT = Spot(name="A", adm_1="P", adm_2="Q", latitude_deg=-30, longitude_deg=-20)
STREAM = Stream(
    id="war",
    side_a="North",
    side_b="South",
    spots=(SPOT,),
    events_per_day=3.0,
    acts={"shelling": 1.0},
)


def plan(*effects: Effect, reported=None, streams=(STREAM,)) -> Plan:
    record = Record(
        reported=reported or {FIRST: 1.0}, place_error_km={10.0: 1.0}, known_to_week=0.1
    )
    return Plan(
        first_day=FIRST,
        n_days=N_DAYS,
        zone=ZoneInfo("UTC"),
        streams=streams,
        effects=effects,
        record=record,
    )


def draw(made: Plan, seed: int = 5):
    return simulate(made, np.random.default_rng(seed))


def _daily(events) -> np.ndarray:
    days = [(e.began_at.date() - FIRST).days for e in events if e.began_at]
    return np.bincount(days, minlength=N_DAYS)


def test_the_same_seed_gives_the_same_events_and_another_others() -> None:
    assert draw(plan()) == draw(plan())
    assert draw(plan()) != draw(plan(), seed=6)


def test_a_known_effect_is_found_again() -> None:
    effect = Effect(ratio=0.5, first=HALF, last=END, streams=("war",))
    daily = _daily(draw(plan(effect)))
    ratio = daily[N_DAYS // 2 :].mean() / daily[: N_DAYS // 2].mean()
    assert ratio == pytest.approx(0.5, abs=0.06)


def test_an_effect_in_one_place_leaves_the_other_alone() -> None:
    other = Spot(name="B", adm_1="P", adm_2="R", latitude_deg=-31, longitude_deg=-20)
    two = Stream(
        id="war", side_a="N", side_b="S", spots=(SPOT, other), events_per_day=3.0,
        acts={"shelling": 1.0},
    )  # fmt: skip
    effect = Effect(ratio=0.2, first=FIRST, last=END, streams=("war",), spots=("A",))
    made = rates(plan(effect, streams=(two,)), two)
    assert made[:, 0] == pytest.approx(0.2 * made[:, 1])


def test_counts_are_overdispersed_and_follow_one_another() -> None:
    daily = _daily(draw(plan()))
    assert daily.var() / daily.mean() > 1.5
    assert np.corrcoef(daily[:-1], daily[1:])[0, 1] > 0.05


def test_a_change_of_reporting_looks_like_a_change_of_violence() -> None:
    daily = _daily(draw(plan(reported={FIRST: 0.9, HALF: 0.45})))
    ratio = daily[N_DAYS // 2 :].mean() / daily[: N_DAYS // 2].mean()
    assert ratio == pytest.approx(0.5, abs=0.06)


def test_the_true_place_lies_within_the_stated_error() -> None:
    for event in draw(plan())[:500]:
        north = (event.latitude_deg + 30) * 111.2
        east = (event.longitude_deg + 20) * 111.2 * np.cos(np.radians(30))
        assert np.hypot(north, east) <= event.place_error_km + SPOT.spread_km + 0.2


def test_a_week_holds_seven_days_and_a_day_one() -> None:
    for event in draw(plan())[:500]:
        n_days = (event.last_day - event.first_day).days + 1
        assert n_days == (1 if event.began_at else 7)


def test_no_event_may_have_happened_after_the_last_day() -> None:
    assert max(event.last_day for event in draw(plan())) == END - timedelta(days=1)


def test_deaths_have_bounds_around_them_and_a_heavy_tail() -> None:
    events = draw(plan())
    assert all(e.deaths_low <= e.deaths_best <= e.deaths_high for e in events)
    deaths = np.array([e.deaths_best for e in events if e.deaths_best])
    assert deaths.max() > 20 * np.median(deaths)


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImpossiblePlan, match="ratio"):
        Effect(ratio=0, first=FIRST, last=HALF, streams=("war",))
    with pytest.raises(ImpossiblePlan, match="before it begins"):
        Effect(ratio=1, first=HALF, last=FIRST, streams=("war",))
    with pytest.raises(ImpossiblePlan, match="peace"):
        plan(Effect(ratio=1, first=FIRST, last=HALF, streams=("peace",)))
    with pytest.raises(ImpossiblePlan, match="persistence"):
        Stream(
            id="x", side_a="a", side_b="b", spots=(SPOT,), events_per_day=1,
            acts={"a": 1}, persistence=1.0,
        )  # fmt: skip
