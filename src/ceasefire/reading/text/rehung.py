"""Clauses of an "if" that the parser hung on something else, hung where they go.

Why    "They will come only if the siege is lifted and the prisoners are freed": joined
       to "will come", the second clause reads as an act that is done, and the promise
       as one that asks for less. No rule further on could tell.
How    By place and form. Behind an "if" clauses follow each other, each with a subject
       of its own and in the tense of the first, joined by "and" or "or", or by commas
       before a last one that is. They are one condition where the act that hangs on
       them, before or behind, is told in another form ("will", "to"). A clause behind
       an "if" is no subject.
Read   `rehang`.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import TypeVar

from ceasefire.reading.lexicon.hinges import PROVIDED
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.side_by_side import (
    ENDS,
    HELPS,
    SUBJECTS,
    TENSES,
    Clause,
    act_behind,
    clause_at,
    following,
    heads_of,
    tells,
    words_behind,
)

_Found = TypeVar("_Found")

_MARKS = frozenset({"if", "unless", "until", "till", "once"})
_NOUNS = frozenset({"condition", "proviso", "understanding"})
_LEADS = frozenset({"prep", "mark", "dep", "advmod"})


def rehang(sentence: Sentence) -> None:
    """Hang clauses of conditions on the first of them, while a sentence is made."""
    for mark in sentence.words:
        if mark.dep != "mark" and mark.low not in _MARKS | PROVIDED:
            continue
        first = _whole_or_not_at_all(sentence, partial(_behind, mark))
        if first is None:
            continue
        for hang in (_joined, _parted):
            _whole_or_not_at_all(sentence, partial(hang, mark, first))
        sentence.wire()


def _whole_or_not_at_all(
    sentence: Sentence, hang: Callable[[], _Found]
) -> _Found | None:
    """Hang words otherwise; where that finds nothing, or tears them apart, undo it."""
    before = [(one.head, one.dep, one.tag, one.lemma) for one in sentence.words]
    found = hang()
    if found and _is_tree(sentence):
        return found
    for one, (head, dep, tag, lemma) in zip(sentence.words, before, strict=True):
        one.head, one.dep, one.lemma = head, dep, lemma
        one.retag(tag)
    return None


def _parted(mark: Word, first: Word) -> bool:
    """Of "will come if A leaves and will sign", hang "will sign" on "will come"."""
    words, main = words_behind(mark), first.head
    if main.i > mark.i or not any(one.tag == "MD" for one in _of(main)):
        return False
    for link, helps in pairwise(words):
        verb = helps.head
        ahead = link.low in {"and", "but"} and helps.tag == "MD" and link.i > first.i
        if ahead and verb.dep == "conj" and verb.head.i > mark.i:
            verb.head = link.head = main
            return True
    return False


def _behind(mark: Word) -> Word | None:
    """Return the verb of the clause behind a word that opens a condition."""
    if mark.low in _MARKS:
        return _with_a_verb(mark) if mark.dep == "mark" else _taken_apart(mark)
    words, at = mark.sentence.words, mark.i
    noun = mark.low == "that" and at > 0 and words[at - 1].low in _NOUNS
    as_ = mark.low == "as" and at > 1 and words[at - 1].low in {"long", "soon"}
    if mark.dep == "mark" and (noun or as_):
        return mark.head
    if mark.low in PROVIDED and (mark.tag != "VBD" or mark.dep in _LEADS):
        helped = any(one.dep in SUBJECTS | HELPS for one in _of(mark))
        return None if helped else _provided(mark)
    return None


def _taken_apart(mark: Word) -> Word | None:
    """Of "until A or B attends", taken for "until" and a thing, make a clause."""
    found, main = clause_at(words_behind(mark)), _act_before(mark)
    if mark.dep != "prep" or found is None or main is None:
        return None
    verb = found.verb
    if found.tense not in {"now", "then"} or verb.holds(main) or not mark.holds(verb):
        return None
    verb.head, verb.dep = main, "advcl"
    mark.head, mark.dep = verb, "mark"
    return verb


def _with_a_verb(mark: Word) -> Word:
    """Return the verb behind a mark; of "if shelling stops" make it "stops"."""
    act, words = mark.head, mark.sentence.words
    after = words[act.i + 1] if act.i + 1 < len(words) else None
    if act.tag != "VBG" or act.i != mark.i + 1 or after is None or after.tag != "NNS":
        return act
    lemma = after.lemma.removesuffix("s")
    if after.head is not act or lemma not in ENDS:
        return act
    after.head, after.dep, after.lemma = act.head, act.dep, lemma
    after.retag("VBZ")
    act.retag("NN")
    for one in words:
        if one.head is act and one is not after:
            one.head = after
    act.head, act.dep = after, "nsubj"
    return after


def _provided(mark: Word) -> Word | None:
    """Of "join the talks provided (that) A leaves", hang "leaves" on "join"."""
    found = clause_at(words_behind(mark))
    if found is None or found.tense == "ahead":
        return None
    clause, main = found.verb, _act_before(mark)
    if main is None or clause.holds(main):
        return clause
    apart = clause.head.i < main.i or clause.dep == "conj"
    bare = not any(_of(mark))
    if clause.dep in {"acl", "relcl"} or (apart and bare):
        clause.head, clause.dep = main, "advcl"
        mark.head, mark.dep = clause, "mark"
    return clause


def _joined(mark: Word, first: Word) -> bool:
    """Join the clauses that follow the one behind a mark, where they go with it."""
    opening = clause_at(words_behind(mark))
    if opening is None or opening.tense in {"", "ahead"}:
        return False
    more = list(following(opening, words_behind(mark)))
    behind = act_behind((more or [opening])[-1], words_behind(mark))
    main = behind.verb if behind is not None else _main(mark, first)
    hung = opening.verb is first and (behind is None or first.head is main)
    if main is None or (opening.is_whole and hung and not more):
        return False
    if behind is None and not _is_told_apart(mark, main, opening):
        return False
    verbs = [*(one.verb for one in more), main]
    if opening.verb is not first and not _put_first(opening, verbs, mark):
        return False
    _let_go([opening, *more], main, mark)
    if opening.verb.head is not main and opening.verb.head.low not in _NOUNS:
        opening.verb.head, opening.verb.dep = main, "advcl"
    for last, one in pairwise([opening, *more]):
        _attach(one, last)
    _own(opening)
    if behind is not None:
        _own(behind)
    return True


def _put_first(opening: Clause, others: list[Word], mark: Word) -> bool:
    """Hang a mark on the verb next to it, which the parser took for something else.

    Where it hangs on a noun, or on one of the others: the act, or a later clause.
    """
    verb, held = opening.verb, mark.head
    if held not in others and held.is_verb and not tells(held):
        return False
    if not verb.holds(held):
        verb.head, verb.dep = (held if held is others[-1] else held.head), "advcl"
    mark.head = verb
    return True


def _main(mark: Word, first: Word) -> Word | None:
    """Return the act that hangs on a condition: it stands before the mark."""
    above = first.head
    on_it = above.i < mark.i and above.low not in PROVIDED and above.is_verb
    return above if above is not first and on_it else _act_before(mark)


def _act_before(word: Word) -> Word | None:
    """Return the nearest verb before a word that helps no other and is no aside."""
    before = reversed(word.sentence.words[: word.i])
    aside = {*HELPS, "parataxis"}
    return next((one for one in before if one.is_verb and one.dep not in aside), None)


def _is_told_apart(mark: Word, main: Word, clause: Clause) -> bool:
    """Say whether an act is not told in one breath with a clause: "will", "to".

    In the present "only if" says it too; "fired if they moved and two died" tells both.
    """
    helps = [one for one in _of(main) if one.dep in HELPS]
    if any(one.tag in {"MD", "TO"} for one in helps):
        return True
    only = mark.i > 0 and mark.sentence.words[mark.i - 1].low == "only"
    tags = [one.tag for one in helps if one.tag in TENSES] or [main.tag]
    tense = TENSES.get(tags[0], "")
    if mark.low != "if" or only:
        return clause.tense == "now" or tense != clause.tense
    return bool(tense) and tense != clause.tense


def _let_go(clauses: list[Clause], main: Word, mark: Word) -> None:
    """Put the act that hangs on a condition in the place of a clause that held it."""
    for clause in clauses:
        verb = clause.verb
        outside = [o for o in _of(verb) if o.i < mark.i or o.i > clauses[-1].verb.i]
        top = next((one for one in outside if _is_above(one, main)), None)
        if top is None:
            continue
        top.head, top.dep = (top if verb.head is verb else verb.head), verb.dep
        for one in outside:
            if one is not top and one.i < mark.i:
                one.head = top


def _is_above(top: Word, word: Word) -> bool:
    """Say as `Word.holds` whether a word hangs on another, also amid a change.

    Heads may lead in a circle then, until all is hung: the way up has an end here.
    """
    for _ in word.sentence.words:
        if word is top:
            return True
        word = word.head
    return False


def _attach(one: Clause, to: Clause) -> None:
    """Join a clause to the one before it, and leave that one what stands behind it."""
    one.verb.head, one.verb.dep = to.verb, "conj"
    if one.link is not None:
        one.link.head, one.link.dep = to.verb, "cc"
    _own(one)
    words = one.verb.sentence.words
    for word in words[to.verb.i + 1 : one.subject.i]:
        if word.head is one.verb:
            word.head = to.verb
            word.dep = "dobj" if word.dep in SUBJECTS else word.dep


def _own(one: Clause) -> None:
    """Give a verb its subject, where the parser gave it to another."""
    subject, verb = one.subject, one.verb
    if not one.is_whole:
        for word in one.phrase:
            _put_together(word, one)
        subject.head = verb
        passive = any(help_.dep == "auxpass" for help_ in one.helps)
        subject.dep = "nsubjpass" if passive else "nsubj"
    for help_ in one.helps:
        if help_.dep in HELPS:
            help_.head = verb


def _put_together(word: Word, one: Clause) -> None:
    """Hang a word of a phrase on what heads its part, and that on what heads all."""
    heads = heads_of(list(one.phrase))
    if word in heads and word.tag in {"JJ", "VBP", "VB"}:
        word.retag("NNP" if word.text[0].isupper() else "NN")
    if word in heads[1:]:
        word.head, word.dep = one.subject, "conj"
    elif word.tag == "CC" and word.head not in one.phrase:
        word.head, word.dep = one.subject, "cc"
    elif word.head not in one.phrase and word is not one.subject:
        word.head = next((each for each in heads if each.i > word.i), heads[-1])
        word.dep = "compound" if word.dep in SUBJECTS else word.dep


def _of(verb: Word) -> Iterator[Word]:
    return (one for one in verb.sentence.words if one.head is verb and one is not verb)


def _is_tree(sentence: Sentence) -> bool:
    """Say whether all words hang on one, and none on itself by way of others."""
    roots = [one for one in sentence.words if one.head is one]
    held, new = set(roots), set(roots)
    while new:
        new = {one for one in sentence.words if one.head in new} - held
        held |= new
    return len(roots) == 1 and len(held) == len(sentence.words)
