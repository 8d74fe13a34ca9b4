"""What one event is to a ceasefire, each decision with its reason.

Read   `Decision`, then `Judged`; `in_common` where it may have been one of several.
Else   How it is decided is in `judge`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ceasefire.core import number_of


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who did it, as far as the evidence itself says.

    Attributes
    ----------
    by
        Ids of the parties named as responsible; empty where nobody is.
    between
        Ids of all parties that were in it.
    rests_on
        Why we say so, or why we say no more.
    """

    by: tuple[str, ...]
    between: tuple[str, ...]
    rests_on: str

    def in_words(self, names: Mapping[str, str]) -> str:
        """Say it, with parties called by their names."""
        if self.by:
            return f"by {_called(self.by, names)}"
        if len(self.between) > 1:
            return f"between {_called(self.between, names)}"
        if self.between:
            return f"with {_called(self.between, names)}"
        return "not attributable"


@dataclass(frozen=True, slots=True)
class Violation:
    """It breaks a clause.

    Attributes
    ----------
    may_involve
        Ids of groups left out that the names of its sides may hide: if one of them
        was in it, it was no violation.
    """

    clause: str
    says: str
    attribution: Attribution
    may_involve: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgainstExcluded:
    """A group that the ceasefire leaves out was in it: no violation."""

    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Permitted:
    """A clause permits it."""

    clause: str


@dataclass(frozen=True, slots=True)
class Outside:
    """The ceasefire does not speak of it.

    Attributes
    ----------
    by
        Ids of those who did it, where it is outside because it does not bind them.
    """

    why: str
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unproven:
    """It cannot be decided, and this is missing."""

    missing: str


Decision = Violation | AgainstExcluded | Permitted | Outside | Unproven

KIND_WORDS: dict[type, str] = {
    Violation: "violation",
    AgainstExcluded: "operation involving an excluded group",
    Permitted: "permitted act",
    Outside: "outside",
    Unproven: "unproven",
}


_SEVERAL = {
    "violation": "violations",
    "operation involving an excluded group": "operations involving an excluded group",
    "permitted act": "permitted acts",
}


def counted(n: int, kind: str) -> str:
    """Say how many events are of a kind, as it is called in `KIND_WORDS`."""
    return number_of(n, kind, _SEVERAL.get(kind, kind))


def in_common(decisions: Sequence[Decision]) -> Decision | None:
    """Return what is true of an event that was one of these; None if it is of no kind.

    They are of one kind then, though for other reasons, or by other parties.
    """
    first = decisions[0]
    if all(one == first for one in decisions):
        return first
    violations = [one for one in decisions if isinstance(one, Violation)]
    outside = [one for one in decisions if isinstance(one, Outside)]
    against = [one for one in decisions if isinstance(one, AgainstExcluded)]
    if len(violations) == len(decisions):
        return _one_violation(violations)
    if len(outside) == len(decisions):
        whys = dict.fromkeys(one.why for one in outside)
        return Outside("; or ".join(whys), _in_each([one.by for one in outside]))
    if len(against) == len(decisions):
        groups = [one.groups for one in against]
        return AgainstExcluded(_in_each(groups) or _in_any(groups))
    return None


def _one_violation(violations: Sequence[Violation]) -> Violation | None:
    """Return it by those who did it in each; None if somebody else did it in each."""
    first = violations[0]
    by = _in_each([one.attribution.by for one in violations])
    if first.attribution.by and not by:
        return None
    return replace(
        first,
        attribution=replace(first.attribution, by=by),
        may_involve=_in_any([one.may_involve for one in violations]),
    )


def _in_each(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(id_ for id_ in lists[0] if all(id_ in one for one in lists))


def _in_any(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({id_ for one in lists for id_ in one}))


def reason_of(decision: Decision, names: Mapping[str, str]) -> str:
    """Say why it was decided so, in one clause, with `names` of parties by id."""
    match decision:
        case Violation(clause, says, attribution, may_involve):
            words = f"clause {clause} ({says}), {attribution.in_words(names)}"
            doubt = _doubt(may_involve, names)
            return f"{words}: {attribution.rests_on}{doubt}"
        case AgainstExcluded(groups):
            are = "are" if len(groups) > 1 else "is"
            return f"{_called(groups, names)} {are} left out of the ceasefire"
        case Permitted(clause):
            return f"clause {clause} permits it"
        case Outside(why):
            return why
        case Unproven(missing):
            return f"not known: {missing}"


def _called(ids: Iterable[str], names: Mapping[str, str], last: str = "and") -> str:
    return f" {last} ".join(names.get(id_, id_) for id_ in ids)


def _doubt(may_involve: tuple[str, ...], names: Mapping[str, str]) -> str:
    if not may_involve:
        return ""
    who = _called(may_involve, names, "or")
    return f"; unless {who}, left out of it, stands under one of these names"


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that may lie inside a ceasefire, and what it was.

    Attributes
    ----------
    event_id, day
        Of the event; the day on which it began.
    deaths
        Best estimate; None where there is none.
    probability
        Of lying inside area and period; None where it cannot be told.
    status
        As monitors have it; None where nobody verified anything.
    inside
        Why it has this probability.
    reason
        Why it was decided so, with parties by their names.
    """

    event_id: str
    day: date
    decision: Decision
    reason: str
    deaths: int | None
    probability: float | None
    status: str | None
    inside: str

    @property
    def kind(self) -> str:
        """The kind of decision, in words."""
        return KIND_WORDS[type(self.decision)]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "event": self.event_id,
            "day": self.day.isoformat(),
            "decision": self.kind,
            "reason": self.reason,
            "deaths_best": self.deaths,
            "probability_inside": self.probability,
            "inside": self.inside,
            "status": self.status,
            **_parties_of(self.decision),
        }


def _parties_of(decision: Decision) -> dict[str, list[str]]:
    """Ids of those who did it and who were in it, where it was decided by them."""
    match decision:
        case Violation(attribution=found):
            return {"by": list(found.by), "between": list(found.between)}
        case AgainstExcluded(groups):
            return {"left_out": list(groups)}
        case Outside(by=by) if by:
            return {"by": list(by)}
    return {}
