"""What a page may tell of an exchange: the plan that was written down, and no lists.

Read   `tell_agreed`.
"""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import (
    AgreedPlan,
    AgreedStage,
    Case,
    Certainty,
    Finding,
    Ground,
    GroundKind,
)

METHOD = "exchange-plan"
_NO_EXCHANGE = "The case holds no exchange of detainees for this reader."
_NO_PLAN = (
    "An exchange is described, and no plan of it was written down. Write one with "
    "'ceasefire exchange plan CASE --for mediator --write FILE', and name the file "
    "under 'plan:'."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAnswer:
    """The plan as its reader may know it; `missing` says why there is none."""

    parties: tuple[str, ...]
    plan: AgreedPlan | None
    n_done: int
    findings: tuple[Finding, ...]
    missing: str | None

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
            "conditional": _to_be_asked(plan, self.n_done),
            "findings": [finding.to_dict() for finding in self.findings],
        }


def tell_agreed(case: Case) -> AgreedAnswer:
    """Tell of a case's exchange what its reader may know."""
    exchange = case.exchange
    if exchange is None or exchange.agreed is None:
        missing = _NO_EXCHANGE if exchange is None else _NO_PLAN
        return AgreedAnswer(
            parties=(), plan=None, n_done=0, findings=(), missing=missing
        )
    plan = exchange.agreed
    owners = {exchange.owner} | ({case.reader.name} if plan.exposure else set())
    ground = Ground(
        kind=GroundKind.CASE, says="the plan that was agreed", refs=("exchange/plan",)
    )
    claims = [_released(case, plan)]
    if plan.limit is not None:
        claims.append(_exposed(plan, exchange.n_done))
    return AgreedAnswer(
        parties=exchange.parties,
        plan=plan,
        n_done=exchange.n_done,
        findings=tuple(
            Finding(
                id=f"exchange/agreed/{number}",
                claim=claim,
                certainty=Certainty(
                    words="proved the best there is"
                    if plan.proved
                    else "best found, not proved"
                ),
                method=METHOD,
                grounds=(ground,),
                owners=frozenset(owners),
            )
            for number, claim in enumerate(claims, 1)
        ),
        missing=None,
    )


def _released(case: Case, plan: AgreedPlan) -> str:
    names = {party.id: party.name for party in case.parties}
    released: dict[str, int] = {}
    for stage in plan.stages:
        for (by, _, _), n in stage.released.items():
            released[by] = released.get(by, 0) + n
    told = "; ".join(f"{names.get(one, one)} {n:,}" for one, n in released.items())
    n_stages = len(plan.stages)
    return (
        f"{sum(released.values()):,} people can go home in {n_stages} "
        f"stage{'' if n_stages == 1 else 's'}, whoever has not been asked yet only on "
        f"saying yes in private. Released by {told or 'nobody'}."
    )


def _exposed(plan: AgreedPlan, n_done: int) -> str:
    n_asked = _to_be_asked(plan, n_done)
    asked = f" {n_asked:,} have not been asked yet." if n_asked else ""
    return (
        f"At no moment is a party exposed by more than {plan.limit:g} in its own "
        f"measure.{asked}"
    )


def _to_be_asked(plan: AgreedPlan, n_done: int) -> int | None:
    """Count who is to be asked in private before the stages that are to come."""
    return None if plan.conditional is None else sum(plan.conditional[n_done:])


def _counts(stage: AgreedStage) -> list[dict[str, Any]]:
    return [
        {"by": by, "to": to, "class": name, "n": n}
        for (by, to, name), n in sorted(stage.released.items())
    ]


def _exposure(plan: AgreedPlan, number: int) -> dict[str, Any]:
    if len(plan.exposure) < number or not plan.exposure[number - 1]:
        return {}
    return {"exposure": dict(plan.exposure[number - 1])}
