"""How many of how many: "four of the seven", "a majority of five of six".

Read   `how_many`, `is_half`, `number_of`.
"""

from ceasefire.reading.lexicon.decisions import NUMBERS
from ceasefire.reading.text.parse import Word


def how_many(number: Word) -> int | None:
    """Return a number told in words or digits; None where it is neither."""
    if number.low in NUMBERS:
        return NUMBERS.index(number.low) + 1
    return int(number.text) if number.text.isdigit() else None


def is_half(number: Word, whole: Word) -> bool:
    """Say whether so many are just more than half of all."""
    part, all_ = how_many(number), how_many(whole)
    return part is not None and all_ is not None and part == all_ // 2 + 1


def number_of(majority: Word) -> Word | None:
    """Return the number behind "a majority of", if one stands by itself there."""
    of = majority.preposition("of")
    number = of.child("pobj") if of is not None else None
    return number if number is not None and number.tag == "CD" else None
