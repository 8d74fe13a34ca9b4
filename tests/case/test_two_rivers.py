"""The invented country is what its script makes, and hides nothing of it."""

import csv
import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from ceasefire.case import read_case
from ceasefire.core import Case, Reader
from ceasefire.events.read import read_events

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "make_two_rivers.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_two_rivers", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case("two-rivers")


def test_its_events_are_those_of_the_script(script) -> None:
    assert script.SHEET.read_text("utf-8") == script.sheet()


def test_it_says_that_it_is_simulated_and_what_is_true_in_it(case) -> None:
    assert case.simulated
    assert len(case.truth) >= 5


def test_every_row_of_it_is_read_and_marked_simulated(case) -> None:
    evidence = read_events(case.event_files)
    account = evidence.reads[0]
    assert account.n_read == account.n_kept > 3_000
    assert set(evidence.table.column("source").to_pylist()) == {"simulated"}


def test_every_name_in_its_events_is_a_party_of_it(case, script) -> None:
    names = {case.party(party.id).name for party in case.parties}
    with script.SHEET.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["first_side"] for row in rows} <= names
    assert {row["second_side"] for row in rows} <= names


def test_the_plan_and_the_words_of_the_truth_agree(case, script) -> None:
    """Each ratio, share and day of the plan stands in the words of the case."""
    words = " ".join(case.truth)
    for effect in script.EFFECTS:
        assert f"{effect.ratio:g}" in words
        assert f"{effect.first.day} " in words
    for share in script.PLAN.record.reported.values():
        assert f"{share:.0%}" in words


def test_ceasefires_begin_when_their_effects_do(case, script) -> None:
    first_days = {effect.first for effect in script.EFFECTS}
    for id_ in ("ferrytown-truce", "cessation"):
        begins = case.ceasefire(id_).starts_at.astimezone(case.zone).date()
        assert begins in first_days
    assert date(2030, 10, 6) not in first_days  # the pause that changed nothing


def test_it_holds_confidences_of_the_mediator(case) -> None:
    hidden = {one.id for one in case.statements} - {
        one.id for one in case.for_reader(Reader("public")).statements
    }
    assert len(hidden) == 2
