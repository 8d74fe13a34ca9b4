"""Rules told by who keeps silent, and by keys and names that have to come together.

How    What nobody objects to is adopted: that is consensus ("under a silence
       procedure", "unless a member objects"). Two keys, seals or signatures that are
       needed are the consent of both who hold them.
Read   `silence_at`.
"""

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import decisions as table
from ceasefire.reading.steps.stated import behind
from ceasefire.reading.steps.ways_of_deciding import verb_of, was_once
from ceasefire.reading.steps.who_has_the_say import Say
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_ANY = frozenset(["a", "any", "one", "another", "some"])
_ANYBODY = frozenset(
    ["anybody", "anyone", "somebody", "someone", "one", "any", "either"]
)
_NOBODY = frozenset({"nobody", "none", "neither"})
_OPEN = frozenset({"unless", "if", "provided", "once", "where", "when", "until"})


def silence_at(word: Word) -> Say | None:
    """Return the rule that a word tells by silence or by keys, if it tells one."""
    if word.is_verb and word.lemma in table.OBJECTS:
        return _unless_objects(word)
    if word.is_noun and word.lemma in table.TACIT_THINGS:
        return _tacit(word)
    if word.lemma in {"objection", "opposition"}:
        return _without_objection(word)
    if word.is_noun and word.lemma in table.KEYS:
        return _keys(word)
    return None


def _unless_objects(verb: Word) -> Say | None:
    """Of "is adopted unless a member objects", "stands if nobody objects"."""
    mark = next((o for o in verb.each("mark", "advmod") if o.low in _OPEN), None)
    who, main = verb.child("nsubj"), verb.head
    if mark is None or who is None or verb.dep != "advcl" or was_once(main):
        return None
    nobody = who.low in _NOBODY or any(o.low == "no" for o in who.each("det"))
    anybody = who.low in _ANYBODY or any(o.low in _ANY for o in who.each("det"))
    silent = anybody if mark.low == "unless" else nobody
    adopts = main.lemma in table.DECIDES | table.STANDS | table.PASSES
    if not silent or not adopts:
        return None
    deciders = () if who.low in _ANYBODY | _NOBODY else (who,)
    thing = main.child("nsubjpass", "nsubj")
    return Say(RuleKind.CONSENSUS, deciders, thing, mark, verb)


def _tacit(noun: Word) -> Say | None:
    """Of "under a silence procedure", "by tacit consent"."""
    tacit = next((o for o in noun.children if o.low in table.TACIT), None)
    verb = verb_of(noun)
    if tacit is None or verb is None or denied(verb) or was_once(noun):
        return None
    thing = verb.child("nsubjpass", "nsubj")
    return Say(RuleKind.CONSENSUS, (), thing, tacit, noun)


def _without_objection(noun: Word) -> Say | None:
    """Of "adopted in the absence of any objection"."""
    absent = noun.head.low == "of" and noun.head.head.lemma == "absence"
    verb = verb_of(noun)
    if not absent or verb is None or verb.lemma not in table.DECIDES | table.STANDS:
        return None
    if was_once(noun) or denied(verb):
        return None
    thing = verb.child("nsubjpass", "nsubj")
    return Say(RuleKind.CONSENSUS, (), thing, noun.head.head, noun)


def _keys(noun: Word) -> Say | None:
    """Of "can be opened only with both keys", "two signatures are required"."""
    beside = {one.low for one in noun.children}
    every = beside & {"both", "two", "all", "each"}
    if not every:
        return None
    verb = noun.head if noun.head.is_verb else verb_of(noun)
    if verb is None or was_once(noun):
        return None
    needed = verb.lemma in table.NEEDS and noun.dep in {"dobj", "nsubjpass", "nsubj"}
    with_ = noun.head.low in {"with", "without"} and modal_of(verb) is not None
    if not needed and not with_:
        return None
    kind = RuleKind.UNANIMITY if every & {"all"} else RuleKind.MUTUAL_CONSENT
    whose = behind(noun, "of")
    thing = verb.child("nsubjpass") if with_ else verb.child("nsubj")
    words = noun.sentence.words
    deciders = (whose,) if whose is not None else ()
    thing = thing if thing is not noun else None
    return Say(kind, deciders, thing, words[noun.first], noun)
