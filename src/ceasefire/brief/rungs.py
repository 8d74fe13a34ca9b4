"""The ladder of steps as SVG: when each is taken, and how far it exposes whom."""

from collections.abc import Mapping, Sequence
from html import escape

from ceasefire.trust import Step

_WIDTH, _LEFT, _RIGHT = 720, 250, 10
_ROW, _TOP, _BOTTOM = 34, 38, 8
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
        Of parties, by id; for a party without a limit its exposure is written.
    """
    if not steps:
        return None
    parties = list(steps[0].exposure)
    height = _TOP + _ROW * len(steps) + _BOTTOM + 16
    parts = [
        f'<svg class="timeline rungs" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'aria-label="Steps in order, with the exposure of each party after each" '
        'xmlns="http://www.w3.org/2000/svg">',
        f'<text class="label" x="{_LEFT}" y="13">exposure after each step, as a share '
        'of the limit</text><text class="label" x="0" y="29">'
        + " ".join(
            f'<tspan class="p{row % 4}">■</tspan> {escape(names[party])}'
            for row, party in enumerate(parties)
        )
        + "</text>"
        if parties
        else "",
    ]
    for number, step in enumerate(steps):
        parts += _rung(number, step, titles, names, limits, parties)
    return "".join([*parts, "</svg>"])


def _rung(
    number: int,
    step: Step,
    titles: Mapping[str, str],
    names: Mapping[str, str],
    limits: Mapping[str, float],
    parties: Sequence[str],
) -> list[str]:
    y = _TOP + _ROW * number
    title = " + ".join(titles[one] for one in step.measures)
    short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    day = "" if step.day is None else f"day {step.day}"
    parts = [
        f'<text class="group" x="0" y="{y + 13}"><title>{escape(title)}</title>'
        f"{number + 1}. {escape(short)}</text>",
        f'<text class="label" x="14" y="{y + 26}">{day}</text>',
    ]
    width = _WIDTH - _LEFT - _RIGHT
    for row, party in enumerate(parties):
        top = y + 4 + row * (_BAR + 2)
        value = f"{names[party]}: {step.exposure[party]:g}"
        if party not in limits:
            parts.append(
                f'<text class="label" x="{_LEFT}" y="{top + _BAR}">'
                f"{escape(value)}, and how far it may be is not known</text>"
            )
            continue
        limit = limits[party]
        share = step.exposure[party] / limit if limit else 0.0
        parts.append(
            f'<rect class="limit" x="{_LEFT}" y="{top}" width="{width}" '
            f'height="{_BAR}"/>'
            f'<rect class="bar p{row % 4}" x="{_LEFT}" y="{top}" '
            f'width="{round(width * min(share, 1.0), 1)}" height="{_BAR}">'
            f"<title>{escape(value)}</title></rect>"
        )
    return parts
