"""Which claim is which row held, and which rows of one side are one person.

How    Pairs are taken from the likeliest on, each row once; what is neither likely nor
       unlikely, or has a rival, goes to a person.
Read   `matches_of`.
"""

from collections import defaultdict
from collections.abc import Mapping

from ceasefire.core import Custody, Detainee
from ceasefire.exchange.order import in_order
from ceasefire.exchange.reconciled import Pair

LIKELY = 0.35  # probability from which a pair without a rival is a match
POSSIBLE = 0.05  # from which somebody should look at it
CLEARER = 8.0  # times the odds of its best rival that a match must have
SURELY_TWICE = 0.95  # from which two rows of one list are one person


def twice_of(pairs: list[Pair], by_row: Mapping[str, Detainee]) -> dict[str, str]:
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
            a, b = first_of(one, earlier), first_of(other, earlier)
            if a != b:
                late, soon = (a, b) if order[a] > order[b] else (b, a)
                earlier[late] = soon
    return {row: first_of(row, earlier) for row in earlier}


def first_of(row: str, earlier: Mapping[str, str]) -> str:
    """Return the first row of the same person."""
    while row in earlier:
        row = earlier[row]
    return row


def matches_of(
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
        key = (first_of(claim, twice), first_of(hold, twice))
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


def where_said(
    likely: Mapping[str, str], by_row: Mapping[str, Detainee], twice: Mapping[str, str]
) -> dict[str, str]:
    """Of a person on several lists, take the row of the holder that the claim names.

    Who holds the person by his own list has acknowledged the claim, whatever the lists
    of others say.
    """
    rows: defaultdict[str, list[Detainee]] = defaultdict(list)
    for one in in_order(by_row.values()):
        if not one.claimed and one.custody is Custody.HELD:
            rows[first_of(one.row, twice)].append(one)
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
