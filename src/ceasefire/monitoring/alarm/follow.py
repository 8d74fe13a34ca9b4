"""One watch after another: evidence period by period, alarms, and the arming anew.

Why    An alarm is no end: calm may come back, and break down again.
How    A watch follows the counts with its bets until the alarm is raised; it goes on,
       and raises no other, until calm has come back; then the next watch begins, with
       what was known of calm before the breakdown. No step looks ahead.
Read   `follow`.
"""

from copy import copy
from dataclasses import dataclass, field, replace

import numpy as np

from ceasefire.monitoring.alarm.beliefs import Beliefs
from ceasefire.monitoring.alarm.betting import Bets, start_weight
from ceasefire.monitoring.alarm.calm import CalmBelief, log_sum
from ceasefire.monitoring.alarm.densities import Floats

RETURNED = 1.414  # times calm: below it over the rest, calm has come back
_DROPPED_EVERY = 7  # periods after which negligible settings are left out
_EARLIEST = 0.1  # of the weight on starts, before the earliest that is named


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchRules:
    """When an alarm is raised, and when a watch is armed again.

    Attributes
    ----------
    log_line
        Log of the evidence at which an alarm is raised.
    n_rest
        Number of periods without a surplus after which calm has come back.
    half_spent
        Number of periods on which half of the weight of possible starts lies.
    """

    log_line: float
    n_rest: int
    half_spent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """Where in the series an alarm was raised, and since when it says."""

    watch: int
    at: int
    since: int
    since_earliest: int
    log_evidence: float
    rearmed: int | None = None


@dataclass(slots=True, kw_only=True)
class Followed:
    """What came of following counts, by position in the series.

    Attributes
    ----------
    expected, log_evidence, watch
        One value per period that was followed.
    raised
        Alarms in the order of time.
    belief
        In calm, after the last period.
    """

    expected: list[float] = field(default_factory=list)
    log_evidence: list[float] = field(default_factory=list)
    watch: list[int] = field(default_factory=list)
    raised: list[Raised] = field(default_factory=list)
    belief: CalmBelief


def follow(
    counts: Floats,
    offsets: Floats,
    first: int,
    belief: CalmBelief,
    rules: WatchRules,
    *,
    spent: int = 0,
) -> Followed:
    """Follow counts from one period to the end of the series.

    Parameters
    ----------
    counts, offsets : (n,) float
        Of the whole series; an expected count is a level times its offset.
    first
        Position of the first period that can raise an alarm.
    belief
        In calm, before it.
    rules
        Of the watch.
    spent
        Number of periods that the first watch had followed before them.
    """
    told = Followed(belief=belief)
    at, number = first, 1
    while at < len(counts):
        one = _Watch(number, at, told.belief, rules, spent if number == 1 else 0)
        at = one.run(counts, offsets, told)
        told.belief = one.calm_known()
        number += 1
    return told


class _Watch:
    """One watch: armed, perhaps alarmed, until it is armed again."""

    def __init__(
        self, number: int, first: int, belief: CalmBelief, rules: WatchRules, spent: int
    ) -> None:
        self.number, self.first, self.rules, self.spent = number, first, rules, spent
        self.bets = Bets(belief)
        self.before: dict[int, Beliefs] = {}  # of calm, by start
        self.raised: Raised | None = None

    def run(self, counts: Floats, offsets: Floats, told: Followed) -> int:
        """Follow until calm is back after an alarm; return the position after it."""
        for at in range(self.first, len(counts)):
            offset = float(offsets[at])
            told.expected.append(float(self.bets.calm.expected()[0]) * offset)
            told.log_evidence.append(self._see(at, counts[at : at + 1], offset))
            told.watch.append(self.number)
            if self.raised is None and told.log_evidence[-1] >= self.rules.log_line:
                self.raised = self._raise(at, told.log_evidence[-1])
                told.raised.append(self.raised)
            elif self.raised and self._calm_is_back(at, counts, offsets):
                told.raised[-1] = replace(self.raised, rearmed=at + 1)
                return at + 1
            if is_dropped_at(at - self.first):
                self.bets.drop_negligible()
                self._forget()
        return len(counts)

    def calm_known(self) -> CalmBelief:
        """Return the belief in calm before the breakdown, if there was one."""
        if self.raised is None:
            return self.bets.calm.of_run(0)
        return self.before[self.raised.since].of_run(0).at_rest()

    def _see(self, at: int, count: Floats, offset: float) -> float:
        """Bet on a start at this period, look at its count, and settle."""
        self.before[at] = copy(self.bets.calm)
        n_before = at - self.first + self.spent
        weight = start_weight(n_before, self.rules.half_spent)
        return float(self.bets.see(at, weight, count, offset)[0])

    def _raise(self, at: int, log_evidence: float) -> Raised:
        starts, by_start = self.bets.followed(0)
        share = np.exp(by_start - log_sum(by_start))
        early = int(np.searchsorted(np.cumsum(share), _EARLIEST))
        return Raised(
            watch=self.number,
            at=at,
            since=int(starts[int(np.argmax(share))]),
            since_earliest=int(starts[min(early, len(starts) - 1)]),
            log_evidence=log_evidence,
        )

    def _forget(self) -> None:
        """Leave out what was believed before starts that are followed no more."""
        needed = set(self.bets.followed(0)[0].tolist())
        if self.raised is not None:
            needed.add(self.raised.since)
        self.before = {at: self.before[at] for at in needed}

    def _calm_is_back(self, at: int, counts: Floats, offsets: Floats) -> bool:
        n_rest = self.rules.n_rest
        if self.raised is None or at - self.raised.at < n_rest:
            return False
        rest = slice(at - n_rest + 1, at + 1)
        known = self.before[self.raised.since].of_run(0)
        calm = float(known.weights @ known.mean) * offsets[rest].sum()
        return bool(counts[rest].sum() <= RETURNED * calm)


def is_dropped_at(n_before: int) -> bool:
    """Say whether negligible settings are left out after so many periods of a watch."""
    return n_before % _DROPPED_EVERY == 0
