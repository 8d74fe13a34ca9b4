"""Sets, Pareto sets and the best consent, against every simple way there is."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pytest
from tests.support.ground import case, consent, depot, need, roads
from tests.support.ways import every_way

from ceasefire.access import plan_access
from ceasefire.core import Case
from ceasefire.events.evidence import Evidence

_LETTERS = "abcdef"


def _random_case(rng: np.random.Generator) -> Case:
    """At most nine nodes, fourteen stretches, six controllers, four places."""
    n_nodes = int(rng.integers(4, 10))
    n_stretches = int(rng.integers(n_nodes - 1, 15))
    stretches = []
    for _ in range(n_stretches):
        one, other = rng.choice(n_nodes, 2, replace=False)
        held = rng.choice(list(_LETTERS), int(rng.integers(0, 4)), replace=False)
        km, risk = float(rng.integers(1, 9)), float(rng.integers(1, 9)) / 8
        stretches.append((f"n{one}", f"n{other}", km, tuple(sorted(held)), risk))
    names = list(dict.fromkeys(end for one in stretches for end in one[:2]))
    chosen = rng.choice(names, min(len(names), 5), replace=False).tolist()
    n_depots = int(rng.integers(1, 3))
    needs = [
        need(
            f"p{i}",
            node,
            people=None if rng.random() < 0.3 else int(rng.integers(1, 100)),
            controllers=tuple(rng.choice(list(_LETTERS), 1)) * int(rng.random() < 0.3),
        )
        for i, node in enumerate(chosen[n_depots:])
    ]
    return case(
        roads(stretches, closed=np.flatnonzero(rng.random(n_stretches) < 0.05)),
        depots=[depot(node, f"d{i}") for i, node in enumerate(chosen[:n_depots])],
        needs=needs,
        consents=list(_consents(rng)),
    )


def _consents(rng: np.random.Generator) -> Iterator:
    for letter in _LETTERS:
        chance = rng.random()
        if chance < 0.15:
            yield consent(f"yes-{letter}", letter)
        elif chance < 0.3:
            is_final = bool(rng.random() < 0.4)
            yield consent(f"no-{letter}", letter, "refused", final=is_final)


def _by_hand(given: Case, one) -> tuple[int | None, set, set]:
    """Fewest consents, all smallest sets, and the Pareto set."""
    graph = given.access.roads
    yes = {c.by for c in given.access.consents if c.id.startswith("yes")}
    never = {c.by for c in given.access.consents if c.final}
    found = []
    for way in every_way(given, one.site.node):
        asked = {party for i in way for party in graph.controllers[i]}
        asked = (asked | set(one.controllers)) - yes
        if not asked & never:
            km = sum(graph.length_km[i] for i in way)
            risk = sum(graph.expected_incidents[i] for i in way)
            found.append((frozenset(asked), km, risk))
    if not found:
        return None, set(), set()
    least = min(len(asked) for asked, _, _ in found)
    points = {(len(asked), km, round(risk, 9)) for asked, km, risk in found}
    front = {
        p
        for p in points
        if not any(q != p and all(a <= b for a, b in zip(q, p)) for q in points)  # noqa: B905
    }
    return least, {asked for asked, _, _ in found if len(asked) == least}, front


def _best_by_hand(given: Case) -> dict[str, tuple[int, int]]:
    opened: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in given.access.needs:
        number, sets, _ = _by_hand(given, one)
        if number == 1:
            for party in {next(iter(each)) for each in sets}:
                people, unknown = opened[party]
                opened[party] = (
                    people + (one.people or 0),
                    unknown + (one.people is None),
                )
    return dict(opened)


@pytest.mark.parametrize("seed", range(10))
def test_answers_are_those_of_trying_everything(seed) -> None:
    """A hundred random grounds for each seed: a thousand in all."""
    rng = np.random.default_rng(seed)
    n_closed = n_some = 0
    for _ in range(100):
        given = _random_case(rng)
        answer = plan_access(given, Evidence.none(), most_sets=1000).to_dict()
        for one, told in zip(given.access.needs, answer["places"], strict=True):
            number, sets, front = _by_hand(given, one)
            n_closed += number is None
            n_some += (number or 0) > 1
            assert told["reachable"] is (number == 0)
            assert told["fewest"]["number"] == number
            assert {frozenset(each) for each in told["fewest"]["sets"]} == sets
            assert len(told["fewest"]["sets"]) == len(sets)
            points = [
                (way["consents"], way["km"], round(way["expected_incidents"], 9))
                for way in told["pareto"]
            ]
            assert len(points) == len(set(points))
            assert set(points) == front
        best = {
            each["party"]: (each["people"], each["unknown_places"])
            for each in answer["best_consent"]
        }
        assert best == _best_by_hand(given)
        people = [each["people"] for each in answer["best_consent"]]
        assert people == sorted(people, reverse=True)
    assert n_closed > 5
    assert n_some > 5


def test_sets_stand_by_length_and_then_by_risk() -> None:
    graph = roads(
        [
            ("d", "p", 9.0, ("a",), 1.0),
            ("d", "p", 8.0, ("b",), 2.0),
            ("d", "p", 8.0, ("c",), 1.5),
        ]
    )
    given = case(graph, depots=[depot("d")], needs=[need("p", "p")])
    told = plan_access(given, Evidence.none()).to_dict()["places"][0]
    assert told["fewest"]["sets"] == [["c"], ["b"], ["a"]]
    assert [way["km"] for way in told["fewest"]["ways"]] == [8.0, 8.0, 9.0]
