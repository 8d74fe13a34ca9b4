"""What the entries of a case are made of: ids, days, instants, owners.

Why    A field that is wrong must say what would be right. The types here refuse with
       a sentence for each of the two.
How    `Unfit` carries both sentences through pydantic. `Refers` marks a field that
       names another entry, `InConditions` one in the language of conditions;
       `references` looks for such marks.
"""

import math
import re
from datetime import date, datetime, timedelta, timezone
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
)

from ceasefire.core import PUBLIC, CeasefireError, Reader

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_YEAR, _LAST_YEAR = 1800, 2200  # beyond, a year is a slip of the pen
_MOST_SHOWN = 60  # characters of a value that a fault repeats
_EXAMPLE = "2016-02-27T00:00:00+02:00"


class Unfit(ValueError):
    """A value that cannot stand here, and what could.

    `keys` are those of the entry that the fault is about, the first to blame first.
    """

    def __init__(self, what: str, mend: str, *, keys: tuple[str, ...] = ()) -> None:
        super().__init__(what)
        self.what, self.mend, self.keys = what, mend, keys


class Refers:
    """Mark of a field whose value is the id of another entry.

    `words` may stand in its place, if they stand alone and not in a list.
    """

    def __init__(self, *nouns: str, words: tuple[str, ...] = ()) -> None:
        self.nouns, self.words = nouns, words


class InConditions:
    """Mark of a field in the language of conditions.

    `matter` marks what a rule decides: one thing, or all of a kind.
    """

    def __init__(self, *, matter: bool = False) -> None:
        self.matter = matter


def shown(value: object) -> str:
    """Return a value as a fault may repeat it: in quotes, and not all of a long one."""
    if value is None:
        return "Nothing"
    if isinstance(value, dict | list):
        return "A list" if isinstance(value, list) else "A mapping"
    text = str(value)
    return f"'{text[:_MOST_SHOWN]}{'…' if len(text) > _MOST_SHOWN else ''}'"


def _day(value: object) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError as error:
            what = f"There is no day {value} in the calendar."
            raise Unfit(what, "Write a day as 2016-02-27.") from error
        _check_year(day.year)
        return day
    raise Unfit(f"{shown(value)} is no day.", "Write year, month, day as 2016-02-27.")


def _instant(value: object) -> datetime:
    if isinstance(value, dict):
        return _local_instant(value)
    if not isinstance(value, str):
        raise Unfit(f"{shown(value)} is no instant.", f"Write it as {_EXAMPLE}.")
    instant = _iso(value)
    if instant.tzinfo is None:
        raise Unfit(
            f"{shown(value)} has no time zone.",
            f"Write the offset, as in {_EXAMPLE}, or "
            "{local: 2016-02-27T00:00, zone: Asia/Damascus}.",
        )
    return instant


def _iso(value: str) -> datetime:
    try:
        instant = datetime.fromisoformat(value)
    except ValueError as error:
        what = f"{shown(value)} is no instant."
        raise Unfit(what, f"Write it as {_EXAMPLE}.") from error
    _check_year(instant.year)
    return instant


def _check_year(year: int) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        mend = f"Years run from {_FIRST_YEAR} to {_LAST_YEAR} here."
        raise Unfit(f"The year {year:04d} is no year of this case.", mend)


def _local_instant(value: dict[str, Any]) -> datetime:
    if set(value) != {"local", "zone"}:
        raise Unfit(
            f"An instant has 'local' and 'zone', and here are: {', '.join(value)}.",
            "Write {local: 2016-02-27T00:00, zone: Asia/Damascus}.",
        )
    local = _iso(str(value["local"]))
    if local.tzinfo is not None:
        mend = "Drop the offset, or drop 'zone'."
        raise Unfit(f"{shown(value['local'])} has an offset and a zone.", mend)
    zone = ZoneInfo(_zone(value["zone"]))
    instant = local.replace(tzinfo=zone)
    back = instant.astimezone(ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None)
    if back != local:
        what = f"Clocks of {value['zone']} never showed {value['local']}."
        raise Unfit(what, "They were put forward then: write the offset instead.")
    # Instants of one zone compare by the clock on the wall, and clocks go back.
    return instant.replace(tzinfo=timezone(instant.utcoffset() or timedelta()))


def check_order(
    first: date | None, last: date | None, *, keys: tuple[str, str]
) -> None:
    """Refuse two days of an entry, first and last, that run backwards."""
    if first is not None and last is not None and last < first:
        raise Unfit(
            f"'{keys[1]}' ({last}) lies before '{keys[0]}' ({first}).",
            f"Give a '{keys[1]}' from '{keys[0]}' on, or leave one of them out.",
            keys=(keys[1], keys[0]),
        )


def _zone(value: object) -> str:
    try:
        ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        what = f"{shown(value)} is no time zone."
        raise Unfit(what, "Write an IANA name, as in Asia/Damascus.") from error
    return str(value)


def _id(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return value
    mend = "Write small letters, figures and single hyphens, as in free-syrian-army."
    raise Unfit(f"{shown(value)} cannot be an id.", mend)


def _owner(value: str) -> str:
    try:
        return Reader(value).name
    except CeasefireError as error:
        what = f"{shown(value)} is no owner."
        raise Unfit(what, "Write public, mediator, or party: and an id.") from error


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise Unfit(f"{value} is no measurement.", "Write a finite number.")
    return value


def _forward(value: tuple[int, int]) -> tuple[int, int]:
    if not 0 <= value[0] < value[1]:
        mend = "Give the first and the past-the-last character, from 0."
        raise Unfit(f"The span {list(value)} holds no character.", mend)
    return value


def _span(value: object) -> object:
    """Take both ``[10, 20]`` and ``{start: 10, end: 20}``."""
    if isinstance(value, dict) and set(value) == {"start", "end"}:
        return (value["start"], value["end"])
    return tuple(value) if isinstance(value, list) else value


Id = Annotated[str, BeforeValidator(_id)]
Day = Annotated[date, BeforeValidator(_day)]
Instant = Annotated[
    datetime,
    BeforeValidator(_instant),
    WithJsonSchema(
        {
            "description": f"With its zone: {_EXAMPLE}, or a local time and a zone.",
            "anyOf": [
                {"type": "string", "format": "date-time"},
                {
                    "type": "object",
                    "properties": {
                        "local": {"type": "string"},
                        "zone": {"type": "string"},
                    },
                    "required": ["local", "zone"],
                    "additionalProperties": False,
                },
            ],
        }
    ),
]
Zone = Annotated[str, BeforeValidator(_zone)]
Number = Annotated[float, AfterValidator(_finite)]
Span = Annotated[tuple[int, int], BeforeValidator(_span), AfterValidator(_forward)]

Owner = Annotated[str, AfterValidator(_owner)]

PartyId = Annotated[str, Refers("party")]
PlaceId = Annotated[str, Refers("place")]
MeasureId = Annotated[str, Refers("measure")]
SourceId = Annotated[str, Refers("source")]
StatementId = Annotated[str, Refers("statement")]
ConditionText = Annotated[str, InConditions()]
MatterText = Annotated[str, InConditions(matter=True)]
AnyId = Annotated[
    str,
    Refers(
        "party", "place", "measure", "ceasefire", "text", "body", "forum", "statement"
    ),
]


def one_or_several(value: object) -> object:
    """Take one word for a list of it."""
    return [value] if isinstance(value, str) else value


class Entry(BaseModel):
    """A piece of the document: nothing unknown in it, nothing bent into shape."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class OwnedEntry(Entry):
    """An entry that somebody owns and that rests on sources."""

    owner: Owner = Field(
        default=PUBLIC, description="public, mediator, or party: and an id"
    )
    sources: list[SourceId] = Field(default=[], description="ids of sources")
    note: str | None = Field(default=None, description="for whoever keeps the case")
