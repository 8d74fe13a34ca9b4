"""Plans at the sizes of real exchanges: how long, how good, and whether proved.

Run: python benchmarks/exchange.py [--small]

All people are drawn by chance. Three cases:
  33 for 1,904 in eight stages, the size of January 2025: 30 for a civilian and 50 for a
  combatant of those who are well, and of the others 74 for three; then one name fails,
  and the rest is planned anew;
  all for all of two lists of 8,000 in 20 stages, families together;
  three holders with 500 each, in rings of up to three and in chains.
Every plan is counted again here, by plain sums over its rows.
"""

import argparse
import sys
import time
from fractions import Fraction

import numpy as np

from ceasefire.core import (
    Case,
    Category,
    Detainee,
    DetaineeConsent,
    Exchange,
    ExchangeRule,
    ExchangeRuleKind,
    Failure,
    PriorityClass,
    Rate,
    Scope,
    Value,
)
from ceasefire.exchange import PlanAnswer, plan_exchange, replan_exchange

C, K = Category, ExchangeRuleKind
PRIORITY = (
    PriorityClass(id="wounded, ill, children", categories=(C.WOUNDED_OR_ILL, C.CHILD)),
    PriorityClass(id="women, elderly", categories=(C.WOMAN, C.ELDERLY)),
    PriorityClass(id="civilians", categories=(C.CIVILIAN,)),
    PriorityClass(id="combatants", categories=(C.COMBATANT,)),
)
LIVING = (C.WOUNDED_OR_ILL, C.CHILD, C.WOMAN, C.ELDERLY, C.CIVILIAN, C.COMBATANT)


def drawn(
    n: int, by: str, to: str, rng: np.random.Generator, *, refuses: float = 0.03
) -> list[Detainee]:
    """People of one holder; one in seven goes only with the family."""
    people: list[Detainee] = []
    while len(people) < n:
        size = int(rng.choice([1, 2, 3, 4], p=[0.86, 0.08, 0.04, 0.02]))
        family = f"{by}-{len(people)}" if size > 1 else ""
        for _ in range(min(size, n - len(people))):
            number = len(people) + 1
            share = [0.1, 0.08, 0.1, 0.07, 0.35, 0.3]
            consents = [0.8 - refuses, 0.2, refuses]
            people.append(
                Detainee(
                    row=f"{by}-{number}",
                    list=f"{by}-held",
                    line=number + 1,
                    holder=by,
                    receiver=to,
                    categories=(LIVING[rng.choice(6, p=share)],),
                    family=family,
                    consent=list(DetaineeConsent)[
                        rng.choice(3, p=[consents[0], consents[2], consents[1]])
                    ],
                )
            )
    return people


def case(rules: list[ExchangeRule], **changes) -> Case:
    values = {"parties": ("north", "south"), "key": "", "priority": PRIORITY}
    exchange = Exchange(**(values | {"rules": tuple(rules)} | changes))
    return Case(
        id="x", title="X", time_zone="UTC", countries=("X",), exchange=exchange,
        simulated=True,
    )  # fmt: skip


def timed(say: str, work) -> tuple[PlanAnswer, float]:
    begun = time.perf_counter()
    answer = work()
    seconds = time.perf_counter() - begun
    shown = getattr(answer, "after", answer)
    n_people = sum(len(stage.people) for stage in shown.stages)
    print(
        f"  {say}: {n_people:,} people in {len(shown.stages)} stages, limit "
        f"{shown.limit:g}, {'proved' if shown.proved else 'NOT PROVED'}, "
        f"{seconds:.2f} s"
    )
    return answer, seconds


def sound(answer: PlanAnswer, people: list[Detainee], seats: int) -> bool:
    """Count again: consent, families, seats, and exposure under the limit."""
    by_row = {one.row: one for one in people}
    stage_of = answer.stage_of
    families: dict[str, set[int | None]] = {}
    for one in people:
        if one.family:
            families.setdefault(one.family, set()).add(stage_of.get(one.row))
    return (
        all(len(stages) == 1 for stages in families.values())
        and all(by_row[row].consent is not DetaineeConsent.NO for row in stage_of)
        and all(len(stage.people) <= seats for stage in answer.stages)
        and all(
            float(value) <= answer.limit
            for stage in answer.stages
            for value in stage.exposure.values()
        )
        and answer.proved
    )


def ratio(n_stages: int, scale: float) -> bool:
    print("Simulated: 33 for 1,904, in eight stages")
    rng = np.random.default_rng(2025)
    n_south = max(6, int(33 * scale) // 3 * 3)
    rates = (Rate(categories=(C.COMBATANT,), n=50), Rate(categories=(), n=30))
    south = [
        Detainee(
            row=f"south-{i}", list="south-held", line=i + 1, holder="south",
            receiver="north", consent=DetaineeConsent.YES,
            categories=(C.COMBATANT if i <= n_south * 0.17 else C.CIVILIAN,),
        )
        for i in range(1, n_south + 1)
    ]  # fmt: skip
    owed = sum(50 if one.categories == (C.COMBATANT,) else 30 for one in south)
    owed += n_south * 74 // 3
    people = [*drawn(int(2800 * scale), "north", "south", rng), *south]
    seats = -(-(owed + n_south) // n_stages) + 4
    measure = tuple(
        Value(party=party, by="south", value=Fraction(n), categories=categories)
        for party in ("north", "south")
        for n, categories in ((50, (C.COMBATANT,)), (30, ()))
    )
    made = case(
        [
            ExchangeRule(id="the-well", kind=K.RATIO, against="south", rates=rates,
                         scope=Scope(by=("north",), categories=LIVING[4:])),
            ExchangeRule(id="the-weak", kind=K.RATIO, against="south",
                         rates=(Rate(categories=(), n=74, for_=3),),
                         scope=Scope(by=("north",), categories=LIVING[:4])),
            ExchangeRule(id="all", kind=K.ALL_FOR_ALL, scope=Scope(by=("south",))),
            ExchangeRule(id="seats", kind=K.CAPACITY, n=seats),
            ExchangeRule(id="each-time", kind=K.MINIMUM, scope=Scope(by=("south",)),
                         n=2, each_stage=True),
        ],
        n_stages=n_stages,
        values=measure,
    )  # fmt: skip
    timed("planned", lambda: plan_exchange(made, people, priced=False))
    answer, _ = timed(
        "with the price of every rule", lambda: plan_exchange(made, people)
    )
    released = sum(len(stage.by.get("north", ())) for stage in answer.stages)
    failed = [Failure(answer.stages[-1].by["north"][0], None)]
    new, _ = timed(
        "planned anew after a refusal, two stages done",
        lambda: replan_exchange(made, people, answer, failed, n_done=2),
    )
    kept = [one.rows for one in new.after.stages[:2]] == [
        one.rows for one in answer.stages[:2]
    ]
    print(f"  {released:,} for {n_south}, as the rates ask: {owed:,}")
    return released == owed and kept and sound(answer, people, seats)


def all_for_all(n: int, n_stages: int) -> bool:
    print(f"Simulated: all for all of two lists of {n:,}, in {n_stages} stages")
    rng = np.random.default_rng(8000)
    people = [*drawn(n, "north", "south", rng), *drawn(n, "south", "north", rng)]
    seats = int(2 * n / n_stages * 1.05) + 5
    values = (
        Value(party="north", value=Fraction(5), categories=(C.COMBATANT,)),
        Value(party="south", value=Fraction(3), categories=(C.COMBATANT,)),
        Value(party="south", value=Fraction(2), categories=(C.CIVILIAN,)),
    )
    made = case(
        [
            ExchangeRule(id="all", kind=K.ALL_FOR_ALL),
            ExchangeRule(id="seats", kind=K.CAPACITY, n=seats),
        ],
        n_stages=n_stages,
        values=values,
    )
    answer, _ = timed("planned", lambda: plan_exchange(made, people, priced=False))
    timed("with the price of four rules", lambda: plan_exchange(made, people))
    return sound(answer, people, seats)


def three_holders(n: int, n_stages: int) -> bool:
    print(f"Simulated: three holders with {n} each, rings of three and chains of two")
    rng = np.random.default_rng(500)
    parties = ("north", "south", "east")
    people: list[Detainee] = []
    for by in parties:
        others = [one for one in parties if one != by]
        half = n // 2
        for to, size in zip(others, (half, n - half), strict=True):
            people += [
                Detainee(
                    row=f"{one.row}-{to}", list=one.list, line=one.line, holder=by,
                    receiver=to, categories=one.categories, consent=one.consent,
                    family=one.family and f"{one.family}-{to}",
                )
                for one in drawn(size, by, to, rng)
            ]  # fmt: skip
    seats = int(3 * n / n_stages) + 20
    made = case(
        [
            ExchangeRule(id="rings", kind=K.CYCLES, max_cycle=3, max_chain=2,
                         starts={"east": 10}),
            ExchangeRule(id="seats", kind=K.CAPACITY, n=seats),
            ExchangeRule(id="link", kind=K.ONLY_IF,
                         scope=Scope(by=("north",), to=("east",)),
                         condition=Scope(by=("south",), to=("east",)), at_least=20),
        ],
        parties=parties,
        n_stages=n_stages,
    )  # fmt: skip
    answer, _ = timed("planned, with prices", lambda: plan_exchange(made, people))
    return sound(answer, people, seats)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    small = parser.parse_args().small
    held = [
        ratio(3 if small else 8, 0.2 if small else 1.0),
        all_for_all(200 if small else 8000, 5 if small else 20),
        three_holders(60 if small else 500, 4 if small else 6),
    ]
    print(f"Counted again, every rule held and proved: {'yes' if all(held) else 'NO'}")
    sys.exit(0 if all(held) else 1)


if __name__ == "__main__":
    main()
