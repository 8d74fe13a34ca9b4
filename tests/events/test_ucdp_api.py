"""A file of events is whole, or it is not there, whatever the network does."""

import csv
import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import typer
from typer.testing import CliRunner

from ceasefire.events import ucdp_api
from ceasefire.events.ucdp_api import (
    N_TRIES,
    FetchAccount,
    GaveUp,
    QueryRefused,
    TokenRefused,
    fetch_ucdp,
)
from ceasefire.events.ucdp_part import UnreliableAnswer
from ceasefire.events.ucdp_query import ImpossibleQuery

_TOKEN = "open-sesame"


def _event(number: int, country: int = 652) -> dict[str, Any]:
    return {
        "id": number,
        "relid": f"XXX-2030-1-{number}",
        "active_year": True,
        "side_b": 'the river\'s left bank, "upper" part',
        "latitude": 34.5,
        "country_id": country,
        "date_start": "2030-01-02T00:00:00",
        "best": 0,
        "gwnob": None,
    }


@dataclass
class _Reply:
    """One answer that is not what the list of events would give."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    n_bytes: int | None = None  # sent, of a longer page
    change: Callable[[dict[str, Any]], None] = lambda _body: None


@dataclass
class _Ucdp:
    """UCDP as it answers, with faults to come: by page, one after the other."""

    events: list[dict[str, Any]] = field(default_factory=list)
    faults: dict[int, list[_Reply]] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    address: str = ""

    @property
    def pages_asked(self) -> list[int]:
        return [int(query["page"]) for query in self.asked]

    def page(self, query: dict[str, str]) -> dict[str, Any]:
        countries = {int(country) for country in query["Country"].split(",")}
        found = [event for event in self.events if event["country_id"] in countries]
        size, page = int(query["pagesize"]), int(query["page"])
        n_pages = -(-len(found) // size)
        more = f"{self.address}/next" if page + 1 < n_pages else ""
        return {
            "TotalCount": len(found),
            "TotalPages": n_pages,
            "PreviousPageUrl": "",
            "NextPageUrl": more,
            "Result": deepcopy(found[page * size : (page + 1) * size]),
        }


class _Handler(BaseHTTPRequestHandler):
    ucdp: _Ucdp

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.ucdp.asked.append(query)
        self.ucdp.paths.append(url.path)
        waiting = self.ucdp.faults.get(int(query["page"]), [])
        if self.headers.get("x-ucdp-access-token") != _TOKEN:
            reply = _Reply(status=401)
        else:
            reply = waiting.pop(0) if waiting else _Reply()
        body = self.ucdp.page(query)
        reply.change(body)
        self._send(reply, json.dumps(body).encode())

    def _send(self, reply: _Reply, body: bytes) -> None:
        self.send_response_only(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if "Content-Length" not in reply.headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: reply.n_bytes])

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def ucdp() -> Iterator[_Ucdp]:
    kept = _Ucdp(events=[_event(number) for number in range(1, 6)])
    handler = type("Handler", (_Handler,), {"ucdp": kept})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        kept.address = f"http://127.0.0.1:{server.server_port}/api"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield kept
        server.shutdown()
        thread.join()


@dataclass
class _Fetch:
    """`fetch_ucdp` from the server of this test, two events to a page."""

    address: str
    out: Path
    waits_s: list[float] = field(default_factory=list)

    def __call__(self, **changed: Any) -> FetchAccount:
        asked: dict[str, Any] = {
            "countries": [652],
            "first_day": date(2030, 1, 1),
            "last_day": date(2030, 12, 31),
            "out": self.out,
            "token": _TOKEN,
            "base_url": self.address,
            "page_size": 2,
            "sleep": self.waits_s.append,
        }
        return fetch_ucdp(**(asked | changed))

    @property
    def ids(self) -> list[str]:
        return [row["id"] for row in self.rows]

    @property
    def rows(self) -> list[dict[str, str]]:
        with self.out.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    @property
    def left_behind(self) -> list[str]:
        return sorted(path.name for path in self.out.parent.iterdir())


@pytest.fixture
def fetched(ucdp: _Ucdp, tmp_path: Path) -> _Fetch:
    return _Fetch(ucdp.address, tmp_path / "events.csv")


_ALL = ["1", "2", "3", "4", "5"]


def test_all_pages_become_one_file(ucdp: _Ucdp, fetched: _Fetch) -> None:
    account = fetched()
    assert account == FetchAccount(
        n_events=5, n_pages=3, n_retries=0, n_duplicates=0, out=fetched.out
    )
    assert fetched.ids == _ALL
    assert fetched.left_behind == ["events.csv"]
    assert ucdp.paths == ["/api/gedevents/25.1"] * 3
    assert ucdp.asked[1] == {
        "pagesize": "2",
        "page": "1",
        "Country": "652",
        "StartDate": "2030-01-01",
        "EndDate": "2030-12-31",
    }


def test_cells_stand_as_in_the_files_of_ucdp(fetched: _Fetch) -> None:
    fetched()
    assert fetched.rows[0] == {
        "id": "1",
        "relid": "XXX-2030-1-1",
        "active_year": "1",
        "side_b": 'the river\'s left bank, "upper" part',
        "latitude": "34.5",
        "country_id": "652",
        "date_start": "2030-01-02",
        "best": "0",
        "gwnob": "",
    }


def test_a_column_of_a_later_page_stands_in_its_known_place(
    ucdp: _Ucdp, fetched: _Fetch
) -> None:
    ucdp.events[3] |= {"year": 2030, "colour": "blue"}
    fetched()
    assert list(fetched.rows[0])[:4] == ["id", "relid", "year", "active_year"]
    assert list(fetched.rows[0])[-1] == "colour"
    assert [row["year"] for row in fetched.rows] == ["", "", "", "2030", ""]


def test_no_event_is_an_answer(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.events.clear()
    assert fetched().n_events == 0
    assert fetched.out.read_text(encoding="utf-8").startswith("id,relid,year,")


def test_only_the_countries_asked_for_come(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.events += [_event(6, country=645), _event(7, country=640)]
    fetched(countries=[652, 645, 652])
    assert ucdp.asked[0]["Country"] == "645,652"
    assert fetched.ids == [*_ALL, "6"]


def test_events_of_other_countries_are_refused(ucdp: _Ucdp, fetched: _Fetch) -> None:
    """A server that passes over the filter must not fill our file with the world."""
    ucdp.faults = {0: [_Reply(change=lambda body: body["Result"][0].update(_WORLD))]}
    with pytest.raises(UnreliableAnswer, match=r"not asked for: 2\."):
        fetched()
    assert fetched.left_behind == []


_WORLD = {"country_id": 2}


@pytest.mark.parametrize(
    ("token", "says"),
    [
        (None, "asks for a token .status 401.*CEASEFIRE_UCDP_TOKEN"),
        ("stale", "does not accept this token .status 401"),
        ("pasted\nwith a line", "does not accept this token"),
    ],
)
def test_without_a_good_token_there_is_a_clear_refusal(
    fetched: _Fetch, token: str | None, says: str
) -> None:
    with pytest.raises(TokenRefused, match=says) as refused:
        fetched(token=token)
    assert token is None or token not in str(refused.value)
    assert fetched.left_behind == []
    assert fetched.waits_s == []


def test_a_version_that_does_not_exist_is_not_asked_for_again(
    ucdp: _Ucdp, fetched: _Fetch
) -> None:
    ucdp.faults = {0: [_Reply(status=404)]}
    with pytest.raises(QueryRefused, match=r"status 404.*'99.1' exists"):
        fetched(version="99.1")
    assert ucdp.pages_asked == [0]


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({"Retry-After": "7"}, 7.0),
        (
            {
                "Date": "Tue, 01 Jan 2030 10:00:00 GMT",
                "Retry-After": "Tue, 01 Jan 2030 10:01:30 GMT",
            },
            90.0,
        ),
        (
            {
                "Date": "Tue, 01 Jan 2030 10:00:00 GMT",
                "Retry-After": "Tue, 01 Jan 2030 09:00:00 GMT",
            },
            0.0,
        ),
        ({"Retry-After": "Tue, 01 Jan 2030 10:01:30 GMT"}, 2.0),
        ({"Retry-After": "soon"}, 2.0),
        ({}, 2.0),
    ],
)
def test_we_wait_as_long_as_we_are_asked_to(
    ucdp: _Ucdp, fetched: _Fetch, headers: dict[str, str], wait_s: float
) -> None:
    ucdp.faults = {1: [_Reply(status=429, headers=headers)]}
    account = fetched()
    assert fetched.waits_s == [wait_s]
    assert account.n_retries == 1
    assert fetched.ids == _ALL


def test_when_the_day_is_used_up_we_leave(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.faults = {1: [_Reply(status=429, headers={"Retry-After": "40000"})]}
    with pytest.raises(GaveUp, match=r"wait for 40000 seconds.*2 events.*kept"):
        fetched()
    assert fetched.waits_s == []


def _shorter(body: dict[str, Any]) -> None:
    body["Result"].pop()


_BREAKS = {
    "a fault of the server": _Reply(status=500),
    "a body cut short": _Reply(n_bytes=60),
    "a body cut short that claims to be whole": _Reply(
        n_bytes=60, headers={"Content-Length": "60"}
    ),
    "no body": _Reply(n_bytes=0, headers={"Content-Length": "0"}),
    "a page with too few events": _Reply(change=_shorter),
    "a page without events": _Reply(change=lambda body: body.pop("Result")),
    "a page without a total": _Reply(change=lambda body: body.pop("TotalCount")),
    "an event without an id": _Reply(change=lambda body: body["Result"][0].pop("id")),
    "too many pages": _Reply(change=lambda body: body.update(TotalPages=9)),
}


@pytest.mark.parametrize("page", [0, 1, 2])
@pytest.mark.parametrize("name", _BREAKS)
def test_a_page_that_broke_is_asked_for_again(
    ucdp: _Ucdp, fetched: _Fetch, name: str, page: int
) -> None:
    ucdp.faults = {page: [_BREAKS[name]] * 3}
    account = fetched()
    assert fetched.ids == _ALL
    assert account.n_retries == 3
    assert fetched.waits_s == [2.0, 4.0, 8.0]


def test_a_silent_network_is_asked_again(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.faults = {0: [_Reply(headers={"Content-Length": "9999999"})]}
    assert fetched(timeout_s=0.3).n_retries == 1
    assert fetched.ids == _ALL


def test_nobody_there_is_told_with_the_way_to_go_on(fetched: _Fetch) -> None:
    with pytest.raises(GaveUp, match=f"Asked {N_TRIES} times, and the connection"):
        fetched(base_url="http://127.0.0.1:1/api")
    assert fetched.waits_s == [2.0, 4.0, 8.0, 16.0, 32.0]
    assert fetched.left_behind == []


def test_the_same_command_goes_on_after_a_break(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.faults = {1: [_BREAKS["a body cut short"]] * N_TRIES}
    with pytest.raises(GaveUp, match=r"2 events fetched so far are kept in .*\.part"):
        fetched()
    assert fetched.left_behind == ["events.csv.part", "events.csv.part.json"]
    ucdp.asked.clear()

    account = fetched()
    assert ucdp.pages_asked == [1, 2]
    assert fetched.ids == _ALL
    assert account.notes == ("Went on from page 1: 2 events were there.",)
    assert fetched.left_behind == ["events.csv"]


def test_a_stop_in_the_middle_of_writing_loses_and_doubles_nothing(
    ucdp: _Ucdp, fetched: _Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ucdp_api.Part, "_note_down", stopped)
        with pytest.raises(KeyboardInterrupt):
            fetched()
    ucdp.faults = {2: [_Reply(status=500)] * N_TRIES}
    with pytest.raises(GaveUp):
        fetched()
    with (fetched.out.parent / "events.csv.part").open("ab") as part:
        part.write(b'{"id": "5", "rel')
    fetched()
    assert fetched.ids == _ALL


def _break_off(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.faults = {2: [_Reply(status=500)] * N_TRIES}
    with pytest.raises(GaveUp):
        fetched()
    ucdp.asked.clear()


def test_another_query_begins_anew_and_says_so(ucdp: _Ucdp, fetched: _Fetch) -> None:
    _break_off(ucdp, fetched)
    account = fetched(last_day=date(2030, 6, 30))
    assert ucdp.pages_asked == [0, 1, 2]
    assert "another query" in account.notes[0]
    assert fetched.ids == _ALL


@pytest.mark.parametrize("lost", ["events.csv.part", "events.csv.part.json"])
def test_a_damaged_part_begins_anew(ucdp: _Ucdp, fetched: _Fetch, lost: str) -> None:
    _break_off(ucdp, fetched)
    (fetched.out.parent / lost).write_bytes(b"{")
    account = fetched()
    assert "damaged" in account.notes[0]
    assert fetched.ids == _ALL


def test_an_event_sent_twice_stands_once(ucdp: _Ucdp, fetched: _Fetch) -> None:
    ucdp.faults = {1: [_Reply(change=lambda body: body["Result"].insert(0, _event(2)))]}
    assert fetched().n_duplicates == 1
    assert fetched.ids == _ALL


def test_an_event_sent_in_place_of_another_is_refused(
    ucdp: _Ucdp, fetched: _Fetch
) -> None:
    ucdp.events[2] = _event(2)
    with pytest.raises(UnreliableAnswer, match="announced 5 events and sent 4 differ"):
        fetched()
    assert fetched.left_behind == []


def test_a_total_that_changes_is_refused(ucdp: _Ucdp, fetched: _Fetch) -> None:
    six = {"TotalCount": 6, "Result": [_event(5), _event(6)]}
    ucdp.faults = {2: [_Reply(change=lambda body: body.update(six))]}
    with pytest.raises(UnreliableAnswer, match=r"first announced 5 .* on page 2 6"):
        fetched()
    assert fetched.left_behind == []


def test_a_refused_answer_leaves_the_older_file_alone(
    ucdp: _Ucdp, fetched: _Fetch
) -> None:
    fetched()
    before = fetched.out.read_bytes()
    ucdp.events[2] = _event(2)
    with pytest.raises(UnreliableAnswer):
        fetched()
    assert fetched.out.read_bytes() == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"countries": []},
        {"countries": [-1]},
        {"last_day": date(2029, 12, 31)},
        {"page_size": 0},
        {"page_size": 1001},
        {"base_url": "ftp://example.org"},
    ],
)
def test_an_impossible_query_is_refused_before_it_is_sent(
    ucdp: _Ucdp, fetched: _Fetch, wrong: dict[str, Any]
) -> None:
    with pytest.raises(ImpossibleQuery):
        fetched(**wrong)
    assert ucdp.asked == []


def test_a_folder_is_no_file_to_write(ucdp: _Ucdp, fetched: _Fetch) -> None:
    with pytest.raises(IsADirectoryError):
        fetched(out=fetched.out.parent)
    assert ucdp.asked == []


def test_progress_is_told_of_all_events(fetched: _Fetch) -> None:
    told: list[tuple[str, int, int]] = []
    fetched(progress=lambda *words: told.append(words))
    assert [(done, total) for _, done, total in told] == [(2, 5), (4, 5), (5, 5)]


def _run(ucdp: _Ucdp, out: Path, *more: str, token: str = _TOKEN) -> Any:
    from ceasefire.cli import fetch

    app = typer.Typer()
    app.add_typer(fetch.app, name="fetch")
    words = ["fetch", "ucdp", "--country", "652", "--country", "645"]
    words += ["--from", "2030-01-01", "--to", "2030-12-31", "--out", str(out), *more]
    env = {"CEASEFIRE_UCDP_TOKEN": token, "CEASEFIRE_UCDP_URL": ucdp.address}
    return CliRunner().invoke(app, words, env=env)


def test_the_command_writes_the_file_and_says_so(ucdp: _Ucdp, tmp_path: Path) -> None:
    result = _run(ucdp, tmp_path / "events.csv", "--version", "25.0.9")
    assert result.exit_code == 0
    assert result.stdout == f"5 events written to {tmp_path / 'events.csv'}.\n"
    assert ucdp.asked[0]["Country"] == "645,652"
    assert ucdp.asked[0]["pagesize"] == "1000"
    assert ucdp.paths == ["/api/gedevents/25.0.9"]


def test_the_command_answers_machines(ucdp: _Ucdp, tmp_path: Path) -> None:
    result = _run(ucdp, tmp_path / "events.csv", "--json")
    assert json.loads(result.stdout) == {
        "n_events": 5,
        "n_pages": 1,
        "n_retries": 0,
        "n_duplicates": 0,
        "out": str(tmp_path / "events.csv"),
        "notes": [],
    }


def test_the_command_says_a_refusal_in_one_sentence(
    ucdp: _Ucdp, tmp_path: Path
) -> None:
    result = _run(ucdp, tmp_path / "events.csv", token="stale")
    assert result.exit_code == 2
    assert "does not accept this token" in result.stderr
    assert "Traceback" not in result.output
