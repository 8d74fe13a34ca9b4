"""Folders and JSON lines: in order, resumed, each story once, none stops the rest."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ceasefire.core import FaultyInput
from ceasefire.reading import given_in, known_actors, read_many

SAID = (
    "The envoy of Estmark said on Monday that the road to {} was open again, and that "
    "both armies had kept away from it since the day of the truce. “We will wait until "
    "the guns are gone,” she said. The mission called on both sides to let the convoys "
    "pass. Russia rejected the plan, which its minister described as a trap for fools."
)


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    (inside / "b").mkdir(parents=True)
    (inside / "1.txt").write_text(SAID.format("Karsk"), "utf-8")
    (inside / "2.txt").write_text("", "utf-8")
    (inside / ".hidden.txt").write_text(SAID.format("Sarn"), "utf-8")
    (inside / "b" / "3.txt").write_text(f"KARSK -- {SAID.format('Karsk')}", "utf-8")
    rows = [
        {"text": SAID.format("Mirov"), "date": "2031-03-04", "name": "wire 7"},
        {"text": SAID.format("Mirov") + " It said 14 had died.", "id": 3},
        {"txt": "x"},
    ]
    written = "\n".join(map(json.dumps, rows)) + "\n\n{broken\n"
    (inside / "c.jsonl").write_text(written, "utf-8")
    return inside


def test_each_document_has_its_line_in_order_whatever_the_number_of_processes(
    folder: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    tally = read_many([folder], one, known_actors())
    assert (tally.read, tally.copies, tally.faulty) == (3, 1, 3)
    told = lines(one)
    assert [line["name"] for line in told] == [
        "in/1.txt", "in/2.txt", "in/b/3.txt", "in/c.jsonl:1", "in/c.jsonl:2",
        "in/c.jsonl:3", "in/c.jsonl:5",
    ]  # fmt: skip
    assert told[1]["faults"][0]["what"] == "The file is empty."
    assert told[2]["same_as"] == "in/1.txt"
    assert told[3]["reading"]["date"] == "2031-03-04"
    assert told[3]["reading"]["name"] == "wire 7"
    assert len(told[0]["reading"]["statements"]) >= 4
    read_many([folder], two, known_actors(), workers=2)
    assert two.read_bytes() == one.read_bytes()


def test_a_run_is_taken_up_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    whole, torn = tmp_path / "whole.jsonl", tmp_path / "torn.jsonl"
    read_many([folder], whole, known_actors())
    content = whole.read_bytes()
    torn.write_bytes(content[: content.index(b"wire 7")])
    tally = read_many([folder], torn, known_actors())
    assert torn.read_bytes() == content
    assert (tally.before, tally.read) == (2, 2)


def test_a_run_that_was_killed_leaves_no_process_and_is_taken_up(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "c.jsonl").unlink()
    rows = [json.dumps({"text": SAID.format(f"Town {i}") * 3}) for i in range(300)]
    (folder / "d.jsonl").write_text("\n".join(rows), "utf-8")
    out = tmp_path / "out.jsonl"
    code = (
        "from pathlib import Path\n"
        "from ceasefire.reading import known_actors, read_many\n"
        "if __name__ == '__main__':\n"
        f"    read_many([Path({str(folder)!r})], Path({str(out)!r}), known_actors(),"
        " workers=2)\n"
    )
    script = tmp_path / "run.py"
    script.write_text(code, "utf-8")
    said = tmp_path / "said"
    with said.open("wb") as stderr:
        run = subprocess.Popen(
            [sys.executable, script], start_new_session=True, stderr=stderr
        )
    while not out.exists() or out.stat().st_size < 20_000:
        time.sleep(0.05)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    n_before = out.read_bytes().count(b"\n")
    assert n_before < 303
    for _ in range(100):
        try:
            os.killpg(run.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.1)
    else:
        pytest.fail("a process is left behind")
    assert "leaked" not in said.read_text("utf-8")
    tally = read_many([folder], out, known_actors())
    assert len(lines(out)) == 303
    assert tally.before > 0
    assert len({line["name"] for line in lines(out)}) == 303


def test_a_document_by_which_reading_breaks_is_named_and_the_rest_go_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import os\n"
        "import ceasefire.reading.many.pool as pool\n"
        "def read(document, known=None, real=pool.read):\n"
        "    os._exit(9) if '14' in document.text else None\n"
        "    return real(document, known)\n"
        "pool.read = read\n",
        "utf-8",
    )
    path = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    monkeypatch.setenv("PYTHONPATH", path)
    out = tmp_path / "out.jsonl"
    tally = read_many([folder], out, known_actors(), workers=2)
    told = {line["name"]: line for line in lines(out)}
    assert told["in/c.jsonl:2"]["faults"][0]["what"] == "Reading it failed."
    assert "reading" in told["in/c.jsonl:1"]
    assert tally.read == 2


def test_a_file_of_something_else_is_not_written_into(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "notes.jsonl"
    out.write_text("my notes\n", "utf-8")
    with pytest.raises(FaultyInput, match="no earlier run"):
        read_many([folder], out, known_actors())
    assert out.read_text("utf-8") == "my notes\n"


def test_a_line_that_is_no_document_is_named_with_its_number(folder: Path) -> None:
    given = {one.name: one for one in given_in([folder])}
    with pytest.raises(FaultyInput, match=r'in/c.jsonl:3: The line has no "text"'):
        given["in/c.jsonl:3"].document(None)


def test_a_file_that_was_replaced_says_which_line_no_longer_holds(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "c.jsonl").unlink()
    out = tmp_path / "out.jsonl"
    read_many([folder], out, known_actors())
    before = {line["name"]: line for line in lines(out)}
    assert before["in/b/3.txt"]["same_as"] == "in/1.txt"
    (folder / "1.txt").write_text(SAID.format("Sarn"), "utf-8")
    (folder / "2.txt").write_text(SAID.format("Mirov"), "utf-8")
    tally = read_many([folder], out, known_actors())
    first, second, third = lines(out)[3:]
    assert first["replaces"] == [before["in/1.txt"]["document"]]
    assert second["replaces"] == [None]
    assert (third["name"], "reading" in third) == ("in/b/3.txt", True)
    assert (tally.read, tally.replaced) == (3, 3)
    content = out.read_bytes()
    assert read_many([folder], out, known_actors()).before == 3
    assert out.read_bytes() == content


def test_two_files_of_one_name_do_not_replace_each_other(tmp_path: Path) -> None:
    for place, town in (("x", "Karsk"), ("y", "Sarn")):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.txt").write_text(SAID.format(town), "utf-8")
    both = [tmp_path / "x" / "a.txt", tmp_path / "y" / "a.txt"]
    out = tmp_path / "out.jsonl"
    read_many(both, out, known_actors())
    assert read_many(both, out, known_actors()).before == 2
    assert not any("replaces" in line for line in lines(out))
