"""Whether an act is denied, refused, or said of nobody."""

from ceasefire.reading.parse import Word

_NEGATORS = frozenset({"not", "n't", "n’t", "never", "no", "nor"})


def is_refused(verb: Word) -> bool:
    """Say whether somebody will not do what a verb says."""
    if any(one.dep == "neg" or one.low in _NEGATORS for one in verb.children):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    if verb.lemma in {"refuse", "decline"}:
        return True
    if verb.dep == "xcomp" and verb.head.lemma in {"refuse", "decline"}:
        return True
    object_ = verb.child("dobj")
    if subject is not None and is_neither(subject):
        return True
    return any(
        noun is not None and any(d.low == "no" for d in noun.each("det"))
        for noun in (subject, object_)
    ) or (subject is not None and subject.low in {"nobody", "none", "nothing"})


def is_neither(subject: Word) -> bool:
    """Say whether a subject is denied itself: "neither A nor B", "neither side"."""
    return subject.low == "neither" or any(
        one.low == "neither" for one in subject.each("preconj", "det", "cc")
    )
