"""Steps that a noun or a verb of the table names, whatever is said of them.

Read   `named_steps`; `kind_of_noun` for one noun.
"""

from collections.abc import Iterator

from ceasefire.core import MeasureKind
from ceasefire.reading.lexicon import measures as table
from ceasefire.reading.lexicon import steps as acts
from ceasefire.reading.steps.at_the_table import is_come_to, is_shunned
from ceasefire.reading.steps.concrete import end_of_act, words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_giving, is_harm
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_CARRIES = frozenset({"bring", "carry", "fly", "ferry"})
_HANDS_OVER = frozenset({"return", "handover", "transfer", "surrender"})
_FURTHER = frozenset({"advcl", "conj", "parataxis"})
_ENDS = frozenset({"end", "close", "conclude", "finish", "follow", "last"})
_HELD = frozenset({"hold", "end", "close", "conclude", "finish", "follow"})
_WITH = frozenset({"with", "between", "on", "about", "over", "in", "at"})


def named_steps(sentence: Sentence) -> Iterator[Step]:
    """Every step that a word of the table names."""
    for word in sentence.words:
        if word.is_noun:
            kind = kind_of_noun(word)
        else:
            kind = _kind_of_verb(word) if word.lemma in acts.FINITE else None
        talks = kind is MeasureKind.TALKS
        if kind is None or (talks and (is_shunned(word) or is_come_to(word))):
            continue
        step = _step(word, kind)
        if step is not None:
            yield step


def kind_of_noun(word: Word) -> MeasureKind | None:
    """Return the kind of step that a noun names; None where it names none."""
    if word.lemma in acts.TIMES and _is_quiet(word):
        return MeasureKind.LOCALISED_CEASEFIRE
    if _is_bespoken(word):
        return kind_of_act(words_of_act(word))
    if word.dep == "compound" or word.lemma not in table.NOUNS or _is_none(word):
        return None
    if word.is_name and not any(one.is_name for one in word.children):
        return None  # "the Conference said"
    if word.is_name and table.NOUNS[word.lemma] is MeasureKind.OTHER:
        return None  # "the Joint Commission"
    if word.lemma == "access" and word.dep in {"nsubj", "nsubjpass"}:
        return None  # "access remained restricted"
    needs = table.NEEDS.get(word.lemma)
    if needs and not any(
        w.lemma in needs or w.low in needs for w in words_of_act(word)
    ):
        between = any(one.low in _WITH for one in word.each("prep"))
        to_come = word.lemma in {"talk", "meeting"} and between and _is_to_come(word)
        if not to_come and not _are_held(word):
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


def _of_whom(noun: Word) -> MeasureKind:
    """Tell the return of prisoners from that of land or the displaced."""
    of = noun.preposition("of")
    things = {one.lemma for one in of.within()} if of is not None else set()
    held = things & (acts.HELD | acts.FOLK) and not things & acts.LENT
    return MeasureKind.PRISONER_EXCHANGE if held else MeasureKind.OTHER


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
    """Of "three days of quiet"."""
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


def _kind_of_verb(word: Word) -> MeasureKind | None:
    """Return the kind of step that a verb tells of with the things it is done to."""
    inner = word.dep == "xcomp" and word.lemma != "resume"
    if (
        not word.is_verb
        or (inner and not _is_begun(word))
        or word.dep in {"aux", "auxpass", "amod", "compound"}
    ):
        return None
    if _is_told(word) and (denied(word) or _is_asked(word)):
        return None  # "has not withdrawn its guns", "asked whether it has"
    if is_harm(word):
        return None
    thing = word.child("dobj", "nsubjpass")
    if thing is None and word.lemma in {"let", "allow", "permit"}:
        thing = word.child("ccomp")
    if thing is None or any(one.low in {"not", "no"} for one in thing.within()):
        return None  # "not one gun was withdrawn"
    words = _with_things(word)
    kind = kind_of_act(words)
    told = _is_told(word)
    if kind is MeasureKind.TALKS:
        return kind if word.lemma == "resume" else None
    if told and word.lemma == "stop":
        return None
    if kind is MeasureKind.HUMANITARIAN_ACCESS and told:
        return kind if word.lemma in {"open", "reopen", "clear", "ease"} else None
    if word.lemma in _CARRIES:
        return kind if kind is MeasureKind.EVACUATION else None
    if word.lemma == "send":  # "sent home four conscripts"
        home = any(one.low in {"home", "back"} for one in word.each("advmod", "prt"))
        held = kind is MeasureKind.PRISONER_EXCHANGE
        return kind if held and home and not denied(word) else None
    if kind is not MeasureKind.OTHER:
        return kind
    moved = thing.tag != "PRP" and any(one.lemma in acts.MOVED for one in words)
    if word.lemma == "drop":  # charges, and no grenades on a post
        moved = thing.lemma == "charge"
    moved = moved or _is_given_back(word)
    return kind if moved and is_giving(word) else None


def _is_given_back(verb: Word) -> bool:
    """Of "has vacated the quarry", "handed back two schools", whatever is given."""
    back = any(one.low == "back" for one in verb.each("prt", "advmod"))
    has = any(one.low in {"has", "have"} for one in verb.each("aux"))
    gives = verb.lemma == "vacate" or (back and verb.lemma in {"hand", "pull", "give"})
    return has and gives


def _is_begun(gerund: Word) -> bool:
    """Of "has begun pulling back its guns", "finished clearing the road"."""
    over = gerund.head
    return gerund.tag == "VBG" and over.lemma in table.BEGINS and not denied(over)


def _is_told(verb: Word) -> bool:
    """Say whether it is told as of the past: "did not return fire" too."""
    did = any(one.low == "did" for one in verb.each("aux"))
    return (verb.tag in {"VBD", "VBN"} or did) and modal_of(verb) is None


def _is_denied(verb: Word) -> bool:
    """Say whether nothing came about: not what was neither agreed nor refused."""
    return denied(verb) and verb.lemma not in table.SPEAKS_OF


def _is_asked(verb: Word) -> bool:
    return any(one.low == "whether" for one in verb.each("mark", "advmod"))


def _with_things(verb: Word) -> list[Word]:
    """Return a verb and what it is done to, without what else is told of that."""
    aside = [one for one in verb.children if one.dep in _FURTHER]
    aside += [c for one in verb.each("dobj", "nsubjpass") for c in one.each("relcl")]
    aside += [c for c in verb.each("ccomp") if c.last < verb.i]  # "he leaves, I stay"
    subject = verb.child("nsubj")
    if subject is not None:
        aside.append(subject)
    return [
        one
        for one in verb.within()
        if one.i < end_of_act(verb) and not any(a.holds(one) for a in aside)
    ]


def _step(word: Word, kind: MeasureKind) -> Step | None:
    words = _told(word) if word.is_verb else words_of_act(word)
    span = span_of(words)
    if span is None:
        return None
    return Step(
        kind=kind,
        head=word,
        span=span,
        status=None,
        by=None,
        parties=tuple(_parties(word)),
        rule=f"measure:{word.lemma}",
        confidence=0.65,
        is_named=True,
    )


def _told(verb: Word) -> list[Word]:
    """Return the words of a verb with its things: "the siege was lifted"."""
    whose = verb.child("nsubjpass")
    if whose is not None and whose.tag in {"WDT", "WP"} and verb.dep == "relcl":
        whose = verb.head
    first = whose.first if whose is not None else verb.i
    return verb.sentence.words[first : end_of_act(verb)]


def _is_none(word: Word) -> bool:
    """Say whether it is of another sort, "a press conference", or "no ceasefire".

    "No evacuation of the wounded" names one that is spoken of; "is it a truce?" and
    "it is not a truce" name none.
    """
    asked = any(one.text == "?" for one in word.sentence.words[-2:])
    if word.dep == "attr" and (asked or denied(word.head)):
        return True
    if asked and not any(one.is_verb for one in word.sentence.words):
        return True  # "And the talks?"
    new = any(one.low in {"a", "an", "any"} for one in word.each("det"))
    if new and word.dep == "dobj" and _is_told(word.head) and _is_denied(word.head):
        return True  # "has not bought a truce"
    if any(one.low in {"press", "news"} for one in word.children):
        return True
    no = any(one.dep == "det" and one.low == "no" for one in word.children)
    return no and not any(one.low == "of" for one in word.each("prep"))


def _parties(head: Word) -> Iterator[Word]:
    if head.is_verb:
        subject = head.child("nsubj")
        if subject is not None and subject.tag != "PRP":
            yield subject
        return
    between = head.preposition("between", "with")
    one = between.child("pobj") if between is not None else None
    while one is not None:
        yield one
        one = one.child("conj")
