"""Lists of ceasefires, invented: no row is of a real one."""

import random
from datetime import date, timedelta
from typing import Any

from ceasefire.events.ceasefire_list import (
    CeasefireList,
    End,
    Ended,
    ListedCeasefire,
)
from ceasefire.events.day_spans import DaySpan
from ceasefire.events.evidence import FileRead

ETH_PRIO_COLUMNS = [
    "cc",
    "cf_id",
    "location",
    "region",
    "actor_name",
    "ucdp_dyad",
    "side",
    "partial",
    "written",
    "cf_dec_yr",
    "cf_dec_month",
    "cf_dec_day",
    "cf_effect_yr",
    "cf_effect_month",
    "cf_effect_day",
    "p_humanitarian",
    "p_peaceprocess",
    "p_holiday",
    "p_election",
    "p_other",
    "p_unclear",
    "ceasefire_class",
    "mediator_nego",
    "implement",
    "enforcement",
    "ddr",
    "ended",
    "end_yr",
    "end_month",
    "end_day",
]


def actor_row(**changes: Any) -> dict[str, str]:
    """A row of an invented bilateral ceasefire of ten days."""
    cells: dict[str, Any] = dict.fromkeys(ETH_PRIO_COLUMNS, 0) | {
        "cc": 999,
        "cf_id": 1,
        "location": "Inventia",
        "region": "Nowhere",
        "actor_name": "North",
        "ucdp_dyad": -1,
        "side": 2,
        "cf_dec_yr": 2001,
        "cf_dec_month": 3,
        "cf_dec_day": 1,
        "cf_effect_yr": 2001,
        "cf_effect_month": 3,
        "cf_effect_day": 5,
        "p_peaceprocess": 1,
        "ceasefire_class": 1,
        "mediator_nego": 1,
        "implement": 0,
        "ended": 2,
        "end_yr": 2001,
        "end_month": 3,
        "end_day": 15,
    }
    return {name: str(cell) for name, cell in (cells | changes).items()}


def eth_prio_text(rows: list[dict[str, str]]) -> str:
    """Those rows as CSV."""
    lines = [",".join(ETH_PRIO_COLUMNS)]
    lines += [",".join(row[name] for name in ETH_PRIO_COLUMNS) for row in rows]
    return "\n".join(lines) + "\n"


def simulated_rows(n: int, seed: int) -> list[dict[str, str]]:
    """Rows of n simulated ceasefires, by ETH/PRIO's columns.

    Half of the ends are known to the day, the others to the month or the year;
    definitive ones last longest; the list is closed at the end of 2020.
    """
    chance = random.Random(seed)
    closed = date(2020, 12, 31)
    rows = []
    for number in range(n):
        start = date(1990, 1, 1) + timedelta(days=chance.randrange(365 * 29))
        kind = chance.choice([1, 2, 3])
        days = int(chance.weibullvariate({1: 60, 2: 200, 3: 900}[kind], 0.7))
        end = start + timedelta(days=days)
        known = chance.choice([3, 3, 3, 2, 2, 1])
        parts = [end.year, end.month, end.day] if end <= closed else [-1, -1, -1]
        parts = [part if i < known else -1 for i, part in enumerate(parts)]
        rows.extend(
            actor_row(
                cc=900 + number % 7,
                cf_id=number,
                location=f"Inventia {number % 7}",
                actor_name=f"Actor {number} {actor}",
                cf_dec_yr=start.year,
                cf_dec_month=start.month,
                cf_dec_day=start.day,
                cf_effect_yr=start.year,
                cf_effect_month=start.month,
                cf_effect_day=start.day,
                ceasefire_class=kind,
                ended=0 if end > closed else 2,
                end_yr=parts[0],
                end_month=parts[1],
                end_day=parts[2],
            )
            for actor in range(chance.choice([1, 2]))
        )
    return rows


def one(
    id_: str = "a",
    start: date = date(2001, 3, 1),
    last_start: date | None = None,
    **changes: Any,
) -> ListedCeasefire:
    """A ceasefire that began on a day, or until another, and ended 30 days later."""
    end: End = Ended(DaySpan(*[start + timedelta(days=30)] * 2))
    values: dict[str, Any] = {
        "id": id_,
        "lines": (2,),
        "start": DaySpan(start, last_start or start),
        "end": end,
        "country": "Inventia",
    }
    return ListedCeasefire(**(values | changes))


def listing(*ceasefires: ListedCeasefire) -> CeasefireList:
    """A list of these."""
    return CeasefireList(
        ceasefires=ceasefires,
        rejects=(),
        read=FileRead(
            file="invented.csv",
            layout="plain list, 4 columns",
            n_read=len(ceasefires),
            n_kept=len(ceasefires),
            n_rejected=0,
            n_duplicates=0,
        ),
    )
