"""Articles accepted whole, and what convening then shows without a line by hand."""

from datetime import date
from pathlib import Path

import pytest

from ceasefire.case import append_entries, read_case
from ceasefire.convening import find_attendance
from ceasefire.core import Case
from ceasefire.reading import (
    Drafted,
    Mention,
    NoDay,
    document_of,
    drafted,
    known_actors,
    read,
)
from ceasefire.reading.into_case import with_speaker
from ceasefire.reading.records import StatementFound

HEAD = (
    "case:\n  id: fresh\n  title: Fresh\n  time_zone: Europe/Rome\n"
    "  countries: [Valdora]\n"
)
TABLE = (
    HEAD
    + """
parties:
  - { id: front, name: Northern Front, kind: armed-group }
  - { id: government, name: Government of Valdora, kind: government,
      aliases: [the government, the army, Tolan's regime] }
  - { id: hill-guard, name: Hill Guard, kind: armed-group }
  - { id: league, name: Harbour League, kind: political-body }
  - { id: marsh, name: Marsh Council, kind: political-body }

places:
  - { id: kesh, name: Kesh, point: { latitude_deg: 45, longitude_deg: 9 } }

forum:
  id: tarn
  title: Lake Tarn talks
  sides: [front, government]
  invited: [{ party: front }, { party: government }]
"""
)

PRICE = """Front names its price

4 March 2031

“We will come to Lake Tarn if the army leaves Kesh,” the Northern Front said on Monday.
The Lake Tarn talks are to open in April.

The government of Valdora said that it would attend the Lake Tarn talks unless the Hill
Guard is given a seat. The government said it will open the road once prisoners are
released.

The Hill Guard said it would boycott the talks as long as the siege of Kesh is not
lifted.
"""
PALACE = """Palace answers

12 March 2031

President Adem Tolan said on Tuesday that his government would send a delegation to the
talks only if the rebels hand over their heavy guns. “We will not sit down at the table
until the guns are handed over,” he said.

A spokesman for the regime of President Adem Tolan said that it was ready to open the
bridge without preconditions. Tolan's regime said it would stay away from the talks if
the Harbour League was invited.

The Harbour League said it would take part in the talks provided that its prisoners are
freed and the port is reopened.
"""
MARSH = """Mission report

20 March 2031

The Marsh Council told the mission that it would not attend the talks unless the army
stays in its barracks. Colonel Ines Varo said the army would leave the airfield once the
Marsh Council hands back the two vaccinators.

The Marsh Council said it would walk out of the talks if it was denied a seat.
"""


def _accepted(
    folder: Path, text: str, name: str = "a.txt", on: date | None = None
) -> tuple[Case, Drafted]:
    """Accept all of an article into the case of a folder."""
    case = read_case(folder)
    known = known_actors(case)
    reading = read(document_of(text, name, on=on), known)
    every = [
        *reading.statements, *reading.commitments, *reading.decision_rules,
        *reading.measures, *reading.relations,
    ]  # fmt: skip
    made = drafted(reading, every, case, known)
    return append_entries(folder, made.lists), made


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    (tmp_path / "case.yaml").write_text(HEAD, "utf-8")
    return tmp_path


@pytest.fixture
def furnished(tmp_path: Path) -> Path:
    (tmp_path / "case.yaml").write_text(TABLE, "utf-8")
    return tmp_path


def _conditions(case: Case) -> set[str]:
    return {str(one.condition) for one in case.statements if one.condition}


def test_a_price_for_coming_is_shown_with_whose_move_it_is(empty: Path) -> None:
    case, _ = _accepted(empty, PRICE)
    assert _conditions(case) == {
        "attend(northern-front) only if so(army-leaves-kesh)",
        "attend(government-of-valdora) only if not invite(hill-guard)",
        "so(open-the-road) if so(prisoners-are-released)",
        "attend(hill-guard) only if so(siege-of-kesh-is-lifted)",
    }
    titles = {one.id: (one.title, one.up_to) for one in case.matters}
    assert titles["army-leaves-kesh"] == ("the army leaves Kesh", ("army",))
    assert titles["open-the-road"] == ("open the road", ("government-of-valdora",))
    seats = {one.party: one for one in find_attendance(case).seats}
    assert seats["northern-front"].provided == ("the army leaves Kesh (up to army)",)
    assert "cannot come together with Hill Guard" in seats["government-of-valdora"].why
    assert "only provided that the siege of Kesh" in seats["hill-guard"].why


def test_all_ways_of_coming_and_of_staying_away_bear_on_attendance(
    empty: Path,
) -> None:
    case, _ = _accepted(empty, PALACE)
    government = "regime-of-president-adem-tolan"
    assert _conditions(case) == {
        f"attend({government}) only if so(rebels-hand-over-their-heavy-guns)",
        f"attend({government}) only if so(guns-are-handed-over)",
        f"attend({government}) only if not invite(harbour-league)",
        "attend(harbour-league) only if "
        "(so(prisoners-are-freed) and so(port-is-reopened))",
    }
    seats = {one.party: one for one in find_attendance(case).seats}
    assert "hand over their heavy guns (up to the rebels)" in seats[government].why
    assert {one.kind for one in case.parties if one.id == government} == {"government"}
    assert sum(one.kind == "government" for one in case.parties) == 1


def test_a_report_of_a_mission_gives_conditions_too(empty: Path) -> None:
    case, _ = _accepted(empty, MARSH)
    seats = {one.party: one for one in find_attendance(case).seats}
    assert seats["marsh-council"].provided == (
        "the army stays in its barracks (up to army)",
    )
    assert "attend(marsh-council) only if invite(marsh-council)" in _conditions(case)


def test_a_case_with_parties_and_table_keeps_its_own_names(furnished: Path) -> None:
    for number, text in enumerate((PRICE, PALACE, MARSH)):
        case, _ = _accepted(furnished, text, f"{number}.txt")
    assert {
        "attend(front) only if leaves(government, kesh)",
        "attend(government) only if not invite(hill-guard)",
        "attend(government) only if not invite(league)",
        "attend(marsh) only if so(army-stays-in-its-barracks)",
    } <= _conditions(case)
    assert case.forum is not None
    assert case.forum.title == "Lake Tarn talks"
    seats = {one.party: one for one in find_attendance(case).seats}
    assert seats["front"].provided == ("Government of Valdora leaves Kesh",)


def test_what_is_called_the_same_is_one_matter(empty: Path) -> None:
    first = (
        "The Northern Front said it will attend the talks only if the army leaves Kesh."
    )
    second = "The Hill Guard said it will attend the talks if the army leaves the Kesh."
    day = date(2031, 3, 5)
    _accepted(empty, first, "a.txt", day)
    case, _ = _accepted(empty, second, "b.txt", day)
    assert [one.id for one in case.matters] == ["army-leaves-kesh"]
    assert "attend(hill-guard) only if so(army-leaves-kesh)" in _conditions(case)


@pytest.mark.parametrize(
    ("title", "clause", "same"),
    [
        ("the army leaves the Upper Vale", "the army left the Upper Vale", True),
        ("The army has left Upper Vale", "the army leaves the Upper Vale", True),
        ("the army will leave the Upper Vale", "the army leaves the Upper Vale", True),
        ("prisoners are freed", "the prisoners were freed", True),
        ("the army leaves the Lower Vale", "the army left the Upper Vale", False),
        ("the army must leave the Upper Vale", "the army left the Upper Vale", False),
        ("the militia leaves the Upper Vale", "the army left the Upper Vale", False),
    ],
)
def test_a_matter_of_the_case_is_meant_whatever_the_tense(
    empty: Path, title, clause, same
) -> None:
    path = empty / "case.yaml"
    own = f"matters:\n  - {{id: own, title: {title}, up_to: [the-rulers]}}\n"
    party = (
        "parties:\n  - {id: the-rulers, name: Board of Nine, kind: political-body}\n"
    )
    path.write_text(path.read_text("utf-8") + party + own, "utf-8")
    text = f"The Hill Guard said it would attend the talks only if {clause}."
    case, _ = _accepted(empty, text, "a.txt", date(2031, 3, 5))
    assert [one.id for one in case.matters][:1] == ["own"]
    assert (len(case.matters) == 1) is same
    assert ("attend(hill-guard) only if so(own)" in _conditions(case)) is same


SHIPS = (
    TABLE
    + """
matters:
  - { id: ships-leave, title: the ships leave Kesh, up_to: [government] }
"""
)


@pytest.mark.parametrize(
    ("clause", "condition"),
    [
        ("only if the ships leave Kesh", "so(ships-leave)"),
        ("only if ships leave Kesh", "so(ships-leave)"),
        ("only if the ship leaves Kesh", "so(ships-leave)"),
        ("only if the ships have left Kesh", "so(ships-leave)"),
        ("only if the ships do not leave Kesh", "not so(ships-leave)"),
        (
            "only if the ships leave Kesh and the Marsh Council attends",
            "(so(ships-leave) and attend(marsh))",
        ),
        ("only if the army leaves Kesh", "leaves(government, kesh)"),
    ],
)
def test_words_of_a_matter_of_the_case_are_that_matter_before_any_other_atom(
    tmp_path: Path, clause: str, condition: str
) -> None:
    (tmp_path / "case.yaml").write_text(SHIPS, "utf-8")
    text = f"The Northern Front said it would attend the Lake Tarn talks {clause}."
    case, _ = _accepted(tmp_path, text, "a.txt", date(2031, 3, 5))
    assert f"attend(front) only if {condition}" in _conditions(case)
    assert {one.id for one in case.matters} == {"ships-leave"}
    assert "ships" not in {one.id for one in case.parties}


def test_a_matter_that_is_up_to_another_than_the_clause_names_is_not_meant(
    tmp_path: Path,
) -> None:
    others = SHIPS.replace("the ships leave Kesh", "the army leaves Kesh")
    others = others.replace("up_to: [government]", "up_to: [marsh]")
    (tmp_path / "case.yaml").write_text(others, "utf-8")
    said = "The Northern Front said it would attend the talks only if the "
    text = f"{said}army leaves Kesh."
    case, _ = _accepted(tmp_path, text, "a.txt", date(2031, 3, 5))
    assert "attend(front) only if leaves(government, kesh)" in _conditions(case)


def test_a_condition_with_a_matter_of_the_case_is_not_written_twice(
    tmp_path: Path,
) -> None:
    (tmp_path / "case.yaml").write_text(SHIPS, "utf-8")
    said = "The Northern Front said it would attend the talks only if the "
    text = f"{said}ships leave Kesh."
    first, _ = _accepted(tmp_path, text, "a.txt", date(2031, 3, 5))
    again, _ = _accepted(tmp_path, text, "a.txt", date(2031, 3, 5))
    assert again.statements == first.statements


def test_its_prisoners_are_others_for_every_speaker(empty: Path) -> None:
    day = date(2031, 3, 5)
    text = "The {} said it will attend the talks only if its prisoners are freed."
    _accepted(empty, text.format("Northern Front"), "a.txt", day)
    case, _ = _accepted(empty, text.format("Hill Guard"), "b.txt", day)
    assert len(case.matters) == 2


def test_every_record_that_is_not_written_is_named_with_the_reason(
    empty: Path,
) -> None:
    case, made = _accepted(empty, PALACE)
    assert {one.id: one.why for one in made.left_out} == {
        "c3": "nothing is asked for it, and its words stand in s3"
    }
    again, made = _accepted(empty, PALACE)
    assert again.statements == case.statements
    assert again.matters == case.matters
    whys = {one.id: one.why for one in made.left_out}
    assert set(whys) >= {"s3", "c1", "c2", "c4", "c5", "m1"}
    assert whys["c5"] == "the case has it already"


def test_a_ruler_and_a_state_of_one_text_have_one_government(empty: Path) -> None:
    text = (
        "The government of Valdora said that it would wait. The regime of President "
        "Adem Tolan said that it would attend the talks. Tolan's regime said that the "
        "bridge was open. The government said that it was ready."
    )
    case, _ = _accepted(empty, text, on=date(2031, 3, 5))
    assert {one.by for one in case.statements} == {"government-of-valdora"}


def test_two_states_have_two_governments(empty: Path) -> None:
    text = (
        "The government of Valdora said that it would wait. The government of Norland "
        "said that it would attend the talks. Tolan's regime said that it was ready."
    )
    case, _ = _accepted(empty, text, on=date(2031, 3, 5))
    assert len({one.by for one in case.statements}) == 3


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("31 February 2031", "is dated 31 February 2031, which is no day"),
        ("3/4/2031", "is dated 3/4/2031, which can be read in two ways"),
        ("", "has no date"),
    ],
)
def test_a_day_that_was_seen_and_cannot_be_used_is_said(
    empty: Path, written: str, why: str
) -> None:
    with pytest.raises(NoDay, match=why):
        _accepted(empty, MARSH.replace("20 March 2031", written))


def test_figures_that_can_be_one_day_only_are_that_day() -> None:
    document = document_of(MARSH.replace("20 March 2031", "20/3/2031"), "a.txt")
    assert document.on == date(2031, 3, 20)


def test_whom_a_person_names_says_it_and_not_who_told_it(furnished: Path) -> None:
    text = (
        "4 March 2031\n\nThe Northern Front said that the government had announced "
        "that it would attend the Lake Tarn talks."
    )
    case = read_case(furnished)
    reading = read(document_of(text, "told.txt"), known_actors(case))
    told = next(one for one in reading.statements if one.nested_in is not None)

    def said_by(kept: StatementFound) -> list[object]:
        made = drafted(reading, [kept], case, known_actors(case))
        return [
            entry["by"]
            for where, entries in made.lists
            for entry in entries
            if where == ("statements",)
        ]

    named = Mention(span=told.speaker and told.speaker.span, actor="league")
    assert said_by(told) == ["front"]
    assert said_by(with_speaker(told, told, named, reading.document)) == ["league"]


def test_those_who_are_freed_are_not_those_who_would_have_to_act(empty: Path) -> None:
    text = (
        "The Coastal Council said it will attend the talks only if its sailors are "
        "freed. The Hill Front said it will attend the talks only if the guns are "
        "taken away by the army. The Fen League said it will attend the talks only "
        "if its nets are freed and the port is reopened."
    )
    case, _ = _accepted(empty, text, on=date(2031, 3, 5))
    assert {one.title: one.up_to for one in case.matters} == {
        "its sailors are freed": (),
        "the guns are taken away by the army": ("army",),
        "its nets are freed": (),
        "the port is reopened": (),
    }


def test_a_step_of_a_spokesman_is_that_of_whom_he_speaks_for(empty: Path) -> None:
    case, _ = _accepted(empty, PALACE)
    (bridge,) = (one for one in case.measures if "bridge" in one.title)
    assert bridge.proposed_by == ("regime-of-president-adem-tolan",)
    assert "spokesman" not in " ".join(one.id for one in case.parties)


def test_a_matter_and_a_measure_of_the_same_words_have_ids_of_their_own(
    empty: Path,
) -> None:
    text = "The {} said it will attend the talks only if the port is reopened."
    case, _ = _accepted(empty, text.format("Hill Front"), on=date(2031, 3, 5))
    assert [one.id for one in case.matters] == ["port-is-reopened"]
    assert [one.id for one in case.measures] == ["port-is-reopened-measure"]
    (empty / "reviewed.json").unlink(missing_ok=True)
    again, _ = _accepted(empty, text.format("Fen League"), "b.txt", date(2031, 3, 6))
    assert [one.id for one in again.matters] == ["port-is-reopened"]


def test_nobody_in_particular_becomes_no_party(empty: Path) -> None:
    text = (
        "The Hill Front said it will open the gate only if a second convoy arrives. "
        "The Fen League said it will leave the ridge only if the guns are removed by "
        "1 April. The Fen League said it will sign only if one Tolvanian uniform "
        "leaves.\n\nThe Parties shall free all prisoners."
    )
    case, _ = _accepted(empty, text, on=date(2031, 3, 5))
    assert {one.id for one in case.parties} == {"hill-front", "fen-league"}
