"""The language of conditions."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import Atom, NoCondition, parse_condition
from ceasefire.core.condition_text import (
    names_in,
    parse_matter,
    renamed,
    waits_for_itself,
    written,
)
from ceasefire.core.conditions import (
    And,
    AtLeast,
    Connective,
    Formula,
    Hinged,
    Not,
    Or,
    as_logic,
    atoms_of,
    is_so,
)

A, B, C = (Atom("attend", (one,)) for one in "abc")


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("attend(a)", A),
        ("Attends( a )", A),
        ("not attend(a)", Not(A)),
        ("attend(a) and attend(b) or attend(c)", Or((And((A, B)), C))),
        ("attend(a) and (attend(b) or attend(c))", And((A, Or((B, C))))),
        ("not attend(a) and attend(b)", And((Not(A), B))),
        (
            "attend(a) only if attend(b) and attend(c)",
            Hinged(Connective.ONLY_IF, A, And((B, C))),
        ),
        ("attend(a) if not attend(b)", Hinged(Connective.IF, A, Not(B))),
        ("so(m)", Atom("so", ("m",))),
        ("attend(a) unless attend(b)", Hinged(Connective.UNLESS, A, B)),
        (
            "attend(a) if and only if attend(b)",
            Hinged(Connective.EXACTLY_IF, A, B),
        ),
        (
            "at least 2 of (attend(a), attend(b), not attend(c))",
            AtLeast(2, (A, B, Not(C))),
        ),
        (
            "attend(a) and (attend(b) if attend(c))",
            And((A, Hinged(Connective.IF, B, C))),
        ),
    ],
)
def test_a_condition_is_read_as_a_person_means_it(text: str, formula: Formula) -> None:
    assert parse_condition(text).formula == formula


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "There is no condition"),
        ("atend(a)", "Did you mean attend(party)?"),
        ("attend(a", "lacks ')'"),
        ("attend(a) attend(b)", "ends before 'attend(b)'"),
        ("attend()", "lacks a name"),
        ("attend(a, b)", "said of 1, not of 2"),
        ("attend(a) only attend(b)", "lacks 'if'"),
        ("attend(a) if attend(b) unless attend(c)", "two of 'if'"),
        ("at least 3 of (attend(a), attend(b))", "only 2 to choose from"),
        ("at least 0 of (attend(a))", "a number of 1 or more"),
        ("attend(a) & attend(b)", "no '&'"),
        (f"at least {'1' * 5000} of (attend(a))", "a number of 1 or more"),
        (
            "attend(a)" + " if and only if attend(a))" * 6,
            "ends before",
        ),
        (
            "(" * 5 + "attend(a)" + " if and only if attend(b))" * 5 + " or attend(a)",
            "more than 4 of 'if and only if'",
        ),
        ("excluded(a)", "excluded(party, body)"),
        ("(" * 100 + "attend(a)" + ")" * 100, "parentheses in each other"),
    ],
)
def test_what_cannot_be_read_says_what_would_be_right(text: str, says: str) -> None:
    with pytest.raises(NoCondition) as refused:
        parse_condition(text)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("connective", "so"),
    [
        # claim and given: both, claim alone, given alone, neither
        (Connective.ONLY_IF, (True, False, True, True)),
        (Connective.IF, (True, True, False, True)),
        (Connective.UNLESS, (True, True, True, False)),
        (Connective.EXACTLY_IF, (True, False, False, True)),
    ],
)
def test_connectives_are_necessary_sufficient_or_both(
    connective: Connective, so: tuple[bool, ...]
) -> None:
    states = list(product((True, False), repeat=2))
    assert tuple(is_so(Hinged(connective, A, B), {A: x, B: y}) for x, y in states) == so


_formulas = st.recursive(
    st.sampled_from([A, B, C, Atom("accepts", ("a", "t"))]),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: And(tuple(of))),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: Or(tuple(of))),
        st.lists(inner, min_size=2, max_size=3).map(lambda of: AtLeast(2, tuple(of))),
        st.tuples(st.sampled_from(list(Connective)), inner, inner).map(
            lambda of: Hinged(*of)
        ),
    ),
    max_leaves=12,
)


@given(_formulas)
def test_a_condition_that_is_written_reads_the_same(formula: Formula) -> None:
    atoms = sorted(set(atoms_of(formula)))
    again = parse_condition(written(formula)).formula
    for values in product((True, False), repeat=len(atoms)):
        state = dict(zip(atoms, values, strict=True))
        assert is_so(again, state) == is_so(formula, state)
        assert is_so(as_logic(formula), state) == is_so(formula, state)


def test_a_matter_is_one_thing_or_all_of_a_kind() -> None:
    assert parse_matter("invite(iran)") == Atom("invite", ("iran",))
    assert parse_matter("invite") == Atom("invite", ())
    for words in ("invite(a) and invite(b)", "precondition", "precondition(a)"):
        with pytest.raises(NoCondition, match="not one thing"):
            parse_matter(words)


def test_names_come_with_what_they_may_name() -> None:
    found = names_in(parse_condition("excluded(a, b) if done(m)").formula)
    assert found == (
        ("a", ("party",)),
        ("b", ("body", "forum")),
        ("m", ("measure",)),
    )


def test_a_condition_on_itself_is_seen() -> None:
    seen = parse_condition("attend(a) only if attend(b) and attend(a)").formula
    assert waits_for_itself(seen) == A
    denied = parse_condition("not attend(a) only if attend(a)").formula
    assert waits_for_itself(denied) == A
    assert waits_for_itself(parse_condition("attend(a) if attend(b)").formula) is None


def test_other_names_are_put_in_and_nothing_else_is_changed() -> None:
    text = "attend(a) only if  (so(a-b) and not so(attend))"
    told = renamed(text, {"a-b": "c", "attend": "d", "a": "e"})
    assert told == "attend(e) only if  (so(c) and not so(d))"
