"""Findings on displacement, in sentences that a reader can repeat."""

from collections.abc import Collection
from dataclasses import dataclass

from ceasefire.core import (
    Case,
    Ceasefire,
    Certainty,
    Finding,
    Ground,
    GroundKind,
    number_of,
    tenths,
)
from ceasefire.events.groups import between_whom
from ceasefire.monitoring.changes import FEWEST_EVENTS
from ceasefire.monitoring.displacement.model import (
    Dimension,
    Line,
    Premise,
    Quotient,
    share_of,
)
from ceasefire.monitoring.family import FEWEST_APART, as_many_dates
from ceasefire.monitoring.placebo import ORDINARY, SUGGESTIVE, UNKNOWN
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

METHOD = "displacement-placebo"
COUNTED = "counted"
NO_ERROR = "a summary whose error is not known"

_WHOLE_COUNTRY = "Cannot be told: it covers the whole country."
_NO_COUNTRY = (
    "In which country it was is not said of {rows} of the windows: they are in no "
    "line. Write the country in the data, or under 'defaults:' of a sheet's mapping."
)
_ONE_ACT = "The data know no two kinds of act {covered}, inside it."
_UCDP = (
    "UCDP tells force between armed sides from force against civilians, and no more: "
    "whether shelling took the place of clashes, say, cannot be told from it."
)
_NO_PROOF = "A rise beside a ceasefire is no proof that violence moved there."
_NOTHING_TO_MOVE = "As events {covered} did not fall, there was nothing to move."

Notes = dict[Dimension, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Said:
    """What all sentences on a ceasefire share."""

    ceasefire: Ceasefire
    owners: frozenset[str]
    windows: dict[str, Window]
    lacks: str | None
    running: Running | None
    aside: str
    covered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """Events of the windows, inside, under names that may hide groups left out.

    Attributes
    ----------
    n
        How many there are.
    under, hiding
        Ids of the parties with such names, and of the groups.
    """

    n: int = 0
    under: tuple[str, ...] = ()
    hiding: tuple[str, ...] = ()


def notes_of(
    case: Case,
    ceasefire: Ceasefire,
    lines: tuple[Line, ...],
    sources: Collection[str],
    n_unplaced: int,
    hidden: Hidden,
) -> Notes:
    """Say by dimension what cannot be told, and why."""
    ids = {line.id for line in lines}
    notes: dict[Dimension, list[str]] = {one: [] for one in Dimension}
    if not ceasefire.places:
        notes[Dimension.SPACE].append(_WHOLE_COUNTRY)
        if n_unplaced:
            notes[Dimension.SPACE].append(
                _NO_COUNTRY.format(rows=number_of(n_unplaced, "row", "rows"))
            )
    elif n_unplaced:
        notes[Dimension.SPACE].append(
            number_of(
                n_unplaced,
                "row of the windows has no known place: it is",
                "rows of the windows have no known place: they are",
            )
            + " in no ring, and not outside either."
        )
    absent = [id_ for id_ in ceasefire.excludes if f"actors/{id_}" not in ids]
    if lines and absent:
        names = ", ".join(case.party(id_).name for id_ in absent)
        notes[Dimension.ACTORS].append(f"No event in either window with: {names}.")
    if lines and hidden.n:
        under, hiding = (
            ", ".join(case.party(id_).name for id_ in ids_)
            for ids_ in (hidden.under, hidden.hiding)
        )
        notes[Dimension.ACTORS].append(
            f"{number_of(hidden.n, 'row stands', 'rows stand')} in the windows under "
            f"{under}, as which the data may count {hiding}: what these did under that "
            "name is in no line of theirs."
        )
    if lines and not any(line.dimension is Dimension.ACTS for line in lines):
        notes[Dimension.ACTS].append(
            _ONE_ACT.format(covered=between_whom(case, ceasefire))
        )
    if set(sources) == {"ucdp"}:
        notes[Dimension.ACTS].append(_UCDP)
    return {one: tuple(said) for one, said in notes.items() if said}


def findings_of(
    said: Said,
    premise: Premise | None,
    lines: tuple[Line, ...],
    notes: Notes,
    quotient: Quotient | None,
) -> tuple[Finding, ...]:
    """Say what all lines show together, then one sentence per line."""
    if premise is None:
        title = said.ceasefire.title
        claim = f"{title}: whether violence moved cannot be told. {said.lacks}"
        return (_finding(said, "", claim, Certainty(words=UNKNOWN)),)
    findings = [_overall(said, premise, lines, notes)]
    findings += [_of_line(said, line, len(lines)) for line in lines]
    if quotient is not None and quotient.value is not None:
        claim = f"Weighted displacement quotient {quotient.value:.2f}: {quotient.says}."
        findings.append(_finding(said, "/quotient", claim, Certainty(words=NO_ERROR)))
    return tuple(findings)


def _overall(
    said: Said, premise: Premise, lines: tuple[Line, ...], notes: Notes
) -> Finding:
    tested = [line for line in lines if line.rise.family_share is not None]
    rises = [line for line in lines if line.is_rare_rise]
    parts = [_premise(said, premise), _looked(lines, tested, rises)]
    if rises:
        parts.append(
            _NO_PROOF
            if premise.has_fallen or not premise.is_known
            else _NOTHING_TO_MOVE.format(covered=said.covered)
        )
    if _WHOLE_COUNTRY in notes.get(Dimension.SPACE, ()):
        parts.append("Whether it moved in space cannot be told.")
    if said.running is not None:
        parts.append(said.running.in_words)
    if said.aside:
        parts.append(said.aside)
    words = ORDINARY if tested else UNKNOWN
    if rises and premise.has_fallen:
        words = SUGGESTIVE
    shares = [line.rise.family_share for line in tested]
    least = min((share for share in shares if share is not None), default=None)
    certainty = Certainty(words=words, probability=least)
    return _finding(said, "", " ".join(parts), certainty)


def _premise(said: Said, premise: Premise) -> str:
    before, after = said.windows["before"], said.windows["after"]
    if not premise.is_known:
        rows = number_of(premise.n_unplaced, "row")
        return (
            f"{said.ceasefire.title}: how many events there were {said.covered} cannot "
            f"be told, as it is known of none of {rows} whether it was there."
        )
    words = (
        f"{said.ceasefire.title}: {tenths(premise.before / before.n_days)} events a "
        f"day {said.covered} before, "
        f"{tenths(premise.during / after.n_days)} during"
    )
    if premise.ratio is None:
        return f"{words}."
    words = f"{words} (ratio {premise.ratio:.2f})"
    if not premise.has_fallen or premise.fall.placebo_share is None:
        return f"{words}."
    dates = as_many_dates(premise.fall.placebo_share, premise.fall.n_dates)
    return f"{words}; {dates} a fall as large."


def _looked(lines: tuple[Line, ...], tested: list[Line], rises: list[Line]) -> str:
    looked = f"{number_of(len(lines), 'line was', 'lines were')} looked at for a rise"
    if not tested:
        return f"{looked}; none has events and other dates enough to say."
    of = "" if len(tested) == len(lines) else f", {len(tested)} with events enough"
    if not rises:
        return f"{looked}{of}: none rose by more than chance shows over as many."
    named = "; ".join(line.in_words for line in rises)
    rose = f"{len(rises)} rose by more than chance shows over as many"
    return f"{looked}{of}; {rose}: {named}."


def _of_line(said: Said, line: Line, n_lines: int) -> Finding:
    before, after = said.windows["before"], said.windows["after"]
    rows = (("before", line.rows_before, before), ("during", line.rows_during, after))
    grounds = [
        Ground(
            kind=GroundKind.ROWS,
            says=f"rows that may be '{line.name}' in the window {when} "
            f"({window.first} to {window.last})",
            n=n,
        )
        for when, n, window in rows
    ]
    claim = f"{_numbers(line, before, after, said.covered)} {_placebo(line, n_lines)}"
    return _finding(said, f"/{line.id}", claim, _certainty(line), *grounds)


def _certainty(line: Line) -> Certainty:
    if line.has_risen is False:
        return Certainty(words=COUNTED)
    return Certainty(words=line.rise.words, probability=line.rise.family_share)


def _numbers(line: Line, before: Window, after: Window, covered: str) -> str:
    name = line.name[:1].upper() + line.name[1:]
    if line.all_before is None or line.all_during is None:
        if line.before + line.during < FEWEST_EVENTS:
            return (
                f"{name}: {tenths(line.before)} events before, {tenths(line.during)} "
                "during."
            )
        was, now = line.before / before.n_days, line.during / after.n_days
        ratio = "" if line.ratio is None else f" (ratio {line.ratio:.2f})"
        return (
            f"{name}: {tenths(was)} events a day before, {tenths(now)} during{ratio}."
        )
    was_share = share_of(line.before, line.all_before)
    now_share = share_of(line.during, line.all_during)
    return f"{name}: {was_share} events {covered} before, {now_share} during."


def _placebo(line: Line, n_lines: int) -> str:
    rise = line.rise
    if line.has_risen is False:
        return "It did not rise."
    if line.before + line.during < FEWEST_EVENTS:
        return "Too few events to say how rare that is."
    if rise.n_apart < FEWEST_APART:
        return (
            f"Too few other dates to say how rare that is: {rise.n_apart} that are a "
            "window apart."
        )
    if rise.placebo_share is None or rise.family_share is None:
        return "Too few events to say how rare that is."
    alone = as_many_dates(rise.placebo_share, rise.n_dates)
    family = as_many_dates(rise.family_share)
    return (
        f"{alone[:1].upper()}{alone[1:]} a rise as large here; {family} one on any of "
        f"the {number_of(n_lines, 'line')}."
    )


def _finding(
    said: Said, what: str, claim: str, certainty: Certainty, *grounds: Ground
) -> Finding:
    ceasefire = said.ceasefire
    case = Ground(
        kind=GroundKind.CASE,
        says="parties, exclusions, area and times of the ceasefire",
        refs=(
            f"ceasefires/{ceasefire.id}",
            *(f"sources/{source}" for source in ceasefire.sources),
        ),
    )
    return Finding(
        id=f"displacement/{ceasefire.id}{what}",
        claim=claim,
        certainty=certainty,
        method=METHOD,
        grounds=(*grounds, case),
        owners=said.owners,
    )
