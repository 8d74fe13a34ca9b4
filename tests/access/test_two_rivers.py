"""The invented ground that ships: made by its script, and answered as told."""

import runpy
from pathlib import Path

import pytest

from ceasefire.access import plan_access
from ceasefire.case import read_case
from ceasefire.events.evidence import Evidence

_ROOT = Path(__file__).parents[2]


def test_the_files_are_those_of_the_script() -> None:
    script = runpy.run_path(str(_ROOT / "scripts" / "make_two_rivers_ground.py"))
    folder = _ROOT / "src" / "ceasefire" / "cases" / "two-rivers"
    for name, text in script["files"]().items():
        assert (folder / name).read_text("utf-8") == text, name


@pytest.fixture(scope="module")
def answer():
    return plan_access(read_case("two-rivers"), Evidence.none())


def test_each_place_has_its_way_in(answer) -> None:
    told = {one.place: (one.reachable, one.number) for one in answer.places}
    assert told == {
        "ferrytown": (False, 1),
        "twin-bridges": (True, 0),
        "weirgate": (False, 1),
        "reedmarsh": (False, 1),
        "quarry-hills": (False, 1),
        "highford": (True, 0),
    }
    assert answer.best[0].consent.party == "sons-of-the-weir"


def test_the_convoys_hold_and_use_the_consent_while_it_lasts(answer) -> None:
    plan = answer.convoys
    assert plan.faults == ()
    assert set(plan.delivered) == {"twin-bridges", "reedmarsh"}
    assert {one.place for one in plan.left_out} == {
        "ferrytown", "weirgate", "quarry-hills",
    }  # fmt: skip


def test_opening_the_gate_reaches_ferrytown(answer) -> None:
    (opened,) = [one for one in answer.easings if one.newly]
    assert opened.newly == ("ferrytown",)
    assert opened.supplies[0].days == pytest.approx(3 * 4 * 12_000 / 30_000)


def test_who_was_told_has_not_consented_by_that(answer) -> None:
    (told,) = answer.told
    assert told.has_consented is False
