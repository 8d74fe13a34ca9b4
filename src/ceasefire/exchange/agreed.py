"""What a page may tell of an exchange: the plan that was written down, and no lists.

Read   `tell_agreed`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ceasefire.core import (
    MEDIATOR,
    PUBLIC,
    AgreedPlan,
    AgreedPrice,
    AgreedStage,
    Case,
    Certainty,
    Exchange,
    Finding,
    Ground,
    GroundKind,
)
from ceasefire.exchange.model import worth
from ceasefire.exchange.progress_words import told_going
from ceasefire.exchange.rule_words import (
    ALWAYS_KEPT,
    classes_told,
    measure_told,
    rule_told,
)

METHOD = "exchange-plan"
_NO_EXCHANGE = "The case holds no exchange of detainees for this reader."
_NO_PLAN = "An exchange is described, and no plan of it was written down."
_WRITE_ONE = (
    " Write one with 'ceasefire exchange plan CASE --for mediator --write FILE', and "
    "name the file under 'plan:'."
)


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule in words, and what it costs as far as the reader may know."""

    id: str
    says: str
    price: AgreedPrice | None
    in_confidence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAnswer:
    """The plan as its reader may know it; `missing` says why there is none.

    Attributes
    ----------
    parties
        In one order for all that is shown.
    classes
        By class, which categories it holds.
    measures
        By party whose exposure the reader may know, what people are worth to it.
    rules
        Those that the reader may know, and the two that always hold.
    asked
        Who goes only on saying yes.
    gifts
        What is given over the whole and not returned, where the reader may know it.
    """

    parties: tuple[str, ...]
    plan: AgreedPlan | None
    n_done: int
    findings: tuple[Finding, ...]
    missing: str | None
    classes: Mapping[str, str]
    measures: Mapping[str, str]
    rules: tuple[RuleTold, ...]
    asked: str | None
    gifts: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        plan = self.plan
        if plan is None:
            return {"missing": self.missing, "stages": [], "findings": []}
        return {
            "missing": None,
            "parties": list(self.parties),
            "stages": [
                {
                    "stage": number,
                    "done": number <= self.n_done,
                    "people": stage.n_people,
                    "counts": _counts(stage),
                }
                | _exposure(plan, number)
                for number, stage in enumerate(plan.stages, 1)
            ],
            "limit": plan.limit,
            "conditional": plan.n_to_ask,
            "classes": dict(self.classes),
            "measures": dict(self.measures),
            "rules": [_rule(one) for one in self.rules],
            "findings": [finding.to_dict() for finding in self.findings],
        }


def tell_agreed(case: Case) -> AgreedAnswer:
    """Tell of a case's exchange what its reader may know."""
    exchange = case.exchange
    if exchange is None or exchange.agreed is None:
        return _nothing(case)
    plan = exchange.agreed
    names = {one.id: one.name for one in case.parties}
    names |= {one.id: one.name for one in case.places}
    parties = _parties(exchange, plan)
    sees_all = case.reader.name == MEDIATOR
    exposed = [one for one in parties if plan.exposure and one in plan.exposure[0]]
    classes = [
        name
        for name in plan.classes
        if any(key[2] == name for stage in plan.stages for key in stage.released)
    ]
    return AgreedAnswer(
        parties=parties,
        plan=plan,
        n_done=exchange.n_done,
        findings=_findings(case, exchange, plan, names),
        missing=None,
        classes=classes_told(exchange, classes),
        measures={
            one: measure_told(exchange, one, names, whole=sees_all) for one in exposed
        },
        rules=_rules(exchange, plan, names, sees_all=sees_all),
        asked=_asked(plan),
        gifts=tuple(
            f"{names.get(one, one)} gives {worth(plan.exposure[-1][one])} more than "
            "it gets over the whole: no stage returns that, and it is a gift."
            for one in exposed
            if plan.exposure[-1].get(one)
        ),
    )


def _nothing(case: Case) -> AgreedAnswer:
    missing = _NO_EXCHANGE
    if case.exchange is not None:
        missing = _NO_PLAN + (_WRITE_ONE if case.reader.name == MEDIATOR else "")
    return AgreedAnswer(
        parties=(),
        plan=None,
        n_done=0,
        findings=(),
        missing=missing,
        classes={},
        measures={},
        rules=(),
        asked=None,
        gifts=(),
    )


def _parties(exchange: Exchange, plan: AgreedPlan) -> tuple[str, ...]:
    """Parties of the exchange, and then those that only its plan has."""
    planned = [key[:2] for stage in plan.stages for key in sorted(stage.released)]
    others = [party for pair in planned for party in pair]
    return tuple(dict.fromkeys((*exchange.parties, *others)))


def _rules(
    exchange: Exchange, plan: AgreedPlan, names: Mapping[str, str], *, sees_all: bool
) -> tuple[RuleTold, ...]:
    said = {
        rule.id: rule_told(rule, names, counts_rows=sees_all) for rule in exchange.rules
    }
    prices = plan.prices or {}
    confided = {rule.id for rule in exchange.rules if rule.owner != PUBLIC}
    return tuple(
        RuleTold(id_, says, prices.get(id_), id_ in confided)
        for id_, says in (said | ALWAYS_KEPT).items()
    )


def _findings(
    case: Case, exchange: Exchange, plan: AgreedPlan, names: Mapping[str, str]
) -> tuple[Finding, ...]:
    owners = {exchange.owner} | ({case.reader.name} if plan.exposure else set())
    ground = Ground(
        kind=GroundKind.CASE, says="the plan that was agreed", refs=("exchange/plan",)
    )
    claims = [_released(exchange, plan, names)]
    if plan.limit is not None:
        claims.append(_limit(plan))
    words = "proved the best there is" if plan.proved else "best found, not proved"
    return tuple(
        Finding(
            id=f"exchange/agreed/{number}",
            claim=claim,
            certainty=Certainty(words=words),
            method=METHOD,
            grounds=(ground,),
            owners=frozenset(owners),
        )
        for number, claim in enumerate(claims, 1)
    )


def _released(exchange: Exchange, plan: AgreedPlan, names: Mapping[str, str]) -> str:
    released = dict.fromkeys(_parties(exchange, plan), 0)
    for stage in plan.stages:
        for (by, _, _), n in stage.released.items():
            released[by] += n
    told = "; ".join(f"{names.get(one, one)} {n:,}" for one, n in released.items() if n)
    no_more = (
        ", and no plan under the same rules and the same order of classes lets more"
        if plan.proved
        else ""
    )
    n_done = min(exchange.n_done, len(plan.stages))
    coming = sum(stage.n_people for stage in plan.stages[n_done:])
    gone = sum(released.values()) - coming
    going = told_going(gone, n_done, coming, len(plan.stages) - n_done)
    if n_done < len(plan.stages):
        going += f", if all of them say yes{no_more}"
    return f"{going}. Released by {told or 'nobody'}."


def _limit(plan: AgreedPlan) -> str:
    no_less = (
        ", and no smaller common limit allows these people and stages"
        if plan.proved
        else ""
    )
    limit = worth(plan.limit or 0, up=True)
    return (
        f"No party is at any moment exposed by more than {limit}: so "
        "much it has given beyond what it has got, counted in its own "
        f"measure{no_less}."
    )


def _asked(plan: AgreedPlan) -> str | None:
    """Say who goes only on saying yes, with their number where it may be told."""
    if plan.n_to_ask == 0:
        return None
    if plan.n_to_ask is None:
        return (
            "Whoever of them has not been asked in private yet goes only on saying yes."
        )
    return (
        f"{plan.n_to_ask:,} of them have not been asked in private yet, and go only if "
        "they say yes."
        if plan.n_to_ask > 1
        else "1 of them has not been asked in private yet, and goes only on saying yes."
    )


def _counts(stage: AgreedStage) -> list[dict[str, Any]]:
    return [
        {"by": by, "to": to, "class": name, "n": n}
        for (by, to, name), n in sorted(stage.released.items())
    ]


def _exposure(plan: AgreedPlan, number: int) -> dict[str, Any]:
    if len(plan.exposure) < number or not plan.exposure[number - 1]:
        return {}
    return {"exposure": dict(plan.exposure[number - 1])}


def _rule(one: RuleTold) -> dict[str, Any]:
    told: dict[str, Any] = {"id": one.id, "says": one.says}
    if one.price is None:
        return told
    price = one.price
    return told | {
        "more": price.more,
        "by_class": dict(price.by_class),
        "proved": price.proved,
    }
