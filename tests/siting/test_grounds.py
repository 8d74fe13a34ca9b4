"""Places are compared by sources that watched the days: who comes makes no rise."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.files import EventsFile, evidence_of, file_of
from tests.support.invented import case

from ceasefire.core import (
    Claim,
    ClaimKind,
    Firmness,
    Statement,
    StatementKind,
    Watched,
)
from ceasefire.siting import SitingAnswer, Verdict, rank_sites
from ceasefire.siting.grounds import Grounds

FIRST = date(2030, 1, 1)
WINDOW = FIRST, FIRST + timedelta(days=179)


def _file(name: str, first: int, last: int, *, every: int = 2) -> EventsFile:
    """A file that watched some days of 2030, with events on them."""
    days = FIRST + timedelta(days=first), FIRST + timedelta(days=last)
    rows, read = file_of(name, name, days, every=every, watched=Watched(*days))
    return [row | {"source": "sheet"} for row in rows], read


WAR = _file("war.csv", 0, 179)
"""An event every second day, in both halves of the window."""


def _answer(*files: EventsFile, **more) -> SitingAnswer:
    return rank_sites(case(**more), evidence_of(*files), window=WINDOW)


def _claim(on: date) -> Statement:
    return Statement(
        id="says-falling",
        by="east",
        on=on,
        says="It falls.",
        kind=StatementKind.REPORT,
        firmness=Firmness.UNKNOWN,
        source="paper",
        claim=Claim(place="ford", kind=ClaimKind.VIOLENCE_FALLING),
    )


@pytest.mark.parametrize("days", [(90, 179), (0, 89), (120, 150)])
def test_monitors_who_come_or_leave_make_no_trend_of_a_place(days) -> None:
    alone, both = _answer(WAR), _answer(WAR, _file("mon.csv", *days, every=1))
    assert alone.sites[0].measured["trend"].value == pytest.approx(1.0)
    assert both.sites == alone.sites
    assert both.window == alone.window == WINDOW
    said = "Not counted here: mon.csv (watched "
    assert all(said in one.claim for one in both.findings)
    assert both.aside_in_words.startswith(said)
    assert [one["file"] for one in both.to_dict()["files_not_compared"]] == ["mon.csv"]
    assert alone.to_dict()["files_not_compared"] == []


def test_a_window_between_two_watches_keeps_its_days() -> None:
    """Nobody watched any of them: no stretch is chosen, and none runs backwards."""
    early, late = _file("a.csv", 0, 20), _file("b.csv", 60, 90)
    window = FIRST + timedelta(days=30), FIRST + timedelta(days=50)
    answer = rank_sites(case(), evidence_of(early, late), window=window)
    assert answer.window == window
    assert answer.aside == ()


def test_a_claim_is_held_against_sources_that_watched_all_its_days() -> None:
    """As much before as after; by monitors who left half way it would be falling."""
    said = (_claim(FIRST + timedelta(days=150)),)
    sheet = _file("mon.csv", 30, 104, every=1)
    (alone,) = _answer(WAR, statements=said).claims
    (both,) = _answer(WAR, sheet, statements=said).claims
    assert replace(both, aside=()) == alone
    assert alone.verdict is Verdict.NOT_DECIDABLE
    assert [one.file for one in both.aside] == ["mon.csv"]
    finding = _answer(WAR, sheet, statements=said).findings[-1]
    assert finding.claim.endswith("unknown, not quiet.")


def test_where_no_source_watched_all_days_of_a_claim_it_is_not_decided() -> None:
    said = (_claim(FIRST + timedelta(days=150)),)
    files = _file("a.csv", 0, 100), _file("b.csv", 90, 179, every=5)
    (claim,) = _answer(*files, statements=said).claims
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why.startswith("no source watched all of these days: a.csv (watched ")


def test_where_none_watched_all_of_the_window_it_is_that_of_the_longest() -> None:
    answer = _answer(_file("a.csv", 0, 100), _file("b.csv", 90, 179, every=5))
    assert answer.window == (FIRST, FIRST + timedelta(days=100))
    assert [one.file for one in answer.aside] == ["b.csv"]
    assert answer.sites[0].events_expected == pytest.approx(51)


def test_a_file_of_another_country_takes_no_place_of_those_of_this_one() -> None:
    rows, read = _file("else.csv", 0, 400)
    far = {"country": "Elsewhere", "latitude_deg": 10.0}
    other = [row | far for row in rows], read
    made = evidence_of(WAR, other)
    assert rank_sites(case(), made) == rank_sites(case(), evidence_of(WAR))


def test_days_that_nobody_watched_make_no_trend_and_no_calm() -> None:
    """Months of one sheet, with one month between them that is of nobody."""
    rows, read = _file("a.csv", 0, 89)
    later, of_later = _file("b.csv", 120, 179)
    of_later = replace(of_later, layout="a.csv")
    (site,) = _answer((rows, read), (later, of_later)).sites
    trend, deaths = site.measured["trend"], site.measured["deaths"]
    assert trend.value is None
    assert trend.why_unknown == "nobody watched from 2030-04-01 to 2030-04-30"
    assert deaths.value == pytest.approx(30 * 75 / 150)


def test_a_few_rows_of_who_watched_all_days_set_no_main_record_aside() -> None:
    """One file of the war ends weeks before; by the sheet there was hardly any."""
    war, few = _file("war.csv", 0, 129, every=1), _file("few.csv", 0, 179, every=30)
    answer = _answer(war, few)
    assert answer.window == (FIRST, FIRST + timedelta(days=129))
    assert answer.aside == ()
    assert answer.sites[0].events_expected == pytest.approx(130 + 5)


def test_monitors_with_many_events_shorten_the_window_if_they_came_early() -> None:
    """From its first half on: then all watched more than half of what is asked for."""
    early, late = _file("mon.csv", 60, 179, every=1), _file("mon.csv", 90, 179, every=1)
    assert _answer(WAR, early).window == (FIRST + timedelta(days=60), WINDOW[1])
    assert _answer(WAR, early).aside == ()
    assert _answer(WAR, early).sites[0].events_expected == pytest.approx(120 + 60)
    assert _answer(WAR, late).window == WINDOW


_SPANS = st.tuples(st.integers(-30, 150), st.integers(0, 200), st.integers(1, 9))


@given(st.lists(_SPANS, min_size=2, max_size=4))
@settings(max_examples=60, deadline=None)
def test_whoever_is_looked_at_watched_all_the_days(spans) -> None:
    """Held against each file's own days and events, one by one."""
    files = [
        _file(f"{i}.csv", first, first + n, every=every)
        for i, (first, n, every) in enumerate(spans)
    ]
    grounds = Grounds(case(), evidence_of(*files))
    watched = {
        f"{i}.csv": {FIRST + timedelta(days=first + k) for k in range(n + 1)}
        for i, (first, n, _) in enumerate(spans)
    }
    on = {read.file: [row["date_start"] for row in rows] for rows, read in files}
    asked = {FIRST + timedelta(days=k) for k in range(180)}
    stretches = [days & asked for days in watched.values() if days & asked]
    if not stretches:
        return

    def told(days: set) -> tuple[int, int, date]:
        of = [name for name, own in watched.items() if days <= own]
        return sum(day in days for name in of for day in on[name]), len(days), max(days)

    longest = max(map(len, stretches))
    best = max((days for days in stretches if 2 * len(days) > longest), key=told)
    seen = grounds.most(*WINDOW)
    assert (seen.first, seen.last) == (min(best), max(best))
    counted = {row["file"] for row in seen.ground.told.select(["file"]).to_pylist()}
    assert counted == {name for name, own in watched.items() if best <= own}
    assert {one.file for one in seen.aside} == {
        name for name, own in watched.items() if name not in counted and own & asked
    }
