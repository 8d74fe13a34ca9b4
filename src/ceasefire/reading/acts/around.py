"""Whether the sentences around an act make it one that was not done.

Read   `Around`.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from ceasefire.reading.acts.answers import is_an_answer
from ceasefire.reading.acts.brought_about import is_present_among
from ceasefire.reading.acts.framed import framed_sentences, sentences_by_paragraph
from ceasefire.reading.acts.gainsaid import is_gainsaid
from ceasefire.reading.acts.genres import is_a_move, passages_of_play
from ceasefire.reading.acts.hearsay import (
    disbelieved,
    is_asked_about,
    is_by_the_disbelieved,
)
from ceasefire.reading.acts.held_up import held_up
from ceasefire.reading.acts.laid_at_our_door import is_laid_at_our_door
from ceasefire.reading.acts.laid_down import is_one_of_several
from ceasefire.reading.acts.logs import logged_paragraphs
from ceasefire.reading.acts.outgrown import is_outgrown
from ceasefire.reading.acts.passed_on import is_answered_no
from ceasefire.reading.acts.recanted import is_recanted
from ceasefire.reading.acts.stand_ins import is_by_a_stand_in, stand_ins
from ceasefire.reading.acts.supposed import is_supposed
from ceasefire.reading.acts.taken_back import is_taken_back
from ceasefire.reading.acts.titles import (
    corrected_under_titles,
    is_of_a_number,
    unfounded_under_titles,
)
from ceasefire.reading.acts.verdicts import is_blamed, is_found_otherwise, is_told
from ceasefire.reading.lexicon.voiced import CITED, SONGS
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.span_map import SpanMap

_ASKS: Final = re.compile(
    r"\W*(?:q|question|questioner|reporter|journalist|press|interviewer|from the floor)"
    r"(?: \d+)?(?: ?\([^)]*\))?(?: ?[:.])",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    r"\W*(?:a(?:nswer)? ?[.:] )?"
    r"(?:(?:at first|once|twice|often|sometimes|oh|well|alas) ?,? )?"
    r"(?:yes|indeed|correct|true|quite so|that is "
    r"(?:so|right|"
    r"true|correct)|(?:it|he|she|they|we|i) (?:did|was|were|has|have)(?= "
    r"?[,;:.!]))(?!\w)"
    r"(?! (?:not|n't|n’t|but|if|when))(?!.*\b(?:but|not|later|false|"
    r"tomorrow|could|might|may|would)\b)"
)
_NEAR: Final = 5  # words and marks before a quotation
_FEW: Final = 2  # words
_VERSE: Final = re.compile(r"[\w,;.!?—-] / \w")


class Around:
    """What stands around the acts of a text, looked up once."""

    def __init__(self, parse: Parse, found: Sequence[Attribution] = ()) -> None:
        text = parse.document.text
        self._sentences = parse.sentences
        self._framed = framed_sentences(parse)
        self._corrected = corrected_under_titles(parse)
        self._unfounded = unfounded_under_titles(parse)
        self._asked = frozenset(
            number
            for number, one in enumerate(parse.paragraphs)
            if _ASKS.match(text, one.span.start, one.span.end)
        )
        self._moves = frozenset(
            number
            for every in sentences_by_paragraph(parse).values()
            for number in passages_of_play(every)
        )
        self._turns = frozenset(
            number
            for number, one in enumerate(parse.paragraphs)
            if one.label is not None
        )
        self._logged = logged_paragraphs(parse)
        self._stand_ins = stand_ins(parse)
        self._disbelieved = {
            number: names
            for number, one in enumerate(parse.paragraphs)
            if (names := disbelieved(text[one.span.start : one.span.end]))
        }
        self._quoted = SpanMap((one, None) for one in parse.quotations)
        self._held_up = SpanMap((one, None) for one in held_up(parse, found))
        self._verse = SpanMap(
            (one, None)
            for one in parse.quotations
            if _VERSE.search(text, one.start, one.end)
        )

    def why_not_done(self, word: Word, told: Sequence[Attribution]) -> str | None:
        """Say why an act is not done; None where nothing around it says so.

        Parameters
        ----------
        word
            Verb or noun of the act.
        told
            What is said in which it stands.
        """
        if self._held_up.covering(word.span):
            return "denied"
        later = self._later(word)
        if is_taken_back(word, later[0] if later else None):
            return "denied"
        if is_found_otherwise(word, later):
            return "denied"
        if is_recanted(word, later[0] if later else None):
            return "denied"
        if is_gainsaid(word, later) or is_laid_at_our_door(word):
            return "unsure"
        if is_outgrown(word, later):
            return "unsure"
        if is_supposed(word):
            return "conditional"
        reported = any(one.rule != "label" for one in told)
        if reported and not later and self._is_answered_no(word):
            return "denied"
        before = self._before(word)
        beside = before if before and _is_beside(before, word) else None
        if is_one_of_several(word, beside) or is_an_answer(word, self._back(word)):
            return "planned"
        if word.sentence.number in self._framed or self._is_sung(word):
            return "planned"
        if word.sentence.number in self._moves and is_a_move(word):
            return "planned"
        if is_present_among(word, self._others(word)):
            return "not-past"
        cited = reported or is_of_a_number(word)
        if word.sentence.number in self._corrected and (cited or self._is_quoted(word)):
            return "denied"
        if word.sentence.number in self._unfounded and (
            cited or is_told(word) or is_blamed(word)
        ):
            return "denied"
        if word.sentence.paragraph in self._asked and is_asked_about(word):
            return "asked"
        players = self._stand_ins.get(word.sentence.paragraph)
        if players and is_by_a_stand_in(word, players):
            return "planned"
        names = self._disbelieved.get(word.sentence.paragraph)
        if names and is_by_the_disbelieved(word, names):
            return "unsure"
        return None

    def is_logged(self, word: Word) -> bool:
        """Say whether an act stands in a log of what was, hour by hour."""
        return word.sentence.paragraph in self._logged

    def is_answered_yes(self, word: Word) -> bool:
        """Of "Did they shell it? Yes, twice.", say that they did."""
        if not any(one.text == "?" for one in word.sentence.words[-2:]):
            return False
        number = word.sentence.number + 1
        if number >= len(self._sentences):
            return False
        after = self._sentences[number]
        text = " ".join(one.low for one in after.words)
        near = after.paragraph - word.sentence.paragraph <= 1
        return near and _YES.match(text) is not None

    def _is_answered_no(self, word: Word) -> bool:
        """Of "We heard that they burned it." and, of another, "No. It stands."."""
        number = word.sentence.number + 1
        if number >= len(self._sentences):
            return False
        after = self._sentences[number]
        talk = {word.sentence.paragraph, after.paragraph} <= self._turns
        return talk and is_answered_no(after)

    def _is_quoted(self, word: Word) -> bool:
        return bool(self._quoted.covering(word.span))

    def _is_sung(self, word: Word) -> bool:
        """Of 'They sang: "The duke has burned the mill"', and of lines of verse."""
        if self._verse.covering(word.span):
            return True
        if not self._is_quoted(word):
            return False
        start = min(span.start for span, _ in self._quoted.pairs(word.span))
        before = [one for one in word.sentence.words if one.end <= start]
        if any(one.lemma in SONGS and not one.is_name for one in before):
            return True
        # 'for "shelled" read', 'delete "and was shot"'
        near = [one for one in before[-_NEAR:] if one.text.isalpha()]
        return any(one.lemma in CITED or one.low in CITED for one in near[-_FEW:])

    def _later(self, word: Word) -> list[Sentence]:
        """Return the sentences behind that of a word, in the same paragraph."""
        later: list[Sentence] = []
        number = word.sentence.number + 1
        while number < len(self._sentences):
            one = self._sentences[number]
            if one.paragraph != word.sentence.paragraph:
                break
            later.append(one)
            number += 1
        return later

    def _others(self, word: Word) -> list[Sentence]:
        """Return the other sentences of the paragraph of a word."""
        at = first = word.sentence.number
        while first and self._sentences[first - 1].paragraph == word.sentence.paragraph:
            first -= 1
        return [*self._sentences[first:at], *self._later(word)]

    def _back(self, word: Word) -> list[Sentence]:
        """Return the sentences before it in two paragraphs, the nearest first."""
        first = word.sentence.paragraph - 1
        before = reversed(self._sentences[: word.sentence.number])
        return list(takewhile(lambda one: one.paragraph >= first, before))

    def _before(self, word: Word) -> Sentence | None:
        """Return the sentence before, in the same paragraph or in that before it."""
        number = word.sentence.number - 1
        if number < 0:
            return None
        before = self._sentences[number]
        near = word.sentence.paragraph - before.paragraph <= 1
        return before if near else None


def _is_beside(before: Sentence, word: Word) -> bool:
    return before.paragraph == word.sentence.paragraph
