"""The exchange of two-rivers: made by its script, planned as written, and nameless."""

import csv
import json
from importlib import util
from pathlib import Path

import pytest
from tests.support.exchanges import broken, exposures

from ceasefire.brief import write_brief
from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events.detainee_list import read_detainees
from ceasefire.events.evidence import Evidence
from ceasefire.events.exchange_files import case_key
from ceasefire.exchange import plan_exchange, plan_for, pseudonyms_of

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script():
    path = _ROOT / "scripts" / "make_two_rivers_lists.py"
    spec = util.spec_from_file_location("make_two_rivers_lists", path)
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def case():
    return read_case("two-rivers")


@pytest.fixture(scope="module")
def people(case):
    return read_detainees(case.exchange.lists, case.exchange.parties)


def test_its_lists_are_those_of_the_script(script) -> None:
    for name, text in script.files().items():
        assert (script.FOLDER / name).read_text("utf-8") == text


def test_its_plan_is_the_one_that_is_written_down(case, people) -> None:
    key = case_key(Path(case.exchange.key), "pseudonyms.key")
    answer = plan_exchange(case, people, pseudonyms=pseudonyms_of(people, key))
    written = json.loads(Path(case.exchange.plan).read_text("utf-8"))
    for key in ("limit", "released", "proved", "price_of_rules", "objectives"):
        assert plan_for(Reader("mediator"), answer)[key] == written[key]
    held = [one for one in people if not one.claimed]
    stages = [stage["release"] for stage in written["stages"]]
    assert broken(stages, held, case.exchange) == []
    told = exposures(stages, held, case.exchange)
    assert [{party: float(value) for party, value in one.items()} for one in told] == [
        stage["exposure"] for stage in written["stages"]
    ]
    assert max(float(v) for one in told for v in one.values()) == written["limit"]


@pytest.mark.parametrize("reader", ["public", "mediator", "party:river-front"])
def test_no_name_and_no_row_of_a_list_is_in_its_brief(
    case, people, tmp_path, reader
) -> None:
    files = write_brief(case.for_reader(Reader(reader)), Evidence.none(), tmp_path)
    text = files.html.read_text("utf-8") + files.json.read_text("utf-8")
    names = {word for one in people for word in one.name.split() if len(word) > 4}
    assert len(names) > 200
    assert not [name for name in names if name in text]
    assert not [one.row for one in people if one.row in text]


def test_a_brief_tells_each_reader_what_is_theirs(case, tmp_path) -> None:
    told = {}
    for reader in ("public", "mediator", "party:government"):
        folder = tmp_path / reader.replace(":", "-")
        seen = case.for_reader(Reader(reader))
        files = write_brief(seen, Evidence.none(), folder)
        told[reader] = json.loads(files.json.read_text("utf-8"))["sections"]["exchange"]
    assert told["public"]["limit"] is None
    assert "exposure" not in told["public"]["stages"][0]
    assert told["mediator"]["limit"] > 0
    assert set(told["party:government"]["stages"][0]["exposure"]) == {"government"}
    counts = [one["stages"][0]["counts"] for one in told.values()]
    assert counts[0] == counts[1] == counts[2]


def test_a_brief_for_the_public_hangs_on_the_plan_and_on_no_list(
    case, tmp_path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    source = Path(case.exchange.key).parent
    for path in source.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())

    def brief(out: str) -> bytes:
        seen = read_case(folder).for_reader(Reader("public"))
        files = write_brief(seen, Evidence.none(), tmp_path / out)
        return files.html.read_bytes() + files.json.read_bytes()

    before = brief("a")
    (folder / "government-held.csv").write_text("name\nSomebody Else\n", "utf-8")
    path = folder / "case.yaml"
    text = path.read_text("utf-8").replace("government-held-19", "government-held-20")
    path.write_text(text, "utf-8")
    plan = json.loads((folder / "exchange-plan.json").read_text("utf-8"))
    for stage in plan["stages"]:
        stage["exposure"] = dict.fromkeys(stage["exposure"], 99)
    plan["limit"] = 99
    (folder / "exchange-plan.json").write_text(json.dumps(plan), "utf-8")
    assert brief("b") == before


def test_its_lists_are_small_enough_to_be_read(script) -> None:
    for name in script.files():
        with (script.FOLDER / name).open(encoding="utf-8") as file:
            assert 15 < sum(1 for _ in csv.reader(file)) < 200
