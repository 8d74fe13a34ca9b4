"""What a speaker does by a statement, its polarity, modality and hedges.

How    The first that fits, from the hardest to the plainest: red line, offer,
       precondition, demand, acceptance, objection, proposal, report, position. The cue
       decides where it says more than "say"; else the main clause of what was said.
Read   `kind_of`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ceasefire.core import StatementKind
from ceasefire.reading.clauses import denied, modal_of
from ceasefire.reading.conditional import Conditional
from ceasefire.reading.found import Attribution
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon.conditions import DEPENDENT, SOMEBODY
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word

_BY_ACT = {
    Act.OFFER: StatementKind.OFFER,
    Act.DEMAND: StatementKind.DEMAND,
    Act.ACCEPT: StatementKind.ACCEPTANCE,
    Act.REJECT: StatementKind.OBJECTION,
    Act.CONDEMN: StatementKind.OBJECTION,
    Act.PROPOSE: StatementKind.PROPOSAL,
    Act.ACCUSE: StatementKind.REPORT,
    Act.DENY: StatementKind.REPORT,
    Act.PRAISE: StatementKind.POSITION,
}
_MAY_HANG = {Act.ACCEPT, Act.REJECT, Act.DEMAND, Act.PROPOSE, Act.THREATEN}
_NEAR = ("in", "at", "on", "near", "inside")
_WOULD = frozenset({"will", "would", "can", "could", "shall", "wo", "ca"})
_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What a statement says, as far as its kind hangs on it.

    Attributes
    ----------
    mains
        The verbs of its main clauses; none where a thing was said, not a clause.
    conditions
        Conditional commitments in it.
    owns
        For each main clause, whether its subject is the speaker, or the speaker's own.
    """

    attribution: Attribution
    text: str
    mains: tuple[Word, ...]
    conditions: tuple[Conditional, ...]
    owns: tuple[bool, ...]

    @property
    def main(self) -> Word | None:
        """The verb of its first main clause."""
        return next(iter(self.mains), None)

    @property
    def own(self) -> bool:
        """Whether the subject of its first main clause is the speaker's own."""
        return next(iter(self.owns), False)

    @property
    def act(self) -> Act:
        """What is done by the word of speech; calling a thing names judges it."""
        if self.attribution.rule.endswith("named-thing"):
            return Act.JUDGE
        return self.attribution.act


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One main clause of what was said."""

    main: Word
    own: bool


_Test = Callable[[Clause, Said], bool]


def kind_of(said: Said) -> StatementKind:
    """Return the first kind that fits."""
    if words_of.RED_LINE.search(said.text):
        return StatementKind.RED_LINE
    if said.act in _MAY_HANG and _sets_a_condition(said):
        return StatementKind.PRECONDITION
    if said.attribution.rule.endswith("named-thing"):
        return _of_a_thing(said)
    if said.act in _BY_ACT and not _only_guesses(said):
        return _BY_ACT[said.act]
    if said.act is Act.PROMISE and not said.attribution.rule.startswith("vow"):
        key = said.attribution.rule.split(":")[0]
        binding = key.startswith(("commit", "undert"))
        return StatementKind.ACCEPTANCE if binding else StatementKind.OFFER
    clauses = [Clause(m, o) for m, o in zip(said.mains, said.owns, strict=True)]
    if _offers_anything(clauses, said):
        return StatementKind.OFFER
    if said.conditions or _hangs(clauses, said):
        return StatementKind.PRECONDITION
    for kind, fits in _BY_CLAUSE:
        if any(fits(one, said) for one in clauses):
            return kind
    if not clauses:
        return _of_a_thing(said)
    reports = _reports(clauses[0], said)
    return StatementKind.REPORT if reports else StatementKind.POSITION


def _offers_anything(clauses: Sequence[Clause], said: Said) -> bool:
    """Say whether something is to be had, now or under a condition."""
    if words_of.NOT_YET.search(said.text) and not any(
        one.low in words_of.READY for c in clauses for one in c.main.children
    ):
        return False
    if any(_offers(one, said) for one in clauses):
        return True
    return bool(words_of.OFFERS.search(said.text)) and not any(
        denied(one.main) for one in clauses
    )


def _hangs(clauses: Sequence[Clause], said: Said) -> bool:
    """Say whether own conduct hangs on something, in words that are no conjunction."""
    verbless = not any(one.main.child("nsubj", "nsubjpass") for one in clauses)
    if words_of.FIRST.search(said.text) and (
        verbless or said.text.lower().lstrip("“\"' ").startswith("then")
    ):
        return True
    if words_of.RETALIATES.search(said.text) and said.act is not Act.REPORT:
        return True
    if any(_depends(one) for one in clauses):
        return True
    return bool(words_of.HANGS.search(said.text)) and _binds(clauses)


def _depends(clause: Clause) -> bool:
    """Of "our answer depends on theirs", "its part is conditional on"."""
    main = clause.main
    if not clause.own or main.child("nsubj") is None:
        return False
    upon = main.preposition("on", "upon")
    called = main.child("acomp")
    if called is not None and called.low in DEPENDENT:
        return True
    return main.lemma in {"depend", "hinge"} and upon is not None


def _sets_a_condition(said: Said) -> bool:
    """Of "agreed to come if", "refuses to sign unless", say that a condition is set."""
    if said.act is Act.DEMAND:
        return any(one.operator == "as-condition-for" for one in said.conditions)
    return bool(said.conditions)


def _only_guesses(said: Said) -> bool:
    """Of "suggested that the shells were theirs", say that nothing is proposed."""
    if said.act is not Act.PROPOSE or said.main is None:
        return False
    finite = said.main.tag in {"VBD", "VBZ"}
    past = any(one.low == "have" for one in said.main.each("aux"))
    guesses = modal_of(said.main) in {"may", "might"} or past
    return said.attribution.rule.startswith("suggest") and (finite or guesses)


def _binds(clauses: Sequence[Clause]) -> bool:
    """Say whether a clause is of what will be, not of what was."""
    return not clauses or any(
        (modal_of(one.main) is not None or one.main.tag in {"VBP", "VBZ", "VB", "JJ"})
        and _somebody_acts(one.main)
        for one in clauses
    )


def _somebody_acts(main: Word) -> bool:
    subject = main.child("nsubj", "nsubjpass", "expl")
    if subject is None:
        return True
    if subject.low == "there" and denied(main):
        return modal_of(main) not in {"may", "might", "could"}
    known = subject.is_name or subject.lemma in SOMEBODY | {"talk", "meeting"}
    return subject.low != "there" and (subject.tag == "PRP" or known)


def _of_a_thing(said: Said) -> StatementKind:
    """Return what somebody does by a word of speech whose object is a thing."""
    words = set(said.text.lower().replace(",", " ").split())
    if said.act is Act.JUDGE and words_of.OBJECTS & words:
        return StatementKind.OBJECTION
    if said.attribution.rule.endswith("named-thing"):
        return StatementKind.POSITION
    if words_of.YES.search(said.text):
        return StatementKind.ACCEPTANCE
    if words_of.WILL_NOT.search(said.text):
        return StatementKind.OBJECTION
    voiced = next((kind for nouns, kind in _BY_NOUN if nouns & _first(said)), None)
    if voiced is not None:
        return voiced
    told = said.act in {Act.REPORT, Act.ANNOUNCE, Act.SAY}
    return StatementKind.REPORT if told else StatementKind.POSITION


def _first(said: Said) -> set[str]:
    """Return the first words of a thing, up to what hangs on it."""
    return set(
        re.split(r"\b(?:to|of|that|for|on|about|over)\b", said.text.lower())[0].split()
    )


def _offers(clause: Clause, said: Said) -> bool:
    main = clause.main
    if not clause.own or denied(main):
        return False
    if any(one.low in words_of.READY for one in (main, *main.children)):
        return True
    glad = any(one.low in words_of.GLAD for one in main.each("acomp"))
    if glad and modal_of(main) in {"will", "would", "'d", "’d"}:
        return True
    if any(one.operator == "without" and one.will for one in said.conditions):
        return len(said.conditions) == 1
    if main.lemma in words_of.LETS and modal_of(main) in {"can", "could"}:
        return True
    if main.lemma in words_of.VOWS and _does_it_now(main):
        return True
    perfect = any(one.low == "had" for one in main.each("aux"))
    return main.lemma in words_of.GIVES and not perfect


def _does_it_now(main: Word) -> bool:
    """Say whether a verb of speech is itself spoken: "we promise", "I have asked"."""
    aux = {one.low for one in main.each("aux")}
    return main.tag in {"VBP", "VBZ", "VBG"} or bool(aux & {"have", "has"})


def _demands(clause: Clause, said: Said) -> bool:
    main = clause.main
    if words_of.DUTIES.search(said.text):
        return True
    if clause.own and main.lemma in words_of.DEMANDS and not denied(main):
        asks = main.preposition("on", "for", "to", "upon") or main.child(
            "ccomp", "xcomp"
        )
        if _does_it_now(main) and asks is not None:
            return True
    if said.attribution.rule.startswith("warn_to"):
        return True
    modal = modal_of(main)
    if modal in words_of.MUST and not clause.own:
        return not _judges_what_must_be(main)
    if main.lemma in {"want", "expect"} and clause.own:
        wished = main.child("ccomp")
        return wished is not None and wished.child("nsubj") is not None
    if main.tag in {"VBP", "VBZ"} and main.lemma in {"have", "need"}:
        return main.child("xcomp") is not None and not clause.own
    if modal is not None or main.child("aux", "auxpass") is not None:
        return False
    subject = main.child("nsubj")
    if subject is not None:  # "insisted that the governor resign"
        return (
            main.tag in {"VB", "VBP"}
            and subject.tag in {"NN", "NNP"}
            and (subject.child("conj") is None and said.act in {Act.JUDGE, Act.DEMAND})
        )
    orders = main.tag == "VB" and main.start == said.attribution.start
    return orders and not _lets_us(main)


def _judges_what_must_be(main: Word) -> bool:
    """Of "this must not become a precedent", which nobody in particular is told."""
    subject = main.child("nsubj")
    copula = main.lemma in {"be", "become", "remain", "mean", "serve", "seem"}
    return subject is not None and subject.low in {"this", "that", "it"} and copula


def _lets_us(main: Word) -> bool:
    after = main.sentence.words[main.i + 1 : main.i + 2]
    return main.lemma == "let" and any(one.low in {"us", "'s", "’s"} for one in after)


def _accepts(clause: Clause, said: Said) -> bool:
    main = clause.main
    if denied(main):
        return False
    if words_of.YES.search(said.text):
        return True
    modal = modal_of(main)
    before = any(one.low == "had" for one in main.each("aux"))
    if main.lemma in words_of.FAVOURS and modal is None and clause.own and not before:
        return True
    if said.attribution.rule.startswith("confirm:") and clause.own and modal in _WOULD:
        return True
    sent = (one.lemma for one in main.each("dobj"))
    if main.lemma == "send" and modal in _WOULD and words_of.SENDS & set(sent):
        return True
    if clause.own and any(one.low == "committed" for one in (main, *main.children)):
        return True
    if not _somebody_acts(main):
        return False
    part = main.lemma == "take" and any(c.lemma == "part" for c in main.each("dobj"))
    return (part or main.lemma in words_of.COMES) and modal in {
        "will",
        "would",
        "shall",
    }


def _objects(clause: Clause, said: Said) -> bool:
    main = clause.main
    beside = [main, *main.children]
    mine = clause.own or main.child("expl") is not None  # "there will be no talks"
    if mine and denied(main) and modal_of(main) in _WOULD:
        return True
    if clause.own and denied(main) and main.lemma in words_of.REFUSES:
        return True
    if clause.own and denied(main) and any(o.low in words_of.READY for o in beside):
        return True
    none = any(one.lemma in words_of.NO_WISH for one in main.each("dobj"))
    if clause.own and denied(main) and none and main.lemma in {"have", "see"}:
        return True
    against = main.lemma in {"be", "stand", "speak", "vote", "come"}
    if clause.own and against and main.preposition("against") is not None:
        return True
    if clause.own and any(one.low == "unwilling" for one in main.each("acomp")):
        return True
    if words_of.NOT_THIS.search(said.text):
        return True
    if denied(main) and {one.low for one in beside} & words_of.NOT_GOOD:
        return True
    if denied(main):
        return False
    if clause.own and main.lemma in words_of.REJECTS and modal_of(main) is None:
        return True
    called = list(main.each("attr", "acomp", "oprd"))
    return any(one.lemma in words_of.OBJECTS for one in called)


def _proposes(clause: Clause, said: Said) -> bool:
    main = clause.main
    if _lets_us(main) or words_of.IDEAS.search(said.text):
        return True
    subject = main.child("nsubj")
    if (
        subject is not None
        and subject.lemma in words_of.BOTH
        and (subject.tag == "NNS" and modal_of(main) in {"could", "might"})
    ):
        return True
    if any(one.low == "had" for one in main.each("aux")) or not clause.own:
        return False
    forward = main.lemma == "put" and any(one.low == "forward" for one in main.children)
    works = main.lemma == "work" and main.preposition("for", "towards") is not None
    return forward or works or main.lemma in words_of.PROPOSES


def _reports(clause: Clause, said: Said) -> bool:
    main, act = clause.main, said.act
    if modal_of(main) is not None:
        return act is Act.ANNOUNCE
    if any(one.low in words_of.READY for one in main.children):
        return True  # who tells that another is ready reports
    if act in {Act.WARN, Act.PRAISE} or main.lemma in words_of.THINKS:
        return False
    if main.lemma in words_of.SHOWS and (
        main.child("ccomp") or any(one.low == "sense" for one in main.each("dobj"))
    ):
        return False
    if main.lemma in words_of.SEEMS:
        told = main.child("acomp", "oprd", "xcomp")
        return told is not None and told.low in words_of.FACTS
    subject = main.child("nsubj")
    if (
        subject is not None
        and subject.low in words_of.EVERYBODY
        and (main.tag in {"VBZ", "VBP"})
    ):
        return False
    if main.lemma == "be" or main.tag == "JJ":
        return _states_a_fact(main, act)
    return main.is_verb


def _states_a_fact(main: Word, act: Act) -> bool:
    """Say whether being so is a fact, as how many or where, and not a judgement."""
    if act is Act.REPORT:
        return True
    told = main.child("attr", "acomp", "prep", "advmod")
    if told is None:
        return False
    if act is Act.JUDGE:
        return told.low in words_of.FACTS and main.tag in _PAST
    if told.dep == "advmod" and told.low in words_of.HERE:
        return True
    subject = main.child("nsubj")
    judged = [*told.within(), *([subject] if subject is not None else ())]
    if any(one.lemma in words_of.JUDGES for one in judged):
        return False
    if any(one.dep == "nummod" for one in told.children):
        return True
    if told.dep in {"acomp", "advmod"}:
        return told.low in words_of.FACTS and main.tag in _PAST
    if told.dep == "attr" and main.child("expl") is not None:
        near = told.preposition(*_NEAR) or main.preposition(*_NEAR)
        return near is not None or main.tag in _PAST
    if told.dep == "attr":
        of_somebody = subject is not None and (
            subject.tag == "PRP" or subject.kind == "PERSON"
        )
        return main.tag in _PAST and (of_somebody or told.tag.startswith("PRP"))
    return told.low not in {"about", "for", "against"}


_BY_NOUN: tuple[tuple[frozenset[str], StatementKind], ...] = (
    (words_of.READINESS, StatementKind.OFFER),
    (words_of.REFUSAL, StatementKind.OBJECTION),
    (words_of.CONSENT, StatementKind.ACCEPTANCE),
    (words_of.INSISTENCE, StatementKind.DEMAND),
)
_BY_CLAUSE: tuple[tuple[StatementKind, _Test], ...] = (
    (StatementKind.DEMAND, _demands),
    (StatementKind.ACCEPTANCE, _accepts),
    (StatementKind.OBJECTION, _objects),
    (StatementKind.PROPOSAL, _proposes),
)
