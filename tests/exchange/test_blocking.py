"""How many pairs are compared where few names are common, and what is then said."""

from itertools import combinations

import numpy as np
import pytest
from tests.support.exchanges import person

from ceasefire.events import detainee_simulator
from ceasefire.events.detainee_simulator import simulate_lists
from ceasefire.exchange import link, reconcile_lists
from ceasefire.exchange.blocking import RULES, blocks_of
from ceasefire.exchange.compared import compared_of


def _pairs(blocks, names) -> set[frozenset[str]]:
    rows = [row for one in blocks.tables for row in one.column("row").to_pylist()]
    found = set()
    for name in names:
        together: dict[int, list[str]] = {}
        keys = [key for one in blocks.tables for key in one.column(name).to_pylist()]
        for row, key in zip(rows, keys, strict=True):
            if key is not None:
                together.setdefault(key, []).append(row)
        for block in together.values():
            found |= {frozenset(pair) for pair in combinations(block, 2)}
    return found


@pytest.fixture
def tables(monkeypatch):
    monkeypatch.setattr(detainee_simulator, "_N_GIVEN", 8)
    monkeypatch.setattr(detainee_simulator, "_N_FAMILY", 8)
    lists = simulate_lists(300, np.random.default_rng(7))
    return [compared_of(lists.claimed), compared_of(lists.held)]


def test_rows_are_a_pair_if_they_share_what_a_rule_says(tables) -> None:
    blocks = blocks_of(tables)
    rows = [row for one in tables for row in one.to_pylist()]
    expected = {
        frozenset((one["row"], other["row"]))
        for one, other in combinations(rows, 2)
        for rule in RULES
        if all(one[key] is not None and one[key] == other[key] for key in rule)
    }
    assert _pairs(blocks, blocks.names) == expected
    assert len(blocks.names) == len(RULES)
    assert blocks.n_left_out == 0
    assert blocks.n_pairs >= len(expected)


def test_pairs_are_bounded_and_those_left_out_are_counted(tables) -> None:
    whole = blocks_of(tables)
    few = blocks_of(tables, most=500, most_tighter=100)
    n_tighter = len(few.names) - len(RULES)
    assert n_tighter > 0
    assert few.n_pairs <= 500 * len(RULES) + 100 * n_tighter
    all_pairs = _pairs(whole, whole.names)
    compared = _pairs(few, few.names)
    assert compared < all_pairs
    assert few.n_left_out >= len(all_pairs - compared) > 0


def test_a_third_thing_in_common_brings_a_crowded_pair_back(tables) -> None:
    """Of pairs that fall out, those that share more are compared all the same."""
    few = blocks_of(tables, most=500, most_tighter=10**9)
    wide = _pairs(few, few.names[: len(RULES)])
    rows = {row["row"]: row for one in tables for row in one.to_pylist()}
    back = _pairs(few, few.names) - wide
    assert back
    for pair in back:
        one, other = (rows[row] for row in pair)
        shared = [
            key
            for key in ("given", "family", "father", "mother", "born_year", "place")
            if one[key] is not None and one[key] == other[key]
        ]
        assert len(shared) >= 2


def test_lists_in_parts_give_the_pairs_of_the_whole(tables, monkeypatch) -> None:
    whole = link(*tables)
    told = []
    monkeypatch.setattr("ceasefire.exchange.splink_links._PAIRS_AT_ONCE", 3_000)
    parts = link(*tables, lambda *words: told.append(words))
    assert [pair[:2] for pair in parts.pairs] == [pair[:2] for pair in whole.pairs]
    n_parts = len(told)
    assert [one[1:] for one in told] == [(n + 1, n_parts) for n in range(n_parts)]
    assert n_parts > 1


def test_what_was_not_compared_stands_in_the_answer(monkeypatch) -> None:
    row = {"name": "Zefarn al-Adoluki", "place": "Orvesh"}
    people = [person(f"h{n}", "north", "south", **row) for n in range(40)]
    people += [
        person("c1", "north", "south", claimed=True, list="c", father="Birrem", **row)
    ]
    assert reconcile_lists(people, link).to_dict()["not_compared"] == 0
    small = {"most": 20, "most_tighter": 5}
    monkeypatch.setattr(
        "ceasefire.exchange.splink_links.blocks_of",
        lambda tables: blocks_of(tables, **small),
    )
    assert reconcile_lists(people, link).to_dict()["not_compared"] > 40
