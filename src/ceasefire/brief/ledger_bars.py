"""The ledger by month, as SVG: requested, approved and reached side by side.

How    A month of which a number is not known for some place shows what is known, with a
       mark on top; where it is known for none there is no bar, and the mark alone.
"""

from html import escape

from ceasefire.access import Ledger, LedgerLine

_WIDTH, _LEFT, _RIGHT, _TOP, _BASE, _HEIGHT = 720, 70, 10, 16, 190, 216
_STAGES = ("requested", "approved", "delivered")
_MOST_LABELS = 14


def ledger_bars(ledger: Ledger) -> str | None:
    """Draw the months; None where nothing is known of any."""
    months = ledger.months
    highest = max(
        (getattr(one, stage).people or 0 for one in months for stage in _STAGES),
        default=0,
    )
    if not highest:
        return None
    step = (_WIDTH - _LEFT - _RIGHT) / len(months)
    parts = [
        f'<svg class="timeline ledger" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        'aria-label="People requested, approved and reached, by month" '
        'xmlns="http://www.w3.org/2000/svg">',
        *_scale(highest),
    ]
    every = -(-len(months) // _MOST_LABELS)
    for number, month in enumerate(months):
        left = _LEFT + number * step
        parts += _month(month, left, step, highest)
        if number % every == 0:
            parts.append(
                f'<text class="label" x="{left + step / 2:.1f}" y="{_BASE + 18}" '
                f'text-anchor="middle">{escape(month.name)}</text>'
            )
    return "".join([*parts, "</svg>"])


def _scale(highest: int) -> list[str]:
    return [
        f'<line class="base" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
        f'<text class="label" x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">'
        f"{people:,}</text>"
        for y, people in ((_BASE, 0), (_TOP, highest))
    ]


def _month(month: LedgerLine, left: float, step: float, highest: int) -> list[str]:
    wide = step * 0.8 / len(_STAGES)
    parts = []
    for number, stage in enumerate(_STAGES):
        one = getattr(month, stage)
        x = left + step * 0.1 + number * wide
        tall = (one.people or 0) / highest * (_BASE - _TOP)
        parts.append(
            f'<rect class="b-{stage}" x="{x:.1f}" y="{_BASE - tall:.1f}" '
            f'width="{wide:.1f}" height="{tall:.1f}"/>'
        )
        if one.n_unknown:
            parts.append(
                f'<text class="label" x="{x + wide / 2:.1f}" '
                f'y="{_BASE - tall - 3:.1f}" text-anchor="middle">?</text>'
            )
    return parts
