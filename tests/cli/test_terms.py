"""The commands on terms and stability: what they print, and what they refuse."""

import json
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO

import pytest
from tests.case.test_genius import DOMAIN, PROFILE
from tests.case.test_graph_model import CUBA
from typer.testing import CliRunner

from ceasefire.case import read_case
from ceasefire.cli import app
from ceasefire.cli.terms import _print
from ceasefire.terms import Teller, find_agreements

RUN = CliRunner()


@pytest.fixture
def files(tmp_path):
    texts = {"domain.xml": DOMAIN, "a.xml": PROFILE, "b.xml": PROFILE, "m.yaml": CUBA}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def _json(*words: str):
    done = RUN.invoke(app, [*map(str, words), "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_genius_files_answer_with_the_keys_that_others_script_against(files) -> None:
    said = _json(
        "terms", "--genius", files / "domain.xml", files / "a.xml", files / "b.xml"
    )
    assert said["pareto"]["count"] == 1
    assert said["pareto"]["proved"] is True
    for principle in ("nash", "egalitarian", "kalai_smorodinsky"):
        assert said[principle]["scores"] == [1.5, 1.5]
        assert said[principle]["package"] == {"Area": "Town", "Days": 0}
        assert said[principle]["proved"] is True
    assert said["reservation"] == [0.25, 0.25]


def test_a_graph_model_answers_with_the_keys_that_others_script_against(files) -> None:
    said = _json("stability", files / "m.yaml")
    assert said["states"][:3] == ["NNNN", "YNNN", "NYNN"]
    assert said["equilibria"] == {
        "nash": [6],
        "gmr": [1, 2, 3, 5, 6, 7, 8],
        "seq": [5, 6, 7],
        "sim": [6],
        "smr": [1, 2, 3, 5, 6, 7, 8],
    }
    changes = {one["concept"]: one["n_pairs"] for one in said["inverse"]}
    assert changes["nash"] == 1
    assert changes["seq"] == 0


def test_a_state_may_be_named_by_number_or_by_letters(files) -> None:
    by_letters = _json(
        "stability", files / "m.yaml", "--from", "nynn", "--wanted", "YNYN"
    )
    assert by_letters == _json(
        "stability", files / "m.yaml", "--from", "3", "--wanted", "6"
    )
    done = RUN.invoke(app, ["stability", str(files / "m.yaml"), "--from", "NNYY"])
    assert done.exit_code == 2
    assert "no feasible state" in done.stderr


def test_a_case_is_answered_for_its_reader(files) -> None:
    public, mediator = (
        _json("terms", "two-rivers", "--for", reader)
        for reader in ("public", "mediator")
    )
    assert public["scores"] is None
    assert mediator["scores"]["nash"]["proved"] is True
    assert "party:government" not in json.dumps(public)


def test_stability_takes_a_case_too_and_answers_for_its_reader() -> None:
    (model,) = _json("stability", "two-rivers")["models"]
    assert model["id"] == "reedmarsh"
    assert model["status_quo"] == 7
    (again,) = _json("stability", "two-rivers", "--from", "YNYN")["models"]
    assert again["status_quo"] == 5
    assert "graph_models" in _json("stability", "aleppo-2014")["missing"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["stability", "aleppo-2014", "--from", "1"], "has 0 for this reader"),
        (["stability", "nowhere"], "no such folder"),
        (["terms", "aleppo-2014", "two-rivers"], "Name one case"),
        (["terms", "--genius", "domain.xml"], "the profile of each party"),
        (["terms", "nowhere"], "no such folder"),
        (["terms", "aleppo-2014", "--for", "party:nobody"], "no party"),
        (["stability", "nowhere.yaml"], "cannot be read"),
        (["terms", "--genius", "nowhere.xml", "nowhere.xml"], "cannot be read"),
    ],
)
def test_a_refusal_is_a_sentence(words, said) -> None:
    done = RUN.invoke(app, words)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["terms", "aleppo-2014"],
        ["terms", "two-rivers", "--for", "mediator"],
        ["terms", "syria-2016"],
    ],
)
def test_people_are_told_in_sentences(words) -> None:
    done = RUN.invoke(app, words)
    assert done.exit_code == 0
    assert "." in done.stdout


def test_files_are_told_to_people_too(files) -> None:
    paths = [str(files / name) for name in ("domain.xml", "a.xml", "b.xml")]
    done = RUN.invoke(app, ["terms", "--genius", *paths])
    assert "1 outcome that nobody can better" in done.stdout
    assert "Nash: Area: Town; Days: 0." in done.stdout
    shown = RUN.invoke(app, ["stability", str(files / "m.yaml")])
    assert "From the status quo to 'air strike, withdraw (state 6)'" in shown.stdout


_CLOSEST = """
case: {id: x, title: X, time_zone: UTC, countries: [X]}
parties:
  - {id: a, name: Army, kind: government}
  - {id: b, name: Band, kind: armed-group}
issues:
  - {id: area, title: Area, options: [{id: p, title: All}, {id: q, title: Some}]}
  - {id: time, title: Time, options: [{id: r, title: Long}, {id: s, title: Short}]}
preferences:
  - {id: p1, by: a, issue: area, ranking: [q, p]}
  - {id: p2, by: b, issue: area, ranking: [p, q]}
  - {id: p3, by: a, issue: time, ranking: [s, r]}
  - {id: p4, by: b, issue: time, ranking: [r, s]}
"""


def test_the_package_closest_to_consent_is_spelt_out_whichever_it_is(tmp_path) -> None:
    """As many lines as it has concessions, under the number it has in the table."""
    (tmp_path / "case.yaml").write_text(_CLOSEST, "utf-8")
    case = read_case(tmp_path)
    found = find_agreements(case)
    assert found.single_text is not None
    one = found.packages[0]
    for chosen in found.packages:
        text = replace(found.single_text, package=chosen)
        answer = replace(found, single_text=text)
        with redirect_stdout(StringIO()) as out:
            _print(answer, Teller(case, answer))
        numbers = [line.split(":")[0] for line in out.getvalue().splitlines()]
        number = str(found.packages.index(chosen) + 1)
        assert numbers.count(f"  {number}") == len(chosen.concessions) > 0
        assert numbers.count("  1") == len(one.concessions)
