"""Sentences of an answer: one and several, with and without somebody in between."""

from dataclasses import replace

import pytest
from tests.support.tables import DAY, said, table

from ceasefire.convening import Delegation, find_attendance
from ceasefire.core import Atom, Backing, DecisionRule, Firmness, RuleKind

REFUSES = said("x", "a", "attend(a) only if not attend(c)")


def test_an_errand_is_set_off_by_commas_only_where_somebody_goes_between() -> None:
    case = table(REFUSES, said("y", "c", "attend(c)"), parties="a b c d")
    plain = {one.drop: one.in_words for one in find_attendance(case).corrections}
    assert plain["x",].startswith("Ask A to soften or drop 'a says x'")
    backed = replace(
        case, backings=(Backing(id="k", backer="d", backed="a", how=("diplomatic",)),)
    )
    told = {one.drop: one.in_words for one in find_attendance(backed).corrections}
    assert told["x",].startswith("Ask A, through D, to soften or drop 'a says x'")


def test_who_could_attend_alone_attends_with_nobody() -> None:
    case = table(said("x", "a", "not attend(a)"), parties="a", sides="a")
    (correction,) = find_attendance(case).corrections
    assert correction.then == "Then A could attend."


def test_one_red_line_is_one_and_several_are_several() -> None:
    red = said("x", "a", "not attend(a)", firmness=Firmness.RED_LINE)
    (alone,) = find_attendance(table(red)).conflicts
    assert alone.in_words.endswith("A red line alone: it cannot be dropped.")
    coming = said("y", "c", "attend(c)", firmness=Firmness.RED_LINE)
    never = replace(REFUSES, firmness=Firmness.RED_LINE)
    (both,) = find_attendance(table(never, coming)).conflicts
    assert both.in_words.endswith("Red lines alone: none of them can be dropped.")


def test_what_keeps_somebody_away_stands_alone_or_with_others() -> None:
    one = find_attendance(table(said("x", "a", "not attend(a)")))
    assert "As long as this stands: A" in one.seats[0].why
    two = find_attendance(table(REFUSES, said("y", "c", "attend(c)")))
    assert "As long as these stand: A" in two.seats[0].why
    assert "As things stand, nobody would come" in (
        find_attendance(table(said("x", "a", "not attend(a)"), parties="a", sides="a"))
        .findings[0]
        .claim
    )


def test_a_delegation_of_one_group_in_one_province_is_told_so() -> None:
    told = Delegation(
        party="a",
        name="A",
        groups=("a",),
        groups_of_side=("a",),
        provinces=("P",),
        provinces_of_side=("P", "Q"),
        n_events=1,
        n_events_of_side=1,
        event_ids=("e",),
    ).in_words
    assert told == (
        "A speaks for 1 of 1 armed group of its side that events name, in 1 of 2 "
        "provinces, and in 1 of 1 event."
    )


@pytest.mark.parametrize(
    ("kind", "members", "how"),
    [
        (RuleKind.ONE_DECIDES, "b", "(one decides)"),
        (RuleKind.CONSENSUS, "b d", "(by consensus: none of 2 may object)"),
        (RuleKind.UNANIMITY, "b d", "(by unanimity, 2 of 2 needed)"),
        (RuleKind.MUTUAL_CONSENT, "b d", "(by mutual consent, 2 of 2 needed)"),
    ],
)
def test_how_a_body_decides_is_said_as_one_says_it(
    kind: RuleKind, members: str, how: str
) -> None:
    rule = DecisionRule(
        id="r",
        decision="Seats.",
        rule=kind,
        members=tuple(members.split()),
        decides=(Atom("invite", ("c",)),),
    )
    case = table(said("x", "b", "invite(c)"), parties="a b c d", rules=(rule,))
    (ballot,) = find_attendance(case, as_of=DAY).seats[2].ballots
    assert ballot.in_words.startswith(f"Seats {how}: B is for it")


def test_a_word_in_confidence_is_said_to_be_for_a_party_by_its_name() -> None:
    case = table(
        said("x", "a", "attend(a)"),
        said("y", "a", "not attend(a)", owner="party:a"),
    )
    told = " ".join(one.claim for one in find_attendance(case).findings)
    assert "(for A only)" in told
    assert "party:" not in told
