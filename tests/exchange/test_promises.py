"""Stages of an exchange that are done, as promises that were kept."""

from dataclasses import replace
from datetime import date

from tests.support.exchanges import exchange_case

from ceasefire.core import (
    AgreedPlan,
    AgreedStage,
    Measure,
    MeasureKind,
    MeasureStatus,
    Outcome,
)
from ceasefire.exchange import exchange_promises

DAY = date(2031, 5, 1)
PLAN = AgreedPlan(
    stages=(
        AgreedStage(
            released={
                ("north", "south", "women"): 3,
                ("north", "south", "others"): 2,
                ("south", "north", "others"): 1,
                ("north", "east", "others"): 0,
            }
        ),
        AgreedStage(released={("south", "north", "others"): 1}),
        AgreedStage(released={("north", "south", "others"): 9}),
    ),
    classes=("women", "others"),
)


def _seen(n_done: int, as_of: date | None = DAY, **changes):
    return exchange_promises(
        exchange_case(agreed=PLAN, n_done=n_done, **changes), as_of
    )


def test_whoever_released_at_a_stage_that_is_done_kept_it_once() -> None:
    seen = _seen(2).promises
    assert [(one.id, one.by, one.to) for one in seen] == [
        ("exchange/plan/stage-1/north/south", "north", "south"),
        ("exchange/plan/stage-1/south/north", "south", "north"),
        ("exchange/plan/stage-2/south/north", "south", "north"),
    ]
    assert {one.outcome for one in seen} == {Outcome.KEPT}
    assert {one.kind for one in seen} == {MeasureKind.PRISONER_EXCHANGE}


def test_of_stages_to_come_nothing_is_said() -> None:
    assert _seen(0).promises == ()
    assert exchange_promises(exchange_case(n_done=2), DAY).promises == ()


def test_the_day_is_that_of_the_case_and_the_ground_says_so() -> None:
    (first, *_) = _seen(1).promises
    assert first.on == DAY
    assert "of which day is not known" in first.grounds[0].says
    assert str(DAY) in first.grounds[0].says


def test_without_any_day_the_stages_are_left_out_and_told() -> None:
    seen = _seen(2, as_of=None)
    assert seen.promises == ()
    assert "2 stages of the exchange are done" in seen.left_out[0]


def test_it_is_about_the_one_measure_of_exchange_between_the_two() -> None:
    measure = Measure(
        id="swap", title="Swap", kind=MeasureKind.PRISONER_EXCHANGE,
        status=MeasureStatus.UNDER_WAY, actors=("north",), counterparts=("south",),
    )  # fmt: skip
    of = exchange_case(agreed=PLAN, n_done=1, owner="mediator")
    seen = exchange_promises(replace(of, measures=(measure,)), DAY).promises
    assert [one.about for one in seen] == ["swap", None]
    assert {owner for one in seen for owner in one.owners} == {"mediator"}
