"""Lines of the ledger as promises, where the case says whose and to whom."""

from dataclasses import replace
from datetime import date

import pytest
from tests.support.ground import consent

from ceasefire.access import ledger_promises
from ceasefire.core import (
    AccessRecord,
    Case,
    ConstraintKind,
    LedgerRow,
    LedgerSheet,
    Measure,
    MeasureKind,
    MeasureStatus,
    Need,
    Outcome,
    Party,
    PartyKind,
)

WHY = ConstraintKind
PARTIES = tuple(
    Party(id=id_, name=id_.title(), kind=PartyKind.ARMED_GROUP)
    for id_ in ("north", "south", "office")
)
RELIEF = Measure(
    id="relief", title="Relief", kind=MeasureKind.HUMANITARIAN_ACCESS,
    status=MeasureStatus.AGREED, actors=("north",), counterparts=("south",),
    places=("town",), on=date(2031, 2, 10),
)  # fmt: skip


def _row(month: int = 6, approved=100, delivered=None, **more) -> LedgerRow:
    values = {"place": "town", "month": date(2031, month, 1), "requested": 200}
    return LedgerRow(**(values | {"approved": approved, "delivered": delivered} | more))


def _case(*rows: LedgerRow, measures=(RELIEF,), owner: str = "public", **access):
    sheet = LedgerSheet(file="ledger.csv", rows=rows, owner=owner)
    return Case(
        id="x", title="X", time_zone="UTC", countries=("X",), parties=PARTIES,
        measures=measures, access=AccessRecord(ledgers=(sheet,), **access),
    )  # fmt: skip


def _seen(case: Case, as_of: date | None = date(2031, 12, 31)):
    return ledger_promises(case, as_of).promises


@pytest.mark.parametrize(
    ("delivered", "because", "outcome"),
    [
        (1, (), Outcome.KEPT),
        (40, (WHY.MOVEMENT_WITHIN_COUNTRY,), Outcome.KEPT),
        (None, (), Outcome.UNVERIFIED),
        (None, (WHY.MOVEMENT_WITHIN_COUNTRY,), Outcome.UNVERIFIED),
        (0, (), Outcome.UNVERIFIED),
        (0, (WHY.HOSTILITIES,), Outcome.UNVERIFIED),
        (0, (WHY.INTERFERENCE,), Outcome.UNVERIFIED),
        (0, (WHY.LOGISTICS,), Outcome.UNVERIFIED),
        (0, (WHY.MOVEMENT_WITHIN_COUNTRY, WHY.HOSTILITIES), Outcome.UNVERIFIED),
        (0, (WHY.MOVEMENT_WITHIN_COUNTRY,), Outcome.BROKEN),
        (0, (WHY.DENIAL_OF_NEEDS,), Outcome.BROKEN),
    ],
)
def test_nobody_reached_is_a_broken_word_only_where_the_reason_is_theirs(
    delivered, because, outcome
) -> None:
    (one,) = _seen(_case(_row(delivered=delivered, not_delivered_because=because)))
    assert (one.by, one.to, one.outcome) == ("north", "south", outcome)
    assert (one.about, one.also_about) == ("town", ("relief",))
    assert one.on == date(2031, 6, 30)
    assert one.grounds[0].refs == ("access/ledger/town/2031-06",)


@pytest.mark.parametrize("approved", [None, 0])
def test_where_nothing_is_known_to_have_been_approved_nothing_was_promised(
    approved,
) -> None:
    seen = ledger_promises(_case(_row(approved=approved, delivered=5)))
    assert seen.promises == ()
    assert seen.left_out == ()


@pytest.mark.parametrize(
    "measure",
    [
        replace(RELIEF, status=MeasureStatus.OFFERED),
        replace(RELIEF, places=("village",)),
        replace(RELIEF, on=date(2031, 7, 1)),
        replace(RELIEF, on=None),
        replace(RELIEF, kind=MeasureKind.EASING_OF_SIEGE),
        replace(RELIEF, counterparts=()),
    ],
)
def test_a_line_of_which_the_case_does_not_say_whose_word_it_is_is_left_out(
    measure,
) -> None:
    seen = ledger_promises(_case(_row(delivered=5), measures=(measure,)))
    assert seen.promises == ()
    assert seen.left_out[0].startswith("1 of 1 line of the ledger")


def test_whoever_decides_on_entry_promised_it_to_who_asked() -> None:
    needs = (Need(place="town", people=1, controllers=("north",)),)
    yes = consent("yes", "north", asked_through="office", places=("town",))
    case = _case(_row(delivered=5), measures=(), needs=needs, consents=(yes,))
    assert [(one.by, one.to) for one in _seen(case)] == [("north", "office")]
    elsewhere = replace(yes, places=("village",))
    narrow = replace(yes, places=(), stretches=("s1",))
    for other in (elsewhere, narrow, replace(yes, asked_through=None)):
        access = replace(case.access, consents=(other,))
        assert _seen(replace(case, access=access)) == ()


def test_of_two_who_decide_it_is_not_known_who_held_it_up() -> None:
    needs = (Need(place="town", people=1, controllers=("north", "south")),)
    both = replace(RELIEF, actors=("north", "south"), counterparts=("north", "south"))
    stopped = _row(delivered=0, not_delivered_because=(WHY.MOVEMENT_WITHIN_COUNTRY,))
    seen = _seen(_case(stopped, measures=(both,), needs=needs))
    assert [(one.by, one.outcome) for one in seen] == [
        ("north", Outcome.UNVERIFIED), ("south", Outcome.UNVERIFIED),
    ]  # fmt: skip
    seen = _seen(_case(_row(delivered=3), measures=(both,), needs=needs))
    assert {one.outcome for one in seen} == {Outcome.KEPT}


def test_a_month_that_is_not_over_is_not_yet_broken_and_a_later_one_not_there() -> None:
    because = (WHY.MOVEMENT_WITHIN_COUNTRY,)
    case = _case(_row(delivered=0, not_delivered_because=because))
    (one,) = _seen(case, date(2031, 6, 20))
    assert (one.outcome, one.on) == (Outcome.UNVERIFIED, date(2031, 6, 20))
    assert _seen(case, date(2031, 5, 31)) == ()
    came = _case(_row(delivered=9, last_delivery=date(2031, 6, 25)))
    assert _seen(came, date(2031, 6, 20)) == ()
    assert _seen(came, date(2031, 6, 25))[0].on == date(2031, 6, 25)


def test_it_draws_on_whoever_owns_the_sheet_and_the_measure() -> None:
    hidden = replace(RELIEF, owner="party:north")
    (one,) = _seen(_case(_row(delivered=1), measures=(hidden,), owner="mediator"))
    assert one.owners == {"mediator", "party:north"}
