"""``ceasefire exchange`` as it is typed: what each reader gets, and no name in it."""

import csv
import json
import os
import random
import re

import pytest
from typer.testing import CliRunner

from ceasefire.cli import app
from ceasefire.events.exchange_files import AGREEMENT

GIVEN = ("Zefarn", "Tobaaresk", "Kutashem", "زفرنوق", "Quzeemar", "Birremoth")
FAMILY = ("Adoluki", "Mareskun", "الداطزيق", "Orveshani", "Lunatebi")
NAMES = (*GIVEN, *FAMILY)
HEAD = """
case: {id: c1, title: C1, time_zone: UTC, countries: [X]}
parties:
  - {id: gov, name: Gov, kind: government}
  - {id: front, name: Front, kind: armed-group}
"""
EXCHANGE = """
exchange:
  parties: [gov, front]
  stages: 4
  lists:
    - {file: gov-held.csv, kind: held, by: gov}
    - {file: front-held.csv, kind: held, by: front, owner: "party:front"}
    - {file: front-claims.csv, kind: claimed, by: front, owner: "party:front"}
  values:
    - {party: gov, value: 7, by: front}
  rules:
    - {id: ratio, kind: ratio, by: gov, against: front, rates: [{n: 3}]}
    - {id: buses, kind: capacity, vehicles: 1, seats: 9}
"""


def run(*words):
    done = CliRunner().invoke(app, ["exchange", *map(str, words)])
    assert done.exception is None or isinstance(done.exception, SystemExit), repr(
        done.exception
    )
    return done


def made(folder, seed: int = 0, text: str = EXCHANGE):
    """A case with lists of invented people."""
    rng = random.Random(seed)
    folder.mkdir(exist_ok=True)
    (folder / "case.yaml").write_text(HEAD + text, "utf-8")
    rows = [
        {
            "name": f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}",
            "father": rng.choice(GIVEN),
            "mother": rng.choice(GIVEN),
            "born": f"19{rng.randint(50, 99)}-0{rng.randint(1, 9)}-1{i % 10}",
            "category": rng.choice(["civilian", "woman", "child", "combatant"]),
            "family": f"{rng.choice(FAMILY)}-{i // 2}" if i < 6 else "",
            "consent": rng.choice(["yes", "yes", "no", "not asked"]),
        }
        for i in range(40)
    ]
    _write(folder / "gov-held.csv", rows[:30])
    _write(folder / "front-held.csv", [row | {"family": ""} for row in rows[30:]])
    claims = [{k: row[k] for k in ("name", "father", "born")} for row in rows[:25]]
    _write(folder / "front-claims.csv", claims)
    return folder


def _write(path, rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, list(rows[0]))
        sheet.writeheader()
        sheet.writerows(rows)


@pytest.fixture
def case(tmp_path):
    return made(tmp_path / "c1")


def test_the_intermediary_gets_the_keys_that_scripts_read(case) -> None:
    done = run("plan", case, "--for", "mediator", "--json")
    assert done.exit_code == 0, done.output
    answer = json.loads(done.stdout)
    assert set(answer) >= {"stages", "limit", "released", "proved", "price_of_rules"}
    for stage in answer["stages"]:
        assert set(stage) >= {"release", "by", "exposure"}
        assert sorted(stage["release"]) == sorted(
            row for rows in stage["by"].values() for row in rows
        )
        assert set(stage["exposure"]) == {"gov", "front"}
    released = [row for stage in answer["stages"] for row in stage["release"]]
    n_gov = sum(row.startswith("gov-held-") for row in released)
    assert n_gov == 3 * (len(released) - n_gov) > 0
    assert sum(answer["released"].values()) == len(released)
    assert set(answer["price_of_rules"]) == {"ratio", "buses", "families", "consent"}
    assert answer["proved"] is True


def test_a_reconciliation_gives_every_claimed_row_its_status(case) -> None:
    done = run("reconcile", case, "--for", "mediator", "--json")
    answer = json.loads(done.stdout)
    assert len(answer["claimed"]) == 25
    for one in answer["claimed"]:
        assert set(one) >= {"row", "status", "match", "probability", "review"}
    assert sum(answer["counts"]["claimed"].values()) == 25
    right = sum(
        one["match"] == one["row"].replace("front-claims", "gov-held")
        for one in answer["claimed"]
    )
    assert right >= 23


def test_a_review_is_written_without_names_and_fed_back(case, tmp_path) -> None:
    path = tmp_path / "review.csv"
    for file in ("gov-held.csv", "front-claims.csv"):
        rows = list(csv.DictReader((case / file).open(encoding="utf-8")))
        bare = [
            {"name": f"{GIVEN[0]} {FAMILY[0]}"},
            *({"name": r["name"]} for r in rows),
        ]
        _write(case / file, bare[:6])
    words = ("reconcile", case, "--for", "mediator")
    assert run(*words, "--write-review", path).exit_code == 0
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    assert rows
    assert set(rows[0]) == {"claimed", "held", "decision", "probability", *AGREEMENT}
    assert not any(name in path.read_text("utf-8") for name in NAMES)
    rows[0]["decision"] = "same"
    _write(path, rows)
    again = json.loads(run(*words, "--review", path, "--json").stdout)
    found = {one["row"]: one for one in again["claimed"]}[rows[0]["claimed"]]
    assert (found["match"], found["review"]) == (rows[0]["held"], False)


def test_each_reader_sees_no_more_than_is_theirs(case) -> None:
    public = json.loads(run("plan", case, "--json").stdout)
    assert set(public) == {"for", "parties", "stages", "released"}
    assert set(public["stages"][0]) == {"stage", "done", "people", "counts"}
    front = run("plan", case, "--json", "--for", "party:front").stdout
    assert "gov-held" not in front
    told = json.loads(front)
    assert "limit" not in told
    assert set(told["stages"][0]["exposure"]) == {"front"}
    coming = [row for stage in told["stages"] for row in stage["receive"]]
    assert coming
    assert all(row.startswith("front-claims-") for row in coming)
    own = json.loads(run("reconcile", case, "--json", "--for", "party:front").stdout)
    assert len(own["claimed"]) == 25
    assert "match" not in own["claimed"][0]
    assert json.loads(run("reconcile", case, "--json").stdout)["claimed"] == []


def test_what_counts_do_not_tell_changes_no_byte_for_the_public(case) -> None:
    before = run("plan", case, "--json").stdout
    text = (case / "gov-held.csv").read_text("utf-8")
    for name in GIVEN:
        text = text.replace(name, f"Other{GIVEN.index(name)}")
    (case / "gov-held.csv").write_text(text, "utf-8")
    (case / "front-claims.csv").write_text("name\nNobody\n", "utf-8")
    assert run("plan", case, "--json").stdout == before


@pytest.mark.parametrize("reader", ["public", "party:gov"])
def test_an_exchange_that_is_not_for_a_reader_is_not_there(tmp_path, reader) -> None:
    text = EXCHANGE + "  owner: mediator\n"
    case = made(tmp_path / "c2", text=text)
    said = set()
    for seed in (0, 1):
        made(tmp_path / "c2", seed, text)
        for command in ("plan", "reconcile"):
            done = run(command, case, "--for", reader, "--json")
            assert done.exit_code == 2
            said.add(done.stderr)
    assert len(said) == 1
    assert run("plan", case, "--for", "mediator").exit_code == 0


@pytest.mark.parametrize("reader", ["public", "party:gov", "mediator"])
def test_where_there_is_no_case_nothing_is_kept(tmp_path, reader) -> None:
    for command in ("plan", "reconcile"):
        done = run(command, tmp_path / "nowhere", "--for", reader)
        assert done.exit_code == 2
        assert "There is no such folder" in done.stderr


@pytest.mark.parametrize("reader", ["public", "party:front"])
def test_why_there_is_no_plan_is_for_the_intermediary_alone(tmp_path, reader) -> None:
    rule = "    - {id: secret, kind: minimum, by: front, n: 500, owner: mediator}\n"
    case = made(tmp_path / "c2", text=EXCHANGE + rule)
    done = run("plan", case, "--for", reader)
    assert done.exit_code == 2
    assert "secret" not in done.output + done.stderr
    told = run("plan", case, "--for", "mediator")
    assert "'secret'" in told.stderr


def test_files_that_name_rows_are_for_the_intermediary(case, tmp_path) -> None:
    path = tmp_path / "plan.csv"
    assert run("plan", case, "--csv", path).exit_code == 2
    assert not path.exists()
    assert run("plan", case, "--csv", path, "--for", "mediator").exit_code == 0
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    assert set(rows[0]) >= {"stage", "row", "pseudonym", "by", "to", "conditional"}
    assert all(re.fullmatch("[a-z2-7]{12}", row["pseudonym"]) for row in rows)


def test_a_failed_name_is_planned_around(case, tmp_path) -> None:
    plan, failed = tmp_path / "plan.json", tmp_path / "failed.csv"
    done = run("plan", case, "--for", "mediator", "--write", plan, "--json")
    first = json.loads(done.stdout)
    row = first["stages"][-1]["release"][0]
    failed.write_text(f"row,reason\n{row},refused\n", "utf-8")
    words = ("replan", case, "--failed", failed, "--for", "mediator", "--json")
    for more in ((), ("--plan", plan, "--done", 1)):
        new = json.loads(run(*words, *more).stdout)
        assert row in new["difference"]["dropped"]
        assert not any(row in stage["release"] for stage in new["stages"])
    assert new["stages"][0]["release"] == first["stages"][0]["release"]
    assert run("replan", case, "--failed", failed).exit_code == 0
    failed.write_text(f"row,reason\n{NAMES[0]},refused\n", "utf-8")
    unknown = run("replan", case, "--failed", failed, "--for", "mediator")
    assert unknown.exit_code == 2
    assert NAMES[0] not in unknown.stderr


SPOILT = (
    lambda text, rng: text,
    lambda text, rng: text.replace("19", "13", 3),
    lambda text, rng: text.replace(",yes", f",{rng.choice(NAMES)}", 2),
    lambda text, rng: text.replace("born", rng.choice(NAMES)),
    lambda text, rng: text.replace("\n", f",{rng.choice(NAMES)}\n", 4),
    lambda text, rng: "id," + text.replace("\n", f"\n{rng.choice(NAMES)},"),
    lambda text, rng: text.replace(",child", f",{rng.choice(NAMES)}"),
    lambda text, rng: text[: rng.randint(1, len(text))],
    lambda text, rng: text + text.split("\n", 1)[1],
    lambda text, rng: text.replace("family", "for"),
)


# Fifteen commands a seed: 70 make a thousand runs.
N_SEEDS = max(len(SPOILT), int(os.environ.get("CEASEFIRE_RANDOM_CASES", "0")))


@pytest.mark.parametrize("seed", range(N_SEEDS))
def test_no_name_is_in_any_output_log_or_error(tmp_path, seed, caplog, capfd) -> None:
    rng = random.Random(seed)
    case = made(tmp_path / "c1", seed)
    for file in ("gov-held.csv", "front-claims.csv"):
        text = (case / file).read_text("utf-8")
        (case / file).write_text(SPOILT[seed % len(SPOILT)](text, rng), "utf-8")
    out = tmp_path / "out"
    out.mkdir()
    failed = tmp_path / "failed.csv"
    failed.write_text(f"row,reason\n{rng.choice(NAMES)},{rng.choice(NAMES)}\n", "utf-8")
    said = []
    for words in (
        ("plan", case, "--csv", out / "p.csv", "--write", out / "p.json"),
        ("plan", case, "--json"),
        ("reconcile", case, "--write-review", out / "r.csv", "--json"),
        ("reconcile", case),
        ("replan", case, "--failed", failed),
    ):
        for reader in ("mediator", "public", "party:front"):
            done = run(*words, "--for", reader)
            assert done.exit_code in (0, 2)
            said += [done.stdout, done.stderr]
    said += [path.read_text("utf-8") for path in out.iterdir()]
    said += [caplog.text, *capfd.readouterr()]
    folded = "\n".join(said).casefold()
    assert not [name for name in NAMES if name.casefold() in folded]


def test_the_key_is_never_printed(case) -> None:
    said = run("plan", case, "--for", "mediator", "--json").stdout
    key = (case / "pseudonyms.key").read_text("utf-8").strip()
    assert key not in said


def test_who_failed_is_remembered_by_the_plan_that_was_written(case, tmp_path) -> None:
    mediator = ("--for", "mediator")
    first, second = tmp_path / "p1.json", tmp_path / "p2.json"
    run("plan", case, *mediator, "--write", first)
    told = json.loads(first.read_text("utf-8"))
    failed, later = tmp_path / "f1.csv", tmp_path / "f2.csv"
    row, other = told["stages"][-1]["release"][:2]
    failed.write_text(f"row,reason\n{row},dead\n", "utf-8")
    words = ("--plan", first, "--failed", failed, "--write", second)
    assert run("replan", case, *mediator, *words).exit_code == 0
    later.write_text(f"row,reason\n{other},refused\n", "utf-8")
    words = ("--plan", second, "--failed", later, "--json")
    again = json.loads(run("replan", case, *mediator, *words).stdout)
    assert not {row, other} & {one["row"] for one in again["people"]}
    assert [one["row"] for one in again["failed"]] == [row, other]


def test_an_id_that_holds_a_name_is_refused_and_not_printed(case) -> None:
    path = case / "gov-held.csv"
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    name = rows[3]["name"].split()[1]
    _write(path, [{"id": ""} | row for row in rows[:-1]] + [{"id": name} | rows[-1]])
    for reader in ("mediator", "public"):
        done = run("plan", case, "--for", reader)
        assert done.exit_code == 2
        assert name not in done.output


def test_a_plan_from_the_beginning_says_that_stages_took_place(tmp_path) -> None:
    case = made(tmp_path / "c3", text=EXCHANGE + "  done: 2\n")
    done = run("plan", case, "--for", "mediator", "--json")
    assert "2 stages" in done.stderr
    assert json.loads(done.stdout)["proved"]


def test_a_decision_that_two_rows_are_two_people_is_heard(case, tmp_path) -> None:
    path = case / "gov-held.csv"
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    twin = {**rows[0], "name": "Ossep Ondaru", "family": "", "consent": "yes"}
    _write(path, [*rows, twin, twin])
    review = tmp_path / "review.csv"
    for word, n in (("different", 0), ("", 1)):
        review.write_text(
            f"claimed,held,decision\ngov-held-31,gov-held-32,{word}\n", "utf-8"
        )
        words = ("--for", "mediator", "--json", "--review", review)
        told = json.loads(run("plan", case, *words).stdout)
        twice = [one for one in told["stays"] if "same person" in one["why"]]
        assert len(twice) == n


def test_rows_of_nobody_are_told_by_file_and_line_all_at_once(case, tmp_path) -> None:
    text = (case / "case.yaml").read_text("utf-8")
    text += "    - {id: surely, kind: always, rows: [gov-held-1, Zefarn]}\n"
    (case / "case.yaml").write_text(text, "utf-8")
    line = len(text.splitlines())
    review, failed = tmp_path / "review.csv", tmp_path / "failed.csv"
    review.write_text("claimed,held,decision\nAdoluki,gov-held-1,same\n")
    failed.write_text("row,reason\nZefarn,dead\n")
    words = ("--failed", failed, "--review", review, "--for", "mediator")
    told = run("replan", case, *words)
    assert told.exit_code == 2
    said = told.stderr
    for place in (f"case.yaml:{line}", "review.csv:2", "failed.csv:2"):
        assert place in said
    assert "as in gov-held-1." in said
    assert not any(name in said for name in NAMES)
    checked = CliRunner().invoke(app, ["case", "check", str(case)])
    assert checked.exit_code == 2
    assert f"case.yaml:{line}" in checked.stderr
    assert not any(name in checked.stderr for name in NAMES)


def test_faults_of_lists_are_told_with_those_of_the_case_that_names_them(case) -> None:
    """Those of a list stay unsaid only where its parties are not known."""
    rows = list(csv.DictReader((case / "gov-held.csv").open(encoding="utf-8")))
    _write(case / "gov-held.csv", [row | {"born": "Zefarn"} for row in rows[:1]])
    text = (case / "case.yaml").read_text(encoding="utf-8")
    for wrong, is_known in (("kind: armed", True), ("[gov, front]", False)):
        faulty = text.replace(
            wrong, wrong.replace("armed", "armd").replace("gov", "g v")
        )
        (case / "case.yaml").write_text(faulty, encoding="utf-8")
        checked = CliRunner().invoke(app, ["case", "check", str(case)])
        assert checked.exit_code == 2
        assert "case.yaml:" in checked.stderr
        assert ("gov-held.csv:2" in checked.stderr) == is_known
        assert "Zefarn" not in checked.stderr
        as_json = CliRunner().invoke(app, ["case", "check", str(case), "--json"])
        files = {one["file"] for one in json.loads(as_json.stdout)["faults"]}
        assert ("gov-held.csv" in files) == is_known


def test_columns_that_were_not_read_are_told_to_whom_the_list_is(case) -> None:
    for name in ("gov-held.csv", "front-held.csv"):
        rows = list(csv.DictReader((case / name).open(encoding="utf-8")))
        _write(case / name, [row | {"notes": "Zefarn"} for row in rows])
    told = run("plan", case, "--for", "mediator", "--json").stderr
    assert "gov-held.csv: columns that were not read: 8 (notes)." in told
    assert "front-held.csv: columns" in told
    assert "Zefarn" not in told
    own = run("reconcile", case, "--for", "party:front").stderr
    assert "front-held.csv: columns" in own
    assert "gov-held.csv" not in own
    assert run("plan", case).stderr == ""
    checked = CliRunner().invoke(app, ["case", "check", str(case)])
    assert "gov-held.csv: columns that were not read: 8 (notes)." in checked.stderr


def test_a_file_that_is_called_after_a_person_is_not_named(case) -> None:
    rows = list(csv.DictReader((case / "gov-held.csv").open(encoding="utf-8")))
    name = max(rows[0]["name"].split(), key=len)
    _write(case / f"{name}.csv", [row | {"notes": "-"} for row in rows])
    text = (case / "case.yaml").read_text(encoding="utf-8")
    named = text.replace("gov-held.csv", f"{name}.csv")
    (case / "case.yaml").write_text(named, encoding="utf-8")
    checked = CliRunner().invoke(app, ["case", "check", str(case)])
    for told in (checked, run("plan", case, "--for", "mediator")):
        assert told.exit_code == 2
        assert "the file name of list number 1" in told.stderr
        assert name not in told.stderr


def test_a_party_without_claims_gets_no_empty_table(case) -> None:
    told = run("reconcile", case, "--for", "party:gov").stdout
    assert "Your claims" not in told
    plan = run("plan", case, "--for", "party:gov").stdout
    assert "still to go" not in plan
    assert "you release" in plan
    assert "of your claims" not in plan
    assert "of your claims" in run("plan", case, "--for", "party:front").stdout


def test_parties_of_a_plan_are_called_by_their_names(case) -> None:
    text = (case / "case.yaml").read_text(encoding="utf-8")
    names = dict(re.findall(r"id: (gov|front), name: ([^,]+),", text))
    plan = run("plan", case, "--for", "mediator").stdout
    table = plan[: plan.index("Exposure")]
    assert set(names.values()) <= set(re.findall(r"[A-Z]\w+", table))
    assert not re.search(r"\b(gov|front)\b", table)


def test_checking_a_case_says_what_rows_of_two_lists_say_against_each_other(
    tmp_path,
) -> None:
    """All contradictions of rows for which there can be no plan, each with its row."""
    third = "  - {id: east, name: East, kind: armed-group}\nexchange:\n"
    text = EXCHANGE.replace("\nexchange:\n", third).replace(
        "[gov, front]\n  stages", "[gov, front, east]\n  stages"
    )
    case = made(tmp_path / "c4", text=text)
    one = {"father": "Zzolt", "born": "1980-01-01"}
    head = {"id": "", "name": "", "for": "", "family": ""}
    _write(
        case / "gov-held.csv",
        [
            head | one | {"id": "g-1", "name": "Ossep Ondaru", "for": "front"},
            head | {"id": "g-2", "name": "Wara Wurun", "for": ""},
        ],
    )
    _write(
        case / "front-held.csv",
        [
            head | one | {"id": "f-1", "name": "Ossep Ondaru", "for": "gov"},
            head | {"id": "f-2", "name": "Wuru Waran", "for": "gov"},
        ],
    )
    said = CliRunner().invoke(app, ["case", "check", str(case)])
    assert said.exit_code == 2
    assert said.stderr.splitlines()[:2] == [
        "gov-held.csv:3: Row g-2 does not say to which party the person would come "
        "home, and there are more than two. Write it under 'for', or give the list an "
        "'of'.",
        "gov-held.csv:2: The same person is on the lists of two holders: rows f-1 and "
        "g-1. Ask both who holds them, and write not-held under status in the other "
        "row; if they are two people, write different for the two rows in the file of "
        "'review:'.",
    ]
    assert not any(name in said.output for name in ("Ondaru", "Zzolt", "Wara"))


def test_checking_a_case_says_that_a_family_has_two_holders(tmp_path) -> None:
    case = made(tmp_path / "c5")
    row = {"id": "g-1", "name": "Ossep Ondaru", "family": "Zzolt"}
    _write(case / "gov-held.csv", [row])
    _write(case / "front-held.csv", [row | {"id": "f-1", "name": "Wara Wurun"}])
    said = CliRunner().invoke(app, ["case", "check", str(case)])
    assert said.stderr.splitlines()[0] == (
        "front-held.csv:2: Rows f-1, g-1 go together ('families') and are held by "
        "different parties, so they cannot go at one handover. Give each holder's "
        "people a family of their own, or tie them with an only-if rule."
    )


def test_a_party_reads_whom_it_releases_and_who_of_its_own_comes_home(case) -> None:
    told = run("plan", case, "--for", "party:front").stdout
    seen = json.loads(run("plan", case, "--for", "party:front", "--json").stdout)
    assert any(stage["release"] for stage in seen["stages"])
    assert any(len(stage["receive"]) > 1 for stage in seen["stages"])
    for stage in seen["stages"]:
        n, rows, claims = stage["stage"], stage["release"], stage["receive"]
        assert max(len(rows), len(claims)) <= 12
        assert (
            f"Stage {n}: you release {', '.join(rows) or 'nobody'}; of your claims "
            f"{', '.join(claims) or 'none that is matched'} "
            f"come{'' if len(claims) > 1 else 's'} home."
        ) in told
    assert "you release" not in run("plan", case, "--for", "mediator").stdout
    assert "you release" not in run("plan", case).stdout


def test_checking_a_case_names_who_in_its_plan_can_no_longer_go(case) -> None:
    plan = case / "plan.json"
    run("plan", case, "--for", "mediator", "--write", plan)
    text = (case / "case.yaml").read_text("utf-8")
    (case / "case.yaml").write_text(text + "  plan: plan.json\n", "utf-8")
    fine = CliRunner().invoke(app, ["case", "check", str(case)])
    assert "cannot go" not in fine.stdout
    row = json.loads(plan.read_text("utf-8"))["stages"][0]["by"]["gov"][0]
    path = case / "gov-held.csv"
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    rows[int(row.rsplit("-", 1)[1]) - 1]["consent"] = "no"
    _write(path, rows)
    told = CliRunner().invoke(app, ["case", "check", str(case)])
    assert told.exit_code == 0
    assert f"{row} (refused consent)" in told.stdout
    assert all(name not in told.output for name in NAMES)


def test_rows_in_a_script_that_is_not_compared_are_told_and_not_named(tmp_path) -> None:
    case = made(tmp_path / "c1")
    for file in ("gov-held.csv", "front-claims.csv"):
        rows = list(csv.DictReader((case / file).open(encoding="utf-8")))
        rows[0] = dict.fromkeys(rows[0], "") | {"name": "გიორგი მაისურაძე"}
        rows[0]["name"] += "ს" * (file == "front-claims.csv")
        _write(case / file, rows)
    told = run("reconcile", case, "--for", "mediator").output
    for side, row in (("claimed", "front-claims-1"), ("held", "gov-held-1")):
        assert f"1 row {side} is in a script that is not compared" in _on_one_line(told)
        assert row in told
    assert "გიორგი" not in told
    assert "No claimed row is left" not in told
    answer = json.loads(run("reconcile", case, "--for", "mediator", "--json").stdout)
    assert answer["rows_not_compared"]["held"] == ["gov-held-1"]
    checked = CliRunner().invoke(app, ["case", "check", str(case)])
    assert checked.exit_code == 0
    for file in ("gov-held.csv", "front-claims.csv"):
        said = f"{file}: 1 name is in a script that is not compared"
        assert said in _on_one_line(checked.output)
    assert "გიორგი" not in checked.output


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


_BAD = "  - {bad: 1}\n"
_HIDDEN = EXCHANGE.replace("  stages: 4", "  stages: 4\n  owner: mediator")


def _faulty(folder, head: str, exchange: str):
    case = made(folder, text=exchange)
    (case / "case.yaml").write_text(head + exchange, "utf-8")
    return case


@pytest.mark.parametrize("command", [("plan",), ("reconcile",)])
@pytest.mark.parametrize("exchange", ["", EXCHANGE, _HIDDEN])
def test_a_reader_is_told_what_is_wrong_with_the_case(
    tmp_path, command, exchange
) -> None:
    case = _faulty(tmp_path / "c1", HEAD + _BAD, exchange)
    done = run(*command, case)
    assert done.exit_code == 2
    assert "case.yaml" in done.stderr
    assert "bad" in done.stderr
    assert "no plan of this exchange" not in _on_one_line(done.stderr)


@pytest.mark.parametrize("reader", ["public", "party:gov", "party:front"])
@pytest.mark.parametrize("bad", ["", _BAD])
@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    "hidden",
    [_HIDDEN, _HIDDEN.replace("stages: 4", "stages: -4"), _HIDDEN + "  nonsense: 3\n"],
)
def test_an_exchange_and_parties_that_are_hidden_change_no_byte_of_a_refusal(
    tmp_path, monkeypatch, reader, bad, before, hidden
) -> None:
    secret = '  - {id: shadow, name: Shadow, kind: nothing, owner: "mediator"}\n'
    told = []
    for name, text in (("a", ""), ("b", hidden)):
        head = HEAD.replace("parties:\n", "parties:\n" + secret) if text else HEAD
        whole = (text + head, "") if before else (head + bad + text, "")
        if before:
            whole = (text + head + bad, "")
        (tmp_path / name).mkdir()
        case = _faulty(tmp_path / name / "c1", *whole)
        monkeypatch.chdir(case.parent)
        done = run("plan", "c1", "--for", reader)
        told.append((done.exit_code, done.stdout, done.stderr))
    assert told[0] == told[1]
    assert "shadow" not in told[1][2].lower()


def test_one_column_without_quotes_is_one_fault_and_not_one_of_each_row(case) -> None:
    path = case / "gov-held.csv"
    head, *rows = path.read_text("utf-8").splitlines()
    unquoted = [f"{row},more" for row in rows]
    path.write_text("\n".join([head, *unquoted]), "utf-8")
    done = CliRunner().invoke(app, ["case", "check", str(case)])
    assert done.exit_code == 2
    said = [line for line in done.stderr.splitlines() if "gov-held.csv" in line]
    assert len(said) == 1
    told = _on_one_line(done.stderr)
    assert "gov-held.csv:2: The row has 8 fields and not 7." in told
    assert f"The same in lines 3, 4, 5 and {len(rows) - 4} more." in told
    as_json = CliRunner().invoke(app, ["case", "check", str(case), "--json"])
    assert len(json.loads(as_json.stdout)["faults"]) == len(rows)
