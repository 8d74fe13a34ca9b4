"""Who can go at all, who cannot and why, and who goes only with whom.

Why    A plan that promises a person who is dead, refuses or was never held breaks at
       the gate. Nobody is left out silently: each has a reason.
How    People of one family, and those a rule ties together, are one unit: all or none
       of them. A unit with somebody in it who is held and may not go stays whole.
Read   `pool_of`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ceasefire.core import (
    Custody,
    Detainee,
    DetaineeConsent,
    Exchange,
    ExchangeRule,
    ExchangeRuleKind,
)
from ceasefire.exchange.errors import TornUnit, UnknownRows

FAMILIES, CONSENT = "families", "consent"
"""Ids of the two rules that always hold, beside those of the case."""


class StaysBecause(StrEnum):
    """Why somebody on a list of those held is in no plan."""

    REFUSED = "refused consent"
    DEAD = "dead"
    RELEASED = "released already"
    NOT_HELD = "not held"
    UNKNOWN = "not known whether held"
    NEVER = "a rule says never"
    UNIT = "goes only with somebody who may not go"
    DUPLICATE = "the same person as another row"
    UNCLAIMED = "claimed by nobody"


_GONE = {
    Custody.DEAD: StaysBecause.DEAD,
    Custody.RELEASED: StaysBecause.RELEASED,
    Custody.NOT_HELD: StaysBecause.NOT_HELD,
    Custody.UNKNOWN: StaysBecause.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Pool:
    """Those who can go, as units, and why each other row cannot.

    Attributes
    ----------
    units
        Each of people with one holder, who go together or not at all.
    stays
        By id of the row.
    willing
        All who are held and do not refuse, also those whom rules keep.
    """

    units: tuple[tuple[Detainee, ...], ...]
    stays: Mapping[str, StaysBecause]
    willing: tuple[Detainee, ...]


def pool_of(
    held: Sequence[Detainee],
    exchange: Exchange,
    *,
    without: frozenset[str] = frozenset(),
    set_aside: Mapping[str, StaysBecause] | None = None,
) -> Pool:
    """Put those who can go into units.

    Parameters
    ----------
    held
        Rows of lists of those held.
    without
        Ids of rules that are left out of account.
    set_aside
        Rows that are in no plan for a reason found elsewhere: duplicates.

    Raises
    ------
    TornUnit
        If people who go together have different holders.
    UnknownRows
        If a rule names rows that no list has.
    """
    rules = [one for one in exchange.rules if one.id not in without]
    check_rows(held, replace(exchange, rules=tuple(rules)))
    stays = dict(set_aside or {})
    present: list[Detainee] = []
    for one in held:
        if one.row in stays:
            continue
        if one.custody is Custody.HELD:
            present.append(one)
        else:
            stays[one.row] = _GONE[one.custody]
    barred = _barred(present, rules, without)
    units = []
    for unit in _units(present, rules, without):
        if any(one.row in barred for one in unit):
            stays |= {one.row: barred.get(one.row, StaysBecause.UNIT) for one in unit}
        else:
            units.append(unit)
    willing = tuple(one for one in present if one.consent is not DetaineeConsent.NO)
    return Pool(tuple(units), stays, willing)


def check_rows(people: Iterable[Detainee], exchange: Exchange) -> None:
    """Refuse rules that name rows which no list of those held has, all at once.

    What stands there is not repeated: somebody may have written a name.
    """
    held = [one.row for one in people if not one.claimed]
    known = set(held)
    unknown = [
        (rule.id, number, dict(enumerate(lines, 1)).get(number, 0))
        for rule in exchange.rules
        for key, scope in (("rows", rule.scope), ("condition", rule.condition))
        for lines in [exchange.row_lines.get((rule.id, key), ())]
        for number, row in enumerate(scope.rows, 1)
        if row not in known
    ]
    if unknown:
        raise UnknownRows(tuple(unknown), held[0] if held else "")


def _barred(
    present: list[Detainee], rules: list[ExchangeRule], without: frozenset[str]
) -> dict[str, StaysBecause]:
    barred: dict[str, StaysBecause] = {}
    never = [rule.scope for rule in rules if rule.kind is ExchangeRuleKind.NEVER]
    for one in present:
        if one.consent is DetaineeConsent.NO and CONSENT not in without:
            barred[one.row] = StaysBecause.REFUSED
        elif any(scope.holds(one) for scope in never):
            barred[one.row] = StaysBecause.NEVER
    return barred


def _units(
    present: list[Detainee], rules: list[ExchangeRule], without: frozenset[str]
) -> list[tuple[Detainee, ...]]:
    """Join people by family and by rule; a person alone is a unit too."""
    leader = {one.row: one.row for one in present}

    def find(row: str) -> str:
        while leader[row] != row:
            leader[row] = leader[leader[row]]
            row = leader[row]
        return row

    ties: list[tuple[str, list[Detainee]]] = []
    if FAMILIES not in without:
        families: defaultdict[str, list[Detainee]] = defaultdict(list)
        for one in present:
            if one.family:
                families[one.family].append(one)
        ties += [(FAMILIES, family) for family in families.values()]
    ties += [
        (rule.id, [one for one in present if rule.scope.holds(one)])
        for rule in rules
        if rule.kind is ExchangeRuleKind.TOGETHER
    ]
    for rule_id, tied in ties:
        if len({one.holder for one in tied}) > 1:
            raise TornUnit(rule_id, tuple(one.row for one in tied))
        for one in tied[1:]:
            leader[find(one.row)] = find(tied[0].row)
    units: defaultdict[str, list[Detainee]] = defaultdict(list)
    for one in present:
        units[find(one.row)].append(one)
    return [tuple(unit) for unit in units.values()]
