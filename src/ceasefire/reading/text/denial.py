"""Whether an act is denied, refused, or said of nobody."""

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import COMMITS, READY, UNREADY
from ceasefire.reading.text.parse import Word

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "no", "nor"})
_HARDLY = words("hardly scarcely barely rarely seldom")
EVER = words("""circumstance circumstances condition conditions time case account way
    event point means stage price""")  # fmt: skip
_STANDS = words("position mood condition shape")
REFUSES = words("refuse decline")
_AIMS = words("intention plan wish desire reason interest need obligation")


def is_refused(verb: Word) -> bool:
    """Say whether somebody will not do what a verb says.

    Who is "not unwilling" does it, and so does who "will not refuse".
    """
    return _is_refused_itself(verb) != _is_refused_above(verb)


def _is_refused_itself(verb: Word) -> bool:
    turned = verb.lemma in REFUSES or _is_unready(verb) or stand_of(verb) is not None
    return is_negated(verb) != turned


def _is_refused_above(verb: Word) -> bool:
    """Look at what an infinitive stands behind: "is not ready to", "refuses to"."""
    above = verb.head
    if verb.dep == "advcl" and above.lemma == "be" and verb.tag == "VB":
        return stand_of(above) is not None
    if verb.dep == "acl" and above.lemma in _AIMS:
        return any(det.low == "no" for det in above.each("det"))
    if verb.dep != "xcomp" or verb.child("nsubj", "nsubjpass") is not None:
        return False
    if above.low in READY | {"likely", "set"} and above.dep in {
        "acomp",
        "attr",
        "oprd",
    }:
        return _is_refused_itself(above.head)
    return above.lemma in COMMITS | {"go"} and _is_refused_itself(above)


def is_negated(verb: Word) -> bool:
    """Say whether a clause denies its verb, its subject or its object."""
    nots = [o for o in verb.children if o.dep == "neg" or o.low in _NEGATORS]
    if any(not _adds(one) for one in nots):
        return True
    if is_ruled_out(verb):
        return True
    subject, object_ = verb.child("nsubj", "nsubjpass"), verb.child("dobj")
    if subject is not None and (is_neither(subject) or is_nobody(subject)):
        return True
    return object_ is not None and any(d.low == "no" for d in object_.each("det"))


def _adds(no: Word) -> bool:
    """Of "will not only attend", say that it denies nothing."""
    behind = no.sentence.words[no.i + 1 : no.i + 2]
    return any(one.low in {"only", "just", "merely"} for one in behind)


def is_ruled_out(verb: Word) -> bool:
    """Find a denial without "not": "hardly", "no longer", "under no circumstances"."""
    return any(map(rules_out, verb.children))


def rules_out(one: Word) -> bool:
    """Say whether a word or phrase of a clause denies it."""
    if one.low in _HARDLY and one.dep in {"advmod", "neg"}:
        return True
    if one.low in {"longer", "more"}:
        return any(no.low == "no" for no in one.children)
    if one.low == "with":
        return False  # who comes "with no conditions" comes
    noun = one.child("pobj") if one.dep == "prep" else one
    if noun is None or noun.low not in EVER or (one.low, noun.low) == ("in", "time"):
        return False
    no = any(det.low == "no" for det in noun.each("det"))
    not_any = any(o.dep == "neg" or o.low == "not" for o in one.children)
    return no or (not_any and any(det.low == "any" for det in noun.each("det")))


def stand_of(verb: Word) -> Word | None:
    """Of "is in no position to attend", return "position"."""
    if verb.lemma != "be":
        return None
    inside = (one.child("pobj") for one in verb.each("prep") if one.low == "in")
    return next(
        (
            noun
            for noun in inside
            if noun is not None
            and noun.low in _STANDS
            and any(det.low == "no" for det in noun.each("det"))
        ),
        None,
    )


def _is_unready(verb: Word) -> bool:
    """Of "is unwilling to attend", and of "is hardly ready to"."""
    return any(
        one.low in UNREADY or (one.low in READY and is_ruled_out(one))
        for one in verb.each("acomp", "attr", "oprd")
    )


def is_neither(subject: Word) -> bool:
    """Say whether a subject is denied itself: "neither A nor B", "neither side"."""
    return subject.low == "neither" or any(
        one.low == "neither" for one in subject.each("preconj", "det", "cc", "appos")
    )


def is_nobody(subject: Word) -> bool:
    """Say whether a subject names nobody: "none of the parties", "no side"."""
    if subject.child("conj") is not None:
        return False  # "neither A nor B" are two
    return subject.low in {"nobody", "none", "nothing", "neither"} or any(
        one.low in {"no", "neither"} for one in subject.each("det")
    )
