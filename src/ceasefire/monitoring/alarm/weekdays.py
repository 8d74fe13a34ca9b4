"""A pattern of weekdays, as far as calm days show one."""

from datetime import date

import numpy as np

from ceasefire.monitoring.alarm.densities import Floats

_WEEK = 7
_FEWEST_DAYS = 28  # four of each weekday
_LOWEST, _HIGHEST = 0.25, 3.0
_SHRUNK = (_WEEK - 3) / (_WEEK - 1)


def weekday_factors(counts: Floats, exposure: Floats, first: date) -> Floats:
    """Estimate how each weekday differs from the mean, drawn towards no difference.

    Parameters
    ----------
    counts, exposure : (n,) float
        Of calm days that follow one another; exposure positive.
    first
        The first of them.

    Returns
    -------
    factors : (7,) float
        From Monday to Sunday, with the mean 1. All 1 where fewer than four weeks are
        known or nothing happened in them.

    Notes
    -----
    Factors are shrunk by the positive part of James and Stein's rule [1]_: where the
    weekdays differ no more than scatter alone would have it, they are all 1.

    References
    ----------
    .. [1] Efron, B. and Morris, C. (1973). Stein's estimation rule and its competitors.
           *Journal of the American Statistical Association*, 68(341), 117-130.
           https://doi.org/10.1080/01621459.1973.10481350
    """
    flat = np.ones(_WEEK)
    if len(counts) < _FEWEST_DAYS or not counts.sum() > 0:
        return flat
    weekday = (first.weekday() + np.arange(len(counts))) % _WEEK
    expected_of_all = exposure * counts.sum() / exposure.sum()
    expected = np.bincount(weekday, expected_of_all, minlength=_WEEK)
    raw = np.bincount(weekday, counts, minlength=_WEEK) / expected
    fitted = expected_of_all * raw[weekday]
    # Scatter around the weekdays' own means; never less than chance alone.
    scatter = float(((counts - fitted) ** 2).sum() / (len(counts) - _WEEK))
    scatter = max(scatter, float(counts.mean()))
    by_chance = float((scatter / counts.mean() / expected).mean())
    seen = float(raw.var(ddof=1))
    kept = max(0.0, 1 - _SHRUNK * by_chance / seen) if seen > by_chance else 0.0
    factors = np.clip(1 + kept * (raw - 1), _LOWEST, _HIGHEST)
    return np.asarray(factors / factors.mean())
