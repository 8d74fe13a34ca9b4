"""One sentence on an effect, as sure as the figures and no surer."""

from ceasefire.core import level_of, number_of, percent
from ceasefire.events.count_series import CountSeries, Period
from ceasefire.monitoring.effect.design import Roles
from ceasefire.monitoring.effect.laplace import Floats
from ceasefire.monitoring.effect.model import (
    Cut,
    Kind,
    Placebo,
    Ratio,
    ReportingBound,
    Surge,
)
from ceasefire.monitoring.effect.treatment import Treatment
from ceasefire.monitoring.placebo import ORDINARY, RARE, SUGGESTIVE

ESTABLISHED = "hard to explain by chance, if nothing else changed then"
CANNOT_BE_TOLD = (
    "cannot be told; neither a fall to a fifth of what was to be "
    "expected without it nor a rise to five times is ruled out"
)
_SO_FAR = 5.0  # times, and a fifth: as in `CANNOT_BE_TOLD`
FEWEST_BURSTS = 10  # six all before a change at two thirds are one in ten by chance
_NEARLY = 0.95  # probability of a fall from which it is suggestive
SURE = 0.95  # no change is judged by an interval of a lower level than this


# Less often than with power `POWER`: by good luck it may be found all the same.
_IN_FIVE = "would have been found in this series less than four times out of five"
_TWO_FIGURES = (
    "The ratio is the middle of all that is likely, over every scatter that the model "
    "weighs. What was to be expected is the mean at the likeliest scatter, and what "
    "was counted holds the chance of single {period}s: counted over expected is "
    "another figure than the ratio, and mostly near it."
)


def sentence(
    kind: Kind,
    ratio: Ratio,
    found: str,
    placebo: Placebo,
    detectable: float | None,
    reporting: ReportingBound | None,
    surge: Surge | None = None,
    few: str = "",
) -> str:
    """Say what was found, how sure it is (`verdict`), and what could be found.

    `few` says on how few periods nearly all was counted (`as_on_few`): who reads of an
    interval below 1 that it is chance has to read why.
    """
    what = "Deaths" if kind is Kind.DEATHS else "Events"
    times = f"{times_of(ratio.median)} times"
    interval = (
        f"({level_of(ratio.level)} interval {ratio.lower:.2f} to {ratio.upper:.2f}"
        f"{_if_reported(reporting)})"
    )
    claim = (
        f"{what} were {times} what was to be expected without it {interval}: {found}"
    )
    if tells_nothing(ratio, found):
        claim = f"What it changed in {kind.value} {CANNOT_BE_TOLD} {interval}: {found}"
    claim = f"{claim}{few}{_after(surge)}"
    elsewhere = _elsewhere(placebo, reporting)
    return f"{claim}; {elsewhere}, and {_could(detectable)}."


def tells_nothing(ratio: Ratio, found: str) -> bool:
    """Say whether neither a fall to a fifth nor a rise to five times is ruled out."""
    return found == ORDINARY and ratio.lower <= 1 / _SO_FAR and ratio.upper >= _SO_FAR


def times_of(ratio: float) -> str:
    """Print a ratio to two decimals; what is little is not printed as nothing."""
    return "under 0.01" if ratio < 0.005 else f"{ratio:.2f}"


def verdict(
    ratio: Ratio,
    below_one: float,
    placebo: Placebo,
    surge: Surge | None = None,
    few: float | None = None,
) -> str:
    """Name how sure a change is.

    Parameters
    ----------
    ratio
        With the interval that was asked for, or that of `SURE` where it is wider.
    below_one
        Probability of a fall.
    surge
        Of the time just before: what rose for weeks may fall without a ceasefire.
    few
        On how many periods, in effect, nearly all was counted, where those are too few
        to tell anything (`few_periods`).
    """
    if few is not None:
        return ORDINARY
    if ratio.lower > 1:
        return f"a rise, {SUGGESTIVE}"
    if ratio.upper < 1:
        is_rare = placebo.share is not None and placebo.share <= RARE and not surge
        return f"a fall, {ESTABLISHED if is_rare else SUGGESTIVE}"
    if below_one >= _NEARLY and ratio.median < 1:
        return f"a fall, {SUGGESTIVE}"
    return ORDINARY


def few_periods(counts: Floats) -> float | None:
    """Return on how many periods, in effect, all was counted, if they are too few.

    One massacre of fifty and then nothing is one thing that did not happen again. The
    model takes a period's scatter to be like that of the others, and of few bursts in
    a long quiet it knows no scatter to compare with.

    Parameters
    ----------
    counts : (n,) float
        Of all periods.

    Returns
    -------
    few
        ``sum(counts)**2 / sum(counts**2)``, where that is under `FEWEST_BURSTS` and
        under half of all periods; else None.
    """
    in_effect = float(counts.sum() ** 2 / (counts**2).sum())
    return in_effect if in_effect < min(FEWEST_BURSTS, len(counts) / 2) else None


def _if_reported(reporting: ReportingBound | None) -> str:
    if reporting is None:
        return ""
    return (
        f", whatever reporting changed between {reporting.low:g} and "
        f"{reporting.high:g} times"
    )


def _elsewhere(placebo: Placebo, reporting: ReportingBound | None) -> str:
    if placebo.share is None:
        return f"how rare that is elsewhere is not known ({placebo.reason})"
    is_fall = placebo.ratio is not None and placebo.ratio < 1
    what = "a fall as large" if is_fall else "a ratio as low"
    low = _shown(placebo.share, placebo.n_dates, what)
    if reporting is None:
        return low
    return f"with reporting at {reporting.low:g} times what it was, {low}"


def _shown(share: float, n_dates: int, what: str) -> str:
    if share == 0:
        return f"none of {n_dates:,} other start dates shows {what}"
    return f"{percent(share)} of {n_dates:,} other start dates show {what}"


def _could(detectable: float | None) -> str:
    if detectable is None:
        return f"even a complete stop {_IN_FIVE}"
    return f"a ratio above {detectable:.2f} {_IN_FIVE}"


def assumptions_of(
    series: CountSeries,
    treatment: Treatment,
    cut: Cut | None,
    reporting: ReportingBound | None,
) -> tuple[str, ...]:
    """What the answer rests on, one sentence each."""
    said = [
        "Nothing else that moves the counts began or ended with the treatment.",
        "Without it, the level would have moved on as it does elsewhere in the series.",
    ]
    if reporting is not None:
        said.append(
            "The share of what is reported became between "
            f"{reporting.low:g} and {reporting.high:g} times what it was before."
        )
    elif series.exposure is None:
        said.append("The share of what is reported did not change with the treatment.")
    if series.control is not None:
        said.append("The control is not touched by the treatment.")
    if not treatment.days and treatment.announced is None:
        said.append("Nothing changed in expectation of the start.")
    if treatment.days:
        said.append(
            "A treated period works on itself alone, and not on those after it."
        )
    if cut is not None:
        said.append(
            f"Deaths count up to {cut.at:,.0f} a {series.period}; those above change "
            "as the rest does."
        )
    return tuple(said)


def _after(surge: Surge | None) -> str:
    """Say in passing that the time before stood out; `notes_of` says what of it."""
    if surge is None:
        return ""
    return f", after a stretch at {surge.times:.1f} times the level before it"


def _stood_out(surge: Surge, period: Period) -> str:
    as_high = percent(surge.share) if surge.share else "none"
    return (
        f"The last {surge.n_periods} {period}s before the start had {surge.times:.1f} "
        f"times the level before them, and of {surge.n_stretches:,} earlier stretches "
        f"of that length {as_high} had as much. What has risen for weeks may fall "
        "again without a ceasefire: so no fall is called more than suggestive."
    )


def notes_of(
    series: CountSeries,
    roles: Roles,
    n_outside: int,
    cut: Cut | None,
    surge: Surge | None,
    few: float | None = None,
) -> tuple[str, ...]:
    """What a reader must know about this answer."""
    said = [_TWO_FIGURES.format(period=series.period)]
    if few is not None:
        said.append(
            f"Nearly all that was counted fell on {few:.0f} or so of the "
            f"{len(series):,} {series.period}s, and {FEWEST_BURSTS} are needed: with "
            "so few, chance alone often leaves a stretch without any, and no change is "
            "told apart from it."
        )
    if surge is not None:
        said.append(_stood_out(surge, series.period))
    if (n := int(roles.left_out.sum())) > 0:
        said.append(
            f"{number_of(n, series.period)} between announcement and start, or "
            "treated in part, left out."
        )
    if n_outside:
        said.append(
            number_of(n_outside, "treated day lies", "treated days lie")
            + " outside the series."
        )
    if not series.counts[roles.treated].any():
        said.append(
            "Nothing was counted while treated: how small the ratio may be is decided "
            "by what was assumed beforehand; the upper end of the interval is not."
        )
    if cut is not None and cut.n_periods:
        said.append(
            f"Deaths on {number_of(cut.n_periods, series.period)} were cut: "
            f"{percent(cut.share)} of all deaths."
        )
    return tuple(said)
