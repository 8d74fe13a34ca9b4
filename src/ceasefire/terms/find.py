"""From a case to the packages that all its parties could accept.

Read   `find_agreements`.
Else   The table is laid out in `table`, packages are listed in `packages`, held
       against rankings in `ordinal` and against scores in `bargain`; what collides is
       in `corrections`, what to write next in `single_text`.
"""

from collections import Counter
from dataclasses import replace
from functools import partial

from ceasefire.core import Case, Domain, Profile, reservations_of
from ceasefire.terms.bargain import Bargain, solve
from ceasefire.terms.corrections import corrections_of, price_of
from ceasefire.terms.model import Correction, Package, SingleText, TermsAnswer
from ceasefire.terms.ordinal import OnFront, Party, on_front
from ceasefire.terms.packages import (
    MOST_PACKAGES,
    concessions,
    count_packages,
    distance_from_consent,
    packages_of,
)
from ceasefire.terms.repairs import smallest_conflicts
from ceasefire.terms.single_text import closest_to_consent, suggestions_of
from ceasefire.terms.table import Picks, Table, table_of
from ceasefire.terms.words import findings_of

MOST_SHOWN = 10

_NO_ISSUES = (
    "The case names no issue. Describe what is negotiated under 'issues:', and what "
    "parties want and refuse under 'preferences:' and 'red_lines:'."
)
_TOO_MANY = (
    "The issues make {n:,} packages, more than the {most:,} that are looked at one by "
    "one. Scores for every option let any number be solved; or leave issues out."
)


def find_agreements(case: Case) -> TermsAnswer:
    """Find the packages that no party refuses, or why there are none.

    Parameters
    ----------
    case
        As its reader may know it: refusals and wishes that the reader may not see
        count for nothing here.
    """
    table = table_of(case)
    n_packages = count_packages(table)
    too_many = n_packages > MOST_PACKAGES
    bargain = _bargain(table)
    is_counted = bool(table.issues) and not too_many
    listed = list(packages_of(table)) if is_counted else []
    acceptable = _acceptable(table, [picks for picks, broken in listed if not broken])
    corrections = () if acceptable else corrections_of(case, table, listed)
    answer = TermsAnswer(
        table=table,
        n_packages=len(listed) if is_counted else None,
        n_acceptable=len(acceptable) if is_counted else None,
        n_on_front=dict(Counter(one.on_front for one in acceptable if one.on_front)),
        packages=tuple(sorted(acceptable, key=partial(_rank, table))[:MOST_SHOWN]),
        conflicts=_conflicts(corrections),
        corrections=corrections[:MOST_SHOWN],
        single_text=_text(table, acceptable, corrections, listed),
        suggestions=suggestions_of(case, table),
        bargain=bargain,
        findings=(),
        missing=_missing(table, n_packages, bargain),
        unknown=_unknown(case, table),
    )
    return replace(answer, findings=findings_of(case, answer))


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


def _conflicts(corrections: tuple[Correction, ...]) -> tuple[tuple[int, ...], ...]:
    found = smallest_conflicts([one.refusals for one in corrections])
    return found[:MOST_SHOWN]


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


def _bargain(table: Table) -> Bargain | None:
    """Solve by scores, where all of whose wishes anything is known gave them."""
    wishing = table.wishing
    if not wishing or not all(party in table.scores for party in wishing):
        return None
    floors = {one.by: one.floor for one in table.refusals if one.floor is not None}
    return solve(
        Domain(
            issues=tuple(issue.id for issue in table.issues),
            options=tuple(
                tuple(option.id for option in issue.options) for issue in table.issues
            ),
            profiles=tuple(
                Profile(
                    name=party,
                    values=table.scores[party],
                    reservation=floors.get(party),
                )
                for party in wishing
            ),
            forbidden=(
                *table.ruled_out,
                *(one.region for one in table.refusals if one.floor is None),
            ),
        )
    )


def _unknown(case: Case, table: Table) -> tuple[str, ...]:
    """Say which reservations no package could be held against."""
    return tuple(
        f"{case.party(one.by).name} accepts nothing that it scores below "
        f"{float(one.score):g}, and did not score every option: what that rules out is "
        "not known, and nothing was left out for it."
        for one in reservations_of(case.reservations)
        if table.issues and one.by not in table.scores
    )


def _missing(table: Table, n_packages: int, bargain: Bargain | None) -> str | None:
    if not table.issues:
        return _NO_ISSUES
    if n_packages > MOST_PACKAGES and bargain is None:
        return _TOO_MANY.format(n=n_packages, most=MOST_PACKAGES)
    return None
