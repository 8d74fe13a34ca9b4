"""Packages with scores: the front and three choices from it, held against enumeration.

Run: python benchmarks/terms.py [--domains 1000] [--negmas PYTHON] [--small]

First the three domains of the ANAC competition (in ../shared/data, or the folder in
CEASEFIRE_SHARED_DATA), against the points known of them. Then invented domains, against
every outcome looked at: additive ones of up to 10^5 outcomes, and ones with weighted
rectangles, their intervals closed. Then sizes that nobody can enumerate. With --negmas,
a Python that has NegMAS 0.16, it solves the additive files in the same run.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path

import numpy as np

from ceasefire.case import read_genius
from ceasefire.core import Domain, Profile, WeightedRegion
from ceasefire.terms import Bargain, solve

HERE = Path(__file__).resolve().parent
DATA = Path(
    os.environ.get("CEASEFIRE_SHARED_DATA", HERE.parents[1] / "shared" / "data")
)
ANAC = {
    "EnglandZimbabwe": (
        ("EnglandZimbabwe_domain", "England", "Zimbabwe"), 23,
        (8.2075, 8.5444), (8.2075, 8.5444), (7.6008, 8.9471),
    ),
    "ItexvsCypress": (
        ("ItexvsCypress_domain", "ItexvsCypress_Cypress", "ItexvsCypress_Itex"), 17,
        (22.6995, 18.5184), (19.4094, 19.6709), (22.6995, 18.5184),
    ),
    "Camera": (
        ("camera_domain", "camera_buyer_utility", "camera_seller_utility"), 12,
        (270.1, 162.5), (191.95, 177.5), (245.55, 170.9),
    ),
}  # fmt: skip
"""Files, points of the front, and Nash, egalitarian and Kalai-Smorodinsky scores."""
LARGE = (
    ("two parties, 50 issues of 10", 2, 50, 10),
    ("three parties, 20 issues of 5", 3, 20, 5),
    ("four parties, 12 issues of 4", 4, 12, 4),
)
MOST_OUTCOMES = 100_000


def scores_of(bargain: Bargain) -> list[tuple[float, ...]]:
    """Nash, egalitarian and Kalai-Smorodinsky scores."""
    chosen = (bargain.nash, bargain.egalitarian, bargain.kalai_smorodinsky)
    return [tuple(map(float, one.points[0].scores)) for one in chosen]


def check_anac(negmas: str | None) -> bool:
    """Solve the competition's domains, and say whether all points are as known."""
    is_right = True
    for name, (files, count, *expected) in ANAC.items():
        paths = [DATA / "negotiation" / name / f"{file}.xml" for file in files]
        if not paths[0].is_file():
            print(f"  {name}: not here, left out")
            continue
        begun = time.perf_counter()
        found = solve(read_genius(paths[0], paths[1:]))
        taken_ms = 1000 * (time.perf_counter() - begun)
        right = len(found.front) == count and np.allclose(
            scores_of(found), expected, atol=1e-4
        )
        is_right &= right
        print(
            f"  {name}: {len(found.front)} points, {taken_ms:.1f} ms with reading, "
            f"{'as known' if right else 'WRONG'}"
        )
        if negmas:
            is_right &= beside_negmas(negmas, paths, found)
    return is_right


def beside_negmas(python: str, paths: list[Path], ours: Bargain) -> bool:
    """Let NegMAS solve the same files, and say whether it finds the same."""
    command = [python, str(HERE / "peers" / "negmas_front.py"), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    theirs = json.loads(done.stdout.splitlines()[-1])
    front = sorted([list(map(float, p.scores)) for p in ours.front])
    same = len(front) == len(theirs["front"]) and np.allclose(
        front, theirs["front"], atol=1e-6
    )
    nash, egalitarian, _ = scores_of(ours)
    same_choice = np.allclose(nash, theirs["nash"]) and np.allclose(
        egalitarian, theirs["egalitarian"]
    )
    taken_ms = 1000 * (theirs["read_s"] + theirs["solve_s"])
    print(
        f"    NegMAS: {len(theirs['front'])} points, {taken_ms:.1f} ms; the same "
        f"points: {'yes' if same else 'NO'}; the same Nash and egalitarian: "
        f"{'yes' if same_choice else 'NO'}"
    )
    return bool(same and same_choice)


def drawn(rng: np.random.Generator, *, with_rectangles: bool = False) -> Domain:
    """Draw a domain of two to four parties and up to 10^5 outcomes."""
    n_parties = int(rng.integers(2, 5))
    most = 10 ** float(rng.uniform(1, 5))
    sizes: list[int] = []
    while len(sizes) < 12:
        n_options = int(rng.integers(2, 11))
        if math.prod(sizes) * n_options > min(most, MOST_OUTCOMES):
            break
        sizes.append(n_options)
    sizes = sizes or [2]
    per_point = int(rng.choice([1, 10, 1000]))
    return Domain(
        issues=tuple(f"issue {j}" for j in range(len(sizes))),
        options=tuple(tuple(range(n)) for n in sizes),
        profiles=tuple(
            Profile(
                name=f"party {i}",
                values=tuple(
                    tuple(Fraction(int(v), per_point) for v in rng.integers(0, 1001, n))
                    for n in sizes
                ),
                regions=rectangles(rng, sizes) if with_rectangles else (),
                reservation=Fraction(int(rng.integers(0, 1000)), per_point)
                if rng.random() < 0.3
                else None,
            )
            for i in range(n_parties)
        ),
    )


def rectangles(
    rng: np.random.Generator, sizes: list[int]
) -> tuple[WeightedRegion, ...]:
    """Draw weighted rectangles over one to three issues."""
    drawn_ones = []
    for _ in range(int(rng.integers(1, 5))):
        sides = []
        for j in sorted(
            rng.permutation(len(sizes))[: int(rng.integers(1, 4))].tolist()
        ):
            low, high = sorted(int(v) for v in rng.integers(0, sizes[j], 2))
            sides.append((j, frozenset(range(low, high + 1))))  # both ends are in it
        weight = Fraction(int(rng.integers(-300, 1000)))
        drawn_ones.append(WeightedRegion(weight, tuple(sides)))
    return tuple(drawn_ones)


def is_as_enumerated(domain: Domain) -> bool:
    """Look at every outcome with numpy, and compare."""
    per_point = math.lcm(
        *(v.denominator for p in domain.profiles for row in p.values for v in row)
    )
    grids = np.meshgrid(*[np.arange(len(o)) for o in domain.options], indexing="ij")
    totals = []
    for profile in domain.profiles:
        total = np.zeros(grids[0].shape, dtype=np.int64)
        for values, grid in zip(profile.values, grids, strict=True):
            total += np.array([int(v * per_point) for v in values])[grid]
        for one in profile.regions:
            inside = np.ones(grids[0].shape, dtype=bool)
            for issue, among in one.region:
                inside &= np.isin(grids[issue], list(among))
            total += inside * int(one.weight * per_point)
        totals.append(total.ravel())
    table = np.unique(np.column_stack(totals), axis=0)
    floors = np.array([int((p.reservation or 0) * per_point) for p in domain.profiles])
    stated = np.array([p.reservation is not None for p in domain.profiles])
    table = table[np.all((table >= floors) | ~stated, axis=1)]
    front = [
        row
        for row in _candidates(table)
        if not (np.all(table >= row, axis=1) & np.any(table > row, axis=1)).any()
    ]
    found = solve(domain)
    ours = {tuple(int(s * per_point) for s in p.scores) for p in found.front}
    if ours != {tuple(row.tolist()) for row in front}:
        return False
    return not len(table) or _same_choices(found, table - floors, floors, per_point)


def _candidates(table: np.ndarray) -> np.ndarray:
    """Leave out rows that one of the best by sum betters, to compare fewer."""
    kept = np.ones(len(table), dtype=bool)
    for row in table[np.argsort(-table.sum(axis=1))[:100]]:
        kept &= ~(np.all(row >= table, axis=1) & np.any(row > table, axis=1))
    return table[kept]


def _same_choices(
    found: Bargain, gains: np.ndarray, floors: np.ndarray, per_point: int
) -> bool:
    """Compare the three choices over all acceptable outcomes, in whole numbers."""
    ours = [
        [
            tuple(
                int(score * per_point) - int(floor)
                for score, floor in zip(point.scores, floors, strict=True)
            )
            for point in one.points
        ]
        for one in (found.nash, found.egalitarian, found.kalai_smorodinsky)
    ]
    best = gains.max(axis=0)
    divisors = np.where(best > 0, best, per_point)
    common = math.lcm(*map(int, divisors))

    def shares(row: Iterable[int]) -> list[int]:
        pairs = zip(row, divisors, strict=True)
        return sorted(int(gain) * (common // int(divisor)) for gain, divisor in pairs)

    nobody_loses = gains[gains.min(axis=1) >= 0]
    products = {math.prod(map(int, r)) for r in _nearly(nobody_loses, np.prod)}
    leximin = max(sorted(map(int, row)) for row in _nearly(gains, np.min))
    equal = max(
        shares(row) for row in gains[_near_best((gains / divisors).min(axis=1))]
    )
    return (
        {math.prod(row) for row in ours[0]} == ({max(products)} if products else set())
        and all(sorted(row) == leximin for row in ours[1])
        and all(shares(row) == equal for row in ours[2])
    )


def _nearly(rows: np.ndarray, worth: Callable[..., np.ndarray]) -> np.ndarray:
    """Rows that are best in floating point, or within its reach of the best."""
    return rows[_near_best(worth(rows.astype(float), axis=1))] if len(rows) else rows


def _near_best(worths: np.ndarray) -> np.ndarray:
    return worths >= worths.max() - 1e-9 * max(1.0, abs(worths.max()))


def check_large(rng: np.random.Generator) -> bool:
    """Solve what cannot be enumerated, twice: the issues in two orders."""
    is_right = True
    for words, n_parties, n_issues, n_options in LARGE:
        scores = rng.integers(0, 1001, (n_parties, n_issues, n_options))
        begun = time.perf_counter()
        found = solve(of_scores(scores))
        taken_s = time.perf_counter() - begun
        backwards = solve(of_scores(scores[:, ::-1]))
        same = {p.scores for p in found.front} == {p.scores for p in backwards.front}
        is_right &= same and found.is_proved
        proved = "proved" if found.is_proved else "NOT PROVED"
        print(
            f"  {words} ({n_options**n_issues:.0e} outcomes): {len(found.front):,} "
            f"points in {taken_s:.2f} s, {proved}"
        )
    return is_right


def of_scores(scores: np.ndarray) -> Domain:
    """Make a domain of whole scores by party, issue and option."""
    _, n_issues, n_options = scores.shape
    return Domain(
        issues=tuple(f"issue {j}" for j in range(n_issues)),
        options=(tuple(range(n_options)),) * n_issues,
        profiles=tuple(
            Profile(
                name=f"party {i}",
                values=tuple(tuple(map(Fraction, map(int, row))) for row in party),
            )
            for i, party in enumerate(scores)
        ),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--domains", type=int, default=1000)
    parser.add_argument("--negmas", metavar="PYTHON", help="a Python with NegMAS 0.16")
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    n_domains = 30 if asked.small else asked.domains
    rng = np.random.default_rng(6)
    print("Domains of the competition:")
    is_right = check_anac(asked.negmas)
    for words, with_rectangles, n in (
        ("additive", False, n_domains),
        ("with rectangles", True, n_domains // 5),
    ):
        begun = time.perf_counter()
        same = sum(
            is_as_enumerated(drawn(rng, with_rectangles=with_rectangles))
            for _ in range(n)
        )
        is_right &= same == n
        taken_s = time.perf_counter() - begun
        print(
            f"Invented domains, {words}: {same} of {n} as enumerated ({taken_s:.0f} s)"
        )
    print("Sizes that nobody enumerates:")
    is_right &= check_large(rng)
    sys.exit(0 if is_right else 1)


if __name__ == "__main__":
    main()
