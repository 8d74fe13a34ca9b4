"""How often a condition is read to mean what it says, over sentences of known meaning.

Run: python benchmarks/reading_conditions.py [--small] [--n 600] [--seed 1]

Sentences of ordinary forms are put together from clauses whose meaning is known: lists
of one to three clauses, and two parties named at once. What is read of each is compared
with what it means in every state of affairs. Tests look at other draws of the forms.
"""

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.known_meaning import (  # noqa: E402
    FORMS,
    NAMES,
    OF_TWO,
    OPENED,
    VERBS_OF_TWO,
    Said,
    drawn_list,
    misread,
    said_of_two,
)

_PER_TEXT = 60
_SHOWN = 5


def _pair(rng: random.Random) -> Said:
    speaker, a, b = rng.sample(sorted(NAMES), 3)
    if speaker == "Norway":
        speaker, a = a, speaker
    verb = rng.choice(VERBS_OF_TWO)
    return said_of_two(rng.choice(OF_TWO), rng.choice(OPENED), verb, (speaker, a, b))


def main() -> None:
    """Print the share of each kind that is read right, and some that are not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="60 of each")
    parser.add_argument("--n", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    n = 60 if asked.small else asked.n
    rng = random.Random(asked.seed)
    kinds = {
        "lists of one to three clauses": [
            drawn_list(rng.choice(FORMS), rng) for _ in range(n)
        ],
        "of two parties at once": [_pair(rng) for _ in range(n)],
    }
    for name, said in kinds.items():
        wrong = [
            one
            for first in range(0, len(said), _PER_TEXT)
            for one in misread(said[first : first + _PER_TEXT])
        ]
        none = Counter(not any(formulas) for _, formulas in wrong)[True]
        right = len(said) - len(wrong)
        print(f"{name}: {right} of {len(said)} right, {len(wrong) - none} otherwise, "
              f"{none} without a formula")  # fmt: skip
        for text, formulas in wrong[:_SHOWN]:
            print(f"  {text}\n    {formulas}")


if __name__ == "__main__":
    main()
