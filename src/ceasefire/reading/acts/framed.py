"""Acts that stand under words elsewhere by which they are planned, or imagined.

How    A list goes with the line above it ("The draft foresees:"), and with its heading
       ("Timetable"); what follows "Imagine the headline." goes with that; and "None of
       this is true" goes back over its paragraph.
Read   `framed_sentences`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.acts.drilled import drilled_sentences
from ceasefire.reading.acts.fancied import fancied_sentences
from ceasefire.reading.acts.genres import (
    exercised_sentences,
    foretold_sentences,
    real_sentences,
)
from ceasefire.reading.acts.passed_on import passed_on_sentences
from ceasefire.reading.acts.supposed import supposed_sentences
from ceasefire.reading.acts.titles import (
    is_a_form,
    is_a_task,
    is_struck_out,
    played_under_titles,
)
from ceasefire.reading.acts.unmasked import (
    is_a_vision,
    is_bare_unmasking,
    is_unmasking,
)
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.text.parse import Paragraph, Parse, Sentence, Word

_LEADS: Final = (
    table.SPOKEN_OF | unreal.PLANNED | unreal.PAPERS | unreal.FORESEES | unreal.FICTION
    | unreal.DRILLS | words("call recommend advise not never no to step")
)  # fmt: skip
_HEADING: Final = re.compile(
    r"\b(?:timetable|calendar|scenario|options?|demands?|proposals?|recommend\w*|"
    r"next steps|outlook|agenda|targets?|expected|planned|plans|draft|exercise|drill|"
    r"not (?:achieved|done)|still to come|to do|upcoming|requests?|schedule|roadmap)\b",
    re.IGNORECASE,
)
_PLAYED: Final = re.compile(
    r"^\W*(?:the )?(?:scenario|option|variant|exercise|drill)\b", re.IGNORECASE
)
_ITEM: Final = re.compile(
    r"(?:[-*•–·]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)]|\([ivx]+\)|day \w+|phase \w+|"
    r"step \w+|option \w+|\d\d[:.]\d\d)\W",
    re.IGNORECASE,
)
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
_SHORT: Final = 8  # words of a paragraph that is as good as a heading
_TITLE: Final = 4  # words; a first line of more is that of the whole text
_IMAGINE: Final = re.compile(
    r"^\W*(?:and )?(?:(?:imagine|suppose|picture|assume|say)\b(?! not)|"
    r"(?:it|things) (?:might|could|may|would) (?:go|run|happen|begin|end|look)\b|"
    r"let us (?:say|suppose|imagine|assume)\b)",
    re.IGNORECASE,
)
_JUDGED: Final = (
    r"(?! (?:(?:is|was|are|were|has been|had been) (?:\w+ )?(?:funny|new|easy|"
    r"surprising|unusual|enough|good|secret|comforting|cheap|pleasant|quick|pretty)|surprise[sd]?|"
    r"help(?:s|ed)|matter(?:s|ed)|work(?:s|ed)|deter(?:s|red)|stop(?:s|ped)|shock(?:s|ed)|"
    r"impresse[sd]|impressed|excuses?|justif\w+)\b)"
)
"""Behind "none of it", what judges that which was: "None of it was easy"."""
_NONE: Final = re.compile(
    rf"^\W*(?:none of (?:this|it|that|these){_JUDGED}|not a word of (?:this|it|"
    r"that)|nothing of the (?:sort|kind)|no such thing|all of (?:this|it) (?:was|is) "
    r"(?:untrue|false|invented|a lie)|in the event,? (?:nobody|no one|nothing|none))\b",
    re.IGNORECASE,
)

_PASSAGES: Final = (
    fancied_sentences,
    drilled_sentences,
    supposed_sentences,
    passed_on_sentences,
    foretold_sentences,
)
"""Each finds, in a paragraph, what goes on behind a sentence that opens it."""
_NOT_SO: Final = re.compile(
    r"^\W*(?:the )?(?:things?|what|events?|news|stories) (?:that )?(?:did(?: not|"
    r"n['’]t)|never) (?:happen(?:ed)?|take place|took place|occur(?:red)?)"
    r"(?: (?:this|last) \w+| today| yesterday| here)?(?:,[^.:]*)?\W*$",
    re.IGNORECASE,
)


def framed_sentences(parse: Parse) -> frozenset[int]:
    """Return the numbers of sentences whose acts are planned or imagined elsewhere."""
    listed = _listed_paragraphs(parse)
    text, within = parse.document.text, sentences_by_paragraph(parse)
    framed = {*played_under_titles(parse), *exercised_sentences(parse)}
    for number, sentences in within.items():
        if number in listed:
            framed |= {one.number for one in sentences}
        for tell in _PASSAGES:
            framed |= tell(sentences)
        shown = [text[one.span.start : one.span.end] for one in sentences]
        for at, words_ in enumerate(shown):
            if _IMAGINE.match(words_) or _NOT_SO.match(words_):
                framed |= {one.number for one in sentences[at:]}
            if any(map(_is_a_dream, sentences[at].words)):
                framed |= {one.number for one in sentences[at + 1 :]}
            if is_a_task(words_):
                framed |= {one.number for one in sentences[at:]}
            if is_struck_out(words_):
                alone = at > 0 or any(o.tag in _FINITE for o in sentences[0].words)
                struck = sentences[at : at + 1] if alone else sentences
                framed |= {one.number for one in struck}
            if any(map(_is_an_umpire, sentences[at].words)):
                framed |= {one.number for one in sentences[at:]}
            if _NONE.match(words_) or is_unmasking(words_.lower()):
                framed |= {one.number for one in sentences[:at]}
            if at and is_bare_unmasking(words_.lower()):
                framed.add(sentences[at - 1].number)
            if is_a_form(words_) or is_a_vision(words_.lower()):
                framed.add(sentences[at].number)
    return frozenset(framed - real_sentences(parse))


def _is_a_dream(word: Word) -> bool:
    """Of "Her nightmare was always the same.", which goes on."""
    about = word.dep in {"nsubj", "attr"} and word.head.dep == "ROOT"
    return about and word.is_noun and word.lemma in unreal.DREAMS


def _is_an_umpire(word: Word) -> bool:
    """Of "Umpires carry cards.", behind which a game goes on."""
    return word.dep in {"nsubj", "nsubjpass"} and word.low in unreal.UMPIRES


def sentences_by_paragraph(parse: Parse) -> dict[int, list[Sentence]]:
    """Return the sentences of each paragraph, by its number."""
    found: dict[int, list[Sentence]] = {}
    for one in parse.sentences:
        found.setdefault(one.paragraph, []).append(one)
    return found


def _listed_paragraphs(parse: Parse) -> frozenset[int]:
    """Return the numbers of paragraphs in a list, or a scenario, of what is to be."""
    text, by_number = parse.document.text, sentences_by_paragraph(parse)
    under = lead = played = False
    found: set[int] = set()
    for number, one in enumerate(parse.paragraphs):
        shown = text[one.span.start : one.span.end]
        item = _ITEM.match(shown) is not None
        title = not number and len(shown.split()) > _TITLE
        if _is_a_heading(one, shown) and not item and not title:
            under, lead = _HEADING.search(shown) is not None, False
            played = _PLAYED.match(shown) is not None
            continue
        if shown.endswith(":") or one.leads:
            under |= one.leads and _HEADING.search(shown) is not None
            lead = any(map(_is_ahead, by_number.get(number, ())[-1:]))
            continue
        goes_on = item or (lead and (shown[0].islower() or shown[-1] in ";,"))
        if not goes_on:
            lead = False
        if played or (item and under) or (goes_on and lead):
            found.add(number)
    return frozenset(found)


def _is_a_heading(one: Paragraph, shown: str) -> bool:
    few = len(shown.split()) <= _SHORT
    return one.body is None or (few and _PLAYED.match(shown) is not None)


def _is_ahead(lead: Sentence) -> bool:
    """Of "The draft foresees:", "What we expect of the parties:"."""
    return any(one.lemma in _LEADS or one.low in MODALS for one in _told(lead))


def _told(lead: Sentence) -> Iterator[Word]:
    """Words of a line above a list that say what the list is."""
    return (one for one in lead.words if one.is_verb or one.is_noun or one.dep == "neg"
            or one.tag in {"MD", "DT"})  # fmt: skip
