"""Acts in texts of many voices, half of them closed to rule writers."""

from collections import Counter
from pathlib import Path

import pytest
from tests.support.annotated import read_half
from tests.support.reading_scores import event_counts

from ceasefire.reading import document_of, read

TELLINGS = Path(__file__).parent / "tellings"


UNSEEN = pytest.param(
    "unseen",
    marks=pytest.mark.xfail(
        strict=True, reason="of 178 acts spoken of, 4 are coded as done"
    ),
)


@pytest.mark.parametrize("half", ["seen", UNSEEN])
def test_nothing_undone_is_done_in_whatever_voice(half) -> None:
    articles = read_half(half, TELLINGS)
    assert len(articles) == 30
    counts: Counter[str] = Counter()
    for one in articles:
        reading = read(document_of(one.text, one.name, on=one.date))
        counts += event_counts(reading, one)
    assert counts["wrongly done"] == 0
