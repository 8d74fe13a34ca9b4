"""The map of ground on both sides of the 180th meridian is one map."""

from datetime import date

from tests.support.invented import case, event, evidence, truce

from ceasefire.brief.map import map_data
from ceasefire.core import Area, Around, Place, Polygon
from ceasefire.monitoring.compliance import assess_compliance

DAY = date(2030, 4, 2)


def _square(west: float, east: float) -> Polygon:
    return Polygon(
        outer=(
            (west, -18.0),
            (east, -18.0),
            (east, -17.0),
            (west, -17.0),
            (west, -18.0),
        )
    )


def _drawn(*places: Place, rows) -> dict:
    ids = tuple(place.id for place in places)
    made = case(places=places, ceasefires=(truce(places=ids),))
    read = evidence(rows)
    return map_data(made, read, assess_compliance(made, read))


def test_an_area_across_the_meridian_is_drawn_in_one_piece() -> None:
    both = Area(polygons=(_square(179.0, 180.0), _square(-180.0, -179.5)))
    rows = [
        event(1, DAY, latitude_deg=-17.5, longitude_deg=-179.8),
        event(2, DAY, latitude_deg=-17.5, longitude_deg=179.8),
    ]
    drawn = _drawn(Place(id="ring", name="Ring", shape=both), rows=rows)
    west, _, east, _ = drawn["box"]
    assert (178 < west < 179, 180.5 < east < 182) == (True, True)
    assert drawn["places"][0]["at"] == [-17.5, 179.75]
    corners = [x for ring in drawn["areas"][0]["polygons"] for y, x in ring[0]]
    assert min(corners) == 179.0
    assert max(corners) == 180.5
    marks = {mark[1] for period in drawn["periods"] for mark in period["marks"]}
    assert marks == {179.8, 180.2}


def test_a_disc_across_the_meridian_stays_whole() -> None:
    disc = Around(latitude_deg=-17.5, longitude_deg=-179.95, radius_km=20)
    other = Around(latitude_deg=-17.5, longitude_deg=178.0, radius_km=20)
    drawn = _drawn(
        Place(id="disc", name="Disc", shape=disc),
        Place(id="other", name="Other", shape=other),
        rows=[event(1, DAY, latitude_deg=-17.5, longitude_deg=178.0)],
    )
    assert drawn["places"][0]["at"] == [-17.5, 180.05]
    assert drawn["box"][2] - drawn["box"][0] < 4


def test_a_lone_disc_across_the_meridian_lies_in_one_piece() -> None:
    disc = Around(latitude_deg=-17.5, longitude_deg=179.9, radius_km=30)
    rows = [
        event(1, DAY, latitude_deg=-17.5, longitude_deg=-179.9),
        event(2, DAY, latitude_deg=-17.5, longitude_deg=179.8),
    ]
    drawn = _drawn(Place(id="disc", name="Disc", shape=disc), rows=rows)
    corners = [x for ring in drawn["areas"][0]["polygons"] for y, x in ring[0]]
    assert (min(corners) > 179.5, max(corners) < 180.3) == (True, True)
    marks = {mark[1] for period in drawn["periods"] for mark in period["marks"]}
    assert marks == {179.8, 180.1}


def test_an_event_west_of_all_places_stays_beside_them() -> None:
    drawn = _drawn(
        Place(
            id="west",
            name="West",
            shape=Around(latitude_deg=-18.4, longitude_deg=178.3, radius_km=12),
        ),
        Place(
            id="east",
            name="East",
            shape=Around(latitude_deg=-19.0, longitude_deg=-178.6, radius_km=8),
        ),
        rows=[event(1, DAY, latitude_deg=-18.4, longitude_deg=178.1)],
    )
    assert [place["at"][1] for place in drawn["places"]] == [178.3, 181.4]
    assert drawn["box"][2] - drawn["box"][0] < 4
    assert drawn["periods"][0]["marks"][0][1] == 178.1


def test_elsewhere_longitudes_are_what_they_are() -> None:
    place = Place(
        id="ford",
        name="Ford",
        shape=Around(latitude_deg=-30, longitude_deg=-20, radius_km=20),
    )
    drawn = _drawn(place, rows=[event(1, DAY)])
    assert drawn["places"][0]["at"] == [-30.0, -20.0]
    assert drawn["periods"][0]["marks"][0][:2] == [-30.0, -20.0]
