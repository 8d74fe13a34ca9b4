"""Laws of finding duplicates, near misses worked out by hand, and nothing lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence

from ceasefire.events.duplicate_agreement import QUESTIONS, levels_of
from ceasefire.events.duplicate_blocks import SLACK_KM, candidate_pairs, distances_km
from ceasefire.events.duplicate_names import Names
from ceasefire.events.duplicate_reports import NONE, Reports
from ceasefire.events.duplicate_weights import Rivals, Weights, probabilities
from ceasefire.events.duplicates import (
    MERGED_SCHEMA,
    ImpossibleThresholds,
    find_duplicates,
    keep_one,
)
from ceasefire.events.schema import EVENT_SCHEMA

DAY = date(2030, 4, 2)
STATED = Weights.stated()


def report(number: int, file: str, day: date = DAY, **changes):
    """A report of five deaths in Ford, between north and south."""
    values = {
        "event_id": f"{file}:{number}",
        "file": file,
        "where_text": "Ford",
        "deaths_best": 5,
        "deaths_low": 5,
        "deaths_high": 5,
        "act": "indirect-fire",
    }
    return event(number, day, **(values | changes))


def table_of(*rows) -> pa.Table:
    return evidence(rows).table


def find(*rows, **changes):
    return find_duplicates(table_of(*rows), **({"weights": STATED} | changes))


def _at(day: date):
    """So many hours after midnight UTC of a day; nothing without a number."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return lambda hours: None if hours is None else midnight + timedelta(hours=hours)


def _of_one_time(one: dict, other: dict) -> bool:
    first = max(one["date_start"], other["date_start"])
    if first <= min(one["date_end"], other["date_end"]):
        return True
    times = one["began_at"], other["began_at"]
    return None not in times and abs(times[0] - times[1]) <= timedelta(hours=1)


@st.composite
def tables(draw: st.DrawFn) -> list[dict]:
    """Reports of three files, crowded into few days and places."""
    rows = []
    for number in range(draw(st.integers(0, 9))):
        first = DAY + timedelta(days=draw(st.integers(0, 2)))
        placed = draw(st.booleans())
        rows.append(
            report(
                number,
                draw(st.sampled_from("abc")),
                first,
                date_end=first + timedelta(days=draw(st.sampled_from([0, 0, 1, 40]))),
                latitude_deg=-30 + draw(st.integers(0, 3)) / 100 if placed else None,
                longitude_deg=-20.0 if placed else None,
                place_error_km=draw(st.sampled_from([0.0, 5.0, 100.0]))
                if placed
                else None,
                side_a=draw(st.sampled_from(["North", "South", None])),
                side_b=draw(st.sampled_from(["South", "Wolves", None])),
                deaths_best=draw(st.sampled_from([None, 0, 5, 6])),
                began_at=draw(st.sampled_from([None, None, 0, 23, 24]).map(_at(first))),
                is_lead=draw(st.sampled_from([False, False, False, True])),
            )
        )
    return rows


@given(tables())
def test_nothing_is_lost_and_every_merged_row_names_a_kept_one(rows) -> None:
    table = table_of(*rows)
    answer = find_duplicates(table, weights=STATED, merge_from=0.5)
    kept, merged = keep_one(table, answer)
    assert kept.schema == EVENT_SCHEMA
    assert merged.schema == MERGED_SCHEMA
    ids = kept.column("event_id").to_pylist() + merged.column("event_id").to_pylist()
    assert sorted(ids) == sorted(table.column("event_id").to_pylist())
    into = set(merged.column("merged_into").to_pylist())
    assert into <= set(kept.column("event_id").to_pylist())
    assert all(merged.column("reason").to_pylist())
    assert merged.num_rows == sum(len(one.rows) - 1 for one in answer.groups)


@given(tables())
def test_a_group_shares_a_day_and_has_one_row_of_each_file(rows) -> None:
    answer = find_duplicates(table_of(*rows), weights=STATED, merge_from=0.5)
    seen: set[int] = set()
    for group in answer.groups:
        members = [rows[i] for i in group.rows]
        assert len({one["file"] for one in members}) == len(members)
        timed = [timedelta(days=one["began_at"] is not None) for one in members]
        first = max(m["date_start"] - t for m, t in zip(members, timed, strict=True))
        last = min(m["date_end"] + t for m, t in zip(members, timed, strict=True))
        assert first <= last
        assert not any(one["is_lead"] for one in members)
        assert not seen & set(group.rows)
        seen |= set(group.rows)


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_probability_and_no_group(rows, random) -> None:
    def told(listed):
        answer = find_duplicates(table_of(*listed), weights=STATED, merge_from=0.5)
        pairs = {frozenset(p.event_ids): p.probability for p in answer.pairs}
        return pairs, {frozenset(group.event_ids) for group in answer.groups}

    named = [row | {"event_id": f"e{i}"} for i, row in enumerate(rows)]
    pairs, groups = told(named)
    others, other_groups = told(random.sample(named, len(named)))
    assert pairs.keys() == others.keys()
    for pair, probability in pairs.items():
        assert others[pair] == pytest.approx(probability, abs=1e-9)
    if len({round(p, 9) for p in pairs.values()}) == len(pairs):  # no ties to break
        assert groups == other_groups


@given(tables())
def test_probabilities_are_chances_and_rivals_share_one(rows) -> None:
    table = table_of(*rows)
    reports = Reports.of(table)
    left, right, distance = candidate_pairs(reports)
    levels = levels_of(table, reports, None, left, right, distance)
    found = probabilities(STATED, levels, Rivals.of(reports, left, right))
    assert ((found >= 0) & (found <= 1)).all()
    for row in range(table.num_rows):
        for file in range(3):
            here = ((left == row) & (reports.file[right] == file)) | (
                (right == row) & (reports.file[left] == file)
            )
            assert found[here].sum() <= 1 + 0.05  # belief propagation is near exact


@given(tables())
def test_candidates_are_those_that_comparing_all_pairs_gives(rows) -> None:
    reports = Reports.of(table_of(*rows))
    n = len(rows)
    i, j = np.triu_indices(n, 1)
    apart = distances_km(reports, i, j)
    near = apart <= reports.error_km[i] + reports.error_km[j] + SLACK_KM
    near |= np.isnan(apart) & (reports.country[i] == reports.country[j])
    overlap = [_of_one_time(rows[a], rows[b]) for a, b in zip(i, j, strict=True)]
    fits = near & np.array(overlap, dtype=bool) & (reports.file[i] != reports.file[j])
    fits &= reports.compared[i] & reports.compared[j]
    left, right, _ = candidate_pairs(reports)
    found = list(zip(left.tolist(), right.tolist(), strict=True))
    assert len(set(found)) == len(found)
    assert found == list(zip(i[fits].tolist(), j[fits].tolist(), strict=True))


def test_discs_that_meet_across_squares_and_at_high_latitudes_are_compared() -> None:
    """10.02 E and 10.98 E at 70 N are 36.5 km apart, in one square or in two."""
    for west, east in ((10.02, 10.98), (9.52, 10.48)):
        rows = [
            report(n, f"{n}", latitude_deg=70.0, longitude_deg=lon, place_error_km=25.0)
            for n, lon in enumerate((west, east))
        ]
        left, _, distance = candidate_pairs(Reports.of(table_of(*rows)))
        assert len(left) == 1
        assert distance[0] == pytest.approx(36.5, abs=0.2)


def test_the_same_incident_in_two_files_is_merged_with_its_reasons() -> None:
    answer = find(report(1, "a"), report(2, "b", side_a="South", side_b="North"))
    (group,) = answer.groups
    assert group.event_ids == ("a:1", "b:2")
    (pair,) = answer.pairs
    assert pair.probability > 0.9
    assert pair.reasons["deaths"] == "the same number of deaths, 5 or more"
    assert pair.reasons["sides"] == "the same sides"
    assert "hour" not in pair.reasons
    assert answer.listed == ()


def test_a_merged_incident_whose_reports_differ_in_deaths_is_told() -> None:
    """40 and 5 are 35 apart, and 10 are little: a quarter of the larger."""
    deaths = {"deaths_best": 40, "deaths_low": 40, "deaths_high": 40}
    apart = find(report(1, "a"), report(2, "b", **deaths))
    assert [one.kept_id for one in apart.deaths_at_odds] == ["a:1"]
    assert apart.to_dict()["deaths_at_odds"] == ["a:1"]
    assert not find(report(1, "a"), report(2, "b")).deaths_at_odds


def test_disjoint_days_are_never_one_however_alike() -> None:
    assert not find(report(1, "a"), report(2, "b", DAY + timedelta(days=1))).pairs


def test_one_instant_is_one_however_the_clocks_of_two_zones_name_the_day() -> None:
    """23:30 UTC on the second is 02:30 on the third, three hours further east."""
    at = datetime(2030, 4, 2, 23, 30, tzinfo=UTC)
    next_day = DAY + timedelta(days=1)
    answer = find(report(1, "a", began_at=at), report(2, "b", next_day, began_at=at))
    assert [group.event_ids for group in answer.groups] == [("a:1", "b:2")]
    assert answer.pairs[0].reasons["hour"] == "within an hour"
    assert "days" not in answer.pairs[0].reasons
    for later, n_pairs in ((60, 1), (61, 0)):
        after = at + timedelta(minutes=later)
        late = report(2, "b", next_day, began_at=after)
        assert len(find(report(1, "a", began_at=at), late).pairs) == n_pairs
    assert not find(report(1, "a", began_at=at), report(2, "b", next_day)).pairs


def test_two_rows_of_one_file_are_one_only_if_the_file_may_hold_them() -> None:
    rows = (report(1, "a"), report(2, "a"))
    assert not find(*rows).pairs
    assert len(find(*rows, several_rows=["a"]).groups) == 1
    assert not find(*rows, several_rows=["b"]).pairs


def test_of_two_equal_candidates_neither_is_merged_and_both_are_listed() -> None:
    twins = (report(2, "b"), report(3, "b"))
    answer = find(report(1, "a"), *twins)
    assert not answer.groups
    assert [pair.probability for pair in answer.listed] == pytest.approx(
        [0.5, 0.5], abs=0.02
    )
    assert len(find(report(1, "a"), twins[0]).groups) == 1


def test_a_candidate_that_is_plainly_anothers_is_no_rival() -> None:
    """Two incidents in a town on one day: 5 deaths and 40; both are told apart."""
    big = {"deaths_best": 40, "deaths_low": 40, "deaths_high": 40, "side_b": "Wolves"}
    rows = (
        report(1, "a"),
        report(2, "a", **big),
        report(3, "b"),
        report(4, "b", **big),
    )
    assert {group.event_ids for group in find(*rows).groups} == {
        ("a:1", "b:3"),
        ("a:2", "b:4"),
    }


def test_ten_kilometres_speak_against_exact_places_and_not_against_vague_ones() -> None:
    def chance(error_km: float) -> float:
        away = report(2, "b", latitude_deg=-29.92, place_error_km=error_km)
        answer = find(report(1, "a", place_error_km=error_km), away, list_from=1e-6)
        return answer.pairs[0].probability / (1 - answer.pairs[0].probability)

    assert chance(0.0) < 0.5 * chance(25.0)


def test_chains_of_neighbours_do_not_make_one_incident() -> None:
    """b overlaps a and c, but a and c share no day."""
    week = {"date_end": DAY + timedelta(days=4)}
    rows = (
        report(1, "a"),
        report(2, "b", **week),
        report(3, "c", DAY + timedelta(days=4)),
    )
    answer = find(*rows, merge_from=0.3, list_from=0.1)
    assert all(len(group.rows) == 2 for group in answer.groups)
    assert len(answer.groups) == 1


def test_three_files_make_one_group() -> None:
    (group,) = find(*(report(n, file) for n, file in enumerate("abc"))).groups
    assert len(group.rows) == 3


def test_the_report_that_knows_the_day_best_stands_then_the_place() -> None:
    week = report(1, "a", date_end=DAY + timedelta(days=6))
    vague = report(2, "b", place_error_km=25.0)
    exact = report(3, "c")
    (group,) = find(week, vague, exact, merge_from=0.3, list_from=0.1).groups
    assert (group.kept_id, group.why) == ("c:3", "it knows the day best")
    (group,) = find(vague, exact).groups
    assert (group.kept_id, group.why) == ("c:3", "it knows the place best")


@pytest.mark.parametrize(
    ("named", "kept", "why"),
    [
        # The monitors know the place within 5 km, the others to the metre.
        (
            {"attributed_to": "North", "attribution_level": 2},
            "a:1",
            "it names who did it",
        ),
        (
            {"attributed_to": "North", "attribution_level": 1},
            "b:2",
            None,
        ),  # accused only
        ({"attribution_level": 3}, "b:2", None),
        (
            {"attributed_to": "North", "attribution_level": 5, "place_error_km": 26.0},
            "b:2",
            None,
        ),
        ({}, "b:2", None),
    ],
)
def test_a_report_by_which_monitors_name_who_did_it_is_not_lost(
    named, kept, why
) -> None:
    monitors = report(1, "a", **({"place_error_km": 5.0} | named))
    (group,) = find(monitors, report(2, "b")).groups
    assert (group.kept_id, group.why) == (kept, why or "it knows the place best")


def test_leads_long_spans_and_rows_of_nowhere_are_not_compared() -> None:
    nowhere = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}
    odd = (
        report(2, "b", is_lead=True),
        report(3, "c", date_end=DAY + timedelta(days=31)),
        report(4, "d", country=None, **nowhere),
    )
    answer = find(report(1, "a"), *odd)
    assert (answer.n_events, answer.n_compared, answer.n_pairs) == (4, 1, 0)


def test_a_row_without_a_point_meets_all_of_its_country_on_its_days() -> None:
    nowhere = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}
    lost = report(2, "b", country="Inventia (Old Inventia)", **nowhere)
    (pair,) = find(report(1, "a"), lost, list_from=0.01).pairs
    assert pair.distance_km is None
    assert "place" not in pair.reasons


def test_parties_of_a_case_decide_where_names_do_not() -> None:
    rows = (
        report(1, "a", side_a="North", side_b=None, side_a_id=None),
        report(2, "b", side_a="Royal Guard", side_a_id=1001, side_b=None),
    )
    plain = find(*rows, list_from=1e-6).pairs[0]
    known = find(*rows, list_from=1e-6, case=case()).pairs[0]
    assert plain.reasons["sides"] == "other sides"
    assert known.reasons["sides"] == "the same sides"
    assert known.probability > plain.probability


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Jaysh al-Islam", "Jaish al Islam", 0.7, 1.0),
        ("Northern Liberation Front", "NLF", 0.9, 0.9),
        ("North Liberation Front (NLF)", "NLF", 1.0, 1.0),
        ("Government of Inventia", "Gov. of Inventia", 0.8, 1.0),
        ("Ahrar Brigades; Grey Wolves", "Grey Wolves", 1.0, 1.0),
        ("Grey Wolves", "Village Guards", 0.0, 0.1),
    ],
)
def test_names_are_as_alike_as_a_reader_would_say(one, other, least, most) -> None:
    (found,) = Names.of([one, other]).alike(np.array([0]), np.array([1]))
    assert least <= found <= most
    (back,) = Names.of([one, other]).alike(np.array([1]), np.array([0]))
    assert back == found


def test_what_is_not_known_is_no_evidence() -> None:
    silent = report(
        2, "b", side_a=None, side_b=None, deaths_best=None, deaths_low=None,
        deaths_high=None, act=None, where_text=None,
    )  # fmt: skip
    (pair,) = find(report(1, "a"), silent, list_from=1e-6).pairs
    assert set(pair.reasons) == {"place", "days"}
    known = dict(zip(QUESTIONS, pair.levels, strict=True))
    assert known["deaths"] == NONE


def test_hours_tell_apart_what_days_do_not() -> None:
    noon = datetime(2030, 4, 2, 12, tzinfo=UTC)
    rows = report(1, "a", began_at=noon), report(2, "b", began_at=noon)
    late = report(2, "b", began_at=noon + timedelta(hours=9))
    near, far = (
        find(rows[0], other, list_from=1e-6).pairs[0] for other in (rows[1], late)
    )
    assert near.reasons["hour"] == "within an hour"
    assert far.reasons["hour"] == "more than four hours apart"
    assert 1 - far.probability > 10 * (1 - near.probability)


def test_weights_are_learned_from_the_pairs() -> None:
    """Both files copy deaths to the letter; they come to weigh more than stated."""
    rng = np.random.default_rng(2)
    rows = []
    for number in range(300):
        day = DAY + timedelta(days=number // 3)
        deaths = int(rng.integers(5, 60))
        same = {"deaths_best": deaths, "deaths_low": deaths, "deaths_high": deaths}
        rows += [report(number, file, day, **same) for file in ("a", "b")]
    answer = find_duplicates(table_of(*rows))
    assert answer.weights.of("deaths")[0] > STATED.of("deaths")[0]
    assert answer.weights.counterpart_share > 0.8
    right = sum(
        len({one.split(":")[1] for one in g.event_ids}) == 1 for g in answer.groups
    )
    assert right / 300 > 0.9
    assert right / len(answer.groups) > 0.95


def test_an_empty_table_has_no_duplicates() -> None:
    empty = EVENT_SCHEMA.empty_table()
    answer = find_duplicates(empty)
    assert (answer.n_events, answer.pairs, answer.groups) == (0, (), ())
    kept, merged = keep_one(empty, answer)
    assert kept.num_rows == merged.num_rows == 0


def test_thresholds_that_divide_nothing_are_refused() -> None:
    for merge_from, list_from in ((0.4, 0.5), (1.1, 0.5), (0.5, 0.0)):
        with pytest.raises(ImpossibleThresholds):
            find(report(1, "a"), merge_from=merge_from, list_from=list_from)


def test_an_answer_comes_in_plain_values() -> None:
    plain = find(report(1, "a"), report(2, "b")).to_dict()
    assert plain["merged"][0]["kept"] == "a:1"
    assert plain["pairs"][0]["events"] == ["a:1", "b:2"]
    assert plain["pairs"][0]["agreement"]["days"] == "the same day"
    assert set(plain["weights"]) == set(QUESTIONS)


def test_stated_shares_of_each_question_sum_to_one() -> None:
    for shares in (STATED.of_same, STATED.of_others):
        for name, question in QUESTIONS.items():
            assert shares[name].sum() == pytest.approx(1)
            assert len(shares[name]) == len(question)
    for question in QUESTIONS.values():
        assert sum(one.of_same for one in question) == pytest.approx(1)
        assert sum(one.of_others for one in question) == pytest.approx(1)


def test_real_events_of_one_file_have_no_duplicates_and_of_a_copy_all(
    syria_file,
) -> None:
    from ceasefire.events.read import read_events

    table = read_events([syria_file]).table.slice(0, 1500)
    assert find_duplicates(table).pairs == ()
    renamed = table.set_column(
        table.schema.get_field_index("event_id"),
        "event_id",
        pa.array([f"copy:{n}" for n in range(1500)]),
    ).set_column(
        table.schema.get_field_index("file"),
        EVENT_SCHEMA.field("file"),
        pa.array(["copy"] * 1500).dictionary_encode(),
    )
    both = pa.concat_tables([table, renamed])
    answer = find_duplicates(both)
    right = sum(group.rows[1] - group.rows[0] == 1500 for group in answer.groups)
    assert right / len(answer.groups) > 0.97
    assert right / answer.n_compared * 2 > 0.75  # the rest have a twin, and are listed


def test_a_pair_can_be_changed_in_nothing_but_a_copy() -> None:
    pair = find(report(1, "a"), report(2, "b")).pairs[0]
    with pytest.raises(AttributeError):
        pair.probability = 0.0
    assert replace(pair, probability=0.0).probability == 0.0
