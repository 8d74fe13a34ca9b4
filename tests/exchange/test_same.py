"""One person on two rows of a list, and two people who are written alike."""

from dataclasses import replace

import pytest
from tests.support.exchanges import exchange_case, person, rule

from ceasefire.core import Custody, DetaineeConsent, ExchangeRuleKind, Failure
from ceasefire.exchange import (
    HeldTwice,
    decided_on,
    link,
    plan_exchange,
    pseudonyms_of,
    reconcile_lists,
    replan_exchange,
)

TWINS = {"father": "Birrem", "mother": "Lunate", "born": "1990", "arrested": "2031-02"}
ONE = {"name": "Zefarn Adoluk", "father": "Birrem", "born": "1980"}


def test_twins_whose_names_differ_in_vowels_alone_are_two_people() -> None:
    people = [
        person("n1", "north", "south", name="Hassan Adoluk", **TWINS),
        person("n2", "north", "south", name="Hussein Adoluk", **TWINS),
    ]
    assert plan_exchange(exchange_case(), people).stages[0].rows == ("n1", "n2")


CYRILLIC_TWINS = {
    "father": "Сергей",
    "mother": "Мария",
    "born": "1990-05-01",
    "arrested": "2031-02-01",
    "place": "Горск",
}
TWO_NAMES = [
    ("Иванов Игорь", "Иванов Егор"),  # noqa: RUF001
    ("Каримов Ильдар", "Каримов Эльдар"),
    ("Каримов Ренат", "Каримов Ринат"),
    ("Каримов Эльнур", "Каримов Ильнур"),
    ("Гончаренко Игорь", "Жуков Игорь"),
]


@pytest.mark.parametrize("names", TWO_NAMES)
def test_two_rows_of_one_list_are_one_person_only_where_every_letter_is(names) -> None:
    people = [
        person(f"n{i}", "north", "south", name=name, **CYRILLIC_TWINS)
        for i, name in enumerate(names)
    ]
    assert plan_exchange(exchange_case(), people).stages[0].rows == ("n0", "n1")
    claims = [
        replace(one, row=one.row.replace("n", "c"), claimed=True) for one in people
    ]
    answer = reconcile_lists([*claims, *people], link)
    assert not answer.same
    assert not any(one.same_as for one in answer.claims)
    assert all(one.match or one.review for one in answer.claims)


def test_spellings_of_one_slavic_name_on_one_list_are_one_person() -> None:
    people = [
        person(f"n{i}", "north", "south", name=name, **CYRILLIC_TWINS)
        for i, name in enumerate(("Иванов Сергей", "Сергій Иванов"))
    ]
    assert plan_exchange(exchange_case(), people).stages[0].rows == ("n0",)
    assert reconcile_lists(
        [replace(people[0], row="c0", claimed=True), *people], link
    ).same == {"n1": "n0"}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_rows_of_one_person_a_refusal_stands(order) -> None:
    rows = [
        person("n1", "north", "south", consent=DetaineeConsent.YES, **ONE),
        person("n2", "north", "south", consent=DetaineeConsent.NO, **ONE),
    ]
    answer = plan_exchange(exchange_case(), [rows[i] for i in order])
    assert not answer.stages
    assert answer.stays == {
        "n1": "the same person as another row",
        "n2": "refused consent",
    }


def test_who_is_dead_in_one_of_two_rows_is_not_planned() -> None:
    people = [
        person("n1", "north", "south", **ONE),
        person("n2", "north", "south", custody=Custody.DEAD, **ONE),
    ]
    assert not plan_exchange(exchange_case(), people).stages


def test_who_is_not_held_by_one_holder_may_be_held_by_the_other() -> None:
    people = [
        person("n1", "north", "south", custody=Custody.NOT_HELD, **ONE),
        person("s1", "south", "north", **ONE),
    ]
    assert plan_exchange(exchange_case(), people).stages[0].rows == ("s1",)


def test_a_person_decides_that_rows_written_alike_are_two_people() -> None:
    people = [person(f"n{i}", "north", "south", **ONE) for i in (1, 2)]
    _, apart = decided_on({frozenset(("n1", "n2")): False}, {"n1", "n2"})
    answer = plan_exchange(exchange_case(), people, apart=apart)
    assert answer.stages[0].rows == ("n1", "n2")


def test_rows_decided_to_be_one_over_a_third_go_once() -> None:
    people = [person(f"n{i}", "north", "south", name=f"X{i}") for i in (1, 2, 3)]
    decisions = {frozenset(("n1", "n3")): True, frozenset(("n2", "n3")): True}
    same, _ = decided_on(decisions, {"n1", "n2", "n3"})
    assert plan_exchange(exchange_case(), people, same=same).stages[0].rows == ("n1",)
    other = [*people[:2], person("n3", "south", "north", name="X3")]
    with pytest.raises(HeldTwice):
        plan_exchange(exchange_case(), other, same=same)


def test_people_of_whom_nothing_is_written_have_pseudonyms_of_their_own() -> None:
    people = [person(f"n{i}", "north", "south") for i in range(40)]
    found = pseudonyms_of(people, b"k" * 32)
    assert len(set(found.values())) == 40
    assert pseudonyms_of(people[::-1], b"k" * 32) == found
    assert pseudonyms_of(people[:5], b"k" * 32).items() <= found.items()


def test_the_order_of_rows_changes_nothing() -> None:
    people = [
        person(f"{by[0]}{i}", by, to, family="f" if i < 2 else "")
        for by, to in (("north", "south"), ("south", "north"))
        for i in range(by == "south", 12, 1 if by == "north" else 3)
    ]
    people = [one for one in people if one.holder == "north" or not one.family]
    told = [
        plan_exchange(exchange_case(n_stages=3), order, priced=False).to_dict()
        for order in (people, people[::-1])
    ]
    assert told[0] == told[1]


LATIN = {"name": "Omar Said", "father": "Karim", "born": "1990-05-01"}
ARABIC = {"name": "عمر سعيد", "father": "كريم", "born": "1990"}


def _unclear(**other: str) -> list[str]:
    people = [
        person("n1", "north", "south", **LATIN),
        person("s1", "south", "north", **other),
    ]
    answer = plan_exchange(exchange_case(), people)
    assert answer.stages[0].rows == ("n1", "s1")
    return [one.claim for one in answer.findings if one.id == "exchange/unclear"]


def test_one_name_in_two_scripts_on_two_lists_is_named_as_unclear() -> None:
    (claim,) = _unclear(**ARABIC)
    assert claim.startswith(
        "1 pair of rows may be one person, as far as what is written goes: n1 and s1, "
        "both planned. Whoever is counted twice here goes home once. Find out, "
    )
    assert "Omar" not in claim
    assert _unclear(**{**LATIN, "arrested": "2031-02"})


SLIPS = {"father": "Otto", "mother": "Greta", "born": "1995-06-06"}


@pytest.mark.parametrize(
    ("name", "is_slip"),
    [
        ("Pavel Rein", True),  # a consonant left out
        ("Pavel Rheint", True),  # or put in
        ("Pavel Rhein", None),  # alike: the same person, as far as is written
        ("Pabel Rhein", True),  # or another, behind the first
        ("Kavel Rhein", False),  # another name, as brothers have
        ("Pavel Khein", False),
        ("Pavul Rhein", False),  # vowels tell names apart
        ("Pabel Rein", False),  # two slips
    ],
)
def test_a_slip_of_one_consonant_is_named_where_all_else_is_the_same(
    name, is_slip
) -> None:
    people = [
        person("n1", "north", "south", name="Pavel Rhein", **SLIPS),
        person("s1", "south", "north", name=name, **SLIPS),
    ]
    if is_slip is None:
        with pytest.raises(HeldTwice):
            plan_exchange(exchange_case(), people)
        return
    assert bool(plan_exchange(exchange_case(), people).unclear) is is_slip


@pytest.mark.parametrize(
    "other", [{"born": "1995"}, {"father": ""}, {"mother": "Gerda"}, {"mother": ""}]
)
def test_a_slip_in_the_name_needs_all_else_to_be_known(other) -> None:
    people = [
        person("n1", "north", "south", name="Pavel Rhein", **SLIPS),
        person("s1", "south", "north", name="Pavel Rein", **{**SLIPS, **other}),
    ]
    assert plan_exchange(exchange_case(), people).unclear == ()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"consent": DetaineeConsent.NO}, "refused consent"),
        ({"custody": Custody.DEAD}, "dead"),
        ({"custody": Custody.RELEASED}, "released already"),
    ],
)
def test_a_row_that_speaks_against_the_release_of_a_planned_one_is_named(
    changes, why
) -> None:
    people = [
        person("n1", "north", "south", **LATIN),
        person("n2", "north", "south", **ARABIC, **changes),
    ]
    answer = plan_exchange(exchange_case(), people)
    assert answer.stages[0].rows == ("n1",)
    assert answer.unclear == (("n1", "n2"),)
    (claim,) = [one.claim for one in answer.findings if one.id == "exchange/unclear"]
    assert claim == (
        "1 pair of rows may be one person, as far as what is written goes: n1, "
        f"planned, and n2 ({why}). Until it is known, nobody should go whose other row "
        "speaks against it. Find out, and write same or different for two rows in "
        "the file of "
        "'review:'."
    )


def test_a_row_not_held_says_nothing_against_the_release_of_another() -> None:
    people = [
        person("n1", "north", "south", **LATIN),
        person("s1", "south", "north", **ARABIC, custody=Custody.NOT_HELD),
    ]
    assert plan_exchange(exchange_case(), people).unclear == ()


def test_who_refused_at_the_gate_is_named_beside_a_row_that_goes_instead() -> None:
    people = [
        person("n1", "north", "south", **LATIN),
        person("n2", "north", "south", **ARABIC),
    ]
    one = rule("one", ExchangeRuleKind.MAXIMUM, n=1)
    case = exchange_case([one], n_stages=2)
    before = plan_exchange(case, people)
    assert before.stages[0].rows == ("n1",)
    failed = [Failure(row="n1", custody=None)]
    after = replan_exchange(case, people, before, failed, n_done=1).after
    assert after.stages[-1].rows == ("n2",)
    assert after.unclear == (("n2", "n1"),)


@pytest.mark.parametrize(
    "other",
    [
        ARABIC | {"born": "1991"},
        ARABIC | {"father": "سليم"},
        ARABIC | {"father": ""},
        ARABIC | {"name": "عمر سليم"},
        LATIN | {"name": "Amir Said"},
    ],
)
def test_rows_that_differ_in_what_is_known_are_two_people(other) -> None:
    assert _unclear(**other) == []


def test_a_decision_that_two_are_different_ends_the_doubt() -> None:
    people = [
        person("n1", "north", "south", **LATIN),
        person("s1", "south", "north", **ARABIC),
    ]
    apart = frozenset({frozenset({"n1", "s1"})})
    answer = plan_exchange(exchange_case(), people, apart=apart)
    assert answer.unclear == ()
    with pytest.raises(HeldTwice):
        plan_exchange(exchange_case(), people, same={"s1": "n1"})
