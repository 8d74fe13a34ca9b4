"""Attendance, conflicts and corrections against looking at every possible state.

`CEASEFIRE_RANDOM_CASES=10000 pytest tests/convening/test_brute_force.py` looks at more.
"""

import os
import random

from tests.support.convening import DAY, Truth, random_case, worked_out

from ceasefire.convening import ConveningAnswer, find_attendance

N_CASES = int(os.environ.get("CEASEFIRE_RANDOM_CASES", "400"))
ALL = 100_000


def test_random_tables_come_out_as_every_state_says() -> None:
    told = {"consistent": 0, "possible": 0, "conflicts": 0, "depends": 0}
    for number in range(N_CASES):
        rng = random.Random(number)
        case = random_case(rng, most_parties=12, most_statements=20)
        answer = find_attendance(case, as_of=DAY, most=ALL)
        truth = worked_out(case)
        assert _same(answer, truth), number
        told["consistent"] += truth.consistent
        told["possible"] += truth.possible
        told["conflicts"] += len(truth.conflicts) > 1
        told["depends"] += "depends" in truth.attendance.values()
    # Cases that are all alike would prove little.
    assert all(N_CASES // 50 < n < N_CASES for n in told.values()), told


def _same(answer: ConveningAnswer, truth: Truth) -> bool:
    ids = {frozenset((*one.statements, *one.frame)) for one in answer.conflicts}
    drops = [frozenset(one.drop) for one in answer.corrections]
    costs = [one.cost for one in answer.corrections]
    attendance = answer.to_dict()["attendance"]
    lists = {frozenset(one) & set(truth.attendance) for one in answer.lists}
    assert answer.consistent == truth.consistent
    assert answer.possible == truth.possible
    assert {k: attendance[k] for k in truth.attendance} == truth.attendance
    assert not truth.consistent or lists == truth.largest
    assert answer.conflicts_complete
    assert ids == truth.conflicts
    assert answer.corrections_complete
    assert answer.proved
    assert len(drops) == len(set(drops))
    assert set(drops) == truth.corrections
    assert costs == sorted(costs)
    return True
