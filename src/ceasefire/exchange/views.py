"""What each reader of an exchange sees: a rule of release, and nothing but it.

Why    Counts by category and stage are made from lists that the public may not see.
       That they are shown is decided here, in one place, and not by accident.
How    The intermediary sees all. A party sees its own rows, who of its claims comes
       home at which stage, its own exposure, and the counts. Everybody else sees the
       counts. A view is made from the answer; what is not put in is not in it.
Read   `plan_for`, `replan_for`, `reconciliation_for`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ceasefire.core import MEDIATOR, Reader
from ceasefire.exchange.model import PlanAnswer, Stage, plain
from ceasefire.exchange.reconciled import HeldRow, Reconciliation
from ceasefire.exchange.replanned import Replan


def plan_for(
    reader: Reader, answer: PlanAnswer, *, claims: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return a plan as a reader may know it, in plain values.

    Parameters
    ----------
    claims
        By row held, the claimed row that it was matched with.
    """
    if reader.name == MEDIATOR:
        return {"for": MEDIATOR} | answer.to_dict()
    seen: dict[str, Any] = {"for": reader.name, "parties": list(answer.parties)}
    stages = [
        {
            "stage": number,
            "done": stage.done,
            "people": len(stage.people),
            "counts": _counts(stage),
        }
        for number, stage in enumerate(answer.stages, 1)
    ]
    party = reader.party
    if party is not None:
        stages = [
            one | _own(stage, party, claims or {})
            for one, stage in zip(stages, answer.stages, strict=True)
        ]
    return seen | {"stages": stages, "released": answer.released}


def replan_for(
    reader: Reader, replan: Replan, *, claims: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return a new plan and its difference as a reader may know them."""
    if reader.name == MEDIATOR:
        return {"for": MEDIATOR} | replan.to_dict()
    seen = plan_for(reader, replan.after, claims=claims)
    before, after = replan.before.released, replan.after.released
    difference: dict[str, Any] = {"released": {"before": before, "after": after}}
    if reader.party is not None:
        own = {
            one.row
            for answer in (replan.before, replan.after)
            for stage in answer.stages
            for one in stage.people
            if one.holder == reader.party
        }
        difference |= {
            "added": [row for row in replan.added if row in own],
            "dropped": [row for row in replan.dropped if row in own],
            "moved": [
                {"row": row, "from": old, "to": new}
                for row, (old, new) in replan.moved.items()
                if row in own
            ],
            "no_longer_received": _awaited(replan.dropped, replan, reader, claims),
            "received_instead": _awaited(replan.added, replan, reader, claims),
        }
    return seen | {"difference": difference}


def _awaited(
    rows: Sequence[str],
    replan: Replan,
    reader: Reader,
    claims: Mapping[str, str] | None,
) -> list[str]:
    """Of rows held, the claims of the reader that they were matched with."""
    coming = {
        one.row
        for answer in (replan.before, replan.after)
        for stage in answer.stages
        for one in stage.people
        if one.receiver == reader.party
    }
    matched = claims or {}
    return [matched[row] for row in rows if row in coming and row in matched]


def reconciliation_for(reader: Reader, answer: Reconciliation) -> dict[str, Any]:
    """Return a reconciliation as a reader may know it.

    A party learns of each of its claims whether it is acknowledged, and not in which
    row of the other side's list it stands. The public learns nothing of lists.
    """
    if reader.name == MEDIATOR:
        return {"for": MEDIATOR} | answer.to_dict()
    if reader.party is None:
        return {"for": reader.name, "claimed": [], "held": []}
    claims = [
        {
            "row": one.row,
            "status": one.status.value,
            "review": one.review,
            "same_as": one.same_as,
        }
        for one in answer.claims
        if one.claimant == reader.party
    ]
    held = _twice_of_its_own([o for o in answer.held if o.holder == reader.party])
    return {"for": reader.name, "claimed": claims, "held": held}


def _twice_of_its_own(rows: list[HeldRow]) -> list[dict[str, Any]]:
    """Say of each row of one holder which earlier row of his is the same person.

    That the person is on the list of another holder, too, is not for him to know.
    """
    first: dict[str, str] = {}
    told = []
    for one in rows:
        earlier = first.setdefault(one.same_as or one.row, one.row)
        told.append(
            {"row": one.row, "same_as": earlier if earlier != one.row else None}
        )
    return told


def _counts(stage: Stage) -> list[dict[str, Any]]:
    return [
        {"by": by, "to": to, "class": name, "n": n}
        for (by, to, name), n in sorted(stage.counts().items())
    ]


def _own(stage: Stage, party: str, claims: Mapping[str, str]) -> dict[str, Any]:
    coming = [one.row for one in stage.people if one.receiver == party]
    return {
        "release": [one.row for one in stage.people if one.holder == party],
        "at": {
            one.row: stage.at[one.row]
            for one in stage.people
            if one.holder == party and one.row in stage.at
        },
        "receive": [claims[row] for row in coming if row in claims],
        "exposure": {party: plain(stage.exposure.get(party, 0))},
    }
