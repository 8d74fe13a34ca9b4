"""Threats: an "if" that is one, and is not heard as "only if"."""

import pytest

from ceasefire.core import parse_condition


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "General Osk warned that the army would resume operations if a single "
            "shell fell on Orvel.",
            "so(resume-operations) if so(single-shell-fell-on-orvel)",
        ),
        (
            "Iran will withdraw from the talks if its delegation was searched.",
            "attend(iran) only if not so(delegation-was-searched)",
        ),
        (
            "Iran threatened to open the dam if the siege was not lifted.",
            "so(open-the-dam) if not so(siege-was-lifted)",
        ),
        (
            "Iran will attack Orvel unless the prisoners are freed.",
            "so(attack-orvel) unless so(prisoners-are-freed)",
        ),
    ],
)
def test_of_a_threat_if_stays_what_it_is(reading_of, text, formula) -> None:
    (one,) = reading_of(text).commitments
    assert one.formula == formula
    assert parse_condition(one.formula)
    assert (one.necessary, one.sufficient, one.bargained) == (False, True, False)


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "Iran will attend the talks if Russia is invited.",
            "attend(iran) only if invite(russia)",
        ),
        (
            "Iran will sign the truce if the prisoners are freed.",
            "signs(iran, truce) only if so(prisoners-are-freed)",
        ),
    ],
)
def test_a_bargain_is_heard_as_only_if(reading_of, text, formula) -> None:
    (one,) = reading_of(text).commitments
    assert one.formula == formula
    assert one.bargained


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "Iran will withdraw its guns if the prisoners are freed.",
            "so(withdraw-its-guns) if so(prisoners-are-freed)",
        ),
        (
            "Iran will resume the talks if the prisoners are freed.",
            "so(resume-the-talks) if so(prisoners-are-freed)",
        ),
        (
            "Iran will attend the talks if it is invited.",
            "attend(iran) if invite(iran)",
        ),
    ],
)
def test_what_is_promised_for_something_is_owed_for_it(
    reading_of, text, formula
) -> None:
    (one,) = reading_of(text).commitments
    assert one.formula == formula


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "Iran will withdraw its guns only if the prisoners are freed.",
            "so(withdraw-its-guns) only if so(prisoners-are-freed)",
        ),
        (
            "Iran will withdraw its guns provided that the prisoners are freed.",
            "so(withdraw-its-guns) only if so(prisoners-are-freed)",
        ),
        (
            "Iran will not withdraw its guns unless the prisoners are freed.",
            "so(withdraw-its-guns) only if so(prisoners-are-freed)",
        ),
    ],
)
def test_what_needs_something_is_promised_by_no_more(reading_of, text, formula) -> None:
    (one,) = reading_of(text).commitments
    assert one.formula == formula


def test_a_threat_that_says_only_if_is_necessary(reading_of) -> None:
    text = "Iran will resume operations only if Orvel is shelled."
    (one,) = reading_of(text).commitments
    assert one.formula == "so(resume-operations) only if so(orvel-is-shelled)"


def test_fire_is_returned_as_a_threat_and_as_an_act(reading_of) -> None:
    (one,) = reading_of("The army will return fire if it is attacked.").commitments
    assert one.formula == "so(return-fire) if so(it-is-attacked)"
    (event,) = reading_of("The army returned fire on Monday.").events
    assert (event.done, event.cameo_root, event.plover) == (True, "19", "ASSAULT")
