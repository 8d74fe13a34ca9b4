"""Whatever is done to a case, it is a case, or a list of faults that can be mended.

Cases that are sound at first are changed: bytes of their file, and values in their
entries. Nothing but `FaultyInput` may come of it, and each of its faults says in which
file, what is wrong, and what would be right.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ceasefire
from ceasefire.case import new_case, read_case
from ceasefire.case.yaml_lines import read_yaml
from ceasefire.core import PUBLIC, Case, Fault, FaultyInput, Reader

_SHIPPED = Path(str(ceasefire.__file__)).parent / "cases"
_NAMES = ("aleppo-2014", "two-rivers", "new", "round")
_ROUND = """
case: {id: round, title: Round, time_zone: UTC, countries: [Inventia]}
places: [{id: lake, name: Lake, area: lake.geojson}]
"""
_LAKE = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"name": "lake"},
            "geometry": {
                "type": kind,
                "coordinates": rings if kind == "Polygon" else [rings],
            },
        }
        for kind, rings in (
            ("Polygon", [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]],
                         [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]]),
            ("MultiPolygon", [[[9.5, 9], [12, 9], [12, 12], [9.5, 9]]]),
        )
    ],
}  # fmt: skip
NASTY = [
    None, True, False, 0, -1, 1, 0.5, -0.0, 10**30, 1e308, 10**400, "", " ", "~", "no",
    ".nan", ".inf", "1e999", "9" * 400, "a", "x" * 5000, "\u202e", "حلب", "\x85",
    "\x00", {"local": "2016-03-25T00:30"},
    "\ud800", "party:", "party:nobody", "mediator", "public", "../..", "/", ".", "a/b",
    "Asia", "Asia/Damascus", "Mars/Olympus", "2016-02-27", "2016-02-30", "0001-01-01",
    "9999-12-31T23:59:59-12:00", "2016-02-27T00:00:00+02:00", "2016-02-27T00:00",
    [], [[]], [None], ["a", "a"], {}, {"a": {"b": ["c"]}},
    {"local": "2016-03-25T00:30", "zone": "Asia/Damascus"}, {"start": 3, "end": 1},
    {"latitude_deg": 91, "longitude_deg": "x"}, [[[[[[[[]]]]]]]],
]  # fmt: skip
SNIPPETS = [
    b"\n", b"\r", b"\t", b"  ", b":", b": ", b"- ", b"{", b"}", b"[", b"]", b'"', b"'",
    b"#", b"|", b">", b"&a ", b"*a", b"<<: ", b"!!python/object:os.system ", b"---\n",
    b"...\n", b"? ", b"%YAML 9.9\n", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe",
    b"\xe2\x80\xa8", b"\\ud800", b"[" * 3000, b"{a: " * 200, b"@", b"`",
]  # fmt: skip


@cache
def document(folder: Path) -> dict[str, Any]:
    """Read a case in plain values, once."""
    data, _ = read_yaml(folder / "case.yaml", "case.yaml")
    return dict(data)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders of sound cases: those that ship, and a new one."""
    top = tmp_path_factory.mktemp("sound")
    for name in _NAMES[:2]:
        shutil.copytree(_SHIPPED / name, top / name)
    new_case(top / "new", None)
    (top / "round").mkdir()
    (top / "round" / "case.yaml").write_text(_ROUND, "utf-8")
    (top / "round" / "lake.geojson").write_text(json.dumps(_LAKE), "utf-8")
    return {name: top / name for name in _NAMES}


def case_or_faults(folder: Path) -> Case | None:
    """Read a case; None if it was refused as one should be."""
    try:
        case = read_case(folder)
    except FaultyInput as refusal:
        check_faults(refusal.faults)
        return None
    assert isinstance(case, Case)
    assert case.for_reader(Reader(PUBLIC)).id == case.id
    return case


def check_faults(faults: tuple[Fault, ...]) -> None:
    assert faults
    for fault in faults:
        assert fault.file
        assert fault.line >= 0
        assert fault.what.strip(), fault
        assert fault.mend.strip(), fault
        assert str(fault).isprintable(), fault
        assert len(str(fault)) < 3_100


def test_the_cases_to_be_changed_are_sound(sound: dict[str, Path]) -> None:
    for folder in sound.values():
        before = case_or_faults(folder)
        assert before is not None
        text = (folder / "case.yaml").read_bytes()
        (folder / "case.yaml").write_text(json.dumps(document(folder)), "utf-8")
        assert case_or_faults(folder) == before
        (folder / "case.yaml").write_bytes(text)


names = st.sampled_from(_NAMES)


@contextmanager
def changed_to(file: Path, content: bytes) -> Iterator[None]:
    """Let a file hold something else for a while."""
    sound = file.read_bytes()
    file.write_bytes(content)
    try:
        yield
    finally:
        file.write_bytes(sound)


def odd_bytes(data: st.DataObject, content: bytes) -> bytes:
    """Cut, turn, put in, take out and repeat bytes."""
    raw = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw)))
        n = data.draw(st.integers(1, 200))
        match data.draw(st.sampled_from(["cut", "turn", "put", "take", "again"])):
            case "cut":
                del raw[at:]
            case "turn" if at < len(raw):
                raw[at] = data.draw(st.integers(0, 255))
            case "put":
                raw[at:at] = data.draw(
                    st.sampled_from(SNIPPETS) | st.binary(max_size=4)
                )
            case "take":
                del raw[at : at + n]
            case "again":
                raw[at:at] = raw[max(at - n, 0) : at]
    return bytes(raw)


Place = tuple[Any, ...]


def places_in(node: Any, where: Place = ()) -> list[Place]:
    """Return the way to every value of a document."""
    steps: list[Any] = []
    if isinstance(node, dict | list):
        steps = list(node) if isinstance(node, dict) else list(range(len(node)))
    found: list[Place] = []
    for step in steps:
        found += [(*where, step), *places_in(node[step], (*where, step))]
    return found


def value_at(document: Any, where: Place) -> Any:
    for step in where:
        document = document[step]
    return document


def odd_values(data: st.DataObject, document: Any) -> Any:
    """Change, drop, rename, repeat and move values."""
    changed = deepcopy(document)
    for _ in range(data.draw(st.integers(1, 4))):
        places = places_in(changed)
        if not places:
            break
        *above, key = data.draw(st.sampled_from(places))
        around = value_at(changed, tuple(above))
        match data.draw(st.sampled_from(["change", "drop", "rename", "again", "move"])):
            case "change":
                around[key] = deepcopy(data.draw(st.sampled_from(NASTY)))
            case "drop":
                del around[key]
            case "rename" if isinstance(around, dict):
                words = st.sampled_from([str(value) for value in NASTY]) | st.text()
                around[data.draw(words)] = around.pop(key)
            case "again" if isinstance(around, list):
                around.append(deepcopy(around[key]))
            case "move":
                other = data.draw(st.sampled_from(places))
                around[key] = deepcopy(value_at(changed, other))
    return changed


@given(data=st.data(), name=names)
def test_odd_bytes_make_a_case_or_faults(
    data: st.DataObject, name: str, sound: dict[str, Path]
) -> None:
    file = sound[name] / "case.yaml"
    with changed_to(file, odd_bytes(data, file.read_bytes())):
        case_or_faults(sound[name])


@given(data=st.data(), name=names)
def test_odd_values_make_a_case_or_faults(
    data: st.DataObject, name: str, sound: dict[str, Path]
) -> None:
    """JSON is YAML: the changed document is written as such."""
    file = sound[name] / "case.yaml"
    changed = json.dumps(odd_values(data, document(sound[name])))
    with changed_to(file, changed.encode()):
        case_or_faults(sound[name])


@given(data=st.data(), whole=st.booleans())
def test_odd_areas_make_a_case_or_faults(
    data: st.DataObject, whole: bool, sound: dict[str, Path]
) -> None:
    """GeoJSON in which numbers, rings, kinds and bytes have been changed."""
    file = sound["round"] / "lake.geojson"
    content = json.dumps(odd_values(data, _LAKE)).encode()
    if not whole:
        content = odd_bytes(data, content)
    with changed_to(file, content):
        case_or_faults(sound["round"])
