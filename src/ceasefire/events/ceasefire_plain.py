"""A plain list of ceasefires: one line each, columns a person can type.

Columns    ``id`` and ``start``; where they are known ``title``, ``declared``, ``end``,
           ``as_of``, ``ended``, ``country``, ``parties``, ``ucdp_dyad``, ``class``,
           ``type``, ``purpose``, ``mediator``, ``mechanism``, and for an area
           ``latitude``, ``longitude``, ``radius_km``. Others are left alone.
Days       ``2016-02-27``, ``2016-02``, ``2016``, or ``2016-02-20/2016-03-05``.
End        A day, or the word ``holding``. An empty cell is *not known*: whether it
           ended is then not known either, but that it held until ``as_of`` if given.
"""

import re

from ceasefire.core import CeasefireClass
from ceasefire.events.ceasefire_list import (
    End,
    Ended,
    EndNotKnown,
    Holding,
    ListedCeasefire,
)
from ceasefire.events.ceasefire_rows import NO, NOT_KNOWN, ListRow, Unreadable, shown
from ceasefire.events.day_spans import DaySpan, read_span
from ceasefire.events.days import Unread

REQUIRED = ("id", "start")
DATE_COLUMNS = ("start", "declared", "end", "as_of")
ALIASES = {"lat": "latitude", "lon": "longitude", "lng": "longitude"}
COLUMNS = (
    *REQUIRED, "title", "declared", "end", "as_of", "ended", "country", "parties",
    "ucdp_dyad", "class", "type", "purpose", "mediator", "mechanism", "latitude",
    "longitude", "radius_km",
)  # fmt: skip

_HOLDING = frozenset({"holding", "ongoing", "still holding"})
_CLASSES = {
    "1": CeasefireClass.CESSATION_OF_HOSTILITIES,
    "2": CeasefireClass.PRELIMINARY,
    "3": CeasefireClass.DEFINITIVE,
    "cessation": CeasefireClass.CESSATION_OF_HOSTILITIES,
    "cessation of hostilities": CeasefireClass.CESSATION_OF_HOSTILITIES,
}
_LIST = re.compile(r"\s*[;|]\s*")
_DAY_MEND = "Write 2016-02-27, 2016-02, 2016, or 2016-02-20/2016-03-05."


def listed(row: ListRow) -> ListedCeasefire:
    """Read one row.

    Raises
    ------
    Unreadable
        At the first cell that cannot be read.
    """
    id_ = row.text("id")
    if not id_:
        raise Unreadable("no-id", "The row has no id.", "Give each ceasefire its own.")
    start = _span(row, "start")
    if start is None:
        raise Unreadable("no-start", "The row has no start.", _DAY_MEND)
    end = _end(row, start)
    if isinstance(end, Ended) and end.on.last < start.first:
        what = f"It ends on {end.on}, before it starts on {start}."
        raise Unreadable("ends-before-it-starts", what, "Mend start or end.")
    purpose = row.known("purpose")
    dyads, pair = dyads_of(row.text("ucdp_dyad")), row.known("ucdp_dyad")
    no_pair = {} if dyads or pair is None else {"ucdp_dyad": pair}
    return ListedCeasefire(
        id=id_,
        lines=(row.line,),
        title=row.text("title"),
        start=start,
        declared=_span(row, "declared"),
        end=end,
        ended_code=row.code("ended"),
        country=row.known("country"),
        parties=tuple(filter(None, _LIST.split(row.text("parties")))),
        dyads=dyads,
        area=row.area(),
        ceasefire_class=_class(row),
        kind=(row.known("type") or "").casefold() or None,
        purposes=None if purpose is None else _purposes(purpose),
        mediated=_whether(row, "mediator"),
        mechanism=_whether(row, "mechanism"),
        codes={
            name: row.text(name)
            for name in ("class", "purpose", "mediator", "mechanism", "ended")
            if row.text(name)
        }
        | no_pair,
    )


def dyads_of(cell: str) -> tuple[int, ...]:
    """Return UCDP's ids out of a cell; what is no positive whole number is none."""
    found = re.findall(r"(?<![\d.-])\d{1,9}(?=\.0*\b|[^\d.]|$)", cell)
    return tuple(dict.fromkeys(int(one) for one in found if int(one) > 0))


def _span(row: ListRow, name: str) -> DaySpan | None:
    cell = row.known(name)
    if cell is None:
        return None
    span = read_span(cell, row.days)
    if isinstance(span, DaySpan):
        return span
    what = {
        Unread.AMBIGUOUS: f"'{shown(cell)}' under {name} may be two days: the file "
        "does not tell whether the month comes first.",
    }.get(span, f"'{shown(cell)}' under {name} is no day.")
    mend = f"{_DAY_MEND[:-1]}, or holding." if name == "end" else _DAY_MEND
    raise Unreadable(span.value, what, mend)


def _end(row: ListRow, start: DaySpan) -> End:
    """Read whether it ended; one seen to hold on a day had not ended by then."""
    as_of = _span(row, "as_of")
    if row.text("end").casefold() in _HOLDING:
        end: End = Holding(None if as_of is None else as_of.first)
    elif (span := _span(row, "end")) is not None:
        return Ended(span)
    else:
        end = EndNotKnown() if as_of is None else Holding(as_of.first)
    if as_of is not None and as_of.last < start.first:
        what = f"It was seen to hold on {as_of}, before it starts on {start}."
        raise Unreadable("seen-before-it-starts", what, "Mend start or as_of.")
    return end


def _class(row: ListRow) -> str | None:
    word = (row.known("class") or "").casefold().replace("-", " ")
    known = {one.value.replace("-", " "): one for one in CeasefireClass} | _CLASSES
    return known[word].value if word in known else word or None


def _purposes(cell: str) -> tuple[str, ...]:
    words = (word.casefold() for word in _LIST.split(cell))
    return tuple(sorted({word for word in words if word not in NOT_KNOWN}))


def _whether(row: ListRow, name: str) -> bool | None:
    """Read yes or no; a name of somebody or of something is a yes."""
    word = (row.code(name) or "").casefold()
    if word in NOT_KNOWN:
        return None
    return word not in NO
