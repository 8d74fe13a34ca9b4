"""From scatters that the spectrum proposes to those that the counts hold for likely.

Why    The spectrum is that of a series whose counting noise is much the same all along.
       Where a group was not there for years and then was, it is not, and what the
       spectrum holds for likely may be thousands of times less so than a scatter it
       never proposed: intervals came out at half of their width.
How    Where exact weights and those of the spectrum disagree, climb the grid from the
       best point to its best neighbour, until there is no better one. The points near
       the top are then weighed as they are, each for its own part of the grid.
Read   `is_misled`, then `climbed`.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from ceasefire.monitoring.effect.laplace import Fit, Floats
from ceasefire.monitoring.effect.scatter import Scatter
from ceasefire.monitoring.effect.spectrum import Grid

# In logs, between how two points stand by the counts and by the spectrum. Below it the
# climb moves intervals of deaths by a few percent of their width, and takes a third of
# the time; where a group was not there for a year they differ by hundreds and more.
_AT_ODDS = 20.0
_NEGLIGIBLE = 8.0  # in logs, below the top

FitAt = Callable[[Scatter, Floats], Fit]  # of a scatter, from log means near the mode


def is_misled(log_posterior: Floats, log_spectral: Floats) -> bool:
    """Say whether the counts weigh points otherwise than the spectrum did.

    Parameters
    ----------
    log_posterior, log_spectral : (k,)
        Of the same points, each up to a constant.
    """
    return float(np.ptp(log_posterior - log_spectral)) > _AT_ODDS


def climbed(
    grid: Grid, points: NDArray[np.int64], fits: list[Fit], fit_at: FitAt
) -> tuple[list[Fit], Floats]:
    """Climb to the top of the posterior over the grid.

    Parameters
    ----------
    grid
        Of scatters.
    points : (k,) int
        Numbers in the grid, to begin with.
    fits
        At these points.
    fit_at
        Fits any other.

    Returns
    -------
    fits, log_weights : (m,)
        Of the points near the top.
    """
    found = {int(point): one for point, one in zip(points, fits, strict=True)}

    def height(point: int) -> float:
        return found[point].log_evidence + float(grid.log_prior[point])

    top, last = max(found, key=height), None
    while top != last:
        for beside in _neighbours(grid, top):
            if beside not in found:
                found[beside] = fit_at(grid.scatter(beside), found[top].eta)
        top, last = max(found, key=height), top
    near = [one for one in found if height(one) > height(top) - _NEGLIGIBLE]
    return [found[one] for one in near], np.array([height(one) for one in near])


def _neighbours(grid: Grid, point: int) -> Iterator[int]:
    """Points that differ by one step of one of the four values."""
    at = np.unravel_index(point, grid.shape)
    for axis, n in enumerate(grid.shape):
        for step in (-1, 1):
            beside = list(at)
            beside[axis] += step
            if 0 <= beside[axis] < n:
                yield int(np.ravel_multi_index(beside, grid.shape))
