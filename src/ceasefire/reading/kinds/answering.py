"""Clauses that accept something, or refuse it."""

from ceasefire.reading.clauses import denied, modal_of
from ceasefire.reading.kinds.said import (
    WOULD,
    Clause,
    Said,
    goes_to_table,
    somebody_acts,
)
from ceasefire.reading.lexicon import kinds as words_of


def accepts(clause: Clause, said: Said) -> bool:
    """Say whether a clause agrees to something, or confirms that somebody comes."""
    main = clause.main
    if denied(main):
        none = any(one.lemma in words_of.OBJECTION for one in main.each("dobj"))
        return clause.own and none and main.lemma in {"have", "see", "raise"}
    if words_of.YES.search(said.text):
        return True
    modal = modal_of(main)
    before = any(one.low == "had" for one in main.each("aux"))
    if main.lemma in words_of.FAVOURS and modal is None and clause.own and not before:
        return True
    if said.attribution.rule.startswith("confirm:") and clause.own and modal in WOULD:
        return True
    there = {"there", "present", "represented"} & {one.low for one in main.children}
    if modal in WOULD and somebody_acts(main) and (there or goes_to_table(main)):
        return True
    sent = (one.lemma for one in main.each("dobj"))
    if main.lemma == "send" and modal in WOULD and words_of.SENDS & set(sent):
        return True
    if clause.own and any(one.low == "committed" for one in (main, *main.children)):
        return True
    if not somebody_acts(main):
        return False
    part = main.lemma == "take" and any(c.lemma == "part" for c in main.each("dobj"))
    return (part or main.lemma in words_of.COMES) and modal in {
        "will",
        "would",
        "shall",
    }


def objects(clause: Clause, said: Said) -> bool:
    """Say whether a clause refuses something, or calls it wrong."""
    main = clause.main
    beside = [main, *main.children]
    if denied(main) and modal_of(main) in WOULD and _refuses(clause):
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
    called = [main, *main.each("attr", "acomp", "oprd")]
    return any(one.lemma in words_of.OBJECTS for one in called)


def _refuses(clause: Clause) -> bool:
    """Of "will not sign", "there will be no talks", not of "it will not be easy"."""
    main = clause.main
    if main.child("expl") is not None:
        return any(one.lemma in words_of.TO_BE_HAD for one in main.each("attr", "dobj"))
    if not clause.own or main.lemma in words_of.NO_ACTS:
        return False
    can = modal_of(main) in {"can", "could", "ca"}
    if can and main.lemma not in words_of.REFUSES:
        return False
    judged = main.lemma in {"be", "become"} and main.child("acomp", "attr") is not None
    return not judged
