"""What was said in a document: each speech with who speaks, and what kind it is.

How    Speeches are looked at together, for one may stand in another: a condition is of
       the innermost that holds it.
Read   `statements_of`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.reading.commitments.claims import claim_behind, claim_in, coming_in
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.formulas import Formulated
from ceasefire.reading.commitments.loose_ends import hangs_on_more
from ceasefire.reading.commitments.ready import bare_acts
from ceasefire.reading.kinds import Said, kind_of
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.resolved import Resolved
from ceasefire.reading.records import DayFound, Form, Mention, StatementFound
from ceasefire.reading.speech.earlier import is_told_of_before
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.speech.modality import hedges_in, is_negative, modality_of
from ceasefire.reading.speech.nested import holders
from ceasefire.reading.speech.own_words import is_first_person, said_by, with_actor
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What a speech is looked at beside: the text, and what else was found in it.

    Attributes
    ----------
    hung
        Verbs of acts that hang on something.
    """

    taken: Parse
    words: list[Word]
    quotations: SpanMap[None]
    days: SpanMap[DayFound]
    mentions: Mentions
    hung: frozenset[Word]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speech:
    """One speech, and how it stands to the others.

    Attributes
    ----------
    outer, teller
        Number of the speech that it stands in, and who speaks there.
    inside
        Speeches that stand in it, but for those of the first person.
    own
        Conditions that no speech inside it is nearer to.
    """

    number: int
    one: Attribution
    speaker: Resolved
    outer: int | None
    teller: Resolved | None
    inside: Sequence[Attribution]
    own: Sequence[Conditional]


def statements_of(
    taken: Parse,
    found: Sequence[Attribution],
    who: Sequence[Resolved],
    conditions: Sequence[Conditional],
    days: Sequence[DayFound],
    mentions: Mentions,
) -> tuple[StatementFound, ...]:
    """Say of every speech what was said, and by whom.

    Parameters
    ----------
    found, who
        Speeches, and who speaks in each.
    conditions, days
        Of the whole document.
    """
    around = _Around(
        taken=taken,
        words=list(taken.words()),
        quotations=SpanMap((one, None) for one in taken.quotations),
        days=SpanMap((one.span, one) for one in days),
        mentions=mentions,
        hung=frozenset(one.verb for one in conditions if not one.sets_none),
    )
    return tuple(_statement(one, around) for one in _speeches(found, who, conditions))


def _speeches(
    found: Sequence[Attribution],
    who: Sequence[Resolved],
    conditions: Sequence[Conditional],
) -> list[_Speech]:
    """Put each speech beside those that it stands in, and that stand in it."""
    outer = holders(found)
    voiced = _voiced(found, conditions)
    inside: dict[int | None, list[Attribution]] = defaultdict(list)
    for one, holder in zip(found, outer, strict=True):
        if not is_first_person(one):
            inside[holder].append(one)
    return [
        _Speech(
            number=i,
            one=one,
            speaker=who[i],
            outer=holder,
            teller=None if holder is None else who[holder],
            inside=inside[i],
            own=voiced[i],
        )
        for i, (one, holder) in enumerate(zip(found, outer, strict=True))
    ]


def _statement(speech: _Speech, around: _Around) -> StatementFound:
    one, speaker, mentions = speech.one, speech.speaker, around.mentions
    quoted = tuple(piece for piece in one.content if around.quotations.covering(piece))
    mention, grounds = mentions.speaker(one.mention, speaker), speaker.grounds
    said = said_by(one, around.taken, around.words, speech.own, speech.inside)
    said = with_actor(said, mention, mentions)
    behalf = _behalf(speaker, mentions)
    if listed := mentions.listed(one.speaker):
        mention, *others = listed
    else:
        others = list(mentions.others(one.speaker))
    together = tuple(others)
    more = hangs_on_more(said.main)
    claim = None
    if not (more or _hangs(said, around.hung)) and one.act is not Act.DENY:
        claim = _claim(one, said.mains, behalf or mention, mentions, together)
    return StatementFound(
        id=f"s{speech.number + 1}",
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
        hedges=hedges_in(around.taken.document, one.content),
        nested_in=None if speech.outer is None else f"s{speech.outer + 1}",
        hearsay=one.mention is None or _is_told_by_another(speaker, speech.teller),
        on=_said_on(one, around.days),
        earlier=is_told_of_before(one.cue) and speech.outer is None,
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


def _is_told_by_another(speaker: Resolved, teller: Resolved | None) -> bool:
    """Say whether somebody tells what somebody else said: no word of the latter."""
    if teller is None:
        return False
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
