"""Words that make one thing hang on another: "only if", "until", "as long as".

How    A clause is looked at for the conjunction at its head, whatever the parser made
       of it; then for the verb whose act hangs on it. "Without", "only after" and "not
       until" may have a thing behind them in place of a clause.
Read   `hinges`.
"""

from collections.abc import Iterator
from dataclasses import replace

from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.sides import hinge_at
from ceasefire.reading.commitments.stretches import has_modal, stretch_of
from ceasefire.reading.commitments.unclaimed import asks
from ceasefire.reading.commitments.whiles import hangs_on_while
from ceasefire.reading.lexicon.conditions import COMMITS, MARKS, MODALS
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.hinges import PROVIDED
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.hidden_verbs import elided_behind
from ceasefire.reading.text.parse import Sentence, Word

_BETWEEN = frozenset({"and", ",", "only", "also"})
_LINKS = frozenset({"and", "or", ","})
_CLAUSES = frozenset({"advcl", "ccomp", "acl", "relcl", "conj"})


def hinges(sentence: Sentence) -> Iterator[Hinge]:
    """Every such word of a sentence, clauses first."""
    for word in sentence.words:
        behind = word.dep == "pcomp" and word.head.low in PROVIDED
        if behind or word.dep in _CLAUSES or word.head is word:
            hinge = _clause_hinge(word)
            if hinge is not None:
                yield hinge
    for word in sentence.words:
        if word.low == "without" and word.dep in {"prep", "conj"}:
            yield from _without(word)
        elif word.low in {"after", "until"} and word.dep == "prep":
            yield from _not_before(word)


def with_joined(found: list[Hinge]) -> Iterator[Hinge]:
    """Take "if A, and if B" for one: both have to be."""
    for number, one in enumerate(found):
        if any(_goes_on(other, one) for other in found[:number]):
            continue
        whole = one
        for other in found[number + 1 :]:
            if _goes_on(whole, other):
                words = one.mark.sentence.words[one.words[0].i : other.words[-1].i + 1]
                whole = replace(one, words=tuple(words))
        yield whole


def _goes_on(first: Hinge, second: Hinge) -> bool:
    """Say whether a condition is joined to another with an "and" before its "if"."""
    if first.main is not second.main or first.operator != second.operator:
        return False
    if first.given.is_noun and first.given.child("nsubj", "nsubjpass") is None:
        return False  # "only with a team of its own, and only if none sits there"
    hung = second.given.dep == "conj" or second.given.head is first.main
    hung_behind = hung and first.main.i < first.mark.i
    if first.operator not in {"if", "only-if"} or not hung_behind:
        return False  # each stands for itself: "if A, and if B, they will come"
    words = first.mark.sentence.words
    gap = words[first.words[-1].i + 1 : second.mark.i]
    behind = gap or words[second.mark.i - 1 : second.mark.i]
    lows = [one.low for one in behind]
    joined = second.mark.i > first.mark.i and "and" in lows
    return joined and set(lows) <= _BETWEEN


def _clause_hinge(clause: Word) -> Hinge | None:
    found = _operator(clause)
    if found is None:
        return None
    operator, mark = found
    main = _bent(clause)
    if main is None:
        return None
    if main.dep in {"aux", "auxpass"}:
        main = main.head
    words = [*clause.within(), *_run_over(clause, main)]
    words += elided_behind(words[-1])
    if operator == "as-long-as":
        operator = "provided-that"
    only = _word_before(mark, "only")
    if only and operator in {"if", "when"}:
        operator = "only-if"
    if operator == "when":
        operator = "only-if" if _not_sooner(clause) else "if"
    return Hinge(operator, mark, clause, main, tuple(words))


def _run_over(clause: Word, main: Word) -> list[Word]:
    """Return what goes on with a clause, where the parser joined it to the act.

    Of "will come if A leaves or the Front frees them", "frees" stands in no form that
    can be joined to "will come".
    """
    words, last = clause.sentence.words, clause.last
    if not has_modal(main) or clause.i < main.i:
        return []
    if clause.head is not main and clause.head.head is main:
        return words[last + 1 : clause.head.last + 1]
    for one in main.each("conj"):
        start = next(w.i for w in words[one.first :] if w.low not in _LINKS)
        gap = [w.low for w in words[last + 1 : start]]
        forms = {w.tag for w in (one, *one.each("aux", "auxpass"))}
        finite = bool(forms & {"VBZ", "VBP", "VBD"}) and not has_modal(one)
        linked = words[last].dep == "cc" or "or" in gap or gap == [","]
        other = one.child("nsubj", "nsubjpass") is not None and not linked
        if finite and not other and start > last and set(gap) <= _LINKS:
            last = one.last
    return words[clause.last + 1 : last + 1]


def _operator(clause: Word) -> tuple[str, Word] | None:
    """Return the operator at the head of a clause, and the word that is it."""
    lead = [one for one in clause.children if one.i < clause.i]
    named = _named_operator(clause)
    if named is not None:
        return named
    for one in lead:
        if one.dep in {"mark", "advmod", "prep"} and one.low in MARKS:
            if one.low == "if" and (_word_before(one, "as") or asks(clause)):
                return None
            if _word_before(one, "even"):
                return None  # it is so whatever comes
            purpose = one.low == "lest"  # told of why, and not of when
            return None if purpose else (MARKS[one.low], one)
        if one.low == "when" and one.dep == "advmod" and clause.dep == "advcl":
            if _word_before(one, "even"):
                return None
            return "when", one
        if one.dep == "mark" and one.low == "after" and _word_before(one, "only"):
            return "only-if", one
        if one.dep == "mark" and one.low == "before" and is_refused(clause.head):
            return "until", one
        if hangs_on_while(one, clause):
            return "if", one
        if one.dep == "mark" and one.low == "as":
            before = {w.low for w in clause.sentence.words[max(0, one.i - 2) : one.i]}
            if "long" in before:
                return "as-long-as", one
            if "soon" in before:
                return "if", one
        if one.dep == "mark" and one.low == "that":
            last = clause.sentence.words[max(0, one.i - 1)]
            if last.low in {"provided", "providing", "condition"}:
                return "provided-that", last
    should = next(
        (one for one in lead if one.low == "should" and one.dep == "aux"), None
    )
    subject = clause.child("nsubj", "nsubjpass")
    if (
        should
        and subject
        and should.i < subject.i
        and clause.dep in {"advcl", "ccomp", "conj"}
    ):
        return "if", should
    if clause.head.low in {"provided", "providing"} and clause.head.i < clause.i:
        return "provided-that", clause.head
    return None


def _named_operator(clause: Word) -> tuple[str, Word] | None:
    """Find "as long as" and "provided" at the head of a clause, however parsed."""
    words = clause.sentence.words
    if not clause.is_verb or clause.child("nsubj", "nsubjpass", "expl") is None:
        return None
    for at in range(max(0, clause.first - 2), min(clause.first + 3, clause.i)):
        word = words[at]
        if word.low in {"provided", "providing"} and word is not clause:
            after = words[at + 1]
            return "provided-that", after if after.low == "that" else word
        if word.low == "as" and at >= 2 and words[at - 1].low == "long":
            return "provided-that", word
    return None


def _word_before(word: Word, low: str) -> bool:
    return word.i > 0 and word.sentence.words[word.i - 1].low == low


def _no_sooner(given: Word) -> bool:
    """Of "after the release of its men, and not before", that it is only then."""
    behind = [o.low for o in given.sentence.words[given.last + 1 :] if o.text != ","]
    behind = behind[1:] if behind[:1] in (["and"], ["but"]) else behind
    return behind[:1] == ["not"] and behind[1:2] in (
        ["before"],
        ["sooner"],
        ["earlier"],
    )


def _not_sooner(clause: Word) -> bool:
    words = [one.low for one in clause.sentence.words]
    no_earlier = "earlier" in words and bool({"no", "not"} & {*words})
    return "sooner" in words or no_earlier or ("not" in words and "before" in words)


def _bent(clause: Word) -> Word | None:
    """Return the verb whose act hangs on a clause."""
    head = clause.head
    if head is clause:
        return None
    while head.dep in {"xcomp", "pcomp"} and head.tag == "VBG":
        head = head.head  # "would stop firing if"
    above = head.head
    amid = above.i < clause.first and clause.i < head.i
    if head.dep == "ccomp" and above.lemma == "let" and has_modal(above):
        return above  # "will let them go when"
    if head.dep == "ccomp" and amid and has_modal(above) and not has_modal(head):
        return above  # "would sign if A leaves, B is freed and C is lifted"
    goes_on = head.lemma == "go" and any(one.low == "on" for one in head.children)
    if head.lemma in VERBS and _is_to_be_done(head, clause):
        return head  # "refuses to meet them unless"
    says = head.lemma in VERBS and not has_modal(head)  # "will accept it if" says none
    if (says or goes_on) and not head.child("ccomp"):
        return _amid(clause, head)
    if head.low in {"provided", "providing", "condition"}:
        ties = {"pobj", "prep", "advcl", "prepc", "conj"}
        while head.dep in ties and head.head is not head:
            head = head.head
            if head.is_verb and head.low not in {"provided", "providing"}:
                break
    if head.low in {"provided", "providing"} and head.dep == "ccomp":
        said = head.head.child("ccomp")
        return said if said is not None and said is not head else head.head
    while not (head.is_verb or head.tag in {"JJ", "MD"}) and head.head is not head:
        head = head.head
    if head.lemma in VERBS and head.tag in {"VBD", "VBZ", "VBP", "VBG", "VBN"}:
        said = head.child("ccomp")
        if said is not None and not said.holds(clause):
            return said
    if head.tag == "JJ" and head.dep == "acomp" and head.head.is_verb:
        return head.head
    return head


def _amid(clause: Word, cue: Word) -> Word:
    """Of "unless it came, she said, they would march", return who would march."""
    first, last = stretch_of(clause)
    for one in clause.sentence.words[first:last]:
        modal = any(a.low in MODALS for a in one.each("aux"))
        if one is not clause and one is not cue and modal and not clause.holds(one):
            return one
    return cue


def _is_to_be_done(verb: Word, clause: Word) -> bool:
    """Of "has refused to meet them unless", say that an act stands behind the verb."""
    inner = verb.child("xcomp")
    before = inner is not None and inner.i < clause.first
    return before and verb.lemma in COMMITS and is_infinitive(inner or verb)


def _without(prep: Word) -> Iterator[Hinge]:
    given = prep.child("pobj", "pcomp")
    before = [one.low for one in prep.sentence.words[max(0, prep.i - 2) : prep.i]]
    whatever = before[-1:] == ["even"] or before == ["with", "or"]
    if given is None or whatever:
        return  # "will come even without the Guard", "with or without it"
    in_front = hinge_at("without", prep, prep, given)
    if in_front is not None and in_front.main.i > prep.i:
        yield in_front
        return
    main = prep.head
    while not main.is_verb and main.head is not main and main.tag != "JJ":
        main = main.head
    if main.dep == "xcomp" and main.head.lemma in COMMITS:
        main = main.head  # "refuse to return without"
    if main.dep == "pobj":
        return
    if main.is_verb:
        yield Hinge("without", prep, given, main, tuple(prep.within()))


def _not_before(prep: Word) -> Iterator[Hinge]:
    given = prep.child("pobj", "pcomp")
    pointed = given is not None and given.low in {"then", "now", "that", "this"}
    if given is None or pointed or not prep.head.is_verb:
        return
    if given.is_time:
        return
    only = prep.low == "after" and (_word_before(prep, "only") or _no_sooner(given))
    if only:
        yield Hinge("only-if", prep, given, prep.head, tuple(prep.within()))
    elif prep.low == "until" and is_refused(prep.head):
        yield Hinge("until", prep, given, prep.head, tuple(prep.within()))
