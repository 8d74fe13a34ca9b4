"""Sets and ways where consents wait, narrow, lapse and stand for each other."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from tests.support.ground import DAY, case, depot, need, roads
from tests.support.ways import every_way

from ceasefire.access import plan_access
from ceasefire.core import (
    Case,
    Consent,
    ConsentDependency,
    ConsentDependencyKind,
    ConsentEvent,
    ConsentStatus,
)
from ceasefire.events.evidence import Evidence

_LETTERS = "abcd"
_BEGINS = datetime(2031, 5, 1, tzinfo=UTC)
_ENDS = _BEGINS + timedelta(days=1)
Span = tuple[datetime, datetime]


def _random_case(rng: np.random.Generator) -> Case:
    """At most seven nodes, ten stretches, four controllers, six consents."""
    n_nodes = int(rng.integers(3, 8))
    stretches = []
    for _ in range(int(rng.integers(n_nodes - 1, 11))):
        one, other = rng.choice(n_nodes, 2, replace=False)
        held = rng.choice(list(_LETTERS), int(rng.integers(0, 3)), replace=False)
        km, risk = float(rng.integers(1, 9)), float(rng.integers(1, 9)) / 8
        stretches.append((f"n{one}", f"n{other}", km, tuple(sorted(held)), risk))
    names = list(dict.fromkeys(end for one in stretches for end in one[:2]))
    chosen = rng.choice(names, min(len(names), 4), replace=False).tolist()
    return case(
        roads(stretches),
        depots=[depot(chosen[0])],
        needs=[
            need(
                f"p{i}",
                node,
                controllers=tuple(rng.choice(list(_LETTERS), 1))
                * int(rng.random() < 0.3),
                goods_kg=(("food", 1), ("water", int(rng.random() < 0.5))),
            )
            for i, node in enumerate(chosen[1:])
        ],
        consents=list(_consents(rng, len(stretches))),
    )


def _consents(rng: np.random.Generator, n_stretches: int) -> Iterator[Consent]:
    def one_in(n: int) -> bool:
        return bool(rng.integers(n) == 0)

    def waits(id_: str) -> ConsentDependency:
        return ConsentDependency(ConsentDependencyKind.CONSENT, id_)

    for k in range(int(rng.integers(0, 7))):
        day = DAY - timedelta(days=int(rng.integers(-1, 4)))
        said = rng.choice(list(ConsentStatus), int(rng.integers(0, 4)))
        first = _BEGINS + timedelta(hours=int(rng.choice([-30, 0, 9, 24])))
        last = first + timedelta(hours=int(rng.choice([6, 12, 40])))
        yield Consent(
            id=f"c{k}",
            by=str(rng.choice(list(_LETTERS))),
            stretches=(f"s{rng.integers(n_stretches)}",) if one_in(4) else (),
            places=("p0",) if one_in(5) else (),
            kinds=("food",) if one_in(5) else (),
            valid_from=first if one_in(3) else None,
            valid_until=last if one_in(3) else None,
            depends_on=(waits(f"c{rng.integers(k)}"),) if k and one_in(3) else (),
            final=one_in(4),
            record=tuple(
                ConsentEvent(on=day + timedelta(days=i // 2), status=ConsentStatus(one))
                for i, one in enumerate(said)
            ),
        )


class _ByHand:
    """What the definitions say, for one case on its day."""

    def __init__(self, given: Case) -> None:
        self.given = given
        self.consents = {one.id: one for one in given.access.consents}

    def standing(self, one: Consent) -> tuple[str, Span]:
        """Say ``in hand``, ``waits``, ``open`` or ``final``, and when it holds."""
        told = [line for line in one.record if line.on <= DAY]
        last = [line for line in told if line.on == max(each.on for each in told)]
        status = last[-1].status if last else None
        span = (
            max(_BEGINS, one.valid_from or _BEGINS),
            min(_ENDS, one.valid_until or _ENDS),
        )
        if status is ConsentStatus.REFUSED and one.final:
            return "final", span
        others = [self.standing(self.consents[each.id]) for each in one.depends_on]
        for how, (first, until) in others:
            if how == "in hand":
                span = max(span[0], first), min(span[1], until)
        if status is not ConsentStatus.GRANTED or span[0] >= span[1]:
            return "open", span
        is_free = all(how == "in hand" for how, _ in others)
        return "in hand" if is_free else "waits", span

    def asked(self, one: Consent) -> frozenset[str] | None:
        """Further consents with which it is in hand; None where it never can be."""
        how, _ = self.standing(one)
        if how == "final":
            return None
        if how == "in hand":
            return frozenset()
        own = f"{one.by}/{one.id}" if one.stretches else one.by
        found = {own} if how == "open" else set()
        for each in one.depends_on:
            more = self.asked(self.consents[each.id])
            if more is None:
                return None
            found |= more
        return frozenset(found)

    def sets(self, party: str, stretch: str | None, one) -> list[frozenset[str]]:
        """Sets of further consents that would do for one party's ground."""
        fitting = self.fitting(party, stretch, one)
        how = {self.standing(each)[0] for each in fitting}
        if "in hand" in how:
            return [frozenset()]
        if "final" in how:
            return []
        if not fitting:
            return [frozenset({party})]
        sets = [found for each in fitting if (found := self.asked(each)) is not None]
        if all(each.stretches for each in fitting) and self.is_asked_for(party, one):
            sets.append(frozenset({party}))
        return sets

    def fitting(self, party: str, stretch: str | None, one) -> list[Consent]:
        """Consents of a party that are for such a journey over a stretch."""
        kinds = {kind for kind, kg in one.goods_kg if kg}
        return [
            each
            for each in self.consents.values()
            if each.by == party
            and (not each.stretches or stretch in each.stretches)
            and (not each.places or one.place in each.places)
            and (not each.kinds or kinds <= set(each.kinds))
        ]

    def is_asked_for(self, party: str, one) -> bool:
        """Whether some ground of a party needs a yes of which nothing is recorded."""
        graph = self.given.access.roads
        held = [
            name
            for name, who in zip(graph.stretches, graph.controllers, strict=True)
            if party in who
        ]
        held += [None] if party in one.controllers else []
        return not all(self.fitting(party, each, one) for each in held)

    def ways(self, one) -> set[tuple[frozenset[str], float, float]]:
        """All ways with all sets that would do: what is asked, km, incidents."""
        graph = self.given.access.roads
        found = set()
        for way in every_way(self.given, one.site.node):
            asked = {frozenset[str]()}
            ground = [(None, who) for who in one.controllers] + [
                (graph.stretches[i], who) for i in way for who in graph.controllers[i]
            ]
            for stretch, who in ground:
                more = self.sets(who, stretch, one)
                asked = {a | b for a in asked for b in more}
            km = sum(graph.length_km[i] for i in way)
            risk = round(sum(graph.expected_incidents[i] for i in way), 9)
            found |= {(each, km, risk) for each in asked}
        return found


@pytest.mark.parametrize("seed", range(4))
def test_consents_in_every_state_are_those_of_trying_everything(seed) -> None:
    """A hundred random grounds for each seed."""
    rng = np.random.default_rng(seed)
    n_several = 0
    for _ in range(100):
        given = _random_case(rng)
        told = plan_access(given, Evidence.none(), most_sets=1000).to_dict()["places"]
        by_hand = _ByHand(given)
        for one, place in zip(given.access.needs, told, strict=True):
            ways = by_hand.ways(one)
            fewest = place["fewest"]
            least = min((len(asked) for asked, _, _ in ways), default=None)
            sets = {asked for asked, _, _ in ways if len(asked) == least}
            assert fewest["number"] == least
            assert place["reachable"] is (least == 0)
            assert {frozenset(each) for each in fewest["sets"]} == sets
            for names, way in zip(fewest["sets"], fewest["ways"], strict=True):
                opened = [(km, r) for asked, km, r in ways if asked <= set(names)]
                assert (way["km"], round(way["expected_incidents"], 9)) == min(opened)
            points = {(len(asked), km, risk) for asked, km, risk in ways}
            front = {
                p
                for p in points
                if not any(
                    q != p and all(a <= b for a, b in zip(q, p, strict=True))
                    for q in points
                )
            }
            assert front == {
                (way["consents"], way["km"], round(way["expected_incidents"], 9))
                for way in place["pareto"]
            }
            n_several += len(sets) > 1
    assert n_several > 5
