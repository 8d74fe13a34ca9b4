"""Things near some characters, against the plain way of going through all."""

import random

from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span


def test_what_is_near_is_what_a_look_at_all_finds() -> None:
    chance = random.Random(7)

    def span() -> Span:
        start = chance.randrange(5_000)
        return Span(start, start + chance.choice([1, 3, 40, 255, 256, 257, 900]))

    things = [(span(), number) for number in range(400)]
    map_ = SpanMap(things)
    for at in (span() for _ in range(300)):
        met = [number for one, number in things if one.meets(at)]
        assert map_.meeting(at) == met
        assert map_.meets(at) is bool(met)
        assert map_.covering(at) == [n for one, n in things if one.covers(at)]


def test_an_empty_map_holds_nothing() -> None:
    map_: SpanMap[str] = SpanMap()
    assert map_.meeting(Span(0, 9)) == []
    assert not map_.meets(Span(0, 9))
