"""Which of lorries, hours and escorts is lacking for what a plan leaves out."""

import json
from dataclasses import replace
from datetime import time

import pytest
from tests.support.ground import DAY, case, consent, depot, need, roads
from tests.support.ground_folder import HEAD, NODES
from typer.testing import CliRunner

from ceasefire.access import plan_convoys
from ceasefire.cli import app
from ceasefire.core import (
    Checkpoint,
    CheckpointKind,
    ConvoyRules,
    Fleet,
    Hours,
    Site,
)

_RUN = CliRunner()


def _case(n_vehicles: int = 1, kg: int = 5_000, escorts: int | None = None, **of_need):
    """Half an hour there, and half an hour back, from 8 to 10."""
    wanted = need("p", "p", goods_kg=(("food", kg),), **of_need)
    fleet = Fleet(
        id="f", depot="depot", n_vehicles=n_vehicles, capacity_kg=(("any", 5_000),),
        escorts=escorts,
    )  # fmt: skip
    return case(
        roads([("d", "p", 20.0, ("a",), 0.1)]),
        depots=[depot("d")],
        needs=[wanted],
        consents=[consent("yes", "a")],
        fleets=(fleet,),
        convoys=ConvoyRules(first_day=DAY, n_days=1, daylight=Hours(time(8), time(10))),
    )


def _with_post(given, *hours: Hours):
    posts = tuple(
        Checkpoint(
            id=f"post{i}",
            name=f"Post {i}",
            kind=CheckpointKind.CHECKPOINT,
            site=Site(stretch="s0"),
            controllers=("a",),
            hours=one,
        )
        for i, one in enumerate(hours)
    )
    return replace(given, access=replace(given.access, checkpoints=posts))


def _helps(given) -> list[tuple[str, str | None, int]]:
    (left,) = plan_convoys(given, iterations=50).left_out
    assert left.would_help is not None
    return [(one.what, one.of, dict(one.goods)["food"]) for one in left.would_help]


EARLY, LATE = Hours(time(8), time(8, 40)), Hours(time(8), time(10))


def test_a_post_that_shuts_too_early_is_named() -> None:
    given = _with_post(_case(unloading_min=30.0), EARLY)
    assert ("hours", "post0", 5_000) in _helps(given)
    assert {what for what, _, _ in _helps(given)} == {"hours"}
    longer = _with_post(_case(unloading_min=30.0), LATE)
    assert plan_convoys(longer, iterations=50).left_out == ()


def test_of_two_posts_only_the_one_that_shuts_too_early() -> None:
    given = _with_post(_case(unloading_min=30.0), LATE, EARLY)
    assert _helps(given) == [("hours", "post1", 5_000)]


def test_two_posts_that_both_shut_too_early_help_only_together() -> None:
    given = _with_post(_case(unloading_min=30.0), EARLY, EARLY)
    assert _helps(given) == [("hours", None, 5_000)]


def test_hours_of_the_place_are_named_by_the_place() -> None:
    given = _case(hours=Hours(time(8), time(8, 20)), unloading_min=30.0)
    assert _helps(given) == [("hours", "p", 5_000)]


def test_lorries_are_lacking_where_there_are_too_few() -> None:
    assert _helps(_case(kg=12_000)) == [("lorries", None, 7_000)]


def test_escorts_are_lacking_where_lorries_wait_for_them() -> None:
    given = _case(n_vehicles=2, kg=10_000, escorts=1, escort=True)
    assert _helps(given) == [("escorts", None, 5_000)]


def test_a_day_that_is_too_short_is_told_as_such() -> None:
    assert _helps(_case(unloading_min=90.0)) == [("daylight", None, 5_000)]


def test_where_two_are_lacking_none_by_itself_would_do() -> None:
    given = _with_post(_case(unloading_min=90.0), EARLY)
    assert _helps(given) == []


@pytest.mark.parametrize("kg", [5_000, 12_000])
def test_what_has_another_reason_is_not_tried(kg) -> None:
    given = _case(kg=kg)
    shut = replace(given, access=replace(given.access, consents=()))
    (left,) = plan_convoys(shut, iterations=50).left_out
    assert left.would_help is None


_ACCESS = """
access:
  roads: {edges: roads.csv, nodes: nodes.csv}
  depots: [{id: hub, name: Hub, node: a}]
  checkpoints:
    - {id: post, name: North Post, stretch: a-b, hours: "06:00-06:30", controllers: []}
  fleets: [{id: f, depot: hub, vehicles: 1, capacity_kg: 2000}]
  needs: [{place: town, node: b, goods_kg: {food: 2000}, unloading_min: 60}]
  easings: [{id: e, title: Longer hours, opens: [post], window_h: 12}]
"""


def test_terminal_page_and_json_say_what_is_lacking(tmp_path) -> None:
    roads_csv = "from,to,length_km,controllers\na,b,12,none\n"
    (tmp_path / "roads.csv").write_text(roads_csv, "utf-8")
    (tmp_path / "nodes.csv").write_text(NODES, "utf-8")
    (tmp_path / "case.yaml").write_text(HEAD + _ACCESS, "utf-8")

    def said(*words: object) -> str:
        done = _RUN.invoke(app, [*map(str, words)])
        assert done.exit_code == 0, done.output
        return done.stdout

    alone = (
        "Without one limit alone more would be brought: the hours of North Post, "
        "2,000 kg."
    )
    eased = "Without the hours of North Post convoys would bring 2,000 kg more to Town."
    lacks = "how many lorries pass the posts on the way"
    shown = said("access", tmp_path, "--for", "mediator")
    out = tmp_path / "out"
    said("brief", tmp_path, "--for", "mediator", "--out", out)
    page = next(out.rglob("brief.html")).read_text("utf-8")
    for text in (shown, page):
        assert alone in text
        assert eased in text
        assert lacks in text
    told = json.loads(said("access", tmp_path, "--for", "mediator", "--json"))
    assert told["convoys"]["left_out"][0]["would_help"] == [
        {"what": "hours", "of": "post", "goods_kg": {"food": 2000}}
    ]
    public = said("access", tmp_path)
    assert "convoys would bring" not in public
