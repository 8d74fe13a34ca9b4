"""Whether own conduct is made to hang on something, in whatever words."""

from collections.abc import Sequence

from ceasefire.reading.clauses import modal_of
from ceasefire.reading.kinds.said import Clause, Said, somebody_acts
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon.conditions import DEPENDENT
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word


def hangs_by_a_conjunction(said: Said) -> bool:
    """Say whether an act hangs on something that is the speaker's own, or left open.

    Who tells on what condition somebody else would act reports.
    """
    return any(
        one.actor is None or not _is_others(one.actor, said) for one in said.conditions
    )


def _is_others(actor: Word, said: Said) -> bool:
    """Say whether a name stands for somebody else than the speaker."""
    speaker = said.attribution.speaker
    if speaker is None or not actor.is_name or any(actor.each("poss")):
        return False
    own = any(
        o
        for m, o in zip(said.mains, said.owns, strict=True)
        if m.child("nsubj") is actor
    )
    return not own and actor.lemma != speaker.lemma


def hangs_on_something(clauses: Sequence[Clause], said: Said) -> bool:
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


def sets_a_condition(said: Said) -> bool:
    """Of "agreed to come if", "refuses to sign unless", say that a condition is set."""
    if said.act is Act.DEMAND:
        return any(one.operator == "as-condition-for" for one in said.conditions)
    return bool(said.conditions)


def _binds(clauses: Sequence[Clause]) -> bool:
    """Say whether a clause is of what will be, not of what was."""
    return not clauses or any(
        (modal_of(one.main) is not None or one.main.tag in {"VBP", "VBZ", "VB", "JJ"})
        and somebody_acts(one.main)
        for one in clauses
    )
