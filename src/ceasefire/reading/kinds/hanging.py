"""Whether own conduct is made to hang on something, in whatever words."""

from collections.abc import Sequence

from ceasefire.reading.kinds.said import Clause, Said, somebody_acts
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon.conditions import DEPENDENT
from ceasefire.reading.lexicon.cues import OCCASIONS, Act
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_NOT_PAST = frozenset({"VBP", "VBZ", "VB", "JJ"})


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
    if speaker.lemma in OCCASIONS:
        return False  # "the letter said the Front would" is a word of the Front's
    own = any(
        o
        for m, o in zip(said.mains, said.owns, strict=True)
        if m.child("nsubj") is actor
    )
    return not own and actor.lemma != speaker.lemma


def hangs_on_something(clauses: Sequence[Clause], said: Said) -> bool:
    """Say whether own conduct hangs on something, in words that are no conjunction."""
    if said.conditions or any(map(_is_a_rule, clauses)):
        return False  # what another sets terms for, or a rule by which is decided
    verbless = not any(one.main.child("nsubj", "nsubjpass") for one in clauses)
    if turns_of.FIRST.search(said.text) and (
        verbless or said.text.lower().lstrip("“\"' ").startswith("then")
    ):
        return True
    if turns_of.RETALIATES.search(said.text) and said.act is not Act.REPORT:
        return True
    if any(_depends(one) or _dares(one) for one in clauses):
        return True
    return bool(turns_of.HANGS.search(said.text)) and _binds(clauses, said.text)


def _is_a_rule(clause: Clause) -> bool:
    """Of "the accord can be ratified only by three fifths"."""
    passive = clause.main.child("auxpass") is not None
    return passive and clause.main.lemma in words_of.RULES


def _depends(clause: Clause) -> bool:
    """Of "our answer depends on theirs", "its part is conditional on"."""
    main = clause.main
    subject = main.child("nsubj", "nsubjpass")
    all_of_it = subject is not None and subject.low in {"everything", "all"}
    if subject is None or not (clause.own or all_of_it):
        return False
    upon = main.preposition("on", "upon")
    called = main.child("acomp")
    if called is not None and called.low in DEPENDENT:
        return True
    tied = main.lemma in words_of.TIED and main.preposition("to") is not None
    return tied or (main.lemma in {"depend", "hinge"} and upon is not None)


def _dares(clause: Clause) -> bool:
    """Of "touch the dam and the valley is ours", where an order is an "if"."""
    main = clause.main
    ordered = main.tag == "VB" and not any(main.each("nsubj", "aux"))
    linked = any(one.low == "and" for one in main.each("cc"))
    after = [*main.each("conj"), *(o for o in main.head.each("ccomp") if o.i > main.i)]
    then = next(iter(after), None)
    if not (ordered and linked) or then is None:
        return False
    follows = modal_of(then) in {"will", "shall", "'ll", "’ll"} or then.tag in {
        "VBZ",
        "VBP",
    }
    return follows and then.child("nsubj", "nsubjpass") is not None


def sets_a_condition(said: Said) -> bool:
    """Of "agreed to come if", "refuses to sign unless", say that a condition is set."""
    if said.act is Act.DEMAND:
        return any(one.operator == "as-condition-for" for one in said.conditions)
    if said.act is Act.PROPOSE:
        return any(not _is_aside(one.verb) for one in said.conditions)
    return bool(said.conditions)


def _is_aside(verb: Word) -> bool:
    """Of "the Brigade, which does nothing unless", told of what is proposed."""
    while verb.dep in {"conj", "xcomp", "ccomp"} and verb.head.is_verb:
        verb = verb.head
    return verb.dep == "relcl"


def _is_done_by_somebody(main: Word) -> bool:
    """Of "sanctions would be lifted", which somebody decides who is left out."""
    return main.child("auxpass") is not None and (
        main.lemma in words_of.BENEFITS | words_of.LETS | words_of.STEPS
    )


def _binds(clauses: Sequence[Clause], said: str) -> bool:
    """Say whether a clause is of what will be, not of what was."""
    return not clauses or any(
        (
            (modal_of(one.main) is not None or one.main.tag in _NOT_PAST)
            and (
                somebody_acts(one.main)
                or turns_of.ONLY.search(said)
                or _is_done_by_somebody(one.main)
            )
            and not (modal_of(one.main) is None and one.main.lemma in words_of.THINKS)
        )
        or any(o.lemma in words_of.MAY_BE for o in one.main.each("acomp", "dobj"))
        or (denied(one.main) and one.main.child("expl") is not None)
        for one in clauses
    )
