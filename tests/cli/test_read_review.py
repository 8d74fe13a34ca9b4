"""The review of a reading: what is answered, what is kept, and what is written."""

import json
from pathlib import Path

import pytest
import typer
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


# Leaving, and going back

THREE = (
    "4 March 2026\n\nRussia rejected the plan of the envoy. Iran rejected the plan of "
    "the envoy. Norway rejected the plan of the envoy.\n"
)


def test_what_was_decided_before_the_answers_end_is_written(folder: Path) -> None:
    done = review(THREE, folder, answers="a\na\n")
    assert done.exit_code == 0, done.output
    assert "Stopped at 3 of 3." in done.output
    assert "is written, as with q: 2" in done.output
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


# Corrections

PRICE = (
    "4 March 2026\n\nPavel Orsic said that he would attend the talks only if the army "
    "leaves Kesh.\n"
)


def test_a_corrected_speaker_reaches_the_condition_of_the_same_sentence(
    folder: Path,
) -> None:
    done = review(PRICE, folder, answers="c\ngovernment\n\n\n\na\nq\n\n")
    assert done.exit_code == 0, done.output
    (said,) = read_from(folder).values()
    assert said.by == "government"
    assert str(said.condition) == "attend(government) only if so(army-leaves-kesh)"
    assert "pavel-orsic" not in (folder / "case.yaml").read_text("utf-8")


def test_a_speaker_corrected_in_one_session_reaches_a_condition_of_the_next(
    folder: Path,
) -> None:
    review(PRICE, folder, answers="c\ngovernment\n\n\n\nq\n\n")
    review(PRICE, folder, answers="a\nq\n")
    said = list(read_from(folder).values())
    assert [one.by for one in said] == ["government", "government"]
    assert str(said[-1].condition) == (
        "attend(government) only if so(army-leaves-kesh)"
    )


@pytest.mark.parametrize("of_the_statement", ["l", "r"])
def test_a_condition_without_its_statement_stands_in_its_own_words(
    folder: Path, of_the_statement: str
) -> None:
    done = review(PRICE, folder, answers=f"{of_the_statement}\na\nq\n\n")
    assert done.exit_code == 0, done.output
    (said,) = read_from(folder).values()
    assert said.says == "attend the talks only if the army leaves Kesh"
    assert said.condition is not None
    assert said.span is not None
    assert PRICE[slice(*said.span)] == said.says
    assert "c1: it stands in its own words" in done.output


def test_a_correction_that_changes_nothing_is_an_acceptance(folder: Path) -> None:
    done = review(PRICE, folder, answers="c\n\n\n\n\nc\n\n\n\nq\n\n")
    assert done.exit_code == 0, done.output
    assert done.output.count("Nothing was changed") == 2
    (said,) = read_from(folder).values()
    assert said.confidence is not None
    assert said.confidence < 1
    decided = (folder / "reviewed.json").read_text("utf-8")
    assert decided.count("accepted") == 2
    assert "corrected" not in decided


DRAFT = (
    "4 March 2026\n\nThe Northern Front said it would accept the mediator's draft as a "
    "basis if Russia withdraws.\n"
)


def test_words_are_lengthened_and_shortened_within_their_sentence(
    folder: Path,
) -> None:
    as_a_basis = "accept the mediator's draft as a basis"
    words = "it would accept the mediator's draft as a basis"
    answers = (
        f"c\n\n\nthe moon is round\n{words}\n"
        f"c\n{as_a_basis}\naccept the mediator's draft\n"
    )
    done = review(DRAFT, folder, answers=f"{answers}\n\nq\n\n")
    assert done.exit_code == 0, done.output
    assert "These words do not stand there." in done.output
    (said,) = read_from(folder).values()
    assert said.says == words


def test_what_is_named_by_words_follows_them(folder: Path) -> None:
    short = "accept the mediator's draft"
    review(DRAFT, folder, answers=f"a\nc\n{short}\n\n\nq\n\n")
    assert [one.title for one in read_case(folder).texts] == ["the mediator's draft"]


def test_a_speaker_is_named_by_name_and_may_be_new(folder: Path) -> None:
    answers = (
        "c\nGovernment of Exampleland\n\n\n\n"  # the name of a party of the case
        "c\nMarsh Council\n\n\n\n"
        "c\nExample Frnt\nExample Front\n\n\n\n"
    )
    done = review(THREE, folder, answers=answers)
    assert done.exit_code == 0, done.output
    assert "A new party: Marsh Council, with the id marsh-council." in done.output
    assert "is put in quotes" in done.output
    assert [one.by for one in read_from(folder).values()] == [
        "government", "marsh-council", "front",
    ]  # fmt: skip
    party = read_case(folder).party("marsh-council")
    assert (party.name, party.kind) == ("Marsh Council", "political-body")


def test_the_question_for_a_condition_has_an_example(folder: Path) -> None:
    done = review(THREE, folder, answers="c\n\n\n\n\nq\n")
    assert "such as attend(government) only if not invite(front)" in done.output


# What nobody in particular says


@pytest.mark.parametrize(
    "wish",
    [
        "Diplomats said that Valdora should be excluded from the talks.",
        "Diplomats said that Valdora should be excluded from the talks unless it signs "
        "the charter.",
    ],
)
def test_a_wish_of_nobody_in_particular_binds_nobody(folder: Path, wish: str) -> None:
    text = f"4 March 2026\n\n{wish} Valdora said it would attend the talks.\n"
    done = review(text, folder)
    assert done.exit_code == 0, done.output
    assert "nobody in particular says it" in done.output
    by_nobody = [one for one in read_from(folder).values() if one.by is None]
    assert [one.condition for one in by_nobody] == [None]
    convened = CliRunner().invoke(app, ["convene", str(folder)])
    assert "does not come" not in convened.output


def test_a_price_of_somebody_named_stays_whoever_tells_it(folder: Path) -> None:
    text = (
        "4 March 2026\n\nOfficials said the Hill Guard would attend the talks only if "
        "the army leaves Kesh.\n"
    )
    assert review(text, folder).exit_code == 0
    (said,) = read_from(folder).values()
    assert said.by is None
    assert str(said.condition) == "attend(hill-guard) only if so(army-leaves-kesh)"
