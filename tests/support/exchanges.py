"""Exchanges written down in a test: people, rules, a verifier, and a brute force.

The verifier and the brute force know nothing of how plans are made: they read a plan's
rows and count again, in plain arithmetic.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from ceasefire.core import (
    Case,
    Category,
    Custody,
    Detainee,
    DetaineeConsent,
    Exchange,
    ExchangeRule,
    ExchangeRuleKind,
    Party,
    PartyKind,
    Scope,
)

K = ExchangeRuleKind
PARTIES = ("north", "south", "east")


def person(row: str, holder: str, receiver: str, **changes) -> Detainee:
    """One person, held and willing."""
    number = int("".join(filter(str.isdigit, row)) or 0)
    values = {
        "row": row, "list": f"{holder}-held", "line": number + 1, "holder": holder,
        "receiver": receiver, "categories": (Category.CIVILIAN,),
        "consent": DetaineeConsent.YES,
    }  # fmt: skip
    return Detainee(**(values | changes))


def exchange_case(rules=(), **changes) -> Case:
    """A case whose exchange has these rules."""
    values = {
        "parties": ("north", "south"), "key": "", "rules": tuple(rules),
    }  # fmt: skip
    parties = tuple(
        Party(id=id_, name=id_.title(), kind=PartyKind.ARMED_GROUP) for id_ in PARTIES
    )
    return Case(
        id="x",
        title="X",
        time_zone="UTC",
        countries=("X",),
        parties=parties,
        exchange=Exchange(**(values | changes)),
    )


def rule(id_: str, kind: ExchangeRuleKind, **changes) -> ExchangeRule:
    """One rule; `by`, `to`, `categories` and `rows` say whom it is about."""
    scope = {
        key: tuple(changes.pop(key))
        for key in ("by", "to", "categories", "rows")
        if key in changes
    }
    return ExchangeRule(id=id_, kind=kind, scope=Scope(**scope), **changes)


def broken(
    stages: Sequence[Sequence[str]], people: Sequence[Detainee], exchange: Exchange
) -> list[str]:
    """Say which rules stages of rows break, each counted again from nothing."""
    by_row = {one.row: one for one in people}
    gone = [[by_row[row] for row in stage] for stage in stages]
    flat = [one for stage in gone for one in stage]
    found = []
    if len({one.row for one in flat}) < len(flat):
        found.append("twice")
    found += ["custody" for one in flat if one.custody is not Custody.HELD]
    found += ["consent" for one in flat if one.consent is DetaineeConsent.NO]
    stage_of = {one.row: n for n, stage in enumerate(gone) for one in stage}
    families = {one.family for one in people if one.family}
    for family in families:
        members = [
            one
            for one in people
            if one.family == family and one.custody is Custody.HELD
        ]
        if len({stage_of.get(one.row) for one in members}) > 1:
            found.append("families")
    if len(gone) > exchange.n_stages:
        found.append("stages")
    for one in exchange.rules:
        if not all(_kept(one, gone, people, stage_of, exchange)):
            found.append(one.id)
    return found


def _kept(one, gone, people, stage_of, exchange) -> Iterator[bool]:
    flat = [p for stage in gone for p in stage]
    spans = gone if one.each_stage else [flat]
    can_go = [
        p
        for p in people
        if p.custody is Custody.HELD and p.consent is not DetaineeConsent.NO
    ]
    for span in spans:
        n = sum(one.scope.holds(p) for p in span)
        if one.kind is K.RATIO:
            owed = Fraction(0)
            for p in span:
                if p.holder != one.against or p.receiver not in one.scope.by:
                    continue
                for rate in one.rates:
                    if not rate.categories or set(rate.categories) & set(p.categories):
                        owed += Fraction(rate.n, rate.for_)
                        break
            returned = sum(
                one.scope.holds(p) and p.receiver == one.against for p in span
            )
            yield returned == owed
        elif one.kind is K.MINIMUM:
            yield n >= one.n
        elif one.kind is K.MAXIMUM:
            yield n <= one.n
    if one.kind is K.ALL_FOR_ALL:
        free = [p for p in can_go if not _barred(p, people, exchange)]
        yield sum(map(one.scope.holds, flat)) == sum(map(one.scope.holds, free))
    if one.kind is K.CAPACITY and one.at is None:
        yield all(sum(map(one.scope.holds, stage)) <= one.n for stage in gone)
    if one.kind is K.FIRST:
        yield all(stage_of.get(row) == 0 for row in one.scope.rows)
    if one.kind is K.ALWAYS:
        yield all(row in stage_of for row in one.scope.rows)
    if one.kind is K.NEVER:
        yield not any(map(one.scope.holds, flat))
    if one.kind is K.TOGETHER:
        tied = [p for p in people if one.scope.holds(p) and p.custody is Custody.HELD]
        yield len({stage_of.get(p.row) for p in tied}) <= 1
    if one.kind is K.ONLY_IF:
        need = one.at_least or max(1, sum(map(one.condition.holds, can_go)))
        so_far = 0
        for stage in gone:
            so_far += sum(map(one.condition.holds, stage))
            yield so_far >= need or not any(map(one.scope.holds, stage))


def _barred(one: Detainee, people: Sequence[Detainee], exchange: Exchange) -> bool:
    """Whether somebody of the same family, or the person, may never go."""
    kin = [
        p for p in people if p.row == one.row or (p.family and p.family == one.family)
    ]
    never = [r.scope for r in exchange.rules if r.kind is K.NEVER]
    return any(
        p.custody is Custody.HELD
        and (p.consent is DetaineeConsent.NO or any(scope.holds(p) for scope in never))
        for p in kin
    )


def exposures(
    stages: Sequence[Sequence[str]], people: Sequence[Detainee], exchange: Exchange
) -> list[dict[str, Fraction]]:
    """Each party's exposure after each stage, added up anew."""
    by_row = {one.row: one for one in people}
    told = []
    running = dict.fromkeys(exchange.parties, Fraction(0))
    for stage in stages:
        for row in stage:
            one = by_row[row]
            running[one.holder] += worth(one, one.holder, exchange)
            running[one.receiver] -= worth(one, one.receiver, exchange)
        told.append({party: max(v, Fraction(0)) for party, v in running.items()})
    return told


def worth(one: Detainee, party: str, exchange: Exchange) -> Fraction:
    if party in one.values:
        return one.values[party]
    for value in exchange.values:
        fits = not value.categories or set(value.categories) & set(one.categories)
        if value.party == party and value.by in (None, one.holder) and fits:
            return value.value
    return Fraction(1)


def best_by_force(
    people: Sequence[Detainee],
    exchange: Exchange,
    *,
    counts: tuple[int, ...] | None = None,
    spared: str | None = None,
) -> tuple[tuple[int, ...], Fraction] | None:
    """Try every assignment of people to stages: best counts, then smallest limit.

    With `counts` only assignments with these, and with `spared` only those after whose
    first stage that party is not exposed.
    """
    best = None
    order = exchange.priority or ()
    names = [one.categories for one in order] or [(one,) for one in Category]
    for choice in product(range(exchange.n_stages + 1), repeat=len(people)):
        stages = [
            [p.row for p, s in zip(people, choice, strict=True) if s == n]
            for n in range(1, exchange.n_stages + 1)
        ]
        full = [stage for stage in stages if stage]
        if full != stages[: len(full)] or broken(full, people, exchange):
            continue
        gone = [p for p, s in zip(people, choice, strict=True) if s]
        counted = Counter(
            next(
                (i for i, c in enumerate(names) if set(c) & set(p.categories)),
                len(names),
            )
            for p in gone
        )
        reached = tuple(counted[i] for i in range(len(names) + 1))
        told = exposures(full, people, exchange)
        if counts is not None and reached != counts:
            continue
        if spared is not None and (not told or told[0][spared]):
            continue
        limit = max((v for one in told for v in one.values()), default=Fraction(0))
        key = (reached, -limit)
        if best is None or key > best:
            best = key
    return None if best is None else (best[0], -best[1])
