"""The planning problem, with alike people counted and not named one by one.

Why    Sixteen thousand people in twenty stages are 320,000 yes-or-no questions. People
       whom no rule and no value tells apart are exchangeable: how many of them go at
       each stage is all there is to decide.
How    Units are alike if their people add the same to every rule, are of the same
       class and worth the same. Values are multiplied out to whole numbers.
Read   `problem_of`.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Detainee, Exchange
from ceasefire.exchange.errors import ValuesTooFarApart
from ceasefire.exchange.forms import Form, Forms, Link, Rings, forms_of
from ceasefire.exchange.marks import DEFAULT_PRIORITY, OTHERS, Mark, Marks, Unit
from ceasefire.exchange.people import Pool

Whole = NDArray[np.int64]
Sums = tuple[tuple[Form, Whole, int], ...]
Links = tuple[tuple[Link, Whole, Whole, int], ...]

_MOST_STEPS = 10**8  # in one value; beyond, the solver's arithmetic is not exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is to be decided: how many units of each kind go at each stage.

    Attributes
    ----------
    kinds
        Units that are alike, together.
    most : (n_kinds,) int
        How many of them there are still.
    classes
        Ids, first things first.
    in_class : (n_classes, n_kinds) int
        People of a class in a unit of a kind.
    stakes : (n_parties, n_kinds) int
        What a unit adds to a party's exposure, in steps of `step`.
    before
        (n_parties,) exposure from what was done already, in the same steps.
    sums
        Each with what a unit of each kind adds, and what those who have gone add.
    """

    parties: tuple[str, ...]
    classes: tuple[str, ...]
    kinds: tuple[tuple[Unit, ...], ...]
    most: Whole
    in_class: Whole
    stakes: Whole
    before: Whole
    step: Fraction
    sums: Sums
    links: Links
    rings: tuple[tuple[Rings, Whole], ...]
    n_stages: int
    has_begun: bool = False

    @property
    def n_people(self) -> Whole:
        """(n_kinds,) people in a unit."""
        return np.array([len(kind[0]) for kind in self.kinds], dtype=np.int64)

    def after(self, units: Whole, offers_used: Mapping[str, int]) -> "Problem":
        """Return what is left to decide once a stage is done.

        Parameters
        ----------
        units : (n_kinds,) int
            That went.
        offers_used
            By party, one-sided releases of it that began a chain.
        """
        return replace(
            self,
            most=self.most - units,
            before=self.before + self.stakes @ units,
            sums=tuple(
                (form, weights, done + int(weights @ units))
                for form, weights, done in self.sums
            ),
            links=tuple(
                (link, of, on, done + int(on @ units))
                for link, of, on, done in self.links
            ),
            rings=tuple(
                (rings.without_offers(offers_used), on_arcs)
                for rings, on_arcs in self.rings
            ),
            n_stages=self.n_stages - 1,
            has_begun=True,
        )


def problem_of(
    pool: Pool,
    exchange: Exchange,
    *,
    gone: Sequence[Detainee] = (),
    n_stages: int | None = None,
    without: frozenset[str] = frozenset(),
) -> Problem:
    """Count alike units, and write every rule over them.

    Parameters
    ----------
    gone
        Those who were released at earlier stages.
    n_stages
        Left; by default all of the exchange.
    without
        Ids of rules left out of account.
    """
    everybody = [person for unit in pool.units for person in unit]
    forms = forms_of(
        exchange, [*everybody, *gone], [*pool.willing, *gone], without=without
    )
    priority = exchange.priority or DEFAULT_PRIORITY
    classes = (*(one.id for one in priority), OTHERS)
    marks = Marks(forms, exchange, priority, classes)
    kinds = _alike(pool.units, marks)
    of_kinds = [marks.of_unit(kind[0]) for kind in kinds]
    of_gone = marks.of_unit(tuple(gone))
    stakes, before, step = _whole([one.stake for one in of_kinds], of_gone.stake)
    sums, links = _added_up(forms, of_kinds, of_gone)
    return Problem(
        parties=exchange.parties,
        classes=classes,
        kinds=kinds,
        most=np.array([len(kind) for kind in kinds], dtype=np.int64),
        in_class=np.array([one.in_class for one in of_kinds], dtype=np.int64)
        .reshape(len(kinds), len(classes))
        .T,
        stakes=stakes,
        before=before,
        step=step,
        sums=sums,
        links=links,
        rings=tuple((one, _on_arcs(one, kinds)) for one in forms.rings),
        n_stages=exchange.n_stages if n_stages is None else n_stages,
        has_begun=bool(gone),
    )


def _added_up(
    forms: Forms, of_kinds: Sequence[Mark], of_gone: Mark
) -> tuple[Sums, Links]:
    """Say what a unit of each kind adds to each sum and link, and what was added."""
    n_adds, n_gone = len(of_gone.added), of_gone.added
    added = np.array([one.added for one in of_kinds], dtype=np.int64)
    added = added.reshape(len(of_kinds), n_adds)
    columns = iter(range(n_adds))
    sums = tuple(
        (form, added[:, i], n_gone[i])
        for form, i in zip(forms.sums, columns, strict=False)
    )
    links = []
    for link in forms.links:
        of, on = next(columns), next(columns)
        links.append((link, added[:, of], added[:, on], n_gone[on]))
    return sums, tuple(links)


def _alike(units: Sequence[Unit], marks: Marks) -> tuple[tuple[Unit, ...], ...]:
    found: dict[object, list[Unit]] = {}
    for unit in units:
        arcs = Counter((one.holder, one.receiver) for one in unit)
        key = (marks.of_unit(unit), frozenset(arcs.items()), len(unit))
        found.setdefault(key, []).append(unit)
    return tuple(tuple(alike) for alike in found.values())


def _whole(
    stakes: Sequence[tuple[Fraction, ...]], before: tuple[Fraction, ...]
) -> tuple[Whole, Whole, Fraction]:
    """Write values as whole steps of the largest step that fits them all."""
    every = [value for one in stakes for value in one] + list(before)
    scale = math.lcm(*(value.denominator for value in every))
    steps = math.gcd(*(int(value * scale) for value in every)) or 1
    step = Fraction(steps, scale)
    if max((abs(value / step) for value in every), default=0) > _MOST_STEPS:
        raise ValuesTooFarApart
    whole = np.array(
        [[int(value / step) for value in one] for one in stakes], dtype=np.int64
    ).reshape(len(stakes), len(before))
    return whole.T, np.array([int(v / step) for v in before], dtype=np.int64), step


def _on_arcs(rings: Rings, kinds: Sequence[Sequence[Unit]]) -> Whole:
    """(n_arcs, n_kinds) people of a unit who go along each arc."""
    on = np.zeros((len(rings.arcs), len(kinds)), dtype=np.int64)
    number = {arc: i for i, arc in enumerate(rings.arcs)}
    for k, kind in enumerate(kinds):
        for person in kind[0]:
            on[number[person.holder or "", person.receiver or ""], k] += 1
    return on
