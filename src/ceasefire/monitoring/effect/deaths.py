"""Deaths: a few days hold most of them, and must not decide everything.

Why    Deaths per event have a heavy tail. One massacre before a start makes every
       ceasefire look good, and one after it makes every ceasefire look bad.
How    Deaths of a period count up to a multiple of what is expected of that period,
       the effect included. So what is cut is cut alike with and without treatment, and
       the ratio stays what it is. The multiple is such that at most one period in two
       hundred is cut: cutting more would cut what is to be explained. Scatter is
       estimated from what remains, wide as it is, and the posterior has heavier tails
       (`posterior.DEATHS_DF`).
Read   `cut_worst`.

References
----------
.. [1] Clauset, A., Young, M. and Gleditsch, K. S. (2007). On the frequency of severe
       terrorist events. *Journal of Conflict Resolution*, 51(1), 58-87.
       https://doi.org/10.1177/0022002706296157
.. [2] Cantoni, E. and Ronchetti, E. (2001). Robust inference for generalized linear
       models. *Journal of the American Statistical Association*, 96(455), 1022-1030.
       https://doi.org/10.1198/016214501753209004
"""

from dataclasses import replace

import numpy as np

from ceasefire.monitoring.effect.laplace import Counts, Floats, Scatter, fit
from ceasefire.monitoring.effect.model import Cut

_CUT_SHARE = 0.005  # of periods
_LEAST_TIMES = 3.0  # never cut below so many times what is expected
_ROUNDS = 2
# Wide scatter and a level that follows slowly: a single day moves what is expected of
# it but little.
_ROBUST = Scatter(kappa=1.5, sigma=0.1, phi=0.5, drift=0.03)


def cut_worst(counts: Counts, start: Floats) -> tuple[Counts, Cut]:
    """Cut the deaths of the worst periods.

    Parameters
    ----------
    start : (n,)
        Log means to begin with.

    Returns
    -------
    counts
        With deaths as they count.
    cut
        What was cut.
    """
    eta, cut = start, counts
    times = _LEAST_TIMES
    seen = counts.seen > 0
    for _ in range(_ROUNDS):
        eta = fit(cut, _ROBUST, eta).eta
        expected = np.exp(eta)
        times = max(
            _LEAST_TIMES,
            float(np.quantile((counts.y / expected)[seen], 1 - _CUT_SHARE)),
        )
        cut = replace(counts, y=np.minimum(counts.y, times * expected))
    above = (counts.y > cut.y) & seen
    total = float(counts.y[seen].sum())
    share = float((counts.y - cut.y)[above].sum()) / total
    return cut, Cut(times=times, n_periods=int(above.sum()), share=share)
