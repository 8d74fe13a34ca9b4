"""Acts denied by words before the verb that the parser may hang anywhere.

How    From the last stop or conjunction up to the verb nothing may stand between but
       the subject and helping verbs: "at no point", "hardly ever", "neither of them".
Read   `is_never`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.acts.governing import governors
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.telling import TELLS
from ceasefire.reading.text.parse import Word

_STOPS: Final = words("that because and but or while when if as than") | {
    ",", ";", ":", "—", "–", '"', "“", "”"}  # fmt: skip
_NEVER: Final = re.compile(
    r"\b(?:(?:at|in|on|by|under|to) no (?:time|point|stage|moment|account|means|way|"
    r"sense|circumstances?|conditions?|occasions?|case|instance|place|stretch|degree|"
    r"extent)(?<!in no time)|nowhere(?! near)|"
    r"(?:hardly|scarcely|barely|rarely|seldom|little)(?: ,)? (?:if )?ever|"
    r"(?:never|nor|seldom|rarely|neither then nor later) (?:did|had|was|were|has|have)|"
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
    """Say whether words before a verb, or before one that tells it, deny it."""
    over = (one for one in governors(word) if one.is_verb and one.lemma in TELLS)
    return any(map(_is_never, (word, *_sharing(word), *over)))


def _sharing(word: Word) -> Iterator[Word]:
    """Return the verbs of the same subject that one is joined to, but not by "but"."""
    one = word
    while one.dep == "conj" and one.head.is_verb:
        own = any(one.each("nsubj", "nsubjpass", "aux", "auxpass"))
        turned = any(c.low in {"but", "then", "yet"} for c in one.head.each("cc"))
        if own or turned or any(c.low == "then" for c in one.each("advmod")):
            return
        one = one.head
        yield one


def _is_never(word: Word) -> bool:
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
