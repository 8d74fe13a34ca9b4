"""Rules as sums over people: what each person adds, and between which bounds.

Why    A ratio, a minimum, a seat in a bus are all sums. Written once as such, the same
       lines serve the plan, its price, and the search for rules that collide.
Read   `forms_of`.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ceasefire.core import Detainee, Exchange, ExchangeRule, ExchangeRuleKind, Scope
from ceasefire.exchange.points import point_forms, points_of

Adds = Callable[[Detainee], int]


class When(Enum):
    """Over what a sum is taken."""

    WHOLE = "whole"
    EACH_STAGE = "each stage"
    FIRST_STAGE = "first stage"


@dataclass(frozen=True, slots=True)
class Form:
    """``low <= sum of what people add <= high``."""

    rule: str
    adds: Adds
    low: float
    high: float
    when: When = When.WHOLE


@dataclass(frozen=True, slots=True)
class Link:
    """Those of one scope go only once `need` of another have gone, or with them."""

    rule: str
    of: Adds
    on: Adds
    need: int


@dataclass(frozen=True, slots=True)
class Rings:
    """Every stage is made of rings of holders, and of chains after a one-sided start.

    Attributes
    ----------
    arcs
        Pairs of holder and receiver.
    walks
        Each the arcs of one ring or chain; `starts` says whose offer a chain uses.
    """

    rule: str
    arcs: tuple[tuple[str, str], ...]
    walks: tuple[tuple[tuple[str, str], ...], ...]
    starts: tuple[str | None, ...]
    offers: tuple[tuple[str, int], ...]

    def without_offers(self, used: Mapping[str, int]) -> "Rings":
        """Take away the one-sided releases that have been made."""
        left = tuple((party, n - used.get(party, 0)) for party, n in self.offers)
        return replace(self, offers=left)


@dataclass(frozen=True, slots=True)
class Forms:
    """All that the rules ask for."""

    sums: tuple[Form, ...]
    links: tuple[Link, ...]
    rings: tuple[Rings, ...]


def forms_of(
    exchange: Exchange,
    people: Sequence[Detainee],
    willing: Sequence[Detainee],
    *,
    without: frozenset[str],
) -> Forms:
    """Write the rules of an exchange as sums.

    Parameters
    ----------
    people
        Who can go, and who has gone: all-for-all is all of them.
    willing
        Who is held and does not refuse, and who has gone: a link waits for all of
        them, also for those whom other rules keep.
    without
        Ids of rules left out of account.
    """
    rules = [one for one in exchange.rules if one.id not in without]
    sums = [form for rule in rules for form in _sums(rule, people)]
    sums += [
        Form(id_, adds, -math.inf, high, When.EACH_STAGE)
        for id_, adds, high in point_forms(points_of(exchange.rules), people, without)
    ]
    links = tuple(
        _link(rule, willing) for rule in rules if rule.kind is ExchangeRuleKind.ONLY_IF
    )
    rings = tuple(
        _rings(rule, people) for rule in rules if rule.kind is ExchangeRuleKind.CYCLES
    )
    return Forms(tuple(sums), links, rings)


def counts(scope: Scope) -> Adds:
    """Count the people of a scope."""
    return lambda person: int(scope.holds(person))


def _counts_of(scope: Scope, some: Sequence[Detainee]) -> Adds:
    """Count those of a scope who are among some: nobody else stands in for them."""
    rows = frozenset(one.row for one in some)
    return lambda person: int(person.row in rows and scope.holds(person))


def _sums(rule: ExchangeRule, people: Sequence[Detainee]) -> Iterator[Form]:
    when = When.EACH_STAGE if rule.each_stage else When.WHOLE
    count = counts(rule.scope)
    if rule.kind is ExchangeRuleKind.RATIO:
        yield Form(rule.id, _ratio(rule), 0, 0, when)
    elif rule.kind is ExchangeRuleKind.ALL_FOR_ALL:
        yield Form(rule.id, count, sum(map(count, people)), math.inf)
    elif rule.kind is ExchangeRuleKind.MINIMUM:
        yield Form(rule.id, count, rule.n, math.inf, when)
    elif rule.kind is ExchangeRuleKind.MAXIMUM:
        yield Form(rule.id, count, -math.inf, rule.n, when)
    elif rule.kind is ExchangeRuleKind.CAPACITY and rule.at is None:
        yield Form(rule.id, count, -math.inf, rule.n, When.EACH_STAGE)
    elif rule.kind is ExchangeRuleKind.FIRST:
        n_rows = len(set(rule.scope.rows))
        yield Form(rule.id, count, n_rows, math.inf, When.FIRST_STAGE)
    elif rule.kind is ExchangeRuleKind.ALWAYS:
        yield Form(rule.id, count, len(set(rule.scope.rows)), math.inf)


def _ratio(rule: ExchangeRule) -> Adds:
    """Multiply a ratio out, so that it holds in whole numbers or not at all."""
    returning = replace(rule.scope, to=rule.scope.to or (rule.against or "",))
    scale = math.lcm(*(rate.for_ for rate in rule.rates))
    costs = [
        (
            Scope(
                by=(rule.against or "",), to=rule.scope.by, categories=rate.categories
            ),
            scale * rate.n // rate.for_,
        )
        for rate in rule.rates
    ]

    def adds(person: Detainee) -> int:
        returned = scale * returning.holds(person)
        cost = next((cost for scope, cost in costs if scope.holds(person)), 0)
        return returned - cost

    return adds


def _link(rule: ExchangeRule, willing: Sequence[Detainee]) -> Link:
    on = counts(rule.condition)
    need = rule.at_least
    if need is None:
        need = sum(map(on, willing))
        on = _counts_of(rule.condition, willing)
    # Nobody there to be released is no release: the condition is then not met.
    return Link(rule.id, counts(rule.scope), on, max(need, 1))


def _rings(rule: ExchangeRule, people: Sequence[Detainee]) -> Rings:
    pairs = {(one.holder or "", one.receiver or "") for one in people}
    arcs = tuple(sorted(pairs))
    walks: list[tuple[tuple[str, str], ...]] = []
    starts: list[str | None] = []
    for walk in _walks(arcs, rule.max_cycle):
        if walk[-1][1] == walk[0][0] and walk[0][0] == min(arc[0] for arc in walk):
            walks.append(walk)
            starts.append(None)
    for walk in _walks(arcs, rule.max_chain):
        if walk[0][0] in rule.starts and walk[-1][1] != walk[0][0]:
            walks.append(walk)
            starts.append(walk[0][0])
    return Rings(rule.id, arcs, tuple(walks), tuple(starts), tuple(rule.starts.items()))


def _walks(
    arcs: tuple[tuple[str, str], ...], longest: int
) -> Iterator[tuple[tuple[str, str], ...]]:
    """All walks in which each release answers the one before; no holder twice."""
    waiting: list[tuple[tuple[str, str], ...]] = [(arc,) for arc in arcs]
    waiting = waiting if longest else []
    while waiting:
        walk = waiting.pop()
        yield walk
        holders = {arc[0] for arc in walk}
        if len(walk) < longest and walk[-1][1] != walk[0][0]:
            waiting += [
                (*walk, arc)
                for arc in arcs
                if arc[0] == walk[-1][1] and arc[0] not in holders
            ]
