"""The layout of the ETH/PRIO Civil Conflict Ceasefire data: one row per actor.

Why    Rows with the same ``cf_id`` in one country are one ceasefire with several
       actors. Counted as several, bilateral ceasefires would weigh twice.
How    Each row is read by itself, then rows are put together. A date part of -1 or 0
       is not known: the date becomes a span of possible days. Where the day of effect
       is not known at all (year -1), the day of declaration stands in and it is said
       so; a year of effect of 0 may also mean that it never took effect, and rejects
       the row. Codes that the public descriptions do not agree on (``ended``) are
       kept as they are and read as nothing.
Read   `row_of`, then `together`.

References
----------
.. [1] Clayton, G., Nygard, H. M., Strand, H., Rustad, S. A., Wiehler, C., Sagard, T.,
       Landsverk, P., Ryland, R., Sticher, V., Wink, E. and Bara, C. (2023).
       Introducing the ETH/PRIO Civil Conflict Ceasefire Dataset. *Journal of Conflict
       Resolution*, 67(7-8), 1430-1451. https://doi.org/10.1177/00220027221129195
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ceasefire.core import CeasefireClass
from ceasefire.events.ceasefire_list import Ended, EndNotKnown, ListedCeasefire
from ceasefire.events.ceasefire_plain import dyads_of
from ceasefire.events.ceasefire_rows import ListRow, Unreadable, shown
from ceasefire.events.day_spans import DaySpan, span_of_parts

REQUIRED = ("cf_id", "cf_effect_yr", "cf_effect_month", "cf_effect_day", "end_yr",
            "end_month", "end_day")  # fmt: skip
MARKS = frozenset({"cf_id", "cf_effect_yr", "cf_dec_yr", "end_yr"})

_CLASSES = {
    "1": CeasefireClass.CESSATION_OF_HOSTILITIES.value,
    "2": CeasefireClass.PRELIMINARY.value,
    "3": CeasefireClass.DEFINITIVE.value,
}
_SIDES = {"1": "unilateral", "2": "bilateral", "3": "multilateral"}
_PURPOSES = {
    "p_humanitarian": "humanitarian",
    "p_peaceprocess": "peace process",
    "p_holiday": "holiday",
    "p_election": "election",
    "p_other": "other",
}
_WHETHER = {"0": False, "1": True}
_WRITTEN = _WHETHER | {"2": True}
_KEPT_CODES = (
    "side", "partial", "written", "ceasefire_class", *_PURPOSES, "p_unclear",
    "mediator_nego", "implement", "enforcement", "ddr", "ended",
)  # fmt: skip

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """What one row says of a ceasefire."""

    line: int
    key: str
    actor: str
    country: str | None
    start: DaySpan
    start_is_declared: bool
    declared: DaySpan | None
    end: DaySpan | None
    dyads: tuple[int, ...]
    codes: dict[str, str]


def row_of(row: ListRow) -> ActorRow:
    """Read one row.

    Raises
    ------
    Unreadable
        If it has no id, or a day of it cannot be read.
    """
    id_ = row.code("cf_id")
    if id_ is None or id_ == "-1":
        raise Unreadable("no-id", "The row has no cf_id.", "Fill in cf_id.")
    where = row.code("cc") or row.known("location")
    declared = _span(row, "cf_dec")
    start, is_declared = _start(row, declared)
    end = _span(row, "end")
    if end is not None and end.last < start.first:
        what = f"It ends on {end}, before it starts on {start}."
        raise Unreadable("ends-before-it-starts", what, "Mend cf_effect_* or end_*.")
    return ActorRow(
        line=row.line,
        key=f"{where}-{id_}" if where else id_,
        actor=" ".join((row.known("actor_name") or "").split()),
        country=row.known("location"),
        start=start,
        start_is_declared=is_declared,
        declared=declared,
        end=end,
        dyads=dyads_of(row.text("ucdp_dyad")),
        codes={name: code for name in _KEPT_CODES if (code := row.code(name))},
    )


def _start(row: ListRow, declared: DaySpan | None) -> tuple[DaySpan, bool]:
    """Return the days on which it may have taken effect, or was declared."""
    effect = _span(row, "cf_effect")
    if effect is not None:
        return effect, False
    if row.code("cf_effect_yr") == "0":
        what = "cf_effect_yr is 0: not known, or it never took effect."
        mend = "Fill in the year of effect, or -1 if it took effect some time."
        raise Unreadable("effect-unclear", what, mend)
    if declared is None:
        what = "Neither the year of effect nor that of declaration is known."
        raise Unreadable("no-start", what, "Fill in cf_effect_yr or cf_dec_yr.")
    return declared, True


def _span(row: ListRow, name: str) -> DaySpan | None:
    year, month, day = (_part(row, f"{name}_{part}") for part in ("yr", "month", "day"))
    if year is None:
        return None
    span = span_of_parts(year, month, day)
    if span is None:
        parts = (row.text(f"{name}_{part}") for part in ("yr", "month", "day"))
        what = f"'{shown('-'.join(parts))}' under {name}_* is no day."
        raise Unreadable("bad-date", what, "Write -1 for a part that is not known.")
    return span


def _part(row: ListRow, name: str) -> int | None:
    cell = row.code(name)
    if cell is None or cell.casefold() in {"na", "nan", "null", "-1", "0"}:
        return None
    if not (cell.isascii() and cell.isdigit() and len(cell) <= 4):
        what = f"'{shown(cell)}' under {name} is no whole number."
        raise Unreadable("bad-date", what, "Write -1 for a part that is not known.")
    return int(cell)


def together(rows: Sequence[ActorRow]) -> ListedCeasefire:
    """Put the rows of one ceasefire together.

    Where they name days that can both be right, those that fit all rows are kept;
    where they cannot, the span takes in all of them, and it is said that they differ.

    Raises
    ------
    Unreadable
        If, put together, it ends before it starts.
    """
    at_odds: list[str] = []
    in_effect = [row for row in rows if not row.start_is_declared] or rows
    start = _agreed([row.start for row in in_effect], "start", at_odds)
    declared = _agreed([row.declared for row in rows], "declared", at_odds)
    end = _agreed([row.end for row in rows], "end", at_odds)
    if end is not None and any(row.end is None for row in rows):
        at_odds.append("end")
    if start is None or (end is not None and end.last < start.first):
        what = f"By the rows of its actors it ends on {end}, and starts on {start}."
        raise Unreadable("ends-before-it-starts", what, "Mend cf_effect_* or end_*.")
    codes = {name: _joined(rows, name) for name in _KEPT_CODES}
    parties = tuple(dict.fromkeys(row.actor for row in rows if row.actor))
    country = next((row.country for row in rows if row.country), None)
    return ListedCeasefire(
        id=rows[0].key,
        lines=tuple(row.line for row in rows),
        title=f"{country or 'country not known'}: {', '.join(parties) or 'no actor'}",
        start=start,
        start_is_declared=in_effect[0].start_is_declared,
        declared=declared,
        end=EndNotKnown() if end is None else Ended(end),
        ended_code=codes["ended"] or None,
        country=country,
        parties=parties,
        dyads=tuple(dict.fromkeys(dyad for row in rows for dyad in row.dyads)),
        ceasefire_class=_one(rows, "ceasefire_class", _CLASSES.get, at_odds),
        kind=_one(rows, "side", _SIDES.get, at_odds),
        purposes=_purposes(rows),
        mediated=_one(rows, "mediator_nego", _mediated, at_odds),
        mechanism=_one(rows, "implement", _WHETHER.get, at_odds),
        partial=_one(rows, "partial", _WHETHER.get, at_odds),
        written=_one(rows, "written", _WRITTEN.get, at_odds),
        codes={name: code for name, code in codes.items() if code},
        rows_disagree=tuple(dict.fromkeys(at_odds)),
    )


def _agreed(
    spans: Iterable[DaySpan | None], name: str, at_odds: list[str]
) -> DaySpan | None:
    known = [span for span in spans if span is not None]
    if not known:
        return None
    met: DaySpan | None = known[0]
    whole = known[0]
    for span in known[1:]:
        met = None if met is None else met.meet(span)
        whole = whole.join(span)
    if met is None:
        at_odds.append(name)
    return met or whole


def _joined(rows: Sequence[ActorRow], name: str) -> str:
    return "|".join(dict.fromkeys(r.codes[name] for r in rows if name in r.codes))


def _one(
    rows: Sequence[ActorRow],
    name: str,
    meaning: Callable[[str], _T | None],
    at_odds: list[str],
) -> _T | None:
    """Return what all rows that know it say; None where none does, or they differ."""
    said = dict.fromkeys(
        means
        for row in rows
        if name in row.codes and (means := meaning(row.codes[name])) is not None
    )
    if len(said) > 1:
        at_odds.append(name)
    return next(iter(said)) if len(said) == 1 else None


def _mediated(code: str) -> bool | None:
    """Read 0, 1, or a list of mediators; another lone number is not known."""
    if code in _WHETHER:
        return _WHETHER[code]
    is_lone_number = code.lstrip("-").replace(".", "", 1).isdigit()
    is_word = code.casefold() in {"na", "nan", "unclear", "unknown"}
    return None if is_lone_number or is_word else True


def _purposes(rows: Sequence[ActorRow]) -> tuple[str, ...] | None:
    stated = {
        word
        for name, word in _PURPOSES.items()
        if any(row.codes.get(name) == "1" for row in rows)
    }
    return tuple(sorted(stated)) or None
