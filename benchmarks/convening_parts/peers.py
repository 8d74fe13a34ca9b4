"""CPMpy and clingo, each job in a process of its own, stopped after a while."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceasefire.convening.frame import ENTAILED, Frame
from ceasefire.core.conditions import And, AtLeast, Formula, Not, Or

HERE = Path(__file__).parent
PEERS = {
    "CPMpy, pysat": ("cpmpy_peer.py", "pysat", "rc2"),
    "CPMpy, OR-tools": ("cpmpy_peer.py", "ortools", "ortools"),
    "clingo": ("clingo_peer.py",),
}
VERSIONS = """
import clingo, cpmpy, ortools, pysat
print(f"CPMpy {cpmpy.__version__} with python-sat {pysat.__version__} or OR-tools "
      f"{ortools.__version__}; clingo {clingo.__version__}")
"""
HOW = "name a Python that has cpmpy, python-sat, ortools, clingo: --peer-python PATH"
Given = dict[str, Any]


def as_told(formula: Formula) -> Any:
    """A formula as lists, for a peer to read."""
    match formula:
        case Not(of):
            return ["not", as_told(of)]
        case And(of):
            return ["and", *map(as_told, of)]
        case Or(of):
            return ["or", *map(as_told, of)]
        case AtLeast(n, of):
            return ["at least", n, *map(as_told, of)]
    return str(formula)


def problem(frame: Frame, costs: dict[int, int]) -> Given:
    """Return a frame as `telling.Peer` takes it: nothing of our clauses is in it."""
    numbers = range(len(frame.standing))
    return {
        "given": [as_told(one) for one in frame.given],
        "standing": [as_told(one.formula) for one in frame.standing],
        "asks": {
            str(atom): [i for i in numbers if atom in frame.standing[i].entails]
            for atom in frame.atoms
            if atom.predicate in ENTAILED
        },
        "wanted": as_told(frame.wanted),
        "red": [i not in costs for i in numbers],
        "costs": [costs.get(i, 0) for i in numbers],
    }


@dataclass(frozen=True, slots=True)
class Told:
    """What a peer found, and when; `ended` if it knows that there is no more."""

    found: list[Any]
    seconds: list[float]
    ended: bool

    def __str__(self) -> str:
        return f"{len(self.found)} in {self.seconds[-1] if self.seconds else 0:.2f} s"


class Peers:
    """Everybody else, each in a process of the peers' environment."""

    def __init__(self, python: str, limit_s: float) -> None:
        self.python, self.limit_s = python, limit_s

    def are_there(self) -> bool:
        done = subprocess.run(
            [self.python, "-c", VERSIONS], capture_output=True, text=True, check=False
        )
        print(done.stdout.strip() or f"Not all peers are installed here: {HOW}")
        return not done.returncode

    def asked(
        self, name: str, job: str, given: Given, most: int, **more: list[list[int]]
    ) -> Told:
        script, *solvers = PEERS[name]
        try:
            done = subprocess.run(
                [self.python, HERE / script, job, *solvers],
                input=json.dumps({**given, **more, "most": most}),
                capture_output=True,
                text=True,
                timeout=None if job == "check" else self.limit_s,
                check=False,
            )
        except subprocess.TimeoutExpired as over:
            told = (over.stdout or b"").decode()
        else:
            if done.returncode:
                raise SystemExit(f"{name} failed at {job}:\n{done.stderr[-2000:]}")
            told = done.stdout
        # The last line may have been cut off with its writer.
        lines = [json.loads(one) for one in told.splitlines() if one.endswith("}")]
        findings = [one for one in lines if "found" in one]
        return Told(
            [one["found"] for one in findings],
            [one["seconds"] for one in findings],
            any("complete" in one for one in lines),
        )
