"""The watch as a plain loop: a start, a multiple and a setting at a time."""

import math
from dataclasses import dataclass, field

from scipy.special import gammaln

from ceasefire.monitoring.alarm.betting import BREAKDOWNS, start_weight
from ceasefire.monitoring.alarm.calm import CalmBelief
from ceasefire.monitoring.alarm.follow import WatchRules

_MOST_STARTS, _LATEST, _DROPPED_EVERY = 10, 5, 7
_NEGLIGIBLE, _OPEN = 6.0, 4.0


@dataclass
class Cell:
    """One setting, by itself or in a breakdown: what it expects, and its weight."""

    setting: int
    mean: float
    size: float
    carry: float
    persistence: float
    level: float
    log: float

    def see(self, count: float, offset: float) -> None:
        m, r = self.level * offset, self.size
        self.log += float(gammaln(count + r) - gammaln(r) - gammaln(count + 1))
        self.log += r * math.log(r) - (count + r) * math.log(m + r)
        self.log += count * math.log(m)
        self.level = (
            self.mean * (1 - self.persistence)
            + self.carry * count / offset
            + (self.persistence - self.carry) * self.level
        )


@dataclass
class Start:
    """A breakdown that may have begun."""

    number: int
    log_stake: float
    by_multiple: list[list[Cell]]

    def log_evidence(self, calm: list[Cell]) -> float:
        cells = [cell for each in self.by_multiple for cell in each]
        return self.log_stake + log_sum(cells) - log_sum(calm)


@dataclass
class Plain:
    """What a plain watch says, until it raises an alarm."""

    log_evidence: list[float] = field(default_factory=list)
    expected: list[float] = field(default_factory=list)
    raised_at: int | None = None
    since: int | None = None


def log_sum(cells: list[Cell]) -> float:
    most = max(cell.log for cell in cells)
    return most + math.log(math.fsum(math.exp(cell.log - most) for cell in cells))


def watch_plainly(
    counts, offsets, belief: CalmBelief, rules: WatchRules, spent: int = 0
) -> Plain:
    """Follow counts from the first on, to the first alarm or to their end."""
    shapes = belief.shape.tolist()
    columns = zip(
        belief.mean.tolist(), belief.size.tolist(), belief.carry.tolist(),
        belief.persistence.tolist(), belief.level.tolist(), belief.log_weight.tolist(),
        strict=True,
    )  # fmt: skip
    calm = [Cell(at, *values) for at, values in enumerate(columns)]
    starts: list[Start] = []
    told = Plain()
    for at, (count, offset) in enumerate(zip(counts, offsets, strict=True)):
        evidence = log_sum(calm)
        told.expected.append(
            math.fsum(math.exp(one.log - evidence) * one.level for one in calm) * offset
        )
        starts.append(opened(at, start_weight(at + spent, rules.half_spent), calm))
        for cell in [*calm, *(c for s in starts for m in s.by_multiple for c in m)]:
            cell.see(count, offset)
        by_start = [one.log_evidence(calm) for one in starts]
        most = max(by_start)
        total = most + math.log(math.fsum(math.exp(one - most) for one in by_start))
        told.log_evidence.append(total)
        if len(starts) > _MOST_STARTS:
            del starts[by_start.index(min(by_start[:-_LATEST]))]
        if total >= rules.log_line:
            kept = [one.log_evidence(calm) for one in starts]
            told.raised_at = at
            told.since = starts[kept.index(max(kept))].number
            return told
        if at % _DROPPED_EVERY == 0:
            drop_negligible(calm, starts, shapes)
    return told


def opened(number: int, weight: float, calm: list[Cell]) -> Start:
    by_multiple = [
        [
            Cell(
                one.setting, times * one.mean, steadier * one.size, one.carry,
                one.persistence, times * one.level, one.log + math.log(share),
            )
            for one in calm
        ]
        for times, steadier, share in BREAKDOWNS
    ]  # fmt: skip
    return Start(number, math.log(weight), by_multiple)


def drop_negligible(calm: list[Cell], starts: list[Start], shapes: list[int]) -> None:
    best: dict[int, float] = {}
    for one in calm:
        shape = shapes[one.setting]
        best[shape] = max(best.get(shape, -math.inf), one.log)
    kept = {c.setting for c in calm if c.log > best[shapes[c.setting]] - _NEGLIGIBLE}
    for each in (cells for one in starts for cells in one.by_multiple):
        most = max(cell.log for cell in each)
        kept |= {cell.setting for cell in each if cell.log > most - _OPEN}
    for cells in [calm, *(each for one in starts for each in one.by_multiple)]:
        cells[:] = [cell for cell in cells if cell.setting in kept]
