"""Risk of a stretch: from events, fading, with doubt, and never zero."""

from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pytest
from tests.support.ground import DAY, case, depot, need, roads

from ceasefire.access import plan_access
from ceasefire.access.network import Network
from ceasefire.access.risk import HALF_LIFE_DAYS, events_on, risk_of
from ceasefire.core import Case, Reader, Watched
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.events.schema import EVENT_SCHEMA, REJECT_SCHEMA


def _ground() -> Case:
    """Four stretches of 20 km on a line, and one 200 km away."""
    graph = roads(
        [(f"n{i}", f"n{i + 1}", 20.0, (), None) for i in range(4)]
        + [("far", "off", 20.0, (), None)]
    )
    x = {f"n{i}": 0.18 * i for i in range(5)} | {"far": 3.0, "off": 3.18}
    from dataclasses import replace

    graph = replace(
        graph,
        longitude_deg=tuple(x[node] for node in graph.nodes),
        latitude_deg=tuple(0.0 for _ in graph.nodes),
    )
    return case(graph, depots=[depot("n0")], needs=[need("p", "n4")])


def _evidence(
    *events: tuple[float, date, float], watched: Watched | None = None
) -> Evidence:
    """Events by longitude, day and place error."""
    rows = [
        dict.fromkeys(EVENT_SCHEMA.names)
        | {
            "event_id": f"e{i}",
            "is_lead": False,
            "date_start": day,
            "date_end": day,
            "longitude_deg": x,
            "latitude_deg": 0.0,
            "place_error_km": error,
        }
        for i, (x, day, error) in enumerate(events)
    ]
    read = FileRead(
        file="events",
        layout="sheet",
        n_read=len(rows),
        n_kept=len(rows),
        n_rejected=0,
        n_duplicates=0,
        watched=watched or Watched(),
    )
    return Evidence(
        table=pa.Table.from_pylist(rows, schema=EVENT_SCHEMA),
        rejects=REJECT_SCHEMA.empty_table(),
        reads=(read,),
    )


def _risk(*events: tuple[float, date, float], watched: Watched | None = None):
    given = _ground()
    network = Network.of(given, DAY)
    return risk_of(network, _evidence(*events, watched=watched), DAY)


_YEAR = Watched(DAY - timedelta(days=364), DAY)


def test_a_stretch_that_nobody_watched_is_never_without_risk() -> None:
    risk = _risk((0.09, DAY, 0.0), (0.09, DAY - timedelta(days=200), 0.0))
    assert np.all(risk.mean > 0)
    assert np.all((risk.low > 0) & (risk.low < risk.mean) & (risk.mean < risk.high))
    assert risk.is_silent.tolist() == [False, False, True, True, True]


def test_silence_counts_as_calm_only_where_somebody_watched() -> None:
    events = ((0.09, DAY, 0.0), (0.09, DAY - timedelta(days=364), 0.0))
    unwatched, watched = _risk(*events), _risk(*events, watched=_YEAR)
    assert not watched.is_silent.any()
    assert watched.mean[4] < unwatched.mean[4]
    assert unwatched.high[4] > watched.high[4]


def test_an_event_counts_where_it_was_and_fades_by_half() -> None:
    fresh = _risk((0.09, DAY, 0.0), watched=_YEAR)
    assert fresh.mean[0] == max(fresh.mean)
    old_day = DAY - timedelta(days=round(HALF_LIFE_DAYS))
    old = _risk((0.09, old_day, 0.0), watched=_YEAR)
    assert old.mean[0] < fresh.mean[0]
    many = _risk(*[(0.09, DAY, 0.0)] * 20, watched=_YEAR)
    assert many.mean[0] > 5 * fresh.mean[0]


def test_the_mean_is_that_of_the_formula() -> None:
    """One event today, near the first stretch alone: worked out by hand."""
    risk = _risk((0.09, DAY, 0.0), watched=_YEAR)
    days = (0.5 ** (np.arange(365) / HALF_LIFE_DAYS)).sum()
    rate = 1.0 / (days * 100.0)
    assert risk.mean[0] == pytest.approx(1.5 / (0.5 / (rate * 20) + days), rel=1e-6)
    assert risk.mean[4] == pytest.approx(0.5 / (0.5 / (rate * 20) + days), rel=1e-6)


def test_an_event_of_unknown_place_is_counted_apart() -> None:
    risk = _risk((0.09, DAY, 0.0), (0.09, DAY, 200.0), watched=_YEAR)
    assert (risk.n_events, risk.n_unplaced) == (1, 1)


def test_without_events_and_figures_risk_is_not_known() -> None:
    given = _ground()
    assert risk_of(Network.of(given, DAY), Evidence.none(), DAY) is None


_EVENTS = (
    (0.09, DAY - timedelta(days=120), 0.0),
    (0.09, DAY, 0.0),
    (0.18, DAY, 0.0),  # where two stretches meet: it counts for both
    (0.45, DAY, 60.0),  # not known well enough
    (0.09, DAY - timedelta(days=400), 0.0),  # too long ago
    (3.09, DAY, 0.0),
)


def test_events_of_a_stretch_are_named_those_that_count_most_first() -> None:
    """Worked by hand: all of one of today, half of one, two fifths of an older one."""
    network = Network.of(_ground(), DAY)
    named = events_on(network, _evidence(*_EVENTS), DAY, range(len(network.km)))
    assert named == {
        0: ("e1", "e2", "e0"),
        1: ("e2",),
        4: ("e5",),
    }
    assert events_on(network, _evidence(*_EVENTS), DAY, {1}) == {1: ("e2",)}


def test_a_stretch_with_a_figure_of_its_own_rests_on_no_event() -> None:
    given = _ground()
    from dataclasses import replace

    figures = (0.2, *given.access.roads.expected_incidents[1:])
    graph = replace(given.access.roads, expected_incidents=figures)
    given = replace(given, access=replace(given.access, roads=graph))
    network = Network.of(given, DAY)
    assert events_on(network, _evidence(*_EVENTS), DAY, {0, 1}) == {1: ("e2",)}


def test_without_events_none_is_named() -> None:
    network = Network.of(_ground(), DAY)
    assert events_on(network, Evidence.none(), DAY, {0, 1}) == {}


def test_events_of_a_way_are_told_to_those_who_may_see_it_and_to_nobody_else() -> None:
    given, evidence = _ground(), _evidence(*_EVENTS)
    seen = plan_access(given.for_reader(Reader("mediator")), evidence).to_dict()
    (way,) = seen["places"][0]["pareto"]
    assert way["events_by_stretch"] == {"s0": ["e1", "e2", "e0"], "s1": ["e2"]}
    (found,) = [one for one in seen["findings"] if one["id"] == "access/p"]
    (ground,) = [one for one in found["grounds"] if one["kind"] == "events"]
    assert ground["refs"] == ["e1", "e2", "e0"]
    hidden = plan_access(given.for_reader(Reader("public")), evidence).to_dict()
    assert "events_by_stretch" not in hidden["places"][0]["pareto"][0]
    assert not any(
        ground["kind"] == "events"
        for one in hidden["findings"]
        for ground in one["grounds"]
    )
