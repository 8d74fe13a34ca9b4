"""Conditions told by the order of words: "should they ask", "were they to leave".

How    "Should", "were" or "had" stands before its subject where a clause begins: at the
       head of the sentence, behind a comma, or right behind the act that hangs on it.
       A question has no act beside it; "were it not for" is so of nothing to come.
Read   `inverted`.
"""

from collections.abc import Iterator, Sequence

from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.sides import hinge_at
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.parse import Sentence, Word

_FORMS = {"should": {"VB"}, "were": {"TO", "VBG", "VBN", "JJ"}, "had": {"VBN", "VBD"}}
_SUBJECTS = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "EX", "CD",
                       "JJ", "PDT"})  # fmt: skip
_ASKS = frozenset({"WP", "WRB", "WDT", "WP$"})
_FOLLOWS = frozenset({"will", "would", "shall", "may", "might", "could", "can", "must",
                      "'ll", "’ll", "'d", "’d", "should"})  # fmt: skip


def inverted(sentence: Sentence) -> Iterator[Hinge]:
    """Every such clause of a sentence, with what hangs on it."""
    words = sentence.words
    if words[-1].text == "?":
        return
    for word in words[:-2]:
        if word.low not in _FORMS or not _begins(word):
            continue
        given = _verb_behind(word)
        if given is None and word.low == "should":
            given = _taken_for_a_noun(word)
        if given is None or _is_for(word, given):
            continue
        hinge = hinge_at("if", word, word, given)
        if hinge is not None and _may_follow(hinge.main, word):
            yield hinge


def _begins(word: Word) -> bool:
    """Say whether a subject stands behind, and none right before."""
    words = word.sentence.words
    behind = words[word.i + 1]
    if behind.tag not in _SUBJECTS and behind.low not in {"either", "both", "any"}:
        return False
    before = words[word.i - 1] if word.i else None
    if before is None:
        return True
    if before.tag in _ASKS or before.low in {"and", "or", "nor", "neither", "so"}:
        return before.low in {"and", "or"} and _subject_of(word) is None
    if before.text in {",", ";", ":", '"', "“", "—", "–"} or before.low in {
        "that",
        "but",
    }:
        return True
    return _subject_of(word) is None and before.low != "there"


def _subject_of(word: Word) -> Word | None:
    """Return the subject that stands before it, as in "the guards should all leave"."""
    verb = word.head if word.dep in {"aux", "auxpass"} else word
    before = [o for o in verb.each("nsubj", "nsubjpass", "expl") if o.i < word.i]
    relative = [o for o in before if o.first <= o.i]
    return relative[-1] if relative else None


def _verb_behind(word: Word) -> Word | None:
    """Return the verb or adjective of the clause, before the next comma."""
    forms = _FORMS[word.low]
    run: Sequence[Word] = word.sentence.words[word.i + 1 :]
    for number, one in enumerate(run):
        if one.text in {",", ";", ":", "."} or one.tag in _ASKS:
            return None
        if number == 0 and one.tag != "EX":
            continue
        if one.tag == "TO" and "TO" in forms:
            return _infinitive(run[number + 1 : number + 5])
        if one.tag in forms - {"TO"} and one.dep not in {"amod", "compound", "aux"}:
            return one
    return None


def _taken_for_a_noun(word: Word) -> Word | None:
    """Of "should the gate open", "either side resume fire", taken for nouns alone."""
    run: list[Word] = []
    for one in word.sentence.words[word.i + 2 :]:
        if not (one.is_noun or one.tag in {"JJ", "HYPH"}):
            break
        run.append(one)
    singular = [one for one in run[1:] if one.tag in {"NN", "NNP", "JJ"}]
    plain = [one for one in singular if one.text == one.low]
    return plain[-1] if plain else None


def _infinitive(words: Sequence[Word]) -> Word | None:
    """Return the verb behind "to"; of "be harmed", the participle."""
    at = next((i for i, one in enumerate(words) if one.tag == "VB"), None)
    if at is None:
        return None
    passive = words[at].lemma == "be" and [o.tag for o in words[at + 1 :][:1]] == [
        "VBN"
    ]
    return words[at + 1] if passive else words[at]


def _is_for(word: Word, given: Word) -> bool:
    """Of "were it not for the guards"."""
    lows = [one.low for one in word.sentence.words[word.i + 1 : given.i + 1]]
    return lows[:3] == ["it", "not", "for"]


def _may_follow(act: Word, word: Word) -> bool:
    """Say whether it is an act; "had it, there would be nothing" is none."""
    if word.low == "had" and act.child("expl") is not None:
        return False
    helped = modal_of(act) in _FOLLOWS
    ordered = act.tag == "VB" and act.child("aux", "nsubj") is None
    ready = act.lemma in {
        "be",
        "offer",
        "promise",
        "agree",
        "undertake",
        "pledge",
        "vow",
        "swear",
        "threaten",
    }
    return helped or ordered or ready
