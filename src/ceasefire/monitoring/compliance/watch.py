"""The evidence as the ceasefires of a case see it, made ready once for all of them.

Read   `Watch`, then `tables.Weighed`; `sources_for`, for those of some sources alone.
"""

import numpy as np
from numpy.typing import NDArray

from ceasefire.core import Area, Around, Case, Ceasefire
from ceasefire.events.actors import Resolution, resolve_actors
from ceasefire.events.evidence import Evidence
from ceasefire.events.force import forbidden_by, may_be_force
from ceasefire.events.groups import groups_for
from ceasefire.events.matching import EventIndex, Matches
from ceasefire.events.of_case import that_may_tell_of
from ceasefire.events.strangers import strangers_for
from ceasefire.monitoring.compared import Compared, Sources
from ceasefire.monitoring.compliance.tables import Weighed, deaths_of
from ceasefire.monitoring.placebo import FEWEST_PLACEBO_DATES, placebo_starts
from ceasefire.monitoring.series import Days
from ceasefire.monitoring.windows import Window, span_compared, windows_of


class Watch:
    """What the events are to each ceasefire of a case.

    Attributes
    ----------
    case, table
        The case, and the events that may be counted.
    resolution
        Who is behind the names.
    data
        First and last day that were watched; None where there are no events.
    """

    def __init__(self, case: Case, evidence: Evidence, data: Window | None) -> None:
        self.case = case
        self.table = evidence.events
        self.resolution = resolve_actors(case, self.table)
        self._days = Days.of(self.table)
        self._deaths = deaths_of(self.table)
        self._is_counted = may_be_force(self.table)
        self._index = EventIndex.of(self.table, case.zone, case.countries)
        self.data = data

    def of_case(self) -> Resolution:
        """Who is behind the names of events that may concern the case.

        In its countries or the area of a ceasefire: a file of the whole world has names
        that no case need know.
        """
        here = self._index.in_country != 0
        for ceasefire in self.case.ceasefires:
            here = here | (self._index.place_shares(self._shapes(ceasefire)) != 0)
        return self.resolution.among(here)

    def windows(self, ceasefire: Ceasefire, window_days: int) -> dict[str, Window]:
        """Return the days before, between and after: see `windows.windows_of`."""
        last = self.data.last if self.data else None
        return windows_of(ceasefire, self.case.zone, window_days, last)

    def weighed(self, ceasefire: Ceasefire) -> Weighed:
        """Return all events with their probability of lying in the area.

        Where an event is no force, it is 0: such events are judged, and not counted.
        """
        shares = self._index.place_shares(self._shapes(ceasefire))
        groups = self.groups(ceasefire)
        return Weighed(
            self._days,
            np.where(self._is_counted, shares, 0.0),
            groups,
            self._deaths,
            forbidden_by(ceasefire, self.table)
            if ceasefire.forbids_some_force
            else None,
            strangers_for(self.case, ceasefire, self.resolution, groups),
        )

    def groups(self, ceasefire: Ceasefire) -> NDArray[np.int8]:
        """Return what each event is to it: see `groups.groups_for`."""
        return groups_for(self.case, ceasefire, self.resolution)

    def matches(self, ceasefire: Ceasefire, number: int) -> Matches:
        """Return the events that may lie in its area and period."""
        return self._index.match(
            self._shapes(ceasefire), ceasefire.starts_at, ceasefire.ends_at, number
        )

    def _shapes(self, ceasefire: Ceasefire) -> list[Area | Around]:
        return [self.case.place(id_).shape for id_ in ceasefire.places]


def sources_for(case: Case, evidence: Evidence) -> Sources[Watch]:
    """Make the evidence ready as each set of sources sees it that is compared."""
    return Sources(
        evidence,
        lambda of_some, data: Watch(case, of_some, data),
        that_may_tell_of(case, evidence),
    )


def compared_for(
    sources: Sources[Watch],
    ceasefire: Ceasefire,
    window_days: int,
    *,
    learned: bool = False,
    with_dates: bool = False,
) -> Compared:
    """Choose the sources that watched all days of its windows.

    And, where a level is `learned` from the days before, not much fewer than others;
    where its change is held against other dates (`with_dates`), enough of these.
    """
    case = sources.of_all.case

    def windows(data: Window) -> dict[str, Window]:
        return windows_of(ceasefire, case.zone, window_days, data.last)

    def has_dates(data: Window) -> bool:
        others = placebo_starts(windows(data), case.ceasefires, case.zone, data)
        return len(others.starts) >= FEWEST_PLACEBO_DATES

    return sources.compared(
        lambda data: span_compared(windows(data), data),
        learned=learned,
        has_dates=has_dates if with_dates else None,
    )
