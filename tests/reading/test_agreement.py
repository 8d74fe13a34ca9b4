"""Two annotations of the unseen half: both fit their texts, and can be compared."""

from collections import Counter
from dataclasses import replace
from math import isnan

import pytest
from tests.support.annotated import AnnotatedArticle, read_half, read_second
from tests.support.reading_agreement import (
    DONE,
    SPOKEN_OF,
    UNMARKED,
    acts_table,
    as_reading,
    both_marked,
    kappa,
    kinds_table,
    measure_fields,
)
from tests.support.reading_scores import scores_of, total

Pairs = list[tuple[AnnotatedArticle, AnnotatedArticle]]


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    """Read the first and the second; a string that is not in its text is an error."""
    return list(zip(read_half("unseen"), read_second(), strict=True))


def test_every_unseen_text_is_annotated_twice_and_word_for_word(pairs) -> None:
    assert len(pairs) == 59
    for first, second in pairs:
        assert (first.name, first.text, first.date) == (
            second.name,
            second.text,
            second.date,
        )


def test_an_annotation_agrees_with_itself_in_everything(pairs) -> None:
    scores = scores_of((first, as_reading(first)) for first, _ in pairs)
    assert scores.pop("wrongly done") == 0
    assert set(scores.values()) == {100}


def test_the_two_agree_as_far_as_the_documentation_says(pairs) -> None:
    scores = scores_of((first, as_reading(second)) for first, second in pairs)
    assert {name: round(value, 1) for name, value in scores.items()} == {
        "content precision": 97.9,
        "content recall": 98.8,
        "content F1": 98.4,
        "content and source F1": 98.2,
        "kind right": 93.3,
        "nesting right": 99.5,
        "conditions F1": 93.6,
        "operator right": 100.0,
        "condition polarity right": 99.1,
        "condition actor right": 96.6,
        "events F1": 89.5,
        "wrongly done": 0.0,
        "decision rules F1": 96.8,
        "measures F1": 79.0,
        "relations F1": 95.4,
    }


def test_what_one_calls_done_the_other_hardly_ever_calls_spoken_of(pairs) -> None:
    table = total(acts_table(first, as_reading(second)) for first, second in pairs)
    assert table == {
        (DONE, DONE): 170,
        (DONE, SPOKEN_OF): 1,
        (DONE, UNMARKED): 9,
        (SPOKEN_OF, SPOKEN_OF): 379,
        (SPOKEN_OF, UNMARKED): 26,
        (UNMARKED, DONE): 12,
        (UNMARKED, SPOKEN_OF): 127,
    }
    assert kappa(both_marked(table)) == pytest.approx(0.996, abs=5e-4)


def test_kinds_and_fields_of_measures_are_counted(pairs) -> None:
    kinds = total(kinds_table(first, as_reading(second)) for first, second in pairs)
    assert kinds.total() == 597
    assert kappa(kinds) == pytest.approx(0.919, abs=5e-4)
    fields = total(measure_fields(first, second) for first, second in pairs)
    assert fields == {
        "both": 203,
        "kind": 198,
        "status": 175,
        "place": 178,
        "parties": 167,
        "proposed by": 174,
    }


def test_acts_are_paired_by_their_words_and_counted_by_their_marks() -> None:
    first = read_half("seen")[0]
    assert (len(first.events), len(first.not_done)) == (3, 5)
    one, two, three = first.events
    undone, _, *rest = first.not_done
    second = replace(
        first,
        events=(one, two, replace(three, trigger=undone)),
        not_done=(three.trigger, *rest),
    )
    assert acts_table(first, as_reading(second)) == {
        (DONE, DONE): 2,
        (DONE, SPOKEN_OF): 1,
        (SPOKEN_OF, DONE): 1,
        (SPOKEN_OF, SPOKEN_OF): 3,
        (SPOKEN_OF, UNMARKED): 1,
    }
    scores = scores_of([(first, as_reading(second))])
    assert scores["wrongly done"] == 1
    assert scores["events F1"] == pytest.approx(100 * 2 / 3)


def test_kappa_takes_off_what_chance_would_agree_on() -> None:
    # 35 of 50 agree: 0.7. By chance 25/50 * 30/50 + 25/50 * 20/50 = 0.5.
    table = Counter({("a", "a"): 20, ("a", "b"): 5, ("b", "a"): 10, ("b", "b"): 15})
    assert kappa(table) == pytest.approx(0.4)
    assert kappa(Counter({("a", "a"): 3, ("b", "b"): 2})) == 1
    assert isnan(kappa(Counter({("a", "a"): 5})))
    assert isnan(kappa(Counter()))
