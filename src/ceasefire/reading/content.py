"""What was said: the clause, infinitive, object or quotation that a cue governs.

How    First, words of speech behind or amid what is said ("..., he said, ..."): then
       everything else in the sentence is content. Otherwise what the cue's frames
       allow, to its right: a clause, an infinitive, an object, a preposition's phrase.
Read   `content_of`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasefire.reading.cues import CueUse, is_infinitive
from ceasefire.reading.lexicon.cues import NOUNS, VERBS, Act
from ceasefire.reading.parse import Word
from ceasefire.reading.phrases import (
    between,
    phrase_of,
    phrase_words,
    span_of,
)
from ceasefire.reading.spans import Span

_TO_A_THING = frozenset({Act.ACCEPT, Act.REJECT, Act.PROMISE})
_CLOSERS = frozenset("”\"'’")
_COMMAS = frozenset(",—–") | _CLOSERS | frozenset("?!")
_OWN = frozenset(
    [
        "nsubj",
        "aux",
        "neg",
        "advmod",
        "npadvmod",
        "prep",
        "dative",
        "agent",
        "prt",
        "auxpass",
        "dobj",
        "acomp",
        "nsubjpass",
    ]
)
_NARRATED = frozenset({"as", "while", "when", "after", "before"})
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
    """Return what a cue lays to its speaker; None where it governs nothing.

    Parameters
    ----------
    use
        The cue.
    within
        The content it lies in, where it is speech inside speech.
    """
    if use.passive:
        return _of_passive(use)
    to = addressees(use)
    trailing = _around(use, within)
    if trailing:
        return Content(trailing, "moved-clause", to)
    for find in (_infinitive, _clause, _named_thing, _object, _behind_preposition):
        found = find(use)
        if found:
            rule = find.__name__.removeprefix("_").replace("_", "-")
            return Content(found, rule, to)
    return None


# Behind or amid what is said


def group_of(use: CueUse) -> tuple[int, int]:
    """Return the first and last number of the cue with what belongs to the speaking."""
    word = use.word
    own = {word.i}
    for child in word.children:
        if child.dep in _OWN and not (child.dep == "dobj" and "np" in use.cue.frames):
            own |= {one.i for one in child.within()}
    first = last = word.i
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return first, last


def _around(use: CueUse, within: Span | None) -> tuple[Span, ...]:
    if not use.may_trail or use.word.dep in {"relcl", "acl", "pcomp"}:
        return ()
    if use.word.child("mark") is not None:
        return ()
    words = use.word.sentence.words
    first, last = group_of(use)
    start = _start(words, within)
    if first - 1 <= start or words[first - 1].text not in _COMMAS:
        return ()
    quoted = words[first - 1].text in _CLOSERS or words[first - 2].text in _CLOSERS
    left, right = words[start:first], _after(words, last, use)
    amid = bool(right) and words[first - 1].text == words[last + 1].text == ","
    if not (quoted or amid) and (_governs_right(use) or not _is_clause(left, use.word)):
        return ()
    pieces = [span_of(left), span_of(right)]
    return tuple(one for one in pieces if one is not None)


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


def _governs_right(use: CueUse) -> bool:
    after = (one for one in use.word.children if one.i > use.word.i)
    return any(
        (one.dep in {"ccomp", "xcomp"} and (one.is_verb or one.dep == "ccomp"))
        or (one.dep == "dobj" and "np" in use.cue.frames)
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
        if one.head is use.word and _comments(one):
            return [before for before in rest if before.i < _left(one, rest)]
    return rest


def _comments(clause: Word) -> bool:
    """Say whether a clause on the cue is the narrator's: ", he said, pointing"."""
    if clause.dep == "conj":
        return not any(clause.each("aux")) and any(
            one.dep == "cc" for one in clause.head.children
        )
    if clause.dep not in {"advcl", "acl"}:
        return False
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


# To the right of the cue


def _infinitive(use: CueUse) -> tuple[Span, ...]:
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
        return _whole(_extended(use, start, one.last))
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


def _clause(use: CueUse) -> tuple[Span, ...]:
    if "that" not in use.cue.frames and "oprd" not in use.cue.frames:
        return ()
    for one in use.word.children:
        if one.dep == "ccomp" and one.i > use.word.i and not _asks(one):
            if use.key == "make_clear" and one.tag == "JJ":
                inner = _that_clause(one)
                if inner is None:
                    continue
                return _whole(_extended(use, inner.first, inner.last))
            return _whole(_extended(use, one.first, one.last))
        if one.dep in {"acomp", "oprd"} and use.key == "make_clear":
            inner = _that_clause(one)
            if inner is not None:
                return _whole(_extended(use, inner.first, inner.last))
    for one in use.word.each("prep"):  # "noted with satisfaction that"
        feeling = one.child("pobj") if one.low == "with" else None
        inner = _that_clause(feeling) if feeling is not None else None
        if inner is not None:
            return _whole(_extended(use, inner.first, inner.last))
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


def _named_thing(use: CueUse) -> tuple[Span, ...]:
    """Of "described the plan as a trap" and "called it a trap", all behind the verb."""
    frames = use.cue.frames
    thing = use.word.child("dobj") if "as" in frames else None
    if "as" in frames:
        as_ = use.word.preposition("as") or (thing and thing.preposition("as"))
        if thing is not None and as_ is not None and thing.i > use.word.i:
            words = use.word.sentence
            first = between(words, thing.first, min(thing.last, as_.i - 1))
            return (*_whole(first), *_whole(between(words, as_.i + 1, as_.last)))
    if "oprd" in frames:
        called = use.word.child("oprd", "ccomp")
        if called is not None and called.i > use.word.i and not is_infinitive(called):
            first = min([called.first] + [o.first for o in use.word.each("dobj")])
            return _whole(
                between(use.word.sentence, max(first, use.word.i + 1), called.last)
            )
    return ()


def _object(use: CueUse) -> tuple[Span, ...]:
    if "np" not in use.cue.frames:
        return ()
    thing = use.word.child("dobj") or next(
        (one for one in use.word.each("xcomp", "ccomp") if one.tag == "VBG"), None
    )
    if thing is None or thing.i < use.word.i or thing.low in {"that", "so"}:
        return ()
    if thing.low == "you" or thing.low.endswith(("self", "selves")):
        return ()
    if use.act is Act.SAY and thing.tag == "PRP":
        return ()
    last = thing.last
    for one in use.word.children:
        if (
            one.dep == "prep"
            and one.i == last + 1
            and one.low in {"of", "for", "to", "in", "between"}
        ):
            last = one.last
    return _whole(between(use.word.sentence, thing.first, last))


def _behind_preposition(use: CueUse) -> tuple[Span, ...]:
    for one in use.word.children:
        if one.i < use.word.i or one.dep not in {"prep", "prt", "agent", "dative"}:
            continue
        if one.low == "to" and use.act not in _TO_A_THING:
            continue
        listens = one.low in use.cue.to and one.low not in use.cue.frames
        if listens or one.low not in use.cue.frames:
            continue
        inner = one.child("pcomp", "pobj")
        if inner is not None and inner.kind not in {"DATE", "TIME"}:
            found = between(use.word.sentence, inner.first, one.last)
            return _whole(_without_comment(found))
    thing = use.word.child("dobj")
    if thing is not None:  # "of" hung on who is accused
        for one in thing.each("prep"):
            inner = one.child("pcomp", "pobj") if one.low in use.cue.frames else None
            if inner is not None and ("np" in use.cue.to):
                return _whole(between(use.word.sentence, inner.first, one.last))
    return ()


def _without_comment(words: list[Word]) -> list[Word]:
    """End before ", a charge that ...", which is the narrator's."""
    for one in words:
        if one.dep == "appos" and one.lemma in NOUNS:
            return [before for before in words if before.i < one.first]
    return words


def _whole(words: list[Word]) -> tuple[Span, ...]:
    found = span_of(words)
    return (found,) if found else ()


def _extended(use: CueUse, first: int, last: int) -> list[Word]:
    """Take in what follows the clause and hangs on the cue, such as "because ..."."""
    words = use.word.sentence.words
    for one in use.word.children:
        if one.i <= last or one.dep not in _TIES:
            continue
        if one.dep in {"conj", "cc", "punct"} or one.first != last + 1:
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
        if (
            one.dep == "advcl"
            and one.tag == "VBG"
            and one.lemma in {"add", "note", "say"}
        ):
            kept = [w for w in words if w.i < one.first]
            if kept and kept[-1].text == ",":
                return kept[:-1]
    return words


def is_second_cue(word: Word, cue: Word) -> bool:
    """Say whether a verb of speech joined to content goes on with the speaker's words.

    So it is in "said it should be open and said ...": the tense is that of the cue and
    not that of the verb it is joined to, and it has no subject of its own.
    """
    if word is cue or word.tag != cue.tag or word.lemma not in VERBS:
        return False
    if word.child("nsubj", "nsubjpass") is not None:
        return False
    if word.dep == "ccomp" and word.head is cue:
        before = word.sentence.words[word.first - 1].low if word.first else ""
        return before in {"and", "but"}
    if word.dep != "conj":
        return False
    head = word.head
    finite = head.tag if head.tag in {"VBD", "VBZ", "VBP"} else "VB"
    clausal = any(one.dep == "ccomp" for one in word.children)
    return head is not cue and cue.holds(head) and (finite != word.tag or clausal)


# Passives


def _of_passive(use: CueUse) -> Content | None:
    word = use.word
    frames = use.cue.frames
    subject = word.child("nsubjpass")
    addressed = (phrase_of(subject),) if subject is not None else ()
    if "to" in frames and use.key != "invite":
        found = _infinitive(use)
        if found:
            to = addressed if use.cue.to else ()
            return Content(found, "passive-infinitive", to)
    found = _clause(use)
    if found:
        return Content(found, "passive-clause")
    if "np" in use.cue.to:
        found = _behind_preposition(use)
        if found:
            return Content(found, "passive-preposition")
    if use.act.value in {"say", "report", "judge"}:
        for one in word.each("xcomp"):
            if is_infinitive(one):
                return Content(_whole(one.within()), "passive-infinitive")
        return None
    if "np" in frames and subject is not None and _is_thing(subject, use):
        span = span_of(
            between(word.sentence, subject.first, min(subject.last, word.i - 1))
        )
        return Content((span,), "passive-object") if span else None
    return None


def _is_thing(subject: Word, use: CueUse) -> bool:
    """Say whether it was put into words: "a truce was announced"."""
    if subject.tag in {"WP", "WDT", "PRP"} or use.word.dep in {"relcl", "advcl"}:
        return False
    if any(one.low == "no" for one in subject.each("det")):
        return False
    return use.act.value not in {"accept", "reject", "promise"} or bool(
        use.word.child("agent")
    )


# Whom it is said to


def addressees(use: CueUse) -> tuple[Span, ...]:
    """Return those whom the words are for, as mentioned; the press is nobody."""
    found = []
    for one in use.word.children:
        listens = (
            one.dep in {"dobj", "dative"} and "np" in use.cue.to and one.i > use.word.i
        )
        if listens and one.is_noun | (one.tag == "PRP"):
            found.append(one)
        elif one.dep in {"prep", "prt", "dative"} and one.low in use.cue.to:
            inner = one.child("pobj")
            if inner is not None:
                found.append(inner)
        elif one.dep == "ccomp" and "np" in use.cue.to and is_infinitive(one):
            inner = one.child("nsubj")
            if inner is not None and inner.i > use.word.i:
                found.append(inner)
    return tuple(
        phrase_of(one)
        for one in found
        if one.kind not in {"DATE", "TIME"} and not _is_public(one)
    )


_PUBLIC = frozenset(
    [
        "reporter",
        "journalist",
        "press",
        "public",
        "medium",
        "audience",
        "newspaper",
        "agency",
        "correspondent",
        "television",
        "broadcaster",
        "radio",
        "news",
    ]
)


def _is_public(word: Word) -> bool:
    return any(one.lemma in _PUBLIC for one in phrase_words(word))
