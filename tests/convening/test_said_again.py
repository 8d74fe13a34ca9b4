"""What a speaker said again, while the earlier words still count."""

import random
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from tests.support.tables import DAY, said, table

from ceasefire.case.references import may_refer
from ceasefire.convening import Shift, find_attendance, said_again, to_replace
from ceasefire.core import Atom, Reader, Statement, StatementKind
from ceasefire.core.conditions import (
    And,
    AtLeast,
    Condition,
    Formula,
    Not,
    Or,
    atoms_of,
    is_so,
)

LATER = DAY + timedelta(days=5)


def _shifts(*statements: Statement) -> list[tuple[str, str, str]]:
    return [(one.earlier, one.later, str(one.shift)) for one in said_again(statements)]


def test_a_concession_in_new_words_leaves_more_open() -> None:
    both = "attend(a) only if accepts(b, t) and not attend(c)"
    assert _shifts(
        said("x", "a", both),
        said("y", "a", "attend(a) only if not attend(c)", on=LATER),
    ) == [("x", "y", "leaves-more-open")]


def test_a_refusal_and_a_condition_later_leave_more_open() -> None:
    assert _shifts(
        said("y", "a", "attend(a) only if accepts(b, t)", on=LATER),
        said("x", "a", "not attend(a)"),
    ) == [("x", "y", "leaves-more-open")]


def test_a_promise_and_a_refusal_are_at_odds() -> None:
    assert _shifts(
        said("x", "a", "attend(a)"), said("y", "a", "not attend(a)", on=LATER)
    ) == [("x", "y", "at-odds")]


def test_a_promise_after_a_condition_is_on_other_terms() -> None:
    assert _shifts(
        said("x", "a", "attend(a) only if accepts(b, t)"),
        said("y", "a", "attend(a)", on=LATER),
    ) == [("x", "y", "on-other-terms")]


def test_nothing_is_told_of_what_the_later_words_say_as_well() -> None:
    asks = "attend(a) only if accepts(b, t)"
    again = said("same", "a", asks, on=LATER)
    more = said("more", "a", f"{asks} and not attend(c)", on=LATER)
    never = said("never", "a", "not attend(a)", on=LATER)
    for one in (again, more, never):
        assert _shifts(said("x", "a", asks), one) == []


def test_what_is_needed_and_what_is_enough_add_to_each_other() -> None:
    for enough in ("attend(a) if attend(b)", "attend(a) unless attend(c)"):
        needed = said("y", "a", "attend(a) only if accepts(b, t)", on=LATER)
        assert _shifts(said("x", "a", enough), needed) == []


def test_speakers_days_and_matters_are_kept_apart() -> None:
    refusal = said("x", "a", "not attend(a)")
    assert _shifts(refusal, said("y", "b", "attend(a)", on=LATER)) == []
    assert _shifts(refusal, said("y", "a", "attend(a)")) == []  # of one day
    hangs = said("y", "a", "attend(b) only if attend(a)", on=LATER)
    assert _shifts(refusal, hangs) == []  # claims nothing of its own coming


def _formula(rng: random.Random, depth: int) -> Formula:
    if depth == 0 or rng.random() < 0.2:
        return Atom("attend", (rng.choice("abcd"),))
    parts = tuple(_formula(rng, depth - 1) for _ in range(rng.randint(1, 3)))
    whole: tuple[Formula, ...] = (
        Not(parts[0]), And(parts), Or(parts), AtLeast(rng.randint(1, 2), parts)
    )  # fmt: skip
    return rng.choice(whole)


def _by_every_state(old: Formula, new: Formula) -> Shift | None:
    atoms = sorted({*atoms_of(old), *atoms_of(new)})
    states = [
        dict(zip(atoms, values, strict=True))
        for values in product((False, True), repeat=len(atoms))
    ]
    before = {i for i, state in enumerate(states) if is_so(old, state)}
    now = {i for i, state in enumerate(states) if is_so(new, state)}
    if now <= before:
        return None
    if not now & before:
        return Shift.AT_ODDS
    return Shift.LEAVES_MORE_OPEN if before < now else Shift.ON_OTHER_TERMS


def test_random_pairs_come_out_as_every_state_says() -> None:
    seen: dict[Shift | None, int] = {}
    for number in range(2_000):
        rng = random.Random(number)
        old, new = _formula(rng, 3), _formula(rng, 3)
        truth = _by_every_state(old, new)
        if not {*atoms_of(old)} & {*atoms_of(new)}:
            truth = None
        first, second = (
            _with(said(id_, "a", "attend(a)", on=on), formula)
            for id_, on, formula in (("x", DAY, old), ("y", LATER, new))
        )
        assert [one.shift for one in said_again([first, second])] == (
            [] if truth is None else [truth]
        ), number
        seen[truth] = seen.get(truth, 0) + 1
    assert all(seen.get(one, 0) > 50 for one in (None, *Shift)), seen


def _with(statement: Statement, formula: Formula) -> Statement:
    return replace(statement, condition=Condition(text="made up", formula=formula))


def test_what_would_be_possible_without_the_earlier_words_is_said() -> None:
    case = table(
        said("x", "a", "not attend(a)"),
        said("y", "a", "attend(a) only if accepts(b, t)", on=LATER),
    )
    answer = find_attendance(case)
    (one,) = answer.said_again
    assert not answer.possible
    assert one.opens
    assert one.in_words == (
        "A (6 Jan 2031): 'a says y' leaves more open than 'a says x' (1 Jan 2031), "
        "which still counts. If the later takes its place, say so with 'supersedes: "
        "[x]' under 'y'; then what is wanted is possible."
    )
    (finding,) = [one for one in answer.findings if "/said-again/" in one.id]
    assert finding.claim == one.in_words
    assert [ref for ground in finding.grounds for ref in ground.refs] == [
        "statements/x", "sources/s", "statements/y", "sources/s",
    ]  # fmt: skip


def test_what_another_statement_forbids_as_well_is_not_opened() -> None:
    case = table(
        said("x", "a", "not attend(a)"),
        said("y", "a", "attend(a) only if accepts(b, t)", on=LATER),
        said("z", "b", "not attend(b)"),
    )
    (one,) = find_attendance(case).said_again
    assert not one.opens
    assert "then what is wanted" not in one.in_words


def test_terms_that_add_up_are_told_only_where_something_hangs_on_them() -> None:
    case = table(
        said("x", "a", "attend(a) only if attend(c)"),
        said("y", "a", "attend(a) only if accepts(b, t)", on=LATER),
    )
    answer = find_attendance(case)
    assert [one.shift for one in answer.said_again] == [Shift.ON_OTHER_TERMS]
    assert answer.outlived == ()
    shut = said("z", "c", "not attend(c)")
    answer = find_attendance(table(*case.statements, shut))
    assert [(one.earlier, one.opens) for one in answer.outlived] == [("x", True)]


def test_at_odds_with_oneself_is_told_once_with_what_mends_it() -> None:
    case = table(said("x", "a", "attend(c)"), said("y", "a", "not attend(c)", on=LATER))
    answer = find_attendance(case)
    assert [one.shift for one in answer.said_again] == [Shift.AT_ODDS]
    assert answer.outlived == ()
    (own,) = answer.own_contradictions
    assert own.in_words.endswith(
        "All of them count until a later one says that it takes the place of earlier "
        "ones ('supersedes')."
    )
    one_day = table(said("x", "a", "attend(c)"), said("y", "a", "not attend(c)"))
    (own,) = find_attendance(one_day).own_contradictions
    assert "supersedes" not in own.in_words


def test_what_was_replaced_or_is_not_yet_said_is_not_told() -> None:
    refusal = said("x", "a", "not attend(a)")
    asks = "attend(a) only if accepts(b, t)"
    replaced = said("y", "a", asks, on=LATER, supersedes=["x"])
    assert find_attendance(table(refusal, replaced)).said_again == ()
    beside = table(refusal, said("y", "a", asks, on=LATER))
    assert len(find_attendance(beside).said_again) == 1
    assert find_attendance(beside, as_of=DAY).said_again == ()
    assert find_attendance(beside, without=["x"]).said_again == ()


def test_what_a_reader_may_not_see_is_held_against_nothing() -> None:
    kept = said("x", "a", "not attend(a)", owner="mediator")
    open_ = said("y", "a", "attend(a) only if accepts(b, t)", on=LATER)
    case = table(kept, open_)
    public = find_attendance(case.for_reader(Reader("public")))
    assert public.to_dict() == find_attendance(table(open_)).to_dict()
    (one,) = find_attendance(case.for_reader(Reader("mediator"))).said_again
    assert one.owners == {"public", "mediator"}
    assert "(for mediator only)" in one.in_words


def test_a_red_line_that_still_counts_is_called_one() -> None:
    case = table(
        said("x", "a", "not attend(a)", kind=StatementKind.RED_LINE),
        said("y", "a", "attend(a) only if accepts(b, t)", on=LATER),
    )
    (one,) = find_attendance(case).said_again
    assert "'a says x' (1 Jan 2031), a red line, which still counts." in one.in_words


OWNERS = ("public", "mediator", "party:a", "party:b")


@pytest.mark.parametrize(
    ("earlier", "later", "owner"),
    [
        *((one, one, None) for one in OWNERS),
        *(("public", one, None) for one in OWNERS),
        *((one, "mediator", None) for one in OWNERS),
        *((one, "public", one) for one in OWNERS[1:]),
        ("mediator", "party:a", "mediator"),
        ("party:b", "party:a", "mediator"),
    ],
)
def test_what_to_write_names_nothing_that_a_reader_may_not_see(
    earlier: str, later: str, owner: str | None
) -> None:
    told = to_replace(
        said("x", "a", "not attend(a)", owner=earlier),
        said("y", "a", "attend(a)", on=LATER, owner=later),
    )
    if owner is None:
        assert told == "say so with 'supersedes: [x]' under 'y'"
        assert may_refer(later, earlier)
    else:
        assert told == (
            "write its words once more under another id, with 'supersedes: [x]' and "
            f"'owner: {owner}', as 'y' has readers who may not see 'x'"
        )
        assert not may_refer(later, earlier)
        assert may_refer(owner, earlier)
        # who reads the copy may read the words it is a copy of
        assert may_refer(owner, later)


def test_pairs_can_be_asked_of_some_statements_alone() -> None:
    said_so = [
        said("x", "a", "not attend(a)"),
        said("y", "a", "attend(a) only if accepts(b, t)", on=LATER),
        said("z", "a", "attend(a) only if attend(c)", on=LATER + timedelta(days=1)),
    ]
    pairs = [(one.earlier, one.later) for one in said_again(said_so)]
    assert pairs == [("x", "y"), ("x", "z"), ("y", "z")]
    for one in "xyz":
        among = [(o.earlier, o.later) for o in said_again(said_so, among={one})]
        assert among == [pair for pair in pairs if one in pair]
