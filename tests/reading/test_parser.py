"""The parser is made quick, and says what the engine says; one thread multiplies."""

from types import SimpleNamespace

import pytest
import spacy
from threadpoolctl import threadpool_info, threadpool_limits

from ceasefire.reading import document_of
from ceasefire.reading.text import spacy_parser
from ceasefire.reading.text.quickened import quicken

TEXTS = (
    "Let's say the rebels ain't gonna leave; y'all got ta wait, said the envoy's men.",
    "There's a truce, and there were better ones.  The worst axes fell on mice, men.",
    "He left the leaves on the left. Leaves fell, and he leaves. But for him, no-one\n"
    "was to be seen: she'd been “seen” by the UN’s own, whose men hoped to see more.",
    "C'm on! The parties' talks, held in 2031, were the lowest-keyed since Geneva II.",
)


def told(doc) -> list[tuple]:
    return [
        (w.text, w.tag_, w.pos_, str(w.morph), w.lemma_, w.dep_, w.head.i, w.ent_type_)
        for w in doc
    ]


def test_a_quickened_model_says_what_the_plain_one_says_at_first_and_again() -> None:
    plain, quick = spacy.load(spacy_parser.MODEL), spacy.load(spacy_parser.MODEL)
    quicken(quick)
    for text in (*TEXTS, *reversed(TEXTS)):
        assert told(quick(text)) == told(plain(text))


def test_a_pattern_of_two_words_is_tried_on_words_that_were_met_alone() -> None:
    model = spacy.load(spacy_parser.MODEL)
    quicken(model)
    assert [w.lemma_ for w in model("They let us. It 's his.")][1] == "let"
    assert [w.lemma_ for w in model("Let 's go.")][:2] == ["let", "us"]


def test_a_pattern_is_tried_on_each_word_once() -> None:
    model = spacy.load(spacy_parser.MODEL)
    ruler = model.get_pipe("attribute_ruler")
    tried: list[str] = []
    match = ruler.match
    ruler.match = lambda words: tried.append(words.text) or match(words)
    quicken(model)
    for _ in range(3):
        model("The army attacked the army.")
    assert sorted(tried) == [".", "The", "army", "army", "attacked", "the"]


def test_one_thread_multiplies_while_a_text_is_parsed_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def threads() -> set[int]:
        return {o["num_threads"] for o in threadpool_info() if o["user_api"] == "blas"}

    while_parsing: list[set[int]] = []
    model, limits = spacy_parser._engine()

    def pipe(texts, **how):
        for one in model.pipe(texts, **how):
            while_parsing.append(threads())
            yield one

    watched = SimpleNamespace(pipe=pipe)
    monkeypatch.setattr(spacy_parser, "_engine", lambda: (watched, limits))
    with threadpool_limits(2, user_api="blas"):
        if threads() != {2}:
            pytest.skip("The library that multiplies has one thread here.")
        spacy_parser.parse(document_of("The envoy said that the road was open.", "a"))
        assert threads() == {2}
    assert while_parsing == [{1}]
