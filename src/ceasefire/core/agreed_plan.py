"""A plan of an exchange that was agreed and written down, in counts.

Why    What everybody may know of it are numbers of people. Exposures, prices and who
       has been asked are confidences, and each reader gets those that are theirs.
Read   `AgreedPlan.for_reader`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ceasefire.core.readers import MEDIATOR, Reader

FEWEST_TOLD = 5  # people; of fewer, a count of who was asked would tell of each


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedStage:
    """What was agreed of one stage, in counts that everybody may know.

    Attributes
    ----------
    released
        By holder, receiver and class: how many.
    """

    released: Mapping[tuple[str, str, str], int]

    @property
    def n_people(self) -> int:
        """Everybody who goes home at this stage."""
        return sum(self.released.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedPrice:
    """What a rule of a plan costs: how many more would go without it.

    Attributes
    ----------
    more, by_class
        Over all, and by class; a rule may cost some of one and save some of another.
    proved
        Whether no more than that; else so many at least.
    """

    more: int
    by_class: Mapping[str, int]
    proved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedPlan:
    """A plan that was written down: counts by stage, and what confidences it holds.

    Attributes
    ----------
    exposure
        By stage and party, in the party's own measure; a reader who is a party finds
        its own alone.
    limit
        The smallest common limit; None for a reader who may not know it.
    conditional
        By stage, how many are to be asked in private yet; None likewise.
    prices
        By rule, what it costs; None likewise, or where the plan does not say.
    n_to_ask
        For everybody, how many are to be asked yet before the stages to come; None
        where these, or the others, are so few that it would tell of single people.
    """

    stages: tuple[AgreedStage, ...]
    classes: tuple[str, ...]
    exposure: tuple[Mapping[str, float], ...] = ()
    limit: float | None = None
    conditional: tuple[int, ...] | None = None
    prices: Mapping[str, AgreedPrice] | None = None
    proved: bool = False
    n_to_ask: int | None = None

    def for_reader(self, reader: Reader, n_done: int = 0) -> "AgreedPlan":
        """Return it as a reader may know it: counts are for everybody.

        Parameters
        ----------
        n_done
            Stages that took place; nobody is to be asked for these any more.
        """
        n_to_ask = self.n_to_ask
        if self.conditional is not None:
            n_to_ask = sum(self.conditional[n_done:])
        if reader.name == MEDIATOR:
            return replace(self, n_to_ask=n_to_ask)
        n_coming = sum(stage.n_people for stage in self.stages[n_done:])
        if n_to_ask is not None:
            fewest = min(n_to_ask, n_coming - n_to_ask)
            n_to_ask = n_to_ask if fewest >= FEWEST_TOLD else None
        return replace(
            self,
            exposure=tuple(
                {party: one[party] for party in one if party == reader.party}
                for one in self.exposure
            ),
            limit=None,
            conditional=None,
            prices=None,
            n_to_ask=n_to_ask,
        )
