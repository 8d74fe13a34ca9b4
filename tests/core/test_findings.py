"""A claim without grounds cannot be made."""

import pytest

from ceasefire.core import Certainty, Finding, Ground, GroundKind, Groundless

_COUNTED = Certainty(words="counted")


def test_a_finding_without_grounds_is_refused() -> None:
    with pytest.raises(Groundless, match="has no grounds"):
        Finding(id="x", claim="It holds.", certainty=_COUNTED, method="m", grounds=())


def test_a_ground_counts_its_references_unless_told_that_there_are_more() -> None:
    few = Ground(kind=GroundKind.EVENTS, says="two events", refs=("ucdp:1", "ucdp:2"))
    many = Ground(kind=GroundKind.EVENTS, says="all", refs=("ucdp:1",), n=900)
    assert few.to_dict()["n"] == 2
    assert many.to_dict()["n"] == 900
