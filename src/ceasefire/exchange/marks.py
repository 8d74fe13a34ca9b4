"""What tells people apart in a plan: the sums they add to, their class, their worth.

Read   `Marks.of_unit`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ceasefire.core import Category, Detainee, Exchange, PriorityClass, Value
from ceasefire.exchange.forms import Adds, Forms

Unit = tuple[Detainee, ...]

OTHERS = "others"
DEFAULT_PRIORITY = tuple(
    PriorityClass(id=one.value, categories=(one,)) for one in Category
)


def class_of(person: Detainee, priority: Sequence[PriorityClass]) -> str:
    """Return the first class that a person is of."""
    for one in priority:
        if not set(one.categories).isdisjoint(person.categories):
            return one.id
    return OTHERS


def value_of(person: Detainee, party: str, values: Sequence[Value]) -> Fraction:
    """Say what a person is worth in a party's own measure; 1 where nobody says."""
    if party in person.values:
        return person.values[party]
    for one in values:
        if (
            one.party == party
            and one.by in (None, person.holder)
            and (
                not one.categories
                or not set(one.categories).isdisjoint(person.categories)
            )
        ):
            return one.value
    return Fraction(1)


def stake_of(
    person: Detainee, parties: Sequence[str], values: Sequence[Value]
) -> tuple[Fraction, ...]:
    """What a person's release adds to each party's exposure."""
    return tuple(
        value_of(person, party, values)
        * ((party == person.holder) - (party == person.receiver))
        for party in parties
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """What people add together, that rules or values tell apart."""

    added: tuple[int, ...]
    in_class: tuple[int, ...]
    stake: tuple[Fraction, ...]


class Marks:
    """Marks of people, worked out once for those written alike."""

    def __init__(
        self,
        forms: Forms,
        exchange: Exchange,
        priority: Sequence[PriorityClass],
        classes: tuple[str, ...],
    ) -> None:
        adds: list[Adds] = [form.adds for form in forms.sums]
        for link in forms.links:
            adds += [link.of, link.on]
        self._adds, self._exchange = adds, exchange
        self._priority, self._classes = priority, classes

    @property
    def n_adds(self) -> int:
        """How many sums a person may add to."""
        return len(self._adds)

    def _of_person(self, person: Detainee) -> Mark:
        found = class_of(person, self._priority)
        return Mark(
            tuple(adds(person) for adds in self._adds),
            tuple(int(found == one) for one in self._classes),
            stake_of(person, self._exchange.parties, self._exchange.values),
        )

    def of_unit(self, unit: Unit) -> Mark:
        """Add up what the people of a unit add."""
        marks = [self._of_person(person) for person in unit]
        return Mark(
            tuple(sum(one.added[i] for one in marks) for i in range(self.n_adds)),
            tuple(
                sum(one.in_class[i] for one in marks) for i in range(len(self._classes))
            ),
            tuple(
                sum((one.stake[i] for one in marks), Fraction(0))
                for i in range(len(self._exchange.parties))
            ),
        )
