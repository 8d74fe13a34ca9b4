"""UCDP's Georeferenced Event Dataset, any release, also with columns missing.

Each row is one event with at least one death. Side A is the government in state-based
violence and the perpetrator in one-sided violence; in a battle it is no violator.

References
----------
.. [1] Sundberg, R. and Melander, E. (2013). Introducing the UCDP Georeferenced Event
       Dataset. *Journal of Peace Research*, 50(4), 523-532.
       https://doi.org/10.1177/0022343313484347
"""

from collections.abc import Collection
from datetime import date

import pyarrow as pa

from ceasefire.core import Act
from ceasefire.events.chunk import Chunk
from ceasefire.events.days import DayReader
from ceasefire.events.draft import NO_IDS, Draft
from ceasefire.events.precision import UCDP_WHERE_KM

DATE_COLUMNS = ("date_start", "date_end")
_NEEDED = frozenset({"date_start", "side_a", "side_b"})
_DEATHS = frozenset({"best", "best_est", "deaths_a"})
_TELLING = {
    "id": NO_IDS,
    "type_of_violence": "no type_of_violence: what was done is not known, and no event "
    "of it can be found to break a ceasefire",
    "latitude": "no latitude: no event can be placed",
    "longitude": "no longitude: no event can be placed",
    "where_prec": "no where_prec: how well a place is known cannot be told",
    "date_prec": "no date_prec",
    "date_end": "no date_end: an event of several days is taken for one of its first",
    "event_clarity": "no event_clarity",
    "side_a_new_id": "no actor ids: actors are found by their names",
    "adm_1": "no adm_1: districts cannot be told",
}
_PLACE_WORDS = (
    "where_description",
    "where_decription",  # as the codebook of 19.1 spells it
    "where_coordinates",
)
_NOT_RECORDED = -1  # number_of_sources, before 2013

_ACTS = {
    **dict.fromkeys(("1", "1.0", "state", "state-based", "state-based conflict",
                     "state-based violence"), Act.HOSTILITIES),
    **dict.fromkeys(("2", "2.0", "nonstate", "non-state", "non-state conflict",
                     "non-state violence"), Act.HOSTILITIES),
    **dict.fromkeys(("3", "3.0", "onesided", "one-sided", "one-sided violence",
                     "one-side violence", "one-sided conflict"),
                    Act.ATTACK_ON_CIVILIANS),
}  # fmt: skip


def is_ucdp(columns: Collection[str]) -> bool:
    """Say whether a header is that of a file of UCDP's events."""
    return set(columns) >= _NEEDED and bool(_DEATHS & set(columns))


def describe(columns: Collection[str]) -> tuple[str, list[str]]:
    """Say what the file is, and which telling columns it lacks."""
    missing = [says for name, says in _TELLING.items() if not _has(columns, name)]
    notes = [f"The file has {says}." for says in missing]
    return f"UCDP GED, {len(columns)} columns", notes


def _has(columns: Collection[str], name: str) -> bool:
    older = {"side_a_new_id": "side_a_id"}
    return name in columns or older.get(name) in columns


def parse(chunk: Chunk, reader: DayReader) -> tuple[pa.Table, pa.Table]:
    """Turn a chunk of rows into the table, and what could not be read."""
    draft = Draft(chunk, "ucdp")
    cells = chunk.cells
    ids = cells("id")
    draft.ids(ids, must=ids is not None, numbers=True)
    _days(draft, reader)
    draft.place(cells("latitude"), cells("longitude"))
    precision = draft.whole("where_prec", cells("where_prec"), "where_prec", high=7)
    draft.place_error(precision, UCDP_WHERE_KM)
    draft.text("where_text", cells(*_PLACE_WORDS))
    draft.whole("clarity", cells("event_clarity"), "event_clarity", high=2)
    _sides(draft)
    _deaths(draft)
    draft.whole(
        "n_sources",
        cells("number_of_sources"),
        "number_of_sources",
        low=_NOT_RECORDED,
        unknown=_NOT_RECORDED,
    )
    for name in ("adm_1", "adm_2", "country"):
        draft.text(name, cells(name))
    draft.text("reported_by", cells("source_original", "source_office"))
    draft.text("headline", cells("source_headline", "source_article"))
    return draft.finish()


def _days(draft: Draft, reader: DayReader) -> None:
    cells = draft.chunk.cells
    starts = draft.days(cells("date_start") or (), "date_start", reader)
    last = cells("date_end")
    ends: list[date | None] = starts
    if last is not None:
        ends = draft.days(last, "date_end", reader)
    draft.span(starts, ends)
    draft.whole("date_prec", cells("date_prec"), "date_prec", high=5)


def _sides(draft: Draft) -> None:
    cells = draft.chunk.cells
    draft.text("source_type", cells("type_of_violence"))
    kinds = cells("type_of_violence")
    if kinds is not None and draft.decimal_comma:
        kinds = [kind.replace(",", ".") for kind in kinds]  # 1,0 is 1.0
    draft.codes("act", kinds or [""] * len(draft.chunk), _ACTS)
    for side in ("side_a", "side_b"):
        draft.text(side, cells(side))
        draft.whole(f"{side}_id", cells(f"{side}_new_id", f"{side}_id"), f"{side}_id")
    draft.text("dyad", cells("dyad_name"))
    draft.whole("dyad_id", cells("dyad_new_id", "dyad_id"), "dyad_id")


def _deaths(draft: Draft) -> None:
    for name in ("a", "b", "civilians", "unknown"):
        key = f"deaths_{name}"
        draft.whole(key, draft.chunk.cells(key), key)
    for name in ("best", "low", "high"):
        draft.whole(f"deaths_{name}", draft.chunk.cells(name, f"{name}_est"), name)
