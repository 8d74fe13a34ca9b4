"""Speech in the passive: "is accused of", "were urged to", "it was reported that"."""

from ceasefire.reading.speech.content import Content, clause, infinitive
from ceasefire.reading.speech.content_things import behind_preposition
from ceasefire.reading.speech.cues import CueUse, is_infinitive
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import between, phrase_of, span_of, whole


def passive_content(use: CueUse) -> Content | None:
    """Return what is said by a passive; None where nothing is put into words."""
    word = use.word
    frames = use.cue.frames
    subject = word.child("nsubjpass")
    if word.dep == "acl" and word.child("agent") is not None and "np" in frames:
        return _of_what_it_hangs_on(use)
    named = _named(use, subject) if subject is not None else None
    if named is not None:
        return named
    addressed = (phrase_of(subject),) if subject is not None else ()
    if "to" in frames and use.key != "invite":
        found = infinitive(use)
        if found:
            to = addressed if use.cue.to else ()
            return Content(found, "passive-infinitive", to)
    found = clause(use)
    if found:
        return Content(found, "passive-clause")
    if "np" in use.cue.to:
        found = behind_preposition(use)
        if found:
            return Content(found, "passive-preposition")
    if use.act.value in {"say", "report", "judge"}:
        for one in word.each("xcomp"):
            if is_infinitive(one):
                return Content(whole(one.within()), "passive-infinitive")
        return None
    if "np" in frames and subject is not None and _is_thing(subject, use):
        span = span_of(
            between(word.sentence, subject.first, min(subject.last, word.i - 1))
        )
        return Content((span,), "passive-object") if span else None
    return None


def _named(use: CueUse, subject: Word) -> Content | None:
    """Of "the plan was described by the union as a trap", the plan and the trap.

    Without a speaker, "is called the Old Bridge" gives a name and judges nothing.
    """
    word = use.word
    if subject.tag in {"WP", "WDT"}:
        return None
    agent = word.child("agent")
    by = agent.child("pobj") if agent is not None else None
    as_ = word.preposition("as") or (by.preposition("as") if by is not None else None)
    if "as" not in use.cue.frames:
        as_ = None
    what = as_.child("pobj", "amod", "pcomp", "acomp") if as_ is not None else None
    if what is None and "oprd" in use.cue.frames and word.child("agent") is not None:
        what = next((one for one in word.each("oprd") if one.i > word.i), None)
    if what is None:
        return None
    thing = span_of(between(word.sentence, subject.first, subject.last))
    called = span_of(between(word.sentence, what.first, what.last))
    if thing is None or called is None:
        return None
    return Content((thing, called), "passive-named-thing")


def _of_what_it_hangs_on(use: CueUse) -> Content | None:
    """Of "the fee demanded by the council", return the fee."""
    thing = use.word.head
    words = between(use.word.sentence, thing.first, use.word.i - 1)
    span = span_of(words) if thing.is_noun and "np" not in use.cue.to else None
    return Content((span,), "passive-object") if span else None


def _is_thing(subject: Word, use: CueUse) -> bool:
    """Say whether it was put into words: "a truce was announced"."""
    if subject.tag in {"WP", "WDT", "PRP"} or use.word.dep in {"relcl", "advcl"}:
        return False
    if any(one.low == "no" for one in subject.each("det")):
        return False
    return use.act.value not in {"accept", "reject", "promise"} or bool(
        use.word.child("agent")
    )
