"""clingo; runs in the peers' environment.

It has no enumeration of conflicts: around its cores goes the loop of MARCO, with a
second clingo for the map, both told to make statements stand first. The cheapest
corrections are its own minimisation, by unsatisfiable cores, each one found shut out.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import clingo
from telling import Given, Holds, Peer, answer


class Clingo(Peer):
    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.lines: list[str] = []
        self.names: dict[str, str] = {}
        for one in [*given["given"], given["wanted"]]:
            self.lines.append(f":- not {self.formula(one)}.")
        for i, one in enumerate(given["standing"]):
            self.lines.append(f"{{s({i})}}. :- s({i}), not {self.formula(one)}.")
        for name, asking in given["asks"].items():
            self.lines += [f"{self.formula(name)} :- s({i})." for i in asking]

    def formula(self, of: Any) -> str:
        """Write what makes a formula so, once; return its name."""
        key = json.dumps(of)
        if key in self.names:
            return self.names[key]
        name = self.names[key] = f"f({len(self.names)})"
        if isinstance(of, str):
            if of not in self.given["asks"]:
                self.lines.append(f"{{{name}}}.")
            return name
        how, *parts = of
        least = parts.pop(0) if how == "at least" else 0
        parts = [self.formula(one) for one in parts]
        match how:
            case "not":
                self.lines.append(f"{name} :- not {parts[0]}.")
            case "and":
                self.lines.append(f"{name} :- {', '.join(parts) or '#true'}.")
            case "or":
                self.lines += [f"{name} :- {one}." for one in parts]
            case _:
                each = "; ".join(f"1,{i}: {one}" for i, one in enumerate(parts))
                self.lines.append(f"{name} :- {least} <= #sum {{{each}}}.")
        return name

    def conflicts(self) -> Iterator[list[int]]:
        like = [f"#heuristic s({i}). [1,true]" for i in range(self.n)]
        table = _Program([*self.lines, *like], self.n, "--heuristic=Domain")
        free = [f"{{s({i})}}." for i in range(self.n)]
        undecided = _Program([*free, *like], self.n, "--heuristic=Domain")
        while (seed := undecided.asked()[0]) is not None:
            stand, core = table.asked(seed)
            if stand is not None:
                for i in range(self.n):
                    if i not in stand:
                        stand = table.asked({*stand, i})[0] or stand
                undecided.ask_for_one(set(range(self.n)) - stand)
                continue
            for i in sorted(core):
                if i in core:
                    stand, smaller = table.asked(core - {i})
                    core = smaller if stand is None else core
            undecided.shut_out(core)
            yield sorted(core)

    def corrections(self) -> Iterator[list[int]]:
        red, costs = self.given["red"], self.given["costs"]
        asked = [
            f":- not s({i})." if red[i] else f":~ not s({i}). [{costs[i]},{i}]"
            for i in range(self.n)
        ]
        table = _Program([*self.lines, *asked], self.n, "--opt-strategy=usc")
        while (stand := table.asked()[0]) is not None:
            found = set(range(self.n)) - stand
            yield sorted(found)
            table.ask_for_one(found)

    def holds(self) -> Holds:
        table = _Program(self.lines, self.n)
        return lambda ids: table.asked(ids)[0] is not None


class _Program:
    """A grounded program, spoken to in statements by number."""

    def __init__(self, lines: list[str], n: int, *options: str) -> None:
        self.control = clingo.Control(["--warn=none", *options])
        self.control.add("base", [], "\n".join(lines))
        self.control.ground([("base", [])])
        symbols = [clingo.Function("s", [clingo.Number(i)]) for i in range(n)]
        self.literal = [self.control.symbolic_atoms[one].literal for one in symbols]
        self.number = {literal: i for i, literal in enumerate(self.literal)}

    def asked(self, ids: Iterable[int] = ()) -> tuple[set[int] | None, set[int]]:
        """Who stands in the last answer, the best; None without one, and the core."""
        stand = None
        with self.control.solve([self.literal[i] for i in ids], yield_=True) as answers:
            for one in answers:
                stand = {i for i, at in enumerate(self.literal) if one.is_true(at)}
            if stand is not None:
                return stand, set()
            return None, {self.number[one] for one in answers.core()}

    def ask_for_one(self, ids: Iterable[int]) -> None:
        with self.control.backend() as backend:
            backend.add_rule([], [-self.literal[i] for i in sorted(ids)])

    def shut_out(self, ids: Iterable[int]) -> None:
        with self.control.backend() as backend:
            backend.add_rule([], [self.literal[i] for i in sorted(ids)])


if __name__ == "__main__":
    answer(Clingo, sys.argv[1])
