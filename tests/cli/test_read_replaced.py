"""Whether new words take the place of earlier ones, asked at the end of a review."""

from pathlib import Path

import pytest
from tests.support.reviews import add, read_from, review

from ceasefire.case import new_case, read_case
from ceasefire.cli.read_replaced import with_replaced
from ceasefire.convening import find_attendance
from ceasefire.reading.into_case import Drafted

BEFORE = (
    "4 March 2026\n\nRussia said that it would attend the talks only if Iran and "
    "Norway are invited.\n"
)
NOW = (
    "14 March 2026\n\nRussia said that it would attend the talks only if Iran is "
    "invited.\n"
)
REFUSAL = "1 March 2026\n\nRussia said that it would not attend the talks.\n"
OTHERS = "14 March 2026\n\nIran said that it would attend the talks.\n"
ACCEPT = "a\na\nThe Post\n"  # statement, condition, who published it


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_case(tmp_path / "mine")
    assert review(BEFORE, tmp_path / "mine").exit_code == 0
    return tmp_path / "mine"


def _condition(folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(one.condition), one.supersedes) for one in read_from(folder).values()]


def test_words_that_take_the_place_of_earlier_ones_say_so_in_the_case(
    folder: Path,
) -> None:
    done = review(NOW, folder, answers=f"{ACCEPT}y\n")
    assert done.exit_code == 0, done.output
    assert (
        "Russia spoke of the same before. Now, 2026-03-14: it would attend the talks "
        "only if Iran is invited (attend(russia) only if invite(iran)) [a-2-c1]\n"
        "  1. leaves more open than what still counts, 2026-03-04: it would attend the "
        "talks only if Iran and Norway are invited (attend(russia) only if "
        "(invite(iran) and invite(norway))) [a-c1]\n"
    ) in done.output
    assert _condition(folder) == [
        ("attend(russia) only if (invite(iran) and invite(norway))", ()),
        ("attend(russia) only if invite(iran)", ("a-c1",)),
    ]
    assert find_attendance(read_case(folder)).said_again == ()


@pytest.mark.parametrize("answer", ["", "n\n", "\n", "q\n", "4\n\n"])
def test_without_a_yes_both_count(folder: Path, answer: str) -> None:
    done = review(NOW, folder, answers=f"{ACCEPT}{answer}")
    assert done.exit_code == 0, done.output
    assert [supersedes for _, supersedes in _condition(folder)] == [(), ()]
    (pair,) = find_attendance(read_case(folder)).said_again
    assert (pair.earlier, pair.later) == ("a-c1", "a-2-c1")
    assert ("Answer with numbers from 1 to 1" in done.output) == answer.startswith("4")


def test_with_all_accepted_it_is_said_where_to_look(folder: Path) -> None:
    done = review(NOW, folder)
    assert "If it takes their place, write 'supersedes' under a-2-c1." in done.output
    assert [supersedes for _, supersedes in _condition(folder)] == [(), ()]


def test_of_what_was_said_before_it_is_told_what_came_later(folder: Path) -> None:
    asks_less = NOW.replace("14 March", "1 March")
    assert "later" not in review(asks_less, folder).output  # a-c1 says it as well
    done = review(REFUSAL, folder)
    assert (
        "The case has words on the same that were said later than a-3-s1: a-c1. If "
        "the later takes its place, say so with 'supersedes: [a-3-s1]' under 'a-c1'."
    ) in done.output


def test_nothing_is_asked_of_another_speaker(folder: Path) -> None:
    done = review(OTHERS, folder, answers="a\nThe Post\n")
    assert "spoke of the same" not in done.output


def test_what_its_readers_may_not_see_is_asked_of_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    new_case(folder)
    add(folder, "parties", "{id: russia, name: Russia, kind: state}")
    assert review(BEFORE, folder, "--owner", "mediator").exit_code == 0
    public = review(NOW, folder)
    assert "spoke of the same" not in public.output
    assert "a-c1" not in public.output


def test_of_several_those_are_replaced_that_are_named(folder: Path) -> None:
    assert review(REFUSAL, folder).exit_code == 0
    done = review(NOW, folder, answers=f"{ACCEPT}2, 1\n")
    assert done.exit_code == 0, done.output
    assert _condition(folder)[-1][1] == ("a-2-s1", "a-c1")


THREE_DAYS = (
    "14 March 2026\n\nOn 3 March Russia said that it would not attend the talks. On 10 "
    "March Russia said that it would attend the talks only if Iran is invited. Russia "
    "said that it would attend the talks only if Norway is invited.\n"
)
_ALL_OF_THEM = "a\n" * 6 + "The Post\n"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    new_case(tmp_path / "new")
    return tmp_path / "new"


def test_what_was_just_replaced_is_asked_of_no_more(new: Path) -> None:
    done = review(THREE_DAYS, new, answers=f"{_ALL_OF_THEM}1\n1\n")
    assert done.exit_code == 0, done.output
    assert _condition(new) == [
        ("not attend(russia)", ()),
        ("attend(russia) only if invite(iran)", ("a-s1",)),
        ("attend(russia) only if invite(norway)", ("a-c1",)),
    ]


def test_a_party_that_is_new_itself_is_called_by_its_name(new: Path) -> None:
    done = review(THREE_DAYS, new, answers=_ALL_OF_THEM)
    assert "\nRussia spoke of the same before." in done.output


def test_who_leaves_is_asked_nothing_more_and_told_where_to_look(new: Path) -> None:
    done = review(THREE_DAYS, new, answers=f"{_ALL_OF_THEM}q\n1\n")
    assert done.output.count("Does it take the place of any?") == 1
    for id_ in ("a-c1", "a-c2"):
        told = f"If it takes their place, write 'supersedes' under {id_}."
        assert told in done.output
    assert [places for _, places in _condition(new)] == [(), (), ()]


def test_words_kept_closer_than_later_ones_are_to_be_replaced_by_a_copy(
    folder: Path,
) -> None:
    done = review(REFUSAL, folder, "--owner", "mediator")
    assert (
        "If the later takes its place, write its words once more under another id, "
        "with 'supersedes: [a-2-s1]' and 'owner: mediator', as 'a-c1' has readers who "
        "may not see 'a-2-s1'."
    ) in done.output


def test_what_is_not_added_after_all_is_replaced_by_nothing(folder: Path) -> None:
    kept = {"id": "b", "says": "kept"}
    made = Drafted(lists=((("statements",), (kept,)),))
    there = read_case(folder)
    told = with_replaced(made, {"b": ["gone", "a-c1"], "gone": ["a-c1"]}, there)
    assert told.lists == ((("statements",), ({**kept, "supersedes": ["a-c1"]},)),)
    assert with_replaced(made, {"b": ["gone"]}, there) == made


def test_who_leaves_at_the_publisher_is_asked_nothing_more(new: Path) -> None:
    done = review(THREE_DAYS, new, answers="a\n" * 6 + "q\n1\n1\n")
    assert done.exit_code == 0, done.output
    assert "Does it take the place of any?" not in done.output
    assert "write 'supersedes' under a-c1." in done.output
    assert [places for _, places in _condition(new)] == [(), (), ()]
