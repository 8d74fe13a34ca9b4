"""What nobody counted, watched or estimated is never read as nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief.cautions import cautions_of
from ceasefire.brief.timeline import timeline
from ceasefire.core import Watched
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.monitoring.alarm import WarningRecord, assess_warnings
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.compliance.rows import VeiledCount
from ceasefire.monitoring.displacement import assess_displacement
from ceasefire.monitoring.effect import Kind, assess_effects
from ceasefire.monitoring.gains import assess_gains
from ceasefire.monitoring.windows import Window

FIRST, START = date(2029, 6, 1), date(2030, 4, 1)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def _one_a_day(first: date, last: date, **changes):
    return [event(10_000 + d.toordinal(), d, **changes) for d in _days(first, last)]


def _read(first: date, last: date) -> FileRead:
    return FileRead(
        file="x.csv",
        layout="sheet",
        n_read=1,
        n_kept=1,
        n_rejected=0,
        n_duplicates=0,
        watched=Watched(first, last),
    )


def test_unknown_deaths_after_make_no_fall_of_deaths() -> None:
    before = _one_a_day(FIRST, START - timedelta(days=1), deaths_best=5)
    after = _one_a_day(START, START + timedelta(days=40), deaths_best=None)
    made = evidence([*before, *after])
    row = assess_compliance(case(), made).records[0].row("covered")
    assert row.events.ratio is not None
    assert row.deaths.ratio is None
    line = assess_effects(case(), made).records[0].line("covered", Kind.DEATHS)
    assert line.effect is None
    assert "not zero" in line.why_not


def test_a_window_that_nobody_watched_is_not_a_quiet_one() -> None:
    events = _one_a_day(FIRST, START - timedelta(days=1))
    events += _one_a_day(date(2030, 9, 1), date(2030, 9, 30))
    made = evidence(events)
    reads = (
        _read(FIRST, START - timedelta(days=1)),
        _read(date(2030, 9, 1), date(2030, 9, 30)),
    )
    made = Evidence(table=made.table, rejects=made.rejects, reads=reads)
    assert made.gaps == ((START, date(2030, 8, 31)),)
    for assess in (assess_compliance, assess_displacement, assess_gains):
        record = assess(case(), made).records[0]
        assert "Nobody watched" in record.lacks
    assert assess_warnings(case(), made).records[0].watched is None
    lines = assess_effects(case(), made).records[0].lines
    assert all(line.effect is None for line in lines)


def test_files_that_do_not_say_how_long_they_watched_have_no_gap() -> None:
    events = [
        *_one_a_day(FIRST, START),
        *_one_a_day(date(2030, 9, 1), date(2030, 9, 9)),
    ]
    assert evidence(events).gaps == ()


def _of_two_files(n_between: int, quiet: tuple[int, ...] = ()) -> Evidence:
    """Events of every day in two files, with so many days between them.

    `quiet` are days of the first file, from its first, that have no event.
    """
    first = [d for i, d in enumerate(_days(FIRST, START)) if i not in quiet]
    begin = START + timedelta(days=n_between + 1)
    second = _days(begin, begin + timedelta(days=60))
    rows = [event(d.toordinal(), d, file="a.csv") for d in first]
    rows += [event(d.toordinal(), d, file="b.csv") for d in second]
    reads = tuple(
        replace(
            _read(days[0], days[-1]),
            first_day=days[0],
            last_day=days[-1],
            watched=Watched(),
        )
        for days in (first, second)
    )
    return replace(evidence(rows), reads=reads)


def test_a_silence_between_files_like_none_within_them_was_not_watched() -> None:
    a_month = _of_two_files(31)
    assert a_month.gaps == ()
    made = _of_two_files(32)
    assert made.gaps == ((date(2030, 4, 2), date(2030, 5, 3)),)
    as_long = _of_two_files(32, quiet=tuple(range(100, 132)))
    assert as_long.gaps == ()
    shorter = _of_two_files(32, quiet=tuple(range(100, 131)))
    assert len(shorter.gaps) == 1
    assert cautions_of(case(), made) == (
        "Between files, nobody is taken to have watched from 2 Apr 2030 to 3 May 2030: "
        "no day of it is a quiet one.",
    )
    record = assess_compliance(case(), made).records[0]
    assert "Nobody watched from 2030-04-02 to 2030-05-03" in record.lacks


@pytest.mark.parametrize("starts", [date(2020, 1, 1), date(2040, 1, 1)])
def test_a_ceasefire_outside_the_data_lacks_them_and_breaks_nothing(starts) -> None:
    rng = np.random.default_rng(1)
    days = _days(FIRST, START)
    events = [
        event(100 * d.toordinal() + k, d) for d in days for k in range(rng.poisson(2))
    ]
    outside = truce(
        id="outside",
        announced_at=None,
        starts_at=truce().starts_at.replace(year=starts.year),
    )
    far = case(ceasefires=(truce(), outside))
    records = assess_compliance(far, evidence(events)).records
    assert records[1].lacks
    assert records[1].daily == {}
    assert len(assess_effects(far, evidence(events)).records) == 2
    assert len(assess_warnings(far, evidence(events)).records) == 2


def test_without_data_no_number_of_violations_is_given() -> None:
    told = assess_compliance(case(), Evidence.none()).records[0].to_dict()
    assert told["decisions"] is None
    assert told["violations"] is None


def test_days_that_were_watched_and_quiet_have_no_violation() -> None:
    before = _one_a_day(FIRST, START - timedelta(days=1))
    made = evidence([*before, event(1, START + timedelta(days=60))])
    told = assess_compliance(case(ceasefires=(truce(excludes=()),)), made)
    assert sum(told.records[0].to_dict()["decisions"].values()) == 1


def test_one_event_in_four_weeks_is_not_printed_as_none_a_day() -> None:
    events = [event(1, FIRST), event(2, START - timedelta(days=20))]
    made = evidence([*events, event(3, START + timedelta(days=60))])
    claims = " ".join(
        finding.claim
        for assess in (assess_compliance, assess_displacement)
        for finding in assess(case(), made).records[0].findings
    )
    assert "under 0.1 a day before, 0.0 after" in claims
    assert "under 0.1 events a day between those it binds before" in claims


def test_a_rise_from_nothing_is_held_against_rises() -> None:
    days = _days(FIRST, START + timedelta(days=60))
    quiet = {START - timedelta(days=i) for i in range(1, 40)}
    events = [event(d.toordinal(), d) for d in days if d.day % 3 == 0]
    made = evidence([one for one in events if one["date_start"] not in quiet])
    change = assess_compliance(case(), made).records[0].row("covered").events
    assert change.ratio is None
    assert change.placebo_share == 1.0
    assert change.share_as_extreme == change.placebo_rise_share < 0.5


def test_of_a_window_that_nobody_watched_no_number_is_given() -> None:
    long_ago = truce(
        id="old",
        announced_at=None,
        starts_at=datetime(2020, 4, 1, tzinfo=UTC),
        ends_at=datetime(2020, 5, 1, tzinfo=UTC),
    )
    made = evidence(_one_a_day(START, START + timedelta(days=60)))
    record = assess_compliance(case(ceasefires=(long_ago,)), made).records[0]
    told = record.to_dict()
    assert told["windows"]["after"]["days_watched"] == 0
    for group in told["groups"]:
        assert set(group["after"].values()) == set(group["before"].values()) == {None}
    assert told["decisions"] is None


def test_a_window_watched_in_part_says_how_many_days_it_was() -> None:
    first = START - timedelta(days=14)
    made = evidence(_one_a_day(first, START + timedelta(days=60)))
    record = assess_compliance(case(), made).records[0]
    assert record.watched == {"before": 9, "between": 5, "after": 28}
    assert record.unwatched == frozenset()


def test_a_truce_of_half_a_day_has_no_whole_day_and_no_day_backwards() -> None:
    half = truce(
        announced_at=None,
        starts_at=datetime(2030, 4, 1, 12, tzinfo=UTC),
        ends_at=datetime(2030, 4, 2, tzinfo=UTC),
    )
    made = evidence(_one_a_day(FIRST, START + timedelta(days=60)))
    one = case(ceasefires=(half,))
    told = assess_compliance(one, made).records[0].to_dict()
    after = told["windows"]["after"]
    assert (after["days"], after["first"], after["last"]) == (0, None, None)
    assert told["groups"][0]["after"]["events_expected"] is None
    assert assess_warnings(one, made).records[0].why_not == "It has no whole day."


def test_deaths_without_bounds_leave_the_best_number_between_them() -> None:
    before = _one_a_day(FIRST, START - timedelta(days=1), deaths_low=0, deaths_high=3)
    bare = _one_a_day(START, START + timedelta(days=27), deaths_low=None)
    bare = [one | {"deaths_high": None, "deaths_best": 4} for one in bare]
    row = assess_compliance(case(), evidence([*before, *bare])).records[0].row("all")
    assert (row.after.deaths_low, row.after.deaths_best) == (28 * 4, 28 * 4)
    assert row.after.deaths_high == 28 * 4
    assert row.before.deaths_low < row.before.deaths_best < row.before.deaths_high


def test_of_a_handful_of_events_nothing_is_called_suggestive() -> None:
    made = evidence(
        event(i, FIRST + timedelta(days=i * 20), act="armed-clash") for i in range(40)
    )
    record = assess_compliance(case(), made).records[0]
    change = record.row("covered").events
    assert change.n_placebo > 300
    assert change.share_as_extreme is None
    assert "Too few events to say how rare" in record.findings[0].claim


def test_a_gap_outside_the_data_takes_no_watched_day_away() -> None:
    data = Window(FIRST, date(2029, 6, 30), ((date(2029, 7, 1), date(2029, 7, 20)),))
    assert Window(FIRST, date(2029, 7, 28)).n_watched(data) == 30
    assert Window(date(2029, 7, 1), date(2029, 7, 28)).n_watched(data) == 0


def test_what_may_hide_in_a_window_that_nobody_watched_is_not_nothing() -> None:
    veil = VeiledCount(under=("south",), hiding=("wolves",), before=3.0, after=0.0)
    told = veil.to_dict(frozenset({"after"}))
    assert (told["events_before"], told["events_after"]) == (3.0, None)


def test_without_event_data_no_time_line_shows_days_at_zero() -> None:
    record = assess_compliance(case(), Evidence.none()).records[0]
    assert record.daily == {}
    assert timeline(record) is None


def test_a_gap_is_blank_on_the_time_line_and_no_run_of_quiet_days() -> None:
    made = evidence(_one_a_day(FIRST, START + timedelta(days=27)))
    until, since = date(2030, 3, 10), date(2030, 3, 16)
    reads = (
        _read(FIRST, until - timedelta(days=1)),
        _read(since + timedelta(days=1), START + timedelta(days=27)),
    )
    record = assess_compliance(case(), replace(made, reads=reads)).records[0]
    assert record.daily_window.gaps == ((until, since),)
    drawn = timeline(record)
    assert drawn is not None
    assert "<title>nobody watched, 2030-03-10 to 2030-03-16</title>" in drawn
    whole = assess_compliance(case(), made).records[0]
    assert "nobody watched" not in (timeline(whole) or "")


def _local_of(placed: list[dict], unplaced: int) -> WarningRecord:
    """The watch of a truce at Ford, with so many events of no known place after it."""
    local = truce(places=("ford",), announced_at=None)
    before = _one_a_day(FIRST, START - timedelta(days=1))
    nowhere = [
        event(i, START + timedelta(days=10 + i), place_error_km=None)
        for i in range(unplaced)
    ]
    made = evidence([*before, *placed, *nowhere, event(1, START + timedelta(days=90))])
    return assess_warnings(case(ceasefires=(local,)), made).records[0]


def test_a_watch_over_events_of_no_known_place_is_no_silence() -> None:
    """One event is known, and six more may have been: silence would be a guess."""
    record = _local_of([], 6)
    assert record.answer is None
    assert record.why_not == (
        "1 event of its days can be counted, and 6 events of no known place cannot: "
        "what nobody knows is not calm."
    )
    assert record.to_dict()["events_of_unknown_place"] == 6


def test_a_watch_says_how_many_events_it_cannot_count() -> None:
    """Four are too few to hide a breakdown, and are told."""
    claim = _local_of([], 4).findings[0].claim
    assert "No alarm" in claim or "no alarm" in claim
    assert claim.endswith("Not counted: 4 events of no known place.")
    known = [event(500 + i, START + timedelta(days=3 * i)) for i in range(20)]
    long = [
        event(700, START, date_end=START + timedelta(days=30)),
        *known,
    ]
    record = _local_of(long, 6)
    assert record.answer is not None
    assert record.findings[0].claim.endswith(
        "Not counted: 1 event not known to a week and 6 events of no known place."
    )


def test_an_alarm_of_what_is_known_stands_whatever_else_there_was() -> None:
    """Two weeks of six a day are enough, though twice as many are of no known place."""
    broke = START + timedelta(days=60)
    known = [event(900 + i, broke + timedelta(days=i // 6)) for i in range(84)]
    unplaced = [
        event(2000 + i, START + timedelta(days=30 + i % 50), place_error_km=None)
        for i in range(200)
    ]
    record = _local_of([*known, *unplaced], 0)
    assert record.n_unplaced == 200
    assert record.answer is not None
    assert record.answer.alarm


def _around(before: int, after: int, unplaced: int) -> Evidence:
    """So many events in the windows of 28 days, and after it some of no known place."""
    ends = START - timedelta(days=6)
    rows = _one_a_day(FIRST, ends - timedelta(days=28))
    rows += [event(i, ends - timedelta(days=i % 28)) for i in range(before)]
    rows += [event(1000 + i, START + timedelta(days=i % 28)) for i in range(after)]
    rows += [
        event(2000 + i, START + timedelta(days=i % 28), place_error_km=None)
        for i in range(unplaced)
    ]
    return evidence([*rows, event(9, START + timedelta(days=60))])


def _row_and_line(before: int, after: int, unplaced: int):
    local = case(ceasefires=(truce(places=("ford",)),))
    made = _around(before, after, unplaced)
    row = assess_compliance(local, made).records[0].row("covered")
    line = assess_effects(local, made).records[0].line("covered", Kind.EVENTS)
    return row, line


def test_events_of_no_known_place_make_no_fall_to_nothing() -> None:
    """After 20 before come 5 that may have been there: no ratio, and none of 0."""
    row, line = _row_and_line(20, 0, 5)
    assert (row.before.expected, row.after.is_known) == (20, False)
    assert (row.events.ratio, row.events.placebo_share) == (None, None)
    assert (row.deaths.ratio, row.after.deaths_best) == (None, None)
    assert row.before.deaths_best == 20
    assert line.effect is None
    assert "Of 5 events of the days before and after nobody says" in line.why_not


def test_a_fall_is_told_only_if_it_is_one_wherever_events_were() -> None:
    """From 20, 2 and up to 17 more are a fall; 2 and up to 18 more need be none."""
    row, line = _row_and_line(20, 2, 17)
    assert row.events.ratio == pytest.approx(0.1)
    assert row.after.to_dict()["rows_of_unknown_place"] == 17
    assert line.effect is not None
    row, line = _row_and_line(20, 2, 18)
    assert row.events.ratio is None
    assert row.place_doubt == (
        "Covered: of 18 rows nobody says whether they were there, and that could turn "
        "a fall into a rise or the reverse: no ratio is told."
    )
    assert line.effect is None


def test_no_change_is_told_only_if_no_event_could_make_it_one() -> None:
    """From 10 to 10 and perhaps 1 more may be a rise: a ratio of 1 is not known."""
    row, line = _row_and_line(10, 10, 1)
    assert (row.before.expected, row.after.expected) == (10, 10)
    assert (row.events.ratio, row.n_turning) == (None, 1)
    assert line.effect is None
    row, line = _row_and_line(10, 10, 0)
    assert row.events.ratio == pytest.approx(1.0)
    assert line.why_not is None
    assert line.effect.observed == 10


def test_a_rise_stands_if_events_of_no_known_place_came_after() -> None:
    row, _ = _row_and_line(10, 20, 30)
    assert row.events.ratio == pytest.approx(2.0)
    assert row.place_doubt == ""
