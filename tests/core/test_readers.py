"""Who may read what."""

import pytest

from ceasefire.core import MEDIATOR, PUBLIC, Reader, UnknownReader


@pytest.mark.parametrize(
    ("reader", "may_read"),
    [
        (PUBLIC, {PUBLIC}),
        (MEDIATOR, {PUBLIC, MEDIATOR, "party:north", "party:south"}),
        ("party:north", {PUBLIC, "party:north"}),
    ],
)
def test_a_reader_reads_what_is_public_and_what_is_his_own(
    reader: str, may_read: set[str]
) -> None:
    owners = {PUBLIC, MEDIATOR, "party:north", "party:south"}
    assert {owner for owner in owners if Reader(reader).may_read(owner)} == may_read


@pytest.mark.parametrize("name", ["", "press", "party:", "Public"])
def test_a_reader_that_cannot_be_is_refused_with_those_that_can(name: str) -> None:
    with pytest.raises(UnknownReader, match="party:"):
        Reader(name)
