"""The JSON Schema says of a document what the reader says of it, as far as it can."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ceasefire.case import case_schema, new_case, shipped_cases
from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.read import _shipped_folder
from ceasefire.case.yaml_lines import read_yaml

_TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
}


def _misfits(schema: dict[str, Any], value: Any, root: Any, at: str) -> Iterator[str]:
    """Check a value against the parts of draft 2020-12 that the schema uses."""
    if "$ref" in schema:
        schema = {**root["$defs"][schema["$ref"].rsplit("/", 1)[1]], **schema}
    if "anyOf" in schema:
        choices = [list(_misfits(one, value, root, at)) for one in schema["anyOf"]]
        if all(choices):
            yield min(choices, key=len)[0]
        return
    kind = schema.get("type")
    if kind in ("integer", "number"):
        wanted = int if kind == "integer" else (int, float)
        if not isinstance(value, wanted) or isinstance(value, bool):
            yield f"{at}: {value!r} is no {kind}"
            return
    elif kind and not isinstance(value, _TYPES[kind]):
        yield f"{at}: {value!r} is no {kind}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if schema.get("format") == "date" and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield f"{at}: {value!r} is no date"
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{at}: too short"
        for i, item in enumerate(value):
            yield from _misfits(schema.get("items", {}), item, root, f"{at}[{i}]")
    if isinstance(value, dict):
        for key in set(schema.get("required", ())) - set(value):
            yield f"{at}: lacks {key}"
        for key, inner in value.items():
            known = schema.get("properties", {})
            if key in known:
                yield from _misfits(known[key], inner, root, f"{at}.{key}")
            elif schema.get("additionalProperties") is False:
                yield f"{at}: has {key}"


def _documents(tmp_path: Path) -> Iterator[Any]:
    paths = [_shipped_folder() / name / "case.yaml" for name in shipped_cases()]
    for path in [*paths, new_case(tmp_path)]:
        yield read_yaml(path, "case.yaml")[0]


def test_the_schema_takes_what_the_reader_takes(tmp_path: Path) -> None:
    schema = case_schema()
    for document in _documents(tmp_path):
        assert list(_misfits(schema, document, schema, "")) == []


def test_a_full_schema_engine_agrees(tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = case_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    for document in _documents(tmp_path):
        jsonschema.validate(document, schema)


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"case": {"id": "x"}},
        {"case": {"id": "x", "title": "X", "time_zone": "UTC", "countries": []}},
        {"weather": 1},
        {
            "case": {
                "id": "x",
                "title": "X",
                "time_zone": "UTC",
                "countries": ["X"],
                "simulated": ["weather"],
            }
        },
        {"case": {"id": 3, "title": "X", "time_zone": "UTC", "countries": ["X"]}},
        {"parties": [{"id": "a", "name": "A", "kind": "tribe"}]},
        {"parties": [{"id": "a", "name": "A", "kind": "state", "colour": "red"}]},
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(document: Any) -> None:
    schema = case_schema()
    head = {"id": "x", "title": "X", "time_zone": "UTC", "countries": ["X"]}
    whole = {"case": head, **document} if document else {}
    assert list(_misfits(schema, whole, schema, ""))


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        ("prohibits", ["looting", {"act": "air-strike"}]),
        ("start", {"local": "2016-02-27T00:00", "zone": "UTC"}),
        ("area", "everywhere"),
        ("area", ["a", "b"]),
    ],
)
def test_the_schema_knows_the_short_forms(key: str, entry: Any) -> None:
    schema = case_schema()
    truce = {"id": "c", "title": "C", "parties": ["a"], "start": "2016-02-27T00:00Z"}
    inner = schema["$defs"]["CeasefireEntry"]
    assert list(_misfits(inner, {**truce, key: entry}, schema, "")) == []


@pytest.mark.parametrize("said", [True, False, "events", ["parties", "events"]])
def test_the_schema_knows_what_may_be_simulated(said: Any) -> None:
    schema = case_schema()
    head = {"id": "x", "title": "X", "time_zone": "UTC", "countries": ["X"]}
    whole = {"case": {**head, "simulated": said}}
    assert list(_misfits(schema, whole, schema, "")) == []


def test_every_key_of_the_document_is_in_the_schema_and_it_is_plain_json() -> None:
    schema = json.loads(json.dumps(case_schema()))
    assert set(schema["properties"]) == set(CaseDocument.model_fields)
    assert schema["additionalProperties"] is False
    assert "draft/2020-12" in schema["$schema"]
    assert schema["required"] == ["case"]


def _formats(schema: Any) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(_formats, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    own = {schema["format"]} if isinstance(schema.get("format"), str) else set()
    return own | _formats(schema.get("anyOf", []))


def test_the_guide_says_of_every_key_that_tells_when_whether_it_is_a_day() -> None:
    schema = case_schema()
    inner = [schema, *schema["$defs"].values()]
    keys = [item for one in inner for item in one.get("properties", {}).items()]
    guide = Path(__file__).parents[2] / "docs" / "case.md"
    _, row = guide.read_text("utf-8").split("| is an instant | is a day |\n|---|---|\n")
    instants, days = row.split("\n", 1)[0].strip("|").split("|")
    for form, cell in (("date-time", instants), ("date", days)):
        told = set(re.findall(r"`(\w+)`", cell))
        assert told == {name for name, of in keys if form in _formats(of)}
