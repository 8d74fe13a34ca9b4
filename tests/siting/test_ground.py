"""The evidence as siting looks at it: where, when, who; what is not known stays so."""

import math
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Around, Forum, Party, PartyKind
from ceasefire.events.evidence import Evidence
from ceasefire.events.groups import Group
from ceasefire.siting import rank_sites
from ceasefire.siting.ground import Candidate, Ground

DAY = date(2030, 5, 1)
FORD = Around(latitude_deg=-30, longitude_deg=-20, radius_km=20)
NOWHERE = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}


def _ground(*events, **more) -> Ground:
    return Ground(case(**more), evidence(events))


def _party(id_: str, **more) -> Party:
    return Party(
        **({"id": id_, "name": id_.title(), "kind": PartyKind.ARMED_GROUP} | more)
    )


# Where


def test_a_place_holds_the_share_of_an_events_ground() -> None:
    ground = _ground(
        event(1, DAY),
        event(2, DAY, place_error_km=40.0),
        event(3, DAY, latitude_deg=10.0),
        event(4, DAY, **NOWHERE),
        event(5, DAY, country="Elsewhere", **NOWHERE),
    )
    where = ground.where(Candidate("Ford", place="ford", shape=FORD))
    np.testing.assert_allclose(where, [1, 0.25, 0, math.nan, 0], atol=1e-9)


def test_a_district_holds_what_the_source_puts_there() -> None:
    ground = _ground(
        event(1, DAY, adm_2="Upper"),
        event(2, DAY, adm_2="Lower"),
        event(3, DAY, adm_2=None),
        event(4, DAY, adm_2=None, country="Elsewhere"),
        event(5, DAY, adm_2="Upper", country="Elsewhere"),
        event(6, DAY, adm_2="Upper", country=None),
    )
    where = ground.where(Candidate("Upper", district=("adm_2", "Upper")))
    np.testing.assert_array_equal(where, [1, 0, math.nan, 0, 0, 1])


def test_of_a_candidate_without_ground_nothing_can_be_told() -> None:
    ground = _ground(event(1, DAY), event(2, DAY, country="Elsewhere"))
    np.testing.assert_array_equal(ground.where(Candidate("Ford")), [math.nan, 0])


# When


@given(
    st.lists(st.tuples(st.integers(-40, 40), st.integers(0, 60)), min_size=1),
    st.integers(-40, 40),
    st.integers(0, 60),
)
def test_a_share_of_days_is_that_of_counting_them(spans, begins, length) -> None:
    first, last = DAY + timedelta(begins), DAY + timedelta(begins + length)
    days = [(DAY + timedelta(a), DAY + timedelta(a + n)) for a, n in spans]
    ground = _ground(*(event(1, a, date_end=b) for a, b in days))
    counted = []
    for a, b in days:
        each = [a + timedelta(n) for n in range((b - a).days + 1)]
        counted.append(sum(first <= day <= last for day in each) / len(each))
    np.testing.assert_allclose(ground.when(first, last), counted)


def test_data_tell_of_the_days_of_the_cases_own_countries() -> None:
    ground = _ground(
        event(1, date(2000, 1, 1), country="Elsewhere"),
        event(2, DAY, date_end=DAY + timedelta(3)),
        event(3, DAY - timedelta(2), country=None),
        event(4, date(2040, 1, 1), country="Elsewhere"),
    )
    assert ground.days_told == (DAY - timedelta(2), DAY + timedelta(3))
    assert _ground(event(1, DAY, country="Elsewhere")).days_told is None
    assert Ground(case(), Evidence.none()).days_told is None


# Who


def test_actors_are_parties_and_the_names_that_none_bears() -> None:
    ground = _ground(
        event(1, DAY, side_b="South, Owls"),
        event(2, DAY, side_a="Owls", side_b="Civilians"),
        event(3, DAY, side_a=None, side_b=None),
        event(4, DAY, side_b="North"),
    )
    actors = [("north", "North"), ("south", "South"), (None, "Owls")]
    assert sorted(ground.actors, key=str) == sorted(actors, key=str)
    columns = [ground.actors.index(actor) for actor in actors]
    incidence = ground.incidence(np.arange(4))[:, columns]
    expected = [[1, 1, 1], [0, 0, 1], [0, 0, 0], [1, 0, 0]]
    np.testing.assert_array_equal(incidence, expected)
    doubtful = ground.somebody_unknown(np.arange(4))
    assert doubtful.tolist() == [True, True, True, False]


def test_without_events_nobody_was_in_them() -> None:
    ground = Ground(case(), Evidence.none())
    none = np.zeros(0, np.intp)
    assert ground.actors == ()
    assert ground.incidence(none).shape == (0, 0)
    assert ground.somebody_unknown(none).shape == (0,)


def test_a_further_ceasefire_is_between_both_sides_of_one_that_one_declared() -> None:
    """Of one that binds one alone it would be with whomever that one fights."""
    rows = [event(1, DAY), event(2, DAY, side_b="East"), event(3, DAY, side_b="Wolves")]
    for towards, bound, groups in (
        ((), {"north"}, [Group.COVERED, Group.COVERED, Group.EXCLUDED]),
        (("south",), {"north", "south"}, [Group.COVERED, Group.THIRD, Group.EXCLUDED]),
    ):
        ours = truce(parties=("north",), towards=towards)
        ground = _ground(*rows, ceasefires=(ours,))
        assert ground.further(DAY).bound == bound
        assert ground.further(DAY).groups.tolist() == groups


def test_left_out_are_the_excluded_of_the_case_and_of_each_ceasefire() -> None:
    parties = (
        _party("north"),
        _party("south"),
        _party("wolves", excluded=True, members=("pups",)),
        _party("pups"),
        _party("foxes", members=("cubs",)),
        _party("cubs"),
    )
    ground = _ground(parties=parties, ceasefires=(truce(excludes=("foxes",)),))
    assert ground.further(DAY).excluded == {"wolves", "pups", "foxes", "cubs"}


def test_bound_are_those_bound_before_or_the_sides_of_the_table() -> None:
    table = Forum(id="talks", title="Talks", convenors=("east",), sides=("east",))
    assert _ground(forum=table).further(DAY).bound == {"north", "south"}
    assert _ground(forum=table, ceasefires=()).further(DAY).bound == {"east"}
    assert _ground(ceasefires=()).further(DAY).bound == frozenset()
    both = truce(parties=("north", "wolves"), excludes=("wolves",))
    assert _ground(ceasefires=(both,)).further(DAY).bound == {"north"}


def test_groups_are_those_of_a_further_ceasefire() -> None:
    ground = _ground(
        event(1, DAY),
        event(2, DAY, side_b="Wolves"),
        event(3, DAY, side_b="East"),
        event(4, DAY, side_b="Owls"),
    )
    assert ground.further(DAY).groups.tolist() == [
        Group.COVERED,
        Group.EXCLUDED,
        Group.THIRD,
        Group.UNRESOLVED,
    ]


# Deaths, and shares between actors nobody knows, in the checklist


def _site(*events):
    return rank_sites(case(), evidence(events)).sites[0]


def test_deaths_of_which_no_source_gives_a_number_are_not_none() -> None:
    untold = [event(i, DAY, deaths_best=None) for i in range(9)]
    assert np.isnan(_ground(*untold).deaths).all()
    site = _site(*untold)
    assert site.measured["deaths"].value is None
    assert site.measured["deaths"].why_unknown == "no source gives a number of deaths"
    assert site.deaths_expected is None
    assert site.to_dict()["deaths_expected"] is None
    some = _site(*untold, event(10, DAY, deaths_best=4))
    assert some.deaths_expected == 4


def test_events_between_unknown_actors_are_no_safe_ones() -> None:
    """10 between those bound, 10 between whoever: of the known, none is excluded."""
    known = [event(i, DAY) for i in range(10)]
    unknown = [event(100 + i, DAY, side_b="Owls") for i in range(10)]
    excluded = _site(*known, *unknown).measured["excluded-share"]
    covered = _site(*known, *unknown).measured["covered-share"]
    assert (excluded.value, excluded.low) == (0, 0)
    assert excluded.high == pytest.approx(0.673, abs=0.001)  # Wilson, 10 of 20
    assert (covered.value, covered.high) == (1, 1)
    assert covered.low == pytest.approx(0.327, abs=0.001)


def test_where_nearly_all_actors_are_unknown_so_are_shares() -> None:
    unknown = [event(i, DAY, side_b="Owls") for i in range(50)]
    measured = _site(*unknown, event(99, DAY)).measured
    for key in ("excluded-share", "covered-share"):
        assert measured[key].value is None
        assert "between actors whom the case knows" in (measured[key].why_unknown or "")
