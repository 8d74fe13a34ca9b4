"""From a list to durations and curves, by either rule."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import event, evidence
from tests.support.listed import eth_prio_text, listing, one, simulated_rows

from ceasefire.core import Around, NotADay, NotSeveral, NotWhole, Watched
from ceasefire.events.ceasefire_file import read_ceasefires
from ceasefire.events.ceasefire_list import Ended, EndNotKnown, Holding
from ceasefire.events.day_spans import DaySpan
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.monitoring.durations import (
    By,
    Censoring,
    ImpossibleRule,
    RecordedRule,
    ViolenceRule,
    measure_durations,
    median_words,
)
from ceasefire.monitoring.durations.matched import country_words
from ceasefire.monitoring.durations.violence import breakdown

START = date(2001, 3, 1)
CLOSED = date(2005, 1, 1)


def recorded(*ceasefires, **rule):
    rule = {"last_day": CLOSED} | rule
    none = Evidence.none()
    return measure_durations(listing(*ceasefires), none, RecordedRule(**rule))


def lasted(*ceasefires, **rule) -> list[tuple[int | None, int | None, Censoring]]:
    answer = recorded(*ceasefires, **rule)
    return [(o.low_days, o.high_days, o.censored) for o in answer.durations]


def span(first: date, last: date | None = None) -> DaySpan:
    return DaySpan(first, last or first)


def test_a_recorded_end_is_a_duration_and_a_month_is_an_interval() -> None:
    june = Ended(span(date(2001, 6, 1), date(2001, 6, 30)))
    march = Ended(span(date(2001, 3, 1), date(2001, 3, 31)))
    begun_in_march = one("d", START, date(2001, 3, 31), end=march)
    assert lasted(one(), one("b", end=june), one("c", end=march), begun_in_march) == [
        (30, 30, Censoring.NONE),
        (92, 121, Censoring.INTERVAL),
        (0, 30, Censoring.INTERVAL),
        (0, 30, Censoring.INTERVAL),
    ]


def test_one_that_holds_is_followed_to_the_last_day_and_not_further() -> None:
    holding = one(end=Holding())
    until = one("b", end=Holding(START + timedelta(days=9)))
    later = one("c", end=Ended(span(date(2006, 1, 1))))
    to_the_last = (CLOSED - START).days
    assert lasted(holding, until, later) == [
        (to_the_last, None, Censoring.RIGHT),
        (9, None, Censoring.RIGHT),
        (to_the_last, None, Censoring.RIGHT),
    ]


def test_what_held_on_a_day_is_not_told_to_hold_still() -> None:
    """A list that knows of one to a day alone does not have it as holding."""
    day = START + timedelta(days=9)
    told = recorded(one(end=Holding()), one("b", end=Holding(day)), one("c"))
    assert [one.why for one in told.durations[:2]] == [
        "the list has it as holding",
        f"the list has it as holding on {day}",
    ]


def test_an_end_nobody_knows_is_left_out_and_counted() -> None:
    lost = [one(str(i), end=EndNotKnown(), ended_code="0") for i in range(3)]
    answer = recorded(*(one(f"k{i}") for i in range(6)), *lost)
    assert answer.all.n == 6
    assert list(answer.left_out.values()) == [3]
    assert answer.if_unknown_hold.day_low == 30
    assert answer.all.median.high == 30
    told = recorded(*lost, holding_codes=frozenset({"0"}))
    assert [o.censored for o in told.durations] == [Censoring.RIGHT] * 3
    assert told.left_out == {}


def test_an_end_by_another_code_is_no_breakdown() -> None:
    kept = one("b", ended_code="expired")
    rule = {"breakdown_codes": frozenset({"attack"})}
    broken = one(ended_code="attack")
    assert lasted(broken, kept, **rule) == [
        (30, 30, Censoring.NONE),
        (30, None, Censoring.RIGHT),
    ]


def test_a_ceasefire_after_the_last_day_is_left_out() -> None:
    late = one(start=date(2010, 1, 1))
    assert lasted(late) == [(None, None, Censoring.UNKNOWN)]


def test_few_ceasefires_have_no_curve_and_it_is_said() -> None:
    answer = recorded(*(one(str(i)) for i in range(4)))
    assert answer.all.points == ()
    assert answer.all.lacks == "too few: 4 (a curve needs 5)"
    assert recorded(one()).to_dict()["all"]["median"] is None


def test_groups_are_compared_and_too_few_are_not() -> None:
    short = [one(f"s{i}", mediated=False) for i in range(20)]
    long_ = [
        one(f"l{i}", mediated=True, end=Ended(span(START + timedelta(days=200 + i))))
        for i in range(20)
    ]
    unsaid = [one(f"u{i}") for i in range(3)]
    answer = measure_durations(
        listing(*short, *long_, *unsaid),
        Evidence.none(),
        RecordedRule(),
        by=By.MEDIATOR,
    )
    assert [g.group for g in answer.groups] == ["mediated", "not mediated", "not known"]
    assert answer.groups[2].lacks.startswith("too few")
    assert answer.test.p_value < 1e-6
    assert [name for name, *_ in answer.test.groups] == ["mediated", "not mediated"]
    few = measure_durations(
        listing(*short[:5], *long_[:5]), Evidence.none(), RecordedRule(), by=By.MEDIATOR
    )
    assert few.test.p_value is None
    assert "too few" in few.test.lacks
    alone = measure_durations(
        listing(*short), Evidence.none(), RecordedRule(), by=By.CLASS
    )
    assert "fewer than two groups" in alone.test.lacks


def test_a_few_that_held_do_not_prove_how_long_all_do() -> None:
    """Twelve held for 100 days: Beta(12, 1) has 0.025^(1/12) = 0.735352 at 2.5 %."""
    last = START + timedelta(days=100)
    held = [one(f"h{i}", end=Holding(last)) for i in range(12)]
    mean = recorded(*held, last_day=last).all.mean
    assert (mean.horizon_days, mean.days, mean.high) == (100, 100, 100)
    assert mean.low == pytest.approx(73.5352, abs=1e-3)


def test_that_all_ended_on_one_day_says_neither_how_long_nor_that_groups_are_one() -> (
    None
):
    """All ended on day 30: the curve before it has a lower bound of 0.735352."""
    kinds = ["1"] * 6 + ["2"] * 6
    tied = [one(f"t{i}", ceasefire_class=kind) for i, kind in enumerate(kinds)]
    none = Evidence.none()
    answer = measure_durations(listing(*tied), none, RecordedRule(), by=By.CLASS)
    assert answer.all.mean.low == pytest.approx(30 * 0.735352, abs=1e-3)
    assert answer.all.mean.high == 30
    assert answer.test.lacks == "all that ended did so on one day"
    assert answer.test.p_value is None


def test_an_answer_is_the_same_each_time_and_fits_json(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(eth_prio_text(simulated_rows(120, seed=2)), "utf-8")
    listed = read_ceasefires(path, "list.csv")
    asked = {"by": By.CLASS}
    rule = RecordedRule(holding_codes=frozenset({"0"}))
    first = measure_durations(listed, Evidence.none(), rule, **asked).to_dict()
    again = measure_durations(listed, Evidence.none(), rule, **asked).to_dict()
    assert first == again
    by_group = {group["group"]: group for group in first["groups"]}
    assert list(by_group) == ["cessation-of-hostilities", "definitive", "preliminary"]
    medians = [by_group[name]["median"]["day_low"] for name in
               ("cessation-of-hostilities", "preliminary", "definitive")]  # fmt: skip
    assert medians == sorted(medians)
    for group in first["groups"]:
        curve = group["curve"]
        shares = [point["survival"] for point in curve]
        assert shares == sorted(shares, reverse=True)
        numbers = [point["at_risk"] for point in curve]
        assert numbers == sorted(numbers, reverse=True)
        assert numbers[0] == group["n"] == group["events"] + group["holding"]
        assert all(p["low"] <= p["survival"] <= p["high"] for p in curve)
        assert all(p["day_low"] <= p["day_high"] for p in curve)
    assert first["log_rank"]["p_value"] < 0.001
    one_ = first["ceasefires"][0]
    assert {"id", "start", "end", "duration_days_low", "duration_days_high",
            "censored", "rule"} <= set(one_)  # fmt: skip


def test_a_curve_with_rough_ends_falls_between_two_days() -> None:
    june = Ended(span(date(2001, 6, 1), date(2001, 6, 30)))
    answer = recorded(*(one(str(i), end=june) for i in range(8)))
    assert [(p.day_low, p.day_high) for p in answer.all.points] == [(0, 0), (92, 121)]
    assert (answer.all.median.day_low, answer.all.median.day_high) == (92, 121)
    assert median_words(answer.all.median).startswith("92-121 [")
    assert answer.all.n_rough == 8


# Violence.

RULE = ViolenceRule(share=0.5, run_days=4, before_days=10, fewest_before=5)


def happened(*days: int, **changes):
    """Events on days counted from the start, and two that hold the data open."""
    wide = [-40, 100]
    return evidence(
        [
            event(i, START + timedelta(days=day), **changes)
            for i, day in enumerate([*wide, *days])
        ]
    )


BEFORE = tuple(-day for day in range(1, 11))  # one event a day


def by_violence(found, *ceasefires, rule=RULE):
    return measure_durations(listing(*ceasefires), found, rule).durations


def test_violence_is_back_on_the_first_day_of_the_first_run_that_is_enough() -> None:
    """Half of one event a day over four days is two events; day 0 is not looked at."""
    (found,) = by_violence(happened(*BEFORE, 0, 0, 0, 20, 31, 33), one())
    assert (found.low_days, found.high_days) == (31, 31)
    assert found.censored is Censoring.NONE
    assert found.end == span(START + timedelta(days=31))
    assert "events by country" in found.why


def test_where_violence_is_not_back_it_held_until_a_run_could_no_longer_end() -> None:
    (found,) = by_violence(happened(*BEFORE, 20), one())
    assert (found.low_days, found.high_days) == (97, None)  # 97 to 100 is the last run
    assert found.censored is Censoring.RIGHT


def test_days_between_declaration_and_start_are_not_before() -> None:
    surge = happened(*BEFORE, *[-5] * 40, 20, 21)
    (plain,) = by_violence(surge, one())
    assert plain.censored is Censoring.RIGHT
    declared = one(declared=span(START - timedelta(days=6)))
    longer = ViolenceRule(share=0.5, run_days=4, before_days=10, fewest_before=3)
    (found,) = by_violence(surge, declared, rule=longer)
    assert found.low_days == 20


@pytest.mark.parametrize(
    ("ceasefire", "why"),
    [
        (one(country="Elsewhere"), "no event of its country"),
        (one(country=None), "no pair, country or area"),
        (one(start=date(1990, 1, 1)), "do not cover its start"),
        (one(start=START + timedelta(days=98)), "fewer than 5 events"),
    ],
)
def test_without_events_to_compare_with_nothing_is_said(ceasefire, why) -> None:
    (found,) = by_violence(happened(*BEFORE), ceasefire)
    assert found.censored is Censoring.UNKNOWN
    assert why in found.why
    (nothing,) = by_violence(Evidence.none(), ceasefire)
    assert nothing.why == "there are no event data"


def test_quiet_before_is_not_peace_after() -> None:
    (found,) = by_violence(happened(-3, -2), one())
    assert found.censored is Censoring.UNKNOWN


def test_a_pair_goes_before_a_country_and_an_area_narrows_both() -> None:
    ours = [event(i, START + timedelta(days=d), dyad_id=7)
            for i, d in enumerate((*BEFORE, -40, 100, 50, 51))]  # fmt: skip
    others = [event(100 + i, START + timedelta(days=5), dyad_id=8) for i in range(9)]
    found = evidence(ours + others)
    assert by_violence(found, one(dyads=(7,)))[0].low_days == 50
    assert by_violence(found, one())[0].low_days == 5
    assert "no event of its pair" in by_violence(found, one(dyads=(9,)))[0].why
    there = Around(latitude_deg=-30.0, longitude_deg=-20.0, radius_km=10)
    away = Around(latitude_deg=-35.0, longitude_deg=-20.0, radius_km=10)
    (near,) = by_violence(found, one(dyads=(7,), area=there))
    assert (near.low_days, "pair and area" in near.why) == (50, True)
    assert by_violence(found, one(area=away))[0].censored is Censoring.UNKNOWN


def elsewhere(file: str, *days: int, country: str = "Elsewhere") -> list[dict]:
    return [
        event(1000 + i, START + timedelta(days=day), file=file, country=country)
        for i, day in enumerate(days)
    ]


def watched(found: Evidence, **spans: tuple[int | None, int | None]) -> Evidence:
    """The same, with the days after the start over which files were watched."""

    def day(number: int | None) -> date | None:
        return None if number is None else START + timedelta(days=number)

    reads = tuple(
        FileRead(
            file=f"{name}.csv",
            layout="invented",
            n_read=1,
            n_kept=1,
            n_rejected=0,
            n_duplicates=0,
            watched=Watched(day(first), day(last)),
        )
        for name, (first, last) in spans.items()
    )
    return replace(found, reads=reads)


def test_a_file_of_another_country_covers_no_day_of_this_one() -> None:
    """The last run that can be looked at is 97 to 100, however long the other goes."""
    ours = [
        event(i, START + timedelta(days=d)) for i, d in enumerate((*BEFORE, -40, 100))
    ]
    found = evidence(ours + elsewhere("b.csv", -40, 2000))
    answer = measure_durations(listing(one()), found, RULE)
    assert [(o.low_days, o.high_days) for o in answer.durations] == [(97, None)]
    said = " ".join(answer.assumptions)
    assert "invented.csv from 2001-01-20 to 2001-06-09" in said
    assert "b.csv from 2001-01-20 to 2006-08-22" in said
    assert "each for the countries in it" in said


def test_files_of_one_country_follow_on_each_other() -> None:
    ours = [
        event(i, START + timedelta(days=d)) for i, d in enumerate((*BEFORE, -40, 100))
    ]
    found = evidence(ours + elsewhere("b.csv", 110, 300, country="INVENTIA"))
    assert by_violence(found, one())[0].low_days == 297


def test_a_country_is_covered_as_long_as_its_file_was_watched() -> None:
    found = watched(happened(*BEFORE), invented=(None, 200))
    assert by_violence(found, one())[0].low_days == 197


def test_a_file_without_an_event_covers_no_day_of_others() -> None:
    found = watched(happened(*BEFORE), invented=(None, 200), empty=(None, 900))
    empty = replace(found.reads[1], n_read=0, n_kept=0)
    found = replace(found, reads=(found.reads[0], empty))
    assert by_violence(found, one())[0].low_days == 197


def test_a_store_says_of_each_of_its_files_how_long_it_was_watched() -> None:
    found = watched(happened(*BEFORE), store=(None, 200))
    assert by_violence(found, one())[0].low_days == 197


def test_days_between_two_watches_are_not_quiet() -> None:
    """Watched to day 120 and again from 150: the last run is 117 to 120."""
    rows = [
        event(i, START + timedelta(days=d)) for i, d in enumerate((*BEFORE, -40, 100))
    ]
    rows += elsewhere("later.csv", 160, 170, country="Inventia")
    found = evidence(rows)
    apart = watched(found, invented=(-40, 120), later=(150, 200))
    assert by_violence(found, one())[0].low_days == 167
    assert by_violence(apart, one())[0].low_days == 117


FORD = Around(latitude_deg=-30.0, longitude_deg=-20.0, radius_km=10)
NOWHERE = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}


def test_an_event_of_unknown_place_is_not_outside_of_an_area() -> None:
    """Two in four days reach half of one a day: back on day 20, if they were there."""
    rows = [
        event(i, START + timedelta(days=d)) for i, d in enumerate((*BEFORE, -40, 100))
    ]
    rows += [
        event(50 + i, START + timedelta(days=d), **NOWHERE)
        for i, d in enumerate((20, 21))
    ]
    (found,) = by_violence(evidence(rows), one(area=FORD))
    assert (found.low_days, found.high_days) == (19, None)
    assert found.censored is Censoring.RIGHT
    assert found.why == (
        "whether violence was back later hangs on 2 events of which it is not known "
        "whether they were in its area; events by country and area"
    )
    (whole,) = by_violence(evidence(rows), one())
    assert (whole.low_days, whole.high_days) == (20, 20)


def test_the_day_of_a_breakdown_is_a_span_where_places_are_not_known() -> None:
    """Back on day 20 at the earliest; on 40 for sure, when two were there."""
    rows = [event(i, START + timedelta(days=d))
            for i, d in enumerate((*BEFORE, -40, 100, 40, 41))]  # fmt: skip
    rows += [
        event(50 + i, START + timedelta(days=d), **NOWHERE)
        for i, d in enumerate((20, 21))
    ]
    (found,) = by_violence(evidence(rows), one(area=FORD))
    assert (found.low_days, found.high_days) == (20, 40)
    assert found.censored is Censoring.INTERVAL


def test_where_all_hangs_on_unknown_places_nothing_is_said() -> None:
    rows = [
        event(i, START + timedelta(days=d)) for i, d in enumerate((*BEFORE, -40, 100))
    ]
    rows += [event(50 + d, START + timedelta(days=d), **NOWHERE) for d in range(1, 90)]
    (found,) = by_violence(evidence(rows), one(area=FORD))
    assert found.censored is Censoring.UNKNOWN
    assert found.why.startswith("whether violence was back hangs on 89 events")


def test_an_event_of_unknown_place_before_raises_what_violence_must_reach() -> None:
    """Ten before, or 14: two in four days are half of one a day, and not of 1.4."""
    rows = [event(i, START + timedelta(days=d))
            for i, d in enumerate((*BEFORE, -40, 100, 20, 21, 40, 41, 42))]  # fmt: skip
    rows += [event(50 + i, START + timedelta(days=-3), **NOWHERE) for i in range(4)]
    (found,) = by_violence(evidence(rows), one(area=FORD))
    assert (found.low_days, found.high_days) == (20, 40)


def test_a_start_known_to_the_month_gives_a_span() -> None:
    steady = [event(i, START + timedelta(days=d)) for i, d in
              enumerate((*range(-60, 0), 60, 61, 62, 63, 200))]  # fmt: skip
    rough = one("a", date(2001, 2, 20), START, end=EndNotKnown())
    (found,) = by_violence(evidence(steady), rough)
    assert found.censored is Censoring.INTERVAL
    assert found.end.first <= START + timedelta(days=60) <= found.end.last
    assert found.low_days == 1  # begun before it fell quiet, it broke down at once
    year = one("a", date(2001, 1, 1), date(2001, 12, 31), end=EndNotKnown())
    assert "month" in by_violence(evidence(steady), year)[0].why


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=40),
    st.integers(1, 6),
    st.floats(0.1, 3),
)
def test_a_breakdown_is_what_a_plain_search_finds(counts, run_days, rate) -> None:
    rule = ViolenceRule(share=0.5, run_days=run_days)
    series = np.array(counts, dtype=float)
    expected = None
    for day in range(len(counts) - run_days + 1):
        enough = sum(counts[day : day + run_days]) >= 0.5 * rate * run_days - 1e-9
        if counts[day] and enough:
            expected = day + 1
            break
    assert breakdown(series, rate, rule).day == expected


def test_names_of_countries_are_compared_without_what_stands_in_brackets() -> None:
    assert country_words("Yemen (North Yemen)") == country_words("YEMEN")
    assert country_words("Niger") != country_words("Nigeria")


@pytest.mark.parametrize(
    "wrong", [{"share": 0.0}, {"run_days": 0}, {"fewest_before": 0.0}]
)
def test_a_rule_that_cannot_be_is_refused(wrong) -> None:
    with pytest.raises(ImpossibleRule):
        ViolenceRule(**wrong)


def test_real_events_give_placebo_starts_no_peace(syria_file: Path) -> None:
    """On days without a ceasefire, violence that did not fall is back at once."""
    from ceasefire.core import EventFile
    from ceasefire.events.read import read_events

    real = read_events([EventFile(path=str(syria_file), name="syria")])
    days = [date(2016, 4, 1) + timedelta(days=30 * i) for i in range(20)]
    placebo = [one(str(i), start=day, end=EndNotKnown(), country="Syria")
               for i, day in enumerate(days)]  # fmt: skip
    answer = measure_durations(listing(*placebo), real, ViolenceRule())
    assert answer.all.n == 20
    assert answer.all.median.high <= 2


def test_groups_may_be_named_by_their_word() -> None:
    few = listing(one("a", START, end=Holding()))
    answer = measure_durations(few, Evidence.none(), RecordedRule(), by="class")
    assert answer.by == "class"
    with pytest.raises(ImpossibleRule, match="and not by 'size'"):
        measure_durations(few, Evidence.none(), RecordedRule(), by="size")


@pytest.mark.parametrize("horizon", [0, -1, 365.0, True])
def test_a_horizon_is_a_whole_number_of_days(horizon) -> None:
    few = listing(one("a", START, end=Holding()))
    with pytest.raises(NotWhole, match="horizon_days is"):
        measure_durations(few, Evidence.none(), RecordedRule(), horizon_days=horizon)


def test_a_rule_takes_codes_and_days_and_nothing_like_them() -> None:
    closed = datetime.fromisoformat("2005-01-01")
    rule = RecordedRule(breakdown_codes=["2", "3"], last_day=closed)
    assert rule.breakdown_codes == frozenset({"2", "3"})
    assert (rule.last_day, type(rule.last_day)) == (CLOSED, date)
    with pytest.raises(NotSeveral, match="breakdown_codes is '23'"):
        RecordedRule(breakdown_codes="23")
    with pytest.raises(NotADay, match="last_day is"):
        RecordedRule(last_day="2005-01-01")
    with pytest.raises(NotADay, match="The first day of a span"):
        DaySpan("2005-01-01", CLOSED)
