"""The parser is made quick, and says what the engine says; one thread multiplies."""

from types import SimpleNamespace
from typing import Any

import pytest
import spacy
from threadpoolctl import threadpool_info, threadpool_limits

from ceasefire.reading import document_of
from ceasefire.reading.text import quickened as quickened_module
from ceasefire.reading.text import spacy_parser
from ceasefire.reading.text.quickened import Form, Forms

TEXTS = (
    "Let's say the rebels ain't gonna leave; y'all got ta wait, said the envoy's men.",
    "There's a truce, and there were better ones.  The worst axes fell on mice, men.",
    "He left the leaves on the left. Leaves fell, and he leaves. But for him, no-one\n"
    "was to be seen: she'd been “seen” by the UN’s own, whose men hoped to see more.",
    "C'm on! The parties' talks, held in 2031, were the lowest-keyed since Geneva II.",
)


def as_it_is(form: Form) -> Form:
    return form


def quickened() -> tuple[Any, Forms]:
    model = spacy.load(spacy_parser.MODEL)
    return model, Forms(model, as_it_is)


def test_a_quickened_model_says_what_the_plain_one_says_at_first_and_again() -> None:
    plain = spacy.load(spacy_parser.MODEL)
    model, forms = quickened()
    for text in (*TEXTS, *reversed(TEXTS)):
        doc = model(text)
        told = [(w.head.i, w.ent_type_, w.is_sent_start) for w in doc]
        every = plain(text)
        assert told == [(w.head.i, w.ent_type_, w.is_sent_start) for w in every]
        assert forms(doc) == [
            Form(w.text, w.lower_, w.lemma_.lower(), w.tag_, w.dep_, w.tag_ == "CC")
            for w in every
        ]


def test_a_pattern_of_two_words_is_tried_on_words_that_were_met_alone() -> None:
    model, forms = quickened()
    assert [w.lemma for w in forms(model("They let us. It 's his."))][1] == "let"
    assert [w.lemma for w in forms(model("Let 's go."))][:2] == ["let", "us"]
    assert [w.lemma for w in forms(model("It 's his."))][:2] == ["it", "be"]


def test_a_pattern_is_tried_on_each_word_once() -> None:
    model = spacy.load(spacy_parser.MODEL)
    ruler = model.get_pipe("attribute_ruler")
    tried: list[str] = []
    match = ruler.match
    ruler.match = lambda words: tried.append(words.text) or match(words)
    forms = Forms(model, as_it_is)
    for _ in range(3):
        forms(model("The army attacked the army."))
    assert sorted(tried) == [".", "The", "army", "army", "attacked", "the"]


def test_of_many_forms_the_model_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quickened_module, "_KEPT", 8)
    model, forms = quickened()
    first = [forms(model(text)) for text in TEXTS]
    assert [forms(model(text)) for text in TEXTS] == first
    assert len(forms._kept) <= max(map(len, first))


def test_one_thread_multiplies_while_a_text_is_parsed_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def threads() -> set[int]:
        return {o["num_threads"] for o in threadpool_info() if o["user_api"] == "blas"}

    while_parsing: list[set[int]] = []
    model, forms, limits = spacy_parser._engine()

    def pipe(texts, **how):
        for one in model.pipe(texts, **how):
            while_parsing.append(threads())
            yield one

    watched = SimpleNamespace(pipe=pipe)
    monkeypatch.setattr(spacy_parser, "_engine", lambda: (watched, forms, limits))
    with threadpool_limits(2, user_api="blas"):
        if threads() != {2}:
            pytest.skip("The library that multiplies has one thread here.")
        spacy_parser.parse(document_of("The envoy said that the road was open.", "a"))
        assert threads() == {2}
    assert while_parsing == [{1}]
