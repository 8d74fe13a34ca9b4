"""Rings and chains among many, held against a plain search and published optima."""

import csv
from importlib import util
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from ceasefire.exchange import exchange_in_rings

_ROOT = Path(__file__).resolve().parents[2]
_spec = util.spec_from_file_location("kidney", _ROOT / "benchmarks" / "kidney.py")
kidney = util.module_from_spec(_spec)
_spec.loader.exec_module(kidney)


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize(("max_ring", "max_chain"), [(2, 0), (3, 2), (4, 3), (0, 3)])
def test_as_many_receive_as_in_any_exchange(seed, max_ring, max_chain) -> None:
    rng = np.random.default_rng(seed)
    n, givers = 8, frozenset({6, 7})
    edges = [(int(a), int(b)) for a, b in rng.integers(n, size=(18, 2)) if b < 6]
    found = exchange_in_rings(
        n, edges, max_ring=max_ring, max_chain=max_chain, givers=givers
    )
    assert found.proved
    assert found.n_received == kidney.by_search(n, edges, givers, max_ring, max_chain)
    _check(found, set(edges), givers, max_ring, max_chain)


def _check(found, edges, givers, max_ring, max_chain) -> None:
    """Every gift is an edge, nobody is in two, and lengths are kept."""
    seen = [v for one in (*found.rings, *found.chains) for v in one]
    assert len(seen) == len(set(seen))
    for ring in found.rings:
        assert len(ring) <= max_ring
        assert all(arc in edges for arc in zip(ring, ring[1:] + ring[:1], strict=True))
        assert not givers & set(ring)
    for chain in found.chains:
        assert len(chain) - 1 <= max_chain
        assert chain[0] in givers
        assert all(arc in edges for arc in pairwise(chain))
    assert found.n_received == len(seen) - len(found.chains)


def test_published_optima_are_reproduced_and_proved(shared_data) -> None:
    folder = shared_data / "prisoner_exchange_kep"
    if not folder.is_dir():
        pytest.skip("no kidney-exchange instances here")
    with (folder / "known_optima.csv").open(encoding="utf-8") as file:
        known = list(csv.DictReader(file))
    assert len(known) == 6
    for one in known:
        n, edges, givers = kidney.read_wmd(folder / f"{one['instance']}.wmd")
        max_ring, max_chain = (
            int(one["max_cycle_length"]),
            int(one["max_chain_length"]),
        )
        found = exchange_in_rings(
            n, edges, max_ring=max_ring, max_chain=max_chain, givers=givers
        )
        assert found.proved
        assert found.n_received == int(one["optimum_transplants"])
        _check(found, set(edges), givers, max_ring, max_chain)
