"""Coming that somebody tells by the verb before: "He said the Guard would not".

How    By form: what is said ends in "will", "would", "is" or "are", with "not" or
       without, and stands behind a clause that tells in the same tense who comes. "So
       will" and "neither will" say the same of another. Where the one before hangs on
       something, nobody can say whether the other does. `told_in_short` does it for
       what the text itself tells.
Read   `elided_coming`.
"""

from typing import Final

from ceasefire.core.conditions import And, Formula, Not
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.lexicon import words
from ceasefire.reading.steps.attending import attends
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.hidden_verbs import is_elided
from ceasefire.reading.text.parse import Sentence, Word

_WILL: Final = frozenset({"will", "would", "shall", "wo", "'ll", "’ll"})
_IS: Final = frozenset({"is", "are"})
_HANGS: Final = words("""if unless until till provided providing once only without
    depends depend depending condition conditions may might could""")
_SAME: Final = frozenset({"so", "too", "also", "likewise", "neither", "nor"})


def elided_coming(main: Word, subjects: list[str], clauses: Clauses) -> Formula | None:
    """Say who comes, or does not, by "the Guard will not"; None of anything else."""
    if not is_elided(main) or main.low not in _WILL | _IS or not subjects:
        return None
    if not all(map(clauses.is_known, subjects)):
        return None
    before = _told_before(main, clauses)
    if before is None:
        return None
    comes = bool(attends(before, clauses.tables)) != denied(before)
    beside = {one.low for one in main.children}
    first = main.sentence.words[main.i - 1].low if main.i else ""
    same = bool((beside | {first}) & _SAME)
    if not same:
        comes = not denied(main)
    claims: list[Formula] = [clauses.coming(by) for by in subjects]
    if not comes:
        claims = [Not(claim) for claim in claims]
    return claims[0] if len(claims) == 1 else And(tuple(claims))


def _told_before(main: Word, clauses: Clauses) -> Word | None:
    """Return the verb of coming that a clause without its own takes up."""
    if _hangs(main.sentence):
        return None
    if main.dep == "conj" and main.head.i < main.i:
        return _told(main.head, main, clauses)
    every = clauses.mentions.resolver.parse.sentences
    number = main.sentence.number
    before = every[number - 1] if number else None
    if before is None or before.paragraph != main.sentence.paragraph:
        return None
    return None if _hangs(before) else _told(before.root, main, clauses)


def _told(verb: Word, main: Word, clauses: Clauses) -> Word | None:
    found = [verb, *verb.each("ccomp")]
    fits = [one for one in found if attends(one, clauses.tables) is not None]
    helps = {one.low for one in fits[0].each("aux")} if fits else set()
    group = _WILL if main.low in _WILL else _IS
    return fits[0] if fits and helps & group else None


def _hangs(sentence: Sentence) -> bool:
    return any(one.low in _HANGS for one in sentence.words)
