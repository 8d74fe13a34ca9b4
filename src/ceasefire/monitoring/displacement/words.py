"""Findings on displacement, in sentences that a reader can repeat."""

from collections.abc import Collection

from ceasefire.core import Ceasefire, Certainty, Finding, Ground, GroundKind
from ceasefire.monitoring.displacement.model import Dimension, Line, Premise
from ceasefire.monitoring.family import FEWEST_EVENTS, Rarity
from ceasefire.monitoring.placebo import ORDINARY, SUGGESTIVE, UNKNOWN
from ceasefire.monitoring.windows import Window

METHOD = "displacement-placebo"

_WHOLE_COUNTRY = "Cannot be told: it covers the whole country."
_ONE_ACT = "The data know no two kinds of force between those it binds, inside it."
_UCDP = (
    "UCDP tells force between armed sides from force against civilians, and no more: "
    "whether shelling took the place of clashes, say, cannot be told from it."
)
_NO_PROOF = "A rise beside a ceasefire is no proof that violence moved there."
_NOTHING_TO_MOVE = (
    "As events between those it binds did not fall, there was nothing that moved."
)

Windows = dict[str, Window]
Notes = dict[Dimension, tuple[str, ...]]


def notes_of(
    ceasefire: Ceasefire, lines: tuple[Line, ...], sources: Collection[str]
) -> Notes:
    """Say by dimension what cannot be told, and why."""
    acts = [line for line in lines if line.dimension is Dimension.ACTS]
    notes: dict[Dimension, list[str]] = {one: [] for one in Dimension}
    if not ceasefire.places:
        notes[Dimension.SPACE].append(_WHOLE_COUNTRY)
    if lines and not acts:
        notes[Dimension.ACTS].append(_ONE_ACT)
    if set(sources) == {"ucdp"}:
        notes[Dimension.ACTS].append(_UCDP)
    return {one: tuple(said) for one, said in notes.items() if said}


def findings_of(
    ceasefire: Ceasefire,
    windows: Windows,
    premise: Premise | None,
    lines: tuple[Line, ...],
    notes: Notes,
    lacks: str | None,
) -> tuple[Finding, ...]:
    """Say what all lines show together, then one sentence per line."""
    owners = frozenset({ceasefire.owner})
    if premise is None:
        claim = f"{ceasefire.title}: whether violence moved cannot be told. {lacks}"
        return (_finding(ceasefire, "", claim, UNKNOWN, None, (), owners),)
    return (
        _overall(ceasefire, premise, lines, notes, owners),
        *(_of_line(ceasefire, line, len(lines), windows, owners) for line in lines),
    )


def _overall(
    ceasefire: Ceasefire,
    premise: Premise,
    lines: tuple[Line, ...],
    notes: Notes,
    owners: frozenset[str],
) -> Finding:
    tested = [line for line in lines if line.rise.family_share is not None]
    rises = [line for line in lines if line.is_rare_rise]
    parts = [
        f"{ceasefire.title}: events between those it binds went from "
        f"{premise.before:.0f} to {premise.during:.0f}{_fall(premise)}.",
        _looked(lines, tested, rises),
    ]
    if rises:
        parts.append(_NO_PROOF if premise.has_fallen else _NOTHING_TO_MOVE)
    if Dimension.SPACE in notes:
        parts.append("Whether it moved in space cannot be told.")
    words = UNKNOWN if not tested else ORDINARY
    if rises and premise.has_fallen:
        words = SUGGESTIVE
    shares = [line.rise.family_share for line in tested]
    least = min((share for share in shares if share is not None), default=None)
    return _finding(ceasefire, "", " ".join(parts), words, least, (), owners)


def _fall(premise: Premise) -> str:
    if premise.ratio is None:
        return ""
    if not premise.has_fallen or premise.fall.placebo_share is None:
        return f" (ratio {premise.ratio:.2f})"
    share = share_words(premise.fall.placebo_share)
    return f" (ratio {premise.ratio:.2f}; {share} of other dates show a fall as large)"


def _looked(lines: tuple[Line, ...], tested: list[Line], rises: list[Line]) -> str:
    looked = f"{len(lines)} lines were looked at for a rise"
    if not tested:
        return f"{looked}; none has events and other dates enough to say."
    of = "" if len(tested) == len(lines) else f", {len(tested)} with events enough"
    if not rises:
        return f"{looked}{of}: none stands out of what chance shows on so many."
    named = "; ".join(f"{line.name}{_ratio(line)}" for line in rises)
    stand = "stands" if len(rises) == 1 else "stand"
    return f"{looked}{of}; {len(rises)} {stand} out: {named}."


def _ratio(line: Line) -> str:
    return "" if line.ratio is None else f" (ratio {line.ratio:.2f})"


def _of_line(
    ceasefire: Ceasefire,
    line: Line,
    n_lines: int,
    windows: Windows,
    owners: frozenset[str],
) -> Finding:
    before, after = windows["before"], windows["after"]
    rows = (("before", line.rows_before, before), ("during", line.rows_during, after))
    grounds = tuple(
        Ground(
            kind=GroundKind.ROWS,
            says=f"rows that may be '{line.name}' in the window {when} "
            f"({window.first} to {window.last})",
            n=n,
        )
        for when, n, window in rows
    )
    claim = f"{_numbers(line, before, after)} {_placebo(line, n_lines)}"
    share = line.rise.family_share
    return _finding(
        ceasefire, f"/{line.id}", claim, line.rise.words, share, grounds, owners
    )


def _numbers(line: Line, before: Window, after: Window) -> str:
    name = line.name[:1].upper() + line.name[1:]
    ratio = "" if line.ratio is None else f", ratio {line.ratio:.2f}"
    if line.all_before is None or line.all_during is None:
        was, now = line.before / before.n_days, line.during / after.n_days
        return (
            f"{name}: {was:.1f} events a day before and {now:.1f} during "
            f"({line.before:.0f} and {line.during:.0f}{ratio})."
        )
    was_share, now_share = (
        "none" if not whole else f"{part / whole:.0%} of {whole:.0f}"
        for part, whole in (
            (line.before, line.all_before),
            (line.during, line.all_during),
        )
    )
    return (
        f"{name}: {was_share} events between those it binds before, {now_share} during."
    )


def _placebo(line: Line, n_lines: int) -> str:
    rise = line.rise
    has_events = line.before + line.during >= FEWEST_EVENTS
    if not has_events or (rise.placebo_share is None and rise.n_dates):
        return "Too few events to say how rare that is."
    if line.ratio is not None and line.ratio <= 1:
        return "It did not rise."
    if rise.placebo_share is None or rise.family_share is None:
        return f"Too few other dates ({rise.n_dates:,}) to say how rare that is."
    return (
        f"{_capital(share_words(rise.placebo_share))} of {rise.n_dates:,} other dates "
        f"show a rise as large here, and {share_words(rise.family_share)} on any of "
        f"the {n_lines} lines."
    )


def share_words(share: float) -> str:
    """Return a share as a reader says it: never 0 % of dates, but none."""
    if share == 0:
        return "none"
    return "under 1%" if share < 0.01 else f"{share:.0%}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def rise_cell(rise: Rarity) -> str:
    """Return the family-wise share for a table."""
    return "–" if rise.family_share is None else share_words(rise.family_share)


def _finding(
    ceasefire: Ceasefire,
    what: str,
    claim: str,
    words: str,
    share: float | None,
    grounds: tuple[Ground, ...],
    owners: frozenset[str],
) -> Finding:
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
        certainty=Certainty(words=words, probability=share),
        method=METHOD,
        grounds=(*grounds, case),
        owners=owners,
    )
