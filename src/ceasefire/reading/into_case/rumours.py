"""What only the press, a rumour or people at large tell of a party.

Why    "Certain newspapers have written that the Committee will stay away if" is no word
       of the Committee, and nobody who could know it tells it. An official without a
       name ("diplomats said") may know.
How    By who tells it, where no party does: a word for the press or for people of a
       place; or by nobody at all behind a noun or verb of rumour ("it is said that").
Read   `is_a_rumour`.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import TALES
from ceasefire.reading.records import Reading, StatementFound

_WORD: Final = re.compile(r"[^\W_]+")
_AT_LARGE: Final = words("""newspaper newspapers paper papers press media medium
    tabloid tabloids website websites blog blogs blogger bloggers columnist columnists
    listener listeners reader readers caller callers rumour rumours rumor rumors gossip
    market markets bazaar café cafés cafe cafes neighbour neighbours neighbor neighbors
    passers villagers townspeople locals shopkeepers traders""")  # fmt: skip
_SAID: Final = frozenset({"say", "rumour", "rumor", "whisper", "claim", "allege"})


def is_a_rumour(one: StatementFound, reading: Reading) -> bool:
    """Say whether nobody tells it who could know it."""
    who = one.speaker
    if who is not None and who.span is not None:
        told = {
            each.lower() for each in _WORD.findall(reading.document.words_of(who.span))
        }
        return bool(told & _AT_LARGE)
    how, _, cue = one.rule.partition(":")
    return (how == "noun" and cue in TALES) or (
        how in _SAID and cue == "passive-clause"
    )
