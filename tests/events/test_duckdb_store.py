"""The store: the same back, once each, and no other file touched."""

from datetime import date
from pathlib import Path

import pytest
from tests.support.invented import event, evidence

from ceasefire.core import EventFile
from ceasefire.events.duckdb_store import NotAStore, Store
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.duckdb"


def test_what_goes_in_comes_out(path: Path) -> None:
    given = evidence([event(i, date(2030, 1, 1 + i)) for i in range(20)])
    with Store(path) as store:
        store.add(given)
    with Store(path) as again:
        back = again.load()
    assert back.table.schema == given.table.schema
    assert back.table.to_pylist() == given.table.to_pylist()


def test_adding_again_adds_nothing(path: Path) -> None:
    given = evidence([event(i, date(2030, 1, 1)) for i in range(3)])
    more = evidence([event(i, date(2030, 1, 1)) for i in range(2, 5)])
    with Store(path) as store:
        assert store.add(given).n_added == 3
        again = store.add(given)
        assert (again.n_added, again.n_already_there, again.n_stored) == (0, 3, 3)
        assert store.add(more).n_added == 2


def test_rejects_and_accounts_are_kept_once(path: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "e.csv"
    sheet.write_text(
        "date_start,side_a,side_b,best\n2030-01-01,A,B,1\nnever,A,B,1\n", "utf-8"
    )
    read = read_events([EventFile(path=str(sheet), name="e.csv")])
    with Store(path) as store:
        store.add(read)
        store.add(read)
        back = store.load()
    assert back.reads == read.reads
    assert back.rejects.to_pylist() == read.rejects.to_pylist()


def test_nothing_can_be_stored(path: Path) -> None:
    with Store(path) as store:
        assert store.add(Evidence.none()).n_stored == 0
        assert store.load().table.num_rows == 0


def test_a_file_that_is_no_store_is_left_alone(path: Path) -> None:
    path.write_text("my diary", "utf-8")
    with pytest.raises(NotAStore, match="left alone"):
        Store(path)
    assert path.read_text("utf-8") == "my diary"


def test_a_database_of_another_kind_is_refused(path: Path) -> None:
    import duckdb

    duckdb.connect(str(path)).execute("create table mine (a int)").close()
    with pytest.raises(NotAStore):
        Store(path)


def test_a_store_can_be_given_as_a_file_of_events(path: Path) -> None:
    given = evidence([event(i, date(2030, 1, 1)) for i in range(4)])
    with Store(path) as store:
        store.add(given)
    file = EventFile(path=str(path), name="s.duckdb")
    back = read_events([file, file])
    assert back.table.to_pylist() == given.table.to_pylist()
    assert [(one.n_read, one.n_duplicates) for one in back.reads] == [(4, 0), (4, 4)]
