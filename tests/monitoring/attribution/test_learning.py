"""What a record teaches, and who is found to copy whom."""

import numpy as np
import pytest

from ceasefire.events.accounts import Account, ContradictoryAccounts, Reliability
from ceasefire.monitoring.attribution import (
    Accuracy,
    Candidates,
    attribute,
    estimate_copying,
    learn_record,
    record,
)
from ceasefire.monitoring.attribution.grades import graded

WHO = Candidates(parties=("north", "south"), excluded=("wolves",))


def said(number: int, source: str, claims: str, **changes) -> Account:
    return Account(incident=f"i{number:03}", source=source, claims=claims, **changes)


def test_right_and_wrong_claims_are_added_to_those_of_the_grade() -> None:
    """Beta-binomial: C stands for 4 cases, 2.8 of them right; 2 of 3 come to it."""
    accounts = [
        said(1, "press", "north"),
        said(2, "press", "north"),
        said(3, "press", "south"),
        said(4, "press", "unknown"),
        said(5, "press", "south", copied_from="radio"),
        said(5, "radio", "south"),
        said(6, "press", "wolves"),
    ]
    truths = {"i001": "north", "i002": "north", "i003": "north", "i004": "north"}
    record = learn_record(accounts, truths | {"i005": "south"}, WHO)
    assert record["press"].accuracy == Accuracy(2, 1)
    assert record["press"].n_incidents == 3
    assert record["radio"].accuracy == Accuracy(1, 0)
    grade = graded(
        said(9, "press", "north", reliability=Reliability.FAIR),
        earned=record["press"].accuracy,
    )
    assert grade.mean == pytest.approx((2.8 + 2) / 7)


def test_a_source_that_was_often_wrong_moves_an_answer_less() -> None:
    accounts = [said(n, "press", "north") for n in range(20)]
    truths = {f"i{n:03}": "south" for n in range(20)}
    asked = [said(99, "press", "north", reliability=Reliability.USUAL)]
    record = learn_record(accounts, truths, WHO)
    before = attribute(asked, WHO).incidents[0].probabilities["north"]
    after = attribute(asked, WHO, record=record).incidents[0].probabilities["north"]
    assert after < 0.3 < before


def test_a_record_gives_a_basis_to_a_source_without_a_grade() -> None:
    accounts = [said(n, "elder", "south") for n in range(20)]
    record = learn_record(accounts, {f"i{n:03}": "south" for n in range(20)}, WHO)
    asked = [said(99, "elder", "north")]
    assert attribute(asked, WHO).incidents[0].n_origins == 0
    assert attribute(asked, WHO, record=record).incidents[0].best == "north"


@pytest.mark.parametrize("bias", [0.2, 0.9])
def test_the_bias_of_a_partisan_source_is_found(bias) -> None:
    """It accuses the south whatever happened, or else says what it was."""
    rng = np.random.default_rng(5)
    accounts, truths = [], {}
    for number in range(400):
        truth = str(rng.choice(["south", "wolves", "accident"]))
        truths[f"i{number:03}"] = truth
        claim = "south" if rng.random() < bias else truth
        accounts.append(
            said(number, "paper", claim, party="north", reliability=Reliability.USUAL)
        )
    found = learn_record(accounts, truths, WHO)["paper"].bias
    # what suits a party is spread over others too, so the bias is understated
    assert found == pytest.approx(bias, abs=0.25)


def test_learning_takes_a_grade_once_a_round_however_many_accounts_bear_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []
    monkeypatch.setattr(record, "_MOST_ROUNDS", 1)
    monkeypatch.setattr(
        record, "graded", lambda one, **named: asked.append(one) or graded(one, **named)
    )
    accounts = [said(n, "paper", "south", party="north") for n in range(20)]
    learn_record(accounts, {f"i{n:03}": "south" for n in range(20)}, WHO)
    assert len(asked) == 1


def world(n: int, *, copies: float, seed: int = 3) -> list[Account]:
    """Four fair sources; the fourth repeats the third in this share of incidents."""
    rng = np.random.default_rng(seed)
    accounts = []
    for number in range(n):
        truth = str(rng.choice(WHO.all))
        claims = []
        for source in ("a", "b", "c", "d"):
            claim = truth if rng.random() < 0.65 else str(rng.choice(WHO.all))
            if source == "d" and rng.random() < copies:
                claim = claims[-1]
            claims.append(claim)
            accounts.append(said(number, source, claim, reliability=Reliability.FAIR))
    return accounts


def test_a_copier_is_found_and_independent_sources_are_not_taken_for_one() -> None:
    found = {one.sources: one for one in estimate_copying(world(80, copies=0.8), WHO)}
    assert found["c", "d"].probability > 0.95
    assert all(
        one.probability < 0.2 for pair, one in found.items() if pair != ("c", "d")
    )
    assert found["c", "d"].n_shared == 80
    independent = estimate_copying(world(80, copies=0.0), WHO)
    assert max(one.probability for one in independent) < 0.2


def test_two_outlets_of_a_party_that_always_say_the_same_are_one_voice() -> None:
    accounts = [
        said(n, source, "south", party="north", reliability=Reliability.FAIR)
        for n in range(20)
        for source in ("a", "b")
    ]
    assert estimate_copying(accounts, WHO)[0].probability > 0.95


def test_nothing_is_said_of_sources_that_share_few_incidents() -> None:
    accounts = [said(n, s, "south") for n in range(4) for s in ("a", "b")]
    assert estimate_copying(accounts, WHO) == ()


def test_copies_that_are_said_to_be_copies_are_no_evidence() -> None:
    accounts = [
        said(n, s, "south", copied_from="a" if s == "b" else None)
        for n in range(30)
        for s in ("a", "b")
    ]
    assert estimate_copying(accounts, WHO) == ()


@pytest.mark.parametrize(
    "work_out",
    [
        lambda accounts: attribute(accounts, WHO),
        lambda accounts: estimate_copying(accounts, WHO),
        lambda accounts: learn_record(accounts, {"i001": "north"}, WHO),
    ],
    ids=["attribute", "estimate_copying", "learn_record"],
)
def test_copies_that_go_in_a_circle_are_refused_and_not_followed(work_out) -> None:
    accounts = [
        said(1, "press", "north", copied_from="radio"),
        said(1, "radio", "north", copied_from="press"),
    ]
    with pytest.raises(ContradictoryAccounts, match="press from radio from press"):
        work_out(accounts)


def test_a_circle_in_an_incident_of_unknown_truth_is_passed_over() -> None:
    accounts = [
        said(1, "press", "north", copied_from="radio"),
        said(1, "radio", "north", copied_from="press"),
        said(2, "press", "south"),
    ]
    assert set(learn_record(accounts, {"i002": "south"}, WHO)) == {"press"}
