"""The rule, case by case."""

from dataclasses import replace

import pytest

from ceasefire.monitoring.family import Rarity
from ceasefire.monitoring.gains.model import Indicator, Verdict
from ceasefire.monitoring.gains.verdict import verdict_of, votes_of

RARE, COMMON = 0.01, 0.6


def indicator(id_: str, before: float, during: float, share: float | None) -> Indicator:
    can_vote = id_ in {"pressure", "area", "ground"}
    return Indicator(
        id=id_,
        name=id_,
        unit="events",
        before=before,
        during=during,
        rows_before=round(abs(before)),
        rows_during=round(abs(during)),
        ratio=None if id_ == "ground" or not before else during / before,
        can_vote=can_vote,
        change=Rarity(
            placebo_share=share,
            family_share=share if can_vote else None,
            n_dates=500,
            n_apart=30,
        ),
    )


def said(**told: tuple[float, float, float | None]) -> tuple[Verdict, str]:
    told.setdefault("tempo", (40, 40, COMMON))
    by_id = {id_: indicator(id_, *values) for id_, values in told.items()}
    return verdict_of(by_id, votes_of(by_id))


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        # Fought less: a gain only where it made use of it.
        ({"pressure": (40, 10, RARE), "otherwise": (20, 30, COMMON)}, "gains"),
        ({"pressure": (40, 10, RARE), "area": (5, 8, COMMON)}, "gains"),
        ({"pressure": (40, 10, RARE), "otherwise": (20, 15, COMMON)}, "no evidence"),
        ({"pressure": (40, 10, RARE)}, "no evidence"),
        ({"pressure": (40, 10, COMMON), "area": (5, 8, COMMON)}, "no evidence"),
        # Fought more: a loss only where it does less for it.
        ({"pressure": (10, 40, RARE), "otherwise": (30, 10, COMMON)}, "loses"),
        ({"pressure": (10, 40, RARE), "area": (8, 5, COMMON)}, "loses"),
        ({"pressure": (10, 40, RARE), "otherwise": (10, 30, COMMON)}, "no evidence"),
        # Ground it is active over: not where the fighting itself explains it.
        ({"pressure": (40, 39, COMMON), "area": (5, 12, RARE)}, "gains"),
        ({"pressure": (10, 40, COMMON), "area": (5, 12, RARE)}, "no evidence"),
        ({"pressure": (39, 40, COMMON), "area": (12, 5, RARE)}, "loses"),
        ({"pressure": (40, 10, COMMON), "area": (12, 5, RARE)}, "no evidence"),
        # Places that changed hands.
        ({"ground": (0, 8, RARE)}, "gains"),
        ({"ground": (1, -8, RARE)}, "loses"),
        ({"ground": (-9, -2, RARE)}, "no evidence"),
        # More attacks alone are no gain.
        ({"tempo": (40, 200, RARE), "pressure": (40, 41, COMMON)}, "no evidence"),
    ],
)
def test_the_rule_says_what_the_table_says(told, verdict) -> None:
    assert said(**told)[0].value == verdict


def test_votes_that_contradict_each_other_cannot_be_told() -> None:
    verdict, why = said(
        pressure=(40, 10, RARE), otherwise=(20, 30, COMMON), ground=(0, -8, RARE)
    )
    assert verdict is Verdict.CANNOT_BE_TOLD
    assert "contradict" in why
    assert "fought less" in why
    assert "places lost" in why


def test_too_few_events_cannot_be_told_whatever_they_show() -> None:
    verdict, why = said(tempo=(1, 8, COMMON), ground=(0, 8, RARE))
    assert verdict is Verdict.CANNOT_BE_TOLD
    assert "9 in both windows" in why


def test_no_event_at_all_cannot_be_told() -> None:
    assert verdict_of({}, ()) == (
        Verdict.CANNOT_BE_TOLD,
        "no event with it lies in either window",
    )


def test_nothing_that_could_be_tested_cannot_be_told() -> None:
    verdict, why = said(pressure=(3, 1, None), area=(0, 0, None))
    assert verdict is Verdict.CANNOT_BE_TOLD
    assert "no indicator" in why


def test_relief_without_use_of_it_is_said() -> None:
    verdict, why = said(pressure=(40, 10, RARE), otherwise=(20, 15, COMMON))
    assert verdict is Verdict.NO_EVIDENCE
    assert "relief" in why


@pytest.mark.parametrize(
    ("before", "during", "step", "verdict"),
    [
        (4, 3, 3 / 7 - 4 / 28, "gains"),  # 4 in 28 days, and 3 in 7
        (-4, -3, 4 / 28 - 3 / 7, "loses"),
        (-4, -1, 4 / 28 - 1 / 7, "no evidence"),  # no more a day than before
    ],
)
def test_a_balance_is_held_against_days_and_not_against_windows(
    before, during, step, verdict
) -> None:
    one = replace(indicator("ground", before, during, RARE), step=step)
    by_id = {"tempo": indicator("tempo", 40, 40, COMMON), "ground": one}
    assert verdict_of(by_id, votes_of(by_id))[0].value == verdict


def test_a_day_is_too_short_to_tell_of_a_group_of_three_events_a_day() -> None:
    """93 x 1 / 29 = 3.2 are due in the day, of 5; in two days 93 x 2 / 30 = 6.2."""
    told = {
        "tempo": (90, 3, COMMON),
        "pressure": (49, 0, RARE),
        "otherwise": (41, 50, COMMON),
    }
    by_id = {id_: indicator(id_, *values) for id_, values in told.items()}
    votes = votes_of(by_id)
    assert verdict_of(by_id, votes, n_days=(28, 2))[0] is Verdict.GAINS
    assert verdict_of(by_id, votes, n_days=(28, 1)) == (
        Verdict.CANNOT_BE_TOLD,
        "too few events with it, 93 in both windows together, to look for a change in "
        "1 day",
    )
