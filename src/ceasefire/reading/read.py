"""A document to its reading.

How    Parse once; find who is named; find who said what; then, statement by statement
       and sentence by sentence, what else is in it.
Read   `read`.
"""

from collections import defaultdict
from collections.abc import Sequence

from ceasefire.reading.acts.events import events_of
from ceasefire.reading.commitments.claims import claim_behind, claim_in, coming_in
from ceasefire.reading.commitments.commitments import commitments_of
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.every_condition import every_condition
from ceasefire.reading.commitments.formulas import Formulated
from ceasefire.reading.commitments.loose_ends import hangs_on_more
from ceasefire.reading.commitments.ready import bare_acts
from ceasefire.reading.commitments.told_coming import told_comings
from ceasefire.reading.days_and_places.days import days_in
from ceasefire.reading.days_and_places.gazetteer import places_of
from ceasefire.reading.documents import Document
from ceasefire.reading.kinds import Said, kind_of
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.people.actors import KnownActors, known_actors
from ceasefire.reading.people.cast import cast_of
from ceasefire.reading.people.joined_names import join_names
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.mistaken import drop_mistaken
from ceasefire.reading.people.pronouns import Resolver
from ceasefire.reading.people.resolved import Resolved
from ceasefire.reading.records import (
    DayFound,
    Form,
    Mention,
    Reading,
    StatementFound,
)
from ceasefire.reading.speech.attribution import attributions
from ceasefire.reading.speech.earlier import is_told_of_before
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.speech.modality import hedges_in, is_negative, modality_of
from ceasefire.reading.speech.nested import holders
from ceasefire.reading.speech.own_words import is_first_person, said_by, with_actor
from ceasefire.reading.steps.decisions import decision_rules_of, with_matters
from ceasefire.reading.steps.measures import measures_of
from ceasefire.reading.steps.relations import relations_of
from ceasefire.reading.steps.tables import table_of
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.spacy_parser import parse
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span


def read(document: Document, known: KnownActors | None = None) -> Reading:
    """Read a document.

    Parameters
    ----------
    document
        As `documents.read_document` gives it.
    known
        Names to look for, as `known_actors` makes them of a case; those of the list
        that ships, if None.

    Raises
    ------
    NoModel
        If the parser's model is not installed.
    """
    taken = parse(document)
    cast = cast_of(taken, known or known_actors())
    drop_mistaken(taken, cast)
    join_names(taken, cast)
    found = attributions(taken)
    resolver = Resolver(taken, cast)
    who = [resolver.resolve(one) for one in found]
    mentions = Mentions(resolver)
    conditions = every_condition(taken.sentences, mentions.tables)
    days = days_in(taken)
    statements = _statements(taken, found, who, conditions, days, mentions)
    commitments = commitments_of(conditions, statements, mentions)
    commitments += tuple(
        told_comings(taken, statements, conditions, mentions, len(commitments) + 1)
    )
    measures = measures_of(taken, mentions, statements, commitments)
    said = [(s.content[-1].end, s.formula) for s in statements if s.formula]
    said += [(c.action.end, c.formula) for c in commitments if c.formula]
    return Reading(
        document=document,
        table=table_of(measures, document, mentions.words),
        people=frozenset(
            document.words_of(one.name) for one in cast.figures if one.is_person
        ),
        laymen=frozenset(
            document.words_of(one.name)
            for one in cast.figures
            if one.is_person
            and not (one.titles or one.speaks_for)
            and not (one.actor or one.acts_for)
        ),
        statements=statements,
        commitments=commitments,
        decision_rules=with_matters(
            decision_rules_of(taken, mentions), said, document.text
        ),
        measures=measures,
        relations=relations_of(taken, mentions),
        events=events_of(taken, mentions, found, conditions),
        places=places_of(taken, cast),
        days=days,
    )


def _statements(
    taken: Parse,
    found: Sequence[Attribution],
    who: Sequence[Resolved],
    conditions: Sequence[Conditional],
    days: Sequence[DayFound],
    mentions: Mentions,
) -> tuple[StatementFound, ...]:
    words = list(taken.words())
    outer = holders(found)
    voiced = _voiced(found, conditions)
    quotations = SpanMap((one, None) for one in taken.quotations)
    dated = SpanMap((one.span, one) for one in days)
    hung = frozenset(one.verb for one in conditions if not one.sets_none)
    inside: dict[int | None, list[Attribution]] = defaultdict(list)
    for one, holder in zip(found, outer, strict=True):
        if not is_first_person(one):
            inside[holder].append(one)
    return tuple(
        _statement(
            i,
            found,
            who,
            outer[i],
            inside[i],
            taken,
            words,
            voiced[i],
            quotations,
            dated,
            mentions,
            hung,
        )
        for i in range(len(found))
    )


def _statement(
    i: int,
    found: Sequence[Attribution],
    who: Sequence[Resolved],
    outer: int | None,
    inside: Sequence[Attribution],
    taken: Parse,
    words: list[Word],
    own: Sequence[Conditional],
    quotations: SpanMap[None],
    days: SpanMap[DayFound],
    mentions: Mentions,
    hung: frozenset[Word],
) -> StatementFound:
    one, speaker, document = found[i], who[i], taken.document
    quoted = tuple(piece for piece in one.content if quotations.covering(piece))
    mention, grounds = mentions.speaker(one.mention, speaker), speaker.grounds
    said = with_actor(said_by(one, taken, words, own, inside), mention, mentions)
    behalf = _behalf(speaker, mentions)
    if listed := mentions.listed(one.speaker):
        mention, *others = listed
    else:
        others = list(mentions.others(one.speaker))
    together = tuple(others)
    more = hangs_on_more(said.main)
    claim = None
    if not (more or _hangs(said, hung)) and one.act is not Act.DENY:
        claim = _claim(one, said.mains, behalf or mention, mentions, together)
    return StatementFound(
        id=f"s{i + 1}",
        content=one.content,
        quoted=quoted,
        cue=one.cue.span if one.cue is not None else None,
        form=_form(one, quoted),
        speaker=mention,
        together=together,
        via=speaker.via,
        acts_for=speaker.acts_for.id if speaker.acts_for else None,
        speaks_for=speaker.speaks_for,
        behalf=behalf,
        to=tuple(mentions.at(span) for span in one.to),
        kind=kind_of(said),
        negative=is_negative(said),
        modality=modality_of(said),
        hedges=hedges_in(document, one.content),
        nested_in=f"s{outer + 1}" if outer is not None else None,
        hearsay=one.mention is None or _is_told_by_another(speaker, outer, who),
        on=_said_on(one, days),
        earlier=is_told_of_before(one.cue) and outer is None,
        formula=claim.text if claim else None,
        coins=claim.coins if claim else (),
        bare=() if more else bare_acts(said),
        rule=one.rule,
        confidence=one.confidence * ((grounds and grounds.confidence) or 1),
    )


def _hangs(said: Said, hung: frozenset[Word]) -> bool:
    """Say whether what is said hangs on something, itself or what it asks to do."""
    acts = (act for main in said.mains for act in (main, *main.each("xcomp")))
    return any(not one.sets_none for one in said.conditions) or any(
        act in hung for act in acts
    )


def _claim(
    one: Attribution,
    mains: Sequence[Word],
    speaker: Mention | None,
    mentions: Mentions,
    together: tuple[Mention, ...],
) -> Formulated | None:
    """Write what somebody says will be, in a clause or behind a word of speech."""
    claim = claim_in(next(iter(mains), None), speaker, mentions, together)
    claim = claim or claim_behind(one, speaker, mentions, together)
    if claim is None and not any(map(hangs_on_more, mains[1:])):
        return coming_in(mains[1:], speaker, mentions, together)
    return claim


def _behalf(speaker: Resolved, mentions: Mentions) -> Mention | None:
    """Return for whom somebody speaks whom neither case nor list knows."""
    if speaker.actor or speaker.acts_for or speaker.speaks_for is None:
        return None
    return mentions.at(speaker.speaks_for)


def _is_told_by_another(
    speaker: Resolved, outer: int | None, who: Sequence[Resolved]
) -> bool:
    """Say whether somebody tells what somebody else said: no word of the latter."""
    if outer is None:
        return False
    teller = who[outer]
    if speaker.figure is not None and speaker.figure is teller.figure:
        return False
    if speaker.name is not None and speaker.name == teller.name:
        return False
    mine, theirs = (one.actor or one.acts_for for one in (speaker, teller))
    return mine is None or theirs is None or mine.id != theirs.id


def _voiced(
    found: Sequence[Attribution], conditions: Sequence[Conditional]
) -> dict[int, list[Conditional]]:
    """Return the conditions of each speech that no speech inside it is nearer to."""
    at = SpanMap((Span(one.start, one.end), i) for i, one in enumerate(found))
    voiced: dict[int, list[Conditional]] = defaultdict(list)
    for condition in conditions:
        start = condition.start
        held = at.meeting(Span(start, start + 1)) or at.covering(condition.action)
        lengths = {i: found[i].end - found[i].start for i in held}
        for i in held:
            if lengths[i] == min(lengths.values()):
                voiced[i].append(condition)
    return voiced


def _form(one: Attribution, quoted: tuple[Span, ...]) -> Form:
    if one.rule == "label" or len(quoted) == len(one.content):
        return Form.DIRECT
    return Form.MIXED if quoted else Form.INDIRECT


def _said_on(one: Attribution, days: SpanMap[DayFound]) -> DayFound | None:
    """Return the day beside the word of speech, outside of what was said."""
    if one.cue is None:
        return None
    around = one.cue.sentence.span
    beside = [
        day
        for day in days.meeting(around)
        if around.covers(day.span)
        and not any(p.meets(day.span) for p in one.content)
        and _hangs_on(one.cue, day.span)
    ]
    return beside[0] if beside else None


def _hangs_on(cue: Word, span: Span) -> bool:
    return any(
        child.dep in {"npadvmod", "prep", "advmod", "nmod"}
        and any(span.covers(word.span) for word in child.within())
        for child in cue.children
    )
