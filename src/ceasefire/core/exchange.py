"""An exchange of detainees: its lists, its rules, and what was agreed.

Why    Rules are what parties said. Each has an id, so that its price can be told, and
       an owner, so that a rule said in confidence stays one.
Read   `Exchange`, then `ExchangeRule`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from ceasefire.core.agreed_plan import AgreedPlan
from ceasefire.core.detainees import Category, Custody, Detainee
from ceasefire.core.readers import MEDIATOR, PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class DetaineeFile:
    """A list beside the case.

    Attributes
    ----------
    path, name
        Absolute; and as the case names it.
    claimed
        Whether `by` claims these people, and not holds them.
    by
        Id of the party whose list it is.
    other
        Of a list of those held, whom they would come home to; of a list of claims, who
        is said to hold them. None where rows say, or where there are two parties.
    """

    path: str
    name: str
    claimed: bool
    by: str
    other: str | None = None
    owner: str = MEDIATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which people a rule is about: those to whom everything that is said here applies.

    Attributes
    ----------
    by, to
        Ids of holders and of receivers; empty for any.
    categories
        Any of these; empty for all.
    rows
        Ids of rows; empty for all.
    """

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    rows: tuple[str, ...] = ()

    def holds(self, person: Detainee) -> bool:
        """Say whether a person is meant."""
        return (
            (not self.by or person.holder in self.by)
            and (not self.to or person.receiver in self.to)
            and (
                not self.categories
                or not set(self.categories).isdisjoint(person.categories)
            )
            and (not self.rows or person.row in self.rows)
        )


class ExchangeRuleKind(StrEnum):
    """What a rule asks for."""

    RATIO = "ratio"
    ALL_FOR_ALL = "all-for-all"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    CAPACITY = "capacity"
    FIRST = "first"
    ALWAYS = "always"
    NEVER = "never"
    TOGETHER = "together"
    ONLY_IF = "only-if"
    CYCLES = "cycles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many of the one side for so many of these."""

    categories: tuple[Category, ...]
    n: int
    for_: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRule:
    """One thing that was agreed or demanded.

    Attributes
    ----------
    scope
        Whom it is about; of a ratio, those released in return.
    each_stage
        Whether it holds at each stage, and not only over the whole.
    n
        Of a minimum, a maximum or a capacity: people.
    against, rates
        Of a ratio: who releases those that are counted, and at which rate each.
    condition
        Of ``only-if``: whose release comes first, or at the same time.
    at_least
        How many of them; None for all.
    max_cycle, max_chain, starts
        Of cycles: most holders in a ring, most releases in a row after a one-sided
        one, and how many one-sided releases each party offers.
    at
        Of a capacity: id of the handover point that has it.
    """

    id: str
    kind: ExchangeRuleKind
    scope: Scope = Scope()
    each_stage: bool = False
    n: int = 0
    against: str | None = None
    rates: tuple[Rate, ...] = ()
    condition: Scope = Scope()
    at_least: int | None = None
    max_cycle: int = 3
    max_chain: int = 0
    starts: Mapping[str, int] = field(default_factory=dict)
    at: str | None = None
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """People who go before others: their number is never traded for others'."""

    id: str
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a party says that those of a category, held by anybody or one, are worth."""

    party: str
    value: Fraction
    categories: tuple[Category, ...] = ()
    by: str | None = None
    owner: str = MEDIATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """An exchange that is agreed in principle.

    Attributes
    ----------
    n_stages
        The most stages there may be.
    only_claimed
        Whether only those go whom a party claims.
    review, plan, key
        Absolute paths: of decisions on possible matches, of the plan that was agreed
        (None where the case names none), and of the key of pseudonyms.
    n_done
        Stages of that plan that have taken place.
    agreed
        The plan that `plan` holds, as far as the reader may know it.
    row_lines
        By rule, and ``rows`` or ``condition``, the line of the case on which each row
        that it names stands. How a case is laid out makes it no other case.
    """

    parties: tuple[str, ...]
    key: str
    title: str = ""
    n_stages: int = 1
    lists: tuple[DetaineeFile, ...] = ()
    rules: tuple[ExchangeRule, ...] = ()
    priority: tuple[PriorityClass, ...] = ()
    values: tuple[Value, ...] = ()
    only_claimed: bool = False
    review: str | None = None
    plan: str | None = None
    n_done: int = 0
    agreed: AgreedPlan | None = None
    row_lines: Mapping[tuple[str, str], tuple[int, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    sources: tuple[str, ...] = ()
    owner: str = PUBLIC


@dataclass(frozen=True, slots=True)
class Failure:
    """A person who cannot go after all, and why."""

    REFUSED: ClassVar[str] = "refused"

    row: str
    custody: Custody | None
    """None where the person refused at the private interview."""

    @property
    def reason(self) -> str:
        """Why, in the word that a file has for it."""
        return self.REFUSED if self.custody is None else self.custody.value
