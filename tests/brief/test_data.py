"""A brief's data without a folder."""

import json
from pathlib import Path

from ceasefire.brief import brief_data, write_brief
from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events.evidence import Evidence


def test_the_data_of_a_brief_are_its_json_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    case = read_case("aleppo-2014").for_reader(Reader("public"))
    data = brief_data(case, Evidence.none())
    assert list(tmp_path.iterdir()) == []
    files = write_brief(case, Evidence.none(), str(tmp_path / "out"))
    assert files.json == tmp_path / "out" / "brief.json"
    assert json.loads(files.json.read_text("utf-8")) == data
