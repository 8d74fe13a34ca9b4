"""Records of acts, places and days."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ceasefire.reading.documents import Document
from ceasefire.reading.records.base import Mention, grounds
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFound:
    """An act that took place, or one of which it is only said that it might.

    Attributes
    ----------
    together
        Others who did it with the source: "A and B shelled".
    done
        False where it is negated, conditional, planned, demanded or promised; such an
        act has no codes. Done is also what is only claimed to be done: whose word it is
        is told by `Held`.
    """

    id: str
    trigger: Span
    done: bool
    why_not_done: str | None
    source: Mention | None
    together: tuple[Mention, ...]
    target: Mention | None
    cameo_root: str | None
    plover: str | None
    rule: str
    confidence: float

    def to_dict(
        self, document: Document, *, statement: str | None = None
    ) -> dict[str, Any]:
        """As JSON has it.

        Parameters
        ----------
        document
            It was found in.
        statement
            Id of the innermost statement it stands in; None where the text tells it.
        """
        return {
            "id": self.id,
            "trigger": document.quoted(self.trigger),
            "done": self.done,
            "why_not_done": self.why_not_done,
            "statement": statement,
            "source": self.source.to_dict(document) if self.source else None,
            "together_with": [one.to_dict(document) for one in self.together],
            "target": self.target.to_dict(document) if self.target else None,
            "cameo_root": self.cameo_root,
            "plover": self.plover,
        } | grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFound:
    """A place where the text names it, with the place in the gazetteer it is taken for.

    Attributes
    ----------
    others
        How many other places of that name there are.
    """

    id: str
    span: Span
    name: str
    country: str
    latitude_deg: float
    longitude_deg: float
    others: int
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "mention": document.quoted(self.span),
            "gazetteer": {
                "name": self.name,
                "country": self.country,
                "latitude_deg": self.latitude_deg,
                "longitude_deg": self.longitude_deg,
                "others_of_that_name": self.others,
            },
        } | grounds(self.rule, self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFound:
    """A time where the text names it, as the days it may be.

    Attributes
    ----------
    first, last
        Both included.
    clash
        What it does not fit, such as a weekday with its date; None where it fits.
    """

    id: str
    span: Span
    first: date
    last: date
    clash: str | None
    rule: str
    confidence: float

    def to_dict(self, document: Document) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "id": self.id,
            "mention": document.quoted(self.span),
            "first": self.first.isoformat(),
            "last": self.last.isoformat(),
            "clash": self.clash,
        } | grounds(self.rule, self.confidence)
