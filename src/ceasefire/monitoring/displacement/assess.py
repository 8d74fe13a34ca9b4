"""Whether violence moved: in space, to other actors, to other kinds of act.

Read   `assess_displacement`.
Else   Lines are drawn up in `asked` and reckoned in `lines`, rings in `rings`,
       sentences in `words`.
"""

import numpy as np

from ceasefire.core import Case, Ceasefire, Progress, silent, with_progress
from ceasefire.events.actors import resolve_actors
from ceasefire.events.columns import floats_in
from ceasefire.events.evidence import Evidence
from ceasefire.events.force import may_be_force
from ceasefire.events.groups import between_whom, groups_for, veiled_for
from ceasefire.events.matching import EventIndex
from ceasefire.events.of_case import that_may_tell_of
from ceasefire.monitoring.changes import StartDates
from ceasefire.monitoring.compared import Compared, Sources
from ceasefire.monitoring.displacement.asked import (
    BEYOND,
    NEAREST,
    Acts,
    Seen,
    act_lines,
    actor_lines,
    space_lines,
)
from ceasefire.monitoring.displacement.lines import lines_of, premise_of
from ceasefire.monitoring.displacement.model import (
    DisplacementAnswer,
    DisplacementRecord,
    Line,
    Premise,
    Quotient,
)
from ceasefire.monitoring.displacement.quotient import weighted_displacement_quotient
from ceasefire.monitoring.displacement.rings import Places, Whereabouts
from ceasefire.monitoring.displacement.words import (
    Hidden,
    Said,
    findings_of,
    notes_of,
)
from ceasefire.monitoring.family import has_enough_apart
from ceasefire.monitoring.running import running_before
from ceasefire.monitoring.series import Days, Mask, day_number
from ceasefire.monitoring.windows import (
    WINDOW_DAYS,
    Window,
    as_window_days,
    span_compared,
    what_lacks,
    windows_of,
)

_NO_CEASEFIRE = (
    "The case has no ceasefire, so nothing could move because of one. Describe one "
    "under 'ceasefires:' with its parties, area and start."
)


def assess_displacement(
    case: Case,
    evidence: Evidence,
    *,
    window_days: int = WINDOW_DAYS,
    progress: Progress = silent,
) -> DisplacementAnswer:
    """Say for every ceasefire whether violence rose elsewhere while it held.

    Parameters
    ----------
    case
        As its reader may know it.
    evidence
        Events; leads among them are not counted.
    window_days
        Length of the windows before and during, in days.
    progress
        Told how many ceasefires are done.

    Returns
    -------
    answer
        One record per ceasefire. A rise is never called more than suggestive, and
        only where it stands out of all lines that were looked at.

    Raises
    ------
    NotWhole
        If `window_days` is no whole number from 1 on.
    """
    window_days = as_window_days(window_days)
    sources = Sources(
        evidence,
        lambda of_some, data: _Look(case, of_some, window_days, data),
        that_may_tell_of(case, evidence),
    )
    ceasefires = with_progress(case.ceasefires, "Looking for displacement", progress)
    return DisplacementAnswer(
        records=tuple(_record(sources, one) for one in ceasefires),
        window_days=window_days,
        missing=evidence.why_empty if case.ceasefires else _NO_CEASEFIRE,
    )


def _record(sources: Sources["_Look"], ceasefire: Ceasefire) -> DisplacementRecord:
    """Look at one ceasefire, by the sources that watched all days of its windows.

    And enough other dates to hold its lines against, where some did.
    """
    look = sources.of_all
    compared = sources.compared(
        lambda data: span_compared(look.windows(ceasefire, data), data),
        has_dates=lambda data: has_enough_apart(look.dates(ceasefire, data)),
    )
    return sources.made(compared).record(ceasefire, compared)


def _owners(case: Case, ceasefire: Ceasefire) -> frozenset[str]:
    """Whose confidences an answer on a ceasefire draws on."""
    parties = (*ceasefire.parties, *ceasefire.towards, *ceasefire.excludes)
    return frozenset(
        {ceasefire.owner}
        | {case.party(id_).owner for id_ in parties}
        | {case.place(id_).owner for id_ in ceasefire.places}
    )


class _Look:
    """The evidence of some sources, made ready once for all ceasefires of a case."""

    def __init__(
        self, case: Case, evidence: Evidence, window_days: int, data: Window | None
    ) -> None:
        self.case = case
        self.window_days = window_days
        self.table = evidence.events
        self.resolution = resolve_actors(case, self.table)
        self.days = Days.of(self.table)
        self.acts = Acts.of(self.table)
        self.is_force = may_be_force(self.table)
        self.sources = frozenset(self.table.column("source").cast("string").to_pylist())
        index = EventIndex.of(self.table, case.zone, case.countries)
        self.places = Places.of(index)
        self.deaths = floats_in(self.table, "deaths_best")
        self.data = data

    def windows(self, ceasefire: Ceasefire, data: Window | None) -> dict[str, Window]:
        """Return the days to compare, as far as these data reach."""
        last_day = data.last if data else None
        return windows_of(ceasefire, self.case.zone, self.window_days, last_day)

    def dates(self, ceasefire: Ceasefire, data: Window) -> StartDates:
        """Return its own start and other dates, with windows in these data."""
        windows = self.windows(ceasefire, data)
        return StartDates.of(windows, self.case.ceasefires, self.case.zone, data)

    def record(self, ceasefire: Ceasefire, compared: Compared) -> DisplacementRecord:
        """Look at one ceasefire."""
        windows = self.windows(ceasefire, self.data)
        lacks = compared.lacks or what_lacks(windows, self.data)
        seen = self._seen(ceasefire)
        premise, lines = self._lines(ceasefire, seen, lacks)
        quotient = _quotient(premise, lines) if seen.where else None
        n_unplaced = self._n_in(windows, self._unplaced(ceasefire))
        veiled = veiled_for(self.case, ceasefire, self.resolution)
        hidden = Hidden(
            n=self._n_in(windows, veiled.mask & (seen.p_area > 0)),
            under=veiled.under,
            hiding=veiled.hiding,
        )
        notes = notes_of(self.case, ceasefire, lines, self.sources, n_unplaced, hidden)
        running = running_before(
            self.case, ceasefire, windows["before"], windows["after"]
        )
        owners = _owners(self.case, ceasefire)
        if running is not None:
            owners |= running.owners
        covered = between_whom(self.case, ceasefire)
        said = Said(
            ceasefire, owners, windows, lacks, running, compared.in_words, covered
        )
        return DisplacementRecord(
            ceasefire=ceasefire,
            windows=windows,
            lacks=lacks,
            premise=premise,
            lines=lines,
            notes=notes,
            quotient=quotient,
            n_unplaced=n_unplaced,
            running=running,
            compared=compared,
            findings=findings_of(said, premise, lines, notes, quotient),
        )

    def _unplaced(self, ceasefire: Ceasefire) -> Mask:
        """Which events of force may be there, and it is not known whether they were.

        Of a ceasefire of the whole country those of no country; of an area those
        without a place.
        """
        nowhere = np.isnan(self.places.in_country)
        unplaced = self.places.is_unplaced if ceasefire.places else nowhere
        return np.asarray(unplaced & self.is_force)

    def _n_in(self, windows: dict[str, Window], mask: Mask) -> int:
        spans = [
            (day_number(windows[name].first), day_number(windows[name].last))
            for name in ("before", "after")
        ]
        in_window = sum(self.days.share_in(*span) for span in spans)
        return int((mask & (in_window > 0)).sum())

    def _seen(self, ceasefire: Ceasefire) -> Seen:
        ground = [self.case.place(id_).shape for id_ in ceasefire.places]
        where = Whereabouts.of(self.places, ground) if ground else None
        p_area = where.area if where else self.places.in_country
        return Seen(
            days=self.days,
            p_area=np.where(self.is_force, p_area, 0.0),
            p_area_of_all=p_area,
            where=where.only(self.is_force) if where else None,
            groups=groups_for(self.case, ceasefire, self.resolution),
            acts=self.acts,
            deaths=self.deaths,
            may_be_there=np.asarray(self.places.in_country != 0),
        )

    def _lines(
        self,
        ceasefire: Ceasefire,
        seen: Seen,
        lacks: str | None,
    ) -> tuple[Premise | None, tuple[Line, ...]]:
        if self.data is None or lacks is not None:
            return None, ()
        span = day_number(self.data.first), day_number(self.data.last)
        dates = self.dates(ceasefire, self.data)
        asked = [
            *(space_lines(seen.where) if seen.where else ()),
            *actor_lines(self.case, ceasefire, self.resolution, seen),
            *act_lines(seen),
        ]
        return premise_of(seen, dates, *span), lines_of(seen, asked, dates, *span)


def _quotient(premise: Premise | None, lines: tuple[Line, ...]) -> Quotient | None:
    """Weigh the nearest ring against the area, and the rest of the country.

    Ground without an event in either window has no line: it counts as none.
    """
    if premise is None:
        return None
    counts = {line.id: (line.before, line.during) for line in lines}
    return weighted_displacement_quotient(
        (premise.everyone_before, premise.everyone_during),
        counts.get(NEAREST, (0.0, 0.0)),
        counts.get(BEYOND, (0.0, 0.0)),
    )
