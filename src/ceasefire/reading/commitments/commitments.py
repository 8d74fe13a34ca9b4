"""Conditional commitments as records, and what is set on no condition.

How    What is set by the actor for its own act is heard as necessary even where it says
       "if" (an offer under a condition would be none without it), threats apart; the
       words alone are kept apart from what is heard.
Read   `commitments_of`.
"""

from collections.abc import Sequence
from dataclasses import replace

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.excluding import with_pairs
from ceasefire.reading.commitments.formulas import bare_claim, formula_of
from ceasefire.reading.commitments.hung_on import whose_move
from ceasefire.reading.commitments.spoken_of import is_of_another, spoken_of
from ceasefire.reading.commitments.threats import is_threat
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.records import CommitmentFound, Mention, StatementFound
from ceasefire.reading.speech.earlier import is_told_of_before
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

_NECESSARY = {"only-if", "until", "as-condition-for"}
_MANY = frozenset(["we", "they"])
_FIRST = frozenset({"i", "we"})
_OWN = frozenset(["i", "we", "he", "she", "it", "they"])


def commitments_of(
    conditions: Sequence[Conditional],
    statements: Sequence[StatementFound],
    mentions: Mentions,
) -> tuple[CommitmentFound, ...]:
    """Return every conditional commitment of a document."""
    said = SpanMap(
        (Span(s.content[0].start, s.content[-1].end), (i, s))
        for i, s in enumerate(statements)
    )
    claimed = [one for one in conditions if one.claimed]
    made = [
        _commitment(f"c{number}", one, _voice(one, said), mentions)
        for number, one in enumerate(claimed, start=1)
    ]
    made = _unqualified(claimed, made)
    unasked = [one.action for one in conditions if one.sets_none]
    made += _plain(statements, len(made), unasked)
    return with_pairs(tuple(made))


def _unqualified(
    conditions: Sequence[Conditional], made: Sequence[CommitmentFound]
) -> list[CommitmentFound]:
    """Of "would come without conditions if invited", drop the bare promise."""
    hung = {id(one.verb) for one in conditions if not one.sets_none}
    return [
        replace(found, formula=None)
        if one.sets_none and id(one.verb) in hung
        else found
        for one, found in zip(conditions, made, strict=True)
    ]


def _act(verb: Word) -> Word:
    """Return the verb of what is done: of "accepted the invitation", "accepted"."""
    return verb.head if verb.is_noun and verb.head.is_verb else verb


def _plain(
    statements: Sequence[StatementFound], n: int, told: Sequence[Span]
) -> list[CommitmentFound]:
    """Make records of what somebody is ready to do, or will not do, whatever comes.

    Acts that are `told` of already are left out.
    """
    acts = SpanMap((act, s) for s in statements for act, _ in s.bare)
    told_at = SpanMap((one, None) for one in told)
    bare = [
        (s, act, will)
        for s in statements
        for act, will in s.bare
        if not any(o is not s and act.covers(other) for other, o in acts.pairs(act))
        and not told_at.meets(act)
    ]
    return [
        CommitmentFound(
            id=f"c{number}",
            statement=s.id,
            actor=s.speaker,
            together=s.together,
            action=act,
            condition=None,
            operator="none",
            operator_span=None,
            will=will,
            strength="prepared-to" if will else "will",
            duty=None,
            necessary=False,
            sufficient=False,
            bargained=False,
            two_ways=False,
            hearsay=s.nested_in is not None,
            incompatible_with=(),
            formula=None,
            coins=(),
            rule="commitment:plain",
            confidence=0.7,
        )
        for number, (s, act, will) in enumerate(bare, start=n + 1)
    ]


def _voice(
    one: Conditional, said: SpanMap[tuple[int, StatementFound]]
) -> StatementFound | None:
    """Return the innermost statement in which the condition is voiced.

    Of "confirmed its attendance, provided that", where it stands behind what was said,
    the statement that is the act.
    """
    first = Span(one.start, one.start + 1)
    holding = [(sum(len(p) for p in s.content), i, s) for i, s in said.meeting(first)]
    if not holding and not one.sets_none:
        holding = [
            (0, i, s)
            for i, s in said.meeting(one.action)
            if any(
                one.action.start == piece.start
                or (piece.covers(one.action) and _ends_before(s, one))
                for piece in s.content
            )
        ]
    return min(holding, key=lambda each: each[:2])[2] if holding else None


def _ends_before(said: StatementFound, one: Conditional) -> bool:
    """Of "announced that they would come, provided that", that it stands behind."""
    return said.content[-1].end <= one.condition.start


def _commitment(
    id_: str, one: Conditional, voiced: StatementFound | None, mentions: Mentions
) -> CommitmentFound:
    actor = mentions.of(one.actor) if one.actor is not None else None
    speaker = (voiced.behalf or voiced.speaker) if voiced else None
    if actor is not None and speaker is not None and _is_pronoun(one):
        actor = _taken_up(one, actor, speaker, mentions)
    if voiced is None and actor is not None and _is_who_writes(one):
        speaker = actor  # the "we" of a letter
    if voiced is None and actor is not None and _is_of_who_reads(one, mentions):
        writer = mentions.resolver.sender
        actor = replace(actor, actor=writer.id if writer else None, name=None)
        speaker = actor  # "you will see us there"
    necessary, sufficient = _logic(one)
    written = bare_claim if one.sets_none else formula_of
    together = mentions.others(one.actor)
    if voiced is not None and not together and _is_of_many(one):
        together = voiced.together  # "A and B said that they would come"
    formulated = written(one, actor, speaker, mentions, together)
    if voiced is None and is_told_of_before(_act(one.verb)):
        formulated = None  # "had accepted without conditions" may hold no longer
    own = _is_own(actor, speaker, one) or any(
        _is_same(other, speaker) for other in together
    )
    return CommitmentFound(
        id=id_,
        statement=voiced.id if voiced else None,
        actor=actor,
        together=together,
        action=one.action,
        condition=None if one.sets_none else one.condition,
        operator="none" if one.sets_none else one.operator,
        operator_span=_mark(one),
        will=one.will,
        strength=one.strength,
        duty=whose_move(one, one.duty, actor, mentions),
        necessary=necessary,
        sufficient=sufficient,
        bargained=sufficient and not necessary and not is_threat(one),
        two_ways=formulated is not None and formulated.text is None,
        hearsay=voiced is not None and not own,
        incompatible_with=(),
        formula=formulated.text if formulated else None,
        coins=formulated.coins if formulated else (),
        rule="commitment:unasked" if one.sets_none else f"condition:{one.operator}",
        confidence=one.confidence,
    )


def _taken_up(
    one: Conditional, actor: Mention, speaker: Mention, mentions: Mentions
) -> Mention:
    """Return who "we" or "it" is that would act: who speaks, or is spoken of."""
    if one.actor is None or not is_of_another(one.actor, mentions):
        return replace(actor, actor=speaker.actor, name=speaker.name or speaker.span)
    mine = {speaker.actor} if speaker.actor is not None else set()
    other = spoken_of(one.actor, mine, mentions)
    return replace(actor, actor=other, name=None)


def _mark(one: Conditional) -> Span:
    """Return the operator; of "without preconditions", all of it."""
    if one.sets_none:
        return Span(one.operator_span.start, one.condition.end)
    return one.operator_span


def _is_pronoun(one: Conditional) -> bool:
    return one.actor is not None and one.actor.low in _OWN


def _is_of_many(one: Conditional) -> bool:
    """Say whether "they" or "we" would act, who may be all that speak."""
    return one.actor is not None and one.actor.low in _MANY


def _is_who_writes(one: Conditional) -> bool:
    """Say whether "we" would act, who in nobody's mouth are who writes."""
    return one.actor is not None and one.actor.low in _FIRST


def _is_of_who_reads(one: Conditional, mentions: Mentions) -> bool:
    """Say whether who gets a letter will see, or count on, "us" who write it."""
    us = any(o.low == "us" for o in one.verb.each("dobj"))
    you = one.actor is not None and one.actor.low == "you" and us
    return you and not mentions.resolver.is_direct(one.verb)


def _logic(one: Conditional) -> tuple[bool, bool]:
    """Say whether the condition is necessary and whether it suffices, by the words."""
    if one.sets_none:
        return False, False
    if one.operator in _NECESSARY:
        return True, False
    if one.operator in {"unless", "without"}:
        return not one.will, one.will
    if one.operator == "provided-that":
        return True, True
    return False, True


def _is_own(actor: Mention | None, speaker: Mention | None, one: Conditional) -> bool:
    """Say whether who voices it is who would act, or nobody else is known to be."""
    if actor is None or speaker is None or _is_pronoun(one):
        return True
    if one.actor is not None and any(w.dep == "poss" for w in one.actor.children):
        return True
    if actor.actor is not None and speaker.actor is not None:
        return actor.actor == speaker.actor
    return actor.name is None or actor.name == speaker.name


def _is_same(other: Mention, speaker: Mention | None) -> bool:
    """Say whether one of several who would act is who voices it."""
    if speaker is None:
        return False
    if other.actor is not None or speaker.actor is not None:
        return other.actor == speaker.actor
    return other.name is not None and other.name == speaker.name
