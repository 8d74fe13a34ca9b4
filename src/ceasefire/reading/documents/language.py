"""Is it English? A text in another language is refused, and not mangled.

How    Words that no English text goes without make up a third of it and more; of
       texts in other languages that are written with Latin letters, under a seventh.
       Logs and telegrams leave them out: then it counts, too, that hardly a word of
       another language stands there.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import words

# The commonest function words of English. Those that are words elsewhere too (a, in,
# on, an, was, die) are left out.
_ENGLISH: Final = words(
    """the of and to that for is are were be been has have had with by from at it its
    he she they their his her which who would will not but this these those as said
    there when after before if or into than all more also could should any"""
)
# What is left where a log leaves those out: plain words of time, number and place, and
# of the matter at hand.
_PLAIN: Final = words(
    """one two three four five six seven eight nine ten first second last today tomorrow
    yesterday morning evening night day days week hours since until near towards north
    south east west road bridge hill town village city house school hospital border post
    checkpoint patrol police army soldier soldiers troops men women children people
    wounded killed dead fire fired shell shells shelling shots attack attacked mines
    truce ceasefire talks convoy aid prisoner prisoners released arrested seen sent
    heard mine reports reported says denies denied asks asked calls called opened
    closed open lost found left unknown known moving still again back down up out off
    only both each"""
)
# The commonest of its neighbours in Latin letters, without those that are words or
# parts of names in English too (die, den, per, van, con, de, la, el).
_OTHERS: Final = words(
    """le les des du et est que une dans pour avec sur qui pas ont sont était aux cette
    der das und ist nicht mit ein eine dem sie auf für von sich wird hat haben sei
    los las una por para se su sus como fue han está más pero
    gli che della il di è sono nel alla più het een dat voor zijn niet werd bij
    não uma dos foram och att det som på og til jest nie się ve bir bu için"""
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_LEAST_SHARE = 0.18
_CLIPPED_SHARE = 0.2  # of these and plain words, where other languages' are rare
_RARE = 0.25  # for each of those of English
_FEW_WORDS = 12
_SAMPLE = 40_000  # characters, from the middle of long texts
_BEYOND_LATIN = re.compile(r"[^\0-\u024f]")  # the letters of European languages
_FOREIGN_SHARE = 0.3
_OTHER_SHARE = 0.12
_FIGURES = 0.25  # share of digits in a table of figures


def is_a_table(text: str) -> bool:
    """Say whether there is little but figures in a text."""
    sample = text[:_SAMPLE]
    dense = len(sample) - sum(map(str.isspace, sample))
    return sum(map(str.isdigit, sample)) > _FIGURES * dense


def is_foreign(text: str) -> bool:
    """Say whether a passage, long or short, is outright in another language.

    Passages too short to tell, and lists of names, are not.
    """
    if _is_in_other_letters(text):
        return True
    found = [one.lower() for one in _WORD.findall(text)]
    others = sum(one in _OTHERS for one in found)
    english = sum(one in _ENGLISH for one in found)
    return others > max(english, _OTHER_SHARE * len(found)) and others > 1


def _is_in_other_letters(text: str) -> bool:
    foreign = sum(map(str.isalpha, _BEYOND_LATIN.findall(text)))
    return foreign > 0 and foreign > _FOREIGN_SHARE * sum(map(str.isalpha, text))


def why_not_english(text: str) -> str | None:
    """Say why a text is not taken for English; None where it is."""
    if len(text) > _SAMPLE:
        middle = (len(text) - _SAMPLE) // 2
        text = text[middle : middle + _SAMPLE]
    if _is_in_other_letters(text):
        return "The text is not written in Latin letters."
    found = [one.lower() for one in _WORD.findall(text)]
    if not found:
        return "There are no words in the text."
    if len(found) < _FEW_WORDS:
        return "The text does not look like English." if is_foreign(text) else None
    english = sum(one in _ENGLISH for one in found)
    others = sum(one in _OTHERS for one in found)
    share = english / len(found)
    # Headlines and tables of names have few such words without being foreign.
    plain = english + sum(one in _PLAIN for one in found)
    if len(found) <= 60:
        is_english = plain >= _LEAST_SHARE / 2 * len(found) and not is_foreign(text)
    else:
        is_clipped = plain >= _CLIPPED_SHARE * len(found) and others <= _RARE * english
        is_english = share >= _LEAST_SHARE or is_clipped
    return None if is_english else "The text does not look like English."
