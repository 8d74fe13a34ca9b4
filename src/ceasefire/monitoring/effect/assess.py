"""What each ceasefire of a case changed, for those it binds and for others.

Why    A ratio of before and after alone is "significant" on a third to a half of all
       dates. Here each stands beside its counterfactual, with an interval that holds.
How    Daily expected counts of each group of actors, from the first day of the data to
       the end of the window after the start; then `estimate_effect`.
Read   `assess_effects`.
"""

from datetime import date

import numpy as np

from ceasefire.core import Case, Ceasefire, Progress, silent
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.compliance.assess import WINDOW_DAYS
from ceasefire.monitoring.compliance.tables import Weighed
from ceasefire.monitoring.compliance.watch import Watch
from ceasefire.monitoring.effect.answer import EffectLine, EffectRecord, EffectsAnswer
from ceasefire.monitoring.effect.errors import EffectRefused
from ceasefire.monitoring.effect.estimate import estimate_effect
from ceasefire.monitoring.effect.findings import findings_of
from ceasefire.monitoring.effect.model import Kind, Treatment
from ceasefire.monitoring.series import Floats, daily, day_number
from ceasefire.monitoring.windows import Window

GROUPS = ("covered", "excluded", "third")
_NO_CEASEFIRE = "The case has no ceasefire whose effect could be asked for."


def assess_effects(
    case: Case,
    evidence: Evidence,
    *,
    window_days: int = WINDOW_DAYS,
    progress: Progress = silent,
) -> EffectsAnswer:
    """Estimate what each ceasefire changed, by group of actors, events and deaths.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events; leads among them are not counted.
    window_days
        Days from the first whole day of a ceasefire that are looked at, at most.
    progress
        Told how many ceasefires are done.

    Returns
    -------
    answer
        One record per ceasefire; where a series allows no estimate, why.
    """
    watch = Watch(case, evidence)
    records = []
    for done, ceasefire in enumerate(case.ceasefires):
        progress("Estimating effects", done, len(case.ceasefires))
        records.append(_record(watch, ceasefire, window_days))
    return EffectsAnswer(
        records=tuple(records),
        window_days=window_days,
        missing=_missing(case, evidence),
    )


def _missing(case: Case, evidence: Evidence) -> str | None:
    return evidence.why_empty if case.ceasefires else _NO_CEASEFIRE


def _record(watch: Watch, ceasefire: Ceasefire, window_days: int) -> EffectRecord:
    windows = watch.windows(ceasefire, window_days)
    lines: tuple[EffectLine, ...] = ()
    if watch.data is not None and windows["after"].n_days:
        weighed = watch.weighed(ceasefire)
        lines = tuple(
            _line(weighed, group, kind, windows, watch.data)
            for group in GROUPS
            for kind in Kind
        )
    return EffectRecord(
        ceasefire=ceasefire,
        window=windows["after"],
        lines=lines,
        findings=findings_of(ceasefire, windows["after"], lines),
    )


def _line(
    weighed: Weighed, group: str, kind: Kind, windows: dict[str, Window], data: Window
) -> EffectLine:
    after, between = windows["after"], windows["between"]
    series = _series(weighed, group, kind, Window(data.first, after.last))
    announced = between.first if between.n_days else None
    treatment = Treatment.starting(after.first, after.last, announced)
    try:
        effect, why_not = estimate_effect(series, treatment, kind=kind), None
    except EffectRefused as refusal:
        effect, why_not = None, str(refusal)
    return EffectLine(group=group, kind=kind, effect=effect, why_not=why_not)


def _series(weighed: Weighed, group: str, kind: Kind, span: Window) -> CountSeries:
    """Add up what is expected of each day; rows without an estimate add no deaths."""
    return CountSeries(
        period=Period.DAY,
        first=span.first,
        counts=_daily(weighed, group, kind, span.first, span.last),
    )


def _daily(weighed: Weighed, group: str, kind: Kind, first: date, last: date) -> Floats:
    weights = np.where(weighed.masks()[group], weighed.p_place, 0.0)
    if kind is Kind.DEATHS:
        weights = weights * np.nan_to_num(weighed.deaths["best"])
    return daily(weighed.days, weights, day_number(first), day_number(last))
