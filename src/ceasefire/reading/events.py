"""Acts that took place, in CAMEO and PLOVER codes, kept apart from those spoken of.

How    A verb or noun of the table is a trigger. It is done only if nothing speaks
       against it: no negation, modal, infinitive, condition, demand, plan, promise,
       denial. Where that is unsure it is not done: a missed event can be looked up in
       the text, one that never was cannot.
Read   `events_of`.
"""

from collections.abc import Iterable, Sequence

from ceasefire.reading.clauses import denied
from ceasefire.reading.conditional import Conditional
from ceasefire.reading.found import Attribution
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon.conditions import MARKS, MODALS
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.mentions import Mentions
from ceasefire.reading.parse import Parse, Word
from ceasefire.reading.records import EventFound

_DENYING = frozenset({Act.DENY, Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.PROMISE,
                      Act.THREATEN, Act.REJECT})  # fmt: skip
_NEAR = 8  # words
_SEASONS = frozenset({"winter", "spring", "summer", "autumn"})
_PRONOUNS = frozenset(["who", "which", "that", "whom"])


def events_of(
    parse: Parse,
    mentions: Mentions,
    found: Sequence[Attribution],
    conditions: Sequence[Conditional],
) -> tuple[EventFound, ...]:
    """Return every act of the table, done or spoken of."""
    events: list[EventFound] = []
    for word in parse.words():
        codes = _codes(word)
        if codes is None:
            continue
        if word.lemma in table.HURTS and _act_beside(word):
            continue
        why = _why_not_done(word, found, conditions)
        events.append(_event(f"e{len(events) + 1}", word, codes, why, mentions))
    return tuple(events)


def _codes(word: Word) -> tuple[str, str] | None:
    if word.is_verb and word.dep not in {"aux", "auxpass", "compound"}:
        particle = next((c.low for c in word.children if c.dep in {"prt", "advmod"} and
                         (word.lemma, c.low) in table.PHRASES), None)  # fmt: skip
        if particle is not None:
            bare = word.lemma == "turn" and not word.child("dobj", "nsubjpass")
            return None if bare else table.PHRASES[word.lemma, particle]
        if word.lemma in table.WITH_OBJECT:
            return _codes_by_object(word)
        return table.VERBS.get(word.lemma)
    if word.is_noun and not word.is_name:
        return table.NOUNS.get(word.lemma)
    return None


def _codes_by_object(word: Word) -> tuple[str, str] | None:
    """Return the codes that a verb has with the thing it is done to."""
    if any(one.lemma in table.WEATHER for one in word.each("nsubj")):
        return None
    thing = word.child("dobj", "nsubjpass")
    if word.dep in {"acl", "relcl"} and (thing is None or thing.low in _PRONOUNS):
        thing = word.head
    things = [] if thing is None else [thing, *thing.each("compound", "amod")]
    if thing is not None and thing.dep in {"dobj", "nsubjpass"}:
        things += [c for one in thing.each("prep") for c in one.each("pobj")]
        things += list(thing.each("conj"))
    if word.lemma == "allow":
        things += [c for one in word.each("ccomp") for c in one.each("nsubj")]
    for root, name, objects in table.WITH_OBJECT[word.lemma]:
        if any(one.lemma in objects.split() for one in things):
            return root, name
    return None


def _act_beside(word: Word) -> bool:
    """Of "shelling killed four", say that the shelling is the act."""
    return any(
        one is not word and one.lemma not in table.HURTS and _is_assault(one)
        for one in word.sentence.words
    )


def _is_assault(word: Word) -> bool:
    known = table.VERBS if word.is_verb else table.NOUNS if word.is_noun else {}
    return known.get(word.lemma, ("", ""))[1] == "ASSAULT"


def _event(
    id_: str,
    word: Word,
    codes: tuple[str, str],
    why: str | None,
    mentions: Mentions,
) -> EventFound:
    source, target = _roles(word)
    return EventFound(
        id=id_,
        trigger=word.span,
        done=why is None,
        why_not_done=why,
        source=mentions.of(source) if source is not None else None,
        together=mentions.others(source),
        target=mentions.of(target) if target is not None else None,
        cameo_root=codes[0] if why is None else None,
        plover=codes[1] if why is None else None,
        rule=f"act:{word.lemma}",
        confidence=0.8 if word.is_verb else 0.65,
    )


def _roles(word: Word) -> tuple[Word | None, Word | None]:
    if word.is_noun:
        by = word.preposition("by")
        on = word.preposition("on", "against", "of", "with")
        return (by.child("pobj") if by else None), (on.child("pobj") if on else None)
    passive = word.child("nsubjpass")
    agent = word.child("agent")
    if passive is not None or (word.tag == "VBN" and word.dep == "acl"):
        source = agent.child("pobj") if agent is not None else None
        return source, passive or word.head
    source = word.child("nsubj")
    if source is not None and source.low in _PRONOUNS and word.dep == "relcl":
        source = word.head
    if source is None and word.dep == "conj":
        source = word.head.child("nsubj")
    on = word.preposition("on", "at", "with")
    target = word.child("dobj") or (on.child("pobj") if on is not None else None)
    return source, target


# Done, or only spoken of


def _why_not_done(
    word: Word, found: Sequence[Attribution], conditions: Sequence[Conditional]
) -> str | None:
    if _is_presupposed(word):
        return None
    of_any = word.dep == "acl" and any(
        one.low in {"any", "every", "no", "each"} for one in word.head.each("det")
    )
    if of_any:
        return "unsure"
    if any(
        c.action.covers(word.span) or c.condition.covers(word.span) for c in conditions
    ):
        return "conditional"
    for one in found:
        if one.act in _DENYING and any(p.covers(word.span) for p in one.content):
            return "denied" if one.act is Act.DENY else "spoken-of"
    if _depends(word):
        return "conditional"
    chain = [word, *_clauses_above(word)]
    for verb in chain:
        why = _against(verb, top=verb is word)
        if why is not None:
            return why
    if word.is_noun:
        return _noun_not_done(word)
    return None


def _is_presupposed(word: Word) -> bool:
    """Of "return the tractors stolen in winter", say that they were stolen.

    Whatever is demanded or promised about them, or hangs on them.
    """
    if (
        word.tag != "VBN"
        or word.dep != "acl"
        or any(word.each("aux", "auxpass", "neg"))
    ):
        return False
    codes = _codes(word)
    if codes is None or codes[1] not in {"ASSAULT", "COERCE"}:
        return False
    known = {one.low for one in word.head.each("det", "nummod", "poss")}
    if known & {"any", "no", "every", "a", "an", "each"} or not known:
        return False
    when = [one for one in word.each("prep") if one.low in {"in", "on", "at", "since"}]
    return any(
        inner.kind in {"DATE", "GPE", "LOC", "FAC"} or inner.child("det") is not None
        or inner.lemma in _SEASONS
        for one in when
        for inner in one.each("pobj")
    )  # fmt: skip


def _depends(word: Word) -> bool:
    """Find a conjunction that the parser may have hung elsewhere, close before."""
    before = word.sentence.words[max(0, word.i - _NEAR) : word.i]
    words = [one.low for one in before]
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]
    return any(one in MARKS or one == "whether" for one in words)


def _clauses_above(word: Word) -> Iterable[Word]:
    """Verbs that a word hangs on through complements, which may undo it."""
    one = word
    while one.head is not one:
        if one.dep in {"advcl", "relcl"}:
            return
        finite = any(one.each("aux", "auxpass", "mark"))
        if one.dep == "acl" and one.tag in {"VBN", "VBG"} and not finite:
            return
        if one.dep == "pobj" and one.head.low in table.ASIDE:
            return
        one = one.head
        if one.is_verb or one.is_noun:
            yield one


def _against(word: Word, *, top: bool) -> str | None:
    if word.is_verb:
        if denied(word) or _negated_before(word):
            return "negated"
        aux = {c.low for c in word.children if c.dep in {"aux", "auxpass"}}
        modals = aux & MODALS
        sure = not top and word.lemma in table.TOLD and modals <= {"can", "must"}
        if modals and not sure:
            return "planned"
        begun = word.dep == "xcomp" and word.head.lemma in table.STARTS
        told = "have" in aux and word.head.lemma in table.TOLD
        if "to" in aux and not (begun or told):
            return "planned"
        if any(c.low in MARKS and c.dep in {"mark", "advmod"} for c in word.children):
            return "conditional"
        if any(c.low in {"whether", "if"} for c in word.each("mark")):
            return "conditional"
        if top and word.tag in {"VB", "VBP", "VBZ"} and "did" not in aux:
            return "not-past"
        asked = any(c.low == "who" for c in word.each("nsubj"))
        if top and asked and word.dep != "relcl":
            return "asked"
        by = word.dep == "pcomp" and word.head.low == "by"
        if top and word.tag == "VBG" and not by and not _goes_on(word):
            return None if _accused(word) else "not-past"
        if not top and word.lemma in table.SPOKEN_OF:
            return "spoken-of"
        if any(c.low in table.UNREAL for c in word.each("acomp", "attr")):
            return "denied"
        return None
    if any(c.low in {"no", "any", "neither"} for c in word.each("det")):
        return "negated"
    if not top and word.lemma in table.PLANS:
        return "spoken-of"
    return None


def _negated_before(word: Word) -> bool:
    """Find a "not" that the parser hung elsewhere: "has yet to", "failed to"."""
    subject = word.child("nsubj", "nsubjpass")
    if subject is not None and subject.low in {"nobody", "none", "neither", "no"}:
        return True
    return word.head.lemma in {
        "fail",
        "refuse",
        "decline",
        "avoid",
        "stop",
        "cease",
    } and (word.dep in {"xcomp", "dobj", "pcomp"})


def _goes_on(word: Word) -> bool:
    return any(c.lemma == "be" and c.tag in {"VBD", "VBN"} for c in word.each("aux"))


def _accused(word: Word) -> bool:
    return (
        word.dep == "pcomp"
        and word.head.low in {"of", "for"}
        and (word.head.head.lemma in {"accuse", "blame", "charge"})
    )


def _told_as_past(word: Word) -> bool:
    """Say whether the verb above a noun tells of what was, without a modal."""
    if any(one.lemma in table.SPOKEN_OF for one in word.each("acl", "relcl")):
        return False
    verb = next((one for one in word.ancestors() if one.is_verb), None)
    if verb is None or verb.tag not in {"VBD", "VBN"} or denied(verb):
        return False
    aux = {c.low for c in verb.children if c.dep in {"aux", "auxpass"}}
    return not aux & (MODALS | {"to"}) and verb.dep in {"ROOT", "conj", "ccomp"}


def _noun_not_done(word: Word) -> str | None:
    """Nouns of acts are done where the text points at one that was."""
    pointed = any(
        c.low in {"the", "that", "this", "last"} for c in word.each("det", "amod")
    )
    verb = word.head if word.head.is_verb else None
    if (
        word.dep in {"nsubj", "nsubjpass"}
        and verb is not None
        and verb.tag in {"VBD", "VBN"}
    ):
        return None
    if word.dep == "pobj" and word.head.low in {
        "of",
        "by",
        "in",
        "after",
        "during",
        "since",
        "at",
    }:
        if pointed or word.lemma in {"shelling", "bombardment"}:
            return None
        told = word.head.low in {"at", "in", "after"} and _told_as_past(word)
        return None if told else "unsure"
    if word.dep == "dobj" and pointed and verb is not None and verb.lemma in {
        "condemn", "deplore", "denounce", "mourn", "report", "describe", "record",
    }:  # fmt: skip
        return None
    return "unsure"
