"""Rules told by whose right it is: "is the minister's alone", "only the chair may".

How    The right is owned ("the decision is hers alone", "the chair's to make"), it is
       kept to one ("the court alone may rule", "only the court can"), what is decided
       is decided "by the court", and not once, or nothing is valid without one.
Read   `right_at`.
"""

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import decisions as table
from ceasefire.reading.steps.stated import behind, is_actor
from ceasefire.reading.steps.ways_of_deciding import was_once
from ceasefire.reading.steps.who_has_the_say import Say
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_OPEN = frozenset({"unless", "until", "if", "when", "once"})
_OWN = frozenset({"mine", "ours", "yours", "his", "hers", "theirs"})
_ENDS = frozenset({"'s", "\u2019s", "'", "\u2019"})
_MAY = frozenset({"may", "can", "shall"})
_MANY = frozenset({"NNS", "NNPS", "CD"})


def right_at(word: Word) -> Say | None:
    """Return the rule that a word tells by whose right it is, if it tells one."""
    if word.low == "alone":
        return _owned(word) or _alone_may(word) or _for_one_alone(word)
    if word.low == "to":
        return _owned(word)
    if word.lemma == "matter" and word.dep == "attr":
        return _matter_for(word)
    if word.low == "only":
        return _only_one_may(word)
    if word.tag == "VBN" and word.lemma in table.FIXES | _TAKES:
        return _decided_by(word)
    if word.is_verb and word.dep == "advcl" and word.lemma in table.PASSES:
        return _one_consents(word)
    return None


def _owned(last: Word) -> Say | None:
    """Of "the decision is the minister's alone", "is hers to make"."""
    words = last.sentence.words
    if last.low == "to":
        then = words[last.i + 1 : last.i + 2]
        if not then or then[0].lemma not in table.DECIDES:
            return None
        verb = then[0]
    else:
        verb = last
    before = words[last.i - 1] if last.i else last
    if before.low not in _ENDS | _OWN:
        return None
    owner = before if before.low in _OWN else words[before.i - 1]
    is_ = next((o for o in words[: owner.i] if o.low in {"is", "are"}), None)
    thing = is_.child("nsubj") if is_ is not None else None
    if is_ is None or thing is None or denied(is_):
        return None
    if thing.lemma not in table.DECISIONS | table.SAY | {"this", "that", "it"}:
        return None
    first = min(owner.first, owner.i)
    return Say(RuleKind.ONE_DECIDES, (owner,), thing, words[first], verb)


def _matter_for(matter: Word) -> Say | None:
    """Of "whether the gate opens is a matter for the governor"."""
    is_, who = matter.head, behind(matter, "for")
    if is_.low != "is" or who is None or who.tag in _MANY or denied(is_):
        return None
    alone = any(one.low == "alone" for one in matter.sentence.words[who.i :])
    if alone or not is_actor(who) or who.child("conj") is not None:
        return None  # "for the emir alone" tells it by itself
    thing = is_.child("nsubj", "csubj")
    return Say(RuleKind.ONE_DECIDES, (who,), thing, matter, who)


def _for_one_alone(alone: Word) -> Say | None:
    """Of "that is for the premier, and for her alone", "a matter for him alone"."""
    before = alone.sentence.words[max(0, alone.i - 1)]
    prep = next((o for o in before.ancestors() if o.dep in {"prep", "conj"}), None)
    if prep is None or prep.low != "for" or not is_actor(before):
        return None
    is_ = next((o for o in prep.ancestors() if o.is_verb), None)
    thing = is_.child("nsubj") if is_ is not None else None
    if is_ is None or is_.low not in {"is", "are"} or thing is None or denied(is_):
        return None
    told = is_.child("attr")
    if told is not None and told.lemma not in table.DECISIONS:
        return None  # "the letter is a gift for her alone"
    if thing.is_noun and told is None and thing.lemma not in table.DECISIONS:
        return None
    return Say(RuleKind.ONE_DECIDES, (before,), thing, prep, alone)


def _alone_may(alone: Word) -> Say | None:
    """Of "the commander alone may order a withdrawal"."""
    words = alone.sentence.words
    before, after = words[max(0, alone.i - 1)], words[alone.i + 1 : alone.i + 3]
    lasting = bool(after) and (
        after[0].low in _MAY or after[0].tag == "VBZ" or after[0].tag == "VBP"
    )
    verb = next((o for o in after if o.is_verb and o.dep != "aux"), None)
    if verb is None or not lasting or not before.is_noun or not is_actor(before):
        return None
    if verb.lemma not in table.RIGHTS or denied(verb):
        return None
    thing = verb.child("dobj", "ccomp")
    return Say(RuleKind.ONE_DECIDES, (before,), thing, before, verb)


def _only_one_may(only: Word) -> Say | None:
    """Of "only the assembly can ratify it"."""
    who = only.head
    verb = who.head
    if who.dep != "nsubj" or who.i < only.i or verb.lemma not in table.RIGHTS:
        return None
    one = is_actor(who) and who.tag not in _MANY and who.child("conj") is None
    if not one or modal_of(verb) not in _MAY or denied(verb):
        return None
    return Say(RuleKind.ONE_DECIDES, (who,), verb.child("dobj", "ccomp"), only, verb)


def _decided_by(verb: Word) -> Say | None:
    """Of "the agenda is set by the mediator", "shall be decided by referendum"."""
    helps = {one.low for one in (*verb.each("auxpass"), *verb.each("aux"))}
    lasting = helps & {"is", "are"} or ("be" in helps and modal_of(verb) in _WILL)
    agent, thing = behind(verb, "by", "in"), verb.child("nsubjpass")
    if not lasting or agent is None or thing is None or denied(verb):
        return None
    by = agent.head
    if agent.lemma in table.BALLOTS:
        return Say(RuleKind.MAJORITY, (), thing, by, agent)
    one = agent.tag not in _MANY and agent.child("conj") is None and is_actor(agent)
    every = {o.low for o in agent.children} & (table.ALL_OF | {"two", "three"})
    sole = by.low == "by" and one and not every
    if verb.lemma in _TAKES and thing.lemma not in _TAKEN:
        return None
    if not sole or (verb.lemma in table.LOOSE_FIXES and not _is_of_deciding(thing)):
        return None
    return Say(RuleKind.ONE_DECIDES, (agent,), thing, verb, agent)


_TAKES = frozenset({"take", "make"})
_TAKEN = frozenset({"decision", "appointment", "ruling", "choice"})
_WILL = frozenset({"will", "shall", "must", "would"})


def _is_of_deciding(thing: Word) -> bool:
    return thing.lemma in table.CHOSEN


def _one_consents(verb: Word) -> Say | None:
    """Of "takes effect only if the governor countersigns it"."""
    mark = next((o for o in verb.each("mark", "advmod") if o.low in _OPEN), None)
    who, main = verb.child("nsubj"), verb.head
    if mark is None or who is None or denied(verb):
        return None
    if not is_actor(who) or was_once(main):
        return None
    only = any(o.low == "only" for one in (verb, mark, main) for o in one.children)
    told = {main.lemma, *(o.lemma for o in main.each("dobj", "acomp", "attr"))}
    if not (told & table.EFFECTS) or not (only or mark.low in {"unless", "until"}):
        return None
    thing = main.child("nsubjpass", "nsubj")
    return Say(RuleKind.MUTUAL_CONSENT, (who,), thing, mark, verb)
