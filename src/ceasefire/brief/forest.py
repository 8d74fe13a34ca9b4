"""Effects with their intervals beside each other, as SVG.

How    One line per ceasefire and group of actors, on a logarithmic scale. An interval
       that leaves the scale ends in an arrow.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ceasefire.monitoring.effect import Ratio

_WIDTH, _LEFT, _RIGHT = 720, 290, 48
_LINE, _TOP, _BOTTOM = 26, 30, 30
_LOWEST, _HIGHEST = 0.1, 10.0
_LONGEST_TITLE = 33  # letters that fit
_NAMES = {
    "covered": "bound",
    "forbidden": "forbidden acts",
    "excluded": "excluded",
    "third": "others",
}
_TICKS = (0.1, 0.2, 0.5, 1, 2, 5, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForestLine:
    """One line: what it is of, for whom, and the ratio; None where there is none."""

    title: str
    group: str
    ratio: Ratio | None


def forest(lines: Sequence[ForestLine]) -> str | None:
    """Draw ratios with their intervals; None where there are none to draw."""
    if not any(line.ratio for line in lines):
        return None
    height = _TOP + _LINE * len(lines) + _BOTTOM
    parts = [
        f'<svg class="timeline forest" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'aria-label="Ratio of events to what was to be expected, with intervals" '
        'xmlns="http://www.w3.org/2000/svg">',
        *_grid(height),
    ]
    for number, line in enumerate(lines):
        is_new = number == 0 or lines[number - 1].title != line.title
        parts += _line(line, _TOP + _LINE * number + _LINE / 2, is_new=is_new)
    return "".join([*parts, "</svg>"])


def _x(ratio: float) -> float:
    width = _WIDTH - _LEFT - _RIGHT
    inside = min(max(ratio, _LOWEST), _HIGHEST)
    share = math.log(inside / _LOWEST) / math.log(_HIGHEST / _LOWEST)
    return round(_LEFT + width * share, 1)


def _grid(height: int) -> list[str]:
    bottom = height - _BOTTOM
    parts = [
        f'<text class="label" x="{_x(_LOWEST)}" y="14">fewer than expected</text>'
        f'<text class="label" x="{_x(_HIGHEST)}" y="14" text-anchor="end">more</text>'
    ]
    for tick in _TICKS:
        x = _x(tick)
        kind = "start" if tick == 1 else "base"
        parts.append(
            f'<line class="{kind}" x1="{x}" x2="{x}" y1="{_TOP - 8}" y2="{bottom}"/>'
            f'<text class="label" x="{x}" y="{bottom + 18}" text-anchor="middle">'
            f"{tick:g}</text>"
        )
    return parts


def _line(line: ForestLine, y: float, *, is_new: bool) -> list[str]:
    parts = [
        f'<text class="label" x="{_LEFT - 10}" y="{y + 4}" text-anchor="end">'
        f"{_NAMES.get(line.group, escape(line.group))}</text>"
    ]
    if is_new:
        long = len(line.title) > _LONGEST_TITLE
        title = line.title[: _LONGEST_TITLE - 1] + "…" if long else line.title
        parts.append(f'<text class="group" x="0" y="{y + 4}">{escape(title)}</text>')
    ratio = line.ratio
    if ratio is None:
        at = f'x="{_LEFT + 4}" y="{y + 4}"'
        return [*parts, f'<text class="label" {at}>cannot be told</text>']
    left, right, middle = _x(ratio.lower), _x(ratio.upper), _x(ratio.median)
    parts.append(
        f'<line class="interval {line.group}" x1="{left}" x2="{right}" y1="{y}" '
        f'y2="{y}"/>'
        f'<circle class="bar {line.group}" cx="{middle}" cy="{y}" r="4.5"/>'
        f'<text class="label" x="{_WIDTH}" y="{y + 4}" text-anchor="end">'
        f"{ratio.median:.2f}</text>"
    )
    if ratio.lower < _LOWEST:
        parts.append(_arrow(left, y, -1, line.group))
    if ratio.upper > _HIGHEST:
        parts.append(_arrow(right, y, 1, line.group))
    return parts


def _arrow(x: float, y: float, way: int, group: str) -> str:
    back = x - 6 * way
    return f'<path class="bar {group}" d="M{back} {y - 4}L{x} {y}L{back} {y + 4}z"/>'
