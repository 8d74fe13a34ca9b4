"""Whether two given names, as consonants and firm vowels, may be one.

Why    Brothers share all but their given names and births, twins all but the names. So
       where rows are alike in all else, it hangs on these whether they are one person,
       and how near two short names are is told badly by any measure of whole words.
Read   `nearness_of`.
"""

from collections.abc import Sequence
from enum import Enum

KEYS = ("given", "given_firm", "given_letters")
"""Columns of `compared_of` that are looked at."""


class GivenNames(Enum):
    """What two given names are to each other, beyond how alike they are."""

    TWO = "two names in one script"
    VOWELS = "the same consonants in Cyrillic, and other letters beside them"
    A_SLIP = "one consonant left out, added, changed or swapped with the next"
    UNTOLD = "neither can be said"


def nearness_of(one: Sequence[str | None], other: Sequence[str | None]) -> GivenNames:
    """Say what two given names are to each other.

    Parameters
    ----------
    one, other
        Consonants, firm vowels with their script, and, where known, all letters in
        Cyrillic: the columns of `KEYS`.
    """
    (given, firm, *letters), (other_given, other_firm, *other_letters) = one, other
    if given is None or other_given is None:
        return GivenNames.UNTOLD
    if firm and other_firm and given == other_given and firm != other_firm:
        in_one_script = firm.partition(":")[0] == other_firm.partition(":")[0]
        return GivenNames.TWO if in_one_script else GivenNames.UNTOLD
    known = any(letters) and any(other_letters)
    if known and given == other_given and letters != other_letters:
        return GivenNames.VOWELS
    return GivenNames.A_SLIP if _is_a_slip(given, other_given) else GivenNames.UNTOLD


def _is_a_slip(given: str, other: str) -> bool:
    short, long = sorted((given, other), key=len)
    if len(long) > len(short) + 1:
        return False
    pairs = zip(short, long, strict=False)
    at = next((i for i, (a, b) in enumerate(pairs) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    is_swapped = (
        short[at : at + 2] == long[at : at + 2][::-1]
        and short[at + 2 :] == long[at + 2 :]
    )
    return is_swapped or short[at + 1 :] == long[at + 1 :]
