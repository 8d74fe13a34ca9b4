"""A name that the case does not know makes no fall, no rise and no silence."""

from datetime import date, timedelta

import pytest
from tests.support.invented import CLAUSES, case, event, evidence, truce

from ceasefire.core import Act, Clause, Party, PartyKind
from ceasefire.events.evidence import Evidence
from ceasefire.monitoring.alarm import assess_warnings
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.effect import Kind, assess_effects

FIRST, START = date(2029, 6, 1), date(2030, 4, 1)
SLIP = "Sotuh"


def _around(before: int, after: int, hidden: int, **names) -> Evidence:
    """So many events in the windows of 28 days, and after it some of unknown names."""
    ends = START - timedelta(days=6)
    quiet = (ends - timedelta(days=28) - FIRST).days
    names = {"side_b": SLIP} | names
    rows = [event(i, FIRST + timedelta(days=i)) for i in range(quiet)]
    rows += [event(1000 + i, ends - timedelta(days=i % 28)) for i in range(before)]
    rows += [event(2000 + i, START + timedelta(days=i % 28)) for i in range(after)]
    rows += [
        event(3000 + i, START + timedelta(days=i % 28), **names) for i in range(hidden)
    ]
    return evidence([*rows, event(9, START + timedelta(days=60))])


def _row_and_line(made: Evidence, group: str = "covered", **changes):
    of_case = case(ceasefires=(truce(**changes),))
    row = assess_compliance(of_case, made).records[0].row(group)
    return row, assess_effects(of_case, made).records[0].line(group, Kind.EVENTS)


def test_a_fall_is_told_only_if_it_is_one_whoever_the_strangers_were() -> None:
    """From 20, 2 and up to 17 more are a fall; 2 and up to 18 more need be none."""
    row, line = _row_and_line(_around(20, 2, 17))
    assert row.events.ratio == pytest.approx(0.1)
    assert line.effect is not None
    assert line.not_named.n == row.not_named.n == 17
    row, line = _row_and_line(_around(20, 2, 18))
    assert (row.events.ratio, row.deaths.ratio, line.effect) == (None, None, None)
    assert row.name_doubt == (
        f"Covered: 18 events name '{SLIP}', which the case does not know, and may "
        "belong here: that could turn a fall into a rise or the reverse, and neither "
        f"is told. '{SLIP}' is like 'South'. Give the party that is meant this name as "
        "an alias in the case, or correct the data."
    )
    assert line.why_not == row.not_named.in_words
    found = assess_compliance(case(), _around(20, 2, 18)).records[0].findings[0]
    assert row.not_named.in_words in found.claim
    assert found.certainty.words == "unknown"


def test_a_name_of_somebody_else_leaves_the_fall_and_says_what_hangs_on_it() -> None:
    """An army fights many whom a case need not know: a slip is another matter."""
    row, line = _row_and_line(_around(20, 2, 18, side_b="Owls"))
    assert row.events.ratio == pytest.approx(0.1)
    assert line.effect is not None
    said = (
        "18 events name 'Owls', which the case does not know, and may belong here; "
        "they are not counted. If they do, that could turn a fall into a rise or the "
        "reverse."
    )
    assert row.name_doubt.startswith(f"Covered: {said} ")
    found = assess_compliance(case(), _around(20, 2, 18, side_b="Owls"))
    assert said in found.records[0].findings[0].claim
    told = row.not_named.to_dict()
    assert (told["could_turn_it"], told["not_told_for_it"]) == (True, False)
    row, _ = _row_and_line(_around(20, 2, 17, side_b="Owls"))
    assert "could not turn it round" in row.name_doubt


@pytest.mark.parametrize(
    "name", ["Unknown", "?", "Unidentified armed group", "not known"]
)
def test_a_name_that_is_nobodys_may_be_anybodys(name: str) -> None:
    row, line = _row_and_line(_around(20, 2, 18, side_b=name))
    assert (row.events.ratio, line.effect) == (None, None)
    assert row.not_named.is_turning


def test_of_slips_and_others_together_the_slips_decide() -> None:
    rows = _around(20, 2, 17).table.to_pylist()
    owls = [event(7000 + i, START + timedelta(days=i), side_b="Owls") for i in range(9)]
    row, line = _row_and_line(evidence([*rows, *owls]))
    assert row.events.ratio == pytest.approx(0.1)
    assert line.effect is not None
    assert (row.not_named.n, row.not_named.could_turn) == (26, True)
    slip = event(8000, START + timedelta(days=3), side_b=SLIP)
    row, line = _row_and_line(evidence([*rows, *owls, slip]))
    assert (row.events.ratio, line.effect) == (None, None)


def test_the_same_events_by_their_right_name_are_told() -> None:
    row, line = _row_and_line(_around(20, 2, 18, side_b="South"))
    assert row.events.ratio == pytest.approx(1.0)
    assert row.name_doubt == ""
    assert line.effect is not None


def test_a_rise_stands_whoever_came_after_and_says_who_was_not_counted() -> None:
    row, line = _row_and_line(_around(10, 20, 9))
    assert row.events.ratio == pytest.approx(2.0)
    assert "could not turn it round" in row.name_doubt
    found = assess_compliance(case(), _around(10, 20, 9)).records[0].findings[0]
    assert row.not_named.in_words in found.claim
    effects = assess_effects(case(), _around(10, 20, 9)).records[0]
    assert row.not_named.in_words in effects.told[1].claim
    assert line.effect is not None


@pytest.mark.parametrize(
    ("names", "n"),
    [
        ({"side_a": "Owls"}, 18),  # two strangers may be the two that are bound
        ({"side_a": None}, 18),
        ({"side_a": "Civilians"}, 18),
        ({"side_a": "East"}, 0),  # a third fights nobody's truce
        ({"side_a": "Wolves"}, 0),
        ({"side_b": "East"}, 0),
        ({"side_b": "Wolves"}, 0),
        ({"side_a": "Civilians", "side_b": None}, 0),
        ({"act": "protest"}, 0),
    ],
)
def test_only_events_that_could_be_between_those_bound_count(names, n) -> None:
    row, _ = _row_and_line(_around(20, 2, 18, **names))
    assert row.not_named.n == n
    assert (row.events.ratio is None) is bool(n)


def test_of_those_left_out_it_is_told_where_a_stranger_may_be_one() -> None:
    """Ten before and none after: the strangers may be wolves."""
    ends = START - timedelta(days=6)
    wolves = [
        event(5000 + i, ends - timedelta(days=i), side_b="Wolves") for i in range(10)
    ]
    made = _around(20, 2, 10, side_b="Wolvse")
    rows = [*made.table.to_pylist(), *wolves]
    row, line = _row_and_line(evidence(rows), "excluded")
    assert (row.events.ratio, row.not_named.is_turning) == (None, True)
    assert "'Wolvse' is like 'Wolves'" in row.name_doubt
    assert line.effect is None
    row, _ = _row_and_line(evidence(rows), "third")
    assert row.name_doubt == ""  # nothing is told of it anyway


def test_of_some_kinds_of_fighting_only_such_events_may_count() -> None:
    clauses = (Clause(id="air", act=Act.AIR_STRIKE, says="air strikes"),)
    made = _around(20, 2, 18, act="armed-clash")
    row, _ = _row_and_line(made, "forbidden", prohibits=clauses)
    assert row.not_named.n == 0
    row, _ = _row_and_line(made, "covered", prohibits=clauses)
    assert row.not_named.n == 18


def test_a_name_of_several_is_not_said_to_be_unknown() -> None:
    pack = Party(id="pack", name="Pack", kind=PartyKind.ARMED_GROUP, aliases=("Front",))
    fox = Party(id="fox", name="Fox", kind=PartyKind.ARMED_GROUP, aliases=("front",))
    of_case = case(
        parties=(*case().parties, pack, fox),
        ceasefires=(truce(parties=("north", "south", "pack")),),
    )
    row = assess_compliance(of_case, _around(20, 2, 18, side_b="Front")).records[0]
    said = row.row("covered").name_doubt
    assert "name 'Front', by which the case does not tell who was meant" in said


def test_a_watch_over_strangers_is_no_silence() -> None:
    """One event is known, and six more may have been: silence would be a guess."""

    def watched(hidden: int, name: str = SLIP):
        days = (START - FIRST).days
        rows = [event(i, FIRST + timedelta(days=i)) for i in range(days)]
        rows += [
            event(1000 + i, START + timedelta(days=10 + i), side_b=name)
            for i in range(hidden)
        ]
        made = evidence([*rows, event(1, START + timedelta(days=90))])
        of_case = case(ceasefires=(truce(announced_at=None, prohibits=CLAUSES),))
        return assess_warnings(of_case, made).records[0]

    record = watched(6)
    assert record.answer is None
    assert f"6 events of a name unknown to the case ('{SLIP}')" in record.why_not
    assert record.to_dict()["events_of_unknown_actors"]["events"] == 6
    record = watched(4)
    assert record.answer is not None
    assert record.findings[0].claim.endswith(
        f"Not counted: 4 events of a name unknown to the case ('{SLIP}')."
    )
    assert watched(6, "Owls").answer is not None
