"""Where each event lay: probabilities that add up, and geodesic rings."""

from datetime import date
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from tests.support.invented import event, evidence

from ceasefire.core import Area, Around, Polygon
from ceasefire.events.matching import EventIndex
from ceasefire.monitoring.displacement.rings import Places, Whereabouts

_WGS84 = Geod(ellps="WGS84")
DISC = Around(latitude_deg=-30, longitude_deg=-20, radius_km=20)
SQUARE = Area(
    polygons=(
        Polygon(
            ((-20.3, -30.2), (-19.7, -30.2), (-19.7, -29.8), (-20.3, -29.8),
             (-20.3, -30.2)),
        ),
    )
)  # fmt: skip


def _places(rows: list[dict]) -> Places:
    day = date(2030, 4, 2)
    table = evidence([event(i, day, **row) for i, row in enumerate(rows)]).events
    return Places.of(EventIndex.of(table, ZoneInfo("UTC"), ("Inventia",)))


def _at(longitude: float, latitude: float, error_km: float, **more) -> dict:
    return {
        "longitude_deg": longitude,
        "latitude_deg": latitude,
        "place_error_km": error_km,
        **more,
    }


@given(
    st.lists(
        st.tuples(
            st.floats(-22, -18),
            st.floats(-32, -28),
            st.sampled_from([0.0, 5.0, 25.0, 50.0, 100.0]),
            st.sampled_from(["Inventia", "Elsewhere"]),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from([[DISC], [SQUARE], [SQUARE, DISC]]),
)
def test_the_probabilities_of_an_event_add_up_to_one(rows, ground) -> None:
    places = _places([_at(x, y, km, country=c) for x, y, km, c in rows])
    where = Whereabouts.of(places, ground)
    total = where.area + where.rings.sum(axis=0) + where.beyond + where.abroad
    np.testing.assert_allclose(total, 1.0, atol=1e-9)
    for part in (where.area, *where.rings, where.beyond, where.abroad):
        assert np.all((part >= 0) & (part <= 1))


@pytest.mark.parametrize("ground", [[DISC], [SQUARE]], ids=["disc", "square"])
def test_rings_are_those_of_geodesic_distance(ground) -> None:
    """Points are drawn on the disc of an event and their distance is measured."""
    rng = np.random.default_rng(4)
    n, km = 40_000, 50.0
    x, y = -19.4, -29.6
    way = 1000 * km * np.sqrt(rng.random(n))
    lon, lat, _ = _WGS84.fwd(np.full(n, x), np.full(n, y), rng.uniform(0, 360, n), way)
    if ground == [DISC]:
        away = _WGS84.inv(lon, lat, np.full(n, -20.0), np.full(n, -30.0))[2] / 1000
        away = np.maximum(away - 20, 0)
    else:
        near_lon, near_lat = np.clip(lon, -20.3, -19.7), np.clip(lat, -30.2, -29.8)
        away = _WGS84.inv(lon, lat, near_lon, near_lat)[2] / 1000
    where = Whereabouts.of(_places([_at(x, y, km)]), ground)
    edges = [0, 25, 50, 100]
    drawn = [np.mean((away > low) & (away <= high)) for low, high in pairwise(edges)]
    assert where.area[0] == pytest.approx(np.mean(away <= 0), abs=0.01)
    np.testing.assert_allclose(where.rings[:, 0], drawn, atol=0.01)


def test_an_unknown_place_is_in_no_ring_and_not_outside() -> None:
    unknown = {"longitude_deg": None, "latitude_deg": None, "place_error_km": None}
    vague = {"place_error_km": None}
    places = _places([unknown, vague, _at(-20, -30, 0)])
    where = Whereabouts.of(places, [DISC])
    for part in (where.area, *where.rings, where.beyond, where.abroad):
        assert np.isnan(part[:2]).all()
    assert places.is_unplaced.tolist() == [True, True, False]


def test_a_neighbouring_country_is_in_the_ring_and_not_in_the_rest() -> None:
    near = _at(-20, -30 + 30 / 111, 0, country="Elsewhere")
    far = _at(-20, -10, 0, country="Elsewhere")
    where = Whereabouts.of(_places([near, far]), [DISC])
    assert where.rings[0].tolist() == [1, 0]
    assert where.beyond.tolist() == [0, 0]
    assert where.abroad.tolist() == [0, 1]
