"""Names made comparable, and lists of them taken apart."""

# ruff: noqa: RUF001 (letters as hands write them)

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.events.names import alike, split, words_of


def _texts(name: str, *known: str) -> list[tuple[str, bool]]:
    return [(one.text, one.known) for one in split(name, set(map(words_of, known)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jaysh al-Asha’er", "Jaysh al Ashaer"),
        ("Jaysh al-Asha'er", "JAYSH AL-ASHAER"),
        ("Hay’at Tahrir al-Shām", "Hayat Tahrir al Sham"),
        ("ʿAsāʾib Ahl al-Ḥaqq", "Asaib Ahl al-Haqq"),
        ("Fırat Kalkanı", "Firat Kalkani"),
        ("Sri Lanka Freedom Party", "sri  lanka\tfreedom party"),
        ("أحرار الشام", "احرار الشام"),
        ("جَيْشُ الإسلام", "جيش الاسلام"),
        ("جبهة النصرة", "جبهه النصره"),
        ("جـــيش", "جيش"),
        ("حزب‌ الله", "حزب الله"),
        ("ایران", "ايران"),
        ("مصطفى", "مصطفي"),
        ("Россия", "РОССИЯ"),
        ("ﺣﺰﺏ", "حزب"),
    ],
)
def test_one_name_is_the_same_in_two_hands(one: str, other: str) -> None:
    assert words_of(one) == words_of(other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jaysh al-Nasr", "Jaysh al-Islam"),
        ("South", "South Sudan"),
        ("22nd Division", "23rd Division"),
        ("की", "का"),
        ("धर्म", "धरम"),
        ("ကချင်", "ကချု"),
        ("جيش", "جيوش"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    """In Hindi and Burmese one sign is all that tells some words apart."""
    assert words_of(one) != words_of(other)


@given(st.text())
def test_case_and_composition_of_letters_change_nothing(name: str) -> None:
    for form in ("NFC", "NFD"):
        assert words_of(unicodedata.normalize(form, name)) == words_of(name)


@given(st.text())
def test_no_word_is_empty(name: str) -> None:
    assert all(words_of(name))
    assert all(piece.words and piece.text for piece in split(name, set()))


@pytest.mark.parametrize("nothing", ["", " ", "-", "ʾ", "ـ", "…", "()"])
def test_what_holds_no_letter_is_no_name(nothing: str) -> None:
    assert words_of(nothing) == ()
    assert split(nothing, set()) == ()


@pytest.mark.parametrize("mark", [",", ";", " / ", " & ", " + ", " and ", "، ", "؛"])
def test_known_names_are_found_on_both_sides_of_every_mark(mark: str) -> None:
    found = _texts(f"Owls{mark}Red Foxes", "Owls", "Red Foxes")
    assert found == [("Owls", True), ("Red Foxes", True)]


def test_a_list_of_which_some_are_known_keeps_the_others_as_printed() -> None:
    found = _texts("Ahrar al-Sham, Jund al-Aqsa (JAA), HTS", "Ahrar al Sham", "HTS")
    assert found == [
        ("Ahrar al-Sham", True),
        ("Jund al-Aqsa (JAA)", False),
        ("HTS", True),
    ]


def test_a_list_in_arabic_is_a_list() -> None:
    found = _texts("أحرار الشام، جيش الإسلام", "جيش الاسلام")
    assert found == [("أحرار الشام", False), ("جيش الإسلام", True)]


def test_a_known_name_with_a_mark_in_it_is_found_whole() -> None:
    front = "Front for Peace, Justice and Change"
    assert _texts(f"Owls, {front}", front) == [("Owls", False), (front, True)]
    assert _texts(front, front, "Front for Peace") == [(front, True)]


def test_and_between_unknown_names_may_be_part_of_one() -> None:
    assert _texts("Movement for Justice and Equality") == [
        ("Movement for Justice and Equality", False)
    ]
    assert _texts("Owls and Foxes", "Owls") == [("Owls", True), ("Foxes", False)]


def test_and_after_a_comma_ends_a_list() -> None:
    found = _texts("Owls, Foxes, and Bears")
    assert found == [("Owls", False), ("Foxes", False), ("Bears", False)]


def test_a_name_that_only_begins_like_a_known_one_is_not_known() -> None:
    assert _texts("Owls of the North", "Owls") == [("Owls of the North", False)]


_WORD = st.text("abcdefgh", min_size=1, max_size=5)
_NAME = st.lists(_WORD, min_size=1, max_size=3).map(" ".join)


@given(st.lists(_NAME, min_size=1, max_size=6), st.data())
def test_a_list_by_commas_has_its_names_in_order(names, data) -> None:
    known = set(data.draw(st.lists(st.sampled_from(names))))
    assert _texts(", ".join(names), *known) == [(one, one in known) for one in names]


@given(st.lists(_NAME, min_size=1, max_size=4), st.sampled_from([",", ";", " and "]))
def test_every_word_of_a_list_is_in_one_piece(names, mark) -> None:
    joined = mark.join(names)
    words = [w for piece in split(joined, set()) for w in piece.words if w != "and"]
    assert words == [w for name in names for w in name.split()]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("blue", "bleu"),
        ("Norhtern Front", "Northern Front"),
        ("Sons of the Weir", "Sons of the Weirr"),
        ("Jaysh al-Asha'er", "Jaysh al Ashaar"),
    ],
)
def test_names_that_a_slip_keeps_apart_are_alike(one, other) -> None:
    assert alike((one, "Somebody", other)) == ((one, other),)


def test_names_that_are_two_or_are_one_already_are_not_alike() -> None:
    two = ("Front A", "Front B", "Northern Army", "Southern Army", "Eastern Army")
    assert alike((*two, "Western Army", "Army 12", "Army 13", "Red", "Rod")) == ()
    assert alike(("al-Sham", "Al Sham")) == ()
    assert alike(("Brigade 1001", "Brigade 1002")) == ()
