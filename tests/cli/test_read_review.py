"""The review of a reading: what is answered, what is kept, and what is written."""

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from ceasefire.case import new_case, read_case
from ceasefire.cli import app
from ceasefire.core import Case, Statement

DAY = "4 March 2031\n\n"


def review(text: str, folder: Path, *words: str, answers: str | None = None) -> Result:
    """Review a text as file ``a.txt``; accept all of it where nothing is answered."""
    path = folder.parent / "a.txt"
    path.write_text(text, "utf-8")
    how = ["--accept-all"] if answers is None else []
    typed = ["read", "--review", str(path), "--case", str(folder), *how, *words]
    return CliRunner().invoke(app, typed, input=answers)


def read_from(folder: Path) -> dict[str, Statement]:
    """Return what the case has of texts that were reviewed, by id."""
    case = read_case(folder)
    return {one.id: one for one in case.statements if one.span}


def add(folder: Path, key: str, entry: str) -> None:
    """Put an entry before the first one of a list of a new case."""
    path = folder / "case.yaml"
    told = path.read_text("utf-8")
    assert f"\n{key}:\n" in told
    path.write_text(told.replace(f"\n{key}:\n", f"\n{key}:\n  - {entry}\n", 1), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_case(tmp_path / "mine")
    return tmp_path / "mine"


def _ids(case: Case) -> list[str]:
    return [
        one.id
        for each in (case.parties, case.places, case.ceasefires, case.measures,
                     case.texts, case.bodies)
        for one in each
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        (
            "Mr Vask said that he would accept a ceasefire.",
            {"ceasefire", "ceasefire-measure"},
        ),
        (
            "The Harbour League said that all decisions on the zone must be taken "
            "unanimously by the Joint Commission.",
            {"joint-commission", "joint-commission-measure"},
        ),
    ],
)
def test_what_is_called_like_something_else_gets_another_id(
    folder: Path, said: str, ids: set[str]
) -> None:
    done = review(DAY + said, folder)
    assert done.exit_code == 0, done.output
    case = read_case(folder)
    assert ids <= set(_ids(case))
    assert len(set(_ids(case))) == len(_ids(case))


def test_ids_that_the_case_has_for_something_else_are_not_taken(folder: Path) -> None:
    for name in ("russia", "hill-guard", "mediator-draft"):
        place = f"{{id: {name}, name: X, point: {{latitude_deg: 1, longitude_deg: 2}}}}"
        add(folder, "places", place)
    text = (
        f"{DAY}The Hill Guard said it would accept the mediator's draft if Russia is "
        "given a seat at the talks.\n"
    )
    done = review(text, folder)
    assert done.exit_code == 0, done.output
    conditions = [str(one.condition) for one in read_from(folder).values()]
    assert conditions == [
        "accepts(hill-guard-party, mediator-draft-text) only if invite(russia-party)"
    ]
    again = f"{DAY}Russia said it would accept the mediator's draft.\n"
    assert review(again, folder).exit_code == 0
    assert str(list(read_from(folder).values())[-1].condition) == (
        "accepts(russia-party, mediator-draft-text)"
    )


def test_a_source_of_another_text_is_not_taken_for_this_one(folder: Path) -> None:
    add(
        folder,
        "sources",
        "{id: a, title: By hand, publisher: Us, published_on: 2030-01-01}",
    )
    assert review(f"{DAY}Russia rejected the plan.\n", folder).exit_code == 0
    (said,) = read_from(folder).values()
    assert said.source == "a-2"
    assert (folder / "sources" / "a-2.txt").is_file()


def test_what_would_make_the_case_faulty_is_left_out_and_the_rest_kept(
    folder: Path,
) -> None:
    hidden = "{id: estmark, name: Estmark, kind: state, owner: mediator}"
    add(folder, "parties", hidden)
    text = (
        f"{DAY}Russia rejected the plan of the envoy. Estmark rejected the plan of the "
        "envoy. Iran rejected the plan of the envoy.\n"
    )
    done = review(text, folder)
    assert done.exit_code == 0, done.output
    assert [one.by for one in read_from(folder).values()] == ["russia", "iran"]
    assert "s2 was accepted and left out, and stays undecided" in done.output
    decided = json.loads((folder / "reviewed.json").read_text("utf-8"))
    assert [len(each) for each in decided.values()] == [2]
    owned = review(text, folder, "--owner", "mediator")
    assert owned.exit_code == 0, owned.output
    assert [one.by for one in read_from(folder).values()][-1] == "estmark"


def test_a_review_of_which_nothing_goes_in_leaves_no_empty_folder(folder: Path) -> None:
    add(folder, "parties", "{id: estmark, name: Estmark, kind: state, owner: mediator}")
    done = review(f"{DAY}Estmark rejected the plan of the envoy.\n", folder)
    assert "left out" in done.output
    assert not (folder / "sources").exists()
