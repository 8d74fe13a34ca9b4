"""Deaths: a few days hold most of them, and must not decide everything.

Why    Deaths per event have a heavy tail. One massacre before a start makes every
       ceasefire look good, and one after it makes every ceasefire look bad. And with
       half the events, deaths a day are half, but scatter relatively more.
How    Deaths of a period count up to a fixed number, above which about one period in
       two hundred lies. A worst day is most often one event, and a fixed number cuts
       events alike with and without treatment: the ratio stays what it is. Scatter is
       taken as proportional to the mean, as it is for sums of a varying number of
       events.
Read   `cut_worst`, then `scattered_by_events`.

References
----------
.. [1] Clauset, A., Young, M. and Gleditsch, K. S. (2007). On the frequency of severe
       terrorist events. *Journal of Conflict Resolution*, 51(1), 58-87.
       https://doi.org/10.1177/0022002706296157
.. [2] Joergensen, B. and Paes de Souza, M. C. (1994). Fitting Tweedie's compound
       Poisson model to insurance claims data. *Scandinavian Actuarial Journal*,
       1994(1), 69-93. https://doi.org/10.1080/03461238.1994.10413930
"""

from dataclasses import replace

import numpy as np

from ceasefire.monitoring.effect.laplace import Counts, Floats, fit
from ceasefire.monitoring.effect.model import Cut
from ceasefire.monitoring.effect.scatter import Scatter

_CUT_SHARE = 0.005  # of periods
_LEAST_TIMES = 3.0  # never cut below so many times the mean
_LEAST_SHARE = 0.02  # of the mean of all, taken for the mean of the quietest period
# Wide scatter and a level that follows slowly: a single day moves what is expected of
# it but little.
_ROBUST = Scatter(kappa=1.5, sigma=0.1, phi=0.5, drift=0.03)


def cut_worst(counts: Counts) -> tuple[Counts, Cut]:
    """Cut the deaths of the worst periods.

    Returns
    -------
    counts
        With deaths as they count.
    cut
        What was cut.
    """
    seen = counts.seen > 0
    deaths = counts.y[seen]
    highest = float(
        max(np.quantile(deaths, 1 - _CUT_SHARE), _LEAST_TIMES * deaths.mean(), 1.0)
    )
    above = deaths > highest
    share = float((deaths[above] - highest).sum() / deaths.sum())
    cut = Cut(at=highest, n_periods=int(above.sum()), share=share)
    return replace(counts, y=np.minimum(counts.y, highest)), cut


def scattered_by_events(counts: Counts, start: Floats) -> Counts:
    """Say of each period what share of the scatter it has: that of its mean.

    Parameters
    ----------
    start : (n,)
        Log means to begin with.
    """
    expected = np.exp(fit(counts, _ROBUST, start).eta)
    share = expected / expected[counts.seen > 0].mean()
    return replace(counts, share=np.maximum(share, _LEAST_SHARE))
