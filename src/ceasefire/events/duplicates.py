"""The same incident in two files: found, merged or listed, and nothing lost.

Why    UCDP, ACLED and the monitors write down one shelling three times. Counted three
       times, it is three violations.
How    Pairs near in time and place get a probability of being one incident, from how
       far they agree given how well each source knows what it says. From one
       threshold on they are merged; between two they are listed for a person to
       decide. Events whose days cannot be the same are never one; nor are two events
       of one file, unless it is said to hold several rows per incident.
Read   `find_duplicates`, then `keep_one`.
Else   Rows of one id are dropped when files are read (`read`). Nouns are in
       `duplicate_model`, each step in the module named for it.
"""

from collections.abc import Collection

import numpy as np
import pyarrow as pa

from ceasefire.core import Case
from ceasefire.events.duplicate_agreement import levels_of
from ceasefire.events.duplicate_blocks import candidate_pairs
from ceasefire.events.duplicate_groups import grouped
from ceasefire.events.duplicate_kept import MERGED_SCHEMA, choose, keep_one
from ceasefire.events.duplicate_model import (
    LIST_FROM,
    MERGE_FROM,
    DuplicateAnswer,
    ImpossibleThresholds,
    Merged,
    Pair,
)
from ceasefire.events.duplicate_reports import Reports
from ceasefire.events.duplicate_weights import (
    Rivals,
    Weights,
    estimate,
    probabilities,
)

__all__ = [
    "LIST_FROM",
    "MERGED_SCHEMA",
    "MERGE_FROM",
    "DuplicateAnswer",
    "ImpossibleThresholds",
    "Merged",
    "Pair",
    "Weights",
    "find_duplicates",
    "keep_one",
]


def find_duplicates(
    table: pa.Table,
    *,
    case: Case | None = None,
    several_rows: Collection[str] = (),
    merge_from: float = MERGE_FROM,
    list_from: float = LIST_FROM,
    weights: Weights | None = None,
) -> DuplicateAnswer:
    """Find reports of the same incident.

    Parameters
    ----------
    table
        `EVENT_SCHEMA`, of any number of files.
    case
        Whose parties tell which actors are the same; names decide without it.
    several_rows
        Files that may hold several rows of one incident.
    merge_from, list_from
        Probabilities from which pairs are merged, and listed.
    weights
        What agreement is worth; estimated from the pairs by default.

    Returns
    -------
    answer
        With every pair from `list_from` on.

    Raises
    ------
    ImpossibleThresholds
        If the thresholds are not 0 < list_from <= merge_from <= 1.
    """
    if not 0 < list_from <= merge_from <= 1:
        raise ImpossibleThresholds(merge_from, list_from)
    reports = Reports.of(table, several_rows)
    left, right, distance = candidate_pairs(reports)
    levels = levels_of(table, reports, case, left, right, distance)
    rivals = Rivals.of(reports, left, right)
    used = estimate(levels, rivals) if weights is None else weights
    probability = probabilities(used, levels, rivals)
    groups = grouped(
        reports,
        left,
        right,
        probability,
        merge_from=merge_from,
        list_from=list_from,
    )
    ids = table.column("event_id").to_pylist()
    shown = np.flatnonzero(probability >= list_from)
    shown = shown[np.argsort(-probability[shown], kind="stable")]
    pairs = (
        Pair(
            rows=(int(left[k]), int(right[k])),
            event_ids=(ids[left[k]], ids[right[k]]),
            probability=float(probability[k]),
            levels=tuple(levels[k].tolist()),
            distance_km=None if np.isnan(distance[k]) else float(distance[k]),
        )
        for k in shown
    )
    return DuplicateAnswer(
        n_events=table.num_rows,
        n_compared=int(reports.compared.sum()),
        n_pairs=len(left),
        pairs=tuple(pairs),
        groups=choose(table, reports, groups, ids),
        weights=used,
        merge_from=merge_from,
        list_from=list_from,
        vague_points=reports.vague_points(table),
    )
