"""Acts that took place, in CAMEO and PLOVER codes, kept apart from those spoken of.

How    A verb or noun of the table is a trigger; `not_done` says whether it took place.
       A missed event can be looked up in the text, one that never was cannot.
Read   `events_of`.
"""

from collections.abc import Sequence

from ceasefire.reading.acts.codes_by_kin import codes_by_kin
from ceasefire.reading.acts.codes_by_whom import codes_by_whom, is_no_act
from ceasefire.reading.acts.framed import framed_sentences
from ceasefire.reading.acts.in_doubt import is_in_doubt
from ceasefire.reading.acts.laid_down import is_one_of_several
from ceasefire.reading.acts.not_done import why_not_done
from ceasefire.reading.acts.taken_back import is_taken_back
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import telling
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import EventFound
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.span_map import SpanMap

_PRONOUNS = frozenset(["who", "which", "that", "whom"])
_OPEN = 0.5  # of an act that is told with "perhaps" or "allegedly"


def events_of(
    parse: Parse,
    mentions: Mentions,
    found: Sequence[Attribution],
    conditions: Sequence[Conditional],
) -> tuple[EventFound, ...]:
    """Return every act of the table, done or spoken of."""
    events: list[EventFound] = []
    framed = framed_sentences(parse)
    told = SpanMap((piece, one) for one in found for piece in one.content)
    hung = SpanMap(
        (side, one) for one in conditions for side in (one.action, one.condition)
    )
    for word in parse.words():
        codes = _codes(word)
        if codes is None:
            continue
        if word.lemma in table.HURTS and _act_beside(parse, word):
            continue
        why = why_not_done(
            word, codes, told.covering(word.span), hung.covering(word.span)
        )
        if why is None and is_taken_back(word, _beside(parse, word, 1)):
            why = "denied"
        if why is None and is_one_of_several(word, _beside(parse, word, -1)):
            why = "planned"
        if why is None and word.sentence.number in framed:
            why = "planned"
        events.append(_event(f"e{len(events) + 1}", word, codes, why, mentions))
    return tuple(events)


def _beside(parse: Parse, word: Word, step: int) -> Sentence | None:
    """Return the sentence after or before, in the same paragraph."""
    number = word.sentence.number + step
    if not 0 <= number < len(parse.sentences):
        return None
    beside = parse.sentences[number]
    return beside if beside.paragraph == word.sentence.paragraph else None


def _codes(word: Word) -> tuple[str, str] | None:
    if word.tag == "VBN" and any(word.each("det")):
        return None  # "the wounded"
    if word.lemma == "protest" and not _is_by_a_crowd(word):
        return None
    if word.is_verb and word.dep not in {"aux", "auxpass", "compound"}:
        thing = word.child("dobj", "nsubjpass")
        if word.lemma == "fire" and thing is not None and thing.lemma == "flare":
            return None
        if word.lemma == "strike" and (thing or word.head).lemma in table.NOTES:
            return None
        papers = thing is not None and thing.lemma in table.MADE_OF_WORDS
        if papers and word.lemma in table.GIVES_OUT:
            return None
        if is_no_act(word):
            return None
        by_kin = codes_by_whom(word) or codes_by_kin(word)
        if by_kin is not None:
            return by_kin
        particle = next((c.low for c in word.children if c.dep in {"prt", "advmod"} and
                         (word.lemma, c.low) in table.PHRASES), None)  # fmt: skip
        if particle is not None:
            bare = word.lemma == "turn" and thing is None
            # what is called off is talks; an attack that is called off is no act
            if bare or (word.lemma == "call" and _is_an_assault_to_be(word, thing)):
                return None
            return table.PHRASES[word.lemma, particle]
        if word.lemma in table.WITH_OBJECT:
            return _codes_by_object(word)
        return table.VERBS.get(word.lemma)
    if word.is_noun and not word.is_name:
        guns = {one.low for one in word.each("compound", "amod", "nmod")}
        if word.lemma == "fire" and guns & table.OF_GUNS:
            return "19", "ASSAULT"
        if word.lemma == "strike" and _is_of_workers(word):
            return None
        return table.NOUNS.get(word.lemma)
    return None


def _is_by_a_crowd(word: Word) -> bool:
    """Tell who protests in the street from a council that protests in a letter."""
    who = word.child("nsubj")
    if who is not None and who.tag in {"WP", "WDT"} and word.dep == "relcl":
        who = word.head
    of = who.preposition("of") if who is not None else None
    people = [who, of.child("pobj") if of is not None else None]
    return any(one is not None and one.lemma in table.CROWD for one in people)


def _is_of_workers(word: Word) -> bool:
    """Of "the dock strike", "a strike by teachers"."""
    by = word.preposition("by", "of")
    who = (*word.each("compound", "amod", "poss"), *(by.each("pobj") if by else ()))
    return any(one.lemma in table.WORKERS for one in who)


def _is_an_assault_to_be(word: Word, thing: Word | None) -> bool:
    """Of "the raid was called off", "the raid that was called off"."""
    if thing is not None and thing.low in _PRONOUNS and word.dep == "relcl":
        thing = word.head
    if thing is not None and thing.low == "it":  # "planned the raid and called it off"
        before = word.sentence.words[: word.i]
        thing = next((one for one in before if one.lemma in table.NOUNS), thing)
    codes = table.NOUNS.get(thing.lemma) if thing is not None else None
    return codes is not None and codes[1] == "ASSAULT"


def _codes_by_object(word: Word) -> tuple[str, str] | None:
    """Return the codes that a verb has with the thing it is done to."""
    if any(one.lemma in table.WEATHER for one in word.each("nsubj")):
        return None
    thing = word.child("dobj", "nsubjpass")
    if thing is None and word.lemma in {"open", "reopen"}:
        thing = word.child("nsubj")  # "the market opened"
    if word.lemma == "use" and word.preposition("against", "on") is None:
        return None
    if word.dep in {"acl", "relcl"} and (thing is None or thing.low in _PRONOUNS):
        thing = word.head
    things = [] if thing is None else [thing, *thing.each("compound", "amod")]
    if thing is not None and thing.dep in {"dobj", "nsubjpass"}:
        counted = thing.tag == "CD" or thing.lemma in table.COUNTED
        if counted or word.lemma not in {"take", "capture", "receive"}:
            things += [c for one in thing.each("prep") for c in one.each("pobj")]
        things += list(thing.each("conj"))
    if word.lemma in {"allow", "let", "permit"}:
        things += [c for one in word.each("ccomp") for c in one.each("nsubj")]
    for root, name, objects in table.WITH_OBJECT[word.lemma]:
        if any(one.lemma in objects.split() for one in things):
            return root, name
    return None


def _act_beside(parse: Parse, word: Word) -> bool:
    """Of "shelling killed four", say that the shelling is the act.

    So it is in "Two clinics were shelled. Three nurses were wounded."
    """
    told = list(word.sentence.words)
    before = word.sentence.number - 1
    by_nobody = word.child("nsubjpass") is not None and word.child("agent") is None
    if by_nobody and before >= 0:
        last = parse.sentences[before]
        told += last.words if last.paragraph == word.sentence.paragraph else []
    return any(
        one is not word and one.lemma not in table.HURTS and _is_assault(one)
        for one in told
    )


def _is_assault(word: Word) -> bool:
    codes = _codes(word)
    return codes is not None and codes[1] == "ASSAULT"


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
        trigger=_named_by(word, codes).span,
        done=why is None,
        why_not_done=why,
        source=mentions.of(source) if source is not None else None,
        together=mentions.others(source),
        target=mentions.of(target) if target is not None else None,
        cameo_root=codes[0] if why is None else None,
        plover=codes[1] if why is None else None,
        rule=f"act:{word.lemma}",
        confidence=_confidence(word),
    )


def _confidence(word: Word) -> float:
    if is_in_doubt(word):
        return _OPEN
    return 0.8 if word.is_verb else 0.65


def _named_by(word: Word, codes: tuple[str, str]) -> Word:
    """Of "an inquiry was opened", return the inquiry, which names the act."""
    thing = word.child("dobj", "nsubjpass")
    names = codes[1] == "ACCUSE" and word.lemma in table.WITH_OBJECT
    return thing if names and thing is not None else word


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
    if source is None and word.dep == "pcomp":
        source = _who_is_blamed(word)
    return source, word.child("dobj") or _where_it_struck(word)


def _who_is_blamed(word: Word) -> Word | None:
    """Of "accused Ukraine of shelling the port", return who shelled it."""
    over = word.head.head
    if word.head.low not in {"of", "for", "with"} or not over.is_verb:
        return None
    blames = over.lemma in telling.BLAMES
    return over.child("dobj", "nsubjpass") if blames else None


def _where_it_struck(word: Word) -> Word | None:
    """Of "fired on the bus on Monday", return the bus, and no day."""
    aimed = (
        one.child("pobj")
        for one in word.children
        if one.low in {"on", "at", "with"} and one.dep in {"prep", "dative", "agent"}
    )
    return next(
        (one for one in aimed if one is not None and one.kind not in {"DATE", "TIME"}),
        None,
    )
