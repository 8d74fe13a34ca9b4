"""Words and those they are laid to: direct, indirect and mixed speech.

How    Every cue of a sentence with its content and speaker; then "according to",
       nouns of speech, labels of a transcript; then quotations are made whole and those
       without a cue given to whoever spoke last.
Read   `attributions`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.people.speakers import Speaker, speaker_of
from ceasefire.reading.speech.according import according_to
from ceasefire.reading.speech.content import Content, content_of, what_was_told
from ceasefire.reading.speech.cues import CueUse, cues_in
from ceasefire.reading.speech.floating import with_quotations
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.speech.joined import is_second_cue
from ceasefire.reading.speech.labels import labelled
from ceasefire.reading.speech.nouns_of_speech import noun_attributions
from ceasefire.reading.speech.passives import passive_content
from ceasefire.reading.speech.told_by_noun import told_by_nouns
from ceasefire.reading.text.parse import Parse, Sentence
from ceasefire.reading.text.phrases import phrase_of, span_of

_SURE = {
    "clause": 0.9, "moved-clause": 0.85, "infinitive": 0.85, "object": 0.7,
    "behind-preposition": 0.75, "for-what": 0.75, "named-thing": 0.7,
    "passive-infinitive": 0.75,
    "passive-clause": 0.8, "passive-preposition": 0.8, "passive-object": 0.6,
    "colon": 0.8, "what": 0.8, "hangs-on": 0.7, "passive-named-thing": 0.7,
}  # fmt: skip
_TITLES: Final = frozenset({"note", "comment", "update", "report"})


def attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Return every attribution of a document, in the order of its text."""
    found: list[Attribution] = list(labelled(parse))
    for sentence in parse.sentences:
        found += _in_sentence(sentence)
    whole = with_quotations(parse, found)
    return tuple(sorted(whole, key=lambda one: (one.start, -one.end)))


def _in_sentence(sentence: Sentence) -> Iterator[Attribution]:
    seen: list[Attribution] = []
    for use in cues_in(sentence):
        outer = _innermost(seen, use)
        if outer is not None and outer.act is Act.DENY:
            continue  # "denied that it had ever objected": nobody did
        within = outer.content[0] if outer else None
        content = (
            passive_content(use) if use.passive else content_of(use, within=within)
        )
        content = content or what_was_told(use) or _behind_colon(use)
        if content is None:
            continue
        one = _attribution(use, content, _speaker(use, seen))
        seen.append(one)
    seen += according_to(sentence)
    seen += noun_attributions(sentence)
    seen += told_by_nouns(sentence)
    yield from seen


def _innermost(seen: Sequence[Attribution], use: CueUse) -> Attribution | None:
    holding = [
        one for one in seen if any(piece.covers(use.word.span) for piece in one.content)
    ]
    return min(holding, key=lambda one: one.end - one.start, default=None)


def _speaker(use: CueUse, seen: Sequence[Attribution]) -> Speaker | None:
    """Of "said A and said B", who said A."""
    for one in seen:
        if one.cue is not None and is_second_cue(use.word, one.cue):
            return Speaker(one.speaker, "joined") if one.speaker else None
    return speaker_of(use)


def _behind_colon(use: CueUse) -> Content | None:
    words = use.word.sentence.words
    titled = use.word.i == 0 and use.word.low in _TITLES  # "Note to editors: ..."
    if "that" not in use.cue.frames or titled:
        return None
    for one in words[use.word.i + 1 : use.word.i + 12]:
        if one.text == ":":
            span = span_of(words[one.i + 1 :])
            return Content((span,), "colon") if span else None
    return None


def _attribution(use: CueUse, content: Content, speaker: Speaker | None) -> Attribution:
    mention = phrase_of(speaker.head) if speaker else None
    pieces = content.pieces
    if mention is not None:
        pieces = tuple(one for one in pieces if not one.meets(mention)) or pieces
        if any(one.meets(mention) for one in pieces):
            mention, speaker = None, None
    return Attribution(
        cue=use.word,
        act=use.act,
        content=pieces,
        speaker=speaker.head if speaker else None,
        mention=mention,
        to=tuple(
            one for one in content.to if mention is None or not one.meets(mention)
        ),
        rule=f"{use.key}:{content.rule}",
        confidence=_SURE[content.rule] - (0.0 if speaker else 0.1),
    )
