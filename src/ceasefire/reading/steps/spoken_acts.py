"""Acts that stand behind a word of asking, offering, agreeing or refusing.

How    The step is the infinitive, the clause or the noun that the word governs: "asked
       that the road be opened", "offered safe passage", "a plan under which". What is
       asked of those who are no party, and what is no act ("show restraint"), is none.
Read   `spoken_acts`.
"""

from collections.abc import Iterator

from ceasefire.core import MeasureStatus
from ceasefire.reading.lexicon import steps as table
from ceasefire.reading.lexicon.measures import NOUNS
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.steps.spoken_nouns import SpokenAct, behind_noun, with_joined
from ceasefire.reading.steps.stated import behind, is_actor
from ceasefire.reading.text.clauses import denied, modal_of, tells_purpose
from ceasefire.reading.text.parse import Sentence, Word

_LETS = frozenset({"let", "allow", "permit"})
_MAY = frozenset({"might", "may", "could"})
_TOLD = frozenset({"VBD", "VBZ"})
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl"})
_SAID_OF = frozenset({"acomp", "xcomp", "oprd", "amod", "conj"})
_LISTED = frozenset({"appos", "conj", "dobj", "dep", "pobj"})


def spoken_acts(sentence: Sentence) -> Iterator[SpokenAct]:
    """Every act that a word of the sentence asks for, offers, agrees on or refuses."""
    if any(one.text == "?" for one in sentence.words[-2:]):
        return
    for word in sentence.words:
        if word.is_verb and word.lemma in table.GOVERNS:
            yield from _behind_verb(word)
        elif word.low in table.READY and word.dep in _SAID_OF:
            yield from _behind_ready(word)
        elif word.is_noun and word.lemma in table.SPOKEN and not tells_purpose(word):
            yield from behind_noun(word)


def _behind_verb(verb: Word) -> Iterator[SpokenAct]:
    if _is_unspoken(verb):
        return
    status = table.GOVERNS[verb.lemma]
    to = verb.child("dobj", "dative") or behind(verb, "on", "upon", "to", "with")
    if to is not None and to.is_time:
        to = None  # "voted on Monday to end it"
    passive = verb.child("nsubjpass")
    if passive is not None:
        by = behind(verb, "by")
        to = passive
    else:
        by = subject_of(verb)
    if status is MeasureStatus.AGREED and modal_of(verb) is not None:
        status = MeasureStatus.OFFERED
    for head in _governed(verb):
        of = None if to is head or (to is not None and head.holds(to)) else to
        if of is not None and (of.lemma in table.PUBLIC or of.low in table.PUBLIC):
            continue
        if verb.lemma in table.WISHES and not _is_of_parties(head):
            continue
        asked_of_one = of is not None and of.low in {"me", "him", "her"}
        if asked_of_one and head.lemma not in table.DONE | _LETS:
            continue
        told = MeasureStatus.OFFERED if _is_promised(head, verb) else status
        if status is MeasureStatus.AGREED and _is_asked_for(verb):
            told = MeasureStatus.PROPOSED
        yield SpokenAct(head, told, verb, by, of)


def _is_promised(act: Word, verb: Word) -> bool:
    """Of "told the bishop that none would be punished", that it is promised."""
    return verb.lemma == "tell" and modal_of(act) in {"will", "would"}


def _is_asked_for(verb: Word) -> bool:
    """Of "urged both to accept a hotline", that nobody has accepted it yet."""
    over = verb.head
    asked = verb.dep in {"xcomp", "ccomp"} and table.GOVERNS.get(over.lemma)
    to = any(one.low == "to" for one in verb.each("aux"))
    return to and asked is MeasureStatus.PROPOSED and over.is_verb


def _is_of_parties(act: Word) -> bool:
    """Of "wants the guns removed", not of "expects the decline to end"."""
    who = act.child("nsubj", "nsubjpass")
    return (
        act.is_noun or is_actor(who) or (who is not None and who.lemma in table.MOVED)
    )


def _is_unspoken(verb: Word) -> bool:
    """Say whether nothing is asked yet: denied, possible, or only a way of speaking."""
    if verb.dep in {"amod", "aux", "auxpass"} or modal_of(verb) in _MAY:
        return True
    aimed = behind(verb, "for", "on", "upon") is not None
    if verb.lemma in {"call", "provide"} and not aimed:
        return True
    if verb.lemma == "press" and not aimed and verb.child("dobj", "nsubjpass") is None:
        return True
    clause = verb.child("xcomp", "ccomp")
    if verb.lemma == "rule":
        return not any(one.low == "out" for one in verb.each("prt")) or denied(verb)
    if verb.lemma == "see":  # "a deal that would see the guns removed"
        return modal_of(verb) not in {"will", "would"} or clause is None
    if verb.lemma in table.NEED_CLAUSE and clause is None:
        return True
    if verb.lemma in table.WISHES and (
        clause is None or clause.child("nsubj", "nsubjpass") is None
    ):
        return verb.lemma != "hope" or behind(verb, "for") is None
    return denied(verb)


def _governed(verb: Word) -> Iterator[Word]:
    """Heads of what a verb governs, and of what is joined to them."""
    heads: list[Word] = []
    for one in verb.children:
        if one.i < verb.i and verb.child("nsubjpass") is not one:
            continue
        if one.dep in _CLAUSES and one.is_verb and _is_to_be_done(one, verb):
            heads.append(one)
        if one.dep in {"dobj", "nsubjpass"} and verb.lemma in table.TAKES_NOUN:
            heads.append(one)
        kept = {"for": table.WITH_FOR, "to": table.WITH_TO, "on": table.WITH_ON}.get(
            one.low
        )
        if one.dep in {"prep", "dative"} and kept is not None and verb.lemma in kept:
            heads += [*one.each("pobj"), *one.each("pcomp")]
        if one.dep == "dep" and one.is_noun:
            heads.append(one)
    met: list[Word] = []
    for head in (*heads, *_listed(verb, heads)):
        for one in with_joined(head):
            if not any(one is other for other in met):
                met.append(one)
                yield one


def _listed(verb: Word, heads: list[Word]) -> Iterator[Word]:
    """Further nouns of a list that the parser hung elsewhere: "for X, Y and for Z"."""
    first = next((one for one in heads if one.is_noun), None)
    if first is None:
        return
    words = verb.sentence.words
    for one in words[first.i + 1 :]:
        if one.tag in {"VBD", "VBZ", "VBP", "MD"} or one.text == ";":
            return
        before = words[one.first - 1]
        if before.low in {"for", "on"}:
            before = words[one.first - 2]
        listed = before.text == "," or before.dep == "cc"
        named = one.lemma in table.NOMINAL or one.lemma in NOUNS
        if listed and named and one.is_noun and one.dep in _LISTED:
            yield one


def _is_to_be_done(clause: Word, verb: Word) -> bool:
    """Tell "that the road be opened" from "insisted that the road is open"."""
    helps = {one.low for one in clause.each("aux")}
    if any(
        one.low in {"if", "unless", "as", "because", "while", "whether"}
        for one in clause.each("mark")
    ):
        return False
    subject = clause.child("nsubj", "nsubjpass")
    if "to" in helps:
        return clause.dep != "advcl" or subject is None
    if clause.dep in {"advcl", "acl", "relcl"}:
        return False
    if modal_of(clause) is not None:
        if verb.lemma == "tell" and modal_of(clause) in {"can", "cannot"}:
            return False  # "told us that no visit can take place"
        return modal_of(clause) not in _MAY or verb.lemma in {"agree", "tell"}
    told = {"VBN", "VBD"} if clause.dep == "ccomp" else {"VBN"}
    that = any(one.low == "that" for one in clause.each("mark"))
    wishes = verb.lemma in table.WISHES or verb.lemma == "see"
    if wishes and clause.tag in told and subject is not None and not that:
        return True  # "wants the guns removed"
    if clause.tag == "VBN" and any(one.low == "be" for one in clause.each("auxpass")):
        return True  # "agreed that observers be stationed"
    bare = (
        clause.tag in {"VB", "VBP"}
        or _is_as_in_the_past(clause)
        or {"be"} <= {o.low for o in clause.each("auxpass", "aux")}
    )
    if clause.tag == "VBG":
        return verb.lemma in {"suggest", "propose", "recommend", "advocate"}
    past = clause.tag in _TOLD and not _is_as_in_the_past(clause)
    return bare and verb.lemma in table.LOOSE and not past


def _is_as_in_the_past(clause: Word) -> bool:
    """Of "recommends that they set up a post", which may be either."""
    return clause.tag == "VBD" and clause.low == clause.lemma


def _behind_ready(word: Word) -> Iterator[SpokenAct]:
    verb = word.head
    if denied(verb) or any(one.dep == "neg" for one in word.children):
        return
    by = subject_of(verb) if verb.is_verb else None
    for one in word.each("xcomp", "ccomp", "advcl"):
        if one.is_verb and any(a.low == "to" for a in one.each("aux")):
            for head in with_joined(one):
                yield SpokenAct(head, MeasureStatus.OFFERED, word, by, None)
    if word.low in {"ready", "prepared", "open"}:
        prep = word.preposition("for", "to")
        noun = prep.child("pobj") if prep is not None else None
        if noun is not None and noun.lemma in NOUNS:
            yield SpokenAct(noun, MeasureStatus.OFFERED, word, by, None)
