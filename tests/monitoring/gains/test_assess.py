"""The whole answer: gains and losses put in are found, and nothing else is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.case import read_case
from ceasefire.core import EventFile, Membership
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.monitoring.gains import Verdict, assess_gains
from ceasefire.monitoring.gains.words import NO_TRANSFERS
from ceasefire.monitoring.placebo import ORDINARY, SUGGESTIVE, UNKNOWN

FIRST, N_DAYS = date(2028, 1, 1), 1400
START = date(2030, 4, 1)
KINDS = {
    "covered": ("North", "South", "armed-clash", 0.0),
    "fought": ("North", "Wolves", "armed-clash", 1.0),
    "other": ("East", "Wolves", "armed-clash", 2.0),
    "civilians": ("Wolves", "Civilians", "attack-on-civilians", 3.0),
}


def drawn(seed: int = 0, **ratios: float) -> list[dict]:
    """Draw events; from the start on, those of a kind come at a ratio."""
    rng = np.random.default_rng(seed)
    rows: list[dict] = []
    for kind, (side_a, side_b, act, degrees) in KINDS.items():
        for i in range(N_DAYS):
            day = FIRST + timedelta(days=i)
            ratio = ratios.get(kind, 1.0) if day >= START else 1.0
            for _ in range(rng.poisson(1.5 * ratio)):
                place = {"latitude_deg": -30 + degrees + rng.uniform(0, 1)}
                more = {"side_a": side_a, "side_b": side_b, "act": act, **place}
                rows.append(event(len(rows), day, **more))
    return rows


def wolves(rows: list[dict], of=None):
    return assess_gains(of or case(), evidence(rows)).records[0].group("wolves")


def test_a_group_that_is_fought_less_and_does_more_gains() -> None:
    found = wolves(drawn(covered=0.4, fought=0.3, other=1.5, civilians=1.5))
    assert found.verdict is Verdict.GAINS
    assert "fought less by those bound, and otherwise more active" in found.why
    assert found.indicator("pressure").ratio == pytest.approx(0.3, abs=0.15)
    assert found.indicator("against/north").ratio == pytest.approx(0.3, abs=0.15)


def test_a_group_that_is_fought_more_and_does_less_loses() -> None:
    found = wolves(drawn(covered=0.4, fought=3.0, other=0.5, civilians=0.5))
    assert found.verdict is Verdict.LOSES


def test_where_nothing_changed_for_it_there_is_no_evidence() -> None:
    answer = assess_gains(case(), evidence(drawn(covered=0.4)))
    group = answer.records[0].groups[0]
    assert group.verdict is Verdict.NO_EVIDENCE
    assert group.votes == ()
    assert answer.findings[0].certainty.words == ORDINARY
    assert "no evidence that it gains or loses" in answer.findings[0].claim


def test_attacking_more_is_no_gain_by_itself() -> None:
    found = wolves(drawn(other=4.0, civilians=4.0))
    assert found.indicator("tempo").change.placebo_share == 0
    assert found.verdict is not Verdict.GAINS


def test_targets_are_shares_of_its_events() -> None:
    found = wolves(drawn(civilians=4.0))
    shares = [
        found.indicator(f"targets/{kind}") for kind in ("civilians", "bound", "others")
    ]
    assert sum(one.before for one in shares) == pytest.approx(1)
    assert sum(one.during for one in shares) == pytest.approx(1)
    assert shares[0].during == pytest.approx(4 / 6, abs=0.1)
    assert not any(one.can_vote for one in shares)


def test_places_taken_are_counted_and_weigh() -> None:
    rows = drawn()
    taken = {
        "side_a": "Wolves",
        "side_b": "North",
        "act": "territory-gain",
        "source_type": "Non-state actor overtakes territory",
    }
    rng = np.random.default_rng(5)
    for i in range(N_DAYS):
        day = FIRST + timedelta(days=i)
        for _ in range(rng.poisson(1.2 if day >= START else 0.2)):
            rows.append(event(10**6 + len(rows), day, **taken))
    found = wolves(rows)
    during = found.transfers_during
    assert during.gained >= 20
    assert (during.lost, during.unknown) == (0, 0)
    assert "ground" in {vote.indicator for vote in found.votes}
    assert found.indicator("ground").during == during.gained


TAKEN = {
    "side_a": "Wolves",
    "side_b": "North",
    "act": "territory-gain",
    "source_type": "Non-state actor overtakes territory",
}


def test_a_ceasefire_of_a_week_is_held_against_a_week() -> None:
    """Five places in the 28 days before, four in the week; else one won, one lost."""
    rows = drawn()
    lost = TAKEN | {"source_type": "Government regains territory"}
    for i, day in enumerate(range(0, N_DAYS, 3)):
        on = FIRST + timedelta(days=day)
        if not -35 < (on - START).days < 14:
            rows.append(event(10**6 + i, on, **(lost if i % 2 else TAKEN)))
    rows += [
        event(10**7 + i, START + timedelta(days=day), **TAKEN)
        for i, day in enumerate((-27, -22, -17, -12, -6, 0, 1, 3, 5))
    ]
    week = truce(announced_at=None, ends_at=datetime(2030, 4, 8, tzinfo=UTC))
    found = wolves(rows, case(ceasefires=(week,)))
    ground = found.indicator("ground")
    assert (ground.before, ground.during) == (5, 4)
    assert ground.step == pytest.approx(4 / 7 - 5 / 28)
    assert ground.direction == 1
    assert ("ground", Verdict.GAINS) in {(v.indicator, v.towards) for v in found.votes}
    claim = assess_gains(case(ceasefires=(week,)), evidence(rows)).findings[0].claim
    assert "less those lost: 5 in 28 days before, 4 in 7 days during" in claim


def test_a_place_taken_abroad_is_no_place_of_the_country() -> None:
    abroad = [event(10**6 + i, START, country="Elsewhere", **TAKEN) for i in range(9)]
    at_home = [event(10**7, START, **TAKEN)]
    assert wolves(drawn() + at_home + abroad).transfers_during.gained == 1


def test_events_of_an_unknown_country_are_told_and_are_not_none() -> None:
    """Nine with the wolves in the windows, and one outside of them; ten without."""
    nowhere = [
        event(10**6 + i, START + timedelta(days=i), side_b="Wolves", country=None)
        for i in (*range(9), 200)
    ]
    others = [event(10**7 + i, START, country=None) for i in range(10)]
    record = assess_gains(case(), evidence(nowhere + others + quiet())).records[0]
    (group,) = record.groups
    assert group.verdict is Verdict.CANNOT_BE_TOLD
    assert group.why == "in which country it was is said of none of 9 events with it"
    assert record.notes[0].startswith(
        "In which country they were is not said of 9 events of the windows with a group"
    )
    assert not any("In which" in note for note in wolves_notes(drawn()))


def quiet() -> list[dict]:
    """One event long before the windows and one long after, of nobody left out."""
    return [event(10**8 + i, day) for i, day in enumerate((FIRST, date(2031, 10, 31)))]


def wolves_notes(rows: list[dict], of=None) -> tuple[str, ...]:
    return assess_gains(of or case(), evidence(rows)).records[0].notes


def test_a_name_that_may_hide_a_group_left_out_is_told_with_its_events() -> None:
    base = case()
    hiding = replace(base.parties[1], may_include=("wolves",))
    of = replace(base, parties=(base.parties[0], hiding, *base.parties[2:]))
    rows = [event(i, START + timedelta(days=i)) for i in range(7)]
    rows += [event(50, START, side_b="Wolves"), event(51, START, country="Elsewhere")]
    note = (
        "7 events stand in the windows under South, as which the data may count "
        "Wolves: what these did under that name is in no figure."
    )
    assert note in wolves_notes(rows + quiet(), of)
    assert note not in wolves_notes(rows + quiet())


def test_one_that_left_a_group_is_its_opponent_from_then_on() -> None:
    """And one that belongs to it is none, whoever fights whom within it."""
    base = case()
    left = (Membership(member="east", until=date(2030, 1, 31)),)
    pack = replace(base.parties[2], members=("east",), memberships=left)
    parties = tuple(pack if one.id == "wolves" else one for one in base.parties)
    rows = drawn(other=0.3)
    found = wolves(rows, replace(base, parties=parties)).indicator("against/east")
    plain = wolves(rows).indicator("against/east")
    assert (found.before, found.during) == (plain.before, plain.during)
    pack = replace(pack, memberships=(replace(left[0], until=None),))
    parties = tuple(pack if one.id == "wolves" else one for one in base.parties)
    named = {one.id for one in wolves(rows, replace(base, parties=parties)).indicators}
    assert "against/north" in named
    assert "against/east" not in named


def test_data_without_transfers_say_so() -> None:
    record = assess_gains(case(), evidence(drawn())).records[0]
    assert NO_TRANSFERS in record.notes
    assert record.groups[0].transfers_during is None
    assert record.groups[0].to_dict()["transfers_of_control"] is None


def test_a_group_without_events_cannot_be_told() -> None:
    rows = [row for row in drawn() if row["side_b"] == "South"]
    answer = assess_gains(case(), evidence(rows))
    assert answer.records[0].groups[0].verdict is Verdict.CANNOT_BE_TOLD
    assert answer.findings[0].certainty.words == UNKNOWN


def test_the_order_of_rows_changes_nothing() -> None:
    rows = drawn(fought=0.3, other=1.5)
    order = np.random.default_rng(1).permutation(len(rows))
    mixed = [rows[i] for i in order]
    answers = [assess_gains(case(), evidence(one)).to_dict() for one in (rows, mixed)]
    assert answers[0] == answers[1]


def test_what_happens_abroad_or_nowhere_known_moves_no_vote() -> None:
    rows = drawn()
    more = [
        event(10**6 + i, START, side_b="Wolves", country="Elsewhere", latitude_deg=50.0)
        for i in range(60)
    ]
    before, after = wolves(rows), wolves(rows + more)
    for one, other in zip(before.indicators, after.indicators, strict=True):
        assert (one.before, one.during) == (other.before, other.during)


def test_confidences_of_parties_are_carried() -> None:
    base = case()
    held = replace(base.parties[2], owner="mediator")
    of = replace(base, parties=(*base.parties[:2], held, base.parties[3]))
    finding = assess_gains(of, evidence(drawn())).findings[0]
    assert finding.owners == {"public", "mediator"}
    assert finding.grounds


def test_a_gain_is_suggestive_and_never_more() -> None:
    rows = drawn(covered=0.4, fought=0.3, other=1.5, civilians=1.5)
    assert assess_gains(case(), evidence(rows)).findings[0].certainty.words == (
        SUGGESTIVE
    )


def test_without_events_or_ceasefires_it_says_what_to_give() -> None:
    answer = assess_gains(case(), Evidence.none())
    assert "--events" in answer.missing
    assert answer.findings[0].certainty.words == UNKNOWN
    assert "ceasefires:" in assess_gains(case(ceasefires=()), evidence([])).missing


def test_every_group_left_out_in_syria_has_a_verdict(syria_file) -> None:
    read = read_events([EventFile(path=str(syria_file), name=syria_file.name)])
    of = read_case("syria-2016")
    answer = assess_gains(of, read)
    for record in answer.records:
        assert [one.group for one in record.groups] == list(record.ceasefire.excludes)
        assert NO_TRANSFERS in record.notes
    state = answer.records[3].group("islamic-state")
    assert state.indicator("against/government").ratio > 2
