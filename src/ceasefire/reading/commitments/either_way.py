"""Company that makes no difference: "neither with the Front nor on its own".

Why    "Will not go, with or without the Front" keeps a party away altogether, and says
       nothing of whether the Front comes.
How    By place: behind a verb, "with" and "without", or "with" and "on its own", joined
       by "or" or "nor".
Read   `is_either_way`.
"""

from typing import Final

from ceasefire.reading.text.parse import Word

_JOINS: Final = frozenset({"or", "nor"})
_WITH: Final = frozenset({"with", "alongside", "beside"})
_ALONE: Final = frozenset({"alone", "without", "own"})


def is_either_way(verb: Word) -> bool:
    """Say whether it is told that a clause is so in any company."""
    behind = [one for one in verb.within() if one.i > verb.i]
    lows = [one.low for one in behind]
    joins = [at for at, low in enumerate(lows) if low in _JOINS]
    return any(_parts_company(lows[:at], lows[at + 1 :]) for at in joins)


def _parts_company(before: list[str], after: list[str]) -> bool:
    if _WITH & set(before):
        return bool(_ALONE & set(after[:3]))
    return bool(_ALONE & set(before)) and bool(_WITH & set(after[:1]))
