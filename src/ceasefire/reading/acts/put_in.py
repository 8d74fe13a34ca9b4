"""Acts beside which somebody's fear or guess is put in: "had, he feared, been shot".

How    A few words of a clause of their own, between two marks or at the end ("the army
       had fled, people supposed"), or right behind whom they are about ("the men he
       hoped had fled"). "As he feared" bears an act out.
Read   `is_put_in_doubt`.
"""

import re
from typing import Final

from ceasefire.reading.acts.governing import with_joined
from ceasefire.reading.text.parse import Word

_THINKS: Final = (
    r"(?:fear(?:s|ed)?|hop(?:es?|ed)|believ(?:es?|ed)|think|thinks|thought|"
    r"suppos(?:es?|"
    r"ed)|assum(?:es?|ed)|imagin(?:es?|ed)|presum(?:es?|ed)|suspect(?:s|ed)?|wish(?:es|"
    r"ed)?|dreams?|dreamt|dreamed|guess(?:es|ed)?|fanc(?:y|ies|ied)|expect(?:s|ed)?|"
    r"reckon(?:s|ed)?|pray(?:s|ed)?|rumou?red|whispered|speculat(?:es?|ed)|jok(?:es?|"
    r"ed)|"
    r"pretend(?:s|ed)?|(?:wrongly|falsely|mistakenly|erroneously|incorrectly) \w+)"
)
_HELPS: Final = (
    r"(?:(?:is|was|are|were|am|be|been|has|have|had|may|might|can|could|must|would|"
    r"should|will|'d|’d|once|now|still|then|at first|only|rightly|widely|generally|"
    r"\w+ly) )*"
)
_WHO: Final = (
    r"(?:it|he|she|they|we|i|one|you|people|everyone|everybody|some|many|most|others)"
)
_ANY: Final = rf"(?:{_WHO}|(?:the|his|her|their|our|some|many) (?:[\w-]+ )?[\w-]+)"
_LORE: Final = (
    r"(?:the |so the |as )?(?:legends?|rumou?rs?|gossip|tradition|lore|stor(?:y|ies)|"
    r"tales?|fable|song|saga|myth) (?:says?|has it|have it|goes|go|tells?|holds?|would "
    r"have it)"
)
_AUX: Final = r"(?:(?:had|has|have|was|were|been|did|not|\w+ly) )*$"
_BETWEEN: Final = re.compile(
    rf"(?:[,—–(]|(?<!\w)-) (?:so |or so |or |and )?(?:{_ANY} {_HELPS}{_THINKS}|"
    rf"{_LORE}|it (?:is|was|has been) (?:often |widely |also )?(?:told|said|related|"
    rf"claimed|sung|hinted)) "
    rf"(?:[,—–)]|-)"
    rf" (?:(?!and |but |or )[\w'’-]+ ){{0,5}}$"
)
_BEHIND_WHOM: Final = re.compile(rf"(?:\w|,) {_WHO} {_HELPS}{_THINKS} {_AUX}")
_WOULD: Final = re.compile(
    r"\b(?:would|could|might|should|must|may|will|can|shall|was|were|had)(?: not)? "
    r"[,—–] [^,;—–]* [,—–] (?:have|be)(?: been)? (?:\w+ly )?$"
    r"|\b(?:is|are|was|were|been|be) going to (?:be|have|get) $"
)
"""Before a verb: "would, had it come to that, have been"."""
_AT_THE_END: Final = re.compile(
    rf"(?:[,—–]|(?<!\w)-) (?:so |or so ){{0,1}}{_ANY} {_HELPS}{_THINKS}\W*$"
)
_LIKELY: Final = re.compile(
    r"\bin all (?:likelihood|probability)\b|\b(?:as like|likely) as not\b"
    r"|(?:^\W*|[,;:] |\b(?:that|because|but|and) )with (?:any |a little |a bit of |"
    r"some )?luck ,"
    r"|\b(?:to judge|judging) (?:by|from) (?:the )?(?:rumou?rs?|gossip|hearsay)\b"
    r"|\b(?:by|from) the looks? of (?:it|things)\b|\b(?:odds|chances) are\b"
)


def is_put_in_doubt(word: Word) -> bool:
    """Say whether a guess or a fear is put in beside an act."""
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    after = " ".join(one.low for one in word.sentence.words[word.i + 1 :])
    if _LIKELY.search(f"{before} {word.low} {after}"):
        return True
    if not word.is_verb:
        return False
    if _AT_THE_END.search(after) or _WOULD.search(f"{before} "):
        return True
    return any(_is_behind(one) for one in with_joined(word) if one.is_verb)


def _is_behind(verb: Word) -> bool:
    before = " ".join(one.low for one in verb.sentence.words[: verb.i])
    return bool(_BETWEEN.search(f"{before} ") or _BEHIND_WHOM.search(f"{before} "))
