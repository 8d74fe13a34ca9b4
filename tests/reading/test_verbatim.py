"""Nothing is said of a source that the source does not have."""

import itertools
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ceasefire.reading import Document, Reading, Span, read
from ceasefire.reading.text.spans import merged, trimmed

PIECES = (
    "Torvan said ", "that the road was open", "“We will not talk,” ", "she said", ". ",
    "if Estmark withdrew ", "the guns", ", ", "\n\n", "according to the envoy", "”",
    '"',
    " on Monday", "according to ", "unless they ", "‘", "’", "the US ", "in Aleppo ",
    "accused ", "of shelling", "FALK: ", "1. ", "urged both sides to ", "leave", "—",
    "by consensus of ", "é", "\t34\t51\t", "said", "is accused of ", "only if ",
    "(", ")",
)  # fmt: skip
# Fields whose words are ours or ids, never the source's.
OURS = {
    "id", "rule", "kind", "operator", "strength", "modality", "form", "via", "actor",
    "acts_for", "statement", "nested_in", "incompatible_with", "formula", "status",
    "decides", "why_not_done", "cameo_root", "plover", "clash", "noun", "name",
    "country",
}  # fmt: skip


def cited(value: Any) -> Iterator[tuple[list[int], str]]:
    if isinstance(value, dict):
        if "span" in value:
            yield value["span"], value["text"]
        for inner in value.values():
            yield from cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from cited(inner)


def strings(record: Any, name: str = "") -> Iterator[str]:
    """Names of the fields of a record that hold a string."""
    if is_dataclass(record) and not isinstance(record, Document):
        for field in fields(record):
            yield from strings(getattr(record, field.name), field.name)
    elif isinstance(record, tuple):
        for one in record:
            yield from strings(one, name)
    elif isinstance(record, str) and not isinstance(record, Enum):
        yield name


def whole(text: str) -> Reading:
    return read(Document(name="a", text=text, on=date(2031, 3, 5)))


@example("she saidthat the road was openonly if unless they . ")
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map("".join))
@settings(max_examples=60)
def test_every_text_of_a_record_is_its_span_of_the_source(text: str) -> None:
    for span, words in cited(whole(text).to_dict()):
        assert text[span[0] : span[1]] == words
        assert words.strip()


@given(st.text(max_size=200))
@settings(max_examples=40)
def test_whatever_the_text_a_reading_of_it_can_be_shown(text: str) -> None:
    for span, words in cited(whole(text).to_dict()):
        assert text[span[0] : span[1]] == words


def test_no_field_of_a_record_holds_a_string_of_the_source() -> None:
    text = (
        "US Secretary of State John Kerry said on Monday that Iran was welcome if it "
        "accepted the outcome of the talks in Aleppo. Estmark shelled the depot. "
        "Russia "
        "is an ally of Syria. The decision is taken by consensus of the UN and Russia. "
        "The mission proposed a truce in Aleppo, and was ready to wait."
    )
    reading = whole(text)
    lists = [getattr(reading, one.name) for one in fields(Reading)]
    records = [one for found in lists if isinstance(found, tuple) for one in found]
    assert {type(one).__name__ for one in records} >= {
        "StatementFound", "CommitmentFound", "RuleFound", "MeasureFound",
        "RelationFound", "EventFound", "PlaceFound", "DayFound",
    }  # fmt: skip
    for record in records:
        assert set(strings(record)) <= OURS, type(record)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=8))
def test_joined_spans_hold_the_same_characters(pairs) -> None:
    spans = [Span(start, start + n) for start, n in pairs]
    joined = merged(spans)
    held = {i for one in spans for i in range(one.start, one.end)}
    assert {i for one in joined for i in range(one.start, one.end)} == held
    assert all(a.end < b.start for a, b in itertools.pairwise(joined))


def test_a_span_of_marks_alone_is_trimmed_to_nothing() -> None:
    assert trimmed("..,", Span(0, 3), of=".,") is None
