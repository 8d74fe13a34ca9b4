"""How likely two rows are one person. The only file that imports splink.

How    splink runs the model of `compared` in DuckDB, in memory. It is given consonants
       and not names, it writes nothing to disk, and it says nothing of its own: a line
       of its log, or an error, could repeat what it was working on.
Read   `link`.
"""

import logging
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from ceasefire.core import CeasefireError
from ceasefire.exchange.compared import BLOCKS, COMPARISONS, Comparison, Level

_ENOUGH_TO_COUNT = 1_000  # rows, before how common a name is can be told
_RAREST = 0.0001  # share of rows below which a name is no rarer
_SHARE_ON_BOTH = 0.8  # of the shorter list's people who are thought to be on the other
_LOWEST = 0.02  # probability of a pair that is worth a look


class LinkageFailed(CeasefireError):
    """The linkage broke off. What it said may hold names, and is not repeated."""

    def __str__(self) -> str:
        return (
            "The lists could not be linked. Check them with 'ceasefire exchange "
            "reconcile' one pair at a time to find the list that does it."
        )


Pair = tuple[str, str, float]
"""Two ids of rows, and the probability that they are one person."""


def link(claimed: pa.Table, held: pa.Table) -> list[Pair]:
    """Give the pairs of rows that may be one person, on two lists or on one.

    Parameters
    ----------
    claimed, held
        From `compared_of`; one of them may be empty.
    """
    silenced = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        return _linked([one for one in (claimed, held) if one.num_rows])
    except CeasefireError:
        raise
    except Exception as error:
        raise LinkageFailed(type(error).__name__) from None
    finally:
        logging.disable(silenced)


def _linked(tables: Sequence[pa.Table]) -> list[Pair]:
    import duckdb
    from splink import DuckDBAPI, Linker, SettingsCreator

    connection = duckdb.connect(":memory:")
    connection.execute("SET temp_directory = ''")
    connection.execute("SET enable_progress_bar = false")
    try:
        engine = DuckDBAPI(connection)
        registered = [
            engine.register(table, dataset_display_name=f"list_{number}")
            for number, table in enumerate(tables)
        ]
        n_rows = sum(table.num_rows for table in tables)
        settings = SettingsCreator(
            link_type="link_and_dedupe" if len(tables) > 1 else "dedupe_only",
            unique_id_column_name="row",
            blocking_rules_to_generate_predictions=list(BLOCKS),
            comparisons=[
                _in_splink(one, is_counted=n_rows >= _ENOUGH_TO_COUNT)
                for one in COMPARISONS
            ],
            probability_two_random_records_match=_prior(tables),
            retain_matching_columns=False,
        )
        linker = Linker(registered, settings, log_level=None)
        found = linker.inference.predict(threshold_match_probability=_LOWEST)
        table = found.as_pyarrow_table()
    finally:
        connection.close()
    pairs = zip(
        table.column("row_l").to_pylist(),
        table.column("row_r").to_pylist(),
        table.column("match_probability").to_pylist(),
        strict=True,
    )
    return sorted((one, other, float(share)) for one, other, share in pairs)


def _prior(tables: Sequence[pa.Table]) -> float:
    """Say how likely two rows taken at random are one person."""
    sizes = [table.num_rows for table in tables]
    n_pairs = sum(sizes) * (sum(sizes) - 1) / 2
    expected = _SHARE_ON_BOTH * (min(sizes) if len(sizes) > 1 else 0.05 * sizes[0])
    return min(0.5, max(expected, 0.5) / max(n_pairs, 1))


def _in_splink(one: Comparison, *, is_counted: bool) -> dict[str, Any]:
    levels = [
        {
            "sql_condition": one.missing,
            "label_for_charts": "missing",
            "is_null_level": True,
        }
    ]
    for number, level in enumerate(one.levels):
        counted = one.counted if is_counted and number < 2 else None
        levels.append(_level(level, f"level {number}", counted))
    return {"output_column_name": one.name, "comparison_levels": levels}


def _level(level: Level, label: str, counted: str | None) -> dict[str, Any]:
    made: dict[str, Any] = {
        "sql_condition": level.condition,
        "label_for_charts": label,
        "m_probability": level.m,
        "u_probability": level.u,
    }
    if counted is not None:
        made |= {
            "tf_adjustment_column": counted,
            "tf_adjustment_weight": 1.0,
            "tf_minimum_u_value": _RAREST,
        }
    return made
