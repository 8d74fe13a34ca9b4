"""What a brief tells of the plan that was agreed: all of it in words, and to whom."""

import json
import re

import pytest

from ceasefire.brief import write_brief
from ceasefire.case import read_case
from ceasefire.core import AgreedPlan, AgreedStage, Reader
from ceasefire.events.evidence import Evidence
from ceasefire.exchange import tell_agreed

CASE = """
case: {id: c1, title: C1, time_zone: UTC, countries: [X]}
parties:
  - {id: zeal, name: Zeal, kind: government}
  - {id: front, name: Front, kind: armed-group}
  - {id: band, name: Band, kind: armed-group}
exchange:
  parties: [zeal, front, band]
  stages: 3
  done: 1
  plan: plan.json
  priority: [{id: weak, categories: [child, wounded-or-ill]}]
  values:
    - {party: front, categories: combatant, by: front, value: 2.5, owner: "party:front"}
    - {party: front, value: 9}
  rules:
    - {id: two-for-one, kind: ratio, by: zeal, against: front, rates: [{n: 2}]}
    - {id: held-back, kind: never, rows: [front-7], owner: mediator}
    - {id: soonest, kind: first, rows: [zeal-1, zeal-2]}
"""


def _stage(counts, exposure, n_asked):
    return {
        "counts": [
            {"by": by, "to": to, "class": name, "n": n} for by, to, name, n in counts
        ],
        "exposure": dict(zip(("zeal", "front", "band"), exposure, strict=True)),
        "conditional": [f"zeal-{number}" for number in range(n_asked)],
    }


PLAN = {
    "stages": [
        _stage([("zeal", "front", "weak", 20)], (20, 0, 0), 11),
        _stage([("front", "zeal", "others", 10)], (10, 0, 0), 6),
        _stage([("band", "front", "weak", 3)], (10, 0, 3), 1),
    ],
    "released": {"weak": 23, "others": 10},
    "limit": 20,
    "proved": True,
    "price_of_rules": {"two-for-one": 4, "held-back": 0, "families": 0, "consent": 2},
    "price_by_class": {
        "two-for-one": {"weak": 5, "others": -1},
        "held-back": {},
        "families": {},
        "consent": {"others": 2},
    },
    "price_proved": {
        "two-for-one": True,
        "held-back": True,
        "families": True,
        "consent": False,
    },
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    (tmp_path / "plan.json").write_text(json.dumps(PLAN), "utf-8")
    return tmp_path


def _section(folder, reader: str) -> str:
    case = read_case(folder).for_reader(Reader(reader))
    files = write_brief(case, Evidence.none(), folder / "out")
    page = files.html.read_text("utf-8")
    found = re.search(r'<section[^>]*id="exchange".*?</section>', page, re.DOTALL)
    bare = re.sub(r"<[^>]+>", " ", found[0])
    return re.sub(r"\s+", " ", bare)


def test_a_brief_says_what_classes_hold_and_what_rules_ask_for(folder) -> None:
    for reader in ("public", "mediator", "party:front"):
        told = _section(folder, reader)
        assert "weak : children or wounded or ill people" in told
        assert "others : whoever is in none of the other classes" in told
        assert "exactly so many people held by Zeal are released: 2 for each" in told
        assert "All of a family who are held by one party go home at one stage" in told


def test_a_brief_says_for_everybody_how_many_go_only_on_saying_yes(folder) -> None:
    for reader in ("public", "mediator", "party:front"):
        told = _section(folder, reader)
        assert "7 of them have not been asked in private yet" in told
        assert "if all of them say yes" in told


def test_what_is_proved_is_a_claim_that_nothing_is_better(folder) -> None:
    case = read_case(folder).for_reader(Reader("mediator"))
    for one in tell_agreed(case).findings:
        assert "proved" in one.certainty.words
        assert "no plan" in one.claim or "no smaller" in one.claim
        assert "asked" not in one.claim


def test_a_count_of_so_few_that_it_tells_of_each_is_for_the_mediator() -> None:
    def plan(n_people: int, n_asked: int) -> AgreedPlan:
        return AgreedPlan(
            stages=(AgreedStage(released={("a", "b", "c"): n_people}),),
            classes=("c",),
            conditional=(n_asked,),
        )

    for n_people, n_asked, told in (
        (40, 4, None),
        (40, 5, 5),
        (40, 36, None),
        (40, 0, None),
        (8, 8, None),
    ):
        seen = plan(n_people, n_asked).for_reader(Reader("public"))
        assert (seen.n_to_ask, seen.conditional) == (told, None)
        assert seen.for_reader(Reader("public")).n_to_ask == told
        whole = plan(n_people, n_asked).for_reader(Reader("mediator"))
        assert whole.n_to_ask == n_asked


def test_a_brief_says_what_a_measure_is_made_of_and_what_is_a_gift(folder) -> None:
    told = _section(folder, "mediator")
    assert "Front : 2.5 for each of the combatants held by Front; 9 for each" in told
    assert "Zeal : 1 for each person." in told
    assert "Zeal gives 10 more than it gets over the whole" in told
    assert "Band gives 3 more" in told
    own = _section(folder, "party:front")
    assert "2.5 for each of the combatants" in own
    assert "9 for each" not in own
    assert "told to the intermediary alone" in own
    assert "gift" not in own
    assert "2.5" not in _section(folder, "public")


def test_prices_and_confidences_are_for_the_mediator(folder) -> None:
    told = _section(folder, "mediator")
    assert "weak +5, others -1" in told
    assert "2 or more" in told
    assert "held back in confidence People named in the rule (1) do not go." in told
    assert "ceasefire exchange plan" in told
    for reader in ("public", "party:front"):
        seen = _section(folder, reader)
        for hidden in ("+5", "held back", "ceasefire exchange", "More without it"):
            assert hidden not in seen
        assert "Certain people go at the first stage." in seen


def test_stages_show_only_who_moves_and_parties_in_one_order(folder) -> None:
    told = _section(folder, "mediator")
    assert "1 took place Zeal to Front 20 weak 20 2 Front to Zeal 10 others 10" in told
    assert "After stage Zeal Front Band 1 20 0 0" in told
    assert not re.search(r"\b0 (weak|others)", told)


def test_a_plan_of_a_party_that_left_the_exchange_is_still_told(folder) -> None:
    text = CASE.replace("parties: [zeal, front, band]", "parties: [zeal, front]")
    (folder / "case.yaml").write_text(text, "utf-8")
    assert "Band to Front 3" in _section(folder, "mediator")


def test_a_public_page_without_a_plan_prints_no_command(folder) -> None:
    (folder / "plan.json").unlink()
    assert "exchange plan" in _section(folder, "mediator")
    assert "exchange plan" not in _section(folder, "public")
