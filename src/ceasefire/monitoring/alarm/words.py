"""The answer in sentences, and what it rests on."""

import math
from dataclasses import replace

from ceasefire.events.count_series import Period
from ceasefire.monitoring.alarm.model import AlarmAnswer, Evidence, Power, warning_line
from ceasefire.monitoring.alarm.rates import LearnedCalm, Rate

_LEAST_SHOWN = 0.001
_MOST_NAMED = 5  # warnings that have passed
_HARDLY_CALMER = 0.8  # of the rate before


def answer_in_words(answer: AlarmAnswer, last: str) -> AlarmAnswer:
    """Return the answer with its sentences; `last` names the last period."""
    sentences = [
        *_warning(answer),
        *_alarms(answer, last),
        *_warned_before(answer),
        _rates(answer),
        *_power(answer),
        _grounds(answer),
    ]
    return replace(answer, in_words=" ".join(sentences))


def _warning(answer: AlarmAnswer) -> list[str]:
    """Tell of the last warning that stands, while no alarm does."""
    if answer.standing or not answer.warning_standing:
        return []
    last = answer.warnings[-1]
    line = line_in_words(warning_line(answer.false_alarm_level))
    return [
        f"Warning on {last.raised}: more than calm since about {last.since}, unless "
        f"calm wanders for more than a few {answer.period}s. The counts are "
        f"{_times(last.evidence)} as likely as in a calm that does not, and {line} "
        "times raise a warning. It stands, and it is no alarm: a calm that wanders for "
        "longer could explain it."
    ]


def _warned_before(answer: AlarmAnswer) -> list[str]:
    """Tell of warnings that have passed, and of the one before an alarm that stands.

    Who reads that there was no alarm must not have to look for a warning elsewhere.
    """
    of_alarms = {one.raised for one in answer.alarms}  # told already, and no sooner
    passed = [
        one
        for one in answer.warnings
        if one.rearmed is not None and one.raised not in of_alarms
    ]
    said = []
    if len(passed) == 1:
        said.append(
            f"A warning on {passed[0].raised}, of more than calm since about "
            f"{passed[0].since}, has passed: calm had come back by "
            f"{passed[0].rearmed}."
        )
    elif passed:
        days = ", ".join(one.raised for one in passed[:_MOST_NAMED])
        more = len(passed) - _MOST_NAMED
        after = f", and {more} after them" if more > 0 else ""
        said.append(f"Warnings that have passed, as calm came back: {days}{after}.")
    sooner = answer.warning_standing and answer.warnings[-1].raised not in of_alarms
    if answer.standing and sooner:
        said.append(f"It was warned of on {answer.warnings[-1].raised}.")
    return said


def _alarms(answer: AlarmAnswer, last: str) -> list[str]:
    line = answer.alarm_line
    if not answer.alarms:
        most = max(answer.evidence, key=lambda one: one.evidence or 0.0)
        watched = f"from {answer.watch_from} to {last}"
        if str(answer.watch_from) == last:
            watched = f"on {last}, the first on which one was possible"
        return [
            f"No alarm {watched}. {_nearest(most)}; "
            f"{line_in_words(line)} times raise an alarm. That is no proof of calm."
        ]
    first = answer.alarms[0]
    said = [
        f"Alarm on {first.raised}: a breakdown since about {first.since} (perhaps "
        f"since {first.since_earliest}). The counts are {_times(first.evidence)} as "
        f"likely as in calm, and {line_in_words(line)} times raise an alarm."
    ]
    said += [
        f"Armed again on {one.rearmed}, after calm had come back."
        for one in answer.alarms[:1]
        if one.rearmed
    ]
    if len(answer.alarms) > 1:
        later = ", ".join(one.raised for one in answer.alarms[1:])
        said.append(f"Further alarms, each of a watch of its own: {later}.")
    if answer.standing:
        said.append("It stands: calm has not come back.")
    return said


def _nearest(most: Evidence) -> str:
    """Say how near to an alarm the counts came; `most` is of the nearest period."""
    evidence = most.evidence or 0.0
    if evidence < 1:
        return (
            "At no time were the counts likelier in a breakdown than in calm: at most "
            f"{_times(evidence)} as likely, those to {most.period}"
        )
    return (
        f"Those to {most.period} came nearest to one: such counts are "
        f"{_times(evidence)} as likely in a breakdown as in calm"
    )


def _times(evidence: float) -> str:
    if evidence >= 1e6:
        return "more than a million times"
    return f"{figure(evidence)} times"


def figure(value: float) -> str:
    """Print a number as it is said aloud: no powers of ten, two figures of a small one.

    What is little but not nothing is not printed as 0.
    """
    if 0 < value < _LEAST_SHOWN:
        return f"under {_LEAST_SHOWN}"
    if value >= 99.95:  # which would print as 100.0
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 0.995 else f"{value:.2g}"


def line_in_words(line: float) -> str:
    """Print the line at which evidence alarms: a bound, and mostly a whole number."""
    return f"{line:,.0f}" if line >= 100 else f"{line:.3g}"


def _rates(answer: AlarmAnswer) -> str:
    now = answer.rate_now
    when = f"In the last {now.n_periods} {answer.period}s"
    if answer.standing:
        when = f"Since {answer.alarms[-1].since}"
    elif answer.warning_standing:
        when = f"Since {answer.warnings[-1].since}"
    return (
        f"{when}: {_rate(now)} a {answer.period}, {figure(answer.rate_now_over_calm)} "
        f"times the {_rate(answer.calm.rate)} of calm."
    )


def _power(answer: AlarmAnswer) -> list[str]:
    power = answer.power
    if power is None:
        return []
    said = (
        f"Were the rate {power.multiple:g} times that of calm from now on, there would "
        f"be an alarm within {power.within} {answer.period}s in {power.n_found} of "
        f"{power.n_runs} simulated runs{_by(power, answer.period)}"
    )
    warned = answer.warning_power
    if warned is not None:
        said += f", and a warning in {warned.n_found}{_by(warned, answer.period)}"
    if all(one is None or one.median_periods is None for one in (power, warned)):
        return [f"{said}: its silence says little."]
    return [f"{said}."]


def _by(power: Power, period: Period) -> str:
    """By when half of all were found, where half were."""
    if power.median_periods is None:
        return ""
    return f" (half of all by {period} {math.ceil(power.median_periods)})"


def _rate(rate: Rate) -> str:
    if rate.low is None or rate.high is None:
        return figure(rate.mean)
    return f"{figure(rate.mean)} ({figure(rate.low)} to {figure(rate.high)})"


def _grounds(answer: AlarmAnswer) -> str:
    calm = answer.calm
    before = (
        f" How far counts scatter was learned from {calm.n_before} {answer.period}s "
        "before the ceasefire as well."
        if calm.n_before
        else ""
    )
    if calm.source == "given":
        return (
            "The rate of calm was given; its scatter is learned as the watch goes on."
            + before
        )
    return (
        f"Calm was learned from {calm.rate.n_periods} {answer.period}s, {calm.first} "
        f"to {calm.last}; no alarm is possible before {answer.watch_from}."
        f"{_no_calm(answer)}{before}{_restless(calm)}"
    )


def _restless(calm: LearnedCalm) -> str:
    return f" {_RESTLESS}" if calm.is_restless else ""


def _no_calm(answer: AlarmAnswer) -> str:
    """Say that what was learned from was no calm; empty where it was.

    Who reads that there was no alarm has to know that there was no ceasefire to break.
    """
    calm = answer.calm
    if calm.over_before is None or calm.over_before < _HARDLY_CALMER:
        return ""
    hardly = "hardly" if calm.over_before < 1 else "no"
    return (
        f" They were {hardly} calmer than the {calm.n_before} before the ceasefire: "
        f"{figure(calm.over_before)} times their rate. Only what is worse "
        "than that raises an alarm."
    )


_RESTLESS = (
    "The calm it was learned from scatters nearly as much as the most that the watch "
    "knows, and may scatter more: then false alarms are more than the level allows. "
    "Count incidents, or longer periods, or name a longer stretch of calm."
)


def assumptions_of(period: Period, calm: LearnedCalm, level: float) -> tuple[str, ...]:
    """Say what the level rests on."""
    learned = (
        f"The {calm.rate.n_periods} {period}s from {calm.first} to {calm.last} were "
        "calm. If they were not, the alarm compares with what was no calm."
        if calm.source == "learned"
        else "The rate of calm that was given is right."
    )
    return (
        f"In each watch, from its arming to the next, a false alarm has a probability "
        f"of at most {level:.3g}, whenever and however often one looks.",
        *((_RESTLESS,) if calm.is_restless else ()),
        learned,
        "While calm lasts its level stays, and does not wander for weeks: where it "
        "does, false alarms are more. Counts may scatter more than chance and go "
        f"together from period to period, as far as {_known(period, calm)} allow.",
        f"All of a {period}'s events are counted when it is looked at; late reports "
        "change what was said.",
        "Nothing else changed how much is reported: more monitors look like more "
        "violence.",
        "A warning assumes besides that calm forgets a surplus within a few "
        f"{period}s: then a false one has the same probability at most. Where calm "
        "wanders for longer, false warnings are more.",
        "An alarm says that the rate has risen, not who broke the ceasefire.",
    )


def _known(period: Period, calm: LearnedCalm) -> str:
    if calm.n_before:
        return (
            f"the calm {period}s, a little the {calm.n_before} {period}s before the "
            "ceasefire, and a cautious prior"
        )
    return f"the calm {period}s and a cautious prior"
