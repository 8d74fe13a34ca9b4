"""All records of one document."""

from dataclasses import dataclass
from typing import Any

from ceasefire.reading.documents import Document
from ceasefire.reading.records.base import shown
from ceasefire.reading.records.between import MeasureFound, RelationFound, RuleFound
from ceasefire.reading.records.held import Held
from ceasefire.reading.records.said import CommitmentFound, StatementFound
from ceasefire.reading.records.world import DayFound, EventFound, PlaceFound
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was found in one document, for a person to accept or correct.

    Attributes
    ----------
    table
        Where the talks that seats are spoken of at are named; None where they are not.
    people
        Names that are of people, as the text has them.
    laymen
        Those of them to whom the text gives no office, and who speak for nobody.
    """

    document: Document
    table: Span | None = None
    people: frozenset[str] = frozenset()
    laymen: frozenset[str] = frozenset()
    statements: tuple[StatementFound, ...] = ()
    commitments: tuple[CommitmentFound, ...] = ()
    decision_rules: tuple[RuleFound, ...] = ()
    measures: tuple[MeasureFound, ...] = ()
    relations: tuple[RelationFound, ...] = ()
    events: tuple[EventFound, ...] = ()
    places: tuple[PlaceFound, ...] = ()
    days: tuple[DayFound, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it; every "text" is cut out of the document by its "span"."""
        document, unusable = self.document, self.document.unusable_day
        kinds: dict[str, tuple[Any, ...]] = {
            "statements": self.statements,
            "commitments": self.commitments,
            "decision_rules": self.decision_rules,
            "measures": self.measures,
            "relations": self.relations,
            "places": self.places,
            "days": self.days,
        }
        head = {
            "document": document.id,
            "name": document.name,
            "date": document.on.isoformat() if document.on else None,
            "dated_by": str(document.dating),
            "unusable_date": document.quoted(unusable.span) | {"why": unusable.why}
            if unusable
            else None,
            "title": shown(document.title, document),
        }
        lists = {
            kind: [one.to_dict(document) for one in found]
            for kind, found in kinds.items()
        }
        return head | lists | {"events": self._events()}

    def _events(self) -> list[dict[str, Any]]:
        """Show events, each with the statement it stands in."""
        held = Held(self.statements)
        around = [held.innermost(one.trigger) for one in self.events]
        return [
            one.to_dict(self.document, statement=said.id if said else None)
            for one, said in zip(self.events, around, strict=True)
        ]
