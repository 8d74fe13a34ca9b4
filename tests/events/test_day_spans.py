"""Days of which only a part is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.events.day_spans import (
    DaySpan,
    ImpossibleSpan,
    read_span,
    span_of_parts,
)
from ceasefire.events.days import DayReader, Unread


def reader(*cells: str) -> DayReader:
    return DayReader(lambda: cells)


def test_a_month_is_all_of_its_days_and_a_year_too() -> None:
    assert span_of_parts(2016, 2, None) == DaySpan(date(2016, 2, 1), date(2016, 2, 29))
    assert span_of_parts(2016, None, None).n_days == 366
    assert span_of_parts(2016, None, 13).n_days == 366  # a day of no month says nothing
    assert span_of_parts(2016, 2, 29).is_exact


@pytest.mark.parametrize("parts", [(2015, 2, 29), (2015, 13, 1), (99, 1, 1)])
def test_a_day_that_never_was_is_none(parts) -> None:
    assert span_of_parts(*parts) is None


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2016-02-27", date(2016, 2, 27), date(2016, 2, 27)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02-20/2016-03-05", date(2016, 2, 20), date(2016, 3, 5)),
        ("2016-02 to 2016", date(2016, 2, 1), date(2016, 12, 31)),
        ("27/02/2016", date(2016, 2, 27), date(2016, 2, 27)),
    ],
)
def test_a_cell_is_read_as_the_days_it_may_mean(cell, first, last) -> None:
    assert read_span(cell, reader()) == DaySpan(first, last)


def test_a_date_that_may_be_two_days_is_not_guessed() -> None:
    assert read_span("03/04/2017", reader("03/04/2017")) is Unread.AMBIGUOUS
    told = reader("03/04/2017", "27/04/2017")
    assert read_span("03/04/2017", told).first == date(2017, 4, 3)


@given(st.text(max_size=24))
def test_any_cell_is_a_span_or_a_reason(cell) -> None:
    found = read_span(cell, reader(cell))
    assert isinstance(found, DaySpan | Unread)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ImpossibleSpan, match="2016-02-02"):
        DaySpan(date(2016, 2, 2), date(2016, 2, 1))


days = st.dates(date(1990, 1, 1), date(2020, 12, 31))
spans = st.tuples(days, days).map(lambda pair: DaySpan(min(pair), max(pair)))


@given(spans, spans)
def test_what_both_allow_lies_in_what_either_allows(a, b) -> None:
    met, joined = a.meet(b), a.join(b)
    assert a.meet(joined) == a
    if met is not None:
        assert met.n_days <= min(a.n_days, b.n_days)
    else:
        assert joined.n_days >= a.n_days + b.n_days
