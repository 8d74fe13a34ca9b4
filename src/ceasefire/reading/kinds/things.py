"""What is done by a word of speech whose object is a thing, or has no verb."""

import re

from ceasefire.core import StatementKind
from ceasefire.reading.kinds.said import Said
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon import voiced as nouns_of
from ceasefire.reading.lexicon.cues import Act

_BY_NOUN: tuple[tuple[frozenset[str], StatementKind], ...] = (
    (nouns_of.READINESS, StatementKind.OFFER),
    (nouns_of.REFUSAL, StatementKind.OBJECTION),
    (nouns_of.CONSENT, StatementKind.ACCEPTANCE),
    (nouns_of.INSISTENCE, StatementKind.DEMAND),
    (nouns_of.MOTIONS, StatementKind.PROPOSAL),
)


def kind_of_a_thing(said: Said) -> StatementKind:
    """Return what somebody does by a word of speech whose object is a thing."""
    words = set(said.text.lower().replace(",", " ").split())
    if said.act is Act.SAY and turns_of.DUTIES.search(said.text):
        return StatementKind.DEMAND
    if said.act is Act.JUDGE and turns_of.NOT_THIS.search(said.text):
        return StatementKind.OBJECTION
    if said.act is Act.JUDGE and nouns_of.CHARGES & words:
        return StatementKind.REPORT  # who calls a charge a lie denies an act
    if said.act is Act.JUDGE and words_of.OBJECTS & words:
        return StatementKind.OBJECTION
    if said.attribution.rule.endswith("named-thing"):
        false = words_of.FALSE & set(re.findall(r"\w+", said.text.lower()))
        return StatementKind.REPORT if false else StatementKind.POSITION
    if turns_of.YES.search(said.text):
        return StatementKind.ACCEPTANCE
    if turns_of.WILL_NOT.search(said.text) or turns_of.NOT_THIS.search(said.text):
        return StatementKind.OBJECTION
    if turns_of.CREED.search(said.text):
        return StatementKind.POSITION
    voiced = next((kind for nouns, kind in _BY_NOUN if nouns & first_words(said)), None)
    if voiced is not None:
        return voiced
    if said.act is Act.ANNOUNCE and nouns_of.MOODS & words:
        return StatementKind.POSITION
    if said.act is Act.SAY and (words_of.JUDGES | words_of.ABSTRACT) & words:
        return StatementKind.POSITION
    told = said.act in {Act.REPORT, Act.ANNOUNCE, Act.SAY}
    return StatementKind.REPORT if told else StatementKind.POSITION


def first_words(said: Said) -> set[str]:
    """Return the first words of a thing, up to what hangs on it."""
    return set(
        re.split(r"\b(?:to|of|that|for|on|about|over)\b", said.text.lower())[0].split()
    )
