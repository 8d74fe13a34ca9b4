"""Whom to release at which stage, so that everyone keeps going.

Read   `plan_exchange`.
Else   Who can go is in `people`, rules as sums in `forms`, what a plan is judged by in
       `objectives`, rules that collide in `collisions`, prices in `prices`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ceasefire.core import (
    Case,
    Custody,
    Detainee,
    DetaineeConsent,
    Exchange,
)
from ceasefire.exchange.errors import (
    HeldTwice,
    NoExchange,
    NoLists,
    UnclearReceiver,
)
from ceasefire.exchange.model import PlanAnswer
from ceasefire.exchange.naming import named, told
from ceasefire.exchange.objectives import best_plan
from ceasefire.exchange.order import in_order
from ceasefire.exchange.orders import other_orders
from ceasefire.exchange.people import Pool, StaysBecause, pool_of
from ceasefire.exchange.prices import prices_of
from ceasefire.exchange.problem import problem_of
from ceasefire.exchange.refusal import refusal
from ceasefire.exchange.same import maybe_same, one_by_one, same_rows
from ceasefire.exchange.words import findings_of

_TELLING = frozenset(
    {
        StaysBecause.REFUSED.value,
        StaysBecause.DEAD.value,
        StaysBecause.RELEASED.value,
        StaysBecause.NEVER.value,
    }
)
"""Why a row stays that speaks against a release of its person under another row."""
_LEAST = (DetaineeConsent.NO, DetaineeConsent.NOT_ASKED, DetaineeConsent.YES)


def plan_exchange(
    case: Case,
    people: Sequence[Detainee],
    *,
    same: Mapping[str, str] | None = None,
    apart: frozenset[frozenset[str]] = frozenset(),
    unclaimed: frozenset[str] = frozenset(),
    priced: bool = True,
    pseudonyms: Mapping[str, str] | None = None,
) -> PlanAnswer:
    """Plan an exchange from its lists to its last stage.

    Parameters
    ----------
    case
        With its exchange, as the intermediary knows it.
    people
        Rows of all lists.
    same
        By row of somebody held, another row that is the same person: as a
        reconciliation found. Rows that are alike in every respect are found here.
    apart
        Pairs of rows that a person decided are two people all the same.
    unclaimed
        Rows of those held whom nobody claims; they stay if the exchange says so.
    priced
        Whether to work out what every rule costs, and what it would take if those who
        go first did not.
    pseudonyms
        By row.

    Raises
    ------
    NoExchange, NoLists
        If there is nothing to plan.
    HeldTwice, TornUnit, UnclearReceiver, UnknownRows
        If lists and rules contradict each other.
    Collision
        If the rules cannot all be kept, with the smallest set that cannot.
    NotDecided
        If it was not found out in the time there was.
    """
    exchange = exchange_of(case)
    held = held_of(people, exchange)
    aside = set_aside(held, exchange, same or {}, apart, unclaimed)
    pool = pool_of(held, exchange, set_aside=aside)
    problem = problem_of(pool, exchange)
    counts, staging = best_plan(problem)
    if staging is None:
        raise refusal(held, exchange, aside)
    groups = named(problem, staging.units, earlier={})
    prices = prices_of(held, exchange, aside, counts) if priced else None
    orders = (
        other_orders(problem, counts, staging.units, staging.limit) if priced else {}
    )
    stays = stays_of(held, pool, groups)
    answer = PlanAnswer(
        parties=exchange.parties,
        classes=problem.classes,
        stages=told(groups, exchange),
        judged=(*(counts.judged or ()), *staging.judged),
        stays=stays,
        prices=prices,
        pseudonyms=pseudonyms or {},
        other_orders=orders,
        unclear=unclear_of(held, groups, stays, apart),
    )
    return replace(answer, findings=findings_of(case, exchange, answer))


def exchange_of(case: Case) -> Exchange:
    """Return the exchange of a case, or refuse."""
    if case.exchange is None:
        raise NoExchange
    return case.exchange


def held_of(people: Sequence[Detainee], exchange: Exchange) -> list[Detainee]:
    """Return the rows of those held, each with a party to come home to."""
    held = in_order(one for one in people if not one.claimed)
    if not held:
        raise NoLists("held")
    unclear = tuple(one.row for one in held if one.receiver is None)
    if unclear and len(exchange.parties) != 2:
        raise UnclearReceiver(unclear)
    first, *others = exchange.parties
    return [
        one
        if one.receiver is not None
        else replace(one, receiver=others[0] if one.holder == first else first)
        for one in held
    ]


def set_aside(
    held: Sequence[Detainee],
    exchange: Exchange,
    same: Mapping[str, str],
    apart: frozenset[frozenset[str]],
    unclaimed: frozenset[str] = frozenset(),
) -> dict[str, StaysBecause]:
    """Return who is not planned for: another row's person, and whom nobody claims."""
    aside = dict.fromkeys(_duplicates(held, same, apart), StaysBecause.DUPLICATE)
    if exchange.only_claimed:
        aside |= dict.fromkeys(unclaimed - set(aside), StaysBecause.UNCLAIMED)
    return aside


def _duplicates(
    held: Sequence[Detainee],
    same: Mapping[str, str],
    apart: frozenset[frozenset[str]],
) -> list[str]:
    """Return rows that are another row's person; two holders of one are refused.

    Of rows that are one person, the one that says the least for a release stands: who
    is dead or refuses in one of them is not planned for the sake of the other.
    """
    by_row = {one.row: one for one in held}
    alike = [pair for pair in same_rows(held).items() if frozenset(pair) not in apart]
    groups = one_by_one(
        pair for pair in (*alike, *same.items()) if all(row in by_row for row in pair)
    )
    duplicates: list[str] = []
    twice = []
    for rows in groups:
        people = in_order(by_row[row] for row in rows)
        standing = [one for one in people if one.custody is Custody.HELD]
        holders = {one.holder: one.row for one in reversed(standing)}
        if len(holders) > 1:
            first, second, *_ = in_order(by_row[row] for row in holders.values())
            twice.append((first.row, second.row))
        for holder in {one.holder for one in people}:
            of_holder = [one for one in people if one.holder == holder]
            stands = min(of_holder, key=_says_least)
            duplicates += (one.row for one in of_holder if one.row != stands.row)
    if twice:
        raise HeldTwice(tuple(sorted(twice)))
    return duplicates


def _says_least(one: Detainee) -> tuple[bool, int]:
    return one.custody is Custody.HELD, _LEAST.index(one.consent)


def stays_of(
    held: Sequence[Detainee],
    pool: Pool,
    groups: tuple[tuple[Detainee, ...], ...],
) -> dict[str, str]:
    """Say of everybody held who is in no stage why: nobody is lost silently."""
    goes = {one.row for people in groups for one in people}
    return {
        one.row: pool.stays[one.row].value
        if one.row in pool.stays
        else "the rules leave no slot"
        for one in held
        if one.row not in goes
    }


def unclear_of(
    held: Sequence[Detainee],
    groups: tuple[tuple[Detainee, ...], ...],
    stays: Mapping[str, str],
    apart: frozenset[frozenset[str]],
) -> tuple[tuple[str, str], ...]:
    """Return pairs of rows that may be one person who goes twice, or must not go.

    Both are planned, or the second says what speaks against the release of the first.
    """
    planned = in_order(one for people in groups for one in people)
    telling = [one for one in in_order(held) if stays.get(one.row) in _TELLING]
    return maybe_same(planned, telling, apart)
