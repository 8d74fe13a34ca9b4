"""Ways of deciding that a word names: consensus, a majority, consent, alone.

How    A rule is for good. So what was decided once ("was adopted unanimously") is none,
       and neither is a majority of houses, or an agreement that is yet to be signed.
Read   `kind_of_way`.
"""

from ceasefire.core import RuleKind
from ceasefire.reading.lexicon.decisions import (
    ACTS_BY,
    ALONE,
    CARRIES,
    CONSENTS,
    DECIDES,
    DECISIONS,
    EFFECTS,
    EVERY,
    MUTUAL,
    NEEDS,
    NUMBERS,
    PRINCIPLES,
    QUALIFIED,
    RULES,
    SHARES,
    SUFFICES,
    TAKES,
)
from ceasefire.reading.steps.counts import is_half, number_of
from ceasefire.reading.steps.custom import is_custom, is_planned_once
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_MISTAKEN = frozenset({"suffices"})  # a verb that the parser may take for a noun
_TWO = frozenset({"two", "both", "either"})


def kind_of_way(word: Word) -> RuleKind | None:
    """Return the rule that a word names in its sentence; None where it names none."""
    kind = RULES.get(word.low) or (RULES.get(word.lemma) if word.is_noun else None)
    if kind is None or was_once(word) or _is_denied(word):
        return None
    if kind is RuleKind.ONE_DECIDES:
        verb = verb_of(word)
        return kind if verb is not None and settles(verb) else None
    if word.low in {"jointly", "together"}:
        return _together(word)
    if word.low == "accord":
        common = {one.low for one in word.children} & MUTUAL
        return kind if common and word.head.low == "by" else None
    if word.lemma in CONSENTS:
        return _consent(word)
    if word.lemma in SHARES:
        share = any(one.dep == "nummod" for one in word.children)
        told = word.head.lemma in {"majority", "vote"}  # by that word
        return kind if share and not told and _is_needed(word) else None
    if word.lemma == "vote":
        return _of_votes(word)
    if word.lemma in {"half", "hand"}:
        more = {one.low for one in word.children} & {"more", "than"}
        show = word.head.low == "of" and word.head.head.lemma == "show"
        return kind if (more and _is_needed(word)) or show else None
    if word.lemma in {"majority", "supermajority", "plurality"}:
        beside = {one.low for one in word.children}
        qualified = bool(beside & QUALIFIED) or _of_parts(word) or _of_so_many(word)
        if not _is_needed(word) or word.low == "vote":
            return None
        return RuleKind.QUALIFIED_MAJORITY if qualified else kind
    if _is_the_rule(word):
        return kind
    if word.low == "consensus":
        basis = word.head.low == "of" and word.head.head.lemma == "basis"
        by = basis or word.head.low in {"by", "in", "through"}
        needed = word.dep == "dobj" and word.head.lemma in {"require", "need"}
        return kind if by or needed else None
    return kind


def was_once(word: Word) -> bool:
    """Say whether it tells of one decision: "was adopted unanimously"."""
    verb = verb_of(word)
    to = verb is not None and any(one.low == "to" for one in verb.each("aux"))
    if verb is None or (to and verb.tag == "VBN"):
        return False  # "was to be decided"
    if verb.lemma in {"need", "require"} or is_custom(verb):
        return False
    verb = _finite(verb)
    helps = {one.low for one in verb.each("aux", "auxpass")}
    if modal_of(verb) is not None or helps & {"to", "is", "are"}:
        return False
    past = verb.tag == "VBD" or bool(helps & {"was", "were", "has", "had", "have"})
    if not past or verb.lemma in {"need", "require", "give", "grant"}:
        return False
    subject = verb.child("nsubjpass")
    many = subject is not None and subject.tag == "NNS" and not any(
        one.low in {"the", "these", "both"} for one in subject.each("det")
    )  # fmt: skip
    return not many


def _finite(verb: Word) -> Word:
    """Return the verb that bears the tense: of "voted to amend", the first."""
    while verb.dep in {"xcomp", "advcl", "acl"} and verb.tag in {"VB", "VBG", "VBN"}:
        up = verb.verb_above
        if up is None or modal_of(verb) is not None:
            break
        verb = up
    return verb


def _is_denied(word: Word) -> bool:
    """Of "is not decided by a majority"; nothing "passes without the consent of"."""
    verb = verb_of(word)
    if "without" in {word.head.low, word.head.head.low}:
        return False
    if verb is None or not denied(verb):
        return False
    return not any(one.low == "only" for one in verb.children)


def verb_of(word: Word) -> Word | None:
    """Return the verb that a word hangs on, however deep."""
    above = (*word.ancestors(), *(o for o in word.within() if o.low in _MISTAKEN))
    return next((o for o in above if o.is_verb or o.low in _MISTAKEN), None)


def settles(verb: Word) -> bool:
    """Tell "decide alone" and "take decisions alone" from "take the hill alone"."""
    if verb.lemma not in DECIDES or denied(verb):
        return False
    things = [one.lemma for one in verb.each("dobj", "nsubjpass")]
    return verb.lemma in ALONE or bool(set(things) & DECISIONS)


def _together(word: Word) -> RuleKind | None:
    verb = word.head
    if (
        not verb.is_verb
        or not settles(verb)
        or verb.lemma in CARRIES - {"take", "make"}
    ):
        return None
    subject = verb.child("nsubj", "nsubjpass")
    count = subject if subject is not None and subject.tag == "CD" else None
    if subject is not None and count is None:
        count = subject.child("nummod")
    many = count is not None and count.low not in _TWO
    return RuleKind.UNANIMITY if many else RuleKind.MUTUAL_CONSENT


def _consent(word: Word) -> RuleKind | None:
    beside = {one.low for one in word.children}
    of = word.preposition("of", "between", "from", "by")
    sure = word.lemma != "agreement" or of is not None or bool(beside & MUTUAL)
    counted = any(one.low in NUMBERS for one in word.children)
    if word.lemma in {"signature", "countersignature"}:
        sure = counted or of is not None
    needed = word.dep == "dobj" and word.head.lemma in TAKES and sure
    needed = needed and not denied(word.head) and not _is_for_granted(word.head)
    by = word.head.low in {"by", "with", "without"} and bool(beside & MUTUAL)
    ruled = word.head.low in {"by", "with", "without", "to"} and of is not None
    ruled = ruled and (word.head.low != "to" or word.head.head.low == "subject")
    if word.head.low in {"with", "by"} and ruled:  # "left with the consent of both"
        verb = verb_of(word)
        ruled = verb is not None and (
            verb.lemma in DECIDES or modal_of(verb) is not None or _takes_effect(verb)
        )
    if word.head.low == "without" and (ruled or word.child("poss") is not None):
        verb = verb_of(word)
        ruled = verb is not None and (modal_of(verb) is not None or denied(verb))
    if not (needed or by or ruled) or _is_by_majority(word.head):
        return None
    if word.head.low == "to" and is_planned_once(word.head.head):
        return None
    if any(one.tag == "CD" for one in word.children) and word.lemma != "signature":
        return RuleKind.UNANIMITY  # "that all seven consent", taken for a noun
    whose = of.child("pobj") if of is not None else None
    if whose is not None and _is_told_within(whose):
        return None
    every = whose is not None and any(one.low in EVERY for one in whose.children)
    return RuleKind.UNANIMITY if every and _are_many(whose) else RuleKind.MUTUAL_CONSENT


def _takes_effect(verb: Word) -> bool:
    """Of "becomes binding with the approval of both"."""
    what = {one.low for one in verb.each("acomp", "dobj", "attr", "xcomp")}
    return verb.tag in {"VBZ", "VBP"} and bool(what & EFFECTS)


def _is_for_granted(verb: Word) -> bool:
    """Of "takes the consent of the town for granted"."""
    return any(one.low == "granted" for one in verb.within())


def _is_told_within(whose: Word) -> bool:
    """Of "the approval of the assembly, which votes by majority", the latter tells."""
    return any(one.lemma in {"majority", "consensus"} for one in whose.within())


def _is_by_majority(verb: Word) -> bool:
    """Of "needs the approval of the house by a simple majority"."""
    return any(
        one.low == "by" and any(o.lemma == "majority" for o in one.each("pobj"))
        for one in verb.children
    )


def _are_many(whose: Word | None) -> bool:
    return whose is not None and all(one.low not in _TWO for one in whose.children)


def _of_parts(majority: Word) -> bool:
    of = majority.preposition("of")
    share = of.child("pobj") if of is not None else None
    return share is not None and share.lemma in SHARES


def _of_so_many(majority: Word) -> bool:
    """Of "a majority of five", where that is more than just above half of all."""
    number = number_of(majority)
    if number is None:
        return False
    of = number.preposition("of")
    all_ = of.child("pobj") if of is not None else None
    whole = all_.child("nummod") or all_ if all_ is not None else None
    return whole is None or not is_half(number, whole)


def _is_way_of_all(majority: Word, verb: Word) -> bool:
    """Of "breaches are classed by simple majority", "acts by a majority of four"."""
    helps = {one.low for one in verb.each("auxpass")}
    now = verb.tag in {"VBZ", "VBP"} or bool(helps & {"is", "are"})
    bare = not any(majority.each("det", "poss"))
    return now and (bare or verb.lemma in ACTS_BY) and majority.head.low == "by"


def _of_votes(vote: Word) -> RuleKind | None:
    """Of "by a three-quarters vote", "six of eight votes are needed"."""
    if any(one.lemma in SHARES for one in vote.each("compound", "nmod", "amod")):
        return RuleKind.QUALIFIED_MAJORITY if _is_needed(vote) else None
    if vote.head.low in {"with", "by"} and _of_parts(vote):
        return RuleKind.QUALIFIED_MAJORITY if _is_needed(vote) else None
    numbers = [
        one for one in vote.sentence.words[vote.first : vote.i] if one.tag == "CD"
    ]
    verb = vote.head
    needed = verb.lemma in {"need", "require"} and vote.dep in {"nsubjpass", "dobj"}
    return RuleKind.QUALIFIED_MAJORITY if len(numbers) == 2 and needed else None


def _is_the_rule(word: Word) -> bool:
    """Of "consensus is the rule", "the custom here is unanimity"."""
    verb = word.head
    if word.dep not in {"nsubj", "attr"} or verb.low != "is" or denied(verb):
        return False
    other = verb.child("attr" if word.dep == "nsubj" else "nsubj")
    return other is not None and other.lemma in PRINCIPLES and _is_bare(word)


def _is_bare(word: Word) -> bool:
    """Of "consensus", not of "a consensus"."""
    return not any(word.each("det", "poss"))


def _is_voting(verb: Word) -> bool:
    """Of "voting is by majority"."""
    who = verb.child("nsubj")
    votes = who is not None and who.lemma in {"voting", "vote", "decision", "election"}
    return verb.low in {"is", "are"} and votes


def _is_needed(share: Word) -> bool:
    """Tell "by a majority of the members" from "the majority of the residents"."""
    up = share
    while up.head.is_noun and up.head is not up and up.dep in {"compound", "nmod"}:
        up = up.head
    if up.head.low == "of" and up.head.head.lemma in {"majority", "vote"}:
        return False  # told by that word
    if up.head.low in {"by", "with", "without", "through"}:
        verb = verb_of(up)
        return verb is not None and (
            verb.lemma in DECIDES | NEEDS
            or modal_of(verb) is not None
            or denied(verb)
            or _is_voting(verb)
            or _is_way_of_all(up, verb)
        )
    verb = up.head
    if up.dep == "dobj" and verb.lemma in NEEDS:
        return True
    if any(one.low in _MISTAKEN for one in up.within()):
        return True
    enough = any(one.low in {"enough", "sufficient"} for one in verb.each("acomp"))
    do = verb.lemma == "do" and modal_of(verb) is not None and not verb.child("dobj")
    suffices = verb.lemma in SUFFICES or enough or do
    needed = up.dep == "nsubjpass" and verb.lemma in NEEDS
    if needed or (up.dep == "nsubj" and suffices):
        return verb.tag in {"VBZ", "VBP", "VB", "VBN"} or verb.low in _MISTAKEN
    if up.dep == "dobj" and verb.tag == "VBG" and verb.lemma in {"need", "require"}:
        return True
    return up.dep == "nsubj" and verb.is_verb and settles(verb)
