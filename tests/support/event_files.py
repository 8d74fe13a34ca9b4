"""Files of events written in a test and read back; every row of them synthetic."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ceasefire.core import EventFile, Fault, FaultyInput
from ceasefire.events.evidence import Evidence
from ceasefire.events.gdelt import COLUMNS as GDELT_COLUMNS
from ceasefire.events.read import read_events

UCDP = {
    "id": "101", "year": "2030", "active_year": "1", "type_of_violence": "1",
    "conflict_new_id": "1", "conflict_name": "Inventia: Government",
    "dyad_new_id": "11", "dyad_name": "Government of Inventia - River Front",
    "side_a_new_id": "21", "side_a": "Government of Inventia", "side_b_new_id": "22",
    "side_b": "River Front", "number_of_sources": "2", "source_article": "",
    "source_original": "a villager", "source_headline": "Shots at the ford",
    "where_prec": "2", "where_coordinates": "Ford", "where_description": "the ford",
    "adm_1": "North province", "adm_2": "Ford district", "latitude": "-30.5",
    "longitude": "-20.25", "country": "Inventia", "country_id": "999",
    "event_clarity": "1", "date_prec": "1", "date_start": "2030-01-02",
    "date_end": "2030-01-02", "deaths_a": "1", "deaths_b": "2", "deaths_civilians": "3",
    "deaths_unknown": "4", "low": "5", "best": "10", "high": "15",
}  # fmt: skip
"""One event of UCDP's as its present csv has it."""

ACLED = {
    "event_id_cnty": "INV1", "event_date": "02 January 2030", "year": "2030",
    "time_precision": "1", "disorder_type": "Political violence",
    "event_type": "Battles", "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Inventia", "assoc_actor_1": "", "inter1": "1",
    "actor2": "River Front", "assoc_actor_2": "", "inter2": "2", "interaction": "12",
    "civilian_targeting": "", "iso": "999", "region": "Ocean", "country": "Inventia",
    "admin1": "North", "admin2": "Ford", "admin3": "", "location": "Ford town",
    "latitude": "-30.5", "longitude": "-20.25", "geo_precision": "1",
    "source": "Invented Post", "source_scale": "National",
    "notes": "Invented for a test.", "fatalities": "3", "tags": "",
    "timestamp": "1900000000",
}  # fmt: skip
"""One invented event in the 31 columns of ACLED's present layout."""

GDELT = dict.fromkeys(GDELT_COLUMNS, "") | {
    "globaleventid": "900000001", "sqldate": "20300102", "monthyear": "203001",
    "year": "2030", "fractiondate": "2030.0055", "actor1name": "INVENTIA",
    "actor2name": "RIVER FRONT", "isrootevent": "1", "eventcode": "190",
    "eventbasecode": "190", "eventrootcode": "19", "quadclass": "4",
    "goldsteinscale": "-10", "nummentions": "10", "numsources": "2",
    "numarticles": "10", "avgtone": "-3.5", "actor1geo_type": "0",
    "actor2geo_type": "0", "actiongeo_type": "4",
    "actiongeo_fullname": "Ford, North, Inventia", "actiongeo_countrycode": "XX",
    "actiongeo_adm1code": "XX01", "actiongeo_lat": "-30.5", "actiongeo_long": "-20.25",
    "dateadded": "20300102000000", "sourceurl": "https://example.org/ford",
}  # fmt: skip
"""One invented event in the 61 columns of GDELT's export."""


def table_of(
    rows: Iterable[Mapping[str, str]],
    *,
    delimiter: str = ",",
    header: bool = True,
    end: str = "\n",
) -> str:
    """Write rows as delimited text; the columns are those of the first row."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, lineterminator=end)
    for number, row in enumerate(rows):
        if header and number == 0:
            writer.writerow(row.keys())
        writer.writerow(row.values())
    return written.getvalue()


def load(
    folder: Path,
    content: str | bytes,
    *,
    name: str = "e.csv",
    layout: str | None = None,
    mapping: str | None = None,
) -> Evidence:
    """Read a file of this content, with its mapping, and hold it to its account."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    beside = folder / f"{name}.mapping.yaml"
    if mapping is not None:
        beside.write_text(mapping, "utf-8")
    file = EventFile(
        path=str(path),
        name=name,
        layout=layout,
        mapping=None if mapping is None else str(beside),
    )
    evidence = read_events([file])
    check_account(evidence)
    return evidence


def check_account(evidence: Evidence) -> None:
    """Every row of every file became an event, a rejected row or a duplicate."""
    for read in evidence.reads:
        assert read.n_read == read.n_kept + read.n_rejected + read.n_duplicates
        assert sum(read.reasons.values()) == read.n_rejected
    assert evidence.table.num_rows == sum(read.n_kept for read in evidence.reads)
    assert evidence.rejects.num_rows == sum(read.n_rejected for read in evidence.reads)
    ids = evidence.table.column("event_id").to_pylist()
    assert len(set(ids)) == len(ids)
    for reject in evidence.rejects.to_pylist():
        assert reject["what"].endswith(".")
        assert reject["line"] > 0


def only(evidence: Evidence) -> dict[str, Any]:
    """Return the one event there is."""
    (row,) = evidence.table.to_pylist()
    return dict(row)


def reject(evidence: Evidence) -> tuple[str, str]:
    """Return reason and sentence of the one rejected row there is."""
    (row,) = evidence.rejects.to_pylist()
    assert evidence.table.num_rows == 0
    return row["reason"], row["what"]


def faults(refusal: BaseException) -> list[tuple[int, str]]:
    """Line and sentence of each fault, all of which say how to mend them."""
    assert isinstance(refusal, FaultyInput)
    found: tuple[Fault, ...] = refusal.faults
    assert all(fault.file and fault.what and fault.mend for fault in found)
    return [(fault.line, fault.what) for fault in found]
