"""Clauses that follow each other, found by place and form, whatever the parser made.

Why    The parser takes "attends" behind a name for a noun, and the object of one clause
       for the subject of the next. Words stand where they stand.
How    A clause begins with a noun phrase and goes on with a verb that has a tense. The
       next one stands behind a comma, "and" or "or".
Read   `clause_at`, `following`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from ceasefire.reading.lexicon.cues import VERBS, Act
from ceasefire.reading.text.parse import Word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
HELPS = frozenset({"aux", "auxpass", "cop", "neg"})
TENSES = {"VBZ": "now", "VBP": "now", "VBD": "then", "MD": "ahead"}
_STOPS = frozenset({";", ":", "(", ")", "—", "–", "--", '"', "“", "”"})
_JOINS = frozenset({"and", "or", "but"})
_BOTH = frozenset({"and", "or", "nor"})
_NOT = frozenset({"not", "n't", "n’t"})
_OF_NOUNS = frozenset({"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "IN",
                       "VBN", "VBG"})  # fmt: skip
_STAND_FOR_NOUNS = frozenset({"DT", "CD", "JJ", "VBN", "VBG"})
_SPEAKS = frozenset({Act.SAY, Act.REPORT, Act.WARN, Act.ANNOUNCE})
_BESIDE = frozenset({"not", "n't", "never", "also", "both", "all", "then", "first",
                     "either", "neither"})  # fmt: skip
ENDS = frozenset({"stop", "end", "cease", "continue", "resume", "start", "ease",
                  "subside", "spread"})  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A clause by its place: who does it, the verb, and what joins it.

    Attributes
    ----------
    phrase
        All words of those who do it: "both the Army and Norway".
    helps
        Words of the verb beside it: "is not" of "is not invited"; "not" of "does not",
        which stands for a verb that was said.
    link
        The "and", "or" or "but" before it; None behind a comma alone.
    """

    subject: Word
    verb: Word
    phrase: tuple[Word, ...]
    helps: tuple[Word, ...]
    link: Word | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the parser has the subject as that of the verb, and all of it."""
        own = self.subject.head is self.verb and self.subject.dep in SUBJECTS
        others = [one for one in self.phrase if one is not self.subject]
        return own and all(one.head in self.phrase for one in others)

    @property
    def is_elided(self) -> bool:
        """Whether its verb stands for one that was said: "and Norway does not"."""
        return any(one.i > self.verb.i for one in self.helps)

    @property
    def tense(self) -> str:
        """Of what is told: now, then, ahead; empty where the form has none."""
        before = [one for one in self.helps if one.i < self.verb.i]
        return TENSES.get([*before, self.verb][0].tag, "")


def words_behind(mark: Word) -> list[Word]:
    """Return the words of the stretch behind a mark, without "that"."""
    words = mark.sentence.words[mark.i + 1 :]
    stop = next((n for n, one in enumerate(words) if one.text in _STOPS), len(words))
    return words[1:stop] if words[:1] and words[0].low == "that" else words[:stop]


def clause_at(words: list[Word]) -> Clause | None:
    """Return the clause that begins with the first word; None where none does."""
    run: list[Word] = []
    for one, after in zip_longest(words, words[1:]):
        if one.tag in TENSES or one.tag == "VB":
            break
        if run and _is_a_verb(one, run[-1], after):
            one.retag("VBZ")
            break
        noun = one.is_noun or one.tag in {"PRP", "EX"}
        joins = one.low in _BOTH and bool(run) and (run[-1].is_noun)
        if not (noun or joins or one.tag in _OF_NOUNS or one.low in _BESIDE):
            return None
        run.append(one)
    else:
        return None
    subject = next(iter(heads_of(run)), None)
    if subject is None:
        return None
    group: list[Word] = []
    for one in words[len(run) :]:
        if not (one.is_verb or one.tag in {"MD", "RB"}):
            break
        group.append(one)
    verbs = [one for one in group if one.is_verb]
    if not verbs or (verbs[0].tag in {"VBG", "VB"} and group[0].tag != "MD"):
        return None
    verb = _last_of(verbs)
    helps = [one for one in group if one.i < verb.i]
    if verb.lemma in {"be", "have", "do"} and verb is group[-2:][0]:
        helps += [one for one in group[-1:] if one.low in _NOT]
    return Clause(subject, verb, tuple(run), tuple(helps))


def _is_a_verb(word: Word, before: Word, after: Word | None) -> bool:
    """Of "fuel reaches the hospital", "shelling stops", "hands over": no plural."""
    if word.tag != "NNS" or not (before.is_noun or before.tag == "VBG"):
        return False
    ends = word.lemma.removesuffix("s") in ENDS
    return ends or (after is not None and after.tag in {"DT", "PRP$", "RP"})


def _last_of(verbs: list[Word]) -> Word:
    """Of "is not invited", return "invited"; of "wants to leave", "wants"."""
    last = verbs[0]
    for one in verbs[1:]:
        adjective = one.dep == "acomp" and one.head is last  # "is closed"
        if adjective or last.lemma not in {"be", "have", "do"}:
            break
        last = one
    return last


def heads_of(run: list[Word]) -> list[Word]:
    """Return the nouns that head a phrase, one for each that is joined in it."""
    joints = [n for n, one in enumerate(run) if one.low in _BOTH]
    parts = [run[first + 1 : last] for first, last in pairwise([-1, *joints, len(run)])]
    heads = [_head_of(part) for part in parts]
    return [one for one in heads if one is not None]


def _head_of(run: list[Word]) -> Word | None:
    """Return the noun that heads a phrase: the last one before any preposition."""
    prep = next((n for n, one in enumerate(run) if one.tag == "IN"), len(run))
    nouns = [one for one in run[:prep] if one.is_noun or one.tag in {"PRP", "EX"}]
    bare = [one for one in run[:prep] if one.tag in _STAND_FOR_NOUNS]  # "the wounded"
    return next(iter(reversed(nouns or bare)), None)


def following(opening: Clause, words: list[Word]) -> Iterator[Clause]:
    """Yield clauses that go on with the first, up to the last that "and" or "or" joins.

    With a comma before it and none before the others, "and" begins something else.
    """
    found: list[Clause] = []
    last = opening
    while (one := _next(last, words)) is not None and one.tense == opening.tense:
        found.append(one)
        last = one
    listed = any(one.link is None for one in found)
    while found and (found[-1].link is None or _is_new(found[-1], listed=listed)):
        found.pop()
    yield from found


def _next(last: Clause, words: list[Word]) -> Clause | None:
    """Return the clause behind the next comma, "and" or "or" that one stands behind."""
    for at, one in enumerate(words):
        if one.i <= last.verb.i or not (one.text == "," or one.low in _JOINS):
            between = one.i > last.verb.i and one.is_verb and not last.verb.holds(one)
            if between and one.tag in TENSES and one.dep not in HELPS:
                return None
            continue
        link = one if one.low in _JOINS else None
        after = words[at + 1 :]
        if link is None and after and after[0].low in _JOINS:
            link, after = after[0], after[1:]
        clause = clause_at(after)
        if clause is None:
            if one.text == ",":
                return None
            continue
        if link is None and tells(clause.verb):
            return None  # ", he said"
        return replace(clause, link=link)
    return None


def _is_new(last: Clause, *, listed: bool) -> bool:
    """Say whether a clause behind ", and" begins something else."""
    words = last.verb.sentence.words
    comma = last.link is not None and words[last.link.i - 1].text == ","
    return comma and not (listed or last.is_elided)


def tells(verb: Word) -> bool:
    """Say whether a verb only says who speaks: ", he said"."""
    cue = VERBS.get(verb.lemma)
    return cue is not None and cue.act in _SPEAKS


def act_behind(last: Clause, words: list[Word]) -> Clause | None:
    """Of "if A and B, C will", return "C will": behind a comma, and ahead.

    A pronoun needs no comma: "if A is invited it will come".
    """
    for at, one in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        bare = one.tag == "PRP" and after is not None and after.tag == "MD"
        if one.i > last.verb.i and (one.text == "," or bare):
            clause = clause_at(words[at if bare else at + 1 :])
            ahead = clause is not None and clause.tense == "ahead"
            return clause if ahead else None
    return None
