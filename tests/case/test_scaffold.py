"""A new case reads as it stands, and nothing is ever overwritten."""

from pathlib import Path

import pytest

from ceasefire.case import FolderInUse, new_case, read_case
from ceasefire.core import CeasefireError, Reader


def test_the_template_is_a_sound_case(tmp_path: Path) -> None:
    path = new_case(tmp_path / "River Talks", "Talks on the river")
    case = read_case(path.parent)
    assert (case.id, case.title) == ("river-talks", "Talks on the river")
    assert case.party("left-out").excluded_by == "announcement"
    assert case.place("example-town").population.people is None
    assert case.for_reader(Reader("public")).statements == case.statements
    assert case.for_reader(Reader("party:front")).party("front").name == "Example Front"


def test_every_example_of_the_template_is_sound(tmp_path: Path) -> None:
    """What stands in comments must be right when its hash is taken away."""
    path = new_case(tmp_path, "X")
    swaps = {
        "# as_of: 2026": "as_of: 2026",
        "# ucdp_ids": "ucdp_ids",
        "# aliases": "aliases",
        "# acled_names": "acled_names",
        "# siege": "siege",
        "# end: 2026": "end: 2026",
        "# members: [northern-brigade]": "members: [left-out]",
    }
    text = path.read_text("utf-8")
    for commented, plain in swaps.items():
        assert commented in text
        text = text.replace(commented, plain)
    path.write_text(text, "utf-8")
    case = read_case(tmp_path)
    assert case.party("government").ucdp_ids == (118,)
    assert case.ceasefire("example-truce").ends_at is not None
    assert case.place("example-town").siege.by == ("government",)


@pytest.mark.parametrize(
    ("folder", "id_"),
    [("Río Grande 2", "r-o-grande-2"), ("___", "my-case"), ("سوريا", "my-case")],
)
def test_a_folder_of_any_name_gives_an_id(tmp_path: Path, folder, id_) -> None:
    assert read_case(new_case(tmp_path / folder).parent).id == id_


@pytest.mark.parametrize(
    "title", ['He said: "stop"', "a # b", "back\\slash", "تهدئة", "{x}", ""]
)
def test_any_title_is_kept_readable(tmp_path: Path, title: str) -> None:
    case = read_case(new_case(tmp_path / "case-1", title).parent)
    assert case.title == (title or "Case 1")


def test_a_case_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("mine", "utf-8")
    with pytest.raises(FolderInUse, match="left alone"):
        new_case(tmp_path)
    assert (tmp_path / "case.yaml").read_text("utf-8") == "mine"
    assert issubclass(FolderInUse, CeasefireError)


def test_other_files_of_the_folder_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    read_case(new_case(tmp_path).parent)
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"
