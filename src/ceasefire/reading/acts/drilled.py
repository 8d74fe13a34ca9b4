"""Acts in the sentences behind one that calls what went on a drill or a show.

How    "It was a drill. At eleven the special unit freed him." frees nobody. It goes on
       to the end of the paragraph, or up to a sentence that turns to what was real
       ("But", a day, "the real"), denies something, or in which somebody is hurt.
Read   `drilled_sentences`.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence

_DRILL: Final = (
    r"(?:drills?|exercises?|rehearsals?|manoeuvres?|maneuvers?|simulations?|"
    r"practice|training(?: day| exercise| session)?(?! of)|make-believe|make believe|"
    r"role-?play|re-?enactment|"
    r"war ?-?games?|games?|pageant|theatre|theater|(?:test|trial) of the [\w ]{2,30}|"
    r"dress rehearsal|play(?! for)|film|show(?! of)|charade|mock [\w-]+)"
)
_ONLY: Final = (
    r"(?:all |only |just |merely |of course |nothing but |no more than |purely |"
    r"simply |"
    r"part of |, of course ,|in fact )*"
)
_OPENS: Final = re.compile(
    r"^\W*(?:luckily |happily |of course |in fact |the fact is |but )?,? ?"
    r"(?:(?:it|this|that|all (?:of )?(?:it|this|that)|everything|these|"
    r"what [\w ]{2,40}|the (?:whole )?(?:thing|siege|attack|raid|battle|assault|"
    r"emergency|alarm|scene|capture|hijack(?:ing)?|kidnapping|landing|"
    rf"invasion|coup|ambush|affair)) (?:was|were|had been|is) {_ONLY}"
    rf"(?:(?:an?|the|his|her|their|our|this) )?(?:[\w'’-]+ ){{0,2}}?{_DRILL}"
    r"(?:\W*$| (?:of|for|by|in|at|on|with|held|staged|run)\b[^;]*$"
    r"| , [\w ]{2,30} (?:said|says|explained|wrote|told us|announced|shouted)\W*$)"
    r"|(?:it|this|that|all (?:of )?(?:it|this|that)|everything|the whole thing) "
    r"(?:was|were)"
    r" (?:all |only )?(?:staged|played|put on|acted|rehearsed)(?: out)?\b[^;]*$)"
    r"|: (?:it|this|that|all of it) was (?:all |only |just )*"
    rf"(?:an? |the )?(?:[\w'’-]+ )?{_DRILL}\W*$"
    r"|\b(?:played|play) (?:at )?(?:war|soldiers|robbers|sieges?|pirates|castles)"
    r"(?: (?:every|all|in|on|with|behind|after) [\w ]{2,30})?\W*$"
    # "Act two was run twice."
    r"|^\W*(?:\d+[.)] )?(?:the )?(?:(?:acts?|scenes?) [\w ]{1,15}|(?:first|second|"
    r"third|fourth|fifth|last|final|opening) (?:act|scene)) (?:was|were) (?:run|"
    r"rehearsed|played|blocked|tried|read|performed)\b[^;]*$"
    r"|\b(?:told|informed|warned) (?:\w+ )?(?:of|about) the (?:\w+ )?(?:drill|exercise|"
    r"rehearsal|manoeuvres?|simulation)(?: in advance| beforehand| in writing)?\W*$"
    r"|\bwas (?:staged|arranged|put on|acted|played) for (?:the )?(?:visitors|tourists|"
    r"guests|cameras?|film|press|children|recruits)\W*$"
    r"|^\W*in the (?:[\w'’-]+ )?(?:film|play|drill|exercise|game|rehearsal|"
    r"simulation|war ?-?game)\b[^;]*$"
    r"|\b(?:held|holds|ran|staged|conducted|put on|organised|organized|practised|"
    r"watched|"
    r"took part in) (?:an?|the|its|their|his|our|another|this year ['’]s) "
    r"(?:[\w'’-]+ ){0,3}?(?:drill|exercise|rehearsal|simulation|manoeuvre|maneuver|"
    r"re-?enactment|war ?-?game|role-?play|pageant|mock \w+)"
    r"(?: (?:at|in|on|of|for|with)\b[^;,]*)?\W*$"
)
_NO_DRILL: Final = re.compile(r"\b(?:not|no|never|n['’]t)\b")
_TURNS: Final = re.compile(
    r"^\W*(?:but|yet|however|meanwhile|elsewhere|in (?:reality|truth|earnest)|only|"
    r"then came|the (?:next|following)|not)\b"
    r"|\b(?:real|in earnest|live ammunition|by accident|in the middle of (?:it|the)|"
    r"on \d+ \w+|in (?:may|march)|yesterday|ago|today|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|"
    r"january|february|march|april|june|july|august|september|october|november|"
    r"december|(?:days?|weeks?|months?|years?) (?:later|after|before|earlier)|"
    r"afterwards|since then|the (?:same|next|following) (?:day|week|night|month|year)|"
    r"last (?:week|month|year|night)|\d{4}|(?:during|after|before|following|despite) "
    r"the "
    r"(?:drill|exercise|rehearsal|manoeuvres?|maneuvers?|simulation|game|war|show))\b"
)


def drilled_sentences(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of sentences in a paragraph that go on in a drill."""
    found: set[int] = set()
    for at, one in enumerate(sentences[:-1]):
        text = _text(one)
        if _OPENS.search(text) is None or _NO_DRILL.search(text):
            continue
        for next_ in sentences[at + 1 :]:
            if _TURNS.search(_text(next_)) or _is_hurtful(next_):
                break
            found.add(next_.number)
    return frozenset(found)


def _is_hurtful(one: Sentence) -> bool:
    """Of "Two cadets were injured.", which a drill does to people all the same."""
    root = one.root
    passive = root.child("nsubjpass") is not None
    hurts = root.lemma in table.HURTS and (passive or root.child("dobj") is None)
    return hurts and not denied(root)


def _text(one: Sentence) -> str:
    return " ".join(word.low for word in one.words).replace(" - ", "-")
