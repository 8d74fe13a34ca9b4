"""Whole articles accepted unseen, and what a mediator is then told on who comes.

What is said in each is worked out by hand, formula by formula.
"""

from pathlib import Path

from ceasefire.case import append_entries, read_case
from ceasefire.convening import find_attendance
from ceasefire.core import Case
from ceasefire.reading import Drafted, document_of, drafted, known_actors, read

TABLE = """
case:
  id: sellach
  title: Sellach
  time_zone: UTC
  countries: [Sellach]

parties:
  - { id: orchard, name: Orchard Front, kind: armed-group }
  - { id: quay, name: Quay Brigades, kind: armed-group }
  - { id: council, name: Weavers' Council, kind: political-body }
  - { id: government, name: Government of Sellach, kind: government }
  - { id: ravka, name: Ravkania, kind: state }

forum:
  id: talks
  title: Talks at Tolmin
  venue: Tolmin
  sides: [orchard, government]
  invited:
    - { party: orchard }
    - { party: quay }
    - { party: council }
    - { party: government }
    - { party: ravka }
"""

SHIFTED = """The Orchard Front refuses no longer

5 March 2031

The Orchard Front had said in January that it would come to Tolmin only if Ravkania
stayed away. “We drop that,” its spokesman, Idar Venn, said on Wednesday. “We will be in
Tolmin if the mill road is opened.”

The Quay Brigades and the Weavers' Council said they would attend the talks only if the
Government of Sellach frees the millers.

Ravkania has declined the invitation. It had accepted a similar one in 2029.

A senior official said that the Government of Sellach would boycott the talks if the
Quay Brigades were given a seat.
"""
EMPTY_CHAIR = """Report on the week

5 March 2031

The Weavers' Council dismissed the plan on Monday. It will not attend, its political
office said.

The Government of Sellach will come to Tolmin with no conditions, its foreign minister,
Ana Mell, said. The Orchard Front confirmed its attendance, on condition that its
delegates travel by boat.

The Quay Brigades said they stay out of any meeting at which Ravkania is present.

Ravkania previously said it would come if it was asked. It accepts the invitation.
"""


def told_in(text: str, folder: Path) -> tuple[Case, Drafted]:
    """Accept all of a text into the case, as a person may who does not look."""
    (folder / "case.yaml").write_text(TABLE, "utf-8")
    case = read_case(folder)
    reading = read(document_of(text, "a.txt"), known_actors(case))
    every = [
        *reading.statements,
        *reading.commitments,
        *reading.decision_rules,
        *reading.relations,
    ]
    found = drafted(reading, every, case, known_actors(case))
    return append_entries(folder, found.lists), found


def said_in(case: Case) -> set[tuple[str | None, str]]:
    return {(one.by, str(one.condition)) for one in case.statements if one.condition}


def seats_in(case: Case) -> dict[str, str]:
    seats = find_attendance(case).seats
    return {one.party: str(one.attendance) for one in seats}


def test_an_old_price_binds_nobody_and_those_who_speak_together_are_all_bound(
    tmp_path: Path,
) -> None:
    case, found = told_in(SHIFTED, tmp_path)
    freed = "so(government-of-sellach-frees-the-millers)"
    assert said_in(case) == {
        ("orchard", "attend(orchard) only if so(mill-road-is-opened)"),
        ("quay", f"attend(quay) only if {freed}"),
        ("council", f"attend(council) only if {freed}"),
        ("ravka", "not attend(ravka)"),
        (None, "attend(government) only if not invite(quay)"),
    }
    old = next(one for one in case.statements if "Ravkania" in one.says)
    assert (old.by, old.condition) == ("orchard", None)
    assert [one.why for one in found.remarks if "may hold no longer" in one.why]
    seats = seats_in(case)
    assert seats["ravka"] == "does-not-come"
    assert seats["government"] == "does-not-come"  # the Brigades are invited
    assert seats["orchard"] == "comes"


def test_who_refuses_is_not_told_to_come_and_who_sets_none_is(tmp_path: Path) -> None:
    case, _ = told_in(EMPTY_CHAIR, tmp_path)
    assert said_in(case) == {
        ("council", "not attend(council)"),
        ("government", "attend(government)"),
        ("orchard", "attend(orchard) only if so(delegates-travel-by-boat)"),
        ("quay", "attend(quay) only if not attend(ravka)"),
        ("ravka", "attend(ravka)"),
    }
    seats = seats_in(case)
    assert seats == {
        "orchard": "comes",
        "quay": "does-not-come",
        "council": "does-not-come",
        "government": "comes",
        "ravka": "comes",
    }


LATE = """Terms of the week

5 March 2031

On Tuesday the foreign minister of Ravkania, Ana Mell, had said that Ravkania would
attend only if the Orchard Front accepted the Tolmin Declaration.

The Quay Brigades had told us on Monday that they will come only if the mill is opened.

On Monday the Weavers' Council had said that it would come only if Ravkania stayed away.
On Wednesday it accepted the invitation.

For its part the Orchard Front will free the millers on the day the road is opened. The
Orchard Front will win if it keeps the mill.
"""


def test_what_was_said_of_late_holds_and_what_was_left_since_does_not(
    tmp_path: Path,
) -> None:
    case, found = told_in(LATE, tmp_path)
    assert said_in(case) == {
        (
            "ravka",
            "attend(ravka) only if accepts(orchard, tolmin-declaration)",
        ),
        ("quay", "attend(quay) only if so(mill-is-opened)"),
        ("council", "attend(council)"),
        ("orchard", "so(free-the-millers) if so(road-is-opened)"),
    }
    gone = [one.says for one in case.statements if "stayed away" in one.says]
    assert len(gone) == 1
    assert [one.why for one in found.remarks if "may hold no longer" in one.why]
