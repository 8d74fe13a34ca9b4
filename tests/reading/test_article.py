"""The article that the project began with, read as a whole."""

from pathlib import Path

import pytest

from ceasefire.case import append_entries, read_case
from ceasefire.convening import find_attendance
from ceasefire.reading import (
    Reading,
    entries_of,
    known_actors,
    read,
    read_document,
)

NAME = "2014-01-13-run-up-to-geneva-ii.txt"
HEAD = (
    "case:\n  id: fresh\n  title: Fresh\n  time_zone: Asia/Damascus\n"
    "  countries: [Syria]\n"
)


@pytest.fixture(scope="module")
def path() -> Path:
    found = Path(__file__).resolve().parents[3] / "shared" / "sources" / NAME
    if not found.is_file():
        pytest.skip("the article is not here: it is kept beside the checkout")
    return found


@pytest.fixture(scope="module")
def reading(path: Path) -> Reading:
    return read(read_document(path))


def by(reading: Reading, name: str) -> list[str]:
    words = reading.document.words_of
    return [
        " ".join(words(piece) for piece in one.content)
        for one in reading.statements
        if one.speaker and one.speaker.name and words(one.speaker.name) == name
    ]


def test_every_named_speaker_has_his_statements(reading: Reading) -> None:
    counts = {
        name: len(by(reading, name))
        for name in ("John Kerry", "Sergei Lavrov", "Lakhdar Brahimi",
                     "Mohammad Javad Zarif", "Syrian National Coalition")
    }  # fmt: skip
    assert counts == {
        "John Kerry": 6,
        "Sergei Lavrov": 5,
        "Lakhdar Brahimi": 1,
        "Mohammad Javad Zarif": 2,
        "Syrian National Coalition": 1,
    }


def test_the_coalition_sets_a_condition_for_joining(reading: Reading) -> None:
    one = next(c for c in reading.commitments if c.operator == "as-condition-for")
    assert one.actor.actor == "snc"
    assert reading.document.words_of(one.action) == "joining the talks"
    assert one.formula.startswith("attend(snc) only if excluded(bashar-al-assad, ")


def test_the_offer_inside_a_speech_of_another_is_hearsay(reading: Reading) -> None:
    inner = next(s for s in reading.statements if s.nested_in and s.kind == "offer")
    outer = next(s for s in reading.statements if s.id == inner.nested_in)
    assert outer.acts_for == "russia"
    assert inner.hearsay
    assert (
        "ease a months-long blockade"
        in reading.document.text[inner.content[0].start : inner.content[0].end]
    )


def test_five_commitments_stand_in_it(reading: Reading) -> None:
    words = reading.document.words_of
    acts = {words(one.action): (one.operator, one.will) for one in reading.commitments}
    assert {act[:20]: told for act, told in acts.items()} == {
        "joining the talks": ("as-condition-for", True),
        "was welcome": ("if", True),
        "participate in the G": ("if", True),
        "ease a months-long b": ("none", True),
        "act in order to rece": ("none", False),
    }


def test_its_measures_are_asked_for_offered_or_talked_of(reading: Reading) -> None:
    told = {str(one.kind): str(one.status) for one in reading.measures}
    assert told == {
        "localised-ceasefire": "proposed",
        "talks": "proposed",
        "prisoner-exchange": "discussed",
        "humanitarian-access": "discussed",
        "easing-of-siege": "offered",
        "other": "proposed",
    }
    assert len(reading.measures) == len(told)


def test_both_decision_rules_are_found(reading: Reading) -> None:
    assert [str(one.kind) for one in reading.decision_rules] == [
        "mutual-consent",
        "consensus",
    ]
    consensus = reading.decision_rules[1]
    assert [one.actor for one in consensus.deciders] == [
        "un",
        "russia",
        "united-states",
    ]
    assert consensus.decides == "invite(iran)"


def test_the_conditions_on_irans_seat_exclude_each_other(reading: Reading) -> None:
    pairs = {
        frozenset((one.id, other))
        for one in reading.commitments
        for other in one.incompatible_with
    }
    (pair,) = pairs
    formulas = sorted(c.formula for c in reading.commitments if c.id in pair)
    assert formulas[0].startswith("attend(iran) only if")
    assert formulas[1].startswith("invite(iran) only if accepts(iran, ")


def test_the_accusation_without_an_accuser_has_no_speaker(reading: Reading) -> None:
    words = reading.document.words_of
    one = next(
        s for s in reading.statements if words(s.content[0]).startswith("seconding")
    )
    assert one.speaker is None


def test_nothing_in_it_is_an_act_that_took_place(reading: Reading) -> None:
    words = reading.document.words_of
    assert {words(one.trigger) for one in reading.events if one.done} <= {"meeting"}


def test_accepted_whole_it_shows_the_conflict_about_irans_seat(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "case.yaml").write_text(HEAD, "utf-8")
    case = read_case(tmp_path)
    known = known_actors(case)
    found = read(read_document(path), known)
    accepted = [
        *found.statements, *found.commitments, *found.decision_rules, *found.measures,
        *found.relations,
    ]  # fmt: skip
    written = append_entries(tmp_path, entries_of(found, accepted, case, known))
    answer = find_attendance(written)
    assert not answer.consistent
    speakers = [
        {written.statement(id_).by for id_ in one.statements}
        for one in answer.contradictions
    ]
    assert {"united-states", "iran", "russia"} in speakers
