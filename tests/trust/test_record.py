"""The record: what is written down goes first, and what nobody saw moves nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.tables import table

from ceasefire.core import (
    ExposureLimit,
    Ground,
    GroundKind,
    Measure,
    MeasureKind,
    MeasureStatus,
    Outcome,
    Promise,
    SeenIn,
    Valuation,
)
from ceasefire.trust import plan_sequence
from ceasefire.trust.record import counted, record_of

DAY = date(2031, 1, 1)
_OUTCOMES = st.sampled_from(list(Outcome))


def _promise(id_: str, outcome: Outcome, on: date = DAY, **changes) -> Promise:
    values = {"by": "b", "to": "a", "kind": MeasureKind.OTHER}
    return Promise(id=id_, outcome=outcome, on=on, **(values | changes))


def _worked_out(id_: str, outcome: Outcome, **changes) -> Promise:
    ground = Ground(kind=GroundKind.EVENTS, says="seen", refs=(f"e:{id_}",), n=1)
    values = {"seen_in": SeenIn.MONITORS, "rests_on": (ground,), "about": "truce"}
    return _promise(id_, outcome, **(values | changes))


def _drawn(outcomes) -> list[Promise]:
    kinds = list(MeasureKind)
    return [
        _promise(f"p{n}", one, DAY - timedelta(days=40 * n), kind=kinds[n % 3])
        for n, one in enumerate(outcomes)
    ]


@given(st.lists(_OUTCOMES, min_size=1, max_size=8), st.booleans())
def test_what_nobody_verified_never_moves_the_mean(outcomes, has_day) -> None:
    promises = _drawn(outcomes)
    as_of = DAY if has_day else None
    verified = [one for one in promises if one.is_known]
    (whole, *_) = record_of(promises, as_of)
    for bare in record_of(verified, as_of)[:1]:
        assert (whole.mean, whole.low, whole.high) == (bare.mean, bare.low, bare.high)
    if not verified:
        assert whole.mean == 0.5
    assert whole.n_unverified == len(promises) - len(verified)


def _ladder(*promises: Promise):
    measure = Measure(
        id="one", title="One", kind=MeasureKind.OTHER, status=MeasureStatus.PROPOSED,
        actors=("b", "a"), counterparts=("a", "c"), verifier="c", days=1,
    )  # fmt: skip
    case = replace(
        table(),
        measures=(replace(measure, verifier="d"),),
        parties=(*table().parties, replace(table().parties[0], id="d", name="D")),
        valuations=(Valuation(measure="one", party="a", stakes=1, gains=2),),
        exposure_limits=(ExposureLimit(party="a", most=8, at_full_trust=True),),
    )
    return plan_sequence(case, as_of=DAY, observed=promises)


@given(st.lists(_OUTCOMES, max_size=6))
def test_what_nobody_verified_moves_no_limit_and_no_simulated_risk(outcomes) -> None:
    promises = _drawn(outcomes)
    promises.append(_promise("c", Outcome.UNVERIFIED, to="c", kind=MeasureKind.TALKS))
    verified = [one for one in promises if one.is_known]
    whole, bare = _ladder(*promises), _ladder(*verified)
    assert whole.limits == bare.limits
    assert whole.risk == bare.risk


@given(st.permutations(range(7)))
def test_the_order_of_what_was_seen_moves_no_figure(order) -> None:
    promises = _drawn(
        [Outcome.KEPT, Outcome.BROKEN, Outcome.UNVERIFIED] * 2 + [Outcome.KEPT]
    )

    def figures(some) -> set:
        return {
            (one.kind, one.kept, one.broken, one.mean, one.low, one.high)
            for one in record_of(some, DAY)
        }

    assert figures([promises[i] for i in order]) == figures(promises)


def test_what_the_case_says_goes_before_what_was_worked_out_of_the_same_thing() -> None:
    said = _promise("said", Outcome.KEPT, about="truce", on=DAY - timedelta(days=300))
    seen = _worked_out("seen", Outcome.BROKEN)
    assert counted([said], [seen]) == [said]
    for other in ({"by": "c"}, {"to": "c"}, {"about": "other"}):
        assert len(counted([said], [_worked_out("x", Outcome.KEPT, **other)])) == 2
    unsaid = replace(said, about=None)
    assert counted([unsaid], [seen]) == [unsaid, seen]
    nameless = replace(seen, about=None)
    assert counted([unsaid], [nameless]) == [unsaid, nameless]


def test_of_what_is_about_one_month_it_goes_before_that_month_and_kind_alone() -> None:
    aid = MeasureKind.HUMANITARIAN_ACCESS
    said = _promise("said", Outcome.KEPT, date(2031, 3, 9), kind=aid, about="town")
    march, april = (
        _worked_out(
            f"m{month}", Outcome.BROKEN, kind=aid, about="town", also_about=("relief",),
            month=date(2031, month, 1), seen_in=SeenIn.LEDGER,
        )
        for month in (3, 4)
    )  # fmt: skip
    assert counted([said], [march, april]) == [said, april]
    of_measure = replace(said, about="relief")
    assert counted([of_measure], [march, april]) == [of_measure, april]
    siege = replace(said, kind=MeasureKind.EASING_OF_SIEGE)
    assert counted([siege], [march, april]) == [siege, march, april]


def test_a_record_by_hand_says_where_each_promise_was_seen() -> None:
    """One kept a year ago, one broken today: (0.5 + 1) / (0.5 + 1 + 2)."""
    case = replace(
        table(), promises=(_promise("said", Outcome.KEPT, DAY - timedelta(days=365)),)
    )
    seen = (
        _worked_out("x", Outcome.BROKEN, draws_on=frozenset({"mediator"})),
        _worked_out("y", Outcome.UNVERIFIED, about="other"),
    )
    answer = plan_sequence(case, as_of=DAY, observed=seen, left_out=("Left out.",))
    (one,) = answer.to_dict()["record"]
    assert (one["kept"], one["broken"], one["n_unverified"]) == (0.5, 1.0, 1)
    assert one["mean"] == pytest.approx(1.5 / 3.5, abs=1e-4)
    assert one["promises"] == ["said", "x", "y"]
    assert one["seen_in"] == {"case": 1, "monitors": 2}
    assert [ground["refs"] for ground in one["grounds"]] == [
        ["promises/said"], ["e:x", "e:y"],
    ]  # fmt: skip
    assert one["owners"] == ["mediator", "public"]
    (finding,) = answer.findings
    assert "ceasefires as monitors saw them (2)" in finding.claim
    assert finding.owners == {"mediator", "public"}
    assert [list(ground.refs) for ground in finding.grounds] == [
        ["promises/said"], ["e:x", "e:y"],
    ]  # fmt: skip
    assert answer.to_dict()["left_out"] == ["Left out."]


def test_pairs_of_which_nothing_is_known_are_told_in_one_sentence() -> None:
    seen = (
        _worked_out("x", Outcome.UNVERIFIED),
        _worked_out("y", Outcome.UNVERIFIED, by="a", to="b"),
    )
    one = plan_sequence(table(), observed=seen[:1]).findings
    assert [finding.certainty.words for finding in one] == ["unknown"]
    assert one[0].claim == (
        "Whether B kept what it promised A is not known, for nobody verified it."
    )
    (both,) = plan_sequence(table(), observed=seen).findings
    assert "(2 pairs)" in both.claim
    assert both.grounds[0].refs == ("e:x", "e:y")


def test_a_ground_that_several_promises_share_is_counted_once() -> None:
    text = Ground(kind=GroundKind.CASE, says="texts", refs=("ceasefires/truce",))
    seen = tuple(
        _worked_out(by + to, Outcome.UNVERIFIED, by=by, to=to, rests_on=(text,))
        for by, to in ("ab", "ba", "ac")
    )
    (finding,) = plan_sequence(table(), observed=seen).findings
    (ground,) = finding.to_dict()["grounds"]
    assert (ground["refs"], ground["n"]) == (["ceasefires/truce"], 1)
    cut = replace(text, n=20)
    same = (replace(seen[0], rests_on=(cut,)), replace(seen[1], rests_on=(cut,)))
    (finding,) = plan_sequence(table(), observed=same).findings
    assert finding.grounds[0].n == 20
