"""A folder on disk to a `Case`, and back to the person who wrote it.

Read      `read_case`, `shipped_cases`, `NoSuchCase`, `FaultyCase`
Check     `read_exchange_faults`, `read_lists_named`, `nearest`
Made of   `files_of_case`
Begin     `new_case`, `FolderInUse`
Add to    `append_entries`
Complete  `case_schema`
Peers     `read_genius`, `read_graph_model`
"""

from ceasefire.case.append import append_entries
from ceasefire.case.faults import FaultyCase, NoSuchCase, nearest
from ceasefire.case.genius import read_genius
from ceasefire.case.graph_model import read_graph_model
from ceasefire.case.read import (
    files_of_case,
    read_case,
    read_lists_named,
    shipped_cases,
)
from ceasefire.case.readable import read_exchange_faults
from ceasefire.case.scaffold import FolderInUse, new_case
from ceasefire.case.schema import case_schema

__all__ = [
    "FaultyCase",
    "FolderInUse",
    "NoSuchCase",
    "append_entries",
    "case_schema",
    "files_of_case",
    "nearest",
    "new_case",
    "read_case",
    "read_exchange_faults",
    "read_genius",
    "read_graph_model",
    "read_lists_named",
    "shipped_cases",
]
