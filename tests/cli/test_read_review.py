"""The review of a reading: what is answered, what is kept, and what is written."""

import json
from pathlib import Path

import pytest
import typer
from tests.support.reviews import THREE, add, read_from, review

from ceasefire.case import new_case, read_case
from ceasefire.core import Case

DAY = "4 March 2031\n\n"


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
            "The Harbour League said that it would accept a hotline.",
            {"hotline", "hotline-measure"},
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


def test_a_body_that_decides_is_no_measure(folder: Path) -> None:
    said = (
        "The Harbour League said that all decisions on the zone must be taken "
        "unanimously by the Joint Commission."
    )
    done = review(DAY + said, folder)
    assert done.exit_code == 0, done.output
    assert "joint-commission" in _ids(read_case(folder))
    assert "joint-commission-measure" not in _ids(read_case(folder))


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


# Leaving, and going back


def test_what_was_decided_before_the_answers_end_is_written(folder: Path) -> None:
    done = review(THREE, folder, answers="a\na\n")
    assert done.exit_code == 0, done.output
    assert "Stopped at 3 of 3." in done.output
    assert "is written, as with q: 2" in done.output
    assert "Who published" not in done.output
    assert [one.by for one in read_from(folder).values()] == ["russia", "iran"]
    decided = json.loads((folder / "reviewed.json").read_text("utf-8"))
    assert [len(each) for each in decided.values()] == [2]


@pytest.mark.parametrize("amid_a_correction", [False, True])
def test_a_key_that_stops_leaves_as_q_does(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, amid_a_correction: bool
) -> None:
    answers = iter(["a", "c"] if amid_a_correction else ["a"])

    def prompt(*_: object, **__: object) -> str:
        try:
            return next(answers)
        except StopIteration:
            raise typer.Abort from None  # as Ctrl-C does

    monkeypatch.setattr(typer, "prompt", prompt)
    done = review(THREE, folder, answers="")
    assert done.exit_code == 0, done.output
    assert "Stopped at 2 of 3." in done.output
    assert [one.by for one in read_from(folder).values()] == ["russia"]


def test_enter_decides_nothing(folder: Path) -> None:
    done = review(THREE, folder, answers="\n\n\n")
    assert "Nothing was added" in done.output
    assert not (folder / "reviewed.json").exists()


def test_an_answer_is_taken_back(folder: Path) -> None:
    done = review(THREE, folder, answers="b\na\nr\nb\nb\nr\na\na\n\n")
    assert done.exit_code == 0, done.output
    assert "nothing to go back to" in done.output
    assert "Back to 1: what was decided on it is undone." in done.output
    assert [one.by for one in read_from(folder).values()] == ["iran", "norway"]
    decided = (folder / "reviewed.json").read_text("utf-8")
    assert (decided.count("accepted"), decided.count("rejected")) == (2, 1)


# Before the first question


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        ("party:govenment", "Did you mean party:government?"),
        ("government", "Did you mean party:government?"),
        ("mediatr", "Did you mean mediator?"),
        ("party:x", "The case has: government, front"),
    ],
)
def test_an_owner_that_cannot_be_is_refused_at_once_in_one_line(
    folder: Path, owner: str, told: str
) -> None:
    done = review(THREE, folder, "--owner", owner, answers="a\na\na\n")
    assert done.exit_code == 2
    assert told in done.output
    assert len(done.output.strip().splitlines()) == 1


def test_a_day_that_is_still_to_come_is_asked_about_before_anything(
    folder: Path,
) -> None:
    before = (folder / "case.yaml").read_bytes()
    text = THREE.replace("2026", "2099")
    done = review(text, folder, answers="\na\na\na\n")
    assert "Review it as of 2099-03-04 all the same?" in done.output
    assert "Nothing was written." in done.output
    assert (folder / "case.yaml").read_bytes() == before
    done = review(text, folder, answers="y\na\nq\n")
    assert done.exit_code == 0, done.output
    assert len(read_from(folder)) == 1


def test_who_published_a_text_is_asked_once(folder: Path) -> None:
    done = review(THREE, folder, answers="a\nq\nHarbour Post\n")
    assert "Who published a.txt?" in done.output
    assert read_case(folder).source("a").publisher == "Harbour Post"
    again = review(THREE, folder, answers="a\nq\n")
    assert "Who published" not in again.output
    other = review(THREE.replace("Norway", "Ghana"), folder, answers="a\nq\n\n")
    assert other.exit_code == 0
    assert read_case(folder).source("a-2").publisher == "not known"


def test_short_names_of_the_case_s_parties_are_theirs_and_say_so(folder) -> None:
    for id_, name in (("guard", "Sea Guard"), ("league", "Highland League")):
        add(folder, "parties", f"{{id: {id_}, name: {name}, kind: armed-group}}")
    text = (
        "4 March 2026\n\nThe Guard said that it would attend the talks only if the "
        "League was invited.\n"
    )
    done = review(text, folder, answers="a\na\n\n")
    assert '[by "The Guard", short-name, 0.85]' in done.stdout
    case = read_case(folder)
    assert {one.id for one in case.parties} >= {"guard", "league"}
    assert not {"sea-guard", "the-guard", "arab-league"} & {p.id for p in case.parties}
    (said,) = read_from(folder).values()
    assert said.by == "guard"
    assert str(said.condition) == "attend(guard) only if invite(league)"


@pytest.mark.parametrize(("owner", "known"), [("public", True), ("mediator", False)])
def test_a_matter_that_its_readers_may_not_see_is_in_nothing_that_is_public(
    folder: Path, owner: str, known: bool
) -> None:
    title = "the ships leave Example Town"
    entry = f"\nmatters:\n  - {{id: ships-leave, title: {title}, owner: {owner}}}\n"
    path = folder / "case.yaml"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")
    said = "The Example Front said it would attend the talks only if the ships leave "
    done = review(f"{DAY}{said}Example Town.", folder)
    assert done.exit_code == 0, done.output
    told = [str(one.condition) for one in read_case(folder).statements if one.condition]
    assert any("so(ships-leave)" in one for one in told) is known


def test_a_case_whose_lists_stand_in_brackets_takes_what_is_accepted(
    folder: Path,
) -> None:
    head = "case: { id: mine, title: Mine, time_zone: UTC, countries: [Exampleland] }\n"
    party = "parties: [{ id: league, name: Harbour League, kind: armed-group }]\n"
    sources = "sources: [{ id: a, title: A, publisher: B }]\n"
    (folder / "case.yaml").write_text(head + party + sources, "utf-8")
    said = "The Harbour League said that it would come only if Estmark came."
    done = review(DAY + said, folder)
    assert done.exit_code == 0, done.output
    case = read_case(folder)
    assert len(case.sources) == 2
    assert [one.by for one in case.statements] == ["league"]
