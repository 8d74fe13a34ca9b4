"""Acts in a tale that its own sentence lets fall: "the story, that ..., was made up".

How    The parser often takes the clause of a tale for the sentence itself, so that the
       words are read in their order: the tale, the act, and what became of the tale.
Read   `is_in_a_fallen_tale`.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.text.parse import Word

_TOLD: Final = unreal.TALES_TOLD | words("""statement bulletin finding testimony
    confession notice message dispatch despatch headline entry telegram letter leaflet
    paragraph passage line idea notion theory item post segment leaflet""")
_TALES: Final = "|".join(sorted(_TOLD))
_TOLD_IN: Final = re.compile(
    rf"\b(?:{_TALES})s?\b[^;]{{0,60}}?(?:\bthat\b|\bin which\b|\baccording to which\b|"
    r"\bby which\b|\bof how\b|\bhow\b|[\"“”:]|\bwhereby\b)[^;]*$"
)
_IN_ONE: Final = re.compile(
    r"\b(?:stories|versions|accounts|tales|variants)\b[^.;]{0,60}?[:;,—–-] ?(?:.* "
    r")?in (?:one|another|the "
    r"other|the first|the second|a third|some|others)\b(?: of (?:them|these))?[^;:]*$"
)
_A_CLAUSE: Final = re.compile(r"^\W*that\b[^;]*$")
_DISOWNED: Final = re.compile(
    r"\b(?:it|he|she|they|i|we|the [\w-]+) (?:[\w-]+ly |always |never "
    r")?(?:contest(?:s|ed)"
    r"|den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|disown(?:s|ed)?|refut(?:es|ed)|"
    r"would not (?:admit|accept|concede|have))\b(?=\W*$|[^\w]*[,;:.]|,? (?:and|but)\b)"
)
"""Behind a clause that is put first: "that it had burned the mill he denied"."""
_FALLS: Final = (
    "|".join(sorted(unreal.UNTRUE | unreal.WEAK))
    + r"|withdrawn|retracted|dropped|abandoned|given up|taken back|"
    r"struck (?:out|from|off)|"
    r"disowned|recanted|an? (?:early |first |mere )?draft|an? (?:honest |clerical |"
    r"bad )?"
    r"(?:mistake|error|slip|joke|test|misprint|forgery|myth|legend|invention|fabrication|"
    r"old wives['’ ]+s? ?tale|fairy ?tale|misunderstanding)|"
    r"(?:sent|issued|published|printed|broadcast|posted|released) (?:in error|by "
    r"mistake|too "
    r"soon|by accident)|void|null and void|made up|not (?:true|so|correct|borne out|"
    r"proved|"
    r"proven|upheld|confirmed)|discredited|without foundation|out of the question"
)
_FELL: Final = re.compile(
    r"^(?:(?! who | which | he | she | they | we | i |;).)*?"
    r"(?<!which )(?<!who )\b(?:is|are|was|were|be|been|proved|turned out(?: to be)?)"
    rf"(?: (?!not |never |n't |n’t )[\w'’]+){{0,3}}? (?:{_FALLS})\b"
)


def is_in_a_fallen_tale(word: Word) -> bool:
    """Say whether a tale holds an act, and falls behind it."""
    every = word.sentence.words
    before = " ".join(one.low for one in every[: word.i])
    if _IN_ONE.search(before):
        return True  # "they tell it in two versions: in one the army burned the mill"
    first = _A_CLAUSE.match(before) is not None
    if not (first or _TOLD_IN.search(before)):
        return False
    behind = " " + " ".join(one.low for one in every[word.i + 1 :])
    if first and _DISOWNED.search(behind):
        return True
    return _FELL.match(behind) is not None
