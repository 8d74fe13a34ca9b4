"""Acts form a small tree."""

import pytest

from ceasefire.core import Act


@pytest.mark.parametrize("act", list(Act))
def test_every_act_is_itself_and_ends_in_a_root(act: Act) -> None:
    assert act.is_a(act)
    seen = [act]
    while (general := seen[-1].general) is not None:
        assert general not in seen
        seen.append(general)


def test_shelling_is_a_hostile_act_but_not_the_reverse() -> None:
    assert Act.INDIRECT_FIRE.is_a(Act.HOSTILITIES)
    assert not Act.HOSTILITIES.is_a(Act.INDIRECT_FIRE)
    assert not Act.INDIRECT_FIRE.is_a(Act.ATTACK_ON_CIVILIANS)
