"""``ceasefire monitor --ceasefires``, as it is typed, and curves drawn with letters."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.command import run
from tests.support.listed import eth_prio_text, simulated_rows

from ceasefire.cli.survival_plot import share_at, survival_plot
from ceasefire.monitoring.durations import CurvePoint, GroupCurve


@pytest.fixture(scope="module")
def listed(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("list") / "list.csv"
    path.write_text(eth_prio_text(simulated_rows(90, seed=3)), "utf-8")
    return path


@pytest.mark.parametrize("columns", [80, 120])
def test_a_list_prints_within_the_width_that_there_is(listed, columns) -> None:
    said = run("monitor", "--ceasefires", listed, "--by", "class",
               "--holding-code", "0", columns=columns)  # fmt: skip
    assert (said.returncode, said.stderr) == (0, "")
    assert max(map(len, said.stdout.splitlines())) <= columns
    for word in ("median [bounds]", "Log-rank test: chi-square", "100% |", "day  0",
                 "A cessation-of-hostilities, B definitive, C preliminary",
                 "90 ceasefires"):  # fmt: skip
        assert word in said.stdout


def test_a_list_answers_in_json(listed) -> None:
    done = run("monitor", "--ceasefires", listed, "--by", "mediator", "--json")
    answer = json.loads(done.stdout)
    assert answer["read"]["read"] == answer["read"]["kept"]
    assert len(answer["ceasefires"]) == 90
    assert answer["rule"]["rule"] == "recorded"
    (group,) = answer["groups"]
    assert group["group"] == "mediated"
    assert {"day_low", "day_high", "survival", "low", "high", "at_risk"} == set(
        group["curve"][0]
    )
    assert answer["log_rank"]["lacks"]


def test_events_make_violence_the_rule(listed, tmp_path: Path) -> None:
    events = tmp_path / "events.csv"
    head = "id,type_of_violence,date_start,date_end,side_a,side_b,best,country"
    rows = [f"{i},1,{1990 + i}-01-01,{1990 + i}-01-01,A,B,1,Inventia 1"
            for i in range(20)]  # fmt: skip
    events.write_text("\n".join([head, *rows]), "utf-8")
    words = ("monitor", "--ceasefires", listed, "--events", events, "--json")
    answer = json.loads(run(*words).stdout)
    assert answer["rule"]["rule"] == "violence"
    assert answer["read_events"][0]["kept"] == 20
    assert sum(answer["left_out"].values()) == 90
    assert answer["all"]["lacks"]


def test_rejected_rows_are_told_with_file_line_and_remedy(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("id,start,end\na,2001-01-01,2001-02\nb,soon,\n", "utf-8")
    said = run("monitor", "--ceasefires", path, columns=200).stdout
    assert f"{path}:3: 'soon' under start is no day. Write" in said
    assert "2 rows read: 1 kept, 1 rejected" in said
    assert "31-58" in said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Give a case, or a list with --ceasefires"),
        (("two-rivers", "--ceasefires", "x.csv"), "not both"),
        (("--ceasefires", "none.csv"), "none.csv"),
        (("--ceasefires", "LIST", "--rule", "violence"), "needs events"),
        (("--ceasefires", "LIST", "--by", "colour"), "class"),
        (("--ceasefires", "LIST", "--decisions", "x.csv"), "--decisions is of a case"),
        (("two-rivers", "--to", "2001-01-01"), "are of a list"),
        (
            ("--ceasefires", "LIST", "--events", "x.csv", "--breakdown-code", "1"),
            "give --rule recorded",
        ),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(listed, words, says) -> None:
    words = tuple(listed if word == "LIST" else word for word in words)
    done = run("monitor", *words)
    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_days_without_events_count_where_they_were_watched(tmp_path) -> None:
    """Ten events before, none after: 274 days watched, of which the last run is 14."""
    path, events = tmp_path / "mine.csv", tmp_path / "events.csv"
    path.write_text("id,start,end,country\na,2016-04-01,,Inventia\n", "utf-8")
    rows = [f"{n},2016-03-{n + 10},Inventia" for n in range(1, 20)]
    events.write_text("\n".join(["id,date,country", *rows]) + "\n", "utf-8")
    mapping = "columns: {id: id, date: date, country: country}\n"
    (tmp_path / "events.mapping.yaml").write_text(mapping, "utf-8")
    given = ("--ceasefires", path, "--events", events, "--json")
    since = ("--watched", "2016-01-01..2016-12-31")
    (plain,) = json.loads(run("monitor", *given).stdout)["ceasefires"]
    (watched,) = json.loads(run("monitor", *given, *since).stdout)["ceasefires"]
    assert plain["rests_on"] == "the event data do not cover its start"
    assert (watched["duration_days_low"], watched["censored"]) == (261, "right")


def curve(*falls: tuple[int, int, float], followed: int, name: str = "a") -> GroupCurve:
    points = tuple(
        CurvePoint(day_low=a, day_high=b, survival=s, low=0, high=1, at_risk=9)
        for a, b, s in falls
    )
    return GroupCurve(
        group=name, n=9, n_ended=1, n_rough=0, n_holding=8, points=points,
        followed_days=followed, at_risk=((0, 9.0), (7, 4.0)),
    )  # fmt: skip


def test_nothing_is_drawn_where_the_curve_is_not_known() -> None:
    one = curve((0, 0, 1.0), (5, 9, 0.5), followed=20)
    assert [share_at(one, day) for day in (0, 4, 5, 8, 9, 20, 21)] == [
        1.0, 1.0, None, None, 0.5, 0.5, None,
    ]  # fmt: skip


@given(
    st.integers(1, 4000),
    st.integers(10, 200),
    st.lists(st.integers(1, 60), max_size=5),
)
def test_a_drawing_keeps_to_its_width(followed, width, steps) -> None:
    falls, day, share = [(0, 0, 1.0)], 0, 1.0
    for step in steps:
        day, share = day + step, share / 2
        falls.append((day, day + step // 2, share))
        day += step // 2
    one = curve(*falls, followed=followed)
    lines = survival_plot([one, curve(*falls, followed=followed, name="b")], width)
    assert max(map(len, lines)) <= max(width, 40)
    assert sum(line.startswith("   A") for line in lines) == 1
    assert survival_plot([], width) == []
