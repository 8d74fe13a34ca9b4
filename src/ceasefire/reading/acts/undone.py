"""Words further off that undo an act: "at no time did", "by nobody", "proved false".

Read   `is_undone`.
"""

import re
from typing import Final

from ceasefire.reading.acts.false_tales import is_a_false_tale
from ceasefire.reading.acts.governing import governors
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_NEVER: Final = words("never nor neither nowhere seldom rarely hardly scarcely")
_NO_WAYS: Final = words("at in under on by")  # "at no time", "under no circumstances"
_NO_ONE: Final = (["no"], ["none"], ["neither"])
_TURNED: Final = words("did do does has have had was were is are")
_SUPPOSEDLY: Final = words("supposedly half partly")
_SUPPOSE: Final = words("suppose imagine assume say picture ignore disregard")
_LIES: Final = words("""lie lies myth tale fairytale nonsense rumour rumor fiction hoax
    invention fabrication falsehood fantasy propaganda slander forgery""")
_AS_THOUGH: Final = words("though if")
_PAPER: Final = (
    r"(?:\w+ )?(?:papers?|newspapers?|press|names?|dreams?|theory|imagination|maps?)"
)
_ONLY_IN: Final = re.compile(
    rf"\bas good as\b|(?:^\W*|[,;:] |\b(?:that|but|and|because) )on paper ,|\bonly "
    rf"(?:in|on) {_PAPER}\b|\b(?:in|on) {_PAPER} only\b"
)
_AS_IF: Final = re.compile(r"^\W*as (?:though|if)\b(?!.*,)")
_IN_MIND: Final = re.compile(
    r"\bin (?:my|his|her|their|our|your) (?:[\w-]+ )?(?:minds?|thoughts?|imaginations?|"
    r"fanc(?:y|ies)|dreams?|prayers|fantas(?:y|ies))\b|\bin (?:thought|spirit|fancy|"
    r"imagination)\b"
    r"|\bin [\w’' -]{0,30}\b(?:alternative|alternate|parallel|ideal|perfect|better|"
    r"counterfactual|imaginary|imagined|"
    r"fictional|fictitious|invented) (?:history|world|past|war|country|version|"
    r"universe|"
    r"timeline|future)\b"
    r"|(?:^|[,;:—–] ?)in (?:my|his|her|their|our|your) heads?,? (?:i|we|he|"
    r"she|they|you)\b"
)
_IN_A_PLAN: Final = re.compile(
    r"(?:^\W*|[,;:] |\b(?:that|but|and|because) )(?:in|by|under) (?:the |a |one |this |"
    r"his |her |their |our )?(?:(?:[\w'’-]+ ){0,2}?(?:draft|plan|proposal|scenario|"
    r"story|"
    r"tale|poem|song|legend|script|prophecy|scheme)(?: text| paper)?|(?:worst|best|"
    r"ideal)"
    r" case|(?:planners|generals|children|public)(?: ['’]s?| ['’])? (?:minds?|"
    r"imaginations?|dreams?)|terms of (?:the|his|her|their|its) (?:draft|plan|proposal|"
    r"offer)|game (?:the|they|he|she|we) [\w ]{3,20}) ,"
)
"""Before the clause that goes on in it: "in the draft text, ..."."""
_IN_THEORY: Final = re.compile(
    r"\bin (?:principle|theory)\b|\b(?:nominally|theoretically|notionally)\b"
)
_NOT_SO: Final = re.compile(
    r"\b(?:and|but|yet|though|which|that|what) (?:in fact |in truth |it |"
    r"they |he |she |"
    r"has |have |had |really )*(?:did|was|were|is|are|happened)? ?(?:not|n't|n’t|never)"
    r"(?: (?:happen|happened|take place|so|true|the case|done|occur|come about))?\W*$"
)
_SHRINKS: Final = re.compile(
    r"\b(?:drew|draws?|drawn|drawing) the line (?:short )?(?:at|before)\b[^,;]*$"
    r"|\b(?:baulk|balk|shrink|shrank|shied|shy|stick|stuck)(?:s|ed|ing)? (?:away "
    r")?(?:at|from|"
    r"before) (?:the |an? |any )?(?:[\w-]+ )?$"
)
"""Before the noun of an act that somebody would not do: "drew the line at"."""
_NOT: Final = words("not n't n’t never nobody without nor neither hardly")
_LET_ALONE: Final = ("let alone", "much less", "still less", "never mind")
_NO_MORE: Final = ((("as", "little"), "as"), (("no", "more"), "than"))
_LIKE_HELL: Final = words("hell devil heck")
_MARKS: Final = frozenset("\"“”‘'")
_LONGEST: Final = 6  # words before a verb that is turned: "at no point since"
_COMES: Final = words("come happen materialise materialize occur follow arrive take")
_WITHIN: Final = words("at in during after")


def is_undone(word: Word) -> bool:
    """Say whether words that an act does not hang on directly take it back."""
    return (
        _is_turned_around(word)
        or _is_by_nobody(word)
        or is_a_false_tale(word)
        or _is_let_alone(word)
        or _is_made_up(word)
        or _is_unreal(word)
        or _never_came(word)
        or _is_to_come(word)
        or _is_listed_as_none(word)
        or _is_shrunk_from(word)
    )


def _is_turned_around(word: Word) -> bool:
    """Of "never did the militia attack", "at no time, he said, was it stopped"."""
    clause = _without_asides(word)
    lows = [one.low for one in clause]
    turned = next((at for at, low in enumerate(lows) if low in _TURNED), None)
    if not turned or turned > _LONGEST:
        return False
    lead = lows[:turned]
    if any(one.dep in {"nsubj", "nsubjpass", "expl"} for one in clause[:turned]):
        return False
    return lead[0] in _NEVER or (lead[0] in _NO_WAYS and lead[1:2] in _NO_ONE)


def _without_asides(word: Word) -> list[Word]:
    """Words of the clause up to a word, without what stands between two commas."""
    pieces: list[list[Word]] = [[]]
    for one in word.sentence.words[: word.i + 1]:
        if one.text in {",", ";", ":"}:
            pieces.append([])
        elif one.text not in _MARKS:
            pieces[-1].append(one)
    if len(pieces) < 2:
        return pieces[0]
    lead = pieces[-3] if len(pieces) > 2 else []
    short = (
        lead and len(lead) <= _LONGEST and lead[0].low in _NEVER | _NO_WAYS | {"not"}
    )
    return [*lead, *pieces[-1]] if short else pieces[-1]


def _is_by_nobody(word: Word) -> bool:
    """Of "shelled by nobody", "said by no one to have shelled it"."""
    by = [one.child("agent") for one in (word, *governors(word)) if one.is_verb]
    return any(
        who.low in {"nobody", "none"} or any(d.low == "no" for d in who.children)
        for one in by
        if one is not None
        for who in one.each("pobj")
    )


def _is_let_alone(word: Word) -> bool:
    """Of "were not fed, let alone released"."""
    before = [one.low for one in word.sentence.words[: word.i]]
    near = " ".join(before[-4:])
    after = [one.low for one in word.sentence.words[word.i :]]
    if any(tuple(before[-2:]) == few and as_ in after for few, as_ in _NO_MORE):
        return True  # "they no more attacked the post than I did"
    if before[0:1] in (["the"], ["like"]) and {*before[1:2]} & _LIKE_HELL:
        return True
    as_little = "so much as" in near and bool(_NOT & {*before})
    return as_little or any(phrase in near for phrase in _LET_ALONE)


def _is_made_up(word: Word) -> bool:
    """Of "suppose they attacked the port", "supposedly withdrawn guns"."""
    if any(one.low in _SUPPOSEDLY for one in word.each("advmod")):
        return True
    lead = word.sentence.words[:3]
    lows = [one.low for one in lead if one.text not in _MARKS]
    if lows[:3] == ["let", "us", "say"]:
        return True
    bare = lead and lows and lows[0] in _SUPPOSE
    return bool(bare) and any(one.low == lows[0] for one in word.ancestors())


def _is_unreal(word: Word) -> bool:
    """Of "as though it had", "it is a lie that it did", "with it not yet open"."""
    if any(one.dep == "neg" for one in word.children) or _is_not_yet(word):
        return True
    within = [word, *word.ancestors()]
    for one in within:
        if one.dep == "advcl" and any(map(is_as_though, one.each("mark", "advmod"))):
            return True
    near = " ".join(one.low for one in word.sentence.words)
    if _AS_IF.match(near) or _IN_MIND.search(near):
        return True
    if _IN_THEORY.search(near):
        return True
    framed = _IN_A_PLAN.search(
        " ".join(one.low for one in word.sentence.words[: word.i])
    )
    if framed is not None and word.is_verb:
        return True
    if _ONLY_IN.search(near):
        return True
    for one in within[1:]:
        said = {child.low for child in one.each("attr", "acomp")}
        far = any(child.low == "far" for child in one.each("advmod", "acomp"))
        if one.lemma == "be" and (far or said & _LIES):
            return True
    return False


def is_as_though(mark: Word) -> bool:
    """Of "as though it had"; "though it had" tells of what was."""
    before = mark.sentence.words[mark.i - 1] if mark.i else None
    return mark.low in _AS_THOUGH and before is not None and before.low == "as"


def _is_not_yet(word: Word) -> bool:
    """Of "with it not yet open"; "attacked, yet failed" tells of what was."""
    yet = next((one for one in word.children if one.low == "yet"), None)
    return (
        yet is not None
        and yet.i > 0
        and (word.sentence.words[yet.i - 1].low in {"not", "have", "has", "had"})
    )


def _never_came(word: Word) -> bool:
    """Of "the attack that never came"."""
    return word.is_noun and any(
        one.lemma in _COMES and denied(one) for one in word.each("relcl")
    )


def _is_listed_as_none(word: Word) -> bool:
    """Of "What the radio says happened, and did not: a nurse beaten"."""
    lows = [one.low for one in word.sentence.words[: word.i]]
    if ":" not in lows:
        return False
    return _NOT_SO.search(" ".join(lows[: lows.index(":")])) is not None


def _is_shrunk_from(word: Word) -> bool:
    """Of "he drew the line at the burning of the villages"."""
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    gerund = word.is_noun or word.tag == "VBG"
    return gerund and _SHRINKS.search(f"{before} ") is not None


def _is_to_come(word: Word) -> bool:
    """Of "at the meeting next week the sides will discuss the road"."""
    if not word.is_noun:
        return False
    if any(
        one.low == "next" for when in word.each("npadvmod") for one in when.children
    ):
        return True
    if word.dep != "pobj" or word.head.low not in _WITHIN:
        return False
    verb = next((one for one in word.ancestors() if one.is_verb), None)
    return verb is not None and any(one.low in MODALS for one in verb.each("aux"))
