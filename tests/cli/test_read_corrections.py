"""What a person puts right in a review, and what of it stands in the case."""

from pathlib import Path

import pytest
from tests.support.reviews import THREE, read_from, review
from typer.testing import CliRunner

from ceasefire.case import new_case, read_case
from ceasefire.cli import app


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_case(tmp_path / "mine")
    return tmp_path / "mine"


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
