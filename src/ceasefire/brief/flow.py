"""Who goes home from where to where, as SVG that prints.

How    Holders stand on the left, those to whom people come home on the right, each
       above its bands, so that all of it fits on a telephone; a band's width is the
       number of people.
"""

from collections.abc import Mapping, Sequence
from html import escape

from ceasefire.core import AgreedStage

_WIDTH, _LEFT, _RIGHT = 420, 4, 416
_TOP, _GAP, _ROOM = 48, 30, 190  # px; the room that all people together take
_ABOVE = 7  # px between a name and its bands
_NARROWEST = 10.0
_KINDS = ("covered", "excluded", "third")  # colours that the page has


def flow(
    stages: Sequence[AgreedStage], parties: Sequence[str], names: Mapping[str, str]
) -> str | None:
    """Draw all stages together; None where nobody goes."""
    people: dict[tuple[str, str], int] = {}
    for stage in stages:
        for (by, to, _), n in stage.released.items():
            people[by, to] = people.get((by, to), 0) + n
    total = sum(people.values())
    if not total:
        return None
    wide = {pair: max(_NARROWEST, _ROOM * n / total) for pair, n in people.items()}
    left = _places([by for by, _ in people], wide, parties, side=0)
    right = _places([to for _, to in people], wide, parties, side=1)
    height = max(_end(left, wide, 0), _end(right, wide, 1)) + 14
    parts = [
        f'<svg class="timeline flow" viewBox="0 0 {_WIDTH} {height:.0f}" role="img" '
        'aria-label="People who go home, by holder and by side" '
        'xmlns="http://www.w3.org/2000/svg">'
        f'<text class="label" x="{_LEFT}" y="16">held by</text>'
        f'<text class="label" x="{_RIGHT}" y="16" text-anchor="end">come home to</text>'
    ]
    from_, to_ = dict(left), dict(right)
    for by, to in sorted(people, key=lambda pair: _rank(pair, parties)):
        width = wide[by, to]
        parts.append(
            _band(from_[by], to_[to], width, people[by, to], _kind(by, parties))
        )
        from_[by] += width
        to_[to] += width
    parts += _labels(left, names, side=0) + _labels(right, names, side=1)
    return "".join([*parts, "</svg>"])


def _rank(pair: tuple[str, str], parties: Sequence[str]) -> tuple[int, int]:
    return parties.index(pair[0]), parties.index(pair[1])


def _kind(party: str, parties: Sequence[str]) -> str:
    return _KINDS[parties.index(party) % len(_KINDS)]


def _places(
    seen: Sequence[str],
    wide: Mapping[tuple[str, str], float],
    parties: Sequence[str],
    *,
    side: int,
) -> dict[str, float]:
    """Return where each party's bands begin, from the top."""
    at, places = float(_TOP), {}
    for party in parties:
        if party in seen:
            places[party] = at
            at += sum(w for pair, w in wide.items() if pair[side] == party) + _GAP
    return places


def _end(
    places: Mapping[str, float], wide: Mapping[tuple[str, str], float], side: int
) -> float:
    return max(
        at + sum(w for pair, w in wide.items() if pair[side] == party)
        for party, at in places.items()
    )


def _band(y_from: float, y_to: float, width: float, n: int, kind: str) -> str:
    middle = (_LEFT + _RIGHT) / 2
    a, b = y_from + width / 2, y_to + width / 2
    number_at = _LEFT + 12
    return (
        f'<path class="band {kind}" d="M{_LEFT} {a:.1f}C{middle} {a:.1f} {middle} '
        f'{b:.1f} {_RIGHT} {b:.1f}" stroke-width="{width:.1f}"/>'
        f'<text class="n-people" x="{number_at}" y="{a + 4:.1f}">{n:,}</text>'
    )


def _labels(
    places: Mapping[str, float], names: Mapping[str, str], *, side: int
) -> list[str]:
    x, anchor = (_LEFT, "start") if side == 0 else (_RIGHT, "end")
    return [
        f'<text class="group" x="{x}" y="{at - _ABOVE:.1f}" '
        f'text-anchor="{anchor}">{escape(_cut(names.get(party, party)))}</text>'
        for party, at in places.items()
    ]


def _cut(name: str, most: int = 26) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
