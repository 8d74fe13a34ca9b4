"""What the answers on the ceasefires of a case have in common.

Read   `AnswerOnCeasefires`, then `AnswerOnWindows`.
"""

from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ceasefire.core import Finding


class Record(Protocol):
    """What was found of one ceasefire."""

    @property
    def findings(self) -> tuple[Finding, ...]: ...  # noqa: D102

    def to_dict(self) -> dict[str, Any]: ...  # noqa: D102


_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOnCeasefires(Generic[_R]):
    """One record per ceasefire, in the order of the case.

    Attributes
    ----------
    missing
        What the case or the evidence lacks for an answer, in one line; None if
        nothing.
    """

    records: tuple[_R, ...]
    missing: str | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, by ceasefire."""
        return tuple(one for record in self.records for one in record.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOnWindows(AnswerOnCeasefires[_R]):
    """One record per ceasefire, of windows of some length before and during it."""

    window_days: int

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "window_days": self.window_days,
            "missing": self.missing,
            "ceasefires": [record.to_dict() for record in self.records],
        }
