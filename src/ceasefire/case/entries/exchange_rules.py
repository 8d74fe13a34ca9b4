"""Rules of an exchange, as ``case.yaml`` has them.

Read   `ExchangeRuleEntry`.
"""

import math
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from ceasefire.case.entries.base import (
    Entry,
    Id,
    OwnedEntry,
    PartyId,
    PlaceId,
    Unfit,
    one_or_several,
)
from ceasefire.core import (
    Category,
    ExchangeRule,
    ExchangeRuleKind,
    Rate,
    Scope,
)

_MOST_COUNTED = 10**8


Categories = Annotated[
    list[Annotated[Category, Field(strict=False)]],
    BeforeValidator(one_or_several, json_schema_input_type=Category | list[Category]),
]
Parties = Annotated[
    list[PartyId],
    BeforeValidator(one_or_several, json_schema_input_type=str | list[str]),
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
