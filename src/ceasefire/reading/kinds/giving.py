"""Clauses that offer something."""

from collections.abc import Sequence

from ceasefire.reading.clauses import denied, modal_of
from ceasefire.reading.kinds.said import Clause, Said, goes_to_table
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.parse import Word


def offers_anything(clauses: Sequence[Clause], said: Said) -> bool:
    """Say whether something is to be had, now or under a condition."""
    if words_of.NOT_YET.search(said.text) and not any(
        one.low in words_of.READY for c in clauses for one in c.main.children
    ):
        return False
    if any(offers(one, said) for one in clauses):
        return True
    return bool(words_of.OFFERS.search(said.text)) and not any(
        denied(one.main) for one in clauses
    )


def offers(clause: Clause, said: Said) -> bool:
    """Say whether a clause says that something is to be had."""
    main = clause.main
    if not clause.own or denied(main):
        return False
    if any(one.low in words_of.READY for one in (main, *main.children)):
        return True
    glad = any(one.low in words_of.GLAD for one in main.each("acomp"))
    gladly = any(one.low == "gladly" for one in main.each("advmod"))
    hangs = said.conditions or words_of.HANGS.search(said.text)
    would = modal_of(main) in {"will", "would", "'d", "’d"}
    if would and (glad or (gladly and not hangs)):
        return True
    if said.act is Act.SAY and not hangs and _does_good(main):
        return True
    if any(one.operator == "without" and one.will for one in said.conditions):
        return len(said.conditions) == 1
    if main.lemma in words_of.LETS and modal_of(main) in {"can", "could"}:
        return True
    if main.lemma in words_of.VOWS and does_it_now(main):
        return True
    perfect = any(one.low == "had" for one in main.each("aux"))
    return main.lemma in words_of.GIVES and not perfect


def _does_good(main: Word) -> bool:
    """Say whether it is told that something will be done for others."""
    if modal_of(main) not in {"will", "would", "'ll", "’ll", "shall"}:
        return False
    if goes_to_table(main):
        return False
    home = any(one.low in {"home", "back"} for one in main.children)
    return main.lemma in words_of.BENEFITS or (home and main.lemma in {"bring", "send"})


def does_it_now(main: Word) -> bool:
    """Say whether a verb of speech is itself spoken: "we promise", "I have asked"."""
    aux = {one.low for one in main.each("aux")}
    return main.tag in {"VBP", "VBZ", "VBG"} or bool(aux & {"have", "has"})
