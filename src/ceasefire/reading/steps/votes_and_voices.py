"""Rules told by votes out of so many, by one voice, or by one signature.

Read   `counted_at`.
"""

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon import decisions as table
from ceasefire.reading.steps.counts import is_half
from ceasefire.reading.steps.stated import behind
from ceasefire.reading.steps.who_has_the_say import Say
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_SHARES = table.SHARES | {"half", "majority"}
_PERCENT = frozenset({"cent", "percent", "%"})
_VOTERS = frozenset({"vote", "member", "delegate", "deputy", "share", "seat", "state"})
_HALF = 51  # per cent; more than that is a qualified majority
_MUST = frozenset({"must", "shall"})


def counted_at(word: Word) -> Say | None:
    """Return the rule that a word tells by counting; None where it tells none."""
    if word.lemma == "vote" and word.is_noun:
        return _votes_out_of(word) or _so_many_votes(word)
    if word.low in _PERCENT:
        return _per_cent(word)
    if word.lemma == "voice":
        return _one_voice(word)
    if word.lemma == "signature":
        return _signature_alone(word)
    if word.lemma in _SHARES or word.low == "half":
        return _share_in_favour(word)
    if word.tag == "CD":
        return _so_many_of(word)
    return None


def _so_many_of(number: Word) -> Say | None:
    """Of "three of the five judges must concur", "needs 60 of 99 votes"."""
    of = behind(number, "of")
    whole = of.child("nummod") if of is not None else None
    verb = number.head
    if of is None or whole is None:
        return None
    needs = number.dep == "dobj" and verb.lemma in table.NEEDS and of.lemma == "vote"
    takes = number.dep == "dobj" and verb.low == "takes" and verb.child("xcomp")
    has_to = verb.lemma == "have" and verb.tag in {"VBZ", "VBP"}
    act = verb.child("xcomp") if has_to else verb
    must = (
        number.dep == "nsubj"
        and act is not None
        and (has_to or modal_of(verb) in _MUST)
        and (act.lemma in table.AGREES or _is_a_yes(act))
    )
    if not (needs or must or takes) or denied(verb):
        return None
    thing = verb.child("nsubj") if needs else None
    deciders = () if needs else (of,)
    kind = RuleKind.MAJORITY if is_half(number, whole) else RuleKind.QUALIFIED_MAJORITY
    return Say(kind, deciders, thing, number, of)


def _so_many_votes(vote: Word) -> Say | None:
    """Of "a dismissal takes seven of nine votes", where the parser counts to nine."""
    whole, verb = vote.child("nummod"), vote.head
    number = whole.child("quantmod") if whole is not None else None
    needs = vote.dep == "dobj" and verb.lemma in table.NEEDS
    if whole is None or number is None or number.tag != "CD" or not needs:
        return None
    between = vote.sentence.words[number.i + 1 : whole.i]
    if [one.low for one in between] != ["of"] or denied(verb) or verb.tag == "VBD":
        return None
    kind = RuleKind.MAJORITY if is_half(number, whole) else RuleKind.QUALIFIED_MAJORITY
    return Say(kind, (), verb.child("nsubj"), number, vote)


def _per_cent(word: Word) -> Say | None:
    """Of "requires 75 per cent of the votes", "at least 60% of the members"."""
    number, of, verb = word.child("nummod"), behind(word, "of"), word.head
    needs = word.dep == "dobj" and verb.lemma in table.NEEDS and verb.tag != "VBD"
    if number is None or of is None or not needs or denied(verb):
        return None
    if of.lemma not in _VOTERS or not number.low.isdecimal():
        return None
    half = int(number.low) <= _HALF
    kind = RuleKind.MAJORITY if half else RuleKind.QUALIFIED_MAJORITY
    return Say(kind, (), verb.child("nsubj"), number, of)


def _votes_out_of(vote: Word) -> Say | None:
    """Of "where five votes out of six decide", "four votes out of seven carry it"."""
    words = vote.sentence.words
    after = words[vote.i + 1 : vote.i + 5]
    lows = [one.low for one in after]
    if lows[:2] != ["out", "of"] or len(after) < 4 or vote.child("nummod") is None:
        return None
    does = after[3] if after[3].lemma in table.DECIDES | {"suffice"} else None
    needed = lows[3] in {"are", "is"} and any(
        one.low in {"needed", "required", "enough"} for one in words[vote.i + 5 :][:1]
    )
    now = does is not None and does.tag not in {"VBD", "VBN"}
    if not (now or needed):
        return None
    number = vote.child("nummod") or vote
    body = vote.head if vote.dep == "relcl" else None
    thing = does.child("dobj") if does is not None else None
    deciders = (body,) if body is not None else ()
    return Say(RuleKind.QUALIFIED_MAJORITY, deciders, thing, number, after[2])


def _one_voice(voice: Word) -> Say | None:
    """Of "speaks with one voice or not at all", "must act with one voice"."""
    prep, number = voice.head, voice.child("nummod")
    verb = prep.head
    if prep.low != "with" or number is None or number.low != "one":
        return None
    if verb.lemma not in {"speak", "act", "decide", "vote"} or denied(verb):
        return None
    who = verb.child("nsubj")
    words = verb.sentence.words
    end = next(
        (w for w in words[voice.i :] if w.low == "all" and _lows(w, 3) == _NOT_AT), None
    )
    if who is None or not (end is not None or modal_of(verb) in _MUST):
        return None
    return Say(RuleKind.UNANIMITY, (who,), None, prep, end or voice)


_NOT_AT = ["or", "not", "at"]


def _lows(word: Word, n: int) -> list[str]:
    return [one.low for one in word.sentence.words[max(0, word.i - n) : word.i]]


def _signature_alone(noun: Word) -> Say | None:
    """Of "the law requires his signature alone", and whose it is."""
    verb, whose = noun.head, noun.child("poss")
    if noun.dep != "dobj" or verb.lemma not in table.NEEDS or denied(verb):
        return None
    near = noun.sentence.words[noun.i + 1 : noun.i + 2]
    alone = any(one.low == "alone" for one in near)
    only = any(one.low == "only" for one in verb.each("advmod"))
    if whose is None or not (alone or only) or verb.tag in {"VBD", "VBN"}:
        return None
    grants = verb.child("advcl")
    thing = grants.child("dobj") if grants is not None else verb.child("nsubj")
    last = near[0] if alone else noun
    return Say(RuleKind.ONE_DECIDES, (whose,), thing, verb, last)


def _share_in_favour(share: Word) -> Say | None:
    """Of "three quarters must be in favour", "two thirds must say yes"."""
    verb = share.head
    counted = share.child("nummod") is not None or share.low in {"half", "majority"}
    if share.dep != "nsubj" or not counted or denied(verb):
        return None
    has_to = verb.lemma == "have" and verb.tag in {"VBZ", "VBP"}
    act = verb.child("xcomp") if has_to else verb
    if act is None or not (has_to or modal_of(verb) in _MUST):
        return None
    if not _is_a_yes(act):
        return None
    simple = share.low in {"half", "majority"}
    kind = RuleKind.MAJORITY if simple else RuleKind.QUALIFIED_MAJORITY
    of = behind(share, "of")
    number = share.child("nummod") or share
    return Say(kind, (of,) if of is not None else (), None, number, share)


def _is_a_yes(act: Word) -> bool:
    favour = behind(act, "in")
    in_favour = favour is not None and favour.low in {"favour", "favor"}
    if act.lemma == "be":
        return in_favour
    yes = any(one.low in {"yes", "aye"} for one in act.children)
    for_it = behind(act, "for") is not None
    return (
        (act.lemma == "say" and yes)
        or (act.lemma == "vote" and (for_it or yes or in_favour))
        or act.lemma in {"agree", "approve", "consent"}
    )
