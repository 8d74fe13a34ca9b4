"""Conditions in the direction in which they are set, and none where none is set."""

import pytest


def only_formula(reading) -> str | None:
    (found,) = [one for one in reading.commitments if one.condition is not None]
    return found.formula


def conditional(reading) -> list:
    return [one for one in reading.commitments if one.condition is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Under no circumstances will Iran attend if Israel is invited.",
        "Iran will under no circumstances attend if Israel is invited.",
        "At no time will Iran attend if Israel is invited.",
        "On no account will Iran attend if Israel is invited.",
        "In no case will Iran attend if Israel is invited.",
        "No way will Iran attend if Israel is invited.",
        "Never will Iran attend if Israel is invited.",
        "Iran will hardly attend if Israel is invited.",
        "Iran would scarcely attend if Israel is invited.",
        "Iran will no longer attend if Israel is invited.",
        "Iran is unwilling to attend if Israel is invited.",
        "Iran is reluctant to attend if Israel is invited.",
        "Iran is in no position to attend if Israel is invited.",
        "Iran is not ready to attend if Israel is invited.",
        "Iran is hardly ready to attend if Israel is invited.",
        "Iran is not going to attend if Israel is invited.",
        "Iran has no intention to attend if Israel is invited.",
        "Iran will attend until Israel is invited.",
        "Iran will attend till Israel is invited.",
        "Iran will attend unless Israel is invited.",
    ],
)
def test_who_stays_away_if_another_comes_comes_only_if_it_does_not(
    reading_of, text
) -> None:
    assert only_formula(reading_of(text)) == "attend(iran) only if not invite(israel)"


@pytest.mark.parametrize(
    "text",
    [
        "Under no circumstances will Iran attend unless Israel is invited.",
        "No way will Iran attend unless Israel is invited.",
        "Iran is unwilling to attend unless Israel is invited.",
        "Iran is in no mood to attend unless Israel is invited.",
        "Iran will not attend until Israel is invited.",
        "Iran will boycott the talks until Israel is invited.",
        "Iran will boycott the talks unless and until Israel is invited.",
        "Iran is not unwilling to attend if Israel is invited.",
        "Iran will not refuse to attend if Israel is invited.",
        "Iran will in no time attend if Israel is invited.",
        "In any case, Iran will attend if Israel is invited.",
        "Iran will not only attend if Israel is invited.",
    ],
)
def test_who_comes_if_another_does_comes_only_if_it_does(reading_of, text) -> None:
    assert only_formula(reading_of(text)) == "attend(iran) only if invite(israel)"


@pytest.mark.parametrize("operator", ["if", "unless"])
def test_neither_of_two_comes(reading_of, operator) -> None:
    not_ = "not " if operator == "if" else ""
    text = f"Neither Iran nor Russia will attend {operator} Israel is invited."
    assert only_formula(reading_of(text)) == (
        f"(attend(iran) or attend(russia)) only if {not_}invite(israel)"
    )


def test_who_stays_until_something_is_so_stays_only_if_it_is_not(reading_of) -> None:
    reading = reading_of("Iran will stay at the talks until Israel is invited.")
    assert only_formula(reading) == "so(stay-at-the-talks) only if not invite(israel)"


@pytest.mark.parametrize(
    "text",
    [
        "Iran will attend even if Israel attends.",
        "Iran will not attend, even if Israel withdraws.",
        "Iran will attend even when Israel attends.",
    ],
)
def test_what_is_so_whatever_comes_has_no_condition(reading_of, text) -> None:
    assert not conditional(reading_of(text))


def test_who_will_not_come_even_if_says_a_flat_no(reading_of) -> None:
    reading = reading_of("Iran said it would not attend, even if Israel withdraws.")
    assert [one.formula for one in reading.statements] == ["not attend(iran)"]


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied that it would attend if Israel withdraws.",
        "Iran did not say it would attend if Israel withdraws.",
        "Iran refused to say that it would attend if Israel withdraws.",
        "Iran never said it would attend only if Israel is excluded.",
        "Iran has never promised that it would attend if Israel is excluded.",
        "It is not true that Iran will attend only if Israel is excluded.",
        "It is untrue that Iran will attend only if Israel is excluded.",
        "That Iran will attend if Israel leaves is not true.",
        "Reports that Iran will attend if Israel is excluded are false.",
        "There are no reports that Iran will attend if Israel is excluded.",
        "Iran rejected claims it would attend if Israel is excluded.",
        '"It is a lie that we will attend if Israel is excluded," Iran said.',
        "We do not think Iran will attend unless Israel leaves.",
        "Would Iran attend if Israel is excluded?",
        "If Israel is invited, will Iran attend?",
        '"Will Iran attend if Israel is excluded?" the envoy asked.',
        '"Will Iran attend if Israel is excluded?" asked the envoy.',
        "Iran asked whether Russia would attend if Israel is invited.",
        "Iran was asked if it would attend if Israel is excluded.",
        "It remains unclear if Iran will attend unless Israel is excluded.",
        "Iran wanted to know if Israel would attend.",
        "Iran refused to say if it would attend.",
    ],
)
def test_what_is_denied_untrue_or_asked_commits_nobody(reading_of, text) -> None:
    reading = reading_of(text)
    assert not conditional(reading)
    assert not any(one.formula for one in reading.statements)


@pytest.mark.parametrize(
    "text",
    [
        "Reports say that Iran will attend only if Israel is invited.",
        "Reports that Iran will attend only if Israel is invited are true.",
        "Nobody doubts that Iran will attend only if Israel is invited.",
        "Iran not only said it would attend if Israel is invited.",
        "Iran denied a report and said it would attend if Israel is invited.",
        '"We do not mind. We will attend if Israel is invited," Iran said.',
    ],
)
def test_what_stands_beside_a_denial_is_claimed(reading_of, text) -> None:
    assert only_formula(reading_of(text)) == "attend(iran) only if invite(israel)"


@pytest.mark.parametrize(
    "subject", ["Nobody", "None of the parties", "No party", "Neither side"]
)
def test_nobody_is_no_party(reading_of, subject) -> None:
    reading = reading_of(f"{subject} will attend if Israel is invited.")
    assert only_formula(reading) is None


def test_a_thing_that_does_not_come_is_a_matter(reading_of) -> None:
    reading = reading_of("No aid will enter until the siege is lifted.")
    assert only_formula(reading) == "so(aid-will-enter) only if so(siege-is-lifted)"


@pytest.mark.parametrize(
    ("condition", "given"),
    [
        ("nobody attends", "so(nobody-attends)"),
        ("no one leaves", "so(no-one-leaves)"),
        ("nobody invites Israel", "not invite(israel)"),
    ],
)
def test_of_nobody_it_is_said_without_a_party(reading_of, condition, given) -> None:
    reading = reading_of(f"If {condition}, Iran will attend.")
    assert only_formula(reading) == f"attend(iran) only if {given}"


@pytest.mark.parametrize(
    "text",
    [
        "Iran said it would not attend if Israel attends and Turkey does not.",
        "If Israel attends and Turkey does not, Iran will not attend.",
    ],
)
def test_a_verb_that_is_left_out_is_that_said_before(reading_of, text) -> None:
    reading = reading_of(text)
    assert only_formula(reading) == (
        "attend(iran) only if not (attend(israel) and not attend(turkey))"
    )
    (found,) = reading.commitments
    words = reading.document.words_of(found.condition)
    assert words == "Israel attends and Turkey does not"


@pytest.mark.parametrize(
    ("condition", "given"),
    [
        ("as long as Israel does not", "not attend(israel)"),
        ("if Israel is invited but Turkey is not",
         "(invite(israel) and not invite(turkey))"),
        ("if Israel attends or Turkey attends", "(attend(israel) or attend(turkey))"),
        ("unless Israel leaves or Turkey leaves",
         "not (so(israel-leaves) or so(turkey-leaves))"),
        ("if Israel leaves, or if Turkey leaves and Syria signs",
         "(so(israel-leaves) or (so(turkey-leaves) and so(syria-signs)))"),
    ],
)  # fmt: skip
def test_clauses_are_told_apart_where_the_parser_sees_nouns(
    reading_of, condition, given
) -> None:
    reading = reading_of(f"Iran will attend {condition}.")
    assert only_formula(reading) == f"attend(iran) only if {given}"


@pytest.mark.parametrize(
    "text",
    [
        "If Israel leaves or Turkey leaves and Syria signs, Iran will attend.",
        "Iran will attend if either Israel leaves and Turkey signs or Syria signs.",
        "Iran will attend if Turkey signs and Israel does.",
        "Iran will not attend if Israel attends and Turkey will not.",
        "Iran will attend if Israel does not withdraw and Turkey does.",
    ],
)
def test_what_is_left_open_waits_for_a_person(reading_of, text) -> None:
    (found,) = conditional(reading_of(text))
    assert (found.formula, found.two_ways) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "The rebels will release no one until the army leaves.",
        "The rebels will hand in nothing until the army leaves.",
        "The rebels release nobody unless the army leaves.",
    ],
)
def test_what_is_done_to_nobody_is_left_to_a_person(reading_of, text) -> None:
    assert [one.formula for one in reading_of(text).commitments] == [None]
