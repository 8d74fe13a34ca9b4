"""An exchange of detainees, its lists and its rules, as ``case.yaml`` has them."""

import math
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator

from ceasefire.case.entries.base import (
    Entry,
    Id,
    Number,
    OwnedEntry,
    Owner,
    PartyId,
    PlaceId,
    Unfit,
)
from ceasefire.core import (
    MEDIATOR,
    Category,
    DetaineeFile,
    Exchange,
    ExchangeRule,
    ExchangeRuleKind,
    PriorityClass,
    Rate,
    Scope,
    Value,
)

KEY_FILE = "pseudonyms.key"
_MOST_COUNTED = 10**8
_DECIMALS = 1000  # parts of a value


def _several(value: object) -> object:
    """Take one word for a list of it."""
    return [value] if isinstance(value, str) else value


Categories = Annotated[
    list[Annotated[Category, Field(strict=False)]],
    BeforeValidator(_several, json_schema_input_type=Category | list[Category]),
]
Parties = Annotated[
    list[PartyId], BeforeValidator(_several, json_schema_input_type=str | list[str])
]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Positive = Annotated[int, Field(ge=1, le=1_000_000)]


class ScopeEntry(Entry):
    """Which people are meant; what is left out does not matter."""

    by: Parties = Field(default=[], description="who holds them")
    to: Parties = Field(default=[], description="to whom they would come home")
    categories: Categories = []
    rows: list[str] = Field(default=[], description="ids of rows of lists")

    def to_scope(self) -> Scope:
        """As the inside knows it."""
        return Scope(
            by=tuple(self.by),
            to=tuple(self.to),
            categories=tuple(self.categories),
            rows=tuple(self.rows),
        )


class RateEntry(Entry):
    """So many for so many of these."""

    categories: Categories = []
    n: Positive
    for_: Annotated[Positive, Field(alias="for")] = 1

    def to_rate(self) -> Rate:
        """As the inside knows it."""
        return Rate(categories=tuple(self.categories), n=self.n, for_=self.for_)


class StartEntry(Entry):
    """One-sided releases that a party offers, from which chains may begin."""

    by: PartyId
    n: Positive


_NEEDS: dict[str, tuple[str, ...]] = {
    "ratio": ("by", "against", "rates"),
    "minimum": ("n",),
    "maximum": ("n",),
    "first": ("rows",),
    "always": ("rows",),
    "together": ("rows",),
    "only-if": ("condition",),
}
_ONLY_FOR: dict[str, frozenset[str]] = {
    "against": frozenset({"ratio"}),
    "rates": frozenset({"ratio"}),
    "n": frozenset({"minimum", "maximum", "capacity"}),
    "per": frozenset({"ratio", "minimum", "maximum"}),
    "vehicles": frozenset({"capacity"}),
    "flights": frozenset({"capacity"}),
    "seats": frozenset({"capacity"}),
    "interviews_per_day": frozenset({"capacity"}),
    "days": frozenset({"capacity"}),
    "at": frozenset({"capacity"}),
    "condition": frozenset({"only-if"}),
    "at_least": frozenset({"only-if"}),
    "max_cycle": frozenset({"cycles"}),
    "max_chain": frozenset({"cycles"}),
    "starts": frozenset({"cycles"}),
}


class ExchangeRuleEntry(OwnedEntry, ScopeEntry):
    """One rule; which keys it may have depends on its kind."""

    id: Id
    kind: Annotated[ExchangeRuleKind, Field(strict=False)]
    per: Literal["stage", "whole"] = "whole"
    n: Count | None = None
    against: PartyId | None = None
    rates: list[RateEntry] = []
    vehicles: Positive | None = None
    flights: Positive | None = None
    seats: Positive | None = None
    interviews_per_day: Positive | None = None
    days: Positive | None = None
    at: PlaceId | None = Field(default=None, description="the handover point")
    condition: ScopeEntry | None = None
    at_least: Positive | None = None
    max_cycle: Annotated[int, Field(ge=0, le=6)] = 3
    max_chain: Annotated[int, Field(ge=0, le=6)] = 0
    starts: list[StartEntry] = []

    @model_validator(mode="after")
    def _keys_fit_kind(self) -> "ExchangeRuleEntry":
        kind = self.kind.value
        for key in _NEEDS.get(kind, ()):
            if not getattr(self, key) and getattr(self, key) != 0:
                raise Unfit(
                    f"The rule '{self.id}' is of the kind {kind} and has no '{key}'.",
                    f"Add '{key}:'.",
                    keys=("kind",),
                )
        for key, kinds in _ONLY_FOR.items():
            if key in self.model_fields_set and kind not in kinds:
                raise Unfit(
                    f"The rule '{self.id}' is of the kind {kind} and has '{key}'.",
                    f"Only these have it: {', '.join(sorted(kinds))}.",
                    keys=(key, "kind"),
                )
        if kind == "capacity":
            self._check_capacity()
        if kind == "ratio":
            self._check_rates()
        if kind == "ratio" and self.against in self.by:
            raise Unfit(
                f"The rule '{self.id}' counts a party against itself.",
                "Name two parties under 'by' and 'against'.",
                keys=("against", "by"),
            )
        return self

    def _check_rates(self) -> None:
        """Whole people of all rates are counted in one measure; it has to be small."""
        common = math.lcm(*(rate.for_ for rate in self.rates))
        if max((common * rate.n for rate in self.rates), default=0) > _MOST_COUNTED:
            raise Unfit(
                f"The rates of '{self.id}' have no common measure that people could "
                "be counted in.",
                "Write them in smaller numbers, if can be all for the same number.",
                keys=("rates",),
            )

    def _check_capacity(self) -> None:
        carried = (self.vehicles or self.flights) is not None
        ways = [
            self.n is not None,
            carried or self.seats is not None,
            self.interviews_per_day is not None,
        ]
        whole = (not carried or self.seats is not None) and (
            self.seats is None or carried
        )
        if sum(ways) != 1 or not whole:
            raise Unfit(
                f"The rule '{self.id}' does not say once how many people fit.",
                "Give n; or seats with vehicles or flights; or interviews_per_day, "
                "and days between two stages.",
                keys=("kind",),
            )
        if self.at is not None and not self.by:
            raise Unfit(
                f"The handover point of '{self.id}' is nobody's.",
                "Name under 'by' which parties release people there.",
                keys=("at",),
            )

    @property
    def _fits(self) -> int:
        """People per stage that a capacity allows, or the number of another rule."""
        if self.n is not None:
            return self.n
        if self.seats is not None:
            return self.seats * (self.vehicles or self.flights or 0)
        return (self.interviews_per_day or 0) * (self.days or 1)

    def to_rule(self) -> ExchangeRule:
        """As the inside knows it."""
        return ExchangeRule(
            id=self.id,
            kind=self.kind,
            scope=self.to_scope(),
            each_stage=self.per == "stage",
            n=self._fits,
            against=self.against,
            rates=tuple(rate.to_rate() for rate in self.rates),
            condition=self.condition.to_scope() if self.condition else Scope(),
            at_least=self.at_least,
            max_cycle=self.max_cycle,
            max_chain=self.max_chain,
            starts={start.by: start.n for start in self.starts},
            at=self.at,
            sources=tuple(self.sources),
            owner=self.owner,
        )


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
