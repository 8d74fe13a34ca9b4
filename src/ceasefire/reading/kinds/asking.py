"""Clauses that ask something of others, or put it on the table."""

from ceasefire.reading.clauses import denied, modal_of
from ceasefire.reading.kinds.giving import does_it_now
from ceasefire.reading.kinds.said import Clause, Said, lets_us
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word

_LINKS = frozenset({"please", "so", "then", "but", "and", "now", "just"})


def demands(clause: Clause, said: Said) -> bool:
    """Say whether a clause tells others what to do."""
    main = clause.main
    if words_of.DUTIES.search(said.text):
        return True
    if clause.own and main.lemma in words_of.DEMANDS and not denied(main):
        asks = main.preposition("on", "for", "to", "upon") or main.child(
            "ccomp", "xcomp"
        )
        if does_it_now(main) and asks is not None:
            return True
    if said.attribution.rule.startswith("warn_to"):
        return True
    modal = modal_of(main)
    if modal in words_of.MUST and not (clause.own and _is_oneself(main)):
        return not _judges_what_must_be(main)
    if main.lemma in {"want", "expect"} and clause.own:
        wished = main.child("ccomp")
        return wished is not None and wished.child("nsubj") is not None
    if main.tag in {"VBP", "VBZ"} and main.lemma in {"have", "need"}:
        return main.child("xcomp") is not None and not clause.own
    if _is_subjunctive(main):
        return True
    if modal is not None or main.child("aux", "auxpass") is not None:
        return False
    subject = main.child("nsubj")
    if subject is not None:  # "insisted that the governor resign"
        return (
            main.tag in {"VB", "VBP"}
            and subject.tag in {"NN", "NNP"}
            and (subject.child("conj") is None and said.act in {Act.JUDGE, Act.DEMAND})
        )
    before = main.sentence.words[: main.i]
    leads = all(not one.text[:1].isalnum() or one.low in _LINKS for one in before)
    alone = main.child("conj") is None and main.dep in {"ROOT", "ccomp", "parataxis"}
    orders = main.tag == "VB" and (
        main.start == said.attribution.start or (leads and alone)
    )
    return orders and not lets_us(main)


def _is_subjunctive(main: Word) -> bool:
    """Find "that they be allowed", "that he be present"."""
    if modal_of(main) is not None or main.child("nsubj", "nsubjpass") is None:
        return False
    helpers = list(main.each("aux", "auxpass"))
    if main.low == "be":
        return not helpers
    return any(one.low == "be" for one in helpers) and len(helpers) == 1


def _is_oneself(main: Word) -> bool:
    """Say whether the subject is a pronoun or somebody's own, and not "the army"."""
    subject = main.child("nsubj", "nsubjpass")
    return subject is None or subject.tag == "PRP" or any(subject.each("poss"))


def _judges_what_must_be(main: Word) -> bool:
    """Of "this must not become a precedent", which nobody in particular is told."""
    subject = main.child("nsubj")
    copula = main.lemma in {"be", "become", "remain", "mean", "serve", "seem"}
    return subject is not None and subject.low in {"this", "that", "it"} and copula


def proposes(clause: Clause, said: Said) -> bool:
    """Say whether a clause puts a step on the table."""
    main = clause.main
    if lets_us(main) or words_of.IDEAS.search(said.text):
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
