"""Four graph models of the literature, with all their equilibria; and larger ones.

Run: python benchmarks/stability.py [--small]

The equilibria are those known of Prisoners, the Cuban missile crisis, the water of
Syria and Iraq, and Elmira. The one stored implementation may not be used, so no peer
stands beside ours; the tests hold it against the definitions, read move by move.
"""

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from ceasefire.case import read_graph_model
from ceasefire.core import GraphModel, MoveOption
from ceasefire.terms.stability import Concept, analyse

CASES = {
    "Prisoners": (
        """
decision_makers:
  - { name: A, ranking: 3 > 4 > 1 > 2 }
  - { name: B, ranking: 2 > 4 > 1 > 3 }
options: { a: A, b: B }
""",
        ([1], [1, 4], [1, 4], [1, 4], [1, 4]),
    ),
    "Cuban missile crisis": (
        """
decision_makers:
  - { name: US, ranking: 5 > 7 > 6 > 8 > 3 > 2 > 4 > 1 > 12 > 10 > 11 > 9 }
  - { name: USSR, ranking: 1 > 5 > 7 > 3 > 6 > 2 > 8 > 4 > 12 > 10 > 11 > 9 }
options:
  - { name: air strike, owner: US, direction: forward }
  - { name: blockade, owner: US }
  - { name: withdraw, owner: USSR }
  - { name: escalate, owner: USSR }
infeasible: [--YY]
""",
        ([6], [1, 2, 3, 5, 6, 7, 8], [5, 6, 7], [6], [1, 2, 3, 5, 6, 7, 8]),
    ),
    "Water of Syria and Iraq": (
        """
decision_makers:
  - { name: Syria, ranking: 1 > 3 > 6 > 2 > 4 > 5 }
  - { name: Iraq, ranking: 2 > 4 > 6 > 1 > 5 > 3 }
options:
  - { name: release water, owner: Syria }
  - { name: escalate, owner: Syria }
  - { name: attack, owner: Iraq }
infeasible: [YY-]
states: [NNN, YNN, NYN, NNY, YNY, NYY]
""",
        ([6], [1, 6], [6], [6], [6]),
    ),
    "Elmira": (
        """
decision_makers:
  - name: MoE
    ranking: "9>3>4>10>7>1>2>8>{5,6,11,12}"
  - name: Uniroyal
    ranking: "1>4>10>7>{5,6,11,12}>2>3>9>8"
  - name: Local Government
    ranking: "9>3>7>1>10>8>4>2>{5,6,11,12}"
options:
  - { name: modify, owner: MoE, direction: forward }
  - { name: delay, owner: Uniroyal, direction: back }
  - { name: accept, owner: Uniroyal }
  - { name: abandon, owner: Uniroyal, direction: forward }
  - { name: insist, owner: Local Government }
infeasible: ["-YY--", "-Y-Y-", "--YY-", "-NNN-"]
""",
        ([5, 6, 7, 10, 11, 12], [1, 4, 5, 6, 7, 10, 11, 12],
         [5, 6, 7, 10, 11, 12], [5, 6, 7, 10, 11, 12], [1, 4, 5, 6, 7, 10, 11, 12]),
    ),
}  # fmt: skip
"""Files, and equilibria by Nash, GMR, SEQ, SIM and SMR."""


def read(text: str) -> GraphModel:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.yaml"
        path.write_text(text, "utf-8")
        return read_graph_model(path)


def check_cases() -> bool:
    """Say of each case whether its equilibria are as known, and how long it took."""
    is_right = True
    for name, (text, expected) in CASES.items():
        model = read(text)
        begun = time.perf_counter()
        found = analyse(model).to_dict()["equilibria"]
        taken_ms = 1000 * (time.perf_counter() - begun)
        right = [found[concept.value] for concept in Concept] == list(expected)
        is_right &= right
        n_states = len(model.states)
        said = "as known" if right else "WRONG"
        print(f"  {name}: {n_states} states, {taken_ms:.1f} ms, equilibria {said}")
    return is_right


def check_inverse() -> bool:
    """Ask the Cuban case what would make withdrawal without a strike hold."""
    model = replace(read(CASES["Cuban missile crisis"][0]), wanted=4)
    begun = time.perf_counter()
    changes = analyse(model).changes
    taken_s = time.perf_counter() - begun
    pairs = {one.concept.value: len(one.pairs) for one in changes}
    print(f"  least changes for state 5, by concept: {pairs} ({taken_s:.2f} s)")
    return pairs == {"nash": 1, "gmr": 0, "seq": 0, "sim": 1, "smr": 0}


def drawn(rng: np.random.Generator, n_makers: int, n_options: int) -> GraphModel:
    """Draw a model with all its states feasible."""
    states = [tuple(bool(n >> k & 1) for k in range(n_options)) for n in
              range(2**n_options)]  # fmt: skip
    return GraphModel(
        title="drawn",
        decision_makers=tuple(f"maker {i}" for i in range(n_makers)),
        options=tuple(
            MoveOption(name=f"option {k}", owner=k % n_makers) for k in range(n_options)
        ),
        states=tuple(states),
        levels=tuple(
            tuple(rng.permutation(len(states)).tolist()) for _ in range(n_makers)
        ),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="only check the answer")
    asked = parser.parse_args()
    print("Cases of the literature:")
    is_right = check_cases()
    is_right &= check_inverse()
    print("Invented models:")
    for n_makers, n_options in ((2, 6), (3, 7)) if asked.small else ((2, 8), (4, 9)):
        model = drawn(np.random.default_rng(1), n_makers, n_options)
        begun = time.perf_counter()
        held = analyse(model).equilibria
        taken_s = time.perf_counter() - begun
        nested = set(held[Concept.NASH]) <= set(held[Concept.SEQ]) <= set(
            held[Concept.GMR]
        )  # fmt: skip
        is_right &= nested
        print(
            f"  {n_makers} decision makers, {len(model.states)} states: {taken_s:.2f} s"
        )
    sys.exit(0 if is_right else 1)


if __name__ == "__main__":
    main()
