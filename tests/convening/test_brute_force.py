"""Attendance, conflicts and corrections against looking at every possible state.

`CEASEFIRE_RANDOM_CASES=10000 pytest tests/convening/test_brute_force.py` looks at more.
"""

import os
import random
import re

from tests.support.convening import Truth, worked_out
from tests.support.random_tables import DAY, random_case

from ceasefire.convening import ConveningAnswer, find_attendance

N_CASES = int(os.environ.get("CEASEFIRE_RANDOM_CASES", "400"))
ALL = 100_000
_KINDS = (
    "consistent", "possible", "conflicts", "depends", "provided", "votes", "agree",
    "asks",
)  # fmt: skip


def test_random_tables_come_out_as_every_state_says() -> None:
    told = dict.fromkeys(_KINDS, 0)
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
        told["provided"] += any((truth.provided or {}).values())
        told["agree"] += "agree" in str(answer.provided)
        told["asks"] += bool(answer.only_asked)
        told["votes"] += any(takes for _, takes in truth.votes.values())
    # Cases that are all alike would prove little.
    assert all(N_CASES // 50 < n < N_CASES for n in told.values()), told


def test_a_correction_does_what_leaving_its_statements_out_does() -> None:
    n_corrections = 0
    for number in range(N_CASES):
        rng = random.Random(number)
        case = random_case(rng, most_parties=12, most_statements=20)
        for one in find_attendance(case, as_of=DAY).corrections:
            without = find_attendance(case, as_of=DAY, without=one.drop)
            assert without.possible, (number, one.drop)
            assert one.unlocks in without.lists, (number, one.drop)
            n_corrections += 1
    assert n_corrections > N_CASES / 2


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
    assert truth.provided is None or _provided(answer, truth) == truth.provided
    assert _votes(answer) == truth.votes
    invited = {one.party: one.invited for one in answer.invitations}
    assert {party: invited.get(party) for party in truth.invited} == truth.invited
    assert answer.conflicts_complete
    assert ids == truth.conflicts
    assert answer.corrections_complete
    assert answer.proved
    assert len(drops) == len(set(drops))
    assert set(drops) == truth.corrections
    assert costs == sorted(costs)
    return True


def _provided(
    answer: ConveningAnswer, truth: Truth
) -> dict[frozenset[str], frozenset[str]]:
    return {
        frozenset(one) & set(truth.attendance): frozenset(map(_written, provided))
        for one, provided in zip(answer.lists, answer.provided, strict=True)
    }


def _votes(
    answer: ConveningAnswer,
) -> dict[tuple[str, str, str], tuple[str, frozenset[str]]]:
    return {
        (ballot.matter, seat.party, vote.member): (
            vote.voice.value,
            frozenset(map(_written, vote.provided)),
        )
        for seat in answer.seats
        for ballot in seat.ballots
        for vote in ballot.votes
        if vote.statements
    }


def _written(words: str) -> str:
    """Put the words of a random table back into the language of conditions."""
    if agreeing := re.fullmatch(r"(at least (\d) of )?(.*) agrees? that (.*)", words):
        _, n, members, what = agreeing.groups()
        who = sorted(one.lower() for one in re.split(", | and ", members))
        return (
            f"{n} of {who} for {_written(what)}" if n else f"{who} for {_written(what)}"
        )
    who, does, *what = words.replace("does not ", "not-").split()
    plain = {
        "attends": "attend", "not-attend": "attend", "not-accept": "accepts",
        "is": "invite",
    }  # fmt: skip
    negative = does.startswith("not-") or what[:1] == ["not"]
    of = ", ".join([who.lower(), *what]) if "accept" in does else who.lower()
    return f"{'not ' if negative else ''}{plain.get(does, does)}({of})"
