"""What trust says: in which order to go on, on what record, what could go wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ceasefire.core import Finding
from ceasefire.trust.bounds import Between, exposure_told
from ceasefire.trust.reputation import Reputation

_DECIMALS = 6


def _of(value: float | None) -> float | None:
    """Round a figure for JSON, but what is little not to nothing."""
    return None if value is None else round(value, _DECIMALS) or value


def _told(by_party: Mapping[str, float | None]) -> dict[str, float | None]:
    return {party: _of(value) for party, value in by_party.items()}


def _within(by_party: Mapping[str, Between]) -> dict[str, list[float | None]]:
    return {party: [_of(one) for one in ends] for party, ends in by_party.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One rung of the ladder: measures taken at once, and how everybody stands after.

    Attributes
    ----------
    measures
        Ids; of a measure in parts, ``id#2`` is the second.
    day, days
        Day on which it begins, from 0, and how long it takes; None where that of a
        measure is not known.
    exposure
        By party, in its own units, once the step is taken; None where it is not known.
    verifiers
        Ids.
    helps
        Excluded groups that gain from it.
    between
        By party of whom it is not known: between what its exposure lies.
    """

    measures: tuple[str, ...]
    day: int | None
    days: int | None
    exposure: Mapping[str, float | None]
    verifiers: tuple[str, ...]
    helps: tuple[str, ...]
    between: Mapping[str, Between] = field(default_factory=dict)

    def told(self, party: str) -> str:
        """Print how far a party is exposed once the step is taken."""
        return exposure_told(self.exposure[party], self.between.get(party))

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "measures": list(self.measures),
            "day": self.day,
            "days": self.days,
            "exposure": _told(self.exposure),
            "exposure_between": _within(self.between),
            "verifiers": list(self.verifiers),
            "helps": list(self.helps),
        }


@dataclass(frozen=True, slots=True)
class Break:
    """What stops a step that could come next, where no order is safe.

    Attributes
    ----------
    measures
        Ids, as in `Step`.
    why
        ``exposure``: the party would be exposed too far; ``walking-away``: going on
        would be worth less to it than walking away.
    by
        How much too far, or how much less, in the party's units.
    """

    measures: tuple[str, ...]
    party: str
    why: str
    by: float
    in_words: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "measures": list(self.measures),
            "party": self.party,
            "why": self.why,
            "by": _of(self.by),
            "in_words": self.in_words,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """What would make an order possible.

    Attributes
    ----------
    kind
        ``verifier``, ``deposit``, ``parts`` or ``gain``.
    of
        Id of the party or measure.
    by
        How much: of a deposit or a gain in the party's units, of parts their number.
    order
        Ids of the measures, step by step, in an order that is then safe; empty where
        none was looked for.
    """

    kind: str
    of: str
    by: float | None
    in_words: str
    order: tuple[tuple[str, ...], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "kind": self.kind,
            "of": self.of,
            "by": _of(self.by),
            "in_words": self.in_words,
            "order": [list(step) for step in self.order],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of graduated, reciprocated initiatives, and whether it is kept."""

    rule: str
    kept: bool | None
    why: str

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {"rule": self.rule, "kept": self.kept, "why": self.why}


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What could go wrong on the way: simulated, not seen.

    Attributes
    ----------
    reached
        For each step, the probability that it is carried out.
    breaks
        For each step, the probability that it is the one that fails.
    exposure_at_break
        By party: mean exposure where the order breaks; None where it never did, or
        where the exposure of the party is not known.
    strengthen
        Number of the step, from 1, where failing costs most, weighed by how likely it
        is, or, where not every cost is known or none is above 0, that is the likeliest
        to fail; None where none fails.
    is_weighed
        Whether costs decide it.
    """

    n_runs: int
    reached: tuple[float, ...]
    breaks: tuple[float, ...]
    exposure_at_break: dict[str, float | None]
    strengthen: int | None
    is_weighed: bool = True

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "simulated": True,
            "n_runs": self.n_runs,
            "reached": [round(one, 4) for one in self.reached],
            "breaks": [round(one, 4) for one in self.breaks],
            "exposure_at_break": {
                party: None if value is None else round(value, 4)
                for party, value in self.exposure_at_break.items()
            },
            "strengthen": self.strengthen,
            "strengthen_by": "cost" if self.is_weighed else "chance",
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustAnswer:
    """In which order to build trust, on what record, and what could go wrong.

    Attributes
    ----------
    record
        Towards each counterpart, of all kinds together and of each.
    limits
        By party: what it may be exposed to; infinite limits are left out.
    at_start
        By party: exposure before the first step, by what is done already; None where
        it is not known.
    at_start_between
        By party of whom it is not known: between what it lies.
    steps
        In order; empty where none is safe.
    once_verified
        Where measures lack a verifier, and nothing can be said to be safe: an order
        that would do if each had one.
    safe
        Whether an order was found in which nobody is ever exposed too far and going on
        is always worth more than walking away. None where there is nothing to order, or
        where it hangs on what is not known: see `unknown`.
    proved
        Whether it is proved that none has a smaller largest exposure, or, where none
        was found, that there is none.
    largest_exposure
        Over all parties and steps, each in its own units; None without steps, or where
        one of them is not known.
    stuck_at
        Where none is safe: measures that could be taken, and those left.
    breaks
        And what stops each step that could come next.
    mends
        What would make an order possible.
    all_tried
        Whether every single change was tried to the end.
    rules
        The rules of graduated, reciprocated initiatives.
    unknown
        What is not known and would change the answer, in sentences.
    left_out
        What was seen of promises and is not in the record, and why, in sentences.
    barred
        What cannot be in an order, for something that has to come before it was refused
        or abandoned, in sentences.
    """

    record: tuple[Reputation, ...]
    limits: dict[str, float]
    steps: tuple[Step, ...]
    safe: bool | None
    proved: bool
    largest_exposure: float | None
    stuck_at: tuple[tuple[str, ...], tuple[str, ...]] | None
    breaks: tuple[Break, ...]
    mends: tuple[Mend, ...]
    rules: tuple[Rule, ...]
    risk: Risk | None
    unknown: tuple[str, ...]
    findings: tuple[Finding, ...]
    at_start: Mapping[str, float | None] = field(default_factory=dict)
    at_start_between: Mapping[str, Between] = field(default_factory=dict)
    all_tried: bool = True
    once_verified: tuple[Step, ...] = ()
    left_out: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()

    @property
    def is_begun(self) -> bool:
        """Whether something that is done exposes somebody, or may."""
        return any(value is None or value > 0 for value in self.at_start.values())

    def told_at_start(self, party: str) -> str:
        """Print how far a party is exposed by what is done already."""
        return exposure_told(self.at_start[party], self.at_start_between.get(party))

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "safe": self.safe,
            "proved": self.proved,
            "largest_exposure": _of(self.largest_exposure),
            "limits": _told(self.limits),
            "at_start": _told(self.at_start),
            "at_start_between": _within(self.at_start_between),
            "steps": [one.to_dict() for one in self.steps],
            "once_verified": [one.to_dict() for one in self.once_verified],
            "stuck_at": None
            if self.stuck_at is None
            else {"taken": list(self.stuck_at[0]), "left": list(self.stuck_at[1])},
            "breaks": [one.to_dict() for one in self.breaks],
            "mends": [one.to_dict() for one in self.mends],
            "all_mends_tried": self.all_tried,
            "rules": [one.to_dict() for one in self.rules],
            "risk": self.risk.to_dict() if self.risk else None,
            "record": [one.to_dict() for one in self.record],
            "left_out": list(self.left_out),
            "barred": list(self.barred),
            "unknown": list(self.unknown),
            "findings": [one.to_dict() for one in self.findings],
        }
