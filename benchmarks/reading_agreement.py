"""Say how far two annotations of the unseen half agree, beside what reading reaches.

Run: python benchmarks/reading_agreement.py [--small]

Both annotations were made from one guide, the second without sight of the first. With
each figure stands what holds 95% of it when texts are drawn again with replacement.
Fails if a text was annotated once only.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.annotated import read_half, read_second  # noqa: E402
from tests.support.reading_agreement import (  # noqa: E402
    DONE,
    SPOKEN_OF,
    UNMARKED,
    acts_table,
    as_reading,
    both_marked,
    kappa,
    kinds_table,
    measure_fields,
    resampled,
)
from tests.support.reading_scores import (  # noqa: E402
    Counts,
    counts_of,
    scores_from,
    total,
)

from ceasefire.reading import document_of, read  # noqa: E402

N_DRAWS = {"full": 2000, "small": 50}
SEED = 20261130
MARKS = (DONE, SPOKEN_OF, UNMARKED)


def intervals(texts: list[Counts], n_draws: int) -> dict[str, tuple[float, float]]:
    """95% of each figure over texts drawn again; one seed, so that columns compare."""
    drawn = [
        scores_from(one)
        for one in resampled(texts, n_draws, np.random.default_rng(SEED))
    ]
    return {
        name: tuple(np.percentile([one[name] for one in drawn], (2.5, 97.5)))
        for name in drawn[0]
    }


def show_scores(columns: dict[str, list[Counts]], n_draws: int) -> None:
    print(f"{'percent':26}" + "".join(f"{name:>24}" for name in columns))
    figures = {name: scores_from(texts) for name, texts in columns.items()}
    ends = {name: intervals(texts, n_draws) for name, texts in columns.items()}
    for figure in figures[next(iter(columns))]:
        cells = [
            f"{figures[name][figure]:9.1f} [{ends[name][figure][0]:5.1f}, "
            f"{ends[name][figure][1]:5.1f}]"
            for name in columns
        ]
        print(f"{figure:26}" + "".join(f"{cell:>24}" for cell in cells))


def show_kappas(pairs: dict[str, list[tuple]], table_of: Callable, what: str) -> None:
    for name, each in pairs.items():
        table = both_marked(total(table_of(one, found) for one, found in each))
        print(
            f"kappa of {what}, {name}: {kappa(table):.3f} ({table.total()} both have)"
        )


def show_acts(pairs: list[tuple]) -> None:
    table = total(acts_table(one, found) for one, found in pairs)
    print("\nacts, the first annotation down, the second across")
    print(f"{'':12}" + "".join(f"{mark:>12}" for mark in MARKS))
    for row in MARKS:
        cells = [
            f"{table[row, column]:12}" for column in MARKS[: 2 + (row != MARKS[2])]
        ]
        print(f"{row:12}" + "".join(cells))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    n_draws = N_DRAWS["small" if parser.parse_args().small else "full"]
    first, second = read_half("unseen"), read_second()
    if [one.name for one in first] != [one.name for one in second]:
        print("Not every text of the unseen half was annotated twice.")
        return 1
    readings = [read(document_of(one.text, one.name, on=one.date)) for one in first]
    pairs = {
        "two annotations": list(zip(first, map(as_reading, second), strict=True)),
        "ours, first": list(zip(first, readings, strict=True)),
        "ours, second": list(zip(second, readings, strict=True)),
    }
    columns = {
        name: [counts_of(one, found) for one, found in each]
        for name, each in pairs.items()
    }
    print(f"{len(first)} texts of the unseen half, annotated twice; {n_draws} draws\n")
    show_scores(columns, n_draws)
    show_acts(pairs["two annotations"])
    print()
    show_kappas(pairs, acts_table, "done and spoken of")
    show_kappas(pairs, kinds_table, "kinds of statements")
    fields = total(map(measure_fields, first, second))
    print(f"\nof {fields.pop('both')} measures that share words, the same")
    print("  " + ", ".join(f"{name} {n}" for name, n in fields.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
