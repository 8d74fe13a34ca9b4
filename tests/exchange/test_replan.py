"""A name fails: what is done stays done, and the rest is planned anew."""

import pytest
from tests.support.exchanges import K, broken, exchange_case, person, rule

from ceasefire.core import (
    Category,
    Custody,
    DetaineeConsent,
    Failure,
    Rate,
    Reader,
)
from ceasefire.exchange import (
    Collision,
    NoStageLeft,
    NotSoManyStages,
    TornPlan,
    UnknownFailures,
    UnknownReleases,
    plan_exchange,
    plan_written_down,
    replan_exchange,
    replan_for,
)

RATIO = rule(
    "ratio", K.RATIO, by=["north"], against="south", rates=(Rate(categories=(), n=3),)
)
SEATS = rule("seats", K.CAPACITY, n=8)


def _people(n_north: int = 20, n_south: int = 6):
    people = [person(f"n{i}", "north", "south") for i in range(n_north)]
    return people + [person(f"s{i}", "south", "north") for i in range(n_south)]


def _after(people, failures):
    """The lists as they are once the failures are written into them."""
    why = {one.row: one for one in failures}
    changed = []
    for one in people:
        if one.row in why and why[one.row].custody is None:
            changed.append(person(one.row, one.holder, one.receiver,
                                  consent=DetaineeConsent.NO))  # fmt: skip
        elif one.row in why:
            changed.append(person(one.row, one.holder, one.receiver,
                                  custody=why[one.row].custody))  # fmt: skip
        else:
            changed.append(one)
    return changed


@pytest.mark.parametrize("custody", [None, Custody.DEAD, Custody.NOT_HELD])
@pytest.mark.parametrize("n_done", [0, 1, 2])
def test_what_is_done_stays_done_and_the_ratio_holds(custody, n_done) -> None:
    people = _people()
    case = exchange_case([RATIO, SEATS], n_stages=4)
    before = plan_exchange(case, people)
    failed = [Failure(before.stages[-1].rows[0], custody)]
    replan = replan_exchange(case, people, before, failed, n_done=n_done)
    stages = [stage.rows for stage in replan.after.stages]
    assert stages[:n_done] == [stage.rows for stage in before.stages[:n_done]]
    assert broken(stages, _after(people, failed), case.exchange) == []
    assert failed[0].row in replan.dropped
    assert [stage.done for stage in replan.after.stages][:n_done] == [True] * n_done
    counted = {one.what: one.value for one in replan.after.judged}
    assert counted["civilian"] == replan.after.released["civilian"]


def test_a_spare_takes_the_place_and_nobody_else_moves() -> None:
    people = _people(n_north=19)
    case = exchange_case([RATIO, SEATS], n_stages=4)
    before = plan_exchange(case, people)
    row = next(iter(before.stages[-1].by["north"]))
    replan = replan_exchange(case, people, before, [Failure(row, None)], n_done=1)
    assert replan.dropped == (row,)
    assert len(replan.added) == 1
    assert replan.moved == {}
    assert replan.after.released == before.released


def test_one_who_fails_at_a_stage_that_is_done_has_not_gone() -> None:
    people = _people(n_north=18)
    case = exchange_case([RATIO, SEATS], n_stages=4)
    before = plan_exchange(case, people)
    row = before.stages[0].by["north"][0]
    replan = replan_exchange(case, people, before, [Failure(row, None)], n_done=1)
    assert row not in replan.after.stage_of
    assert replan.after.released["civilian"] == 20  # five for fifteen


def test_a_family_of_which_one_refuses_is_out_together() -> None:
    people = _people(n_north=6, n_south=2)
    people += [
        person(f"n{i}", "north", "south", family="f", categories=(Category.CHILD,))
        for i in (30, 31)
    ]
    case = exchange_case([RATIO], n_stages=2)
    before = plan_exchange(case, people)
    assert {"n30", "n31"} <= set(before.stage_of)
    replan = replan_exchange(case, people, before, [Failure("n30", None)])
    assert not {"n30", "n31"} & set(replan.after.stage_of)
    assert replan.after.released["civilian"] == 8


def test_a_plan_out_of_a_file_is_the_plan_that_was_written() -> None:
    people = _people()
    case = exchange_case([RATIO, SEATS], n_stages=4)
    before = plan_exchange(case, people)
    again = plan_written_down(case, people, [one.rows for one in before.stages])
    assert again.stage_of == before.stage_of
    assert again.limit == before.limit
    failed = [Failure(before.stages[2].rows[0], None)]
    one, other = (
        replan_exchange(case, people, plan, failed, n_done=1)
        for plan in (before, again)
    )
    assert one.after.stage_of == other.after.stage_of


def test_rules_that_can_no_longer_be_kept_are_named() -> None:
    people = _people(n_north=6, n_south=2)
    case = exchange_case([RATIO, rule("all", K.ALWAYS, rows=["s0", "s1"])])
    before = plan_exchange(case, people)
    with pytest.raises(Collision) as refused:
        replan_exchange(case, people, before, [Failure("n0", Custody.DEAD)])
    assert set(refused.value.rules) == {"ratio", "all"}


def test_a_failure_of_nobody_on_the_lists_is_refused_by_its_number() -> None:
    people = _people()
    case = exchange_case()
    before = plan_exchange(case, people)
    with pytest.raises(UnknownFailures) as refused:
        replan_exchange(case, people, before, [Failure("Zefarn Adoluk", None)])
    assert "Zefarn" not in str(refused.value)
    assert f"as in {people[0].row}." in str(refused.value)


def test_who_failed_before_is_not_planned_again() -> None:
    people = _people()
    case = exchange_case([RATIO, SEATS], n_stages=4)
    before = plan_exchange(case, people)
    first = before.stages[-1].rows[0]
    once = replan_exchange(case, people, before, [Failure(first, None)], n_done=1)
    releases = [one.rows for one in once.after.stages]
    written = plan_written_down(case, people, releases, failures=once.after.failures)
    second = once.after.stages[-1].rows[-1]
    twice = replan_exchange(case, people, written, [Failure(second, None)], n_done=1)
    assert not {first, second} & set(twice.after.stage_of)
    assert twice.after.to_dict()["failed"] == [
        {"row": first, "reason": "refused"},
        {"row": second, "reason": "refused"},
    ]


def test_who_was_released_at_a_stage_that_is_done_stays_in_it() -> None:
    people = _people()
    case = exchange_case([RATIO, SEATS], n_stages=4)
    before = plan_exchange(case, people)
    row = before.stages[0].rows[0]
    failed = [Failure(row, Custody.RELEASED)]
    replan = replan_exchange(case, people, before, failed, n_done=1)
    assert replan.after.stages[0].rows == before.stages[0].rows


def test_the_limit_speaks_of_the_stages_that_are_done_too() -> None:
    people = _people(n_north=12, n_south=4)
    case = exchange_case([SEATS], n_stages=4)
    north = [one.row for one in people if one.holder == "north"]
    south = [one.row for one in people if one.holder == "south"]
    before = plan_written_down(case, people, [north[:8], [*south, *north[8:]]])
    replan = replan_exchange(case, people, before, [Failure(north[-1], None)], n_done=1)
    told = [v for one in replan.after.stages for v in one.exposure.values()]
    assert max(told) == replan.after.limit == 8


def test_a_one_sided_release_that_was_made_is_not_offered_again() -> None:
    parties = ("north", "south", "east")
    people = [person(f"n{i}", "north", "south") for i in range(3)]
    chain = rule("chain", K.CYCLES, max_cycle=0, max_chain=1, starts={"north": 1})
    case = exchange_case([chain], parties=parties, n_stages=3)
    before = plan_exchange(case, people)
    assert [one.rows for one in before.stages] == [("n0",)]
    replan = replan_exchange(case, people, before, [Failure("n2", None)], n_done=1)
    assert set(replan.after.stage_of) == {"n0"}


def test_a_one_sided_release_of_somebody_who_did_not_go_is_offered_still() -> None:
    parties = ("north", "south", "east")
    people = [person(f"n{i}", "north", "south") for i in range(3)]
    chain = rule("chain", K.CYCLES, max_cycle=0, max_chain=1, starts={"north": 1})
    case = exchange_case([chain], parties=parties, n_stages=3)
    before = plan_exchange(case, people)
    failed = [Failure("n0", Custody.NOT_HELD)]
    replan = replan_exchange(case, people, before, failed, n_done=1)
    assert set(replan.after.stage_of) == {"n1"}


def test_more_stages_done_than_planned_and_none_left_are_refused() -> None:
    people = _people(n_north=6, n_south=2)
    case = exchange_case([RATIO])
    before = plan_exchange(case, people)
    failed = [Failure("n0", None)]
    with pytest.raises(NotSoManyStages):
        replan_exchange(case, people, before, failed, n_done=2)
    with pytest.raises(NoStageLeft):
        replan_exchange(case, people, before, failed, n_done=1)


def test_a_plan_that_releases_somebody_twice_or_nobody_known_is_refused() -> None:
    people, case = _people(), exchange_case()
    with pytest.raises(TornPlan):
        plan_written_down(case, people, [["n0"], ["n0"]])
    with pytest.raises(UnknownReleases) as refused:
        plan_written_down(case, people, [["Zefarn Adoluk"]])
    assert "Zefarn" not in str(refused.value)


def test_nobody_who_has_gone_is_still_to_be_asked() -> None:
    asked = DetaineeConsent.NOT_ASKED
    people = [person(f"n{i}", "north", "south", consent=asked) for i in range(12)]
    case = exchange_case([SEATS], n_stages=4)
    before = plan_exchange(case, people)
    row = before.stages[1].rows[0]
    replan = replan_exchange(case, people, before, [Failure(row, None)], n_done=1)
    first, second, *_ = replan.after.stages
    assert first.conditional == ()
    assert second.conditional == second.rows
    told = {one["row"]: one["conditional"] for one in replan.after.to_dict()["people"]}
    assert told == dict.fromkeys(first.rows, False) | dict.fromkeys(second.rows, True)


def test_a_party_learns_whom_it_no_longer_awaits() -> None:
    people = _people(n_north=3, n_south=1)
    case = exchange_case([RATIO])
    before = plan_exchange(case, people)
    replan = replan_exchange(case, people, before, [Failure("n0", None)])
    claims = {"n0": "c7", "s0": "c9"}
    seen = replan_for(Reader("party:south"), replan, claims=claims)
    assert seen["difference"]["no_longer_received"] == ["c7"]
    assert seen["difference"]["received_instead"] == []
