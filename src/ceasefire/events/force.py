"""Which events are counted: acts of force, and those that may be some.

Why    Some sources record protests, pacts, movements and arrests beside the fighting.
       Counted with it, a month of talks reads like a breakdown.
How    By the act. An event without one may be force, and counts.
Read   `may_be_force`.
"""

from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.core import Act


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
    acts = table.column("act").combine_chunks().cast(pa.string())
    is_taken = pc.is_in(acts, value_set=pa.array([act.value for act in taken]))
    return np.asarray(pc.or_(is_taken, pc.is_null(acts)), dtype=bool)
