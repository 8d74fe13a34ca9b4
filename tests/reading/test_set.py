"""The annotated set: targets on the half that no rule was written looking at."""

import json

import pytest
from tests.support.annotated import read_half
from tests.support.reading_scores import (
    Said,
    f1,
    overlap,
    paired,
    scores_of,
    shared,
    statement_counts,
)

from ceasefire.reading import document_of, read

LEAST = {
    "content F1": 70,
    "content and source F1": 62,
    "kind right": 75,
    "conditions F1": 60,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, dict[str, float]]:
    return {
        half: scores_of(
            (one, read(document_of(one.text, one.name, on=one.date)))
            for one in read_half(half)
        )
        for half in ("seen", "unseen")
    }


@pytest.mark.parametrize("half", ["seen", "unseen"])
@pytest.mark.parametrize("figure", LEAST)
def test_the_figure_reaches_its_target(scores, half, figure) -> None:
    assert scores[half][figure] >= LEAST[figure], json.dumps(scores[half], indent=1)


SOME_WRONG = pytest.mark.xfail(
    strict=True,
    reason="three of 405 acts that are spoken of are coded, on texts unseen",
)


@pytest.mark.parametrize("half", ["seen", pytest.param("unseen", marks=SOME_WRONG)])
def test_no_negated_or_conditional_event_is_coded_as_done(scores, half) -> None:
    assert scores[half]["wrongly done"] == 0


def test_both_halves_are_there_and_hold_thirty_texts_and_more() -> None:
    halves = [read_half(half) for half in ("seen", "unseen")]
    assert min(map(len, halves)) >= 15
    assert sum(map(len, halves)) >= 30


def test_the_measure_counts_as_it_says() -> None:
    assert shared([(0, 10)], [(5, 15)]) == pytest.approx(1 / 3)
    assert overlap(None, None)
    assert not overlap((0, 2), (2, 4))
    gold = [Said([(0, 10)], (20, 25), "report"), Said([(30, 40)], None, "offer")]
    found = [Said([(0, 9)], (22, 23), "report"), Said([(30, 34)], None, "offer")]
    counts = statement_counts(found, gold)
    assert (counts["content"], counts["source"], counts["kind"]) == (1, 1, 1)
    assert paired([1, 2], [2], lambda a, b: float(a == b)) == [(1, 0)]
    assert f1(1, 2, 2) == 50
