"""What a speaker is ready to do, or will not do, with no condition to it.

How    Each main clause of what was said is looked at, and each that is joined to it by
       "but", "and", "yet" or "while": "ready to meet him but would never shake his
       hand" holds one act that will be done and one that will not.
Read   `bare_acts`.
"""

from collections.abc import Iterator

from ceasefire.reading.kinds import Said
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.lexicon.kinds import READY
from ceasefire.reading.speech.joined import BESIDE
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_UNWILLING = frozenset({"unwilling", "unprepared"})
_FIRM = frozenset({"will", "wo", "would"})


def bare_acts(said: Said) -> tuple[tuple[Span, bool], ...]:
    """Return each act, and whether it will be done, in the order of the text."""
    if said.act is Act.DENY:
        return ()  # who denies being ready is not ready, and has refused nothing
    found = {
        act[0].start: act
        for clause in _own_clauses(said)
        if not _hangs(clause, said) and (act := _act(clause)) is not None
    }
    return tuple(found[start] for start in sorted(found))


def _own_clauses(said: Said) -> Iterator[Word]:
    """Clauses of which the speaker is the subject, those joined to them among them."""
    for main, own in zip(said.mains, said.owns, strict=True):
        if not own:
            continue
        yield main
        for one in main.each("conj"):
            if one not in said.mains or one.child("nsubjpass") is not None:
                yield one
        for one in (*main.within(), *_hung_on_cue(said)):
            subject, first = one.child("nsubj"), main.child("nsubj")
            beside = any(m.low in BESIDE for m in one.each("mark"))
            if beside and subject and first and subject.low == first.low:
                yield one


def _hung_on_cue(said: Said) -> Iterator[Word]:
    """Clauses of what was said that the parser hung on the word of speech."""
    cue, pieces = said.attribution.cue, said.attribution.content
    for one in cue.each("advcl") if cue is not None else ():
        if any(piece.covers(one.span) for piece in pieces):
            yield one


def _hangs(clause: Word, said: Said) -> bool:
    """Say whether a condition is set for what a clause says."""
    first = clause is said.main
    inner = (clause, clause.child("acomp"), clause.child("xcomp"))
    held = [w for w in inner if w is not None]
    held += [one for w in held for one in w.each("xcomp")]
    return any(
        any(c.verb is w for w in held) or (first and clause.holds(c.verb) and not any(
            one.holds(c.verb) for one in clause.each("conj")))
        for c in said.conditions
    )  # fmt: skip


def _act(clause: Word) -> tuple[Span, bool] | None:
    ready = clause.child("acomp")
    stands = ready is not None and ready.low in READY | _UNWILLING
    act = ready.child("xcomp") if ready is not None and stands else None
    if act is None:
        act = clause if denied(clause) and modal_of(clause) in _FIRM else None
    if act is None:
        return None
    joined = {w.i for one in act.each("conj", "advcl") if _is_clause(one)
              for w in one.within()}  # fmt: skip
    span = span_of([w for w in act.within() if w.i >= act.i and w.i not in joined])
    will = act is not clause and not is_refused(clause)
    return (span, will) if span is not None else None


def _is_clause(word: Word) -> bool:
    """Say whether a clause beside an act has a subject or modal of its own."""
    beside = word.dep == "conj" or any(m.low in BESIDE for m in word.each("mark"))
    own = word.child("nsubj", "nsubjpass") is not None or modal_of(word) is not None
    return beside and word.is_verb and own
