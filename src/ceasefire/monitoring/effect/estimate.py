"""What a ceasefire did to a series of counts: the ratio, and how far to trust it.

Read   `estimate_effect`.
Else   The model is in `laplace`, what else moves counts in `design`, how sure one can
       be in `spectrum` and `posterior`, the checks in `placebo` and `power`.
"""

import math
from dataclasses import dataclass, replace

import numpy as np

from ceasefire.events.count_series import CountSeries
from ceasefire.monitoring.effect.course import Course
from ceasefire.monitoring.effect.deaths import cut_worst, scattered_by_events
from ceasefire.monitoring.effect.design import Roles, counts_of, n_outside, roles_of
from ceasefire.monitoring.effect.errors import ImpossibleRequest
from ceasefire.monitoring.effect.laplace import Counts, Floats
from ceasefire.monitoring.effect.model import (
    Cut,
    Effect,
    Kind,
    Ratio,
    ReportingBound,
    as_on_few,
)
from ceasefire.monitoring.effect.placebo import WINDOW, look_elsewhere
from ceasefire.monitoring.effect.posterior import (
    Posterior,
    flat_start,
    infer,
)
from ceasefire.monitoring.effect.power import smallest_detectable
from ceasefire.monitoring.effect.surge import surge_before
from ceasefire.monitoring.effect.treatment import Treatment
from ceasefire.monitoring.effect.words import (
    SURE,
    assumptions_of,
    few_periods,
    notes_of,
    sentence,
    verdict,
)

METHOD = (
    "negative binomial regression with a fading disturbance and a drifting level, "
    "nested Laplace approximation"
)


def estimate_effect(
    series: CountSeries,
    treatment: Treatment,
    *,
    kind: Kind | str = Kind.EVENTS,
    level: float = 0.95,
    reporting_change: tuple[float, float] | None = None,
) -> Effect:
    """Estimate the rate of a series over what it would have been without a ceasefire.

    Parameters
    ----------
    series
        Counts without a gap; its exposure and control are used where it has them.
    treatment
        When the ceasefire held.
    kind
        ``events``, or ``deaths``: the deaths of the worst periods are then cut.
    level
        Of the interval, above 0.5 and below 1.
    reporting_change
        Lowest and highest share of what happens that is reported while treated, over
        that share before, where it is not known well enough for an exposure. The
        interval becomes a bound over that range.

    Returns
    -------
    effect
        Ratio with interval, placebo share, smallest ratio that could have been
        detected, and a sentence.

    Raises
    ------
    EffectRefused
        If the series or the treatment do not allow an answer; it says what would.
    """
    kind = _kind(kind)
    level = _level(level)
    _hold_reporting(reporting_change)
    roles = roles_of(series, treatment)
    counts, slow = counts_of(series, roles, series.counts)
    counts, cut = _cut_deaths(counts, kind)
    posterior = infer(counts, slow, series.period)
    placebo = look_elsewhere(
        series,
        roles,
        counts.y,
        posterior.log_due,
        least_reported=1.0 if reporting_change is None else reporting_change[0],
    )
    est = _estimated(posterior, level, reporting_change)
    observed, expected = _treated(posterior)
    surge = surge_before(roles, counts.y, posterior.log_due, WINDOW[series.period])
    few = few_periods(counts.y[counts.seen > 0])
    found = verdict(est.judged, est.below_one, placebo, surge, few)
    return Effect(
        kind=kind,
        period=series.period,
        ratio=est.ratio,
        probability_below_one=est.below_one,
        placebo=placebo,
        smallest_detectable_ratio=est.detectable,
        verdict=found,
        in_words=sentence(
            kind,
            est.ratio,
            found,
            placebo,
            est.detectable,
            est.reporting,
            surge,
            as_on_few(few, len(series), series.period),
        ),
        method=METHOD,
        observed=observed,
        expected=float(expected.sum()),
        n_periods=len(series),
        n_treated=int(roles.treated.sum()),
        n_left_out=int(roles.left_out.sum()),
        cut=cut,
        reporting=est.reporting,
        surge=surge,
        few=few,
        assumptions=assumptions_of(series, treatment, cut, est.reporting),
        notes=notes_of(series, roles, n_outside(series, treatment), cut, surge, few),
        course=_course(series, roles, expected),
    )


@dataclass(frozen=True, slots=True)
class _Estimated:
    """What the posterior says, widened by what is not known of the reporting."""

    ratio: Ratio
    judged: Ratio
    """The same at the level that a verdict asks for."""
    below_one: float
    detectable: float | None
    reporting: ReportingBound | None


def _estimated(
    posterior: Posterior, level: float, change: tuple[float, float] | None
) -> _Estimated:
    ratio = _ratio(posterior, level)
    judged = _ratio(posterior, max(level, SURE))
    detectable = smallest_detectable(posterior, level)
    if change is None:
        return _Estimated(ratio, judged, posterior.below(0.0), detectable, None)
    low, high = change
    reporting = ReportingBound(low=low, high=high, as_reported=ratio)
    return _Estimated(
        ratio=reporting.bound,
        judged=replace(reporting, as_reported=judged).bound,
        below_one=posterior.below(math.log(low)),
        detectable=detectable and detectable * low / high,
        reporting=reporting,
    )


def _course(series: CountSeries, roles: Roles, expected: Floats) -> Course:
    by_period = np.full(len(series), np.nan)
    by_period[roles.treated] = expected
    return Course(
        series=series,
        treated=roles.treated,
        left_out=roles.left_out,
        expected=by_period,
    )


def _kind(kind: Kind | str) -> Kind:
    try:
        return Kind(kind)
    except ValueError as error:
        raise ImpossibleRequest("kind", repr(kind), "'events' or 'deaths'") from error


def _level(given: float) -> float:
    try:
        if 0.5 < given < 1:
            return float(given)
    except TypeError:  # a word, or nothing
        pass
    raise ImpossibleRequest("level", given, "a number above 0.5 and below 1")


def _hold_reporting(reporting: tuple[float, float] | None) -> None:
    if reporting is None:
        return
    try:
        low, high = reporting
        if 0 < low <= high < math.inf:
            return
    except (TypeError, ValueError):  # one number, three, or words
        pass
    raise ImpossibleRequest(
        "reporting_change",
        reporting,
        "two positive numbers, the lower one first, such as 0.8 and 1.5",
    )


def _cut_deaths(counts: Counts, kind: Kind) -> tuple[Counts, Cut | None]:
    if kind is Kind.EVENTS:
        return counts, None
    counts, cut = cut_worst(counts)
    return scattered_by_events(counts, flat_start(counts)), cut


def _ratio(posterior: Posterior, level: float) -> Ratio:
    tail = (1 - level) / 2
    lower, median, upper = (
        math.exp(posterior.quantile(p)) for p in (tail, 0.5, 1 - tail)
    )
    return Ratio(median=median, lower=lower, upper=upper, level=level)


def _treated(posterior: Posterior) -> tuple[float, Floats]:
    """What was counted while treated, and what to expect of each period without."""
    counts = posterior.counts
    treated = counts.design[:, -1] > 0
    observed = float(counts.y[treated].sum())
    own = math.exp(posterior.best.beta[-1])
    fitted = np.exp(posterior.best.eta[treated])
    if fitted.any():
        return observed, np.asarray(fitted / own)
    due = np.exp(posterior.log_due[treated])
    ratio = math.exp(posterior.quantile(0.5))
    return observed, np.asarray(observed / ratio * due / due.sum())
