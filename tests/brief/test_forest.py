"""Ratios beside each other: what cannot be told is said; nothing leaves the page."""

import re
from dataclasses import replace
from importlib.resources import files

from ceasefire.brief.forest import ForestLine, forest
from ceasefire.monitoring.effect import Ratio


def _line(median: float | None, *, lower: float = 0.2, upper: float = 4.0):
    ratio = None
    if median is not None:
        ratio = Ratio(median=median, lower=lower, upper=upper, level=0.95)
    return ForestLine(title="A <truce>", group="covered", ratio=ratio)


def test_nothing_to_draw_is_no_picture() -> None:
    assert forest([]) is None
    assert forest([_line(None)]) is None


def test_a_line_without_a_ratio_says_so() -> None:
    drawn = forest([_line(0.5), _line(None)])
    assert drawn is not None
    assert drawn.count("cannot be told") == 1
    assert drawn.count("<circle") == 1


def test_an_interval_that_leaves_the_scale_ends_in_an_arrow_at_its_edge() -> None:
    drawn = forest([_line(0.5, lower=0.001, upper=5000.0)])
    assert drawn is not None
    assert drawn.count("<path") == 2
    ends = [float(x) for x in re.findall(r'x[12]="([\d.]+)"', drawn)]
    assert 0 <= min(ends) <= max(ends) <= 720


def test_a_title_is_text_and_never_markup() -> None:
    drawn = forest([_line(1.0)])
    assert drawn is not None
    assert "<truce>" not in drawn
    assert "A &lt;truce&gt;" in drawn


def test_what_its_clauses_forbid_has_the_colour_of_those_bound() -> None:
    drawn = forest([replace(_line(0.5), group="forbidden")])
    assert drawn is not None
    assert '<circle class="bar forbidden"' in drawn
    sheet = (files("ceasefire.brief") / "static" / "brief.css").read_text("utf-8")
    for rule in (".timeline {} ", ".forest .interval.{}"):
        bound, forbidden = (_rule(sheet, rule, one) for one in ("covered", "forbidden"))
        assert bound == forbidden


def _rule(sheet: str, selector: str, group: str) -> str:
    """Return what a style sheet says of a group: what stands in braces."""
    name = selector.replace("{}", f".{group}" if " {}" in selector else group).strip()
    found = re.search(rf"{re.escape(name)}\b[^{{]*{{([^}}]*)}}", sheet)
    assert found is not None, name
    return found.group(1)
