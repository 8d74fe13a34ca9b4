"""What a decision on an event rests on, and whom the evidence itself names for it.

Read   `Facts`, then `attribution_of`.
Else   What is made of them is in `judge`.
"""

from dataclasses import dataclass

from ceasefire.core import Act, Case
from ceasefire.events.actors import Side
from ceasefire.events.groups import Group
from ceasefire.events.schema import NAMED_FROM_LEVEL
from ceasefire.monitoring.compliance.decisions import Attribution
from ceasefire.monitoring.compliance.towards import all_of


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a decision on an event rests on.

    Attributes
    ----------
    probability
        Of lying inside; None where it cannot be told.
    inside
        Why it has this probability.
    side_a, side_b
        None where the source names nobody.
    may_involve
        Ids of groups left out that the names of its sides may hide.
    named
        Whom a monitor named, in the monitor's word.
    attributed_to, attribution_level
        Ids of the parties of that name, and how surely (0 to 5).
    names_civilians
        Whether civilians are meant by it, alone or with those.
    at_most
        The probability that it would have at its best hour, where a ceasefire ran for
        hours and it is known by its day alone; else None.
    """

    probability: float | None
    inside: str
    group: Group
    act: Act
    side_a: Side | None
    side_b: Side | None
    source: str
    may_involve: tuple[str, ...] = ()
    named: str | None = None
    attributed_to: tuple[str, ...] = ()
    attribution_level: int | None = None
    names_civilians: bool = False
    at_most: float | None = None

    @property
    def is_named(self) -> bool:
        """Whether monitors named somebody, and did more than pass on an accusation."""
        level = self.attribution_level or 0
        return bool(self.named or self.attributed_to) and level >= NAMED_FROM_LEVEL

    @property
    def how_surely(self) -> str:
        """How surely somebody was named, in words."""
        if self.attribution_level is None:
            return "named without a level, so perhaps by an accuser only"
        by = "by monitors" if self.is_named else "by an accusation only"
        return f"named {by}, level {self.attribution_level} of 5"

    @property
    def sides(self) -> tuple[Side, ...]:
        """Those that are named."""
        return tuple(side for side in (self.side_a, self.side_b) if side is not None)

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of all parties in it, in order."""
        return tuple(sorted({id_ for side in self.sides for id_ in side.parties}))


def attribution_of(case: Case, facts: Facts) -> Attribution:
    """Say who did it, as far as monitors or the source say."""
    between = facts.parties
    if facts.attributed_to and facts.is_named:
        return Attribution(facts.attributed_to, between, facts.how_surely)
    if _is_one_sided(facts) and facts.side_a is not None and facts.side_a.parties:
        by = tuple(sorted(facts.side_a.parties))
        return Attribution(by, between, "one-sided violence, whose first side did it")
    if who := facts.named or all_of(case, facts.attributed_to):
        is_known = facts.attributed_to or facts.names_civilians
        stranger = "" if is_known else ", a name that no party of the case bears"
        words = f"'{who}' is {facts.how_surely}{stranger}"
        return Attribution((), between, words)
    return Attribution((), between, "event data do not say who broke it")


def _is_one_sided(facts: Facts) -> bool:
    """Say whether the source codes it so that its first side is the perpetrator.

    Only UCDP does, in one-sided violence.
    """
    return facts.source == "ucdp" and facts.act is Act.ATTACK_ON_CIVILIANS
