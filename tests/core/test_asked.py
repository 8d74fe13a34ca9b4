"""What a caller asks with is a day, a whole number, several things: or is refused."""

from datetime import UTC, date, datetime

import numpy as np
import pytest

from ceasefire.core import NotADay, NotSeveral, NotWhole, as_day, as_several, as_whole

DAY = date(2031, 3, 14)


def test_a_time_stamp_at_midnight_without_a_zone_is_its_day() -> None:
    taken = as_day(datetime.fromisoformat("2031-03-14"), "The start")
    assert (taken, type(taken)) == (DAY, date)
    assert as_day(DAY, "The start") is DAY


@pytest.mark.parametrize(
    "given",
    [
        datetime.fromisoformat("2031-03-14 12:00"),
        datetime(2031, 3, 14, tzinfo=UTC),
        "2031-03-14",
        np.datetime64("2031-03-14"),
        20310314,
        None,
    ],
)
def test_what_is_no_day_is_refused_by_its_name(given) -> None:
    with pytest.raises(NotADay, match=r"^The start is .*, and no day; give a datetime"):
        as_day(given, "The start")


def test_pandas_day_is_a_day_and_its_blank_is_none() -> None:
    pandas = pytest.importorskip("pandas")
    taken = as_day(pandas.Timestamp("2031-03-14"), "The start")
    assert (taken, type(taken)) == (DAY, date)
    with pytest.raises(NotADay):
        as_day(pandas.NaT, "The start")


def test_a_whole_number_of_an_array_is_one() -> None:
    taken = as_whole(np.int64(28), "window_days", least=1, most=366)
    assert (taken, type(taken)) == (28, int)


@pytest.mark.parametrize("given", [0, 367, -5, 3.5, 28.0, "28", None, True])
def test_what_is_no_whole_number_within_bounds_is_refused(given) -> None:
    with pytest.raises(NotWhole) as refused:
        as_whole(given, "window_days", least=1, most=366)
    assert str(refused.value) == (
        f"window_days is {given!r}; give a whole number from 1 to 366."
    )


def test_one_word_is_no_list_of_its_letters() -> None:
    assert as_several(["north", "south"], "parties") == ("north", "south")
    with pytest.raises(NotSeveral) as refused:
        as_several("north", "parties")
    assert str(refused.value) == (
        "parties is 'north', and no list; give a list, if only of one."
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (None, "a NoneType"),
        (3, "an int"),
        (date(2031, 1, 1), "a date"),
        ("x" * 100, "a str"),
    ],
)
def test_one_thing_is_no_list_and_is_told_by_its_type(given: object, told: str) -> None:
    with pytest.raises(NotSeveral) as refused:
        as_several(given, "parties")  # type: ignore[arg-type]
    assert str(refused.value).startswith(f"parties is {told}, and no list; ")
