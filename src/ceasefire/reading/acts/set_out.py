"""Acts listed behind a colon, or as more of what is to be: "the plan: the army left".

Read   `is_in_a_list`, `is_to_be_as_well`.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.events import SPOKEN_OF
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_WANTS: Final = SPOKEN_OF | listed("owe lack await")
_LABELS: Final = (
    unreal.PLANNED | unreal.PAPERS | unreal.FICTION | unreal.DRILLS | unreal.FANCIES
    | unreal.RUMOURS | listed("""template sample specimen object
    objective intent purpose task target inject card story tasking insured covered
    excluded exempt punishable forbidden prohibited permitted insurance reward prophecy
    horoscope forecast crossword unconfirmed unverified untested
    uncorroborated hearsay worst best milestone goal joke
    act scene episode canto""")
)  # fmt: skip
_TALES_OF_NONE: Final = listed(
    "lie joke hoax myth fable fabrication invention prank dream"
)
_LAYS_OUT: Final = listed("""lay set outline present sketch describe explain unveil read
    draw make have spell submit table""")
_LABEL: Final = 4  # words before a colon, at most
_TO_BE: Final = re.compile(
    r"\b(?:(?:was|were|is|are) to|should|must|shall|ought to) be \w+(?: (?:up|down|"
    r"off|out|"
    r"back|away))?(?:(?: by| at| on| in| to)(?: [\w]+){1,3})?(?: ,[\w ]{1,40})*"
    r"(?: ,(?: and)?| and)$"
)
"""Before "wells poisoned", that it is ordered as well."""
_TO_BE_FIRST: Final = re.compile(r"^: [^;:.,]{0,40}\bto be \w+[^;:.]*,")
"""Behind a colon, that the rest is to be as well: "cranes to be toppled, gates"."""
_ORDERS: Final = listed("plan order scheme instruction directive")
_STILL_OPEN: Final = re.compile(
    r"^(?:to be done|not (?:yet )?done|not yet|still (?:open|to come|to do)|pending|"
    r"to do|"
    r"outstanding|due|missing|by (?:day|week|month|may|june|july|the|\d+)\b.*|within "
    r".*|next|later|open)$"
)
_DID_NOT: Final = re.compile(
    r"^(?:the )?(?:things?|what|events?|stories|news)(?: that| which)? (?:(?:did|has|"
    r"have|was|were) ?(?:not|n['’]t)|never)\b(?! (?:stop|end|change|prevent|help))"
)
"""What is set out behind a colon as what did not happen."""
_UNTESTED: Final = re.compile(
    r"\b(?:(?:single|one|sole) source|untested|uncorroborated|unconfirmed|unverified|"
    r"hearsay)$"
)
"""What ends the label before a report that nobody has borne out."""
_TASKS: Final = listed("""task order instruction demand wish aim target objective
    requirement duty assignment mission directive command""")
_OF_ITSELF: Final = listed("""attack flee surrender withdraw retreat march meet gather
    advance fire enter cross land desert mutiny riot protest return deploy""")
"""What is done without an object, so that it needs no helping verb."""


def is_in_a_list(word: Word) -> bool:
    """Of "the plan was simple: they withdrew", "were to be freed and it opened"."""
    words = word.sentence.words[: word.i]
    colon = next((one.i for one in words if one.text == ":"), None)
    if colon is not None:
        named = any(
            one.lemma in unreal.PLANNED | unreal.AGREED and one.dep == "nsubj"
            for one in words[:colon]
            if one.head.lemma == "be"
        )
        label = colon <= _LABEL and not any(
            one.is_verb and one.low not in _LABELS for one in words[:colon]
        )
        named |= label and any(
            one.lemma in _LABELS or one.low in _LABELS for one in words[:colon]
        )
        aside = word.dep in {"relcl", "acl"}  # "an offer: it frees those it captured"
        named |= not aside and _is_a_tale_or_plan(words[:colon])
        label_ = " ".join(one.low for one in words[:colon])
        named |= (
            _DID_NOT.match(label_) is not None or _UNTESTED.search(label_) is not None
        )
        named |= _is_bare(word) and _STILL_OPEN.match(label_) is not None
        if named or (colon == 2 and words[0].lemma in unreal.PARTS):
            return True
        if _is_wanted_before(words[:colon]) and _is_bare(word):
            return True  # "two things they owe us: the fine paid, the boat released"
        goes_on = " ".join(one.low for one in words[colon:])
        if _TO_BE_FIRST.match(goes_on) and _is_bare(word):
            return True
        opens = {
            one.lemma for one in words[1:_LABEL] if words[0].dep in {"det", "poss"}
        }
        if opens & _ORDERS and _is_bare(word):
            return True  # "the plan fitted on a card: the sentries killed"
    if word.dep != "conj" or word.head.lemma != "be":
        return False
    to = (a.low for one in word.head.each("xcomp") for a in one.each("aux"))
    return "to" in to and not any(word.each("aux", "auxpass"))


def _is_a_tale_or_plan(lead: Sequence[Word]) -> bool:
    """Of "it was all a lie:", "the joke goes like this:", "he laid out his plan:"."""
    for one in lead:
        verb = one.head
        if not verb.is_verb or denied(verb):
            continue
        if one.dep in {"attr", "nsubj"} and one.lemma in _TALES_OF_NONE:
            goes = verb.lemma in {"be", "go", "run", "begin", "read", "sound"}
            return goes and not any(other.is_verb for other in lead[verb.i + 1 :])
        if one.dep == "dobj" and one.lemma in _TALES_OF_NONE:
            return verb.lemma in {"tell", "make", "invent", "imagine"}
        lays = verb.lemma in _LAYS_OUT and verb.tag == "VBD"
        if one.dep == "dobj" and one.lemma in unreal.PLANNED and lays:
            return True
    return False


def _is_wanted_before(lead: Sequence[Word]) -> bool:
    """Of "two things they owe us", "what was wanted", "listed the tasks"."""
    wants = any(one.is_verb and one.lemma in _WANTS for one in lead)
    return wants or any(one.lemma in _TASKS for one in lead[-1:])


def _is_bare(word: Word) -> bool:
    """Of "the mill burned", "burned" without a helping verb or an object."""
    if any(word.each("aux", "auxpass", "dobj", "agent")):
        return False
    if word.tag == "VBN":
        return True
    before = word.sentence.words[word.i - 1]
    return word.tag == "VBD" and word.lemma not in _OF_ITSELF and before.is_noun


def is_to_be_as_well(word: Word) -> bool:
    """Of the second of "bridges were to be blown up, wells poisoned"."""
    who = word.child("nsubj", "nsubjpass") or (word.head if word.dep == "acl" else None)
    if word.tag not in {"VBN", "VBD"} or word.lemma in _OF_ITSELF or who is None:
        return False
    if any(word.each("aux", "auxpass", "dobj")) or word.i - who.i > 1:
        return False
    before = " ".join(one.low for one in word.sentence.words[: who.first])
    return _TO_BE.search(before) is not None
