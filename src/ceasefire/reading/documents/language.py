"""Is it English? A text in another language is refused, and not mangled.

How    Words that no English text goes without make up a third of it and more; of
       texts in other languages that are written with Latin letters, under a seventh.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import words

# The commonest function words of English. Those that are words elsewhere too (a, in,
# on, an, was, die) are left out.
_ENGLISH: Final = words(
    """the of and to that for is are were be been has have had with by from at it its
    he she they their his her which who would will not but this these those as said
    there when after before if or into than all more also could should any"""
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_LEAST_SHARE = 0.18
_FEW_WORDS = 12
_SAMPLE = 40_000  # characters, from the middle of long texts
_FOREIGN_SHARE = 0.3


def why_not_english(text: str) -> str | None:
    """Say why a text is not taken for English; None where it is."""
    if len(text) > _SAMPLE:
        middle = (len(text) - _SAMPLE) // 2
        text = text[middle : middle + _SAMPLE]
    letters = [one for one in text if one.isalpha()]
    foreign = sum(not one.isascii() and ord(one) > 0x24F for one in letters)
    if letters and foreign > _FOREIGN_SHARE * len(letters):
        return "The text is not written in Latin letters."
    found = [one.lower() for one in _WORD.findall(text)]
    if len(found) < _FEW_WORDS:
        return None if found else "There are no words in the text."
    share = sum(one in _ENGLISH for one in found) / len(found)
    # Headlines and tables of names have few such words without being foreign.
    least = _LEAST_SHARE if len(found) > 60 else _LEAST_SHARE / 2
    if share < least:
        return "The text does not look like English."
    return None
