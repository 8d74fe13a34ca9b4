"""What the checklist was worth for past ceasefires, or that nobody has measured it."""

import math
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata, spearmanr
from tests.support.invented import case, event, evidence, truce

from ceasefire.case import read_case
from ceasefire.core import Around, EventFile, Place
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.siting.ground import Candidate
from ceasefire.siting.grounds import Grounds
from ceasefire.siting.predictive import (
    AFTER_DAYS,
    BEFORE_DAYS,
    FEWEST_CASES,
    FEWEST_CEASEFIRES,
    _interval,
    _log_fall,
    _ranks,
    _spearman,
    _under,
    predictive_value,
)
from ceasefire.siting.worth import PredictiveValue

STARTS = date(2031, 6, 10)
BEFORE_LAST = date(2031, 6, 4)  # announced on the day after it
FRAME = [
    event(9_001, date(2029, 1, 1), latitude_deg=10.0),
    event(9_002, date(2035, 1, 1), latitude_deg=10.0),
]


def _places(n: int) -> tuple[Place, ...]:
    return tuple(
        Place(
            id=f"place-{k}",
            name=f"Place {k}",
            shape=Around(latitude_deg=-30.0 - k, longitude_deg=-20, radius_km=20),
        )
        for k in range(n)
    )


def _candidates(n: int) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(one.name, place=one.id, shape=one.shape) for one in _places(n)
    )


def _measure(
    events, ceasefires, *, n_places: int = 4, seed: int = 0, frame=FRAME
) -> PredictiveValue:
    made = case(places=_places(n_places), ceasefires=tuple(ceasefires))
    return predictive_value(
        Grounds(made, evidence([*events, *frame])),
        _candidates(n_places),
        np.random.default_rng(seed),
    )


def _truce_in(year: int, **more):
    values = {
        "id": f"truce-{year}",
        "announced_at": None,
        "starts_at": datetime(year, 6, 10, tzinfo=UTC),
    }
    return truce(**(values | more))


def _around(year: int, place: int, before: int, after: int, **more):
    """Events at a place, one a day, up to the ceasefire of a year and from it on."""
    where = {"latitude_deg": -30.0 - place} | more
    start = date(year, 6, 10)
    days = [start - timedelta(d + 1) for d in range(before)]
    days += [start + timedelta(d + 1) for d in range(after)]
    first = 10_000 * year + 1_000 * place
    return [event(first + i, day, **where) for i, day in enumerate(days)]


# Where nothing was measured, it says so


@pytest.mark.parametrize("events", [FRAME, []])
def test_a_case_without_past_ceasefires_has_measured_nothing(events) -> None:
    value = _measure([], [], frame=events)
    assert (value.rho, value.low, value.high) == (None, None, None)
    assert (value.n_ceasefires, value.n_cases) == (0, 0)
    assert "was not measured" in value.words
    assert "0 past ceasefires with 0 places" in value.words
    assert "too few" in value.words
    assert value.to_dict()["rho"] is None


def test_without_events_nothing_was_measured() -> None:
    made = case(places=_places(4), ceasefires=(_truce_in(2031),))
    ground = Grounds(made, Evidence.none())
    value = predictive_value(ground, _candidates(4), np.random.default_rng(0))
    assert value.rho is None
    assert "was not measured" in value.words


@pytest.mark.parametrize(
    ("years", "n_places"),
    [((2030, 2031), 8), ((2030, 2031, 2032), 3), ((2030, 2031, 2032), 4)],
)
def test_fewer_than_three_ceasefires_or_ten_cases_measure_nothing(
    years, n_places
) -> None:
    events = [
        one
        for year in years
        for k in range(n_places)
        for one in _around(year, k, 60 + k, 3 * k)
    ]
    value = _measure(events, map(_truce_in, years), n_places=n_places)
    assert (value.n_ceasefires, value.n_cases) == (len(years), len(years) * n_places)
    enough = len(years) >= FEWEST_CEASEFIRES and value.n_cases >= FEWEST_CASES
    assert (value.rho is not None) is enough
    assert ("was not measured" in value.words) is not enough


def test_cases_that_are_all_alike_measure_nothing_and_are_not_zero() -> None:
    """With one figure for all, no order can be held against another."""
    years = (2030, 2031, 2032)
    events = [
        one for year in years for k in range(4) for one in _around(year, k, 90, 10)
    ]
    value = _measure(events, map(_truce_in, years))
    assert value.n_cases == 12
    assert value.rho is None
    assert "they are all alike" in value.words


@pytest.mark.parametrize("before", [4, 20])
def test_places_of_which_a_figure_is_not_known_are_left_out(before) -> None:
    """Of four events no share is given, and of none in the first half no trend."""
    years = (2030, 2031, 2032)
    events = [
        one
        for year in years
        for k in range(4)
        for one in _around(year, k, before if k == 3 else 50 + k, 3 * k)
    ]
    assert _measure(events, map(_truce_in, years)).n_cases == 9


def test_ceasefires_before_or_after_the_data_are_not_measured() -> None:
    events = [one for k in range(4) for one in _around(2031, k, 60, 5)]
    years = (2028, 2031, 2040)
    assert _measure(events, map(_truce_in, years)).n_ceasefires == 1


@pytest.mark.parametrize(("n_days", "n_cases"), [(AFTER_DAYS, 4), (27, 0)])
def test_a_ceasefire_is_measured_once_all_days_after_it_are_told(
    n_days, n_cases
) -> None:
    events = [one for k in range(4) for one in _around(2031, k, 60, 5)]
    frame = [FRAME[0], event(9_002, STARTS + timedelta(n_days), latitude_deg=10.0)]
    assert _measure(events, [_truce_in(2031)], frame=frame).n_cases == n_cases


def test_days_of_another_country_are_no_days_that_the_data_tell_of() -> None:
    """A world file that begins early may tell of this country only later."""
    events = [one for k in range(4) for one in _around(2031, k, 60, 5)]
    elsewhere = [row | {"country": "Elsewhere"} for row in FRAME]
    assert _measure(events, [_truce_in(2031)], frame=elsewhere).n_cases == 0


def test_a_place_counts_under_the_ceasefires_that_covered_it() -> None:
    events = [one for k in range(4) for one in _around(2031, k, 60, 5)]
    local = _truce_in(2031, places=("place-0", "place-2"))
    assert _measure(events, [_truce_in(2031)]).n_cases == 4
    assert _measure(events, [local]).n_cases == 2


# What was seen before, and the fall


def _fall(*events) -> float:
    """The fall at one place, around a ceasefire announced some days before."""
    starts = datetime(2031, 6, 10, 15, tzinfo=UTC)
    announced = datetime(2031, 6, 5, 9, tzinfo=UTC)
    made = truce(announced_at=announced, starts_at=starts)
    busy = [
        event(1_000 + i, BEFORE_LAST - timedelta(30 + i), side_b="Wolves")
        for i in range(20)
    ]
    ground = Grounds(
        case(places=_places(1), ceasefires=(made,)),
        evidence([*busy, *events, *FRAME]),
    )
    (one,) = _under(ground, _candidates(1), 0, made, np.random.default_rng(0))
    assert all(figure.value is not None for figure in one.measured.values())
    return one.fall


def test_a_fall_is_that_of_covered_events_over_four_weeks_each() -> None:
    before = [event(i, BEFORE_LAST - timedelta(i)) for i in range(6)]
    after = [event(50 + i, STARTS + timedelta(1 + i)) for i in range(2)]
    assert _fall(*before, *after) == pytest.approx(np.log(6.5 / 2.5))
    assert _fall() == pytest.approx(0)


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (BEFORE_LAST - timedelta(AFTER_DAYS), 0),
        (BEFORE_LAST - timedelta(AFTER_DAYS - 1), 1),
        (BEFORE_LAST, 1),
        (BEFORE_LAST + timedelta(1), 0),  # announced: violence often rises then
        (STARTS, 0),  # a part of a day
        (STARTS + timedelta(1), -1),
        (STARTS + timedelta(AFTER_DAYS), -1),
        (STARTS + timedelta(AFTER_DAYS + 1), 0),
    ],
)
def test_days_between_announcement_and_start_are_in_neither_window(day, counts) -> None:
    expected = {1: np.log(1.5 / 0.5), 0: 0.0, -1: np.log(0.5 / 1.5)}
    assert _fall(event(1, day)) == pytest.approx(expected[counts])


@pytest.mark.parametrize(("n_days", "is_measured"), [(4, False), (5, True), (10, True)])
def test_days_after_its_end_are_no_days_of_it(n_days, is_measured) -> None:
    """Six events in four weeks before; one on its third day, and nine after its end."""
    starts = datetime(2031, 6, 10, 15, tzinfo=UTC)
    ends = datetime(2031, 6, 11, tzinfo=UTC) + timedelta(n_days)
    made = truce(announced_at=None, starts_at=starts, ends_at=ends)
    last = STARTS - timedelta(1)
    rows = [event(i, last - timedelta(i)) for i in range(6)]
    rows += [event(50, STARTS + timedelta(3))]
    rows += [event(60 + i, STARTS + timedelta(n_days + 1 + i)) for i in range(9)]
    rows += [event(100 + i, last - timedelta(30 + i)) for i in range(20)]
    ground = Grounds(
        case(places=_places(1), ceasefires=(made,)), evidence([*rows, *FRAME])
    )
    found = _under(ground, _candidates(1), 0, made, np.random.default_rng(0))
    assert len(found) == is_measured
    for one in found:
        assert one.fall == pytest.approx(np.log(6.5 / (28 / n_days + 0.5)))


def test_others_than_those_bound_are_in_no_fall() -> None:
    day = STARTS + timedelta(3)
    others = [event(1, day, side_b="Wolves"), event(2, day, side_b="Owls")]
    assert _fall(*others) == pytest.approx(0)


def test_only_what_was_seen_before_the_announcement_makes_the_score() -> None:
    """Nothing known later may tell a fall in advance."""
    starts = datetime(2031, 6, 10, tzinfo=UTC)
    made = truce(announced_at=datetime(2031, 6, 5, tzinfo=UTC), starts_at=starts)
    inside = [event(i, BEFORE_LAST - timedelta(i % BEFORE_DAYS)) for i in range(90)]
    later = [event(500 + i, BEFORE_LAST + timedelta(1 + i)) for i in range(40)]
    earlier = [
        event(700 + i, BEFORE_LAST - timedelta(BEFORE_DAYS + i), side_b="Wolves")
        for i in range(40)
    ]

    def measured(*events):
        ground = Grounds(
            case(places=_places(1), ceasefires=(made,)), evidence([*events, *FRAME])
        )
        (one,) = _under(ground, _candidates(1), 0, made, np.random.default_rng(0))
        return one.measured

    assert measured(*inside) == measured(*inside, *later, *earlier)


# Ranks


@given(st.lists(st.integers(0, 5), min_size=1, max_size=30))
def test_ranks_are_those_of_scipy(values) -> None:
    ranks = _ranks(np.array(values, dtype=np.float64))
    np.testing.assert_allclose(ranks, rankdata(values))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2))
def test_the_correlation_is_that_of_scipy_or_not_known(pairs) -> None:
    score, fall = np.array(pairs, dtype=np.float64).T
    rho = _spearman(score, fall)
    if len(set(score)) == 1 or len(set(fall)) == 1:
        assert np.isnan(rho)
    else:
        assert rho == pytest.approx(spearmanr(score, fall).statistic)


def test_fewer_days_after_make_no_rise_and_no_fall() -> None:
    assert _log_fall(0, 0, 5) == 0
    assert _log_fall(28, 5, 5) == pytest.approx(0)
    assert _log_fall(14, 5, 10) == pytest.approx(0)
    assert _log_fall(9.5, 0.75, 14) == pytest.approx(math.log(10 / 2))


def test_an_interval_draws_whole_ceasefires_anew() -> None:
    """Two of three ceasefires agree wholly, one wholly disagrees.

    Of the 27 draws, one has it thrice (-1), and eight have it not at all (+1).
    """
    numbers = np.repeat([3, 5, 8], 4)
    score = np.tile([1.0, 2, 3, 4], 3)
    fall = np.concatenate([[1.0, 2, 3, 4], [1, 2, 3, 4], [4, 3, 2, 1]])
    low, high = _interval(score, fall, numbers, np.random.default_rng(0))
    assert low == pytest.approx(-1 / 3)  # twice in six of 27 draws
    assert high == pytest.approx(1)


def test_draws_that_tell_nothing_are_left_out_of_an_interval() -> None:
    numbers = np.repeat([0, 1, 2], 4)
    score = np.repeat([1.0, 2.0, 3.0], 4)
    fall = np.repeat([1.0, 2.0, 3.0], 4)
    low, high = _interval(score, fall, numbers, np.random.default_rng(0))
    assert (low, high) == (pytest.approx(1), pytest.approx(1))


def test_a_score_that_foretells_the_fall_has_a_value_above_zero() -> None:
    """Where excluded groups fought less before, covered fighting fell more."""
    years = (2030, 2031, 2032)
    events = []
    for year in years:
        for k in range(4):
            events += _around(year, k, 60, 5 * k)
            wolves = _around(year, k, 12 * k, 0, side_b="Wolves")
            events += [row | {"event_id": f"{row['event_id']}w"} for row in wolves]
    value = _measure(events, map(_truce_in, years))
    assert value.rho == pytest.approx(1)
    assert (value.low, value.high) == (pytest.approx(1), pytest.approx(1))
    assert value.words.startswith("Measured predictive value: some.")
    assert value == _measure(events, map(_truce_in, years))


def test_an_interval_around_zero_is_said_to_tell_nothing() -> None:
    value = PredictiveValue(
        rho=0.2, low=-0.1, high=0.4, n_ceasefires=3, n_cases=12, why_unknown=None
    )
    assert value.words.startswith("Measured predictive value: none to speak of.")


def test_a_score_that_ran_the_other_way_is_of_no_value() -> None:
    value = PredictiveValue(
        rho=-0.33, low=-0.59, high=-0.08, n_ceasefires=13, n_cases=27, why_unknown=None
    )
    assert value.words.startswith(
        "Measured predictive value: none; places that scored higher saw less of a fall."
    )


def test_of_syrias_ceasefires_those_are_measured_that_the_data_surround(
    syria_file,
) -> None:
    syria = read_case("syria-2016")
    read = read_events([EventFile(path=str(syria_file), name="syria")])
    ground = Grounds(syria, read)
    candidates = tuple(
        Candidate(one.name, place=one.id, shape=one.shape) for one in syria.places
    )
    value = predictive_value(ground, candidates, np.random.default_rng(0))
    assert read.first_day is not None
    assert read.last_day is not None
    surrounded = [
        one.id
        for one in syria.ceasefires
        if (one.announced_at or one.starts_at).date() - timedelta(BEFORE_DAYS)
        >= read.first_day
        and one.starts_at.date() + timedelta(AFTER_DAYS) <= read.last_day
    ]
    assert FEWEST_CEASEFIRES <= value.n_ceasefires <= len(surrounded)
    assert "coh-2016" not in surrounded
    assert value.rho is not None
    assert -1 <= (value.low or 0) <= value.rho <= (value.high or 0) <= 1
