"""The kind of step that a noun names, with what has to stand beside it.

Read   `kind_of_noun`; `is_told_past` of any verb.
"""

from ceasefire.core import MeasureKind
from ceasefire.reading.lexicon import measures as table
from ceasefire.reading.lexicon import steps as acts
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.things import CURBS
from ceasefire.reading.steps.concrete import words_of_act
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_UP_TO = frozenset({"towards", "toward", "up", "below", "near"})
_OF_TRADE = words(
    "photography book film sales software gardening academic dental marketing literary"
)
_SITTINGS = frozenset({"meeting", "session", "dialogue"})
_HANDS_OVER = frozenset({"return", "handover", "transfer", "surrender"})
_ENDS = frozenset({"end", "close", "conclude", "finish", "follow", "last"})
_HELD = frozenset({"hold", "end", "close", "conclude", "finish", "follow"})
_WITH = frozenset({"with", "between", "on", "about", "over", "in", "at"})


def kind_of_noun(word: Word) -> MeasureKind | None:
    """Return the kind of step that a noun names; None where it names none."""
    if word.lemma in acts.TIMES and _is_quiet(word):
        return MeasureKind.LOCALISED_CEASEFIRE
    if _is_bespoken(word):
        return kind_of_act(words_of_act(word))
    if word.dep == "compound" or word.lemma not in table.NOUNS or _is_none(word):
        return None
    if word.lemma == "summit" and word.head.low in _UP_TO:
        return None
    if word.lemma == "conference" and _is_of_another_kind(word):
        return None
    if word.lemma == "airlift" and _is_of_the_sick(word):
        return MeasureKind.EVACUATION
    if word.lemma == "standstill" and word.dep == "pobj" and _is_come_to(word):
        return None  # "traffic came to a standstill"
    if word.dep in {"appos", "npadvmod", "dobj"} and _takes_up(word):
        return None
    if word.is_name and not any(one.is_name for one in word.children):
        return None  # "the Conference said"
    if word.is_name and table.NOUNS[word.lemma] is MeasureKind.OTHER:
        return None  # "the Joint Commission"
    if word.lemma == "access" and word.dep in {"nsubj", "nsubjpass"}:
        return None  # "access remained restricted"
    if word.lemma in table.EASINGS and _are_curbs(word):
        return MeasureKind.OTHER
    needs = table.NEEDS.get(word.lemma)
    if needs and not any(
        w.lemma in needs or w.low in needs for w in words_of_act(word)
    ):
        between = any(one.low in _WITH for one in word.each("prep"))
        to_come = word.lemma in {"talk", "meeting"} and between and _is_to_come(word)
        if not (to_come or _are_held(word) or _is_set(word)):
            return None
    if table.NOUNS[word.lemma] is MeasureKind.TALKS and _are_over(word):
        return None
    if word.lemma in _HANDS_OVER:
        of = word.preposition("of") is not None or word.lemma in {
            "handover",
            "transfer",
        }
        return _of_whom(word) if of else None  # "in return for"
    return table.NOUNS[word.lemma]


def _is_of_another_kind(conference: Word) -> bool:
    """Of "the photography conference", not of "the fisheries conference"."""
    kinds = {one.lemma for one in conference.each("compound", "amod")}
    return bool(kinds & _OF_TRADE)


def _is_of_the_sick(airlift: Word) -> bool:
    of = airlift.preposition("of", "for")
    return of is not None and any(
        one.lemma in acts.SICK or one.low in acts.SICK for one in of.within()
    )


def _takes_up(noun: Word) -> bool:
    """Of "to pull the guns back, a withdrawal that he had demanded", the withdrawal."""
    new = any(one.low in {"a", "an"} for one in noun.each("det"))
    comma = noun.first > 0 and noun.sentence.words[noun.first - 1].text == ","
    over = noun.head
    told = noun.child("relcl") is not None and over.is_verb and over.i < noun.i
    return new and comma and told


def _are_curbs(lifting: Word) -> bool:
    """Of "the lifting of the coal embargo", which is that of no siege."""
    of = lifting.preposition("of")
    return of is not None and any(
        one.lemma in CURBS - acts.SIEGE for one in of.each("pobj")
    )


def _is_come_to(standstill: Word) -> bool:
    return standstill.head.low in {"to", "at"} and standstill.head.head.is_verb


def _of_whom(noun: Word) -> MeasureKind:
    """Tell the return of prisoners from that of land or the displaced."""
    of = noun.preposition("of")
    things = {one.lemma for one in of.within()} if of is not None else set()
    fled = any(one.is_verb and one.lemma in acts.UPROOTED for one in noun.within())
    held = things & (acts.HELD | acts.FOLK) and not things & acts.LENT and not fled
    return MeasureKind.PRISONER_EXCHANGE if held else MeasureKind.OTHER


def _is_set(meeting: Word) -> bool:
    """Of "a meeting of the district heads is fixed for Friday"."""
    verb = meeting.head
    new = any(one.low in {"a", "an", "another"} for one in meeting.each("det"))
    thing = meeting.dep in {"nsubjpass", "dobj"} and verb.is_verb
    held = verb.lemma == "hold" and modal_of(verb) is not None
    set_ = verb.lemma in table.SETS or held
    return meeting.lemma in _SITTINGS and new and thing and set_


def _are_held(talks: Word) -> bool:
    """Of "talks resumed", "talks brokered by the see", not of "the talks resumed"."""
    if talks.low not in {"talks", "negotiations"} or talks.child("det", "poss"):
        return False
    verbs = [*talks.each("acl"), talks.head]
    own = talks.dep in {"nsubj", "nsubjpass", "dobj"} or talks.child("acl") is not None
    return own and any(one.lemma in table.MEETING for one in verbs)


def _are_over(talks: Word) -> bool:
    """Of "held a second round", "the fourth meeting ended", which is no step."""
    verb = talks.head
    if talks.dep == "pobj" and verb.low == "of":
        return verb.head.is_noun and _are_over(verb.head)  # "a round of talks"
    plain = verb.tag == "VBD" and not any(verb.each("aux", "auxpass"))
    if not plain or denied(verb):
        return False
    ended = talks.dep == "nsubj" and verb.lemma in _ENDS
    return ended or (talks.dep == "dobj" and verb.lemma in _HELD)


def _is_bespoken(word: Word) -> bool:
    """Of "the agreed inspection", a noun that names no step by itself."""
    if word.is_name or word.lemma in table.NOUNS or word.lemma not in acts.NOMINAL:
        return False
    return any(one.low in acts.BESPOKEN for one in word.each("amod"))


def _is_quiet(time: Word) -> bool:
    """Of "three days of quiet", not of "three days of quiet have persuaded nobody"."""
    if time.dep in {"nsubj", "nsubjpass"} and modal_of(time.head) is None:
        return False
    of = time.preposition("of")
    return of is not None and any(one.lemma in acts.CALM for one in of.each("pobj"))


def _is_to_come(talks: Word) -> bool:
    """Tell "talks with the League" from "at a meeting with reporters last week"."""
    if talks.lemma == "talk":
        return talks.tag == "NNS"
    head = talks.head
    if talks.dep == "pobj" and head.low == "of":
        return head.head.lemma in acts.SPOKEN or head.head.lemma == "talk"
    return talks.dep not in {"pobj", "nsubj"} or head.low == "for"


def _is_none(word: Word) -> bool:
    """Say whether it is of another sort, "a press conference", or "no ceasefire".

    "No evacuation of the wounded" names one that is spoken of; "is it a truce?" and
    "it is not a truce" name none.
    """
    if word.head is word and not any(one.dep != "punct" for one in word.children):
        return True  # "Withdrawals.", which is a heading
    asked = any(one.text == "?" for one in word.sentence.words[-2:])
    if word.dep == "attr" and (asked or denied(word.head)):
        return True
    if asked and not any(one.is_verb for one in word.sentence.words):
        return True  # "And the talks?"
    new = any(one.low in {"a", "an", "any"} for one in word.each("det"))
    if new and word.dep == "dobj" and is_told_past(word.head) and _is_denied(word.head):
        return True  # "has not bought a truce"
    if any(one.low in {"press", "news"} for one in word.children):
        return True
    no = any(one.dep == "det" and one.low == "no" for one in word.children)
    return no and not any(one.low == "of" for one in word.each("prep"))


def _is_denied(verb: Word) -> bool:
    """Say whether nothing came about: not what was neither agreed nor refused."""
    return denied(verb) and verb.lemma not in table.SPEAKS_OF


def is_told_past(verb: Word) -> bool:
    """Say whether it is told as of the past: "did not return fire" too."""
    did = any(one.low == "did" for one in verb.each("aux"))
    return (verb.tag in {"VBD", "VBN"} or did) and modal_of(verb) is None
