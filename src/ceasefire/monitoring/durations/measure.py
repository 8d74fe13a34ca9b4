"""How long ceasefires last: from a list to curves.

Read   `measure_durations`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ceasefire.core import Progress, as_whole, silent
from ceasefire.events.ceasefire_list import CeasefireList
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.durations.estimate import (
    FEWEST,
    Completed,
    complete,
    estimate,
    followed_days,
)
from ceasefire.monitoring.durations.groups import NOT_KNOWN, By, group_of
from ceasefire.monitoring.durations.log_rank import log_rank_sums, log_rank_test
from ceasefire.monitoring.durations.model import (
    Censoring,
    Duration,
    DurationAnswer,
    GroupCurve,
    LogRankTest,
    Median,
)
from ceasefire.monitoring.durations.observed import NEVER, Observed
from ceasefire.monitoring.durations.recorded import END_NOT_KNOWN, recorded_durations
from ceasefire.monitoring.durations.rules import ImpossibleRule, RecordedRule, Rule
from ceasefire.monitoring.durations.violence import violence_durations
from ceasefire.monitoring.durations.words import assumptions_of, findings_of

HORIZON_DAYS = 365
MOST_DAYS = 36_600  # of the horizon: a hundred years
FEWEST_EXPECTED = 5.0  # ends in each group, for the chi-square to be near enough
_SEED = 20140113


def measure_durations(
    listed: CeasefireList,
    evidence: Evidence,
    rule: Rule,
    *,
    by: By | str | None = None,
    horizon_days: int = HORIZON_DAYS,
    rng: np.random.Generator | None = None,
    progress: Progress = silent,
) -> DurationAnswer:
    """Say how long each ceasefire of a list lasted, and how long they last by group.

    Parameters
    ----------
    listed
        From `events.read_ceasefires`.
    evidence
        Events, for a `ViolenceRule`; `Evidence.none()` for a `RecordedRule`.
    rule
        When a ceasefire has ended.
    by
        What groups are made by, such as ``class``; None for one curve of all.
    horizon_days
        Of the restricted mean; shortened to what all groups were followed for.
    rng
        Where days are drawn from for ends known only roughly; None for a fixed seed.

    Returns
    -------
    answer
        Durations in whole days, each with what is hidden of its end; a curve of all,
        and of each group.

    Raises
    ------
    ImpossibleRule
        If `by` names nothing that groups are made by.
    NotWhole
        If `horizon_days` is no whole number from 1 on.
    """
    by = None if by is None else _by(by)
    horizon_days = as_whole(horizon_days, "horizon_days", least=1, most=MOST_DAYS)
    durations = _durations(listed, evidence, rule, progress)
    drawn = np.random.default_rng(_SEED) if rng is None else rng
    everyone = _Group.of("all", durations, drawn)
    groups = () if by is None else _groups(durations, by, drawn)
    horizon = _horizon([everyone, *groups], horizon_days)
    curves = tuple(one.curve(horizon) for one in groups)
    whole = everyone.curve(horizon)
    return DurationAnswer(
        listed=listed,
        rule=rule,
        durations=durations,
        all=whole,
        by=None if by is None else by.value,
        groups=curves,
        test=None if by is None else _test(groups),
        if_unknown_hold=_if_unknown_hold(listed, durations, rule, drawn),
        assumptions=assumptions_of(listed, evidence, rule, durations),
        findings=findings_of(durations, rule, (whole, *curves)),
    )


def _by(given: By | str) -> By:
    try:
        return By(given)
    except ValueError as error:
        known = ", ".join(f"'{one}'" for one in By)
        why = f"groups are made by {known}, and not by '{given}'"
        raise ImpossibleRule(why) from error


def _durations(
    listed: CeasefireList, evidence: Evidence, rule: Rule, progress: Progress
) -> tuple[Duration, ...]:
    if isinstance(rule, RecordedRule):
        last_day = rule.last_day or listed.last_day
        return recorded_durations(listed.ceasefires, rule, last_day)
    return violence_durations(listed.ceasefires, evidence, rule, progress=progress)


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Durations of one group, and their completions where there are enough."""

    name: str
    observed: Observed
    parts: list[Completed]

    @classmethod
    def of(
        cls, name: str, durations: Sequence[Duration], rng: np.random.Generator
    ) -> "_Group":
        observed = observed_of(durations)
        enough = len(observed) >= FEWEST
        return cls(name, observed, complete(observed, rng) if enough else [])

    def curve(self, horizon_days: int) -> GroupCurve:
        return estimate(self.name, self.observed, self.parts, horizon_days)


def observed_of(durations: Sequence[Duration]) -> Observed:
    """Durations as bounds; those of which nothing is known are left out."""
    pairs = [
        (one.low_days + 1, NEVER) if one.high_days is None
        else (one.low_days, one.high_days)
        for one in durations
        if one.low_days is not None
    ]  # fmt: skip
    bounds = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Observed(earliest=bounds[:, 0], latest=bounds[:, 1])


def _groups(
    durations: Sequence[Duration], by: By, rng: np.random.Generator
) -> tuple[_Group, ...]:
    members: dict[str, list[Duration]] = {}
    for one in durations:
        members.setdefault(group_of(one.ceasefire, by), []).append(one)
    ordered = sorted(members, key=lambda name: (name == NOT_KNOWN, name))
    return tuple(_Group.of(name, members[name], rng) for name in ordered)


def _horizon(groups: Sequence[_Group], wanted: int) -> int:
    followed = [followed_days(one.observed) for one in groups if one.parts]
    return max(1, min([wanted, *followed]))


def _test(groups: Sequence[_Group]) -> LogRankTest:
    """Hold the groups with a curve against each other."""
    tested = [one for one in groups if one.parts and one.name != NOT_KNOWN]
    if len(tested) < 2:
        return LogRankTest(lacks=f"fewer than two groups of {FEWEST} that are known")
    which = np.repeat(np.arange(len(tested)), [len(one.observed) for one in tested])
    sums = []
    for number in range(max(len(one.parts) for one in tested)):
        parts = [one.parts[number % len(one.parts)] for one in tested]
        sums.append(
            log_rank_sums(
                np.concatenate([part.seen for part in parts]),
                np.concatenate([part.observed.is_exact for part in parts]),
                which,
                len(tested),
            )
        )
    seen = np.mean([one.observed for one in sums], axis=0)
    expected = np.mean([one.expected for one in sums], axis=0)
    counted = tuple(
        (one.name, float(s), float(e))
        for one, s, e in zip(tested, seen, expected, strict=True)
    )
    if (expected < FEWEST_EXPECTED).any():
        few = f"too few: a group has fewer than {FEWEST_EXPECTED:g} expected ends"
        return LogRankTest(groups=counted, lacks=few)
    statistic, freedom, p_value = log_rank_test(sums)
    if not freedom:
        return LogRankTest(groups=counted, lacks="all that ended did so on one day")
    return LogRankTest(
        groups=counted, statistic=statistic, freedom=freedom, p_value=p_value
    )


def _if_unknown_hold(
    listed: CeasefireList,
    durations: Sequence[Duration],
    rule: Rule,
    rng: np.random.Generator,
) -> Median | None:
    """Return the median if all whose end is not known still held at the last day."""
    if not isinstance(rule, RecordedRule):
        return None
    last_day = rule.last_day or listed.last_day
    lost = [
        max(0, (last_day - one.ceasefire.start.last).days)
        for one in durations
        if one.censored is Censoring.UNKNOWN and one.why == END_NOT_KNOWN
    ]
    if not lost:
        return None
    known = observed_of(durations)
    held = Observed.exact(np.array(lost), np.zeros(len(lost), dtype=bool))
    both = Observed(
        earliest=np.concatenate([known.earliest, held.earliest]),
        latest=np.concatenate([known.latest, held.latest]),
    )
    if len(both) < FEWEST:
        return None
    return estimate("all", both, complete(both, rng), 1).median
