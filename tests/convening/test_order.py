"""How often a correction stays first, against prices made one weight after another."""

import random

import numpy as np
import pytest
from tests.support.convening import is_red
from tests.support.random_tables import random_case

from ceasefire.convening.costs import Weights, cost_of
from ceasefire.convening.order import N_DRAWN, order_shares


def _one_by_one(case, corrections, weights):
    rng = np.random.default_rng(2012)
    factors = np.exp(rng.uniform(-np.log(2), np.log(2), (N_DRAWN, 6)))
    first, top = [0] * len(corrections), [0] * len(corrections)
    for row in factors:
        given = weights.to_dict().items()
        drawn = Weights(
            **{name: v * f for (name, v), f in zip(given, row, strict=True)}
        )
        totals = [
            sum(cost_of(one, case, drawn, None).value for one in drop)
            for drop in corrections
        ]
        third = sorted(totals)[:3][-1]
        first = [
            n + (total == min(totals)) for n, total in zip(first, totals, strict=True)
        ]
        top = [n + (total <= third) for n, total in zip(top, totals, strict=True)]
    return [(a / N_DRAWN, b / N_DRAWN) for a, b in zip(first, top, strict=True)]


@pytest.mark.parametrize("number", range(4))
def test_shares_are_those_of_pricing_each_correction_anew(number: int) -> None:
    rng = random.Random(number)
    case = random_case(rng, most_parties=8, most_statements=10)
    said = [one for one in case.statements if not is_red(one)]
    corrections = [rng.sample(said, min(len(said), 1 + i % 3)) for i in range(7)]
    weights = Weights(firm=4.0, leverage=0.6)
    told = order_shares(case, corrections, weights, None)
    assert told == _one_by_one(case, corrections, weights)
    assert 0 < max(first for first, _ in told) <= 1


def test_the_heaviest_weight_that_may_be_given_is_varied_as_well() -> None:
    case = random_case(random.Random(1), most_parties=8, most_statements=10)
    corrections = [[one] for one in case.statements if not is_red(one)][:2]
    shares = order_shares(case, corrections, Weights().changed({"firm": 1e6}), None)
    assert [top for _, top in shares] == [1.0, 1.0]
