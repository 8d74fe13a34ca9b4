"""Counts and treated days from a file, and every way in which one can be wrong."""

import gzip
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import FaultyInput
from ceasefire.events.count_file import read_count_series, read_days
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.count_sheet import period_of


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "counts.csv"
        path.write_text(text, "utf-8")
        return path

    return write


def read(path: Path) -> CountSeries:
    return read_count_series(path, "counts.csv")


def faults_of(path: Path) -> dict[int, str]:
    with pytest.raises(FaultyInput) as refused:
        read(path)
    return {one.line: str(one) for one in refused.value.faults}


@pytest.mark.parametrize(
    ("labels", "period", "first"),
    [
        (("2020-02-28", "2020-02-29", "2020-03-01"), Period.DAY, date(2020, 2, 28)),
        (("2020-W52", "2020-W53", "2021-W01"), Period.WEEK, date(2020, 12, 21)),
        (("2020-11", "2020-12", "2021-01"), Period.MONTH, date(2020, 11, 1)),
    ],
)
def test_days_weeks_and_months_are_read(written, labels, period, first) -> None:
    rows = "".join(f"{label},{i}\n" for i, label in enumerate(labels))
    series = read(written("date,count\n" + rows))
    assert (series.period, series.first) == (period, first)
    assert series.counts.tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    "behind", [" 00:00:00", "T00:00:00", " 00:00", "T00:00:00.000", " 00:00:00.000000"]
)
def test_the_midnight_that_a_frame_writes_behind_a_day_is_no_time(
    written, behind
) -> None:
    days = ["2020-02-28", "2020-02-29", "2020-03-01"]
    rows = "".join(f"{day}{behind},{i}\n" for i, day in enumerate(days))
    series = read(written("date,count\n" + rows))
    assert (series.period, series.first) == (Period.DAY, date(2020, 2, 28))
    assert series.counts.tolist() == [0, 1, 2]
    again = faults_of(written(f"date,count\n{rows}2020-02-28,5\n"))
    assert "stands twice" in again[5]
    noon = faults_of(written("date,count\n2020-02-28 12:00:00,1\n"))
    assert "is no date" in noon[2]


def test_exposure_and_control_come_along_whatever_the_order(written) -> None:
    series = read(
        written(
            "Control;count;note;exposure;date\n"
            "7;3;second;0.5;2021-01-02\n"
            "4;2;first;0.25;2021-01-01\n"
        )
    )
    assert series.first == date(2021, 1, 1)
    assert series.counts.tolist() == [2, 3]
    assert series.exposure is not None
    assert series.exposure.tolist() == [0.25, 0.5]
    assert series.control is not None
    assert series.control.tolist() == [4, 7]


def test_a_packed_file_is_read_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "counts.csv.gz"
    with gzip.open(path, "wt") as file:
        file.write("date,count\n2021-01-01,1\n2021-01-02,2\n")
    assert read(path).counts.tolist() == [1, 2]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=60), st.integers(0, 3000))
def test_what_is_written_is_read(tmp_path_factory, counts, offset) -> None:
    first = date.fromordinal(date(2015, 1, 1).toordinal() + offset)
    for period in Period:
        series = CountSeries(
            period=period, first=period.begin(first), counts=np.array(counts, float)
        )
        path = tmp_path_factory.mktemp("made") / "counts.csv"
        rows = [f"{period.label(d)},{c}" for d, c in zip(series.starts, counts)]  # noqa: B905
        path.write_text("date,count\n" + "\n".join(reversed(rows)) + "\n", "utf-8")
        got = read(path)
        assert (got.period, got.first) == (period, series.first)
        assert got.counts.tolist() == counts


def test_all_faults_come_at_once_each_with_its_line(written) -> None:
    found = faults_of(
        written(
            "date,count,exposure\n"
            "2021-02-01,3,1\n"
            "2021-02-02,-1,1\n"
            "2021-02-03,2.5,1\n"
            "2021-02-04,,1\n"
            "2021-02-05,many,1\n"
            "2021-02-06,nan,0\n"
            "2021-02-06,1,1\n"
            "2021-W07,1,1\n"
            "17/02/2021,1,1\n"
            "2021-02-28,1\n"
        )
    )
    assert sorted(found) == [3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert found[3].startswith("counts.csv:3: The count -1 is negative.")
    assert "is a fraction" in found[4]
    assert "unknown is never read as zero" in found[5]
    assert "no number" in found[6]
    assert "stands twice, first in line 7" in found[8]
    assert "is a week, and the dates since line 2 are days" in found[9]
    assert "'17/02/2021' is no date" in found[10]
    assert "2 fields" in found[11]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_a_comma_that_parts_no_columns_parts_off_decimals(written, delimiter) -> None:
    text = "date,count,exposure\n2021-02-01,3#0,0#8\n2021-02-02,1,0#125\n"
    got = read(written(text.replace(",", delimiter).replace("#", ",")))
    assert got.counts.tolist() == [3, 1]
    assert got.exposure.tolist() == [0.8, 0.125]


def test_a_thousand_is_no_one(written) -> None:
    """Of 2.000 nobody knows which of the two it is."""
    rows = "date;count\n2021-02-01;{}\n2021-02-02;{}\n"
    for cell in ("2.000", "1.234.567", "2,000"):
        (found,) = faults_of(written(rows.format(cell, 3))).values()
        assert "2021-02-01" not in found
        assert "thousands" in found or "is no number" in found
    assert read(written(rows.format("2.000", "3.000"))).counts.tolist() == [2, 3]
    assert read(written(rows.format("2.0", "3"))).counts.tolist() == [2, 3]


def test_it_is_said_how_a_number_with_a_comma_is_to_be_written(written) -> None:
    text = 'date,count,exposure\n2021-02-01,"1,200","0,8"\n2021-02-02,3,1\n'
    with pytest.raises(FaultyInput) as refused:
        read(written(text))
    mends = [one.mend for one in refused.value.faults]
    assert mends == ["Write it without a comma.", "Write it with a point: 0.8."]


def test_both_faults_of_one_line_are_told(written) -> None:
    with pytest.raises(FaultyInput) as refused:
        read(written("date,count,exposure\n2021-02-01,,0\n"))
    assert len(refused.value.faults) == 2


def test_a_missing_day_is_not_a_quiet_one(written) -> None:
    found = faults_of(written("date,count\n2021-02-01,3\n2021-02-05,1\n2021-02-06,0\n"))
    assert list(found) == [3]
    assert "2021-02-02 and 2 more are missing" in found[3]


def test_a_missing_week_and_a_missing_month_are_told(written) -> None:
    weeks = faults_of(written("date,count\n2020-W52,3\n2021-W01,1\n"))
    assert "2020-W53 is missing" in weeks[3]
    months = faults_of(written("date,count\n2020-12,3\n2021-02,1\n"))
    assert "2021-01 is missing" in months[3]


@pytest.mark.parametrize("bad", ["2021-02-29", "2021-W54", "2021-13", "2021-2-1", "x"])
def test_a_day_that_never_was_is_no_date(bad: str) -> None:
    assert period_of(bad) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("day,count\n2021-01-01,1\n", "There is no column 'date'"),
        ("date,events\n2021-01-01,1\n", "There is no column 'count'"),
        ("2021-01-01,1\n2021-01-02,1\n", "a row and no header"),
        ("date,count,count\n2021-01-01,1,2\n", "2 columns 'count'"),
        ("date,count,exposures\n2021-01-01,1,2\n", "near to 'exposure'"),
        ("date,count\n", "a header and no rows"),
        ("", "The file is empty."),
    ],
)
def test_a_file_of_another_shape_is_refused_in_one_sentence(written, text, says):
    with pytest.raises(FaultyInput) as refused:
        read(written(text))
    assert len(refused.value.faults) == 1
    assert says in str(refused.value)


def test_a_missing_file_is_told_with_what_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(FaultyInput, match=r"no such file.*date,count"):
        read(tmp_path / "none.csv")


def test_treated_days_are_read_in_order(written) -> None:
    path = written("date\n2021-02-14\n2021-02-13\n")
    days = read_days(path, "treated.csv", Period.DAY)
    assert days == (date(2021, 2, 13), date(2021, 2, 14))


def test_treated_days_are_of_the_form_of_the_series(written) -> None:
    path = written("date\n2021-02-14\n2021-W07\n2021-02-14\n")
    with pytest.raises(FaultyInput) as refused:
        read_days(path, "treated.csv", Period.WEEK)
    said = [str(one) for one in refused.value.faults]
    assert len(said) == 2
    wrong = "is a day, and the dates of the series are weeks"
    assert all(wrong in one for one in said), said
