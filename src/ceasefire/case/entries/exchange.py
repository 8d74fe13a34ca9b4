"""An exchange of detainees and its lists, as ``case.yaml`` has them.

Else   Its rules are in `exchange_rules`.
"""

from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from ceasefire.case.entries.base import (
    Entry,
    Id,
    Number,
    OwnedEntry,
    Owner,
    PartyId,
    Unfit,
)
from ceasefire.case.entries.exchange_rules import (
    Categories,
    Count,
    ExchangeRuleEntry,
)
from ceasefire.core import (
    MEDIATOR,
    DetaineeFile,
    Exchange,
    PriorityClass,
    Value,
)

KEY_FILE = "pseudonyms.key"
_DECIMALS = 1000  # parts of a value


class DetaineeFileEntry(Entry):
    """A list beside the case."""

    file: str = Field(min_length=1, description="in the folder, or a path from it")
    kind: Literal["held", "claimed"]
    by: PartyId = Field(description="whose list it is")
    of: PartyId | None = Field(
        default=None, description="the other side, where no row says otherwise"
    )
    owner: Owner = MEDIATOR

    def to_file(self, folder: Path) -> DetaineeFile:
        """As the inside knows it."""
        return DetaineeFile(
            path=str((folder / self.file).absolute()),
            name=self.file,
            claimed=self.kind == "claimed",
            by=self.by,
            other=self.of,
            owner=self.owner,
        )


class PriorityEntry(Entry):
    """People who go before others."""

    id: Id
    categories: Categories = Field(min_length=1)


class ValueEntry(Entry):
    """What those of a category are worth to a party, in its own measure."""

    party: PartyId
    value: Annotated[Number, Field(ge=0, le=1_000_000)]
    categories: Categories = []
    by: PartyId | None = Field(default=None, description="only those held by it")
    owner: Owner = MEDIATOR

    @field_validator("value")
    @classmethod
    def _three_decimals(cls, value: float) -> float:
        if (Fraction(str(value)) * _DECIMALS).denominator != 1:
            raise Unfit(
                "A value has more than three decimals, and would not be kept as it is.",
                "Write at most three decimals, in a smaller unit if need be.",
            )
        return value

    def to_value(self) -> Value:
        """As the inside knows it."""
        return Value(
            party=self.party,
            value=Fraction(str(self.value)),
            categories=tuple(self.categories),
            by=self.by,
            owner=self.owner,
        )


class ExchangeEntry(OwnedEntry):
    """An exchange that is agreed in principle."""

    title: str = ""
    parties: list[PartyId] = Field(min_length=2, description="who holds or claims")
    stages: Annotated[int, Field(ge=1, le=200)] = 1
    lists: list[DetaineeFileEntry] = []
    priority: list[PriorityEntry] = []
    values: list[ValueEntry] = []
    rules: list[ExchangeRuleEntry] = []
    only_claimed: bool = Field(default=False, description="who is claimed goes")
    review: str | None = Field(default=None, description="decisions on matches")
    plan: str | None = Field(default=None, description="the plan that was agreed")
    done: Count = Field(default=0, description="stages of it that took place")

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "ExchangeEntry":
        ids = [rule.id for rule in self.rules]
        reserved = {"families", "consent"} & set(ids)
        if len(set(ids)) < len(ids) or reserved:
            raise Unfit(
                "Two rules of the exchange have one id, or one has that of a rule "
                "that always holds (families, consent).",
                "Give each rule an id of its own.",
                keys=("rules",),
            )
        outside = [one.by for one in self.lists if one.by not in self.parties]
        if outside:
            raise Unfit(
                "A list is of a party that the exchange does not have.",
                "Add it under 'parties', or drop the list.",
                keys=("lists", "parties"),
            )
        if len(set(self.parties)) < len(self.parties):
            raise Unfit("A party stands twice.", "Name each once.", keys=("parties",))
        return self

    def to_exchange(self, folder: Path) -> Exchange:
        """As the inside knows it."""

        def beside(file: str | None) -> str | None:
            return None if file is None else str((folder / file).absolute())

        return Exchange(
            title=self.title,
            parties=tuple(self.parties),
            key=str((folder / KEY_FILE).absolute()),
            n_stages=self.stages,
            lists=tuple(one.to_file(folder) for one in self.lists),
            rules=tuple(rule.to_rule() for rule in self.rules),
            priority=tuple(
                PriorityClass(id=one.id, categories=tuple(one.categories))
                for one in self.priority
            ),
            values=tuple(one.to_value() for one in self.values),
            only_claimed=self.only_claimed,
            review=beside(self.review),
            plan=beside(self.plan),
            n_done=self.done,
            sources=tuple(self.sources),
            owner=self.owner,
        )
