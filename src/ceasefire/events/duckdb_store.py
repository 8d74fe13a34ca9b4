"""Events kept in one DuckDB file. The only file that imports duckdb.

Why    Who works with the same files every day reads them once, and may ask questions
       of them in SQL.
How    Three tables: ``events`` as `EVENT_SCHEMA` has them, ``rejects`` and ``reads``.
       Adding a file again changes nothing: an event's id is kept once.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb
import pyarrow as pa

from ceasefire.core import CeasefireError
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA

_VERSION = 1  # of the tables; a change of the schema makes it another


class NotAStore(CeasefireError, ValueError):
    """A file was given as a store that is none of ours, or of another version."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return (
            f"{self.path} is no store of events ({self.why}), and it was left alone. "
            "Name another file, which will be made."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreAccount:
    """What adding did.

    Attributes
    ----------
    n_added, n_already_there
        Events added, and those whose id was in the store before.
    n_stored
        Events in the store now.
    """

    n_added: int
    n_already_there: int
    n_stored: int

    def to_dict(self) -> dict[str, int]:
        """As plain values for JSON."""
        return {
            "added": self.n_added,
            "already_there": self.n_already_there,
            "stored": self.n_stored,
        }


class Store:
    """A store of events, open as long as a ``with`` lasts.

    Raises
    ------
    NotAStore
        If the file is there and is no store, or of another version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        is_new = not path.exists()
        try:
            self._connection = duckdb.connect(str(path))
            if is_new:
                self._make()
            else:
                self._check()
        except duckdb.Error as error:
            raise NotAStore(str(path), _first_line(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def add(self, evidence: Evidence) -> StoreAccount:
        """Add events, rejects and the account of files, all of it or nothing."""
        before = self._n_events()
        n_given = evidence.table.num_rows
        self._connection.begin()
        try:
            self._add_events(evidence)
            self._add_rejects(evidence)
            self._add_reads(evidence)
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()
        after = self._n_events()
        return StoreAccount(
            n_added=after - before,
            n_already_there=n_given - (after - before),
            n_stored=after,
        )

    def load(self) -> Evidence:
        """Give everything back, in the order it was added.

        Raises
        ------
        NotAStore
            If the store is damaged.
        """
        try:
            return self._load()
        except (duckdb.Error, pa.ArrowInvalid, KeyError, ValueError) as error:
            raise NotAStore(str(self.path), _first_line(error)) from error

    def _load(self) -> Evidence:
        columns = ", ".join(f'"{name}"' for name in EVENT_SCHEMA.names)
        events = self._arrow(f"select {columns} from events order by rowid")  # noqa: S608
        rejects = self._arrow("select * from rejects order by rowid")
        reads = self._rows("select account from reads order by rowid")
        return Evidence(
            table=events.cast(EVENT_SCHEMA),
            rejects=rejects.cast(REJECT_SCHEMA),
            reads=tuple(_read_of(json.loads(account)) for (account,) in reads),
        )

    def _make(self) -> None:
        empty = _plain(EVENT_SCHEMA.empty_table())  # noqa: F841 - read by its name
        no_rejects = REJECT_SCHEMA.empty_table()  # noqa: F841
        for statement in (
            "create table events as select * from empty",
            "create unique index event_ids on events(event_id)",
            "create table rejects as select * from no_rejects",
            "create table reads (file text, account text)",
            f"create table store_version as select {_VERSION} as version",
        ):
            self._connection.execute(statement)

    def _check(self) -> None:
        found = self._rows("select version from store_version")
        if found != [(_VERSION,)]:
            why = f"it is of version {found}, and this is version {_VERSION}"
            raise NotAStore(str(self.path), why)

    def _add_events(self, evidence: Evidence) -> None:
        given = _plain(evidence.table)  # noqa: F841 - read by its name
        self._connection.execute(
            "insert into events select * from given where event_id not in "
            "(select event_id from events)"
        )

    def _add_rejects(self, evidence: Evidence) -> None:
        """Replace the rejects of the files given: a file read again has the same."""
        given = evidence.rejects  # noqa: F841 - read by its name
        files = [read.file for read in evidence.reads]
        self._connection.execute("delete from rejects where file in ?", [files])
        self._connection.execute("insert into rejects select * from given")

    def _add_reads(self, evidence: Evidence) -> None:
        for read in evidence.reads:
            account = json.dumps(read.to_dict())
            self._connection.execute("delete from reads where file = ?", [read.file])
            self._connection.execute(
                "insert into reads values (?, ?)", [read.file, account]
            )

    def _n_events(self) -> int:
        return int(self._rows("select count(*) from events")[0][0])

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        return self._connection.execute(query).fetchall()

    def _arrow(self, query: str) -> pa.Table:
        return self._connection.sql(query).to_arrow_table()


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:120]


def _plain(table: pa.Table) -> pa.Table:
    """Write codes out as words: DuckDB would make an enumeration of them."""
    fields = [
        pa.field(one.name, pa.string()) if pa.types.is_dictionary(one.type) else one
        for one in table.schema
    ]
    return table.cast(pa.schema(fields))


def _read_of(account: dict[str, Any]) -> FileRead:
    first, last = account["first_day"], account["last_day"]
    return FileRead(
        file=account["file"],
        layout=account["layout"],
        n_read=account["read"],
        n_kept=account["kept"],
        n_rejected=account["rejected"],
        n_duplicates=account["duplicates"],
        reasons=account["reasons"],
        first_day=date.fromisoformat(first) if first else None,
        last_day=date.fromisoformat(last) if last else None,
        notes=tuple(account["notes"]),
    )
