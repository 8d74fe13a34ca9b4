"""The kind of a statement: the first that fits, from the hardest to the plainest.

How    Red line, offer, precondition, demand, acceptance, objection, proposal, report,
       position. The cue decides where it says more than "say"; else the main clauses of
       what was said.
Read   `kind_of`.
"""

from collections.abc import Callable, Sequence

from ceasefire.core import StatementKind
from ceasefire.reading.kinds.answering import accepts, objects
from ceasefire.reading.kinds.asking import demands, proposes
from ceasefire.reading.kinds.giving import offers_anything
from ceasefire.reading.kinds.hanging import (
    hangs_by_a_conjunction,
    hangs_on_something,
    sets_a_condition,
)
from ceasefire.reading.kinds.said import Clause, Said
from ceasefire.reading.kinds.telling import reports
from ceasefire.reading.kinds.things import first_words, kind_of_a_thing
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon import voiced as nouns_of
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.text.clauses import modal_of

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
_Test = Callable[[Clause, Said], bool]


def kind_of(said: Said) -> StatementKind:
    """Return the first kind that fits."""
    clauses = [Clause(m, o) for m, o in zip(said.mains, said.owns, strict=True)]
    if _draws_a_line(clauses, said):
        return StatementKind.RED_LINE
    if said.act in _MAY_HANG and sets_a_condition(said):
        return StatementKind.PRECONDITION
    named = said.attribution.rule.endswith("named-thing")
    if named and said.act not in {Act.REJECT, Act.CONDEMN}:
        return kind_of_a_thing(said)
    if said.act is Act.REJECT and nouns_of.CHARGES & first_words(said):
        return StatementKind.REPORT  # who rejects a charge denies an act
    if _confirms_to_come(said):
        return StatementKind.ACCEPTANCE
    if said.act in _BY_ACT and not _only_guesses(said) and not _shares_a_view(said):
        return _BY_ACT[said.act]
    vowed = said.attribution.rule.startswith("vow")
    if said.act is Act.PROMISE and not vowed and not _tells_a_fact(said):
        key = said.attribution.rule.split(":")[0]
        binding = key.startswith(("commit", "undert"))
        if binding and sets_a_condition(said):
            return StatementKind.PRECONDITION
        return StatementKind.ACCEPTANCE if binding else StatementKind.OFFER
    if offers_anything(clauses, said):
        return StatementKind.OFFER
    if turns_of.NOTHING_LEFT.search(said.text):
        return StatementKind.POSITION
    if hangs_by_a_conjunction(said) or hangs_on_something(clauses, said):
        return StatementKind.PRECONDITION
    if said.conditions:
        return StatementKind.REPORT  # of what somebody else sets terms for
    if said.attribution.rule.endswith("passive-infinitive"):
        return StatementKind.REPORT  # "is said to favour it"
    for kind, fits in _BY_CLAUSE:
        if any(fits(one, said) for one in clauses):
            return kind
    if not clauses:
        return kind_of_a_thing(said)
    told = any(reports(one, said) for one in clauses)
    return StatementKind.REPORT if told else StatementKind.POSITION


def _confirms_to_come(said: Said) -> bool:
    """Of "confirmed its participation", not of its commitment to a creed."""
    comes = nouns_of.COMING & first_words(said)
    return (
        said.attribution.rule == "confirm:object"
        and bool(comes)
        and not turns_of.CREED.search(said.text)
    )


def _draws_a_line(clauses: Sequence[Clause], said: Said) -> bool:
    """Say whether something is put beyond any talks, with no way out left."""
    promised = said.act in {Act.PROMISE, Act.OFFER}
    if not promised and turns_of.COME_WHAT_MAY.search(said.text):
        return True
    if turns_of.WAY_OUT.search(said.text):
        return False
    return any(map(_never, clauses)) or bool(turns_of.RED_LINE.search(said.text))


def _never(clause: Clause) -> bool:
    """Say whether an own act is ruled out for good."""
    main = clause.main
    ever = any(one.low == "never" for one in main.children)
    firm = modal_of(main) in {"will", "would", "shall", "'ll", "’ll", "can", "could"}
    return clause.own and ever and firm and main.lemma not in words_of.NO_ACTS


def _tells_a_fact(said: Said) -> bool:
    """Of "assured them that the road was open", say that nothing is promised."""
    main = said.main
    if (
        main is None
        or modal_of(main) is not None
        or not main.child("nsubj", "nsubjpass")
    ):
        return False
    ready = any(one.low in words_of.READY for one in main.children)
    told = main.tag in {"VBD", "VBZ", "VBP"} or any(main.each("aux"))
    return told and not ready


def _shares_a_view(said: Said) -> bool:
    """Of "agreed that there was no military solution", which accepts no step."""
    if said.act is not Act.ACCEPT or said.main is None:
        return False
    finite = said.main.tag in {"VBD", "VBZ", "VBP"} and modal_of(said.main) is None
    return said.attribution.rule.endswith(":clause") and finite


def _only_guesses(said: Said) -> bool:
    """Of "suggested that the shells were theirs", say that nothing is proposed."""
    if said.act is not Act.PROPOSE or said.main is None:
        return False
    finite = said.main.tag in {"VBD", "VBZ"}
    past = any(one.low == "have" for one in said.main.each("aux"))
    guesses = modal_of(said.main) in {"may", "might"} or past
    return said.attribution.rule.startswith("suggest") and (finite or guesses)


_BY_CLAUSE: tuple[tuple[StatementKind, _Test], ...] = (
    (StatementKind.DEMAND, demands),
    (StatementKind.ACCEPTANCE, accepts),
    (StatementKind.OBJECTION, objects),
    (StatementKind.PROPOSAL, proposes),
)
