"""The sides that occur in a table of events, each once.

Why    Many rows have the same few sides; a name is looked up once, not 400,000 times.
Read   `distinct_sides`.
"""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

ABSENT = -1
_NO_ID = -(1 << 31) - 1


def distinct_sides(
    table: pa.Table,
) -> tuple[list[tuple[str, int | None]], NDArray[np.int32], NDArray[np.int32]]:
    """Distinct (name, number) of both sides, and each row's place among them."""
    names: list[str] = []
    codes, ids = [], []
    for side in ("a", "b"):
        code, values = _codes(table.column(f"side_{side}"), first=len(names))
        names += values
        codes.append(code)
        ids.append(_ids(table.column(f"side_{side}_id")))
    pairs = np.column_stack([np.concatenate(codes), np.concatenate(ids)])
    packed = (pairs[:, 0] + 1) << 33 | (pairs[:, 1] + (1 << 31) + 1)
    distinct, first, inverse = np.unique(packed, return_index=True, return_inverse=True)
    place: dict[tuple[str, int | None], int] = {}
    lookup = np.empty(len(distinct), dtype=np.int32)
    for i, (code, id_) in enumerate(pairs[first].tolist()):
        key = (names[code] if code >= 0 else "", None if id_ == _NO_ID else id_)
        nobody = not key[0].strip() and key[1] is None
        lookup[i] = ABSENT if nobody else place.setdefault(key, len(place))
    rows = lookup[inverse.ravel()]
    return list(place), rows[: table.num_rows], rows[table.num_rows :]


def _codes(column: pa.ChunkedArray, first: int) -> tuple[NDArray[np.int64], list[str]]:
    """Codes of a column of names, -1 for null, counted from `first`; the names."""
    if not pa.types.is_dictionary(column.type):
        column = pc.dictionary_encode(column)
    joined: Any = column.unify_dictionaries().combine_chunks()
    if isinstance(joined, pa.ChunkedArray):
        joined = joined.chunk(0) if joined.num_chunks else pa.array([], joined.type)
    codes = joined.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    codes = codes.astype(np.int64)
    values = [value or "" for value in joined.dictionary.to_pylist()]
    return np.where(codes >= 0, codes + first, ABSENT), values


def _ids(column: pa.ChunkedArray) -> NDArray[np.int64]:
    wide = pc.fill_null(column.cast(pa.int64()), _NO_ID)
    return np.asarray(wide.to_numpy(), dtype=np.int64)
