"""Clauses that accept something, or refuse it."""

from collections.abc import Sequence

from ceasefire.reading.kinds.said import (
    WOULD,
    Clause,
    Said,
    goes_to_table,
    somebody_acts,
)
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon import voiced as nouns_of
from ceasefire.reading.lexicon.acts import TABLES
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word


def accepts(clause: Clause, said: Said) -> bool:
    """Say whether a clause agrees to something, or confirms that somebody comes."""
    main = clause.main
    if denied(main):
        none = any(one.lemma in words_of.OBJECTION for one in main.each("dobj"))
        return clause.own and none and main.lemma in {"have", "see", "raise"}
    if turns_of.YES.search(said.text):
        return True
    modal = modal_of(main)
    before = any(one.low == "had" for one in main.each("aux"))
    held = any(one.lemma in words_of.CAUSES for one in main.each("dobj"))
    if held and main.lemma in {"support", "back", "respect", "endorse"}:
        return False
    if main.lemma in words_of.FAVOURS and modal is None and clause.own and not before:
        return True
    if said.attribution.rule.startswith("confirm:") and clause.own and modal in WOULD:
        return True
    there = {"there", "present", "represented"} & {one.low for one in main.children}
    if clause.own and modal in WOULD and main.lemma == "be" and _in_a_place(main):
        return True
    if modal in WOULD and somebody_acts(main) and (there or goes_to_table(main)):
        return True
    sent = (one.lemma for one in main.each("dobj"))
    if main.lemma == "send" and modal in WOULD and words_of.SENDS & set(sent):
        return True
    bound = [one for one in (main, *main.children) if one.low == "committed"]
    if clause.own and bound and not _is_a_creed((main, *bound)):
        return True
    if clause.own and _voices(main, nouns_of.CONSENT):
        return True
    decided = main.child("xcomp") if main.lemma in {"decide", "resolve"} else None
    if clause.own and decided is not None and not denied(decided):
        joins = words_of.COMES | words_of.FAVOURS | {"ratify", "go", "return"}
        return decided.lemma in joins
    able = modal_of(main) in {"can", "could"} and clause.own
    if able and main.lemma in words_of.ACCEPTABLE and main.child("dobj") is not None:
        return True
    if not somebody_acts(main):
        return False
    taken = main.lemma == "take" and any(
        one.lemma in words_of.OFFERED for one in main.each("dobj")
    )
    if taken and clause.own:
        return True
    part = main.lemma == "take" and any(c.lemma == "part" for c in main.each("dobj"))
    return (part or main.lemma in words_of.COMES) and modal in {
        "will",
        "would",
        "shall",
    }


def _is_a_creed(bearers: Sequence[Word]) -> bool:
    """Of "remains committed to a peaceful settlement", which binds to no step."""
    to = next(filter(None, (one.preposition("to") for one in bearers)), None)
    return to is not None and any(
        one.lemma in words_of.CREEDS for one in to.each("pobj")
    )


def _in_a_place(main: Word) -> bool:
    """Of "we will be in Geneva", "at the table"."""
    where = main.preposition("in", "at")
    place = where.child("pobj") if where is not None else None
    return place is not None and (place.kind == "GPE" or place.lemma in TABLES)


def objects(clause: Clause, said: Said) -> bool:
    """Say whether a clause refuses something, or calls it wrong."""
    main = clause.main
    if denied(main) and modal_of(main) in WOULD and _refuses(clause):
        return True
    if clause.own and (_will_not(main) or _is_against(main)):
        return True
    if _has_no_place(main) or turns_of.NOT_THIS.search(said.text):
        return True
    if any(one.low in words_of.FALSE for one in main.each("acomp")):
        return False  # who calls a charge false denies an act
    if denied(main):
        beside = (main, *main.children)
        return bool({one.low for one in beside} & words_of.NOT_GOOD)
    rejects = clause.own and main.lemma in words_of.REJECTS
    if rejects and modal_of(main) in {None, "will", "would", "shall"}:
        return True
    return _is_wrong(main)


def _will_not(main: Word) -> bool:
    """Of an own act: "we do not negotiate", "want no part", "see no reason to"."""
    nothing = any(d.low == "no" for o in main.each("dobj") for d in o.each("det"))
    if nothing and main.lemma in words_of.TAKES:
        return True
    if not denied(main):
        return False
    undergone = any(one.dep == "auxpass" or one.low == "had" for one in main.children)
    nothing_done = main.tag in {"VBD", "VBN"} and modal_of(main) is None
    if main.lemma in words_of.REFUSES and not (undergone or nothing_done):
        return True
    unwanted = main.lemma == "want" and main.child("dobj", "ccomp") is not None
    if unwanted or _turns_away(main) or _for_that(main):
        return True
    if any(one.low in words_of.READY for one in (main, *main.children)):
        return True
    none = any(
        one.lemma in words_of.NO_WISH
        and not any(a.lemma in words_of.DOUBTS for a in one.each("acl", "relcl"))
        for one in main.each("dobj")
    )
    return none and main.lemma in {"have", "see"}


def _is_against(main: Word) -> bool:
    """Of "are opposed to it", "voted against it", "voiced our rejection"."""
    if _is_opposed(main) or _voices(main, nouns_of.REFUSAL):
        return True
    against = main.lemma in {"be", "stand", "speak", "vote", "come"}
    if against and main.preposition("against") is not None:
        return True
    return any(one.low == "unwilling" for one in main.each("acomp"))


def _is_wrong(main: Word) -> bool:
    """Of "the decree tramples on our rights", "the map is a trap", "it is a sin"."""
    called = [*main.each("attr", "acomp", "oprd")]
    if _is_a_step(main.child("nsubj")):
        if modal_of(main) is None and main.lemma in words_of.WRONGS:
            return True
        if any(one.lemma in words_of.MOCKS for one in called):
            return True
    called += [] if main.is_verb else [main]
    return any(one.lemma in words_of.OBJECTS for one in called)


def _is_a_step(subject: Word | None) -> bool:
    """Say whether it is something done or written, and nobody: "the decree"."""
    if subject is None:
        return False
    return subject.low in {"this", "that"} or subject.lemma in words_of.MOVES_MADE


def _has_no_place(main: Word) -> bool:
    """Of "the paragraph had no place in the text"."""
    none = any(one.lemma in words_of.STANDING for one in main.each("dobj"))
    return main.lemma in {"have", "carry"} and denied(main) and none


def _is_opposed(main: Word) -> bool:
    """Of "are opposed to the merger"."""
    called = (main, *main.each("acomp"))
    return not denied(main) and any(
        one.low == "opposed" and (one.preposition("to") or main.preposition("to"))
        for one in called
    )


def _voices(main: Word, nouns: frozenset[str]) -> bool:
    """Of "gave their consent", "expressed its opposition"."""
    voiced = main.lemma in {"give", "express", "signal", "voice", "declare", "confirm"}
    return voiced and any(one.lemma in nouns for one in main.each("dobj"))


def _turns_away(main: Word) -> bool:
    """Of "are not interested", "am not going to talk", "do not take orders"."""
    if main.lemma == "go":
        return main.tag == "VBG" and main.child("xcomp") is not None
    if main.lemma == "take":
        return any(one.lemma in words_of.ORDERS for one in main.each("dobj"))
    return any(one.low in {"interested", "bound"} for one in main.each("acomp")) or (
        main.lemma in {"interest", "bind"}
    )


def _for_that(main: Word) -> bool:
    """Of "we did not fight for years to become a province": that is not to be had."""
    did = any(one.low in {"did", "do"} for one in main.each("aux"))
    ends = (one for one in main.each("advcl", "xcomp") if one.tag == "VB")
    purpose = main.preposition("for") or any(
        "to" in {a.low for a in one.each("aux")} for one in ends
    )
    return did and bool(purpose) and main.lemma in words_of.STRIVES


def _refuses(clause: Clause) -> bool:
    """Of "will not sign", "there will be no talks", not of "it will not be easy"."""
    main = clause.main
    if main.child("expl") is not None:
        forecast = words_of.FORECAST | words_of.JUDGES | words_of.ABSTRACT
        had = [*main.each("attr", "dobj")]
        return bool(had) and not any(o.lemma in forecast for o in had)
    if not clause.own or main.lemma in words_of.NO_ACTS:
        return False
    can = modal_of(main) in {"can", "could", "ca"}
    if can and main.lemma not in words_of.REFUSES:
        return False
    judged = main.lemma in {"be", "become"} and main.child("acomp", "attr") is not None
    return not judged
