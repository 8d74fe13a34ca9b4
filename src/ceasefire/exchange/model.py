"""What an exchange answers: stages with the rows that go, and what it leaves open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ceasefire.core import Detainee, DetaineeConsent, Failure, Finding, figure
from ceasefire.exchange.objectives import Judged
from ceasefire.exchange.orders import OtherOrder


def worth(value: Fraction | float, *, up: bool = False) -> str:
    """Print a value in a party's own measure, or `up`: what it never goes beyond."""
    return figure(float(value), up=up)


def plain(value: Fraction | float) -> int | float:
    """Return a value as JSON has it: whole where it is whole."""
    return int(value) if value == int(value) else float(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage: all of its handovers happen at once.

    Attributes
    ----------
    people
        Who go home, in the order of their lists.
    classes
        By row, the class of priority.
    exposure
        By party, in its own measure, after the stage.
    at
        By row, the id of the handover point; empty where no point is named, and of a
        stage that has taken place, of which the plan does not know it.
    done
        Whether it has taken place.
    """

    people: tuple[Detainee, ...]
    classes: Mapping[str, str]
    exposure: Mapping[str, Fraction]
    at: Mapping[str, str] = field(default_factory=dict)
    done: bool = False

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the rows that go."""
        return tuple(one.row for one in self.people)

    @property
    def by(self) -> dict[str, list[str]]:
        """By holder, the rows it releases."""
        rows: dict[str, list[str]] = {}
        for one in self.people:
            rows.setdefault(one.holder or "", []).append(one.row)
        return rows

    @property
    def conditional(self) -> tuple[str, ...]:
        """Rows whose release hangs on the private interview; none of a stage done."""
        return tuple(one.row for one in self.people if self.hangs_on_consent(one))

    def hangs_on_consent(self, one: Detainee) -> bool:
        """Say whether somebody has yet to be asked in private."""
        return not self.done and one.consent is DetaineeConsent.NOT_ASKED

    def counts(self) -> dict[tuple[str, str, str], int]:
        """People by holder, receiver and class."""
        counted: dict[tuple[str, str, str], int] = {}
        for one in self.people:
            key = (one.holder or "", one.receiver or "", self.classes[one.row])
            counted[key] = counted.get(key, 0) + 1
        return counted


@dataclass(frozen=True, slots=True)
class Price:
    """How many more would go without a rule, in all and by class.

    Attributes
    ----------
    proved
        Whether it is no more than that; otherwise so many at least.
    """

    rule: str
    more: int
    by_class: Mapping[str, int]
    proved: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAnswer:
    """A plan from the first stage to the last.

    Attributes
    ----------
    judged
        Each objective in its order, with what no plan can exceed.
    stays
        By row of those on a list of people held, why each is not in the plan.
    prices
        None where they were not asked for.
    pseudonyms
        By row; keyed, and the same in every answer on this case.
    failures
        Of the rows that have failed so far; none of them is planned again.
    unclear
        Pairs of rows that may be one person: both planned, or the first planned and the
        second one that stays, for what may speak against its release.
    other_orders
        By party exposed after the first stage: the limit if it did not go first.
        Empty where it was not asked for.
    """

    parties: tuple[str, ...]
    classes: tuple[str, ...]
    stages: tuple[Stage, ...]
    judged: tuple[Judged, ...]
    stays: Mapping[str, str]
    prices: tuple[Price, ...] | None = None
    findings: tuple[Finding, ...] = ()
    pseudonyms: Mapping[str, str] = field(default_factory=dict)
    failures: tuple[Failure, ...] = ()
    other_orders: Mapping[str, OtherOrder] = field(default_factory=dict)
    unclear: tuple[tuple[str, str], ...] = ()

    @property
    def proved(self) -> bool:
        """Whether every objective is as good as can be."""
        return all(one.proved for one in self.judged)

    @property
    def limit(self) -> float:
        """The smallest common limit of exposure."""
        return next(one.value for one in self.judged if one.what == "limit")

    @property
    def released(self) -> dict[str, int]:
        """How many of each class go."""
        found = dict.fromkeys(self.classes, 0)
        for stage in self.stages:
            for (_, _, name), n in stage.counts().items():
                found[name] += n
        return {name: n for name, n in found.items() if n or name != "others"}

    @property
    def stage_of(self) -> dict[str, int]:
        """By row, the number of its stage, from 1."""
        return {
            row: number
            for number, stage in enumerate(self.stages, 1)
            for row in stage.rows
        }

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON: all of it, for the intermediary."""
        stages = [
            _stage(number, stage) | self._if_stopped(number)
            for number, stage in enumerate(self.stages, 1)
        ]
        said: dict[str, Any] = {
            "parties": list(self.parties),
            "stages": stages,
            "limit": plain(self.limit),
            "released": self.released,
            "proved": self.proved,
            "objectives": [_judged(one) for one in self.judged],
            "price_of_rules": None
            if self.prices is None
            else {one.rule: one.more for one in self.prices},
            "price_by_class": None
            if self.prices is None
            else {one.rule: dict(one.by_class) for one in self.prices},
            "price_proved": None
            if self.prices is None
            else {one.rule: one.proved for one in self.prices},
            "stays": [{"row": row, "why": why} for row, why in self.stays.items()],
            "people": [
                self._person(one, stage, number)
                for number, stage in enumerate(self.stages, 1)
                for one in stage.people
            ],
            "other_orders": {
                party: {
                    "limit": None if one.limit is None else plain(one.limit),
                    "proved": one.proved,
                }
                for party, one in self.other_orders.items()
            },
            "failed": [{"row": one.row, "reason": one.reason} for one in self.failures],
            "findings": [finding.to_dict() for finding in self.findings],
        }
        return said

    def _if_stopped(self, number: int) -> dict[str, Any]:
        """What is left if somebody walks off after a stage: who is not home, whose."""
        waiting = [one for stage in self.stages[number:] for one in stage.people]
        return {
            "people_left": len(waiting),
            "still_to_come_home": {
                party: sum(one.receiver == party for one in waiting)
                for party in self.parties
            },
        }

    def _person(self, one: Detainee, stage: Stage, number: int) -> dict[str, Any]:
        return {
            "row": one.row,
            "pseudonym": self.pseudonyms.get(one.row),
            "stage": number,
            "by": one.holder,
            "to": one.receiver,
            "at": stage.at.get(one.row),
            "class": stage.classes[one.row],
            "consent": one.consent.value,
            "conditional": stage.hangs_on_consent(one),
        }


def _stage(number: int, stage: Stage) -> dict[str, Any]:
    return {
        "stage": number,
        "done": stage.done,
        "release": list(stage.rows),
        "by": stage.by,
        "exposure": {party: plain(value) for party, value in stage.exposure.items()},
        "conditional": list(stage.conditional),
        "counts": [
            {"by": by, "to": to, "class": name, "n": n}
            for (by, to, name), n in sorted(stage.counts().items())
        ],
    }


def _judged(one: Judged) -> dict[str, Any]:
    return {
        "objective": one.what,
        "value": plain(one.value),
        "bound": plain(one.bound),
        "proved": one.proved,
    }
