"""Ways and convoys for maps and navigation devices, for those who may see them.

Read   `ways_geojson`, `ways_gpx`.

References
----------
.. [1] Butler, H. et al. (2016). The GeoJSON format. RFC 7946.
       https://doi.org/10.17487/RFC7946
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from ceasefire.access.model import AccessAnswer
from ceasefire.core import Case, CeasefireError, Roads
from ceasefire.core.roads import Line


class WaysNotForReader(CeasefireError, PermissionError):
    """Somebody asked for ways that they may not see."""

    def __init__(self, reader: str, owner: str) -> None:
        super().__init__(reader, owner)
        self.reader, self.owner = reader, owner

    def __str__(self) -> str:
        return (
            f"Ways are for '{self.owner}', and this is for '{self.reader}'. Ask with "
            f"--for {self.owner}, or change routes_owner in the case."
        )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One way with its line, and what is known of it."""

    name: str
    properties: dict[str, Any]
    line: Line


def ways_geojson(case: Case, answer: AccessAnswer) -> dict[str, Any]:
    """Return every way worth comparing and every convoy as a FeatureCollection.

    Raises
    ------
    WaysNotForReader
        If the reader of the case may not see them.
    """
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"name": one.name, **one.properties},
                "geometry": {
                    "type": "LineString",
                    "coordinates": [list(point) for point in one.line],
                },
            }
            for one in _drawn(case, answer)
        ],
    }


def ways_gpx(case: Case, answer: AccessAnswer) -> str:
    """Return the same as tracks of a GPX 1.1 file.

    Raises
    ------
    WaysNotForReader
        If the reader of the case may not see them.
    """
    tracks = [
        f"<trk><name>{escape(one.name)}</name><trkseg>"
        + "".join(f'<trkpt lat="{y:.6f}" lon="{x:.6f}"/>' for x, y in one.line)
        + "</trkseg></trk>"
        for one in _drawn(case, answer)
    ]
    note = "Simulated. " if case.simulated else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gpx version="1.1" creator="ceasefire" '
        'xmlns="http://www.topografix.com/GPX/1/1">\n'
        f"<metadata><name>{escape(case.title)}</name>"
        f"<desc>{note}For {escape(case.reader.name)}</desc></metadata>\n"
        + "\n".join(tracks)
        + "\n</gpx>\n"
    )


def _drawn(case: Case, answer: AccessAnswer) -> Iterator[_Drawn]:
    roads = case.access.roads
    if not answer.shows_ways:
        raise WaysNotForReader(case.reader.name, case.access.routes_owner)
    if roads is None:
        return
    rows = {name: i for i, name in enumerate(roads.stretches)}
    for place in answer.places:
        for number, one in enumerate(place.corridors, 1):
            line = line_along(roads, [rows[name] for name in one.stretches])
            if line:
                yield _Drawn(
                    f"{place.name}, way {number}",
                    {
                        "place": place.place,
                        "consents": [each.name for each in one.consents],
                        "km": one.km,
                        "expected_incidents": one.expected_incidents,
                    },
                    line,
                )
    for trip in answer.convoys.trips if answer.convoys else ():
        way = [rows[name] for leg in trip.legs for name in leg.stretches]
        line = line_along(roads, way)
        if line:
            name = f"{trip.day} {trip.fleet}: {', '.join(trip.places)}"
            yield _Drawn(name, {"day": trip.day.isoformat(), "km": trip.km}, line)


def line_along(roads: Roads, way: list[int]) -> Line | None:
    """Join the lines of stretches end to end; None where one is not known."""
    points: list[tuple[float, float]] = []
    for number, i in enumerate(way):
        line = roads.line_of(i)
        if line is None:
            return None
        if number + 1 < len(way) and number == 0:
            after = {roads.starts[way[1]], roads.ends[way[1]]}
            is_turned = roads.ends[i] not in after
        else:
            is_turned = bool(points) and points[-1] != line[0]
        part = line[::-1] if is_turned else line
        points += part[1:] if points and points[-1] == part[0] else part
    return tuple(points) if len(points) > 1 else None
