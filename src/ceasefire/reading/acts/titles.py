"""Acts that stand under a title by which they are played, made up, or corrected.

How    A title is a heading, or a short sentence without a verb that begins a paragraph
       ("Tabletop. The rebels took the mayor."). What stands under that of a game or of
       a specimen is none; under that of a correction, none that is quoted or told.
Read   `played_under_titles`, `corrected_under_titles`, `unfounded_under_titles`,
       `is_a_form`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.text.parse import Parse, Sentence, Word

_GAMES: Final = (
    r"war ?-?games?|wargaming|table-?tops?|(?:staff )?exercises?|drills?|manoeuvres|"
    r"maneuvers|rehearsals?|simulations?|role-?plays?|theatre|theater|cinema|(?:on )"
    r"(?:stage|screen)|films?|movies?|novels?|books?|fiction|plays?|operas?|puppets?|"
    r"dreams?|"
    r"nightmares?|legends?|fables?|fairy ?tales?|folk ?tales?|folklore|ballads?|songs?|"
    r"hymns?|lullaby|lullabies|poems?|poetry|verse|riddles?|jokes?|horoscopes?|"
    r"hypotheticals?|counterfactuals?|what ifs?|quiz|chess|gossip|rumou?rs?|"
    r"prophecy|prophecies|alternative history|screenplay|scenarios?|variants?|story|"
    r"story ?line|orders|orders for tomorrow|instructions|tomorrow|plans?|intentions|"
    r"forecast"
)
_FORMS: Final = (
    r"(?:sample|specimen)(?: \w+)?|(?:model|form|standard|draft) (?:letter|text|answer|"
    r"statement|notice|telegram|message|reply|entry)|templates?"
)
_LEAD: Final = (
    r"^\W*(?:(?:part |section |day )?\d+[.):] )?"
    r"(?:(?:the|our|a|an|what|from|in|on|at|how) ){0,3}"
)
_TAIL: Final = (
    r"(?:,? (?:showed|shows|of|on|to|for|in|no|about|from|by|at|\d+|\()\b.*)?\W*$"
)
_PLAYED: Final = re.compile(
    rf"{_LEAD}(?:(?:[\w'’-]+ )?(?:{_GAMES})|{_FORMS}){_TAIL}", re.IGNORECASE
)
_CORRECTED: Final = re.compile(
    r"^\W*(?:\d+[.)] )?(?:erratum|errata|corrigend\w+|corrections?|retractions?|"
    r"rectifications?|clarifications?|cancel(?:led)? notices?|we got it wrong)\b",
    re.IGNORECASE,
)
_CLAIMS: Final = (
    r"(?:claims?|allegations?|accusations?|complaints?|reports?|charges|incidents?|"
    r"rumou?rs?|stories|cases|news|information)"
)
_BAD: Final = (
    r"(?:unfounded|untrue|false|unconfirmed|unverified|unproven|unsubstantiated|"
    r"baseless|"
    r"groundless|fake|disproved|disproven|refuted|debunked|rejected|dismissed|"
    r"withdrawn|"
    r"retracted|uncorroborated|not (?:\w+ )?(?:borne out|confirmed|verified|"
    r"substantiated|upheld|proven|proved|established|true|corroborated|supported|"
    r"found|so)|unsupported|wrong|wanting|"
    r"(?:dismissed|closed|dropped) for (?:lack|want) of (?:evidence|proof)|(?:that "
    r")?(?:did not|never) (?:take place|took place|"
    r"happen|happened|occur|occurred)|without (?:any )?"
    r"(?:foundation|substance|basis|grounds?|merit|cause|evidence|proof))"
)
_UNFOUNDED: Final = re.compile(
    rf"^\W*(?:[\w.]+[.)] )?(?:{_CLAIMS} (?:that (?:were|proved|are) |(?:found "
    rf")?(?:to be )?)?"
    rf"{_BAD}|{_BAD}(?: (?:\w+ )?{_CLAIMS})?)\W*(?:$|[.:])",
    re.IGNORECASE,
)
_NOT_SHOWN: Final = re.compile(
    r"^\W*(?:[\w.]+[.)] )?(?:"
    rf"(?:(?:{_CLAIMS}|what) (?:that |which )?(?:we |the \w+ )?)"
    r"(?:(?:(?:could|can|did|do|was|were|are|is|have|has|had) ?(?:not|never)|cannot)\b"
    r"(?! (?:answered|investigated|examined|heard|reported|looked|dealt)\b)"
    r"(?: \w+){1,4}|proved(?: to be)? (?:not|false|wrong|untrue|unfounded|groundless|"
    r"baseless)\b(?: \w+){0,4}|(?:[\w ]{0,20} )?(?:found|proved) (?:to be )?"
    rf"{_BAD}|[\w ]{{0,12}}for which (?:there (?:was|is) |we found )?no "
    r"(?:evidence|grounds?|proof|basis|support|trace)\b[\w ]*|in which nothing [\w ]+)"
    r"|no (?:grounds?|case|evidence|foundation|substance|basis|merit|proof|truth)"
    rf"(?: (?:found|to answer|in it|(?:for|in) (?:the |these |this )?{_CLAIMS}))?"
    rf"|(?:alleged )?(?:{_CLAIMS}|violations|breaches) (?:that |which )?(?:we )?"
    r"(?:dismissed|rejected|discarded|discounted|closed without [\w ]+|"
    r"(?:that (?:were|proved) )?(?:found )?not (?:found )?(?:to )?have (?:occurred|"
    r"happened|taken place|been committed))"
    r"|no (?:violations?|breach(?:es)?)(?: (?:found|established|seen))?"
    r"|nothing (?:in it|in them|to it|found|proved|proven)"
    r")\W*(?:$|[.:])",
    re.IGNORECASE,
)
"""Headings of more words: "Complaints for which no evidence was found"."""
_FOUNDED: Final = re.compile(
    rf"\W*(?:{_CLAIMS} )?(?:confirmed|borne out|verified|upheld|founded|true|proven|"
    rf"proved|"
    rf"established)(?: {_CLAIMS})?\W*$",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"['’]s (?:number|issue|edition|paper|report|bulletin|page)\b"
    r"|\b(?:our|the) (?:last|previous|first) (?:number|issue|edition|report|bulletin)\b"
    r"|\bon page \w+"
)
_EXERCISE: Final = re.compile(r"\b(?:Exercise|EXERCISE) [A-Z][A-Za-z]+")
_ONCE: Final = re.compile(
    r"^\W*(?:once upon a time|once there (?:was|were|lived|ruled)|there (?:was|were|"
    r"lived) "
    r"once|there once (?:was|were|lived))\b",
    re.IGNORECASE,
)
_LONGEST: Final = 9  # words of a title within a paragraph
_STRUCK: Final = re.compile(
    r"[(\[](?:now |since |later |all )?(?:cancelled|canceled|withdrawn|retracted|void|"
    r"annulled|superseded|not sent|unsent|deleted|struck out|false|untrue|false alarm|"
    r"unconfirmed|disregard|in error|draft|planned|proposed|fictional|fictitious|"
    r"invented|"
    r"exercise|exercise only|imaginary|hypothetical)[)\]]",
    re.IGNORECASE,
)
_TASK: Final = re.compile(
    r"^\W*(?:true or false|right or wrong|which of these|tick\b|fill (?:in )?the gap|"
    r"translate\b|put into\b|underline\b|complete the (?:sentence|text)|grammar\b|"
    r"crossword|dictation|(?:question|exercise|problem|example) \d+\. (?:tick|choose|"
    r"mark)|"
    r"[\w-]+ \((?:verb|noun|n|v|vb|adj)\.?\))",
    re.IGNORECASE,
)
_BLANK: Final = re.compile(
    r"_{3,}|"
    r"[\[<(](?:name|date|place|town|village|number|unit|rank|month|year|day|amount|"
    r"insert [^\])>]*|your [^\])>]*|[a-z]+ of [a-z ]+)s?[\])>]"
)


def is_struck_out(text: str) -> bool:
    """Say whether a sentence is marked as void: "Report 1 (cancelled).", "(untrue)"."""
    return _STRUCK.search(text) is not None


def is_a_task(text: str) -> bool:
    """Say whether a sentence sets a task of language or of school: "True or false?"."""
    return _TASK.match(text) is not None


def is_a_form(text: str) -> bool:
    """Say whether a sentence has blanks to fill in: "your men arrested [name]"."""
    return _BLANK.search(text) is not None


def is_of_a_number(word: Word) -> bool:
    """Of "in yesterday's issue the town was bombed", where a paper corrects itself."""
    return _NUMBER.search(" ".join(one.low for one in word.sentence.words)) is not None


def played_under_titles(parse: Parse) -> frozenset[int]:
    """Return the numbers of sentences under the title of a game, a tale or a form."""
    named = frozenset(_behind_a_name(parse))
    return named | frozenset(_under(parse, _PLAYED, whole=True))


def corrected_under_titles(parse: Parse) -> frozenset[int]:
    """Return the numbers of sentences under the title of a correction."""
    return frozenset(_under(parse, _CORRECTED, whole=False))


def unfounded_under_titles(parse: Parse) -> frozenset[int]:
    """Return the numbers of sentences under "Claims not borne out."."""
    found = frozenset(_under(parse, _UNFOUNDED, whole=False))
    found |= frozenset(_under(parse, _NOT_SHOWN, whole=True))
    return found - frozenset(_behind_a_yes(parse))


def _behind_a_yes(parse: Parse) -> Iterator[int]:
    """Sentences of a paragraph behind "Confirmed.", up to its end."""
    text, within = parse.document.text, -1
    for one in parse.sentences:
        if one.paragraph == within:
            yield one.number
        elif _FOUNDED.match(text, one.span.start, one.span.end):
            within = one.paragraph


def _under(parse: Parse, titles: re.Pattern[str], *, whole: bool) -> Iterator[int]:
    """Return what stands under a heading, or behind a title in its own paragraph.

    Where `whole`, the title is a sentence of its own; else it may lead into one.
    """
    text, headed = parse.document.text, False
    by_paragraph: dict[int, list[Sentence]] = {}
    for one in parse.sentences:
        by_paragraph.setdefault(one.paragraph, []).append(one)
    for number, paragraph in enumerate(parse.paragraphs):
        shown = text[paragraph.span.start : paragraph.span.end]
        if paragraph.body is None:
            headed = titles.match(shown) is not None
            continue
        within = by_paragraph.get(number, [])
        if not within:
            continue
        opening = text[within[0].span.start : within[0].span.end]
        if headed or (not whole and titles.match(shown)):
            yield from (one.number for one in within)
        elif whole and _is_a_title(opening) and titles.match(opening):
            yield from (one.number for one in within[1:])


def _is_a_title(opening: str) -> bool:
    return len(opening.split()) <= _LONGEST and opening.endswith((".", ":"))


def _behind_a_name(parse: Parse) -> Iterator[int]:
    """Sentences behind "The cost of Exercise Still Water is 3m crowns."."""
    text, within = parse.document.text, -1
    for one in parse.sentences:
        if one.paragraph == within:
            yield one.number
            continue
        shown = text[one.span.start : one.span.end]
        if _ONCE.match(shown):
            within = one.paragraph
            yield one.number
        elif _EXERCISE.search(shown):
            within = one.paragraph
