"""Which events lie in which ceasefire: by hand, and against the long way round."""

import math
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.by_counting import (
    CENTRES,
    COUNTING_OFF,
    DrawnGround,
    days_in_a_zone,
    grounds,
    instant_of,
    laid_flat_off,
    midnight_utc,
    periods,
    share_by_overlap,
    share_by_points,
    share_of_days,
)
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Area, Around, Place, Polygon
from ceasefire.events.evidence import Evidence
from ceasefire.events.matching import EventIndex, Matches, PlaceGround, match_events

UTC_ZONE = ZoneInfo("UTC")
DAMASCUS = ZoneInfo("Asia/Damascus")
DAY = date(2016, 2, 27)
START, END = datetime(2016, 2, 27, tzinfo=UTC), datetime(2016, 3, 27, tzinfo=UTC)
HERE = ("Inventia",)
BOX = Area(polygons=(Polygon(((36, 35), (37, 35), (37, 36), (36, 36), (36, 35))),))
NOWHERE = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}

SURELY = 1e-9
"""A share by the long way that is above this is no rounding."""
DRAWN_OFF = 1e-5
"""What a disc of 4,096 corners is off."""


def _at(longitude_deg: float, latitude_deg: float, km: float | None = 0.0, **more):
    where = {
        "longitude_deg": longitude_deg,
        "latitude_deg": latitude_deg,
        "place_error_km": km,
    }
    return event(more.pop("number", 1), more.pop("day", DAY), **(where | more))


def _index(*events, zone=UTC_ZONE, countries=HERE) -> EventIndex:
    return EventIndex.of(evidence(events).table, zone, countries)


def _match(event_, ground=(BOX,), start=START, end=END, zone=UTC_ZONE) -> Matches:
    return _index(event_, zone=zone).match(ground, start, end)


def _p(*args, **more) -> float:
    """Probability of the one event; 0 where it is no match."""
    found = _match(*args, **more)
    return float(found.p[0]) if len(found) else 0.0


# By hand


@pytest.mark.parametrize(
    ("where", "share"),
    [
        ((36, 35.5, 25), 1 / 2),  # on the line
        ((36.5, 36, 25), 1 / 2),
        ((37, 36, 25), 1 / 4),  # on a corner
        ((36.5, 35.5, 25), 1),
        ((36.5, 35.5, 0), 1),
        ((36, 35.5, 0), 1),  # the line belongs to the area
        ((35.999, 35.5, 0), 0),
        ((38, 35.5, 25), 0),
    ],
)
def test_the_share_of_a_disc_is_the_probability_of_the_place(where, share) -> None:
    assert _p(_at(*where)) == pytest.approx(share, abs=1e-9)


def test_a_fort_in_a_wide_disc_is_as_likely_as_it_is_large() -> None:
    fort = Around(longitude_deg=36.5, latitude_deg=35.5, radius_km=10)
    assert _p(_at(36.5, 35.5, 100), [fort]) == pytest.approx(1 / 100)


def test_a_total_of_a_year_lies_in_a_day_with_one_part_in_366() -> None:
    total = _at(36.5, 35.5, day=date(2016, 1, 1), date_end=date(2016, 12, 31))
    one_day = _p(total, end=START + timedelta(days=1))
    assert one_day == pytest.approx(1 / 366)
    assert _p(total, end=None) == pytest.approx((366 - 57) / 366)


def test_an_event_known_to_a_day_lies_half_in_what_starts_at_noon() -> None:
    noon = datetime(2016, 2, 27, 12, tzinfo=DAMASCUS)
    assert _p(_at(36.5, 35.5), start=noon, zone=DAMASCUS) == 0.5
    assert _p(_at(36.5, 35.5), start=noon, zone=UTC_ZONE) == pytest.approx(14 / 24)


def test_place_and_time_are_multiplied() -> None:
    noon = START + timedelta(hours=12)
    assert _p(_at(37, 36, 25), start=noon) == pytest.approx(1 / 8)


def test_an_instant_is_in_or_out_whatever_its_day() -> None:
    noon = START + timedelta(hours=12)
    for minutes, share in ((-1, 0), (0, 1), (1, 1)):
        at = noon + timedelta(minutes=minutes)
        assert _p(_at(36.5, 35.5, began_at=at), start=noon) == share
        assert _p(_at(36.5, 35.5, began_at=at), start=END, end=noon) == 0


def test_a_ceasefire_for_the_whole_country_holds_what_is_in_the_country() -> None:
    whole = {"ground": ()}
    assert _p(_at(36.5, 35.5), **whole) == 1
    assert _p(event(1, DAY, **NOWHERE), **whole) == 1
    assert _p(_at(36.5, 35.5, country="Elsewhere"), **whole) == 0
    assert math.isnan(_p(_at(36.5, 35.5, country=None), **whole))


def test_an_event_of_unknown_place_is_listed_as_not_known() -> None:
    found = _match(event(1, DAY, **NOWHERE))
    assert np.isnan(found.p_place).tolist() == [True]
    assert found.p_time.tolist() == [1.0]
    assert math.isnan(found.p[0])


def test_a_point_of_unknown_precision_is_an_unknown_place() -> None:
    assert math.isnan(_p(_at(36.5, 35.5, None)))
    assert math.isnan(_p(_at(10.0, 10.0, None)))


def test_an_error_without_a_point_tells_no_place() -> None:
    """The mapping of a sheet may give all its rows an error, also those without."""
    assert math.isnan(_p(event(1, DAY, **(NOWHERE | {"place_error_km": 5.0}))))


def test_an_event_of_another_country_and_unknown_place_is_not_in_the_area() -> None:
    assert _p(event(1, DAY, country="Elsewhere", **NOWHERE)) == 0


@pytest.mark.parametrize(
    ("name", "wanted", "share"),
    [
        ("Yemen (North Yemen)", "Yemen", 1),
        ("Yemen", "Yemen (North Yemen)", 1),
        ("YEMEN ", " yemen", 1),
        ("Congo (Kinshasa)", "Congo (Brazzaville)", 0),
        ("South Yemen", "Yemen", 0),
    ],
)
def test_a_country_is_known_by_its_names(name, wanted, share) -> None:
    index = _index(_at(36, 35, country=name), countries=(wanted,))
    assert index.place_shares(()).tolist() == [share]


def test_the_180th_meridian_is_no_edge_of_the_world() -> None:
    island = Around(longitude_deg=179.99, latitude_deg=-16.5, radius_km=10)
    for event_ in (_at(-179.99, -16.5), _at(-179.99, -16.5, 2.0)):
        assert _p(event_, [island]) == 1


def test_a_disc_that_reaches_far_around_the_north_is_looked_at() -> None:
    """At 87 degrees north 210 kilometres reach nearly 40 degrees of longitude."""
    camp = Around(longitude_deg=152, latitude_deg=87, radius_km=20)
    index = _index(_at(-170, 87, 210.0))
    assert index.place_shares([camp])[0] > 0
    assert len(index.match([camp], START, END)) == 1


def test_ground_that_two_places_hold_counts_once() -> None:
    disc = Around(longitude_deg=36.5, latitude_deg=35.5, radius_km=10)
    assert _p(_at(36, 35.5, 25), [BOX, disc, BOX]) == pytest.approx(0.5, abs=1e-3)


# The long way round


@st.composite
def _events(draw, ground: DrawnGround, day: date):
    """An event near a piece of ground and a day, known more or less well."""
    x = ground.centre[0] + draw(st.floats(-1.6, 2.6))
    values = {
        "longitude_deg": (x + 180) % 360 - 180,
        "latitude_deg": ground.centre[1] + draw(st.floats(-1.2, 1.2)),
        "place_error_km": draw(
            st.one_of(
                st.sampled_from([0.0, 0.0, 25.0, 100.0]), st.floats(0.5, 100), st.none()
            )
        ),
        "country": draw(st.sampled_from([*HERE, *HERE, "Elsewhere", None])),
    }
    if draw(st.sampled_from([False] * 9 + [True])):
        values |= NOWHERE
    first = day + timedelta(days=draw(st.integers(-3, 3)))
    more = draw(st.sampled_from([0, 0, 0, 1, 6, 30, 365]))
    values["date_end"] = first + timedelta(days=more)
    if draw(st.sampled_from([False] * 3 + [True])):
        minutes = 15 * draw(st.integers(-400, 400))
        values["began_at"] = START.replace(
            year=day.year, month=day.month, day=min(day.day, 28)
        ) + timedelta(minutes=minutes)
    return event(1, first, **values)


def _place_the_long_way(event_, ground: DrawnGround | None) -> float:
    is_here = {None: math.nan, "Elsewhere": 0.0}.get(event_["country"], 1.0)
    if ground is None:
        return is_here
    if event_["longitude_deg"] is None or event_["place_error_km"] is None:
        return 0.0 if is_here == 0 else math.nan
    x = ground.centre[0] + (event_["longitude_deg"] - ground.centre[0] + 180) % 360
    return share_by_overlap(
        ground.drawn, x - 180, event_["latitude_deg"], event_["place_error_km"]
    )


def _time_the_long_way(event_, zone, start_s: int, end_s: int | None) -> float:
    if event_.get("began_at") is None:
        first, last = event_["date_start"], event_["date_end"]
        return share_of_days(first, last, zone, start_s, end_s)
    second = event_["began_at"].timestamp()
    return float(start_s <= second and (end_s is None or second < end_s))


@settings(max_examples=150)
@given(st.data(), grounds(), days_in_a_zone(), st.booleans())
def test_matches_are_those_found_the_long_way(data, ground, place, whole) -> None:
    """None that may be inside is missing, and none that cannot be is there."""
    zone, day = place
    drawn = None if whole else ground
    events = data.draw(st.lists(_events(ground, day), min_size=1, max_size=6))
    start_s, end_s = data.draw(periods(day))
    found = _index(*events, zone=zone).match(
        [] if whole else [ground.area], instant_of(start_s), instant_of(end_s)
    )
    p_place = np.array([_place_the_long_way(one, drawn) for one in events])
    p_time = np.array([_time_the_long_way(one, zone, start_s, end_s) for one in events])
    may_be = (np.isnan(p_place) | (p_place > SURELY)) & (p_time > 0)
    assert set(np.flatnonzero(may_be)) <= set(found.event.tolist())
    assert np.all(np.diff(found.event) > 0)
    assert not np.any(found.p_time == 0)
    assert not np.any(found.p_place == 0)
    p_place, p_time = p_place[found.event], p_time[found.event]
    np.testing.assert_allclose(found.p_place, p_place, atol=DRAWN_OFF)
    np.testing.assert_allclose(found.p_time, p_time, rtol=1e-12)
    np.testing.assert_allclose(found.p, found.p_place * found.p_time)


@settings(max_examples=150)
@given(st.data(), grounds())
def test_place_shares_are_the_overlap_of_disc_and_ground(data, ground) -> None:
    events = data.draw(st.lists(_events(ground, DAY), min_size=1, max_size=8))
    shares = _index(*events).place_shares([ground.area])
    expected = [_place_the_long_way(one, ground) for one in events]
    np.testing.assert_allclose(shares, expected, atol=DRAWN_OFF)


@settings(max_examples=30)
@given(st.data(), grounds(), st.floats(0.5, 100))
def test_place_shares_are_those_of_points_on_the_round_earth(data, ground, km) -> None:
    """Distances are geodesic here; laid flat, a disc is off by what `discs` says."""
    x = ground.centre[0] + data.draw(st.floats(-1, 1))
    y = ground.centre[1] + data.draw(st.floats(-1, 1))
    event_ = _at((x + 180) % 360 - 180, y, km)
    share = _index(event_).place_shares([ground.area])[0]
    off = COUNTING_OFF + laid_flat_off(y, km)
    assert share == pytest.approx(share_by_points(ground.drawn, x, y, km), abs=off)


@pytest.mark.parametrize("centre", CENTRES)
@pytest.mark.parametrize("km", [1.0, 25.0, 100.0])
@pytest.mark.parametrize("away", [0.0, 0.7, 1.0, 1.3])
def test_a_share_of_a_round_area_is_that_of_points(centre, km, away) -> None:
    """A round area of 30 km, from its middle to beyond its rim."""
    import shapely
    from pyproj import Geod

    round_ = Around(longitude_deg=centre[0], latitude_deg=centre[1], radius_km=30)
    geod = Geod(ellps="WGS84")
    x, y, _ = geod.fwd(*centre, 70, 1000 * away * (30 + km))
    rim = [geod.fwd(*centre, azimuth, 30_000)[:2] for azimuth in range(360)]
    ring = [(centre[0] + (a - centre[0] + 180) % 360 - 180, b) for a, b in rim]
    share = _index(_at(x, y, km)).place_shares([round_])[0]
    seen = centre[0] + (x - centre[0] + 180) % 360 - 180
    counted = share_by_points(shapely.Polygon(ring), seen, y, km)
    assert share == pytest.approx(counted, abs=COUNTING_OFF)


@given(st.data(), grounds())
def test_some_rows_have_the_shares_they_have_among_all(data, ground) -> None:
    events = data.draw(st.lists(_events(ground, DAY), min_size=1, max_size=8))
    index = _index(*events)
    chosen = st.lists(st.integers(0, len(events) - 1), max_size=8)
    rows = np.array(data.draw(chosen), dtype=np.intp)
    for shapes in ([ground.area], []):
        np.testing.assert_array_equal(
            index.place_shares(shapes, rows), index.place_shares(shapes)[rows]
        )


@settings(max_examples=30)
@given(st.data(), grounds(), days_in_a_zone())
def test_parts_of_a_period_add_up_to_it(data, ground, place) -> None:
    zone, day = place
    events = data.draw(st.lists(_events(ground, day), min_size=1, max_size=5))
    index = _index(*events, zone=zone)
    start = midnight_utc(day) - 86_400
    cut, end = start + 3600 * data.draw(st.integers(1, 71)), start + 3 * 86_400

    def probabilities(first: int, last: int) -> np.ndarray:
        found = index.match([ground.area], instant_of(first), instant_of(last))
        p = np.zeros(len(events))
        p[found.event] = found.p
        return p

    np.testing.assert_allclose(
        probabilities(start, cut) + probabilities(cut, end),
        probabilities(start, end),
        atol=1e-12,
    )


# A case


def _case_of(ground: DrawnGround, *ceasefires):
    there = Place(id="there", name="There", shape=ground.area)
    ford = Place(
        id="ford",
        name="Ford",
        shape=Around(longitude_deg=36, latitude_deg=35, radius_km=20),
    )
    return case(places=(there, ford), ceasefires=ceasefires)


@settings(max_examples=30)
@given(st.data(), grounds())
def test_matches_of_a_case_are_those_of_each_of_its_ceasefires(data, ground) -> None:
    """Long and short spans, near and far, sorted by ceasefire and by event."""
    events = data.draw(st.lists(_events(ground, DAY), min_size=1, max_size=8))
    table = evidence(events).table
    made = _case_of(
        ground,
        truce(id="all", announced_at=None, starts_at=START),
        truce(id="one", announced_at=None, starts_at=START, places=("there",)),
        truce(
            id="both",
            announced_at=None,
            starts_at=START - timedelta(days=1),
            ends_at=START + timedelta(hours=12),
            places=("there", "ford"),
        ),
    )
    found = match_events(made, table)
    index = EventIndex.of(table, made.zone, made.countries)
    order = list(zip(found.ceasefire.tolist(), found.event.tolist(), strict=True))
    assert order == sorted(set(order))
    for number, ceasefire in enumerate(made.ceasefires):
        alone = index.match(
            [made.place(id_).shape for id_ in ceasefire.places],
            ceasefire.starts_at,
            ceasefire.ends_at,
        )
        part = found.of(number)
        np.testing.assert_array_equal(part.event, alone.event)
        np.testing.assert_array_equal(part.p, alone.p)
        np.testing.assert_array_equal(part.place_ground, alone.place_ground)
    assert sum(len(found.of(number)) for number in range(3)) == len(found)


def test_without_ceasefires_or_events_there_are_no_matches() -> None:
    assert len(match_events(case(ceasefires=()), evidence([event(1, DAY)]).table)) == 0
    assert len(match_events(case(), Evidence.none().table)) == 0


# In words


@pytest.mark.parametrize(
    ("event_", "ground", "kind", "words"),
    [
        (_at(36.5, 35.5), (), PlaceGround.COUNTRY, "whole country"),
        (_at(36.5, 35.5), (BOX,), PlaceGround.POINT, "place is exact"),
        (_at(36, 35.5, 25), (BOX,), PlaceGround.DISC, "50% of the ground"),
        (_at(36.5, 35.5, 25), (BOX,), PlaceGround.DISC, "all of the ground"),
        (event(1, DAY, **NOWHERE), (BOX,), PlaceGround.UNKNOWN, "where it was"),
        (_at(36.5, 35.5, None), (BOX,), PlaceGround.UNKNOWN, "not how surely"),
        (
            _at(36.5, 35.5, country=None),
            (),
            PlaceGround.NO_COUNTRY,
            "in which country",
        ),
    ],
)
def test_every_match_says_what_its_place_rests_on(event_, ground, kind, words) -> None:
    found = _match(event_, ground)
    assert found.place_ground.tolist() == [kind]
    assert words in found.reason(0)


@pytest.mark.parametrize(
    ("days", "hours", "words"),
    [
        (1, 24, "all of the time"),
        (2, 24, "50% of the time"),
        (366, 24, "less than 1% of the time"),
        (366, 366 * 24 - 1, "more than 99% of the time"),
    ],
)
def test_a_small_share_is_not_said_to_be_none_nor_a_large_one_all(
    days, hours, words
) -> None:
    spread = _at(36.5, 35.5, date_end=DAY + timedelta(days=days - 1))
    found = _match(spread, end=START + timedelta(hours=hours))
    assert words in found.reason(0)
