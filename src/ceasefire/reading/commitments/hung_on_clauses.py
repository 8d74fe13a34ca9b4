"""Acts that hang on a clause behind several words, or on a moment.

Why    "On the understanding that", "for as long as" and "the day they sign" are no
       conjunctions to the parser, which makes relative clauses or adverbs of them.
How    The phrase is looked for in a table, then the first clause behind it.
Read   `hung_on_clauses`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.sides import hinge_at, is_in_front
from ceasefire.reading.commitments.stretches import (
    acts_among,
    completed_by,
    has_modal,
    in_asides,
    stretch_of,
)
from ceasefire.reading.lexicon import hinges as table
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.denial import is_refused
from ceasefire.reading.text.parse import Sentence, Word

_LONGEST = max(map(len, table.BEFORE_CLAUSES)) + 1
_FIRSTS = frozenset(phrase[0] for phrase in table.BEFORE_CLAUSES)
_ASIDE = 8  # words that may stand amid a phrase
_WHEN = frozenset({"that", "when", "on", "which"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_ALLOWS = frozenset({"may", "shall", "can", "must", "might"})


def hung_on_clauses(sentence: Sentence) -> Iterator[Hinge]:
    """Every such phrase of a sentence, with what hangs on it."""
    done = -1
    for word in sentence.words:
        if word.i <= done:
            continue
        found = _phrase_at(word) or _moment_at(word) or _once_at(word)
        if found is None:
            continue
        operator, mark = found
        given = _clause_behind(mark)
        if given is None:
            continue
        hinge = hinge_at(
            _narrowed(operator, word), word, mark, given, _near(word, given)
        )
        if hinge is not None and not _is_precaution(hinge, word):
            done = mark.i
            yield hinge


def _phrase_at(word: Word) -> tuple[str, Word] | None:
    """Return the operator and its last word; a colon may stand before its "that"."""
    if word.low not in _FIRSTS:
        return None
    words = word.sentence.words[word.i : word.i + _LONGEST + _ASIDE]
    aside = in_asides(word.sentence)
    plain = [one for one in words if one.text != "," and one.i not in aside]
    if len(plain) > 3 and plain[3].text == ":":
        plain = [one for one in plain if one.text != ":" or plain[4:5] != _that(plain)]
    lows = tuple(one.low for one in plain)
    for length in range(min(len(lows), _LONGEST), 0, -1):
        operator = table.BEFORE_CLAUSES.get(lows[:length])
        if operator is not None and _is_free(word, plain[length - 1]):
            return operator, plain[length - 1]
    return None


def _that(words: Sequence[Word]) -> list[Word]:
    """Return the "that" behind "on one condition:"."""
    return [one for one in words[4:5] if one.low == "that"]


def _is_free(first: Word, mark: Word) -> bool:
    """Say whether a phrase is all there is: no "in the event of", "as long as"."""
    words = first.sentence.words
    behind = words[mark.i + 1] if mark.i + 1 < len(words) else None
    before = words[first.i - 1] if first.i else None
    if behind is None or behind.low in {"of", "if"} or behind.text in {",", "."}:
        return False
    said = before is not None and before.low in {"so", "as"} and first.low == "as"
    return not said


def _moment_at(word: Word) -> tuple[str, Word] | None:
    """Of "on the day they sign", "the moment that they sign"."""
    words = word.sentence.words
    at = word.i + 1 if word.low in {"on", "from", "at"} else word.i
    if at + 2 >= len(words) or words[at].low not in {"the", "that", "whatever"}:
        return None
    before = words[word.i - 1] if word.i else None
    noun = words[at + 1]
    if noun.lemma not in table.MOMENTS or noun.tag != "NN":
        return None
    if at == word.i and _is_a_thing(noun):
        return None
    if before is not None and before.tag == "IN" and before.low not in _WHEN:
        return None
    mark = noun
    while mark.i + 1 < len(words) and words[mark.i + 1].low in _WHEN:
        mark = words[mark.i + 1]
    return "if", mark


def _once_at(word: Word) -> tuple[str, Word] | None:
    """Of "may pass once they have paid", where a subject stands right behind "once"."""
    given = _clause_behind(word) if word.low == "once" else None
    subject = nearest_subject(given) if given is not None else None
    right = subject is not None and subject.first == word.i + 1
    return ("if", word) if right else None


def _is_a_thing(noun: Word) -> bool:
    """Of "will never forget the day they came", that the day is not forgotten."""
    if noun.dep == "dobj":
        return noun.head.lemma in table.TAKES_A_DAY
    subject = noun.dep in {"nsubj", "nsubjpass"}
    return noun.dep == "attr" or (subject and (noun.first > 0 or noun.head.i < noun.i))


def _clause_behind(mark: Word) -> Word | None:
    """Return the verb of the clause right behind a phrase; None where none is."""
    words = mark.sentence.words
    stop = stretch_of(words[mark.i + 1])[1] if mark.i + 1 < len(words) else mark.i
    for one in words[mark.i + 1 : stop]:
        if one.text == "," or one.tag in {"WDT", "WP"}:
            return None
        subject = one.child("nsubj", "nsubjpass", "expl", "csubj")
        if not one.is_verb or one.dep in {"aux", "auxpass", "amod"}:
            continue
        if one.tag == "VBN" and one.i == mark.i + 1:
            return one  # "unless renewed by both"
        helped = any(
            a.tag in _FINITE or a.tag == "MD" for a in one.each("aux", "auxpass")
        )
        own = subject is not None and mark.i < subject.i < one.i
        if (helped or one.tag in {*_FINITE, "VB"}) and (own or one.i > mark.i + 1):
            return one
    return _taken_for_a_participle(mark)


def _taken_for_a_participle(mark: Word) -> Word | None:
    """Of "provided an officer vouched for them", where "vouched" is no participle."""
    words = mark.sentence.words[mark.i + 1 : stretch_of(mark)[1]]
    if mark.low not in {"provided", "providing", "that"}:
        return None
    verb = next((o for o in words if o.dep == "acl" and o.tag == "VBN"), None)
    return verb if verb is not None and verb.head.first == mark.i + 1 else None


def _narrowed(operator: str, first: Word) -> str:
    before = first.sentence.words[first.i - 1].low if first.i else ""
    return (
        "only-if"
        if operator in {"if", "provided-that"} and before == "only"
        else operator
    )


def _near(first: Word, given: Word) -> Word | None:
    """Return the verb that the parser hung the phrase on."""
    for one in (first, given):
        over = next(
            (up for up in one.ancestors() if up.is_verb and up is not given), None
        )
        if over is not None and over.i < first.i:
            return completed_by(over)
    return None


def _is_precaution(hinge: Hinge, first: Word) -> bool:
    """Of "will keep guards in case they come", "the day they met"."""
    lows = [one.low for one in first.sentence.words[first.i : first.i + 2]]
    behind = not is_in_front(first, hinge.mark)
    if lows == ["in", "case"] and behind:
        return modal_of(hinge.main) not in _ALLOWS
    past = hinge.given.tag == "VBD" and not any(hinge.given.each("aux"))
    would = modal_of(hinge.main) in {"would", "could", "might", "should", None}
    if past and hinge.operator == "if":
        return not would or (modal_of(hinge.main) is None and not has_modal(hinge.main))
    if lows[0] in {"until", "till"} and behind:
        return not (is_refused(hinge.main) or acts_among([hinge.main]))
    return False
