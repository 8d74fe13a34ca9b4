"""Acts told as open: "perhaps", "is thought to have", "a rumour that", "allegedly".

How    What nobody vouches for is not coded: it is withdrawn as often as not, and by
       words that may stand anywhere later. What somebody alleges is, as less sure.
Read   `is_doubted`, `is_in_doubt`.
"""

import re
from collections.abc import Iterable

from ceasefire.reading.acts.governing import governors, tellers, with_joined
from ceasefire.reading.acts.hearsay import is_hearsay
from ceasefire.reading.acts.put_in import is_put_in_doubt
from ceasefire.reading.acts.unsourced import is_unsourced
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.text.parse import Word

_FOR_ALL = re.compile(r"\bfor all (?:we|i|anyone|anybody|he|she|they) knows?\b")
_ROUND = re.compile(
    rf"\b(?:{'|'.join(sorted(unreal.TALES_TOLD))})(?:s|ies)? (?:(?:is|are|was|were|has "
    r"been|have been) (?:now |still |again )?(?:in circulation|abroad|"
    r"circulating|going "
    r"(?:the rounds|round|around|about)|(?:doing|making) the rounds)|circulate[sd]?|"
    r"(?:went|goes|had gone|ran|spread|flew) (?:the rounds|round|around|about|"
    r"through|across|over|up|along))"
    r"(?: [\w’'-]+){0,4}? (?:of|that)\b[^.;]*$"
    r"|\bword (?:had )?(?:reached|came|come|spread|got|went|ran)\b[^.;]{0,40}? "
    r"that\b[^.;]*$"
    r"|\b(?:article of faith|axiom|dogma|(?:received|accepted|common) (?:wisdom|belief|"
    r"opinion|truth)|gospel(?: truth)?)\b[^.;]{0,30}? that\b[^.;]*$"
    r"|^\W*what [\w ]{2,30} (?:heard|read|believed) (?:was|is) that\b[^.;]*$"
    r"|\b(?:had|has|have) it that\b[^.;]*$"
)
_HEARSAY = unreal.THOUGHT | frozenset(["say", "report", "rumour", "rumor"])
_FIRST = frozenset(["initially", "originally"])
_A_REPORT = frozenset(["report"])
_BEARS_OUT = frozenset(
    ["confirm", "verify", "corroborate", "file", "publish", "release"]
)
_BY_WHOM = frozenset(["of", "by", "from", "to"])
_OR_SO = frozenset([",", "and", "or", "having", "being", "been"])
_NEAR = 9  # words before a participle within which it is described as it
_FEW = 5  # words between "passed" and "as"


def is_doubted(word: Word) -> bool:
    """Of "it is unlikely that they did", "a rumour that it had", "perhaps it did"."""
    if _FOR_ALL.search(" ".join(one.low for one in word.sentence.words[: word.i])):
        return True
    over = list(governors(word))
    if any(map(_is_told_at_first, tellers(word))):
        return True
    if any(_is_called(one, unreal.DOUBTED) for one in over if one.is_verb):
        return True
    if _is_told_with(word, over, unreal.PERHAPS):
        return True
    if any(_is_called(one, unreal.POSSIBLE) for one in over):
        return True
    return (
        _is_by_rumour(word, over)
        or is_hearsay(word)
        or is_unsourced(word)
        or is_put_in_doubt(word)
        or _is_believed(word, over)
        or _is_hearsay(word, over)
        or _is_said_of_nobody(word)
        or _goes_round(word)
        or any(c.low in unreal.NOT_VOUCHED for c in word.each("amod"))
        or _is_only_described(word)
    )


def _is_told_at_first(teller: Word) -> bool:
    """Of "the army initially said that rebels had attacked", to be corrected."""
    how = {one.low for one in teller.each("advmod")}
    had = any(one.low == "had" for one in teller.each("aux"))
    return teller.is_verb and bool(how & _FIRST or (had and "first" in how))


def is_in_doubt(word: Word) -> bool:
    """Of "allegedly", "claims to have", say that somebody alleges it."""
    over = list(governors(word))
    if _is_told_with(word, over, unreal.ALLEGEDLY):
        return True
    if any(c.low == "alleged" for c in word.each("amod")):
        return True
    return _is_a_perfect(word) and any(
        one.lemma == "claim"
        or (one.lemma == "allege" and one.child("nsubjpass") is not None)
        for one in over
    )


def _is_told_with(word: Word, over: Iterable[Word], how: frozenset[str]) -> bool:
    near = (*with_joined(word), *(one for one in over if one.is_verb))
    return any(c.low in how for one in near for c in one.each("advmod"))


def _is_a_perfect(word: Word) -> bool:
    return {"have", "to"} <= {one.low for one in word.each("aux")}


def _is_called(verb: Word, how: frozenset[str]) -> bool:
    return any(one.low in how for one in verb.each("acomp", "oprd"))


def _is_hearsay(word: Word, over: Iterable[Word]) -> bool:
    """Of "is said to have shelled it", "was first reported killed", by nobody."""
    if _is_a_perfect(word):
        return any(
            one.lemma in _HEARSAY
            and (one.child("nsubjpass") is not None or one.lemma == "say")
            for one in over
        )
    before = word.sentence.words[word.i - 1] if word.i else None
    if before is None or word.tag != "VBN" or any(word.each("aux", "auxpass")):
        return False
    first = word.sentence.words[max(0, before.i - 1)].low in unreal.AT_FIRST
    return before.low in unreal.REPORTED and (first or before.low != "reported")


def _is_by_rumour(word: Word, over: Iterable[Word]) -> bool:
    for one in over:
        if any(who.lemma in unreal.RUMOURS for who in one.each("nsubj")):
            return True
        if one.is_verb and one.lemma in unreal.WHISPERS:
            return True
    for one in with_joined(word):
        for prep in one.each("prep", "advcl"):
            if any(inner.lemma in unreal.RUMOURS for inner in prep.within()):
                return prep.low in {"according", "has"}
    return any(one.is_verb and one.lemma in unreal.WHISPERS for one in word.ancestors())


def _is_said_of_nobody(word: Word) -> bool:
    """Of "reports that it had been seized", not of "the mission's report that"."""
    for one in with_joined(word):
        tale = _tale_over(one)
        if one.dep not in {"acl", "relcl", "ccomp"} or tale is None:
            continue
        marked = any(child.low == "that" for child in one.children)
        if not marked or one.child("nsubj", "nsubjpass") is None:
            continue
        if tale.lemma in unreal.RUMOURS:
            return True
        if tale.low in unreal.REPORTS | _A_REPORT and not _has_a_source(tale):
            return not _is_borne_out(tale)
    return False


def _goes_round(word: Word) -> bool:
    """Of "an account is in circulation of a man shot at", whoever tells it."""
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    return _ROUND.search(before) is not None


def _is_believed(word: Word, over: Iterable[Word]) -> bool:
    """Of "sure that he had been executed", where a person is; "it is certain" tells."""
    for one in (*with_joined(word), *over):
        if one.dep != "ccomp" or one.head.low not in unreal.SURE:
            continue
        be = one.head.head
        whose = list(be.each("nsubj")) if be.is_verb else []
        if not any(who.low in {"it", "that", "this"} for who in whose):
            return True
    return False


def _is_only_described(word: Word) -> bool:
    """Of "the vessel described there as hijacked", however it was parsed."""
    if word.tag not in {"VBN", "VBD"}:
        return False
    near = word.sentence.words[max(0, word.i - _NEAR) : word.i]
    as_ = next((one for one in reversed(near) if one.low == "as"), None)
    if as_ is None:
        return False
    between = [one for one in near if one.i > as_.i]
    if not all(one.low in _OR_SO or one.tag in {"RB", "VBN"} for one in between):
        return False
    before = [one for one in near if one.i < as_.i][-_FEW:]
    return any(one.is_verb and one.lemma in unreal.DESCRIBES for one in before)


def _tale_over(clause: Word) -> Word | None:
    """Return what a clause tells: of "rumours in the town that", the rumours."""
    tale = clause.head
    goes_round = unreal.RUMOURS | unreal.REPORTS | _A_REPORT
    while tale.dep == "pobj" and not {tale.low, tale.lemma} & goes_round:
        tale = tale.head.head
    return tale if tale.is_noun or tale.low in unreal.REPORTS else None


def _is_borne_out(tale: Word) -> bool:
    """Of "confirmed a report that", "the report that", of which it was told before."""
    known = any(one.low in {"the", "this", "that"} for one in tale.each("det"))
    return tale.low in _A_REPORT and (known or tale.head.lemma in _BEARS_OUT)


def _has_a_source(tale: Word) -> bool:
    named = any(tale.each("poss", "compound"))
    return named or any(prep.low in _BY_WHOM for prep in tale.each("prep"))
