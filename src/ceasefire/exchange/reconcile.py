"""Who on the lists of claims is who on the lists of those held.

Why    "8,000 names" are not 8,000 people: some stand twice, some are dead or were never
       held, and every name is spelled in several ways.
How    Pairs come with a probability (`splink_links`). Likely ones are matched, each row
       once; what is neither likely nor unlikely, or has a rival, goes to a person. What
       that person decided stands. Every row gets a status, so that both sides add up.
Read   `reconcile_lists`.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence

import pyarrow as pa

from ceasefire.core import Custody, Detainee, Progress, silent
from ceasefire.exchange.compared import compared_of
from ceasefire.exchange.errors import NoLists, UnknownPairs
from ceasefire.exchange.order import in_order
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

LIKELY = 0.35  # probability from which a pair without a rival is a match
POSSIBLE = 0.05  # from which somebody should look at it
CLEARER = 8.0  # times the odds of its best rival that a match must have
SURELY_TWICE = 0.95  # from which two rows of one list are one person

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
    twice = _twice(pairs, by_row)
    likely, possible, chances = _matches(pairs, by_row, twice)
    waiting = {row for pair in possible for row in pair[:2]}
    found = _where_said(likely, by_row, twice)
    claims = tuple(
        _claim(one, by_row, found, waiting, chances, twice) for one in claimed
    )
    matched = {
        _first_of(one.match, twice): one.row
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


def _twice(pairs: list[Pair], by_row: Mapping[str, Detainee]) -> dict[str, str]:
    """By row, the earlier row of the same side that is the same person."""
    earlier: dict[str, str] = {}
    ordered = in_order(by_row.values())
    order = {one.row: number for number, one in enumerate(ordered)}
    for one, other, chance in sorted(pairs, key=lambda pair: -pair[2]):
        first, second = by_row.get(one), by_row.get(other)
        if first is None or second is None or first.claimed != second.claimed:
            continue
        if first.claimed and first.receiver != second.receiver:
            continue  # two parties may claim one person
        if chance >= SURELY_TWICE:
            a, b = _first_of(one, earlier), _first_of(other, earlier)
            if a != b:
                late, soon = (a, b) if order[a] > order[b] else (b, a)
                earlier[late] = soon
    return {row: _first_of(row, earlier) for row in earlier}


def _first_of(row: str, earlier: Mapping[str, str]) -> str:
    while row in earlier:
        row = earlier[row]
    return row


def _matches(
    pairs: list[Pair], by_row: Mapping[str, Detainee], twice: Mapping[str, str]
) -> tuple[dict[str, str], list[Pair], dict[str, float]]:
    """Match each claim to at most one row held, and each of these to one claim.

    Returns
    -------
    likely
        By claimed row, the row held.
    possible
        Pairs for a person to look at, the claimed row first.
    chances
        By claimed row, the probability of its best pair.
    """
    best: defaultdict[tuple[str, str], float] = defaultdict(float)
    for one, other, chance in pairs:
        if one not in by_row or other not in by_row:
            continue
        claim, hold = (one, other) if by_row[one].claimed else (other, one)
        if by_row[claim].claimed == by_row[hold].claimed:
            continue
        key = (_first_of(claim, twice), _first_of(hold, twice))
        best[key] = max(best[key], chance)
    ordered = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    chances: dict[str, float] = {}
    rivals = _rivals(best, by_row)
    likely: dict[str, str] = {}
    taken: set[tuple[str | None, str]] = set()
    possible: list[Pair] = []
    for (claim, hold), chance in ordered:
        chances.setdefault(claim, chance)
        side = (by_row[claim].receiver, hold)
        if claim in likely or side in taken or chance < POSSIBLE:
            continue
        if chance >= LIKELY and _odds(chance) >= CLEARER * _odds(rivals[claim, hold]):
            likely[claim] = hold
            taken.add(side)
        else:
            possible.append((claim, hold, chance))
    possible = [
        pair
        for pair in possible
        if pair[0] not in likely and (by_row[pair[0]].receiver, pair[1]) not in taken
    ]
    return likely, possible, chances


def _where_said(
    likely: Mapping[str, str], by_row: Mapping[str, Detainee], twice: Mapping[str, str]
) -> dict[str, str]:
    """Of a person on several lists, take the row of the holder that the claim names.

    Who holds the person by his own list has acknowledged the claim, whatever the lists
    of others say.
    """
    rows: defaultdict[str, list[Detainee]] = defaultdict(list)
    for one in in_order(by_row.values()):
        if not one.claimed and one.custody is Custody.HELD:
            rows[_first_of(one.row, twice)].append(one)
    return {
        claim: next(
            (one.row for one in rows[hold] if one.holder == by_row[claim].holder), hold
        )
        for claim, hold in likely.items()
    }


def _odds(chance: float) -> float:
    return chance / max(1 - chance, 1e-12)


def _rivals(
    best: Mapping[tuple[str, str], float], by_row: Mapping[str, Detainee]
) -> dict[tuple[str, str], float]:
    """By pair, the best other pair of either of its rows."""
    of_claim: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    of_hold: defaultdict[object, list[tuple[float, str]]] = defaultdict(list)
    for (claim, hold), chance in best.items():
        of_claim[claim].append((chance, hold))
        of_hold[by_row[claim].receiver, hold].append((chance, claim))
    return {
        (claim, hold): max(
            [chance for chance, other in of_claim[claim] if other != hold]
            + [
                chance
                for chance, other in of_hold[by_row[claim].receiver, hold]
                if other != claim
            ]
            + [0.0]
        )
        for claim, hold in best
    }


def _claim(
    one: Detainee,
    by_row: Mapping[str, Detainee],
    likely: Mapping[str, str],
    waiting: Container[str],
    chances: Mapping[str, float],
    twice: Mapping[str, str],
) -> Claim:
    first = _first_of(one.row, twice)
    match = likely.get(first)
    same_as = first if first != one.row else None
    status = ClaimStatus.DUPLICATE if same_as else _status(one, match and by_row[match])
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
    first = _first_of(one.row, twice)
    if first != one.row:
        status = HeldStatus.DUPLICATE
    elif one.row in matched:
        status = HeldStatus.CLAIMED
    elif one.row in waiting:
        status = HeldStatus.UNDER_REVIEW
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
    return ReviewPair(claim, hold, chance, agreement)
