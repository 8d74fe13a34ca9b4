"""Whether the weeks before the start stood out.

Why    Ceasefires are made when fighting is at its height, and what has risen for weeks
       may fall again by itself: regression to the mean [1]_. A model whose level moves
       slowly takes part of that into account, not all.
How    The last stretch before the start is compared with the untreated periods before
       it, weekday, season, trend and exposure taken out, and with every stretch of the
       same length among them.
Read   `surge_before`.

References
----------
.. [1] Barnett, A. G., van der Pols, J. C. and Dobson, A. J. (2005). Regression to the
       mean: what it is and how to deal with it. *International Journal of
       Epidemiology*, 34(1), 215-220. https://doi.org/10.1093/ije/dyh299
"""

import numpy as np

from ceasefire.monitoring.effect.design import Roles
from ceasefire.monitoring.effect.laplace import Floats
from ceasefire.monitoring.effect.model import Surge

FEWEST_STRETCHES = 3  # side by side, before the last one, to compare it with
LEAST = 1.5  # times the level before it
RARE = 0.05  # of the stretches before it are as high


def surge_before(roles: Roles, y: Floats, log_due: Floats, n: int) -> Surge | None:
    """Return how far the last stretch before the start stood out; None if it did not.

    Parameters
    ----------
    roles
        Of every period; where treatment comes and goes, no stretch is before it.
    y, log_due : (n_periods,)
        Counts as they were fitted, and the logarithm of what the regression expects of
        them without treatment, up to a level.
    n
        Length of the stretch, in periods.

    Notes
    -----
    It stands out where it has 1.5 times the level before it or more, and at most a
    twentieth of the stretches before it are as high. None, too, where there is less
    than three times as much before it to compare it with.
    """
    treated = np.flatnonzero(roles.treated)
    if treated[-1] - treated[0] >= len(treated):  # days that come and go
        return None
    before = np.flatnonzero(roles.untreated[: treated[0]])
    if len(before) < (1 + FEWEST_STRETCHES) * n:
        return None
    counted, due = y[before], np.exp(log_due[before])
    levels = _sums(counted, n) / _sums(due, n)
    earlier = counted[:-n].sum() / due[:-n].sum()
    if not earlier > 0:
        return None
    times = float(levels[-1] / earlier)
    others = levels[: len(before) - 2 * n + 1]  # those that end before the last begins
    share = float(np.mean(others >= levels[-1]))
    if times < LEAST or share > RARE:
        return None
    return Surge(n_periods=n, times=times, share=share, n_stretches=len(others))


def _sums(values: Floats, n: int) -> Floats:
    """Sums of every `n` values that follow one another."""
    return np.asarray(np.convolve(values, np.ones(n), mode="valid"))
