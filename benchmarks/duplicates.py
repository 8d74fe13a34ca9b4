"""Find simulated incidents that several sources report; beside its peers.

Run: python benchmarks/duplicates.py [--small]

Three sources report incidents whose truth is known. Places are off by up to what is
stated, or put on the middle of the town; some days are known to the week; deaths are
miscounted or missing; names are spelt by whim, put into other order, or left out. And
many incidents are near misses: towns have several on one day, between the same sides.

The run fails if the pairwise F1 of ours is under 0.9. In full it also times 400,000
events. Peers are given the same candidates to block on as far as they can: day or
place name; they run where they are installed.
"""

import argparse
import logging
import resource
import sys
import time
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pyarrow as pa

from ceasefire.events.duplicates import LIST_FROM, MERGE_FROM, find_duplicates
from ceasefire.events.schema import EVENT_SCHEMA

LEAST_F1 = 0.9
FIRST_DAY = date(2030, 1, 1)
KM_PER_DEGREE = 111.2
SIZES = {"full": 3_000, "small": 800}  # incidents
N_TIMED = 400_000  # events

ACTORS = {
    "army": ("Government of Inventia", "Inventian Armed Forces", "Gov. of Inventia"),
    "front": ("Northern Liberation Front", "NLF", "North Liberation Front (NLF)"),
    "brigades": ("Ahrar Brigades", "Kataib al-Ahrar", "Ahrar Brigade"),
    "wolves": ("Grey Wolves", "Gray Wolves Movement", "The Grey Wolves"),
    "guards": ("Village Guards", "Village Guard Militia", "village guards"),
}
DYADS = (
    ("army", "front"), ("army", "wolves"), ("front", "wolves"),
    ("army", "brigades"), ("guards", "brigades"),
)  # fmt: skip
DYAD_SHARES = (0.4, 0.2, 0.15, 0.15, 0.1)
ACTS = ("armed-clash", "indirect-fire", "air-strike", "explosive-device")
REPORTED = {"ucdp.csv": 0.6, "acled.csv": 0.7, "sheet.csv": 0.4}
ERRORS_KM = {  # stated by each source, with their shares
    "ucdp.csv": ((0.0, 25.0, 50.0), (0.6, 0.33, 0.07)),
    "acled.csv": ((5.0, 25.0, 100.0), (0.75, 0.22, 0.03)),
    "sheet.csv": ((0.5, 2.0, 5.0), (0.4, 0.4, 0.2)),
}


def misspelt(name: str, rng: np.random.Generator) -> str:
    """Swap or drop a letter now and then."""
    if rng.random() < 0.15 and len(name) > 4:
        at = int(rng.integers(1, len(name) - 2))
        middle = name[at + 1] + name[at] if rng.random() < 0.5 else name[at]
        return name[:at] + middle + name[at + 2 :]
    return name


def moved(
    point: tuple[float, float], within_km: float, rng: np.random.Generator
) -> tuple[float, float]:
    """Move a point evenly within a disc."""
    far = within_km * np.sqrt(rng.random()) / KM_PER_DEGREE
    angle = rng.uniform(0, 2 * np.pi)
    east = far * np.cos(angle) / np.cos(np.radians(point[0]))
    return float(point[0] + far * np.sin(angle)), float(point[1] + east)


def towns_of(n: int, rng: np.random.Generator) -> list[dict]:
    """Towns of a country, some with more of the war than others."""
    size = np.minimum(rng.pareto(1.5, n) + 0.5, 5)
    names = ["".join(rng.choice(list("bdgklmnrst"), 4).tolist()) for _ in range(n)]
    vowels = "aeiou"
    return [
        {
            "name": "".join(
                c + vowels[(i + k) % 5] for k, c in enumerate(name)
            ).title(),
            "at": (float(rng.uniform(30, 36)), float(rng.uniform(36, 42))),
            "adm_2": f"District {i // 4}",
            "share": float(size[i] / size.sum()),
        }
        for i, name in enumerate(names)
    ]


def simulate(
    n_incidents: int, seed: int, n_towns: int = 60
) -> tuple[pa.Table, np.ndarray]:
    """Draw reports of incidents, and which incident each is of."""
    rng = np.random.default_rng(seed)
    towns = towns_of(n_towns, rng)
    shares = np.array([town["share"] for town in towns])
    n_days = n_incidents // 8
    rows, truth, incidents = [], [], []
    for number in range(n_incidents):
        town = towns[int(rng.choice(len(towns), p=shares))]
        incident = {
            "town": town,
            "at": moved(town["at"], 6.0, rng),
            "day": FIRST_DAY + timedelta(days=int(rng.integers(n_days))),
            "dyad": DYADS[int(rng.choice(len(DYADS), p=DYAD_SHARES))],
            "act": str(rng.choice(ACTS, p=[0.45, 0.3, 0.15, 0.1])),
            "deaths": int(min(150, np.floor(rng.pareto(1.1) * 1.5))),
        }
        incidents.append(incident)
        for source, share in REPORTED.items():
            if source == "ucdp.csv" and not incident["deaths"]:
                continue  # UCDP has no event without a death
            if rng.random() < share:
                rows.append(report(incident, source, len(rows), rng))
                truth.append(number)
    order = rng.permutation(len(rows))
    crowded = Counter((one["town"]["name"], one["day"]) for one in incidents)
    n_crowded = sum(crowded[one["town"]["name"], one["day"]] > 1 for one in incidents)
    print(
        f"{len(rows):,} simulated reports of {n_incidents:,} incidents; another in the "
        f"same town on the same day: {n_crowded / n_incidents:.0%}"
    )
    table = pa.Table.from_pylist([rows[i] for i in order], schema=EVENT_SCHEMA)
    return table, np.array(truth)[order]


def report(incident: dict, source: str, number: int, rng: np.random.Generator) -> dict:
    """What one source writes down of an incident."""
    errors, shares = ERRORS_KM[source]
    error = float(rng.choice(errors, p=shares))
    town = incident["town"]
    off = np.hypot(*(np.subtract(town["at"], incident["at"]) * KM_PER_DEGREE))
    middle = error >= off and rng.random() < 0.6
    at = town["at"] if middle else moved(incident["at"], max(error, 0.2), rng)
    first, last = days(incident["day"], source, rng)
    sides = [misspelt(str(rng.choice(ACTORS[who])), rng) for who in incident["dyad"]]
    if rng.random() < 0.5:
        sides.reverse()
    has_place = rng.random() < 0.97
    return dict.fromkeys(EVENT_SCHEMA.names) | {
        "event_id": f"{source[:-4]}:{number}",
        "source": source[:-4],
        "file": source,
        "line": number + 2,
        "is_lead": False,
        "date_start": first,
        "date_end": last,
        "latitude_deg": round(at[0], 4) if has_place else None,
        "longitude_deg": round(at[1], 4) if has_place else None,
        "place_error_km": error if has_place else None,
        "where_text": misspelt(town["name"], rng) if rng.random() < 0.8 else None,
        "adm_2": town["adm_2"] if rng.random() < 0.9 else None,
        "country": "Inventia",
        "act": act(incident["act"], source, rng),
        "side_a": sides[0],
        "side_b": sides[1] if rng.random() < 0.9 else None,
        **deaths(incident["deaths"], source, rng),
    }


def days(day: date, source: str, rng: np.random.Generator) -> tuple[date, date]:
    vague = {"ucdp.csv": 0.12, "acled.csv": 0.08, "sheet.csv": 0.02}[source]
    if rng.random() < vague:
        n = int(rng.choice([3, 7, 7, 14]))
        first = day - timedelta(days=int(rng.integers(n)))
        return first, first + timedelta(days=n - 1)
    return day, day


def act(true: str, source: str, rng: np.random.Generator) -> str | None:
    if source == "ucdp.csv":
        return "hostilities"
    if rng.random() < 0.1:
        return None
    return str(rng.choice(ACTS)) if rng.random() < 0.12 else true


def deaths(true: int, source: str, rng: np.random.Generator) -> dict:
    if rng.random() < 0.1:
        return {}
    least = 1 if source == "ucdp.csv" else 0
    off = int(rng.poisson(0.25 * true)) * int(rng.choice([-1, 1]))
    best = max(least, true + (off if rng.random() < 0.5 else 0))
    low = max(0, best - int(rng.poisson(0.2 * best)))
    high = best + int(rng.poisson(0.2 * best))
    if source == "acled.csv":  # one number, without bounds
        return {"deaths_best": best}
    return {"deaths_best": best, "deaths_low": low, "deaths_high": high}


def true_pairs(truth: np.ndarray) -> set[tuple[int, int]]:
    rows_of = defaultdict(list)
    for row, number in enumerate(truth.tolist()):
        rows_of[number].append(row)
    return {pair for rows in rows_of.values() for pair in combinations(rows, 2)}


def quality(found: set[tuple[int, int]], truth: set[tuple[int, int]]) -> tuple:
    right = len(found & truth)
    precision, recall = right / max(1, len(found)), right / max(1, len(truth))
    return precision, recall, 2 * right / max(1, len(found) + len(truth))


def ours(table: pa.Table) -> tuple[set[tuple[int, int]], str, list]:
    answer = find_duplicates(table)
    found = {
        pair for group in answer.groups for pair in combinations(sorted(group.rows), 2)
    }
    note = f"{answer.n_pairs:,} candidates, {len(answer.listed):,} listed"
    return found, note, [(pair.rows, pair.probability) for pair in answer.pairs]


def same_day_and_place(table: pa.Table) -> set[tuple[int, int]]:
    """What one does without a method: the same first day, and name of the place."""
    rows_of = defaultdict(list)
    for row, one in enumerate(table.to_pylist()):
        where = one["where_text"] or one["adm_2"]
        if where:
            rows_of[one["date_start"], where].append((row, one["file"]))
    return {
        (a, b)
        for rows in rows_of.values()
        for (a, file_a), (b, file_b) in combinations(rows, 2)
        if file_a != file_b
    }


def record_linkage(table: pa.Table) -> set[tuple[int, int]]:
    """recordlinkage: ECM classifier over binary agreements, by day."""
    import recordlinkage

    frame = _frame(table)
    index = recordlinkage.Index()
    index.block("first")
    pairs = index.index(frame)
    pairs = pairs[
        frame.file.loc[pairs.get_level_values(0)].to_numpy()
        != frame.file.loc[pairs.get_level_values(1)].to_numpy()
    ]
    compare = recordlinkage.Compare()
    compare.geo("lat", "lon", "lat", "lon", method="step", offset=15.0, label="place")
    compare.string("place", "place", method="jarowinkler", threshold=0.85, label="name")
    compare.string("sides", "sides", method="qgram", threshold=0.4, label="sides")
    compare.numeric("deaths", "deaths", method="step", offset=1.0, label="deaths")
    compare.exact("act", "act", label="act")
    features = compare.compute(pairs, frame).fillna(0)
    links = recordlinkage.ECMClassifier(binarize=0.5).fit_predict(features)
    return {tuple(sorted(pair)) for pair in links}


def splink(table: pa.Table) -> set[tuple[int, int]]:
    """splink: EM over levels, blocked by day or by place name and week."""
    import splink.comparison_library as cl

    logging.getLogger("splink").setLevel(logging.ERROR)
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    frame = _frame(table).reset_index(names="unique_id")
    frame["week"] = frame["first"].map(lambda d: d.isocalendar()[:2]).astype(str)
    frame["first"] = frame["first"].astype(str)
    settings = SettingsCreator(
        link_type="link_only",
        blocking_rules_to_generate_predictions=[
            block_on("first"),
            block_on("place", "week"),
        ],
        comparisons=[
            cl.DistanceInKMAtThresholds("lat", "lon", [1, 10, 30, 60]),
            cl.JaroWinklerAtThresholds("place", [0.92, 0.8]),
            cl.JaroWinklerAtThresholds("sides", [0.92, 0.8]),
            cl.ExactMatch("first"),
            cl.ExactMatch("deaths"),
            cl.ExactMatch("act"),
        ],
    )
    api = DuckDBAPI()
    parts = [
        api.register(part.drop(columns="file"), dataset_display_name=str(name)[:-4])
        for name, part in frame.groupby("file")
    ]
    linker = Linker(parts, settings)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("first", "place", "act")], recall=0.4
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(
        block_on("first")
    )
    linker.training.estimate_parameters_using_expectation_maximisation(
        block_on("place", "week")
    )
    found = linker.inference.predict(threshold_match_probability=MERGE_FROM)
    rows = found.as_pandas_dataframe()
    return {
        tuple(sorted(map(int, pair)))
        for pair in zip(rows.unique_id_l, rows.unique_id_r, strict=True)
    }


def _frame(table: pa.Table):
    import pandas as pd

    rows = table.to_pylist()
    return pd.DataFrame(
        {
            "file": [row["file"] for row in rows],
            "first": [row["date_start"] for row in rows],
            "lat": [row["latitude_deg"] for row in rows],
            "lon": [row["longitude_deg"] for row in rows],
            "place": [row["where_text"] or row["adm_2"] for row in rows],
            "sides": [
                " ".join(sorted(filter(None, (row["side_a"], row["side_b"])))).lower()
                for row in rows
            ],
            "deaths": [row["deaths_best"] for row in rows],
            "act": [row["act"] for row in rows],
        }
    )


def timed() -> None:
    """Time 400,000 events: copies of one simulated war, each a year after the last."""
    rng = np.random.default_rng(3)
    parts, n = [], 0
    base, _ = simulate(12_000, 17)
    while n < N_TIMED:
        shift = 365 * len(parts)
        days = {
            name: pa.array(
                np.asarray(base.column(name).cast(pa.int32())) + shift, pa.int32()
            ).cast(pa.date32())
            for name in ("date_start", "date_end")
        }
        part = base
        for name, column in days.items():
            part = part.set_column(part.schema.get_field_index(name), name, column)
        order = rng.permutation(part.num_rows)
        parts.append(part.take(pa.array(order)))
        n += part.num_rows
    table = pa.concat_tables(parts).slice(0, N_TIMED).combine_chunks()
    begun = time.perf_counter()
    answer = find_duplicates(table)
    seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"  {table.num_rows:,} events: {seconds:.1f} s, {peak:,.0f} MB at the most, "
        f"{answer.n_pairs:,} candidates, {len(answer.groups):,} merged groups"
    )


def calibration(pairs: list, truth: set[tuple[int, int]]) -> str:
    """How often pairs are right, by how sure we were of them."""
    shown = []
    for low, high in (
        (LIST_FROM, 0.6),
        (0.6, MERGE_FROM),
        (MERGE_FROM, 0.95),
        (0.95, 1.01),
    ):
        here = [(p, rows in truth) for rows, p in pairs if low <= p < high]
        if here:
            sure, right = np.mean(here, axis=0)
            shown.append(f"{sure:.2f} sure, {right:.2f} right ({len(here)})")
    return "; ".join(shown)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    n_incidents = SIZES["small" if asked.small else "full"]
    table, numbers = simulate(n_incidents, asked.seed)
    truth = true_pairs(numbers)
    print(f"  {'':28} {'precision':>9} {'recall':>7} {'F1':>6}")
    found, note, pairs = ours(table)
    mine = quality(found, truth)
    print(f"  {'ceasefire':28} {mine[0]:9.3f} {mine[1]:7.3f} {mine[2]:6.3f}  {note}")
    methods = {"same day and place name": same_day_and_place}
    if not asked.small:
        methods |= {"recordlinkage (ECM)": record_linkage, "splink (EM)": splink}
    for name, method in methods.items():
        try:
            one = quality(method(table), truth)
        except ImportError:
            print(f"  {name:28} is not installed")
            continue
        print(f"  {name:28} {one[0]:9.3f} {one[1]:7.3f} {one[2]:6.3f}")
    print(f"  pairs: {calibration(pairs, truth)}")
    crowded, numbers = simulate(n_incidents, asked.seed, n_towns=10)
    one = quality(ours(crowded)[0], true_pairs(numbers))
    print(f"  {'ceasefire, more crowded':28} {one[0]:9.3f} {one[1]:7.3f} {one[2]:6.3f}")
    if not asked.small:
        timed()
    is_good = mine[2] >= LEAST_F1
    print(f"  F1 of ours at least {LEAST_F1}: {'yes' if is_good else 'NO'}")
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
