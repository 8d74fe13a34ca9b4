"""Acts in a text, or a passage, of a kind in which nothing is done: games, exercises.

Why    "Her knight captured the pawn" is known by its words, but "Ilves attacked on both
       wings" only by those around it.
How    An exercise is one by its first lines, but for what is said to be real. A match,
       or a game on a board, is one up to the last sentence with a word of its own;
       whoever bears arms is no player of it, nor are people. Of the stars it is what
       stands behind the name of a sign.
Read   `exercised_sentences` of a text; of a paragraph `foretold_sentences`, and
       `passages_of_play` with `is_a_move` of an act.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.acts.company import things_of, who_of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.text.parse import Parse, Sentence, Word

_EXERCISE: Final = re.compile(
    r"\b(?:for (?:the )?(?:players?|exercise|training)(?: use| purposes)? only|"
    r"exercise(?:[ ,.!-]+exercise)+|exercise (?:message|play|inject|serial|traffic)|"
    r"this is (?:only )?an? (?:exercise|drill)(?= ?[.,!]| message))\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"“][^\"”]*[\"”]|‘[^’]*’(?!\w)")
_REAL: Final = re.compile(
    r"\b(?:real|real[ -]world|no[ -](?:play|duff)|not (?:an? )?(?:inject|exercise|part "
    r"of)|genuine|in earnest)\b",
    re.IGNORECASE,
)
_OPENS_AS_REAL: Final = re.compile(
    r"\W*(?:real[ -]world|no[ -](?:play|duff)|not (?:an? )?(?:inject|exercise))\b",
    re.IGNORECASE,
)
_FIRST_LINES: Final = 3  # paragraphs
_MARK: Final = 14  # words of a line that marks the text
_BOARD: Final = words("""pawn pawns rook rooks checkmate checkmated castled castling
    grandmaster chessboard zugzwang meeple meeples""")
_MATCH: Final = words("""midfield offside half-time halftime equaliser equalizer derby
    goalkeeper kick-off wicket innings touchline crossbar scrum midfielder""")
_AS_WELL: Final = words("""bishop bishops knight knights queen queenside kingside goal
    goals penalty striker strikers referee defenders tackle endgame""")
"""Words of a board or a match with other senses, which alone tell nothing."""
_FIELDS: Final = (_BOARD, _MATCH)
_ENOUGH: Final = 2  # words of the field in a paragraph
_NO_PLAYERS: Final = (
    things.ARMS_BEARERS | things.FIGHTERS | things.PEOPLE | things.CROWDS
)
_SIGNS: Final = words("""aries taurus gemini cancer leo virgo libra scorpio sagittarius
    capricorn aquarius pisces""")
_SKY: Final = 3  # signs in a paragraph


def exercised_sentences(parse: Parse) -> frozenset[int]:
    """Return the numbers of sentences in a text that is headed as an exercise."""
    text = parse.document.text
    shown = [text[one.span.start : one.span.end] for one in parse.paragraphs]
    first = [one for one in shown[:_FIRST_LINES] if len(one.split()) <= _MARK]
    own = (_QUOTED.sub(" ", one) for one in first)  # somebody's words head no text
    if not any(map(_EXERCISE.search, own)):
        return frozenset()
    return frozenset(
        one.number for one in parse.sentences if not _REAL.search(shown[one.paragraph])
    )


def real_sentences(parse: Parse) -> frozenset[int]:
    """Return the numbers of sentences in paragraphs behind "Real-world:"."""
    text = parse.document.text
    real = {
        number
        for number, one in enumerate(parse.paragraphs)
        if _OPENS_AS_REAL.match(text, one.span.start, one.span.end)
    }
    return frozenset(one.number for one in parse.sentences if one.paragraph in real)


def foretold_sentences(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of sentences in a paragraph behind a sign of the stars."""
    signs = [_is_a_sign(one) for one in sentences]
    if sum(signs) < _SKY:
        return frozenset()
    return frozenset(
        sentences[at + 1].number
        for at, sign in enumerate(signs[:-1])
        if sign and not signs[at + 1]
    )


def passages_of_play(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of sentences up to the last with a word of a game."""
    found: set[int] = set()
    for field in _FIELDS:
        own = {low for one in sentences for low in _words_of(one, field)}
        either = [_words_of(one, field | _AS_WELL) for one in sentences]
        if not own or len(set().union(*either)) < _ENOUGH:
            continue
        last = max(at for at, lows in enumerate(either) if lows)
        found |= {one.number for one in sentences[: last + 1]}
    return frozenset(found)


def is_a_move(word: Word) -> bool:
    """Say whether an act in such a passage is done by a player, and to none but one."""
    beside = (*who_of(word), *things_of(word))
    return not any(one.lemma in _NO_PLAYERS for one in beside)


def _is_a_sign(one: Sentence) -> bool:
    lows = [word.low for word in one.words if word.text.isalpha()]
    return len(lows) == 1 and lows[0] in _SIGNS


def _words_of(one: Sentence, field: frozenset[str]) -> set[str]:
    """Return words of a field in a sentence; an e-pawn is a pawn."""
    lows = {word.low.rpartition("-")[2] for word in one.words}
    return (lows | {word.low for word in one.words}) & field
