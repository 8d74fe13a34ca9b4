"""A day is read as it was meant, or not at all; so is a time of day."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.events.days import (
    FIRST_YEAR,
    LAST_YEAR,
    DayReader,
    Order,
    Unread,
    order_of,
)
from ceasefire.events.times import clock_in, instant_of, time_of

_DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
DAMASCUS = ZoneInfo("Asia/Damascus")


def reader(*cells: str, order: Order | None = None) -> DayReader:
    return DayReader(lambda: cells, order)


@pytest.mark.parametrize(
    "cell",
    [
        "2016-02-27",
        " 2016-2-27 ",
        "2016-02-27 00:00:00.000",
        "2016-02-27T23:59:59+02:00",
        "2016-02-27T00:00:00Z",
        "20160227",
        "20160227.0",
        "27 February 2016",
        "27-Feb-2016",
        "27 feb 2016",
        "5 Sept 2016",
        "February 27, 2016",
        "February 27 2016 21:30",
        "27/02/2016",
        "02/27/2016",
        "27.02.2016 14:30",
        "2/27/2016 2:30:00 PM",
        "٢٠١٦-٠٢-٢٧",
    ],
)
def test_a_day_that_can_be_only_one_is_read(cell: str) -> None:
    month, day = (9, 5) if "Sept" in cell else (2, 27)
    assert reader().read(cell) == date(2016, month, day)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("", Unread.MISSING),
        ("   ", Unread.MISSING),
        ("yesterday", Unread.BAD),
        ("2016-02-30", Unread.BAD),
        ("2016-00-01", Unread.BAD),
        ("31/31/2016", Unread.BAD),
        ("27/02/16", Unread.BAD),
        ("2016", Unread.BAD),
        ("201602", Unread.BAD),
        ("2.02E+13", Unread.BAD),
        ("42427", Unread.BAD),  # as a spreadsheet counts days
        ("27 Febtober 2016", Unread.BAD),
        ("0216-02-27", Unread.FAR),
        ("1799-12-31", Unread.FAR),
        ("2201-01-01", Unread.FAR),
        ("03/04/2016", Unread.AMBIGUOUS),
    ],
)
def test_what_is_no_day_is_not_read(cell: str, why: Unread) -> None:
    assert reader().read(cell) is why


def test_the_same_number_twice_needs_no_order() -> None:
    assert reader().read("04/04/2016") == date(2016, 4, 4)


@pytest.mark.parametrize(
    ("telling", "wanted"),
    [("27/02/2016", date(2016, 4, 3)), ("02/27/2016", date(2016, 3, 4))],
)
def test_one_telling_day_of_the_file_tells_the_order(
    telling: str, wanted: date
) -> None:
    days = reader("01/01/2016", telling, "03/04/2016")
    assert days.read("03/04/2016") == wanted
    (note,) = days.notes
    order = Order.DAY_FIRST if telling.startswith("27") else Order.MONTH_FIRST
    assert order.value in note


def test_a_file_at_odds_with_itself_tells_no_order() -> None:
    days = reader("27/02/2016", "02/27/2016")
    assert days.read("03/04/2016") is Unread.AMBIGUOUS
    assert days.read("27/02/2016") == days.read("02/27/2016") == date(2016, 2, 27)
    assert days.notes == []


def test_a_number_that_is_no_day_tells_no_order() -> None:
    assert order_of(["99/02/2016", "02/40/2016"]) is None
    assert order_of(["99/02/2016", "02/27/2016"]) is Order.MONTH_FIRST


def test_the_file_is_searched_once_and_only_if_it_must() -> None:
    searched = []

    def cells() -> list[str]:
        searched.append(1)
        return ["27/02/2016"]

    days = DayReader(cells)
    days.read("2016-01-01")
    days.read("27/02/2016")
    assert not searched
    days.read("03/04/2016")
    days.read("05/06/2016")
    assert len(searched) == 1


def test_an_order_that_a_person_stated_holds_for_every_day() -> None:
    days = reader("02/27/2016", order=Order.DAY_FIRST)
    assert days.read("03/04/2016") == date(2016, 4, 3)
    assert days.read("27/02/2016") == date(2016, 2, 27)
    assert days.read("02/27/2016") is Unread.CONTRARY
    assert days.read("2016-02-27") == date(2016, 2, 27)
    assert days.notes == []


@given(day=_DAYS, order=st.sampled_from(Order))
def test_every_day_comes_back_in_every_form(day: date, order: Order) -> None:
    days = reader(order=order)
    slashed = "%d/%m/%Y" if order is Order.DAY_FIRST else "%m/%d/%Y"
    forms = ("%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%d-%b-%Y", "%B %d, %Y", slashed)
    for form in forms:
        assert days.read(day.strftime(form)) == day


@given(day=_DAYS, others=st.lists(_DAYS, max_size=6), order=st.sampled_from(Order))
def test_no_day_is_ever_taken_for_another(
    day: date, others: list[date], order: Order
) -> None:
    """All days of a file are written in one order: a day is right, or ambiguous."""
    form = "%d/%m/%Y" if order is Order.DAY_FIRST else "%m/%d/%Y"
    cells = [one.strftime(form) for one in [day, *others]]
    assert reader(*cells).read(cells[0]) in {day, Unread.AMBIGUOUS}


@given(st.text(max_size=30))
def test_no_text_is_too_strange_for_a_day_or_a_time(cell: str) -> None:
    assert isinstance(reader(cell).read(cell), date | Unread)
    assert isinstance(time_of(cell), time | None)
    assert isinstance(clock_in(cell), time | None)


# Times of day


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("14:30", time(14, 30)),
        ("9:30", time(9, 30)),
        ("09:30:15", time(9, 30, 15)),
        ("9:30:00", time(9, 30)),
        ("14:30:15.250", time(14, 30, 15)),
        ("14.30", time(14, 30)),
        ("14h30", time(14, 30)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        (" 2:30 PM ", time(14, 30)),
        ("2:30pm", time(14, 30)),
        ("12:05 a.m.", time(0, 5)),
        ("12:05 PM", time(12, 5)),
        ("9 PM", time(21)),
        ("00:00", time(0)),
        ("14:30Z", time(14, 30, tzinfo=UTC)),
        ("14:30 +02:00", time(14, 30, tzinfo=timezone(timedelta(hours=2)))),
        ("14:30-0330", time(14, 30, tzinfo=timezone(-timedelta(hours=3.5)))),
        ("14:30+02", time(14, 30, tzinfo=timezone(timedelta(hours=2)))),
    ],
)
def test_a_time_is_read_as_monitors_write_it(words: str, wanted: time) -> None:
    read = time_of(words)
    assert read == wanted
    assert read is not None
    assert read.utcoffset() == wanted.utcoffset()


@pytest.mark.parametrize(
    "words",
    ["", "noon", "25:00", "24:00", "14:60", "14", "13:00 PM", "0:30 AM", "14:30+99:00",
     "14:30 EET", "about 14:30", "14:30-15:00 h"],
)  # fmt: skip
def test_what_is_no_time_is_not_read(words: str) -> None:
    assert time_of(words) is None


def test_a_time_after_a_day_is_read_but_for_the_midnight_of_spreadsheets() -> None:
    assert clock_in("2016-02-27 14:30") == time(14, 30)
    assert clock_in("27/02/2016 2:30:00 PM") == time(14, 30)
    assert clock_in("27 February 2016 21:05") == time(21, 5)
    assert clock_in("2016-02-27T14:30:00Z") == time(14, 30, tzinfo=UTC)
    for cell in ("2016-02-27", "2016-02-27 00:00:00", "2/27/2016 12:00:00 AM",
                 "2016-02-27T00:00:00.000Z", "yesterday 14:30"):  # fmt: skip
        assert clock_in(cell) is None


def test_an_instant_is_of_its_zone() -> None:
    day = date(2016, 2, 27)
    assert instant_of(day, time(0), DAMASCUS) == datetime(2016, 2, 26, 22, tzinfo=UTC)
    assert instant_of(day, time(0), None) is None
    with_offset = time(0, tzinfo=timezone(timedelta(hours=3)))
    wanted = datetime(2016, 2, 26, 21, tzinfo=UTC)
    assert instant_of(day, with_offset, DAMASCUS) == wanted
    assert instant_of(day, with_offset, None) == wanted


def test_an_hour_that_never_was_or_was_twice_makes_no_instant() -> None:
    """Syria put its clocks forward on 25 March 2016, and back on 28 October."""
    assert instant_of(date(2016, 3, 25), time(0, 30), DAMASCUS) is None
    assert instant_of(date(2016, 10, 27), time(23, 30), DAMASCUS) is None
    assert instant_of(date(2016, 3, 25), time(1, 30), DAMASCUS) == datetime(
        2016, 3, 24, 22, 30, tzinfo=UTC
    )
