"""Ids are printed, so that none may hold a part of a name."""

import pytest
from tests.support.exchanges import K, exchange_case, person, rule

from ceasefire.core import DetaineeFile, PriorityClass
from ceasefire.exchange import NamesInIds, check_ids

ZEFARN = {"name": "Zefarn Adoluk", "father": "Birrem"}


def refused(people, **changes) -> str:
    with pytest.raises(NamesInIds) as found:
        check_ids(people, exchange_case(**changes).exchange)
    said = str(found.value).casefold()
    assert "zefarn" not in said
    assert "adoluk" not in said
    return said


@pytest.mark.parametrize("row", ["zefarnadoluk1", "X-Adoluk", "birrem.7", "ZEFARN"])
def test_an_id_with_a_name_of_its_own_row_is_refused(row) -> None:
    assert "line 1" in refused([person(row, "north", "south", line=1, **ZEFARN)])


def test_an_id_in_latin_letters_of_a_name_in_arabic_ones_is_refused() -> None:
    refused([person("zefarn-1", "north", "south", name="زفرن ادلك")])


def test_an_id_with_the_name_of_another_row_is_refused() -> None:
    people = [person("A7", "north", "south", name="Tobaar"),
              person("A8", "south", "north", **ZEFARN)]  # fmt: skip
    check_ids(people, exchange_case().exchange)
    people[0] = person("adoluk-1", "north", "south", name="Tobaar")
    refused(people)


def test_ids_of_rules_classes_and_files_are_no_names() -> None:
    people = [person("A7", "north", "south", **ZEFARN)]
    rules = [rule("seats", K.CAPACITY, n=4), rule("keep-zefarn", K.NEVER, rows=["A7"])]
    assert "rule number 2" in refused(people, rules=rules)
    priority = (PriorityClass(id="adoluk", categories=()),)
    assert "class number 1" in refused(people, priority=priority)
    file = DetaineeFile(path="/x", name="zefarn.csv", claimed=False, by="north")
    assert "list number 1" in refused(people, lists=(file,))


def test_numbers_places_and_months_are_no_names() -> None:
    people = [
        person("2031-JAN-7", "north", "south", name="Tobaar", list="north-held"),
        person("north-held-2", "north", "south", name="Jan", list="north-held"),
    ]
    check_ids(people, exchange_case().exchange)
