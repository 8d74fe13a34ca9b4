"""A remark on lists with names in a script that is not compared."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ceasefire.core import Detainee, Exchange, number_of
from ceasefire.exchange.names import is_compared


def in_other_scripts(people: Sequence[Detainee], exchange: Exchange) -> Iterator[str]:
    """Tell of each list how many of its names are in such a script, and no name."""
    for file in exchange.lists:
        stem = Path(file.name).stem
        n = sum(one.list == stem and not is_compared(one.name) for one in people)
        if n:
            names = number_of(n, "name is", "names are")
            yield (
                f"{file.name}: {names} in a script that is not compared (Arabic, "
                "Cyrillic and Latin ones are). Such a row is surely matched only with "
                "one in the same letters: write the name in one of these, or look the "
                "row up by hand."
            )
