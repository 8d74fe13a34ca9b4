"""Of sources that did not watch the same days, those are compared that watched all."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.files import evidence_of, file_of
from tests.support.invented import case

from ceasefire.core import Watched
from ceasefire.events.evidence import Evidence
from ceasefire.events.sources import sources_of
from ceasefire.monitoring.alarm import assess_warnings
from ceasefire.monitoring.compared import Sources
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.displacement import assess_displacement
from ceasefire.monitoring.effect import assess_effects
from ceasefire.monitoring.gains import assess_gains
from ceasefire.monitoring.windows import Window

FIRST, START, LAST = date(2029, 9, 1), date(2030, 4, 1), date(2030, 8, 30)
FIGURES = {"lacks", "windows", "groups", "lines", "covered", "quotient"}
ASSESS = (assess_compliance, assess_effects, assess_displacement, assess_gains)


WAR = file_of("acled.csv", "acled", (FIRST, LAST), watched=Watched(FIRST, LAST))
"""A war that goes on as it was: an event every second day, before and after."""


def _monitors(first: date, last: date, *, is_stated: bool = True):
    watched = Watched(first, last) if is_stated else Watched()
    return file_of("mon.csv", "sheet", (first, last), every=1, watched=watched)


@pytest.mark.parametrize("is_stated", [True, False])
@pytest.mark.parametrize(
    "days", [(START, date(2030, 5, 31)), (date(2030, 4, 10), LAST)]
)
def test_monitors_who_come_with_a_truce_make_no_rise(days, is_stated: bool) -> None:
    both = evidence_of(WAR, _monitors(*days, is_stated=is_stated))
    for assess in ASSESS:
        one, other = (assess(case(), of).records[0] for of in (evidence_of(WAR), both))
        of_one, of_other = one.to_dict(), other.to_dict()
        for key in FIGURES & of_one.keys():
            assert of_one[key] == of_other[key]
        (aside,) = other.compared.aside
        assert (aside.file, aside.is_stated) == ("mon.csv", is_stated)
        said = str(of_other["findings"]) + str(of_other.get("notes"))
        assert "Not counted here: mon.csv" in said
    judged = assess_compliance(case(), both).records[0].judged
    of_sheet = [one for one in judged if one.event_id.startswith("mon.csv")]
    n_days = (days[1] - days[0]).days + 1
    assert len(of_sheet) == n_days  # the ledger takes all of them


@pytest.mark.parametrize("is_stated", [True, False])
def test_monitors_who_come_later_raise_no_alarm(is_stated: bool) -> None:
    sheet = _monitors(date(2030, 7, 1), LAST, is_stated=is_stated)
    alone = assess_warnings(case(), evidence_of(WAR)).records[0]
    both = assess_warnings(case(), evidence_of(WAR, sheet)).records[0]
    assert both.answer == alone.answer
    assert not both.answer.alarm
    assert "Not counted here: mon.csv" in both.findings[0].claim
    assert both.to_dict()["files_not_compared"][0]["first"] == "2030-07-01"


def test_monitors_who_leave_bring_no_calm_to_a_watch() -> None:
    sheet = _monitors(FIRST, date(2030, 5, 31))
    alone = assess_warnings(case(), evidence_of(WAR)).records[0]
    both = assess_warnings(case(), evidence_of(WAR, sheet)).records[0]
    assert both.answer == alone.answer
    row = assess_compliance(case(), evidence_of(WAR, sheet)).records[0].row("covered")
    assert row.before.expected == 14 + 28  # before and after, both watched
    assert row.events.ratio == pytest.approx(1.0)


def test_where_no_source_watched_it_all_nothing_is_compared() -> None:
    until = START - timedelta(days=1)
    gone = file_of("a.csv", "acled", (FIRST, until), watched=Watched(FIRST, until))
    both = evidence_of(gone, _monitors(until, LAST))
    for assess in (assess_compliance, assess_displacement, assess_gains):
        lacks = assess(case(), both).records[0].lacks
        assert lacks.startswith("No source watched all of these days: a.csv (")
    lines = assess_effects(case(), both).records[0].lines
    assert all(line.effect is None for line in lines)
    rows = assess_compliance(case(), both).records[0].rows
    assert all(row.events.ratio is None for row in rows)
    assert all(row.events.placebo_share is None for row in rows)


def test_other_dates_are_days_that_all_those_compared_watched() -> None:
    since = date(2030, 1, 1)
    record = assess_compliance(
        case(), evidence_of(WAR, _monitors(since, LAST))
    ).records[0]
    assert record.compared.data == Window(since, LAST)
    assert record.compared.aside == ()
    assert record.row("covered").events.ratio == pytest.approx(1.0)


def test_who_watched_for_weeks_takes_no_level_from_who_watched_for_months() -> None:
    """Before and after are counted of both, and the level before of the longer one."""
    both = evidence_of(WAR, _monitors(date(2030, 2, 1), LAST))
    (lines, alone) = (
        assess_effects(case(), of).records[0] for of in (both, evidence_of(WAR))
    )
    assert [one.file for one in lines.compared.aside] == ["mon.csv"]
    assert lines.lines == alone.lines
    assert lines.lines[0].effect is not None
    assert assess_compliance(case(), both).records[0].compared.aside == ()
    as_long = evidence_of(WAR, _monitors(date(2029, 12, 1), LAST))
    assert assess_effects(case(), as_long).records[0].compared.aside == ()


def test_files_of_one_source_are_pieces_of_it() -> None:
    """Years of ACLED, and months of one sheet, are no source that comes or goes."""
    until = date(2030, 4, 5)
    after = until + timedelta(days=1)
    for source in ("acled", "sheet"):
        pieces = [
            file_of(name, source, days, every=1, watched=Watched(*days))
            for name, days in (("a.csv", (FIRST, until)), ("b.csv", (after, LAST)))
        ]
        (one,) = sources_of(evidence_of(*pieces))
        assert (one.files, one.first, one.last) == (("a.csv", "b.csv"), FIRST, LAST)
        record = assess_compliance(case(), evidence_of(*pieces)).records[0]
        assert record.row("covered").events.ratio == pytest.approx(1.0)
    overlapping = [
        file_of(name, "sheet", days, watched=Watched(*days))
        for name, days in (("a.csv", (FIRST, LAST)), ("b.csv", (START, LAST)))
    ]
    assert len(sources_of(evidence_of(*overlapping))) == 2


_OFFSETS = st.integers(0, 300)


@given(st.lists(st.tuples(_OFFSETS, _OFFSETS), min_size=1, max_size=4), _OFFSETS)
@settings(max_examples=60, deadline=None)
def test_whoever_is_counted_watched_all_the_days(
    spans: list[tuple[int, int]], begin: int
) -> None:
    """Held against each file's own days, one by one."""
    files = []
    for i, ends in enumerate(spans):
        days = [FIRST + timedelta(days=n) for n in sorted(ends)]
        of_file = file_of(f"{i}.csv", f"kind {i}", tuple(days), watched=Watched(*days))
        files.append((of_file[0], replace(of_file[1], layout=str(i))))
    made = evidence_of(*((_sheets(rows), read) for rows, read in files))
    asked = FIRST + timedelta(days=begin)

    def from_asked(data: Window) -> Window | None:
        is_in = data.first <= asked <= data.last
        return Window(asked, data.last) if is_in else None

    compared = Sources(made, lambda of_some, _: of_some).compared(from_asked)
    own = {f"{i}.csv": read.watched for i, (_, read) in enumerate(files)}
    reach = [one.last for one in own.values() if one.first <= asked <= one.last]
    if not reach:
        assert compared.files is None
        return
    watched_all = {
        name
        for name, one in own.items()
        if one.first <= asked and one.last == max(reach)
    }
    counted = set(own) if compared.files is None else compared.files
    assert counted == watched_all
    assert compared.data.first == max(own[name].first for name in watched_all)
    assert compared.data.last == max(reach)


def _sheets(rows: list[dict]) -> list[dict]:
    return [row | {"source": "sheet"} for row in rows]


def _quiet_end(**stated: Watched) -> Evidence:
    """The war, and a file of every day that tells of none after the start."""
    until = START - timedelta(days=1)
    files = (
        _war(START + timedelta(days=27)),
        file_of("mon.csv", "sheet", (FIRST, until), every=1, **stated),
    )
    return evidence_of(*files)


def _war(until: date):
    return file_of("acled.csv", "acled", (FIRST, until), watched=Watched(FIRST, until))


def test_days_that_a_file_does_not_say_to_have_watched_are_named() -> None:
    """It went silent with the truce: a truce that holds, or a file that ended."""
    record = assess_compliance(case(), _quiet_end()).records[0]
    assert record.row("covered").events.ratio == pytest.approx(1 / 3)
    (taken,) = record.to_dict()["taken_as_watched"]
    assert taken == {"file": "mon.csv", "first": "2030-04-01", "last": "2030-04-28"}
    said = next(one for one in record.findings if one.id.endswith("/covered")).claim
    assert "Taken as watched and quiet, though nobody says so: mon.csv, 20" in said
    for assess in ASSESS:
        assert assess(case(), _quiet_end()).records[0].compared.taken


@pytest.mark.parametrize("days", [27, -1])
def test_of_days_that_a_file_states_none_is_taken_for_granted(days: int) -> None:
    """Watched to the end, it is a fall; watched to the start, it is not counted."""
    stated = Watched(FIRST, START + timedelta(days=days))
    record = assess_compliance(case(), _quiet_end(watched=stated)).records[0]
    assert record.compared.taken == ()
    ratio = record.row("covered").events.ratio
    assert ratio == pytest.approx(1 / 3 if days > 0 else 1.0)


def test_a_silence_like_others_of_a_file_is_no_matter() -> None:
    """It tells of an event a month: that none came for a month is as always."""
    rare = file_of("rare.csv", "sheet", (FIRST, date(2030, 4, 9)), every=30)
    files = _war(START + timedelta(days=27)), rare
    record = assess_compliance(case(), evidence_of(*files)).records[0]
    assert record.compared.aside == record.compared.taken == ()


@pytest.mark.parametrize("source", ["acled", "sheet"])
def test_days_that_a_file_of_another_country_watched_are_no_days_of_this(
    source,
) -> None:
    """Ours ends after ten days of the truce, and what came then is not known."""
    ours = _war(START + timedelta(days=9))
    rows, read = file_of(
        "else.csv", source, (FIRST, LAST), watched=Watched(FIRST, LAST)
    )
    far = {"country": "Elsewhere", "latitude_deg": 10.0}
    both = evidence_of(ours, ([row | far for row in rows], read))
    for assess in (*ASSESS, assess_warnings):
        one, other = (assess(case(), of).records[0] for of in (evidence_of(ours), both))
        of_one, of_other = one.to_dict(), other.to_dict()
        for key in (FIGURES | {"answer", "why_not"}) & of_one.keys():
            assert of_one[key] == of_other[key]
        assert other.compared.aside == ()
