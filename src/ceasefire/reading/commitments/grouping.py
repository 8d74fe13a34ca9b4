"""How "and" and "or" in a condition belong together.

How    A clause without a subject of its own goes with the one before it: "A leaves or
       B frees the men and opens the road" is "A leaves, or B does both". A comma before
       one of the two words, and not before the other, parts more than none. What is
       still mixed can be read in two ways, and is left to a person.
Read   `joined_clauses`, then `grouped`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ceasefire.core.conditions import And, Formula, Or
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.stretches import in_asides
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.hidden_verbs import is_elided, is_misread
from ceasefire.reading.text.parse import Word

_LINKS = frozenset({"and", "or", "but", "nor"})
_LEADS = frozenset({"either", "both", "then", "also", "if", "unless", "when", "once",
                    ","}) | _LINKS  # fmt: skip
_MARKS = frozenset({"if", "when", "once"})


class TwoWays(Exception):
    """The clauses of a condition can be grouped in more than one way."""


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """One of several clauses of a condition.

    Attributes
    ----------
    words
        From its subject on, without the word that joins it.
    link
        "and" or "or", by which it is joined to the one before; empty for the first.
    after_comma
        Whether a comma stands before that word.
    subject
        Head of its own subject; None where it goes on with that of the one before.
    """

    verb: Word
    words: tuple[Word, ...]
    link: str
    after_comma: bool
    subject: Word | None


def joined_clauses(one: Conditional) -> list[Joined]:
    """Return the clauses of a condition, in order: "if A leaves and B signs"."""
    aside = in_asides(one.given.sentence)
    words = [
        w
        for w in one.given.sentence.words
        if one.condition.covers(w.span) and w.i not in aside
    ]
    verbs = [w for w in words if w is one.given or _is_joined(w, one.given)]
    clausal = one.given.is_verb or one.given.child("nsubj", "nsubjpass") is not None
    if not clausal or len(verbs) < 2:
        return [Joined(one.given, tuple(words), "", False, None)]
    starts = [words[0].i, *(_start(verb, before) for before, verb in pairwise(verbs))]
    ends = [*starts[1:], words[-1].i + 1]
    made = [
        _clause(verb, start, end)
        for verb, start, end in zip(verbs, starts, ends, strict=True)
    ]
    return _with_links(made)


def _is_joined(word: Word, given: Word) -> bool:
    """Say whether a verb is joined to another clause, by the parser or by its place."""
    if word.i > given.i and (is_misread(word) or is_elided(word)):
        between = given.sentence.words[given.i : word.i]
        return any(one.low in _LINKS for one in between)
    if given.head is word and word.i > given.i:
        return word.is_verb  # "if A leaves, B is freed and C is lifted"
    if word.i > given.i and _has_a_mark_of_its_own(word, given):
        return True
    if not word.is_verb or word.i < given.i or word.dep != "conj":
        return False
    return given.holds(word) or not word.head.holds(given) or word.head is not given


def _has_a_mark_of_its_own(word: Word, given: Word) -> bool:
    """Of "if A has left and if B is freed", which the parser hangs side by side."""
    if not word.is_verb or word.dep != given.dep or word.head is not given.head:
        return False
    mark = next((o for o in word.each("mark", "advmod") if o.low in _MARKS), None)
    before = word.sentence.words[mark.i - 1] if mark is not None and mark.i else None
    return before is not None and before.i > given.i and before.low in {"and", "or"}


def _start(verb: Word, before: Word) -> int:
    """Return the number of the word that joins a clause to the one before."""
    subject = nearest_subject(verb)
    last = subject.first if subject is not None and subject.i > before.i else verb.i
    words = verb.sentence.words
    at = last - 1
    while at > before.i and words[at].low not in _LINKS | {",", ";"}:
        at -= 1
    if at <= before.i:
        return last
    return at - 1 if words[at].low in _LINKS and words[at - 1].text == "," else at


def _clause(verb: Word, start: int, end: int) -> Joined:
    aside = in_asides(verb.sentence)
    words = [one for one in verb.sentence.words[start:end] if one.i not in aside]
    comma, link = False, ""
    while words and (words[0].low in _LEADS or _is_only_if(words)):
        comma = comma or words[0].text == ","
        link = {"or": "or", "nor": "or", "and": "and", "but": "and"}.get(
            words[0].low, link
        )
        words = words[1:]
    while words and (words[-1].low in _LINKS or words[-1].text == ","):
        words = words[:-1]
    nouns = [one for one in words if one.i < verb.i and one.is_noun]
    subject = nearest_subject(verb)
    own = subject if subject in words else next(iter(reversed(nouns)), None)
    return Joined(verb, tuple(words), link, comma, own)


def _is_only_if(words: Sequence[Word]) -> bool:
    return [one.low for one in words[:2]] == ["only", "if"]


def _with_links(made: Sequence[Joined]) -> list[Joined]:
    """Give a clause after a bare comma the link of the list: "A, B and C"."""
    links = [one.link for one in made]
    for at in range(len(links) - 2, 0, -1):
        links[at] = links[at] or links[at + 1]
    listed = [not one.link for one in made]
    return [
        Joined(
            one.verb,
            one.words,
            link or "and" if at else "",
            one.after_comma and not listed[at] and not listed[max(at - 1, 1)],
            one.subject,
        )
        for at, (one, link) in enumerate(zip(made, links, strict=True))
    ]


def grouped(clauses: Sequence[Joined], parts: Sequence[Formula]) -> Formula:
    """Put what the clauses say together.

    Raises
    ------
    TwoWays
        If the sentence leaves open which belong together.
    """
    every = list(zip(clauses, parts, strict=True))
    if len({one.link for one in clauses[1:]}) > 1:
        runs: list[list[tuple[Joined, Formula]]] = []
        for clause, part in every:
            if runs and clause.subject is None:
                runs[-1].append((clause, part))
            else:
                runs.append([(clause, part)])
        every = [(run[0][0], _of_commas(run)) for run in runs]
    return _of_commas(every)


def _of_commas(every: Sequence[tuple[Joined, Formula]]) -> Formula:
    """Group what is mixed by its commas, which part more than none."""
    rest = every[1:]
    links = {one.link for one, _ in rest}
    if len(links) < 2:
        return _of_one_sort(every)
    apart = {one.link for one, _ in rest if one.after_comma}
    close = {one.link for one, _ in rest if not one.after_comma}
    if len(apart) != 1 or len(close) != 1:
        raise TwoWays
    runs: list[list[tuple[Joined, Formula]]] = [[every[0]]]
    for one, part in rest:
        if one.after_comma:
            runs.append([(one, part)])
        else:
            runs[-1].append((one, part))
    return _of_one_sort([(run[0][0], _of_one_sort(run)) for run in runs])


def _of_one_sort(every: Sequence[tuple[Joined, Formula]]) -> Formula:
    parts = tuple(part for _, part in every)
    if len(parts) == 1:
        return parts[0]
    return Or(parts) if every[1][0].link == "or" else And(parts)
