"""Conditions of several clauses, held against what was said in every state of affairs.

Sentences are put together from clauses whose meaning is known; what is read of each has
to be so in the same states of affairs, whoever speaks and in whatever form.
"""

import random
from datetime import date

import pytest
from tests.support.known_meaning import (
    FORMS,
    OF_TWO,
    OPENED,
    VERBS_OF_TWO,
    drawn_list,
    known,
    misread,
    said_of_two,
)

from ceasefire.reading import document_of, read

N_OF_EACH = 25
PARTIES = (
    ("the Front", "the Army", "Norway"),
    ("the Army", "Norway", "the Harbour League"),
)


@pytest.mark.parametrize("form", FORMS, ids=[one[0] for one in FORMS])
def test_what_is_read_is_so_where_what_was_said_is(form: tuple[str, int, bool]) -> None:
    rng = random.Random(form[0])
    assert misread([drawn_list(form, rng) for _ in range(N_OF_EACH)]) == []


@pytest.mark.parametrize("opened", OPENED, ids=[one[0] for one in OPENED])
@pytest.mark.parametrize("of_two", OF_TWO, ids=[one[0] for one in OF_TWO])
def test_one_clause_of_two_and_one_that_is_left_out(of_two, opened) -> None:
    said = [
        said_of_two(of_two, opened, verb, parties)
        for verb in VERBS_OF_TWO
        for parties in PARTIES
    ]
    assert misread(said) == []


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("The Front made its attendance conditional on the invitation of the Army.",
         "attend(front) only if invite(army)"),
        ("The Army made its participation in the talks dependent on the presence of "
         "Norway.", "attend(army) only if attend(norway)"),
        ("The Harbour League said its attendance depended on the withdrawal of the "
         "invitation to Norway.", "attend(harbour-league) only if not invite(norway)"),
        ("The Army's attendance is conditional on the participation of Norway and the "
         "Front.", "attend(army) only if (attend(norway) and attend(front))"),
        ("The Army insists on the absence of Norway as a condition for its attendance.",
         "attend(army) only if not attend(norway)"),
    ],
)  # fmt: skip
def test_coming_and_inviting_are_told_by_nouns_too(text: str, formula: str) -> None:
    reading = read(document_of(text, "a.txt", on=date(2031, 3, 5)), known())
    assert [one.formula for one in reading.commitments] == [formula]


@pytest.mark.parametrize("whereto", ["to Geneva", "for Friday"])
def test_nobody_is_made_of_a_place_or_a_day(whereto: str) -> None:
    text = f"The Front made its attendance conditional on an invitation {whereto}."
    reading = read(document_of(text, "a.txt", on=date(2031, 3, 5)), known())
    (one,) = reading.commitments
    assert one.formula is not None
    assert "invite(" not in one.formula


def test_refuse_is_a_noun_and_refuses_nothing() -> None:
    text = "Refuse collection was suspended in Kesh. They cleared household refuse."
    reading = read(document_of(text, "a.txt", on=date(2031, 3, 5)), known())
    assert reading.statements == ()
