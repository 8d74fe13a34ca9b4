"""Who would have come, day by day, as SVG: one column for each day of the record.

How    Only parties for which something changes, and those that are wanted, have a line;
       a day on which what was said contradicts itself is shaded.
"""

from collections.abc import Sequence
from html import escape

from ceasefire.convening import Attendance, Turn

_WIDTH, _LEFT, _RIGHT = 720, 300, 24
_LINE, _TOP, _BOTTOM = 24, 40, 14
_LONGEST_NAME = 44  # letters that fit
_MOST_DAYS = 12
_MARKS = {
    Attendance.COMES: "●",
    Attendance.DEPENDS: "◐",
    Attendance.DOES_NOT_COME: "○",
}


def turns(days: Sequence[Turn], parties: Sequence[tuple[str, str]]) -> str | None:
    """Draw the last days of the record; None where there are fewer than two.

    Parameters
    ----------
    days
        In the order of time.
    parties
        Id and name of whoever gets a line.
    """
    shown = days[-_MOST_DAYS:]
    if len(shown) < 2 or not parties:
        return None
    height = _TOP + _LINE * len(parties) + _BOTTOM
    step = (_WIDTH - _LEFT - _RIGHT) / len(shown)
    parts = [
        f'<svg class="timeline turns" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'aria-label="Who would have come, day by day" '
        'xmlns="http://www.w3.org/2000/svg">'
    ]
    for column, turn in enumerate(shown):
        parts += _column(turn, round(_LEFT + step * column, 1), step, height)
    for row, (party, name) in enumerate(parties):
        y = _TOP + _LINE * (row + 0.5)
        parts.append(_name(name, y))
        for column, turn in enumerate(shown):
            x = round(_LEFT + step * (column + 0.5), 1)
            parts.append(_mark(turn, party, x, y))
    return "".join([*parts, "</svg>"])


def _column(turn: Turn, x: float, step: float, height: int) -> list[str]:
    middle = round(x + step / 2, 1)
    kind = "possible" if turn.possible else "not-possible"
    says = "possible" if turn.possible else "not possible"
    if not turn.consistent:
        kind, says = "contradictory", "contradictory"
    return [
        f'<rect class="{kind}" x="{x + 1}" y="{_TOP - 4}" width="{round(step - 2, 1)}" '
        f'height="{height - _TOP}"><title>{says}</title></rect>',
        f'<text class="label" x="{middle}" y="14" text-anchor="middle">'
        f"{turn.day.day}</text>",
        f'<text class="label" x="{middle}" y="28" text-anchor="middle">'
        f"{turn.day:%b}</text>",
    ]


def _name(name: str, y: float) -> str:
    short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    return (
        f'<text class="group" x="{_LEFT - 12}" y="{y + 4}" text-anchor="end">'
        f"<title>{escape(name)}</title>{escape(short)}</text>"
    )


def _mark(turn: Turn, party: str, x: float, y: float) -> str:
    attendance = turn.attendance.get(party)
    mark = _MARKS[attendance] if attendance else "?"
    says = attendance.value.replace("-", " ") if attendance else "cannot be told"
    if attendance is Attendance.COMES and party in turn.unsettled:
        mark, says = "◇", "would come if invited"
    elif turn.attendance and attendance is None:
        mark, says = "-", "nobody speaks of its coming"
    return (
        f'<text class="mark" x="{x}" y="{y + 5}" text-anchor="middle">'
        f"<title>{says}</title>{mark}</text>"
    )
