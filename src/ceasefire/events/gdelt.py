"""GDELT 2.0 events: reports found by machine, to follow up and never to count.

One abduction was 366 rows over two days. The file has 61 columns, tabs and no header;
codes are words, for they begin with zeros. A copy that went through a spreadsheet has
another separator, a damaged header and no zeros; it is read as far as it can be.

References
----------
.. [1] Leetaru, K. and Schrodt, P. (2013). GDELT: Global Data on Events, Location and
       Tone, 1979-2012. International Studies Association Annual Convention.
"""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from ceasefire.core import Act
from ceasefire.events.days import DayReader
from ceasefire.events.draft import Chunk, Draft
from ceasefire.events.precision import GDELT_WHERE_KM

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode",
    "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long",
        "FeatureID")  # fmt: skip
COLUMNS: tuple[str, ...] = tuple(
    name.lower()
    for name in (
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        *(f"Actor1{part}" for part in _ACTOR), *(f"Actor2{part}" for part in _ACTOR),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
        "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        *(f"Actor1Geo_{part}" for part in _GEO),
        *(f"Actor2Geo_{part}" for part in _GEO),
        *(f"ActionGeo_{part}" for part in _GEO), "DATEADDED", "SOURCEURL",
    )
)  # fmt: skip
"""The 61 columns, in the order of the export."""

DATE_COLUMNS = ("sqldate",)

# CAMEO root codes of force, and those of a few special acts
_ACTS = {
    "19": Act.HOSTILITIES,
    "190": Act.HOSTILITIES,
    "193": Act.ARMED_CLASH,
    "194": Act.INDIRECT_FIRE,
    "195": Act.AIR_STRIKE,
    "18": Act.HOSTILITIES,
    "181": Act.ABDUCTION,
    "183": Act.EXPLOSIVE_DEVICE,
    "20": Act.ATTACK_ON_CIVILIANS,
    "14": Act.PROTEST,
    "145": Act.RIOT,
    "057": Act.AGREEMENT,
}


def is_gdelt(first: Sequence[str]) -> bool:
    """Say whether the first row is one of GDELT's, or a header of GDELT's."""
    if first and first[0].strip().lower() == COLUMNS[0]:
        return True
    is_dated = len(first) > 1 and first[1].isdigit() and len(first[1]) == 8
    return len(first) == len(COLUMNS) and first[0].isdigit() and is_dated


def has_header(first: Sequence[str]) -> bool:
    """Say whether the first row is a header."""
    return bool(first) and first[0].strip().lower() == COLUMNS[0]


def describe(columns: Sequence[str]) -> tuple[str, list[str]]:
    """Say what the file is, and what was done to it."""
    notes = ["These are leads: reports found by machine. They are never counted."]
    if columns[: len(COLUMNS)] != COLUMNS:
        notes.append(
            "The file went through a spreadsheet: its columns were taken by position, "
            "and codes have lost their leading zeros."
        )
    return f"GDELT 2.0 events, {len(columns)} columns", notes


def parse(chunk: Chunk, reader: DayReader) -> tuple[pa.Table, pa.Table]:
    """Turn a chunk of rows into the table, and what could not be read."""
    draft = Draft(chunk, "gdelt")
    column = chunk.columns
    ids = column["globaleventid"]
    for row, id_ in enumerate(ids):
        if not id_.strip().isdigit():
            what = f"'{id_[:60]}' under globaleventid is no id."
            draft.reject(row, "bad-id", what)
    draft.values["event_id"] = pa.array([f"gdelt:{id_.strip()}" for id_ in ids])
    days = draft.days(column["sqldate"], "sqldate", reader)
    draft.span(days, days)
    draft.place(column["actiongeo_lat"], column["actiongeo_long"])
    kinds = draft.whole(
        "where_prec", column["actiongeo_type"], "actiongeo_type", high=5, unknown=0
    )
    draft.place_error(kinds, GDELT_WHERE_KM)
    draft.text("where_text", column["actiongeo_fullname"])
    draft.text("country", column["actiongeo_countrycode"])
    draft.text("adm_1", column["actiongeo_adm1code"])
    draft.text("source_type", column["eventcode"])
    draft.values["act"] = _acts(column["eventrootcode"], column["eventcode"])
    for side, actor in (("side_a", "actor1name"), ("side_b", "actor2name")):
        draft.text(side, column[actor])
    draft.whole("n_sources", column["numsources"], "numsources")
    draft.text("url", column["sourceurl"])
    return draft.finish(is_lead=True)


def _acts(roots: Sequence[str], codes: Sequence[str]) -> pa.Array:
    """Act by the detailed code, else by the root.

    A code without its zeros may look like another's root: both must agree.
    """
    known = [
        _ACTS.get(code[:3], _ACTS.get(root)) if code.startswith(root) else None
        for root, code in zip(roots, codes, strict=True)
    ]
    return pa.array([act.value if act else None for act in known]).dictionary_encode()


def columns_by_position(n_fields: int) -> tuple[str, ...]:
    """Name as many columns as a row has; further ones have no name."""
    extra = tuple(f"column {i + 1}" for i in range(len(COLUMNS), n_fields))
    return COLUMNS[: np.minimum(n_fields, len(COLUMNS))] + extra
