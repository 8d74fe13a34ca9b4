"""How one stands to another, where a word says so outright.

Read   `relations_of`.
"""

from collections.abc import Iterator

from ceasefire.reading.lexicon.conditions import PARTIES
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.records import RelationFound
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import joined_to, named_in

_VERBS = {
    "back": "backs", "support": "backs", "fund": "backs", "arm": "backs",
    "finance": "backs", "supply": "backs", "mediate": "mediates-for",
    "oppose": "opposes", "fight": "opposes", "bankroll": "backs", "sponsor": "backs",
    "belong": "member-of", "train": "backs", "equip": "backs", "shelter": "backs",
    "subsidise": "backs", "subsidize": "backs", "champion": "backs",
    "resist": "opposes", "rival": "opposes", "ally": "ally-of", "side": "ally-of",
    "align": "ally-of", "facilitate": "mediates-for", "arbitrate": "mediates-for",
}  # fmt: skip
_NOUNS = {
    "ally": "ally-of", "mediator": "mediates-for", "member": "member-of",
    "backer": "backs", "supporter": "backs", "opponent": "opposes", "rival": "opposes",
    "sponsor": "backs", "enemy": "opposes", "patron": "backs", "foe": "opposes",
    "adversary": "opposes", "protector": "backs", "financier": "backs",
    "paymaster": "backs", "facilitator": "mediates-for", "go-between": "mediates-for",
    "intermediary": "mediates-for", "signatory": "member-of", "archenemy": "opposes",
    "arch-enemy": "opposes", "arch-rival": "opposes", "critic": "opposes",
}  # fmt: skip
_WORKS = {"mediation", "effort", "work", "mission", "bid", "initiative", "side"}
"""What is supported stands for whose it is."""
_SAID = {"VBZ", "VBP", "VBG", "VBD"}
_ACTORS = {"PERSON", "ORG", "GPE", "NORP"}


def relations_of(parse: Parse, mentions: Mentions) -> tuple[RelationFound, ...]:
    """Return every relation that a word states between two who are named."""
    found: list[RelationFound] = []
    for sentence in parse.sentences:
        for word in sentence.words:
            for who, object_, kind in _stated(word):
                relative = who.tag in {"WP", "WDT"} and word.dep == "relcl"
                subject = named_in(word.head) if relative else who
                if subject is object_ or subject.tag in {"WP", "WDT"}:
                    continue
                apart = object_ in joined_to(subject)  # "A and B are allies"
                found.append(
                    RelationFound(
                        id=f"r{len(found) + 1}",
                        subject=(mentions.alone if apart else mentions.of)(subject),
                        object=mentions.of(object_),
                        kind=kind,
                        cue=word.span,
                        rule=f"relation:{word.lemma}",
                        confidence=0.75,
                    )
                )
    return tuple(found)


def _stated(word: Word) -> Iterator[tuple[Word, Word, str]]:
    if word.is_verb and word.lemma in _VERBS and not denied(word):
        yield from _by_verb(word)
    elif word.lemma in _NOUNS and word.is_noun and not word.is_name:
        yield from _by_noun(word)


def _by_verb(word: Word) -> Iterator[tuple[Word, Word, str]]:
    kind = _VERBS[word.lemma]
    if word.dep == "amod":  # "the Western-backed Free Syrian Army"
        by = next((one for one in word.children if one.dep == "npadvmod"), None)
        if by is not None and by.is_name and by.kind != "NORP" and word.head.is_noun:
            yield by, word.head, kind
        return
    agent, passive = word.child("agent"), word.child("nsubjpass")
    if passive is None and word.dep == "conj":  # "is backed by A and armed by B"
        passive = word.head.child("nsubjpass")
    by_whom = agent.child("pobj") if agent is not None else None
    if by_whom is not None and kind in {"backs", "opposes"} and _is_actor(by_whom):
        if passive is not None and passive.tag in {"WP", "WDT"}:
            passive = word.head
        passive = passive or (word.head if word.dep == "acl" else None)
        if passive is not None and _is_actor(passive):
            yield by_whom, passive, kind
        return
    told = word.tag in _SAID or (word.tag == "VBN" and kind == "mediates-for")
    subject = subject_of(word) if told else None
    thing = word.child("dobj")
    if word.dep == "relcl" and (thing is None or thing.tag in {"WDT", "WP"}):
        thing = word.head if word.child("nsubj") is not None else None
    if kind == "member-of":
        to = word.preposition("to")
        thing = to.child("pobj") if to is not None else None
    if kind == "ally-of":
        with_ = word.preposition("with", "to")
        thing = with_.child("pobj") if with_ is not None else None
        subject = subject_of(word) or (word.head if word.dep == "acl" else None)
    if thing is not None and thing.lemma in _WORKS:  # "supports the mediation of"
        of = thing.preposition("of")
        thing = (of.child("pobj") if of is not None else None) or thing.child("poss")
    if kind == "mediates-for":
        between = word.preposition("between", "for")
        thing = between.child("pobj") if between is not None else None
    if (
        subject is not None
        and thing is not None
        and _is_actor(thing)
        and _is_actor(subject)
    ):
        yield subject, thing, kind


def _by_noun(word: Word) -> Iterator[tuple[Word, Word, str]]:
    kind = _NOUNS[word.lemma]
    of = word.preposition("of", "for", "between", "to", "in")
    other = of.child("pobj") if of is not None else word.child("poss")
    if other is None and word.dep == "attr" and word.tag == "NNS":
        yield from _each_other(word, kind)
    if other is None or not _is_actor(other):
        return
    holder = None
    if word.dep == "attr" and word.head.lemma in {"be", "remain", "become"}:
        holder = subject_of(word.head)
    elif word.dep == "appos":
        holder = named_in(word.head)
    elif (named := word.child("appos")) is not None:
        holder = named
    if holder is None or (kind == "member-of" and word.tag == "NNS"):
        return
    yield holder, other, kind


def _each_other(word: Word, kind: str) -> Iterator[tuple[Word, Word, str]]:
    """Of "A and B are allies", return how each of two stands to the other."""
    subject = word.head.child("nsubj")
    others = joined_to(subject) if subject is not None else []
    mutual = kind in {"ally-of", "opposes"} and not denied(word.head)
    if subject is not None and len(others) == 1 and mutual and _is_actor(subject):
        yield subject, others[0], kind


def _is_actor(word: Word) -> bool:
    return (
        word.is_name
        or word.kind in _ACTORS
        or word.lemma in PARTIES
        or word.lemma in {"side", "opposition", "coalition", "regime", "wing", "bloc"}
    )
