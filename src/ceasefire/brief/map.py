"""What the map shows: outlines, areas, places, and events by group of actors.

How    Events at the same point are one mark with their number; those known no better
       than 25 km are not drawn, and counted beside the map. Everything is embedded in
       the page: there is no map server.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np

from ceasefire.core import Area, Around, Case
from ceasefire.events.actors import resolve_actors
from ceasefire.events.columns import floats_in
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import Group, groups_for
from ceasefire.geo.boxes import Bounds
from ceasefire.geo.drawing import outline
from ceasefire.geo.outlines import countries_near
from ceasefire.geo.seam import UNCUT_DEG, seam_of, turned
from ceasefire.geo.shapes import bounds
from ceasefire.geo.solids import Ground
from ceasefire.monitoring.compliance import ComplianceAnswer

WORST_DRAWN_KM = 25.0
_DIGITS = 3  # of a degree: about 100 m
_MARGIN = 0.08  # of the map's width, around what it shows
_WIDEST = 1.5  # width of the widest page over the height of the map, and some
_LEAST_DEG = 0.6  # width of the smallest map

_GROUPS = {
    Group.COVERED: "covered",
    Group.EXCLUDED: "excluded",
    Group.THIRD: "third",
    Group.UNRESOLVED: "unresolved",
}


def map_data(
    case: Case, evidence: Evidence, compliance: ComplianceAnswer
) -> dict[str, Any] | None:
    """Gather what the map shows; None where there is nothing to show."""
    seam = seam_of(_spans(case, evidence))
    periods, n_not_drawn = _events(case, evidence, compliance, seam)
    areas = [_area(case, one.id, seam) for one in case.ceasefires if one.places]
    places = [_place(case, place.id, seam) for place in case.places]
    box = _box(case, periods, seam)
    if box is None:
        return None
    return {
        "box": [round(side, _DIGITS) for side in box],
        "countries": [
            {
                "name": country.name,
                "rings": [_rounded(p.outer, UNCUT_DEG) for p in country.polygons],
            }
            for country in countries_near(box, margin_deg=_beyond(box))
        ],
        "areas": areas,
        "places": places,
        "periods": periods,
        "not_drawn": n_not_drawn,
        "worst_drawn_km": WORST_DRAWN_KM,
    }


def _spans(case: Case, evidence: Evidence) -> list[tuple[float, float]]:
    """West and east ends of what the map is about: of the places, or of the events."""
    if not case.places:
        points = evidence.force().column("longitude_deg").drop_null().to_pylist()
        return [(x, x) for x in set(points)]
    boxes = [bounds(one) for place in case.places for one in _pieces(place.shape)]
    return [(west, east) for west, _, east, _ in boxes]


def _rounded(ring: Any, seam: float) -> list[list[float]]:
    by = turned(min(x for x, _ in ring), seam) - min(x for x, _ in ring)
    return [[round(y, _DIGITS), round(x + by, _DIGITS)] for x, y in ring]


def _polygons(ground: Ground, seam: float) -> list[list[list[list[float]]]]:
    return [
        [_rounded(ring, seam) for ring in (polygon.outer, *polygon.holes)]
        for polygon in outline(ground)
    ]


def _bounds(shapes: Iterable[Area | Around], seam: float) -> Bounds:
    """Ends of ground as the map has it, on whichever side of the 180th meridian."""
    boxes = []
    for shape in shapes:
        for one in _pieces(shape):
            west, south, east, north = bounds(one)
            by = turned(west, seam) - west
            boxes.append((west + by, south, east + by, north))
    west, south = np.min(boxes, axis=0)[:2].tolist()
    east, north = np.max(boxes, axis=0)[2:].tolist()
    return west, south, east, north


def _pieces(shape: Area | Around) -> tuple[Area | Around, ...]:
    if isinstance(shape, Around):
        return (shape,)
    return tuple(Area(polygons=(polygon,)) for polygon in shape.polygons)


def _area(case: Case, id_: str, seam: float) -> dict[str, Any]:
    ceasefire = case.ceasefire(id_)
    shapes = [case.place(place).shape for place in ceasefire.places]
    return {
        "id": id_,
        "title": ceasefire.title,
        "polygons": _polygons(shapes, seam),
    }


def _place(case: Case, id_: str, seam: float) -> dict[str, Any]:
    place = case.place(id_)
    west, south, east, north = _bounds([place.shape], seam)
    people = place.population.people
    return {
        "name": place.name,
        "native": place.native_name,
        "at": [round((south + north) / 2, _DIGITS), round((west + east) / 2, _DIGITS)],
        "siege": place.siege.status.value,
        "siege_when": _when(place.siege.since, place.siege.until),
        "people": people,
        "people_as_of": _day(place.population.as_of),
        "is_candidate": place.candidate,
        "polygons": (
            _polygons(place.shape, seam) if isinstance(place.shape, Area) else []
        ),
    }


def _day(value: date | None) -> str | None:
    return f"{value.day} {value:%b %Y}" if value else None


def _when(since: date | None, until: date | None) -> str | None:
    """Say over which days the case says so; None where it names none."""
    spans = [("since", _day(since)), ("until", _day(until))]
    return ", ".join(f"{word} {day}" for word, day in spans if day) or None


def _events(
    case: Case, evidence: Evidence, compliance: ComplianceAnswer, seam: float
) -> tuple[list[dict[str, Any]], int]:
    """Marks of all events, and of those in the window after each ceasefire's start."""
    table = evidence.force()
    if table.num_rows == 0:
        return [], 0
    latitude, longitude, error = (
        floats_in(table, name)
        for name in ("latitude_deg", "longitude_deg", "place_error_km")
    )
    longitude = np.array([turned(x, seam) for x in longitude.tolist()])
    drawn = (error <= WORST_DRAWN_KM) & ~np.isnan(latitude)
    starts = np.asarray(table.column("date_start").combine_chunks())
    resolution = resolve_actors(case, table)
    periods = []
    for record in compliance.records:
        if not record.windows["after"].n_days:
            continue
        groups = groups_for(case, record.ceasefire, resolution)
        after = record.windows["after"]
        inside = (starts >= np.datetime64(after.first)) & (
            starts <= np.datetime64(after.last)
        )
        marks = _marks(latitude, longitude, groups, drawn & inside)
        label = f"{record.ceasefire.title}: {after.first} to {after.last}"
        periods.append({"id": record.ceasefire.id, "label": label, "marks": marks})
    whole = _groups_overall(case, compliance, resolution)
    everything = {
        "id": "all",
        "label": f"All events, {evidence.first_day} to {evidence.last_day}",
        "marks": _marks(latitude, longitude, whole, drawn),
    }
    return [everything, *periods], int((~drawn).sum())


def _groups_overall(case: Case, compliance: ComplianceAnswer, resolution: Any) -> Any:
    """Groups by the last ceasefire of the case; without one nobody is covered."""
    if compliance.records:
        return groups_for(case, compliance.records[-1].ceasefire, resolution)
    return np.full(len(resolution.side_a), Group.THIRD, dtype=np.int8)


def _marks(latitude: Any, longitude: Any, groups: Any, mask: Any) -> list[list[Any]]:
    """One mark per point and group: latitude, longitude, group, number of events."""
    counted: dict[tuple[float, float, int], int] = defaultdict(int)
    for y, x, group in zip(
        latitude[mask].tolist(), longitude[mask].tolist(), groups[mask].tolist(),
        strict=True,
    ):  # fmt: skip
        counted[round(y, 2), round(x, 2), group] += 1
    return [
        [y, x, _GROUPS[Group(group)], n]
        for (y, x, group), n in sorted(counted.items(), key=lambda one: -one[1])
    ]


def _beyond(box: Bounds) -> float:
    """How far beyond the box outlines go: a page is wider than most countries."""
    west, south, east, north = box
    return _WIDEST * max(east - west, north - south)


def _box(case: Case, periods: list[dict[str, Any]], seam: float) -> Bounds | None:
    """Return what the map shows: places and areas; without them, the events."""
    shapes = [place.shape for place in case.places]
    if shapes:
        west, south, east, north = _bounds(shapes, seam)
    elif periods and periods[0]["marks"]:
        points = np.array([mark[:2] for mark in periods[0]["marks"]])
        (south, west), (north, east) = points.min(axis=0), points.max(axis=0)
    else:
        return None
    short = max(0.0, _LEAST_DEG - (east - west)) / 2
    margin = short + _MARGIN * (east - west)
    return (
        float(west - margin),
        float(south - margin),
        float(east + margin),
        float(north + margin),
    )
