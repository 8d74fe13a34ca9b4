"""Relations that a verb states: "backs", "sides with", "is armed by", "gives it guns".

Read   `stated_by_verb`.
"""

from collections.abc import Iterator

from ceasefire.reading.lexicon import relations as table
from ceasefire.reading.lexicon.acts import TABLES
from ceasefire.reading.lexicon.answers import PUT
from ceasefire.reading.steps.stated import Stated, behind, is_actor, is_told, who_of
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import named_in

_RELATIVES = frozenset({"WP", "WDT"})


def stated_by_verb(word: Word) -> Iterator[Stated]:
    """What a verb says of its subject and its object."""
    if word.tag == "NNS":
        yield from _misread(word)
    if word.low in {"belong", "belongs"}:
        yield from _to_which(word)
    if not word.is_verb:
        return
    if word.dep == "amod":
        yield from _before_a_noun(word)
        return
    for wanted in (
        _passive,
        _active,
        _joined,
        _carried,
        _prepositional,
        _given,
        _got,
        _taken_in,
    ):
        one = wanted(word)
        if one is not None:
            yield one
            return
    yield from _reconciled(word)


def _to_which(word: Word) -> Iterator[Stated]:
    """Of "the commission, to which A and B belong", each of them."""
    to = behind(word, "to")
    if to is None or to.tag not in _RELATIVES:
        return
    words = word.sentence.words
    body = next((o for o in reversed(words[: to.i]) if o.is_noun), None)
    who = word.child("nsubj", "nmod", "compound")
    if body is not None and who is not None and _is_body(body):
        yield Stated(who, body, "member-of", word)


def _misread(word: Word) -> Iterator[Stated]:
    """Of "which Torvan backs", "Moravia sides with": verbs taken for nouns."""
    name = next((one for one in word.each("compound") if one.is_name), None)
    if name is None or name.i != word.i - 1:
        return
    if word.dep == "relcl" and word.lemma in table.OF_OBJECT:
        yield Stated(name, word.head, table.OF_OBJECT[word.lemma], word)
    other = behind(word, "with") if word.lemma == "side" else None
    if other is not None:
        yield Stated(name, other, "ally-of", word)


def _before_a_noun(word: Word) -> Iterator[Stated]:
    """Of "the Torvan-backed militia"; "Western-backed" names nobody."""
    by = next((one for one in word.children if one.dep == "npadvmod"), None)
    kind = table.HYPHENED.get(word.low)
    if by is None or kind is None or not by.is_name or by.kind == "NORP":
        return
    if word.head.is_noun:
        turned = kind != "backs"
        pair = (word.head, by) if turned else (by, word.head)
        yield Stated(*pair, kind, word)


def _passive(word: Word) -> Stated | None:
    kind = table.OF_OBJECT.get(word.lemma)
    by_whom = behind(word, "by")
    if kind is None or by_whom is None or word.tag != "VBN":
        return None
    with_ = behind(word, "with")
    if word.lemma in table.GIVES and with_ is not None and not _is_of_goods(with_):
        return None  # "is supplied with bread by"
    borne = word.child("nsubjpass")
    if borne is None and word.dep == "conj":  # "is backed by A and armed by B"
        borne = word.head.child("nsubjpass")
    if borne is not None and borne.tag in _RELATIVES:
        borne = word.head if word.dep == "relcl" else None
    if borne is None and word.dep in {"acl", "relcl", "advcl"}:
        borne = word.head if word.head.is_noun else word.head.child("nsubj")
    if borne is None or not is_told(word):
        return None
    return Stated(by_whom, named_in(borne), kind, word)


def _active(word: Word) -> Stated | None:
    kind = table.OF_OBJECT.get(word.lemma)
    if kind is None:
        return None
    passive = word.child("nsubjpass", "auxpass") is not None
    if passive or not is_told(word):
        return None
    if word.tag == "VBN" and not any(one.lemma == "have" for one in word.each("aux")):
        return None
    thing = word.child("dobj")
    if word.dep == "relcl" and (thing is None or thing.tag in _RELATIVES):
        thing = word.head if word.child("nsubj") is not None else None
    if thing is not None and thing.lemma in table.WORKS:  # "the mediation of"
        thing = behind(thing, "of") or thing.child("poss")
    if thing is not None and thing.tag == "CD":  # "arms two of the clans"
        thing = behind(thing, "of")
    if thing is not None and thing.lemma in PUT:
        return None  # "supports the envoy's suggestion"
    if thing is not None and not is_actor(thing):  # "shelters its exiles"
        thing = thing.child("poss") if kind == "backs" else None
    who = who_of(word)
    return Stated(who, thing, kind, word) if who and thing else None


def _prepositional(word: Word) -> Stated | None:
    made = word.head if word.lemma == "mediate" and word.dep == "acl" else None
    by, between = (
        behind(word, "by"),
        behind(made, "between") if made is not None else None,
    )
    if by is not None and between is not None:  # "a deal between A and B, mediated by"
        return Stated(by, between, "mediates-for", word)
    for one in word.each("prep", "prt", "agent"):
        kind = table.BEHIND_PREPOSITION.get((word.lemma, one.low))
        other = behind(word, one.low)
        if kind is None or other is None:
            continue
        if kind == "member-of" and not _is_body(other):
            continue
        state = word.lemma in table.PASSIVE_STATE
        if not (is_told(word) or (state and word.tag == "VBN")):
            continue
        who = _in_state(word) if state else who_of(word)
        if who is not None:
            return Stated(who, other, kind, word)
    return None


def _joined(word: Word) -> Stated | None:
    """Of "had joined the Resistance", not of "joined the talks"."""
    if word.lemma != "join":
        return None
    other, who = word.child("dobj"), who_of(word)
    if other is None or who is None or not is_told(word):
        return None
    if not _is_body(other) or {other.lemma, other.low} & (TABLES | {"conference"}):
        return None
    return Stated(who, other, "member-of", word)


def _carried(word: Word) -> Stated | None:
    """Of "has carried messages between the parties"."""
    if word.lemma not in table.CARRIES:
        return None
    what = word.child("dobj")
    if what is None or not is_told(word):
        return None
    between = behind(word, "between") or behind(what, "between")
    who = who_of(word)
    if what.lemma not in table.MESSAGES or between is None or who is None:
        return None
    return Stated(who, between, "mediates-for", word, what)


def _is_body(other: Word) -> bool:
    """Tell whom one belongs to from who owns a thing."""
    named = other.is_name or other.text[0].isupper()  # "the Resistance"
    return named or other.lemma in table.OF_A_BODY | table.PARTS


def _in_state(word: Word) -> Word | None:
    """Of "the clans allied with Torvan" and "Torvan is allied with", return who."""
    if word.dep in {"acl", "relcl"} and word.child("nsubj", "nsubjpass") is None:
        return named_in(word.head)
    who = who_of(word)
    if who is None and word.dep == "advcl":
        who = who_of(word.head)
    return who


def _given(word: Word) -> Stated | None:
    """Of "gives the rebels guns", "supplied the army with radar", "sends arms to"."""
    if word.lemma not in table.GIVES | {"throw"} or not is_told(word):
        return None
    borne, with_ = word.child("nsubjpass"), behind(word, "with")
    if borne is not None and word.lemma in table.GIVES and _is_of_goods(with_):
        by = behind(word, "by") or (behind(with_, "by") if with_ is not None else None)
        return Stated(by, borne, "backs", word, with_) if by is not None else None
    thing, who = word.child("dobj"), who_of(word)
    if word.lemma == "throw" and thing is not None and thing.lemma in table.WEIGHT:
        other = behind(word, "behind") or behind(thing, "behind")
        return Stated(who, other, "backs", word, thing) if who and other else None
    goods = [thing, behind(word, "with")]
    if word.lemma not in table.GIVES or not any(map(_is_of_goods, goods)):
        return None
    other = word.child("dative")
    if other is not None and not other.is_noun and other.child("pobj") is not None:
        other = other.child("pobj")
    other = other or behind(word, "to")
    if other is None and thing is not None and not _is_of_goods(thing):
        other = thing
    what = thing if _is_of_goods(thing) else goods[1]
    return Stated(who, other, "backs", word, what) if who and other else None


def _is_of_goods(thing: Word | None) -> bool:
    return thing is not None and bool({thing.lemma, thing.low} & table.GOODS)


def _got(word: Word) -> Stated | None:
    """Of "gets its guns from Torvan", "has the support of Torvan"."""
    if word.lemma not in table.RESTS | table.GETS or not is_told(word):
        return None
    thing = word.child("dobj")
    rests = behind(word, "on", "upon") if word.lemma in table.RESTS else None
    goods = behind(word, "for") or (behind(rests, "for") if rests is not None else None)
    if rests is not None and _is_of_goods(goods) and is_actor(rests):
        who = who_of(word)
        return Stated(rests, who, "backs", word, goods) if who is not None else None
    if rests is not None and rests.lemma in table.SUPPORT:
        thing = rests
    elif word.lemma not in table.GETS or not _is_of_goods(thing):
        return None
    if thing is None:
        return None
    giver = behind(word, "from")
    if thing.lemma in table.SUPPORT:
        giver = giver or behind(thing, "of", "from") or thing.child("poss")
    who = who_of(word)
    return Stated(giver, who, "backs", word, thing) if who and giver else None


def _taken_in(word: Word) -> Stated | None:
    """Of "a coalition that includes the Greens"."""
    if word.lemma not in table.TAKES_IN:
        return None
    who, other = who_of(word), word.child("dobj")
    if not (who and other and other.is_name):
        return None
    body = any(one.lemma in table.OF_A_BODY or one.low in table.OF_A_BODY for one in
               (who, *who.each("compound")))  # fmt: skip
    if who is None or other is None or not (body and is_told(word)):
        return None
    return Stated(other, who, "member-of", word)


def _reconciled(word: Word) -> Iterator[Stated]:
    if word.lemma not in table.RECONCILES:
        return
    thing = word.child("dobj")
    if thing is None:
        return
    who = who_of(word)
    if who is not None and not any(one.low == "not" for one in word.head.children):
        yield Stated(who, thing, "mediates-for", word)
