"""An exposure that is not known: between what it lies, and never 0."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.measures import proposed
from tests.support.tables import table

from ceasefire.core import (
    Case,
    ExposureLimit,
    Measure,
    MeasureStatus,
    Valuation,
)
from ceasefire.trust import plan_sequence
from ceasefire.trust.rungs import rungs_of


def _case(*measures: Measure, values: tuple[Valuation, ...]) -> Case:
    limits = tuple(ExposureLimit(party=party, most=3) for party in "ab")
    return replace(
        table(), measures=measures, valuations=values, exposure_limits=limits
    )


def _value(
    measure: str, party: str, stakes: float | None, gains: float | None
) -> Valuation:
    return Valuation(measure=measure, party=party, stakes=stakes, gains=gains)


def _guns(*of_b: Valuation, **more: object) -> Case:
    """B hands over its guns; A frees the sick."""
    return _case(
        proposed("guns", actors=("b",), counterparts=("a",), **more),
        proposed("sick"),
        values=(
            _value("guns", "a", 0, 9),
            _value("sick", "a", 1, 2),
            _value("sick", "b", 0, 1),
            *of_b,
        ),
    )


def test_who_does_not_say_what_it_stakes_is_exposed_to_what_is_not_known() -> None:
    answer = plan_sequence(_guns())
    told = answer.to_dict()
    assert [step["measures"] for step in told["steps"]] == [["sick"], ["guns"]]
    assert [step["exposure"] for step in told["steps"]] == [
        {"a": 0.0, "b": 0.0},
        {"a": 0.0, "b": None},
    ]
    assert told["steps"][1]["exposure_between"] == {"b": [0.0, None]}
    assert told["largest_exposure"] is None
    assert told["risk"]["exposure_at_break"] == {"a": 0.0, "b": None}
    assert told["risk"]["strengthen_by"] == "chance"
    assert answer.safe is None
    assert answer.steps[1].told("b") == "not known"


@pytest.mark.parametrize(
    ("stakes", "gains", "said"),
    [(9, None, "0 to 8"), (None, 0, "not known"), (None, 5, "not known")],
)
def test_a_part_that_is_known_bounds_an_exposure(stakes, gains, said) -> None:
    steps = plan_sequence(_guns(_value("guns", "b", stakes, gains))).steps
    assert steps[-1].exposure["b"] is None
    assert steps[-1].told("b") == said


def test_what_is_staked_before_what_is_not_known_is_the_least() -> None:
    """6 are staked, and at most 2 gained by what nobody says the stakes of."""
    case = _case(
        proposed("one"),
        proposed("two", after=("one",)),
        proposed("three", after=("two",)),
        values=(
            _value("one", "a", 6, 0), _value("two", "a", None, 2),
            _value("three", "a", 0, 9),
        ),
    )  # fmt: skip
    case = replace(case, exposure_limits=(ExposureLimit(party="a", most=9),))
    steps = plan_sequence(case).steps
    assert [step.told("a") for step in steps] == ["6", "4 or more", "not known"]


def test_what_is_done_and_not_known_exposes_from_the_beginning() -> None:
    answer = plan_sequence(_guns(status=MeasureStatus.DONE))
    assert answer.is_begun
    assert answer.to_dict()["at_start"] == {"a": 0.0, "b": None}
    assert answer.told_at_start("b") == "not known"
    assert [step.exposure["b"] for step in answer.steps] == [None]


def test_of_who_is_no_side_of_a_measure_nothing_is_in_doubt() -> None:
    case = _guns(_value("guns", "b", 1, 1), _value("sick", "d", 1, 2))
    assert [step.between for step in plan_sequence(case).steps] == [{}, {}]


def test_a_break_of_who_does_not_say_all_is_told_as_far_as_is_known() -> None:
    case = _guns(_value("late", "b", 7, 0))
    late = proposed("late", actors=("b",), counterparts=(), after=("guns", "sick"))
    answer = plan_sequence(replace(case, measures=(*case.measures, late)))
    assert answer.stuck_at is not None
    assert answer.safe is None
    assert answer.breaks[0].in_words.startswith("As far as its stakes are known: ")


_SAID = st.one_of(st.none(), st.integers(0, 9))


@given(
    said=st.lists(st.tuples(_SAID, _SAID), min_size=1, max_size=5),
    filled=st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 30)), min_size=5, max_size=5
    ),
    n_done=st.integers(0, 2),
)
def test_whatever_the_unsaid_is_an_exposure_lies_between_its_bounds(
    said, filled, n_done
) -> None:
    measures = [
        proposed(
            f"m{i}",
            status=MeasureStatus.DONE if i < n_done else MeasureStatus.PROPOSED,
        )
        for i in range(len(said))
    ]
    values = tuple(_value(f"m{i}", "a", *one) for i, one in enumerate(said))
    case = _case(*measures, values=(*values, _value("m0", "a", None, None)))
    rungs = rungs_of(case, ())
    if not rungs.ladder.parties:
        return
    truth = [
        (f if s is None else s) - (g if k is None else k)
        for (s, k), (f, g) in zip(said, filled, strict=False)
    ]
    for moves in range(1 << len(rungs.ladder.names)):
        taken = [i for i in range(n_done) if i < len(said)]
        taken += [
            int(name[1:])
            for row, name in enumerate(rungs.ladder.names)
            if moves >> row & 1
        ]
        exposed = max(0, sum(truth[i] for i in taken))
        between = rungs.bounds.after(rungs.ladder, moves)
        assert ("a" in between) == any(None in said[i] for i in taken)
        if "a" in between:
            low, high = between["a"]
            assert low <= exposed
            assert high is None or exposed <= high
        else:
            assert exposed == max(0.0, float(rungs.ladder.standing(moves)[0]))


@pytest.mark.parametrize("order", list(permutations(("one", "two", "three"))))
@pytest.mark.parametrize("joint", [None, "day"])
def test_what_is_not_known_comes_as_late_as_it_may(order, joint) -> None:
    """Written in whatever order; one has to come before three, or two are one step."""
    ids = {
        "one": proposed("one"),
        "two": proposed("two", joint=joint),
        "three": proposed("three", joint=joint, after=() if joint else ("one",)),
    }
    case = _case(
        *(ids[id_] for id_ in order),
        values=(
            _value("one", "b", 0, 1),
            *(_value(id_, party, 0, 1) for id_ in ("two", "three") for party in "ab"),
        ),
    )
    steps = [set(step.measures) for step in plan_sequence(case).steps]
    expected = [{"two", "three"}, {"one"}] if joint else [{"two"}, {"one"}, {"three"}]
    assert steps == expected
