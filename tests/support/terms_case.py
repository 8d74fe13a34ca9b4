"""A small invented case about terms, as text: tests change one line of it."""

from pathlib import Path

from ceasefire.case import read_case
from ceasefire.core import Case

HEAD = """
case: {id: small, title: A small case, time_zone: UTC, countries: [Inventia],
  simulated: true}
parties:
  - {id: north, name: North, kind: government}
  - {id: south, name: South, kind: armed-group}
  - {id: patron, name: Patron, kind: state}
backing:
  - {id: patron-south, backer: patron, backed: south, how: [financial]}
forum: {id: table, title: The table, sides: [north, south]}
issues:
  - id: area
    title: Area
    options: [{id: town, title: the town}, {id: country, title: the country}]
  - id: aid
    title: Aid
    options: [{id: lines, title: across lines}, {id: none, title: none}]
"""
WISHES = """
preferences:
  - {id: north-area, by: north, issue: area, ranking: [town, country]}
  - {id: south-area, by: south, issue: area, ranking: [country, town]}
  - {id: north-aid, by: north, issue: aid, ranking: [[lines, none]]}
  - {id: south-aid, by: south, issue: aid, ranking: [lines, none]}
"""


ONLY_REFUSALS = "red_lines:\n" + "".join(
    f"  - {{id: r{n}, by: north, refuses: [{refused}], says: No}}\n"
    for n, refused in enumerate(
        ("area.country", "area.town, aid.none", "area.country, aid.lines")
    )
)


def write_case(folder: Path, *parts: str) -> Path:
    """Write a case of these parts into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.yaml").write_text("".join(parts), "utf-8")
    return folder


def case_of(folder: Path, *parts: str) -> Case:
    """Write and read it."""
    return read_case(write_case(folder, *parts))
