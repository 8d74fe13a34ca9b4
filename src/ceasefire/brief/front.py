"""Packages side by side, as SVG: who gets its best where, and who does not.

How    One line per party, one group of squares per package, one square per clause: full
       where the party gets its best, half where it gets less, crossed where it refuses,
       and an empty outline where nobody knows. With scores of two parties, the front is
       drawn as points as well.
"""

from collections.abc import Mapping
from fractions import Fraction
from html import escape

from ceasefire.terms import Bargain, Package, TermsAnswer

_LEFT, _TOP, _LINE, _BOTTOM = 232, 30, 24, 30
_SQUARE, _GAP, _APART = 9, 2, 12
_MOST_PACKAGES = 8
_LONGEST_NAME = 34  # letters that fit
_LEGEND = (
    ("best", "gets its best"),
    ("short", "gets less"),
    ("refused", "refuses it"),
    ("open", "not known"),
)
_PLOT, _MARGIN = 300, 56


def packages_grid(
    answer: TermsAnswer, packages: tuple[Package, ...], names: Mapping[str, str]
) -> str | None:
    """Draw who gets what under each package; None where there is none to draw."""
    shown = packages[:_MOST_PACKAGES]
    if not shown or not answer.table.parties:
        return None
    one_package = len(answer.table.issues) * (_SQUARE + _GAP) + _APART
    width = max(_LEFT + one_package * len(shown), 560)
    height = _TOP + _LINE * len(answer.table.parties) + _BOTTOM
    parts = [
        f'<svg class="timeline packages" viewBox="0 0 {width} {height}" role="img" '
        'aria-label="What each party gets under each package, clause by clause" '
        f'xmlns="http://www.w3.org/2000/svg" style="max-width:{width}px">',
    ]
    for number in range(len(shown)):
        x = _LEFT + one_package * number
        parts.append(f'<text class="group" x="{x}" y="{_TOP - 12}">{number + 1}</text>')
    for line, party in enumerate(answer.table.parties):
        y = _TOP + _LINE * line
        name = names[party]
        cut = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        parts.append(f'<text class="label" x="0" y="{y + 9}">{escape(cut)}</text>')
        for number, package in enumerate(shown):
            x = _LEFT + one_package * number
            parts += [
                _square(x + (_SQUARE + _GAP) * issue, y, kind)
                for issue, kind in enumerate(_kinds(answer, package, party))
            ]
    parts += _legend(height - 12)
    return "".join([*parts, "</svg>"])


def _kinds(answer: TermsAnswer, package: Package, party: str) -> list[str]:
    """Say of each clause what it is to a party."""
    table = answer.table
    refused = {
        issue
        for number in package.broken
        if table.refusals[number].by == party
        for issue, _ in table.refusals[number].region
    }
    kinds = []
    for issue, option in enumerate(package.picks):
        order = table.orders[party][issue]
        if issue in refused:
            kinds.append("refused")
        elif order.above[option]:
            kinds.append("short")
        else:
            kinds.append("best" if option in order.best else "open")
    return kinds


def _square(x: float, y: float, kind: str) -> str:
    s = _SQUARE
    if kind in ("best", "open"):
        return f'<rect class="{kind}" x="{x}" y="{y}" width="{s}" height="{s}"/>'
    outline = f'<rect class="outline" x="{x}" y="{y}" width="{s}" height="{s}"/>'
    if kind == "short":
        return outline + (
            f'<path class="short" d="M{x} {y + s}L{x + s} {y + s}L{x + s} {y}z"/>'
        )
    return outline + (
        f'<path class="refused" d="M{x} {y}L{x + s} {y + s}M{x + s} {y}L{x} {y + s}"/>'
    )


def _legend(y: float) -> list[str]:
    parts, x = [], 0
    for kind, words in _LEGEND:
        parts.append(_square(x, y - _SQUARE, kind))
        parts.append(f'<text class="label" x="{x + 15}" y="{y}">{words}</text>')
        x += 26 + 7 * len(words)
    return parts


def front_plot(bargain: Bargain | None, names: Mapping[str, str]) -> str | None:
    """Draw the front of two parties' scores, with the points that principles choose."""
    if bargain is None or len(bargain.domain.profiles) != 2 or not bargain.front:
        return None
    size = _PLOT + 2 * _MARGIN
    tops = [max(float(p.scores[i]) for p in bargain.front) or 1.0 for i in range(2)]

    def at(scores: tuple[Fraction, ...]) -> tuple[float, float]:
        across, up = (float(s) / top for s, top in zip(scores, tops, strict=True))
        return round(_MARGIN + _PLOT * across, 1), round(_MARGIN + _PLOT * (1 - up), 1)

    first, second = (escape(names[one.name]) for one in bargain.domain.profiles)
    end = _MARGIN + _PLOT
    parts = [
        f'<svg class="timeline plot" viewBox="0 0 {size} {size}" role="img" '
        'aria-label="The front: what one party can have given what the other has" '
        f'xmlns="http://www.w3.org/2000/svg" style="max-width:{size}px;min-width:0">',
        f'<path class="base" fill="none" d="M{_MARGIN} {_MARGIN}V{end}H{end}"/>',
        f'<text class="label" x="{end}" y="{end + 34}" text-anchor="end">'
        f"{first}</text>",
        f'<text class="label" x="0" y="{_MARGIN - 16}">{second}</text>',
        *(
            f'<text class="label" x="{x}" y="{end + 16}" text-anchor="middle">'
            f"{value:g}</text>"
            for x, value in ((_MARGIN, 0), (end, tops[0]))
        ),
        f'<text class="label" x="{_MARGIN - 6}" y="{_MARGIN + 4}" text-anchor="end">'
        f"{tops[1]:g}</text>",
    ]
    for point in bargain.front:
        x, y = at(point.scores)
        parts.append(f'<circle class="bar covered" cx="{x}" cy="{y}" r="4"/>')
    marks: dict[tuple[float, float], str] = {}
    for mark, solution in (
        ("N", bargain.nash),
        ("E", bargain.egalitarian),
        ("K", bargain.kalai_smorodinsky),
    ):
        for point in solution.points:
            place = at(point.scores)
            marks[place] = f"{marks.get(place, '')} {mark}".strip()
    parts += [
        f'<text class="group" x="{x + 8}" y="{y - 6}">{mark}</text>'
        for (x, y), mark in marks.items()
    ]
    return "".join([*parts, "</svg>"])
