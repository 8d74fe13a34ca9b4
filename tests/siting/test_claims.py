"""Claims about places: decided only where every doubt leaves them so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import (
    Claim,
    ClaimKind,
    Membership,
    Party,
    PartyKind,
    Statement,
    StatementKind,
    Watched,
)
from ceasefire.events.evidence import Evidence, FileRead
from ceasefire.siting import CheckedClaim, Verdict
from ceasefire.siting.claims import WINDOW_DAYS, check_claims
from ceasefire.siting.grounds import Grounds

SAID = date(2030, 7, 1)
FIRST, LAST = SAID - timedelta(days=WINDOW_DAYS), SAID - timedelta(days=1)
FAR = {"latitude_deg": 10.0, "longitude_deg": 10.0}
NOWHERE = {"latitude_deg": None, "longitude_deg": None, "place_error_km": None}
NEAR = {"latitude_deg": -29.6}  # 44 km from the middle of Ford, which has 20 km
ROUGHLY = {"place_error_km": 60.0}
FRAME = [
    event(8_001, FIRST - timedelta(days=9), **FAR),
    event(8_002, SAID + timedelta(days=9), **FAR),
]
"""Events elsewhere in the country, so that the data cover the window."""


def _statement(kind: ClaimKind, *conceded: str) -> Statement:
    return Statement(
        id="said",
        by="east",
        on=SAID,
        says="something about Ford",
        kind=StatementKind.REPORT,
        source="paper",
        claim=Claim(place="ford", kind=kind, apart_from=conceded),
    )


def _check(
    kind: ClaimKind, events, *conceded: str, frame=FRAME, **more
) -> CheckedClaim:
    made = case(statements=(_statement(kind, *conceded),), **more)
    (claim,) = check_claims(Grounds(made, evidence([*events, *frame])))
    return claim


def _over(n: int, first: date = FIRST, days: int = WINDOW_DAYS, **more):
    """So many events, spread over so many days."""
    return [
        event(i, first + timedelta(days=i * days // max(n, 1)), **more)
        for i in range(n)
    ]


# Shares of events


def test_few_other_groups_is_supported_where_only_those_conceded_are_seen() -> None:
    """0 of 100: Wilson's bound is 2.71 / 102.71."""
    claim = _check(ClaimKind.FEW_OTHER_GROUPS, _over(100), "south")
    assert claim.verdict is Verdict.SUPPORTED
    assert "0.0 of 100.0 expected events" in claim.why
    assert "0% to 3%" in claim.why
    assert "the threshold is 10%" in claim.why


def test_few_other_groups_is_contradicted_by_a_third_of_the_events() -> None:
    events = _over(70) + _over(30, side_b="Wolves")
    claim = _check(ClaimKind.FEW_OTHER_GROUPS, events, "south")
    assert claim.verdict is Verdict.CONTRADICTED
    assert "30.0 of 100.0" in claim.why


def test_few_other_groups_near_the_threshold_is_not_decidable() -> None:
    events = _over(90) + _over(10, side_b="Wolves")
    claim = _check(ClaimKind.FEW_OTHER_GROUPS, events, "south")
    assert claim.verdict is Verdict.NOT_DECIDABLE


def test_governments_are_no_other_armed_groups_and_members_are_conceded() -> None:
    members = (
        Party(id="north", name="North", kind=PartyKind.GOVERNMENT, members=("guards",)),
        Party(id="guards", name="Guards", kind=PartyKind.ARMED_GROUP),
        Party(id="east", name="East", kind=PartyKind.STATE),
        Party(id="south", name="South", kind=PartyKind.COALITION, members=("brigade",)),
        Party(id="brigade", name="Brigade", kind=PartyKind.ARMED_GROUP),
        Party(id="wolves", name="Wolves", kind=PartyKind.ARMED_GROUP),
    )
    events = _over(50, side_a="Guards", side_b="Brigade") + _over(50, side_b="East")
    claim = _check(ClaimKind.FEW_OTHER_GROUPS, events, "south", parties=members)
    assert claim.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("last", "verdict"),
    [
        (LAST, Verdict.SUPPORTED),
        (LAST - timedelta(days=1), Verdict.NOT_DECIDABLE),
        (FIRST - timedelta(days=1), Verdict.CONTRADICTED),
    ],
)
def test_one_that_had_left_is_no_member_of_those_conceded(last, verdict) -> None:
    """Conceded is who belonged on all days looked at; on some, it may be another."""
    left = (Membership(member="wolves", until=last),)
    south = Party(
        id="south", name="South", kind=PartyKind.COALITION,
        members=("wolves",), memberships=left,
    )  # fmt: skip
    parties = (*(one for one in case().parties if one.id != "south"), south)
    events = _over(50) + _over(50, side_b="Wolves")
    claim = _check(
        ClaimKind.FEW_OTHER_GROUPS, events, "south", parties=parties, ceasefires=()
    )
    assert claim.verdict is verdict


@pytest.mark.parametrize(
    ("until", "verdict"),
    [
        (LAST, Verdict.CONTRADICTED),  # left out on all days the claim is of
        (LAST - timedelta(days=1), Verdict.NOT_DECIDABLE),
        (FIRST - timedelta(days=1), Verdict.SUPPORTED),
    ],
)
def test_whether_a_group_left_out_was_there_goes_by_who_belonged_then(
    until, verdict
) -> None:
    """And not by who belongs on the last day of the data, years after it was said."""
    left = (Membership(member="cell", until=until),)
    wolves = Party(
        id="wolves", name="Wolves", kind=PartyKind.ARMED_GROUP,
        members=("cell",), memberships=left, excluded=True,
    )  # fmt: skip
    cell = Party(id="cell", name="Cell", kind=PartyKind.ARMED_GROUP)
    parties = (*(one for one in case().parties if one.id != "wolves"), wolves, cell)
    later = event(9_000, LAST + timedelta(days=900), **FAR)
    events = [*_over(150), *_over(50, side_b="Cell"), later]
    claim = _check(ClaimKind.NO_EXCLUDED_GROUP, events, parties=parties)
    assert claim.verdict is verdict


@pytest.mark.parametrize(
    ("n_wolves", "verdict"),
    [
        (0, Verdict.SUPPORTED),
        (4, Verdict.NOT_DECIDABLE),
        (60, Verdict.CONTRADICTED),
    ],
)
def test_no_excluded_group_is_decided_by_how_often_one_is_seen(
    n_wolves, verdict
) -> None:
    events = _over(200 - n_wolves) + _over(n_wolves, side_b="Wolves")
    assert _check(ClaimKind.NO_EXCLUDED_GROUP, events).verdict is verdict


def test_where_the_case_excludes_nobody_no_excluded_group_is_not_decidable() -> None:
    parties = tuple(
        Party(id=id_, name=id_.title(), kind=PartyKind.ARMED_GROUP)
        for id_ in ("north", "south", "east")
    )
    claim = _check(
        ClaimKind.NO_EXCLUDED_GROUP,
        _over(200),
        parties=parties,
        ceasefires=(truce(excludes=()),),
    )
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why == "the case names no excluded group"


@pytest.mark.parametrize(
    "kind", [ClaimKind.FEW_OTHER_GROUPS, ClaimKind.NO_EXCLUDED_GROUP]
)
@pytest.mark.parametrize(
    "sides",
    [
        {"side_b": "Owls"},
        {"side_b": "South, Owls"},
        {"side_a": None, "side_b": "Civilians"},
        {"side_a": None, "side_b": None},
    ],
)
def test_an_actor_nobody_knows_is_neither_there_nor_absent(kind, sides) -> None:
    claim = _check(kind, _over(200, **sides), "south")
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert "200.0 between actors whom the case does not know" in claim.why


def test_excluded_groups_that_may_have_been_there_are_not_absent() -> None:
    sure, lost = _over(200), _over(30, side_b="Wolves", **NOWHERE)
    claim = _check(ClaimKind.NO_EXCLUDED_GROUP, sure)
    assert claim.verdict is Verdict.SUPPORTED
    claim = _check(ClaimKind.NO_EXCLUDED_GROUP, sure + lost)
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert "30.0 more of unknown place taken either way" in claim.why


def test_other_groups_are_not_many_if_more_events_may_have_been_there() -> None:
    sure = _over(8) + _over(6, side_b="Wolves")
    lost = _over(90, **NOWHERE)
    kind = ClaimKind.FEW_OTHER_GROUPS
    assert _check(kind, sure, "south").verdict is Verdict.CONTRADICTED
    assert _check(kind, sure + lost, "south").verdict is Verdict.NOT_DECIDABLE


def test_too_few_events_are_too_few_to_tell() -> None:
    claim = _check(ClaimKind.NO_EXCLUDED_GROUP, _over(9))
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why == "only 9.0 events are expected there, too few to tell"


def test_an_event_counts_with_its_probability() -> None:
    """A quarter of a disc of 40 km is ground of a place of 20 km."""
    events = _over(100, side_b="Wolves", place_error_km=40.0) + _over(75)
    claim = _check(ClaimKind.NO_EXCLUDED_GROUP, events)
    assert "25.0 of 100.0 expected events" in claim.why


# Calm, and falling


@pytest.mark.parametrize(
    ("n", "verdict"),
    [
        (0, Verdict.SUPPORTED),
        (5, Verdict.SUPPORTED),
        (13, Verdict.NOT_DECIDABLE),
        (40, Verdict.CONTRADICTED),
    ],
)
def test_a_place_is_calm_by_events_a_week(n, verdict) -> None:
    """Garwood's bounds of 5 are 1.97 and 10.51, of 13 are 7.69 and 20.67."""
    claim = _check(ClaimKind.CALM, _over(n))
    assert claim.verdict is verdict
    assert f"{n * 7 / 90:.1f} events a week" in claim.why
    if n == 13:
        assert f"{7.69 * 7 / 90:.1f} to {20.67 * 7 / 90:.1f}" in claim.why


def test_a_place_is_not_calm_because_nobody_says_where_events_were() -> None:
    claim = _check(ClaimKind.CALM, _over(40, **NOWHERE))
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert "0.0 events a week" in claim.why
    assert "40.0 more of unknown place taken either way" in claim.why


def test_a_quarter_of_a_town_is_not_calm_where_the_town_is_all_that_is_known() -> None:
    """Of 300 events within 60 km a ninth is expected in 20 km: 2.6 a week.

    And of 40 within 200 km a hundredth: 0.03 a week, which would be calm. All may have
    been there: Garwood's bound of 40 is 52.07, in 90 / 7 weeks 4.0.
    """
    many = _check(ClaimKind.CALM, _over(300, **ROUGHLY))
    few = _check(ClaimKind.CALM, _over(40, place_error_km=200.0))
    assert many.verdict is few.verdict is Verdict.NOT_DECIDABLE
    assert few.why == (
        "0.0 events a week are expected there (90% interval 0.0 to 4.0 with 40.0 that "
        "were there or near taken either way; the threshold is 1)"
    )


def test_violence_that_may_have_been_next_door_is_neither_falling_nor_rising() -> None:
    """Of 100 and 20 events within 60 km a ninth each is expected: 11.1 and 2.2."""
    early = _over(100, days=45, **ROUGHLY)
    late = _over(20, FIRST + timedelta(days=45), days=45, **ROUGHLY)
    claim = _check(ClaimKind.VIOLENCE_FALLING, early + late)
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why == (
        "2.2 expected events in the later 45 days, 11.1 in the earlier 45 (90% "
        "interval of the ratio 0.00 or more with 120.0 that were there or near taken "
        "either way)"
    )


def test_points_without_a_precision_make_no_place_calm() -> None:
    """Some copies of UCDP's file have no column for how well places are known."""
    claim = _check(ClaimKind.CALM, _over(40, place_error_km=None))
    assert claim.verdict is Verdict.NOT_DECIDABLE


def test_a_file_that_leaves_the_country_out_makes_no_place_calm() -> None:
    """UCDP's world file of 19.1 has no event of Syria."""
    elsewhere = [row | {"country": "Elsewhere"} for row in FRAME]
    claim = _check(
        ClaimKind.CALM, _over(90, **FAR, country="Elsewhere"), frame=elsewhere
    )
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why == "the event data hold no event of Inventia"


@pytest.mark.parametrize(
    ("early", "late", "verdict"),
    [
        (60, 20, Verdict.SUPPORTED),
        (40, 38, Verdict.NOT_DECIDABLE),
        (20, 60, Verdict.CONTRADICTED),
        (0, 30, Verdict.CONTRADICTED),
        (30, 0, Verdict.SUPPORTED),
        (5, 4, Verdict.NOT_DECIDABLE),
    ],
)
def test_violence_falls_by_the_later_half_over_the_earlier(
    early, late, verdict
) -> None:
    middle = FIRST + timedelta(days=WINDOW_DAYS // 2)
    events = _over(early, days=45) + _over(late, middle, 45)
    claim = _check(ClaimKind.VIOLENCE_FALLING, events)
    assert claim.verdict is verdict
    if early + late < 10:
        assert "too few to tell" in claim.why


def test_violence_that_may_have_gone_on_unplaced_is_not_falling() -> None:
    events = _over(60, days=45) + _over(20, SAID - timedelta(days=45), 45)
    lost = _over(40, SAID - timedelta(days=45), 45, **NOWHERE)
    assert _check(ClaimKind.VIOLENCE_FALLING, events).verdict is Verdict.SUPPORTED
    doubted = _check(ClaimKind.VIOLENCE_FALLING, events + lost)
    assert doubted.verdict is Verdict.NOT_DECIDABLE


def test_violence_that_may_have_been_there_before_is_not_rising() -> None:
    events = _over(20, days=45) + _over(60, SAID - timedelta(days=45), 45)
    lost = _over(40, days=45, **NOWHERE)
    assert _check(ClaimKind.VIOLENCE_FALLING, events).verdict is Verdict.CONTRADICTED
    doubted = _check(ClaimKind.VIOLENCE_FALLING, events + lost)
    assert doubted.verdict is Verdict.NOT_DECIDABLE


# What it rests on


def test_only_the_days_before_it_was_said_are_looked_at() -> None:
    days = (FIRST - timedelta(days=1), FIRST, LAST, SAID)
    events = [event(i, day) for i, day in enumerate(days)]
    claim = _check(ClaimKind.CALM, events)
    assert (claim.first, claim.last) == (FIRST, LAST)
    assert claim.event_ids == ("ucdp:1", "ucdp:2")
    assert claim.n_events == 2


def test_the_events_a_claim_rests_on_most_come_first() -> None:
    events = _over(100)
    events[50] |= {"side_b": "Wolves"}
    claim = _check(ClaimKind.NO_EXCLUDED_GROUP, events)
    assert claim.event_ids[0] == "ucdp:50"
    assert len(claim.event_ids) == 25
    assert claim.n_events == 100


@pytest.mark.parametrize("kind", ClaimKind)
def test_without_events_nothing_is_decidable(kind) -> None:
    made = case(statements=(_statement(kind),))
    (claim,) = check_claims(Grounds(made, Evidence.none()))
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why == "no event data were given"
    assert claim.n_events == 0


@pytest.mark.parametrize("kind", ClaimKind)
@pytest.mark.parametrize(
    ("begins", "ends", "covers"),
    [(FIRST, LAST, True), (FIRST + timedelta(1), LAST, False), (FIRST, FIRST, False)],
)
def test_data_that_do_not_cover_the_days_decide_nothing(
    kind, begins, ends, covers
) -> None:
    frame = [event(8_001, begins, **FAR), event(8_002, ends, **FAR)]
    there = _over(45, FIRST + timedelta(days=1), 45, side_b="Wolves")
    kept = [one for one in there if begins <= one["date_start"] <= ends]
    claim = _check(kind, kept, frame=frame)
    assert ("do not cover" in claim.why) is not covers
    if not covers:
        assert claim.verdict is Verdict.NOT_DECIDABLE


def _watching(rows, *watches):
    """Evidence of files that were watched: name, first and last day of each."""
    reads = tuple(
        FileRead(
            file=name,
            layout="a sheet",
            n_read=1,
            n_kept=1,
            n_rejected=0,
            n_duplicates=0,
            watched=Watched(*days),
        )
        for name, *days in watches
    )
    return replace(evidence(rows), reads=reads)


def _calm(rows, *watches) -> CheckedClaim:
    made = case(statements=(_statement(ClaimKind.CALM),))
    (claim,) = check_claims(Grounds(made, _watching(rows, *watches)))
    return claim


_ONE = [event(8_001, FIRST + timedelta(days=40), **FAR)]


def test_quiet_days_at_either_end_are_quiet_if_they_were_watched() -> None:
    assert "do not cover" in _calm(_ONE).why
    assert "do not cover" in _calm(_ONE, ("invented.csv", FIRST, None)).why
    claim = _calm(_ONE, ("invented.csv", FIRST, LAST))
    assert claim.verdict is Verdict.SUPPORTED


def test_a_watch_over_other_countries_makes_no_place_calm() -> None:
    elsewhere = [event(1, SAID, **FAR, country="Elsewhere", file="world.csv")]
    claim = _calm(_ONE + elsewhere, ("world.csv", FIRST, LAST))
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert "do not cover" in claim.why


def test_days_between_two_watches_make_no_place_calm() -> None:
    middle = FIRST + timedelta(days=50)
    later = middle + timedelta(days=9)
    claim = _calm(FRAME, ("invented.csv", FIRST, middle), ("b.csv", later, LAST))
    assert claim.verdict is Verdict.NOT_DECIDABLE
    assert claim.why.startswith("nobody watched from")


def test_statements_without_a_claim_are_left_alone() -> None:
    plain = Statement(
        id="plain",
        by=None,
        on=SAID,
        says="nothing of a place",
        kind=StatementKind.REPORT,
        source="paper",
    )
    ground = Grounds(case(statements=(plain,)), evidence(FRAME))
    assert check_claims(ground) == ()


# A law: what is decided stays decided, however the doubts are cleared up


_DAYS = st.integers(0, WINDOW_DAYS - 1).map(lambda n: FIRST + timedelta(days=n))
_SURE = st.tuples(st.sampled_from(["South", "South", "South", "Wolves"]), _DAYS)
_DOUBT = st.tuples(
    st.sampled_from(["place", "actor", "both", "precision"]),
    _DAYS,
    st.sampled_from(["here", "far"]),
    st.sampled_from(["South", "Wolves"]),
)


@example(ClaimKind.CALM, [], 1, [("precision", FIRST, "far", "South")] * 12, 20)
@example(
    ClaimKind.FEW_OTHER_GROUPS,
    [("South", FIRST), ("South", FIRST), ("Wolves", FIRST)],
    3,
    [("precision", FIRST, "far", "Wolves")],
    9,
)
@given(
    st.sampled_from(list(ClaimKind)),
    st.lists(_SURE, max_size=60),
    st.integers(1, 5),
    st.lists(_DOUBT, min_size=1, max_size=12),
    st.integers(1, 20),
)
def test_a_verdict_stands_however_doubts_are_cleared_up(
    kind, sure, times, doubts, doubt_times
) -> None:
    known = [
        event(100 * i + k, day, side_b=who)
        for i, (who, day) in enumerate(sure)
        for k in range(times)
    ]
    doubted, cleared = [], []
    for i, (about, day, where, who) in enumerate(doubts):
        is_named = about in {"place", "precision"}
        away = {"actor": {}, "precision": NEAR}.get(about, FAR)
        truth = {"side_b": who} | (away if where == "far" else {})
        said = {"actor": {}, "precision": ROUGHLY}.get(about, NOWHERE)
        hidden = {"side_b": who if is_named else "Owls"} | said
        numbers = [90_000 + 100 * i + k for k in range(doubt_times)]
        cleared += [event(number, day, **truth) for number in numbers]
        doubted += [event(number, day, **hidden) for number in numbers]
    before = _check(kind, known + doubted, "south").verdict
    after = _check(kind, known + cleared, "south").verdict
    if before is not Verdict.NOT_DECIDABLE:
        assert after is before


@pytest.mark.parametrize(
    ("until", "verdict"),
    [
        (None, Verdict.SUPPORTED),
        (FIRST - timedelta(days=1), Verdict.SUPPORTED),
        (FIRST, Verdict.NOT_DECIDABLE),
        (LAST - timedelta(days=1), Verdict.NOT_DECIDABLE),
    ],
)
def test_a_name_hides_no_member_that_left_before_the_days_of_a_claim(
    until: date | None, verdict: Verdict
) -> None:
    """South may be counted for a band that is conceded; a cell was of it."""
    spans = (Membership(member="cell", until=until),) if until else ()
    band = Party(id="band", name="Band", kind=PartyKind.COALITION,
                 members=("cell", "south"), memberships=spans)  # fmt: skip
    cell = Party(id="cell", name="Cell", kind=PartyKind.ARMED_GROUP)
    parties = tuple(
        replace(one, may_include=("band",)) if one.id == "south" else one
        for one in case().parties
    )
    claim = _check(ClaimKind.FEW_OTHER_GROUPS, _over(900), "north", "south", "band",
                   parties=(*parties, band, cell))  # fmt: skip
    assert claim.verdict is verdict
