"""Claims and lists of those held, on lists whose truth is known."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from tests.support.exchanges import person

from ceasefire.core import Custody, Detainee, Reader
from ceasefire.events.detainee_names import ARABIC, CYRILLIC
from ceasefire.events.detainee_simulator import simulate_lists
from ceasefire.exchange import (
    ClaimStatus,
    HeldStatus,
    NoLists,
    UnknownPairs,
    link,
    pseudonyms_of,
    reconcile_lists,
    reconciliation_for,
)
from ceasefire.exchange.names import words_of

ADOLUK = {"name": "Zefarn al-Adoluki", "father": "Birrem", "born": "1980-05-01",
          "place": "Orvesh", "arrested": "2030-01-05"}  # fmt: skip
MARESK = {"name": "Tobaar al-Mareski", "father": "Quzeem", "born": "1991",
          "place": "Lunat", "arrested": "2029-11"}  # fmt: skip


def claim(row: str, holder: str | None = "north", **written) -> Detainee:
    return person(row, holder, "south", claimed=True, list="south-claims", **written)


def held(row: str, holder: str = "north", **written) -> Detainee:
    return person(row, holder, "south", **written)


def status_of(people, **changes):
    answer = reconcile_lists(people, link, **changes)
    return answer, {one.row: one for one in answer.claims}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Muhammad Abd al-Rahman", "محمد عبد الرحمن"),
        ("Mohamed Abdelrahman", "Mohammed Abdul Rahman"),
        ("Mohamad Abdurrahman", "مُحَمَّد عبدالرحمن"),
        ("Khaled Alshami", "خالد الشامي"),
        ("Youssef ibn Qasim", "يوسف قاسم"),
        ("Fatimah", "فاطمة"),
        ("Gamal", "Jamal"),
        ("Abd Allah", "عبدالله"),
        ("Moustapha", "مصطفى"),
    ],
)
def test_spellings_of_one_name_are_one(first, second) -> None:
    assert words_of(first) == words_of(second)


def test_names_that_differ_stay_apart() -> None:
    names = ["Ahmad", "Hamid", "Khalid", "Kamal", "Omar", "Ali", "Samir", "Person 1",
             "Person 2"]  # fmt: skip
    assert len({words_of(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("custody", "expected"),
    [
        (Custody.HELD, ClaimStatus.ACKNOWLEDGED),
        (Custody.DEAD, ClaimStatus.DEAD),
        (Custody.RELEASED, ClaimStatus.RELEASED),
        (Custody.NOT_HELD, ClaimStatus.UNKNOWN),
        (Custody.UNKNOWN, ClaimStatus.UNKNOWN),
    ],
)
def test_a_claim_has_the_status_of_its_match(custody, expected) -> None:
    people = [claim("c1", **ADOLUK), held("n1", custody=custody, **ADOLUK)]
    people.append(held("n2", **MARESK))
    answer, claims = status_of(people)
    assert (claims["c1"].status, claims["c1"].match) == (expected, "n1")
    assert {one.row: one.status for one in answer.held}["n2"] is HeldStatus.UNCLAIMED


def test_a_person_held_by_a_third_party_is_said_to_be() -> None:
    people = [claim("c1", **ADOLUK), held("e1", "east", **ADOLUK), held("n2", **MARESK)]
    _, claims = status_of(people)
    assert claims["c1"].status is ClaimStatus.HELD_BY_ANOTHER


def test_a_claim_nobody_answers_is_unknown_and_a_second_one_a_duplicate() -> None:
    people = [
        claim("c1", **ADOLUK),
        claim("c2", **ADOLUK),
        claim("c3", **MARESK),
        held("n1", **ADOLUK),
    ]
    _, claims = status_of(people)
    assert claims["c2"].status is ClaimStatus.DUPLICATE
    assert (claims["c2"].same_as, claims["c2"].match) == ("c1", "n1")
    assert claims["c3"].status is ClaimStatus.UNKNOWN
    assert claims["c3"].match is None
    assert not claims["c3"].review


def test_a_name_alone_matches_nobody_silently() -> None:
    people = [claim("c1", name="Zefarn al-Adoluki"), held("n1", **ADOLUK)]
    people += [held(f"n{i}", name="Zefarn al-Adoluki") for i in (2, 3)]
    answer, claims = status_of(people)
    assert claims["c1"].match is None
    assert claims["c1"].review
    assert {pair.held for pair in answer.review} == {"n1", "n2", "n3"}


def test_what_a_person_decided_stands() -> None:
    people = [claim("c1", name="Zefarn al-Adoluki"), held("n1", **ADOLUK)]
    people += [held(f"n{i}", name="Zefarn al-Adoluki") for i in (2, 3)]
    same = {frozenset(("c1", "n2")): True}
    _, claims = status_of(people, decisions=same)
    assert claims["c1"].match == "n2"
    others = {frozenset(("c1", f"n{i}")): False for i in (1, 2, 3)}
    _, claims = status_of(people, decisions=others)
    assert (claims["c1"].match, claims["c1"].review) == (None, False)
    people = [claim("c1", **ADOLUK), held("n1", **ADOLUK)]
    _, claims = status_of(people, decisions={frozenset(("c1", "n1")): False})
    assert claims["c1"].match is None


def test_a_decision_on_rows_that_are_on_no_list_is_refused() -> None:
    people = [claim("c1", **ADOLUK), held("n1", **ADOLUK)]
    with pytest.raises(UnknownPairs) as refused:
        status_of(people, decisions={frozenset(("c1", "Zefarn")): True})
    assert "Zefarn" not in str(refused.value)


def test_brothers_arrested_together_are_two() -> None:
    brother = ADOLUK | {"name": "Kutash al-Adoluki", "born": "1984-02-11"}
    people = [claim("c1", **ADOLUK), claim("c2", **brother)]
    people += [held("n2", **brother), held("n1", **ADOLUK)]
    _, claims = status_of(people)
    assert (claims["c1"].match, claims["c2"].match) == ("n1", "n2")
    alone = [claim("c1", **ADOLUK), held("n2", **brother)]
    assert status_of(alone)[1]["c1"].match is None


_TWO_BROTHERS = [
    ("Hassan", "Hussein"),
    ("حسن", "حسين"),
    ("Mohamed", "Mahmoud"),
    ("محمد", "محمود"),
    ("محمد", "أحمد"),
    ("سالم", "سليم"),
    ("Khaled", "Ahmad"),
    ("Omar", "Amer"),
]


_ONE_NAME = [
    ("Mohamed", "Muhammad"), ("Yusuf", "Youssef"), ("إبراهيم", "ابرهيم"),
    ("Younes", "Yunus"), ("علي", "على"), ("فؤاد", "فواد"), ("Djamel", "Gamal"),
    ("Abdelkarim", "Abdul Karim"), ("داود", "داوود"), ("Omar", "Umar"), ("يحيى", "يحي"),
]  # fmt: skip
_FAMILIES = ("Adoluki", "Birruz", "Chofali", "Dagessi", "Fumori", "Ghotani", "Jazub",
             "Khelmari", "Lodosi", "Muzari", "Naftoki")  # fmt: skip
_FATHERS = ("Birrem", "Toghas", "Zulfek", "Qamoruf", "Shadgur", "Lemtan", "Rusfod",
            "Hagzem", "Fokras", "Nodbar", "Jelkut")  # fmt: skip


def _twos(
    names: list[tuple[str, str]], born: str
) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Two rows of each family, alike in all but the given name and the birth."""
    for (one, other), family, father in zip(names, _FAMILIES, _FATHERS, strict=False):
        first = ADOLUK | {"name": f"{one} al-{family}", "father": father}
        yield first, first | {"name": f"{other} al-{family}", "born": born}


@pytest.mark.parametrize("born", ["1984-02-11", ADOLUK["born"], ""])
def test_brothers_and_twins_with_names_that_look_alike_are_two(born) -> None:
    """Whoever is claimed and held beside his brother is nobody's duplicate."""
    people = []
    for n, two in enumerate(_twos(_TWO_BROTHERS, born)):
        for m, one in enumerate(two):
            people += [claim(f"c{n}-{m}", **one), held(f"n{n}-{m}", **one)]
    answer, claims = status_of(people)
    assert not answer.same
    for row, one in claims.items():
        assert one.same_as is None, row
        assert one.match == row.replace("c", "n") or one.review, row


def test_a_brother_is_not_acknowledged_in_the_place_of_another() -> None:
    people = []
    for n, (one, other) in enumerate(_twos(_TWO_BROTHERS, "1984-02-11")):
        people += [claim(f"c{n}", **one), held(f"n{n}", **other)]
    _, claims = status_of(people)
    assert {row: one.match for row, one in claims.items() if one.match} == {}


def test_whether_twins_are_one_is_for_a_person() -> None:
    people = []
    names = [("Hassan", "Hussein"), ("Khaled", "Ahmad")]
    for n, (one, other) in enumerate(_twos(names, ADOLUK["born"])):
        people += [claim(f"c{n}", **one), held(f"n{n}", **other)]
    answer, claims = status_of(people)
    assert [(one.match, one.review) for one in claims.values()] == [(None, True)] * 2
    assert {one.agreement["name"] for one in answer.review} == {"differs"}


def test_spellings_of_one_given_name_are_one_person_on_a_list_twice() -> None:
    people = [held("n1", **MARESK)]
    for n, two in enumerate(_twos(_ONE_NAME, ADOLUK["born"])):
        people += [claim(f"c{n}-{m}", **one) for m, one in enumerate(two)]
    _, claims = status_of(people)
    same = {row: one.same_as for row, one in claims.items() if one.same_as}
    assert same == {f"c{n}-1": f"c{n}-0" for n in range(len(_ONE_NAME))}


@pytest.mark.parametrize(
    ("seed", "names", "least"),
    [(5, ARABIC, 0.95), (6, ARABIC, 0.95), (5, CYRILLIC, 0.9)],
)
def test_on_simulated_lists_few_matches_are_wrong_or_missing(
    seed, names, least
) -> None:
    lists = simulate_lists(1500, np.random.default_rng(seed), names=names)
    answer = reconcile_lists([*lists.claimed, *lists.held], link)
    matched = [one for one in answer.claims if one.match]
    right = sum(lists.truth.get(one.row) == one.match for one in matched)
    assert right / len(matched) >= 0.98
    assert right / len(lists.truth) >= least
    assert sum(one.review for one in answer.claims) <= 0.05 * len(answer.claims)


def test_both_sides_add_up_and_the_order_of_rows_changes_nothing() -> None:
    lists = simulate_lists(300, np.random.default_rng(8))
    people = [*lists.claimed, *lists.held]
    answer = reconcile_lists(people, link)
    counts = answer.counts()
    assert sum(counts["claimed"].values()) == len(lists.claimed)
    assert sum(counts["held"].values()) == len(lists.held)
    again = reconcile_lists(people, link)
    assert again.to_dict() == answer.to_dict()
    matches = {one.row: one.match for one in answer.claims if not one.same_as}
    mixed = reconcile_lists(people[::-1], link)
    twice = {*answer.same, *answer.same.values()}
    for one in mixed.claims:
        if not one.same_as and one.row in matches and one.match not in twice:
            assert one.match == matches[one.row]
    taken = [match for match in matches.values() if match]
    assert len(taken) == len(set(taken))


def test_without_claims_or_without_anybody_held_it_refuses() -> None:
    for people in ([claim("c1")], [held("n1")], []):
        with pytest.raises(NoLists):
            reconcile_lists(people, link)


def test_pseudonyms_are_stable_keyed_and_differ_between_cases() -> None:
    people = [held("n1", **ADOLUK), held("n2", **MARESK)]
    one, other = (pseudonyms_of(people, key * 32) for key in (b"a", b"b"))
    assert one == pseudonyms_of([replace(p, line=99) for p in people], b"a" * 32)
    assert set(one.values()).isdisjoint(other.values())
    assert len(set(one.values())) == 2
    assert "adoluk" not in "".join(one.values())


def _on_two_lists(**changes) -> list[Detainee]:
    """One person on the lists of two holders; the claim names the later list's."""
    return [
        claim("k1", "north", **ADOLUK),
        held("e1", "east", list="a-east-held", **ADOLUK),
        held("n1", "north", **{**ADOLUK, "name": "زفرن الأدولكي"}, **changes),
        held("n2", "north", **ADOLUK, **changes),
    ]


def test_who_is_on_the_list_of_the_named_holder_is_acknowledged() -> None:
    answer, claims = status_of(_on_two_lists())
    assert claims["k1"].status is ClaimStatus.ACKNOWLEDGED
    assert claims["k1"].match == "n1"
    assert {one.row: one.status for one in answer.held} == {
        "e1": HeldStatus.CLAIMED,
        "n1": HeldStatus.DUPLICATE,
        "n2": HeldStatus.DUPLICATE,
    }
    assert answer.of_two_holders == (("e1", "n1"), ("e1", "n2"))
    assert answer.to_dict()["of_two_holders"] == [["e1", "n1"], ["e1", "n2"]]


def test_who_is_no_longer_held_by_the_named_holder_is_with_the_other() -> None:
    answer, claims = status_of(_on_two_lists(custody=Custody.NOT_HELD))
    assert claims["k1"].status is ClaimStatus.HELD_BY_ANOTHER
    assert answer.of_two_holders == ()


def test_a_holder_does_not_learn_of_rows_on_the_list_of_another() -> None:
    """Byte for byte the same whether or not the other list has the person, too."""
    people = _on_two_lists()
    told = [
        reconciliation_for(Reader("party:north"), reconcile_lists(some, link))
        for some in (people, [one for one in people if one.row != "e1"])
    ]
    assert told[0] == told[1]
    assert told[0]["held"] == [
        {"row": "n1", "same_as": None},
        {"row": "n2", "same_as": "n1"},
    ]
