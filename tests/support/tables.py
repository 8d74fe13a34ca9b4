"""Small invented tables, built in one line."""

from collections.abc import Sequence
from datetime import date

from ceasefire.core import (
    Case,
    DecisionRule,
    Firmness,
    Forum,
    Invitation,
    Matter,
    Party,
    PartyKind,
    Source,
    Statement,
    StatementKind,
    Text,
    parse_condition,
)

DAY = date(2031, 1, 1)


def said(
    id_: str,
    by: str,
    condition: str,
    *,
    kind: StatementKind = StatementKind.POSITION,
    firmness: Firmness = Firmness.FIRM,
    on: date = DAY,
    confidence: float | None = None,
    supersedes: Sequence[str] = (),
    owner: str = "public",
) -> Statement:
    """Make a statement of a condition."""
    return Statement(
        id=id_,
        by=by,
        on=on,
        says=f"{by} says {id_}",
        kind=kind,
        firmness=firmness,
        source="s",
        condition=parse_condition(condition),
        confidence=confidence,
        supersedes=tuple(supersedes),
        owner=owner,
    )


def table(
    *statements: Statement,
    parties: str = "a b c",
    sides: str = "a b",
    convenors: str = "",
    invited: str | None = None,
    rules: Sequence[DecisionRule] = (),
    matters: Sequence[Matter] = (),
) -> Case:
    """Make a case with a table; everybody is invited unless somebody is named."""
    ids = parties.split()
    bidden = ids if invited is None else invited.split()
    return Case(
        id="table",
        title="Table",
        time_zone="UTC",
        countries=("Nowhere",),
        parties=tuple(
            Party(id=one, name=one.upper(), kind=PartyKind.ARMED_GROUP) for one in ids
        ),
        texts=(Text(id="t", title="the text"),),
        matters=tuple(matters),
        forum=Forum(
            id="f",
            title="Forum",
            sides=tuple(sides.split()),
            convenors=tuple(convenors.split()),
            invitations=tuple(Invitation(party=one) for one in bidden),
            decision_rules=tuple(rules),
        ),
        statements=statements,
        sources=(Source(id="s", title="S", publisher="S"),),
    )
