"""The cases that ship are sound, public, sourced, and what they are said to be."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ceasefire.case import read_case, shipped_cases
from ceasefire.core import (
    Area,
    Around,
    Case,
    CeasefireClass,
    ClaimKind,
    EventFile,
    PartyKind,
    Reader,
    RuleKind,
)
from ceasefire.events.actors import resolve_actors
from ceasefire.events.read import read_events
from ceasefire.geo.shapes import area_km2, contains

_SYRIA = (32.2, 37.4, 35.6, 42.4)  # south, north, west, east in degrees


@pytest.fixture(params=["aleppo-2014", "syria-2016"])
def case(request) -> Case:
    return read_case(request.param)


def _entries(case: Case) -> Iterator[Any]:
    yield from case.parties
    yield from case.backings
    yield from case.places
    yield from case.ceasefires
    yield from case.measures
    yield from case.texts
    yield from case.statements
    yield from case.sources
    assert case.forum is not None
    yield case.forum
    yield from case.forum.invitations
    yield from case.forum.decision_rules


def test_these_cases_ship() -> None:
    assert shipped_cases() == ("aleppo-2014", "syria-2016", "two-rivers")


def test_a_shipped_case_is_for_everybody(case: Case) -> None:
    assert {entry.owner for entry in _entries(case)} == {"public"}
    public = case.for_reader(Reader("public"))
    assert list(_entries(public)) == list(_entries(case))
    assert not case.simulated


def test_what_was_agreed_and_who_backs_whom_is_sourced(case: Case) -> None:
    sourced = (*case.ceasefires, *case.measures, *case.texts, *case.backings)
    assert [entry.id for entry in sourced if not entry.sources] == []
    for place in case.places:
        assert place.population.people is None or place.population.sources
        assert place.population.people is None or place.population.as_of


def test_sources_say_who_published_them_and_when_and_all_are_used(case: Case) -> None:
    assert all(source.published_on for source in case.sources)
    used = {said.source for said in case.statements}
    for entry in _entries(case):
        used |= set(getattr(entry, "sources", ()))
        used |= {getattr(entry, "excluded_by", None)}
    for place in case.places:
        used |= {*place.population.sources, *place.siege.sources}
    assert {source.id for source in case.sources} <= used


def test_the_record_ends_a_day_after_the_case_is_looked_at(case: Case) -> None:
    """The day after shows what came of it; nothing later is in it."""
    assert case.as_of is not None
    day_after = case.as_of + timedelta(days=1)
    assert max(said.on for said in case.statements) <= day_after
    assert max(source.published_on for source in case.sources) <= day_after


def test_nothing_is_said_a_day_or_more_from_when_its_source_was_published(
    case: Case,
) -> None:
    """A day between them is that of time zones: an evening in New York is the next."""
    for said in case.statements:
        published = case.source(said.source).published_on
        assert abs((published - said.on).days) <= 1


def test_places_lie_in_the_country(case: Case) -> None:
    south, north, west, east = _SYRIA
    for place in case.places:
        if isinstance(place.shape, Around):
            points = [(place.shape.longitude_deg, place.shape.latitude_deg)]
        else:
            points = [point for one in place.shape.polygons for point in one.outer]
        assert all(west <= x <= east and south <= y <= north for x, y in points)


def test_aleppo_2014_is_a_process_without_an_agreement() -> None:
    case = read_case("aleppo-2014")
    assert case.ceasefires == () == case.event_files
    assert case.as_of == date(2014, 1, 20)
    claims = [said.claim for said in case.statements if said.claim]
    assert [(one.place, one.kind, one.apart_from) for one in claims] == [
        ("aleppo", ClaimKind.FEW_OTHER_GROUPS, ("fsa",))
    ]
    assert str(case.statement("snc-no-role-for-president").condition) == (
        "attend(snc) only if excluded(assad, transitional-government)"
    )


def test_geneva_ii_is_convened_by_consensus_of_three() -> None:
    forum = read_case("aleppo-2014").forum
    assert forum is not None
    assert forum.opens_on == date(2014, 1, 22)
    rules = {rule.id: (rule.rule, set(rule.members)) for rule in forum.decision_rules}
    assert rules["iran-seat"] == (
        RuleKind.CONSENSUS,
        {"un", "russia", "united-states"},
    )
    assert rules["transitional-body"] == (
        RuleKind.MUTUAL_CONSENT,
        {"government", "snc"},
    )


def test_some_thirty_states_were_invited_and_one_was_not_to_come() -> None:
    case = read_case("aleppo-2014")
    assert case.forum is not None
    seats = Counter(one.party for one in case.forum.invitations)
    assert max(seats.values()) == 1
    first = [one for one in case.forum.invitations if one.on == date(2014, 1, 6)]
    states = [one for one in first if case.party(one.party).kind is PartyKind.STATE]
    assert len(states) == 30
    withdrawn = {one.party: one for one in case.forum.invitations if one.withdrawn_on}
    assert set(withdrawn) == {"iran"}
    assert withdrawn["iran"].on == date(2014, 1, 19)
    assert withdrawn["iran"].withdrawn_on == date(2014, 1, 21)


@pytest.mark.parametrize(
    ("id_", "starts_at", "ends_at"),
    [
        ("coh-2016", "2016-02-26T22:00", None),
        ("eid-2016", "2016-09-12T16:00", "2016-09-19T16:00"),
        ("ankara-2016", "2016-12-29T22:00", None),
        ("deescalation-2017", "2017-05-05T21:00", None),
        ("unscr-2401", "2018-02-24T22:00", "2018-03-26T22:00"),
        ("sochi-idlib-2018", "2018-09-17T21:00", None),
        ("idlib-2019", "2019-08-31T03:00", None),
    ],
)
def test_the_seven_ceasefires_begin_when_they_began(id_, starts_at, ends_at) -> None:
    ceasefire = read_case("syria-2016").ceasefire(id_)
    assert ceasefire.starts_at == datetime.fromisoformat(starts_at).replace(tzinfo=UTC)
    end = datetime.fromisoformat(ends_at).replace(tzinfo=UTC) if ends_at else None
    assert ceasefire.ends_at == end
    assert ceasefire.announced_at is not None
    assert ceasefire.announced_at < ceasefire.starts_at


def test_each_of_the_seven_leaves_out_who_was_left_out() -> None:
    case = read_case("syria-2016")
    for ceasefire in case.ceasefires:
        bound, left_out = case.bound_by(ceasefire), case.excluded_from(ceasefire)
        assert {"islamic-state", "yarmouk-martyrs", "nusra"} <= left_out
        assert {"government", "ahrar-al-sham", "fsa"} <= bound
        assert not bound & left_out
    classes = {one.id: one.provisions.ceasefire_class for one in case.ceasefires}
    assert classes["coh-2016"] is CeasefireClass.PRELIMINARY
    assert classes["idlib-2019"] is CeasefireClass.CESSATION_OF_HOSTILITIES


def test_the_zones_are_apart_and_of_a_believable_size() -> None:
    case = read_case("syria-2016")
    zones = {
        place.id: place.shape for place in case.places if isinstance(place.shape, Area)
    }
    assert len(zones) == 4
    sizes_km2 = {id_: area_km2(shape) for id_, shape in zones.items()}
    assert 6_000 < sizes_km2["zone-idlib"] < 12_000
    assert 50 < sizes_km2["zone-eastern-ghouta"] < 300
    assert area_km2(list(zones.values())) == pytest.approx(sum(sizes_km2.values()))
    inside = {"zone-idlib": "idlib", "zone-homs-north": "homs-north"}
    for zone, town in inside.items():
        centre = case.place(town).shape
        assert isinstance(centre, Around)
        at = [centre.longitude_deg], [centre.latitude_deg]
        assert contains(zones[zone], *at).all()
    assert not any(contains(one, [37.148], [36.202]).any() for one in zones.values())


def test_nearly_every_actor_of_the_data_is_a_party(syria_file: Path) -> None:
    """UCDP's events of 2016 to 2019: fewer than one in 500 names nobody we know."""
    file = EventFile(path=str(syria_file), name="ged")
    events = read_events([file]).events
    resolution = resolve_actors(read_case("syria-2016"), events)
    assert sum(n for _, n in resolution.unresolved) < events.num_rows / 500
