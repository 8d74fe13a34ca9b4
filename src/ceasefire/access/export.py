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

from ceasefire.access.convoy_model import ConvoyPlan, ConvoyTrip
from ceasefire.access.held import held_in_words
from ceasefire.access.model import AccessAnswer
from ceasefire.access.place_model import Corridor, PlaceAccess
from ceasefire.access.words import (
    consents_in_words,
    dangers_in_words,
    unknown_in_words,
)
from ceasefire.core import Case, CeasefireError, Roads
from ceasefire.core.roads import Line
from ceasefire.geo.lines import cut_at_meridian


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
    says: str
    properties: dict[str, Any]
    line: Line


def ways_geojson(case: Case, answer: AccessAnswer) -> dict[str, Any]:
    """Return every way worth comparing and every convoy as a FeatureCollection.

    Parameters
    ----------
    case, answer
        As one reader may know it, and what `plan_access` says of it.

    Returns
    -------
    collection
        GeoJSON in plain values: longitude and latitude in degrees, WGS84.

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
                "properties": {"name": one.name, "desc": one.says, **one.properties},
                "geometry": _geometry(one.line),
            }
            for one in _drawn(case, answer)
        ],
    }


def _geometry(line: Line) -> dict[str, Any]:
    pieces = [[list(point) for point in piece] for piece in cut_at_meridian(line)]
    if len(pieces) == 1:
        return {"type": "LineString", "coordinates": pieces[0]}
    return {"type": "MultiLineString", "coordinates": pieces}


def ways_gpx(case: Case, answer: AccessAnswer) -> str:
    """Return the same as tracks of a GPX 1.1 file.

    Parameters
    ----------
    case, answer
        As for `ways_geojson`.

    Raises
    ------
    WaysNotForReader
        If the reader of the case may not see them.
    """
    tracks = [
        f"<trk><name>{escape(one.name)}</name><desc>{escape(one.says)}</desc><trkseg>"
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
    nodes = {name: i for i, name in enumerate(roads.nodes)}
    first = {
        one.id: nodes[one.site.node]
        for one in case.access.depots
        if one.site.node is not None
    }
    for place in answer.places:
        for number, one in enumerate(place.corridors, 1):
            way = [rows[name] for name in one.stretches]
            line = line_along(roads, way, first.get(one.depot or ""))
            if line:
                held = held_in_words(case, answer.held_for(one.relies_on))
                name, says = _in_words(case, place, number, one, held)
                yield _Drawn(
                    name,
                    says,
                    {
                        "place": place.place,
                        "consents": [each.name for each in one.consents],
                        "relies_on": list(one.relies_on),
                        "km": one.km,
                        "expected_incidents": one.expected_incidents,
                        "least_incidents": one.least_incidents,
                        "hazards": list(one.hazards),
                    },
                    line,
                )
    for trip in answer.convoys.trips if answer.convoys else ():
        way = [rows[name] for leg in trip.legs for name in leg.stretches]
        line = line_along(roads, way, first.get(trip.stops[0].at))
        if line:
            name = f"{trip.day} {trip.fleet}: {', '.join(trip.places)}"
            told = {
                "day": trip.day.isoformat(),
                "km": trip.km,
                "hazards": dict(trip.hazards),
                "relies_on": list(trip.relies_on),
                "unknown_control_km": trip.unknown_km,
                "unknown_control_stretches": list(trip.unknown_stretches),
            }
            says = _trip_in_words(case, trip, answer.convoys)
            yield _Drawn(name, says, told, line)


def _trip_in_words(case: Case, trip: ConvoyTrip, plan: ConvoyPlan | None) -> str:
    """Description of a convoy's track."""
    says = "With the consents in hand or assumed, on this day and these hours."
    held = [one for one in plan.held if one.consent in trip.relies_on] if plan else []
    if held:
        says += f" In hand: {held_in_words(case, held)}."
    if trip.unknown_stretches:
        says += f" {unknown_in_words(trip)}"
    if trip.hazards:
        passed = dangers_in_words(case, (id_ for id_, _ in trip.hazards))
        says += f" DANGER: it passes {passed}."
    return says


def _in_words(
    case: Case, place: PlaceAccess, number: int, way: Corridor, held: str
) -> tuple[str, str]:
    """Name and description of a way: a screen shows little else of it."""
    name = f"{place.name}, way {number}"
    says = "With the consents in hand or assumed."
    if way.consents:
        whose = consents_in_words(case, way.consents)
        name, says = f"NOT PERMITTED: {name}", f"Needs the further consent of {whose}."
    if held:
        says += f" In hand: {held}."
    if way.unknown_km > 0:
        whose = "are stretches of which nobody recorded who holds all"
        says += (
            f" {way.unknown_km:.1f} of {way.km:.1f} km {whose}: others may have to be "
            "asked."
        )
    if way.hazards:
        says += f" DANGER: it passes {dangers_in_words(case, way.hazards)}."
    return name, says


def line_along(roads: Roads, way: list[int], first: int | None = None) -> Line | None:
    """Join the lines of stretches end to end; None where one is not known.

    `first` is the node at which it begins; without it, one that fits.
    """
    lines = [roads.line_of(i) for i in way]
    turned = _turned(roads, way, first)
    points: list[tuple[float, float]] = []
    for line, is_turned in zip(lines, turned, strict=True):
        if line is None:
            return None
        part = line[::-1] if is_turned else line
        points += part[1:] if points and points[-1] == part[0] else part
    return tuple(points) if len(points) > 1 else None


def _turned(roads: Roads, way: list[int], first: int | None) -> list[bool]:
    """Whether each stretch of a way is driven from its end to its start."""
    found: list[bool] = []
    ends = [roads.starts[way[0]], roads.ends[way[0]]] if way else []
    for start in sorted(ends, key=lambda end: end != first):
        at, found = start, []
        for i in way:
            if at not in (roads.starts[i], roads.ends[i]):
                break
            found.append(at != roads.starts[i])
            at = roads.starts[i] if found[-1] else roads.ends[i]
        if len(found) == len(way):
            break
    return found
