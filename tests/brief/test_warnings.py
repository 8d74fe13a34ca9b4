"""A breakdown that was put into an invented country is warned of within days."""

import json
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from tests.support.invented import case, event, evidence

from ceasefire.brief import write_brief
from ceasefire.brief.model import BriefFiles
from ceasefire.brief.page import label


@pytest.fixture(scope="module")
def told(two_rivers: BriefFiles) -> dict:
    return json.loads(two_rivers.json.read_text("utf-8"))


def _watched(told: dict, ceasefire: str) -> dict:
    every = told["sections"]["warnings"]["ceasefires"]
    return next(one["alarm"] for one in every if one["ceasefire"] == ceasefire)


def test_it_is_warned_of_within_a_week_since_the_day_it_began(told) -> None:
    assert any("breaks down on 1 February 2032" in one for one in told["case"]["truth"])
    last = _watched(told, "cessation")["warnings"][-1]
    assert last["since"] == "2032-02-01"
    assert "2032-02-02" <= last["raised"] <= "2032-02-07"
    assert last["rearmed"] is None
    assert last["events"]


def test_the_first_minute_says_so_and_that_it_is_no_alarm(told) -> None:
    claims = [one["claim"] for one in told["one_minute"]]
    (said,) = [one for one in claims if "a warning on" in one]
    assert said.startswith("Cessation of hostilities: a warning on 2032-02-0")
    assert (
        ", and no alarm; since about 2032-02-01 at 2.7 times the rate of calm." in said
    )


def test_the_table_names_the_warning_and_its_day(two_rivers: BriefFiles) -> None:
    page = two_rivers.html.read_text("utf-8")
    section = page.split('<section id="warnings"')[1].split("</section>")[0]
    assert "<b>warning</b>" in section
    assert "1 Feb 2032<small>it stands</small>" in section


def test_a_truce_that_held_is_not_warned_of(told) -> None:
    held = _watched(told, "ferrytown-truce")
    assert (held["alarm"], held["warning"]) == (False, False)


def test_weeks_and_months_keep_their_labels_and_days_are_read_as_days() -> None:
    labels = ("2032-02-06", "2032-W06", "2032-02")
    assert [label(one) for one in labels] == ["6 Feb 2032", "2032-W06", "2032-02"]


def test_a_warning_that_has_passed_stands_in_the_table_beside_no_alarm(
    tmp_path: Path,
) -> None:
    """Nine days at three times calm, sixty days after the start."""
    rng = np.random.default_rng(3)
    rates = np.repeat([2.0, 6.0, 2.0], [60, 9, 40])
    counts = rng.poisson(rates * rng.gamma(2.0, 0.5, 109))
    days = [date(2030, 4, 1) + timedelta(days=at) for at in range(109)]
    told = [day for day, n in zip(days, counts, strict=True) for _ in range(n)]
    rows = evidence(event(number, day) for number, day in enumerate(told))
    files = write_brief(case(), rows, tmp_path)
    assert "none<small>a warning on 2 Jun 2030 passed</small>" in files.html.read_text(
        "utf-8"
    )
