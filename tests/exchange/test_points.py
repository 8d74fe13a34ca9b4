"""Handover points: who fits, and who goes through which."""

import random
from collections import Counter

import pytest
from tests.support.exchanges import K, exchange_case, person, rule

from ceasefire.core import Category, Reader
from ceasefire.exchange import plan_exchange, plan_for
from ceasefire.exchange.points import handed_over, points_of, usable

C = Category
BRIDGE = rule("bridge", K.CAPACITY, by=["north", "south"], n=3, at="bridge")
FORD = rule("ford", K.CAPACITY, by=["south"], n=2, at="ford")


def test_a_point_for_some_categories_leaves_the_others_out() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(3)]
    people += [
        person(f"n{i}", "north", "south", categories=(C.REMAINS,)) for i in range(5, 9)
    ]
    living = rule(
        "gate", K.CAPACITY, by=["north"], categories=[C.CIVILIAN], n=2, at="gate"
    )
    answer = plan_exchange(exchange_case([living]), people)
    assert answer.released["civilian"] == 2
    assert answer.released["remains"] == 4
    assert set(answer.stages[0].at) <= {"n0", "n1", "n2"}


def test_everybody_who_goes_has_a_point_with_a_seat() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(6)]
    people += [person(f"s{i}", "south", "north") for i in range(6)]
    answer = plan_exchange(exchange_case([BRIDGE, FORD], n_stages=3), people)
    for stage in answer.stages:
        assert set(stage.at) == set(stage.rows)
        assert Counter(stage.at.values())["bridge"] <= 3
        assert Counter(stage.at.values())["ford"] <= 2
        assert all(stage.at[row] == "bridge" for row in stage.by.get("north", ()))


def test_each_side_learns_the_points_of_its_own_people_alone() -> None:
    people = [person("n1", "north", "south"), person("s1", "south", "north")]
    answer = plan_exchange(exchange_case([BRIDGE]), people)
    seen = plan_for(Reader("party:north"), answer)
    assert seen["stages"][0]["at"] == {"n1": "bridge"}
    assert "at" not in plan_for(Reader("public"), answer)["stages"][0]
    told = {one["row"]: one["at"] for one in answer.to_dict()["people"]}
    assert told == {"n1": "bridge", "s1": "bridge"}


def test_a_family_goes_through_one_point_where_there_is_room() -> None:
    people = [person(f"s{i}", "south", "north", family="f") for i in (1, 2)]
    people += [person(f"s{i}", "south", "north") for i in range(3, 6)]
    at = handed_over(people, [BRIDGE, FORD])
    assert at["s1"] == at["s2"]


@pytest.mark.parametrize("seed", range(60))
def test_nobody_is_left_without_a_point_if_all_can_have_one(seed) -> None:
    rng = random.Random(seed)
    rules = [
        rule(
            f"p{i}",
            K.CAPACITY,
            at=f"p{i}",
            by=rng.sample(["north", "south", "east"], rng.randint(1, 3)),
            categories=rng.choice([[], [C.CIVILIAN], [C.WOMAN, C.CHILD]]),
            n=rng.randint(0, 4),
        )
        for i in range(rng.randint(1, 4))
    ]
    people = [
        person(
            f"x{i}",
            rng.choice(["north", "south", "east"]),
            "west",
            categories=(rng.choice([C.CIVILIAN, C.WOMAN, C.REMAINS]),),
            family=rng.choice(["", "f", "g"]),
        )
        for i in range(rng.randint(1, 9))
    ]
    found = handed_over(people, rules)
    points = points_of(rules)
    used = Counter(found.values())
    assert all(used[one.at] <= one.n for one in points)
    for one in people:
        if one.row in found:
            assert int(found[one.row][1:]) in usable(one, points)
    assert len(found) == _most(people, points)


def _most(people, points) -> int:
    """Seat as many as can be, person by person, by giving way."""
    seated: dict[int, list[int]] = {n: [] for n in range(len(points))}

    def seat(person, tried) -> bool:
        for point in usable(people[person], points) - tried:
            tried.add(point)
            if len(seated[point]) < points[point].n:
                seated[point].append(person)
                return True
            for other in list(seated[point]):
                if seat(other, tried):
                    seated[point].remove(other)
                    seated[point].append(person)
                    return True
        return False

    return sum(seat(number, set()) for number in range(len(people)))
