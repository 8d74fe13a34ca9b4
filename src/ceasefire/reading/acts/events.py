"""Acts that took place, in CAMEO and PLOVER codes, kept apart from those spoken of.

How    A verb or noun of the table is a trigger; `not_done` says whether it took place.
       A missed event can be looked up in the text, one that never was cannot.
Read   `events_of`.
"""

from collections.abc import Sequence

from ceasefire.reading.acts.around import Around
from ceasefire.reading.acts.codes import codes_of
from ceasefire.reading.acts.figures import goes_on_as_a_figure, is_a_figure
from ceasefire.reading.acts.headings import meeting_in_the_heading
from ceasefire.reading.acts.in_doubt import is_in_doubt
from ceasefire.reading.acts.not_done import why_not_done
from ceasefire.reading.acts.presupposed import is_helped
from ceasefire.reading.acts.told_before import is_told_before
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import telling
from ceasefire.reading.lexicon.things import INQUIRIES, SITTINGS, TRUCES
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import EventFound
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Parse, Word
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
    heading = meeting_in_the_heading(parse)
    events = [heading] if heading is not None else []
    around = Around(parse, found)
    told = SpanMap((piece, one) for one in found for piece in one.content)
    hung = SpanMap(
        (side, one) for one in conditions for side in (one.action, one.condition)
    )
    for word in parse.words():
        codes = codes_of(word)
        if codes is None:
            continue
        if word.lemma in table.HURTS and _act_beside(parse, word):
            continue
        over = told.covering(word.span)
        why = why_not_done(
            word,
            codes,
            over,
            hung.covering(word.span),
            answered=around.is_answered_yes(word),
            logged=around.is_logged(word),
        )
        if why is None:
            why = around.why_not_done(word, over)
        if why is None and (is_a_figure(word) or goes_on_as_a_figure(word)):
            why = "figure"
        if why is None and is_told_before(word, codes, events):
            continue
        events.append(_event(f"e{len(events) + 1}", word, codes, why, mentions))
    return tuple(events)


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
    codes = codes_of(word)
    hard = codes is not None and codes[1] == "ASSAULT" and codes[0] != "17"
    undone = word.is_verb and (denied(word) or is_helped(word))
    return hard and not undone and not is_a_figure(word)


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
    if thing is not None and word.lemma == "hold":
        of = thing.preposition("of")  # "held a second round of talks"
        inner = of.child("pobj") if of is not None else None
        if inner is not None and inner.lemma in SITTINGS:
            return inner
    subject = word.child("nsubj")
    if subject is not None and subject.lemma in TRUCES and codes[0] == "08":
        return subject  # "the truce began"
    if thing is None or codes[1] != "ACCUSE" or word.is_noun:
        return word
    return thing if thing.lemma in INQUIRIES else word


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
