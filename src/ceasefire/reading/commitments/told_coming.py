"""Who comes, told by the text itself: "The Guard will send its mayor".

Why    Half of what an article says on who comes stands in no word of speech. A party
       whose decision is told is bound by it as if it had been quoted.
How    Each clause of a sentence that nobody speaks, and each sentence of what somebody
       says at length, is looked at. Its subject has to be a party that is known, and
       nothing in the sentence may make its coming hang on anything, leave it in doubt
       or tell of an earlier day.
Read   `told_comings`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ceasefire.core.condition_text import written
from ceasefire.reading.commitments.claims import told_of
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.formulas import (
    Formulated,
    formulated,
    is_absence,
)
from ceasefire.reading.commitments.hung_on import not_
from ceasefire.reading.commitments.loose_ends import hangs_on_then, says_or_not_at_all
from ceasefire.reading.commitments.nobody_of import nobody_of
from ceasefire.reading.commitments.spoken_of import is_of_another, spoken_of
from ceasefire.reading.commitments.told_in_short import told_in_short
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import ASKED
from ceasefire.reading.lexicon.roles import OFFICES, SPOKES
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.owned import is_some_of_it
from ceasefire.reading.people.speakers import nearest_subject, subject_of
from ceasefire.reading.records import CommitmentFound, Mention, StatementFound
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_neither, is_nobody
from ceasefire.reading.text.parse import Parse, Sentence, Word, once
from ceasefire.reading.text.phrases import joined_to, span_of
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

_HANGS: Final = words("""if unless until till provided providing once only without
    depends depend depending condition conditions proviso should""")
_WHATEVER: Final = words("even whether regardless whatever")
_AS: Final = words("long soon far")
_DOUBT: Final = words("""may might could probably perhaps maybe possibly presumably
    reportedly apparently allegedly hardly scarcely barely likely
    unlikely expected hopefully would""")
_ORGANS: Final = words("""board executive council committee assembly congress leadership
    cabinet parliament secretariat""")
_SURE: Final = 0.75


def told_comings(
    parse: Parse,
    statements: Sequence[StatementFound],
    conditions: Sequence[Conditional],
    mentions: Mentions,
    first: int,
) -> Iterator[CommitmentFound]:
    """Yield what a text tells of the coming of parties, numbered from `first` on."""
    voices = _Voices(parse, statements)
    hung = SpanMap((one.action, one) for one in conditions)
    number = first
    for sentence in parse.sentences:
        if sentence.words[-1].text == "?" or _may_hang(sentence):
            continue
        for clause in _clauses(sentence):
            if hung.meeting(clause.span) or not voices.leaves_open(clause):
                continue
            voice = voices.of(clause)
            for actor, claim in _told(clause, mentions):
                if voice is not None and voice.formula == claim.text:
                    continue
                yield _record(f"c{number}", clause, actor, claim, voice)
                number += 1
    for clause, actor, claim in _in_short(parse, mentions, voices):
        yield _record(f"c{number}", clause, actor, claim, voices.of(clause))
        number += 1


def _in_short(
    parse: Parse, mentions: Mentions, voices: "_Voices"
) -> Iterator[tuple[Word, Mention, Formulated]]:
    """Yield who comes, or does not, by "the Council will not"."""
    last: Sentence | None = None
    for sentence in parse.sentences:
        near = last is not None and last.paragraph == sentence.paragraph
        before, last = (last if near else None), sentence
        if sentence.words[-1].text == "?" or _may_hang(sentence):
            continue
        for helps, verb, denies in told_in_short(sentence, before):
            own = nearest_subject(helps)
            if own is None or not voices.leaves_open(helps) or is_nobody(own):
                continue
            if any(map(_is_in_doubt, verb.children)) or _may_hang(verb.sentence):
                continue
            for who in (own, *joined_to(own)):
                one = _whom_told(who, mentions)
                clauses = Clauses(mentions, one)
                coming = clauses.formula(verb, [one.actor]) if one.actor else None
                if coming is None or not clauses.is_of_coming(coming):
                    continue
                claim = not_(coming) if denies else coming
                told = formulated(clauses, written(claim))
                if told is not None:
                    yield helps, one, told


class _Voices:
    """Whose words a clause is in: nobody's, or of somebody who speaks at length."""

    def __init__(self, parse: Parse, statements: Sequence[StatementFound]) -> None:
        self.parse = parse
        self.said = SpanMap((piece, one) for one in statements for piece in one.content)
        self.quoted = SpanMap((one, None) for one in parse.quotations)
        self.cues = {o.cue.start for o in statements if o.cue is not None and o.formula}

    def of(self, clause: Word) -> StatementFound | None:
        """Return the innermost statement that holds a clause."""
        held = self.said.covering(clause.span)
        return min(held, key=lambda one: sum(map(len, one.content)), default=None)

    def leaves_open(self, clause: Word) -> bool:
        """Say whether no rule of speech has looked at a clause, and it may be told."""
        if clause.start in self.cues:
            return False  # "has accepted the invitation" is a word of speech
        paragraph = self.parse.paragraphs[clause.sentence.paragraph]
        voice = self.of(clause)
        if voice is None:
            quoted = bool(self.quoted.covering(clause.span))
            return not quoted and paragraph.label is None
        sentence = clause.sentence.span
        return any(
            piece.start < sentence.start or piece.end > sentence.end
            for piece in voice.content
        )


@once
def _may_hang(sentence: Sentence) -> bool:
    """Say whether a word of a sentence may make an act hang on something.

    "Even if", "whether or not" and "without conditions" do not.
    """
    if says_or_not_at_all(sentence.words):
        return True
    return any(
        _hangs(one) or _is_as_long_as(one) or hangs_on_then(one)
        for one in sentence.words
    )


def _hangs(one: Word) -> bool:
    words = one.sentence.words
    before = words[one.i - 1].low if one.i else ""
    if one.low not in _HANGS or before in _WHATEVER:
        return False
    if one.low == "without":
        if [w.low for w in words[max(0, one.i - 2) : one.i]] == ["with", "or"]:
            return False
        behind = words[one.i + 1 : one.i + 4]
        return not any(w.lemma in ASKED for w in behind)
    return not (one.lemma in ASKED and before in {"without", "any", "no"})


def _is_as_long_as(one: Word) -> bool:
    beside = one.sentence.words[max(0, one.i - 1) : one.i + 2]
    return one.low in _AS and [w.low for w in beside] == ["as", one.low, "as"]


def _clauses(sentence: Sentence) -> Iterator[Word]:
    """The root, and clauses that are joined to it, each with its own verb."""
    root = sentence.root
    every = [root]
    for one in every:
        every += [o for o in one.each("conj", "parataxis") if o.is_verb]
        every += [
            o for o in one.each("ccomp") if _stands_apart(o, one) or _is_quoted(o, one)
        ]
    yield from every


def _stands_apart(clause: Word, above: Word) -> bool:
    """Of "Karesh will come; nobody else will", the first, hung on the second."""
    between = clause.sentence.words[clause.i : above.i]
    if above.tag == "MD" and clause.i < above.i:
        return True  # "Karesh will come, nobody else will"
    return any(one.text in {";", ":", "—", "–"} for one in between)


def _is_quoted(clause: Word, above: Word) -> bool:
    """Of "... here. The Guard will come," said the envoy", what is quoted last."""
    between = clause.sentence.words[clause.i : above.i]
    return any(one.text in {'"', "”", "’’"} for one in between)


def _told(clause: Word, mentions: Mentions) -> Iterator[tuple[Mention, Formulated]]:
    """Yield who comes, or does not, each with its claim."""
    if _is_of_before(clause) or any(_is_in_doubt(one) for one in clause.children):
        return
    subject = nearest_subject(clause) or subject_of(clause)
    if subject is None or is_infinitive(clause):
        return
    by = Clauses(mentions, None).whose_coming(clause) or _whose_organ(subject)
    every = nobody_of(by) if is_nobody(by) else [by, *joined_to(by)]
    if not every:
        return
    if _is_one_of(every):
        return
    for who in every:
        one = _whom_told(who, mentions)
        clauses = Clauses(mentions, one)
        claim = told_of(clause, [one.actor], clauses) if one.actor else None
        if claim is None or not clauses.is_of_coming(claim):
            continue
        if is_some_of_it(who) or (
            is_absence(claim) and _holds_an_office(who, mentions)
        ):
            continue  # that a minister stays at home keeps nobody else away
        told = formulated(clauses, written(claim))
        if told is not None:
            yield one, told


def _whom_told(who: Word, mentions: Mentions) -> Mention:
    """Return who comes; of "it" in direct speech, of whom is spoken there."""
    one = mentions.alone(who)
    if not is_of_another(who, mentions):
        return one
    return replace(one, actor=spoken_of(who, (), mentions), name=None)


def _whose_organ(subject: Word) -> Word:
    """Of "its board voted to stay at home", "its", whose board decides for it."""
    whose = subject.child("poss") if subject.lemma in _ORGANS else None
    return whose if whose is not None else subject


def _is_one_of(every: Sequence[Word]) -> bool:
    """Of "A or B will come", that it is open which."""
    links = {one.low for by in every for one in by.each("cc")}
    return "or" in links and not is_neither(every[0])


def _holds_an_office(who: Word, mentions: Mentions) -> bool:
    figure = mentions.resolver.cast.figure_at(who)
    if figure is not None and figure.actor is not None and not figure.is_person:
        return who.lemma in OFFICES | SPOKES  # a party that the parser took for a man
    return who.kind == "PERSON" or who.lemma in OFFICES | SPOKES


def _is_of_before(clause: Word) -> bool:
    """Of "had decided to go", "had been coming", what may hold no longer."""
    return any(one.low in {"had", "'d", "’d"} for one in clause.each("aux", "auxpass"))


def _is_in_doubt(one: Word) -> bool:
    return one.low in _DOUBT and one.dep in {"aux", "advmod", "acomp", "npadvmod"}


def _record(
    id_: str,
    clause: Word,
    actor: Mention,
    claim: Formulated,
    voice: StatementFound | None,
) -> CommitmentFound:
    return CommitmentFound(
        id=id_,
        statement=voice.id if voice is not None else None,
        actor=actor,
        together=(),
        action=_words_of(clause),
        condition=None,
        operator="none",
        operator_span=None,
        will=not denied(clause),
        strength="will",
        duty=None,
        necessary=False,
        sufficient=False,
        bargained=False,
        two_ways=False,
        hearsay=voice is not None,
        incompatible_with=(),
        formula=claim.text,
        coins=claim.coins,
        rule="commitment:told",
        confidence=_SURE,
    )


def _words_of(clause: Word) -> Span:
    """Return a clause without those that are joined to it."""
    joined = {w.i for one in clause.each("conj", "cc", "parataxis")
              for w in one.within()}  # fmt: skip
    kept = [w for w in clause.within() if w.i not in joined]
    return span_of(kept) or clause.span
