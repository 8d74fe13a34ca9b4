"""Names in Cyrillic and in the letters of Persian, Kurdish, Pashto and Urdu.

The names are common ones of many people, or made of them; they mean nobody.
"""

import numpy as np
import pytest
from tests.support.exchanges import exchange_case, person

from ceasefire.events.detainee_names import CYRILLIC
from ceasefire.events.detainee_simulator import simulate_lists
from ceasefire.exchange import (
    ClaimStatus,
    NamesInIds,
    check_ids,
    link,
    reconcile_lists,
)
from ceasefire.exchange.given_names import GivenNames, nearness_of
from ceasefire.exchange.names import (
    father_in,
    firm_vowels_of,
    is_compared,
    skeleton_of,
    vowels_of,
    words_of,
)
from ceasefire.exchange.same import maybe_same

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_OTHER_SLAVIC = "ґєіїўјљњђћџѓќѕ"
_OTHER_CYRILLIC = "әғқңөұүһҳҷӣӯ"
_PERSIAN, _KURDISH = "پچژگکی", "ڤڕڵۆێە"
_URDU, _PASHTO = "ٹڈڑںہھے", "ټډړږښګڼڅځېۍ"


@pytest.mark.parametrize(
    "spellings",
    [
        "Сергей Иванов|Sergei Ivanov|Sergey Ivanoff|Serhiy Ivanov|Сергій Іванов|"
        "Sergej Ivanov|Ivanov Siarhei",
        "Олександр Гончаренко|Oleksandr Honcharenko|Aleksandr Goncharenko|"
        "Александр Гончаренко|Alexander Gončarenko|Гончаренко Аляксандр",
        "Юрий Жуков|Yuri Zhukov|Iurii Zhukov|Jurij Žukov|Юрій Жуков",
        "Пётр Щербаков|Петр Щербаков|Piotr Shcherbakov|Petr Ščerbakov|Pyotr Scherbakov",
        "Михаил Захаров|Mikhail Zakharov|Mihail Zaharov|Михайло Захаров",
        "Наталья Вишневская|Natalia Vishnevskaya|Natalija Višnevskaja|"
        "Вишневська Наталія|Vyshnevska Nataliia",
        "Елена Соловьёва|Yelena Solovyova|Olena Soloviova|Jelena Solov'eva|"
        "Елена Соловьев",
        "Владимир Яковлев|Volodymyr Yakovlev|Vladimir Iakovlev|Уладзімір Яковлев",
        "Јован Цветковић|Jovan Cvetković|Jovan Cvetkovic",
        "Христо Георгиев|Hristo Georgiev|Khristo Georgiev",
        "Євген Шевчук|Евгений Шевчук|Yevhen Shevchuk|Evgenij Ševčuk",
        "Джабраилов Магомед|Magomed Dzhabrailov|Magomed Jabrailov",
        "Ахмед Абдуллаев|Ahmed Abdullayev|Akhmed Abdullaev",
        "Хасан|Khasan|Hassan|حسن",
        "Абдуррахман|Abdurrakhman|Abd al-Rahman|عبد الرحمن",
        "Нурлан Қасымов|Nurlan Qasymov|Nurlan Kasymov",
        "Łukasz|Lukasz",
    ],
)
def test_spellings_of_one_name_in_cyrillic_and_latin_are_one(spellings) -> None:
    assert len({words_of(name) for name in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    ("native", "latin"),
    [
        ("پریسا", "Parisa"), ("چنگیز", "Changiz"), ("ژاله", "Zhaleh"),
        ("بیژن", "Bijan"), ("بیژن", "Bizhan"), ("گلنار", "Golnar"), ("کیان", "Kian"),
        ("ڕێبوار", "Rebwar"), ("شێرکۆ", "Sherko"), ("شێرکۆ", "Şêrko"),
        ("دڵشاد", "Dilshad"), ("ئازاد", "Azad"), ("نەوزاد", "Nawzad"),
        ("بٹ", "Butt"), ("ڈار", "Dar"), ("خاں", "Khan"), ("بھٹو", "Bhutto"),
        ("ہارون", "Haroon"), ("ټوټاخېل", "Totakhel"), ("ډاډ", "Dad"),
        ("ګلاب", "Gulab"), ("پښتون", "Pashtun"), ("کړم", "Karam"), ("رڼا", "Rana"),
        ("أزهر", "Azhar"), ("زهرة", "Zahra"),
    ],
)  # fmt: skip
def test_letters_beyond_arabic_are_sounds_and_not_signs(native, latin) -> None:
    assert words_of(native) == words_of(latin)


@pytest.mark.parametrize(
    "letters",
    [_RUSSIAN, _OTHER_SLAVIC, _OTHER_CYRILLIC, _PERSIAN, _KURDISH, _URDU, _PASHTO],
)
def test_every_letter_is_known_in_both_cases(letters) -> None:
    """What is left of a name in any of these letters is in plain Latin ones."""
    for letter in letters + letters.upper():
        assert is_compared(f"б{letter}б"), letter
        assert skeleton_of(f"б{letter}б").isascii(), letter
        assert vowels_of(f"б{letter}б").isascii(), letter


@pytest.mark.parametrize("name", ["გიორგი", "Γιώργος", "אברהם", "አበበ", "राम", "Արամ"])
def test_a_script_that_is_not_known_is_said_to_be(name) -> None:
    assert not is_compared(name)
    assert not is_compared(f"Ivan {name}")
    assert words_of(name) == words_of(name) != ()


def test_cyrillic_names_that_differ_stay_apart() -> None:
    names = ["Иван", "Игорь", "Олег", "Анна", "Антон", "Андрей", "Пётр",
             "Павел", "Сергей", "Степан", "Семён", "Юрий", "Роман"]  # fmt: skip
    assert len({words_of(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "father"),
    [
        ("Иванов Пётр Сергеевич", "Sergei"),
        ("Pyotr Sergeyevich Ivanov", "Сергей"),
        ("Шевченко Ольга Миколаївна", "Николай"),
        ("Іваненко Юрій Олександрович", "Alexander"),
        ("Ivanova Olga Yurievna", "Юрий"),
        ("Петров Олег Ильич", "Ilya"),
        ("Михайлова Анна Владимировна", "Volodymyr"),
    ],
)
def test_a_name_made_of_the_fathers_tells_the_father(name, father) -> None:
    assert words_of(father_in(name)) == words_of(father)


@pytest.mark.parametrize(
    "name",
    ["Иванов Сергеевич", "Mohamed Ali Darwich", "محمد علي درويش", "Јован Петар Јовић",
     "Jovan Petar Jović", "Ahmad Khalid Yasin"],
)  # fmt: skip
def test_no_father_is_told_where_none_is_said(name) -> None:
    assert father_in(name) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Олег", "Olga"), ("Александр", "Alexandra"), ("Viktor", "Виктория")],
)
def test_names_of_men_and_women_are_two(one, other) -> None:
    told = [(words_of(name)[0], firm_vowels_of(name)) for name in (one, other)]
    assert nearness_of(*told) is GivenNames.TWO


def test_the_family_name_is_found_first_and_last() -> None:
    orders = [
        "Иванов Пётр Сергеевич",
        "Пётр Сергеевич Иванов",
        "Ivanov Piotr Sergeevich",
    ]
    assert {words_of(name) for name in orders} == {("btr", "srjfc", "afnf")}
    kept = ["Yasin Ahmad", "Hanna Mikhail", "Ali Hassan", "Hassan Ali"]
    assert [words_of(name)[0] for name in kept] == [
        words_of(name.split()[0])[0] for name in kept
    ]


_HELD = [
    ("Иванов Пётр", "Сергей", "1990-05-01", "Горск"),
    ("Шевченко Ольга", "Николай", "1985", "Горск"),
    ("Жуков Юрий", "Михаил", "1992-03-04", "Речной"),
    ("Малин Антон Олегович", "", "1980-02-03", "Речной"),
]
_CLAIMED = [
    ("Ivanov Pyotr", "Sergey", "1990-05-01", "Gorsk"),
    ("Olga Shevchenko", "Mykola", "1985", "Gorsk"),
    ("Yuri Zhukov", "Mikhail", "1992-03-04", "Rechnoy"),
    ("Anton Malin", "Oleh", "1980-02-03", "Rechnoi"),
]


def _rows(rows, *, claimed):
    for number, (name, father, born, place) in enumerate(rows, 1):
        row = f"{'south-claims' if claimed else 'north-held'}-{number}"
        said = {"name": name, "father": father, "born": born, "place": place}
        yield person(row, "north", "south", claimed=claimed, **said)


def test_those_held_in_cyrillic_and_claimed_in_latin_letters_are_matched() -> None:
    people = [*_rows(_HELD, claimed=False), *_rows(_CLAIMED, claimed=True)]
    answer = reconcile_lists(people, link)
    assert [one.match for one in answer.claims] == [
        f"north-held-{n}" for n in range(1, 5)
    ]


def test_brothers_in_two_scripts_are_two() -> None:
    claim = [("Pavel Ivanov", "Sergey", "1984-01-01", "Gorsk")]
    people = [*_rows(_HELD[:1], claimed=False), *_rows(claim, claimed=True)]
    assert [one.match for one in reconcile_lists(people, link).claims] == [None]


def test_one_planned_person_in_two_scripts_is_for_a_person_to_decide() -> None:
    one, *_ = _rows(_HELD, claimed=False)
    other = next(_rows(_CLAIMED, claimed=False))
    assert maybe_same([one], [other], frozenset()) == ((one.row, other.row),)


@pytest.mark.parametrize("id_", ["ivanov-3", "north-pyotr", "sergei.7"])
def test_an_id_that_holds_a_cyrillic_name_in_latin_letters_is_refused(id_) -> None:
    people = [person(id_, "north", "south", name="Иванов Пётр", father="Сергей")]
    with pytest.raises(NamesInIds) as refused:
        check_ids(people, exchange_case().exchange)
    assert id_ not in str(refused.value)


def test_simulated_cyrillic_names_are_compared_letter_by_letter() -> None:
    lists = simulate_lists(200, np.random.default_rng(3), names=CYRILLIC)
    assert all(is_compared(one.name) for one in (*lists.claimed, *lists.held))


_GEORGIAN = ("გიორგი მაისურაძე", "Giorgi", "1990-05-01", "Gorsk")
_OF_HIM = ("Giorgi Maisuradze", "Giorgi", "1990-05-01", "Gorsk")


def test_rows_in_a_script_that_is_not_compared_are_not_unknown() -> None:
    bare, of_him = (_GEORGIAN[0], "", "1990", ""), (_OF_HIM[0], "", "1990", "")
    people = [*_rows([bare, *_HELD], claimed=False)]
    people += _rows([of_him, _CLAIMED[0]], claimed=True)
    answer = reconcile_lists(people, link)
    assert answer.not_compared == {"claimed": [], "held": ["north-held-1"]}
    assert answer.counts()["held"]["not compared"] == 1
    turned = [*_rows([of_him, *_HELD], claimed=False)]
    turned += _rows([bare, _CLAIMED[0]], claimed=True)
    answer = reconcile_lists(turned, link)
    assert answer.not_compared == {"claimed": ["south-claims-1"], "held": []}
    assert [one.status for one in answer.claims] == [
        ClaimStatus.NOT_COMPARED,
        ClaimStatus.ACKNOWLEDGED,
    ]
    assert sum(answer.counts()["claimed"].values()) == len(answer.claims)


def test_who_is_written_alike_in_such_a_script_or_decided_on_is_matched() -> None:
    alike = [*_rows([_GEORGIAN], claimed=False), *_rows([_GEORGIAN], claimed=True)]
    assert reconcile_lists(alike, link).claims[0].match == "north-held-1"
    people = [*_rows([_GEORGIAN], claimed=False), *_rows([_OF_HIM], claimed=True)]
    same = {frozenset(("north-held-1", "south-claims-1")): True}
    answer = reconcile_lists(people, link, decisions=same)
    assert answer.claims[0].match == "north-held-1"
    assert answer.not_compared == {"claimed": [], "held": []}


def test_who_is_alike_in_all_but_such_a_name_is_for_the_review() -> None:
    people = [*_rows([_GEORGIAN], claimed=False), *_rows([_OF_HIM], claimed=True)]
    answer = reconcile_lists(people, link)
    assert [(one.match, one.review) for one in answer.claims] == [(None, True)]


def test_a_place_in_such_a_script_says_nothing_against_a_match() -> None:
    held = [(*_HELD[0][:3], "გორი")]
    people = [*_rows(held, claimed=False), *_rows(_CLAIMED[:1], claimed=True)]
    assert reconcile_lists(people, link).claims[0].match == "north-held-1"
