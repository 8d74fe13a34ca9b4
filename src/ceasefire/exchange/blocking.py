"""Which pairs of rows are compared at all, and how many of them at most.

Why    Comparing each row with each other one takes days for long lists. And where few
       names are common, the rows that share one of them are pairs beyond number.
How    Rows are a pair if they share the columns of any rule. A rule has room for so
       many pairs; where its largest blocks do not fit, they fall out, and the rows in
       them are pairs if they share a third column, too. What falls out is counted.
Read   `blocks_of`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

RULES = (
    ("written",),
    ("both_names",),
    ("given", "born_year"),
    ("family", "given"),
    ("family", "father"),
    ("family", "born_year"),
    ("given", "father"),
    ("given", "mother"),
    ("given", "place"),
    ("mother", "born_year"),
    ("mother", "family"),
    ("father", "born"),
    ("written_start", "arrested_day"),
    ("family", "place"),
)
"""Pairs are looked at if they share any of these: a slip in one leaves another."""
_THIRD = ("given", "family", "father", "mother", "born_year", "place", "arrested_day")
_MOST_PAIRS = 2_500_000  # of one rule
_MOST_TIGHTER = 400_000  # of one rule with a third column
_SAME_AS = {
    "written": ("given", "family"),
    "both_names": ("given", "family"),
    "born": ("born_year",),
}

Whole = NDArray[np.int64]
_NONE = -1


@dataclass(frozen=True, slots=True)
class Blocks:
    """Pairs to compare: rows that share a key of any rule.

    Attributes
    ----------
    tables
        As they were given, with a column of keys for each rule; null for no block.
    names
        Of these columns.
    n_pairs
        At most so many are compared; a pair counts for each rule that it meets.
    n_left_out
        At most so many share the columns of a rule and are not compared.
    """

    tables: tuple[pa.Table, ...]
    names: tuple[str, ...]
    n_pairs: int
    n_left_out: int


def blocks_of(
    tables: Sequence[pa.Table],
    *,
    most: int = _MOST_PAIRS,
    most_tighter: int = _MOST_TIGHTER,
) -> Blocks:
    """Put rows into blocks, no more of them together than can be compared.

    Parameters
    ----------
    tables
        From `compared_of`.
    most, most_tighter
        Pairs that a rule has room for, and one with a third column.
    """
    codes = _codes(tables)
    wide = [_block(codes, rule, most) for rule in RULES]
    tight: dict[frozenset[str], _Block] = {}
    n_left_out = 0
    for rule, block in zip(RULES, wide, strict=True):
        if not block.n_out:
            continue
        n_kept = 0
        for columns in _tighter(rule):
            tight.setdefault(columns, _block(codes, tuple(columns), most_tighter))
            n_kept = max(n_kept, _pairs(tight[columns].keys[block.is_out]))
        n_left_out += block.n_out - n_kept
    crowded = np.logical_or.reduce([block.is_out for block in wide])
    kept = [block.keys for block in wide]
    kept += [np.where(crowded, block.keys, _NONE) for block in tight.values()]
    names = tuple(f"block_{number}" for number in range(len(kept)))
    return Blocks(
        tables=_with_keys(tables, names, kept),
        names=names,
        n_pairs=sum(map(_pairs, kept)),
        n_left_out=n_left_out,
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """A key per row, who falls out of a block that is too large, and their pairs."""

    keys: Whole
    is_out: NDArray[np.bool_]
    n_out: int


def _codes(tables: Sequence[pa.Table]) -> dict[str, Whole]:
    """By column, a number for each value over all tables; -1 where missing."""
    columns = {column for rule in RULES for column in rule} | set(_THIRD)
    codes = {}
    for column in sorted(columns):
        chunks = [chunk for one in tables for chunk in one.column(column).chunks]
        coded = pa.chunked_array(chunks).combine_chunks().dictionary_encode()
        codes[column] = coded.indices.fill_null(_NONE).to_numpy().astype(np.int64)
    return codes


def _block(codes: dict[str, Whole], columns: Sequence[str], most: int) -> _Block:
    """Number blocks of rows that share columns, and drop the largest beyond `most`."""
    there = np.logical_and.reduce([codes[column] >= 0 for column in columns])
    joined = np.zeros(len(there), dtype=np.int64)
    for column in columns:
        joined = np.unique(joined, return_inverse=True)[1].astype(np.int64)
        joined = joined * (codes[column].max(initial=0) + 1) + codes[column]
    keys = np.full(len(there), _NONE, dtype=np.int64)
    _, keys[there], sizes = np.unique(
        joined[there], return_inverse=True, return_counts=True
    )
    largest = _largest(sizes, most)
    size_of = np.where(there, np.append(sizes, 0)[keys], 0)
    is_out = size_of > largest
    pairs = sizes * (sizes - 1) // 2
    keys[is_out] = _NONE
    return _Block(keys, is_out, int(pairs[sizes > largest].sum()))


def _largest(sizes: Whole, most: int) -> int:
    """Size up to which all blocks together hold at most so many pairs."""
    each, numbers = np.unique(sizes, return_counts=True)
    pairs = np.cumsum(numbers * (each * (each - 1) // 2))
    fits = np.flatnonzero(pairs <= most)
    return int(each[fits[-1]]) if fits.size else 1


def _tighter(rule: Sequence[str]) -> list[frozenset[str]]:
    """The columns of a rule with one more."""
    shared = {one for column in rule for one in _SAME_AS.get(column, ())} | set(rule)
    return [frozenset((*rule, column)) for column in _THIRD if column not in shared]


def _pairs(keys: Whole) -> int:
    sizes = np.unique(keys[keys >= 0], return_counts=True)[1]
    return int((sizes * (sizes - 1) // 2).sum())


def _with_keys(
    tables: Sequence[pa.Table], names: Sequence[str], keys: Sequence[Whole]
) -> tuple[pa.Table, ...]:
    begins = np.cumsum([0, *(one.num_rows for one in tables)])
    made = []
    for table, begin in zip(tables, begins, strict=False):
        for name, key in zip(names, keys, strict=True):
            own = key[begin : begin + table.num_rows]
            column = pa.array(own, pa.int64(), mask=own == _NONE)
            table = table.append_column(name, column)  # noqa: PLW2901 - it grows
        made.append(table)
    return tuple(made)
