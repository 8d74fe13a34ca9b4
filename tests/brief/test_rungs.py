"""The ladder of steps as a picture: every party has room, a colour and its name."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from ceasefire.brief.page import _environment
from ceasefire.brief.rungs import rungs
from ceasefire.core import figure
from ceasefire.trust import Step


def _step(n_parties: int, exposure: float = 1.0) -> Step:
    return Step(
        measures=("one",),
        day=0,
        days=1,
        exposure={f"p{i}": exposure for i in range(n_parties)},
        verifiers=(),
        helps=(),
    )


@pytest.mark.parametrize("n_parties", [1, 3, 4, 8])
def test_bars_of_one_step_end_before_those_of_the_next_begin(n_parties: int) -> None:
    ids = [f"p{i}" for i in range(n_parties)]
    drawn = rungs(
        [_step(n_parties)] * 3, {"one": "One"}, {id_: id_ for id_ in ids},
        dict.fromkeys(ids, 2.0),
    )  # fmt: skip
    assert drawn is not None
    bars = re.findall(r'class="bar (p\d)" x="250" y="(\d+)"', drawn)
    tops = [int(top) for _, top in bars]
    assert len(tops) == 3 * n_parties
    assert all(b - a >= 9 for a, b in pairwise(tops))
    assert tops[-1] + 7 <= int(re.findall(r'viewBox="0 0 720 (\d+)"', drawn)[0])
    assert len({colour for colour, _ in bars}) == n_parties


def test_long_names_stand_in_a_line_each_above_the_steps() -> None:
    names = {f"p{i}": f"Front for the Liberation of Province {i}" for i in range(4)}
    drawn = rungs([_step(4)], {"one": "One"}, names, {})
    assert drawn is not None
    lines = re.findall(r'<text class="label" x="0" y="(\d+)"><tspan', drawn)
    assert lines == ["29", "44", "59", "74"]
    first = re.findall(r'<svg x="0" y="(\d+)" width="244"', drawn)
    assert int(first[0]) > 74, "a title ends where the bars begin, at 250"
    short = rungs([_step(2)], {"one": "One"}, {"p0": "A", "p1": "B"}, {})
    assert short is not None
    assert short.count('<text class="label" x="0"') == 1


@pytest.mark.parametrize("exposure", [0.0, 1 / 3, 4e-3, 1e-9, 0.05, 123.456, 1e6])
def test_an_exposure_is_printed_alike_in_picture_table_and_terminal(exposure) -> None:
    said = figure(exposure)
    for limits in ({}, {"p0": 2.0}):
        drawn = rungs([_step(1, exposure)], {"one": "One"}, {"p0": "P"}, limits)
        assert re.findall(r">P: ([^<]*?)(?:, and how.*?)?<", drawn or "") == [said]
    template = _environment().from_string("{{ value | figure }}")
    printed = template.render(value=exposure).replace("\N{NO-BREAK SPACE}", " ")
    assert printed == said


@pytest.mark.parametrize("limits", [{}, {"p0": 2.0}])
def test_an_exposure_that_is_not_known_has_no_bar(limits) -> None:
    step = replace(_step(1), exposure={"p0": None}, between={"p0": (0.0, None)})
    drawn = rungs([step], {"one": "One"}, {"p0": "P"}, limits) or ""
    assert "P: not known" in drawn
    assert "<rect" not in drawn
