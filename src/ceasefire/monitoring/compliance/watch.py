"""The evidence as the ceasefires of a case see it, made ready once for all of them.

Read   `Watch`, then `tables.Weighed`.
"""

from ceasefire.core import Area, Around, Case, Ceasefire
from ceasefire.events.actors import resolve_actors
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import groups_for
from ceasefire.events.matching import EventIndex, Matches
from ceasefire.monitoring.compliance.tables import Weighed, deaths_of
from ceasefire.monitoring.series import Days
from ceasefire.monitoring.windows import Window, data_window, windows_of


class Watch:
    """What the events are to each ceasefire of a case.

    Attributes
    ----------
    case, table
        The case, and the events that may be counted.
    resolution
        Who is behind the names.
    data
        First and last day of the events; None where there are none.
    """

    def __init__(self, case: Case, evidence: Evidence) -> None:
        self.case = case
        self.table = evidence.events
        self.resolution = resolve_actors(case, self.table)
        self._days = Days.of(self.table)
        self._deaths = deaths_of(self.table)
        self._index = EventIndex.of(self.table, case.zone, case.countries)
        self.data = data_window(evidence)

    def windows(self, ceasefire: Ceasefire, window_days: int) -> dict[str, Window]:
        """Return the days before, between and after: see `compare.windows_of`."""
        last = self.data.last if self.data else None
        return windows_of(ceasefire, self.case.zone, window_days, last)

    def weighed(self, ceasefire: Ceasefire) -> Weighed:
        """Return all events with their probability of lying in the area."""
        return Weighed(
            self._days,
            self._index.place_shares(self._shapes(ceasefire)),
            groups_for(self.case, ceasefire, self.resolution),
            self._deaths,
        )

    def matches(self, ceasefire: Ceasefire, number: int) -> Matches:
        """Return the events that may lie in its area and period."""
        return self._index.match(
            self._shapes(ceasefire), ceasefire.starts_at, ceasefire.ends_at, number
        )

    def _shapes(self, ceasefire: Ceasefire) -> list[Area | Around]:
        return [self.case.place(id_).shape for id_ in ceasefire.places]
