"""From articles to who comes: formulas found, missed and too many, on both halves.

Run: python benchmarks/reading_to_the_table.py [--small] [--show]

Articles and reports on the run-up to talks of invented countries, by authors who had
not seen the rules, with the formulas that a careful reader would write down. All that
is read of each is accepted into its case unseen, and what the case then says is held
against them: formulas are the same if they are so in the same states, whatever matters
are called. Rules were written looking at ``seen``; of ``unseen`` only the totals are
looked at, and --show prints nothing of it.

The run fails if fewer are found than were, or more are written that nobody said.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.talks_told import (  # noqa: E402
    Article,
    Score,
    Told,
    read_talks,
    score,
    written,
)

FEWEST_FOUND = {"seen": 248, "unseen": 80}
MOST_EXTRA = {"seen": 10, "unseen": 14}
SMALL = 6  # articles of each half


def main() -> int:
    """Print a row for each half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a few articles only")
    parser.add_argument("--show", action="store_true", help="each article of seen")
    asked = parser.parse_args()
    print(f"{'':8}{'texts':>7}{'asked':>7}{'found':>7}{'by whom':>9}{'too many':>10}")
    fell_short = False
    for half in ("seen", "unseen"):
        articles = list(read_talks(half))[: SMALL if asked.small else None]
        total = Score()
        for article in articles:
            found = written(article)
            one = score(article, found)
            total += one
            if asked.show and half == "seen":
                show(article, found, one)
        print(
            f"{half:8}{len(articles):>7}{total.asked:>7}{total.found:>7}"
            f"{total.with_speaker:>9}{total.extra:>10}"
        )
        fell_short |= not asked.small and (
            total.found < FEWEST_FOUND[half] or total.extra > MOST_EXTRA[half]
        )
    print(f"  as many as were found, and no more that nobody said: {not fell_short}")
    return int(fell_short)


def show(article: Article, found: list[Told], one: Score) -> None:
    """Print what an article says and what was written of it."""
    print(f"{article.name}: {one.found} of {one.asked}, {one.extra} too many")
    for told in article.said:
        print(f"  {'may say' if told.optional else 'says'} {told.by}: {told.formula}")
    for told in found:
        print(f"  written {told.by}: {told.formula}")


if __name__ == "__main__":
    sys.exit(main())
