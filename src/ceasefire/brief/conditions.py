"""Who makes whose coming depend on what, as SVG: parties, conditions, the conflict.

How    One line per party that speaks or is spoken of; an arc from whoever said it to
       whomever it is about, with the number under which it is listed beside the
       picture. Arcs that stand in a conflict are drawn heavy; the arcs of red lines
       have no gap.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _TEXT, _LEFT = 720, 300, 330
_LINE, _TOP, _BOTTOM = 24, 18, 12
_LONGEST_NAME = 44  # letters that fit
_SHORTEST, _SPAN, _APART = 30, 280, 20  # reach of an arc; of several between two
_MARKS = {
    "comes": "●",
    "would-come-if-invited": "◇",
    "depends": "◐",
    "does-not-come": "○",
    "nobody-speaks-of-its-coming": "-",
    "": "?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One party: what to call it, and whether it comes ("" where nobody can tell)."""

    party: str
    name: str
    attendance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One statement of a party about another."""

    number: int
    says: str
    by: str
    about: str
    in_conflict: bool
    red_line: bool


def conditions(lines: Sequence[Line], arcs: Sequence[Arc]) -> str | None:
    """Draw the parties and the arcs between them; None where there are none to draw."""
    if not lines or not arcs:
        return None
    place = {one.party: i for i, one in enumerate(lines)}
    height = _TOP + _LINE * len(lines) + _BOTTOM
    parts = [
        f'<svg class="timeline conditions" viewBox="0 0 {_WIDTH} {height}" role="img" '
        'aria-label="Parties, and the conditions between them" '
        'xmlns="http://www.w3.org/2000/svg">',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" '
        'markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L8 4L0 8z"/></marker></defs>',
    ]
    longest = max(abs(place[one.by] - place[one.about]) for one in arcs)
    between = Counter[frozenset[str]]()
    reaches = {}
    for one in arcs:
        pair = frozenset((one.by, one.about))
        steps = abs(place[one.by] - place[one.about]) / max(longest, 1)
        reach = _SHORTEST + _SPAN * steps + _APART * between[pair]
        reaches[one] = min(reach, _WIDTH - _LEFT - 20)
        between[pair] += 1
    light_first = sorted(arcs, key=lambda one: (one.in_conflict, -one.number))
    drawn = [_arc(one, place, reaches[one]) for one in light_first]
    parts += [path for path, _ in drawn]
    parts += [plate for _, plate in drawn]
    parts += [_line(one, i) for i, one in enumerate(lines)]
    return "".join([*parts, "</svg>"])


def _y(place: int) -> float:
    return _TOP + _LINE * (place + 0.5)


def _line(one: Line, place: int) -> str:
    y = _y(place)
    name = one.name
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME - 1]}…"
    attends = one.attendance.replace("-", " ") or "cannot be told"
    return (
        f'<text class="group" x="{_TEXT}" y="{y + 4}" text-anchor="end">'
        f"<title>{escape(one.name)}</title>{escape(name)}</text>"
        f'<text class="mark" x="{_TEXT + 15}" y="{y + 5}" text-anchor="middle">'
        f"<title>{attends}</title>{_MARKS[one.attendance]}</text>"
    )


def _arc(one: Arc, place: dict[str, int], reach: float) -> tuple[str, str]:
    """Return the arc, and the plate with its number: plates lie above all arcs."""
    a, b = _y(place[one.by]), _y(place[one.about])
    tip = _LEFT + 2
    kind = " ".join(
        word
        for word, so in (
            ("conflict", one.in_conflict),
            ("red-line", one.red_line),
        )
        if so
    )
    # A cubic curve with both handles at x reaches three quarters of the way to it.
    handle = round(tip + reach * 4 / 3, 1)
    x, y = round(tip + reach, 1), round((a + b) / 2, 1)
    drawn = f"M{tip} {a}C{handle} {a} {handle} {b} {tip} {b}"
    return (
        f'<path class="arc {kind}" d="{drawn}" marker-end="url(#tip)"><title>'
        f"{escape(one.says)}</title></path>",
        f'<rect class="plate" x="{x - 8}" y="{y - 8}" width="16" height="16" rx="8"/>'
        f'<text class="number {kind}" x="{x}" y="{y + 4}" text-anchor="middle">'
        f"{one.number}</text>",
    )
