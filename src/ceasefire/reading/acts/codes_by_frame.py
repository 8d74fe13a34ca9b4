"""Codes that a verb has by who does it, what it is done to, and what stands behind it.

Read   `codes_by_frame`; the table is `lexicon.frames`.
"""

from ceasefire.reading.acts.company import (
    behind_particle,
    goes_to,
    has_beside,
    is_of,
    things_of,
    who_of,
)
from ceasefire.reading.lexicon.events import WEATHER
from ceasefire.reading.lexicon.frame import Frame
from ceasefire.reading.lexicon.frames import FRAMES, OF_THINGS
from ceasefire.reading.text.parse import Word


def by_verb(frames: tuple[Frame, ...]) -> dict[str, tuple[Frame, ...]]:
    """Return the frames of each verb, in their order."""
    return {
        lemma: tuple(one for one in frames if lemma in one.verbs)
        for lemma in {lemma for one in frames for lemma in one.verbs}
    }


_BY_VERB = by_verb(FRAMES)
_OF_THINGS = by_verb(OF_THINGS)


def codes_by_frame(word: Word) -> tuple[str, str] | None:
    """Return the codes of the first frame of a verb that fits."""
    return _first(word, _BY_VERB.get(word.lemma, ()))


def codes_by_thing(word: Word) -> tuple[str, str] | None:
    """Return the codes of a verb that has no frame, by what it is done to."""
    return _first(word, _OF_THINGS.get(word.lemma, ()))


def _first(word: Word, frames: tuple[Frame, ...]) -> tuple[str, str] | None:
    if not frames or any(one.lemma in WEATHER for one in word.each("nsubj")):
        return None
    who, things = who_of(word), things_of(word)  # once for all frames
    return next((one.codes for one in frames if _fits(word, one, who, things)), None)


def _fits(word: Word, frame: Frame, who: list[Word], things: list[Word]) -> bool:
    """Say whether everything that a frame asks for stands beside a verb."""
    hidden = frame.unsaid and not who and word.tag == "VBN"
    if frame.by and not hidden and not any(is_of(one, frame.by) for one in who):
        return False
    if frame.what and not any(
        is_of(one, frame.what) for one in (*things, *behind_particle(word, frame))
    ):
        return False
    return has_beside(word, frame) and (not frame.to or goes_to(word, frame))
