"""Which events are counted: acts of force, and those that may be some.

Why    Some sources record protests, pacts, movements and arrests beside the fighting.
       Counted with it, a month of talks reads like a breakdown.
How    By the act. An event without one may be force, and counts.
Read   `may_be_force`; of a ceasefire against some kinds of it, `forbidden_by`.
"""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.core import Act, Ceasefire


def may_be_force(table: pa.Table, or_acts: Iterable[Act] = ()) -> NDArray[np.bool_]:
    """Say of each event whether it is force, or may be.

    Parameters
    ----------
    table
        With the column ``act``, n rows.
    or_acts
        Acts that are taken beside force.

    Returns
    -------
    mask : (n,) bool
    """
    taken = [act for act in Act if act.may_be_force or act in set(or_acts)]
    return _is_one_of(table, taken) | _is_null(table)


def forbidden_by(
    ceasefire: Ceasefire, table: pa.Table
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say of each event whether its act is forbidden, and whether that cannot be told.

    Returns
    -------
    forbidden, not_told : (n,) bool
        Never both.
    """
    forbidden = _is_one_of(table, [act for act in Act if ceasefire.forbids(act)])
    open_ = _is_one_of(table, [act for act in Act if ceasefire.forbids(act) is None])
    return forbidden, open_ | _is_null(table)


def _is_one_of(table: pa.Table, acts: Iterable[Act]) -> NDArray[np.bool_]:
    told = table.column("act").combine_chunks().cast(pa.string())
    wanted = pa.array([act.value for act in acts], pa.string())
    return np.asarray(pc.is_in(told, value_set=wanted), dtype=bool)


def _is_null(table: pa.Table) -> NDArray[np.bool_]:
    return np.asarray(pc.is_null(table.column("act").combine_chunks()), dtype=bool)
