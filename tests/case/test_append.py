"""Entries added to a case: its comments and order stay, and no broken file is left."""

from datetime import date
from pathlib import Path

import pytest

from ceasefire.case import append_entries, new_case, read_case
from ceasefire.core import FaultyInput

HEAD = (
    "# ours\ncase:\n  id: mine\n  title: Mine\n  time_zone: UTC\n"
    "  countries: [Exampleland] # as event data spell it\n"
)
DAY = date(2031, 3, 4)
PARTY = {"id": "estmark", "name": "Estmark: the state, “of” sorts", "kind": "state"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_case(tmp_path / "mine")
    return tmp_path / "mine"


def test_every_line_that_was_there_is_there_in_its_order(folder: Path) -> None:
    before = (folder / "case.yaml").read_text("utf-8").splitlines()
    case = append_entries(folder, [(("parties",), [PARTY])])
    after = (folder / "case.yaml").read_text("utf-8").splitlines()
    at = after.index("  - id: estmark")
    assert after[:at] + after[at + 3 :] == before
    assert case.party("estmark").name == PARTY["name"]
    assert case.parties[-1].id == "estmark"


def test_an_entry_goes_before_the_remarks_of_the_next_list(folder: Path) -> None:
    append_entries(folder, [(("parties",), [PARTY])])
    text = (folder / "case.yaml").read_text("utf-8")
    assert text.index("estmark") < text.index("\nbacking:")


def test_a_list_that_is_not_there_is_made_and_one_that_is_empty_filled(
    tmp_path: Path,
) -> None:
    (tmp_path / "case.yaml").write_text(HEAD + "parties: []\n", "utf-8")
    case = append_entries(
        tmp_path,
        [
            (("sources",), [{"id": "a", "title": "A", "publisher": "B",
                             "published_on": DAY}]),
            (("parties",), [PARTY]),
            (("forum",), [{"id": "talks", "title": "The talks", "sources": ["a"]}]),
            (("forum", "decision_rules"), [{"id": "seat", "decision": "Who sits",
                "rule": "consensus", "members": ["estmark"]}]),
        ],
    )  # fmt: skip
    assert case.forum is not None
    assert case.forum.decision_rules[0].members == ("estmark",)
    assert (tmp_path / "case.yaml").read_text("utf-8").startswith("# ours\ncase:")


def test_a_case_that_would_be_broken_is_left_as_it_was(folder: Path) -> None:
    before = (folder / "case.yaml").read_bytes()
    wrong = {"id": "x", "by": "nobody-known", "on": date(2031, 3, 4), "says": "No",
             "kind": "report", "source": "announcement"}  # fmt: skip
    with pytest.raises(FaultyInput, match="nobody-known"):
        append_entries(folder, [(("statements",), [wrong])])
    assert (folder / "case.yaml").read_bytes() == before
    assert [one.name for one in folder.iterdir()] == ["case.yaml"]
    read_case(folder)


@pytest.mark.parametrize(
    "words",
    ["yes", "12", "a: b", "- a", "# a", "it's", '"quoted"', "né à Aleppo", "a, b",
     "null", "2031-03-04", "[a]", "on", "x" * 300, "tab\there"],
)  # fmt: skip
def test_whatever_is_written_is_read_back_as_words(folder: Path, words: str) -> None:
    entry = PARTY | {"name": words}
    case = append_entries(folder, [(("parties",), [entry])])
    assert case.party("estmark").name == " ".join(words.split())


SOURCE = {"id": "b", "title": "Of a, b? {and} [c]", "publisher": "B",
          "published_on": DAY, "file": None}  # fmt: skip
RULE = {"id": "seat", "decision": "Who sits", "rule": "consensus",
        "members": ["estmark"], "decides": ["invite(estmark)"]}  # fmt: skip
_A = "{ id: a, title: A, publisher: P }"


@pytest.mark.parametrize(
    "sources",
    [
        f"sources: [{_A}]\n",
        f"sources: [ {_A}, ] # as they came\n",
        f"sources:\n  [\n    {_A}, # the first\n    # and no more\n  ]\n",
        f"sources: [\n{_A}\n]\n",
        "sources: [\n  # none so far\n]\n",
        "sources: [ ] # none so far\n",
        f"sources:\n- {_A}\n",
    ],
)  # fmt: skip
def test_a_list_in_brackets_takes_more_as_one_on_lines_does(
    tmp_path: Path, sources: str
) -> None:
    (tmp_path / "case.yaml").write_text(f"{HEAD}{sources}parties: []\n", "utf-8")
    n_before = len(read_case(tmp_path).sources)
    case = append_entries(
        tmp_path,
        [(("sources",), [SOURCE, SOURCE | {"id": "c"}]), (("parties",), [PARTY])],
    )
    assert [one.id for one in case.sources][n_before:] == ["b", "c"]
    assert case.source("b").title == SOURCE["title"]
    after = (tmp_path / "case.yaml").read_text("utf-8")
    for remark in (one for one in sources.splitlines() if "#" in one):
        assert remark[remark.index("#") :] in after


@pytest.mark.parametrize(
    ("forum", "says_title"),
    [
        ("forum: { id: talks, title: The talks }\n", True),
        ("forum: {id: talks, title: The talks, decision_rules: []}\n", True),
        ("forum:\n  { id: talks,\n    title: The talks,\n  }\n", True),
        ("forum: {}\n", False),
        ("forum:\n    # far to the right\n    id: talks\n    title: The talks\n", True),
    ],
)
def test_a_mapping_takes_keys_and_lists_however_it_is_written(
    tmp_path: Path, forum: str, says_title: bool
) -> None:
    text = f"{HEAD}parties: [{{ id: estmark, name: E, kind: state }}]\n{forum}"
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    table = {"id": "talks", "title": "The talks"}
    case = append_entries(
        tmp_path,
        [
            (("forum",), [] if says_title else [table]),
            (("forum", "decision_rules"), [RULE]),
        ],
    )
    assert case.forum is not None
    assert case.forum.title == "The talks"
    assert [one.members for one in case.forum.decision_rules] == [("estmark",)]


def test_a_whole_case_in_braces_takes_a_new_list(tmp_path: Path) -> None:
    text = (
        '{"case": {"id": "mine", "title": "Mine", "time_zone": "UTC", '
        '"countries": ["Exampleland"]}, "parties": []}\n'
    )
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    case = append_entries(tmp_path, [(("sources",), [SOURCE]), (("parties",), [PARTY])])
    assert case.source("b").title == SOURCE["title"]
    assert case.party("estmark").name == PARTY["name"]
