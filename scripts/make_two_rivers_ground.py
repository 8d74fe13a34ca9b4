"""Write the invented roads, areas of control and ledger of the case two-rivers.

Run: python scripts/make_two_rivers_ground.py

All of it is drawn by chance with a fixed seed, inside the country's invented shore. A
test holds the files against this script.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np

from ceasefire.case.areas import read_area
from ceasefire.geo.pyproj_distance import distance_km
from ceasefire.geo.shapes import contains

FOLDER = Path(__file__).parents[1] / "src" / "ceasefire" / "cases" / "two-rivers"
_SEED = 20320331
_STEP_DEG = (0.17, 0.14)
_PLACES = {
    "ferrytown": (-19.92, -29.91),
    "twin-bridges": (-19.70, -29.72),
    "weirgate": (-18.90, -29.85),
    "saltmouth": (-20.20, -31.00),
    "reedmarsh": (-19.30, -30.90),
    "quarry-hills": (-18.50, -30.20),
    "highford": (-19.20, -29.10),
}
_FERRYTOWN = [
    (-20.02, -29.81), (-19.83, -29.81), (-19.80, -29.91), (-19.83, -30.01),
    (-20.01, -30.00), (-20.04, -29.90), (-20.02, -29.81),
]  # fmt: skip
_CONTROL: dict[str, list[list[list[tuple[float, float]]]]] = {
    "government": [
        [
            [
                (-21.0, -31.6), (-19.1, -31.6), (-19.1, -30.6), (-19.75, -30.6),
                (-19.75, -29.55), (-21.0, -29.55), (-21.0, -31.6),
            ],
            _FERRYTOWN,
        ]
    ],
    "river-front": [
        [
            [
                (-21.0, -29.55), (-19.75, -29.55), (-19.75, -30.75), (-19.1, -30.75),
                (-19.1, -29.55), (-17.9, -29.55), (-17.9, -28.3), (-21.0, -28.3),
                (-21.0, -29.55),
            ]
        ],
        [_FERRYTOWN],
    ],
    "sons-of-the-weir": [
        [
            [
                (-19.1, -30.1), (-18.55, -30.1), (-18.55, -29.55), (-19.1, -29.55),
                (-19.1, -30.1),
            ]
        ]
    ],
    "hill-guard": [
        [
            [
                (-18.9, -30.6), (-17.9, -30.6), (-17.9, -30.1), (-18.9, -30.1),
                (-18.9, -30.6),
            ]
        ]
    ],
}  # fmt: skip
_MONTHS = [f"{2031 + (3 + i) // 12}-{(3 + i) % 12 + 1:02d}" for i in range(12)]
_REASONS = {
    "ferrytown": ("movement-within-country", "hostilities"),
    "weirgate": ("interference", "violence-against-aid"),
    "reedmarsh": ("movement-within-country", "physical-environment"),
    "quarry-hills": ("mines", "physical-environment"),
}
_PEOPLE = {
    "ferrytown": 60_000, "twin-bridges": 20_000, "weirgate": 80_000,
    "reedmarsh": 12_000, "quarry-hills": 7_000, "highford": 15_000,
}  # fmt: skip


def files() -> dict[str, str]:
    """The text of each file, by its name."""
    rng = np.random.default_rng(_SEED)
    nodes = _nodes(rng)
    return {
        "roads-nodes.csv": _csv(
            ("node", "latitude", "longitude"),
            [(name, f"{y:.4f}", f"{x:.4f}") for name, (x, y) in nodes.items()],
        ),
        "roads.csv": _csv(
            ("id", "from", "to", "length_km", "speed_kmh", "class", "condition",
             "closed_from", "closed_to"),
            _stretches(rng, nodes),
        ),
        "control.geojson": json.dumps(_control(), indent=1) + "\n",
        "ledger.csv": _csv(
            ("place", "month", "requested", "approved", "delivered",
             "not_approved_because", "not_delivered_because", "last_delivery"),
            _ledger(rng),
        ),
    }  # fmt: skip


def _csv(header: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _nodes(rng: np.random.Generator) -> dict[str, tuple[float, float]]:
    """Crossroads on a bent grid, and one node in each town."""
    country = read_area(FOLDER / "country.geojson", "country.geojson")
    xs = np.arange(-20.95, -18.0, _STEP_DEG[0])
    ys = np.arange(-31.4, -28.4, _STEP_DEG[1])
    found = {}
    for i, x in enumerate(xs):
        for j, y in enumerate(ys):
            bend = rng.normal(0, 0.02, 2)
            at = (float(x + bend[0]), float(y + bend[1]))
            if contains(country, [at[0]], [at[1]])[0]:
                found[f"{i}-{j}"] = at
    return found | _PLACES


def _stretches(
    rng: np.random.Generator, nodes: dict[str, tuple[float, float]]
) -> list[tuple[Any, ...]]:
    pairs = []
    for name, here in nodes.items():
        if name in _PLACES:
            far = {
                other: float(distance_km(*here, *at))
                for other, at in nodes.items()
                if other not in _PLACES
            }
            pairs += [(name, other) for other in sorted(far, key=far.__getitem__)[:3]]
            continue
        i, j = map(int, name.split("-"))
        for other in (f"{i + 1}-{j}", f"{i}-{j + 1}"):
            if other in nodes and rng.random() < 0.86:
                pairs.append((name, other))
    rows = []
    for number, (one, other) in enumerate(pairs, 1):
        straight = float(distance_km(*nodes[one], *nodes[other]))
        km = straight * float(rng.uniform(1.05, 1.4))
        kind = "main" if rng.random() < 0.4 else "track"
        kmh = 55 if kind == "main" else 30
        chance = rng.random()
        shut = ("2032-02-10", "") if chance < 0.02 else ("", "")
        condition = "damaged" if 0.02 < chance < 0.1 else "good"
        rows.append(
            (f"r{number}", one, other, f"{km:.2f}", kmh, kind, condition, *shut)
        )
    return rows


def _control() -> dict[str, Any]:
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"party": party, "note": "Invented."},
                "geometry": {
                    "type": "MultiPolygon",
                    "coordinates": [
                        [[list(point) for point in ring] for ring in polygon]
                        for polygon in polygons
                    ],
                },
            }
            for party, polygons in _CONTROL.items()
        ],
    }


def _ledger(rng: np.random.Generator) -> list[tuple[Any, ...]]:
    rows = []
    for place, people in _PEOPLE.items():
        hard = place in _REASONS
        for month in _MONTHS:
            requested = people
            share = rng.uniform(0.2, 0.8) if hard else 1.0
            approved = round(requested * share, -2) if rng.random() > 0.15 else 0
            came = rng.random() < (0.55 if hard else 0.95)
            delivered: Any = (
                int(approved * rng.uniform(0.4, 1.0)) // 10 * 10
                if came and approved
                else 0
            )
            if rng.random() < 0.08:
                delivered = ""  # nobody reported
            first, second = _REASONS.get(place, ("logistics", "logistics"))
            why = first if approved < requested else ""
            why_not = second if delivered != "" and delivered < approved else ""
            day = f"{month}-{int(rng.integers(3, 28)):02d}" if delivered else ""
            rows.append(
                (place, month, requested, int(approved), delivered, why, why_not, day)
            )
    return rows


def main() -> None:
    """Write the files into the case."""
    for name, text in files().items():
        (FOLDER / name).write_text(text, "utf-8")
        print(f"{name}: {text.count(chr(10)):,} lines")


if __name__ == "__main__":
    main()
