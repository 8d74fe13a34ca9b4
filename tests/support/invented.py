"""A small invented case and its events, built in one line."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

from ceasefire.core import (
    Act,
    Around,
    Case,
    Ceasefire,
    Clause,
    Party,
    PartyKind,
    Place,
)
from ceasefire.events.evidence import Evidence
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA

CLAUSES = (
    Clause(id="1", act=Act.HOSTILITIES, says="all use of force"),
    Clause(id="2", act=Act.ATTACK_ON_CIVILIANS, says="attacks on civilians"),
)


def truce(**changes: Any) -> Ceasefire:
    """A ceasefire between north and south that leaves the wolves out."""
    values = {
        "id": "truce",
        "title": "Truce",
        "parties": ("north", "south"),
        "excludes": ("wolves",),
        "announced_at": datetime(2030, 3, 27, 12, tzinfo=UTC),
        "starts_at": datetime(2030, 4, 1, tzinfo=UTC),
        "prohibits": CLAUSES,
    }
    return Ceasefire(**(values | changes))


def case(**changes: Any) -> Case:
    """An invented case with four parties, one place and one ceasefire."""
    values: dict[str, Any] = {
        "id": "invented",
        "title": "Invented",
        "time_zone": "UTC",
        "countries": ("Inventia",),
        "simulated": True,
        "parties": (
            Party(
                id="north", name="North", kind=PartyKind.GOVERNMENT, ucdp_ids=(1001,)
            ),
            Party(id="south", name="South", kind=PartyKind.ARMED_GROUP),
            Party(
                id="wolves", name="Wolves", kind=PartyKind.ARMED_GROUP, excluded=True
            ),
            Party(id="east", name="East", kind=PartyKind.STATE),
        ),
        "places": (
            Place(
                id="ford",
                name="Ford",
                shape=Around(latitude_deg=-30, longitude_deg=-20, radius_km=20),
            ),
        ),
        "ceasefires": (truce(),),
    }
    return Case(**(values | changes))


def event(number: int, day: date, **changes: Any) -> dict[str, Any]:
    """An event of one day in Ford, between north and south, with one death."""
    values = {
        "event_id": f"ucdp:{number}",
        "source": "ucdp",
        "file": "invented.csv",
        "line": number,
        "is_lead": False,
        "date_start": day,
        "date_end": day,
        "latitude_deg": -30.0,
        "longitude_deg": -20.0,
        "place_error_km": 0.0,
        "country": "Inventia",
        "act": "hostilities",
        "side_a": "North",
        "side_b": "South",
        "deaths_best": 1,
        "deaths_low": 1,
        "deaths_high": 1,
    }
    return values | changes


def evidence(events: Iterable[dict[str, Any]]) -> Evidence:
    """Evidence of these events."""
    rows = [{name: row.get(name) for name in EVENT_SCHEMA.names} for row in events]
    return Evidence(
        table=pa.Table.from_pylist(rows, schema=EVENT_SCHEMA),
        rejects=REJECT_SCHEMA.empty_table(),
        reads=(),
    )
