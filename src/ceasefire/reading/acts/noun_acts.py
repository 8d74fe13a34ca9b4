"""Whether an act that is named by a noun took place.

How    A noun names an act as well where it is feared, planned or called off. It is done
       only where the text says that it happened ("the attack killed four"), or points
       at it as at something known while telling of the past ("in the attack").
Read   `why_noun_not_done`; `is_mourned` of "the amnesty for the killing of the clerks".
"""

from ceasefire.reading.acts.borne_out import (
    NOW,
    POINTS,
    broke_out,
    happened,
    took_place,
)
from ceasefire.reading.acts.codes_of_nouns import codes_of_noun
from ceasefire.reading.acts.yet_to_be import is_called_off, is_put_off, is_yet_to_be
from ceasefire.reading.lexicon import act_nouns, unreal
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.roles import OFFICES
from ceasefire.reading.lexicon.whom import DISPERSES
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_AFTER = frozenset({"after", "following", "since"})
_WAS = frozenset({"was", "were", "been"})
_HAVE = frozenset({"has", "have", "had"})
_LONG = frozenset({"day", "week", "month", "hour", "night", "round", "year"})
_OVER = frozenset({"for", "in", "over", "of", "after"})
_KNOWN = frozenset({"the", "these", "those", "both"})
_ON = frozenset({"on", "in", "of"})
_INSURES = frozenset(
    {"policy", "policies", "insurance", "insurer", "insurers", "cover"}
)
_DUE = frozenset({"due", "likely", "set", "ready", "possible"})
_UNREAL = unreal.UNTRUE | unreal.FANCIES | unreal.FICTION | frozenset(
    ["inevitable", "imminent", "unthinkable", "unavoidable", "likely", "unlikely",
     "possible", "resort", "option", "necessary", "matter", "question"]
)  # fmt: skip
_SPOKEN = table.SPOKEN_OF | unreal.TAKES_BACK
_UNTOLD = _SPOKEN | table.NOT_THERE


def why_light_not_done(word: Word) -> str | None:
    """Say why "held talks" tells of none, whatever its verb: "the aborted raid"."""
    if is_called_off(word) or (is_yet_to_be(word) and not _began(word)):
        return "unsure"
    return None


def why_noun_not_done(word: Word) -> str | None:
    """Say why the act of a noun is not done; None where it took place."""
    pointed = any(one.low in POINTS for one in word.each("det", "amod"))
    if pointed and word.lemma in table.GOES_ON:
        return "unsure"
    if is_called_off(word) or (is_yet_to_be(word) and not _began(word)):
        return "unsure"
    leads = word.dep == "advcl" and word.tag == "VBG"
    if leads or word.dep in {"nsubj", "nsubjpass", "aux"}:
        return None if happened(word) else "unsure"
    if word.dep == "appos" and _is_behind_an_address(word):
        return None if happened(word, word.head) else "unsure"
    if word.dep in {"pobj", "pcomp"}:
        return None if _is_known(word) or _is_excepted(word) else "unsure"
    if word.dep == "attr" and _there_was(word.head):
        return None
    if word.dep == "dobj" and _is_dispersed(word):
        return None
    if _is_brought_off(word):
        return None
    pointed |= any(one.kind == "DATE" for one in word.each("poss"))
    told = word.dep == "dobj" and word.head.lemma in table.TELLS_OF
    on_paper = any(
        one.lemma in unreal.PAPERS | table.PLANS for one in word.head.each("nsubj")
    )
    unreal_ = _is_called_unreal(word.head) or _is_called_unreal(word)
    told = told and pointed and not on_paper and not unreal_
    return None if told else "unsure"


def _is_behind_an_address(word: Word) -> bool:
    """Of "Minister, the fourth meeting ended", which the parser takes for one."""
    whom = word.head
    first = all(one.text in {'"', "“", ":"} for one in whom.sentence.words[: whom.i])
    label = any(one.text == ":" for one in whom.sentence.words[: whom.i])
    bare = not any(whom.each("det", "poss", "prep"))
    return whom.dep == "nsubj" and whom.lemma in OFFICES and bare and (first or label)


def _is_brought_off(word: Word) -> bool:
    """Of "the envoy obtained the release of the crew", which came about."""
    verb = word.head
    if word.dep != "dobj" or verb.lemma not in table.BRINGS_OFF or denied(verb):
        return False
    helping = {one.low for one in verb.each("aux", "auxpass")}
    past = verb.tag == "VBD" or (verb.tag == "VBN" and bool(helping & _HAVE))
    return past and not helping & (MODALS | {"to"})


def is_mourned(word: Word) -> bool:
    """Of "an amnesty for the killing of the clerks", which took place."""
    if word.dep != "pobj" or not word.is_noun or not _is_of_somebody(word):
        return False
    if is_called_off(word) or is_yet_to_be(word):
        return False
    over = word.head.head
    return word.head.low in _OVER and over.lemma in table.HANGS_OVER


def _is_of_somebody(word: Word, *, anybody: bool = False) -> bool:
    """Of "the killing of the clerks", "the shelling of Ost", and of no other."""
    of = word.preposition("of")
    whom = of.child("pobj") if of is not None else None
    codes = codes_of_noun(word)
    if whom is None or codes is None or codes[1] not in {"ASSAULT", "COERCE"}:
        return False
    known = (
        anybody
        or whom.is_name
        or any(
            one.tag == "CD" or one.low in _KNOWN for one in whom.each("det", "nummod")
        )
    )
    return known and any(one.low == "the" for one in word.each("det"))


def _is_dispersed(word: Word) -> bool:
    """Of "broke up a sit-in", "dispersed the rally", which was under way."""
    verb = word.head
    up = verb.lemma == "break" and any(one.low == "up" for one in verb.each("prt"))
    protest = (codes_of_noun(word) or ("", ""))[1] == "PROTEST"
    past = verb.tag == "VBD" and not any(verb.each("aux", "auxpass", "neg"))
    return protest and past and (up or verb.lemma in DISPERSES)


def _is_called_unreal(at: Word) -> bool:
    """Of "described the attack as an invention", "reported it to be one"."""
    names = (
        inner.lemma
        for one in at.each("prep")
        if one.low == "as"
        for inner in one.each("pobj", "amod", "pcomp")
    )
    return any(at.each("xcomp")) or not {*names}.isdisjoint(_UNREAL)


def _began(word: Word) -> bool:
    """Of "the planned assault began at six", say that it did."""
    verb = word.head
    place = verb.lemma == "take" and any(o.low == "place" for o in verb.each("dobj"))
    begins = verb.lemma in table.BEGINS or place or broke_out(verb)
    if word.dep != "nsubj" or not begins:
        return False
    return verb.tag == "VBD" and not any(verb.each("aux", "xcomp"))


def _there_was(verb: Word) -> bool:
    """Of "there were clashes"."""
    there = any(one.low == "there" for one in verb.each("expl"))
    plain = not any(verb.each("aux", "mark"))
    return there and plain and verb.tag == "VBD" and not denied(verb)


def _is_known(word: Word) -> bool:
    """Of "in the attack", "victims of the shelling"."""
    where = word.head.head
    if (
        word.head.low == "of"
        and where.lemma in table.ROUNDS
        and took_place(where, word)
    ):
        return True  # "a second round of talks took place"
    opens = _opens_the_sentence(word)
    here = opens and _is_placed(word)
    if word.lemma in act_nouns.IF_TOLD and not (here or _is_dated(word)):
        return False
    if where.lemma in _untold(word) and not opens:
        return False  # "a seat at the meeting"
    if word.lemma == "fire" and where.lemma in table.BURSTS:
        return _told_as_past(word)
    if word.head.low in {"of", "by"} and where.is_noun:
        seen = where.lemma in table.SCENES and not is_yet_to_be(where)
        seen = seen and not is_put_off(where)
        if where.lemma in unreal.TALES_TOLD and any(
            one.low in {"a", "an"} for one in word.each("det")
        ):
            return False  # "its account of a clash"
        return seen and _told_as_past(word)
    if word.head.low == "in" and _is_any_of_its_kind(word):
        return False  # "trained in ambush"
    return word.head.low in table.AMID and _told_as_past(word)


def _is_excepted(word: Word) -> bool:
    """Of "apart from the bombing of the mill on Friday", "despite the raid at Ost"."""
    prep = word.head
    beside = prep.low in {"despite", "besides", "notwithstanding"} or (
        prep.low in {"from", "for"} and prep.head.low in {"apart", "aside", "except"}
    )
    known = _is_of_somebody(word, anybody=True)
    return beside and known and (_gives_a_day(word) or _is_at_a_place(word))


def _is_at_a_place(word: Word) -> bool:
    """Of "the bombing of a boathouse at Velk"."""
    return any(
        where.is_name
        for one in word.within()
        if one.dep == "prep" and one.low in {"at", "in", "near"}
        for where in one.each("pobj")
    )


def _is_dated(word: Word) -> bool:
    """Of "the visit on 3 May", "after the release of the crew"."""
    own = any(word.each("poss")) or any(one.low == "the" for one in word.each("det"))
    after = word.head.low in _AFTER and any(word.each("prep"))
    by = word.preposition("by", "with", "between", "from") is not None
    long = word.head.low == "of" and word.head.head.lemma in _LONG
    return _gives_a_day(word) or (after and (own or by)) or (long and by)


def _is_placed(word: Word) -> bool:
    """Of "at the talks in Ost", which are known."""
    return any(one.low == "the" for one in word.each("det")) and any(
        where.is_name
        for one in word.each("prep")
        if one.low in {"in", "at"}
        for where in one.each("pobj")
    )


def _gives_a_day(word: Word) -> bool:
    """Of "the visit on 3 May", "the killing of the miners in May"."""
    return any(
        day.kind == "DATE"
        for one in word.within()
        if one.dep == "prep" and one.low in _ON
        for day in one.each("pobj")
    )


def _opens_the_sentence(word: Word) -> bool:
    """Of "At a meeting on Sunday he promised flour", where he did so there."""
    verb = word.head.head
    who = verb.child("nsubj", "nsubjpass")
    if who is None or word.head.i > who.i or verb.tag != "VBD":
        return False
    codes = codes_of_noun(word)
    met = codes is not None and codes[0] == "04"
    return met and not any(verb.each("aux", "neg"))


def _untold(word: Word) -> frozenset[str]:
    """Verbs above that leave an act open: "left the meeting", not "left after it"."""
    return _SPOKEN if word.head.low in _AFTER else _UNTOLD


def _is_any_of_its_kind(word: Word) -> bool:
    bare = not any(word.each("det", "poss", "amod", "nummod", "compound"))
    return bare and word.tag == "NN" and word.lemma not in table.MASSES


def _is_of_a_policy(verb: Word, word: Word) -> bool:
    """Of "the policy excludes loss caused by invasion", whenever that may be."""
    if verb.dep != "acl" or any(word.each("det", "poss", "nummod")):
        return False
    insured = any(one.low in _INSURES for one in word.sentence.words)
    return insured and word.sentence.root.tag != "VBD"


def _told_as_past(word: Word) -> bool:
    """Say whether the verb above a noun tells of what was, without a modal."""
    over = (one for one in word.ancestors() if one.is_verb and one.dep != "prep")
    verb = next(over, None)  # "following" is a verb by its tag
    if verb is not None and _is_of_a_policy(verb, word):
        return False
    since = word.head.low in _AFTER and _gives_a_day(word)
    if verb is not None and verb.tag in {"VBZ", "VBP"} and since:
        # "remain there since their arrest in May"
        return word.head.low == "since" and not any(verb.each("aux", "neg"))
    if verb is None or (denied(verb) and not since):
        return False
    on = verb.tag == "VBG" and any(one.low in _WAS for one in verb.each("aux"))
    if verb.tag not in {"VBD", "VBN"} and not on:
        return False
    if verb.lemma == "feel":
        return False
    if verb.lemma in _untold(word) and not _opens_the_sentence(word):
        return False
    if any(one.lemma in table.PLANS | unreal.PLANNED for one in verb.each("dobj")):
        return False  # "in the attack, patrols had orders to"
    if any(one.low in _DUE for one in verb.each("acomp")):
        return False  # "was due after the meeting"
    to = any(one.low == "to" for x in verb.each("xcomp") for one in x.each("aux"))
    if to and (verb.lemma == "be" or not _opens_the_sentence(word)):
        return verb.lemma in table.STARTS  # "the wave of arrests failed to come"
    aux = {one.low for one in verb.each("aux", "auxpass")}
    return not aux & (MODALS | NOW | {"to"})
