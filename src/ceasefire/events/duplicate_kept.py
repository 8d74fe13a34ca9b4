"""Which of several reports of one incident stands for it, and where the others go.

How    The report that knows the day best stands for all; of those alike one by whose
       word monitors name who did it, for no other report can say so; then the one that
       knows the place best, then one that gives the deaths, then the one that says
       most. It stays as its source has it. Every other row goes to a table of its
       own that names the row it was merged into.
Read   `keep_one`, then `choose`.
"""

from typing import Any

import numpy as np
import pyarrow as pa

from ceasefire.events.duplicate_model import DuplicateAnswer, Merged, Pair
from ceasefire.events.duplicate_reports import Bools, Ints, Reports, floats
from ceasefire.events.schema import EVENT_SCHEMA, NAMED_FROM_LEVEL

_WORST_OF_NAMED_KM = 25.0

MERGED_SCHEMA = pa.schema(
    [
        *EVENT_SCHEMA,
        ("merged_into", pa.string()),  # id of the event that was kept
        ("probability", pa.float64()),  # of both being one; null for no direct pair
        ("reason", pa.string()),  # in what they agree, and why the other was kept
    ]
)


def keep_one(table: pa.Table, answer: DuplicateAnswer) -> tuple[pa.Table, pa.Table]:
    """Part a table into the events that stand for incidents, and the others.

    Parameters
    ----------
    table
        That `answer` was found for.

    Returns
    -------
    kept
        `EVENT_SCHEMA`: one row per incident, in the order of `table`, as its source
        has it.
    merged
        `MERGED_SCHEMA`: every other row, with the event it was merged into, how
        probably it is the same, and in what they agree. Both together are the table.
    """
    chances = {pair.rows: pair for pair in answer.pairs}
    into: dict[int, Merged] = {
        row: group for group in answer.groups for row in group.rows if row != group.kept
    }
    rows = sorted(into)
    is_kept = np.ones(table.num_rows, dtype=bool)
    is_kept[rows] = False
    found = [
        chances.get((min(row, into[row].kept), max(row, into[row].kept)))
        for row in rows
    ]
    merged = table.take(pa.array(rows, pa.int64()))
    added: tuple[tuple[str, list[Any]], ...] = (
        ("merged_into", [into[row].kept_id for row in rows]),
        ("probability", [pair.probability if pair else None for pair in found]),
        ("reason", [_reason(p, into[r]) for p, r in zip(found, rows, strict=True)]),
    )
    for name, values in added:
        merged = merged.append_column(
            MERGED_SCHEMA.field(name), pa.array(values, MERGED_SCHEMA.field(name).type)
        )
    return table.filter(pa.array(is_kept)), merged


def _reason(pair: Pair | None, group: Merged) -> str:
    agreed = "; ".join(pair.reasons.values()) if pair else "both match a third report"
    return f"{agreed}. The other was kept, as {group.why}."


def choose(
    table: pa.Table,
    reports: Reports,
    groups: tuple[tuple[int, ...], ...],
    ids: list[str],
) -> tuple[Merged, ...]:
    """Choose the row that stands for each group of rows."""
    if not groups:
        return ()
    n_known = np.zeros(table.num_rows, dtype=np.int64)
    for name in EVENT_SCHEMA.names:
        n_known += np.asarray(table.column(name).is_valid())
    silent = np.isnan(floats(table, "deaths_best"))
    names_nobody = ~_names_somebody(table, reports)
    made = []
    for rows in groups:
        kept, why = _best(reports, names_nobody, silent, n_known, rows)
        event_ids = tuple(ids[row] for row in rows)
        made.append(Merged(kept=kept, why=why, rows=rows, event_ids=event_ids))
    return tuple(made)


def _names_somebody(table: pa.Table, reports: Reports) -> Bools:
    """Say of each report whether by it monitors name who did it, at a known place.

    A place known no better than a district or two would undo what is won by the name.
    """
    is_named = floats(table, "attribution_level") >= NAMED_FROM_LEVEL
    is_named &= np.asarray(table.column("attributed_to").is_valid())
    return np.asarray(is_named & (reports.error_km <= _WORST_OF_NAMED_KM))


def _best(
    reports: Reports,
    names_nobody: Bools,
    is_silent: Bools,
    n_known: Ints,
    rows: tuple[int, ...],
) -> tuple[int, str]:
    """Choose the report that knows day and place best, and says most."""
    at = np.array(rows)
    span = reports.last_day[at] - reports.first_day[at]
    error = np.where(np.isnan(reports.error_km[at]), np.inf, reports.error_km[at])
    silent, unnamed = is_silent[at], names_nobody[at]
    order = np.lexsort((at, -n_known[at], silent, error, unnamed, span))
    first = order[0]
    for says, column in (
        ("it knows the day best", span),
        ("it names who did it", unnamed),
        ("it knows the place best", error),
        ("it gives the deaths", silent),
        ("it says most", -n_known[at]),
    ):
        if (column > column[first]).any():
            return int(at[first]), says
    return int(at[first]), "it was read first"
