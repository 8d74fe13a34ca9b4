"""Acts denied by words before the verb that the parser may hang anywhere.

How    From the last stop or conjunction up to the verb nothing may stand between but
       the subject and helping verbs: "at no point", "hardly ever", "neither of them".
Read   `is_never`.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Word

_STOPS: Final = words("that because and but or while when if as than") | {
    ",", ";", ":", "—", "–", '"', "“", "”"}  # fmt: skip
_NEVER: Final = re.compile(
    r"\b(?:(?:at|in|on|by|under|to) no (?:time|point|stage|moment|account|means|way|"
    r"sense|circumstances?|conditions?|occasions?|case|instance|place|stretch|degree|"
    r"extent)(?<!in no time)|nowhere(?! near)|"
    r"(?:hardly|scarcely|barely|rarely|seldom|little)(?: ,)? (?:if )?ever|"
    r"never (?:once|again|even|yet)|not (?:once|even once|ever))\b"
)
_NOBODY: Final = re.compile(
    r"^(?:neither|none|nobody|no one|not one|not a single one|few if any|hardly any|"
    r"scarcely any)(?: of (?:the |them|us|those |these |its |his |their )[\w ]*)?$"
    r"|^neither (?:[\w'’-]+ )+nor(?: [\w'’-]+)+$"
)
_RATHER: Final = re.compile(
    r"\b(?:rather than|instead of|sooner than|as opposed to|as against|far from|short "
    r"of)(?: being| getting| having been| to be| be)?(?: \w+ly)?$"
)
"""Right before a participle: "left alone rather than stormed"."""


def is_never(word: Word) -> bool:
    """Say whether words before a verb, whatever they hang on, deny it."""
    if not word.is_verb:
        return False
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    if _RATHER.search(before) and word.tag in {"VBN", "VBD"}:
        return True
    lead = _lead(word)
    text = " ".join(one.low for one in lead)
    if any(one.is_verb and not _helps(one, word) for one in lead):
        return False
    bare = " ".join(one.low for one in lead if not _helps(one, word))
    return bool(_NEVER.search(text) or _NOBODY.match(bare))


def _lead(word: Word) -> list[Word]:
    """Return the words of its clause before a verb."""
    before = word.sentence.words[: word.i]
    stop = next((one.i for one in reversed(before) if one.low in _STOPS), -1)
    return before[stop + 1 :]


def _helps(one: Word, verb: Word) -> bool:
    return one.dep in {"aux", "auxpass"} and one.head is verb
