"""Rules that are told by who has the say: vetoes, "unless all agree", "rests with".

Read   `say_at`.
"""

from dataclasses import dataclass

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import decisions as table
from ceasefire.reading.steps.stated import behind, is_actor
from ceasefire.reading.steps.ways_of_deciding import was_once
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_OPEN = frozenset({"unless", "until", "if", "when", "once"})
_AGAINST = frozenset({"dissenting", "negative", "contrary", "opposing"})
_STRICT = frozenset({"only", "unless", "until"})
_YES = frozenset({"yes", "aye", "yea"})
_WAYS = frozenset(
    ["alone", "together", "jointly", "majority", "consensus", "unanimity"]
)
_MAY = frozenset({"may", "can", "could"})
_ANY = frozenset({"either", "any", "each", "every", "both", "single"})
_NOT_ONE = frozenset(
    {"who", "they", "nobody", "people", "what", "which", "that", "time"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Say:
    """Who has the say in what, from word `first` to word `last` of the cue."""

    kind: RuleKind
    deciders: tuple[Word, ...]
    decision: Word | None
    first: Word
    last: Word


def say_at(word: Word) -> Say | None:
    """Return the rule that a word and what hangs on it tell, if they tell one."""
    if word.is_verb or (word.dep == "advcl" and word.lemma in table.AGREES):
        for wanted in (
            _blocks,
            _all_agree,
            _passed_by_all,
            _rests_with,
            _for_one_to,
            _settles,
        ):
            found = wanted(word)
            if found is not None:
                return found
        return None
    if word.is_noun:
        return _veto(word) or _one_no(word)
    return None


def _kind_for(holder: Word) -> RuleKind:
    """Say whose consent is needed: everybody's, or that of one or two."""
    own = {one.low for one in (holder, *holder.children)}
    if own & (table.EVERY | {"each"}) and not own & {"two", "both"}:
        return RuleKind.UNANIMITY
    return RuleKind.MUTUAL_CONSENT


def _blocks(verb: Word) -> Say | None:
    """Of "any of them may block a measure"."""
    if verb.lemma not in table.BLOCKS or modal_of(verb) not in _MAY:
        return None
    who = next(reversed(list(verb.each("nsubj"))), None)
    thing = verb.child("dobj")
    every = who is not None and {o.low for o in (*who.children, *_before(who))} & _ANY
    if modal_of(verb) == "could" and not every:
        return None
    if (
        who is None
        or denied(verb)
        or (thing is not None and not _can_be_blocked(thing, verb))
    ):
        return None
    kind = RuleKind.UNANIMITY if _is_any_one(who) else _kind_for(who)
    return Say(kind, (who,), thing, next(verb.each("aux")), verb)


def _before(who: Word) -> list[Word]:
    return who.sentence.words[max(0, who.first - 1) : who.first]


def _is_any_one(who: Word) -> bool:
    """Of "a single member can block", that it takes all; not of "one of the two"."""
    own = {one.low for one in (who, *who.children)}
    few = {one.low for one in who.within()} & {"two", "both", "the"}
    return bool(own & table.ANY_ONE) and not few


def _can_be_blocked(thing: Word, verb: Word) -> bool:
    """Tell "block a measure", "veto a deployment" from "block the road"."""
    if thing.lemma in table.DECISIONS or verb.lemma == "veto":
        return True
    return thing.low in {"it", "anything", "this", "them", "everything"}


def _one_no(noun: Word) -> Say | None:
    """Of "a single no is enough", "one objection suffices", that it takes all."""
    if noun.lemma not in table.NOES | {"vote"}:
        return None
    verb = noun.head
    one = any(o.low in table.ANY_ONE for o in noun.each("amod", "nummod", "det"))
    told = {o.low for o in noun.each("amod")} & _AGAINST
    no = noun.lemma in table.NOES or (noun.lemma == "vote" and told)
    if not no or not one or noun.dep != "nsubj" or denied(verb):
        return None
    now = verb.tag in {"VBZ", "VBP"} or modal_of(verb) in {"can", "may", "will"}
    enough = next(
        (o for o in verb.each("acomp", "attr") if o.low in {"enough", "sufficient"}),
        None,
    )
    if not now or (enough is None and verb.lemma not in table.ENOUGH):
        return None
    first = noun.sentence.words[noun.first]
    return Say(RuleKind.UNANIMITY, (), None, first, enough or verb)


def _all_agree(verb: Word) -> Say | None:
    """Of "nothing is signed unless all nine agree", "both must sign"."""
    if verb.lemma not in table.AGREES or denied(verb):
        return None
    who, up = verb.child("nsubj"), verb.head
    if any(verb.each("auxpass")):
        return None  # "every payment has to be countersigned by"
    has_to = verb.dep == "xcomp" and up.lemma in {"have", "need"}
    if who is None and has_to:  # "both have to sign"
        who = up.child("nsubj")
    every = who is not None and (
        {one.low for one in who.within() if one.i <= who.i}
        & (table.ALL_OF | ({"two"} if who.child("det") is not None else set()))
    )
    if who is None or not every:
        return None
    mark = next(
        (m for m in (*verb.each("mark"), *verb.each("advmod")) if m.low in _OPEN), None
    )
    main = verb.head if verb.dep == "advcl" else None
    only = any(one.low == "only" for one in verb.children)
    only |= mark is not None and any(one.low == "only" for one in mark.children)
    hangs = mark is not None and main is not None
    strict = hangs and mark is not None and (mark.low in {"unless", "until"} or only)
    strict |= hangs and main is not None and _takes_effect_now(main)
    must = has_to or modal_of(verb) in {"must", "shall"} or up.lemma == "require"
    yes = verb.lemma != "say" or any(one.low in _YES for one in verb.children)
    if not strict and not (must and yes):
        return None
    decision = main.child("nsubjpass", "nsubj") if main is not None else None
    two = every & {"both", "either", "two"} or any(
        one.low == "two" for one in who.children
    )
    kind = RuleKind.MUTUAL_CONSENT if two else RuleKind.UNANIMITY
    first = mark if strict and mark is not None else who.sentence.words[who.first]
    return Say(kind, (who,), decision, first, verb)


def _takes_effect_now(main: Word) -> bool:
    """Of "takes effect once both chambers have approved it"."""
    told = {main.lemma, *(o.lemma for o in main.each("dobj", "acomp", "attr"))}
    return bool(told & table.EFFECTS) and main.tag in {"VBZ", "VBP"}


def _passed_by_all(verb: Word) -> Say | None:
    """Of "must be approved by both chambers", "valid only if endorsed by both"."""
    if verb.lemma not in table.PASSES or verb.tag != "VBN" or denied(verb):
        return None
    by = behind(verb, "by")
    alone = verb.lemma == "countersign" and is_actor(by)
    if by is None or not (
        alone or {one.low for one in (by, *by.children)} & table.ALL_OF
    ):
        return None
    has_to = verb.dep == "xcomp" and verb.head.lemma == "have"
    beside = {one.low for one in (*verb.children, *verb.head.children)}
    must = has_to or modal_of(verb) in {"must", "shall"}
    if not must and not beside & _STRICT:
        return None
    thing = verb.child("nsubjpass")
    if thing is None and verb.dep == "advcl":
        thing = verb.head.child("nsubjpass", "nsubj")
    both = {one.low for one in (by, *by.children)} & {"both", "two", "either"}
    kind = RuleKind.MUTUAL_CONSENT if both or alone else RuleKind.UNANIMITY
    return Say(kind, (by,), thing, verb, verb.sentence.words[by.last])


def _rests_with(verb: Word) -> Say | None:
    """Of "the appointment rests with the court", "is reserved to the summit"."""
    if verb.lemma not in table.LIES | table.RESERVES or denied(verb) or was_once(verb):
        return None
    if verb.lemma in table.LIES:
        who, thing = behind(verb, "with", "to"), verb.child("nsubj")
    else:
        who, thing = behind(verb, "to", "for", "with", "in"), verb.child("nsubjpass")
    if who is None or thing is None or not is_actor(who):
        return None
    if any(one.low in table.LAST for one in thing.children):
        return None  # told by the last word
    named = {thing.lemma, *(one.lemma for one in thing.each("amod", "compound"))}
    if not named & (table.DECISIONS | {"power", "say", "word", "authority"}):
        return None
    return Say(RuleKind.ONE_DECIDES, (who,), thing, verb, verb)


def _for_one_to(verb: Word) -> Say | None:
    """Of "war and peace are for the speaker to declare"."""
    up = verb.head
    said = up.lemma == "be" and verb.lemma in table.SETTLES | {
        "declare",
        "choose",
        "settle",
    }
    if not said:
        return None
    for_, who = verb.child("mark"), verb.child("nsubj")
    if for_ is None or for_.low != "for" or who is None or was_once(up):
        return None
    if who.tag in {"NNS", "NNPS"} or not is_actor(who) or denied(up):
        return None
    thing = verb.child("dobj", "ccomp") or up.child("nsubj")
    return Say(RuleKind.ONE_DECIDES, (who,), thing, for_, verb)


def _can_settle(verb: Word) -> bool:
    """Of "determines the agenda", "settles disputes", "appoints the members"."""
    if verb.lemma in table.SETTLES:
        return True
    thing = verb.child("dobj")
    if thing is None or verb.tag != "VBZ":
        return False
    if verb.lemma in {"settle", "adjudicate", "arbitrate"}:
        return thing.lemma in (table.DECISIONS | table.TIES) - {"bill", "order"}
    return verb.lemma in {"appoint", "nominate"} and thing.tag == "NNS"


def _settles(verb: Word) -> Say | None:
    """Of "the facilitator shall determine the agenda", "I decide that"."""
    if not _can_settle(verb) or denied(verb):
        return None
    who = verb.child("nsubj")
    lasting = verb.tag in {"VBZ", "VBP"} and modal_of(verb) is None
    by_right = modal_of(verb) == "shall"
    if (
        who is None
        or not (lasting or by_right)
        or who.low in _NOT_ONE
        or verb.dep == "advcl"
    ):
        return None
    if (
        who.tag in {"NNS", "NNPS", "WP", "WDT", "CD", "DT"}
        or who.child("conj") is not None
    ):
        return None
    aside = any(one.low in _WAYS for one in verb.within() if one.i > verb.i)
    aside |= any(one.low == "by" for one in verb.children)
    on = behind(verb, "on")
    thing = verb.child("dobj", "ccomp") or on
    if not is_actor(who) and who.low != "i":
        return None
    words = verb.sentence.words
    tied = any(one.is_noun and one.lemma in table.TIES for one in words)
    if (
        aside
        or (thing is None and not tied)
        or verb.child("xcomp") is not None
        or who.low == "it"
    ):
        return None
    return Say(RuleKind.ONE_DECIDES, (who,), thing, who, verb)


def _veto(noun: Word) -> Say | None:
    """Of "each has a veto", "the statute gives every clan a blocking vote"."""
    blocking = noun.lemma == "vote" and any(
        one.low == "blocking" for one in noun.children
    )
    if noun.lemma not in table.VETO and not blocking:
        return None
    held = noun
    while held.dep == "pobj" and held.head.head.is_noun:  # "a right of veto"
        held = held.head.head
    verb = held.head
    barred = any(one.low in {"no", "any"} for one in held.each("det"))
    if held.dep != "dobj" or verb.lemma not in table.HOLDS or denied(verb) or barred:
        return None
    gives = verb.lemma in {"give", "grant"}
    who = verb.child("nsubj")
    if gives:
        given = (o for o in verb.each("dative", "nsubjpass", "dobj") if o is not held)
        who = next(given, None)
    over = behind(noun, "over", "on") or behind(verb, "over", "on")
    return Say(_kind_for(who), (who,), over, held, noun) if who is not None else None
