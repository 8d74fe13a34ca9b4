"""Orders against exhaustive search, each walked step by step by a rule of its own."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, permutations

import numpy as np
import pytest

from ceasefire.trust.breaks import breaks_of
from ceasefire.trust.ladder import Ladder, split
from ceasefire.trust.mends import mends_of, tried_mends
from ceasefire.trust.safe_order import can_end, safest_order

N_CASES = 1_000


def _ladder(rng: random.Random, *, most: int, joint: bool) -> Ladder:
    n, p = rng.randint(1, most), rng.randint(1, 3)
    net = [[rng.choice((0, 0, *range(-5, 5))) for _ in range(p)] for _ in range(n)]
    needs = [sum(1 << j for j in range(i) if rng.random() < 0.15) for i in range(n)]
    together = ()
    if joint and n >= 2:
        a, b = rng.sample(range(n), 2)
        together = (1 << a | 1 << b,)
    return Ladder(
        names=tuple(f"m{i}" for i in range(n)),
        parties=tuple("abc"[:p]),
        net=np.array(net, dtype=float),
        needs=tuple(needs),
        days=tuple(rng.randint(1, 5) for _ in range(n)),
        together=together,
        limits=np.array([rng.choice((2.0, 4.0, 6.0, np.inf)) for _ in range(p)]),
    )


def _worst(ladder: Ladder, steps: Sequence[Sequence[int]]) -> float | None:
    """Walk an order: its largest exposure, or None where it is not safe."""
    net, left, done = [0.0] * len(ladder.parties), set(range(len(ladder.names))), set()
    worst = 0.0
    for step in steps:
        for party in range(len(ladder.parties)):
            to_come = [float(ladder.net[i][party]) for i in left]
            if sum(to_come) > 1e-9:  # more to stake than to gain: better to walk away
                return None
        for i in step:
            if any(
                ladder.needs[i] >> j & 1 and j not in done
                for j in range(len(left | done))
            ):
                return None
        for i in step:
            left.remove(i)
            for party in range(len(ladder.parties)):
                net[party] += float(ladder.net[i][party])
        done |= set(step)
        for party, value in enumerate(net):
            if max(0.0, value) > ladder.limits[party] + 1e-9:
                return None
            worst = max(worst, value)
    return worst if not left else None


def _members(moves: int) -> list[int]:
    return [i for i in range(moves.bit_length()) if moves >> i & 1]


def _exhaustive(ladder: Ladder) -> tuple[float, int] | None:
    """Smallest largest exposure over all orders, and fewest days at it."""
    n = len(ladder.names)
    orders = [[[i] for i in order] for order in permutations(range(n))]
    for pair in ladder.together:
        rest = [i for i in range(n) if i not in _members(pair)]
        orders += [
            [_members(pair) if one == "pair" else [one] for one in order]
            for order in permutations([*rest, "pair"])
        ]
    best = None
    for order in orders:
        worst = _worst(ladder, order)
        if worst is not None:
            days = sum(max(ladder.days[i] for i in step) for step in order)
            best = min(best, (worst, days)) if best else (worst, days)
    return best


@pytest.mark.parametrize("joint", [False, True])
def test_a_safe_order_is_found_exactly_when_there_is_one(*, joint: bool) -> None:
    n_safe = 0
    for number in range(N_CASES // 2):
        rng = random.Random(number)
        ladder = _ladder(rng, most=6, joint=joint)
        order, truth = safest_order(ladder), _exhaustive(ladder)
        assert order.found == (truth is not None), number
        assert order.proved
        if truth is None:
            continue
        n_safe += 1
        steps = [_members(step) for step in order.steps]
        assert _worst(ladder, steps) == pytest.approx(truth[0]), number
        assert order.largest == pytest.approx(truth[0])
        days = sum(max(ladder.days[i] for i in step) for step in steps)
        assert days == truth[1], number
    assert N_CASES // 20 < n_safe < N_CASES // 2 - N_CASES // 20


def test_forty_measures_of_four_parties_are_put_in_a_safe_order() -> None:
    rng = np.random.default_rng(5)
    net = rng.integers(-6, 6, (40, 4)) * (rng.random((40, 4)) < 0.7)
    needs = tuple(
        sum(1 << j for j in range(i) if rng.random() < 1 / 40) for i in range(40)
    )
    ladder = Ladder(
        names=tuple(f"m{i}" for i in range(40)),
        parties=("a", "b", "c", "d"),
        net=net.astype(float) - 0.5,
        needs=needs,
        days=(1,) * 40,
        together=(),
        limits=np.full(4, 8.0),
    )
    order = safest_order(ladder)
    assert order.found
    assert _worst(ladder, [_members(step) for step in order.steps]) == pytest.approx(
        order.largest
    )


def _one_by_one(net: list[list[float]], limit: float) -> Ladder:
    n, p = len(net), len(net[0])
    return Ladder(
        names=tuple(f"m{i}" for i in range(n)),
        parties=tuple("abc"[:p]),
        net=np.array(net),
        needs=(0,) * n,
        days=(None,) * n,
        together=(),
        limits=np.full(p, limit),
    )


def test_where_none_is_safe_a_deposit_would_do() -> None:
    ladder = _one_by_one([[6.0, -2.0], [-6.0, 2.0], [-3.0, -3.0]], limit=4.0)
    assert not safest_order(ladder).found
    mends = {(one.kind, one.of): one.by for one in mends_of(ladder)}
    assert mends["deposit", "a"] == pytest.approx(2.0, abs=0.01)
    assert ("deposit", "b") not in mends


def test_where_none_is_safe_smaller_steps_may_do() -> None:
    # In two parts, the other side can answer in between; no deposit would do.
    ladder = _one_by_one([[6.0, -6.0], [-6.0, 6.0], [-3.0, -3.0]], limit=4.0)
    assert not safest_order(ladder).found
    mends = {(one.kind, one.of): one.by for one in mends_of(ladder)}
    assert mends == {("parts", "m0"): 2.0, ("parts", "m1"): 2.0}
    for mend in mends_of(ladder):
        mended = split(ladder, ladder.names.index(mend.of), 2)
        steps = [[mended.names.index(name) for name in one] for one in mend.order]
        assert _worst(mended, steps) is not None
        apart = [one[0].partition("#")[0] for one in mend.order]
        assert mend.of not in {a for a, b in pairwise(apart) if a == b}


def test_a_deposit_is_exactly_what_has_to_be_borne() -> None:
    ladder = _one_by_one([[4.123, -2.0], [-6.0, 1.0], [-3.0, -3.0]], limit=3.0)
    ladder = replace(ladder, needs=(0, 1, 1))
    (mend,) = mends_of(ladder)
    assert mend.by == pytest.approx(1.123, abs=1e-9)
    assert safest_order(
        replace(ladder, limits=ladder.limits + np.array([mend.by, 0.0]))
    ).found


def test_every_step_that_could_come_next_is_told_with_what_stops_it() -> None:
    ladder = _one_by_one([[6.0, -2.0], [-6.0, 2.0], [-3.0, -3.0]], limit=4.0)
    order = safest_order(ladder)
    stops = breaks_of(ladder, order)
    left = {name for i, name in enumerate(ladder.names)
            if not any(step >> i & 1 for step in order.steps)}  # fmt: skip
    assert {one.measures[0] for one in stops} == left
    assert {one.why for one in stops} <= {"exposure", "walking-away"}


def test_a_measure_in_parts_is_as_much_as_it_was_and_one_after_the_other() -> None:
    ladder = _one_by_one([[6.0, -6.0], [-6.0, 6.0]], limit=10.0)
    parts = split(ladder, 0, 3)
    assert parts.names == ("m0#1", "m1", "m0#2", "m0#3")
    assert parts.net.sum(axis=0) == pytest.approx(ladder.net.sum(axis=0))
    assert parts.needs == (0, 0, 0b0001, 0b0100)


def test_if_all_of_it_costs_a_party_more_than_it_brings_no_order_helps() -> None:
    ladder = _one_by_one([[3.0, -1.0], [-1.0, 1.0]], limit=100.0)
    order = safest_order(ladder)
    assert not order.found
    assert order.proved
    (mend,) = mends_of(ladder)
    assert (mend.kind, mend.of, mend.by) == ("gain", "a", 2.0)


@pytest.mark.parametrize("joint", [False, True])
def test_where_nothing_can_come_last_no_order_is_safe(*, joint: bool) -> None:
    n_ending = 0
    for number in range(N_CASES // 4):
        ladder = _ladder(random.Random(number), most=5, joint=joint)
        if can_end(ladder):
            n_ending += 1
        else:
            assert _exhaustive(ladder) is None, number
    assert 0 < n_ending < N_CASES // 4


def test_of_changes_that_were_not_tried_to_the_end_it_is_said_so() -> None:
    ladder = _one_by_one([[6.0, -2.0], [-6.0, 2.0], [-3.0, -3.0]], limit=4.0)
    mends, all_tried = tried_mends(ladder)
    assert mends
    assert all_tried
    assert tried_mends(ladder, looks=1) == ((), False)


def test_what_was_begun_stands_in_every_exposure_and_in_no_total() -> None:
    """Alpha is at 3 already: 2 more are too far with a limit of 4, 1 is not."""
    ladder = _one_by_one([[2.0, -1.0], [-4.0, -1.0]], limit=4.0)
    begun = replace(ladder, start=np.array([3.0, -7.0]), needs=(0, 1))
    assert safest_order(replace(ladder, needs=(0, 1))).found
    assert not safest_order(begun).found
    (mend,) = [one for one in mends_of(begun) if one.kind == "deposit"]
    assert (mend.of, mend.by) == ("a", pytest.approx(1.0))
    assert begun.total.tolist() == [-2.0, -2.0]
    assert begun.floor.tolist() == [1.0, -9.0]
    assert begun.only([1]).start.tolist() == [-7.0]
