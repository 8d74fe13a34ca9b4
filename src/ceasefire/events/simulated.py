"""Simulated events as evidence, without a file between.

Read   `evidence_of`.
Else   Events are drawn in `simulator`.
"""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from ceasefire.events.evidence import Evidence
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA
from ceasefire.events.simulator_plan import SimulatedEvent


def evidence_of(events: Sequence[SimulatedEvent], country: str) -> Evidence:
    """Put simulated events into the table of events.

    Parameters
    ----------
    events
        Whose acts are words of `core.Act`.
    country
        In which all of them are.
    """
    rows = [_row(number, event, country) for number, event in enumerate(events)]
    names = [name for name in EVENT_SCHEMA.names if rows and name in rows[0]]
    known = {name: [row[name] for row in rows] for name in names}
    columns = [
        pa.array(known[field.name], field.type)
        if field.name in known
        else pa.nulls(len(rows), field.type)
        for field in EVENT_SCHEMA
    ]
    return Evidence(
        table=pa.Table.from_arrays(columns, schema=EVENT_SCHEMA),
        rejects=REJECT_SCHEMA.empty_table(),
        reads=(),
    )


def _row(number: int, event: SimulatedEvent, country: str) -> dict[str, Any]:
    return {
        "event_id": f"simulated:{number}",
        "source": "simulated",
        "file": "simulated",
        "line": number + 1,
        "is_lead": False,
        "date_start": event.first_day,
        "date_end": event.last_day,
        "began_at": event.began_at,
        "latitude_deg": event.latitude_deg,
        "longitude_deg": event.longitude_deg,
        "place_error_km": event.place_error_km,
        "adm_1": event.spot.adm_1,
        "adm_2": event.spot.adm_2,
        "country": country,
        "act": event.act,
        "side_a": event.side_a,
        "side_b": event.side_b,
        "deaths_low": event.deaths_low,
        "deaths_best": event.deaths_best,
        "deaths_high": event.deaths_high,
        "attributed_to": event.attributed_to,
        "attribution_level": event.attribution_level,
        "status": event.status,
    }
