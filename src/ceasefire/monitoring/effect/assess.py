"""What each ceasefire of a case changed, for those it binds and for others.

Why    A ratio of before and after alone is "significant" on a third to a half of all
       dates. Here each stands beside its counterfactual, with an interval that holds.
How    Daily expected counts of each group of actors, from the first day of the data to
       the end of the window after the start; then `estimate_effect`.
Read   `assess_effects`.
"""

from datetime import date, timedelta

import numpy as np

from ceasefire.core import Case, Ceasefire, Progress, number_of, silent, with_progress
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import between_whom
from ceasefire.monitoring.compared import Compared, Sources
from ceasefire.monitoring.compliance.rows import COVERED, FORBIDDEN
from ceasefire.monitoring.compliance.tables import Weighed, count, turning_it
from ceasefire.monitoring.compliance.watch import Watch, compared_for, sources_for
from ceasefire.monitoring.effect.answer import EffectLine, EffectRecord, EffectsAnswer
from ceasefire.monitoring.effect.errors import EffectRefused
from ceasefire.monitoring.effect.estimate import estimate_effect
from ceasefire.monitoring.effect.findings import findings_of
from ceasefire.monitoring.effect.model import Kind
from ceasefire.monitoring.effect.treatment import Treatment
from ceasefire.monitoring.running import running_before
from ceasefire.monitoring.series import Floats, daily, day_number
from ceasefire.monitoring.windows import WINDOW_DAYS, Window, as_window_days, windows_of

_FEW_UNKNOWN = 0.01  # share of earlier events whose deaths may be unknown
_GROUPS = (COVERED, FORBIDDEN, "excluded", "third")
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

    Raises
    ------
    NotWhole
        If `window_days` is no whole number from 1 on.
    """
    window_days = as_window_days(window_days)
    sources = sources_for(case, evidence)
    ceasefires = with_progress(case.ceasefires, "Estimating effects", progress)
    return EffectsAnswer(
        records=tuple(_record(sources, one, window_days) for one in ceasefires),
        window_days=window_days,
        missing=evidence.why_empty if case.ceasefires else _NO_CEASEFIRE,
    )


def _record(
    sources: Sources[Watch], ceasefire: Ceasefire, window_days: int
) -> EffectRecord:
    compared = _compared(sources, ceasefire, window_days)
    watch = sources.made(compared)
    windows = watch.windows(ceasefire, window_days)
    lines: tuple[EffectLine, ...] = ()
    after = windows["after"]
    is_told = compared.lacks is None and watch.data is not None
    if is_told and watch.data is not None and _is_watched(after, watch.data):
        weighed = watch.weighed(ceasefire)
        lines = tuple(
            _line(weighed, group, kind, windows, watch.data)
            for group in _GROUPS
            if group in weighed.masks()
            for kind in Kind
        )
    running = running_before(watch.case, ceasefire, windows["before"], windows["after"])
    return EffectRecord(
        ceasefire=ceasefire,
        window=after,
        lines=lines,
        running=running,
        why_not=None if lines else compared.lacks or _why_not(after, watch.data),
        compared=compared,
        findings=findings_of(
            ceasefire,
            after,
            lines,
            running,
            compared.in_words,
            between_whom(watch.case, ceasefire),
        ),
    )


def _compared(
    sources: Sources[Watch], ceasefire: Ceasefire, window_days: int
) -> Compared:
    """Choose the sources compared before and after, or else those of its days."""
    compared = compared_for(sources, ceasefire, window_days, learned=True)
    if compared.files is not None:
        return compared
    zone = sources.of_all.case.zone

    def after_in(data: Window) -> Window | None:
        after = windows_of(ceasefire, zone, window_days, data.last)["after"]
        return after if _is_watched(after, data) else None

    return sources.compared(after_in, learned=True)


def _why_not(after: Window, data: Window | None) -> str:
    """Say why nothing is estimated of any of its days."""
    if data is None:
        return "There are no event data."
    if not after.n_days:
        return "It has no whole day within the data."
    if after.first <= data.first:
        return (
            f"The data begin on {data.first}, and its first whole day was "
            f"{after.first}: there are none of the days before."
        )
    return f"Not all days from {after.first} to {after.last} were watched."


def _is_watched(after: Window, data: Window) -> bool:
    """Say whether there is a day after the start, and all of them were watched."""
    inside = after.n_days > 0 and data.first < after.first
    gaps = [one for one in data.gaps if one[0] <= after.last and after.first <= one[1]]
    return inside and not gaps


def _line(
    weighed: Weighed, group: str, kind: Kind, windows: dict[str, Window], data: Window
) -> EffectLine:
    after, between = windows["after"], windows["between"]
    if n := _acts_not_told(weighed, group, windows, data):
        return EffectLine(
            group=group,
            kind=kind,
            effect=None,
            why_not=f"Of {number_of(n, 'event')} the data do not say what was done, "
            "and the ceasefire forbids some kinds of fighting alone. Give data that "
            "name the act.",
            n_not_told=n,
        )
    n, not_named = turning_it(weighed, group, windows)
    if n or not_named.is_turning:
        told = (
            _place_unknown(n) if n else "",
            not_named.in_words if not_named.is_turning else "",
        )
        return EffectLine(
            group=group,
            kind=kind,
            effect=None,
            why_not=" ".join(filter(None, told)),
            not_named=not_named,
        )
    if kind is Kind.DEATHS and (why := _deaths_unknown(weighed, group, windows, data)):
        return EffectLine(group=group, kind=kind, effect=None, why_not=why)
    series = _series(weighed, group, kind, Window(_since(data, after), after.last))
    announced = between.first if between.n_days else None
    treatment = Treatment.starting(after.first, after.last, announced)
    try:
        effect, why_not = estimate_effect(series, treatment, kind=kind), None
    except EffectRefused as refusal:
        effect, why_not = None, str(refusal)
    return EffectLine(
        group=group, kind=kind, effect=effect, why_not=why_not, not_named=not_named
    )


def _place_unknown(n: int) -> str:
    """Say that events of no known place could turn the answer round."""
    were = "it was" if n == 1 else "they were"
    return (
        f"Of {number_of(n, 'event')} of the days before and after nobody says whether "
        f"{were} there, and that could turn a fall into a rise or the reverse. Give "
        "data that say how well places are known."
    )


def _since(data: Window, after: Window) -> date:
    """First day from which, up to the windows, every day was watched."""
    gone = [last for first, last in data.gaps if first <= after.last]
    return max((last + timedelta(days=1) for last in gone), default=data.first)


def _acts_not_told(
    weighed: Weighed, group: str, windows: dict[str, Window], data: Window
) -> int:
    """Count events that keep acts of some kinds from being compared: of no kind told.

    Any in the windows does; of earlier ones, more than one of a hundred does.
    """
    after, before = windows["after"], windows["before"]
    in_windows = weighed.n_not_told(group, before, after)
    earlier = weighed.n_not_told(group, Window(data.first, before.last))
    bound = count(weighed, weighed.masks()[COVERED], Window(data.first, before.last))
    few = earlier <= _FEW_UNKNOWN * bound.possible
    return in_windows or (0 if few else earlier)


def _deaths_unknown(
    weighed: Weighed, group: str, windows: dict[str, Window], data: Window
) -> str | None:
    """Say why deaths cannot be compared: an unknown number is not zero."""
    mask = weighed.masks()[group]
    after, before = windows["after"], windows["before"]
    earlier = Window(data.first, before.last)
    in_windows = sum(count(weighed, mask, w).n_deaths_unknown for w in (before, after))
    counted = count(weighed, mask, earlier)
    is_rare = counted.n_deaths_unknown <= _FEW_UNKNOWN * counted.possible
    if not in_windows and is_rare:
        return None
    n = in_windows or counted.n_deaths_unknown
    return (
        f"Of {number_of(n, 'event')} the number of deaths is not known, and unknown "
        "is not zero. Ask for events instead, or give data with an estimate for each."
    )


def _series(weighed: Weighed, group: str, kind: Kind, span: Window) -> CountSeries:
    """Add up what is expected of each day."""
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
