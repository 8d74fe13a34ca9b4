"""Codes that a verb has by who does it, what it is done to, and what stands behind it.

Read   `codes_by_frame`; the table is `lexicon.frames`.
"""

from collections.abc import Iterator

from ceasefire.reading.acts.codes_by_whom import is_a_person
from ceasefire.reading.lexicon import frames
from ceasefire.reading.lexicon.events import COUNTED, WEATHER
from ceasefire.reading.lexicon.frames import FRAMES, Frame
from ceasefire.reading.text.parse import Word

_PRONOUNS = frozenset({"who", "which", "that", "whom"})
_PREPOSITIONS = frozenset({"prep", "prt", "advmod", "dative", "agent"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BEARING = frozenset({"of", "with", "carrying"})
_NO_SIDES = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY"})
_ARMED = frozenset({"armed", "masked", "hooded", "uniformed"})
_BY_VERB = {
    lemma: tuple(one for one in FRAMES if lemma in one.verbs)
    for lemma in {lemma for one in FRAMES for lemma in one.verbs}
}


def codes_by_frame(word: Word) -> tuple[str, str] | None:
    """Return the codes of the first frame of a verb that fits."""
    if any(one.lemma in WEATHER for one in word.each("nsubj")):
        return None
    for frame in _BY_VERB.get(word.lemma, ()):
        if _fits(word, frame):
            return frame.codes
    return None


def _fits(word: Word, frame: Frame) -> bool:
    who = _who(word)
    hidden = frame.unsaid and not who and word.tag == "VBN"
    if frame.by and not hidden and not any(_is_of(one, frame.by) for one in who):
        return False
    if frame.what and not any(_is_of(one, frame.what) for one in _things(word)):
        return False
    if frame.bare and any(word.each("dobj", "nsubjpass")):
        return False
    if frame.particle and not _has_particle(word, frame.particle):
        return False
    return not frame.to or _goes_to(word, frame)


def _has_particle(word: Word, lows: frozenset[str]) -> bool:
    """Of "took them in", not "took them in May"."""
    return any(
        one.low in lows and (one.dep == "prt" or not any(one.each("pobj", "prep")))
        for one in word.each("prt", "advmod", "prep")
    )


def _goes_to(word: Word, frame: Frame) -> bool:
    near = [one for one in word.children if one.dep in _PREPOSITIONS]
    near += [one for thing in word.each("dobj") for one in thing.each("prep")]
    for one in near:
        if one.low not in frame.to:
            continue
        inner = [*one.each("pobj")]
        for after in one.each("prep"):  # "out of the rubble", "up to the canal"
            inner += after.each("pobj")
        if not frame.where or any(
            _is_of(c, frame.where) for thing in inner for c in _with(thing)
        ):
            return True
    return False


def _is_of(one: Word, kind: frozenset[str]) -> bool:
    """Say whether a word is of a kind, by its lemma or by one of the kind's marks."""
    if one.lemma in kind or one.low in kind:
        return True
    if frames.PERSON in kind and is_a_person(one):
        return True
    if frames.PLACE in kind and one.kind in _PLACES:
        return True
    if frames.SIDE not in kind:
        return False
    named = one.is_name and one.kind not in _NO_SIDES
    armed = any(c.low in _ARMED for c in one.each("amod"))
    return named or armed


def _who(word: Word) -> list[Word]:
    """Return who does it, and what is said with that: "boats with rice"."""
    agent = word.child("agent")
    if agent is not None:
        return [c for one in agent.each("pobj") for c in _with(one)]
    who = word.child("nsubj")
    if who is not None and who.low in _PRONOUNS and word.dep == "relcl":
        who = word.head
    if who is None and word.dep == "acl" and word.tag == "VBG":
        who = word.head
    verb = word
    while who is None and verb.dep in {"conj", "xcomp", "advcl"} and verb.head.is_verb:
        verb = verb.head
        who = verb.child("nsubj")
    return [] if who is None else [*_with(who), *_borne(who)]


def _things(word: Word) -> list[Word]:
    """Return what it is done to."""
    thing = word.child("dobj", "nsubjpass")
    if thing is not None and thing.low in _PRONOUNS and word.dep == "relcl":
        thing = word.head
    if thing is None and (word.dep == "acl" and word.tag == "VBN"):
        thing = word.head
    if thing is None and word.dep == "conj" and word.tag in {"VBN", "VBD"}:
        thing = word.head.child("nsubjpass") or _shared_subject(
            word
        )  # "was opened and closed again"
    if thing is None and word.dep == "relcl" and word.child("nsubj") is not None:
        thing = word.head  # "the boats they took"
    return [] if thing is None else [*_with(thing), *_counted(thing)]


def _shared_subject(word: Word) -> Word | None:
    """Of "the envoy flew there and was received", return the envoy."""
    return word.head.child("nsubj") if any(word.each("auxpass")) else None


def _with(one: Word) -> Iterator[Word]:
    """Yield a noun and what it is joined to."""
    yield one
    yield from one.each("conj", "appos")


def _counted(thing: Word) -> Iterator[Word]:
    """Yield of what something is a number or a part: "two of the tanks"."""
    if thing.tag not in {"CD", "DT"} and thing.lemma not in COUNTED:
        return
    for of in thing.each("prep"):
        if of.low == "of":
            yield from of.each("pobj")


def _borne(who: Word) -> Iterator[Word]:
    """Yield what somebody carries or is made of: "boats with rice"."""
    for prep in who.each("prep", "acl"):
        if prep.low in _BEARING:
            yield from prep.each("pobj", "dobj")
