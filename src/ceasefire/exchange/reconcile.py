"""Who on the lists of claims is who on the lists of those held.

Why    "8,000 names" are not 8,000 people: some stand twice, some are dead or were never
       held, and every name is spelled in several ways.
How    Pairs come with a probability (`splink_links`). Likely ones are matched, each row
       once; what is neither likely nor unlikely, or has a rival, goes to a person. What
       that person decided stands. Every row gets a status, so that both sides add up.
Read   `reconcile_lists`.
"""

from collections.abc import Callable, Container, Mapping, Sequence

import pyarrow as pa

from ceasefire.core import Custody, Detainee, Progress, silent
from ceasefire.exchange.compared import compared_of
from ceasefire.exchange.errors import NoLists, UnknownPairs
from ceasefire.exchange.given_names import KEYS, GivenNames, nearness_of
from ceasefire.exchange.matches import first_of, matches_of, twice_of, where_said
from ceasefire.exchange.names import is_compared
from ceasefire.exchange.reconciled import (
    Claim,
    ClaimStatus,
    HeldRow,
    HeldStatus,
    Links,
    Pair,
    Reconciliation,
    ReviewPair,
)

Link = Callable[[pa.Table, pa.Table, Progress], Links]
Decisions = Mapping[frozenset[str], bool]


def reconcile_lists(
    people: Sequence[Detainee],
    link: Link,
    *,
    decisions: Decisions | None = None,
    pseudonyms: Mapping[str, str] | None = None,
    progress: Progress = silent,
) -> Reconciliation:
    """Match claims to those held, and find who stands on a list twice.

    Parameters
    ----------
    people
        Rows of all lists.
    link
        Gives pairs of rows with the probability that they are one person.
    decisions
        By pair of rows: whether a person decided that they are one.
    pseudonyms
        By row.

    Raises
    ------
    NoLists
        If nobody is claimed, or nobody is held.
    UnknownPairs
        If a decision is on rows that no list has.
    """
    claimed = [one for one in people if one.claimed]
    held = [one for one in people if not one.claimed]
    if not claimed or not held:
        raise NoLists("held" if claimed else "claimed")
    by_row = {one.row: one for one in people}
    check_decisions(by_row, decisions or {})
    links = link(compared_of(claimed), compared_of(held), progress)
    pairs = _decided(links.pairs, decisions or {})
    twice = twice_of(pairs, by_row)
    likely, possible, chances = matches_of(pairs, by_row, twice)
    waiting = {row for pair in possible for row in pair[:2]}
    found = where_said(likely, by_row, twice)
    claims = tuple(
        _claim(one, by_row, found, waiting, chances, twice) for one in claimed
    )
    matched = {
        first_of(one.match, twice): one.row
        for one in claims
        if one.match and not one.same_as
    }
    return Reconciliation(
        claims=claims,
        held=tuple(_held(one, matched, waiting, twice) for one in held),
        review=tuple(_review(pair, by_row) for pair in possible),
        pseudonyms=pseudonyms or {},
        n_left_out=links.n_left_out,
    )


def check_decisions(rows: Container[str], decisions: Decisions) -> None:
    """Refuse decisions on rows that no list has."""
    unknown = tuple(
        number
        for number, pair in enumerate(decisions, 1)
        if not all(row in rows for row in pair)
    )
    if unknown:
        raise UnknownPairs(unknown)


def _decided(pairs: Sequence[Pair], decisions: Decisions) -> list[Pair]:
    """Let what a person decided stand in the place of a probability."""
    settled = [pair for pair in pairs if frozenset(pair[:2]) not in decisions]
    for rows, is_same in decisions.items():
        if is_same and len(rows) == 2:
            one, other = sorted(rows)
            settled.append((one, other, 1.0))
    return settled


def _claim(
    one: Detainee,
    by_row: Mapping[str, Detainee],
    likely: Mapping[str, str],
    waiting: Container[str],
    chances: Mapping[str, float],
    twice: Mapping[str, str],
) -> Claim:
    first = first_of(one.row, twice)
    match = likely.get(first)
    same_as = first if first != one.row else None
    status = ClaimStatus.DUPLICATE if same_as else _status(one, match and by_row[match])
    if match is None and not same_as and first not in waiting:
        status = status if is_compared(one.name) else ClaimStatus.NOT_COMPARED
    return Claim(
        row=one.row,
        claimant=one.receiver,
        status=status,
        match=match,
        probability=chances.get(first),
        review=match is None and first == one.row and first in waiting,
        same_as=same_as,
    )


def _status(claim: Detainee, match: Detainee | str | None) -> ClaimStatus:
    if not isinstance(match, Detainee):
        return ClaimStatus.UNKNOWN
    if match.custody is Custody.DEAD:
        return ClaimStatus.DEAD
    if match.custody is Custody.RELEASED:
        return ClaimStatus.RELEASED
    if match.custody is not Custody.HELD:
        return ClaimStatus.UNKNOWN
    if claim.holder not in (None, match.holder):
        return ClaimStatus.HELD_BY_ANOTHER
    return ClaimStatus.ACKNOWLEDGED


def _held(
    one: Detainee,
    matched: Mapping[str, str],
    waiting: set[str],
    twice: Mapping[str, str],
) -> HeldRow:
    first = first_of(one.row, twice)
    if first != one.row:
        status = HeldStatus.DUPLICATE
    elif one.row in matched:
        status = HeldStatus.CLAIMED
    elif one.row in waiting:
        status = HeldStatus.UNDER_REVIEW
    elif not is_compared(one.name):
        status = HeldStatus.NOT_COMPARED
    else:
        status = HeldStatus.UNCLAIMED
    return HeldRow(
        row=one.row,
        holder=one.holder,
        status=status,
        match=matched.get(one.row),
        same_as=first if first != one.row else None,
        is_held=one.custody is Custody.HELD,
    )


def _review(pair: Pair, by_row: Mapping[str, Detainee]) -> ReviewPair:
    claim, hold, chance = pair
    table = compared_of([by_row[claim], by_row[hold]])
    agreement = {}
    for field in ("written", "father", "mother", "born", "place", "arrested"):
        one, other = table.column(field).to_pylist()
        agreement[field.replace("written", "name")] = (
            "missing" if one is None or other is None
            else "same" if one == other
            else "differs"
        )  # fmt: skip
    names = zip(*(table.column(key).to_pylist() for key in KEYS), strict=True)
    if agreement["name"] == "same" and nearness_of(*names) is GivenNames.TWO:
        agreement["name"] = "differs"
    return ReviewPair(claim, hold, chance, agreement)
