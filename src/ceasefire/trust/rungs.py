"""From a case to what can be put in order, with what is not known said beside it.

Read   `rungs_of`.
Else   What is not known is put into words by `unknowns`.
"""

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from ceasefire.core import Case, Measure, MeasureStatus, confidence
from ceasefire.trust.bounds import Bounds, bounds_of
from ceasefire.trust.ladder import Ladder, days_in_parts
from ceasefire.trust.record import chance_to_keep
from ceasefire.trust.reputation import Reputation
from ceasefire.trust.unknowns import (
    NOBODY_VALUES,
    Values,
    unknown_of,
    unvalued_of,
    unvalued_of_done,
)

_MOST_CHOSEN_FROM = 6  # joint measures of which some may be taken; beyond, all
_GIVEN_UP = (MeasureStatus.REFUSED, MeasureStatus.ABANDONED)


# What is nearest to being carried out; it orders only where no value does.
_NEARNESS = (
    MeasureStatus.UNDER_WAY,
    MeasureStatus.AGREED,
    MeasureStatus.OFFERED,
    MeasureStatus.PROPOSED,
    MeasureStatus.DISCUSSED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rungs:
    """A ladder, and the doubts about it.

    Attributes
    ----------
    bounds
        Of exposures that are not known.
    measures : (n_moves,)
        The measure of each move.
    unverified
        Ids of measures without a verifier, or with one that is a side of them.
    unknown
        In sentences.
    barred
        What is left out because something that has to come before it was refused or
        abandoned, in sentences.
    is_valued
        Whether everybody who is a side of a measure said what it is worth to it.
    """

    ladder: Ladder
    bounds: Bounds
    measures: tuple[Measure, ...]
    unverified: tuple[str, ...]
    unknown: tuple[str, ...]
    barred: tuple[str, ...]
    is_valued: bool


def rungs_of(
    case: Case, record: tuple[Reputation, ...], *, pairs: bool = False
) -> Rungs:
    """Return the measures of a case that can be put in order.

    Those that somebody values; all, where nobody values any. What is refused or
    abandoned is left out, and so is what would have to come after it. What is done is
    not ordered: whatever was staked and gained by it is where everybody begins.

    Parameters
    ----------
    case
        As one reader may know it.
    record
        Of promises, for limits that depend on trust.
    pairs
        Whether any two moves may be made at once.
    """
    values = _values(case)
    valued = {one.measure for one in case.valuations}
    barred = _barred(case)
    still_open = [
        one for one in case.measures if not one.is_settled and one.id not in barred
    ]
    measures = [one for one in still_open if one.id in valued or not valued]
    if not valued:
        measures.sort(key=lambda one: _NEARNESS.index(one.status))
    done = [one for one in case.measures if one.status is MeasureStatus.DONE]
    counted = {one.id for one in (*measures, *done)}
    of_whom = {party for id_, party in values if id_ in counted}
    parties = tuple(party.id for party in case.parties if party.id in of_whom)
    moves = [(one, part) for one in measures for part in range(one.parts)]
    limits, unlimited = _limits(case, measures, record, parties)
    unvalued = (
        [
            *unvalued_of(case, still_open, measures, values),
            *unvalued_of_done(case, done, values),
        ]
        if valued
        else [NOBODY_VALUES] * bool(measures)
    )
    ladder = _ladder(moves, done, parties, values, limits, pairs=pairs)
    bounds = bounds_of(case, moves, done, parties, values)
    return Rungs(
        ladder=replace(ladder, unsure=bounds.unsure),
        bounds=bounds,
        measures=tuple(one for one, _ in moves),
        unverified=tuple(one.id for one in measures if not is_verified(case, one)),
        unknown=(*unvalued, *unknown_of(case, measures, unlimited)),
        barred=tuple(barred.values()),
        is_valued=not unvalued,
    )


def _values(case: Case) -> Values:
    """Return what each measure is worth to each party, as far as that is known."""
    in_confidence_last = sorted(case.valuations, key=lambda v: confidence(v.owner))
    return {
        (one.measure, one.party): one.net
        for one in in_confidence_last
        if one.net is not None
    }


def _ladder(
    moves: list[tuple[Measure, int]],
    done: list[Measure],
    parties: tuple[str, ...],
    values: Values,
    limits: np.ndarray,
    *,
    pairs: bool,
) -> Ladder:
    """Make the ladder of some moves; what is done is where everybody begins."""
    net = np.zeros((len(moves), len(parties)))
    for row, (one, _) in enumerate(moves):
        for column, party in enumerate(parties):
            net[row, column] = values.get((one.id, party), 0.0) / one.parts
    start = [sum(values.get((one.id, party), 0.0) for one in done) for party in parties]
    return Ladder(
        names=tuple(
            f"{one.id}#{part + 1}" if one.parts > 1 else one.id for one, part in moves
        ),
        parties=parties,
        net=net,
        needs=tuple(_needs(moves, one, part) for one, part in moves),
        days=tuple(days_in_parts(one.days, one.parts)[part] for one, part in moves),
        together=_together(moves, pairs=pairs),
        limits=limits,
        start=np.array(start, dtype=float),
    )


def is_verified(case: Case, measure: Measure) -> bool:
    """Say whether somebody verifies it who is neither side of it, nor part of one."""
    if measure.verifier is None:
        return False
    sides = case.with_members((*measure.actors, *measure.counterparts))
    return not sides & case.with_members((measure.verifier,))


def _limits(
    case: Case,
    measures: list[Measure],
    record: tuple[Reputation, ...],
    parties: tuple[str, ...],
) -> tuple[np.ndarray, list[str]]:
    """Return how far each party may be exposed, and of whom that is not known."""
    ordered = sorted(case.exposure_limits, key=lambda one: confidence(one.owner))
    given = {one.party: one for one in ordered}
    limits = np.full(len(parties), np.inf)
    unlimited = []
    for i, party in enumerate(parties):
        limit = given.get(party)
        if limit is None:
            unlimited.append(party)
        elif limit.at_full_trust:
            others = _counterparts(measures, party)
            trust = min(
                (chance_to_keep(record, other, party) for other in others), default=0.5
            )
            limits[i] = limit.most * trust
        else:
            limits[i] = limit.most
    return limits, unlimited


def _counterparts(measures: list[Measure], party: str) -> list[str]:
    """Who acts in measures towards a party, or together with it."""
    found = [
        actor
        for one in measures
        if party in (*one.counterparts, *one.actors)
        for actor in one.actors
    ]
    return [one for one in dict.fromkeys(found) if one != party]


def _needs(moves: list[tuple[Measure, int]], measure: Measure, part: int) -> int:
    """Moves before this one: all of its prerequisites, and its own earlier parts."""
    needed = 0
    for bit, (other, other_part) in enumerate(moves):
        if other.id in measure.after or (other.id == measure.id and other_part < part):
            needed |= 1 << bit
    return needed


def _together(moves: list[tuple[Measure, int]], *, pairs: bool) -> tuple[int, ...]:
    """Sets of moves that may be made at once: of those declared joint; or any two."""
    words = dict.fromkeys(one.joint for one, _ in moves if one.joint is not None)
    sets = []
    for word in words:
        parts = max(one.parts for one, _ in moves if one.joint == word)
        for part in range(parts):
            bits = [
                1 << bit
                for bit, (one, at) in enumerate(moves)
                if one.joint == word and at == part
            ]
            fewest = 2 if len(bits) <= _MOST_CHOSEN_FROM else len(bits)
            for n_taken in range(fewest, len(bits) + 1):
                sets += [sum(taken) for taken in combinations(bits, n_taken)]
    if pairs:
        n = len(moves)
        sets += [1 << i | 1 << j for i in range(n) for j in range(i + 1, n)]
    return tuple(dict.fromkeys(sets))


def _barred(case: Case) -> dict[str, str]:
    """Say of measures that cannot come what was given up before them."""
    given_up = {one.id: one for one in case.measures if one.status in _GIVEN_UP}
    titles = {one.id: one.title for one in case.measures}
    barred: dict[str, str] = {}
    found = True
    while found:
        found = False
        for one in case.measures:
            before = [id_ for id_ in one.after if id_ in given_up or id_ in barred]
            if one.is_settled or one.id in barred or not before:
                continue
            gone = given_up.get(before[0])
            why = f"was {gone.status.value}" if gone else "is left out as well"
            barred[one.id] = (
                f"'{one.title}' is left out of the order: it has to come after "
                f"'{titles[before[0]]}', which {why}."
            )
            found = True
    return barred
