"""Acts that hang on a thing: "in return for the boats", "on receipt of the list".

How    A phrase of a table is looked for, and the noun behind it; what is done by custom
       ("flour is sold against payment"), or for what somebody did, hangs on nothing.
Read   `hung_on_things`.
"""

from collections.abc import Iterator
from dataclasses import replace

from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.sides import hinge_at, is_in_front
from ceasefire.reading.commitments.stretches import completed_by
from ceasefire.reading.lexicon import hinges as table
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word

_LONGEST = max(map(len, table.BEFORE_THINGS))
_FIRSTS = frozenset(
    {phrase[0] for phrase in (*table.BEFORE_THINGS, *table.ONLY_BEFORE)}
    | {"for", "against"}
)
_BE = frozenset({"be", "make", "remain", "become", "stay", "keep"})
_THE = frozenset({"the", "a", "an", "any", "no", "this", "that", "some", "every"})
_ALONE = frozenset({"only", "solely", "exclusively", "purely", "just"})
_OF = frozenset({"of", "by", "from"})
_EXCEPT = frozenset({"except", "save", "unless", "but"})


def hung_on_things(sentence: Sentence) -> Iterator[Hinge]:
    """Every such phrase of a sentence, with what hangs on it."""
    for word in sentence.words:
        found = _phrase_at(word) or _fulfilment_at(word)
        if found is None:
            continue
        operator, mark, given = found
        hinge = hinge_at(_narrowed(operator, word), word, mark, given, _verb_over(word))
        if hinge is not None and not _is_custom(hinge) and _may_hang(hinge, word):
            yield _before_another(hinge)


def _before_another(hinge: Hinge) -> Hinge:
    """Of "only with a team, and only if none sits there", end at the comma."""
    for one in hinge.words:
        if one.low not in {"and", "but"} or one.i <= hinge.given.i:
            continue
        again = [w.low for w in one.sentence.words[one.i + 1 : one.i + 3]]
        if again == ["only", "if"] or again[:1] in (["if"], ["provided"], ["unless"]):
            return replace(hinge, words=tuple(w for w in hinge.words if w.i < one.i))
    return hinge


def _phrase_at(word: Word) -> tuple[str, Word, Word] | None:
    """Return the operator, its last word and the thing behind it."""
    if word.low not in _FIRSTS:
        return None
    words = word.sentence.words[word.i : word.i + _LONGEST]
    lows = tuple(one.low for one in words)
    for length in range(len(lows), 0, -1):
        operator = table.BEFORE_THINGS.get(lows[:length])
        if operator is None:
            continue
        mark = words[length - 1]
        given = _thing_behind(mark)
        if given is None or _is_no_preposition(word, mark):
            return None
        return operator, mark, given
    alone = word.i and word.sentence.words[word.i - 1].low == "only"
    for phrase, operator in table.ONLY_BEFORE.items():
        if alone and tuple(one.low for one in words[: len(phrase)]) == phrase:
            given = _thing_behind(words[len(phrase) - 1])
            return (operator, words[len(phrase) - 1], given) if given else None
    if word.low == "for":
        return _swap_at(word)
    if word.low == "against":
        given = _thing_behind(word)
        if given is not None and given.lemma in table.HANDED_OVER:
            return "if", word, given
    return None


def _swap_at(word: Word) -> tuple[str, Word, Word] | None:
    """Of "trade the fort for his son", "for every boat that comes back"."""
    given = _thing_behind(word)
    if given is None:
        return None
    over = _verb_over(word) or word
    near = next((o for o in word.ancestors() if o.is_verb), word)
    refused = any(is_refused(one) for one in (near, over))
    swapped = near.lemma in table.SWAPS and near.child("dobj") is not None
    swapped = swapped and not refused  # "will not trade timber for men" is a refusal
    each = any(one.low in {"every", "each"} for one in given.each("det", "amod"))
    clause = given.child("relcl", "acl") is not None and is_in_front(word, word)
    priced = (
        given.kind in {"MONEY", "CARDINAL"}
        or given.lemma in table.MONEY
        or over.i == word.i
    )
    for_it = (swapped and not priced) or (each and clause)
    return ("if", word, given) if for_it else None


def _fulfilment_at(word: Word) -> tuple[str, Word, Word] | None:
    """Of "upon completion of the survey": "upon", where it says of what."""
    if word.low not in {"on", "upon"}:
        return None
    given = _thing_behind(word)
    if given is not None and given.tag == "VBG" and given.lemma in table.FULFILS:
        return "if", word, given
    if given is None or given.lemma not in table.FULFILMENTS:
        return None
    after = given.sentence.words[given.i + 1 : given.i + 2]
    of = given.preposition("of", "by", "from") or any(o.low in _OF for o in after)
    sure = word.low == "upon" or is_in_front(word, word)
    bare = not any(given.each("det", "poss")) and word.head.is_verb
    fixed = word.i and word.sentence.words[word.i - 1].lemma in table.TAKES_ON
    return ("if", word, given) if of and (sure or bare) and not fixed else None


def _thing_behind(mark: Word) -> Word | None:
    """Return the noun or gerund that a phrase stands before."""
    given = mark.child("pobj", "pcomp", "dobj")
    if given is not None and given.i > mark.i:
        return given
    for one in mark.sentence.words[mark.i + 1 :]:
        if one.is_noun and one.dep not in {"compound", "poss"}:
            return one
        if one.tag == "VBG" and one.dep != "amod":
            return one
        if one.text in {",", ";", ".", ":"} or (one.is_verb and one.dep != "amod"):
            return None
    return None


def _is_no_preposition(first: Word, mark: Word) -> bool:
    """Of "is pending", "pending cases", "is subject to": they say what something is."""
    words = first.sentence.words
    before = words[first.i - 1] if first.i else None
    if mark.low in {"to", "on", "upon"}:
        described = first.dep in {"acomp", "oprd", "ccomp", "attr", "amod"}
        held = first.head.lemma in _BE or first.head.i == mark.i + 1
        return (described and held) or (before is not None and before.lemma in _BE)
    if first is not mark or first.low == "barring":
        return False
    if before is not None and (before.lemma == "be" or before.low in _THE):
        return True
    return first.dep in {"amod", "acomp"} and not _comma_follows(first)


def _comma_follows(first: Word) -> bool:
    """Say whether a phrase in front is closed by a comma: "Pending a letter, ..."."""
    words = first.sentence.words
    return not first.i and any(one.text == "," for one in words[: len(words) // 2 + 2])


def _narrowed(operator: str, first: Word) -> str:
    """Of "only in the event of", "except on payment of", return what it comes to."""
    before = first.sentence.words[first.i - 1].low if first.i else ""
    if operator == "if" and before in _ALONE:
        return "only-if"
    if operator == "if" and before in _EXCEPT:
        return "unless"
    return operator


def _verb_over(word: Word) -> Word | None:
    """Return the verb that a phrase hangs on, or the one that this completes."""
    over = word.verb_above
    return completed_by(over) if over is not None else None


def _is_custom(hinge: Hinge) -> bool:
    """Say whether it is done by custom, or for what was done."""
    act = hinge.main
    thanks = act.lemma in table.THANKS and hinge.operator == "if"
    opposed = hinge.mark.low == "against" and act.lemma in table.OPPOSES
    return thanks or opposed or (act.lemma in table.TRADES and modal_of(act) is None)


def _may_hang(hinge: Hinge, first: Word) -> bool:
    """Say whether it is a thing to come, and no date."""
    given = hinge.given
    if given.lemma in table.SECRECY:
        return False
    if given.lemma in table.CHANCE and first.low in {"barring", "failing"}:
        return False
    if given.is_time and given.head is hinge.mark:
        return False
    if first.low == "pending" and is_in_front(first, hinge.mark):
        return any(one.text == "," for one in first.sentence.words[first.i :])
    return True
