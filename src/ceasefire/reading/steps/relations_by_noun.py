"""Relations that a noun states: "an ally of", "its patron Torvan", "the support of".

Read   `stated_by_noun`.
"""

from collections.abc import Iterator

from ceasefire.reading.lexicon import relations as table
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.steps.stated import (
    Stated,
    behind,
    is_actor,
    is_somebody,
    is_told,
    who_of,
)
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to, named_in

_LOOSE = frozenset({"appos", "conj", "npadvmod", "dep", "nsubj", "nsubjpass", "attr"})
_OF = ("of", "for", "between", "to", "in")


def stated_by_noun(word: Word) -> Iterator[Stated]:
    """What a noun says of who is called so, and of whose it is."""
    if word.low == "between" and _goes_between(word):
        yield from _called(word, "mediates-for", turned=False)
    if not word.is_noun or word.is_name:
        return
    if any(one.low == "no" for one in word.each("det")):
        return  # "no enemy of his"
    if any(one.low in table.ENDED for one in word.each("amod", "compound")):
        return
    if word.lemma in table.NOUNS:
        yield from _called(word, table.NOUNS[word.lemma], turned=False)
    elif word.lemma in table.TURNED:
        yield from _called(word, table.TURNED[word.lemma], turned=True)
    elif word.lemma in table.SUPPORT:
        yield from _supported(word)
    elif word.lemma in table.FRIENDS:
        one, other = word.child("poss"), behind(word, "with", "to", "towards")
        if one is not None and other is not None:
            yield Stated(one, other, table.FRIENDS[word.lemma], word)
    elif word.lemma in table.BROKERAGE or _is_good_offices(word):
        yield from _brokered(word)


def _goes_between(word: Word) -> bool:
    before = word.sentence.words[max(word.i - 2, 0) : word.i]
    return [one.low for one in before] == ["go", "-"]


def _called(word: Word, kind: str, *, turned: bool) -> Iterator[Stated]:
    own = _whose(word) if kind != "mediates-for" else None
    other = behind(word, *_OF) or own or _of_which(word)
    if other is None and word.dep == "attr" and word.tag == "NNS":
        yield from _each_other(word, kind)
    if other is None or not is_actor(other) or not _fits(word, other, kind):
        return
    holder = _holder(word)
    if holder is None or holder is other:
        return
    pair = (other, holder) if turned else (holder, other)
    yield Stated(*pair, kind, word)


def _whose(word: Word) -> Word | None:
    """Return the owner before a noun; of "whose patron", what "whose" takes up."""
    own = word.child("poss")
    if own is None or own.low != "whose":
        return own
    clause = next((o for o in word.ancestors() if o.dep == "relcl"), None)
    return clause.head if clause is not None else None


def _of_which(word: Word) -> Word | None:
    """Of "the coalition, of which they are a part", return the coalition."""
    verb = word.head
    of = behind(verb, "of") if verb.dep == "relcl" else None
    return verb.head if of is not None and of.low == "which" else None


def _fits(word: Word, other: Word, kind: str) -> bool:
    """Tell a member of a body from a part of the town, or members who said so."""
    if kind != "member-of":
        return True
    names = {one.lemma for one in (other, *other.each("compound"))}
    names |= {one.low for one in (other, *other.each("compound"))}
    body = bool(names & table.OF_A_BODY) or other.kind in {"ORG", "NORP"}
    if word.lemma == "member" and other.is_name:
        body = body or other.kind != "PERSON"
    every = any(one.low in {"all", "both"} for one in word.each("det"))
    if word.tag == "NNS" and word.lemma == "member" and (word.dep == "appos" or every):
        return body
    if word.tag == "NNS" and word.dep != "attr":
        return False
    if word.lemma in table.PARTS:
        return is_actor(other)
    return body


def _holder(word: Word) -> Word | None:
    """Return who is called so: by "is", "as", a comma or a name after it."""
    head = word.head
    if word.dep == "conj" and head.dep == "attr":
        return _holder(head)
    if word.dep == "attr" and head.lemma in table.ENDURES:
        return who_of(head) if is_told(head) else None
    if word.dep in {"pobj", "advmod"}:
        doer = head.head if word.dep == "pobj" else head
        as_ = head.low == "as" or any(
            one.low == "as" and one.i < word.i for one in word.head.children
        )
        if as_ and doer.is_noun and word.dep == "pobj" and is_actor(doer):
            return doer
        if as_ and (named := _before_as(head)) is not None:
            return named
        if as_ and doer.is_verb and doer.lemma in table.SEEN:
            return _seen(doer)
    if word.dep == "nsubj" and head.lemma in table.ENDURES:  # "its enemies are the"
        said = head.child("attr")
        if said is not None and said.is_name and is_told(head):
            return said
    after = word.sentence.words[word.i + 1 : word.i + 2]
    if after and after[0].is_name:  # "its ally Moscow"
        return _end_of_name(after[0])
    beside = [one for one in word.each("appos") if is_actor(one)]
    if beside:
        return beside[0]
    return _before_comma(word)


def _before_as(as_: Word) -> Word | None:
    """Of "Torvan, as a member of the League, sent", wherever that is hung."""
    before = as_.sentence.words[max(0, as_.i - 2) : as_.i]
    if len(before) < 2 or before[1].text != "," or as_.dep != "prep":
        return None
    return before[0] if before[0].is_name and is_actor(before[0]) else None


def _seen(verb: Word) -> Word | None:
    if verb.tag == "VBN" and verb.dep in {"acl", "relcl"}:
        return named_in(verb.head)
    if verb.tag == "VB" or not is_told(verb):
        return None
    if verb.child("nsubjpass") is None and verb.child("dobj") is not None:
        return None
    return verb.child("nsubjpass") or who_of(verb)


def _end_of_name(first: Word) -> Word:
    words, at = first.sentence.words, first.i
    while at + 1 < len(words) and words[at + 1].is_name:
        at += 1
    return words[at]


def _before_comma(word: Word) -> Word | None:
    """Of "Torvan, long an ally of Estmark,", whatever the parser makes of it."""
    words = word.sentence.words
    if word.dep == "appos" and (is_actor(word.head) or is_somebody(word.head)):
        return named_in(word.head)
    if word.dep not in _LOOSE:
        return None
    at = min(word.first, word.i)
    while at > 0 and words[at - 1].low in {"long", "itself", "once", "still", "also"}:
        at -= 1
    led = any(one.dep == "cc" for one in words[word.first : word.i])
    if at < 2 or words[at - 1].text != "," or led:
        return None
    before = words[at - 2]
    if before.dep == "conj" and not is_actor(before):  # "Agnes and two others, all"
        before = before.head
    closed = words[word.last + 1 : word.last + 2] if word.dep != "appos" else []
    ends = not closed or closed[0].text in {",", ".", ";"}
    if word.dep in {"conj", "nsubj"} and words[word.last].text != "," and not ends:
        return None
    return before if before.is_noun and is_actor(before) else None


def _each_other(word: Word, kind: str) -> Iterator[Stated]:
    """Of "A and B are allies", return how each of two stands to the other."""
    subject = word.head.child("nsubj")
    others = joined_to(subject) if subject is not None else []
    mutual = kind in {"ally-of", "opposes"} and not denied(word.head)
    if subject is not None and len(others) == 1 and mutual:
        yield Stated(subject, others[0], kind, word)


def _supported(word: Word) -> Iterator[Stated]:
    """Of "Torvan's support for the Front", "acts with the support of Torvan"."""
    verb = word.verb_above
    if verb is not None and (denied(verb) or verb.lemma in table.LOST):
        return
    if any(one.low in {"no", "without"} for one in (*word.children, word.head)):
        return
    giver = word.child("poss") or behind(word, "of", "from")
    borne = behind(word, "for", "to")
    if borne is None and verb is not None and word.dep == "dobj":
        borne = behind(verb, "for", "to")
    if borne is not None and borne.lemma in table.WORKS:
        borne = behind(borne, "of") or borne.child("poss")
    if giver is None and borne is not None and verb is not None:
        giver = subject_of(verb)
    if borne is None and word.head.low == "with" and verb is not None:
        borne = who_of(verb)
    if giver is not None and borne is not None and not giver.holds(borne):
        yield Stated(giver, borne, "backs", word)


def _is_good_offices(word: Word) -> bool:
    return word.lemma == "office" and any(one.low == "good" for one in word.children)


def _brokered(word: Word) -> Iterator[Stated]:
    """Of "her mediation between the parties", "talks under the mediation of"."""
    between = behind(word, "between", "for", "with")
    who = word.child("poss") or behind(word, "of", "by")
    verb = word.verb_above
    if between is None and word.head.low in {"under", "through"} and verb is not None:
        between = verb.child("nsubjpass") or who_of(verb)
    if who is not None and between is not None:
        yield Stated(who, between, "mediates-for", word)
