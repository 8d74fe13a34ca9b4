"""Acts told as what was about to be: "another mile and we had been ambushed".

How    A pluperfect is a "would have" behind a measure ("one more day and"),
       behind "but for", and behind a clause turned around ("were it up to him").
Read   `is_a_near_miss`.
"""

import re
from typing import Final

from ceasefire.reading.text.parse import Word

_MEASURE: Final = re.compile(
    r"(?:^\W*|\b(?:that|because|and|but) |[,;:] )(?:(?:only|just|but) )?(?:a|an|one|"
    r"another|two|three|four|five|ten|half an?|"
    r"a few|a little)(?: [\w'’-]+){0,3},? and\b"
)
_FURTHER: Final = re.compile(
    r"\b(?:another|more|later|longer|further|closer|nearer|earlier|sooner|less)\b"
)
_BUT_FOR: Final = re.compile(r"(?:^\W*|[;,] )(?:but for|except for|save for|without)\b")
_TURNED: Final = re.compile(
    r"(?:^\W*|[;,:] )(?:were|had|should) (?:it|he|she|they|we|i|you|this|that|the|a|an|"
    r"his|her|their|our|my)\b(?!.*\?\W*$)"
)


def is_a_near_miss(word: Word) -> bool:
    """Say whether a pluperfect tells what would have been."""
    if not any(one.low in {"had", "'d", "’d"} for one in word.each("aux")):
        return False
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    found = _MEASURE.search(before)
    if found is not None and _FURTHER.search(found[0]):
        return True
    if _BUT_FOR.search(before) or _TURNED.search(before):
        return word.dep not in {"relcl", "acl"}
    return False
