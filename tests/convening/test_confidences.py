"""What a reader may not see cannot change a byte of what he reads.

`CEASEFIRE_RANDOM_CASES=10000 pytest tests/convening/test_confidences.py` looks at more.
"""

import json
import os
import random
from dataclasses import replace
from pathlib import Path

from tests.support.random_tables import DAY, random_case

from ceasefire.brief import write_brief
from ceasefire.convening import find_attendance, replay
from ceasefire.core import Case, Firmness, Reader, Statement, parse_condition
from ceasefire.events.evidence import Evidence

N_CASES = int(os.environ.get("CEASEFIRE_RANDOM_CASES", "300"))
_SECRET = "SECRETWORDS"


def _told(case: Case, reader: str) -> str:
    seen = case.for_reader(Reader(reader))
    answer = find_attendance(seen, as_of=DAY).to_dict()
    days = [turn.to_dict() for turn in replay(seen)]
    return json.dumps([answer, days])


def _hidden(rng: random.Random, case: Case, owner: str) -> Case:
    """Hide some statements, and say in them what nobody else may know."""
    return replace(
        case,
        statements=tuple(
            replace(one, owner=owner, id=f"{_SECRET}-{one.id}", says=_SECRET)
            if rng.random() < 0.4
            else one
            for one in case.statements
        ),
    )


def _changed(rng: random.Random, one: Statement, parties: list[str]) -> Statement:
    a, b = rng.choice(parties), rng.choice(parties)
    return replace(
        one,
        says=f"{_SECRET} {rng.random()}",
        firmness=rng.choice(list(Firmness)),
        confidence=rng.random(),
        condition=parse_condition(f"attend({a}) only if not attend({b})"),
    )


def test_hidden_statements_change_nothing_that_others_read() -> None:
    n_hidden = n_told = 0
    for number in range(N_CASES):
        rng = random.Random(number)
        case = random_case(rng, most_parties=8, most_statements=10)
        parties = [party.id for party in case.parties]
        owner = rng.choice(["mediator", f"party:{parties[0]}"])
        hidden = _hidden(rng, case, owner)
        changed = replace(
            hidden,
            statements=tuple(
                _changed(rng, one, parties) if one.owner == owner else one
                for one in hidden.statements
            ),
        )
        without = replace(
            hidden,
            statements=tuple(one for one in hidden.statements if one.owner != owner),
        )
        for reader in ("public", f"party:{parties[1]}"):
            told = _told(hidden, reader)
            assert told == _told(changed, reader) == _told(without, reader)
            assert _SECRET not in told
        n_hidden += len(hidden.statements) - len(without.statements)
        n_told += _SECRET in _told(hidden, "mediator")
    # The test would prove nothing if nobody were told.
    assert n_hidden > N_CASES
    assert n_told > N_CASES // 2


def test_hidden_statements_change_no_byte_of_a_page(tmp_path: Path) -> None:
    for number in range(5):
        rng = random.Random(number)
        case = random_case(rng, most_parties=8, most_statements=10)
        hidden = _hidden(rng, case, "mediator")
        without = replace(
            hidden,
            statements=tuple(one for one in hidden.statements if one.owner == "public"),
        )
        pages = []
        for name, one in (("hidden", hidden), ("without", without)):
            seen = one.for_reader(Reader("public"))
            files = write_brief(seen, Evidence.none(), tmp_path / f"{name}{number}")
            pages.append((files.html.read_bytes(), files.json.read_bytes()))
        assert pages[0] == pages[1]
        assert _SECRET.encode() not in pages[0][0]
