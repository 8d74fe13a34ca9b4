"""Laws of attribution, answers worked out by hand, and what is refused."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import NotSeveral
from ceasefire.events.accounts import (
    Account,
    ContradictoryAccounts,
    Credibility,
    ImpossibleAccount,
    Reliability,
)
from ceasefire.monitoring.attribution import (
    Attributed,
    Candidates,
    Copying,
    ImpossibleCandidates,
    NotAttributable,
    attribute,
)
from ceasefire.monitoring.attribution.likelihood import confusion

WHO = Candidates(parties=("north", "south"), excluded=("wolves",))
EVEN = dict.fromkeys(WHO.all, 1.0)


def account(source: str, claims: str, grade: str = "F6", **changes) -> Account:
    return Account(
        incident="i",
        source=source,
        claims=claims,
        reliability=Reliability(grade[0]),
        credibility=Credibility(grade[1]),
        **changes,
    )


def shares(accounts, **changes) -> dict[str, float]:
    return dict(attribute(accounts, WHO, **changes).incidents[0].probabilities)


@st.composite
def told(draw: st.DrawFn, fewest: int = 1) -> list[Account]:
    """Accounts of one incident: graded, partisan, copied in chains, or not."""
    made: list[Account] = []
    for number in range(draw(st.integers(fewest, 7))):
        earlier = draw(st.none() | st.sampled_from(made)) if made else None
        grade = draw(st.sampled_from("ABCDEF")) + draw(st.sampled_from("123456"))
        made.append(
            account(
                f"s{number}",
                draw(st.sampled_from([*WHO.all, "unknown"])),
                grade,
                party=draw(st.sampled_from([None, "north", "south", "wolves"])),
                copied_from=earlier.source if earlier else None,
                group=draw(st.sampled_from([None, None, "pool"])),
            )
        )
    return made


@given(told())
def test_probabilities_sum_to_one_and_none_is_negative(accounts) -> None:
    found = shares(accounts)
    assert sum(found.values()) == pytest.approx(1, abs=1e-12)
    assert min(found.values()) >= 0
    assert tuple(found) == WHO.all


@given(told(), st.data())
def test_a_copy_of_an_account_changes_nothing(accounts, data) -> None:
    original = data.draw(st.sampled_from(accounts))
    copy = replace(original, source="copier", copied_from=original.source, group=None)
    assert shares([*accounts, copy]) == shares(accounts)
    again = replace(copy, source="copier of the copier", copied_from="copier")
    assert shares([again, *accounts, copy]) == shares(accounts)


@given(told(), st.data())
def test_a_copy_with_a_better_grade_and_no_party_changes_nothing(
    accounts, data
) -> None:
    """To launder a claim through a reliable paper does not make it more."""
    plain = [replace(one, copied_from=None, group=None) for one in accounts]
    original = data.draw(st.sampled_from(plain))
    copy = account("paper", original.claims, "A1", copied_from=original.source)
    assert shares([*plain, copy]) == shares(plain)


@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_accounts_changes_nothing(accounts, random) -> None:
    shuffled = random.sample(accounts, len(accounts))
    assert attribute(shuffled, WHO).to_dict() == attribute(accounts, WHO).to_dict()


@given(told(), st.sampled_from([*WHO.all, "unknown"]))
def test_a_source_nothing_is_known_of_changes_nothing(accounts, claims) -> None:
    stranger = account("stranger", claims, "F6")
    assert shares([*accounts, stranger]) == shares(accounts)


@given(told(), st.sampled_from(WHO.all), st.sampled_from(["A2", "B3", "F2", "C6"]))
def test_one_more_good_source_never_makes_its_claim_less_probable(
    accounts, claims, grade
) -> None:
    # a "1" is read as a "2" once another says the same: that may cost a little
    calm = [
        replace(one, credibility=Credibility.PROBABLE)
        if one.credibility is Credibility.CONFIRMED
        else one
        for one in accounts
    ]
    before = shares(calm)[claims]
    assert shares([*calm, account("one more", claims, grade)])[claims] >= before - 1e-12


@given(told())
def test_what_an_account_moved_is_the_answer_less_the_answer_without_it(
    accounts,
) -> None:
    plain = [replace(one, copied_from=None, group=None) for one in accounts]
    answer = attribute(plain, WHO).incidents[0]
    for one in answer.contributions:
        rest = [other for other in plain if other.source != one.account.source]
        without = (
            shares(rest)[answer.best]
            if rest
            else attribute(plain, WHO).prior[answer.best]
        )
        assert one.moved == pytest.approx(
            answer.probabilities[answer.best] - without, abs=1e-12
        )


def test_one_graded_account_gives_what_bayes_gives_by_hand() -> None:
    """B2: (4 x 0.85 + 6 x 0.80) / 10 = 0.82; errors go to four others alike."""
    found = shares([account("patrol", "south", "B2")], prior=EVEN)
    assert found["south"] == pytest.approx(0.82)
    assert found["north"] == pytest.approx(0.18 / 4)


def test_the_best_under_six_tenths_is_not_attributable() -> None:
    doubtful = attribute([account("press", "south", "D4")], WHO).incidents[0]
    assert doubtful.best == "south"
    assert doubtful.probabilities["south"] < 0.6
    assert isinstance(doubtful.decision, NotAttributable)
    assert "under 0.60" in doubtful.decision.why
    sure = attribute([account("patrol", "south", "B2")], WHO).incidents[0]
    assert sure.decision == Attributed("south")


def test_nothing_with_a_basis_is_not_attributable_whatever_the_prior() -> None:
    stranger = account("stranger", "south", "F6")
    answer = attribute([stranger], WHO, prior={"north": 1000.0}).incidents[0]
    assert answer.probabilities["north"] > 0.9
    assert isinstance(answer.decision, NotAttributable)
    assert answer.n_origins == 0


@pytest.mark.parametrize("n_parties", range(1, 9))
def test_a_source_nothing_is_known_of_names_nobody_of_however_many(n_parties) -> None:
    """1/n and (1 - 1/n)/(n - 1) are one number, and not always to the last digit."""
    who = Candidates(parties=tuple("abcdefgh"[:n_parties]))
    answer = attribute([account("stranger", "a", "F6")], who).incidents[0]
    assert answer.n_origins == 0
    assert answer.contributions[0].role == "no basis"
    assert answer.decision == NotAttributable("no account says anything with a basis")


def test_nobody_is_named_whom_no_account_names() -> None:
    """E5: (4 x 0.25 + 6 x 0.15) / 10 = 0.19 for accident, 0.405 for each other.

    Prior 1, 0.25, 0.25: 0.405 / (0.405 + 0.25 x 0.19 + 0.25 x 0.405) = 0.7314.
    """
    who = Candidates(parties=("north",))
    answer = attribute([account("gossip", "accident", "E5")], who).incidents[0]
    assert answer.best == "north"
    assert answer.probabilities["north"] == pytest.approx(0.7314, abs=1e-4)
    assert answer.decision == NotAttributable(
        "the most probable, north, is named by no account that counts"
    )
    admitted = account("press", "north", "C3")
    named = attribute([account("gossip", "accident", "E5"), admitted], who)
    assert named.incidents[0].decision == Attributed("north")


def test_an_accusation_by_the_enemy_is_weak_and_an_admission_strong() -> None:
    neutral = shares([account("x", "south", "C3")], prior=EVEN)["south"]
    accuser = account("x", "south", "C3", party="north")
    admits = account("x", "south", "C3", party="south")
    accused = shares([accuser], prior=EVEN)["south"]
    admitted = shares([admits], prior=EVEN)["south"]
    assert 0.2 < accused < neutral < admitted
    assert accused < 0.4
    assert admitted > 0.9


def test_an_excluded_group_may_boast_so_its_admission_counts_for_less() -> None:
    party = shares([account("x", "south", "C3", party="south")], prior=EVEN)["south"]
    group = shares([account("x", "wolves", "C3", party="wolves")], prior=EVEN)["wolves"]
    assert group < party


def test_confirmed_by_others_is_not_counted_twice_where_the_others_stand_by() -> None:
    first, second = account("a", "south", "B2"), account("b", "south", "C1")
    as_probable = account("b", "south", "C2")
    assert shares([first, second]) == shares([first, as_probable])
    assert shares([second])["south"] > shares([as_probable])["south"]
    stranger = account("c", "south", "F6")
    assert shares([second, stranger]) == shares([second])


def test_three_copies_of_one_claim_do_not_outweigh_two_independent_ones() -> None:
    copies = [account(f"c{i}", "north", "C3", copied_from="agency") for i in range(3)]
    independent = [account(f"i{i}", "south", "C3") for i in range(2)]
    found = attribute([*copies, *independent], WHO).incidents[0]
    assert found.best == "south"
    assert [one.role for one in found.contributions].count("copy") == 2


def test_a_source_that_changes_the_culprit_has_said_something_itself() -> None:
    agency = account("agency", "north", "C3")
    other = account("paper", "south", "C3", copied_from="agency")
    roles = {c.role for c in attribute([agency, other], WHO).incidents[0].contributions}
    assert roles == {"counted"}


def test_an_estimated_copier_counts_less() -> None:
    accounts = [account("a", "south", "C3"), account("b", "south", "C3")]
    pair = Copying(sources=("a", "b"), n_shared=30, n_same=30, probability=1.0)
    alone = shares(accounts[:1])["south"]
    assert shares(accounts, copying=(pair,))["south"] == pytest.approx(alone)
    assert shares(accounts)["south"] > alone


def test_incidents_do_not_touch_each_other() -> None:
    here = account("patrol", "south", "B2")
    there = replace(account("patrol", "north", "A1"), incident="j")
    both = attribute([there, here], WHO)
    assert [one.incident for one in both.incidents] == ["i", "j"]
    assert dict(both.incidents[0].probabilities) == shares([here])
    assert both.of("j").decision == Attributed("north")
    assert both.of("none") is None


@given(
    st.sampled_from([None, *WHO.parties, *WHO.excluded]),
    st.none() | st.floats(0, 1),
    st.floats(0, 1),
)
def test_every_row_of_a_table_of_claims_sums_to_one(party, accuracy, bias) -> None:
    table = confusion(WHO, accuracy=accuracy, party=party, bias=bias)
    np.testing.assert_allclose(table.sum(axis=1), 1)
    assert (table >= 0).all()
    if party is None and accuracy is None:
        assert np.ptp(table, axis=0).max() < 1e-12


def test_a_source_with_two_claims_and_a_circle_of_copies_are_refused_at_once() -> None:
    two = [account("a", "north"), account("a", "south")]
    circle = [
        account("b", "north", copied_from="c"),
        account("c", "north", copied_from="b"),
    ]
    with pytest.raises(ContradictoryAccounts) as refusal:
        attribute([*two, *circle], WHO)
    assert len(refusal.value.found) == 2
    assert "b from c from b" in str(refusal.value)


def test_the_same_row_twice_counts_once() -> None:
    one = account("a", "south", "C3", line=2)
    assert shares([one, replace(one, line=3)]) == shares([one])


def test_a_claim_of_somebody_else_and_a_prior_of_nought_are_refused() -> None:
    with pytest.raises(ImpossibleCandidates, match="'east' is none of"):
        attribute([account("a", "east", "B2")], WHO)
    with pytest.raises(ImpossibleCandidates, match="prior weight"):
        attribute([account("a", "north", "B2")], WHO, prior={"north": 0.0})
    with pytest.raises(ImpossibleCandidates, match="named twice"):
        Candidates(parties=("north", "north"))
    with pytest.raises(ImpossibleAccount, match="copies itself"):
        account("a", "north", copied_from="a")


def test_an_answer_carries_its_grounds_in_words_and_in_plain_values() -> None:
    accounts = [
        account("patrol", "south", "B2", line=2),
        account("radio", "south", "C3", copied_from="patrol", line=3),
    ]
    answer = attribute(accounts, WHO)
    finding = answer.findings[0]
    assert finding.grounds[0].refs == ("patrol (B2, line 2)", "radio (C3, line 3)")
    plain = answer.to_dict()["incidents"][0]
    assert plain["attributed_to"] == "south"
    assert plain["not_attributable"] is None
    assert sum(plain["probabilities"].values()) == pytest.approx(1)
    assert plain["accounts"][1]["role"] == "copy"
    assert plain["accounts"][1]["origin"] == "patrol"
    assert plain["words"].startswith("Incident i: by south, very probably (0.")
    assert plain["words"].endswith("Copies, which do not count: 1.")


def test_a_grade_may_be_a_letter_and_a_figure_and_nothing_else() -> None:
    plain = Account(
        incident="i", source="a", claims="north", reliability="B", credibility="2"
    )
    assert plain == account("a", "north", "B2")
    assert plain.reliability is Reliability.USUAL
    for wrong in ({"reliability": "Z"}, {"credibility": "7"}, {"credibility": 2}):
        with pytest.raises(ImpossibleAccount, match="and none of"):
            replace(plain, **wrong)


@pytest.mark.parametrize("least", [float("nan"), 0.0, -0.5, 2.0])
def test_nobody_is_named_from_what_is_no_probability(least: float) -> None:
    with pytest.raises(ImpossibleCandidates) as refused:
        attribute([account("a", "north", "A1")], WHO, least=least)
    assert str(refused.value) == (
        f"Nobody can be named: {least!r} is no probability to be named from: give one "
        "above 0, up to 1."
    )


def test_one_party_alone_is_no_list_of_candidates() -> None:
    with pytest.raises(NotSeveral, match="parties is 'north'"):
        Candidates(parties="north")
