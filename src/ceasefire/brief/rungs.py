"""The ladder of steps as SVG: when each is taken, and how far it exposes whom."""

from collections.abc import Mapping, Sequence
from html import escape

from ceasefire.trust import Step

_WIDTH, _LEFT, _RIGHT = 720, 250, 10
_ROW, _TOP, _BOTTOM = 34, 38, 8
_LEGEND_LINE, _LEGEND_LETTERS = 15, 95  # of names in one line above the ladder
_LONGEST_TITLE = 38  # letters that fit
_BAR = 7


def rungs(
    steps: Sequence[Step],
    titles: Mapping[str, str],
    names: Mapping[str, str],
    limits: Mapping[str, float],
) -> str | None:
    """Draw the steps from top to bottom; None where there are none.

    Parameters
    ----------
    steps
        In order.
    titles
        Of measures, by id.
    names, limits
        Of parties, by id; for a party without a limit its exposure is written, and
        where it is not known that is said in the place of a bar.
    """
    if not steps:
        return None
    parties = list(steps[0].exposure)
    legend, top = _legend([names[party] for party in parties])
    row_height = max(_ROW, 4 + len(parties) * (_BAR + 2) + 8)
    height = top + row_height * len(steps) + _BOTTOM
    parts = [
        f'<svg class="timeline rungs" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'aria-label="Steps in order, with the exposure of each party after each" '
        'xmlns="http://www.w3.org/2000/svg">',
        f'<text class="label" x="{_LEFT}" y="13">exposure after each step, as a share '
        f"of the limit</text>{legend}"
        if parties
        else "",
    ]
    for number, step in enumerate(steps):
        y = top + row_height * number
        parts += _rung(y, number, step, titles, names, limits, parties)
    return "".join([*parts, "</svg>"])


def _legend(names: Sequence[str]) -> tuple[str, int]:
    """Write who has which colour, in one line or one each; and where steps begin."""
    marks = [
        f'<tspan class="p{row % 8}">■</tspan> {escape(name)}'
        for row, name in enumerate(names)
    ]
    is_long = sum(len(name) + 3 for name in names) > _LEGEND_LETTERS
    lines = marks if is_long else [" ".join(marks)]
    told = "".join(
        f'<text class="label" x="0" y="{29 + _LEGEND_LINE * i}">{line}</text>'
        for i, line in enumerate(lines)
    )
    return told, _TOP + _LEGEND_LINE * (len(lines) - 1)


def _rung(
    y: int,
    number: int,
    step: Step,
    titles: Mapping[str, str],
    names: Mapping[str, str],
    limits: Mapping[str, float],
    parties: Sequence[str],
) -> list[str]:
    title = " + ".join(titles[one] for one in step.measures)
    short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    day = "" if step.day is None else f"day {step.day}"
    parts = [
        f'<svg x="0" y="{y}" width="{_LEFT - 6}" height="18">'
        f'<text class="group" x="0" y="13"><title>{escape(title)}</title>'
        f"{number + 1}. {escape(short)}</text></svg>",
        f'<text class="label" x="14" y="{y + 26}">{day}</text>',
    ]
    width = _WIDTH - _LEFT - _RIGHT
    for row, party in enumerate(parties):
        top = y + 4 + row * (_BAR + 2)
        value = f"{names[party]}: {step.told(party)}"
        exposure = step.exposure[party]
        if exposure is None or party not in limits:
            unlimited = ", and how far it may be is not known"
            parts.append(
                f'<text class="label" x="{_LEFT}" y="{top + _BAR}">'
                f"{escape(value)}{'' if party in limits else unlimited}</text>"
            )
            continue
        limit = limits[party]
        share = exposure / limit if limit else 0.0
        parts.append(
            f'<rect class="limit" x="{_LEFT}" y="{top}" width="{width}" '
            f'height="{_BAR}"/>'
            f'<rect class="bar p{row % 8}" x="{_LEFT}" y="{top}" '
            f'width="{round(width * min(share, 1.0), 1)}" height="{_BAR}">'
            f"<title>{escape(value)}</title></rect>"
        )
    return parts
