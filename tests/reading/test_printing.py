"""What ``ceasefire read`` prints: whose word an act is, and who tells what is said."""

import re
from collections.abc import Callable

import pytest

from ceasefire.cli.read_print import print_reading
from ceasefire.reading import Reading

Printed = Callable[[str], str]


@pytest.fixture
def printed(
    reading_of: Callable[..., Reading],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Printed:
    """Print the reading of a text, wide enough; runs of blanks are one."""
    monkeypatch.setenv("COLUMNS", "132")

    def print_text(text: str) -> str:
        print_reading(reading_of(text))
        return re.sub(r" +", " ", capsys.readouterr().out)

    return print_text


def test_an_act_that_somebody_claims_is_printed_as_his_claim(printed: Printed) -> None:
    shown = printed(
        "The TLF said the army shelled the market in Aleppo on Monday, killing nine "
        "people. Rebels attacked the bridge."
    )
    told, claimed = shown.split("Claimed to have taken place")
    assert "Rebels attacked bridge" in told.split("Took place")[1]
    assert "shelled" not in told.split("Took place")[1]
    assert "army shelled market Aleppo Monday TLF, s1" in claimed


def test_where_the_text_tells_of_no_act_itself_that_is_said(printed: Printed) -> None:
    shown = printed("The TLF said the army shelled the market.")
    assert "as the text itself tells it: nothing that is known of." in shown
    assert "claimed by" in shown


def test_of_two_places_in_a_sentence_none_is_given(printed: Printed) -> None:
    shown = printed("The army shelled the market, between Aleppo and Homs.")
    assert "army shelled market – –" in shown


def test_an_event_names_the_innermost_statement_it_stands_in(
    reading_of: Callable[..., Reading],
) -> None:
    told = reading_of(
        "Rebels attacked the bridge. The envoy said that the mission had told him that "
        "the army shelled the market."
    ).to_dict()
    by = {one["trigger"]["text"]: one["statement"] for one in told["events"]}
    said = {one["id"]: one for one in told["statements"]}
    assert by["attacked"] is None
    assert said[by["shelled"]]["content"][0]["text"] == "the army shelled the market"
    assert said[by["shelled"]]["nested_in"] is not None


def test_what_is_told_by_another_says_who_tells_it(printed: Printed) -> None:
    shown = printed(
        "Lavrov said the Syrian government had told him that it would attend the talks "
        "if the army left."
    )
    said, hangs = shown.split("What hangs on what")
    assert "Syrian government, says Lavrov precondition" in said
    assert "Syrian government, says Lavrov attend the talks" in hangs
    assert "Lavrov, says" not in shown
