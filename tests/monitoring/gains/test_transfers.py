"""Who took a place: what the data say, and no more."""

from datetime import date

import numpy as np
import pytest
from tests.support.invented import case, event, evidence

from ceasefire.events.actors import resolve_actors
from ceasefire.monitoring.gains.transfers import takers_of

DAY = date(2030, 4, 2)
REGAINS = "Government regains territory"
OVERTAKES = "Non-state actor overtakes territory"


def _taker(**row) -> int:
    table = evidence([event(1, DAY, act="territory-gain", **row)]).events
    of = case()
    return int(takers_of(of, table, resolve_actors(of, table)).side[0])


@pytest.mark.parametrize(
    ("sides", "kind", "taker"),
    [
        (("North", "Wolves"), REGAINS, 0),
        (("Wolves", "North"), REGAINS, 1),
        (("North", "Wolves"), OVERTAKES, 1),
        (("Wolves", "North"), OVERTAKES, 0),
        (("South", "Wolves"), OVERTAKES, -1),
        (("North", "East"), REGAINS, -1),
        (("Owls", "Wolves"), REGAINS, -1),
        (("Owls", "Wolves"), OVERTAKES, -1),
        (("Wolves", None), OVERTAKES, 0),
        (("Civilians", "Wolves"), OVERTAKES, 1),
        (("Wolves", None), "Non-violent transfer of territory", -1),
        (("North", "Wolves"), "Armed clash", -1),
    ],
)
def test_the_kind_of_the_taker_tells_and_the_order_of_actors_does_not(
    sides, kind, taker
) -> None:
    assert _taker(side_a=sides[0], side_b=sides[1], source_type=kind) == taker


def test_whom_a_monitor_names_took_it() -> None:
    row = {"side_a": "South", "side_b": "Wolves", "source_type": "taken"}
    assert _taker(**row, attributed_to="Wolves") == 1
    assert _taker(**row, attributed_to="South") == 0
    assert _taker(**row, attributed_to="East") == -1


@pytest.mark.parametrize(
    ("level", "taker"), [(None, 1), (0, -1), (1, -1), (2, 1), (5, 1)]
)
def test_what_an_accuser_claims_is_not_known(level, taker) -> None:
    row = {"side_a": "South", "side_b": "Wolves", "source_type": "taken"}
    assert _taker(**row, attributed_to="Wolves", attribution_level=level) == taker


def test_gained_lost_and_unknown_are_kept_apart() -> None:
    rows = [
        {"side_a": "Wolves", "side_b": "North", "source_type": OVERTAKES},
        {"side_a": "North", "side_b": "Wolves", "source_type": REGAINS},
        {"side_a": "South", "side_b": "Wolves", "source_type": OVERTAKES},
        {"side_a": "North", "side_b": "South", "source_type": REGAINS},
    ]
    table = evidence(
        [event(i, DAY, act="territory-gain", **row) for i, row in enumerate(rows)]
    ).events
    of = case()
    resolution = resolve_actors(of, table)
    named = [name == "Wolves" for name in table.column("side_a").to_pylist()]
    other = [name == "Wolves" for name in table.column("side_b").to_pylist()]
    gained, lost, unknown = takers_of(of, table, resolution).balance(
        np.array(named), np.array(other)
    )
    assert gained.tolist() == [True, False, False, False]
    assert lost.tolist() == [False, True, False, False]
    assert unknown.tolist() == [False, False, True, False]


def test_other_acts_are_no_transfers() -> None:
    table = evidence([event(1, DAY, source_type=REGAINS)]).events
    of = case()
    takers = takers_of(of, table, resolve_actors(of, table))
    assert not takers.is_transfer.any()
