"""What stands beside the verb or the noun of an act: who, what, where to, with what.

Read   `who_of`, `things_of`, `is_of`.
"""

from collections.abc import Iterator

from ceasefire.reading.acts.codes_by_whom import is_a_person
from ceasefire.reading.lexicon import frame as marks
from ceasefire.reading.lexicon.domains import ENDINGS, LITERAL
from ceasefire.reading.lexicon.events import COUNTED
from ceasefire.reading.lexicon.frame import Frame
from ceasefire.reading.text.parse import Word

_STANDS_FOR = frozenset({"it", "them"})
_PRONOUNS = frozenset({"who", "which", "that", "whom"})
_PREPOSITIONS = frozenset({"prep", "prt", "advmod", "dative", "agent"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ONTO = frozenset(
    {"of", "on", "upon", "against", "at", "into", "with", "for", "to", "between"}
)
_BEARING = frozenset({"of", "with", "carrying"})
_NO_SIDES = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY"})
_SIDES = frozenset({"side", "team", "eleven"})
_OF_A_MATCH = frozenset({"home", "visiting", "away", "national", "winning", "losing"})
_SHARES = frozenset({"third", "quarter", "last", "remainder", "remains"})
_MAKES_DO = frozenset({"force", "compel", "oblige", "order", "tell", "ask", "urge"})
_LETS = frozenset({"allow", "let", "permit"})
_MEN = frozenset({"man", "men", "troop", "boat", "gun", "people"})
_BOTH_SIDES = frozenset(
    {
        "side",
        "village",
        "clan",
        "party",
        "command",
        "army",
        "force",
        "town",
        "council",
        "community",
        "team",
        "engineer",
        "diver",
        "crew",
        "faction",
        "bank",
        "commission",
    }
)
_MIXED = frozenset({"joint", "mixed"})
_ARMED = frozenset({"armed", "masked", "hooded", "uniformed"})


def has_beside(word: Word, frame: Frame) -> bool:
    """Say whether the small words stand beside a verb that its frame asks for."""
    if frame.bare and any(word.each("dobj", "nsubjpass")):
        return False
    if frame.particle and not _has_particle(word, frame.particle):
        return any(behind_particle(word, frame))
    return not frame.beside or any(one.low in frame.beside for one in word.within())


def _has_particle(word: Word, lows: frozenset[str]) -> bool:
    """Of "took them in", not "took them in May"."""
    return any(
        one.low in lows and (one.dep == "prt" or not any(one.each("pobj", "prep")))
        for one in word.each("prt", "advmod", "prep")
    )


def behind_particle(word: Word, frame: Frame) -> Iterator[Word]:
    """Of "hemmed in the town", where the parser took the particle for a preposition."""
    if not frame.what or word.child("dobj", "nsubjpass") is not None:
        return
    for one in word.each("prep"):
        if one.low in frame.particle and one.i == word.i + 1:
            yield from (thing for thing in one.each("pobj") if is_of(thing, frame.what))


def goes_to(word: Word, frame: Frame) -> bool:
    """Of "drove into the town", look behind the verb and behind its object."""
    near = [one for one in word.children if one.dep in _PREPOSITIONS]
    near += [one for thing in word.each("dobj") for one in thing.each("prep")]
    for one in near:
        if one.low not in frame.to:
            continue
        inner = [*one.each("pobj")]
        for after in one.each("prep"):  # "out of the rubble", "up to the canal"
            inner += after.each("pobj")
        if not frame.where or any(
            is_of(c, frame.where) for thing in inner for c in _with(thing)
        ):
            return True
    return False


def is_of(one: Word, kind: frozenset[str]) -> bool:
    """Say whether a word is of a kind, by its lemma or by one of the kind's marks."""
    if one.lemma in kind or one.low in kind:
        return True
    if marks.ABSTRACT in kind and _is_abstract(one):
        return True
    if marks.PERSON in kind and is_a_person(one):
        return True
    if marks.PLACE in kind and one.kind in _PLACES:
        return True
    if marks.JOINT in kind and _is_joint(one):
        return True
    if marks.SPORTING in kind and one.lemma in _SIDES:
        return any(c.low in _OF_A_MATCH for c in one.each("amod", "compound"))
    if marks.SIDE not in kind:
        return False
    named = one.is_name and one.kind not in _NO_SIDES
    armed = any(c.low in _ARMED for c in one.each("amod"))
    return named or armed or _are_men_of_a_side(one)


def _are_men_of_a_side(one: Word) -> bool:
    """Of "the Union's men", "men of the Guard"."""
    if one.lemma not in _MEN:
        return False
    of = one.preposition("of")
    whose = [*one.each("poss"), *(of.each("pobj") if of is not None else ())]
    return any(c.is_name and c.kind not in _NO_SIDES for c in whose)


def _is_joint(one: Word) -> bool:
    """Of "men of both villages", "a mixed team", "the two commands together"."""
    both = one.lemma in _BOTH_SIDES
    both = both and any(c.low == "both" for c in one.each("det", "predet"))
    mixed = any(c.low in _MIXED for c in one.each("amod"))
    of = one.preposition("of", "from")
    inner = of.child("pobj") if of is not None else None
    return both or mixed or (inner is not None and _is_joint(inner))


def _is_abstract(one: Word) -> bool:
    """Of "fairness", "privatisation"; not of "the station", "the garrison"."""
    if one.tag not in {"NN", "NNS"} or one.kind in _PLACES:
        return False
    return one.lemma.endswith(ENDINGS) and one.lemma not in LITERAL


def who_of(word: Word) -> list[Word]:
    """Return who does it, and what is said with that: "boats with rice"."""
    agent = word.preposition("by") if word.is_noun else word.child("agent")
    if agent is not None:
        return [c for one in agent.each("pobj") for c in _with(one)]
    if word.is_noun:
        return [*word.each("poss")]
    who = word.child("nsubj")
    if who is not None and who.low in _PRONOUNS and word.dep == "relcl":
        who = word.head
    if who is None and word.dep == "acl" and word.tag == "VBG":
        who = word.head
    if who is None and word.dep == "xcomp" and word.head.lemma in _MAKES_DO:
        who = word.head.child("dobj")  # "forced them to leave"
    verb = word
    while who is None and verb.dep in {"conj", "xcomp", "advcl"} and verb.head.is_verb:
        verb = verb.head
        who = verb.child("nsubj")
    return [] if who is None else [*_with(who), *_counted(who), *_borne(who)]


def things_of(word: Word) -> list[Word]:
    """Return what it is done to; of a noun what stands behind "of", "on", "against"."""
    if word.is_noun:
        return [c for one in word.each("prep") if one.low in _ONTO
                for inner in one.each("pobj") for c in _with(inner)]  # fmt: skip
    thing = word.child("dobj", "nsubjpass")
    if thing is not None and thing.low in _PRONOUNS and word.dep == "relcl":
        thing = word.head
    if thing is None and (word.dep in {"acl", "amod"} and word.tag == "VBN"):
        thing = word.head
    if thing is None and word.dep == "conj" and word.tag in {"VBN", "VBD"}:
        thing = word.head.child("nsubjpass") or _shared_subject(
            word
        )  # "was opened and closed again"
    if thing is None:  # "forbade fishing", not "permitted fishing in no year"
        thing = next(
            (
                one
                for one in word.each("xcomp")
                if one.tag == "VBG" and all(inner.low != "no" for inner in one.within())
            ),
            None,
        )
    passive = word.tag == "VBN" and any(word.each("auxpass"))
    if thing is None and word.dep == "relcl" and (passive or any(word.each("nsubj"))):
        thing = word.head  # "the boats they took", "the road to be opened"
    if thing is None and word.tag == "VBG":
        of = word.preposition("of")  # "the shelling of the town"
        thing = of.child("pobj") if of is not None else None
    if thing is None:
        let = word.child("ccomp")  # "let the convoy pass"
        thing = let.child("nsubj") if let is not None and word.lemma in _LETS else None
    if thing is None:
        return []
    others = [one for one in word.each("dobj") if one is not thing]
    return [*_with(thing), *others, *_counted(thing), *_meant_by(thing, word)]


def _meant_by(thing: Word, word: Word) -> Iterator[Word]:
    """Of "closed the road and reopened it", yield the road."""
    if thing.low in _STANDS_FOR and word.dep == "conj" and word.head.is_verb:
        yield from (o for o in word.head.each("dobj", "nsubjpass") if o.is_noun)


def _shared_subject(word: Word) -> Word | None:
    """Of "the envoy flew there and was received", return the envoy."""
    over = word.head
    while over.dep == "conj" and not any(over.each("nsubj")):
        over = over.head
    return over.child("nsubj") if any(word.each("auxpass")) else None


def _with(one: Word) -> Iterator[Word]:
    """Yield a noun and what it is joined to: "the boy Timur"."""
    yield one
    if one.is_name:
        yield from (c for c in one.each("compound") if not c.is_name)
    yield from one.each("conj", "appos")


def is_a_part(thing: Word) -> bool:
    """Of "two of the tanks", "a third of the market"."""
    return thing.tag in {"CD", "DT"} or thing.lemma in COUNTED | _SHARES


def _counted(thing: Word) -> Iterator[Word]:
    """Yield of what something is a number or a part."""
    if not is_a_part(thing):
        return
    for of in thing.each("prep"):
        if of.low == "of":
            yield from of.each("pobj")


def _borne(who: Word) -> Iterator[Word]:
    """Yield what somebody carries or is made of: "boats with rice"."""
    for prep in who.each("prep", "acl"):
        if prep.low in _BEARING:
            yield from prep.each("pobj", "dobj")
