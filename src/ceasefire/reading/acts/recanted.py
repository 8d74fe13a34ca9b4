"""Acts told by somebody who is then said to have lied, dreamt or been wrong.

How    "He was lying.", "They later took it back", "There was no truth in it." right
       behind what somebody tells, in the sentence or in the next; and "lies" told of
       whoever says it ("those who say that they fled are wrong").
Read   `is_recanted`.
"""

import re
from typing import Final

from ceasefire.reading.acts.governing import main_verb_over, tellers
from ceasefire.reading.acts.verdicts import is_told
from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word

_WHO: Final = r"(?:he|she|they|(?:the|his|her|their) (?:[\w-]+ )?[\w-]+|[\w-]+)"
_HELPS: Final = (
    r"(?:(?:was|were|is|are|has|have|had|been|later|then|soon|since|only|simply|all|"
    r"himself|herself|themselves|(?:a|an|two|three|some) (?:hour|day|week|month|"
    r"year)s? "
    r"later|(?!not|n['’]t|never)\w+ly) )*"
)
_IT: Final = (
    r"(?:it(?: all| up)?|this|that|everything|his words?|her words?|their words?|all "
    r"of "
    r"it|the (?:whole )?(?:statement|claim|report|story|tale|thing|charge|accusation|"
    r"post|article)|(?:his|her|its|their) (?:statement|claim|report|story|tale|"
    r"charge|accusation|post|article))"
)
_LIED: Final = (
    r"(?:lying|lied(?: to (?:us|them|him|her|the [\w-]+))?|joking|jesting|dreaming|"
    r"mistaken|misinformed|misled|misheard|misread it|"
    rf"(?:making|made) {_IT} up|made up {_IT}|(?:invented|fabricated|dreamt|dreamed|"
    rf"imagined|faked) {_IT}|took {_IT} back|taken {_IT} back|took back {_IT}|"
    rf"recant(?:ed)?|(?:withdrew|withdrawn|retracted|recanted|disowned) {_IT})"
)
_WRONG: Final = r"wrong(?! (?:of|to|in|that|for|with|when|by|man|men|target|time))"
_OWNS_UP: Final = (
    r"(?:admitted|admits|confessed|conceded|owned|said|acknowledged)(?: to [\w "
    r"]{2,20})?"
    r"(?: that)? (?:he|she|they|it) (?:had |have |has |was |were |been )*"
    rf"(?:{_LIED}|wrong|a lie)|(?:admitted|confessed to|owned up to) (?:having )?"
    rf"(?:lying|lied|invent(?:ing|ed) {_IT}|mak(?:ing|e) {_IT} up|made {_IT} up)"
)
_THEN: Final = (
    rf"{_HELPS}(?:{_LIED}|{_WRONG}|{_OWNS_UP})(?: ?[,;.:—–-]|\W*$| about\b| a\b)"
)
_NEXT: Final = re.compile(
    rf"^\W*(?:but |and |yet |in fact ,? ?|only ,? ?)?(?:{_WHO} {_THEN}"
    r"|(?:there (?:was|is) |with )?(?:no|not a word of|little|nothing of the) "
    r"(?:truth|substance|foundation|such thing|sort|kind)\b"
    r"|nothing of the (?:sort|kind)\b|not so\W*$|it never (?:happened|took place|was)"
    r"|(?:it|this|that|all of it|everything) (?:was|had been|is) (?:all |only |just |"
    r"merely |pure )*(?:an? )?(?:lie|hoax|invention|fabrication|prank|joke|fairy ?tale|"
    r"made up|made-up|invented|untrue|false|make-believe|nonsense)\b"
    r"|(?:it|this|that) was (?:in|an) error\b"
    r"|(?:we|i) (?:now )?(?:regret|apologi[sz]e for|withdraw|retract|take back|are "
    r"sorry "
    r"for)\b)"
)
_REST: Final = re.compile(
    rf"[,;—–-] (?:but |and |then |yet |though |which |who )?"
    r"(?:(?:an?|two|three|some) (?:\w+ )?\w+ later ,? ?)?"
    rf"(?:{_WHO} )?{_THEN}"
    r"|[,;—–-] (?:but |and )?(?:it|this|that|which) (?:was|is|had been|turned out to "
    r"be|"
    r"proved(?: to be)?|later proved|later turned out to be|never) "
    r"(?:all |only |just |pure )*(?:an? )?(?:lie|hoax|invention|fabrication|joke|prank|"
    r"untrue|false|made up|made-up|invented|happened|took place|was)\b"
    r"|[,;—–] (?:quite |altogether )?(?:wrongly|falsely|mistakenly|erroneously|"
    r"untruthfully)(?: as it (?:proved|turned out))?\W*$"
    r"|[,;—–] (?:quite )?(?:falsely|wrongly|erroneously)(?:,| as)"
    r"|[,;—–] (?:which|but (?:this|it)) (?:he|she|they) (?:later |then )?"
    r"(?:denied|retracted|took back|withdrew)\b"
)
_WHICH_NEVER: Final = re.compile(
    r"[,;—–-] (?:something |a thing )?(?:which|that) never (?:happened|took place|"
    r"occurred|came about)\b|(?:[,—–]|(?<!\w)-) not\W*$|\( ?not\W*\)\W*$"
)
_NOT_SO: Final = re.compile(
    r"^[^(]*?\( ?(?:in fact ,? ?)?(?:it|he|she|they|that|this) (?:was|were|is|are|has|"
    r"have|had|did|does) ?(?:not|n['’]t)(?: been)?\W*\)"
    r"|^[^(]*?\( ?(?:false|untrue|not so|invented|no)\b(?! \w)"
)
"""Behind an act, in brackets: "was evacuated (it was not)", "(false: he is well)"."""
_TURNED_OUT: Final = re.compile(
    r"\bit (?:had )?(?:turned|turns) out (?:later )?(?:that )?(?:[\w'’]+ ){0,4}?"
    r"(?:misheard|made (?:it|this) up|invented (?:it|this)|dreamt (?:it|this)|"
    r"(?:been|was|were) (?:joking|lying))\b"
)
_CORRECTS: Final = re.compile(
    r"\bcorrect(?:ed|s)? (?:itself|himself|herself|themselves)\b[^.;]*$"
    r"|\b(?:earlier|previous|former|first|original) (?:version|edition|draft) of "
    r"(?:this|"
    r"the|that|our) [\w ]{2,20} (?:wrongly |incorrectly )?(?:said|stated|wrote|"
    r"reported|"
    r"had|gave)\b[^;]*$"
)
_WITHDRAWS: Final = words("retract recant withdraw disown")
_LIES: Final = words("lie err joke")
_WRONGS: Final = words("wrong mistaken lying misinformed misled joking liar fool")
_SHEETS: Final = words("paper newspaper radio report website station agency bulletin")


def is_recanted(word: Word, following: Sentence | None) -> bool:
    """Say whether whoever tells an act is said to have lied or erred.

    Parameters
    ----------
    word
        Verb or noun of the act.
    following
        The sentence after its own; None where there is none in its paragraph.
    """
    rest = _text(word.sentence.words[word.i + 1 :])
    before = _text(word.sentence.words[: word.i])
    if _WHICH_NEVER.search(rest) or _CORRECTS.search(before):
        return True
    next_ = _text(following.words) if following is not None else ""
    if _TURNED_OUT.search(rest) or _TURNED_OUT.search(next_):
        return True
    if _NOT_SO.match(rest) and not _acts_before_the_bracket(word):
        return True
    over = [one for one in tellers(word) if one.is_verb and one is not word]
    if any(map(_is_by_a_liar, over)):
        return True
    if not (is_told(word) or _is_told_by_us(word)):
        return False
    if _REST.search(rest):
        return True
    if next_.startswith("it was wrong"):
        return any(w.lemma in _SHEETS for one in over for w in one.each("nsubj"))
    return _NEXT.match(next_) is not None


def _acts_before_the_bracket(word: Word) -> bool:
    """Say whether another verb stands between an act and what is put in brackets."""
    rest = word.sentence.words[word.i + 1 :]
    between = rest[: next((at for at, o in enumerate(rest) if o.text == "("), 0)]
    return any(one.is_verb and one.dep not in {"aux", "auxpass"} for one in between)


def _text(of: list[Word]) -> str:
    return " ".join(one.low for one in of)


def _is_told_by_us(word: Word) -> bool:
    """Of "we wrote that they had fled", which we may have to take back."""
    return any(
        one.lemma in {"write", "report", "say", "state", "publish", "announce"}
        and any(who.low in {"we", "i"} for who in one.each("nsubj"))
        for one in tellers(word)
        if one.is_verb
    )


def _is_by_a_liar(teller: Word) -> bool:
    """Of "he lied when he said that", "whoever says that lies"."""
    if teller.dep not in {"advcl", "relcl", "csubj", "nsubj", "ccomp"}:
        return False
    over = teller.head if teller.dep == "advcl" else main_verb_over(teller)
    if over is None or denied(over) or over is teller:
        return False
    if teller.dep == "ccomp" and not any(
        one.low in {"whoever", "who"} for one in teller.each("nsubj")
    ):
        return False
    said = {one.low for one in over.each("acomp", "attr", "oprd")}
    took_back = over.lemma in _WITHDRAWS and any(
        one.lemma in unreal.TALES_TOLD | {"it"} for one in over.each("dobj")
    )
    took_back |= over.lemma == "take" and any(
        one.low == "back" for one in over.each("prt", "advmod")
    )
    lies = (
        took_back or (over.lemma in _LIES and over.tag != "VBN") or over.low == "lying"
    )
    wrong = over.lemma == "be" and bool(said & (_WRONGS | unreal.FALSELY))
    told = teller.dep != "advcl" or any(
        one.low in {"when", "if", "in", "as"} for one in teller.each("advmod", "mark")
    )
    return told and (lies or wrong)
