"""The whole answer: on invented events, and on real ones against a direct count."""

import csv
import gzip
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief.timeline import timeline
from ceasefire.case import read_case
from ceasefire.core import EventFile, Party, PartyKind
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.monitoring.compliance import Violation, assess_compliance
from ceasefire.monitoring.compliance.rows import Change
from ceasefire.monitoring.compliance.words import dates_in_words


def _days(first: date, n: int) -> list[date]:
    return [first + timedelta(days=i) for i in range(n)]


def test_covered_fighting_halves_while_excluded_fighting_doubles() -> None:
    """A total would show neither."""
    events = []
    for i, day in enumerate(_days(date(2029, 1, 1), 800)):
        is_after = day >= date(2030, 4, 1)
        covered, excluded = (2, 4) if is_after else (4, 2)
        events += [event(10 * i + k, day) for k in range(covered)]
        events += [event(10 * i + 5 + k, day, side_b="Wolves") for k in range(excluded)]
    record = assess_compliance(case(), evidence(events)).records[0]
    ratios = {row.group: row.events.ratio for row in record.rows}
    assert ratios["covered"] == pytest.approx(0.5)
    assert ratios["excluded"] == pytest.approx(2.0)
    assert ratios["all"] == pytest.approx(1.0)
    assert record.row("covered").events.placebo_share == 0


def test_noughts_of_groups_left_out_are_not_told_where_nobody_is() -> None:
    open_to_all = case(ceasefires=(truce(excludes=()),))
    events = [event(at, one) for at, one in enumerate(_days(date(2030, 1, 1), 200))]
    record = assess_compliance(open_to_all, evidence(events)).records[0]
    assert record.row("excluded").after.possible == 0
    assert "excluded" not in [row.group for row in record.rows_told]
    assert not [one for one in record.findings if one.id.endswith("/excluded")]
    drawn = timeline(record)
    assert ">Excluded<" not in drawn
    assert ">Others<" in drawn
    record = assess_compliance(case(), evidence(events)).records[0]
    assert "excluded" in [row.group for row in record.rows_told]
    assert [one for one in record.findings if one.id.endswith("/excluded")]
    assert ">Excluded<" in timeline(record)


@pytest.mark.parametrize("n_days", range(150, 190, 3))
def test_no_day_of_a_time_line_is_written_over_its_edge(n_days: int) -> None:
    events = [event(at, one) for at, one in enumerate(_days(date(2030, 1, 1), n_days))]
    drawn = timeline(assess_compliance(case(), evidence(events)).records[0])
    labels = re.findall(r'class="label" x="([\d.]+)" y="[\d.]+">([^<]+)<', drawn)
    assert len(labels) > 2
    for x, label in labels:
        assert float(x) + 6.5 * len(label) < 720  # 11 px letters are some 6 wide


def test_shares_of_a_table_are_told_of_as_many_dates_as_they_are_of() -> None:
    """Of lines with fewer dates nobody says that they were held against more."""
    told = Change(ratio=1.0, placebo_share=0.2, placebo_rise_share=0.9, n_placebo=2793)
    more = replace(told, n_placebo=2836)
    none = Change(ratio=1.0, placebo_share=None, placebo_rise_share=None, n_placebo=3)
    events = [event(1, date(2030, 1, 1)), event(2, date(2030, 6, 1))]
    count = assess_compliance(case(), evidence(events)).records[0].rows[0]
    rows = [replace(count, events=told, deaths=none), replace(count, deaths=more)]
    rows[1] = replace(rows[1], events=none)
    assert dates_in_words(rows) == "2,793 to 2,836 other dates, by line,"
    assert dates_in_words(rows[:1]) == "2,793 other dates"
    assert dates_in_words([replace(rows[0], events=none)]) == ""


def test_counts_say_what_is_certain_and_what_is_possible() -> None:
    day = date(2030, 4, 2)
    far = {"latitude_deg": 10.0}
    near = {"place_error_km": 40.0}
    unknown = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}
    local = case(ceasefires=(truce(places=("ford",)),))
    events = [event(1, day), event(2, day, **far), event(3, day, **near)]
    events += [event(4, day, **unknown), event(5, date(2030, 1, 1))]
    record = assess_compliance(local, evidence(events)).records[0]
    after = record.row("covered").after
    assert (after.certain, after.possible) == (1, 3)
    assert after.expected == pytest.approx(1 + 0.25, abs=0.01)
    assert record.n_unplaced == 1


def test_where_no_country_is_known_no_number_is_told() -> None:
    """Three after, of which no country is told; none before, and that is known."""
    day = date(2030, 4, 2)
    rows = [event(n, day, country=None) for n in range(3)]
    rows += [event(8, date(2029, 1, 1)), event(9, date(2030, 12, 1))]
    record = assess_compliance(case(), evidence(rows)).records[0]
    covered = record.row("covered")
    assert (covered.before.is_known, covered.after.is_known) == (True, False)
    assert covered.after.to_dict()["events_expected"] is None
    assert covered.before.to_dict()["events_expected"] == 0
    assert record.findings[0].claim == (
        "Events between those it binds: 0.0 a day before, not known after (of 3 rows "
        "nobody says whether it was there)."
    )


def test_leads_and_refuted_incidents_are_not_counted() -> None:
    day = date(2030, 4, 2)
    events = [
        event(1, day),
        event(2, day, is_lead=True),
        event(3, day, status="refuted"),
    ]
    record = assess_compliance(case(), evidence(events)).records[0]
    assert record.row("all").after.possible == 1
    assert len(record.judged) == 1


def test_without_events_it_says_how_to_give_some() -> None:
    answer = assess_compliance(case(), Evidence.none())
    assert "--events" in (answer.missing or "")
    assert answer.records[0].lacks
    assert answer.records[0].by_kind["violation"] == 0


def test_without_a_ceasefire_it_says_how_to_describe_one() -> None:
    answer = assess_compliance(case(ceasefires=()), evidence([]))
    assert "ceasefires:" in (answer.missing or "")


def test_names_that_do_not_resolve_are_listed_with_counts() -> None:
    day = date(2030, 4, 2)
    events = [event(1, day, side_b="Owls"), event(2, day, side_b="Owls")]
    answer = assess_compliance(case(), evidence(events))
    assert answer.unresolved == (("Owls", 2),)


def test_names_from_other_countries_are_not_listed_unless_in_an_area() -> None:
    day, far = date(2030, 4, 2), {"latitude_deg": 10.0, "country": "Elsewhere"}
    events = [
        event(1, day, side_b="Owls"),
        event(2, day, side_b="Foxes", **far),
        event(3, day, side_b="Herons", country="Elsewhere"),  # across a border, in Ford
        event(4, day, side_b="Cranes", country=None),
    ]
    local = case(ceasefires=(truce(places=("ford",)),))
    answer = assess_compliance(local, evidence(events))
    assert dict(answer.unresolved) == {"Owls": 1, "Herons": 1, "Cranes": 1}
    everywhere = assess_compliance(case(), evidence(events))
    assert dict(everywhere.unresolved) == {"Owls": 1, "Cranes": 1}


def test_every_finding_has_grounds_and_every_event_a_reason() -> None:
    events = [event(i, day) for i, day in enumerate(_days(date(2029, 6, 1), 500))]
    answer = assess_compliance(case(), evidence(events))
    assert answer.findings
    assert all(finding.grounds for finding in answer.findings)
    judged = answer.records[0].judged
    assert all(one.to_dict()["reason"] and one.inside for one in judged)
    assert {type(one.decision) for one in judged} == {Violation}


# A direct count, written without our code, of UCDP's rows around 27 February 2016.

GOVERNMENT, INSURGENTS, CIVILIANS = 118, 4456, 1  # as UCDP numbers them
BEFORE = ("2016-01-25", "2016-02-21")
AFTER = ("2016-02-27", "2016-03-25")


def _direct(path, window, wanted) -> tuple[int, int]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if window[0] <= row["date_start"][:10] <= window[1] and wanted(row)
        ]
    return len(rows), sum(int(row["best"]) for row in rows)


@pytest.fixture(scope="module")
def syria(syria_file):
    read = read_events([EventFile(path=str(syria_file), name=syria_file.name)])
    return assess_compliance(read_case("syria-2016"), read)


def _ids(row) -> set[int]:
    return {int(row["side_a_new_id"]), int(row["side_b_new_id"])}


def test_counts_around_27_february_2016_equal_a_direct_count(syria, syria_file) -> None:
    parties = read_case("syria-2016")
    excluded = parties.excluded_from(parties.ceasefires[0])
    members = [party for party in parties.parties if party.id in excluded]
    ids = {id_ for party in members for id_ in party.ucdp_ids}
    names = {name for party in members for name in (party.name, *party.aliases)}
    record = syria.records[0]
    windows = record.windows
    assert windows["before"].to_dict()["first"] == BEFORE[0]
    assert windows["before"].to_dict()["last"] == BEFORE[1]
    assert windows["after"].to_dict()["first"] == AFTER[0]
    assert windows["after"].to_dict()["last"] == AFTER[1]

    def everything(_row) -> bool:
        return True

    def with_excluded(row) -> bool:
        """By its number, or as one name of a list that has a number of its own."""
        listed = {part.strip() for s in "ab" for part in row[f"side_{s}"].split(",")}
        return bool(_ids(row) & ids or listed & names)

    for name, window in (("before", BEFORE), ("after", AFTER)):
        for group, wanted in (("all", everything), ("excluded", with_excluded)):
            count = getattr(record.row(group), name)
            direct = _direct(syria_file, window, wanted)
            assert (count.rows_starting, count.deaths_best_starting) == direct, group


def test_government_against_insurgents_equals_a_direct_count(syria_file) -> None:
    """With two parties by number and nothing else, covered is exactly the dyad."""
    two = case(
        countries=("Syria",),
        time_zone="Asia/Damascus",
        parties=(
            Party(
                id="north",
                name="Government of Syria",
                kind=PartyKind.GOVERNMENT,
                ucdp_ids=(GOVERNMENT,),
            ),
            Party(
                id="south",
                name="Syrian insurgents",
                kind=PartyKind.ARMED_GROUP,
                ucdp_ids=(INSURGENTS,),
            ),
        ),
        ceasefires=(
            truce(
                excludes=(),
                announced_at=datetime(2016, 2, 22, 18, tzinfo=UTC),
                starts_at=datetime(2016, 2, 26, 22, tzinfo=UTC),
            ),
        ),
    )
    read = read_events([EventFile(path=str(syria_file), name=syria_file.name)])
    covered = assess_compliance(two, read).records[0].row("covered")

    def bound(row) -> bool:
        return _ids(row) <= {GOVERNMENT, INSURGENTS, CIVILIANS}

    for count, window in ((covered.before, BEFORE), (covered.after, AFTER)):
        direct = _direct(syria_file, window, bound)
        assert (count.rows_starting, count.deaths_best_starting) == direct


def test_seven_ceasefires_are_assessed(syria) -> None:
    assert len(syria.records) == 7
    assert all(record.judged for record in syria.records)


def _veiling_case():
    parties = tuple(
        replace(party, may_include=("wolves",)) if party.id == "south" else party
        for party in case().parties
    )
    return case(parties=parties)


def test_a_name_that_may_hide_a_group_left_out_makes_an_upper_limit() -> None:
    day = date(2030, 4, 2)
    events = [event(1, date(2030, 3, 1)), event(2, day), event(3, day, side_b="Wolves")]
    record = assess_compliance(_veiling_case(), evidence(events)).records[0]
    assert record.veiled is not None
    assert (record.veiled.under, record.veiled.hiding) == (("south",), ("wolves",))
    assert (record.veiled.before, record.veiled.after) == (1, 1)
    assert assess_compliance(case(), evidence(events)).records[0].veiled is None


def test_a_violation_says_whom_its_names_may_hide() -> None:
    judged = assess_compliance(_veiling_case(), evidence([event(1, date(2030, 4, 2))]))
    decision = judged.records[0].judged[0].decision
    assert isinstance(decision, Violation)
    assert decision.may_involve == ("wolves",)
    assert "unless Wolves" in judged.records[0].judged[0].reason


def test_how_many_events_are_of_each_kind_is_said_in_words() -> None:
    day = date(2030, 4, 2)
    one = [event(1, day), event(2, day, side_b="Wolves")]
    record = assess_compliance(case(), evidence(one)).records[0]
    assert record.decided == "1 violation, 1 operation involving an excluded group"
    more = [*one, event(3, day), event(4, day, side_b="Wolves")]
    record = assess_compliance(case(), evidence(more)).records[0]
    assert record.decided == "2 violations, 2 operations involving an excluded group"
    assert assess_compliance(case(), evidence([])).records[0].decided == ""


def test_reasons_call_parties_by_name_and_json_keeps_their_ids_beside() -> None:
    of = case()
    renamed = tuple(replace(one, name=f"The {one.name} army") for one in of.parties)
    seen = evidence([event(1, date(2030, 4, 2), side_a="The North army",
                           side_b="The South army")])  # fmt: skip
    (record,) = assess_compliance(replace(of, parties=renamed), seen).records
    told = record.judged[0].to_dict()
    assert "between The North army and The South army" in told["reason"]
    assert (told["by"], told["between"]) == ([], ["north", "south"])
