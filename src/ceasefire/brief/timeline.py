"""The time line of a ceasefire, as SVG: what can be seen before it is read.

How    One strip per group of actors, all on the same days and each on its own scale.
       Windows are shaded, announcement and start are lines, mean rates are bars. Days
       that nobody watched are blank, and said to be: they are not days without events.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from ceasefire.core import days
from ceasefire.monitoring.compliance import CeasefireRecord
from ceasefire.monitoring.compliance.rows import is_told

_WIDTH, _LEFT, _RIGHT = 720, 92, 10
_STRIP, _GAP, _TOP, _BOTTOM = 58, 16, 34, 26
_SHOWN = ("covered", "excluded", "third", "all")
_NAMES = {
    "covered": "Bound",
    "excluded": "Excluded",
    "third": "Others",
    "all": "Everyone",
}
_MOST_TICKS = 8
_FIRST_TICK = 72  # room for a day with its year
_TICK = 44  # and for one without


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    n_days: int

    def x(self, day: date) -> float:
        width = _WIDTH - _LEFT - _RIGHT
        return round(_LEFT + width * (day - self.first).days / self.n_days, 1)


def timeline(record: CeasefireRecord) -> str | None:
    """Draw the days around a ceasefire's start; None where there are none to draw."""
    window = record.daily_window
    groups = [
        group
        for group in _SHOWN
        if group in record.daily and is_told(record.ceasefire, group)
    ]
    if window.n_days < 2 or not groups:
        return None
    scale = _Scale(window.first, window.n_days)
    height = _TOP + len(groups) * (_STRIP + _GAP) - _GAP + _BOTTOM
    label = escape(f"Events per day around the start of {record.ceasefire.title}")
    parts = [
        f'<svg class="timeline" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{label}" xmlns="http://www.w3.org/2000/svg">',
        *_shades(record, scale, height),
    ]
    for number, group in enumerate(groups):
        top = _TOP + number * (_STRIP + _GAP)
        parts += _strip(record, group, scale, top)
    parts += _gaps(window.gaps, scale, height)
    parts += _axis(scale, height)
    return "".join([*parts, "</svg>"])


def _shades(record: CeasefireRecord, scale: _Scale, height: int) -> list[str]:
    """Shade the windows, and mark announcement and start."""
    parts = []
    bottom = height - _BOTTOM
    for name in ("before", "between", "after"):
        window = record.windows[name]
        if not window.n_days:
            continue
        left = max(scale.x(window.first), _LEFT)
        right = min(scale.x(window.last + timedelta(days=1)), _WIDTH - _RIGHT)
        if right <= left:
            continue
        parts.append(
            f'<rect class="w-{name}" x="{left}" y="{_TOP - 4}" '
            f'width="{round(right - left, 1)}" height="{bottom - _TOP + 4}"/>'
        )
        if name != "between":
            parts.append(
                f'<text class="label" x="{round((left + right) / 2, 1)}" '
                f'y="{_TOP - 22}" text-anchor="middle">'
                f"{days(window.n_days)} {name}</text>"
            )
    start = record.windows["after"].first
    x = scale.x(start)
    if _LEFT <= x <= _WIDTH - _RIGHT:
        parts.append(
            f'<line class="start" x1="{x}" x2="{x}" y1="{_TOP - 8}" y2="{bottom}"/>'
            f'<text class="start-label" x="{x + 3}" y="{_TOP - 9}">start</text>'
        )
    return parts


def _gaps(gaps: tuple[tuple[date, date], ...], scale: _Scale, height: int) -> list[str]:
    """Blank the days that nobody watched."""
    parts = []
    for first, last in gaps:
        left, right = scale.x(first), scale.x(last + timedelta(days=1))
        parts.append(
            f'<rect class="unwatched" x="{left}" y="{_TOP - 4}" '
            f'width="{round(right - left, 1)}" height="{height - _BOTTOM - _TOP + 4}">'
            f"<title>nobody watched, {first} to {last}</title></rect>"
        )
    return parts


def _strip(record: CeasefireRecord, group: str, scale: _Scale, top: int) -> list[str]:
    values = record.daily[group]
    most = max(values)
    bottom = top + _STRIP
    unit = _STRIP / most if most > 0 else 0.0
    day = (_WIDTH - _LEFT - _RIGHT) / scale.n_days
    bars = "".join(
        f"M{round(_LEFT + i * day + 0.5, 1)} {bottom}v{-round(value * unit, 1)}"
        f"h{round(max(day - 1, 0.5), 1)}V{bottom}z"
        for i, value in enumerate(values)
        if value > 0
    )
    name = escape(_NAMES[group])
    return [
        f'<line class="base" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{bottom}" '
        f'y2="{bottom}"/>',
        f'<path class="bar {group}" d="{bars}"/>' if bars else "",
        f'<text class="group" x="{_LEFT - 8}" y="{top + 16}" text-anchor="end">{name}'
        "</text>",
        f'<text class="label" x="{_LEFT - 8}" y="{top + 32}" text-anchor="end">up to '
        f"{_number(most)} a day</text>",
        *_means(record, group, scale, bottom, unit),
    ]


def _means(
    record: CeasefireRecord, group: str, scale: _Scale, bottom: int, unit: float
) -> list[str]:
    """Draw the mean rates in the windows before and after."""
    row = record.row(group)
    if row is None:
        return []
    parts = []
    for name, count in (("before", row.before), ("after", row.after)):
        window = record.windows[name]
        if not window.n_days:
            continue
        y = round(bottom - unit * count.expected / window.n_days, 1)
        left = max(scale.x(window.first), _LEFT)
        right = min(scale.x(window.last + timedelta(days=1)), _WIDTH - _RIGHT)
        if right > left:
            parts.append(
                f'<line class="mean" x1="{left}" x2="{right}" y1="{y}" y2="{y}"/>'
            )
    return parts


def _axis(scale: _Scale, height: int) -> list[str]:
    step = max(7, 7 * round(scale.n_days / _MOST_TICKS / 7))
    days = [scale.first + timedelta(days=n) for n in range(0, scale.n_days, step)]
    y = height - _BOTTOM + 16
    if len(days) > 1 and scale.x(days[1]) - scale.x(days[0]) < _FIRST_TICK:
        del days[1]  # the first tells its year as well, and needs the room
    if len(days) > 1 and scale.x(days[-1]) > _WIDTH - _TICK:
        del days[-1]  # it would run over the edge
    return [
        f'<text class="label" x="{scale.x(day)}" y="{y}">{day.day} {day:%b %Y}</text>'
        if number == 0
        else f'<text class="label" x="{scale.x(day)}" y="{y}">{day.day} {day:%b}</text>'
        for number, day in enumerate(days)
    ]


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}".removesuffix(".0")
