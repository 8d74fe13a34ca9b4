"""What was said: the clause, infinitive, object or quotation that a cue governs.

How    First, words of speech behind or amid what is said ("..., he said, ..."): then
       everything else in the sentence is content. Otherwise what the cue's frames
       allow, to its right: a clause, an infinitive, an object, a preposition's phrase.
Read   `content_of`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ceasefire.reading.lexicon.conditions import MARKS
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.speech.addressees import addressees
from ceasefire.reading.speech.content_things import (
    behind_preposition,
    for_what,
    named_thing,
    object_of,
    what_it_hangs_on,
)
from ceasefire.reading.speech.cues import CueUse, is_infinitive
from ceasefire.reading.speech.joined import gone_on, is_second_cue
from ceasefire.reading.speech.moved import around
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import clause_words, span_of, whole
from ceasefire.reading.text.spans import Span

_FAR = 9  # words
_TIES = frozenset(
    {"advcl", "prep", "conj", "advmod", "npadvmod", "agent", "cc", "punct"}
)


@dataclass(frozen=True, slots=True)
class Content:
    """Pieces of what was said, whom it was said to, and the rule that found them."""

    pieces: tuple[Span, ...]
    rule: str
    to: tuple[Span, ...] = ()


def content_of(use: CueUse, *, within: Span | None = None) -> Content | None:
    """Return what a cue in the active lays to its speaker; None where it is nothing.

    Parameters
    ----------
    use
        The cue.
    within
        The content it lies in, where it is speech inside speech.
    """
    to = addressees(use)
    trailing = around(use, within)
    if trailing:
        return Content(trailing, "moved-clause", to)
    for rule, find in _FINDERS:
        found = find(use)
        if found:
            return Content(found, rule, to)
    return None


def what_was_told(use: CueUse) -> Content | None:
    """Of "what he told the council is that the road is shut", return the second clause.

    What somebody asked for, disputed or promised in this way may be a thing.
    """
    be = next((one for one in use.word.ancestors() if one.lemma == "be"), None)
    what = [one for one in use.word.children if one.low == "what" and one.tag == "WP"]
    if be is None or not what or what[0].i > use.word.i or what[0].dep == "nsubj":
        return None
    if use.word.dep not in {"csubj", "nsubj", "ccomp"} or use.word.head is not be:
        return None
    deps = ("ccomp", "xcomp", "attr") if "np" in use.cue.frames else ("ccomp", "xcomp")
    told = next((one for one in be.each(*deps) if one.i > be.i), None)
    found = span_of(clause_words(told)) if told is not None else None
    return Content((found,), "what", addressees(use)) if found is not None else None


def infinitive(use: CueUse) -> tuple[Span, ...]:
    """Return an infinitive to the right of a cue."""
    if "to" not in use.cue.frames:
        return ()
    if any(one.low == "to" and one.child("pobj") for one in use.word.each("prep")) and (
        "to" not in use.cue.to
    ):
        return ()  # "agreed to a truce, to begin on Monday"
    for one in _complements(use):
        if not is_infinitive(one):
            continue
        mark = next(a for a in one.each("aux") if a.low == "to")
        start = mark.i
        negated = one.child("neg")
        if negated and negated.i == start - 1:
            start -= 1
        return whole(_extended(use, start, one.last))
    return _after_addressee(use)


def _after_addressee(use: CueUse) -> tuple[Span, ...]:
    """Of "called on all who carry arms to wait", find the infinitive by its "to"."""
    words = use.word.sentence.words
    for one in use.word.children:
        spoken_to = one.low in use.cue.to and one.child("pobj") is not None
        if not spoken_to or one.i < use.word.i:
            continue
        for word in words[one.i + 2 :]:
            if word.low == "to" and word.tag == "TO" and word.head.tag == "VB":
                return whole(words[word.i : max(word.head.last, word.head.i) + 1])
    return ()


def _complements(use: CueUse) -> Iterable[Word]:
    """Clauses to the right, those that hang on who is addressed among them."""
    for one in use.word.children:
        if one.i <= use.word.i:
            continue
        if one.dep in {"xcomp", "ccomp", "advcl"} and (
            one.is_verb or one.dep == "ccomp"
        ):
            yield one
        elif one.dep == "dobj" or (
            one.dep in {"prep", "dative"} and one.low in use.cue.to
        ):
            inner = one.child("pobj") if one.dep != "dobj" else one
            if inner is not None and (one.dep != "dobj" or "np" in use.cue.to):
                yield from (a for a in inner.each("acl", "relcl") if is_infinitive(a))
            yield from one.each("pcomp", "xcomp")


def clause(use: CueUse) -> tuple[Span, ...]:
    """Return a clause to the right of a cue."""
    if not use.cue.frames & {"that", "oprd", "asked"}:
        return ()
    asked = not use.cue.frames & {"that", "oprd"}
    for one in use.word.children:
        if asked and not any(m.low == "that" for m in one.each("mark")):
            continue
        if one.dep == "ccomp" and one.i > use.word.i and not _asks(one):
            if "oprd" in use.cue.frames and not one.is_verb:
                continue  # "calls it attempted murder"
            if use.key == "make_clear" and one.tag == "JJ":
                inner = _that_clause(one)
                if inner is None:
                    continue
                return whole(_extended(use, inner.first, inner.last))
            return whole(_extended(use, one.first, gone_on(use, one)))
        if one.dep in {"acomp", "oprd"} and use.key == "make_clear":
            inner = _that_clause(one)
            if inner is not None:
                return whole(_extended(use, inner.first, inner.last))
    told = use.word.child("dobj") if "np" in use.cue.to else None
    for one in told.each("relcl", "acl") if told is not None else ():
        if any(m.low == "that" and m.dep == "mark" for m in one.children):
            return whole(_extended(use, one.first, one.last))
    for one in use.word.each("prep"):  # "noted with satisfaction that"
        feeling = one.child("pobj") if one.low == "with" else None
        inner = _that_clause(feeling) if feeling is not None else None
        if inner is not None:
            return whole(_extended(use, inner.first, inner.last))
    return _behind_that(use)


def _behind_that(use: CueUse) -> tuple[Span, ...]:
    """Of "confirmed to this paper that ...", where the parser hung it on the paper."""
    words = use.word.sentence.words
    for one in words[use.word.i + 1 : use.word.i + _FAR]:
        held = use.word.holds(one.head) and one.head.dep in {"relcl", "acl"}
        if one.low == "that" and held and one.head.head.head.low == "to":
            found = [w for w in one.head.within() if w.i > one.i]
            return whole(_cut_at_second_cue(found, use))
    return ()


def _that_clause(word: Word) -> Word | None:
    """Return the clause that hangs on "clear" or "satisfaction" by "that"."""
    return next(
        (
            one
            for one in word.each("ccomp", "advcl", "acl")
            if one.dep == "ccomp" or any(m.low == "that" for m in one.each("mark"))
        ),
        None,
    )


def _asks(clause: Word) -> bool:
    """Questions said are no statements: "asked whether", "said when"."""
    return any(
        one.low in {"whether", "if"} and one.dep == "mark" for one in clause.children
    )


def _extended(use: CueUse, first: int, last: int) -> list[Word]:
    """Take in what follows the clause and hangs on the cue, such as "because ..."."""
    words = use.word.sentence.words
    for one in use.word.children:
        depends = words[one.first].low in MARKS  # whatever the parser takes it for
        if one.i <= last or not (one.dep in _TIES or depends):
            continue
        if one.dep in {"conj", "cc", "punct"} or one.first != last + 1 + _comma(one):
            continue
        last = one.last
    rest = words[last + 1 :]
    if (
        rest
        and rest[0].text == ";"
        and not any(
            one.lemma in VERBS and one.tag in {"VBD", "VBZ", "VBP"} for one in rest
        )
    ):
        last = len(words) - 1
    while first < last and (
        words[first].low in {"that", ","} or not words[first].text.strip()
    ):
        first += 1
    return _cut_at_second_cue(words[first : last + 1], use)


def _comma(clause: Word) -> int:
    """Count the comma before what a clause hangs on: ", provided that"."""
    words = clause.sentence.words[max(clause.first - 1, 0) : clause.first + 1]
    hangs = len(words) == 2 and words[1].low in MARKS
    return int(hangs and words[0].text == ",")


def _cut_at_second_cue(words: list[Word], use: CueUse) -> list[Word]:
    """End before "and said ...", which the parser has hung on what was said."""
    for one in words:
        if is_second_cue(one, use.word):
            start = one.first
            kept = [w for w in words if w.i < start]
            while kept and (
                kept[-1].low in {"and", "but", "while"} or kept[-1].text == ","
            ):
                kept.pop()
            return kept
        if _is_another_voice(one, use.word):
            kept = [w for w in words if w.i < one.first]
            while kept and kept[-1].text == ",":
                kept.pop()
            return kept
        if (
            one.dep == "advcl"
            and one.tag == "VBG"
            and one.lemma in {"add", "note", "say"}
        ):
            kept = [w for w in words if w.i < one.first]
            if kept and kept[-1].text == ",":
                return kept[:-1]
    return words


def _is_another_voice(clause: Word, cue: Word) -> bool:
    """Of "said A, though the envoy added B", tell that B is said by somebody else."""
    if clause.dep != "advcl" or clause.lemma not in VERBS or clause.tag != cue.tag:
        return False
    turns = any(
        m.low in {"though", "although", "while", "whereas"} for m in clause.each("mark")
    )
    return turns and clause.child("nsubj") is not None


_FINDERS: tuple[tuple[str, Callable[[CueUse], tuple[Span, ...]]], ...] = (
    ("infinitive", infinitive),
    ("clause", clause),
    ("for-what", for_what),
    ("named-thing", named_thing),
    ("object", object_of),
    ("behind-preposition", behind_preposition),
    ("hangs-on", what_it_hangs_on),
)
