"""How likely two rows are one person. The only file that imports splink.

How    splink runs the model of `compared` in DuckDB, in memory. It is given consonants
       and not names, it writes nothing to disk, and it says nothing of its own: a line
       of its log, or an error, could repeat what it was working on.
Read   `link`.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from ceasefire.core import CeasefireError, Progress, silent
from ceasefire.exchange.blocking import blocks_of
from ceasefire.exchange.compared import COMPARISONS, Comparison, Level
from ceasefire.exchange.given_names import KEYS, GivenNames, nearness_of
from ceasefire.exchange.reconciled import Links, Pair

_ENOUGH_TO_COUNT = 1_000  # rows, before how common a name is can be told
_RAREST = 0.0001  # share of rows below which a name is no rarer
_SHARE_ON_BOTH = 0.8  # of the longer list's people, a first guess, are on the other
_SHARE_TWICE = 0.03  # of a list's people, likewise, stand on it twice
_ANY_PRIOR = 1e-4  # under which splink works; `_under` puts the right one in its place
_LOWEST = 0.02  # probability of a pair that is worth a look
_PAIRS_AT_ONCE = 3_000_000  # so many take about 1 GB
_SPARE = 0.9  # of a threshold, for what is lost in rounding
_PAIRS_TAKEN_FOR_VARIED = 2_000
_MISSING, _OTHERWISE = -1, 0  # how splink marks what is missing, and no level at all
_LIKE, _SAME_CONSONANTS, _SAME = 1, 4, 5  # how near two given names are, likewise
_BORN_UNSURE = frozenset({_MISSING, 1})  # not known, or a year apart
_FOR_A_PERSON = 0.3  # a probability at which a person has to look


class LinkageFailed(CeasefireError):
    """The linkage broke off. What it said may hold names, and is not repeated."""

    def __str__(self) -> str:
        return (
            "The lists could not be linked. Check them with 'ceasefire exchange "
            "reconcile' one pair at a time to find the list that does it."
        )


def link(claimed: pa.Table, held: pa.Table, progress: Progress = silent) -> Links:
    """Give the pairs of rows that may be one person, on two lists or on one.

    Parameters
    ----------
    claimed, held
        From `compared_of`; one of them may be empty.
    """
    silenced = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        return _linked([one for one in (claimed, held) if one.num_rows], progress)
    except CeasefireError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it says may hold a name
        raise LinkageFailed(type(error).__name__) from None
    finally:
        logging.disable(silenced)


def _linked(tables: Sequence[pa.Table], progress: Progress) -> Links:
    import duckdb
    from splink import DuckDBAPI, Linker

    blocks = blocks_of(tables)
    sides = {
        row: number
        for number, one in enumerate(tables)
        for row in one.column("row").to_pylist()
    }
    given = {
        row: name
        for one in tables
        for row, *name in zip(
            *(one.column(key).to_pylist() for key in ("row", *KEYS)),
            strict=True,
        )
    }
    sizes = [one.num_rows for one in tables]
    connection = duckdb.connect(":memory:")
    connection.execute("SET temp_directory = ''")
    connection.execute("SET enable_progress_bar = false")
    connection.execute("SET preserve_insertion_order = false")
    try:
        engine = DuckDBAPI(connection)
        registered = [
            engine.register(table, dataset_display_name=f"list_{number}")
            for number, table in enumerate(blocks.tables)
        ]
        linker = Linker(registered, _settings(tables, blocks.names), log_level=None)
        pairs: list[Pair] = []
        n_parts = -(-blocks.n_pairs // _PAIRS_AT_ONCE) or 1
        for part in range(1, n_parts + 1):
            found = linker.inference.predict_chunk(
                left_chunk=(part, n_parts),
                threshold_match_probability=_least(sizes),
                warning_mode="never",
            )
            pairs += _believed(found, sides, sizes, given)
            found.drop_table_from_database_and_remove_from_cache()
            progress("Comparing names", part, n_parts)
    finally:
        connection.close()
    return Links(tuple(sorted(pairs)), blocks.n_left_out)


def _settings(tables: Sequence[pa.Table], blocks: Sequence[str]) -> Any:
    """Put the model of `compared` in splink's terms, for these lists."""
    from splink import SettingsCreator

    is_counted = sum(one.num_rows for one in tables) >= _ENOUGH_TO_COUNT
    rules: list[Any] = [f"l.{name} = r.{name}" for name in blocks]
    return SettingsCreator(
        link_type="link_and_dedupe" if len(tables) > 1 else "dedupe_only",
        unique_id_column_name="row",
        blocking_rules_to_generate_predictions=rules,
        comparisons=[
            _in_splink(one, _sharing(one, tables), is_counted=is_counted)
            for one in COMPARISONS
        ],
        probability_two_random_records_match=_ANY_PRIOR,
        retain_matching_columns=True,
    )


def _believed(
    found: Any,
    sides: Mapping[str, int],
    sizes: Sequence[int],
    given: Mapping[str, Sequence[str | None]],
) -> Iterator[Pair]:
    """Give the pairs of a part that are likely enough under their own prior."""
    columns = ["row_l", "row_r", "match_probability"]
    columns += [f"gamma_{one.name}" for one in COMPARISONS]
    for batch in found.as_pyarrow_table().select(columns).to_batches():
        for one in batch.to_pylist():
            first, second = one["row_l"], one["row_r"]
            prior = _prior(sizes, sides[first], sides[second])
            most = _most(
                one,
                nearness_of(given[first], given[second]),
                on_one_list=sides[first] == sides[second],
            )
            chance = min(_under(one["match_probability"], prior), most)
            if chance >= _LOWEST:
                yield first, second, chance


def _least(sizes: Sequence[int]) -> float:
    """Probability below which no pair is likely enough under its own prior."""
    sides = range(len(sizes))
    prior = max(_prior(sizes, one, other) for one in sides for other in sides)
    odds = _LOWEST / (1 - _LOWEST) * (1 - prior) / prior
    odds *= _ANY_PRIOR / (1 - _ANY_PRIOR)
    return _SPARE * odds / (1 + odds)


def _prior(sizes: Sequence[int], one: int, other: int) -> float:
    """Say how likely two rows are one person, before anything is compared."""
    if one == other:
        return min(0.5, 2 * _SHARE_TWICE / max(sizes[one] - 1, 1))
    return min(0.5, _SHARE_ON_BOTH / max(sizes))


def _most(found: Mapping[str, Any], names: GivenNames, *, on_one_list: bool) -> float:
    """Say how likely a pair can be at most, which the fields one by one do not tell.

    Brothers share father, mother, place and often the day of arrest, and twins that of
    birth, too; so that what is alike in two rows counts for little where their given
    names are two. They may be two if they are not written alike and births differ, and
    on one list, which one hand wrote, if their consonants, the family names or the
    births do, or in Cyrillic, which writes every vowel, any letter of theirs. And a
    name alone, with nothing beside it, is borne by many.
    """
    given, born = found["gamma_given"], found["gamma_born"]
    if given >= _SAME_CONSONANTS and names is GivenNames.TWO:
        given = _OTHERWISE
    if given == _OTHERWISE and born == _OTHERWISE:
        return 0.0
    beside = ("father", "mother", "born", "place", "arrested")
    may_be_two = (
        (given == _OTHERWISE and (on_one_list or names is not GivenNames.A_SLIP))
        or (born == _OTHERWISE and (on_one_list or _MISSING < given < _SAME))
        or (born in _BORN_UNSURE and given in (_OTHERWISE, _LIKE))
        or (on_one_list and _MISSING < given < _SAME_CONSONANTS)
        or (on_one_list and found["gamma_family"] == _OTHERWISE)
        or (on_one_list and names is GivenNames.VOWELS)
    )
    if may_be_two or all(found[f"gamma_{name}"] == _MISSING for name in beside):
        return _FOR_A_PERSON
    return 1.0


def _under(share: float, prior: float) -> float:
    """Put a probability that was worked out under one prior under another."""
    if share >= 1.0:
        return 1.0
    odds = share / (1 - share) * prior / (1 - prior)
    odds *= (1 - _ANY_PRIOR) / _ANY_PRIOR
    return odds / (1 + odds)


def _sharing(one: Comparison, tables: Sequence[pa.Table]) -> float:
    """Share of pairs of rows of one list that have a word of a name in common.

    Short lists are taken for as varied as long ones, as far as they do not show it.
    """
    if one.counted is None:
        return 0.0
    n_pairs, n_same = float(_PAIRS_TAKEN_FOR_VARIED), 0.0
    for table in tables:
        counts = table.column(one.counted).drop_null().value_counts()
        numbers = counts.field("counts").to_numpy().astype(float)
        n_pairs += numbers.sum() * (numbers.sum() - 1) / 2
        n_same += (numbers * (numbers - 1) / 2).sum()
    return float(n_same / n_pairs)


def _in_splink(one: Comparison, sharing: float, *, is_counted: bool) -> dict[str, Any]:
    common = max(1.0, sharing / sum(level.u for level in one.levels[:2]))
    levels = [
        {
            "sql_condition": one.missing,
            "label_for_charts": "missing",
            "is_null_level": True,
        }
    ]
    for number, level in enumerate(one.levels):
        counted = one.counted if is_counted and number < 2 else None
        u = min(level.u * common, 0.5) if one.counted and number < 3 else level.u
        levels.append(_level(replace(level, u=u), f"level {number}", counted))
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
