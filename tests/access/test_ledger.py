"""The ledger adds up, and keeps unknown apart from none."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ceasefire.access import ledger_of
from ceasefire.core import (
    AccessRecord,
    Case,
    ConstraintKind,
    LedgerRow,
    LedgerSheet,
)

_MAYBE = st.none() | st.integers(0, 1000)


def _case(*rows: LedgerRow) -> Case:
    sheet = LedgerSheet(file="ledger.csv", rows=rows)
    return Case(
        id="x",
        title="X",
        time_zone="UTC",
        countries=("X",),
        access=AccessRecord(ledgers=(sheet,)),
    )


def _row(place="p", month=1, requested=None, approved=None, delivered=None, **more):
    return LedgerRow(
        place=place,
        month=date(2031, month, 1),
        requested=requested,
        approved=approved,
        delivered=delivered,
        **more,
    )


@given(
    st.dictionaries(
        st.tuples(st.sampled_from("pqr"), st.integers(1, 12)),
        st.tuples(_MAYBE, _MAYBE, _MAYBE),
        min_size=1,
    )
)
def test_totals_are_those_of_places_and_those_of_months(cells) -> None:
    rows = [_row(place, month, *values) for (place, month), values in cells.items()]
    found = ledger_of(_case(*rows), None)
    for stage in ("requested", "approved", "delivered"):
        whole = getattr(found.total, stage)
        for lines in (found.places, found.months):
            parts = [getattr(line, stage) for line in lines]
            assert sum(one.n_known for one in parts) == whole.n_known
            assert sum(one.n_unknown for one in parts) == whole.n_unknown
            assert sum(one.people or 0 for one in parts) == (whole.people or 0)
        assert whole.n_known + whole.n_unknown == len(rows)
        assert (whole.people is None) == (whole.n_known == 0)
    share = found.total.delivered_share
    assert share.n_rows + share.n_left_out == len(rows)


def test_a_month_of_unknown_delivery_is_in_neither_side_of_a_ratio() -> None:
    found = ledger_of(
        _case(
            _row(month=1, requested=100, delivered=50),
            _row(month=2, requested=100, delivered=0),
            _row(month=3, requested=800),
        ),
        None,
    )
    share = found.total.delivered_share
    assert (share.share, share.n_rows, share.n_left_out) == (0.25, 2, 1)
    assert found.total.requested.people == 1000
    assert found.total.delivered.n_unknown == 1


def test_people_reached_at_least_once_have_bounds() -> None:
    found = ledger_of(
        _case(
            _row("p", 1, delivered=30),
            _row("p", 2, delivered=50),
            _row("q", 1, delivered=7),
            _row("r", 1),
        ),
        None,
    )
    bounds = [(one.reached_low, one.reached_high) for one in found.places]
    assert bounds == [(50, 80), (7, 7), (None, None)]
    # What is not known of r may be any number: the upper end is open.
    assert (found.total.reached_low, found.total.reached_high) == (57, None)


def test_gaps_are_told_by_reason() -> None:
    because = (ConstraintKind.HOSTILITIES,)
    found = ledger_of(
        _case(
            _row("p", 1, 100, 80, 20, not_delivered_because=because),
            _row("q", 1, 100, 100, 90, not_delivered_because=because),
            _row("r", 1, 100, 100, 99),
        ),
        None,
    )
    gaps = [(one.stage, one.reasons, one.people, one.n_rows) for one in found.gaps]
    assert gaps == [
        ("not approved", (), 20, 1),
        ("not delivered", ("hostilities",), 70, 2),
        ("not delivered", (), 1, 1),
    ]


def test_days_since_the_last_delivery_are_counted_to_the_day_asked_about() -> None:
    rows = (
        _row(month=1, delivered=5, last_delivery=date(2031, 1, 20)),
        _row(month=2, delivered=0),
        _row(month=6, delivered=9),
    )
    found = ledger_of(_case(*rows), date(2031, 3, 1))
    assert found.places[0].last.day == date(2031, 1, 20)
    assert found.places[0].last.days_most == 40
    assert found.total.delivered.people == 5


def test_a_month_that_is_not_known_may_have_been_the_last_delivery() -> None:
    rows = (_row(month=1, delivered=5), _row(month=2), _row(month=3, delivered=0))
    (place,) = ledger_of(_case(*rows), date(2031, 3, 1)).places
    assert (place.last.days_most, place.last.n_unknown) == (59, 1)


def test_a_delivery_counts_as_one_whether_or_not_its_people_were_counted() -> None:
    row = _row(month=1, last_delivery=date(2031, 1, 20))
    (place,) = ledger_of(_case(row), date(2031, 3, 1)).places
    assert place.last.day == date(2031, 1, 20)
    assert place.last.days_most == 40
    assert (place.reached_low, place.reached_high) == (None, None)


def test_a_delivery_after_the_day_asked_about_has_not_come_yet() -> None:
    row = _row(month=1, delivered=5, last_delivery=date(2031, 1, 20))
    (place,) = ledger_of(_case(row), date(2031, 1, 10)).places
    assert (place.last.day, place.last.days_most) == (None, None)


def test_a_month_with_people_and_no_day_has_its_last_delivery_on_some_day_of_it() -> (
    None
):
    rows = (_row(month=5, delivered=0), _row(month=6, delivered=15_000))
    (place,) = ledger_of(_case(*rows), date(2031, 7, 1)).places
    told = place.to_dict()
    assert told["last_delivery"] is None
    assert told["last_delivery_between"] == ["2031-06-01", "2031-06-30"]
    assert told["days_since_between"] == [1, 30]
    assert told["days_since_last_delivery"] == 30
    assert (place.last.when, place.last.days) == ("in June 2031", "1 to 30")
    assert place.last.doubt is None
    (place,) = ledger_of(_case(*rows), date(2031, 6, 10)).places
    assert place.last.days == "0 to 9"


def test_a_later_month_without_a_row_is_not_known() -> None:
    """The month that begins on the day asked about has not brought anything yet."""
    rows = [_row(month=6, delivered=15_000)]
    (place,) = ledger_of(_case(*rows), date(2031, 9, 1)).places
    assert place.last.days == "63 to 92"
    assert (
        place.last.doubt
        == "or fewer if July 2031 or August 2031 brought any: not known"
    )
    assert place.to_dict()["months_not_known_since"] == ["2031-07", "2031-08"]
    assert place.to_dict()["not_known_since"] == 2
    rows += [_row(month=month, delivered=0) for month in (7, 8)]
    (place,) = ledger_of(_case(*rows), date(2031, 9, 1)).places
    assert place.last.doubt is None


def test_of_all_places_the_last_delivery_may_be_where_nobody_wrote_a_row() -> None:
    rows = (
        _row("p", 5, delivered=5),
        _row("p", 6, delivered=5, last_delivery=date(2031, 6, 20)),
        _row("q", 5, delivered=5),
    )
    total = ledger_of(_case(*rows), date(2031, 7, 1)).total
    assert (total.last.day, total.last.months) == (
        date(2031, 6, 20),
        (date(2031, 6, 1),),
    )
    assert total.last.n_unknown == 1


def test_more_reached_than_approved_is_told_and_no_gap() -> None:
    found = ledger_of(_case(_row(requested=5, approved=9, delivered=12)), None)
    assert len(found.contradictions) == 2
    assert found.gaps == ()


def test_without_a_row_there_is_no_ledger() -> None:
    assert ledger_of(_case(), date(2031, 1, 31)) is None


def test_rows_after_the_day_are_in_no_sum_and_said() -> None:
    rows = [
        _row(month=6, requested=9, approved=9, delivered=9),
        _row(month=8, requested=5, approved=5, delivered=5),
        _row("q", 7, requested=7, approved=7, delivered=7),
    ]
    found = ledger_of(_case(*rows), date(2031, 6, 15))
    assert [one.name for one in found.places] == ["p"]
    assert found.total.requested.people == 9
    assert found.to_dict()["after_the_day"] == ["2031-07", "2031-08"]
    assert found.left_alone == (
        "2 lines of the sheets are of months after the day asked about (July 2031 to "
        "August 2031), and in no sum."
    )


def test_a_ledger_of_later_months_alone_is_said_to_be_one() -> None:
    found = ledger_of(_case(_row(month=9, delivered=1)), date(2031, 1, 31))
    assert (found.places, found.months) == ((), ())
    assert found.total.delivered.people is None
    assert found.left_alone == (
        "1 line of the sheets is of months after the day asked about (September 2031), "
        "and in no sum."
    )


def test_without_a_day_no_row_is_left_alone() -> None:
    assert ledger_of(_case(_row(month=9, delivered=1)), None).left_alone is None


_REACHED_2017, _NOT_REACHED_2017, _SHARE_2017 = 820_000, 345_970, 0.275
"""Syria, inter-agency convoys: OCHA's end-of-year review of 1 February 2018."""


def test_syria_in_2017_has_no_share_while_the_number_requested_is_not_known() -> None:
    """The review does not print it: the rows known are told, and nothing is made up."""
    row = _row("convoys", 12, delivered=_REACHED_2017)
    total = ledger_of(_case(row), None).total
    assert total.delivered.people == _REACHED_2017
    assert total.requested.people is None
    assert total.delivered_share.share is None
    assert total.delivered_share.n_left_out == 1


def test_syria_in_2017_gives_back_the_published_share_and_gap() -> None:
    """With the number requested that the published share implies: 2,981,818."""
    requested = round(_REACHED_2017 / _SHARE_2017)
    row = _row(
        "convoys",
        12,
        requested,
        _REACHED_2017 + _NOT_REACHED_2017,
        _REACHED_2017,
        not_delivered_because=(ConstraintKind.MOVEMENT_WITHIN_COUNTRY,),
    )
    unreported = _row("a place of which nothing is known", 12, requested=50_000)
    found = ledger_of(_case(row, unreported), None)
    share = found.total.delivered_share
    assert round(100 * share.share, 1) == 27.5
    assert (share.n_rows, share.n_left_out) == (1, 1)
    gaps = {one.stage: one.people for one in found.gaps}
    assert gaps["not delivered"] == _NOT_REACHED_2017
    assert found.total.requested.people == requested + 50_000


def test_one_plan_of_2017_gives_back_its_published_share() -> None:
    """Convoy plan of June and July 2017, up to the end of June (S/2017/623): 18%."""
    row = _row("convoys", 6, requested=1_081_900, delivered=202_500)
    share = ledger_of(_case(row), None).total.delivered_share.share
    assert int(100 * share) == 18
