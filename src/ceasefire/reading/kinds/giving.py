"""Clauses that offer something."""

from collections.abc import Sequence

from ceasefire.reading.kinds.said import Clause, Said, goes_to_table
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_SHALL = frozenset({"will", "would", "'ll", "’ll", "shall"})


def offers_anything(clauses: Sequence[Clause], said: Said) -> bool:
    """Say whether something is to be had, now or under a condition."""
    if turns_of.NOT_YET.search(said.text) and not any(
        one.low in words_of.READY for c in clauses for one in c.main.children
    ):
        return False
    if any(offers(one, said) for one in clauses):
        return True
    return bool(turns_of.OFFERS.search(said.text)) and not any(
        denied(one.main) for one in clauses
    )


def offers(clause: Clause, said: Said) -> bool:
    """Say whether a clause says that something is to be had."""
    main = clause.main
    if denied(main):
        return said.act is Act.SAY and _spares(clause) and not said.conditions
    if not clause.own and said.act is Act.SAY and _for_anybody(main):
        return True
    if not clause.own:
        hung = said.conditions or turns_of.HANGS.search(said.text)
        return said.act is Act.SAY and not hung and _permits(main)
    if any(one.low in words_of.READY for one in (main, *main.children)):
        return "god willing" not in said.text.lower()
    wide = any(one.low == "open" for one in main.each("acomp", "oprd"))
    if wide and any(c.low == "to" for o in main.children for c in (o, *o.children)):
        return True
    glad = any(one.low in words_of.GLAD for one in (main, *main.each("acomp")))
    gladly = any(one.low == "gladly" for one in main.each("advmod"))
    hangs = said.conditions or turns_of.HANGS.search(said.text)
    would = modal_of(main) in {"will", "would", "'d", "’d"}
    if would and (glad or (gladly and not hangs)):
        return True
    if said.act is Act.SAY and not hangs and (_does_good(main) or _can_give(main)):
        return True
    if any(one.operator == "without" and one.will for one in said.conditions):
        return len(said.conditions) == 1 and not turns_of.HANGS.search(said.text)
    if main.lemma in words_of.LETS and modal_of(main) in {"can", "could"}:
        return True
    if said.act is Act.SAY and not hangs and _ceases_fire(main):
        return True
    if main.lemma in words_of.VOWS and does_it_now(main):
        return True
    mine = any(
        p.low in {"my", "our"} for o in main.each("dobj") for p in o.each("poss")
    )
    if main.tag == "VB" and mine and main.lemma in {"take", "use", "have", "keep"}:
        return not any(main.each("aux", "nsubj"))
    perfect = any(one.low == "had" for one in main.each("aux"))
    return main.lemma in words_of.GIVES and not perfect


def _ceases_fire(main: Word) -> bool:
    """Of "would hold its fire", "will halt the shelling"."""
    if modal_of(main) not in _SHALL:
        return False
    what = main.child("dobj", "xcomp")
    return what is not None and (
        main.lemma in words_of.CEASES and what.lemma in words_of.HOSTILE
    )


def _for_anybody(main: Word) -> bool:
    """Of "any wounded man would be treated"."""
    subject = main.child("nsubjpass")
    if subject is not None and subject.lemma in words_of.GIFTS:
        given = {"make", "give", "grant", "pay", "offer", "provide"}
        return modal_of(main) in _SHALL and main.lemma in given
    if main.lemma == "let" and subject is not None:
        return modal_of(main) in _SHALL  # "the drivers would be let go"
    anybody = subject is not None and any(
        one.low in {"any", "every", "all"} for one in subject.each("det")
    )
    return anybody and modal_of(main) in _SHALL and main.lemma in words_of.BENEFITS


def _spares(clause: Clause) -> bool:
    """Of "will not fire on the ferries", which is to be had as a promise."""
    main = clause.main
    never = any(one.low == "never" for one in main.children)
    into = main.preposition("in")
    way = into is not None and any(one.low == "way" for one in into.each("pobj"))
    harms = main.lemma in words_of.HARMS or (main.lemma == "stand" and way)
    firm = modal_of(main) in {"will", "would", "shall", "wo"}
    return clause.own and firm and harms and not never


def _can_give(main: Word) -> bool:
    """Of "I can take six of them", "we could spare two doctors"; not "take turns"."""
    if modal_of(main) not in {"can", "could"} or denied(main):
        return False
    given = [one.lemma for one in main.each("dobj", "dative")]
    return main.lemma in words_of.SPARES and not set(given) <= words_of.NO_GIFTS


def _permits(main: Word) -> bool:
    """Of "you can go home", "the rebels could have their dead back"."""
    subject = main.child("nsubj")
    if subject is None or modal_of(main) not in {"can", "could", "may"}:
        return False
    others = (
        subject.low in {"you", "they", "he", "she"}
        or subject.lemma in SOMEBODY | words_of.PEOPLE
    )
    return others and main.lemma in words_of.PERMITTED


def _does_good(main: Word) -> bool:
    """Say whether it is told that something will be done for others."""
    if modal_of(main) not in _SHALL:
        return False
    if goes_to_table(main):
        return False
    home = any(one.low in {"home", "back"} for one in main.children)
    aside = any(one.low in {"aside", "down"} for one in main.children)
    if aside and main.lemma in {"step", "stand"}:
        return True
    return main.lemma in words_of.BENEFITS or (home and main.lemma in {"bring", "send"})


def does_it_now(main: Word) -> bool:
    """Say whether a verb of speech is itself spoken: "we promise", "I have asked"."""
    aux = {one.low for one in main.each("aux")}
    return main.tag in {"VBP", "VBZ", "VBG"} or bool(aux & {"have", "has"})
