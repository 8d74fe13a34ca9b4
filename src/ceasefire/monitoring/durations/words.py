"""Sentences: what was taken for granted, and what was found."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ceasefire.core import Certainty, Finding, Ground, GroundKind, days, number_of
from ceasefire.events.ceasefire_list import CeasefireList
from ceasefire.events.evidence import Evidence
from ceasefire.events.sources import not_counted
from ceasefire.monitoring.durations.covered import Coverage, in_words
from ceasefire.monitoring.durations.intervals import LEVEL
from ceasefire.monitoring.durations.model import Censoring, Duration, GroupCurve, Median
from ceasefire.monitoring.durations.rules import RecordedRule, Rule, ViolenceRule

_MOST_REFS = 10
_MOST_FILES = 5  # whose days are told in the sentence


def assumptions_of(
    listed: CeasefireList, evidence: Evidence, rule: Rule, durations: Sequence[Duration]
) -> tuple[str, ...]:
    """Say what the curves take for granted."""
    kinds = Counter(one.censored for one in durations)
    said = _of_rule(listed, evidence, rule)
    if isinstance(rule, ViolenceRule) and (
        n := sum(o.high_days == 1 for o in durations)
    ):
        said.append(
            f"Back on the first day looked at: {n:,}. Violence did not fall below the "
            "share at all, as on most days on which no ceasefire begins."
        )
    said += _not_counted(durations)
    if kinds[Censoring.RIGHT]:
        said.append(
            f"Not ended when last looked at: {kinds[Censoring.RIGHT]:,}. They are "
            "taken to be as likely to end later as others that held so long."
        )
    if kinds[Censoring.INTERVAL]:
        said.append(
            f"Ended on a day that is not known: {kinds[Censoring.INTERVAL]:,}. The "
            "curve is Turnbull's, and bounds allow for the days not known."
        )
    if kinds[Censoring.UNKNOWN]:
        said.append(
            f"In no curve: {kinds[Censoring.UNKNOWN]:,}, as nothing is known of their "
            "end by this rule. If they differ from the rest, the curves are off."
        )
    said.append(
        "Ceasefires are taken as independent. Several of one conflict are not: bounds "
        "and test are then too sure of themselves."
    )
    return tuple(said)


def _of_rule(listed: CeasefireList, evidence: Evidence, rule: Rule) -> list[str]:
    match rule:
        case RecordedRule(breakdown_codes=codes, last_day=told):
            closed = told or listed.last_day
            how = "" if told else ", the latest day in it"
            counted = (
                f"Ends with the code {' or '.join(sorted(codes))} are breakdowns; at "
                "any other a ceasefire is no longer followed."
                if codes
                else "Every end that the list records counts, whatever its reason: "
                "expiry and replacement too."
            )
            return [f"The list is taken as kept up to {closed}{how}.", counted]
        case ViolenceRule():
            return [
                "Broken down: the first day after that of the start with an event from "
                f"which {rule.run_days} days have at least {rule.share:.0%} of the "
                f"daily events of the {rule.before_days} days before the declaration "
                f"or start; with fewer than {rule.fewest_before:g} events before, "
                "nothing is said.",
                *_covered(evidence),
            ]


def _covered(evidence: Evidence) -> list[str]:
    """Say which days count as watched, by file where there are several."""
    coverage = Coverage.of(evidence)
    told = [
        f"{Path(name).name} {' and '.join(map(in_words, coverage.stretches([name])))}"
        for name in coverage.files
    ]
    if not told:
        return []
    each = ", each for the countries in it" if len(told) > 1 else ""
    more = " and so on" if len(told) > _MOST_FILES else ""
    return [
        f"Event data are taken as complete {', '.join(told[:_MOST_FILES])}{more}, the "
        f"first and last day in them or as stated{each}; a run must end by then."
    ]


def _not_counted(durations: Sequence[Duration]) -> list[str]:
    """Name the files that are left out, and for how many ceasefires."""
    files = sorted({file for one in durations for file in one.aside}, key=str)
    n = sum(bool(one.aside) for one in durations)
    if not n:
        return []
    of = f"for {n:,} of {number_of(len(durations), 'ceasefire')}"
    more = len(files) - _MOST_FILES
    for_whom = f"{of} ({more:,} more files are in --json)" if more > 0 else of
    return [not_counted(files[:_MOST_FILES], for_whom)]


def median_words(median: Median | None) -> str:
    """Say a median with its bounds: ``31 [28, 52]``, ``not reached [120, none]``."""
    if median is None:
        return "not known"
    if median.day_low is None:
        point = "not reached"
    elif median.day_low == median.day_high:
        point = f"{median.day_low:,}"
    else:
        point = f"{median.day_low:,}-{median.day_high:,}"
    if median.low is None:
        return f"{point} [none, none]"
    high = "none" if median.high is None else f"{median.high:,}"
    return f"{point} [{median.low:,}, {high}]"


def findings_of(
    durations: Sequence[Duration], rule: Rule, curves: Sequence[GroupCurve]
) -> tuple[Finding, ...]:
    """Say of each curve by when half have ended."""
    known = [one for one in durations if one.censored is not Censoring.UNKNOWN]
    refs = tuple(one.ceasefire.id for one in known[:_MOST_REFS])
    ground = Ground(
        kind=GroundKind.ROWS,
        says=f"ceasefires of the list, rule '{rule.name}'",
        refs=refs,
        n=len(known),
    )
    return tuple(
        _finding(curve, rule, ground) for curve in curves if curve.median is not None
    )


def _finding(curve: GroupCurve, rule: Rule, ground: Ground) -> Finding:
    median = curve.median
    whose = number_of(curve.n, "ceasefire")
    whose = whose if curve.group == "all" else f"{whose} ({curve.group})"
    if median is None or median.day_low is None:
        claim = f"Fewer than half of {whose} are known to have ended."
    else:
        after = days(median.day_high or median.day_low)
        claim = f"Half of {whose} had ended after {after}."
    low = None if median is None else median.low
    high = None if median is None else median.high
    return Finding(
        id=f"durations/{rule.name}/{curve.group.replace(' ', '-')}",
        claim=claim,
        certainty=Certainty(
            words="estimated",
            low=None if low is None else float(low),
            high=None if high is None else float(high),
            level=LEVEL,
        ),
        method="durations",
        grounds=(ground,),
    )
