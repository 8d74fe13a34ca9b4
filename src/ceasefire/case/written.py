"""A document as it was written: what stands where, before anything is believed.

Why    Files beside a case are read although the case has faults elsewhere. What they
       name is looked up here, so that an entry left out for its own fault is none that
       is not there.
Read   `Written`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ceasefire.case.references import entries_of
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import PUBLIC, Fault


@dataclass(frozen=True, slots=True)
class Written:
    """A document in plain values.

    Attributes
    ----------
    fits
        Whether all of it can be parsed: an owner that cannot is not known, and then
        nothing is said of who may see what.
    """

    file: str
    data: dict[str, Any]
    lines: dict[Where, int]
    fits: bool

    def owners(self, collection: str) -> dict[str, str]:
        """Return the owner of each entry of a list, by id."""
        return {
            id_: str(entry.get("owner", PUBLIC)) if self.fits else PUBLIC
            for _, entry, id_ in entries_of(self.data, collection)
        }

    def named(self, collection: str, key: str) -> Iterator[tuple[str, str, Where]]:
        """Return by whom what is named under a key, in one text or many, and where."""
        entries: Any = self.data
        path = tuple(collection.split("."))
        for step in path:
            entries = entries.get(step) if isinstance(entries, dict) else None
        for i, entry in enumerate(entries if isinstance(entries, list) else []):
            if not isinstance(entry, dict):
                continue
            who = str(entry.get("id", entry.get("place", "")))
            value = entry.get(key)
            where: Where = (*path, i, key)
            many = value if isinstance(value, list) else [value]
            for n, name in enumerate(many):
                if isinstance(name, str | int) and not isinstance(name, bool):
                    yield who, str(name), (*where, n) if many is value else where

    def fault(self, where: Where, what: str, mend: str) -> Fault:
        """Return a fault on the line of a place."""
        line = line_of(where, self.lines)
        return Fault(file=self.file, line=line, what=what, mend=mend)
