"""What is said is as sure as the figures, and no surer."""

import numpy as np
import pytest

from ceasefire.events.count_series import Period
from ceasefire.monitoring.effect import Kind, Placebo, Ratio, ReportingBound
from ceasefire.monitoring.effect.model import as_on_few
from ceasefire.monitoring.effect.words import (
    few_periods,
    sentence,
    tells_nothing,
    verdict,
)
from ceasefire.monitoring.placebo import ORDINARY


def ratio(lower: float, median: float, upper: float) -> Ratio:
    return Ratio(median=median, lower=lower, upper=upper, level=0.95)


def placebo(share: float | None) -> Placebo:
    return Placebo(
        ratio=0.5,
        share=share,
        n_dates=400,
        first=None,
        last=None,
        window=28,
        reason=None if share is not None else "there are 4 other dates",
    )


FALL, SLIGHT, NONE, RISE = (
    ratio(0.3, 0.45, 0.7),
    ratio(0.6, 0.8, 1.02),
    ratio(0.5, 0.9, 1.6),
    ratio(1.1, 1.6, 2.2),
)


@pytest.mark.parametrize(
    ("found", "below_one", "share", "says"),
    [
        (FALL, 0.999, 0.01, "a fall, hard to explain by chance"),
        (FALL, 0.999, 0.20, "a fall, suggestive, not established"),
        (FALL, 0.999, None, "a fall, suggestive, not established"),
        (SLIGHT, 0.96, 0.01, "a fall, suggestive, not established"),
        (NONE, 0.7, 0.01, "not told apart from chance"),
        (RISE, 0.01, 0.9, "a rise, suggestive, not established"),
    ],
)
def test_a_fall_is_called_hard_to_explain_only_if_other_dates_agree(
    found, below_one, share, says
) -> None:
    assert verdict(found, below_one, placebo(share)).startswith(says)


def test_the_sentence_tells_ratio_interval_placebo_and_what_could_be_found() -> None:
    rare = placebo(0.02)
    said = sentence(Kind.EVENTS, FALL, verdict(FALL, 0.999, rare), rare, 0.62, None)
    assert said == (
        "Events were 0.45 times what was to be expected without it (95% interval 0.30 "
        "to 0.70): a fall, hard to explain by chance, if nothing else changed then; 2% "
        "of 400 other start dates show a fall as large, and a ratio above 0.62 would "
        "have been found in this series less than four times out of five."
    )


@pytest.mark.parametrize(
    ("found", "is_so"),
    [
        (ratio(0.02, 0.92, 37.66), True),
        (ratio(0.02, 0.71, 18.92), True),
        (ratio(0.2, 1.0, 5.0), True),
        (ratio(0.21, 1.0, 50.0), False),
        (ratio(0.01, 0.3, 4.9), False),
        (FALL, False),
        (RISE, False),
    ],
)
def test_an_interval_that_rules_nothing_out_is_said_to_tell_nothing(
    found, is_so
) -> None:
    said = sentence(Kind.EVENTS, found, ORDINARY, placebo(0.3), None, None)
    assert tells_nothing(found, ORDINARY) == is_so
    assert ("What it changed in events cannot be told; neither" in said) == is_so
    assert ("times what was to be expected without it (" in said) != is_so
    assert f"interval {found.lower:.2f} to {found.upper:.2f})" in said
    assert not tells_nothing(found, "a fall, suggestive, not established")


@pytest.mark.parametrize(
    ("counts", "few"),
    [
        ([500] + [0] * 399, 1.0),
        ([40] * 6 + [0] * 394, 6.0),
        ([3, 1] + [0] * 98, 1.6),  # (3 + 1)^2 / (9 + 1)
        ([1] * 10 + [0] * 390, None),
        ([5] * 8 + [0] * 8, None),  # half of all months: no bursts
        ([5] * 7 + [0] * 9, 7.0),
    ],
)
def test_a_few_bursts_in_a_long_quiet_are_too_few(counts, few) -> None:
    found = few_periods(np.array(counts, dtype=np.float64))
    assert found == (few and pytest.approx(few))
    if few:
        assert verdict(FALL, 0.999, placebo(0.0), few=found) == ORDINARY


def test_who_reads_that_an_interval_below_one_is_chance_reads_why() -> None:
    why = as_on_few(8.7, 255, Period.DAY)
    said = sentence(Kind.EVENTS, FALL, ORDINARY, placebo(0.0), 0.6, None, few=why)
    assert (
        "(95% interval 0.30 to 0.70): not told apart from chance, as nearly all was "
        "counted on 9 or so of the 255 days; none of" in said
    )
    assert as_on_few(None, 255, Period.DAY) == ""


def test_the_sentence_tells_what_is_not_known() -> None:
    bound = ReportingBound(low=0.8, high=1.5, as_reported=NONE)
    said = sentence(Kind.DEATHS, NONE, "a fall", placebo(None), None, bound)
    assert said.startswith("Deaths were")
    assert "whatever reporting changed between 0.8 and 1.5 times" in said
    assert "is not known (there are 4 other dates)" in said
    assert said.endswith(
        "not known (there are 4 other dates), and even a complete stop would have been "
        "found in this series less than four times out of five."
    )


def test_the_placebo_share_is_told_for_the_worst_change_of_reporting() -> None:
    bound = ReportingBound(low=0.8, high=1.5, as_reported=FALL)
    said = sentence(Kind.EVENTS, FALL, "a fall", placebo(0.07), 0.6, bound)
    assert (
        "; with reporting at 0.8 times what it was, 7% of 400 other start dates show a "
        "fall as large, and" in said
    )
