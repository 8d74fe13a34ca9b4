"""Many answers at once are each what one answer by itself would be."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.events.accounts import Account, Credibility, Reliability
from ceasefire.monitoring.attribution import (
    Candidates,
    attribute,
    estimate_copying,
    weigh,
)
from ceasefire.monitoring.attribution.attribute import default_prior
from ceasefire.monitoring.attribution.origins import origins_of
from ceasefire.monitoring.attribution.weigh import Judge
from ceasefire.monitoring.attribution.without import weigh_without

WHO = Candidates(parties=("north", "south"), excluded=("wolves",))


@st.composite
def told(draw: st.DrawFn) -> list[Account]:
    """Accounts of one incident, none of them a copy."""
    return [
        Account(
            incident="i",
            source=f"s{number}",
            claims=draw(st.sampled_from([*WHO.all, "unknown"])),
            reliability=draw(st.sampled_from(Reliability)),
            credibility=draw(st.sampled_from(Credibility)),
            party=draw(st.sampled_from([None, "north", "south", "wolves"])),
        )
        for number in range(draw(st.integers(2, 9)))
    ]


@given(told(), st.data())
def test_leaving_out_two_gives_what_the_others_alone_give(accounts, data) -> None:
    names = sorted(one.source for one in accounts)
    shares = st.sampled_from([0.0, 0.1, 0.37, 1.0])
    copying = {pair: data.draw(shares) for pair in combinations(names, 2)}
    judge = Judge(candidates=WHO, prior=default_prior(WHO), copying=copying)
    witnesses = judge.witnesses(origins_of(accounts))
    two = list(combinations(range(len(witnesses)), 2))
    found = weigh_without(judge, witnesses, np.array(two))
    for pair, without in zip(two, found, strict=True):
        others = [one for i, one in enumerate(witnesses) if i not in pair]
        alone = judge.weigh(others, judge.weights(others))
        assert without.tolist() == alone.tolist()  # to the last digit


def crowd(n: int) -> list[Account]:
    return [
        Account(
            incident="i",
            source=f"s{number}",
            claims=WHO.all[number % 5],
            reliability=Reliability.FAIR,
            credibility=list(Credibility)[number % 6],
        )
        for number in range(n)
    ]


def test_the_grades_of_an_account_are_weighed_once_or_twice_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    n_graded = 0
    graded = weigh.graded

    def counted(*given, **named):
        nonlocal n_graded
        n_graded += 1
        return graded(*given, **named)

    monkeypatch.setattr(weigh, "graded", counted)
    attribute(crowd(60), WHO)
    assert n_graded <= 2 * 60  # as it is, and as confirmed here


def test_sources_that_share_few_incidents_are_not_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_given, **_named):
        raise AssertionError("was asked")

    monkeypatch.setattr(Judge, "weigh", never)
    monkeypatch.setattr("ceasefire.monitoring.attribution.copying.weigh_without", never)
    assert estimate_copying(crowd(60), WHO) == ()
