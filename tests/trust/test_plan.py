"""The ladder of a case: what it needs, what it says, and for whom."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.measures import proposed
from tests.support.tables import table

from ceasefire.case import read_case
from ceasefire.core import (
    Case,
    ExposureLimit,
    Measure,
    MeasureKind,
    MeasureStatus,
    Outcome,
    Promise,
    Reader,
    Valuation,
    figure,
)
from ceasefire.trust import plan_sequence
from ceasefire.trust.record import record_of
from ceasefire.trust.rungs import rungs_of

DAY = date(2031, 1, 1)


def _case(*measures: Measure, **more: object) -> Case:
    return replace(table(), measures=measures, **more)


def _value(measure: str, party: str, stakes: float, gains: float) -> Valuation:
    return Valuation(measure=measure, party=party, stakes=stakes, gains=gains)


def _promise(number: int, outcome: Outcome, on: date = DAY) -> Promise:
    return Promise(
        id=f"p{number}", by="b", to="a", kind=MeasureKind.OTHER, outcome=outcome, on=on
    )


def test_steps_come_with_day_exposure_verifier_and_who_else_gains() -> None:
    case = _case(
        proposed("one", counterparts=(), helps=("c",)),
        proposed("two", counterparts=(), after=("one",)),
        valuations=(_value("one", "a", 2, 1), _value("two", "a", 0, 5)),
        exposure_limits=(ExposureLimit(party="a", most=1.5),),
    )
    answer = plan_sequence(case)
    assert answer.safe
    assert answer.proved
    assert [step.measures for step in answer.steps] == [("one",), ("two",)]
    assert [step.day for step in answer.steps] == [0, 3]
    assert [step.exposure for step in answer.steps] == [{"a": 1.0}, {"a": 0.0}]
    assert answer.steps[0].verifiers == ("c",)
    assert answer.steps[0].helps == ("c",)


_TENTHS = st.integers(0, 60).map(lambda tenths: tenths / 10)


@given(
    worth=st.lists(
        st.tuples(_TENTHS, _TENTHS, st.integers(1, 7)), min_size=1, max_size=6
    ),
    done=st.tuples(_TENTHS, _TENTHS),
)
def test_exposure_is_the_sum_of_decimals_to_the_last_digit(worth, done) -> None:
    """What evens out is 0, and what does not is what the fractions add up to."""
    of_done = [Fraction(str(one)) for one in done]
    net = of_done[0] - of_done[1]
    known = [net]
    for stakes, gains, parts in worth:
        of_part = (Fraction(str(stakes)) - Fraction(str(gains))) / parts
        known += [net := net + of_part for _ in range(parts)]
    case = _case(
        proposed("d", status=MeasureStatus.DONE),
        *(
            proposed(f"m{i}", parts=parts, after=(f"m{i - 1}",) if i else ())
            for i, (_, _, parts) in enumerate(worth)
        ),
        valuations=(
            _value("d", "a", *done),
            *(_value(f"m{i}", "a", *one[:2]) for i, one in enumerate(worth)),
        ),
    )
    ladder = rungs_of(case, ()).ladder
    standing = [float(ladder.standing((1 << n) - 1)[0]) for n in range(len(known))]
    assert [one == 0 for one in standing] == [one == 0 for one in known]
    assert standing == pytest.approx([float(one) for one in known], abs=1e-10)


def test_an_exposure_that_evens_out_is_0_in_every_answer() -> None:
    """Worked by hand: 3 less 1, then 4 less 6 in three parts, is 0 after the last."""
    case = _case(
        proposed("one"),
        proposed("two", parts=3, after=("one",)),
        proposed("three", after=("two",)),
        valuations=(
            _value("one", "a", 3, 1), _value("two", "a", 4, 6),
            _value("three", "a", 1, 3),
        ),
        exposure_limits=(ExposureLimit(party="a", most=4),),
    )  # fmt: skip
    steps = plan_sequence(case).steps
    assert [figure(step.exposure["a"]) for step in steps] == [
        "2",
        "1.33",
        "0.67",
        "0",
        "0",
    ]
    assert [step.exposure["a"] for step in steps][3:] == [0, 0]


def test_a_little_exposure_is_not_0_in_the_answer_for_machines() -> None:
    case = _case(
        proposed("one"), proposed("two", after=("one",)),
        valuations=(_value("one", "a", 2e-7, 1e-7), _value("two", "a", 0, 1)),
    )  # fmt: skip
    told = plan_sequence(case).to_dict()
    assert told["steps"][0]["exposure"] == {"a": 1e-7}
    assert told["largest_exposure"] == 1e-7


@pytest.mark.parametrize("verifier", [None, "a", "b"])
def test_no_step_without_a_verifier_who_is_neither_side(verifier: str | None) -> None:
    case = _case(
        proposed("one", verifier=verifier), valuations=(_value("one", "a", 0, 1),)
    )
    answer = plan_sequence(case)
    assert answer.safe is False
    assert answer.steps == ()
    assert [(one.kind, one.of) for one in answer.mends] == [("verifier", "one")]


def test_a_verifier_that_belongs_to_a_side_is_none() -> None:
    case = _case(proposed("one"), valuations=(_value("one", "a", 0, 1),))
    parties = tuple(
        replace(one, members=("c",)) if one.id == "b" else one for one in case.parties
    )
    answer = plan_sequence(replace(case, parties=parties))
    assert answer.safe is False
    assert [(one.kind, one.of) for one in answer.mends] == [("verifier", "one")]


def test_some_of_three_joint_measures_may_be_taken_at_once() -> None:
    case = _case(
        *(proposed(id_, counterparts=(), joint="day") for id_ in ("one", "two")),
        proposed("three", counterparts=(), joint="day", after=("one",)),
        valuations=(
            _value("one", "a", 2, 0),
            _value("two", "a", 0, 2),
            _value("three", "a", 0, 1),
        ),
        exposure_limits=(ExposureLimit(party="a", most=5),),
    )
    answer = plan_sequence(case)
    assert [set(step.measures) for step in answer.steps] == [{"one", "two"}, {"three"}]
    assert answer.largest_exposure == 0


def test_who_breaks_a_measure_that_is_not_in_the_order_lowers_no_limit() -> None:
    case = _case(
        proposed("one", counterparts=("a",), actors=("a",)),
        proposed("gone", actors=("b",), status=MeasureStatus.REFUSED),
        valuations=(_value("one", "a", 2, 3),),
        exposure_limits=(ExposureLimit(party="a", most=8, at_full_trust=True),),
        promises=(_promise(1, Outcome.BROKEN), _promise(2, Outcome.BROKEN)),
    )
    assert plan_sequence(case, as_of=DAY).limits == {"a": 4.0}


def test_what_is_told_in_confidence_goes_before_what_was_said_in_public() -> None:
    said = _value("one", "a", 9, 0)
    meant = replace(_value("one", "a", 1, 3), owner="party:a")
    for values in ((said, meant), (meant, said)):
        case = _case(
            proposed("one"),
            valuations=(*values, _value("one", "b", 0, 1)),
            exposure_limits=tuple(ExposureLimit(party=p, most=5) for p in "ab"),
        )
        assert plan_sequence(case).safe is True
        public = plan_sequence(case.for_reader(Reader("public")))
        assert public.safe is False


def test_where_none_is_safe_it_is_said_what_stops_whom_and_what_would_do() -> None:
    case = _case(
        proposed("one", counterparts=()),
        proposed("two", counterparts=(), after=("one",)),
        valuations=(_value("one", "a", 1, 5), _value("two", "a", 4, 3)),
        exposure_limits=(ExposureLimit(party="a", most=3),),
    )
    answer = plan_sequence(case)
    assert answer.safe is False
    assert answer.proved
    (stop,) = answer.breaks
    assert (stop.measures, stop.party, stop.why, stop.by) == (
        ("one",), "a", "walking-away", 1.0,
    )  # fmt: skip
    assert stop.in_words in answer.findings[0].claim
    (mend,) = answer.mends
    assert (mend.kind, mend.of, mend.by) == ("gain", "a", 1.0)
    assert mend.order == (("one",), ("two",))
    assert "for A by 'Two'" in mend.in_words


def test_a_limit_at_full_trust_shrinks_with_what_was_broken() -> None:
    case = _case(
        proposed("one", actors=("b", "a")),
        valuations=(_value("one", "a", 2, 3),),
        exposure_limits=(ExposureLimit(party="a", most=8, at_full_trust=True),),
    )
    assert plan_sequence(case, as_of=DAY).limits == {"a": 4.0}
    broken = replace(
        case, promises=(_promise(1, Outcome.BROKEN), _promise(2, Outcome.BROKEN))
    )
    assert plan_sequence(broken, as_of=DAY).limits == {"a": 2.0}


def test_what_nobody_verified_is_neither_kept_nor_broken() -> None:
    promises = [_promise(1, Outcome.KEPT), _promise(2, Outcome.UNVERIFIED)]
    (record,) = record_of(promises, DAY)
    assert (record.kept, record.broken, record.n_unverified) == (1.0, 0.0, 1)
    assert record.mean == pytest.approx(2 / 3)
    assert record.low < record.mean < record.high


def test_a_promise_of_a_year_ago_counts_half_and_a_later_one_not_yet() -> None:
    old = _promise(1, Outcome.BROKEN, DAY - timedelta(days=365))
    later = _promise(2, Outcome.KEPT, DAY + timedelta(days=1))
    (record,) = record_of([old, later], DAY)
    assert record.broken == pytest.approx(0.5)
    assert record.kept == 0.0


def test_promises_of_later_days_are_counted_and_not_in_the_record() -> None:
    later = DAY.replace(day=2)
    promises = (_promise(1, Outcome.KEPT), _promise(2, Outcome.BROKEN, later))
    answer = plan_sequence(_case(promises=promises), as_of=DAY)
    assert answer.record[0].promises == ("p1",)
    assert answer.left_out == (
        "1 promise of a day after 2031-01-01 is left out of the record.",
    )
    assert plan_sequence(_case(promises=promises)).left_out == ()


def test_a_party_that_does_not_value_what_it_is_a_side_of_is_said_not_known() -> None:
    case = _case(
        proposed("one"),
        proposed("two"),
        valuations=(_value("one", "b", 0, 1), _value("two", "a", 0, 1)),
    )
    unknown = " ".join(plan_sequence(case).unknown)
    assert "What 'One' is worth to A is not known" in unknown
    assert "How far A may be exposed is not known." in unknown


def test_without_any_value_the_order_keeps_what_comes_before_what() -> None:
    case = _case(proposed("one", after=("two",)), proposed("two"))
    answer = plan_sequence(case)
    assert [step.measures for step in answer.steps] == [("two",), ("one",)]
    assert answer.steps[0].exposure == {}
    assert "not known" in answer.findings[0].claim


def test_measures_in_parts_and_joint_ones_are_shown_as_such() -> None:
    case = _case(
        proposed("one", parts=2, joint="day"),
        proposed("two", joint="day"),
        proposed("three", after=("one",)),
        valuations=(
            _value("one", "a", 4, 2),
            _value("two", "a", 0, 2),
            _value("three", "a", 0, 1),
        ),
        exposure_limits=(ExposureLimit(party="a", most=0),),
    )
    names = [step.measures for step in plan_sequence(case).steps]
    assert names == [("one#1", "two"), ("one#2",), ("three",)]


def test_simulated_breaches_come_near_what_is_known_exactly() -> None:
    case = _case(
        proposed("one"),
        proposed("two"),
        valuations=(_value("one", "a", 1, 2), _value("two", "a", 1, 2)),
    )
    risk = plan_sequence(case).risk
    assert risk is not None
    # Nothing is known of A's word: each step is a toss-up, apart from the other.
    assert risk.reached == pytest.approx((0.5, 0.25), abs=0.02)
    assert risk.breaks == pytest.approx((0.5, 0.25), abs=0.02)


def test_what_a_reader_may_not_see_is_not_in_his_ladder() -> None:
    hidden = Valuation(measure="one", party="b", stakes=9, gains=10, owner="mediator")
    limit = ExposureLimit(party="a", most=3, owner="mediator")
    open_ = _case(proposed("one"), valuations=(_value("one", "a", 0, 1),))
    full = replace(
        open_, valuations=(*open_.valuations, hidden), exposure_limits=(limit,)
    )
    public = plan_sequence(full.for_reader(Reader("public"))).to_dict()
    assert public == plan_sequence(open_.for_reader(Reader("public"))).to_dict()
    assert plan_sequence(full).to_dict()["limits"] == {"a": 3.0}


def test_in_aleppo_nobody_was_named_to_verify_anything() -> None:
    answer = plan_sequence(read_case("aleppo-2014"))
    assert answer.safe is False
    assert answer.steps == ()
    assert {one.kind for one in answer.mends} == {"verifier"}


def test_what_would_follow_once_each_step_is_verified_is_told_apart() -> None:
    answer = plan_sequence(read_case("aleppo-2014"))
    order = [name for step in answer.once_verified for name in step.measures]
    assert len(order) == len(answer.mends) == 6
    assert order.index("compare-lists") < order.index("prisoner-exchange")
    assert order.index("easing-eastern-ghouta") < order.index("humanitarian-access")
    assert not any(step.verifiers for step in answer.once_verified)
    assert "Once each has a verifier" in answer.findings[0].claim


@pytest.mark.parametrize(
    "lacking", ["limit", "value", "side", "actor", "another value"]
)
def test_what_is_not_known_is_never_safe(lacking: str) -> None:
    values = {p: _value("one", p, 0, 1) for p in ("a", "b")}
    limits = {p: ExposureLimit(party=p, most=5) for p in ("a", "b")}
    measure = proposed("one")
    known = _case(
        measure,
        valuations=tuple(values.values()),
        exposure_limits=tuple(limits.values()),
    )
    assert plan_sequence(known).safe is True
    match lacking:
        case "limit":
            case = replace(known, exposure_limits=(limits["a"],))
        case "value":
            case = replace(known, valuations=(values["a"],))
        case "actor":
            case = replace(known, measures=(replace(measure, actors=()),))
            risk = plan_sequence(case).risk
            assert risk is not None
            assert risk.reached == pytest.approx((0.5,), abs=0.02)
        case "another value":
            case = replace(known, measures=(measure, proposed("two")))
        case _:
            case = replace(
                known, measures=(replace(measure, actors=("a", "c"), verifier="d"),)
            )
    answer = plan_sequence(case)
    assert answer.steps
    assert answer.safe is None
    assert "hangs on what is not known" in answer.findings[0].claim


def test_two_rivers_has_a_safe_ladder_and_says_which_step_helps_whom() -> None:
    answer = plan_sequence(read_case("two-rivers"))
    assert answer.safe
    last = answer.steps[-1]
    assert last.measures == ("second-truce",)
    assert last.helps == ("sons-of-the-weir",)
    assert all(
        value <= answer.limits[party]
        for step in answer.steps
        for party, value in step.exposure.items()
    )


def test_what_has_to_come_after_something_refused_is_in_no_order() -> None:
    case = _case(
        proposed("one", status=MeasureStatus.REFUSED),
        proposed("two", after=("one",)),
        proposed("three", after=("two",)),
        proposed("four"),
        valuations=tuple(
            _value(id_, party, 1, 2)
            for id_ in ("two", "three", "four")
            for party in ("a", "b")
        ),
        exposure_limits=(
            ExposureLimit(party="a", most=9),
            ExposureLimit(party="b", most=9),
        ),
    )
    answer = plan_sequence(case)
    assert [step.measures for step in answer.steps] == [("four",)]
    assert answer.safe
    assert answer.barred == (
        "'Two' is left out of the order: it has to come after 'One', which was "
        "refused.",
        "'Three' is left out of the order: it has to come after 'Two', which is left "
        "out as well.",
    )
    assert answer.to_dict()["barred"] == list(answer.barred)
    alone = plan_sequence(replace(case, measures=case.measures[:2]))
    assert alone.safe is None
    assert not alone.steps
    assert alone.findings[0].claim == f"Nothing can be put in order. {answer.barred[0]}"


def test_what_comes_after_something_done_is_in_the_order() -> None:
    case = _case(
        proposed("one", status=MeasureStatus.DONE),
        proposed("two", after=("one",)),
        valuations=(_value("two", "a", 1, 2), _value("two", "b", 1, 2)),
        exposure_limits=(
            ExposureLimit(party="a", most=9),
            ExposureLimit(party="b", most=9),
        ),
    )
    answer = plan_sequence(case)
    assert [step.measures for step in answer.steps] == [("two",)]
    assert answer.barred == ()


def _bargain(**of_first: object) -> Case:
    """A gives 6 for 4 and 4 later, B gives 3 in between; the last costs nobody."""
    return _case(
        proposed("guns", **of_first),
        proposed("prisoners", actors=("b",), counterparts=("a",), after=("guns",)),
        proposed("patrol", actors=("a", "b"), counterparts=(), after=("prisoners",)),
        valuations=(
            _value("guns", "a", 6, 0),
            _value("guns", "b", 0, 2),
            _value("prisoners", "a", 0, 4),
            _value("prisoners", "b", 3, 0),
            _value("patrol", "a", 1, 5),
            _value("patrol", "b", 1, 5),
        ),
        exposure_limits=(
            ExposureLimit(party="a", most=6),
            ExposureLimit(party="b", most=6),
        ),
    )


def test_what_is_done_exposes_as_it_did_when_it_was_a_step() -> None:
    """A is exposed to 6 by its guns, and to 2 once prisoners came, done or not."""
    before = plan_sequence(_bargain())
    after = plan_sequence(_bargain(status=MeasureStatus.DONE))
    assert [step.exposure for step in before.steps] == [
        {"a": 6.0, "b": 0.0},
        {"a": 2.0, "b": 1.0},
        {"a": 0.0, "b": 0.0},
    ]
    assert before.at_start == {"a": 0.0, "b": 0.0}
    assert after.at_start == {"a": 6.0, "b": 0.0}
    assert [step.exposure for step in after.steps] == [
        step.exposure for step in before.steps[1:]
    ]
    assert after.safe
    assert after.to_dict()["at_start"] == {"a": 6.0, "b": 0.0}


def test_who_is_exposed_too_far_by_what_is_done_is_in_no_safe_order() -> None:
    """Another 1 on top of 6 is too far, though 1 alone is not."""
    case = _bargain(status=MeasureStatus.DONE)
    more = proposed("road")
    first = replace(case.measures[1], after=("guns", "road"))
    case = replace(
        case,
        measures=(case.measures[0], more, first, case.measures[2]),
        valuations=(
            *case.valuations,
            _value("road", "a", 1, 0),
            _value("road", "b", 0, 1),
        ),
    )
    answer = plan_sequence(case)
    assert answer.safe is False
    assert answer.breaks[0].in_words == (
        "'Road' would leave A exposed to 7, and at most 6 is allowed."
    )
    deposits = {one.of: one.by for one in answer.mends if one.kind == "deposit"}
    assert deposits == {"a": pytest.approx(1)}


def test_what_anybody_staked_by_something_done_may_not_be_known() -> None:
    case = _bargain(status=MeasureStatus.DONE)
    case = replace(case, valuations=case.valuations[1:])
    answer = plan_sequence(case)
    assert answer.steps
    assert answer.safe is None
    assert answer.unknown == (
        "What A staked and gained by 'Guns', which is done, is not known; it is "
        "left out of the account.",
    )


@pytest.mark.parametrize("given", [{"stakes": 0.0}, {"gains": 9.0}, {}])
def test_what_is_left_out_of_a_valuation_is_not_nothing(given) -> None:
    case = _case(
        proposed("one"),
        valuations=(
            Valuation(measure="one", party="a", **given),
            _value("one", "b", 0, 1),
        ),
        exposure_limits=(
            ExposureLimit(party="a", most=9),
            ExposureLimit(party="b", most=9),
        ),
    )
    answer = plan_sequence(case)
    assert answer.safe is None
    assert answer.unknown == (
        "What 'One' is worth to A is not known; it is left out of its account.",
    )


def test_who_values_only_what_was_refused_is_in_no_account() -> None:
    case = _bargain()
    refused = proposed("tax", status=MeasureStatus.REFUSED, actors=("c",))
    case = replace(
        case,
        measures=(*case.measures, refused),
        valuations=(*case.valuations, _value("tax", "c", 4, 1)),
    )
    answer = plan_sequence(case)
    assert answer.safe
    assert set(answer.steps[0].exposure) == {"a", "b"}


def test_parts_take_as_many_days_together_as_the_whole() -> None:
    """6 days in 4 parts: 1.5 each, in whole days 2, 1, 2 and 1."""
    case = _case(
        proposed("one", parts=4, days=6),
        valuations=(_value("one", "a", 0, 4), _value("one", "b", 0, 4)),
    )
    steps = plan_sequence(case).steps
    assert [(step.day, step.days) for step in steps] == [(0, 2), (2, 1), (3, 2), (5, 1)]


def test_those_who_act_together_keep_their_word_as_they_did_to_each_other() -> None:
    """99 of 99 kept each way: the mean is 100 / 101, and both have to keep it."""
    kept = tuple(
        replace(_promise(i, Outcome.KEPT), id=f"{by}{i}", by=by, to=to)
        for i in range(99)
        for by, to in (("a", "b"), ("b", "a"))
    )
    case = _case(
        proposed("patrol", actors=("a", "b"), counterparts=()),
        valuations=(_value("patrol", "a", 0, 1), _value("patrol", "b", 0, 1)),
        promises=kept,
    )
    risk = plan_sequence(case, as_of=DAY).risk
    assert risk is not None
    assert risk.reached == pytest.approx(((100 / 101) ** 2,), abs=0.005)


def test_sixty_measures_of_which_none_can_come_last_are_told_in_few_words() -> None:
    """Each costs who acts in it, so whatever came last would: that is proved."""
    ids = [f"m{i}" for i in range(60)]
    case = _case(
        *(proposed(id_) for id_ in ids),
        valuations=tuple(
            value
            for id_ in ids
            for value in (_value(id_, "a", 1, 0), _value(id_, "b", 0, 1))
        ),
        exposure_limits=(ExposureLimit(party="a", most=99),),
    )
    gain = proposed("gain", actors=("b",), counterparts=("a",), after=(ids[0],))
    back = (_value("gain", "a", 0, 90), _value("gain", "b", 1, 0))
    case = replace(
        case, measures=(*case.measures, gain), valuations=(*case.valuations, *back)
    )
    answer = plan_sequence(case)
    assert answer.proved
    assert not answer.steps
    assert {one.kind for one in answer.mends} == {"gain"}
    assert answer.mends[0].by == pytest.approx(1)
    claim = answer.findings[0].claim
    assert claim.startswith("There is no safe order. After 59 of 61 measures and parts")
    assert "then 53 more steps" in answer.mends[0].in_words


def test_an_order_without_values_is_not_said_to_follow_from_them() -> None:
    bare = plan_sequence(_case(proposed("one"), proposed("two", after=("one",))))
    assert bare.findings[0].certainty.words == (
        "follows from what has to come before what; nobody's values are known"
    )
    valued = plan_sequence(
        _case(
            proposed("one"),
            valuations=(_value("one", "a", 0, 1), _value("one", "b", 0, 1)),
            exposure_limits=(
                ExposureLimit(party="a", most=1),
                ExposureLimit(party="b", most=1),
            ),
        )
    )
    assert valued.findings[0].certainty.words == "follows from the values given, proved"
