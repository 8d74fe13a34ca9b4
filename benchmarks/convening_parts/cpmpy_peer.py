"""CPMpy's explanation tools; runs in the peers' environment.

Conflicts are enumerated by `marco`; corrections are found by `mcs_opt`, which knows the
cheapest alone: each one found is shut out and it is asked again.
"""

import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

import cpmpy as cp
from cpmpy.tools.explain import marco, mcs_opt
from telling import Given, Holds, Peer, answer


class Cpmpy(Peer):
    def __init__(self, given: Given, satisfier: str, optimiser: str) -> None:
        super().__init__(given)
        self.satisfier, self.optimiser = satisfier, optimiser
        self.atoms: dict[str, Any] = {}
        self.stands = list(cp.boolvar(shape=self.n, name="stands"))
        self.number = {one: i for i, one in enumerate(self.stands)}
        self.hard = [self.formula(one) for one in [*given["given"], given["wanted"]]]
        for one, said in zip(self.stands, given["standing"], strict=True):
            self.hard.append(one.implies(self.formula(said)))
        for name, asking in given["asks"].items():
            asked = cp.any([self.stands[i] for i in asking]) if asking else False
            self.hard.append(self.formula(name) == asked)

    def formula(self, of: Any) -> Any:
        if isinstance(of, str):
            if of not in self.atoms:
                self.atoms[of] = cp.boolvar(name=of)
            return self.atoms[of]
        how, *parts = of
        least = parts.pop(0) if how == "at least" else 0
        parts = [self.formula(one) for one in parts]
        match how:
            case "not":
                return ~parts[0]
            case "and":
                return cp.all(parts)
            case "or":
                return cp.any(parts)
        return cp.sum(parts) >= least

    def numbers(self, found: list[Any]) -> list[int]:
        return sorted(self.number[one] for one in found)

    def conflicts(self) -> Iterator[list[int]]:
        for _, found in marco(
            self.stands,
            self.hard,
            solver=self.satisfier,
            map_solver=self.satisfier,
            return_mcs=False,
        ):
            yield self.numbers(found)

    def corrections(self) -> Iterator[list[int]]:
        red, costs = self.given["red"], self.given["costs"]
        hard = self.hard + [one for i, one in enumerate(self.stands) if red[i]]
        soft = [one for i, one in enumerate(self.stands) if not red[i]]
        weights = [costs[i] for i in range(self.n) if not red[i]]
        while True:
            try:
                found = mcs_opt(soft, hard, weights, solver=self.optimiser)
            except (AssertionError, TypeError):  # RC2 stumbles where there is none left
                if cp.Model(hard).solve():
                    raise
                return
            yield self.numbers(found)
            hard = [*hard, cp.any(found)]

    def holds(self) -> Holds:
        solver = cp.SolverLookup.get(self.satisfier, cp.Model(self.hard))
        return lambda ids: solver.solve(assumptions=[self.stands[i] for i in ids])


if __name__ == "__main__":
    job, satisfier, optimiser = sys.argv[1:]
    answer(partial(Cpmpy, satisfier=satisfier, optimiser=optimiser), job)
