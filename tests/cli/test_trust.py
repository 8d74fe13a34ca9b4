"""``ceasefire trust``, as it is typed."""

import json
from collections.abc import Iterator

from typer.testing import CliRunner

from ceasefire.cli import app

_run = CliRunner().invoke


def test_the_ladder_is_printed_and_given_in_json() -> None:
    shown = _run(app, ["trust", "two-rivers", "--for", "mediator"])
    assert shown.exit_code == 0
    assert "simulated" in shown.stdout
    told = json.loads(_run(app, ["trust", "two-rivers", "--json"]).stdout)
    assert told["safe"] is None  # how far one side may be exposed is confidential
    assert any("may be exposed is not known" in line for line in told["unknown"])
    assert told["risk"]["simulated"] is True
    assert set(told["limits"]) == {"government"}


def test_pairs_take_fewer_days() -> None:
    def days(*words: str) -> int:
        told = json.loads(_run(app, ["trust", "two-rivers", *words, "--json"]).stdout)
        return told["steps"][-1]["day"] + told["steps"][-1]["days"]

    assert days("--pairs") < days()


_CASE = """
case: { id: x, title: X, time_zone: UTC, countries: [X], as_of: 2031-05-01 }
parties:
  - { id: a, name: Army, kind: government }
  - { id: b, name: Band, kind: armed-group }
  - { id: u, name: Union, kind: international-organisation }
measures:
  - { id: m, title: A step, kind: other, status: proposed, actors: [a], counterparts: [b], verifier: u, days: 2 }
"""  # noqa: E501
_VALUES = """
valuations:
  - { measure: m, party: a, stakes: STAKES, gains: GAINS, owner: mediator }
  - { measure: m, party: b, stakes: 0, gains: 1, owner: mediator }
exposure_limits:
  - { party: a, most: 4.2, at_full_trust: true, owner: mediator }
  - { party: b, most: 4, owner: mediator }
promises:
  - { id: p, by: b, to: a, kind: other, outcome: kept, on: 2030-11-01 }
"""


def _said(folder, stakes: str, gains: str, reader: str) -> str:
    values = _VALUES.replace("STAKES", stakes).replace("GAINS", gains)
    (folder / "case.yaml").write_text(_CASE + values, "utf-8")
    done = _run(app, ["trust", str(folder), "--for", reader])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_figures_are_no_finer_than_anybody_said(tmp_path) -> None:
    said = _said(tmp_path, "3000.5", "3000", "mediator")
    assert "3,000.5" not in said  # the exposure is what it stakes beyond what it gains
    assert " 0.5 " in said
    said = _said(tmp_path, "3000000.5", "3000000.5", "mediator")
    assert "e+" not in said
    said = _said(tmp_path, "7.123456", "1", "mediator")
    assert "no order mends that" in said
    assert "Army 6.12 more than they bring" in said
    assert "Would mend it: All" not in said


def test_of_steps_that_nobody_values_none_is_said_to_cost_most(tmp_path) -> None:
    said = _said(tmp_path, "3", "3", "public")
    assert "Simulated breaches: step 1 is the likeliest to fail." in said
    assert "costs most" not in said
    assert "The ladder; how far anybody is exposed is not known" in said


def test_of_nothing_that_is_to_come_it_is_said_why(tmp_path) -> None:
    head, _, measure = _CASE.partition("measures:")
    done = f"{head}measures:{measure.replace('proposed', 'done')}"
    values = "valuations:\n  - { measure: m, party: a, stakes: 3, gains: 1 }\n"
    for case, why in (
        (head, "the case has no measure. Describe some under 'measures:'."),
        (done + values, "every measure of the case is done, refused or abandoned."),
    ):
        (tmp_path / "case.yaml").write_text(case, "utf-8")
        said = _run(app, ["trust", str(tmp_path)]).stdout
        assert f"Nothing can be put in order: {why}" in said
        assert "What anybody stakes" not in said


def test_steps_are_called_by_their_titles_and_parts_and_never_by_ids(tmp_path) -> None:
    parted = _CASE.replace("days: 2", "days: 2, parts: 2").replace("id: m,", "id: mm,")
    values = _VALUES.replace("STAKES", "0").replace("GAINS", "1")
    text = parted + values.replace("measure: m,", "measure: mm,")
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    said = _run(app, ["trust", str(tmp_path), "--for", "mediator"]).stdout
    assert "A step, part 1" in said
    assert "A step, part 2" in said
    assert "mm" not in said
    told = json.loads(_run(app, ["trust", str(tmp_path), "--json"]).stdout)
    assert told["steps"][0]["measures"] == ["mm#1"]


_SECRET = "  - { measure: m, party: b, stakes: 7, gains: 1, owner: mediator }\n"
_OPEN = """
valuations:
  - { measure: m, party: a, stakes: 0, gains: 2 }
  - { measure: n, party: b, stakes: 0, gains: 1 }
  - { measure: n, party: a, stakes: 1, gains: 1 }
SECRETexposure_limits:
  - { party: a, most: 4 }
  - { party: b, most: 9 }
"""


def _told(folder, secret: str, reader: str) -> Iterator[str]:
    """Terminal, JSON and page."""
    folder.mkdir(exist_ok=True)
    second = _CASE.splitlines()[-1].replace("id: m,", "id: n,") + "\n"
    text = _CASE + second + _OPEN.replace("SECRET", secret)
    (folder / "case.yaml").write_text(text, "utf-8")
    out = folder / f"out-{reader}"
    for words in (
        ["trust", str(folder), "--for", reader],
        ["trust", str(folder), "--for", reader, "--json"],
        ["brief", str(folder), "--for", reader, "--out", str(out)],
    ):
        done = _run(app, words)
        assert done.exit_code == 0, done.output
        yield done.stdout
    yield next(out.rglob("brief.html")).read_text("utf-8")


def test_who_may_not_see_what_is_staked_reads_not_known_and_nothing_else(
    tmp_path,
) -> None:
    said, told, _, page = _told(tmp_path / "a", _SECRET, "public")
    without = tuple(_told(tmp_path / "b", "", "public"))
    assert (said, told, page) == (without[0], without[1], without[3])
    assert "not known" in said
    assert json.loads(told)["steps"][-1]["exposure"]["b"] is None
    assert "Band: not known" in page
    assert '<td class="num">not known</td>' in page
    seen = next(_told(tmp_path / "c", _SECRET, "mediator"))
    assert " 6 " in seen
