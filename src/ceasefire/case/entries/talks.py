"""The forum, its invitations and decision rules, as ``case.yaml`` has them."""

from typing import Annotated

from pydantic import Field, model_validator

from ceasefire.case.entries.base import (
    ConditionText,
    Day,
    Id,
    MatterText,
    Number,
    OwnedEntry,
    PartyId,
    Unfit,
    check_order,
)
from ceasefire.core import (
    Body,
    DecisionRule,
    Forum,
    Invitation,
    RuleKind,
    parse_condition,
)
from ceasefire.core.condition_text import parse_matter


class DecisionRuleEntry(OwnedEntry):
    """How one kind of decision is made."""

    id: Id
    decision: str = Field(min_length=1)
    rule: Annotated[RuleKind, Field(strict=False)]
    members: list[PartyId] = Field(min_length=1)
    decides: list[MatterText] = Field(
        default=[], description="such as invite(iran); invite alone for all invitations"
    )
    share: Number | None = Field(default=None, gt=0.5, le=1)

    @model_validator(mode="after")
    def _share_fits_rule(self) -> "DecisionRuleEntry":
        if (self.share is None) == (self.rule is RuleKind.QUALIFIED_MAJORITY):
            raise Unfit(
                f"The rule '{self.id}' is by {self.rule.value} and has "
                f"{'no share' if self.share is None else 'a share'}.",
                "A qualified majority has a 'share' above 0.5; no other rule has one.",
                keys=("share", "rule"),
            )
        return self

    @model_validator(mode="after")
    def _members_fit_rule(self) -> "DecisionRuleEntry":
        needed = {RuleKind.ONE_DECIDES: 1, RuleKind.MUTUAL_CONSENT: 2}.get(self.rule)
        if needed is not None and len(set(self.members)) != needed:
            raise Unfit(
                f"The rule '{self.id}' is by {self.rule.value} and has "
                f"{len(set(self.members))} members.",
                f"Name {needed}, or take another rule.",
                keys=("members", "rule"),
            )
        return self

    def to_rule(self) -> DecisionRule:
        """As the inside knows it."""
        return DecisionRule(
            id=self.id,
            decision=self.decision,
            rule=self.rule,
            members=tuple(self.members),
            decides=tuple(parse_matter(one) for one in self.decides),
            share=self.share,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class BodyEntry(OwnedEntry):
    """Something that may sit and decide."""

    id: Id
    title: str = Field(min_length=1)

    def to_body(self) -> Body:
        """As the inside knows it."""
        return Body(
            id=self.id,
            title=self.title,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )


class InvitationEntry(OwnedEntry):
    """A seat offered, and perhaps taken back."""

    party: PartyId
    on: Day | None = None
    withdrawn_on: Day | None = None
    by: list[PartyId] = []

    @model_validator(mode="after")
    def _runs_forward(self) -> "InvitationEntry":
        check_order(self.on, self.withdrawn_on, keys=("on", "withdrawn_on"))
        return self

    def to_invitation(self) -> Invitation:
        """As the inside knows it."""
        return Invitation(
            party=self.party,
            on=self.on,
            withdrawn_on=self.withdrawn_on,
            by=tuple(self.by),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class ForumEntry(OwnedEntry):
    """A conference or a standing body."""

    id: Id
    title: str = Field(min_length=1)
    venue: str | None = None
    opens_on: Day | None = None
    wanted: ConditionText | None = Field(
        default=None, description="the outcome; the sides and convenors attend if not"
    )
    convenors: list[PartyId] = []
    sides: list[PartyId] = []
    invited: list[InvitationEntry] = []
    decision_rules: list[DecisionRuleEntry] = []

    def to_forum(self) -> Forum:
        """As the inside knows it."""
        return Forum(
            id=self.id,
            title=self.title,
            venue=self.venue,
            opens_on=self.opens_on,
            wanted=parse_condition(self.wanted) if self.wanted else None,
            convenors=tuple(self.convenors),
            sides=tuple(self.sides),
            invitations=tuple(one.to_invitation() for one in self.invited),
            decision_rules=tuple(one.to_rule() for one in self.decision_rules),
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )
