"""What each ceasefire of a case changed: the answer, by group of actors."""

from dataclasses import dataclass
from typing import Any

from ceasefire.core import Ceasefire, Finding
from ceasefire.monitoring.answer import AnswerOnWindows
from ceasefire.monitoring.compared import Compared
from ceasefire.monitoring.compliance.rows import COVERED, FORBIDDEN
from ceasefire.monitoring.effect.model import Effect, Kind
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.strangers import NOBODY, NotNamed
from ceasefire.monitoring.windows import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectLine:
    """One series of a ceasefire: a group of actors, and what was counted.

    Attributes
    ----------
    effect
        None where the series allows no estimate.
    why_not
        Why there is none, and what would be needed; None where there is one.
    n_not_told
        Events that may be of the group as well: nobody says what was done. Where they
        could change the answer, there is none.
    not_named
        Events that may be of the group as well, and are not counted: a name hides whose
        they are. Where they could turn the answer, there is none.
    """

    group: str
    kind: Kind
    effect: Effect | None
    why_not: str | None
    n_not_told: int = 0
    not_named: NotNamed = NOBODY

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "group": self.group,
            "kind": self.kind.value,
            "effect": self.effect.to_dict() if self.effect else None,
            "why_not": self.why_not,
            "acts_not_told": self.n_not_told,
            "rows_of_unknown_actors": self.not_named.to_dict(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectRecord:
    """What one ceasefire changed.

    Attributes
    ----------
    window
        The days that were looked at, from its first whole day.
    lines
        Covered, excluded and third actors, each for events and for deaths; of a
        ceasefire against some kinds of fighting, also its own part of the covered.
        Empty where there are no data of its days.
    why_not
        Why there is no line; None where there are some.
    running
        Other ceasefires in force on days before it; None if there were none.
    compared
        Whose events are counted: of the files that watched all the days compared.
    """

    ceasefire: Ceasefire
    window: Window
    lines: tuple[EffectLine, ...]
    why_not: str | None
    running: Running | None
    compared: Compared
    findings: tuple[Finding, ...]

    def line(self, group: str, kind: Kind) -> EffectLine | None:
        """Return one line, if it is there."""
        return next(
            (one for one in self.lines if (one.group, one.kind) == (group, kind)), None
        )

    @property
    def told(self) -> tuple[EffectLine, Finding]:
        """The line on events that tells whether it was kept, and what is found on it.

        Of all that is covered; of what its clauses forbid where that is some kinds of
        fighting alone, and the data say what was done: a ceasefire against air strikes
        is not judged by the shelling. There has to be a line.
        """
        of_events = {
            line.group: (line, finding)
            for line, finding in zip(self.lines, self.findings, strict=True)
            if line.kind is Kind.EVENTS
        }
        of_clauses = of_events.get(FORBIDDEN)
        apart = of_clauses is not None and not of_clauses[0].n_not_told
        return of_events[FORBIDDEN if apart else COVERED]

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "ceasefire": self.ceasefire.id,
            "window": self.window.to_dict(),
            "in_force_before": self.running.to_dict() if self.running else None,
            "files_not_compared": [one.to_dict() for one in self.compared.aside],
            "lines": [line.to_dict() for line in self.lines],
            "why_not": self.why_not,
            "findings": [finding.to_dict() for finding in self.findings],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectsAnswer(AnswerOnWindows[EffectRecord]):
    """The answer: one record per ceasefire, in the order of the case."""
