"""What was fetched of UCDP's answer so far, safe on disk, and the table made of it.

Why    A network in the field breaks. What was fetched must survive a break, and a file
       that is not whole must never look whole.
How    Pages that came whole are kept in ``OUT.part``, with an account of them in
       ``OUT.part.json``. The same question asked again goes on from there. The table
       takes its name only when all that was announced is in it.
Read   `Part`.
Else   Who asks for the pages is `ucdp_api`; what they are to hold says `ucdp_query`.
"""

import csv
import errno
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from ceasefire.core import CeasefireError, number_of
from ceasefire.events.ucdp_page import Page
from ceasefire.events.ucdp_query import Query

_NOTED = ("next_page", "n_announced", "n_bytes", "n_duplicates")

# The columns of GED 23.1 and later, in the order of the file to download.
_COLUMNS = (
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
)


class UnreliableAnswer(CeasefireError):
    """The pages do not make up one list; nothing of them is kept."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

    def __str__(self) -> str:
        return (
            f"{self.what} No file was written, and nothing is kept. "
            "Run the same command again to start anew."
        )


@dataclass(slots=True, kw_only=True)
class Part:
    """The pages that came whole. It grows, and is on disk after each page.

    Rows stand in ``path`` as lines of JSON: a later page may bring another column.
    Bytes beyond ``n_bytes`` belong to a page that was broken off, and are cut away.
    """

    path: Path
    query: Query
    next_page: int = 0
    n_announced: int | None = None
    n_bytes: int = 0
    n_duplicates: int = 0
    ids: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, out: Path, query: Query) -> "Part":
        """Take up what an earlier run left of the same question, or begin."""
        if out.is_dir():
            raise IsADirectoryError(
                errno.EISDIR, "This is a folder, not a file", str(out)
            )
        part = cls(path=out.with_name(out.name + ".part"), query=query)
        if part.state_path.exists():
            part._take_up()
        with part.path.open("ab") as file:
            file.truncate(part.n_bytes)
        return part

    @property
    def state_path(self) -> Path:
        """Where the account of the part stands."""
        return self.path.with_name(self.path.name + ".json")

    @property
    def n_events(self) -> int:
        """Different events kept so far."""
        return len(self.ids)

    @property
    def is_whole(self) -> bool:
        """Whether all pages that were announced have come."""
        return self.n_announced is not None and self.next_page >= self.query.n_pages(
            self.n_announced
        )

    def add(self, page: Page) -> None:
        """Keep the rows of the next page, on disk too."""
        self._refuse_another_answer(page)
        fresh: dict[str, dict[str, str]] = {}
        for row in page.rows:
            if row["id"] in self.ids or row["id"] in fresh:
                self.n_duplicates += 1
            else:
                fresh[row["id"]] = row
        lines = "".join(
            json.dumps(row, ensure_ascii=False) + "\n" for row in fresh.values()
        )
        with self.path.open("ab") as file:
            self.n_bytes += file.write(lines.encode())
            file.flush()
            os.fsync(file.fileno())
        self.ids.update(fresh)
        self.n_announced = page.n_announced
        self.next_page += 1
        self._note_down()

    def become(self, out: Path) -> None:
        """Write the table and give it its name, if it is all there."""
        if self.n_events != self.n_announced:
            self.remove()
            raise UnreliableAnswer(
                f"UCDP announced {number_of(self.n_announced or 0, 'event')} and sent "
                f"{self.n_events} different ones; {self.n_duplicates} came more than "
                "once."
            )
        table = self.path.with_name(self.path.name + ".csv")
        self._write_csv(table)
        table.replace(out)
        self.remove()

    def remove(self) -> None:
        """Leave nothing behind."""
        self.state_path.unlink(missing_ok=True)
        self.path.unlink(missing_ok=True)

    def leave(self) -> None:
        """Leave no empty file behind where nothing was kept."""
        if not self.next_page:
            self.remove()

    def _refuse_another_answer(self, page: Page) -> None:
        if self.n_announced not in (None, page.n_announced):
            self.remove()
            raise UnreliableAnswer(
                f"UCDP first announced {self.n_announced} events, and on page "
                f"{self.next_page} {page.n_announced}: its data changed meanwhile."
            )
        asked = {str(country) for country in self.query.countries}
        sent = {row["country_id"] for row in page.rows if row.get("country_id")}
        if sent - asked:
            self.remove()
            raise UnreliableAnswer(
                "UCDP sent events of countries that were not asked for: "
                f"{', '.join(sorted(sent - asked))}."
            )

    def _note_down(self) -> None:
        state = {"query": self.query.to_dict()}
        state |= {name: getattr(self, name) for name in _NOTED}
        fresh = self.state_path.with_name(self.state_path.name + ".new")
        fresh.write_text(json.dumps(state, indent=2) + "\n", encoding="utf-8")
        fresh.replace(self.state_path)

    def _take_up(self) -> None:
        try:
            state = json.loads(self.state_path.read_bytes())
            if state["query"] != self.query.to_dict():
                self._begin_anew("it belongs to another query")
                return
            noted = {name: state[name] for name in _NOTED}
            ids = self._ids_in(noted["n_bytes"])
        except (FileNotFoundError, KeyError, TypeError, ValueError):
            self._begin_anew("it is damaged")
            return
        self.ids = ids
        for name, value in noted.items():
            setattr(self, name, value)
        self.notes.append(
            f"Went on from page {self.next_page}: "
            f"{number_of(self.n_events, 'event was', 'events were')} there."
        )

    def _ids_in(self, n_bytes: int) -> set[str]:
        with self.path.open("rb") as file:
            lines = file.read(n_bytes)
        if len(lines) < n_bytes:
            raise ValueError(n_bytes)
        return {json.loads(line)["id"] for line in lines.splitlines()}

    def _begin_anew(self, why: str) -> None:
        self.notes.append(f"Began anew, without what was in {self.path}: {why}.")
        self.remove()

    def _write_csv(self, path: Path) -> None:
        with self.path.open("rb") as file:
            found = dict.fromkeys(name for line in file for name in json.loads(line))
        known = [name for name in _COLUMNS if name in found or not found]
        columns = known + [name for name in found if name not in _COLUMNS]
        with (
            self.path.open("rb") as lines,
            path.open("w", encoding="utf-8", newline="") as file,
        ):
            table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            table.writeheader()
            table.writerows(map(json.loads, lines))
