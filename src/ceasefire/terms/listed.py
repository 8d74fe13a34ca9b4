"""Packages one by one: whatever parties gave, rankings or scores or both.

Read   `survey_of_list`.
"""

from collections import Counter
from functools import partial

from ceasefire.core import Case
from ceasefire.terms.corrections import corrections_of, price_of
from ceasefire.terms.model import Correction, Package, SingleText
from ceasefire.terms.ordinal import OnFront, Party, on_front
from ceasefire.terms.packages import (
    concessions,
    distance_from_consent,
    packages_of,
)
from ceasefire.terms.single_text import closest_to_consent
from ceasefire.terms.survey import MOST_SHOWN, Survey
from ceasefire.terms.table import Picks, Table


def survey_of_list(case: Case, table: Table) -> Survey:
    """Look at every package in turn."""
    listed = list(packages_of(table))
    acceptable = _acceptable(table, [picks for picks, broken in listed if not broken])
    corrections = () if acceptable else corrections_of(case, table, listed)
    return Survey(
        n_packages=len(listed),
        n_acceptable=len(acceptable),
        n_on_front=dict(Counter(one.on_front for one in acceptable if one.on_front)),
        best=tuple(sorted(acceptable, key=partial(_rank, table))[:MOST_SHOWN]),
        corrections=corrections,
        single_text=_text(table, acceptable, corrections, listed),
    )


def _acceptable(table: Table, accepted: list[Picks]) -> list[Package]:
    parties = [
        Party(
            table.orders[party],
            tuple(table.score(party, picks) for picks in accepted)
            if party in table.scores
            else None,
        )
        for party in table.wishing
    ]
    fronts = on_front(accepted, parties) if parties else [None] * len(accepted)
    return [
        Package(picks=picks, on_front=front, concessions=concessions(table, picks))
        for picks, front in zip(accepted, fronts, strict=True)
    ]


_FRONT_FIRST = tuple(OnFront)


def _rank(table: Table, one: Package) -> tuple[int, tuple[int, ...], Picks]:
    front = _FRONT_FIRST.index(one.on_front or OnFront.NONE)
    return front, distance_from_consent(table, one.picks), one.picks


def _text(
    table: Table,
    acceptable: list[Package],
    corrections: tuple[Correction, ...],
    listed: list[tuple[Picks, frozenset[int]]],
) -> SingleText | None:
    """Choose among what nobody refuses, or among what the cheapest correction opens."""
    if acceptable:
        return closest_to_consent(table, acceptable)
    if not corrections:
        return None
    cheapest = price_of(table, corrections[0].refusals)
    opened = {
        one.refusals for one in corrections if price_of(table, one.refusals) == cheapest
    }
    return closest_to_consent(
        table,
        [
            Package(
                picks=picks,
                on_front=None,
                concessions=concessions(table, picks),
                broken=broken,
            )
            for picks, broken in listed
            if broken in opened
        ],
    )
