"""What is no act of force changes no count, however much of it a source records."""

from datetime import date, timedelta

import numpy as np
import pytest
from tests.support.invented import case, event, evidence, truce

from ceasefire.core import Act, Clause
from ceasefire.events.evidence import Evidence
from ceasefire.events.force import may_be_force
from ceasefire.monitoring.alarm import assess_warnings
from ceasefire.monitoring.compliance import assess_compliance
from ceasefire.monitoring.displacement import assess_displacement
from ceasefire.monitoring.displacement.model import Dimension
from ceasefire.monitoring.effect import assess_effects
from ceasefire.monitoring.gains import assess_gains
from ceasefire.siting import rank_sites
from ceasefire.siting.ground import Ground

FIRST, START = date(2029, 6, 1), date(2030, 4, 1)
WITHOUT_FORCE = (
    Act.AGREEMENT,
    Act.PROTEST,
    Act.RIOT,
    Act.MOVEMENT,
    Act.FORTIFICATION,
    Act.HOSTILE_PROPAGANDA,
    Act.OTHER,
)


def _fighting() -> list[dict]:
    """Return a clash on every second day up to the truce, then on every tenth."""
    days = [FIRST + timedelta(days=i) for i in range(420)]
    kept = [d for i, d in enumerate(days) if i % (2 if d < START else 10) == 0]
    return [event(i, d, act="armed-clash") for i, d in enumerate(kept)]


def _talks() -> list[dict]:
    """Return eight pacts, protests and moves a day, in the truce's later half."""
    days = [START + timedelta(days=40 + i // 8) for i in range(8 * 60)]
    acts = [WITHOUT_FORCE[i % len(WITHOUT_FORCE)] for i in range(len(days))]
    return [
        event(10_000 + i, d, act=act.value, deaths_best=None)
        for i, (d, act) in enumerate(zip(days, acts, strict=True))
    ]


@pytest.fixture(scope="module")
def both() -> tuple[Evidence, Evidence]:
    return evidence(_fighting()), evidence([*_fighting(), *_talks()])


def test_they_change_neither_rates_nor_effect_nor_alarm(both) -> None:
    for assess in (assess_warnings, assess_effects):
        plain, with_talks = (assess(case(), one).records for one in both)
        assert plain[0].to_dict() == with_talks[0].to_dict()
    plain, with_talks = (assess_compliance(case(), one).records[0] for one in both)
    assert plain.rows == with_talks.rows
    assert plain.daily == with_talks.daily


def test_they_move_no_violence_and_let_nobody_gain(both) -> None:
    plain, with_talks = (assess_displacement(case(), one).records[0] for one in both)
    assert plain.premise == with_talks.premise
    where_or_who = [o for o in with_talks.lines if o.dimension is not Dimension.ACTS]
    assert list(plain.lines) == where_or_who
    plain, with_talks = (assess_gains(case(), one).to_dict() for one in both)
    assert plain == with_talks


def test_they_make_no_place_less_calm(both) -> None:
    plain, with_talks = (rank_sites(case(), one) for one in both)
    assert plain.to_dict() == with_talks.to_dict()


def test_days_on_which_there_was_talk_alone_are_days_with_data() -> None:
    grounds = [Ground(case(), evidence(rows)) for rows in (_fighting()[:5], _talks())]
    assert grounds[0].days_told == (FIRST, FIRST + timedelta(days=8))
    talks = START + timedelta(days=40)
    assert grounds[1].days_told == (talks, talks + timedelta(days=59))
    assert not grounds[1].table.num_rows


def test_they_are_judged_all_the_same(both) -> None:
    plain, with_talks = (assess_compliance(case(), one).records[0] for one in both)
    judged = {one.event_id: one for one in with_talks.judged}
    assert len(judged) - len(plain.judged) == len(_talks())
    assert judged["ucdp:10000"].kind == "outside"


def test_an_act_that_a_clause_forbids_is_a_violation_and_no_force() -> None:
    new_positions = Clause(id="3", act=Act.FORTIFICATION, says="new positions")
    forbids = (*truce().prohibits, new_positions)
    one = case(ceasefires=(truce(prohibits=forbids),))
    made = evidence([*_fighting(), event(99_999, START, act="fortification")])
    record = assess_compliance(one, made).records[0]
    kinds = {judged.event_id: judged.kind for judged in record.judged}
    assert kinds["ucdp:99999"] == "violation"
    plain = assess_compliance(one, evidence(_fighting())).records[0]
    assert record.rows == plain.rows


def test_what_is_not_told_may_be_force_and_counts() -> None:
    table = evidence(
        [event(i, START, act=act) for i, act in enumerate((None, "unknown", "other"))]
    ).events
    np.testing.assert_array_equal(may_be_force(table), [True, True, False])


def test_force_is_every_kind_of_hostilities_and_of_attacks_on_civilians() -> None:
    assert {act for act in Act if act.may_be_force} == {
        Act.HOSTILITIES, Act.ARMED_CLASH, Act.INDIRECT_FIRE, Act.AIR_STRIKE,
        Act.EXPLOSIVE_DEVICE, Act.CHEMICAL_WEAPON, Act.TERRITORY_GAIN,
        Act.ATTACK_ON_CIVILIANS, Act.SEXUAL_VIOLENCE, Act.ABDUCTION,
        Act.FORCED_RECRUITMENT, Act.FORCED_DISPLACEMENT, Act.LOOTING, Act.UNKNOWN,
    }  # fmt: skip
