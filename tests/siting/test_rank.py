"""Candidate places and claims, on invented events and on real ones."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.case import read_case
from ceasefire.core import (
    AccessStatus,
    Around,
    Backing,
    Claim,
    ClaimKind,
    EventFile,
    Firmness,
    Forum,
    Invitation,
    Party,
    PartyKind,
    Place,
    Population,
    Siege,
    Statement,
    StatementKind,
)
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.siting import Verdict, rank_sites

FIRST = date(2030, 1, 1)


def _events(n: int, **changes):
    return [event(i, FIRST + timedelta(days=i % 180), **changes) for i in range(n)]


def _claim(kind: ClaimKind, **changes) -> Statement:
    values = {
        "id": f"says-{kind.value}",
        "by": "east",
        "on": FIRST + timedelta(days=170),
        "says": "something about Ford",
        "kind": StatementKind.REPORT,
        "firmness": Firmness.UNKNOWN,
        "source": "paper",
        "claim": Claim(place="ford", kind=kind),
    }
    return Statement(**(values | changes))


def test_the_checklist_is_what_the_events_say() -> None:
    wolves = [
        event(1000 + i, FIRST + timedelta(days=i * 4), side_b="Wolves")
        for i in range(20)
    ]
    site = rank_sites(case(), evidence(_events(180) + wolves)).sites[0]
    assert site.measured["excluded-share"].value == pytest.approx(0.1)
    assert site.measured["covered-share"].value == pytest.approx(0.9)
    shares = [one.events for one in site.present]
    assert [one.name for one in site.present] == ["North", "South", "Wolves"]
    assert shares == pytest.approx([200, 180, 20])
    expected = 400**2 / (200**2 + 180**2 + 20**2)
    assert site.measured["effective-groups"].value == pytest.approx(expected)
    assert [one.excluded for one in site.present] == [False, False, True]


def test_a_place_without_events_is_not_known_and_not_calm() -> None:
    far = event(1, FIRST, latitude_deg=10.0)
    site = rank_sites(case(), evidence([far])).sites[0]
    assert all(
        site.measured[key].value is None
        for key in ("effective-groups", "excluded-share", "covered-share", "deaths")
    )
    assert site.measured["effective-groups"].why_unknown


def test_figures_of_the_town_are_not_those_of_its_quarter() -> None:
    """Each of 600 events lies in the quarter with a chance of 1 in 100: 6 expected."""
    quarter = Place(
        id="quarter",
        name="Quarter",
        shape=Around(latitude_deg=-30, longitude_deg=-20, radius_km=2),
    )
    rough = _events(600, place_error_km=20.0)
    site = rank_sites(case(places=(quarter,)), evidence(rough)).sites[0]
    assert site.events_expected == pytest.approx(6)
    assert (site.n_rows, site.n_possible) == (0, 600)
    told = {key: one.why_unknown for key, one in site.measured.items() if one.value}
    assert told == {}
    why = site.measured["trend"].why_unknown
    assert why == (
        "fewer than 5 events recorded in the window were there more likely than "
        "elsewhere"
    )
    assert site.measured["deaths"].why_unknown == (
        "no event recorded in the window was there more likely than elsewhere"
    )
    known = _events(600, place_error_km=20.0) + [
        event(9_000 + i, FIRST) for i in range(5)
    ]
    site = rank_sites(case(places=(quarter,)), evidence(known)).sites[0]
    assert site.n_rows == 5
    assert site.measured["covered-share"].value == pytest.approx(1)


def test_deaths_without_a_number_are_counted_beside_those_with_one() -> None:
    """11 events with one death in 29 days, and 4 of which nobody gives the number."""
    events = [
        event(i, FIRST + timedelta(days=i * 2), deaths_best=1 if i < 11 else None)
        for i in range(15)
    ]
    answer = rank_sites(
        case(), evidence(events), window=(FIRST, FIRST + timedelta(days=29))
    )
    site = answer.sites[0]
    assert site.measured["deaths"].value == pytest.approx(11)
    assert site.n_deaths_unknown == 4
    assert site.to_dict()["rows_of_unknown_deaths"] == 4


def test_one_day_is_no_trend_and_no_month() -> None:
    events = [event(i, FIRST) for i in range(20)]
    site = rank_sites(case(), evidence(events)).sites[0]
    assert site.measured["trend"].value is None
    assert site.measured["trend"].why_unknown == "the window is a single day"
    assert site.measured["deaths"].value == 20


def test_the_middle_of_an_odd_number_of_days_is_in_neither_half() -> None:
    """6, 12 and 9 events on three days: 9 over 6, whatever the second day had."""
    counts = (6, 12, 9)
    events = [
        event(100 * day + i, FIRST + timedelta(days=day))
        for day, n in enumerate(counts)
        for i in range(n)
    ]
    site = rank_sites(case(), evidence(events)).sites[0]
    assert site.measured["trend"].value == pytest.approx(9 / 6)
    assert site.measured["deaths"].value == 27


def test_days_outside_the_data_are_in_no_window() -> None:
    """60 days of data; a window of 240 around them would halve nothing but itself."""
    days = FIRST, FIRST + timedelta(days=59)
    events = [event(i, FIRST + timedelta(days=i)) for i in range(60)]
    around = days[0] - timedelta(days=120), days[1] + timedelta(days=60)
    answer = rank_sites(case(), evidence(events), window=around)
    assert answer.window == days
    assert answer.sites[0].measured["deaths"].value == pytest.approx(30)
    assert answer.sites[0].measured["trend"].value == pytest.approx(1)


@pytest.mark.parametrize("days", [-400, -1])
def test_a_case_of_a_day_before_the_data_compares_no_places(days) -> None:
    made = case(as_of=FIRST + timedelta(days=days))
    answer = rank_sites(made, evidence(_events(90)))
    assert answer.window is None
    assert answer.sites == ()
    assert answer.missing == (
        "The event data tell of 2030-01-01 to 2030-03-31, and of no day of those to be "
        "looked at, so places are not compared."
    )
    on_the_day = case(as_of=FIRST)
    assert rank_sites(on_the_day, evidence(_events(90))).window == (FIRST, FIRST)


def test_what_is_known_of_one_place_alone_puts_it_before_no_other() -> None:
    """Only people are known of both: Mill comes first by that one line of eight."""
    mill = Place(
        id="mill",
        name="Mill",
        shape=Around(latitude_deg=-33, longitude_deg=-20, radius_km=5),
        population=Population(people=900),
    )
    ford = replace(case().places[0], population=Population(people=400))
    answer = rank_sites(case(places=(ford, mill)), evidence(_events(30)))
    assert [one.id for one in answer.compared] == ["people"]
    assert answer.to_dict()["compared_by"] == ["people"]
    assert answer.findings[0].claim == (
        "Mill: who is active there is not known (fewer than 5 events recorded there in "
        "the window); it comes first in 100% of all ways to weigh what is known of two "
        "places or more (1 line of 8)."
    )
    alone = rank_sites(case(places=(ford,)), evidence(_events(30)))
    assert alone.findings[0].claim.endswith(
        "in 100% (90% interval 92% to 100%); no line of the checklist is known of two "
        "places, so none comes first."
    )


def test_people_and_access_nobody_knows_stay_unknown() -> None:
    site = rank_sites(case(), evidence(_events(30))).sites[0]
    assert site.people is None
    assert site.measured["people"].value is None
    assert site.siege == "unknown"


def test_a_siege_that_ended_before_the_window_is_not_one_in_it() -> None:
    place = Place(
        id="ford",
        name="Ford",
        shape=Around(latitude_deg=-30, longitude_deg=-20, radius_km=20),
        population=Population(people=900),
        siege=Siege(status=AccessStatus.BESIEGED, until=date(2029, 1, 1)),
    )
    site = rank_sites(case(places=(place,)), evidence(_events(30))).sites[0]
    assert site.siege == "unknown"
    assert site.measured["people"].value == 900


def test_backers_at_the_table_come_from_backing_and_invitations() -> None:
    backing = Backing(id="b", backer="east", backed="south", how=("military",))
    table = Forum(id="f", title="Talks", convenors=("east",), sides=("north",))
    made = case(backings=(backing,), forum=table)
    present = rank_sites(made, evidence(_events(30))).sites[0].present
    found = {one.party: one.backers_at_table for one in present}
    assert found == {"north": ("north",), "south": ("east",)}


@pytest.mark.parametrize(
    ("on", "gone", "as_of", "seats"),
    [
        (5, None, 5, ("south",)),
        (6, None, 5, ()),
        (6, None, None, ("south",)),
        (None, None, 5, ("south",)),
        (1, 5, 5, ()),
        (1, 6, 5, ("south",)),
        (1, 90, None, ()),
    ],
)
def test_who_is_invited_later_is_not_at_the_table_yet(on, gone, as_of, seats) -> None:
    def day(n):
        return None if n is None else FIRST + timedelta(days=n)

    asked = Invitation(party="south", on=day(on), withdrawn_on=day(gone))
    table = Forum(id="f", title="Talks", convenors=("east",), invitations=(asked,))
    made = case(forum=table, as_of=day(as_of))
    present = rank_sites(made, evidence(_events(30))).sites[0].present
    found = {one.party: one.backers_at_table for one in present}
    assert found == {"north": (), "south": seats}


@pytest.mark.parametrize(("n", "backed"), [(4, None), (5, 0.5)])
def test_a_share_that_is_backed_is_known_from_five_events_on(n, backed) -> None:
    """Of the two groups in each event south has a backer that convenes."""
    backing = Backing(id="b", backer="east", backed="south", how=("military",))
    table = Forum(id="f", title="Talks", convenors=("east",))
    talks = case(forum=table, backings=(backing,))
    site = rank_sites(talks, evidence(_events(n))).sites[0]
    assert site.measured["backed-share"].value == backed
    assert bool(site.measured["backed-share"].why_unknown) is (backed is None)


def test_without_places_the_districts_of_the_data_are_looked_at() -> None:
    events = _events(30, adm_1="Shore", adm_2="Upper") + [
        event(900 + i, FIRST, adm_1="Shore", adm_2="Lower") for i in range(5)
    ]
    answer = rank_sites(case(places=()), evidence(events))
    assert {site.name for site in answer.sites} == {"Upper", "Lower"}


def test_without_events_it_says_how_to_give_some() -> None:
    answer = rank_sites(case(), Evidence.none())
    assert "--events" in (answer.missing or "")
    assert answer.sites == ()


def test_the_same_evidence_gives_the_same_answer() -> None:
    made = evidence(_events(120))
    assert rank_sites(case(), made).to_dict() == rank_sites(case(), made).to_dict()


@pytest.mark.parametrize(
    ("kind", "events", "verdict"),
    [
        (ClaimKind.FEW_OTHER_GROUPS, _events(170), Verdict.CONTRADICTED),
        (ClaimKind.NO_EXCLUDED_GROUP, _events(900), Verdict.SUPPORTED),
        (ClaimKind.NO_EXCLUDED_GROUP, _events(40), Verdict.NOT_DECIDABLE),
        (
            ClaimKind.NO_EXCLUDED_GROUP,
            _events(400, side_b="Wolves"),
            Verdict.CONTRADICTED,
        ),
        (ClaimKind.CALM, _events(170), Verdict.CONTRADICTED),
        (ClaimKind.VIOLENCE_FALLING, _events(170), Verdict.NOT_DECIDABLE),
    ],
)
def test_a_claim_is_decided_only_where_the_interval_is(kind, events, verdict) -> None:
    bounds = [event(9001, FIRST), event(9002, FIRST + timedelta(days=179))]
    made = case(statements=(_claim(kind),))
    claim = rank_sites(made, evidence(events + bounds)).claims[0]
    assert claim.verdict is verdict, claim.why


def test_groups_that_a_claim_concedes_are_not_others() -> None:
    conceding = _claim(
        ClaimKind.FEW_OTHER_GROUPS,
        claim=Claim(
            place="ford", kind=ClaimKind.FEW_OTHER_GROUPS, apart_from=("south",)
        ),
    )
    answer = rank_sites(case(statements=(conceding,)), evidence(_events(180)))
    assert answer.claims[0].verdict is Verdict.SUPPORTED


def test_a_claim_from_before_the_data_is_not_decidable() -> None:
    early = _claim(ClaimKind.CALM, on=date(2020, 1, 1))
    answer = rank_sites(case(statements=(early,)), evidence(_events(180)))
    assert answer.claims[0].verdict is Verdict.NOT_DECIDABLE
    assert "do not cover" in answer.claims[0].why


def test_the_claim_of_2014_is_not_decidable_without_events() -> None:
    answer = rank_sites(read_case("aleppo-2014"), Evidence.none())
    assert [one.verdict for one in answer.claims] == [Verdict.NOT_DECIDABLE]


def test_too_few_past_ceasefires_measure_nothing_and_say_so() -> None:
    value = rank_sites(case(), evidence(_events(180))).predictive_value
    assert value.rho is None
    assert "was not measured" in value.words


def test_a_score_that_tells_the_fall_is_measured_as_such() -> None:
    """Six places under three ceasefires: more wolves before, a smaller fall after."""
    starts = [date(2031, 1, 1), date(2032, 1, 1), date(2033, 1, 1)]
    places = tuple(
        Place(
            id=f"place-{k}",
            name=f"Place {k}",
            shape=Around(latitude_deg=-30.0 - k, longitude_deg=-20, radius_km=20),
        )
        for k in range(6)
    )
    ceasefires = tuple(
        truce(
            id=f"truce-{i}",
            announced_at=None,
            starts_at=datetime(day.year, 1, 1, tzinfo=UTC),
        )
        for i, day in enumerate(starts)
    )
    events = [event(1, date(2030, 1, 1)), event(2, date(2033, 12, 31))]
    number = 10
    for start in starts:
        for k in range(6):
            for d in range(90):
                day = start - timedelta(days=d + 1)
                who = "Wolves" if d % 6 < k else "South"
                where = {"latitude_deg": -30.0 - k, "side_b": who}
                events.append(event(number, day, **where))
                events.append(event(number + 1, day, **(where | {"side_b": "South"})))
                number += 2
            for d in range(4 * k):
                after = start + timedelta(days=1 + d)
                events.append(event(number, after, latitude_deg=-30.0 - k))
                number += 1
    answer = rank_sites(case(places=places, ceasefires=ceasefires), evidence(events))
    value = answer.predictive_value
    assert (value.n_ceasefires, value.n_cases) == (3, 18)
    assert value.rho is not None
    assert value.rho > 0.7


def test_real_places_are_ranked_with_their_worth_beside_them(syria_file) -> None:
    read = read_events([EventFile(path=str(syria_file), name=syria_file.name)])
    answer = rank_sites(read_case("syria-2016"), read)
    assert len(answer.sites) >= 5
    assert answer.predictive_value.n_ceasefires >= 3
    assert answer.predictive_value.rho is not None
    assert sum(site.first_share for site in answer.sites) == pytest.approx(1)


def test_where_nothing_compares_places_none_comes_first() -> None:
    """Both are quiet: half of all weightings each would be a figure of nothing."""
    mill = replace(case().places[0], id="mill", name="Mill")
    far = [event(1, date(2030, 3, 1), latitude_deg=-40.0)]
    answer = rank_sites(case(places=(mill, case().places[0])), evidence(far))
    assert [site.name for site in answer.sites] == ["Ford", "Mill"]
    assert [site.first_share for site in answer.sites] == [None, None]
    assert [site.to_dict()["rank_acceptability"] for site in answer.sites] == [[], []]
    assert [one.certainty.probability for one in answer.findings] == [None, None]
    assert answer.findings[0].claim.endswith("so none comes first.")


def test_events_of_no_known_place_are_not_none_in_a_town() -> None:
    far = [event(1, date(2030, 3, 1), latitude_deg=-40.0)]
    nowhere = [event(2, date(2030, 3, 2), place_error_km=None)]
    site = rank_sites(case(), evidence(far)).sites[0]
    assert site.to_dict()["events_expected"] == 0
    site = rank_sites(case(), evidence([*far, *nowhere])).sites[0]
    assert site.to_dict()["events_expected"] is None


def test_how_often_a_place_comes_first_cannot_be_read_as_less_than_that() -> None:
    """Mill has more of each need, and nothing else can be compared."""
    ford = replace(
        case().places[0],
        population=Population(people=400),
        siege=Siege(status=AccessStatus.ACCESSIBLE),
    )
    mill = Place(
        id="mill",
        name="Mill",
        shape=Around(latitude_deg=-33, longitude_deg=-20, radius_km=5),
        population=Population(people=900),
        siege=Siege(status=AccessStatus.BESIEGED),
    )
    events = [event(i, date(2030, 3, 1) + timedelta(days=i)) for i in range(20)]
    answer = rank_sites(case(places=(ford, mill)), evidence(events))
    assert [site.first_share for site in answer.sites] == [1.0, 0.0]
    first, last = (one.claim for one in answer.findings[:2])
    assert first.endswith(
        "; it comes first in 100% of all ways to weigh what is known of two places or "
        "more (2 lines of 8)."
    )
    assert "; it comes first in 0% of all ways" in last


def _veiling_case(**changes):
    """South is a name under which the data may count wolves."""
    parties = tuple(
        replace(party, may_include=("wolves",)) if party.id == "south" else party
        for party in case().parties
    )
    return case(parties=parties, **changes)


def test_a_name_that_may_hide_others_makes_no_group_absent() -> None:
    plain = rank_sites(case(), evidence(_events(180))).sites[0]
    veiled = rank_sites(_veiling_case(), evidence(_events(180))).sites[0]
    known, unsure = (one.measured["excluded-share"] for one in (plain, veiled))
    assert known.high < 0.05
    assert (unsure.value, unsure.high, unsure.veiled_share) == (0, 1, 1)
    assert veiled.measured["covered-share"].low < 0.05


def test_a_claim_that_a_group_is_absent_fails_where_a_name_may_hide_it() -> None:
    bounds = [event(9001, FIRST), event(9002, FIRST + timedelta(days=179))]
    made = evidence(_events(900) + bounds)
    said = (_claim(ClaimKind.NO_EXCLUDED_GROUP),)
    plain = rank_sites(case(statements=said), made).claims[0]
    veiled = rank_sites(_veiling_case(statements=said), made).claims[0]
    assert plain.verdict is Verdict.SUPPORTED
    assert veiled.verdict is Verdict.NOT_DECIDABLE
    assert "may hide" in veiled.why


def test_where_the_case_names_no_excluded_group_none_was_looked_for() -> None:
    armed = Party(id="south", name="South", kind=PartyKind.ARMED_GROUP)
    of_two = case(parties=(case().party("north"), armed), ceasefires=())
    days = [date(2030, 4, 1) + timedelta(days=at) for at in range(30)]
    rows = evidence(event(at, day) for at, day in enumerate(days))
    [claim] = [one.claim for one in rank_sites(of_two, rows).findings[:1]]
    assert claim.startswith(
        "Ford: effectively 2.0 armed groups, excluded groups not looked for (the "
        "case names no excluded group), only those a ceasefire would bind in "
    )
    [claim] = [one.claim for one in rank_sites(case(), rows).findings[:1]]
    assert "excluded groups named in 0% of events" in claim
