"""A plan made anew, and what is different in it."""

from dataclasses import dataclass
from typing import Any

from ceasefire.exchange.model import PlanAnswer, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """The new plan after names failed, and what is different in it.

    Attributes
    ----------
    failed
        Rows that failed.
    added, dropped
        Rows that go now and did not before; and the other way round, those that
        failed among them.
    moved
        By row, the number of its stage before and now.
    """

    before: PlanAnswer
    after: PlanAnswer
    failed: tuple[str, ...]

    @property
    def added(self) -> tuple[str, ...]:
        """Rows that go now and did not before."""
        old = self.before.stage_of
        return tuple(row for row in self.after.stage_of if row not in old)

    @property
    def dropped(self) -> tuple[str, ...]:
        """Rows that went before and do not now."""
        new = self.after.stage_of
        return tuple(row for row in self.before.stage_of if row not in new)

    @property
    def moved(self) -> dict[str, tuple[int, int]]:
        """By row, the number of its stage before and now."""
        old, new = self.before.stage_of, self.after.stage_of
        return {
            row: (old[row], new[row])
            for row in old
            if row in new and old[row] != new[row]
        }

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON: all of it, for the intermediary."""
        return self.after.to_dict() | {
            "difference": {
                "failed": list(self.failed),
                "added": list(self.added),
                "dropped": list(self.dropped),
                "moved": [
                    {"row": row, "from": old, "to": new}
                    for row, (old, new) in self.moved.items()
                ],
                "limit": {
                    "before": plain(self.before.limit),
                    "after": plain(self.after.limit),
                },
                "released": {
                    "before": self.before.released,
                    "after": self.after.released,
                },
            }
        }
