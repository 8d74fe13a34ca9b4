"""All packages at once, as one array: which are acceptable, and how far from consent.

Why    Twelve issues of three options make half a million packages. One by one they take
       minutes; as an array, issue by issue, seconds, and with the same answer.
How    A package is its position in the order in which `itertools.product` gives them,
       so that an array over packages falls into the options of any issue by its shape.
Read   `Grid`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Region
from ceasefire.terms.table import Picks, Table

BoolArray = NDArray[np.bool_]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Grid:
    """The packages of some issues, by position.

    Attributes
    ----------
    shape
        How many options each issue has.
    """

    shape: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many packages there are."""
        return math.prod(self.shape)

    def by_option(self, issue: int) -> tuple[int, int, int]:
        """Return a shape of arrays over packages whose middle axis is this issue."""
        return (
            math.prod(self.shape[:issue]),
            self.shape[issue],
            math.prod(self.shape[issue + 1 :]),
        )

    def picks(self, position: int) -> Picks:
        """Return the options of one package."""
        found = []
        for n_options in reversed(self.shape):
            position, option = divmod(position, n_options)
            found.append(option)
        return tuple(reversed(found))

    def inside(self, region: Region) -> BoolArray:
        """Say of each package whether it holds one of these options in each issue."""
        found = np.ones(self.size, dtype=bool)
        for issue, options in region:
            held = np.zeros(self.shape[issue], dtype=bool)
            held[sorted(options)] = True
            view = found.reshape(self.by_option(issue))
            view &= held[:, None]
        return found

    def differing(self, packages: IntArray) -> tuple[int, ...]:
        """Return the issues that not all of these packages settle alike."""
        found = []
        for issue in range(len(self.shape)):
            _, n_options, n_after = self.by_option(issue)
            picks = packages // n_after % n_options
            if picks.size and (picks != picks[0]).any():
                found.append(issue)
        return tuple(found)

    def distances(self, table: Table) -> IntArray:
        """Rank packages by `distance_from_consent`: the same order in one number."""
        counts = np.zeros((len(table.parties), self.size), dtype=np.uint8)
        for issue, options in enumerate(table.given_up):
            view = counts.reshape(len(table.parties), *self.by_option(issue))
            for option, concessions in enumerate(options):
                for one in concessions:
                    view[table.parties.index(one.party), :, option] += 1
        return in_order(np.sort(counts, axis=0)[::-1], len(self.shape) + 1)


def in_order(columns: NDArray[np.uint8], n_values: int) -> IntArray:
    """Put columns into one whole number per row, the first weighing most.

    Parameters
    ----------
    columns : (n_columns, n_rows)
        Of numbers from 0 to below `n_values`.
    """
    key, highest = np.zeros(columns.shape[1], dtype=np.int64), 0
    for column in columns:
        if (highest + 1) * n_values >= np.iinfo(np.int64).max:
            ranks, key = np.unique(key, return_inverse=True)
            highest = len(ranks) - 1
        key = key * n_values + column
        highest = (highest + 1) * n_values - 1
    return key


def cover_all(shape: tuple[int, ...], regions: Sequence[Region]) -> bool:
    """Say whether every package lies in one of these regions."""
    grid = Grid(shape)
    left = np.ones(grid.size, dtype=bool)
    for region in regions:
        left &= ~grid.inside(region)
    return not left.any()
