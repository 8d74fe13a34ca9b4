"""The ground of the way in, as SVG: roads coloured by consent, ways, places, posts.

How    Longitude and latitude laid flat at the middle. What is close to a place is told
       in the table; the picture shows how ground, consents and ways lie together.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ceasefire.access import AccessAnswer, PlaceAccess
from ceasefire.access.words import is_doubted
from ceasefire.core import Case, Roads
from ceasefire.core.roads import Line
from ceasefire.geo.boxes import Bounds
from ceasefire.geo.outlines import countries_near
from ceasefire.geo.seam import seam_of, turned

_WIDTH, _MARGIN = 720, 34
_TALLEST = 560
_BEYOND_DEG = 12.0  # outlines are drawn so far around
_DIGITS = 1
_MOST_DRAWN = 20_000
_LETTER = 6.6  # px; of a label, about


@dataclass(frozen=True, slots=True)
class _Sheet:
    """From degrees to the picture, which begins at a seam on the other side."""

    west: float
    north: float
    per_deg: float
    squeeze: float
    height: float
    seam: float
    box: Bounds

    @classmethod
    def around(cls, points: list[tuple[float, float]]) -> "_Sheet":
        seam = seam_of((x, x) for x, _ in points)
        xs, ys = [turned(x, seam) for x, _ in points], [y for _, y in points]
        squeeze = math.cos(math.radians((min(ys) + max(ys)) / 2))
        wide = max((max(xs) - min(xs)) * squeeze, 1e-6)
        tall = max(max(ys) - min(ys), 1e-6)
        room = _WIDTH - 2 * _MARGIN
        per_deg = min(room / wide, (_TALLEST - 2 * _MARGIN) / tall)
        return cls(
            min(xs) - (room / per_deg - wide) / 2 / squeeze,
            max(ys),
            per_deg,
            squeeze,
            round(tall * per_deg + 2 * _MARGIN),
            seam,
            (min(xs), min(ys), max(xs), max(ys)),
        )

    def at(self, point: tuple[float, float]) -> tuple[float, float]:
        longitude = turned(point[0], self.seam)
        x = _MARGIN + (longitude - self.west) * self.squeeze * self.per_deg
        y = _MARGIN + (self.north - point[1]) * self.per_deg
        return round(x, _DIGITS), round(y, _DIGITS)

    def path(self, line: Line) -> str:
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in map(self.at, line))


def corridor_map(case: Case, answer: AccessAnswer) -> str | None:
    """Draw the ground; None where there are no roads with coordinates."""
    roads = case.access.roads
    if roads is None or not answer.standing:
        return None
    lines = [roads.line_of(i) for i in range(min(len(roads.stretches), _MOST_DRAWN))]
    points = [point for line in lines if line for point in line]
    if not points:
        return None
    sheet = _Sheet.around(points)
    label = escape(f"Roads of {case.title}, coloured by consent")
    return "".join(
        [
            f'<svg class="timeline ground" viewBox="0 0 {_WIDTH} {sheet.height}" '
            f'role="img" aria-label="{label}" xmlns="http://www.w3.org/2000/svg">',
            *_land(sheet),
            *_roads(sheet, lines, answer),
            *_ways(sheet, roads, answer),
            *_places(sheet, case, roads, answer),
            "</svg>",
        ]
    )


def _land(sheet: _Sheet) -> Iterator[str]:
    """Outlines of countries, to find one's way by."""
    for country in countries_near(sheet.box, margin_deg=_BEYOND_DEG):
        rings = (sheet.path(polygon.outer) for polygon in country.polygons)
        yield f'<path class="land" d="{"Z".join(rings)}Z"/>'


def _roads(
    sheet: _Sheet, lines: list[Line | None], answer: AccessAnswer
) -> Iterator[str]:
    drawn: dict[str, list[str]] = defaultdict(list)
    for line, standing in zip(lines, answer.standing, strict=False):
        if line:
            drawn[standing].append(sheet.path(line))
    for standing, paths in drawn.items():
        yield f'<path class="road r-{standing}" d="{"".join(paths)}"/>'


def _ways(sheet: _Sheet, roads: Roads, answer: AccessAnswer) -> Iterator[str]:
    """The first way to each place, where the reader may see it."""
    rows = {name: i for i, name in enumerate(roads.stretches)}
    for place in answer.places:
        for one in place.corridors[:1]:
            lines = (roads.line_of(rows[name]) for name in one.stretches)
            path = "".join(sheet.path(line) for line in lines if line)
            kind = "now" if place.reachable else "asked"
            if path:
                yield f'<path class="way way-{kind}" d="{path}"/>'


_Box = tuple[float, float, float, float]


def _places(
    sheet: _Sheet, case: Case, roads: Roads, answer: AccessAnswer
) -> Iterator[str]:
    """Depots, posts and places; a name stands where no other stands yet."""
    nodes = {name: i for i, name in enumerate(roads.nodes)}
    for depot in case.access.depots:
        at = _at(roads, nodes, depot.site.node)
        if depot.site.point is not None:
            at = (depot.site.point.longitude_deg, depot.site.point.latitude_deg)
        if at is not None:
            x, y = sheet.at(at)
            corner = f'x="{x - 6}" y="{y - 6}"'
            yield f'<rect class="depot" {corner} width="12" height="12"/>'
    needs = {one.place: one for one in case.access.needs}
    boxes: list[_Box] = []
    for place in answer.places:
        site = needs[place.place].site
        shape = case.place(place.place).shape
        at = _at(roads, nodes, site.node) if site else None
        if at is None:
            at = _middle(shape)
        x, y = sheet.at(at)
        kind = {True: "now", False: "asked", None: "unknown"}[place.reachable]
        told = _further(place)
        label, box = _label(f"{place.name}: {told}", x, y, boxes, "group halo")
        boxes.append(box)
        yield f'<circle class="town t-{kind}" cx="{x}" cy="{y}" r="5"/>{label}'
    yield from _posts(sheet, case, roads, boxes)


def _posts(sheet: _Sheet, case: Case, roads: Roads, boxes: list[_Box]) -> Iterator[str]:
    rows = {name: i for i, name in enumerate(roads.stretches)}
    for post in case.access.checkpoints:
        point = post.site.point
        at = (point.longitude_deg, point.latitude_deg) if point else None
        if post.site.stretch is not None:
            line = roads.line_of(rows[post.site.stretch])
            at = line[len(line) // 2] if line else None
        if at is None:
            continue
        x, y = sheet.at(at)
        label, box = _label(post.name, x, y, boxes, "label")
        boxes.append(box)
        yield f'<path class="post" d="M{x} {y - 6}l6 6l-6 6l-6-6z"/>{label}'


def _label(
    name: str, x: float, y: float, boxes: list[_Box], look: str
) -> tuple[str, _Box]:
    """Put a name beside a point, where no other name stands yet."""
    wide = len(name) * _LETTER
    tried = [
        (x + 9 if to_right else x - 9 - wide, y + down, to_right)
        for down in (-6.0, 14.0, -20.0, 28.0, -34.0, 42.0)
        for to_right in (True, False)
    ]
    inside = [one for one in tried if one[0] >= 0 and one[0] + wide <= _WIDTH] or tried
    free = (
        one
        for one in inside
        if not any(
            one[0] < box[2] and box[0] < one[0] + wide and abs(one[1] - box[1]) < 13
            for box in boxes
        )
    )
    left, at, _ = next(free, inside[0])
    text = f'<text class="{look}" x="{left:.1f}" y="{at:.1f}">{escape(name)}</text>'
    return text, (left, at, left + wide, at)


def _further(place: PlaceAccess) -> str:
    if place.reachable is None:
        return "not known"
    if place.reachable:
        return "now, as far as is known" if is_doubted(place) else "now"
    return "no way" if place.number is None else f"{place.number} further"


def _at(
    roads: Roads, nodes: dict[str, int], node: str | None
) -> tuple[float, float] | None:
    if node is None:
        return None
    x, y = roads.longitude_deg[nodes[node]], roads.latitude_deg[nodes[node]]
    return None if x is None or y is None else (x, y)


def _middle(shape: object) -> tuple[float, float]:
    from ceasefire.geo.shapes import bounds

    west, south, east, north = bounds(shape)  # type: ignore[arg-type]
    return (west + east) / 2, (south + north) / 2
