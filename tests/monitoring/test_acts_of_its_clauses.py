"""A ceasefire against some kinds of fighting is kept or broken by those alone."""

from datetime import date, timedelta

import numpy as np
import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Act, Case, Ceasefire, Clause
from ceasefire.events.evidence import Evidence
from ceasefire.events.force import forbidden_by
from ceasefire.monitoring.alarm import assess_warnings
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.effect import Kind, assess_effects

FIRST, START = date(2029, 6, 1), date(2030, 4, 1)
N_DAYS = 400


def _against(*acts: Act, permits: tuple[Act, ...] = ()) -> Ceasefire:
    def clauses(some: tuple[Act, ...]) -> tuple[Clause, ...]:
        return tuple(Clause(id=one.value, act=one, says=one.value) for one in some)

    return truce(prohibits=clauses(acts), permits=clauses(permits))


def _days(every: int, first: date, last: date) -> list[date]:
    return [first + timedelta(days=i) for i in range(0, (last - first).days + 1, every)]


def _war(**of_the_rest: object) -> Evidence:
    """Shelling every day; air strikes every second day, every tenth in the truce."""
    last = FIRST + timedelta(days=N_DAYS - 1)
    fire = [
        event(i, day, **({"act": "indirect-fire"} | of_the_rest))
        for i, day in enumerate(_days(1, FIRST, last))
    ]
    before = _days(2, FIRST, START - timedelta(days=1))
    strikes = [
        event(10_000 + i, day, act="air-strike")
        for i, day in enumerate(before + _days(10, START, last))
    ]
    return evidence([*fire, *strikes])


@pytest.fixture(scope="module")
def truce_in_the_air() -> Case:
    return case(ceasefires=(_against(Act.AIR_STRIKE),))


def test_what_is_forbidden_is_compared_apart(truce_in_the_air: Case) -> None:
    record = assess_compliance(truce_in_the_air, _war()).records[0]
    assert [row.group for row in record.rows[:3]] == [
        "covered", "forbidden", "excluded"
    ]  # fmt: skip
    covered, forbidden = record.row("covered"), record.row("forbidden")
    # 14 strikes in the 28 days to 26 March, three in those from 1 April
    assert (forbidden.before.expected, forbidden.after.expected) == (14, 3)
    assert forbidden.events.ratio == pytest.approx(3 / 14)
    assert (covered.before.expected, covered.after.expected) == (42, 31)
    said = next(one.claim for one in record.findings if one.id.endswith("/forbidden"))
    assert said.startswith(
        "Events between those it binds of a kind that its clauses forbid: 0.5 a day "
        "before, 0.1 after (ratio 0.21)."
    )


def test_the_effect_is_told_of_it_too(truce_in_the_air: Case) -> None:
    record = assess_effects(truce_in_the_air, _war()).records[0]
    of_clauses = record.line("forbidden", Kind.EVENTS)
    assert of_clauses.effect.observed == 3
    assert of_clauses.effect.ratio.upper < 1
    line, finding = record.told
    assert line is of_clauses
    assert finding.id == "effect/truce/forbidden/events"
    covered = record.line("covered", Kind.EVENTS)
    assert covered.effect.observed == 31
    plain = assess_effects(case(), _war()).records[0]
    assert plain.line("forbidden", Kind.EVENTS) is None


def test_the_watch_looks_at_it_alone(truce_in_the_air: Case) -> None:
    record = assess_warnings(truce_in_the_air, _war()).records[0]
    grounds = {one.kind.value: one for one in record.findings[0].grounds}
    assert grounds["rows"].n == 10 - 3  # the first 28 days, with three, are learned of
    assert "of a kind that its clauses forbid" in grounds["rows"].says
    assert record.findings[0].claim.startswith(
        "Truce: of acts of a kind that its clauses forbid: no alarm from "
    )


@pytest.mark.parametrize("act", [None, "unknown", "hostilities"])
def test_where_nobody_says_what_was_done_no_ratio_is_told(
    truce_in_the_air: Case, act: str | None
) -> None:
    war = _war(act=act)
    row = assess_compliance(truce_in_the_air, war).records[0].row("forbidden")
    assert row.n_not_told == 56  # a row a day, 28 days before and 28 after
    assert row.doubt("between those bound").startswith(
        "Of 56 events between those bound the data do not say "
    )
    claims = [one.claim for one in assess_compliance(truce_in_the_air, war).findings]
    assert any("at least 0.5 a day before, at least 0.1 after." in o for o in claims)
    assert (row.before.expected, row.after.expected) == (14, 3)
    assert (row.events.ratio, row.deaths.ratio) == (None, None)
    effects = assess_effects(truce_in_the_air, war).records[0]
    assert effects.line("covered", Kind.EVENTS).effect is not None
    assert effects.told[0] is effects.line("covered", Kind.EVENTS)
    for kind in Kind:
        line = effects.line("forbidden", kind)
        assert line.effect is None
        assert line.why_not.startswith("Of 56 events the data do not say what was done")
    watched = assess_warnings(truce_in_the_air, war).records[0].findings[0]
    may = (
        "events between those it binds of a kind that its clauses forbid or may forbid"
    )
    assert any(one.says.startswith(f"{may}, ") for one in watched.grounds)


def test_what_later_days_do_not_tell_changes_nothing_that_was_said_before(
    truce_in_the_air: Case,
) -> None:
    """An alarm stands, though on a later day nobody says what was done."""
    breaks, first_look = START + timedelta(days=40), START + timedelta(days=70)
    days = [
        *_days(2, FIRST, START - timedelta(days=1)),
        *_days(10, START, breaks - timedelta(days=1)),
        *_days(1, breaks, first_look),
        *_days(1, breaks, first_look),
    ]
    strikes = [event(i, day, act="air-strike") for i, day in enumerate(days)]
    fire = [
        event(10_000 + i, day, act="indirect-fire")
        for i, day in enumerate(_days(1, FIRST, first_look) * 2)
    ]
    seen = assess_warnings(truce_in_the_air, evidence([*fire, *strikes])).records[0]
    assert [one.raised for one in seen.answer.alarms] == ["2030-05-19"]
    for act in (None, "unknown", "hostilities"):
        later = event(20_000, first_look + timedelta(days=1), act=act)
        war = evidence([*fire, *strikes, later])
        again = assess_warnings(truce_in_the_air, war).records[0]
        assert again.answer.evidence[:-1] == seen.answer.evidence, act
        assert again.findings[0].claim.startswith(
            "Truce: of acts of a kind that its clauses forbid or may forbid: alarm on "
            "2030-05-19"
        )


def test_what_its_clauses_forbid_is_never_told_by_what_they_do_not() -> None:
    """That no such act was ever counted is no reason to take the shelling for it."""
    one = case(ceasefires=(_against(Act.CHEMICAL_WEAPON),))
    record = assess_effects(one, _war()).records[0]
    assert record.line("covered", Kind.EVENTS).effect is not None
    line, finding = record.told
    assert (line.group, line.effect, line.n_not_told) == ("forbidden", None, 0)
    assert finding.id == "effect/truce/forbidden/events"


def test_a_truce_against_all_fighting_has_no_such_line() -> None:
    for acts in ((Act.HOSTILITIES,), (Act.FORTIFICATION,), ()):
        one = case(ceasefires=(_against(*acts),))
        groups = [r.group for r in assess_compliance(one, _war()).records[0].rows]
        assert "forbidden" not in groups, acts


def test_what_is_permitted_is_not_forbidden() -> None:
    but_clashes = _against(Act.HOSTILITIES, permits=(Act.ARMED_CLASH,))
    assert but_clashes.forbids_some_force
    assert but_clashes.forbids(Act.ARMED_CLASH) is False
    assert but_clashes.forbids(Act.AIR_STRIKE) is True
    # of fighting of no kind told, some may be the clashes that it permits
    assert but_clashes.forbids(Act.HOSTILITIES) is None
    nothing = _against(Act.AIR_STRIKE, permits=(Act.HOSTILITIES,))
    assert nothing.forbids(Act.AIR_STRIKE) is False


def test_a_truce_that_spares_civilians_alone_is_not_judged_by_the_fighting() -> None:
    for act in (Act.ATTACK_ON_CIVILIANS, Act.ABDUCTION):
        assert _against(act).forbids_some_force
        assert _against(act, Act.FORTIFICATION).forbids_some_force
    assert not _against(Act.HOSTILITIES).forbids_some_force
    assert not _against(Act.HOSTILITIES, Act.ABDUCTION).forbids_some_force
    one = case(ceasefires=(_against(Act.ATTACK_ON_CIVILIANS),))
    row = assess_compliance(one, _war(act="armed-clash")).records[0].row("forbidden")
    assert (row.before.expected, row.after.expected) == (0, 0)
    assert row.n_not_told == 0


def test_of_every_act_it_is_told_or_open_never_both() -> None:
    every = evidence([event(i, START, act=act) for i, act in enumerate((None, *Act))])
    for acts in ((), *((one,) for one in Act), (Act.AIR_STRIKE, Act.INDIRECT_FIRE)):
        forbidden, not_told = forbidden_by(_against(*acts), every.events)
        told = [None, *(_against(*acts).forbids(one) for one in Act)]
        np.testing.assert_array_equal(forbidden, [one is True for one in told])
        np.testing.assert_array_equal(not_told, [one is None for one in told])
        assert not (forbidden & not_told).any()
