"""What the ceasefires of a case changed: known effects are found, others are not."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.monitoring.effect import EffectsAnswer, Kind, assess_effects
from ceasefire.monitoring.series import day_of


@pytest.fixture(scope="module")
def two_rivers() -> EffectsAnswer:
    known = read_case("two-rivers").for_reader(Reader("public"))
    return assess_effects(known, read_events(known.event_files))


def _events_ratio(answer: EffectsAnswer, ceasefire: str, group: str):
    record = next(one for one in answer.records if one.ceasefire.id == ceasefire)
    line = record.line(group, Kind.EVENTS)
    assert line is not None
    return line.effect.ratio if line.effect else None


def test_what_was_put_in_lies_in_the_interval(two_rivers) -> None:
    """True as recorded: 0.3, and 0.5 * 0.85 / 0.7; 1.7 * 0.85 / 0.7; no effect."""
    known = (
        ("ferrytown-truce", "covered", 0.3),
        ("cessation", "covered", 0.61),
        ("harvest-pause", "covered", 1.0),
    )
    for ceasefire, group, truth in known:
        ratio = _events_ratio(two_rivers, ceasefire, group)
        assert ratio.lower <= truth <= ratio.upper, ceasefire


def test_a_pause_that_changed_nothing_is_not_told_apart_from_chance(two_rivers) -> None:
    ratio = _events_ratio(two_rivers, "harvest-pause", "covered")
    assert ratio.lower < 1 < ratio.upper


def test_where_nothing_was_ever_counted_there_is_no_estimate(two_rivers) -> None:
    """No group that is left out is in Ferrytown: unknown, and not a fall."""
    assert _events_ratio(two_rivers, "ferrytown-truce", "excluded") is None
    record = two_rivers.records[1]
    line = record.line("excluded", Kind.EVENTS)
    assert line is not None
    assert "zero" in line.why_not
    finding = next(one for one in record.findings if "excluded/events" in one.id)
    assert finding.certainty.words == "unknown"


def test_without_events_nothing_is_said_and_the_way_to_give_them_is() -> None:
    answer = assess_effects(case(), Evidence.none())
    assert "--events" in answer.missing
    assert answer.records[0].lines == ()


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        # In force on all days of the data, of which none lie before it.
        (
            datetime(2029, 1, 1, tzinfo=UTC),
            None,
            "The data begin on 2030-01-01, and its first "
            "whole day was 2029-01-01: there are none of the days before.",
        ),
        (
            datetime(2030, 2, 1, 6, 30, tzinfo=UTC),
            datetime(2030, 2, 2, 18, 30, tzinfo=UTC),
            "It has no whole day within the data.",
        ),
        (
            datetime(2031, 1, 1, tzinfo=UTC),
            None,
            "It has no whole day within the data.",
        ),
    ],
)
def test_where_nothing_is_estimated_it_is_said_why(start, end, why) -> None:
    made = truce(
        announced_at=None,
        starts_at=start,
        ends_at=end,
    )
    days = [event(i, date(2030, 1, 1) + timedelta(days=i)) for i in range(90)]
    (record,) = assess_effects(case(ceasefires=(made,)), evidence(days)).records
    assert record.lines == ()
    assert record.to_dict()["why_not"] == why


def test_days_after_the_window_change_nothing() -> None:
    """What happens later must not reach back into what is said of the first days."""
    rng = np.random.default_rng(3)
    first = (np.datetime64("2029-06-01") - np.datetime64("1970-01-01")).astype(int)
    start = (np.datetime64("2030-04-01") - np.datetime64("1970-01-01")).astype(int)
    early = [
        event(100 * day + k, day_of(int(day)))
        for day in range(first, start + 28)
        for k in range(rng.poisson(2.0))
    ]
    late = [event(10**6 + k, day_of(int(start) + 40 + k % 90)) for k in range(900)]
    # the last event of the window stands in both, so both reach as far
    ends = [event(10**7, day_of(int(start) + 27))]
    one = assess_effects(case(), evidence([*early, *ends])).to_dict()
    other = assess_effects(case(), evidence([*early, *ends, *late])).to_dict()
    assert one == other


def test_its_words_stand_in_plain_values(two_rivers) -> None:
    told = two_rivers.to_dict()
    lines = [line for one in told["ceasefires"] for line in one["lines"]]
    assert {line["kind"] for line in lines} == {"events", "deaths"}
    keys = {
        "ratio",
        "placebo_share",
        "smallest_detectable_ratio",
        "in_words",
        "method",
    }
    assert all(keys <= line["effect"].keys() for line in lines if line["effect"])
