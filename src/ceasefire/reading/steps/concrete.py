"""Whether an act is a step that can be taken, and the words that tell it.

How    A verb of doing with a thing or a place; a noun for something done. "Show
       restraint", "find a solution" or "attend the talks" are none.
Read   `words_of_act`, `is_step`.
"""

from collections.abc import Sequence

from ceasefire.core import MeasureKind
from ceasefire.reading.lexicon import steps as table
from ceasefire.reading.lexicon.acts import ABSENCES, ATTENDS, SHUTS_OUT, TABLES
from ceasefire.reading.lexicon.conditions import MARKS
from ceasefire.reading.lexicon.whom import KIN
from ceasefire.reading.steps.at_the_table import is_coming, tells_of_absence
from ceasefire.reading.steps.giving import is_giving, is_harm
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word, once

_THINGS = ("dobj", "nsubjpass", "oprd", "attr")
_ASIDE = ("prep", "prt", "advmod", "npadvmod", "dative", "acomp")
_WHERE = frozenset({"pobj", "npadvmod"})
_LASTS = frozenset({"remain", "stay", "keep"})
_PURPOSE = frozenset(
    [
        "so",
        "because",
        "as",
        "while",
        "after",
        "before",
        "when",
        "where",
        "though",
        "although",
        "whereas",
    ]
)
_FREE = frozenset({"free", "able", "safe"})
_NOT_TOLD = frozenset(["so", "them", "his", "hers", "theirs", "ours", "mine", "yours"])
_LEAST = 2
_MOST = 32


def words_of_act(head: Word) -> list[Word]:
    """Return the words that tell an act, without what it hangs on or is joined to."""
    words = head.sentence.words
    if head.is_noun:
        aside = [
            one
            for one in head.children
            if one.dep in {"conj", "cc", "appos", "advcl"}
            or (one.dep == "relcl" and words[one.first - 1].text == ",")
        ]
        kept = [w for w in head.within() if not any(one.holds(w) for one in aside)]
        colon = max((w.i for w in kept if w.text == ":" and w.i < head.i), default=-1)
        ends = (w.i for w in kept if _begins_another(w, head))
        end = next(ends, kept[-1].i + 1)
        return [w for w in kept if colon < w.i < end]
    first = next(
        (one.first for one in head.children if one.dep in {"nsubj", "nsubjpass"}),
        head.i,
    )
    first = min(first, head.i)
    up = head.head
    if head.dep == "xcomp" and up.lemma == "be" and up.child("nsubj") is not None:
        first = next(one.first for one in up.each("nsubj"))  # "is to be taken"
    if words[first].tag in {"WDT", "WP"}:
        first = head.i
    return words[first : end_of_act(head)]


@once
def end_of_act(head: Word) -> int:
    """Return where the words of a verb's act end: before what it hangs on."""
    words = head.sentence.words
    aside = [
        one
        for one in head.children
        if one.i > head.i
        and (_hangs(one) or one.dep in {"cc", "parataxis"} or _is_price(one))
    ]
    aside += [one for one in head.each("conj") if one.is_verb]
    aside += listed_infinitives(head)
    aside += [one for one in head.each("advmod") if _is_as_soon_as(one)]
    end = min((one.first for one in aside if one.first > head.i), default=head.last + 1)
    return next((o.i for o in words[head.i : end] if _begins_clause(o)), end)


def listed_infinitives(verb: Word) -> list[Word]:
    """Of "to lift the curfew, to leave the market and to let them in", the second.

    The parser hangs the middle of such a list on the first of it, or above, as if it
    told what that is for; what stands behind the comma is then joined to a third.
    """
    above = [*verb.head.each("advcl")] if verb.dep == "xcomp" else []
    return [
        one
        for one in (*verb.each("advcl"), *above)
        if one.tag == "VB"
        and one.i > verb.i
        and one.child("mark", "nsubj") is None
        and verb.sentence.words[one.first - 1].text == ","
        and any(o.tag == "VB" for o in one.each("conj"))
    ]


def _is_as_soon_as(adverb: Word) -> bool:
    """Of "as soon as the army leaves", "as long as nobody shoots"."""
    return adverb.low in {"soon", "long"} and adverb.child("advcl") is not None


def _begins_clause(word: Word) -> bool:
    """Say whether what it hangs on begins here, wherever the parser hung that."""
    return word.text == ";" or (word.dep == "mark" and word.low in MARKS)


def _is_price(prep: Word) -> bool:
    """Of "hand over the mayor in return for a truce", say that the truce is another."""
    noun = prep.child("pobj") if prep.low == "in" else None
    return noun is not None and noun.low in {"return", "exchange"}


def _begins_another(link: Word, head: Word) -> bool:
    """Say whether "and" or a comma leads to a further step: "and the release of"."""
    if link.i < head.i or (link.dep != "cc" and link.text != ","):
        return False
    ahead = head.sentence.words[link.i + 1 : link.i + 7]
    first = next((one for one in ahead if one.is_noun or one.is_verb), None)
    if first is not None and first.is_noun and first.dep == "compound":
        first = first.head
    led = ahead[:1]
    opens = bool(led) and (
        led[0].dep in {"det", "prep", "amod"} or led[0].low in {"for", "on", "an"}
    )
    return opens and first is not None and first.lemma in table.NOMINAL


def _hangs(clause: Word) -> bool:
    """Say whether a clause or phrase is what the act hangs on."""
    if clause.dep == "advcl":
        marks = {one.low for one in (*clause.each("mark"), *clause.each("advmod"))}
        return bool(marks & (MARKS.keys() | _PURPOSE))
    condition = clause.child("pobj") if clause.dep == "prep" else None
    return condition is not None and condition.lemma == "condition"


def is_step(head: Word, words: Sequence[Word], kind: MeasureKind) -> bool:
    """Say whether a head and the words of its act are a step."""
    if not _LEAST <= len(words) <= _MOST or is_coming(head):
        return False
    if head.is_noun:
        return _is_thing_done(head, kind)
    if _is_attendance(head, words):
        return False
    if kind is MeasureKind.TALKS and _is_with_no_party(words):
        return False
    if kind is MeasureKind.HUMANITARIAN_ACCESS and is_harm(head):
        return False
    if kind is not MeasureKind.OTHER:
        return True
    free = next((o for o in head.each("acomp") if o.low in _FREE), None)
    if free is not None:  # "that the merchants be free to pass"
        return not any(is_harm(one) for one in free.each("xcomp"))
    if not head.is_verb or (head.lemma in table.VAGUE and not is_giving(head)):
        return False
    if _is_threat(head) or is_harm(head) or _changes_nothing(head):
        return False
    lets = head.lemma in {"let", "allow", "permit"}
    if lets and head.child("ccomp", "xcomp") is not None:
        return True
    if head.lemma in {"stop", "cease"} and _is_doing(head.child("xcomp")):
        return True
    things = list(head.each(*_THINGS))
    if any(_is_vague(one) and not _is_dropped(head, one) for one in things):
        return False
    aside = [one for one in head.each(*_ASIDE) if one.i > head.i]
    inside = (w for one in aside for w in one.within())
    where = [w for w in inside if w.dep in _WHERE and not _is_vague(w)]
    return bool(things or where)


def _is_with_no_party(words: Sequence[Word]) -> bool:
    """Of "meet the pilots' families", "meet reporters"."""
    met = [o for one in words if one.lemma == "meet" for o in one.each("dobj")]
    return any(one.lemma in table.PUBLIC | KIN for one in met)


def _is_threat(verb: Word) -> bool:
    """Of "cut off the town", "the road will stay closed"."""
    off = verb.lemma == "cut" and any(one.low == "off" for one in verb.children)
    shut = verb.lemma in _LASTS and any(
        one.low in {"closed", "shut", "blocked"} for one in verb.each("acomp", "oprd")
    )
    just = any(o.low == "justice" for p in verb.each("prep") for o in p.each("pobj"))
    return off or shut or just


def _changes_nothing(verb: Word) -> bool:
    """Of "the rest would stay put", "search for the other", "not resume the war"."""
    if verb.lemma in {"stay", "remain"}:
        return not any(verb.each("prep", "npadvmod"))
    if verb.lemma == "search":
        return any(one.low == "for" for one in verb.each("prep"))
    fights = any(one.lemma in table.SHOOTING for one in verb.each("dobj"))
    return denied(verb) and verb.lemma in {"resume", "renew"} and fights


def _is_doing(gerund: Word | None) -> bool:
    """Of "stop occupying schools", not of "stop talking"."""
    if gerund is None or gerund.tag != "VBG" or gerund.lemma in table.VAGUE:
        return False
    return any(not _is_vague(one) for one in gerund.each("dobj")) or any(
        gerund.each("prep")
    )


def _is_dropped(verb: Word, thing: Word) -> bool:
    """Of "drop the charges against the teachers", which gives something up."""
    return verb.lemma in {"drop", "withdraw"} and thing.lemma in {"charge", "sanction"}


def _is_vague(thing: Word) -> bool:
    if thing.tag in {"PRP", "PRP$", "DT", "WP", "WDT"}:
        return thing.low in table.VAGUE_NOUNS or thing.low in _NOT_TOLD
    return thing.lemma in table.VAGUE_NOUNS or thing.kind == "MONEY"


def _is_thing_done(noun: Word, kind: MeasureKind) -> bool:
    if noun.is_name or noun.lemma in table.VAGUE_NOUNS:
        return False
    bare = not any(
        one.dep in {"prep", "acl", "relcl", "amod", "nummod"} for one in noun.children
    )
    if bare and any(
        one.low in {"the", "this", "that", "its"} for one in noun.each("det", "poss")
    ):
        return False  # spoken of before
    if kind is not MeasureKind.OTHER or noun.lemma in table.NOMINAL:
        return True
    done = noun.low.endswith(table.ENDINGS) and noun.tag in {"NN", "NNS"}
    return done and any(one.low in {"of", "to", "from"} for one in noun.each("prep"))


def is_new_thing(noun: Word) -> bool:
    """Tell "a demilitarised orchard", which can be set up, from "a way out"."""
    vague = noun.lemma in table.VAGUE_NOUNS | ABSENCES
    vague |= noun.kind in {"PERSON", "MONEY"}
    beside = any(noun.each("amod", "compound", "prep", "nummod"))
    return noun.is_noun and not noun.is_name and not vague and beside


def _is_attendance(head: Word, words: Sequence[Word]) -> bool:
    """Say whether it is to be at talks, to stay away, or to shut somebody out."""
    if not any(one.lemma in TABLES for one in words):
        return False
    shut_out = any(one.lemma in SHUTS_OUT for one in words if one.is_verb)
    return head.lemma in ATTENDS or shut_out or tells_of_absence(words)
