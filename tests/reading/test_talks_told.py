"""Articles whose formulas were written down first, and what is found of them."""

import pytest
from tests.support.talks_told import (
    Score,
    Told,
    means_the_same,
    read_talks,
    score,
    written,
)

from ceasefire.core import parse_condition
from ceasefire.core.conditions import atoms_of

LEAST_FOUND, MOST_EXTRA = 248, 10  # of 299: measured, and not to become worse


def test_both_halves_are_there_and_every_formula_is_one() -> None:
    halves = {half: list(read_talks(half)) for half in ("seen", "unseen")}
    assert {half: len(articles) for half, articles in halves.items()} == {
        "seen": 67,
        "unseen": 26,
    }
    for articles in halves.values():
        for one in articles:
            assert one.text.strip()
            assert one.said, one.name
            known = {party.id for party in one.case.parties}
            for told in one.said:
                atoms = atoms_of(parse_condition(told.formula).formula)
                named = [
                    atom for atom in atoms if atom.predicate in {"attend", "invite"}
                ]
                assert {atom.names[0] for atom in named} <= known, one.name


def test_what_is_found_of_the_seen_half_becomes_no_less() -> None:
    total = Score()
    for article in read_talks("seen"):
        total += score(article, written(article))
    assert total.asked == 299
    assert total.found >= LEAST_FOUND
    assert total.extra <= MOST_EXTRA


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("attend(a) only if so(x)", "attend(a) only if so(y)", True),
        ("attend(a) only if so(x)", "attend(a) if so(x)", False),
        ("attend(a) only if not so(x)", "attend(a) only if so(x)", False),
        ("so(x) if so(y)", "so(p) if so(q)", True),
        ("so(x) if so(y)", "so(y) if so(x)", True),  # names of matters say nothing
        ("so(x) if so(x)", "so(x) if so(y)", False),
        ("attend(a) unless attend(b)", "attend(a) if not attend(b)", True),
        ("attend(a) and attend(b)", "attend(b) and attend(a)", True),
        ("attend(a) only if accepts(b, t)", "attend(a) only if signs(b, u)", False),
        ("attend(a) only if accepts(b, t)", "attend(a) only if accepts(b, u)", True),
        ("excluded(b, talks)", "not invite(b)", True),
    ],
)
def test_formulas_are_the_same_if_they_are_so_in_the_same_states(
    one: str, other: str, same: bool
) -> None:
    assert means_the_same(one, other) is same


def test_a_formula_of_another_speaker_is_found_without_its_speaker() -> None:
    article = next(iter(read_talks("seen")))
    asked = [one for one in article.said if not one.optional]
    right = score(article, asked)
    assert (right.found, right.with_speaker, right.extra) == (right.asked,) * 2 + (0,)
    told = [Told(by="nobody", formula=one.formula) for one in asked]
    wrong = score(article, [*told, Told(by="x", formula="attend(nobody)")])
    assert (wrong.found, wrong.with_speaker, wrong.extra) == (wrong.asked, 0, 1)
