"""Plans held against a brute force, and every one against an independent verifier."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from tests.support.exchanges import (
    K,
    best_by_force,
    broken,
    exchange_case,
    exposures,
    person,
    rule,
)

from ceasefire.core import (
    Category,
    Custody,
    DetaineeConsent,
    PriorityClass,
    Rate,
    Scope,
    Value,
)
from ceasefire.exchange import (
    Collision,
    HeldTwice,
    NoLists,
    TornUnit,
    UnclearReceiver,
    UnknownRows,
    ValuesTooFarApart,
    plan_exchange,
    steps,
)

C = Category
SICK_FIRST = (
    PriorityClass(id="sick", categories=(C.WOUNDED_OR_ILL,)),
    PriorityClass(id="rest", categories=(C.CIVILIAN, C.COMBATANT)),
)


def check(case, people, answer) -> None:
    """The verifier finds nothing, and adds up the same exposures and limit."""
    stages = [stage.rows for stage in answer.stages]
    assert broken(stages, people, case.exchange) == []
    told = exposures(stages, people, case.exchange)
    assert [dict(stage.exposure) for stage in answer.stages] == told
    largest = max((v for one in told for v in one.values()), default=Fraction(0))
    assert largest <= Fraction(answer.limit).limit_denominator(1000)
    held = {one.row for one in people if not one.claimed}
    assert held == set(answer.stage_of) | set(answer.stays)


def test_all_go_home_for_all() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(5)]
    people += [person(f"s{i}", "south", "north") for i in range(3)]
    case = exchange_case([rule("all", K.ALL_FOR_ALL)], n_stages=2)
    answer = plan_exchange(case, people)
    check(case, people, answer)
    assert answer.released["civilian"] == 8
    assert answer.limit == 2  # five for three, one each: two are left open at the end
    assert answer.proved


def test_a_ratio_holds_exactly_and_nobody_is_left_over() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(100)]
    people += [
        person("s1", "south", "north"),
        person("s2", "south", "north", categories=(C.COMBATANT,)),
        person("s3", "south", "north", categories=(C.COMBATANT,)),
    ]
    rates = (
        Rate(categories=(C.CIVILIAN,), n=30),
        Rate(categories=(C.COMBATANT,), n=50),
    )
    ratio = rule("ratio", K.RATIO, by=["north"], against="south", rates=rates)
    case = exchange_case([ratio], n_stages=2)
    answer = plan_exchange(case, people)
    check(case, people, answer)
    assert answer.released == answer.released | {"civilian": 100, "combatant": 2}
    prices = {one.rule: one.more for one in answer.prices}
    assert prices == {"ratio": 1}


def test_the_first_class_is_never_traded_for_any_number_of_the_next() -> None:
    sick = person("s1", "south", "north", categories=(C.WOUNDED_OR_ILL,))
    family = [person(f"n{i}", "north", "south") for i in range(6)]
    capacity = rule("bus", K.CAPACITY, n=6)
    sick_family = [
        person(f"n{i}", "north", "south", family="f", categories=kind)
        for i, kind in ((7, (C.WOUNDED_OR_ILL,)), (8, ()), (9, ()), (10, ()), (11, ()))
    ]
    people = [sick, *family, *sick_family]
    case = exchange_case([capacity], priority=SICK_FIRST)
    answer = plan_exchange(case, people)
    check(case, people, answer)
    assert answer.released["sick"] == 2
    assert answer.released["rest"] == 0


def test_a_family_of_which_one_refuses_stays_and_says_why() -> None:
    people = [
        person("n1", "north", "south", family="f", consent=DetaineeConsent.NO),
        person("n2", "north", "south", family="f"),
        person("n3", "north", "south", consent=DetaineeConsent.NOT_ASKED),
        person("n4", "north", "south", custody=Custody.DEAD),
    ]
    answer = plan_exchange(exchange_case(), people)
    assert answer.stages[0].rows == ("n3",)
    assert answer.stages[0].conditional == ("n3",)
    assert answer.stays == {
        "n1": "refused consent",
        "n2": "goes only with somebody who may not go",
        "n4": "dead",
    }
    prices = {one.rule: one.more for one in answer.prices}
    assert prices == {"families": 1, "consent": 2}


def test_a_link_waits_for_the_other_holder() -> None:
    parties = ("north", "south", "east")
    people = [person(f"n{i}", "north", "south") for i in range(4)]
    people += [person(f"e{i}", "east", "north") for i in range(3)]
    link = rule(
        "link", K.ONLY_IF, by=["north"], condition=Scope(by=("east",), to=("north",))
    )
    seats = rule("seats", K.CAPACITY, n=2)
    case = exchange_case([link, seats], parties=parties, n_stages=4)
    answer = plan_exchange(case, people)
    check(case, people, answer)
    assert answer.released["civilian"] == 7
    empty = plan_exchange(case, people[:4])
    assert not empty.stages  # nobody there to be released is no release


def _waiting_for_all(*, consent, rules=()):
    """Two of `north` wait for all whom `south` holds; of these, `s3` may refuse."""
    people = [person(f"n{i}", "north", "south") for i in (1, 2)]
    people += [person(f"s{i}", "south", "north") for i in (1, 2)]
    people.append(person("s3", "south", "north", consent=consent))
    link = rule("link", K.ONLY_IF, by=["north"], condition=Scope(by=("south",)))
    return exchange_case([link, *rules]), people


def test_nobody_stands_in_for_one_whom_a_condition_waits_for() -> None:
    """Whoever refuses costs one place: `s1` is still missing when he goes."""
    never = rule("never", K.NEVER, rows=["s1"])
    case, people = _waiting_for_all(consent=DetaineeConsent.NO, rules=[never])
    answer = plan_exchange(case, people)
    assert answer.released["civilian"] == 1
    prices = {one.rule: one.more for one in answer.prices}
    assert prices == {"link": 2, "never": 3, "consent": 1}
    case, willing = _waiting_for_all(consent=DetaineeConsent.YES, rules=[never])
    assert plan_exchange(case, willing).released["civilian"] == 2


def test_a_condition_on_all_does_not_wait_for_who_refuses() -> None:
    case, people = _waiting_for_all(consent=DetaineeConsent.NO)
    answer = plan_exchange(case, people)
    assert answer.released["civilian"] == 4
    assert {one.rule: one.more for one in answer.prices} == {"link": 0, "consent": 1}


def test_three_holders_exchange_in_a_ring_and_a_chain() -> None:
    parties = ("north", "south", "east")
    ring = (("north", "south"), ("south", "east"), ("east", "north"))
    people = [person(f"{by[0]}{i}", by, to) for by, to in ring for i in range(2, 5)] + [
        person("n9", "north", "east")
    ]
    cycles = rule("ring", K.CYCLES, max_cycle=3)
    case = exchange_case([cycles], parties=parties, n_stages=2)
    answer = plan_exchange(case, people)
    assert answer.released["civilian"] == 9  # the one outside the ring stays
    for stage in answer.stages:
        assert len({len(rows) for rows in stage.by.values()}) == 1
    short = exchange_case([rule("ring", K.CYCLES, max_cycle=2)], parties=parties)
    assert not plan_exchange(short, people[:-1]).stages
    chain = rule("ring", K.CYCLES, max_cycle=2, max_chain=2, starts={"north": 1})
    one_sided = plan_exchange(exchange_case([chain], parties=parties), people[:-1])
    assert one_sided.released["civilian"] == 2


def test_handover_points_bound_those_who_must_use_them() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(6)]
    people += [person(f"s{i}", "south", "north") for i in range(6)]
    bridge = rule("bridge", K.CAPACITY, by=["north", "south"], n=3, at="bridge")
    ford = rule("ford", K.CAPACITY, by=["south"], n=2, at="ford")
    answer = plan_exchange(exchange_case([bridge, ford]), people)
    by = answer.stages[0].by
    assert (len(by["north"]), len(by["south"])) == (3, 2)
    prices = {one.rule: one.more for one in answer.prices}
    assert prices == {"bridge": 7, "ford": 4}


def _random_case(seed: int):
    rng = random.Random(seed)
    n_stages = rng.choice([1, 2, 2, 3])
    n = {1: 8, 2: 7, 3: 6}[n_stages]
    people = []
    for i in range(n):
        by, to = rng.choice([("north", "south"), ("south", "north")])
        people.append(
            person(
                f"{by[0]}{i}",
                by,
                to,
                categories=(rng.choice([C.WOUNDED_OR_ILL, C.CIVILIAN, C.COMBATANT]),),
                consent=rng.choice(list(DetaineeConsent)),
                family=rng.choice(["", "", f"{by}-f"]),
                values={by: Fraction(rng.randint(0, 4), rng.choice([1, 2]))}
                if rng.random() < 0.4
                else {},
            )
        )
    rows = [one.row for one in people]
    rates = (
        Rate(categories=(C.COMBATANT,), n=2),
        Rate(categories=(), n=rng.choice([1, 3]), for_=rng.choice([1, 2])),
    )
    pool = [
        rule("ratio", K.RATIO, by=["north"], against="south", rates=rates,
             each_stage=rng.random() < 0.3),
        rule("seats", K.CAPACITY, n=rng.randint(2, 4)),
        rule("most", K.MAXIMUM, by=["north"], n=rng.randint(1, 4)),
        rule("few", K.MINIMUM, n=rng.randint(1, 2), each_stage=True),
        rule("some", K.MINIMUM, by=["south"], n=1),
        rule("never", K.NEVER, rows=[rng.choice(rows)]),
        rule("first", K.FIRST, rows=[rng.choice(rows)]),
        rule("link", K.ONLY_IF, by=["north"], categories=[C.CIVILIAN],
             condition=Scope(by=("south",)), at_least=rng.choice([None, 1])),
        rule("all", K.ALL_FOR_ALL, by=["south"]),
    ]  # fmt: skip
    rules = rng.sample(pool, rng.randint(0, 4))
    values = (Value(party="north", value=Fraction(3), categories=(C.COMBATANT,)),)
    case = exchange_case(rules, n_stages=n_stages, priority=SICK_FIRST, values=values)
    return case, people


@pytest.mark.parametrize("seed", range(40))
def test_the_price_of_a_rule_is_what_would_go_without_it(seed) -> None:
    case, people = _random_case(seed)
    try:
        answer = plan_exchange(case, people)
    except Collision:
        return
    n_with = sum(answer.released.values())
    for price in answer.prices:
        if price.rule in ("families", "consent"):
            continue
        kept = tuple(one for one in case.exchange.rules if one.id != price.rule)
        counts, _ = best_by_force(people, replace(case.exchange, rules=kept))
        assert (price.more, price.proved) == (sum(counts) - n_with, True), price.rule


@pytest.mark.parametrize("seed", range(200))
def test_a_plan_is_as_good_as_any_there_is(seed) -> None:
    case, people = _random_case(seed)
    best = best_by_force(people, case.exchange)
    if best is None:
        with pytest.raises(Collision):
            plan_exchange(case, people)
        return
    answer = plan_exchange(case, people)
    check(case, people, answer)
    counts, limit = best
    assert tuple(answer.released.get(name, 0) for name in answer.classes) == counts
    assert Fraction(answer.limit).limit_denominator(100) == limit
    assert answer.proved


@pytest.mark.parametrize("seed", range(60))
def test_near_the_linear_programme_a_plan_is_as_good_as_any(seed, monkeypatch) -> None:
    monkeypatch.setattr(steps, "_MANY", 0)
    monkeypatch.setattr(steps, "_FREE", 1)
    case, people = _random_case(seed)
    best = best_by_force(people, case.exchange)
    if best is None:
        return
    answer = plan_exchange(case, people, priced=False)
    check(case, people, answer)
    counts, limit = best
    assert tuple(answer.released.get(name, 0) for name in answer.classes) == counts
    assert Fraction(answer.limit).limit_denominator(100) == limit


def test_it_is_told_what_it_would_take_if_those_who_go_first_did_not() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(4)]
    people += [
        person("s1", "south", "north", values={"north": Fraction(4)}),
    ]
    weak = (C.WOUNDED_OR_ILL,)
    people[0] = replace(people[0], categories=weak)
    first = rule("n0-first", K.FIRST, rows=["n0"])
    seats = rule("seats", K.CAPACITY, n=2)
    must = plan_exchange(
        exchange_case([first, seats, rule("late", K.MAXIMUM, by=["south"], n=0)],
                      n_stages=2),
        people,
    )  # fmt: skip
    assert set(must.other_orders) == {"north"}
    assert (must.other_orders["north"].limit, must.other_orders["north"].proved) == (
        None,
        True,
    )
    assert "no plan of as many lets it wait" in must.findings[2].claim
    free = plan_exchange(exchange_case([seats], n_stages=3), people)
    for party, one in free.other_orders.items():
        assert free.stages[0].exposure[party] > 0
        assert one.limit >= free.limit


@pytest.mark.parametrize("seed", range(40))
def test_no_smaller_limit_spares_who_goes_first(seed) -> None:
    case, people = _random_case(seed)
    try:
        answer = plan_exchange(case, people)
    except Collision:
        return
    counts = tuple(answer.released.get(name, 0) for name in answer.classes)
    for party, one in answer.other_orders.items():
        best = best_by_force(people, case.exchange, counts=counts, spared=party)
        assert one.proved
        limit = None if best is None else best[1]
        assert limit == (one.limit and Fraction(one.limit).limit_denominator(100))


def test_a_collision_says_which_rule_alone_would_mend_it_and_who_cannot_go() -> None:
    people = [person("n1", "north", "south", custody=Custody.DEAD),
              person("n2", "north", "south", consent=DetaineeConsent.NO)]  # fmt: skip
    with pytest.raises(Collision) as refused:
        plan_exchange(exchange_case([rule("sick", K.FIRST, rows=["n1"])]), people)
    assert (refused.value.rules, refused.value.mends) == (("sick",), ("sick",))
    assert "n1 (dead)" in str(refused.value)
    with pytest.raises(Collision) as refused:
        plan_exchange(exchange_case([rule("surely", K.ALWAYS, rows=["n2"])]), people)
    assert refused.value.rules == ("surely", "consent")
    assert refused.value.mends == ("surely",)
    assert "without 'surely'" in str(refused.value)
    two = [rule("a", K.ALWAYS, rows=["n1"]), rule("b", K.ALWAYS, rows=["n1"])]
    with pytest.raises(Collision) as refused:
        plan_exchange(exchange_case(two), people)
    assert refused.value.mends == ()
    assert "More than one" in str(refused.value)


@pytest.mark.parametrize("kind", [K.FIRST, K.ALWAYS])
def test_a_row_that_a_rule_names_twice_is_one_person(kind) -> None:
    people = [person(f"n{i}", "north", "south") for i in range(3)]
    seats = rule("seats", K.CAPACITY, n=1)
    must = rule("must", kind, rows=["n2", "n2"])
    answer = plan_exchange(exchange_case([seats, must], n_stages=2), people)
    assert answer.stage_of["n2"] == 1 or kind is K.ALWAYS
    assert "n2" in answer.stage_of


def test_rules_that_collide_are_named_and_no_others() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(4)]
    people += [person("s1", "south", "north")]
    rules = [
        rule("few-seats", K.CAPACITY, n=40),
        rule("two", K.RATIO, by=["north"], against="south",
             rates=(Rate(categories=(), n=2),)),
        rule("at-least-four", K.MINIMUM, by=["north"], n=4),
        rule("not-this-one", K.NEVER, rows=["n0"]),
    ]  # fmt: skip
    with pytest.raises(Collision) as refused:
        plan_exchange(exchange_case(rules), people)
    assert refused.value.rules in (
        ("two", "at-least-four"),
        ("at-least-four", "not-this-one"),
    )
    assert "'at-least-four'" in str(refused.value)


def test_the_smallest_set_is_found_where_the_solver_breaks_off_once() -> None:
    refuses = DetaineeConsent.NO
    people = [
        person("r0", "north", "south", categories=(C.WOUNDED_OR_ILL, C.WOMAN),
               family="f1", consent=refuses, values={"south": Fraction(2)}),
        person("r1", "north", "south", categories=(C.WOMAN,), consent=refuses,
               values={"south": Fraction(100)}),
        person("r2", "north", "south", categories=(C.ELDERLY,), consent=refuses),
        person("r3", "north", "south", categories=(C.ELDERLY,),
               values={"north": Fraction(5, 2)}),
        person("r4", "south", "north", categories=(), consent=refuses),
        person("r5", "south", "north", categories=(C.ELDERLY,), family="f2"),
        person("r6", "south", "north", categories=(C.ELDERLY,)),
    ]  # fmt: skip
    rules = [
        rule("ratio", K.RATIO, by=["north"], against="south",
             rates=(Rate(categories=(C.ELDERLY,), n=2, for_=3),)),
        rule("first", K.FIRST, rows=["r3"]),
        rule("tied", K.TOGETHER, rows=["r1", "r0"]),
    ]  # fmt: skip
    priority = (
        PriorityClass(id="c1", categories=(C.WOUNDED_OR_ILL,)),
        PriorityClass(id="c2", categories=(C.ELDERLY, C.WOMAN)),
    )
    with pytest.raises(Collision) as refused:
        plan_exchange(exchange_case(rules, n_stages=2, priority=priority), people)
    assert refused.value.rules == ("ratio", "first")


def test_the_balance_is_proved_where_stages_keep_it_from_being_better() -> None:
    parties = ("north", "south", "east")
    weak = (C.WOUNDED_OR_ILL,)
    people = [
        person("r0", "east", "north", categories=weak),
        person("r2", "east", "north", categories=(C.WOMAN,), family="f0"),
        person("r3", "south", "east", categories=(),
               values={"north": Fraction(2), "east": Fraction(5, 2)}),
        person("r4", "south", "north", categories=(C.ELDERLY,)),
        person("r5", "south", "north", categories=(C.WOMAN, C.WOUNDED_OR_ILL),
               values={"north": Fraction(0)}),
        person("r1", "north", "south", categories=(C.WOMAN,), family="f1"),
    ]  # fmt: skip
    rules = [
        rule("rings", K.CYCLES, max_cycle=3, max_chain=1, starts={"south": 2}),
        rule("ford", K.CAPACITY, by=["east", "south"], n=1, at="ford"),
    ]
    values = (
        Value(party="east", value=Fraction(1, 2), categories=(C.ELDERLY,), by="south"),
        Value(party="north", value=Fraction(10), categories=weak),
    )
    priority = (PriorityClass(id="c1", categories=weak),)
    case = exchange_case(
        rules, parties=parties, n_stages=2, values=values, priority=priority
    )
    answer = plan_exchange(case, people)
    assert answer.released == {"c1": 1, "others": 2}
    assert answer.limit == 1
    assert answer.proved


def test_a_person_on_two_holders_lists_is_refused_with_the_rows() -> None:
    written = {"name": "Zefarn Adoluk", "father": "Birrem", "born": "1980"}
    people = [
        person("n1", "north", "south", **written),
        person("s1", "south", "north", **written),
    ]
    with pytest.raises(HeldTwice) as refused:
        plan_exchange(exchange_case(), people)
    assert "n1 and s1" in str(refused.value)
    assert "Zefarn" not in str(refused.value)


def test_a_person_twice_on_one_list_goes_once() -> None:
    written = {"name": "Zefarn Adoluk", "father": "Birrem", "born": "1980"}
    people = [person(f"n{i}", "north", "south", **written) for i in (1, 2)]
    answer = plan_exchange(exchange_case(), people)
    assert answer.stages[0].rows == ("n1",)
    assert answer.stays == {"n2": "the same person as another row"}


def test_a_family_across_two_holders_is_refused() -> None:
    people = [
        person("n1", "north", "south", family="Adoluk"),
        person("s1", "south", "north", family="Adoluk"),
    ]
    with pytest.raises(TornUnit) as refused:
        plan_exchange(exchange_case(), people)
    assert "n1, s1" in str(refused.value)
    assert "Adoluk" not in str(refused.value)


def test_what_cannot_be_planned_is_refused() -> None:
    with pytest.raises(NoLists):
        plan_exchange(exchange_case(), [])
    unclear = [person("n1", "north", None)]
    with pytest.raises(UnclearReceiver):
        plan_exchange(exchange_case(parties=("north", "south", "east")), unclear)
    typo = rule("first", K.FIRST, rows=["Zefarn Adoluk"])
    with pytest.raises(UnknownRows) as refused:
        plan_exchange(exchange_case([typo]), [person("n1", "north", "south")])
    assert "Zefarn" not in str(refused.value)
    assert "as in n1." in str(refused.value)


def test_a_printed_person_is_no_name() -> None:
    one = person("n1", "north", "south", name="Zefarn Adoluk", family="Adoluk")
    assert "Adoluk" not in repr(one)


def test_values_that_cannot_be_weighed_exactly_are_refused() -> None:
    far = dict.fromkeys(("north", "south"), Fraction(987654321123, 1000))
    near = {"north": Fraction(1, 1000)}
    people = [
        person("n1", "north", "south", values=far),
        person("n2", "north", "south", values=near),
    ]
    with pytest.raises(ValuesTooFarApart):
        plan_exchange(exchange_case(), people)
    same = [replace(one, values=far) for one in people]
    assert plan_exchange(exchange_case(), same).proved
