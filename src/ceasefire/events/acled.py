"""ACLED's events, in the present layout (31 columns) and the older ones.

The order of the two actors is no direction: neither is the violator by it.
"""

from collections.abc import Collection
from datetime import date

import pyarrow as pa

from ceasefire.core import Act
from ceasefire.events.chunk import Chunk
from ceasefire.events.days import DayReader
from ceasefire.events.draft import NO_IDS, Draft, is_null
from ceasefire.events.precision import ACLED_WHERE_KM, acled_span

DATE_COLUMNS = ("event_date",)
_NEEDED = frozenset({"event_date", "event_type", "actor1", "fatalities"})
_TELLING = {
    "sub_event_type": "no sub_event_type: what was done is known by event_type alone",
    "latitude": "no latitude: no event can be placed",
    "longitude": "no longitude: no event can be placed",
    "geo_precision": "no geo_precision: how well a place is known cannot be told",
    "time_precision": "no time_precision: each day is taken as it stands",
}
_IDS = ("event_id_cnty", "data_id", "event_id_no_cnty")

_ACTS = {
    "armed clash": Act.ARMED_CLASH,
    "government regains territory": Act.TERRITORY_GAIN,
    "non-state actor overtakes territory": Act.TERRITORY_GAIN,
    "battle-no change of territory": Act.ARMED_CLASH,
    "battle-government regains territory": Act.TERRITORY_GAIN,
    "battle-non-state actor overtakes territory": Act.TERRITORY_GAIN,
    "battles": Act.ARMED_CLASH,
    "air/drone strike": Act.AIR_STRIKE,
    "shelling/artillery/missile attack": Act.INDIRECT_FIRE,
    "remote explosive/landmine/ied": Act.EXPLOSIVE_DEVICE,
    "suicide bomb": Act.EXPLOSIVE_DEVICE,
    "grenade": Act.EXPLOSIVE_DEVICE,
    "chemical weapon": Act.CHEMICAL_WEAPON,
    "explosions/remote violence": Act.HOSTILITIES,
    "remote violence": Act.HOSTILITIES,
    "attack": Act.ATTACK_ON_CIVILIANS,
    "violence against civilians": Act.ATTACK_ON_CIVILIANS,
    "sexual violence": Act.SEXUAL_VIOLENCE,
    "abduction/forced disappearance": Act.ABDUCTION,
    "non-violent transfer of territory": Act.TERRITORY_TRANSFER,
    "headquarters or base established": Act.MOVEMENT,
    "change to group/activity": Act.OTHER,
    "arrests": Act.OTHER,
    "disrupted weapons use": Act.OTHER,
    "looting/property destruction": Act.LOOTING,
    "agreement": Act.AGREEMENT,
    "peaceful protest": Act.PROTEST,
    "protest with intervention": Act.PROTEST,
    "excessive force against protesters": Act.ATTACK_ON_CIVILIANS,
    "protests": Act.PROTEST,
    "violent demonstration": Act.RIOT,
    "mob violence": Act.RIOT,
    "riots": Act.RIOT,
    "riots/protests": Act.RIOT,
    "strategic developments": Act.OTHER,
    "strategic development": Act.OTHER,
    "other": Act.OTHER,
}


def is_acled(columns: Collection[str]) -> bool:
    """Say whether a header is that of a file of ACLED's events."""
    return set(columns) >= _NEEDED


def describe(columns: Collection[str]) -> tuple[str, list[str]]:
    """Say what the file is, and which telling columns it lacks."""
    missing = [says for name, says in _TELLING.items() if name not in columns]
    if not set(_IDS) & set(columns):
        missing.append(NO_IDS)
    elif _IDS[0] not in columns:
        missing.append(f"no {_IDS[0]}: in a newer file its events have other ids")
    return f"ACLED, {len(columns)} columns", [f"The file has {one}." for one in missing]


def parse(chunk: Chunk, reader: DayReader) -> tuple[pa.Table, pa.Table]:
    """Turn a chunk of rows into the table, and what could not be read."""
    draft = Draft(chunk, "acled")
    cells = chunk.cells
    _ids(draft)
    _days(draft, reader)
    draft.place(cells("latitude"), cells("longitude"))
    precision = draft.whole(
        "where_prec", cells("geo_precision"), "geo_precision", high=3
    )
    draft.place_error(precision, ACLED_WHERE_KM)
    draft.text("where_text", cells("location"))
    _acts(draft)
    for side, actor in (("side_a", "actor1"), ("side_b", "actor2")):
        draft.text(side, cells(actor))
    draft.whole("deaths_best", cells("fatalities"), "fatalities")
    for name, admin in (("adm_1", "admin1"), ("adm_2", "admin2")):
        draft.text(name, cells(admin))
    draft.text("country", cells("country"))
    draft.text("reported_by", cells("source"))
    draft.text("headline", cells("notes"))
    return draft.finish()


def _ids(draft: Draft) -> None:
    """Take the id; a number that each country counts for itself goes with it."""
    cells = draft.chunk.cells
    ids, numbers = cells(*_IDS[:2]), cells(_IDS[2])
    if ids is None and numbers is not None:
        countries = cells("iso3", "iso", "country") or [""] * len(draft.chunk)
        ids = [
            "" if is_null(number) else f"{country.strip()} {number.strip()}".strip()
            for country, number in zip(countries, numbers, strict=True)
        ]
    draft.ids(ids, numbers=True)


def _days(draft: Draft, reader: DayReader) -> None:
    cells = draft.chunk.cells
    days = draft.days(cells("event_date") or (), "event_date", reader)
    codes = draft.whole("date_prec", cells("time_precision"), "time_precision", high=3)
    starts: list[date | None] = list(days)
    ends: list[date | None] = list(days)
    for row, day in enumerate(days):
        if day is not None and codes is not None and codes[row] > 1:
            starts[row], ends[row] = acled_span(day, int(codes[row]))
    draft.span(starts, ends)


def _acts(draft: Draft) -> None:
    """Take the sub-event where it says more than the event type."""
    kinds = draft.chunk.cells("event_type") or ()
    subs = draft.chunk.cells("sub_event_type") or kinds
    told = [
        sub if sub.strip().casefold() in _ACTS else kind
        for sub, kind in zip(subs, kinds, strict=True)
    ]
    draft.codes("act", told, _ACTS)
    draft.text(
        "source_type",
        [kind if is_null(sub) else sub for sub, kind in zip(subs, kinds, strict=True)],
    )
