"""GDELT 2.0 events: reports found by machine, to follow up and never to count.

One abduction was 366 rows over two days. The file has 61 columns, tabs and no header;
codes are words, for they begin with zeros. A copy that went through a spreadsheet has
another separator, a damaged header and no zeros; it is read as far as it can be. Of an
extract with a header, columns are taken by their names.

References
----------
.. [1] Leetaru, K. and Schrodt, P. (2013). GDELT: Global Data on Events, Location and
       Tone, 1979-2012. International Studies Association Annual Convention.
"""

from collections.abc import Sequence

import pyarrow as pa

from ceasefire.core import Act
from ceasefire.events.chunk import Chunk
from ceasefire.events.days import DayReader
from ceasefire.events.draft import Draft, shown
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
_NEEDED = frozenset({"globaleventid", "sqldate"})
_LEADS = "These are leads: reports found by machine. They are never counted."
_DAMAGED = (
    "The file went through a spreadsheet: its columns were taken by position, and "
    "codes have lost their leading zeros."
)

_COPIED = (
    ("where_text", "actiongeo_fullname"),
    ("country", "actiongeo_countrycode"),
    ("adm_1", "actiongeo_adm1code"),
    ("source_type", "eventcode"),
    ("side_a", "actor1name"),
    ("side_b", "actor2name"),
    ("url", "sourceurl"),
)

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
    if has_header(first):
        return True
    is_dated = len(first) > 1 and first[1].isdecimal() and len(first[1]) == 8
    return len(first) == len(COLUMNS) and first[0].isdecimal() and is_dated


def has_header(first: Sequence[str]) -> bool:
    """Say whether the first row is a header."""
    names = [name.strip().lower() for name in first]
    return names[:1] == [COLUMNS[0]] or set(names) >= _NEEDED


def columns_of(first: Sequence[str]) -> tuple[str, ...] | None:
    """Name the columns of a file from its first row; None where that cannot be done.

    A header of 61 columns of which some have lost their names is taken by position.
    """
    fields = tuple(name.strip().lower() for name in first)
    if not has_header(first) or (len(fields) == len(COLUMNS) and not _is_sound(fields)):
        return COLUMNS
    return fields if set(fields) >= _NEEDED else None


def _is_sound(fields: Sequence[str]) -> bool:
    return set(fields) == set(COLUMNS)


def describe(first: Sequence[str]) -> tuple[str, list[str]]:
    """Say what the file is, and what was done to it."""
    fields = tuple(name.strip().lower() for name in first)
    notes = [_LEADS]
    if has_header(first):
        missing = [name for name in COLUMNS if name not in fields]
        if len(fields) == len(COLUMNS) and missing:
            notes.append(_DAMAGED)
        elif missing:
            notes.append(f"{len(missing)} of the {len(COLUMNS)} columns are missing.")
    return f"GDELT 2.0 events, {len(fields)} columns", notes


def parse(chunk: Chunk, reader: DayReader) -> tuple[pa.Table, pa.Table]:
    """Turn a chunk of rows into the table, and what could not be read."""
    draft = Draft(chunk, "gdelt")
    cells = chunk.cells
    ids = cells("globaleventid") or ()
    for row, id_ in enumerate(ids):
        if not id_.strip().isdecimal():
            what = f"'{shown(id_)}' under globaleventid is no id."
            draft.reject(row, "bad-id", what)
    draft.ids(ids)
    days = draft.days(cells("sqldate") or (), "sqldate", reader)
    draft.span(days, days)
    draft.place(cells("actiongeo_lat"), cells("actiongeo_long"))
    kinds = draft.whole(
        "where_prec", cells("actiongeo_type"), "actiongeo_type", high=5, unknown=0
    )
    draft.place_error(kinds, GDELT_WHERE_KM)
    for name, key in _COPIED:
        draft.text(name, cells(key))
    roots, codes = cells("eventrootcode"), cells("eventcode")
    if roots is not None and codes is not None:
        draft.values["act"] = _acts(roots, codes)
    draft.whole("n_sources", cells("numsources"), "numsources")
    return draft.finish(is_lead=True)


def _acts(roots: Sequence[str], codes: Sequence[str]) -> pa.Array:
    """Act by the detailed code, else by the root.

    A root has two figures. Without its zero, 014 is 14 of the root 1, and no protest.
    """
    known = [
        _ACTS.get(code[:3], _ACTS.get(root))
        if len(root) == 2 and code.startswith(root)
        else None
        for root, code in zip(roots, codes, strict=True)
    ]
    words = [act.value if act else None for act in known]
    return pa.array(words, pa.string()).dictionary_encode()
