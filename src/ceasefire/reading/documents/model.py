"""A document: its text, as it will be cited, and its day."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ceasefire.reading.documents.dateline import UnusableDay
from ceasefire.reading.text.spans import Span


class Dating(StrEnum):
    """How the day of a document is known."""

    GIVEN = "given"
    HEAD = "head"  # said in the head of the file or of the page
    TEXT = "text"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article or report.

    Attributes
    ----------
    name
        Of its file.
    text
        As it was extracted. Every span of a record counts its characters.
    on
        The day it was published; None where nobody knows.
    on_span
        Where the text says so, if it does.
    title
        Its headline, where it has one.
    unusable_day
        What stands where a day would, where there is no other: "31 February 2031".
    """

    name: str
    text: str
    on: date | None = None
    dating: Dating = Dating.UNKNOWN
    on_span: Span | None = None
    title: Span | None = None
    unusable_day: UnusableDay | None = None
    id: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8")).hexdigest()
        object.__setattr__(self, "id", f"sha256:{digest}")

    @property
    def why_undated(self) -> str:
        """Why it has no day, with its name: what was seen, or that nothing was."""
        seen = self.unusable_day
        if seen is None:
            return f"{self.name} has no date"
        return f"{self.name} is dated {self.words_of(seen.span)}, which {seen.why}"

    def words_of(self, span: Span) -> str:
        """Cut these characters out."""
        return self.text[span.start : span.end]

    def quoted(self, span: Span) -> dict[str, object]:
        """Show a span with its words."""
        return {"span": [span.start, span.end], "text": self.words_of(span)}
