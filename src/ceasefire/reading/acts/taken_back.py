"""Acts that the words after them take back: "but it did not", "which proved untrue".

How    Only where no other act stands between, so that it is this one that is meant.
Read   `is_taken_back`.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.unreal import UNTRUE
from ceasefire.reading.text.parse import Sentence, Word

# what is wrong may well have been done
_UNTRUE: Final = "|".join(sorted(UNTRUE - {"wrong", "mistaken"}))
_TELLS: Final = words("say announce report claim declare insist tell state write")
_BAD: Final = f"(?:{_UNTRUE}|not (?:true|so|correct|right))"
_PRONOUN: Final = "(?:it|they|he|she|this|that)"
_AUX: Final = "(?:did|had|has|have|was|were|is|are|does|do)"
_NOT: Final = "(?: ?n['’]t| not| never)"
_CLAIM: Final = ("(?:claim|report|statement|story|allegation|charge|assertion|rumour|"
                 "rumor|version|account|boast)")  # fmt: skip
_FEW: Final = r"(?:[\w'’-]+ ){0,5}"
_LEFT_OUT: Final = re.compile(
    rf"(?:[,;:–—-]|\bbut|\byet|\bthough|\balthough) (?:but |yet |though |and )?"
    rf"(?:in fact |in truth )?(?:which )?{_PRONOUN} {_AUX}{_NOT}(?: so)? ?(?:[.,;!]|$)"
)
_WHICH: Final = re.compile(rf", which {_FEW}{_BAD}\b")
_A_CLAIM: Final = re.compile(rf", (?:a|an|the|this) {_FEW}{_CLAIM} {_FEW}{_BAD}\b")
_AT_ONCE: Final = re.compile(
    rf"^[\"”’ ]*[,;:–—-]+ (?:but )?(?:{_PRONOUN} (?:is|was) )?(?:a |an )?{_BAD}\b"
)
_NONE_CAME: Final = re.compile(r"[,;] (?:but|yet) (?:none|nobody|no one|no \w+)\b")
_STILL: Final = re.compile(
    r"[,;] (?:but |yet )?(?:they|it|he|she) (?:is|are|was|were) still\b"
)
_WRONG: Final = "(?:wrong|mistaken|misinformed|misled|in error)"
_NOW_TOLD: Final = r"now (?:informed|told|advised)\b"
_I_WAS: Final = rf"(?:i|we) (?:was|were|am|are) (?:{_FEW}{_WRONG}\b|{_NOW_TOLD})"
_OWNED: Final = re.compile(rf"[;,:–—-] (?:but |and )?{_I_WAS}")
_OWNED_NEXT: Final = re.compile(rf"^[\"“]?(?:but |and )?{_I_WAS}")
_LABEL: Final = re.compile(rf"^(?:{_BAD}|fake|myth|hoax|rumou?rs?) ?[:–—-] ")
_NEXT: Final = re.compile(
    rf"^[\"“]?(?:(?:{_PRONOUN}|the (?:claim|report|statement|story)) "
    rf"(?:is|was|were|are|proved|turned out|has been|later proved) {_FEW}{_BAD}\b"
    rf"|(?:(?:this|that|it) (?:is|was) |(?:verdict|rating|finding|status) ?: )?"
    rf"(?:a |an )?{_BAD}\W*$"
    rf"|{_PRONOUN} {_AUX}{_NOT} ?\W*$"
    rf"|{_PRONOUN} (?:never|did ?(?:n['’]t|not)) (?:happen(?:ed)?|t[ao]o?ke? place|"
    rf"occur(?:red)?|c[ao]me (?:about|to pass|to that))\b"
    rf"|(?:[\w'’-]+ ){{1,4}}(?:found|called|judged|proved|showed|declared) "
    rf"(?:this|that|it|the claim|the report) (?:to be |was |is )?(?:a |an )?{_BAD}\b)"
)


def is_taken_back(word: Word, following: Sentence | None) -> bool:
    """Say whether what comes after an act says that it was not so.

    Parameters
    ----------
    word
        Verb of the act.
    following
        The sentence after its own; None where there is none in its paragraph.
    """
    sentence = word.sentence
    if not word.is_verb:
        return False
    if _LABEL.match(_text(sentence.words)):
        return True
    after = sentence.words[word.i + 1 :]
    told = any(one.lemma in _TELLS and one.is_verb for one in word.ancestors())
    rest = _text(after)
    for pattern in (_LEFT_OUT, _WHICH, _A_CLAIM):
        found = pattern.search(rest)
        joined = pattern is _LEFT_OUT
        if found and not _acts_between(word, after, rest, found.start(), joined):
            return True
    if told and _is_corrected(word, rest, following):
        return True
    for pattern in (_NONE_CAME, _STILL) if told else ():
        if pattern.search(rest):
            return True
    dash = re.search(r" [:–—-]+ ", rest)
    at = dash.start() + 1 if dash else None
    if at is not None and _AT_ONCE.match(rest[at:]):
        return not _acts_between(word, after, rest, at)
    if following is None or _acts_between(word, after, rest, len(rest)):
        return False
    return _NEXT.match(_text(following.words)) is not None


def _is_corrected(word: Word, rest: str, following: Sentence | None) -> bool:
    """Of "I told you that they had freed him; I was wrong"."""
    teller = {
        who.low
        for one in word.ancestors()
        if one.lemma in _TELLS
        for who in one.each("nsubj")
    }
    if not teller & {"i", "we"}:
        return False
    next_ = _text(following.words) if following is not None else ""
    return bool(_OWNED.search(rest) or _OWNED_NEXT.match(next_))


def _text(sequence: Sequence[Word]) -> str:
    joined = " ".join(one.low for one in sequence)
    return joined.replace(" n't", "n't").replace(" n’t", "n’t")


def _acts_between(
    word: Word, after: Sequence[Word], rest: str, end: int, joined: bool = False
) -> bool:
    """Say whether another verb stands between that does not tell of the act.

    Where `joined`, one that shares its subject and helping verbs is let pass.
    """
    over = {id(one) for one in word.ancestors()}
    place = 0
    for one in after:
        at = rest.find(one.low, place)
        if at < 0 or at >= end:
            return False
        place = at + len(one.low)
        helping = one.dep in {"aux", "auxpass"}
        shares = one.dep == "conj" and one.head is word and not any(one.each("aux"))
        same = joined and shares
        if one.is_verb and not helping and not same and id(one) not in over:
            return True
    return False
