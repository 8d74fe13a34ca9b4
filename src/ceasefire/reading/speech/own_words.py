"""What a speaker says in own words, as far as the kind of a statement hangs on it.

How    What others are told to have said inside of it is left out; and in direct speech
       a "he" or "they" is somebody else than the speaker.
Read   `said_by`.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.kinds import Said
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import Mention
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import is_own, main_verbs
from ceasefire.reading.text.parse import Parse, Word

_THIRD = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])


def said_by(
    one: Attribution,
    taken: Parse,
    words: list[Word],
    conditions: Sequence[Conditional],
    inside: Sequence[Attribution] = (),
) -> Said:
    """Gather what the kind of a statement hangs on.

    What others say `inside` of it is theirs.
    """
    near = _near(words, one)
    mains = main_verbs(near, one.content)
    return Said(
        attribution=one,
        text=_own_words(one, taken, inside),
        mains=mains,
        conditions=tuple(
            c
            for c in conditions
            if not c.of_anybody
            and any(p.meets(c.condition) or p.covers(c.action) for p in one.content)
        ),
        owns=tuple(
            is_own(main, one.speaker) and not _is_another(main, one, taken)
            for main in mains
        ),
    )


def with_actor(said: Said, speaker: Mention | None, mentions: Mentions) -> Said:
    """Take a clause about the speaker for own, also where it names the speaker anew."""
    if speaker is None or speaker.actor is None:
        return said
    owns = tuple(
        own or (subject is not None and mentions.of(subject).actor == speaker.actor)
        for own, subject in zip(
            said.owns, (main.child("nsubj") for main in said.mains), strict=True
        )
    )
    return replace(said, owns=owns)


def is_first_person(one: Attribution) -> bool:
    """Say whether it is told by "I" or "we"."""
    return one.speaker is not None and one.speaker.low in {"i", "we"}


def _is_another(main: Word, one: Attribution, taken: Parse) -> bool:
    """Say whether the subject is a "he" or "they" in the speaker's own words."""
    subject = main.child("nsubj", "nsubjpass")
    if subject is None:
        return False
    third = any(o.low in _THIRD for o in (subject, *subject.each("poss")))
    if not third or one.rule == "label":
        return third
    return any(q.covers(main.span) for q in taken.quotations)


def _own_words(one: Attribution, taken: Parse, inside: Sequence[Attribution]) -> str:
    """Return what was said, with "…" for what is told of others."""
    cuts = sorted((p.start, p.end) for other in inside for p in other.content)
    told = []
    for piece in one.content:
        at = piece.start
        for start, end in cuts:
            if at <= start < end <= piece.end:
                told.append(taken.document.text[at:start] + "…")
                at = end
        told.append(taken.document.text[at : piece.end])
    return " ".join(told)


def _near(words: list[Word], one: Attribution) -> list[Word]:
    first = bisect_left(words, one.start, key=lambda word: word.start)
    last = bisect_left(words, one.end, key=lambda word: word.start)
    return words[first:last]
