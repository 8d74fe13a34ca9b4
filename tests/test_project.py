"""The house as a whole: doors, contents, starts, and what it must not say."""

import ast
import builtins
import importlib
import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import ceasefire

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "ceasefire"

DOORS = {
    "pydantic": {"case/entries", "case/parse.py", "case/faults.py", "events/sheet.py",
                 "case/references.py", "reading/second_reader/answer.py"},
    "yaml": {"case/yaml_lines.py"},
    "shapely": {"geo/shapes.py", "geo/solids.py", "geo/drawing.py", "geo/lines.py"},
    "pyproj": {"geo/pyproj_distance.py"},
    "duckdb": {"events/duckdb_store.py", "exchange/splink_links.py"},
    "splink": {"exchange/splink_links.py"},
    "httpx": {"events/ucdp_api.py", "reading/second_reader/chat_endpoint.py"},
    "jinja2": {"brief/page.py"},
    "markupsafe": {"brief/page.py", "brief/sections/exchange.py"},
    "typer": {"cli"},
    "rich": {"cli"},
    "pysat": {"convening/pysat_solver.py"},
    "scipy": {"siting/intervals.py", "trust/beta_bounds.py", "events", "monitoring",
              "terms/search.py", "terms/stability/inverse.py", "exchange/milp.py",
              "access"},
    "pyvrp": {"access/pyvrp_routes.py"},
    "spacy": {"reading/text/spacy_parser.py"},
    "thinc": {"reading/text/spacy_parser.py"},
    "threadpoolctl": {"reading/text/spacy_parser.py"},
    "pypdf": {"reading/documents/pypdf_text.py"},
    "docx": {"reading/documents/docx_text.py"},
    "lxml": {"reading/documents/lxml_text.py"},
}  # fmt: skip
FREE = {"numpy", "pyarrow", "ceasefire"}


def _modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").split(".")[0])
    return found - set(sys.stdlib_module_names)


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(SOURCE)))
def test_an_engine_is_imported_through_its_door_only(path: Path) -> None:
    here = path.relative_to(SOURCE).as_posix()
    for engine in _imports(path) - FREE:
        doors = DOORS.get(engine, set())
        assert any(here == d or here.startswith(f"{d}/") for d in doors), engine


def test_core_knows_no_library() -> None:
    for path in (SOURCE / "core").glob("*.py"):
        assert _imports(path) <= {"ceasefire"}


def _packages() -> list[str]:
    return [
        ".".join(path.parent.relative_to(SOURCE.parent).parts)
        for path in SOURCE.rglob("__init__.py")
        if "__all__" in path.read_text("utf-8")
    ]


@pytest.mark.parametrize("name", _packages())
def test_every_public_name_stands_in_the_contents(name: str) -> None:
    package = importlib.import_module(name)
    if name == "ceasefire.cli":
        return  # its contents are what `ceasefire --help` prints
    for public in package.__all__:
        assert hasattr(package, public)
        assert f"`{public}`" in package.__doc__, public


def _documented_refusals() -> list[tuple[str, str]]:
    """What the docstrings of public names say that they raise."""
    found = []
    for package in map(importlib.import_module, _packages()):
        for name in package.__all__:
            says = inspect.getdoc(getattr(package, name)) or ""
            for part in re.findall(r"\nRaises\n-+\n((?:.+\n?)*)", says):
                words = re.findall(r"^(?! )([\w, ]+)$", part, re.MULTILINE)
                found += [(name, one) for line in words for one in line.split(", ")]
    return found


def test_what_a_public_name_is_said_to_raise_is_public_or_of_python() -> None:
    public = {
        name for one in _packages() for name in importlib.import_module(one).__all__
    }
    found = _documented_refusals()
    assert len(found) > 100
    assert {one for _, one in found} <= public | set(dir(builtins))


def test_the_contents_of_the_whole_name_what_is_there() -> None:
    """Each line names a part and its functions, all of which are public there."""
    lines = re.findall(
        r"`(ceasefire\.[a-z_.]+)`:\s+((?:`\w+`(?:,\s+)?)+)", ceasefire.__doc__ or ""
    )
    assert len(lines) >= 18
    for part, names in lines:
        public = importlib.import_module(part).__all__
        assert set(re.findall(r"`(\w+)`", names)) <= set(public), part


def test_help_comes_without_a_heavy_import() -> None:
    heavy = (
        "numpy",
        "pyarrow",
        "pydantic",
        "shapely",
        "jinja2",
        "duckdb",
        "httpx",
        "splink",
        "scipy",
    )
    code = (
        "import sys\n"
        "import ceasefire.cli\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_an_article_is_read_without_what_only_a_case_needs(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The envoy said on Monday that the road was open.", "utf-8")
    code = (
        "import sys\n"
        "from ceasefire.cli import app\n"
        f"app(['read', {str(article)!r}], standalone_mode=False)\n"
        "print([name for name in ('ceasefire.case', 'shapely') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def _own_texts() -> list[Path]:
    kinds = {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".j2", ".css", ".js"}
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    return [
        ROOT / name
        for name in tracked
        if Path(name).suffix in kinds
        and "leaflet" not in name
        and (ROOT / name).exists()
    ]


def test_no_path_of_a_machine_and_no_registry_is_named() -> None:
    machine = re.compile(r"(?<![\w.<])/(?:home|root|Users|work)/")
    registry = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian")
    for path in _own_texts():
        if path == Path(__file__).resolve():
            continue
        text = path.read_text("utf-8")
        assert not machine.search(text), path
        assert not registry.search(text), path


def test_constraints_are_names_and_versions_and_cover_what_is_asked_for() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!-]+", one) for one in lines)
    pinned = {re.split("==", one)[0].lower().replace("_", "-") for one in lines}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"]]
    for names in project["optional-dependencies"].values():
        asked += names
    for one in asked:
        name = re.split(r"[\[<>=]", one)[0].lower()
        assert name == "ceasefire" or name in pinned, name


def test_every_page_of_the_documentation_is_in_its_contents() -> None:
    contents = (ROOT / "mkdocs.yml").read_text("utf-8")
    for page in (ROOT / "docs").glob("*.md"):
        assert page.name in contents


def test_no_text_stands_in_for_one_that_is_still_to_come() -> None:
    stands_in = re.compile(r"^[A-Z]+(_[A-Z]+)*$|\b(TODO|FIXME|TBD)\b", re.MULTILINE)
    found = {
        path.name: stands_in.findall(path.read_text(encoding="utf-8"))
        for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        if stands_in.search(path.read_text(encoding="utf-8"))
    }
    assert found == {}


def test_the_readme_names_only_files_that_are_there() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_every_room_stands_in_the_architecture() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rooms = {p.name for p in SOURCE.iterdir() if p.is_dir() and p.name[0] != "_"}
    assert all(f"`{room}/`" in text for room in rooms)


def test_leaflet_lies_as_it_came_with_its_licence() -> None:
    folder = SOURCE / "brief" / "static" / "leaflet"
    assert "Leaflet 1.9.4" in (folder / "leaflet.js").read_text("utf-8")[:400]
    assert "Agafonkin" in (folder / "LICENSE").read_text("utf-8")
