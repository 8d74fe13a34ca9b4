"""Acts that a later sentence shows to have been none: "Then I woke" is one.

Read   `is_unmasking` of a sentence, which goes back over its paragraph;
       `is_bare_unmasking`, which goes back over the sentence before.
"""

import re
from typing import Final

_I: Final = r"(?:i|we|he|she|they)"
_DREAM: Final = (
    r"(?:dream|daydream|nightmare|drill|exercise|game|war ?game|prank|film|movie|"
    r"play|rehearsal|simulation|scenario|stunt|hoax|ruse|fiction|fable|fairy ?tale|"
    r"make-believe|test|false alarm|charade|theatre)"
)
_PLAN: Final = (
    r"(?:plan|plot|theory|script|legend|idea|hope|fear|wish|intention|rumou?r|tale|"
    r"forecast|prophecy|story|song|ballad|poem|novel|version|myth|promise|threat|"
    r"proposal|offer|order|bargain)"
)
_ANY: Final = rf"(?:{_DREAM}|{_PLAN})"
_THE: Final = r"(?:the|that|this|my|his|her|our|their|its)"
_ENDS: Final = (
    r"(?=\W*$| ?[,;:!?\"”)—–-]| (?:of|in|for|by|at|and|that|which|from|on)\b)"
)
_ONLY: Final = (
    r"(?:all |only |just |merely |of course |after all |nothing but |no more than |"
    r"purely |simply |part of |, [\w ]+, )*"
)
_TOLD: Final = rf"(?:{_ANY}|act|opera|scene|hymn)s?"
_AN: Final = r"(?:(?:in |from |part of )?(?:an?|the) )?(?:[\w'’-]+ )?"
_LED: Final = r"^\W*(?:but |and |luckily |thankfully |of course )?,? ?"
_WOKE: Final = re.compile(
    rf"\b(?:then|that is when|at which point|with that|suddenly),? {_I} (?:woke|awoke)"
    rf"(?: up)?{_ENDS}"
    rf"|^\W*(?:and |but )?{_I} (?:woke|awoke) (?:up )?(?:in a (?:cold )?sweat|sweating|"
    r"screaming|crying|shouting|with a start|in (?:my|his|her|their) (?:own )?bed)"
)
_DREAMT: Final = re.compile(
    r"(?:^\W*|[.;] ?)(?:(?:i|we|he|she) )?(?:dreamt|dreamed|dreaming)\b"
)
_SUCH: Final = re.compile(
    rf"[:;—–-] ?(?:such|that|this|so) (?:was|is|ran|went) {_THE} (?:[\w'’-]+ )?"
    rf"(?:{_ANY}|future|vision|picture|prospect|fantasy)s?\b"
)
_BACK: Final = tuple(
    re.compile(one)
    for one in (
        # "It was only a dream", "That was all part of the exercise"
        rf"{_LED}(?:it|this|that|all (?:of )?(?:it|this|that)|the whole thing|"
        rf"everything|"
        rf"these) (?:was|were|is|are|had been) {_ONLY}{_AN}(?:{_DREAM}|joke)s?{_ENDS}",
        # "That was the plan", "Such was his hope"
        rf"^\W*(?:at least,? )?(?:that|such)(?:,? at least,?)? (?:was|is|had been) "
        rf"{_THE} "
        rf"(?:[\w'’-]+ )?{_PLAN}{_ENDS}",
        r"^\W*(?:that|such|so much) (?:was|is|stood|stands) (?:the (?:letter|theory|"
        r"text|"
        r"principle|paper|wording)|on paper|in the text|what (?:it|the (?:treaty|"
        r"text|paper|"
        r"draft|accord|agreement)) (?:said|says|promised))\b",
        rf"^\W*so much for {_THE} (?:[\w'’-]+ )?{_ANY}s?\b",
        # "So ends the first act", "So the ballad goes"
        r"^\W*(?:so|thus|here) (?:ends?|ended|goes|went|runs|ran|closes|closed|says|"
        r"said|"
        rf"has it|had it) {_THE} (?:[\w'’-]+ ){{0,2}}{_TOLD}\b",
        rf"^\W*so {_THE} (?:[\w'’-]+ )?{_TOLD} (?:goes|went|runs|ran|ends|ended|says|"
        r"said|has it|had it)\b",
        # "That at least is how the song has it"
        r"^\W*(?:at least,? )?(?:that|this)(?:,? at least,?)? (?:is|was) (?:how|what|"
        r"the "
        rf"way) {_THE} (?:[\w'’-]+ )?{_TOLD} ",
        rf"^\W*end(?: of)? (?:the )?(?:{_TOLD}|extract|message|quotation)\W*$",
        r"^\W*(?:curtain|endex|exeunt|april fools?(?: ?['’]s?)?(?: day)?|just kidding|"
        r"only joking)\W*$",
        # "I made it all up"
        r"^\W*(?:i|we) (?:made|have made|dreamt|dreamed|invented|imagined) (?:all |"
        r"every "
        r"word of )?(?:this|that|it|them)(?: all)?(?: up)?\W*$",
    )
)


_NOISE: Final = r"(?:fireworks?|firecrackers?|thunder|blanks|squibs|blasting)"
_ALONE: Final = re.compile(
    rf"^\W*(?:an? |the |only |just |all |merely )*(?:{_DREAM}|disregard|satire|nerves|"
    rf"imagination|{_NOISE})(?: only)?\W*$|^\W*{_NOISE} ?:"
)
"""A word that stands alone behind what it explains: "Exercise.", "Fireworks: the"."""


def is_bare_unmasking(text: str) -> bool:
    """Say whether a sentence in small letters explains the one before by a word."""
    return _ALONE.match(text) is not None


def is_unmasking(text: str) -> bool:
    """Say whether a sentence in small letters makes a dream of what is before it."""
    return _WOKE.search(text) is not None or any(one.match(text) for one in _BACK)


def is_a_vision(text: str) -> bool:
    """Say whether a sentence ends in waking, or calls what it tells a vision."""
    return any(one.search(text) for one in (_WOKE, _SUCH, _DREAMT))
