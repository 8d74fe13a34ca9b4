"""Acts that were held to be so at first, or for long, and given up further on.

How    "The first inquiry held that rebels had shot him." stands until "A second one
       traced the bullet to his own pistol.", which may be sentences away: such a
       belief is left open where anything in its paragraph turns from it. What books
       have taught for a generation is nobody's finding.
Read   `is_outgrown`.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.acts.governing import tellers
from ceasefire.reading.lexicon import telling, unreal, words
from ceasefire.reading.text.parse import Sentence, Word

_MOST: Final = 5  # sentences behind
_EARLY: Final = (
    r"(?:first|early|earlier|earliest|initial|original|older|old|previous|former)"
)
_WORK: Final = (
    r"(?:inquiry|inquiries|reports?|investigations?|investigators?|historians?|"
    r"versions?|findings?|panels?|commissions?|accounts?|edition|editions|press|"
    r"researchers|scholars|chroniclers|biographers|verdicts?|statements?|estimates?|"
    r"conclusions?|court|analysis|bulletins?|assessments?|writers?|books?)"
)
_HELD: Final = re.compile(
    rf"\b{_EARLY} (?:[\w’'-]+ )?{_WORK}\b"
    r"|\b(?:at first|to begin with|at the time|in those days|until (?:then|lately|"
    r"recently|\d{4})|for (?:years|decades|centuries|generations|long|a (?:long time|"
    r"generation|century|decade|while|time|week|month|year)|"
    r"(?:two|three|four|five|ten|twenty|thirty|forty|fifty|many|some) (?:years|decades|"
    r"generations|months|weeks|days))|(?:had |have |has )?(?:long|once|always) "
    r"(?:been )?"
    r"(?:taught|held|said|written|told|maintained|insisted|argued|assumed|thought|"
    r"believed)|then (?:was|held|ran)|of the (?:day|time) (?:was|held))\b"
)
_TURNS: Final = re.compile(
    # somebody else looked again
    rf"\b(?:second|third|later|new|newer|fresh|another|final|modern|recent) "
    rf"(?:[\w’'-]+ )?{_WORK}\b[^;]*\b(?:traced|showed|shown|found|held|concluded|"
    rf"cleared|"
    r"established|revealed|blames?|blamed|says?|said|tells?|told|put|puts)\b"
    # the belief was given up
    r"|\b(?:gave|given|give|gives) (?:it|this|that|the (?:view|idea|theory)|way|up)\b"
    r"|\b(?:dropped|abandoned|discarded|withdrew|withdrawn|corrected|revised|retracted|"
    r"reversed|overturned|disproved|disproven|refuted|discredited|quashed|exploded|"
    r"recanted|set aside)\b|\bchanged (?:its|his|her|their|the) (?:minds?|view|story|"
    r"verdict|version|account)\b|\b(?:no longer|nobody now|no one now|not any more|"
    r"today (?:we|it|nobody|no)|we (?:now )?know|is now (?:known|clear|thought)|now "
    r"(?:hold|"
    r"believe|know|think|say)s?)\b"
    r"|\b(?:later|by (?:evening|night|morning|noon)|the next day) (?:it|he|she|they|"
    r"the \w+) (?:spoke|blamed|said|told|wrote|put)\b"
    # something does not fit
    r"|\b(?:turned out|proved to be|showed|shown|shows|revealed|traced|established|"
    r"in (?:fact|truth|reality)|did not (?:fit|match)|could not have|fell apart|"
    r"collapsed|lasted (?:a|until|only)|wrong|mistaken|error|false|instead|own \w+)\b"
    r"|\bno \w+ (?:was |were )?(?:found|left|there)\b|\bfound (?:no|nothing|that)\b"
)
_BOOKS: Final = words("schoolbook textbook primer almanac catechism schoolteacher")
_VIEWS: Final = words(
    "theory view opinion belief assumption idea suspicion guess wisdom word"
)
_HOLDS: Final = telling.TELLS | words("""hold conclude find judge rule decide teach
    write maintain believe insist repeat declare have tell put blame attribute ascribe
    accuse""")


def is_outgrown(word: Word, later: Sequence[Sentence]) -> bool:
    """Say whether an act was only held to be so once, and the text turns from it.

    Parameters
    ----------
    word
        Verb or noun of the act.
    later
        The sentences behind its own, in the same paragraph.
    """
    if _is_a_view(word):
        return True
    holds = [one for one in tellers(word) if one.is_verb and one.lemma in _HOLDS]
    if not holds:
        return False
    if any(who.lemma in _BOOKS for one in holds for who in one.each("nsubj")):
        return True
    before = _text(word.sentence.words[: word.i])
    if _HELD.search(before) is None:
        return False
    return any(_TURNS.search(_text(one.words)) for one in later[:_MOST])


def _is_a_view(word: Word) -> bool:
    """Of "the theory then was that deserters had robbed it"."""
    return any(
        one.lemma in {"be", "run", "go", "hold"}
        and one.is_verb
        and any(who.lemma in _VIEWS | unreal.RUMOURS for who in one.each("nsubj"))
        for one in tellers(word)
    )


def _text(of: Sequence[Word]) -> str:
    return " ".join(one.low for one in of)
