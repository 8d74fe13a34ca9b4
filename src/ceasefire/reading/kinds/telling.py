"""Clauses that tell what is or was, and do not judge it."""

from ceasefire.reading.clauses import modal_of
from ceasefire.reading.kinds.said import Clause, Said
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word

_NEAR = ("in", "at", "on", "near", "inside")
_PAST = frozenset({"VBD", "VBN"})


def reports(clause: Clause, said: Said) -> bool:
    """Say whether a clause tells what is or was, and does not judge."""
    main, act = clause.main, said.act
    if modal_of(main) is not None:
        return act is Act.ANNOUNCE
    if said.attribution.rule.split(":")[0] in words_of.ARGUES:
        return False
    if said.attribution.rule.endswith("passive-infinitive"):
        return True  # "is said to favour it"
    if any(one.low == "to" for one in main.each("aux")):
        return act in {Act.ANNOUNCE, Act.REPORT} or "have" in {
            one.low for one in main.each("aux")
        }
    if any(one.low in words_of.READY for one in main.children):
        return True  # who tells that another is ready reports
    if act in {Act.WARN, Act.PRAISE, Act.THREATEN} or main.lemma in words_of.THINKS:
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
    if main.lemma == "be" or main.tag in {"JJ", "NN", "NNS"}:
        return _states_a_fact(main, act)
    if main.lemma in {"have", "lack", "need", "take"} and any(
        one.lemma in words_of.JUDGES | words_of.ABSTRACT for one in main.each("dobj")
    ):
        return False
    if act is not Act.REPORT and _is_general(main):
        return False
    return main.is_verb


def _is_general(main: Word) -> bool:
    """Find a truth about all: "guns do not feed children", "peace takes patience"."""
    does = any(one.low in {"do", "does"} for one in main.each("aux"))
    if not (does or main.tag in {"VBZ", "VBP"}) or any(main.each("auxpass")):
        return False
    if any(one.low in {"is", "are", "am", "has", "have"} for one in main.each("aux")):
        return False
    subject = main.child("nsubj")
    if subject is None or subject.tag not in {"NN", "NNS"} or subject.kind:
        return False
    return not any(
        one.dep in {"det", "poss", "nummod", "compound", "amod"} or one.is_name
        for one in subject.children
    )


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
