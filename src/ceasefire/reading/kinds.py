"""What a speaker does by a statement, its polarity, modality and hedges.

How    The first that fits, from the hardest to the plainest: red line, offer,
       precondition, demand, acceptance, objection, proposal, report, position. The cue
       decides where it says more than "say"; else the main clause of what was said.
Read   `kind_of`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.core import StatementKind
from ceasefire.reading.conditions import Conditional
from ceasefire.reading.found import Attribution
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word
from ceasefire.reading.spans import Span

_OWN = frozenset(["i", "we", "he", "she", "it", "they", "who"])
_POSSESSIVE = frozenset(["my", "our", "his", "her", "its", "their"])
_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What a statement says, as far as its kind hangs on it.

    Attributes
    ----------
    main
        The verb of its main clause; None where a thing was said, not a clause.
    conditions
        Conditional commitments in it.
    own
        Whether the subject of the main clause is the speaker, or the speaker's own.
    """

    attribution: Attribution
    text: str
    main: Word | None
    conditions: tuple[Conditional, ...]
    own: bool


def kind_of(said: Said) -> StatementKind:
    """Return the first kind that fits."""
    act = said.attribution.act
    tests = (
        (StatementKind.RED_LINE, words_of.RED_LINE.search(said.text) is not None),
        (StatementKind.OFFER, _offers(said, act)),
        (StatementKind.PRECONDITION, _depends(said, act)),
        (StatementKind.DEMAND, _demands(said, act)),
        (StatementKind.ACCEPTANCE, _accepts(said, act)),
        (StatementKind.OBJECTION, _objects(said, act)),
        (StatementKind.PROPOSAL, _proposes(said, act)),
        (StatementKind.REPORT, _reports(said, act)),
    )
    return next((kind for kind, fits in tests if fits), StatementKind.POSITION)


def _offers(said: Said, act: Act) -> bool:
    if act is Act.OFFER:
        return True
    if act is Act.PROMISE:
        key = said.attribution.rule.split(":")[0]
        return key not in {"commit", "undertake", "commitment", "undertaking"}
    main = said.main
    if main is None or not said.own:
        return False
    if any(one.low in words_of.READY for one in (main, *main.children)):
        return not denied(main) and not any(
            one.operator in {"only-if", "unless", "until"} for one in said.conditions
        )
    if any(one.operator == "without" and one.will for one in said.conditions):
        return len(said.conditions) == 1
    return main.lemma in words_of.GIVES and not denied(main)


def _depends(said: Said, act: Act) -> bool:
    if act in {Act.REJECT, Act.CONDEMN, Act.ACCUSE, Act.DENY}:
        return bool(said.conditions) and act is Act.REJECT
    if act is Act.THREATEN:
        return bool(said.conditions)
    return bool(said.conditions)


def _demands(said: Said, act: Act) -> bool:
    if act is Act.DEMAND:
        return True
    if act is Act.WARN and said.attribution.rule.startswith("warn_to"):
        return True
    main = said.main
    if main is None:
        return False
    modal = modal_of(main)
    if modal in words_of.MUST and not said.own and act != Act.PROPOSE:
        return True
    if main.tag == "VBP" and main.lemma in {"have", "need"} and not said.own:
        inner = main.child("xcomp")
        return inner is not None
    return (
        main.tag == "VB"
        and modal is None
        and main.child("nsubj") is None
        and (main.i == 0 or main.sentence.words[main.i - 1].text in "“\"'‘:,")
        and act is Act.SAY
    )


def _accepts(said: Said, act: Act) -> bool:
    if act is Act.ACCEPT or act is Act.PROMISE:
        return True
    main = said.main
    if main is None or denied(main) or not said.own:
        return False
    if main.lemma in words_of.FAVOURS and modal_of(main) is None:
        return True
    return main.lemma in words_of.COMES and modal_of(main) in {"will", "would", "shall"}


def _objects(said: Said, act: Act) -> bool:
    if act in {Act.REJECT, Act.CONDEMN}:
        return True
    main = said.main
    if main is None or act is Act.DENY:
        return False
    if (
        said.own
        and denied(main)
        and modal_of(main) in {"will", "would", "can", "could", "shall", "wo", "ca"}
    ):
        return True
    lemmas = {one.lemma for one in (main, *main.children)}
    if (
        denied(main)
        and (lemmas | {one.low for one in main.children}) & words_of.NOT_GOOD
    ):
        return True
    return bool(lemmas & words_of.OBJECTS) and not denied(main)


def _proposes(said: Said, act: Act) -> bool:
    if act is Act.PROPOSE:
        return True
    return said.main is not None and said.own and said.main.lemma in words_of.PROPOSES


def _reports(said: Said, act: Act) -> bool:
    if act in {Act.ACCUSE, Act.DENY}:
        return True
    main = said.main
    if main is None:
        return act in {Act.REPORT, Act.ANNOUNCE, Act.SAY}
    if modal_of(main) is not None:
        return act is Act.ANNOUNCE
    if act in {Act.WARN, Act.PRAISE, Act.THREATEN}:
        return False
    if main.lemma in words_of.THINKS:
        return False
    if main.lemma == "be":
        return _states_a_fact(main, act)
    return main.is_verb


def _states_a_fact(main: Word, act: Act) -> bool:
    """Say whether being so is a fact, as how many or where, and not a judgement."""
    if act is Act.REPORT:
        return True
    if act is Act.JUDGE:
        return False
    told = main.child("attr", "acomp", "prep", "advmod")
    if told is None:
        return False
    if told.dep == "attr" and any(one.dep == "nummod" for one in told.children):
        return True
    if told.dep == "prep":
        return True
    return main.tag in _PAST and told.dep == "acomp" and told.tag == "VBN"


# The main clause


def main_verb(words: Sequence[Word], content: Sequence[Span]) -> Word | None:
    """Return the verb of the main clause of what was said."""
    inside = [one for one in words if any(piece.covers(one.span) for piece in content)]
    held = {id(one) for one in inside}
    tops = [
        one
        for one in inside
        if (id(one.head) not in held or one.head is one) and one.dep != "punct"
    ]
    verbs = [
        one
        for one in tops
        if one.is_verb and one.dep not in {"aux", "advcl", "relcl", "acl"}
    ]
    if verbs:
        return next(
            (one for one in verbs if one.child("nsubj", "nsubjpass", "expl")), verbs[0]
        )
    loose = [one for one in tops if one.tag == "JJ" and one.child("nsubj")]
    return loose[0] if loose else None


def modal_of(verb: Word) -> str | None:
    """Return the modal before a verb, in small letters; None where there is none."""
    return next(
        (one.low for one in verb.children if one.dep == "aux" and one.low in MODALS),
        None,
    )


def denied(verb: Word) -> bool:
    """Say whether a clause says that it is not so."""
    if any(one.dep == "neg" or one.low in {"never", "nor"} for one in verb.children):
        return True
    nouns = [
        one
        for one in verb.children
        if one.dep in {"nsubj", "nsubjpass", "dobj", "attr"}
    ]
    return any(
        one.low in {"nobody", "none", "nothing"}
        or any(d.low == "no" for d in one.each("det"))
        for one in nouns
    )


def is_own(main: Word | None, speaker: Word | None) -> bool:
    """Say whether the subject of what was said is its speaker, or the speaker's own."""
    if main is None:
        return False
    subject = main.child("nsubj", "nsubjpass")
    if subject is None:
        return is_bare_infinitive(main)
    if subject.low in _OWN or any(
        one.low in _POSSESSIVE for one in subject.each("poss")
    ):
        return True
    return speaker is not None and subject.lemma == speaker.lemma


def is_bare_infinitive(verb: Word) -> bool:
    """Say whether it is "to do" or "doing", whose subject is who speaks."""
    return verb.tag in {"VB", "VBG"} and modal_of(verb) is None
