"""The plan of an exchange as it was written down, for pages that tell of it.

Why    A page for the public must not depend on lists that the public may not see. It
       is made from the plan that was agreed, which lies in the folder.
Read   `read_agreed`; for those who plan anew `read_releases`.
"""

import json
from pathlib import Path
from typing import Any

from ceasefire.core import (
    AgreedPlan,
    AgreedPrice,
    AgreedStage,
    Custody,
    Failure,
    Fault,
    FaultyInput,
)

_MEND = "Write it with 'ceasefire exchange plan CASE --for mediator --write FILE'."


def read_agreed(path: Path, name: str) -> AgreedPlan:
    """Read the counts, exposures and limit of a plan.

    Raises
    ------
    FaultyInput
        If it is no plan. Nothing that stands in it is repeated.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        return _agreed(data)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise FaultyInput((_fault(name),)) from None


def read_releases(
    path: Path, name: str
) -> tuple[tuple[tuple[str, ...], ...], tuple[Failure, ...]]:
    """Read which rows a plan releases, stage by stage, and which had failed by then.

    Raises
    ------
    FaultyInput
        If it is no plan.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        releases = tuple(
            tuple(str(row) for row in stage["release"]) for stage in data["stages"]
        )
        failures = tuple(
            Failure(str(one["row"]), _custody(one["reason"]))
            for one in data.get("failed", ())
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise FaultyInput((_fault(name),)) from None
    return releases, failures


def _custody(reason: str) -> Custody | None:
    return None if reason == Failure.REFUSED else Custody(reason)


def _fault(name: str) -> Fault:
    what = "The file is no plan of an exchange."
    return Fault(file=name, line=0, what=what, mend=_MEND)


def _agreed(data: dict[str, Any]) -> AgreedPlan:
    stages = data["stages"]
    return AgreedPlan(
        stages=tuple(
            AgreedStage(
                released={
                    (str(one["by"]), str(one["to"]), str(one["class"])): int(one["n"])
                    for one in stage["counts"]
                }
            )
            for stage in stages
        ),
        classes=tuple(str(name) for name in data["released"]),
        exposure=tuple(
            {str(party): float(value) for party, value in stage["exposure"].items()}
            for stage in stages
        ),
        limit=float(data["limit"]),
        conditional=tuple(len(stage["conditional"]) for stage in stages),
        prices=_prices(data),
        proved=bool(data["proved"]),
    )


def _prices(data: dict[str, Any]) -> dict[str, AgreedPrice] | None:
    """Read what each rule costs; None where the plan was made without prices."""
    if data.get("price_of_rules") is None:
        return None
    return {
        str(rule): AgreedPrice(
            more=int(more),
            by_class={
                str(name): int(n) for name, n in data["price_by_class"][rule].items()
            },
            proved=bool(data["price_proved"][rule]),
        )
        for rule, more in data["price_of_rules"].items()
    }
