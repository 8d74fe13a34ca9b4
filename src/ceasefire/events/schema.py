"""The one table of events, whatever the source.

Why    UCDP, ACLED, GDELT and monitors' sheets disagree about what an event is, how
       well its place and day are known, and who did it. The table keeps what each
       says, in its own codes, and adds only what can be compared.
How    An Arrow schema with one sentence per column. Null means *not known*: never
       zero, never no. A loader fills what its source has and leaves the rest null.
Read   `COLUMNS`, then `EVENT_SCHEMA`.
Else   Which place error a precision code stands for is in `precision`.
"""

from dataclasses import dataclass

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type, and what it says."""

    name: str
    type: pa.DataType
    says: str


_CODES = pa.dictionary(pa.int32(), pa.string())

COLUMNS: tuple[Column, ...] = (
    Column("event_id", pa.string(), "Source and the source's own id: 'ucdp:214797'."),
    Column("source", _CODES, "'ucdp', 'acled', 'gdelt', 'sheet' or 'simulated'."),
    Column("file", _CODES, "File it was read from, as the user named it."),
    Column("line", pa.int32(), "Line of that file on which the row begins, from 1."),
    Column("is_lead", pa.bool_(), "A report to follow up (GDELT), never counted."),
    Column("date_start", pa.date32(), "First day on which it may have happened."),
    Column("date_end", pa.date32(), "Last such day; the same where the day is known."),
    Column("began_at", pa.timestamp("us", "UTC"), "Instant, where the source has one."),
    Column(
        "date_prec", pa.int8(), "The source's own code for how well the day is known."
    ),
    Column("latitude_deg", pa.float64(), "WGS84; null where only a country is known."),
    Column("longitude_deg", pa.float64(), "WGS84; null with the latitude."),
    Column(
        "where_prec",
        pa.int8(),
        "The source's own code for how well the place is known.",
    ),
    Column(
        "place_error_km",
        pa.float64(),
        "The true place lies within so many km of the point; 0 for an exact place, "
        "null where the point says nothing (country only, open sea).",
    ),
    Column("where_text", pa.string(), "The place in the source's words."),
    Column("adm_1", _CODES, "First-order division, as the source spells it."),
    Column("adm_2", _CODES, "Second-order division, as the source spells it."),
    Column("country", _CODES, "Country, as the source spells it."),
    Column("clarity", pa.int8(), "UCDP event_clarity: 1 one incident, 2 an aggregate."),
    Column("source_type", _CODES, "The source's own type, in its own code or words."),
    Column("act", _CODES, "The act in our vocabulary (`core.Act`), as far as known."),
    Column("side_a", _CODES, "First actor in the source's order: no direction."),
    Column("side_b", _CODES, "Second actor in the source's order; null if none."),
    Column("side_a_id", pa.int32(), "The source's id of the first actor."),
    Column("side_b_id", pa.int32(), "The source's id of the second actor."),
    Column("dyad", _CODES, "The source's name for the pair."),
    Column("dyad_id", pa.int32(), "The source's id of the pair."),
    Column("deaths_a", pa.int32(), "Deaths on side A."),
    Column("deaths_b", pa.int32(), "Deaths on side B."),
    Column("deaths_civilians", pa.int32(), "Civilian deaths."),
    Column("deaths_unknown", pa.int32(), "Deaths of people of unknown side."),
    Column("deaths_best", pa.int32(), "Best estimate of all deaths."),
    Column("deaths_low", pa.int32(), "Low estimate, as the source has it."),
    Column("deaths_high", pa.int32(), "High estimate, as the source has it."),
    Column("n_sources", pa.int32(), "Number of reports behind it, where recorded."),
    Column("reported_by", pa.string(), "Who reported it."),
    Column("headline", pa.string(), "Headline or note of the source."),
    Column("url", pa.string(), "Address of the report, where there is one."),
    Column("attributed_to", pa.string(), "Whom a monitor named as responsible."),
    Column(
        "attribution_level",
        pa.int8(),
        "0 none, 1 claimed by an accuser, 2 consistent with one party, 3 probable, "
        "4 established by a monitor, 5 admitted.",
    ),
    Column("status", _CODES, "alleged, under-verification, confirmed or refuted."),
)

NAMED_FROM_LEVEL = 2
"""Level of attribution from which on it is named: "consistent with one party"."""

EVENT_SCHEMA = pa.schema([(column.name, column.type) for column in COLUMNS])

REJECT_SCHEMA = pa.schema(
    [
        ("file", pa.string()),
        ("line", pa.int32()),
        ("reason", pa.string()),  # a short code, the same for all rows of its kind
        ("what", pa.string()),  # one sentence with the value that could not be read
        ("row", pa.string()),  # the row as it stood, cut at 2,000 characters
    ]
)


def joined(tables: list[pa.Table], schema: pa.Schema) -> pa.Table:
    """Put tables of one schema together; an empty one where there are none."""
    if not tables:
        return schema.empty_table()
    return pa.concat_tables(tables).unify_dictionaries().combine_chunks()
