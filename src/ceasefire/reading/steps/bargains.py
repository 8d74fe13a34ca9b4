"""Steps that stand against each other: "he frees the crew, I lift the ban".

How    Three ways of telling a bargain: clauses behind a colon and a word for what was
       offered or agreed; "in return for" behind what somebody would do; and a thing
       done that is tied to another ("made the return conditional on the withdrawal").
Read   `bargained_steps`.
"""

from collections.abc import Iterator

from ceasefire.core import MeasureKind, MeasureStatus
from ceasefire.reading.lexicon import bargains as table
from ceasefire.reading.lexicon import steps as acts
from ceasefire.reading.lexicon.measures import NOUNS
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.steps.concrete import is_step, words_of_act
from ceasefire.reading.steps.found import Step
from ceasefire.reading.steps.giving import is_harm
from ceasefire.reading.steps.kinds_of_steps import kind_of_act
from ceasefire.reading.steps.stated import behind
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import span_of

_SUBJECTS = ("nsubj", "nsubjpass")
_ASIDE = frozenset({"relcl", "advcl", "acl", "aux", "auxpass", "xcomp"})
_AHEAD = frozenset({"will", "would", "could", "can", "shall"})
_NEAR = 6  # words between what was agreed and its colon
_COLONS = frozenset({":", "\u2014", "\u2013"})


def bargained_steps(sentence: Sentence) -> Iterator[Step]:
    """Every step of a sentence that is one side of a bargain."""
    if any(one.text == "?" for one in sentence.words[-2:]):
        return
    yield from _behind_colon(sentence)
    for word in sentence.words:
        if word.low == "in" and word.dep == "prep":
            yield from _given_for(word)
        yield from _tied(word)


def _behind_colon(sentence: Sentence) -> Iterator[Step]:
    """Of "signed a page: the guard leaves the mill, we leave the ford", both."""
    words = sentence.words
    colon = next((one.i for one in words if one.text in _COLONS), None)
    if colon is None:
        return
    nouns = [one for one in words[max(0, colon - _NEAR) : colon] if one.is_noun]
    status = next(filter(None, map(_status_of, reversed(nouns))), None)
    if status is None:
        return
    for verb in words[colon + 1 :]:
        whose = verb.child(*_SUBJECTS) if verb.is_verb else None
        that = any(one.low == "that" for one in verb.each("mark"))
        heads = verb.dep not in _ASIDE or (that and verb.dep != "advcl")
        if whose is not None and whose.i > colon and heads:
            yield from _act(verb, status, "bargain:colon")


def _status_of(noun: Word) -> MeasureStatus | None:
    """Say how far the clauses behind a word have come: those of a deal are agreed."""
    over = noun.verb_above
    if noun.lemma in table.ITEMS and over is not None and over.lemma in table.SETTLES:
        return MeasureStatus.AGREED
    if noun.lemma not in acts.SPOKEN and noun.lemma not in table.PAPERS:
        return None
    if over is not None and over.lemma in acts.GOVERNS:
        return acts.GOVERNS[over.lemma]
    signed = over is not None and over.lemma in table.SEALS | {"put"}
    if noun.lemma in table.PAPERS:
        return MeasureStatus.AGREED if signed else None
    return acts.SPOKEN[noun.lemma]


def _given_for(link: Word) -> Iterator[Step]:
    """Of "would free them in return for the village", the freeing."""
    price = link.child("pobj")
    if price is None or price.low not in table.PRICES or behind(price, "for") is None:
        return
    verb = next((o for o in (link.head, *link.head.ancestors()) if o.is_verb), link)
    while verb.is_verb:
        if modal_of(verb) in _AHEAD:
            refused = denied(verb)
            status = MeasureStatus.REFUSED if refused else MeasureStatus.OFFERED
            yield from _act(verb, status, "bargain:return")
        if verb.dep != "conj":
            return
        verb = verb.head


def _act(verb: Word, status: MeasureStatus, rule: str) -> Iterator[Step]:
    told = words_of_act(verb)
    kind = kind_of_act(told)
    span = span_of(told)
    if span is None or is_harm(verb) or not is_step(verb, told, kind):
        return
    who = subject_of(verb)
    yield Step(
        kind=kind,
        head=verb,
        span=span,
        status=status,
        by=None,
        parties=(who,) if who is not None else (),
        rule=rule,
        confidence=0.6,
    )


def _tied(word: Word) -> Iterator[Step]:
    """Of "the return is tied to the formation of a joint guard", both."""
    if word.is_verb and word.lemma in table.TIES:
        one = word.child("dobj", "nsubjpass")
        other = behind(word, "to", "on", "upon", "with")
    elif word.is_verb and word.lemma in table.HINGES and not denied(word):
        one = word.child("nsubj")
        other = behind(word, "on", "upon", "from")
    elif word.low in table.TIED and word.dep in {"acomp", "oprd", "ccomp", "amod"}:
        one = word.child("nsubj") or _whose(word)
        other = behind(word, "on", "upon", "to") or _next_to(word)
    else:
        return
    if one is None or other is None:
        return
    for noun in (one, other):
        if _is_thing_done(noun):
            yield from _thing(noun, word)


def _is_thing_done(noun: Word) -> bool:
    """Say whether a noun tells of an act with what it is done to: "its return"."""
    if (
        not noun.is_noun
        or noun.is_name
        or noun.lemma in acts.VAGUE_NOUNS | table.MONEYS
    ):
        return False
    named = noun.lemma in acts.NOMINAL or noun.lemma in NOUNS
    thing = behind(noun, "of", "from")
    if thing is not None and thing.lemma in acts.VAGUE_NOUNS:
        return False  # "the release of the report"
    of = thing is not None
    return (named and (of or noun.child("poss") is not None)) or (
        of and noun.low.endswith(acts.ENDINGS)
    )


def _next_to(tied: Word) -> Word | None:
    """What stands behind it, where the parser hung that elsewhere."""
    after = tied.sentence.words[tied.i + 1 : tied.i + 2]
    on = any(one.low in {"on", "upon"} for one in after)
    return after[0].child("pobj") if on else None


def _whose(tied: Word) -> Word | None:
    """Of "made the return of the ferry dependent on", the return."""
    if tied.dep != "amod":
        return tied.head.child("dobj", "nsubj", "nsubjpass")
    noun = tied.head
    while noun.dep == "pobj" and noun.head.head.is_noun:
        noun = noun.head.head
    return noun


def _thing(noun: Word, link: Word) -> Iterator[Step]:
    told = [o for o in words_of_act(noun) if not noun.i < link.i <= o.i]
    span = span_of(told)
    if span is None:
        return
    kind = kind_of_act(told)
    if kind is MeasureKind.OTHER and noun.lemma in {"truce", "ceasefire"}:
        kind = MeasureKind.LOCALISED_CEASEFIRE
    yield Step(
        kind=kind,
        head=noun,
        span=span,
        status=MeasureStatus.DISCUSSED,
        by=None,
        parties=(),
        rule="bargain:tied",
        confidence=0.55,
    )
