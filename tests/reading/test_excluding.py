"""Commitments that exclude each other, whoever made them and in whatever words."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Russia would attend the talks only if Iran is invited, its envoy said. Turkey "
        "would attend the talks only if Iran is not invited.",
        "Russia will not come to the talks unless Iran is given a seat. Turkey will "
        "attend if Iran is excluded from the talks.",
        "Russia will sign the text only if the siege of Orvel is lifted. Turkey will "
        "sign the text only if the siege of Orvel is not lifted.",
        "Russia will attend the talks only if Turkey attends the talks. Turkey will "
        "attend the talks only if Russia does not attend the talks.",
    ],
)
def test_one_who_needs_what_another_must_not_have_excludes_him(
    reading_of, text
) -> None:
    first, second = reading_of(text).commitments
    assert first.incompatible_with == (second.id,)
    assert second.incompatible_with == (first.id,)


@pytest.mark.parametrize(
    "text",
    [
        "Russia will attend the talks only if Iran is invited. Turkey will attend the "
        "talks only if Syria is not invited.",
        "Russia will attend the talks only if Iran or Syria is invited. Turkey will "
        "attend the talks only if Iran is not invited.",
        "Russia will attend the talks only if Turkey attends the talks. Turkey will "
        "attend the talks only if Iran is invited.",
        "Russia will shell Orvel if Iran is invited. Turkey will attend the talks only "
        "if Iran is not invited.",
    ],
)
def test_what_can_be_met_together_excludes_nothing(reading_of, text) -> None:
    assert [one.incompatible_with for one in reading_of(text).commitments] == [(), ()]
