"""How far a step between parties has come, by what is done in speaking of it.

How    The verb that governs it says so: agreed, refused, done. What somebody would,
       could or is to do is not done by that; and who "would accept" a step has agreed
       on none yet, but is ready to. Where no verb says it, the kind of what was said
       does.
Read   `status_of`, `told_of`.
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.core import MeasureStatus
from ceasefire.reading.lexicon import measures as table
from ceasefire.reading.records import StatementFound
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_STATUS: Final = {
    verb: status
    for status, verbs in table.STATUS_OF_VERBS.items()
    for verb in verbs.split()
}
_CAME_ABOUT: Final = frozenset({MeasureStatus.DONE, MeasureStatus.UNDER_WAY})
_ANSWERED: Final = frozenset(
    {MeasureStatus.AGREED, MeasureStatus.REFUSED, MeasureStatus.PROPOSED}
)
_TOLD: Final = {
    "proposal": MeasureStatus.PROPOSED,
    "offer": MeasureStatus.OFFERED,
    "demand": MeasureStatus.PROPOSED,
    "objection": MeasureStatus.REFUSED,
    "acceptance": MeasureStatus.AGREED,
}
_OPEN: Final = frozenset(
    ["if", "unless", "until", "once", "whether", "when", "provided"]
)
_FORCE: Final = frozenset({"force", "effect"})
_READY: Final = frozenset({"ready", "prepared", "willing"})


def status_of(head: Word, inner: StatementFound | None) -> MeasureStatus:
    """Return how far the step has come that a noun or verb names.

    Parameters
    ----------
    head
        Of the words of the step.
    inner
        The innermost statement it stands in; None for the narrator's own words.
    """
    if _is_told_as_done(head):
        return MeasureStatus.DONE
    for word in _over(head):
        if any(one.low in _READY for one in (word, *word.children)):
            return MeasureStatus.OFFERED
        status = _status_by(word) if word is not head else None
        open_ = modal_of(word) is not None or is_infinitive(word)
        if status is MeasureStatus.AGREED and modal_of(word) is not None:
            refused = denied(word)
            return MeasureStatus.REFUSED if refused else MeasureStatus.OFFERED
        if status is MeasureStatus.DONE and denied(word):
            continue  # "did not take place"
        if status is MeasureStatus.DISCUSSED and _is_ruled_out(word):
            return MeasureStatus.REFUSED
        if status is not None and not (open_ and status in _CAME_ABOUT):
            return status
        if status in _CAME_ABOUT and inner is None and _is_due(word):
            return MeasureStatus.AGREED
    if head.is_verb and modal_of(head) in {"will", "would"} and not denied(head):
        objects = inner is not None and str(inner.kind) == "objection"
        return MeasureStatus.OFFERED if objects else told_of(inner)
    told = told_of(inner)
    if head.head is head and head.is_noun and any(o.is_time for o in head.within()):
        return MeasureStatus.AGREED  # "Next meeting: 23 February"
    if told is MeasureStatus.DISCUSSED and (answered := _answered_aside(head)):
        return answered
    if told is MeasureStatus.DISCUSSED and _goes_on(head):
        return MeasureStatus.UNDER_WAY
    return told


def _is_ruled_out(verb: Word) -> bool:
    """Of "we will not discuss an amnesty"."""
    return denied(verb) and modal_of(verb) in {"will", "would", "shall"}


def _answered_aside(head: Word) -> MeasureStatus | None:
    """Of "a pause, which both have accepted, is due", "the swap planned for May"."""
    for verb in head.each("relcl", "acl") if head.is_noun else ():
        status = _status_by(verb)
        past = verb.tag in {"VBN", "VBD"} and modal_of(verb) is None
        if past and not denied(verb) and status in _ANSWERED:
            return status
    return None


def _is_due(verb: Word) -> bool:
    """Of "talks will resume on 12 May", told without anybody's saying so."""
    dated = any(one.is_time for one in verb.within())
    return modal_of(verb) == "will" and dated and not denied(verb)


def _goes_on(head: Word) -> bool:
    """Of "the winter truce", "the talks with the League", that there is one."""
    if not head.is_noun or head.lemma not in table.LASTING:
        return False
    known = any(one.low in {"the", "this", "our"} for one in head.each("det", "poss"))
    over = head.head if head.head is not head else None
    return known and not (over is not None and modal_of(over) is not None)


def _over(head: Word) -> Iterator[Word]:
    """The verbs that govern it; a verb that it is merely joined to says nothing."""
    below = None
    for word in (head, *head.ancestors()):
        joined = below is not None and below.is_verb and below.dep == "conj"
        if word.is_verb and not joined:
            yield word
        below = word


def told_of(inner: StatementFound | None) -> MeasureStatus:
    """Tell how far a step is from what is said of it alone."""
    return _TOLD.get(str(inner.kind) if inner else "", MeasureStatus.DISCUSSED)


def _status_by(verb: Word) -> MeasureStatus | None:
    """Return what a verb says of it: "took place", "was called off" too."""
    verb = _had_to(verb)
    beside = {one.low for one in verb.each("prt", "advmod", "dobj")}
    into = verb.preposition("into")
    if into is not None and any(one.low in _FORCE for one in into.each("pobj")):
        return MeasureStatus.UNDER_WAY
    pairs = (table.STATUS_OF_PAIRS.get((verb.lemma, one)) for one in sorted(beside))
    return next(filter(None, pairs), None) or _STATUS.get(verb.lemma)


def _had_to(verb: Word) -> Word:
    """Of "had to be called off", the calling off."""
    inner = verb.child("xcomp") if verb.low == "had" else None
    to = inner is not None and any(one.low == "to" for one in inner.each("aux"))
    return inner if inner is not None and to else verb


def _is_told_as_done(head: Word) -> bool:
    """Say whether a verb tells of the step as of something that was done."""
    past = head.is_verb and head.tag in {"VBD", "VBN"} and modal_of(head) is None
    ahead = any(one.low in {"be", "to"} for one in head.each("aux", "auxpass"))
    ahead |= any(one.low in _OPEN for one in head.each("mark", "advmod"))
    return past and not ahead and not denied(head)
