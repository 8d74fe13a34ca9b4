"""Evidence from data: events, counts, lists of ceasefires, accounts, detainees.

Read      `read_events`, `read_events_of`, `EventFrame`, `Evidence`, `FileRead`,
          `EVENT_SCHEMA`, `REJECT_SCHEMA`
Placed    `match_events`, `Matches`, `resolve_actors`, `Resolution`
Twice     `find_duplicates`, `DuplicateAnswer`, `keep_one`
Counts    `CountSeries`, `Period`, `read_count_series`, `read_days`
Lists     `read_ceasefires`, `CeasefireList`, `ListedCeasefire`, `DaySpan`
Accounts  `read_accounts`, `AccountSheet`, `finder_of`, `Account`, `Reliability`,
          `Credibility`
Detainees `read_detainees`, `UnreadColumn`
Fetch     `fetch_ucdp`, `Store`
Simulated `simulate`, `Plan`
Refusals  `ImpossibleSeries`, `ImpossibleListing`, `ImpossibleSpan`,
          `ImpossibleAccount`, `ContradictoryAccounts`, `ImpossibleThresholds`,
          `NotAStore`, `ImpossibleQuery`, `TokenRefused`, `QueryRefused`,
          `UnreliableAnswer`, `GaveUp`

A name is imported when it is asked for: who has counts need not wait for maps.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.events.account_sheet import AccountSheet, finder_of, read_accounts
    from ceasefire.events.accounts import (
        Account,
        ContradictoryAccounts,
        Credibility,
        ImpossibleAccount,
        Reliability,
    )
    from ceasefire.events.actors import Resolution, resolve_actors
    from ceasefire.events.ceasefire_file import read_ceasefires
    from ceasefire.events.ceasefire_list import (
        CeasefireList,
        ImpossibleListing,
        ListedCeasefire,
    )
    from ceasefire.events.count_file import read_count_series, read_days
    from ceasefire.events.count_series import CountSeries, ImpossibleSeries, Period
    from ceasefire.events.day_spans import DaySpan, ImpossibleSpan
    from ceasefire.events.detainee_list import UnreadColumn, read_detainees
    from ceasefire.events.duckdb_store import NotAStore, Store
    from ceasefire.events.duplicate_kept import keep_one
    from ceasefire.events.duplicate_model import DuplicateAnswer, ImpossibleThresholds
    from ceasefire.events.duplicates import find_duplicates
    from ceasefire.events.evidence import Evidence, FileRead
    from ceasefire.events.frames import EventFrame
    from ceasefire.events.matching import Matches, match_events
    from ceasefire.events.of_case import read_events_of
    from ceasefire.events.read import read_events
    from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA
    from ceasefire.events.simulator import simulate
    from ceasefire.events.simulator_plan import Plan
    from ceasefire.events.ucdp_api import GaveUp, QueryRefused, TokenRefused, fetch_ucdp
    from ceasefire.events.ucdp_part import UnreliableAnswer
    from ceasefire.events.ucdp_query import ImpossibleQuery

__all__ = [
    "EVENT_SCHEMA",
    "REJECT_SCHEMA",
    "Account",
    "AccountSheet",
    "CeasefireList",
    "ContradictoryAccounts",
    "CountSeries",
    "Credibility",
    "DaySpan",
    "DuplicateAnswer",
    "EventFrame",
    "Evidence",
    "FileRead",
    "GaveUp",
    "ImpossibleAccount",
    "ImpossibleListing",
    "ImpossibleQuery",
    "ImpossibleSeries",
    "ImpossibleSpan",
    "ImpossibleThresholds",
    "ListedCeasefire",
    "Matches",
    "NotAStore",
    "Period",
    "Plan",
    "QueryRefused",
    "Reliability",
    "Resolution",
    "Store",
    "TokenRefused",
    "UnreadColumn",
    "UnreliableAnswer",
    "fetch_ucdp",
    "find_duplicates",
    "finder_of",
    "keep_one",
    "match_events",
    "read_accounts",
    "read_ceasefires",
    "read_count_series",
    "read_days",
    "read_detainees",
    "read_events",
    "read_events_of",
    "resolve_actors",
    "simulate",
]

_HOMES = {
    "Account": "accounts",
    "AccountSheet": "account_sheet",
    "CeasefireList": "ceasefire_list",
    "ContradictoryAccounts": "accounts",
    "CountSeries": "count_series",
    "Credibility": "accounts",
    "DaySpan": "day_spans",
    "DuplicateAnswer": "duplicate_model",
    "EVENT_SCHEMA": "schema",
    "EventFrame": "frames",
    "Evidence": "evidence",
    "FileRead": "evidence",
    "GaveUp": "ucdp_api",
    "ImpossibleAccount": "accounts",
    "ImpossibleListing": "ceasefire_list",
    "ImpossibleQuery": "ucdp_query",
    "ImpossibleSeries": "count_series",
    "ImpossibleSpan": "day_spans",
    "ImpossibleThresholds": "duplicate_model",
    "ListedCeasefire": "ceasefire_list",
    "Matches": "matching",
    "NotAStore": "duckdb_store",
    "Period": "count_series",
    "Plan": "simulator_plan",
    "QueryRefused": "ucdp_api",
    "REJECT_SCHEMA": "schema",
    "Reliability": "accounts",
    "Resolution": "actors",
    "Store": "duckdb_store",
    "TokenRefused": "ucdp_api",
    "UnreadColumn": "detainee_list",
    "UnreliableAnswer": "ucdp_part",
    "fetch_ucdp": "ucdp_api",
    "find_duplicates": "duplicates",
    "finder_of": "account_sheet",
    "keep_one": "duplicate_kept",
    "match_events": "matching",
    "read_accounts": "account_sheet",
    "read_ceasefires": "ceasefire_file",
    "read_count_series": "count_file",
    "read_days": "count_file",
    "read_detainees": "detainee_list",
    "read_events": "read",
    "read_events_of": "of_case",
    "resolve_actors": "actors",
    "simulate": "simulator",
}
"""By public name, the module it lives in."""


def __getattr__(name: str) -> object:
    """Import the home of a public name on its first use."""
    if name not in _HOMES:
        why = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(why)
    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
