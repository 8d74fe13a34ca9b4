"""Each block of Python in the documentation runs, and prints what it says."""

import contextlib
import doctest
import importlib
import io
import re
from pathlib import Path

import pytest
from tests.support.event_files import UCDP, table_of

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PRINTS = "# -> "
_ASIDE = re.compile(r"^ {4}(?:from ceasefire|import ceasefire)\b.*$", re.MULTILINE)


def blocks_of(page: Path) -> list[str]:
    return _BLOCK.findall(page.read_text("utf-8"))


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page takes for granted lies where it is run."""
    syria = UCDP | {"country": "Syria", "latitude": "36.2", "longitude": "37.1"}
    (tmp_path / "ged_syria.csv").write_text(table_of([syria]), "utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize(
    "page", [one for one in PAGES if blocks_of(one)], ids=lambda page: page.name
)
def test_the_blocks_of_a_page_run_and_print_what_they_say(page: Path) -> None:
    names: dict[str, object] = {}
    for block in blocks_of(page):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block, page.name, "exec"), names)
        says = [
            line.removeprefix(_PRINTS)
            for line in block.splitlines()
            if line.startswith(_PRINTS)
        ]
        assert printed.getvalue().splitlines() == says, block


def test_no_block_of_python_stands_where_it_is_not_run() -> None:
    for page in PAGES:
        assert not _ASIDE.search(page.read_text("utf-8")), page.name


def test_the_library_has_a_page_whose_blocks_are_run() -> None:
    assert len(blocks_of(ROOT / "docs" / "library.md")) >= 8


def test_each_name_in_the_table_of_the_library_is_there_by_its_whole_path() -> None:
    page = (ROOT / "docs" / "library.md").read_text("utf-8")
    table = page.split("| question | function | given |")[1].split("\n\n")[0]
    names = re.findall("`([^`]+)`", table)
    assert len(names) > 10
    for name in names:
        if name == "table":  # of the class that stands beside it
            continue
        module, _, found = name.rpartition(".")
        assert module.startswith("ceasefire."), name
        assert hasattr(importlib.import_module(module), found), name


def _with_examples() -> list[str]:
    source = ROOT / "src"
    return [
        ".".join(path.relative_to(source).with_suffix("").parts)
        for path in sorted((source / "ceasefire").rglob("*.py"))
        if ">>> " in path.read_text("utf-8")
    ]


@pytest.mark.parametrize("name", _with_examples())
def test_the_examples_of_a_docstring_say_what_they_print(name: str) -> None:
    done = doctest.testmod(importlib.import_module(name))
    assert done.attempted > 0
    assert done.failed == 0
