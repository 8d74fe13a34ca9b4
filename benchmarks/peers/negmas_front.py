"""The same negotiation files, solved by NegMAS 0.16; run by a Python that has it.

Run: python benchmarks/peers/negmas_front.py DOMAIN.xml PROFILE1.xml PROFILE2.xml ...

Prints one JSON line. NegMAS reads rectangles over whole numbers as open intervals, so
it is asked about additive domains only.
"""

import json
import sys
import time
from pathlib import Path

from negmas.inout import Scenario
from negmas.preferences import ops


def main() -> None:
    domain, *profiles = map(Path, sys.argv[1:])
    begun = time.perf_counter()
    scenario = Scenario.from_genius_files(
        domain, profiles, ignore_discount=True, ignore_reserved=False
    )
    read = time.perf_counter()
    front, _ = ops.pareto_frontier(scenario.ufuns)
    nash = ops.nash_points(scenario.ufuns, front)
    equal = ops.kalai_points(scenario.ufuns, front)
    done = time.perf_counter()
    print(
        json.dumps(
            {
                "front": sorted(map(list, {tuple(map(float, one)) for one in front})),
                "nash": [float(v) for v in nash[0][0]] if nash else None,
                "egalitarian": [float(v) for v in equal[0][0]] if equal else None,
                "read_s": read - begun,
                "solve_s": done - read,
            }
        )
    )


if __name__ == "__main__":
    main()
