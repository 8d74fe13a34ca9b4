"""From a case to packages: what is acceptable, what collides, what to write next."""

import json
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.terms_case import HEAD, ONLY_REFUSALS, WISHES, case_of

from ceasefire.case import read_case
from ceasefire.core import (
    Case,
    Dependency,
    Firmness,
    Issue,
    Option,
    Party,
    PartyKind,
    Preference,
    Reader,
    RedLine,
)
from ceasefire.terms import OnFront, find, find_agreements

SEEDS = st.integers(0, 2**32 - 1)
RED = "red_lines:\n"
NO_COUNTRY = (
    "  - {id: no-country, by: north, refuses: [area.country], says: Not there}\n"
)
NO_TOWN = (
    "  - {id: no-town, by: south, refuses: [area.town], says: Not only there, "
    "firmness: firm}\n"
)


def _claims(answer) -> str:
    return "\n".join(finding.claim for finding in answer.findings)


def test_packages_that_nobody_refuses_are_told_with_what_they_cost(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, RED, NO_COUNTRY))
    assert (answer.n_packages, answer.n_acceptable) == (4, 2)
    best = answer.packages[0]
    assert answer.clauses(best.picks) == {"area": "town", "aid": "lines"}
    assert best.on_front is OnFront.EVERY
    (given_up,) = best.concessions
    assert (given_up.party, given_up.issue) == ("south", 0)
    assert answer.packages[1].on_front is OnFront.NONE


def test_what_collides_is_named_with_the_cheapest_way_out_first(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, RED, NO_COUNTRY, NO_TOWN))
    assert answer.n_acceptable == 0
    refs = [one.ref for one in answer.table.refusals]
    assert [[refs[n] for n in one] for one in answer.conflicts] == [
        ["red_lines/no-country", "red_lines/no-town"]
    ]
    softened = [[refs[n] for n in one.refusals] for one in answer.corrections]
    assert softened == [["red_lines/no-town"], ["red_lines/no-country"]]  # firm first
    assert answer.corrections[0].askers == {"south": ("patron",)}
    assert "South could be asked by Patron" in _claims(answer)


def test_the_single_text_names_one_clause_per_party(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, RED, NO_COUNTRY, NO_TOWN))
    text = answer.single_text
    assert answer.clauses(text.package.picks) == {"area": "town", "aid": "lines"}
    (obstacle,) = text.obstacles
    assert (obstacle.party, obstacle.issue, obstacle.wants) == ("south", 0, {1})
    assert obstacle.refusal is not None


def test_a_floor_refuses_what_is_ranked_below_it_and_nothing_else(tmp_path) -> None:
    floor = WISHES.replace(
        "issue: area, ranking: [town, country]}",
        "issue: area, ranking: [town, country], at_least: town}",
    )
    answer = find_agreements(case_of(tmp_path, HEAD, floor))
    assert answer.n_acceptable == 2
    assert [one.ref for one in answer.table.refusals] == ["preferences/north-area"]


def test_a_replaced_red_line_refuses_nothing(tmp_path) -> None:
    later = (
        "  - {id: later, by: north, refuses: [area.country, aid.none], says: Not so, "
    )
    answer = find_agreements(
        case_of(
            tmp_path,
            HEAD,
            WISHES,
            RED,
            NO_COUNTRY,
            later + "supersedes: [no-country]}\n",
        )
    )
    assert answer.n_acceptable == 3


def test_clauses_that_need_another_rule_packages_out(tmp_path) -> None:
    needs = (
        "dependencies:\n"
        "  - {id: d, says: So, clauses: [area.country], needs: [aid.lines]}\n"
        "  - {id: e, says: So, clauses: [area.town, aid.none]}\n"
    )
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, needs))
    assert answer.n_packages == 2


def test_no_number_is_made_up_where_none_was_given(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES))
    assert answer.bargain is None
    assert answer.to_dict()["scores"] is None


SCORES = """
  - {id: s1, by: north, issue: area, scores: {town: 9, country: 1}}
  - {id: s2, by: north, issue: aid, scores: {lines: 2, none: 2}}
  - {id: s3, by: south, issue: area, scores: {town: 0, country: 8}}
  - {id: s4, by: south, issue: aid, scores: {lines: 4, none: 0}}
"""


def test_numbers_decide_where_all_gave_them(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, SCORES))
    assert {p.scores for p in answer.bargain.front} == {(11, 4), (3, 12)}
    assert answer.bargain.nash.points[0].scores == (11, 4)
    assert answer.n_on_front == {OnFront.EVERY: 2, OnFront.NONE: 2}


def test_a_reservation_is_a_refusal_and_may_collide(tmp_path) -> None:
    floors = (
        "reservations:\n  - {id: rn, by: north, score: 5}\n"
        "  - {id: rs, by: south, score: 5}\n"
    )
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, SCORES, floors))
    assert answer.n_acceptable == 0
    assert answer.bargain.front == ()
    refs = [one.ref for one in answer.table.refusals]
    assert [[refs[n] for n in one] for one in answer.conflicts] == [
        ["reservations/rn", "reservations/rs"]
    ]


TWO_FLOORS = "reservations:\n" + "".join(
    f"  - {{id: r-{by}, by: {by}, score: {{floor}}}}\n" for by in ("north", "south")
)
EVEN = """
preferences:
  - {id: e1, by: north, issue: area, scores: {town: 60, country: 0}}
  - {id: e2, by: north, issue: aid, scores: {lines: 0, none: 40}}
  - {id: e3, by: south, issue: area, scores: {town: 0, country: 40}}
  - {id: e4, by: south, issue: aid, scores: {lines: 60, none: 0}}
"""


def _of_two_floors(tmp_path, floor: int):
    floors = TWO_FLOORS.replace("{floor}", str(floor))
    return find_agreements(case_of(tmp_path, HEAD, EVEN, floors))


def test_a_sentence_on_gains_gives_gains_and_not_scores(tmp_path) -> None:
    told = _claims(_of_two_floors(tmp_path, 50))
    even = "North gains 10, with 60 points; South gains 10, with 60 points"
    assert f"The largest product of gains ({even}): Area: the town" in told
    assert f"The largest least gain ({even}): Area: the town" in told
    assert "North gains 10 of at most 10; South gains 10 of at most 10" in told


def test_a_gain_over_nothing_is_the_score_and_said_once(tmp_path) -> None:
    told = _claims(find_agreements(case_of(tmp_path, HEAD, EVEN)))
    assert "The largest least gain (North gains 60; South gains 60)" in told


def test_who_refuses_the_closest_text_for_its_points_is_told_with_what_lacks(
    tmp_path,
) -> None:
    answer = _of_two_floors(tmp_path, 70)
    (short,) = answer.single_text.short
    assert (short.party, short.short) == ("south", 70)
    assert (
        "South refuses it: it scores it 0, 70 below the 70 that it asks for."
    ) in _claims(answer)
    assert answer.to_dict()["single_text"]["short"][0]["short"] == 70


def test_the_package_in_which_nobody_is_far_short_is_told_beside_it(tmp_path) -> None:
    answer = _of_two_floors(tmp_path, 70)
    (point,) = answer.bargain.least_short.points
    assert answer.clauses(point.picks) == {"area": "town", "aid": "lines"}
    assert (
        "(North has 60 points, 10 short; South has 60 points, 10 short)"
    ) in _claims(answer)
    assert _of_two_floors(tmp_path, 50).bargain.least_short.points == ()


def test_who_asks_for_nothing_is_never_short(tmp_path) -> None:
    below = EVEN.replace(
        "area, scores: {town: 60, country: 0}",
        "area, score_range: [-100, 100], scores: {town: -60, country: -70}",
    )
    floor = "reservations:\n  - {id: rs, by: south, score: 200}\n"
    told = _claims(find_agreements(case_of(tmp_path, HEAD, below, floor)))
    assert "North has -" in told
    assert "short; South" not in told
    assert "South has 100 points, 100 short" in told


def test_where_nobodys_wishes_are_known_nothing_is_said_of_the_front(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, ONLY_REFUSALS))
    assert answer.n_acceptable == 1
    assert answer.packages[0].on_front is None
    assert "Nobody's wishes are known" in _claims(answer)


def test_the_clause_in_the_way_is_the_one_that_costs_most_points(tmp_path) -> None:
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, SCORES, RED, NO_COUNTRY))
    (obstacle,) = answer.single_text.obstacles
    assert (obstacle.party, obstacle.issue) == ("south", 0)


def test_a_case_without_issues_says_what_to_write(tmp_path) -> None:
    bare = HEAD[: HEAD.index("issues:")]
    answer = find_agreements(case_of(tmp_path, bare))
    assert "'issues:'" in answer.missing
    assert answer.findings == ()


def test_more_packages_than_can_be_looked_at_are_not_guessed_at(
    tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(find, "MOST_PACKAGES", 3)
    monkeypatch.setattr(find, "MOST_ON_GRID", 3)
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES))
    assert (answer.n_packages, answer.n_acceptable) == (None, None)
    assert "4 packages" in answer.missing


ANSWERS = """
suggestions:
  - {id: s, title: A text, package: [area.town, aid.lines]}
acceptances:
  - {id: a1, by: north, suggestion: s, accepts: true, owner: "party:north"}
  - {id: a2, by: south, suggestion: s, accepts: %s, owner: "party:south"}
"""


def test_acceptances_are_hidden_until_their_owner_or_the_mediator_asks(
    tmp_path,
) -> None:
    case = case_of(tmp_path, HEAD, WISHES, ANSWERS % "true")

    def seen(reader: str):
        return find_agreements(case.for_reader(Reader(reader))).suggestions[0]

    assert seen("public").answers == {"north": None, "south": None}
    assert seen("party:north").answers == {"north": True, "south": None}
    assert not seen("party:north").is_met
    assert seen("mediator").is_met


def test_a_refused_suggestion_is_refused_to_those_who_know(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, WISHES, ANSWERS % "false")
    counted = {
        reader: find_agreements(case.for_reader(Reader(reader))).n_acceptable
        for reader in ("public", "party:north", "party:south", "mediator")
    }
    assert counted == {"public": 4, "party:north": 4, "party:south": 3, "mediator": 3}


def test_a_text_that_all_accept_comes_first_and_rests_on_their_answers(
    tmp_path,
) -> None:
    case = case_of(tmp_path, HEAD, WISHES, RED, NO_TOWN, ANSWERS % "true")
    first, *others = find_agreements(case).findings
    assert first.claim == (
        "All accept the suggestion 'A text'. As it stands it breaks: South: not only "
        "there."
    )
    assert first.grounds[0].refs == (
        "suggestions/s", "acceptances/a1", "acceptances/a2", "red_lines/no-town",
    )  # fmt: skip
    assert first.owners >= {"party:north", "party:south"}
    assert any("By wishes alone, closest to consent" in one.claim for one in others)


def test_an_answer_in_confidence_goes_before_the_one_given_in_public(tmp_path) -> None:
    public = "  - {id: a0, by: south, suggestion: s, accepts: false}\n"
    case = case_of(tmp_path, HEAD, WISHES, ANSWERS % "true", public)
    (seen,) = find_agreements(case).suggestions
    assert seen.is_met
    (open_,) = find_agreements(case.for_reader(Reader("public"))).suggestions
    assert open_.answers == {"north": None, "south": False}


def test_a_reservation_that_cannot_be_held_against_anything_is_said(tmp_path) -> None:
    floor = "reservations:\n  - {id: rn, by: north, score: 5}\n"
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, floor))
    (line,) = answer.unknown
    assert "North accepts nothing that it scores below 5" in line
    assert "not known" in line
    held = find_agreements(case_of(tmp_path, HEAD, WISHES, SCORES, floor))
    assert held.unknown == ()


def test_of_two_reservations_the_one_told_in_confidence_is_held(tmp_path) -> None:
    floors = (
        "reservations:\n  - {id: meant, by: north, score: 5, owner: 'party:north'}\n"
        "  - {id: said, by: north, score: 11}\n"
    )
    case = case_of(tmp_path, HEAD, WISHES, SCORES, floors)
    assert [one.ref for one in find_agreements(case).table.refusals] == [
        "reservations/meant"
    ]
    public = find_agreements(case.for_reader(Reader("public")))
    assert [one.ref for one in public.table.refusals] == ["reservations/said"]


def test_half_of_a_joint_red_line_is_no_refusal_of_its_own(tmp_path) -> None:
    joint = "  - {id: j, by: south, refuses: [area.town, aid.lines], says: Not both}\n"
    none = "  - {id: n, by: north, refuses: [aid.none], says: Aid there must be}\n"
    answer = find_agreements(
        case_of(tmp_path, HEAD, WISHES, RED, NO_COUNTRY, joint, none)
    )
    assert answer.n_acceptable == 0
    assert answer.clauses(answer.single_text.package.picks) == {
        "area": "town", "aid": "lines",
    }  # fmt: skip
    told = _claims(answer)
    assert "South: not both (red line)" in told
    assert (
        "South: 'the town' on 'Area'; it refuses that together with 'across lines' on "
        "'Aid', not by itself"
    ) in told


def test_of_equally_close_packages_one_that_nothing_betters_is_named(tmp_path) -> None:
    three = (
        HEAD[: HEAD.index("issues:")]
        + """
issues:
  - id: area
    title: Area
    options: [{id: road, title: road}, {id: port, title: port}, {id: town, title: town}]
preferences:
  - {id: n, by: north, issue: area, rather: [[town, road], [town, port]]}
  - {id: s, by: south, issue: area, rather: [[road, town], [port, town]]}
"""
    )
    answer = find_agreements(case_of(tmp_path, three))
    fronts = {one.picks: one.on_front for one in answer.packages}
    assert fronts == {(0,): OnFront.SOME, (1,): OnFront.SOME, (2,): OnFront.EVERY}
    text = answer.single_text
    assert text.package.picks == (2,)
    assert text.equally_close == 2
    assert ("2 other packages are as close and settle otherwise: Area.") in _claims(
        answer
    )


HIDDEN = RED + (
    "  - {id: h, by: south, refuses: [area.town], says: Never, owner: 'party:south'}\n"
)


@pytest.mark.parametrize("reader", ["public", "party:north"])
def test_what_a_reader_may_not_see_changes_no_byte_of_the_answer(
    tmp_path, reader
) -> None:
    private = WISHES + (
        "  - {id: p, by: south, issue: aid, rather: [[lines, none]], "
        "owner: 'party:south'}\n"
    )
    open_case = case_of(
        tmp_path / "a", HEAD, WISHES, ANSWERS.split("acceptances:", maxsplit=1)[0]
    )
    full_case = case_of(tmp_path / "b", HEAD, private, HIDDEN, ANSWERS % "false")
    if reader == "party:north":
        mine = ANSWERS % "false"
        open_case = case_of(
            tmp_path / "c", HEAD, WISHES, mine[: mine.index("  - {id: a2")]
        )

    def written(case: Case) -> str:
        answer = find_agreements(case.for_reader(Reader(reader)))
        return json.dumps(answer.to_dict())

    assert written(open_case) == written(full_case)
    assert written(full_case) != json.dumps(find_agreements(full_case).to_dict())


def test_a_finding_says_whose_confidences_it_drew_on(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, WISHES, HIDDEN)
    assert find_agreements(case).findings[0].owners == {"public", "party:south"}
    public = find_agreements(case.for_reader(Reader("public")))
    assert public.findings[0].owners == {"public"}


def drawn(rng: np.random.Generator) -> Case:
    """Draw issues, red lines over one to three clauses, and a dependency."""
    issues = tuple(
        Issue(
            id=f"i{j}",
            title=f"Issue {j}",
            options=tuple(
                Option(id=f"o{o}", title=f"option {o}")
                for o in range(int(rng.integers(1, 4)))
            ),
        )
        for j in range(int(rng.integers(1, 4)))
    )

    def clauses() -> tuple[tuple[str, str], ...]:
        among = rng.permutation(len(issues))[: int(rng.integers(1, 4))]
        return tuple(
            (issues[j].id, f"o{rng.integers(len(issues[j].options))}")
            for j in sorted(among)
        )

    return Case(
        id="drawn", title="Drawn", time_zone="UTC", countries=("Inventia",),
        parties=tuple(
            Party(id=f"p{i}", name=f"Party {i}", kind=PartyKind.STATE) for i in range(3)
        ),
        issues=issues,
        preferences=(
            Preference(id="w", by="p0", issue="i0", ranking=(("o0",),)),
        ),
        red_lines=tuple(
            RedLine(
                id=f"r{n}", by=f"p{rng.integers(3)}", refuses=clauses(), says="No",
                firmness=Firmness(rng.choice(list(Firmness))),
            )
            for n in range(int(rng.integers(0, 7)))
        ),
        dependencies=(
            (Dependency(id="d", says="So", clauses=clauses()),)
            if rng.random() < 0.3 else ()
        ),
    )  # fmt: skip


@settings(max_examples=200)
@given(SEEDS)
def test_conflicts_and_corrections_are_those_of_trying_every_set(seed: int) -> None:
    case = drawn(np.random.default_rng(seed))
    lines = range(len(case.red_lines))
    options = [[(i.id, o.id) for o in i.options] for i in case.issues]
    packages = [
        {*p}
        for p in np.array(np.meshgrid(*[range(len(o)) for o in options])).reshape(
            len(options), -1
        ).T.tolist()
        for p in [[options[j][o] for j, o in enumerate(p)]]
    ]  # fmt: skip
    ruled_out = [{*one.clauses} for one in case.dependencies]
    packages = [p for p in packages if not any(r <= p for r in ruled_out)]

    def stands(kept: set[int]) -> bool:
        return any(
            not any({*case.red_lines[n].refuses} <= p for n in kept) for p in packages
        )

    answer = find_agreements(case)
    if not packages or stands({*lines}):
        assert answer.conflicts == ()
        assert answer.corrections == ()
        return
    sets = [{*s} for n in range(len(lines) + 1) for s in combinations(lines, n)]
    clashing = [s for s in sets if not stands(s)]
    mending = [s for s in sets if stands({*lines} - s)]
    conflicts = {tuple(sorted(s)) for s in clashing if not any(t < s for t in clashing)}
    corrections = {frozenset(s) for s in mending if not any(t < s for t in mending)}
    assert {*answer.conflicts} == conflicts
    assert {one.refusals for one in answer.corrections} == corrections
    assert answer.single_text.package.broken in corrections


@pytest.mark.parametrize("name", ["aleppo-2014", "two-rivers"])
def test_the_cases_that_ship_have_terms(name) -> None:
    answer = find_agreements(read_case(name))
    assert answer.n_acceptable
    assert answer.single_text is not None
    assert {one.id for one in answer.findings} == {
        one["id"] for one in answer.to_dict()["findings"]
    }


def test_nobody_gave_a_number_in_the_case_of_the_public_record() -> None:
    case = read_case("aleppo-2014")
    assert find_agreements(case).bargain is None
    assert case.reservations == ()
    for one in (*case.preferences, *case.red_lines, *case.suggestions):
        assert one.sources


def test_the_record_excludes_what_was_excluded() -> None:
    """No package has a ceasefire for all, or a body with the president."""
    answer = find_agreements(read_case("aleppo-2014"))
    for package in answer.packages:
        clauses = answer.clauses(package.picks)
        assert clauses["ceasefire"] != "local-for-all"
        assert clauses["body"] != "with-president"


def test_each_reader_of_the_invented_country_sees_what_is_his() -> None:
    case = read_case("two-rivers")
    seen = {
        reader: find_agreements(case.for_reader(Reader(reader)))
        for reader in ("public", "party:government", "party:river-front", "mediator")
    }
    assert [one.n_acceptable for one in seen.values()] == [52, 39, 40, 29]
    assert seen["mediator"].bargain is not None
    assert seen["party:government"].bargain is None
    assert seen["mediator"].suggestions[0].is_met
    assert not seen["party:government"].suggestions[0].is_met


def test_what_leaves_no_package_is_named_and_nobody_is_said_to_refuse(tmp_path) -> None:
    never = (
        "dependencies:\n"
        "  - {id: no-town, says: Never the town, clauses: [area.town]}\n"
        "  - {id: no-lines, says: No lines with a country., "
        "clauses: [area.country, aid.lines]}\n"
        "  - {id: spare, says: Not needed, clauses: [area.country, aid.lines]}\n"
        "  - {id: not-alone, says: A country needs lines, clauses: [area.country], "
        "needs: [aid.lines], owner: mediator}\n"
    )
    answer = find_agreements(case_of(tmp_path, HEAD, WISHES, never))
    assert (answer.n_packages, answer.n_acceptable) == (0, 0)
    (told,) = answer.findings
    assert told.claim == (
        "There is no package that anybody could accept. Together, and not without any "
        "one of them, these rule out all 4 combinations: 'Never the town'; 'Not "
        "needed'; 'A country needs lines'."
    )
    assert told.owners == {"public", "mediator"}
    one = never.replace("clauses: [area.town]", "clauses: [area.country]")
    left = find_agreements(case_of(tmp_path, HEAD, WISHES, one))
    assert left.n_packages == 2


def test_nobody_is_said_to_take_what_another_red_line_of_his_refuses(tmp_path) -> None:
    """North likes the country best and refuses it: the province is the best left."""
    text = """
case: {id: small, title: A small case, time_zone: UTC, countries: [Inventia]}
parties:
  - {id: north, name: North, kind: government}
  - {id: south, name: South, kind: armed-group}
issues:
  - id: area
    title: Area
    options:
      - {id: town, title: the town}
      - {id: province, title: the province}
      - {id: country, title: the country}
preferences:
  - {id: n, by: north, issue: area, ranking: [country, province, town]}
  - {id: s, by: south, issue: area, ranking: [town, province, country]}
red_lines:
  - {id: n1, by: north, refuses: [area.town], says: No town, firmness: negotiable}
  - {id: n2, by: north, refuses: [area.country], says: No country}
  - {id: s1, by: south, refuses: [area.province], says: No province}
"""
    answer = find_agreements(case_of(tmp_path, text))
    (obstacle,) = answer.single_text.obstacles
    assert (obstacle.party, obstacle.takes, obstacle.wants) == ("north", 0, {1})
