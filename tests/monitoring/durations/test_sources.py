"""Durations by events: who comes or goes makes no breakdown, and hides none."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.files import EventsFile, evidence_of, file_of
from tests.support.listed import listing, one

from ceasefire.core import Watched
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.durations import (
    Censoring,
    Duration,
    DurationAnswer,
    ViolenceRule,
    measure_durations,
)

START = date(2001, 3, 1)
FIRST, LAST = START - timedelta(days=60), START + timedelta(days=120)
RULE = ViolenceRule(share=0.5, run_days=4, before_days=20, fewest_before=5)


def _day(number: int) -> date:
    return START + timedelta(days=number)


def _file(name: str, first: int, last: int, *, every: int, until: int) -> EventsFile:
    """A file that watched some days, with events up to one of them."""
    days = _day(first), _day(last)
    rows, read = file_of(name, name, days, every=every, watched=Watched(*days))
    rows = [
        row | {"source": "sheet"} for row in rows if row["date_start"] <= _day(until)
    ]
    return rows, replace(read, n_read=len(rows), n_kept=len(rows))


KEPT = _file("long.csv", -60, 120, every=1, until=0)
"""An event a day, and none from the day after the start on."""


def _answer(found: Evidence) -> DurationAnswer:
    return measure_durations(listing(one()), found, RULE)


def _lasted(found: Evidence) -> Duration:
    (told,) = _answer(found).durations
    return told


def test_monitors_who_come_with_a_truce_make_no_breakdown() -> None:
    sheet = _file("mon.csv", 1, 90, every=1, until=90)
    alone, both = _lasted(evidence_of(KEPT)), _lasted(evidence_of(KEPT, sheet))
    assert (alone.low_days, alone.high_days) == (117, None)
    assert replace(both, aside=()) == alone
    (aside,) = both.to_dict()["files_not_compared"]
    assert aside == {
        "file": "mon.csv",
        "first": "2001-03-02",
        "last": "2001-05-30",
        "is_stated": True,
    }
    (said,) = (
        s for s in _answer(evidence_of(KEPT, sheet)).assumptions if "Not counted" in s
    )
    assert said == (
        "Not counted for 1 of 1 ceasefire: mon.csv (watched 2001-03-02 to 2001-05-30). "
        "Not all the days compared were watched there, and what nobody watched is "
        "unknown, not quiet."
    )


def test_monitors_who_leave_hide_no_breakdown() -> None:
    """By twice as many events before, what came back is a third and not a half."""
    war = _file("long.csv", -60, 120, every=2, until=120)
    sheet = _file("mon.csv", -60, 0, every=1, until=0)
    assert _lasted(evidence_of(war)).high_days == 2
    assert _lasted(evidence_of(war, sheet)).high_days == 2
    assert [o.file for o in _lasted(evidence_of(war, sheet)).aside] == ["mon.csv"]


def test_sources_that_watched_all_of_it_count_together() -> None:
    other = _file("other.csv", -80, 120, every=1, until=0)
    both = evidence_of(KEPT, other)
    assert _lasted(both).aside == ()
    more = evidence_of(KEPT, _file("other.csv", -80, 120, every=2, until=120))
    assert _lasted(more).low_days == 117  # a third of what was, from the first day on
    assert _lasted(more).high_days is None


def test_where_no_source_watched_it_all_nothing_is_said() -> None:
    gone = _file("a.csv", -60, -1, every=1, until=-1)
    come = _file("b.csv", -5, 120, every=1, until=120)
    told = _lasted(evidence_of(gone, come))
    assert told.censored is Censoring.UNKNOWN
    assert told.why.startswith("no source watched all of these days: a.csv (watched ")


def test_a_file_of_another_country_takes_none_of_this_ones_place() -> None:
    rows, read = _file("else.csv", -90, 300, every=1, until=300)
    other = [row | {"country": "Elsewhere"} for row in rows], read
    assert _lasted(evidence_of(KEPT, other)) == _lasted(evidence_of(KEPT))


def test_a_few_rows_of_who_watched_longer_hide_no_breakdown() -> None:
    """By the war's own file, violence was back on the next day."""
    war = _file("war.csv", -60, 60, every=1, until=60)
    few = _file("few.csv", -60, 120, every=4, until=0)
    told = _lasted(evidence_of(war, few))
    assert (told.low_days, told.high_days) == (1, 1)
    assert told.aside == ()
    alone = _lasted(evidence_of(few))
    assert (alone.low_days, alone.high_days) == (117, None)


def test_who_watched_on_tells_how_long_it_held_where_violence_was_not_back() -> None:
    short = _file("short.csv", -60, 60, every=1, until=0)
    told = _lasted(evidence_of(short, KEPT))
    assert (told.low_days, told.high_days) == (117, None)
    assert [one.file for one in told.aside] == ["short.csv"]


def test_who_watched_on_with_too_few_events_takes_away_nothing_known() -> None:
    short = _file("short.csv", -60, 60, every=1, until=0)
    few = _file("few.csv", -60, 120, every=10, until=0)
    told = _lasted(evidence_of(short, few))
    assert (told.low_days, told.high_days) == (57, None)
    assert told.aside == ()


_FILES = st.tuples(
    st.integers(-60, -10), st.integers(0, 150), st.integers(1, 4), st.integers(0, 60)
)


@given(st.lists(_FILES, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_it_is_as_of_sets_of_files_cut_to_their_common_days(
    drawn: list[tuple[int, int, int, int]],
) -> None:
    """Held against files cut by hand: all, then without those that ended first."""
    files = [
        (f"{i}.csv", first, first + n, every, until)
        for i, (first, n, every, until) in enumerate(drawn)
    ]

    def lasted(some: list[tuple[str, int, int, int, int]]) -> Duration:
        return _lasted(
            evidence_of(
                *(
                    _file(name, first, last, every=every, until=until)
                    for name, first, last, every, until in some
                )
            )
        )

    whole = [one for one in files if one[1] <= -RULE.before_days and one[2] >= 0]
    found, told = lasted(files), []
    for cut in sorted({last for _, _, last, _, _ in whole}):
        told.append(
            lasted(
                [
                    (name, first, cut, every, until)
                    for name, first, last, every, until in whole
                    if last >= cut
                ]
            )
        )
        if told[-1].end is not None:
            break
    known = [one for one in told if one.censored is not Censoring.UNKNOWN]
    if not told:
        assert found.censored is Censoring.UNKNOWN
        return
    assert replace(found, aside=()) == (known or told)[-1]
