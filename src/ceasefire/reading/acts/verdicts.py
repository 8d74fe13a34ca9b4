"""Acts told by somebody that the text then finds to be otherwise.

How    "In fact ..." right behind a tale takes it back; so does a verdict that stands
       alone further on in its paragraph ("Unfounded."), up to the next verdict; and who
       is cleared did not do what he was accused of.
Read   `is_found_otherwise`; `is_told`, `is_blamed` of who tells an act.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.acts.governing import governors, tellers
from ceasefire.reading.lexicon import telling, unreal, words
from ceasefire.reading.lexicon.events import TALES
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word

_TELLS: Final = words("""say tell announce report claim declare insist state write
    allege
    accuse swear maintain testify repeat hold complain assert relate recount hear rumour
    rumor broadcast print publish boast suggest have cry shout protest
    cable wire telegraph inform""")
_OWN: Final = words("i we")
_BUT: Final = r"(?:but |yet |and |when |though |although |whereas |while )?"
_IN_FACT: Final = (
    r"(?:in (?:actual |point of )?fact|in (?:truth|reality|actuality)|as it "
    r"(?:turned out|happens|happened)|it turned out|(?:the )?(?:truth|fact|reality) "
    r"(?:is|was))\b"
)
_INSIDE: Final = re.compile(rf"[;:,—–-] ?{_BUT}{_IN_FACT}")
_BEGINS: Final = re.compile(rf"^\W*{_BUT}{_IN_FACT}")
_UNTRUE: Final = "|".join(sorted(unreal.UNTRUE | unreal.WEAK))
_BAD: Final = (
    rf"(?:{_UNTRUE}|not (?:true|so|correct|right|proved|proven|upheld|confirmed|"
    r"substantiated|verified|established|found)|made up|no evidence|nothing found|"
    r"without foundation|discounted|dismissed|rejected|withdrawn|retracted)"
)
_GOOD: Final = (
    r"(?:true|proved|proven|confirmed|verified|upheld|correct|admitted|substantiated|"
    r"established|well founded|partly true)"
)
_LEAD: Final = (
    r"^\W*(?:(?:our |the |final )?(?:verdict|rating|finding|status|result|outcome|"
    r"assessment|conclusion|grade|decision) ?(?:[:–—-]|is|was) )?"
    r"(?:(?:entirely|wholly|totally|simply|quite|completely|all|clearly|plainly) "
    r")?(?:an? )?"
)
_FALSE: Final = re.compile(rf"{_LEAD}{_BAD}(?: and [\w ]+)?\W*$")
_TRUE: Final = re.compile(rf"{_LEAD}{_GOOD}\b[\w ,]*\W*$")
_CLEARED: Final = re.compile(
    r"\b(?:was|were|been|is|are|stands?|being)(?: [\w-]+){0,2} (?:acquitted|cleared|"
    r"exonerated|absolved|exculpated|not guilty|innocent)\b"
    r"|\b(?:acquitted|cleared|exonerated|absolved) (?:him|her|them|the man|the men|"
    r"both|"
    r"all)\b|\bfound (?:him|her|them) (?:not guilty|innocent)\b"
    r"|\b(?:charges?|case|accusation|complaint|indictment)s? (?:was|were|has been|have "
    r"been)(?: [\w-]+){0,1} (?:dropped|dismissed|withdrawn|thrown out|not proved|not "
    r"upheld|quashed|struck out|set aside|overturned)\b"
    r"|\b(?:dropped|withdrew|withdrawn|dismissed|quashed|struck out|threw out|set "
    r"aside|"
    r"overturned|annulled) (?:the|this|that|all|both|every|his|her|their) (?:\w+ ){0,2}"
    r"(?:charges?|case|accusations?|complaints?|indictments?|verdicts?|convictions?|"
    r"sentences?)\b|\brehabilitated\b"
)
_REGRETS: Final = re.compile(
    r"\b(?:took back|takes? back|taken back|withdrew|withdraws?|withdrawn|retracts?|"
    r"retracted|regrets?|regretted|corrects?|corrected) (?:our|its|his|her|their|the|"
    r"an?|"
    r"my) (?:[\w-]+ ){0,2}(?:release|report|bulletin|statement|claim|article|story|"
    r"charge|"
    r"accusation|announcement|dispatch|notice|entry|word)\b[^;]*\b(?:that|whom|which)\b"
    r"[^;]*$"
)
"""Before an act: "took back its claim of a day earlier that rebels had attacked"."""
_CHARGES: Final = re.compile(
    r"\b(?:charges?|accusations?|complaints?|indictments?|proceedings|suits?|"
    r"investigations?|inquiry|inquiries|convictions?|verdicts?|sentences?|warrants?|"
    r"case (?:against|of))\b[^.;,]*$"
)
_DROPPED: Final = re.compile(
    r"^[^.;,]*\b(?:was|were|been|is|are) (?:\w+ly )?(?:dropped|dismissed|withdrawn|"
    r"thrown out|quashed|overturned|set aside|struck (?:out|down)|annulled|rejected|"
    r"(?:closed|ended|shelved|discontinued) for (?:lack|want))\b"
)
"""Of "charges against two for burning a flag were dropped", around the act."""
_CRIES: Final = words("cry shout yell scream shriek think imagine")
_IT_WAS: Final = re.compile(
    r"^\W*(?:but )?it was (?:only |just |merely )?(?:an?|the|his|her)\b"
)
_SEES: Final = _TELLS | words("see spot notice watch observe") - {"have"}
_LOOKED_AT: Final = re.compile(
    r"^\W*(?:but |and )?(?:what )?(?:he|she|they|it|i|we)\b[^;]*\b(?:poster|billboard|"
    r"scarecrow|mannequin|waxwork|puppet|dummy|statue|mirage|(?:film|movie|television|"
    r"cinema) screen)s?\W*$"
)
"""What was seen in truth, at the end of a sentence: "He had seen a scarecrow."."""
_BLAMES: Final = words("accuse charge suspect blame indict convict")


def is_found_otherwise(word: Word, later: Sequence[Sentence]) -> bool:
    """Say whether what is told of an act is then found not to be so.

    Parameters
    ----------
    word
        Verb or noun of the act.
    later
        The sentences behind its own, in the same paragraph.
    """
    rest = _text(word.sentence.words[word.i + 1 :])
    if is_blamed(word) and _is_of_one_cleared(word):
        return True
    if _REGRETS.search(_text(word.sentence.words[: word.i])):
        return True
    if _CHARGES.search(_text(word.sentence.words[: word.i])) and _DROPPED.search(rest):
        return True
    next_ = _text(later[0].words) if later else ""
    if is_blamed(word) and (_CLEARED.search(rest) or _CLEARED.search(next_)):
        return True
    if _LOOKED_AT.match(next_) and any(o.lemma in _SEES for o in word.ancestors()):
        return True
    if not is_told(word):
        return False
    if _INSIDE.search(rest) or _BEGINS.match(next_):
        return True
    if _IT_WAS.match(next_) and any(one.lemma in _CRIES for one in tellers(word)):
        return True
    for one in later:
        text = _text(one.words)
        if _TRUE.match(text):
            return False
        if _FALSE.match(text):
            return True
    return False


def _text(of: Sequence[Word]) -> str:
    return " ".join(one.low for one in of)


def is_told(word: Word) -> bool:
    """Say whether somebody tells an act; what I say myself I stand by."""
    for one in tellers(word):
        if one.is_noun and one.lemma in TALES:
            return True
        if one.is_verb and one.lemma in _TELLS and not denied(one):
            return not any(who.low in _OWN for who in one.each("nsubj"))
    return False


def is_blamed(word: Word) -> bool:
    """Of "accused of having shot him", "suspected of the murder"."""
    return any(
        one.low in {"of", "with", "for"} and one.head.lemma in _BLAMES
        for one in word.ancestors()
    ) or any(one.lemma in telling.BLAMES & _BLAMES for one in governors(word))


def _is_of_one_cleared(word: Word) -> bool:
    """Of "acquitted the farmer, who had been charged with planting the mine"."""
    for one in word.ancestors():
        if one.dep not in {"relcl", "acl"}:
            continue
        over = one.head.head
        if one.head.dep == "appos":
            over = over.head
        if over.lemma in unreal.CLEARS and not denied(over):
            return True
    return False
