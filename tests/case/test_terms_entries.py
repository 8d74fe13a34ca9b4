"""What a case says of issues, wishes and red lines, and what it cannot say."""

import pytest
from tests.support.terms_case import HEAD, WISHES, case_of, write_case

from ceasefire.case import read_case
from ceasefire.core import FaultyInput, Reader


@pytest.fixture
def faults(tmp_path):
    def find(*parts: str) -> list[str]:
        with pytest.raises(FaultyInput) as refusal:
            read_case(write_case(tmp_path, *parts))
        return [one.what for one in refusal.value.faults]

    return find


def test_entries_are_read_as_they_stand(tmp_path) -> None:
    case = case_of(
        tmp_path, HEAD, WISHES,
        "red_lines:\n"
        "  - {id: r, by: north, refuses: [area.country, aid.none], says: No}\n"
        "suggestions:\n  - {id: s, title: A text, package: [area.town]}\n"
        "acceptances:\n  - {id: a, by: south, suggestion: s, accepts: true, "
        "owner: 'party:south'}\n",
    )  # fmt: skip
    assert case.preferences[2].ranking == (("lines", "none"),)
    assert case.red_lines[0].refuses == (("area", "country"), ("aid", "none"))
    assert case.for_reader(Reader("public")).acceptances == ()
    assert len(case.for_reader(Reader("party:south")).acceptances) == 1
    assert "party:south" in case.owners


def test_an_issue_with_no_option_is_a_fault(faults) -> None:
    found = faults(
        HEAD.replace("options: [{id: lines", "options: []\n    x: [{id: lines")
    )
    assert "The list under 'options' is empty." in found


def test_an_option_that_nobody_ranks_is_a_fault(faults) -> None:
    found = faults(HEAD, WISHES.replace("[[lines, none]]", "[lines]").replace(
        "issue: aid, ranking: [lines, none]", "issue: aid, ranking: [lines]"
    ))  # fmt: skip
    assert found == ["Nobody ranks, scores or refuses 'aid.none'."]


def test_a_circle_is_shown_as_one(faults) -> None:
    circle = WISHES.replace("ranking: [town, country]", "rather: [[town, country]]")
    circle += "  - {id: more, by: north, issue: area, rather: [[country, town]]}\n"
    assert faults(HEAD, circle) == [
        "'north' ranks 'area' in a circle: town > country > town."
    ]


def test_a_circle_through_a_tie_is_one_too(faults) -> None:
    circle = WISHES + "  - {id: more, by: north, issue: aid, rather: [[none, lines]]}\n"
    assert faults(HEAD, circle) == [
        "'north' ranks 'aid' in a circle: none > lines = none."
    ]


def test_a_later_wish_may_replace_an_earlier_one(tmp_path) -> None:
    later = "  - {id: m, by: north, issue: area, ranking: [country, town], "
    case = case_of(tmp_path, HEAD, WISHES, later + "supersedes: [north-area]}\n")
    assert len(case.preferences) == 5


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("preferences:\n  - {id: p, by: north, issue: area, scores: {town: 1001}}\n",
         "The score 1001 of 'town' lies outside its range."),
        ("preferences:\n  - {id: p, by: north, issue: area, scores: {town: 7}, "
         "score_range: [0, 5]}\n", "The score 7 of 'town' lies outside its range."),
        ("preferences:\n  - {id: p, by: north, issue: area, ranking: [twon]}\n",
         "The issue 'area' has no option 'twon'."),
        ("preferences:\n  - {id: p, by: north, issue: area, ranking: [town], "
         "at_least: country}\n",
         "'at_least' names 'country', which this entry does not rank."),
        ("preferences:\n  - {id: p, by: north, issue: area}\n",
         "The preference 'p' prefers nothing."),
        ("preferences:\n  - {id: p, by: north, issue: area, rather: [[town]]}\n",
         "A list is no pair of options."),
        ("red_lines:\n  - {id: r, by: north, refuses: [area.cuontry], says: No}\n",
         "There is no option 'area.cuontry' in this case."),
        ("red_lines:\n  - {id: r, by: north, refuses: [area.town, area.country], "
         "says: No}\n", "Two options of 'area' never stand in one package."),
        ("acceptances:\n  - {id: a, by: north, suggestion: s, accepts: true}\n",
         "There is no suggestion 's' in this case."),
        ("suggestions:\n  - {id: s, title: T, package: [area.town], owner: mediator}\n"
         "acceptances:\n  - {id: a, by: north, suggestion: s, accepts: true}\n",
         "This entry is for 'public' and leads to 's', which is for 'mediator' only."),
        ("red_lines:\n  - {id: r, by: north, refuses: [aid.none], says: No, "
         "supersedes: [r]}\n", "'r' replaces itself."),
        ("red_lines:\n  - {id: r, by: north, refuses: [aid.none], says: No, "
         "supersedes: [q]}\n  - {id: q, by: north, refuses: [aid.none], says: No, "
         "supersedes: [r]}\n", "None of these would stand: r replaces q replaces r."),
        ("preferences:\n  - {id: p, by: north, issue: area, ranking: [town, country], "
         "supersedes: [o]}\n  - {id: o, by: north, issue: area, ranking: [country, "
         "town], supersedes: [p]}\n",
         "None of these would stand: p replaces o replaces p."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_a_fault(faults, entry, what) -> None:
    assert what in faults(HEAD, entry)


def test_an_option_of_a_hidden_issue_is_hidden_with_it(faults) -> None:
    hidden = HEAD.replace("title: Aid", "title: Aid\n    owner: mediator")
    red = "red_lines:\n  - {id: r, by: north, refuses: [aid.none], says: No}\n"
    assert any(
        "'aid.none', which is for 'mediator'" in one for one in faults(hidden, red)
    )


def test_scores_of_one_party_on_one_issue_stand_once(faults) -> None:
    twice = "".join(
        f"  - {{id: p{n}, by: north, issue: area, scores: {{town: 1, country: 0}}}}\n"
        for n in (1, 2)
    )
    assert "'north' scores the options of 'area' twice." in faults(HEAD, WISHES, twice)


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("exposure_limits:\n  - {party: north, most: 1}\n  - {party: north, most: 2}\n",
         "'north' limits its exposure twice."),
        ("reservations:\n  - {id: r1, by: north, score: 1}\n"
         "  - {id: r2, by: north, score: 2, owner: public}\n",
         "'north' states two reservations."),
        ("suggestions:\n  - {id: s, title: T, package: [area.town]}\nacceptances:\n"
         "  - {id: a1, by: north, suggestion: s, accepts: true}\n"
         "  - {id: a2, by: north, suggestion: s, accepts: false}\n",
         "'north' answers 's' twice."),
    ],
)  # fmt: skip
def test_what_is_said_twice_to_the_same_readers_is_a_fault(faults, entry, what) -> None:
    assert what in faults(HEAD, WISHES, entry)


def test_one_thing_in_public_and_another_in_confidence_is_no_fault(tmp_path) -> None:
    both = (
        "reservations:\n  - {id: r1, by: north, score: 1}\n"
        "  - {id: r2, by: north, score: 2, owner: 'party:north'}\n"
    )
    assert len(case_of(tmp_path, HEAD, WISHES, both).reservations) == 2
