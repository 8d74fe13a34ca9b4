"""What is kept of words for speed is what a look at the words themselves gives."""

import random
from collections.abc import Iterator
from datetime import date

import pytest
from tests.support.annotated import read_half
from tests.support.sellach import Talks

from ceasefire.reading import document_of
from ceasefire.reading.days_and_places import days
from ceasefire.reading.people.actors import known_actors
from ceasefire.reading.people.cast import cast_of
from ceasefire.reading.people.joined_names import join_names
from ceasefire.reading.text.parse import Parse, Sentence, Word, once
from ceasefire.reading.text.spacy_parser import parse

DEPS = ("nsubj", "dobj", "aux", "neg", "conj", "cc")
JOINED = "The Federation of Sellach Miners and the Council of Hill Chiefs will attend."


def tree(rng: random.Random) -> Sentence:
    """Draw words that hang on each other in any way, on one at last."""
    words = [
        Word(i, "a", "a", "a", "NN", rng.choice(DEPS), "", 2 * i, 2 * i + 1)
        for i in range(rng.randint(1, 12))
    ]
    sentence = Sentence(words, 0)
    hang(sentence, rng)
    return sentence


def hang(sentence: Sentence, rng: random.Random) -> None:
    order = rng.sample(sentence.words, len(sentence.words))
    for number, one in enumerate(order):
        one.sentence, one.dep = sentence, rng.choice(DEPS)
        one.head = rng.choice(order[:number]) if number else one
    sentence.wire()


def holds_what_hangs_on_it(sentence: Sentence) -> bool:
    """Compare what is found with a look at every head."""
    for word in sentence.words:
        on_it = [o for o in sentence.words if o.head is word and o is not word]
        for deps in (*((dep,) for dep in DEPS), DEPS[:2], DEPS[2:5], ("acl", "mark")):
            found = [one for one in on_it if one.dep in deps]
            if list(word.each(*deps)) != found:
                return False
            if word.child(*deps) is not next(iter(found), None):
                return False
    return True


def test_words_are_found_by_their_dependency_before_and_after_all_is_settled() -> None:
    rng = random.Random(5)
    for _ in range(300):
        sentence = tree(rng)
        assert holds_what_hangs_on_it(sentence)
        sentence.settle()
        assert holds_what_hangs_on_it(sentence)
        hang(sentence, rng)  # other heads and other dependencies
        assert holds_what_hangs_on_it(sentence)
        sentence.settle()
        assert holds_what_hangs_on_it(sentence)


def parses() -> Iterator[Parse]:
    for article in read_half("seen")[:8]:
        yield parse(document_of(article.text, article.name))


def test_every_parse_is_settled_as_it_is_hung_at_last() -> None:
    """Some ten steps hang words anew while a sentence is made."""
    for taken in parses():
        for sentence in taken.sentences:
            assert sentence.kept is not None
            for word in sentence.words:
                on_it = [o for o in sentence.words if o.head is word and o is not word]
                assert word.children == on_it
                every = {one.dep for one in on_it}
                assert word.held is not None
                assert word.held.keys() == every
                for dep in every:
                    assert word.held[dep] == [o for o in on_it if o.dep == dep]


def test_names_that_are_joined_later_are_settled_anew() -> None:
    """The Council is hung on the Federation, where the parser had it on the Miners."""
    known = known_actors(Talks.among("miners chiefs guard").case)
    taken = parse(document_of(JOINED, "a", on=date(2031, 3, 5)))
    (sentence,) = taken.sentences
    by_text = {word.text: word for word in sentence.words}
    federation, miners, council = map(by_text.get, ("Federation", "Miners", "Council"))
    link = by_text["and"]
    assert federation is not None
    assert miners is not None
    assert council is not None
    council.head, council.dep, link.head, link.dep = miners, "conj", miners, "cc"
    sentence.wire()
    sentence.settle()
    assert (list(miners.each("conj")), list(miners.each("cc"))) == ([council], [link])
    join_names(taken, cast_of(taken, known))
    assert (council.head, link.head) == (federation, federation)
    assert (list(miners.each("conj")), list(miners.each("cc"))) == ([], [])
    assert list(federation.each("conj", "cc")) == [link, council]
    assert sentence.kept == {}


def test_what_is_asked_once_is_kept_with_the_sentence_and_forgotten_with_it() -> None:
    asked: list[object] = []

    @once
    def heads(word: Word) -> int:
        asked.append(word)
        return word.head.i

    @once
    def roots(sentence: Sentence) -> int:
        asked.append(sentence)
        return sentence.root.i

    rng = random.Random(7)
    sentence = tree(rng)
    for word in sentence.words * 2:  # while it is made nothing is kept
        assert (heads(word), roots(sentence)) == (word.head.i, sentence.root.i)
    assert len(asked) == 4 * len(sentence.words)
    for _ in range(50):
        hang(sentence, rng)
        sentence.settle()
        asked.clear()
        for word in sentence.words * 3:
            assert (heads(word), roots(sentence)) == (word.head.i, sentence.root.i)
        assert len(asked) == len(sentence.words) + 1


PIECES = (
    "on Sunday", "MONDAY", "Tueſday", "last weeK", "next year", "toNİght", "tonight",
    "ſeptember 3", "5 May", "in march", "in 2014", "two days ago",
    "a fortnight earlier", "yesterday", "tomorrow", "2031-03-05", "٣ may ٢٠١٤",
    "last night", "since June",
    "the road", "is open", "they said", "a mile", "by the mill",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_no_paragraph_is_passed_over_in_which_a_time_is_found(seed: int) -> None:
    rng = random.Random(seed)
    n_passed = 0
    for _ in range(400):
        text = " ".join(rng.choices(PIECES, k=rng.randint(1, 3)))
        passed = not days._may_name_a_day(text)
        n_passed += passed
        assert not (passed and days._PATTERN.search(text)), text
    assert n_passed > 5
