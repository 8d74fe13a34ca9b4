"""Parties and who stands behind them, as ``case.yaml`` has them."""

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from ceasefire.case.entries.base import (
    Day,
    Entry,
    Id,
    OwnedEntry,
    PartyId,
    Refers,
    SourceId,
    check_order,
    one_or_several,
)
from ceasefire.core import Backing, Membership, Party, PartyKind


class ExcludedBy(Entry):
    """That agreements leave a party out, and which source says so."""

    by: SourceId | None = None


def _excluded(value: object) -> object:
    """Take ``true`` for "excluded, by no source named", and ``false`` for not."""
    return {} if value is True else None if value is False else value


class MembershipEntry(Entry):
    """A party that belongs to another, or another that it belongs to, on some days."""

    id: PartyId
    since: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> "MembershipEntry":
        check_order(self.since, self.until, keys=("since", "until"))
        return self

    def to_membership(self, member: str) -> Membership:
        """As the inside knows it, of the one that belongs."""
        return Membership(member=member, since=self.since, until=self.until)


def _membership(value: object) -> object:
    """Take an id alone for a membership on all days."""
    return value if isinstance(value, dict) else {"id": value}


PartyOrMembership = Annotated[
    MembershipEntry,
    BeforeValidator(_membership, json_schema_input_type=PartyId | MembershipEntry),
    Refers("party"),
]


class PartyEntry(OwnedEntry):
    """One actor of the process."""

    id: Id
    name: str = Field(min_length=1)
    native_name: str | None = Field(default=None, description="in its own script")
    kind: Annotated[PartyKind, Field(strict=False)]
    aliases: list[str] = Field(default=[], description="other names in sources")
    ucdp_ids: list[int] = Field(default=[], description="actor ids of UCDP")
    acled_names: list[str] = Field(default=[], description="names in ACLED")
    members: list[PartyOrMembership] = Field(
        default=[], description="parties that belong to it, or an id with its days"
    )
    may_include: list[PartyId] = Field(
        default=[], description="whose acts event data may count under its name"
    )
    umbrella: PartyOrMembership | None = Field(
        default=None, description="what it belongs to, or its id with the days"
    )
    excluded: Annotated[
        ExcludedBy | None,
        BeforeValidator(_excluded),
        WithJsonSchema(
            {
                "description": "left out of agreements: true, or by a source",
                "anyOf": [
                    {"type": "boolean"},
                    {"type": "object", "properties": {"by": {"type": "string"}}},
                ],
            }
        ),
    ] = None
    side: str | None = None

    def to_party(self, under: tuple[Membership, ...]) -> Party:
        """As the inside knows it, with those who name it as their umbrella."""
        spans = (*(one.to_membership(one.id) for one in self.members), *under)
        always = {one.member for one in spans if one.since is one.until is None}
        return Party(
            id=self.id,
            name=self.name,
            kind=self.kind,
            native_name=self.native_name,
            aliases=tuple(self.aliases),
            ucdp_ids=tuple(self.ucdp_ids),
            acled_names=tuple(self.acled_names),
            members=tuple(dict.fromkeys(one.member for one in spans)),
            memberships=tuple(one for one in spans if one.member not in always),
            may_include=tuple(self.may_include),
            excluded=self.excluded is not None,
            excluded_by=self.excluded.by if self.excluded else None,
            side=self.side,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class BackingEntry(OwnedEntry):
    """Who backs whom, and how."""

    id: Id
    backer: PartyId
    backed: PartyId
    how: Annotated[
        list[str],
        BeforeValidator(one_or_several, json_schema_input_type=str | list[str]),
    ] = Field(min_length=1)
    since: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> "BackingEntry":
        check_order(self.since, self.until, keys=("since", "until"))
        return self

    def to_backing(self) -> Backing:
        """As the inside knows it."""
        return Backing(
            id=self.id,
            backer=self.backer,
            backed=self.backed,
            how=tuple(self.how),
            since=self.since,
            until=self.until,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )
