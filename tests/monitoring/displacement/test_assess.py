"""The whole answer: what was put in is found, and what was not is not."""

import csv
import gzip
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief.sections.moves import SECTION
from ceasefire.case import read_case
from ceasefire.core import Case, EventFile, Place
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.displacement import (
    Dimension,
    DisplacementAnswer,
    DisplacementRecord,
    Line,
    assess_displacement,
)
from ceasefire.monitoring.displacement.model import share_of
from ceasefire.monitoring.family import Rarity
from ceasefire.monitoring.placebo import ORDINARY, SUGGESTIVE, UNKNOWN

FIRST, N_DAYS = date(2028, 1, 1), 1400
START = date(2030, 4, 1)
NORTH_KM = {"area": 0.0, "0-25": 32.0, "25-50": 57.0, "50-100": 95.0, "beyond": 300.0}


def local() -> Case:
    return case(ceasefires=(truce(places=("ford",)),))


def drawn(seed: int = 0, acts: bool = False, **ratios: float) -> list[dict]:
    """Draw events; from the start on, those of a key come at a ratio."""
    rng = np.random.default_rng(seed)
    sides = {"wolves": "Wolves", "third": "East"}
    rows: list[dict] = []
    for key in (*NORTH_KM, *sides):
        for i in range(N_DAYS):
            day = FIRST + timedelta(days=i)
            ratio = ratios.get(key, 1.0) if day >= START else 1.0
            place = {"latitude_deg": -30 + NORTH_KM.get(key, 0.0) / 111}
            for _ in range(rng.poisson(1.5 * ratio)):
                shelled = rng.random() < (0.8 if acts and day >= START else 0.3)
                act = "indirect-fire" if shelled else "armed-clash"
                more = {"side_b": sides.get(key, "South"), "act": act, **place}
                rows.append(event(len(rows), day, source="simulated", **more))
    return rows


def record(rows: list[dict], of: Case | None = None):
    return assess_displacement(of or local(), evidence(rows)).records[0]


@pytest.fixture(scope="module")
def quiet():
    return record(drawn(area=0.3))


def test_violence_that_moved_to_the_ring_is_found() -> None:
    found = record(drawn(**{"area": 0.3, "0-25": 3.0}))
    assert [line.id for line in found.rises] == ["space/0-25"]
    assert found.findings[0].certainty.words == SUGGESTIVE
    assert "no proof" in found.findings[0].claim
    assert found.quotient.value < -1


@pytest.mark.parametrize("nowhere", ["0-25", "beyond"])
def test_no_other_ground_stands_in_for_a_ring_without_events(nowhere) -> None:
    """A ring further out is not the ring beside the area, nor is it the country."""
    rows = [row for row in drawn(area=0.3) if _km(row) != NORTH_KM[nowhere]]
    found = record(rows)
    assert f"space/{nowhere}" not in {line.id for line in found.lines}
    assert found.quotient.value is None
    if nowhere == "0-25":
        assert found.quotient.says.startswith("too few events in the area, the ring")
    else:
        assert found.quotient.says == (
            "no event was counted in the rest of the country before or during, and it "
            "divides by their number"
        )


@pytest.mark.parametrize("n_days", range(1, 10))
def test_no_line_has_a_ratio_where_monitoring_has_none(n_days) -> None:
    """So many days of one event before the announcement, and five after it."""
    announced = date(2030, 3, 27)
    begins, ends = announced - timedelta(days=n_days), announced + timedelta(days=4)
    rows = [
        event(1, begins, date_end=ends, side_b="East"),
        event(2, START, side_b="East"),
        *(
            event(3 + i, START + timedelta(days=days))
            for i, days in ((0, -400), (1, 90))
        ),
    ]
    line = record(rows).line("actors/third")
    row = assess_compliance(local(), evidence(rows)).records[0].row("third")
    assert line.before == pytest.approx(n_days / (n_days + 5))
    assert line.ratio == pytest.approx(row.events.ratio) if n_days >= 5 else True
    assert (line.ratio is None) == (row.events.ratio is None) == (n_days < 5)


def _km(row: dict) -> float:
    return round((row["latitude_deg"] + 30) * 111, 6)


def test_where_nothing_moved_nothing_is_called(quiet) -> None:
    assert quiet.rises == ()
    assert quiet.premise.ratio == pytest.approx(0.3, abs=0.15)
    assert quiet.premise.fall.placebo_share == 0
    assert quiet.findings[0].certainty.words == ORDINARY
    assert "none rose" in quiet.findings[0].claim


@pytest.mark.parametrize(
    ("key", "line"),
    [("wolves", "actors/wolves"), ("third", "actors/third")],
)
def test_violence_that_passed_to_others_is_found(key, line) -> None:
    found = record(drawn(area=0.3, **{key: 3.0}))
    assert [one.id for one in found.rises] == [line]


def test_shelling_in_place_of_clashes_is_found() -> None:
    found = record(drawn(acts=True))
    line = found.line("acts/indirect-fire")
    assert line in found.rises
    assert line.during / line.all_during == pytest.approx(0.8, abs=0.15)
    assert found.line("acts/armed-clash").has_risen is False


def _line(dimension: Dimension, before: float, during: float, **changes) -> Line:
    values = {
        "id": "line",
        "dimension": dimension,
        "name": "force against civilians",
        "before": before,
        "during": during,
        "rows_before": 1,
        "rows_during": 1,
        "deaths_before": None,
        "deaths_during": None,
        "ratio": 2.5,
        "rise": Rarity(placebo_share=0.02, family_share=0.04, n_dates=400, n_apart=30),
    }
    return Line(**(values | changes))


def test_a_share_that_rose_while_its_number_fell_is_told_as_a_share() -> None:
    """17 of 78 came to 6 of 11: a larger share, and a third of the number."""
    share = _line(Dimension.ACTS, 17, 6, all_before=78.0, all_during=11.0)
    assert share.in_words == (
        "the share of force against civilians (22% of 78 events before, 55% of 11 "
        "during)"
    )
    number = _line(Dimension.ACTORS, 4, 10, name="with East")
    assert number.in_words == "with East (ratio 2.50)"
    found = replace(record(drawn(acts=True)), lines=(share,))
    claim = SECTION.headlines(local(), Evidence.none(), _answer(found))[0].claim
    assert claim == (
        "Truce: the share of force against civilians (22% of 78 events before, 55% of "
        "11 during) rose, by more than chance shows over 1 line; no proof that it "
        "moved there."
    )
    both = replace(found, lines=(number, share))
    claim = SECTION.headlines(local(), Evidence.none(), _answer(both))[0].claim
    assert claim.startswith(
        "Truce: beside it violence rose with East (ratio 2.50), and the share of force"
    )


def _answer(found: DisplacementRecord) -> DisplacementAnswer:
    return DisplacementAnswer(records=(found,), window_days=28, missing=None)


def test_a_share_of_less_than_one_event_is_not_one_of_none() -> None:
    assert share_of(0.1, 0.1) == "100% of 0.1"
    assert share_of(0.02, 0.04) == "50% of under 0.1"
    assert share_of(6, 11) == "55% of 11"
    assert share_of(0, 0) == "none"


def test_a_rise_without_a_fall_is_nothing_that_moved() -> None:
    """A rise of an excluded group's violence alone is no displacement."""
    found = record(drawn(area=1.4, wolves=3.0))
    assert [one.id for one in found.rises] == ["actors/wolves"]
    assert "nothing to move" in found.findings[0].claim
    assert found.findings[0].certainty.words != SUGGESTIVE


def test_a_whole_country_has_no_ring() -> None:
    found = record(drawn(area=0.3), case())
    assert found.of(Dimension.SPACE) == ()
    assert found.notes[Dimension.SPACE] == (
        "Cannot be told: it covers the whole country.",
    )
    assert found.quotient is None
    assert "in space cannot be told" in found.findings[0].claim
    assert found.line("actors/wolves")


def test_the_order_of_rows_changes_nothing(quiet) -> None:
    rows = drawn(area=0.3)
    order = np.random.default_rng(1).permutation(len(rows))
    mixed = record([rows[i] for i in order])
    assert mixed.to_dict() == quiet.to_dict()


def test_what_happens_abroad_changes_nothing(quiet) -> None:
    rows = drawn(area=0.3)
    far = {"latitude_deg": 40.0, "country": "Elsewhere"}
    rows += [event(10**6 + i, START, **far) for i in range(50)]
    assert record(rows).to_dict() == quiet.to_dict()


def test_an_unknown_place_is_said_and_counted_nowhere(quiet) -> None:
    nowhere = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}
    rows = drawn(area=0.3) + [event(10**6 + i, START, **nowhere) for i in range(40)]
    found = record(rows)
    assert [line.during for line in found.lines] == [one.during for one in quiet.lines]
    assert found.n_unplaced == 40
    assert "40 rows" in found.notes[Dimension.SPACE][0]


NOBODY_KNOWS_WHERE = {
    "latitude_deg": None,
    "longitude_deg": None,
    "place_error_km": None,
}
FAR_OFF = (date(2028, 1, 1), date(2031, 10, 31))  # so that the windows lie in the data


def bare(days, **changes) -> list[dict]:
    rows = [event(10**6 + i, START + timedelta(days=i), **changes) for i in days]
    return rows + [event(10**7 + i, d, side_b="Wolves") for i, d in enumerate(FAR_OFF)]


def test_where_no_place_is_known_nothing_is_said_to_have_been_none() -> None:
    """Six between those bound, of which nobody knows where; one on another day."""
    rows = bare((*range(6), 200), **NOBODY_KNOWS_WHERE)
    found = record(rows)
    assert found.premise.n_unplaced == 6
    assert found.findings[0].claim.startswith(
        "Truce: how many events there were between those it binds cannot be told, as "
        "it is known of none of 6 rows whether it was there."
    )
    assert "0.0 events" not in found.findings[0].claim
    abroad = record(bare(range(6), country="Elsewhere", **NOBODY_KNOWS_WHERE))
    assert abroad.premise.n_unplaced == 0
    assert "0.0 events a day between those it binds" in abroad.findings[0].claim


def test_where_no_country_is_known_nothing_is_said_to_have_been_none() -> None:
    found = record(bare(range(6), country=None), case())
    assert found.n_unplaced == found.premise.n_unplaced == 6
    assert "cannot be told, as it is known of none of 6 rows" in found.findings[0].claim
    assert found.notes[Dimension.SPACE][1].startswith(
        "In which country it was is not said of 6 rows of the windows"
    )
    placed = record(bare(range(6), **NOBODY_KNOWS_WHERE), case())
    assert placed.n_unplaced == placed.premise.n_unplaced == 0
    assert placed.premise.during == 6


def test_a_name_that_may_hide_a_group_left_out_is_told_with_its_rows() -> None:
    base = local()
    hiding = replace(base.parties[1], may_include=("wolves",))
    of = replace(base, parties=(base.parties[0], hiding, *base.parties[2:]))
    rows = [*bare(range(7)), event(1, START, side_b="Wolves")]
    note = (
        "7 rows stand in the windows under South, as which the data may count Wolves: "
        "what these did under that name is in no line of theirs."
    )
    assert note in record(rows, of).notes[Dimension.ACTORS]
    assert Dimension.ACTORS not in record(rows).notes


def test_ucdp_knows_no_kinds_of_act() -> None:
    rows = [row | {"act": "hostilities", "source": "ucdp"} for row in drawn()]
    found = record(rows)
    assert found.of(Dimension.ACTS) == ()
    assert any("UCDP" in note for note in found.notes[Dimension.ACTS])


def test_confidences_of_parties_and_places_are_carried() -> None:
    base = local()
    ford = replace(base.places[0], owner="party:north")
    wolves = replace(base.parties[2], owner="mediator")
    held = replace(
        base, places=(ford,), parties=(*base.parties[:2], wolves, base.parties[3])
    )
    found = record(drawn(area=0.3), held)
    for finding in found.findings:
        assert finding.owners == {"public", "party:north", "mediator"}
        assert finding.grounds


def test_too_short_a_record_is_unknown_and_says_so() -> None:
    short = (date(2029, 12, 1), date(2030, 9, 30))
    rows = [row for row in drawn() if short[0] <= row["date_start"] <= short[1]]
    found = record(rows)
    assert found.rises == ()
    assert found.n_tested == 0
    assert found.findings[0].certainty.words == UNKNOWN


def test_without_events_or_ceasefires_it_says_what_to_give() -> None:
    answer = assess_displacement(local(), Evidence.none())
    assert "--events" in answer.missing
    assert answer.records[0].lacks
    assert answer.findings[0].certainty.words == UNKNOWN
    none = assess_displacement(case(ceasefires=()), evidence([]))
    assert "ceasefires:" in none.missing


def test_two_places_are_one_area() -> None:
    base = local()
    north = replace(base.places[0].shape, latitude_deg=-30 + NORTH_KM["0-25"] / 111)
    two = replace(
        base,
        places=(*base.places, Place(id="hill", name="Hill", shape=north)),
        ceasefires=(truce(places=("ford", "hill")),),
    )
    found = record(drawn(), two)
    near = record(drawn())
    assert found.premise.before == pytest.approx(
        near.premise.before + near.line("space/0-25").before
    )


@pytest.fixture(scope="module")
def syria(syria_file):
    read = read_events([EventFile(path=str(syria_file), name=syria_file.name)])
    return assess_displacement(read_case("syria-2016"), read)


def test_seven_ceasefires_in_syria_are_looked_at(syria) -> None:
    assert len(syria.records) == 7
    local_ones = [one for one in syria.records if one.ceasefire.places]
    assert [len(one.of(Dimension.SPACE)) for one in local_ones] == [4, 4, 4]
    assert all(finding.grounds for finding in syria.findings)


def test_events_with_the_islamic_state_equal_a_direct_count(syria, syria_file) -> None:
    """By number, around 27 February 2016; rows whose first day is in the window."""
    line = syria.records[0].line("actors/islamic-state")
    counts = []
    with gzip.open(syria_file, "rt", encoding="utf-8", newline="") as file:
        days = [
            row["date_start"][:10]
            for row in csv.DictReader(file)
            if {"234", "6285"} & {row["side_a_new_id"], row["side_b_new_id"]}
        ]
    for first, last in (("2016-01-25", "2016-02-21"), ("2016-02-27", "2016-03-25")):
        counts.append(sum(first <= day <= last for day in days))
    assert line.before == pytest.approx(counts[0], rel=0.02)
    assert line.during == pytest.approx(counts[1], rel=0.02)
