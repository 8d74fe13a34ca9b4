"""The days over which events were recorded, as files say it."""

from pydantic import model_validator

from ceasefire.case.entries.base import Day, Entry, check_order
from ceasefire.core import Watched


class WatchedEntry(Entry):
    """Since when and until when events were recorded wherever they were known of."""

    since: Day | None = None
    until: Day | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> "WatchedEntry":
        check_order(self.since, self.until, keys=("since", "until"))
        return self

    def to_watched(self) -> Watched:
        """As the inside knows it."""
        return Watched(self.since, self.until)
