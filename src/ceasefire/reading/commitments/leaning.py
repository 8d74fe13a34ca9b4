"""Words by which one thing hangs on another: "hinges on", "is tied to", "subject to".

How    The parser often hangs what stands before "on" on the wrong word, so the thing is
       looked for before the word, and what it hangs on behind. What hangs on chance, or
       is no act, is set by nobody: "the town depends on aid".
Read   `leanings`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ceasefire.reading.commitments.stretches import stretch_of
from ceasefire.reading.lexicon import hinges as table
from ceasefire.reading.lexicon.acts import PRESENCES
from ceasefire.reading.lexicon.conditions import DEPENDENT
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.people.speakers import nearest_subject, subject_of
from ceasefire.reading.text.act_nouns import is_of_an_act
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence, Word

_ON = frozenset({"on", "upon"})
_BE = frozenset({"be", "remain", "become", "stay", "seem"})
_MAKES = frozenset({"make", "keep", "leave", "render"})
_THINGS = frozenset({"thing", "condition", "point", "matter", "question", "step"})
_MISTAKEN = frozenset({"hinges", "depends"})
"""Verbs that the parser may take for nouns."""


@dataclass(frozen=True, slots=True, eq=False)
class Leaning:
    """An act and what it hangs on, by the word that says so.

    Attributes
    ----------
    cue, on
        The word and its preposition.
    setter
        Who makes it so; None where that is left open.
    told, held
        The words of the act, and of what it hangs on.
    """

    cue: Word
    on: Word
    act: Word
    told: Sequence[Word]
    given: Word
    held: Sequence[Word]
    setter: Word | None


def leanings(sentence: Sentence) -> Iterator[Leaning]:
    """Every such word of a sentence, with its two sides."""
    for cue in sentence.words:
        on = _preposition_of(cue)
        behind = _behind(on) if on is not None else None
        before = _before(cue) if behind is not None else None
        if on is None or behind is None or before is None:
            continue
        (given, held), (act, told, setter) = behind, before
        verb = cue if cue.is_verb else cue.head
        told_of = _is_told_of(cue) or not _may_be_set(cue, given)
        if _is_an_act(act, cue) and not denied(verb) and not told_of:
            yield Leaning(cue, on, act, told, given, held, setter)


def head_among(words: Sequence[Word]) -> Word | None:
    """Return the noun that heads a run of words: the last before any preposition."""
    nouns: list[Word] = []
    for one in words:
        if nouns and not one.is_noun and one.tag != "POS":
            break
        nouns += [one] if one.is_noun else []
    return nouns[-1] if nouns else None


def _preposition_of(cue: Word) -> Word | None:
    """Return the "on" or "to" right behind a word, if it is one of ours."""
    after = cue.sentence.words[cue.i + 1 : cue.i + 3]
    if cue.low in DEPENDENT or (
        cue.lemma in table.LEANS and (cue.is_verb or cue.low in _MISTAKEN)
    ):
        return next((one for one in after[:1] if one.low in _ON), None)
    subject = cue.low == "subject" and cue.head.lemma in _BE | _MAKES
    bound = cue.lemma in table.TIES and cue.tag in {"VBN", "VBD"}
    bound = bound or (cue.lemma in table.TIES and _ties_a_presence(cue))
    if subject or bound:
        near = next((one for one in after[:1] if one.low == "to"), None)
        return near or (cue.preposition("to") if bound else None) or _far_to(cue)
    return None


def _ties_a_presence(cue: Word) -> bool:
    """Of "ties its attendance to the release"; "the road links A to B" ties none."""
    thing = cue.child("dobj") if cue.is_verb else None
    return thing is not None and thing.lemma in PRESENCES and any(thing.each("poss"))


def _far_to(cue: Word) -> Word | None:
    """Of "tied its return to the release", return "to"."""
    thing = cue.child("dobj")
    return thing.preposition("to") if thing is not None and cue.is_verb else None


def _behind(on: Word) -> tuple[Word, list[Word]] | None:
    """Return what it hangs on: a thing, a gerund or a clause with "whether"."""
    words = on.sentence.words[on.i + 1 :]
    thing = on.child("pobj") or head_among(words)
    given = on.child("pcomp") or thing
    if given is None or given.i < on.i:
        return None
    if given.low in _THINGS and words[given.i - on.i :][:1] == _colon(given):
        words = on.sentence.words[given.i + 2 :]
        named = head_among(words)
        return (named, named.within()) if named is not None else None
    return given, on.sentence.words[on.i + 1 : given.last + 1]


def _colon(before: Word) -> list[Word]:
    """Return the colon behind a word: "on one thing: the release"."""
    behind = before.sentence.words[before.i + 1 : before.i + 2]
    return [one for one in behind if one.text == ":"]


def _is_told_of(cue: Word) -> bool:
    """Of "the attack was linked to the election", that it was found, and not set."""
    past = any(one.low in {"was", "were"} for one in cue.each("auxpass"))
    said = any(one.lemma in VERBS for one in cue.ancestors())
    return cue.lemma in table.TIES and past and not said


def _may_be_set(cue: Word, given: Word) -> bool:
    """Say whether somebody may make something hang on it."""
    if given.lemma in table.CHANCE or given.is_time:
        return False
    if cue.low == "subject":
        return given.lemma in table.CONSENTS or given.is_verb
    return True


def _before(cue: Word) -> tuple[Word, Sequence[Word], Word | None] | None:
    """Return what hangs on it with its words, and who makes it so."""
    words = cue.sentence.words
    maker = next(
        (o for o in cue.ancestors() if o.lemma in _MAKES and o.i < cue.i), None
    )
    if not cue.is_verb and maker is not None and maker.child("auxpass") is None:
        between = words[maker.i + 1 : cue.i]
        made = head_among(between)
        return (made, between, subject_of(maker)) if made is not None else None
    if cue.lemma in table.TIES and cue.child("auxpass") is None:
        thing = cue.child("dobj")
        to = _far_to(cue) or cue.preposition("to")
        last = to.i if to is not None else cue.i
        tied = words[cue.i + 1 : last]
        return (thing, tied, subject_of(cue)) if thing is not None else None
    whether = _whether_before(cue)
    if whether is not None:
        return whether
    if not cue.is_verb and cue.low in _MISTAKEN:
        told = words[stretch_of(cue)[0] : cue.i]
        named = head_among(told)
        return (named, told, None) if named is not None else None
    verb = cue.head if maker is not None or not cue.is_verb else cue
    act = nearest_subject(verb) or verb.child("csubj") if verb.is_verb else None
    if act is None or act.i > cue.i:
        return None
    return act, words[act.first : min(act.last + 1, cue.i)], None


def _whether_before(cue: Word) -> tuple[Word, Sequence[Word], None] | None:
    """Of "whether the road opens depends on", return "the road opens"."""
    words = cue.sentence.words
    opened = [one.i for one in words[: cue.i] if one.low == "whether"]
    if not opened:
        return None
    told = [
        o for o in words[opened[-1] + 1 : cue.i] if o.head is not cue or o.tag != "MD"
    ]
    if [one.low for one in told[:2]] == ["or", "not"]:
        told = told[2:]
    acts = [o for o in told if o.is_verb and o.dep not in {"aux", "auxpass"}]
    act = acts[0] if acts else next((o for o in told if o.tag == "NNS"), None)
    return (act, told, None) if act is not None else None


def _is_an_act(act: Word, cue: Word) -> bool:
    if act.lemma in table.FORTUNES or act.low in table.FORTUNES:
        return False
    if any(one.low == "whether" for one in act.sentence.words[: act.i]):
        return True
    return is_of_an_act(act) or (
        cue.low in {"conditional", "contingent"} and act.is_noun
    )
