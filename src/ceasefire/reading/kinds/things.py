"""What is done by a word of speech whose object is a thing, or has no verb."""

import re

from ceasefire.core import StatementKind
from ceasefire.reading.kinds.said import Said
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon.cues import Act

_BY_NOUN: tuple[tuple[frozenset[str], StatementKind], ...] = (
    (words_of.READINESS, StatementKind.OFFER),
    (words_of.REFUSAL, StatementKind.OBJECTION),
    (words_of.CONSENT, StatementKind.ACCEPTANCE),
    (words_of.INSISTENCE, StatementKind.DEMAND),
)


def kind_of_a_thing(said: Said) -> StatementKind:
    """Return what somebody does by a word of speech whose object is a thing."""
    words = set(said.text.lower().replace(",", " ").split())
    if said.act is Act.JUDGE and words_of.CHARGES & words:
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
    if said.act is Act.SAY and (words_of.JUDGES | words_of.ABSTRACT) & words:
        return StatementKind.POSITION
    told = said.act in {Act.REPORT, Act.ANNOUNCE, Act.SAY}
    return StatementKind.REPORT if told else StatementKind.POSITION


def first_words(said: Said) -> set[str]:
    """Return the first words of a thing, up to what hangs on it."""
    return set(
        re.split(r"\b(?:to|of|that|for|on|about|over)\b", said.text.lower())[0].split()
    )
