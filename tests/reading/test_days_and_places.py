"""Times as days, counted from the day of the document; places with coordinates."""

from datetime import date

import pytest

from ceasefire.reading import Document, read
from ceasefire.reading.days_and_places.gazetteer import Gazetteer, Known, gazetteer


def days(reading) -> list[tuple[str, date, date, str | None]]:
    words = reading.document.words_of
    return [(words(one.span), one.first, one.last, one.clash) for one in reading.days]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("yesterday", date(2031, 3, 4), date(2031, 3, 4)),
        ("on Monday", date(2031, 3, 3), date(2031, 3, 3)),
        ("on Wednesday", date(2031, 3, 5), date(2031, 3, 5)),
        ("last Wednesday", date(2031, 2, 26), date(2031, 2, 26)),
        ("on 28 February", date(2031, 2, 28), date(2031, 2, 28)),
        ("on December 30", date(2030, 12, 30), date(2030, 12, 30)),
        ("on 4 March 2029", date(2029, 3, 4), date(2029, 3, 4)),
        ("last week", date(2031, 2, 24), date(2031, 3, 2)),
        ("last month", date(2031, 2, 1), date(2031, 2, 28)),
        ("in 2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("in November", date(2030, 11, 1), date(2030, 11, 30)),
        ("three days ago", date(2031, 3, 2), date(2031, 3, 2)),
    ],
)
def test_a_time_is_the_days_it_may_be(reading_of, words, first, last) -> None:
    (found,) = days(reading_of(f"The army said the road was opened {words}."))
    assert found[1:3] == (first, last)


def test_a_time_of_no_year_told_in_the_past_is_the_last_one_of_its_name(
    reading_of,
) -> None:
    """Of 5 March 2031, "in May" lies nearer ahead than behind."""
    for text, year in (
        ("The Guild said in May that it would attend the talks.", 2030),
        ("Karsk had been shelled in early May.", 2030),
        ("The Front was founded in April.", 2030),
        ("Karsk was shelled by the army in May.", 2030),
        ("The Guild said to a newspaper in April that it would attend.", 2030),
        ("The army shelled Karsk on 20 May.", 2030),
        ("The army shelled Karsk on 7 March.", 2031),  # written a little later
        ("The talks will open on 20 May.", 2031),
        ("The talks were due in May.", 2031),
        ("The army shelled Karsk in February.", 2031),
        ("The talks will open in May.", 2031),
        ("The talks open in May.", 2031),
        ("The talks were planned for a week in May.", 2031),
        ("The Guild agreed to meet the army in May.", 2031),
        ("The talks were to open in May.", 2031),
        ("The Guild, which spoke in May 2029, was silent.", 2029),
    ):
        (day,) = reading_of(text).days
        assert day.first.year == day.last.year == year, text


def test_a_weekday_that_is_to_come_is_the_next_one(reading_of) -> None:
    (found,) = days(reading_of("The envoy will travel to the coast on Monday."))
    assert found[1] == date(2031, 3, 10)


def test_a_weekday_that_is_not_that_of_its_date_is_a_clash(reading_of) -> None:
    (found,) = days(
        reading_of("The army said the road was open on Monday, 4 March 2031.")
    )
    assert found[3] == "that day was a Tuesday"
    (right,) = days(reading_of("The army said that it met on Tuesday, 4 March 2031."))
    assert right[3] is None


def test_without_a_day_of_the_document_nothing_relative_is_resolved(reading_of) -> None:
    text = "The army said the road was opened yesterday and closed on 4 March 2031."
    (found,) = days(reading_of(text, on=None))
    assert found[0] == "4 March 2031"


def test_a_copyright_line_is_no_time(reading_of) -> None:
    reading = reading_of("The army said the road was open.\n\nCopyright 4 March 2007")
    assert days(reading) == []


def test_a_day_beside_the_word_of_speech_is_when_it_was_said(reading_of) -> None:
    reading = reading_of("The army said on Monday that the road was open in January.")
    (one,) = reading.statements
    assert one.on.first == date(2031, 3, 3)


def test_a_place_goes_to_the_country_of_the_text(reading_of) -> None:
    found = {
        country: reading_of(f"{text} The convoy reached Tripoli.").places[-1]
        for country, text in (
            ("LB", "Lebanon and Beirut were quiet, the Lebanese army said."),
            ("LY", "Libya and Benghazi were quiet, the Libyan army said."),
        )
    }
    assert {key: one.country for key, one in found.items()} == {"LB": "LB", "LY": "LY"}
    assert all(one.others > 0 for one in found.values())


def test_districts_of_conflicts_are_in_the_gazetteer_by_hand(reading_of) -> None:
    reading = reading_of("Syria said that aid had reached Eastern Ghouta on Monday.")
    ghouta = next(one for one in reading.places if one.name == "Eastern Ghouta")
    assert (ghouta.latitude_deg, ghouta.longitude_deg) == (33.53, 36.42)


def test_every_place_of_the_gazetteer_lies_on_the_globe() -> None:
    places = gazetteer()
    assert len(places) > 20_000
    for all_ in places.values():
        for one in all_:
            assert -90 <= one.latitude_deg <= 90
            assert -180 <= one.longitude_deg <= 180
            assert len(one.country) == 2


def test_a_gazetteer_knows_a_place_by_all_its_names_in_small_letters() -> None:
    places = Gazetteer(
        [
            ["Karsk", "Karskoye|Old Karsk", "EM", "place", "1.50", "-2.25", "300"],
            ["Estmark", "", "EM", "country", "1.0", "2", "5000"],
            ["Karsk", "", "VA", "place", "-3", "4", "20"],
        ]
    )
    karsk = Known("Karsk", "EM", False, 1.5, -2.25, 300)
    assert list(places) == ["karsk", "karskoye", "old karsk", "estmark"]
    assert places["karsk"] == (karsk, Known("Karsk", "VA", False, -3.0, 4.0, 20))
    assert places["old karsk"] == (karsk,)
    assert places["estmark"] == (Known("Estmark", "EM", True, 1.0, 2.0, 5000),)
    assert places.countries == {"estmark": "EM"}
    assert "Karsk" not in places
    assert "" not in places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met on Monday, 3 March 2031.", ["Monday, 3 March 2031"]),
        ("Said:Monday, 3 March 2031", ["Monday, 3 March 2031"]),
        ("ON MONDAY; by tuesday", ["MONDAY", "tuesday"]),
        ("xMonday, 3 March 2031 and xTuesday", ["Monday, 3 March 2031"]),
        ("Mayor Marchand of Augustow said so on the second", []),
        ("In May, of Sept 2030 or mid-July", ["May", "Sept 2030", "July"]),
    ],
)
def test_days_are_found_wherever_they_begin(text: str, found: list[str]) -> None:
    reading = read(Document(name="a", text=text, on=date(2031, 3, 5)))
    assert [one for one, *_ in days(reading)] == found


@pytest.mark.parametrize("on", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_day_beyond_the_calendar_is_left_open(on: date) -> None:
    text = (
        "It came yesterday, last year, and will come tomorrow, next month, next year."
    )
    found = read(Document(name="a", text=text, on=on)).days
    assert all(one.first <= one.last for one in found)
