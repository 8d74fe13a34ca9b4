"""What is looked at for each group that a ceasefire leaves out.

Why    Being in more events may be more attacking or more being attacked. So much is
       looked at, and little of it may vote.
Read   `indicators_of`; what they mean together is said in `verdict`.
"""

from dataclasses import dataclass, replace

import numpy as np

from ceasefire.core import Case
from ceasefire.monitoring.changes import (
    FEWEST_EVENTS,
    StartDates,
    ratio_of,
    rises,
    share_rises,
)
from ceasefire.monitoring.family import Rarity, rarities
from ceasefire.monitoring.gains.model import Indicator, Transfers
from ceasefire.monitoring.gains.part import Part, Seen, opponents_of
from ceasefire.monitoring.series import Floats, Mask, daily

PRESSURE, AREA, GROUND = "pressure", "area", "ground"
TEMPO, OTHERWISE, DEATHS = "tempo", "otherwise", "deaths"
MOST_OPPONENTS = 5
CELLS_WORDS = "half-degree cells in effect"


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator around every start date, before its rarity is known.

    Attributes
    ----------
    changes : (1 + m,) float
        Signed; NaN where nothing can be made of it.
    before, during, ratio
        Around the ceasefire's own start.
    rows : (n,) bool
        The events under it.
    step
        Of a balance, by how much more a day it is around the ceasefire's own start.
    """

    id: str
    name: str
    unit: str
    changes: Floats
    before: float | None
    during: float | None
    ratio: float | None
    rows: Mask
    step: float | None = None


def measured_of(
    case: Case, group: str, part: Part, seen: Seen, dates: StartDates
) -> tuple[Measured, ...]:
    """Measure all indicators of a group; none if no event of it is in the windows."""
    both = part.any
    if not _is_near(both, seen, dates):
        return ()
    freed = [
        _events(PRESSURE, "fights with those bound", part.bound, seen, dates),
        _area(both, seen, dates),
        _ground(part, seen, dates),
        _events(TEMPO, "takes part in events", both, seen, dates),
        _events(
            OTHERWISE, "takes part in other events", both & ~part.bound, seen, dates
        ),
        _deaths(both, seen, dates),
    ]
    opponents = opponents_of(case, group, part, seen, dates)
    rest = both & ~part.bound & ~part.civilians
    freed += [
        _share(f"targets/{id_}", name, mask, both, seen, dates)
        for id_, name, mask in (
            ("civilians", "of its events on civilians", part.civilians),
            ("bound", "of its events with those bound", part.bound),
            ("others", "of its events with others", rest),
        )
    ]
    return (*freed, *_opponents(case, opponents, seen, dates))


def _is_near(mask: Mask, seen: Seen, dates: StartDates) -> bool:
    """Whether any event may lie in the ceasefire's own windows."""
    days = seen.days.take(np.flatnonzero(mask & (np.nan_to_num(seen.p) > 0)))
    return any(
        bool(((days.first <= last) & (days.last >= first)).any())
        for first, last in dates.at(seen.first)
    )


def _opponents(
    case: Case, opponents: dict[str, Mask], seen: Seen, dates: StartDates
) -> list[Measured]:
    """Measure how much each opponent fights it, those with most events first."""
    found = [
        _events(
            f"against/{id_}", f"fights with {case.party(id_).name}", mask, seen, dates
        )
        for id_, mask in opponents.items()
    ]
    found = [one for one in found if _sum(one) >= FEWEST_EVENTS]
    return sorted(found, key=lambda one: (-_sum(one), one.id))[:MOST_OPPONENTS]


def _sum(one: Measured) -> float:
    return (one.before or 0.0) + (one.during or 0.0)


def _events(id_: str, name: str, mask: Mask, seen: Seen, dates: StartDates) -> Measured:
    before, after = dates.sums(seen.series(mask))
    return Measured(
        id_, name, "events", rises(before, after, dates),
        float(before[0]), float(after[0]),
        ratio_of(float(before[0]), float(after[0]), dates), mask,
    )  # fmt: skip


def _deaths(mask: Mask, seen: Seen, dates: StartDates) -> Measured:
    weights = np.where(mask, seen.p * np.nan_to_num(seen.deaths), 0.0)
    before, after = dates.sums(daily(seen.days, weights, seen.first, seen.last))
    numberless = np.where(mask & np.isnan(seen.deaths), np.nan_to_num(seen.p), 0.0)
    n_unknown = dates.sums(daily(seen.days, numberless, seen.first, seen.last))
    known = not sum(float(one[0]) for one in n_unknown)  # unknown is not zero
    ratio = ratio_of(float(before[0]), float(after[0]), dates)
    return Measured(
        DEATHS, "deaths in its events", "deaths", rises(before, after, dates),
        float(before[0]) if known else None, float(after[0]) if known else None,
        ratio if known else None, mask,
    )  # fmt: skip


def _share(
    id_: str, name: str, mask: Mask, whole: Mask, seen: Seen, dates: StartDates
) -> Measured:
    part, of = dates.sums(seen.series(mask)), dates.sums(seen.series(whole))
    changes = share_rises(part[0], of[0], part[1], of[1])
    before, during = (
        float(p[0] / w[0]) if w[0] > 0 else None for p, w in zip(part, of, strict=True)
    )
    ratio = during / before if before and during is not None else None
    return Measured(id_, name, "share of events", changes, before, during, ratio, mask)


def _area(mask: Mask, seen: Seen, dates: StartDates) -> Measured:
    n_days = seen.last - seen.first + 1
    cells = seen.cells.effective(mask, dates, seen.first, n_days)
    before, during = (float(one[0]) if one[0] > 0 else None for one in cells)
    return Measured(
        AREA, "active over", CELLS_WORDS, np.log(cells[1]) - np.log(cells[0]),
        before, during,
        during / before if before and during else None, mask & seen.cells.placed,
    )  # fmt: skip


def _ground(part: Part, seen: Seen, dates: StartDates) -> Measured:
    gained, lost, _ = seen.takers.balance(part.in_a, part.in_b)
    took, gave = dates.sums(seen.series(gained)), dates.sums(seen.series(lost))
    net_before, net_after = took[0] - gave[0], took[1] - gave[1]
    n = took[0] + took[1] + gave[0] + gave[1]
    change = net_after / dates.n_after - net_before / dates.n_before
    return Measured(
        GROUND, "places gained, less those lost", "places",
        np.where(n >= FEWEST_EVENTS, change, np.nan),
        float(net_before[0]), float(net_after[0]), None, gained | lost,
        float(change[0]),
    )  # fmt: skip


def indicators_of(
    groups: list[tuple[Measured, ...]], seen: Seen, dates: StartDates
) -> list[tuple[Indicator, ...]]:
    """Say how rare the changes are, those that can vote as one family.

    Parameters
    ----------
    groups
        What was measured of each group that the ceasefire leaves out.
    """
    votes = [one for group in groups for one in group if _can_vote(one)]
    changes = np.array([one.changes for one in votes])
    family = iter(rarities(np.abs(changes), dates) if votes else ())
    shares = [seen.days.share_in(*span) > 0 for span in dates.at(seen.first)]
    return [
        tuple(
            _indicator(one, next(family) if _can_vote(one) else None, shares, dates)
            for one in group
        )
        for group in groups
    ]


def _can_vote(one: Measured) -> bool:
    return one.id in (PRESSURE, AREA, GROUND)


def _indicator(
    one: Measured, family: Rarity | None, in_windows: list[Mask], dates: StartDates
) -> Indicator:
    sign = -1.0 if one.changes[0] < 0 else 1.0
    alone = rarities(sign * one.changes[None, :], dates)[0]
    rows = [int((one.rows & inside).sum()) for inside in in_windows]
    share = None if family is None else family.family_share
    return Indicator(
        id=one.id,
        name=one.name,
        unit=one.unit,
        before=one.before,
        during=one.during,
        rows_before=rows[0],
        rows_during=rows[1],
        ratio=one.ratio,
        can_vote=family is not None,
        change=replace(alone, family_share=share),
        step=one.step,
    )


def transfers_in(part: Part, seen: Seen, first: int, last: int) -> Transfers:
    """Count the places that changed hands with a group in a window.

    What happened in a country that the case does not have is none of its ground.
    """
    inside = (seen.days.share_in(first, last) > 0) & (seen.p != 0)
    gained, lost, unknown = (
        int((mask & inside).sum()) for mask in seen.takers.balance(part.in_a, part.in_b)
    )
    return Transfers(gained=gained, lost=lost, unknown=unknown)
