"""What was said before and behind the word of speech: "..., he said, ...".

How    The word of speech with its speaker and what else belongs to the speaking is one
       group; what stands around it, up to the narrator's own words, is content.
Read   `around`.
"""

from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import RINGS_UP, SOUNDS, VERBS, Act
from ceasefire.reading.lexicon.kinds import PEOPLE
from ceasefire.reading.people.speakers import turned_round
from ceasefire.reading.speech.cues import CueUse
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import span_of
from ceasefire.reading.text.spans import Span

_CLOSERS = frozenset("”\"'’")
_COMMAS = frozenset(",—–") | _CLOSERS | frozenset("?!")
_QUOTES = _CLOSERS | {"“", "‘", "«"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OWN = listed(
    "nsubj aux neg advmod npadvmod prep dative agent prt auxpass dobj acomp nsubjpass"
)
_NARRATED = listed("as while when after before")


def group_of(use: CueUse) -> tuple[int, int]:
    """Return the first and last number of the cue with what belongs to the speaking."""
    word = use.word
    own, behind = {word.i}, turned_round(word)
    for child in word.children:
        if behind is not None and child.dep == "nsubj" and child.i < word.i:
            continue  # of "Four, countered the envoy", what was said
        thing = child.dep == "dobj" and "np" in use.cue.frames
        if child.dep in _OWN and (not thing or _is_told(child, use)):
            own |= {one.i for one in child.within()}
    first = last = word.i
    every = list(word.each("nsubj"))
    who = every[0] if len(every) == 1 and every[0].i < word.i else None
    if (
        who is not None
        and behind is None
        and word.sentence.words[first - 1].text == ","
        and (who.last == first - 2)
    ):
        first -= 1  # "its captain, Rolf Ebner, said"
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return first, last


def _is_told(whom: Word, use: CueUse) -> bool:
    """Of "he had promised his wife" and "she assured us", say that it is a listener."""
    if "np" not in use.cue.to or whom.i < use.word.i:
        return False
    person = whom.lemma in SOMEBODY | PEOPLE or whom.kind == "PERSON"
    return person or whom.low in {"me", "us", "him", "her", "them", "you"}


def around(use: CueUse, within: Span | None) -> tuple[Span, ...]:
    """Return the pieces around a cue; none where it stands before what is said."""
    if not use.may_trail or use.word.dep in {"relcl", "acl", "pcomp"}:
        return ()
    if use.word.child("mark") is not None or _only_repeats(use.word):
        return ()
    words = use.word.sentence.words
    first, last = group_of(use)
    if any(o.low == "that" and o.dep == "mark" for o in words[last + 1 : last + 2]):
        return ()  # "Orne, asked about her own, replied that hers bites"
    start = _after_another(words, _start(words, within), first, use.word)
    if first - 1 <= start or words[first - 1].text not in _COMMAS:
        return ()
    quoted = words[first - 1].text in _CLOSERS or words[first - 2].text in _CLOSERS
    if not quoted and (use.key in SOUNDS or use.act is Act.ACCEPT):
        return ()  # "He was asked, he groaned, he accepted."
    left, right = words[start:first], _after(words, last, use)
    amid = bool(right) and words[first - 1].text == words[last + 1].text == ","
    if not (quoted or amid) and (
        _governs_right(use) or not (_is_clause(left, use.word) or _closes(use, left))
    ):
        return ()
    pieces = [span_of(left), span_of(right)]
    return tuple(one for one in pieces if one is not None)


def _only_repeats(cue: Word) -> bool:
    """Of "it has to be, we insist on it", that it is no second telling."""
    own = any(one.low in {"i", "we"} for one in cue.each("nsubj"))
    on = cue.child("prep")
    thing = cue.child("dobj") or (on.child("pobj") if on is not None else None)
    return own and thing is not None and thing.low in {"it", "that", "this"}


def _start(words: list[Word], within: Span | None) -> int:
    """Return where content may begin: a link to the sentence before is left out."""
    start = 0
    if within is not None:
        start = next((one.i for one in words if one.start >= within.start), 0)
    while start < len(words) - 1 and (
        not words[start].text.strip() or words[start].low in {"but", "and", ","}
    ):
        start += 1
    return start


def _after_another(words: list[Word], start: int, first: int, cue: Word) -> int:
    """Begin behind a semicolon, if somebody else is heard before it.

    Behind a colon too, if only how word came stands before it.
    """
    for one in reversed(words[start:first]):
        if one.text == ":" and _rings_up(words[start : one.i]):
            return one.i + 1
        if one.text == ";":
            before = words[start : one.i]
            cues = (w for w in before if w.lemma in VERBS and w is not cue)
            heard = any(w.tag != "VB" and w.child("nsubj") for w in cues)
            return one.i + 1 if heard and one.i + 1 < first else start
    return start


def _rings_up(before: list[Word]) -> bool:
    return any(
        one.lemma in RINGS_UP and one.is_verb and one.child("nsubj") is not None
        for one in before
    )


def _governs_right(use: CueUse) -> bool:
    after = (one for one in use.word.children if one.i > use.word.i)
    return any(
        (one.dep in {"ccomp", "xcomp"} and (one.is_verb or one.dep == "ccomp"))
        or (one.dep == "dobj" and "np" in use.cue.frames and not _is_told(one, use))
        for one in after
    )


def _is_clause(left: list[Word], cue: Word) -> bool:
    """Say whether the words before a cue say something, and not only when or where."""
    for one in left:
        if one.dep in {"ccomp", "ROOT", "parataxis"} and one is not cue:
            return True
        if one.dep in {"nsubj", "nsubjpass", "expl"} and one.head is not cue:
            head = one.head
            if head.dep not in {"advcl", "relcl", "acl", "pcomp"}:
                return True
    return False


def _closes(use: CueUse, left: list[Word]) -> bool:
    """Of "Four, counters the general.", say that a bare answer stands before it.

    The verb has its subject behind it, and nothing but a mark behind that.
    """
    behind = [one for one in use.word.each("nsubj", "dobj") if one.i > use.word.i]
    if len(behind) != 1 or use.act is not Act.SAY or not left:
        return False
    rest = use.word.sentence.words[behind[0].last + 1 :]
    when = left[0].is_time and left[0].tag != "CD"
    hangs = left[0].tag in {"IN", "TO", "WRB", "RB"} or left[0].dep == "advmod"
    return all(not one.text.isalnum() for one in rest) and not (when or hangs)


def _after(words: list[Word], last: int, use: CueUse) -> list[Word]:
    rest = words[last + 1 :]
    if not rest or rest[0].text not in _COMMAS | {":", ";", "-"}:
        return []
    rest = rest[1:]
    while rest and (rest[0].text in _COMMAS or rest[0].text == "“"):
        rest = rest[1:]
    if not rest:
        return []
    for one in rest:
        if one.text == ";" and _turns_to_now(rest, one, use.word):
            return [before for before in rest if before.i < one.i]
        if one.head is use.word and _comments(one):
            return [before for before in rest if before.i < _left(one, rest)]
    return rest


def _turns_to_now(rest: list[Word], mark: Word, cue: Word) -> bool:
    """Of "would be read, he had promised; it lies here": the narrator's again."""
    if cue.tag not in {"VBD", "VBN"} or any(one.text in _QUOTES for one in rest):
        return False
    finite = (o.tag for o in rest if o.i > mark.i and o.tag in _FINITE)
    return next(finite, "") in {"VBZ", "VBP"}


def _comments(clause: Word) -> bool:
    """Say whether a clause on the cue is the narrator's: ", he said, pointing"."""
    if clause.dep == "conj":
        return not any(clause.each("aux")) and any(
            one.dep == "cc" for one in clause.head.children
        )
    if clause.dep not in {"advcl", "acl"}:
        return False
    if any(one.low in {"has", "have"} for one in clause.each("aux")):
        return False  # "once he has named him"
    if clause.child("auxpass") is not None and clause.tag == "VBN":
        return any(mark.low in _NARRATED for mark in clause.each("mark", "advmod"))
    return clause.tag in {"VBG", "VBN"} or any(
        mark.low in _NARRATED for mark in clause.each("mark", "advmod")
    )


def _left(one: Word, rest: list[Word]) -> int:
    """Return where a clause begins, its link and comma included."""
    first = max(one.first, rest[0].i)
    while first - 1 >= rest[0].i and rest[first - 1 - rest[0].i].low in {
        ",", "and", "but", "or",
    }:  # fmt: skip
        first -= 1
    return first
